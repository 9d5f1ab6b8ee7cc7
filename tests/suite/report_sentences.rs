//! What the report says of numbers of which nothing or little is known: unknown is never none.

use crate::report_fixture::report;
use sijil::domain::count::Count;
use sijil::domain::dates::PartialDate;
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::domain::record::{Record, Value};
use sijil::report::content::plain;
use sijil::schema::Audience;
use sijil::words::Language;

fn term(code: &str) -> Value {
    Value::Term(code.to_owned())
}

fn record(kind: RecordKind, fields: &[(Field, &str)], counts: &[(Field, u32)]) -> Record {
    let mut record = Record::new(kind);
    let date = PartialDate::day("2023-06-05".parse().unwrap());
    record.set(Field::Date, Some(Value::Date(date)));
    record.set(Field::Verification, Some(term("confirmed")));
    for (field, code) in fields {
        record.set(*field, Some(term(code)));
    }
    for (field, count) in counts {
        record.set(*field, Some(Value::Count(Count::Exact(*count))));
    }
    record
}

/// What stands at a place.
fn said(records: Vec<Record>, place: &str) -> String {
    let content = report(records, Language::English, Audience::Public);
    let texts = &content.passage(place).unwrap().text;
    texts
        .iter()
        .map(|text| plain(text))
        .collect::<Vec<_>>()
        .join(" ")
}

fn camp(counts: &[(Field, u32)]) -> Vec<Record> {
    vec![record(
        RecordKind::Incident,
        &[(Field::Kind, "camp_incident")],
        counts,
    )]
}

fn attack(counts: &[(Field, u32)]) -> Vec<Record> {
    let fields = [(Field::Kind, "attack"), (Field::Perpetrator, "isis")];
    vec![record(RecordKind::Incident, &fields, counts)]
}

const NO_DEAD: [(Field, u32); 4] = [
    (Field::KilledMilitary, 0),
    (Field::KilledCivilian, 0),
    (Field::KilledIsis, 0),
    (Field::KilledOther, 0),
];
const NO_INJURED: [(Field, u32); 4] = [
    (Field::InjuredMilitary, 0),
    (Field::InjuredCivilian, 0),
    (Field::InjuredIsis, 0),
    (Field::InjuredOther, 0),
];

#[test]
fn the_dead_of_camps_are_not_known_where_nobody_reported_them() {
    let place = "camps.prose";
    let begins = |counts: &[(Field, u32)], expected: &str| {
        let said = said(camp(counts), place);
        assert!(said.starts_with(expected), "{said}");
    };
    begins(&[], "How many people were killed is not known.");
    begins(
        &[(Field::KilledCivilian, 0)],
        "How many people were killed is not known.",
    );
    begins(&NO_DEAD, "Nobody was killed.");
    begins(
        &[(Field::KilledCivilian, 2)],
        "At least 2 people were killed.",
    );
}

#[test]
fn casualties_that_are_not_known_are_not_none() {
    let place = "casualties.prose";
    let check = |counts: &[(Field, u32)], expected: &str| {
        assert_eq!(said(attack(counts), place), expected);
    };
    check(
        &NO_INJURED,
        "Nobody was injured in attacks in June. How many people were killed is not known.",
    );
    check(
        &NO_DEAD,
        "Nobody was killed in attacks in June. How many people were injured is not known.",
    );
    check(
        &[(Field::KilledCivilian, 0)],
        "How many people were killed or injured in attacks in June is not known.",
    );
    check(
        &[(Field::InjuredCivilian, 3)],
        "Injured in attacks: at least 3 civilians. How many people were killed is not known."
            .replace("at least 3", "3")
            .as_str(),
    );
    check(
        &[NO_DEAD, NO_INJURED].concat(),
        "No casualty of an attack is recorded for June.",
    );
}

#[test]
fn people_repatriated_in_a_number_that_is_not_known_were_repatriated() {
    let fields = [
        (Field::Movement, "repatriation"),
        (Field::Status, "completed"),
        (Field::ReceivingState, "al"),
    ];
    let moved = |counts: &[(Field, u32)]| vec![record(RecordKind::Repatriation, &fields, counts)];
    let finding = |counts: &[(Field, u32)]| said(moved(counts), "repatriations.finding");
    assert_eq!(
        finding(&[]),
        "How many people were repatriated in June is not known"
    );
    assert!(finding(&[(Field::Women, 4)]).ends_with("4 people were repatriated in June"));
    let points = said(moved(&[]), "front.points");
    assert!(
        points.contains("repatriated in June is not known"),
        "{points}"
    );
    for language in Language::ALL {
        let content = report(moved(&[]), language, Audience::Public);
        assert!(
            content.untranslated.is_empty(),
            "{:?}",
            content.untranslated
        );
    }
}
