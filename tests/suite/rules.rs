//! The rules: what was typed, and the findings that it must give.

use chrono::NaiveDate;
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::domain::record::Record;
use sijil::domain::settings::Settings;
use sijil::domain::source::{Source, Sources};
use sijil::places::Places;
use sijil::schema::{Entry, Reading, Terms, read_entry};
use sijil::validation::{Circumstances, Finding, check, rules};
use sijil::words::Words;
use std::collections::BTreeSet;

const TODAY: (i32, u32, u32) = (2023, 7, 5);

const INCIDENT: &str = "kind: attack | title: t | date: 2023-06-19 | verification: unverified";
const RAID: &str = "kind: raid | title: t | date: 2023-06-19 | verification: unverified";
const TRIAL: &str = "case: c | stage: verdict | date: 2023-06-19";
const REPATRIATION: &str =
    "movement: repatriation | status: completed | date: 2023-06-19 | nationality: AL";

/// Every rule at least once: what must be found, and beside it what looks like it and must not be.
/// The entry of the first column is completed by the second; findings are written `code at field`.
#[rustfmt::skip]
const TABLE: &[(&str, &str, &str)] = &[
    (INCIDENT, "", ""),
    (TRIAL, "", ""),
    (REPATRIATION, "receiving_state: AL", ""),

    (INCIDENT, "date: 30 February 2023", "date-impossible at date"),
    (INCIDENT, "killed_civilian: many", "count-unreadable at killed_civilian"),
    (INCIDENT, "killed_civilian: 5-3", "count-order at killed_civilian"),
    (INCIDENT, "killed_civilian: 3-5 (6)", "count-order at killed_civilian"),
    (INCIDENT, "killed_civilian: 3-5 (4)", ""),
    (INCIDENT, "tactic: amush", "term-unknown at tactic"),

    (INCIDENT, "kind: ", "required-missing at kind"),
    (INCIDENT, "title: ", "required-missing at title"),
    (INCIDENT, "date: | verification: ", "required-missing at verification, required-missing at date"),
    (TRIAL, "case: ", "required-missing at case"),
    (REPATRIATION, "receiving_state: AL | nationality: ", "required-missing at nationality"),

    (INCIDENT, "date_end: 2023-06-18", "end-before-start at date_end"),
    (INCIDENT, "date_end: 2023-06-19", ""),
    (INCIDENT, "date_end: 2023-06", ""),
    (INCIDENT, "date_end: 2023-05", "end-before-start at date_end"),

    (INCIDENT, "date: 2023-07-06", "date-in-future at date"),
    (INCIDENT, "date: 2023-07-05", ""),
    (INCIDENT, "date: 2023-07", ""),
    (INCIDENT, "date: 2024", "date-in-future at date, counts-in-no-month at date"),
    (REPATRIATION, "receiving_state: AL | date: 2023-08-01", "date-in-future at date"),
    (REPATRIATION, "receiving_state: AL | date: 2023-08-01 | status: announced", ""),

    (INCIDENT, "latitude: 91", "coordinates-out-of-range at latitude"),
    (INCIDENT, "longitude: -180.5", "coordinates-out-of-range at longitude"),
    (INCIDENT, "latitude: 3511 | longitude: 4046", "coordinates-out-of-range at latitude, coordinates-out-of-range at longitude"),
    (INCIDENT, "latitude: -90 | longitude: 180", ""),

    (TRIAL, "defendants: 3 | men: 2 | women: 2", "split-over-total at defendants"),
    (TRIAL, "defendants: 3-5 | men: 2 | women: 2 | boys: 1", ""),
    (TRIAL, "defendants: 3-5 | men: 4-6 | boys: 2", "split-over-total at defendants"),
    (TRIAL, "defendants: 2 | men: 3+", "split-over-total at defendants"),
    (TRIAL, "defendants: 3+ | men: 4", ""),
    (TRIAL, "defendants: ~3 | men: 4", ""),
    (TRIAL, "defendants: 3 | men: ~4", ""),
    (TRIAL, "defendants: 3 | men: ?", ""),
    (TRIAL, "men: 4", ""),

    (INCIDENT, "verification: confirmed", "confirmed-without-source at sources"),
    (INCIDENT, "verification: confirmed | sources: Local news site A", ""),

    (INCIDENT, "counted_in: 2023-07", "override-without-note at count_note"),
    (INCIDENT, "counted_in: 2023-07 | count_note: Announced on 1 July.", ""),
    (INCIDENT, "counted_in: 2023-06", ""),
    (INCIDENT, "date: 2019 | counted_in: 2023-06", "override-without-note at count_note"),
    (INCIDENT, "count_units: 3", "override-without-note at count_note"),
    (INCIDENT, "count_units: 1", ""),
    (REPATRIATION, "receiving_state: AL | counted_in: 2023-07", ""),

    (TRIAL, "stage: announced | verdict: convicted", "verdict-before-charge at verdict"),
    (TRIAL, "stage: verdict | verdict: convicted", ""),
    (TRIAL, "stage: announced", ""),

    (TRIAL, "stage: sentence", "sentence-without-conviction at verdict"),
    (TRIAL, "stage: sentence | verdict: acquitted | sentence: 5 years", "sentence-without-conviction at verdict"),
    (TRIAL, "stage: appeal | sentence: 5 years", "sentence-without-conviction at verdict"),
    (TRIAL, "stage: sentence | verdict: partly_convicted", ""),
    (TRIAL, "stage: verdict | verdict: acquitted", ""),

    (REPATRIATION, "", "no-receiving-state at receiving_state"),
    (REPATRIATION, "movement: return_to_community | nationality: SY", ""),

    (INCIDENT, "date: 2019", "counts-in-no-month at date"),
    (INCIDENT, "date: 2023-06", ""),
    (TRIAL, "date: 2019", "counts-in-no-month at date"),

    (INCIDENT, "date_precision: month", "date-finer-than-precision at date"),
    (INCIDENT, "date: 2023-06 | date_precision: month", ""),
    (INCIDENT, "date: 2023-06 | date_precision: year", "date-finer-than-precision at date"),
    (INCIDENT, "date_precision: unknown", "date-finer-than-precision at date"),
    (INCIDENT, "date_precision: week", ""),

    (INCIDENT, "region: deir_ez_zor | latitude: 35.11 | longitude: 40.46", ""),
    (INCIDENT, "region: deir_ez_zor | latitude: 40.46 | longitude: 35.11", "point-outside-region at region"),
    (INCIDENT, "region: heseke | latitude: 35.95 | longitude: 39.01", "point-outside-region at region"),
    (INCIDENT, "region: deir_ez_zor | latitude: 35.95 | longitude: 39.01", "point-outside-region at region"),
    (INCIDENT, "region: heseke | latitude: 35.74 | longitude: 40.77", ""),
    (INCIDENT, "region: damascus | latitude: 33.51 | longitude: 36.29", ""),
    (INCIDENT, "region: damascus | latitude: 34.73 | longitude: 36.71", "point-outside-region at region"),
    (INCIDENT, "region: unknown | latitude: 35.95 | longitude: 39.01", ""),
    (INCIDENT, "region: heseke | latitude: 35.95", ""),

    (INCIDENT, "arrested: 2", "arrests-on-attack at arrested"),
    (INCIDENT, "arrested: several", "arrests-on-attack at arrested"),
    (INCIDENT, "arrested: 0", ""),
    (INCIDENT, "arrested: ?", ""),
    (RAID, "conducted_by: sdf | arrested: 2", ""),

    (RAID, "conducted_by: sdf | outcome: failed | arrested: 2", "failed-raid-with-arrests at outcome"),
    (RAID, "conducted_by: sdf | outcome: failed | arrested: 0", ""),
    (RAID, "conducted_by: sdf | outcome: failed", ""),

    (RAID, "", "raid-without-force at conducted_by"),
    (RAID, "conducted_by: unknown", ""),

    (RAID, "conducted_by: sdf | killed_isis: 2 | narrative: Two bodies were found.", "bodies-in-raid at killed_isis"),
    (RAID, "conducted_by: sdf | killed_isis: 2 | narrative: عُثر على الجثتين في البادية", "bodies-in-raid at killed_isis"),
    (RAID, "conducted_by: sdf | killed_isis: 2 | narrative: Du cenazeyên li çolê", "bodies-in-raid at killed_isis"),
    (RAID, "conducted_by: sdf | killed_isis: 2 | narrative: Two died in the fight.", ""),
    (RAID, "conducted_by: sdf | killed_isis: 0 | narrative: Two bodies were found.", ""),
    (RAID, "kind: discovery | killed_isis: 2 | narrative: Two bodies were found.", ""),

    (RAID, "conducted_by: sdf | place: al-Hol camp", "camp-counted-outside at kind"),
    (RAID, "conducted_by: sdf | place: مخيم الهول", "camp-counted-outside at kind"),
    (INCIDENT, "target: displaced_camp", "camp-counted-outside at kind"),
    (RAID, "conducted_by: sdf | place: al-Hol", ""),
    (INCIDENT, "kind: camp_incident | place: al-Hol camp", ""),

    (INCIDENT, "attribution: claimed", "claimed-without-claim at claim"),
    (INCIDENT, "attribution: claimed | claim: Channel, 19 June", ""),
    (INCIDENT, "attribution: attributed", ""),

    (INCIDENT, "verification: corroborated", "corroborated-on-one-source at verification"),
    (INCIDENT, "verification: corroborated | sources: A", "corroborated-on-one-source at verification"),
    (INCIDENT, "verification: corroborated | sources: A; B", ""),
    (INCIDENT, "verification: corroborated | sources: A <https://a.example/1>; B <https://www.a.example/2>", "corroborated-on-one-source at verification, one-origin-cited-twice at sources"),

    (INCIDENT, "sources: Local News; local news", "one-origin-cited-twice at sources"),
    (INCIDENT, "sources: A <https://t.me/a/1>; B <https://t.me/b/1>", ""),
    (INCIDENT, "sources: A <https://t.me/a/1>; B <https://t.me/s/a/2>", "one-origin-cited-twice at sources"),
    (INCIDENT, "sources: A <https://youtube.com/watch?v=1>; B <https://youtube.com/watch?v=2>", ""),
    (INCIDENT, "sources: A <https://a.example/1>; B <https://web.archive.org/web/2023/https://a.example/1>", "one-origin-cited-twice at sources"),
    (INCIDENT, "sources: A <https://a.example/1>; B; C; B", "one-origin-cited-twice at sources"),

    (INCIDENT, "sources: ANHA; Hawar News", "one-origin-cited-twice at sources"),
    (INCIDENT, "sources: هاوار; ANHA", ""),
    (INCIDENT, "sources: وكالة هاوار; anha", "one-origin-cited-twice at sources"),
    (INCIDENT, "sources: A <https://en.hawar.example/1>; ANHA", "one-origin-cited-twice at sources"),
    (INCIDENT, "sources: A <https://t.me/s/riverpost/5>; The River Post; River-Post", "one-origin-cited-twice at sources"),
    (INCIDENT, "sources: A [quoting \"ANHA\"]; B [quoting \"Hawar News\"]", "one-origin-cited-twice at sources"),
    (INCIDENT, "sources: A [quoting \"C\"]; C", "one-origin-cited-twice at sources"),
    (INCIDENT, "sources: A [quoting \"C\"]; B [quoting \"D\"]", ""),
    (INCIDENT, "verification: corroborated | sources: A [quoting \"Wire\"]; B [quoting \"wire\"]", "corroborated-on-one-source at verification, one-origin-cited-twice at sources"),
    (INCIDENT, "sources: A <https://youtu.be/1>; B <https://youtu.be/2>", ""),

    (INCIDENT, "place: Hajin", ""),
    (INCIDENT, "place: هجين", ""),
    (INCIDENT, "place: al-Salihiyah", ""),
    (INCIDENT, "place: Hajjinn", "place-unknown at place"),
    (INCIDENT, "place: a farm by the river", "place-unknown at place"),
    (INCIDENT, "place: eastern countryside | region: deir_ez_zor", ""),

    (INCIDENT, "sources: A [published 2023-06-20, accessed 2023-06-19]", "accessed-before-published at sources"),
    (INCIDENT, "sources: A [published 2023-06-20, accessed 2023-06-20]", ""),
    (INCIDENT, "sources: A [published 2023-06, accessed 2023-06-19]", ""),

    (INCIDENT, "sources: A [confidential]; B", "confidential-source at sources"),
    (INCIDENT, "sources: A [confidential]; B | confidential: yes", ""),

    (INCIDENT, "narrative: They shot a boy named Azad.", "named-minor at narrative"),
    (INCIDENT, "title: The girl Amina is abducted", "named-minor at title"),
    (INCIDENT, "narrative: Azad (14) was hurt.", "named-minor at narrative"),
    (INCIDENT, "narrative: Azad, 14, was hurt.", "named-minor at narrative"),
    (INCIDENT, "narrative: The 14-year-old Azad was hurt.", "named-minor at narrative"),
    (INCIDENT, "narrative: أصيب الطفل آزاد بجروح", "named-minor at narrative"),
    (INCIDENT, "narrative: Zarokê bi navê Azad birîndar bû.", "named-minor at narrative"),
    (INCIDENT, "narrative: A boy was hurt. The SDF said so.", ""),
    (INCIDENT, "narrative: A 14-year-old boy was hurt near Hajin.", ""),
    (INCIDENT, "narrative: Azad, 34, was hurt.", ""),
    (INCIDENT, "narrative: In Hajin, 5 people were hurt.", ""),
    (INCIDENT, "narrative: أصيب الطفل في القرية", ""),
];

