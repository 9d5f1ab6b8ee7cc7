//! Records that may tell of one event: how many of the pairs under `tests/known` are found, how many
//! others are offered, and what must never decide anything.

#![allow(
    clippy::print_stdout,
    reason = "what a test measures is printed for those who ask"
)]

use crate::sources;
use sijil::domain::clock::SeededRandom;
use sijil::domain::field::Field;
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::domain::record::{Record, Value};
use sijil::domain::settings::Settings;
use sijil::likeness::{Candidate, How, Likeness, fields_compared};
use sijil::places::Places;
use sijil::schema::{Entry, Reading, Terms, read_entry};
use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;
use std::time::Instant;

/// An entry of a file: the event that it tells of, its id, the record, and its line.
struct Told {
    event: String,
    id: RecordId,
    record: Record,
    line: String,
}

/// The field that a column of the files is called by.
fn field(key: &str) -> Field {
    let party = |letter: &str| match letter {
        "m" => "military",
        "c" => "civilian",
        "i" => "isis",
        _ => "other",
    };
    let key = match key {
        "by" => "perpetrator".to_owned(),
        "force" => "conducted_by".to_owned(),
        "link" => "sources".to_owned(),
        "lat" => "latitude".to_owned(),
        "lon" => "longitude".to_owned(),
        "precision" => "geo_precision".to_owned(),
        key if key.len() == 2 && key.starts_with('k') => format!("killed_{}", party(&key[1..])),
        key if key.len() == 2 => format!("injured_{}", party(&key[1..])),
        key => key.to_owned(),
    };
    Field::from_key(&key).unwrap_or_else(|| panic!("no field {key}"))
}

fn entry(columns: &[&str]) -> Entry {
    let kind = match columns[1] {
        "trial" => RecordKind::Trial,
        "repatriation" => RecordKind::Repatriation,
        _ => RecordKind::Incident,
    };
    let mut texts = BTreeMap::from([(Field::Date, columns[2].to_owned())]);
    let mut set = |field, text: &str| texts.insert(field, text.to_owned());
    match kind {
        RecordKind::Trial => {
            set(Field::Court, columns[3]);
            set(Field::Case, columns[4]);
        }
        RecordKind::Repatriation => {
            set(Field::FromFacility, columns[3]);
            set(Field::Status, "completed");
        }
        _ => {
            set(Field::Kind, columns[1]);
            set(Field::Place, columns[3]);
            set(Field::Title, columns[4]);
            if columns[1] == "attack" {
                set(Field::Perpetrator, "isis");
            }
        }
    }
    let rest = columns.get(5).copied().unwrap_or_default().split(" | ");
    for part in rest.map(str::trim).filter(|part| !part.is_empty()) {
        let (key, text) = part.split_once('=').unwrap();
        let cited = format!("A <{text}>");
        set(field(key), if key == "link" { &cited } else { text });
    }
    Entry { kind, texts }
}

fn told(file: &str) -> Vec<Told> {
    let text = fs::read_to_string(sources::root().join("tests/known").join(file)).unwrap();
    let terms = Terms::new(&Settings::default());
    let mut chance = SeededRandom(7);
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let one = |line: &str| {
        let columns: Vec<&str> = line.split('\t').collect();
        let record = read_entry(&entry(&columns), &Reading::of_file(&terms));
        let unread = record
            .values()
            .find(|(_, value)| matches!(value, Value::Unparsed(_)));
        assert!(unread.is_none(), "{unread:?} in {line}");
        Told {
            event: columns[0].to_owned(),
            id: RecordId::new(chrono::DateTime::UNIX_EPOCH, &mut chance),
            record,
            line: line.to_owned(),
        }
    };
    lines.map(one).collect()
}

fn index(told: &[Told]) -> Likeness {
    let mut index = Likeness::new(Arc::new(Places::built_in()));
    for told in told {
        index.put(told.id, &told.record);
    }
    index
}

/// What was found of a file: entries, pairs that were seeded, pairs that were found, both from either
/// side, and candidates that tell of another event.
struct Measured {
    entries: usize,
    seeded: usize,
    found: usize,
    wrong: usize,
}

impl Measured {
    fn of(file: &str, told: &[Told]) -> Self {
        let index = index(told);
        let (mut seeded, mut found, mut wrong) = (0, 0, 0);
        for one in told {
            let candidates = index.likely(&one.record, Some(one.id));
            let other = told
                .iter()
                .find(|other| other.event == one.event && other.event != "-" && other.id != one.id);
            let is_other =
                |candidate: &Candidate| other.is_some_and(|other| other.id == candidate.id);
            let is_found = candidates.iter().any(is_other);
            seeded += usize::from(other.is_some());
            found += usize::from(is_found);
            if other.is_some() && !is_found {
                println!("{file}: not found: {}", one.line);
            }
            for candidate in candidates.iter().filter(|candidate| !is_other(candidate)) {
                wrong += 1;
                println!(
                    "{file}: {:.1} is another event than {}",
                    candidate.score, one.line
                );
            }
        }
        let measured = Self {
            entries: told.len(),
            seeded,
            found,
            wrong,
        };
        println!(
            "{file}: {} entries, {:.1} % of {seeded} found, {:.2} false candidates per 100 entries",
            measured.entries,
            measured.found_percent(),
            measured.wrong_per_hundred(),
        );
        measured
    }

