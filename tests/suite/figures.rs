//! What counts, why not, and what figures say where little is known.

use chrono::{TimeZone, Utc};
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::domain::people::People;
use sijil::domain::record::Record;
use sijil::domain::settings::Settings;
use sijil::domain::source::Sources;
use sijil::figures::{Counting, Figure, Ledger, MonthlyFigures, Reason};
use sijil::places::Places;
use sijil::schema::{Entry, Reading, SettingsRecord, Terms, read_entry, settings_from};
use sijil::validation::{self, Circumstances};

/// An attack that counts; what is given comes on top, `key: value`.
const ATTACK: &str = "kind: attack | title: An attack | date: 2023-06-19 | scope: in_area | \
     perpetrator: isis | verification: confirmed | sources: A <https://a.example>; B <https://b.example>";
const RAID: &str = "kind: raid | title: A raid | date: 2023-06-19 | scope: in_area | conducted_by: \
     sdf | outcome: completed | verification: confirmed | sources: A <https://a.example>";
const MOVED: &str = "movement: repatriation | status: completed | date: 2023-06-19 | nationality: FR \
     | receiving_state: FR | verification: confirmed | sources: A <https://a.example>";

fn entry(kind: RecordKind, base: &str, more: &str) -> Entry {
    let mut entry = Entry::new(kind);
    for pair in [base, more].into_iter().flat_map(|text| text.split(" | ")) {
        if let Some((key, text)) = pair.split_once(':') {
            entry
                .texts
                .insert(Field::from_key(key.trim()).unwrap(), text.trim().to_owned());
        }
    }
    entry
}

struct Desk {
    settings: Settings,
    terms: Terms,
    records: Vec<(RecordId, Record)>,
}

impl Desk {
    fn new() -> Self {
        Self::with_settings(serde_json::json!({}))
    }

    /// A desk whose settings hold this besides the defaults.
    fn with_settings(body: serde_json::Value) -> Self {
        let body: SettingsRecord = serde_json::from_value(body).unwrap();
        let settings = settings_from([&body]);
        Self {
            terms: Terms::new(&settings),
            settings,
            records: Vec::new(),
        }
    }

    fn log(mut self, kind: RecordKind, base: &str, more: &str) -> Self {
        let record = read_entry(&entry(kind, base, more), &Reading::of_file(&self.terms));
        let id = format!("018926c8-2c00-7f33-af98-{:012x}", self.records.len());
        self.records.push((id.parse().unwrap(), record));
        self
    }

    fn attack(self, more: &str) -> Self {
        self.log(RecordKind::Incident, ATTACK, more)
    }

    fn raid(self, more: &str) -> Self {
        self.log(RecordKind::Incident, RAID, more)
    }

    fn moved(self, more: &str) -> Self {
        self.log(RecordKind::Repatriation, MOVED, more)
    }

    fn trial(self, more: &str) -> Self {
        let base = "stage: hearing | date: 2023-06-19 | verification: confirmed | sources: A";
        self.log(RecordKind::Trial, base, more)
    }

    fn ledger(&self) -> Ledger<'_> {
        let circumstances = Circumstances {
            today: Utc
                .with_ymd_and_hms(2023, 7, 5, 0, 0, 0)
                .unwrap()
                .date_naive(),
            settings: &self.settings,
            terms: &self.terms,
            places: &Places::shared(),
            sources: &Sources::default(),
        };
        let records = self.records.iter().map(|(id, record)| {
            let is_final = validation::is_final(&validation::check(record, &circumstances));
            (*id, record, is_final)
        });
        Ledger::new(records, &self.settings)
    }

    fn figures(&self) -> MonthlyFigures {
        self.ledger().figures(Month::new(2023, 6).unwrap())
    }

    fn figure(&self, name: &str) -> Figure {
        self.figures()
            .get(name)
            .cloned()
            .unwrap_or_else(|| panic!("no {name}"))
    }

    fn value(&self, name: &str) -> (Option<u64>, bool) {
        let figure = self.figure(name);
        (figure.value, figure.at_least)
    }
}