#[test]
fn rules_find_what_they_must_and_nothing_else() {
    let surroundings = Surroundings::new();
    for (base, more, expected) in TABLE {
        let found = surroundings.check(&surroundings.record(base, more));
        let found: Vec<String> = found.iter().map(place).collect();
        assert_eq!(found.join(", "), *expected, "for {base} | {more}");
    }
}

#[test]
fn every_rule_stands_in_the_table() {
    let expected: BTreeSet<&str> = TABLE
        .iter()
        .flat_map(|(_, _, expected)| expected.split(", "))
        .filter_map(|finding| finding.split_once(" at "))
        .map(|(code, _)| code)
        .collect();
    for rule in rules() {
        // What could not be read is found under a code that says what it is not.
        let shown = expected.contains(rule.code) || rule.code == "unreadable";
        assert!(shown, "no row of the table expects {}", rule.code);
    }
}

#[test]
fn findings_are_said_in_whole_sentences() {
    let surroundings = Surroundings::new();
    let words = Words::english();
    for (base, more, _) in TABLE {
        for finding in surroundings.check(&surroundings.record(base, more)) {
            for sentence in [words.say(&finding.message), words.say(&finding.hint)] {
                let whole = sentence.ends_with('.') && !sentence.contains(['{', '$', '[']);
                assert!(whole, "{}: {sentence}", finding.code);
            }
        }
    }
}