    fn found_percent(&self) -> f64 {
        self.found as f64 * 100.0 / self.seeded as f64
    }

    fn wrong_per_hundred(&self) -> f64 {
        self.wrong as f64 * 100.0 / self.entries as f64
    }
}

fn check(file: &str, entries: usize, pairs: usize) {
    let measured = Measured::of(file, &told(file));
    assert!(measured.entries >= entries && measured.seeded >= 2 * pairs);
    assert!(
        measured.found_percent() >= 95.0,
        "{:.1} % found",
        measured.found_percent()
    );
    assert!(
        measured.wrong_per_hundred() <= 2.0,
        "{:.2} of 100 wrong",
        measured.wrong_per_hundred()
    );
}

#[test]
fn seeded_duplicates_are_found_in_either_script() {
    check("likeness.tsv", 400, 150);
}

#[test]
fn duplicates_that_nothing_was_made_for_are_found_as_well() {
    check("likeness_held_out.tsv", 80, 30);
}

#[test]
fn without_the_other_account_no_neighbour_stands_in_for_it() {
    let mut seen = std::collections::BTreeSet::new();
    let mut told = told("likeness.tsv");
    told.retain(|told| told.event == "-" || seen.insert(told.event.clone()));
    let measured = Measured::of("one account each", &told);
    assert_eq!(measured.seeded, 0);
    assert!(measured.wrong_per_hundred() <= 2.5);
}

#[test]
fn pairs_are_those_that_each_side_is_asked_about() {
    let told = told("likeness.tsv");
    let index = index(&told);
    let mut asked: Vec<(RecordId, RecordId)> = Vec::new();
    for one in &told {
        let later = index.likely(&one.record, Some(one.id)).into_iter();
        let later = later.filter(|candidate| candidate.id > one.id);
        asked.extend(later.map(|candidate| (one.id, candidate.id)));
    }
    asked.sort_unstable();
    let mut pairs: Vec<_> = index
        .pairs()
        .into_iter()
        .map(|(id, other)| (id, other.id))
        .collect();
    pairs.sort_unstable();
    assert_eq!(pairs, asked);
}

#[test]
fn a_record_that_is_put_in_anew_is_found_as_if_it_had_always_been_so() {
    let told = told("likeness.tsv");
    let fresh = index(&told);
    let mut changed = index(&told);
    for (one, other) in told.iter().zip(told.iter().rev()) {
        changed.put(one.id, &other.record);
    }
    for one in &told {
        changed.remove(one.id);
        changed.put(one.id, &one.record);
    }
    assert_eq!(fresh.pairs(), changed.pairs());
}

fn attack(texts: &[(Field, &str)]) -> Record {
    let mut all: BTreeMap<Field, String> = [
        (Field::Kind, "attack"),
        (Field::Date, "2023-06-19"),
        (Field::Place, "Hajin"),
        (Field::Title, "Gunmen shoot a teacher"),
        (Field::Perpetrator, "isis"),
        (Field::KilledCivilian, "1"),
    ]
    .map(|(field, text)| (field, text.to_owned()))
    .into();
    all.extend(
        texts
            .iter()
            .map(|(field, text)| (*field, (*text).to_owned())),
    );
    let entry = Entry {
        kind: RecordKind::Incident,
        texts: all,
    };
    read_entry(&entry, &Reading::of_file(&Terms::new(&Settings::default())))
}

fn ids() -> [RecordId; 2] {
    let mut chance = SeededRandom(1);
    [(); 2].map(|()| RecordId::new(chrono::DateTime::UNIX_EPOCH, &mut chance))
}

/// The candidates for the plain attack beside one that differs from it so.
fn beside(texts: &[(Field, &str)]) -> Vec<Candidate> {
    let mut index = Likeness::new(Arc::new(Places::built_in()));
    index.put(ids()[0], &attack(texts));
    index.likely(&attack(&[]), None)
}

#[test]
fn unknown_contradicts_nothing() {
    assert_eq!(beside(&[(Field::KilledCivilian, "")]).len(), 1);
    assert_eq!(beside(&[(Field::Perpetrator, "unknown")]).len(), 1);
    assert_eq!(
        beside(&[(Field::KilledCivilian, "6"), (Field::Date, "2023-06-20")]).len(),
        0
    );
}