#[test]
fn what_does_not_count_says_why() {
    for (more, reason) in [
        ("", None),
        ("scope:", None),
        ("sources: ", Some(Reason::Draft)),
        ("title: ", Some(Reason::Draft)),
        ("killed_civilian: many", Some(Reason::Draft)),
        ("date: 2023", Some(Reason::NoMonth)),
        ("verification: discounted", Some(Reason::Discounted)),
        ("scope: out_of_area", Some(Reason::OutOfArea)),
        (
            "verification: unverified | attribution: claimed",
            Some(Reason::ClaimedOnly),
        ),
        (
            "verification: single_source | attribution: claimed",
            Some(Reason::ClaimedOnly),
        ),
        (
            "verification: corroborated | attribution: claimed",
            Some(Reason::NotConfirmed),
        ),
        ("verification: disputed", Some(Reason::NotConfirmed)),
        ("perpetrator: unknown", Some(Reason::UnknownPerpetrator)),
        ("perpetrator: ", Some(Reason::UnknownPerpetrator)),
        ("perpetrator: iran_backed", Some(Reason::OtherPerpetrator)),
        ("kind: clash", Some(Reason::Apart)),
        ("kind: camp_incident", Some(Reason::Apart)),
    ] {
        let desk = Desk::new().attack(more);
        let expected = reason.map_or(Counting::Counts, Counting::Not);
        assert_eq!(desk.ledger().cases()[0].counting, expected, "{more}");
    }
}

#[test]
fn an_override_moves_a_record_to_another_month() {
    let desk = Desk::new()
        .attack("date: 2023-04-29 | counted_in: 2023-06 | count_note: Announced in June")
        .raid("count_units: 3 | count_note: Three days");
    assert_eq!(desk.value("attacks.confirmed"), (Some(1), false));
    assert_eq!(desk.value("raids.confirmed"), (Some(3), false));
    assert_eq!(desk.figure("raids.confirmed").records.len(), 1);
}

#[test]
fn unknown_counts_make_a_sum_at_least_and_never_zero() {
    let desk = Desk::new()
        .attack("killed_civilian: 2")
        .attack("")
        .attack("killed_civilian: 0");
    assert_eq!(desk.value("attacks.killed.civilian"), (Some(2), true));
    assert_eq!(desk.value("attacks.killed.military"), (None, true));
    let exact = Desk::new()
        .attack("killed_civilian: 2")
        .attack("killed_civilian: 0");
    assert_eq!(exact.value("attacks.killed.civilian"), (Some(2), false));
    assert_eq!(exact.figure("attacks.killed.civilian").records.len(), 1);
}

#[test]
fn a_month_before_coverage_has_no_figure() {
    let desk = Desk::new().attack("");
    assert_eq!(
        desk.figure("attacks.confirmed").previous,
        None,
        "nothing was logged in May"
    );
    assert_eq!(
        desk.value("raids.confirmed"),
        (None, false),
        "no raid was ever logged"
    );
    let covered = Desk::with_settings(serde_json::json!({
        "setting": "register", "coverage": {"attack": "2023-01", "raid": "2023-06"}
    }));
    let desk = covered.attack("");
    assert_eq!(desk.figure("attacks.confirmed").previous, Some(0));
    assert_eq!(desk.value("raids.confirmed"), (Some(0), false));
    assert_eq!(desk.figure("raids.confirmed").previous, None);
}

#[test]
fn a_raid_that_does_not_say_how_it_ended_may_have_failed() {
    let desk = Desk::new().raid("outcome: failed").raid("");
    assert_eq!(desk.value("raids.failed"), (Some(1), false));
    let desk = Desk::new().raid("outcome: failed").raid("outcome: unknown");
    assert_eq!(desk.value("raids.failed"), (Some(1), true));
    assert_eq!(desk.figure("raids.failed").records.len(), 1);
}

#[test]
fn the_parts_of_a_breakdown_hold_those_that_say_nothing() {
    let desk = Desk::new()
        .attack("region: deir_ez_zor")
        .attack("region: ")
        .attack("");
    let figures = desk.figures();
    let parts: Vec<_> = figures
        .breakdown("attacks.by_region")
        .iter()
        .map(|(slug, of)| (*slug, of.value))
        .collect();
    assert_eq!(parts, [("deir_ez_zor", Some(1)), ("unknown", Some(2))]);
}

#[test]
fn defendants_are_counted_once_a_case() {
    let desk = Desk::new()
        .trial("case: A | defendants: 9 | date: 2023-06-01")
        .trial("case: A | defendants: 8 | date: 2023-06-20")
        .trial("case: B | defendants: ~10");
    assert_eq!(desk.value("trials.by_stage.hearing"), (Some(3), false));
    let figure = desk.figure("trials.defendants");
    assert_eq!(
        (figure.value, figure.about, figure.records.len()),
        (Some(18), true, 2)
    );
}