#[test]
fn a_fix_settles_its_finding() {
    let surroundings = Surroundings::new();
    let mut count = 0;
    for (base, more, _) in TABLE {
        for finding in surroundings.check(&surroundings.record(base, more)) {
            let Some(fix) = finding.fix else { continue };
            count += 1;
            let fixed = format!("{more} | {}: {}", fix.field.key(), fix.text);
            let left = surroundings.check(&surroundings.record(base, &fixed));
            assert!(left.iter().all(|left| left.code != finding.code), "{fixed}");
        }
    }
    assert!(count > 0);
}

#[test]
fn the_sample_has_one_finding() {
    let surroundings = Surroundings::new();
    let mut found = Vec::new();
    for (kind, file) in [
        (RecordKind::Incident, "incidents.csv"),
        (RecordKind::Trial, "trials.csv"),
        (RecordKind::Repatriation, "repatriations.csv"),
    ] {
        let path = format!("samples/nes-2023.source/{file}");
        let mut table = csv::Reader::from_path(&path).expect("the sample has this table");
        let header = table.headers().expect("it has a header").clone();
        for (row, cells) in table.records().enumerate() {
            let mut entry = Entry::new(kind);
            for (key, cell) in header.iter().zip(&cells.expect("the row can be read")) {
                let field = Field::from_key(key).expect("its columns are fields");
                entry = entry.with(field, cell);
            }
            let record = read_entry(&entry, &Reading::of_file(&surroundings.terms));
            let findings = surroundings.check(&record);
            found.extend(
                findings
                    .iter()
                    .map(|f| format!("{file} {}: {}", row + 2, place(f))),
            );
        }
    }
    // The operations of 2019, of which neither day nor month was published.
    assert_eq!(found, ["incidents.csv 2: counts-in-no-month at date"]);
}