#[test]
fn what_lies_too_far_off_is_another_event() {
    assert_eq!(beside(&[(Field::Date, "2023-06-22")]).len(), 0);
    assert_eq!(beside(&[(Field::Place, "al-Hol")]).len(), 0);
    assert_eq!(beside(&[(Field::Kind, "raid")]).len(), 0);
    assert_eq!(beside(&[(Field::Date, "")]).len(), 0);
    assert_eq!(
        beside(&[(Field::Place, "هجين"), (Field::Date, "2023-06-18")]).len(),
        1
    );
}

#[test]
fn records_that_name_each_other_are_told_apart() {
    let [first, second] = ids();
    let mut index = Likeness::new(Arc::new(Places::built_in()));
    index.put(first, &attack(&[]));
    index.put(second, &attack(&[]));
    assert_eq!(index.pairs().len(), 1);
    index.put(second, &attack(&[(Field::LinkedTo, &first.to_string())]));
    assert_eq!(index.pairs().len(), 0);
    assert_eq!(index.likely(&attack(&[]), Some(first)).len(), 0);
}

#[test]
fn a_candidate_says_what_is_the_same_and_what_differs() {
    let found = beside(&[
        (Field::Place, "هجين"),
        (Field::Date, "2023-06-20"),
        (Field::Outcome, "failed"),
    ]);
    let other = attack(&[
        (Field::Place, "هجين"),
        (Field::Date, "2023-06-20"),
        (Field::Outcome, "failed"),
    ]);
    let ours = attack(&[(Field::Outcome, "completed")]);
    let mut index = Likeness::new(Arc::new(Places::built_in()));
    index.put(ids()[0], &other);
    let again = index.likely(&ours, None);
    assert!(again[0].score < found[0].score, "a contradiction counts");
    let fields = fields_compared(&again[0].compared, &ours, &other);
    let of = |field| {
        fields
            .iter()
            .find(|compared| compared.field == field)
            .unwrap()
    };
    assert_eq!(
        fields[0].field,
        Field::Outcome,
        "contradictions stand first"
    );
    assert_eq!(
        (of(Field::Outcome).how, of(Field::Outcome).theirs.as_str()),
        (How::Differs, "failed")
    );
    assert_eq!(
        (of(Field::Place).how, of(Field::Place).theirs.as_str()),
        (How::Same, "هجين")
    );
    assert_eq!(of(Field::Date).ours, "2023-06-19");
}

/// Ten thousand records over five years in the towns of the gazetteer.
fn many(number: usize) -> Vec<(RecordId, Record)> {
    let places = Places::built_in();
    let mut chance = SeededRandom(11);
    let mut records = Vec::with_capacity(number);
    for at in 0..number {
        let id = RecordId::new(chrono::DateTime::UNIX_EPOCH, &mut chance);
        let place = &places.all()[(at * 7919) % places.all().len()].names;
        let day = chrono::NaiveDate::from_ymd_opt(2019, 1, 1).unwrap()
            + chrono::Days::new((at * 31 % 1826) as u64);
        let tactic = ["assassination", "bombing_ied", "ambush", "arson"][at % 4];
        let name = if at % 3 == 0 {
            &place.arabic
        } else {
            &place.english
        };
        records.push((
            id,
            attack(&[
                (Field::Date, &day.to_string()),
                (Field::Place, name),
                (Field::Tactic, tactic),
                (Field::KilledCivilian, &(at % 5).to_string()),
                (
                    Field::Title,
                    ["Gunmen shoot a teacher", "عبوة ناسفة بسيارة"][at % 2],
                ),
            ]),
        ));
    }
    records
}

#[test]
#[ignore = "measures time: cargo test --release, with --ignored"]
fn proof_of_duplicates_among_10_000() {
    let records = many(10_000);
    let mut index = Likeness::new(Arc::new(Places::built_in()));
    let started = Instant::now();
    for (id, record) in &records {
        index.put(*id, record);
    }
    let built = started.elapsed();
    let mut slowest = std::time::Duration::ZERO;
    let started = Instant::now();
    for (id, record) in records.iter().step_by(20) {
        let one = Instant::now();
        index.likely(record, Some(*id));
        slowest = slowest.max(one.elapsed());
    }
    let each = started.elapsed() / 500;
    let started = Instant::now();
    index.put(records[5000].0, &records[5001].1);
    let put = started.elapsed();
    let started = Instant::now();
    let pairs = index.pairs().len();
    let all = started.elapsed();
    println!(
        "proof: likeness among 10,000: built in {built:?}, asked in {each:?} (slowest {slowest:?}), a save {put:?}, all {pairs} pairs in {all:?}"
    );
    assert!(each.as_micros() < 2000);
}