#[test]
fn only_completed_movements_count_each_under_its_own_name() {
    let desk = Desk::new()
        .moved("men: 0 | women: 10 | children: 25")
        .moved("status: announced | women: 4")
        .moved("movement: return_to_community | nationality: SY | unspecified: 50")
        .moved("movement: amnesty_release | nationality: SY | men: 31 | women: 0 | children: 0")
        .moved("nationality: KG | receiving_state: KG | men: 1 | women: 2 | boys: 3 | girls: ?");
    assert_eq!(desk.value("repatriated.women"), (Some(12), false));
    assert_eq!(desk.value("repatriated.children"), (Some(28), true));
    assert_eq!(desk.value("repatriated.by_state.fr"), (Some(35), false));
    assert_eq!(desk.value("repatriated.by_state.kg"), (Some(6), true));
    assert_eq!(desk.value("repatriated.total"), (Some(41), true));
    assert_eq!(desk.value("returned.total"), (Some(50), false));
    assert_eq!(desk.value("released.total"), (Some(31), false));
}

#[test]
fn people_are_summed_from_what_was_said() {
    // The cells; children and total: the number and whether it is "at least".
    for (cells, children, total) in [
        (
            "women: 10 | children: 25",
            (Some(25), false),
            (Some(35), true),
        ),
        (
            "men: 0 | women: 10 | children: 25",
            (Some(25), false),
            (Some(35), false),
        ),
        (
            "men: 1 | women: 1 | boys: 2 | girls: 3",
            (Some(5), false),
            (Some(7), false),
        ),
        (
            "men: 1 | women: 1 | boys: 2",
            (Some(2), true),
            (Some(4), true),
        ),
        ("men: 1 | women: 1", (None, true), (Some(2), true)),
        ("unspecified: ~50", (None, true), (Some(50), false)),
        ("", (None, true), (None, true)),
    ] {
        let entry = entry(RecordKind::Repatriation, "", cells);
        let terms = Terms::new(&Settings::default());
        let people = People::of(&read_entry(&entry, &Reading::of_file(&terms)));
        assert_eq!(
            (people.children.known, people.children.at_least),
            children,
            "{cells}"
        );
        assert_eq!(
            (people.total.known, people.total.at_least),
            total,
            "{cells}"
        );
    }
}

#[test]
fn foreign_men_go_on_from_the_opening_balance() {
    let balance = serde_json::json!({
        "setting": "reference_figure", "key": "repatriated.foreign_men.cumulative",
        "value": "74", "as_of": "2023-06-10", "label": "men"
    });
    let desk = Desk::with_settings(balance)
        .moved("date: 2023-06-09 | men: 5")
        .moved("date: 2023-06-11 | men: 2")
        .moved("date: 2023-06-12 | men: 9 | nationality: IQ | receiving_state: IQ")
        .moved("date: 2023-07-01 | men: 1");
    let figure = desk.figure("repatriated.foreign_men.cumulative");
    assert_eq!((figure.value, figure.previous), (Some(76), None));
    assert_eq!(
        figure.records.len(),
        1,
        "those of the balance have no records"
    );
    let july = desk.ledger().figures(Month::new(2023, 7).unwrap());
    let july = july.get("repatriated.foreign_men.cumulative").unwrap();
    assert_eq!((july.value, july.previous), (Some(77), Some(76)));
}

#[test]
fn what_is_reported_apart_has_figures_of_its_own() {
    let desk = Desk::new()
        .attack("kind: camp_incident | killed_civilian: 1 | killed_military: 0 | killed_isis: 0 | killed_other: 0")
        .attack("kind: discovery | verification: corroborated")
        .attack("kind: clash | scope: out_of_area")
        .attack("kind: clash | scope: out_of_area | verification: discounted");
    assert_eq!(desk.value("camp.incidents"), (Some(1), false));
    assert_eq!(desk.value("camp.killed"), (Some(1), false));
    assert_eq!(desk.value("discoveries"), (Some(1), false));
    assert_eq!(desk.value("out_of_area"), (Some(1), false));
    assert_eq!(desk.value("attacks.confirmed"), (None, false));
}