fn place(finding: &Finding) -> String {
    let field = finding.field.map_or("the record", Field::key);
    format!("{} at {field}", finding.code)
}

struct Surroundings {
    settings: Settings,
    terms: Terms,
    sources: Sources,
}

impl Surroundings {
    fn new() -> Self {
        let settings = Settings::default();
        let terms = Terms::new(&settings);
        let source = |name: &str, aliases: &[&str], account: &str| Source {
            name: name.to_owned(),
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            accounts: vec![account.to_owned()],
            ..Source::default()
        };
        let sources = Sources::of(vec![
            source("Hawar News", &["ANHA", "وكالة هاوار"], "hawar.example"),
            source("River Post", &[], "t.me/riverpost"),
        ]);
        Self {
            settings,
            terms,
            sources,
        }
    }

    /// The record of an entry that is written `field: text | field: text`; later ones hold.
    fn record(&self, base: &str, more: &str) -> Record {
        let kind = match base {
            TRIAL => RecordKind::Trial,
            REPATRIATION => RecordKind::Repatriation,
            _ => RecordKind::Incident,
        };
        let mut entry = Entry::new(kind);
        for part in base.split('|').chain(more.split('|')) {
            if let Some((key, text)) = part.split_once(':') {
                let field = Field::from_key(key.trim()).expect("the table names fields");
                entry = entry.with(field, text.trim());
            }
        }
        read_entry(&entry, &Reading::of_file(&self.terms))
    }

    fn check(&self, record: &Record) -> Vec<Finding> {
        let (year, month, day) = TODAY;
        let circumstances = Circumstances {
            today: NaiveDate::from_ymd_opt(year, month, day).expect("the day exists"),
            settings: &self.settings,
            terms: &self.terms,
            places: &Places::shared(),
            sources: &self.sources,
        };
        check(record, &circumstances)
    }
}
