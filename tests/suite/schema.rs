//! The description of the fields, over all of them.

use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::domain::record::{Record, Value};
use sijil::domain::settings::Settings;
use sijil::domain::vocabulary::Vocabulary;
use sijil::schema::{
    Entry, Input, Reading, Terms, body_of, describe, differences, fields, read_citations,
    read_entry, read_value, record_from, update_record, value_text, write_entry,
};
use std::collections::BTreeSet;

fn terms() -> Terms {
    Terms::new(&Settings::default())
}

/// Text that the field reads.
fn example(field: Field) -> String {
    match describe(field).input {
        Input::Line => "هجوم مسلح on a checkpoint; “quoted”, 5-3".to_owned(),
        Input::Paragraph => "Two lines,\nthe second in كوردی.".to_owned(),
        Input::Choice(vocabulary) => vocabulary.codes()[1].to_uppercase(),
        Input::Choices(vocabulary) => vocabulary.codes()[..2].join("; "),
        Input::Count => "3-5 (4)".to_owned(),
        Input::Date => "19 June 2023".to_owned(),
        Input::Month => "June 2023".to_owned(),
        Input::Degrees => "35.104".to_owned(),
        Input::Whole => "3".to_owned(),
        Input::Flag => "Yes".to_owned(),
        Input::Links => "I-7KQ4M2; I-4XN2PD".to_owned(),
        Input::Citations => "SDF media centre <https://sdf-media.example/1> [B2, published \
             2023-06-20, title \"A; \"\"B\"\"\", supports date place, confidential]; Local source"
            .to_owned(),
        Input::Attachments => format!(
            "statement.pdf <{}> [size 48211, at 2026-11-20, by \"Rona; \"\"R\"\"\", method \
             \"downloaded\", note \"[seal], <torn>\"]; photo.jpg",
            "0a".repeat(32)
        ),
    }
}

fn example_entry(kind: RecordKind) -> Entry {
    let texts = fields(kind)
        .iter()
        .map(|of| (of.field, example(of.field)))
        .collect();
    Entry { kind, texts }
}

#[test]
fn every_field_is_in_a_form_once() {
    let mut seen = BTreeSet::new();
    for kind in RecordKind::LOGGED {
        let mut own = BTreeSet::new();
        for form_field in fields(kind) {
            assert!(
                own.insert(form_field.field),
                "{:?} twice in {kind:?}",
                form_field.field
            );
        }
        seen.extend(own);
    }
    assert_eq!(seen.len(), Field::ALL.len());
}

#[test]
fn keys_are_unique_and_lead_back() {
    let keys: BTreeSet<&str> = Field::ALL.iter().map(|field| field.key()).collect();
    assert_eq!(keys.len(), Field::ALL.len());
    for field in Field::ALL {
        assert_eq!(Field::from_key(field.key()), Some(*field));
    }
}

#[test]
fn entry_to_record_to_json_and_back() {
    let terms = terms();
    let reading = Reading::of_file(&terms);
    for kind in RecordKind::LOGGED {
        let record = read_entry(&example_entry(kind), &reading);
        for (field, value) in record.values() {
            assert!(!matches!(value, Value::Unparsed(_)), "{field:?}: {value:?}");
        }
        assert_eq!(record.values().count(), fields(kind).len());
        assert_eq!(read_entry(&write_entry(&record), &reading), record);
        assert_eq!(record_from(kind, &body_of(&record), &terms), record);
    }
}

#[test]
fn what_cannot_be_read_is_kept_as_typed() {
    let terms = terms();
    let entry = Entry::new(RecordKind::Incident)
        .with(Field::KilledCivilian, "many")
        .with(Field::Date, "30 February 2023")
        .with(Field::Tactic, "assasination");
    let record = read_entry(&entry, &Reading::of_file(&terms));
    assert_eq!(write_entry(&record), entry);
    assert_eq!(
        record_from(RecordKind::Incident, &body_of(&record), &terms),
        record
    );
    assert!(!record.count(Field::KilledCivilian).is_known());
}

#[test]
fn a_near_miss_is_offered_as_a_fix() {
    let terms = terms();
    let reading = Reading::of_file(&terms);
    for (field, text, fix) in [
        (Field::Tactic, "assasination", Some("assassination")),
        (Field::Kind, "atack", Some("attack")),
        (Field::KilledCivilian, "5-3", Some("3-5")),
        (Field::Tactic, "zzzzzzzzzz", None),
    ] {
        let problem = read_value(field, text, &reading).unwrap_err();
        assert_eq!(problem.fix.as_deref(), fix, "{text}");
    }
}

#[test]
fn terms_are_read_in_any_spelling() {
    let terms = terms();
    for (vocabulary, text, code) in [
        (Vocabulary::Region, "Deir ez-Zor", "deir_ez_zor"),
        (Vocabulary::Region, "Deir-ez-Zor", "deir_ez_zor"),
        (Vocabulary::Region, "al-Hasakah", "heseke"),
        (Vocabulary::Region, "Raqqa", "raqqa"),
        (Vocabulary::Actor, "ISIS", "isis"),
        (Vocabulary::Actor, "Asayish", "internal_security"),
        (Vocabulary::Tactic, "IED", "bombing_ied"),
        (Vocabulary::Country, "KG", "kg"),
        (Vocabulary::Country, "Kyrgyzstan", "kg"),
        (Vocabulary::Country, "france", "fr"),
        (Vocabulary::GeoPrecision, "3", "district"),
    ] {
        assert_eq!(terms.read(vocabulary, text), Some(code), "{text}");
    }
}

#[test]
fn members_that_are_not_known_are_kept() {
    let terms = terms();
    let body = serde_json::json!({
        "title": "A title",
        "sources": [{"name": "A", "archived": "2023"}],
        "mood": {"of": ["a", "newer", "version"]},
        "men": 4,
    });
    let body = body.as_object().unwrap();
    let mut record = record_from(RecordKind::Incident, body, &terms);
    record.set(Field::Title, Some(Value::Text("Another".to_owned())));
    let written = body_of(&record);
    assert_eq!(written["mood"], body["mood"]);
    assert_eq!(written["sources"], body["sources"]);
    assert_eq!(
        written["men"], body["men"],
        "a field of another kind is not this record's"
    );
    assert_eq!(written["title"], "Another");
}

#[test]
fn editing_one_source_keeps_what_is_not_known_of_all() {
    let terms = terms();
    let body = serde_json::json!({"sources": [
        {"name": "A", "link": "https://a.example", "archived": "2023"},
        {"name": "B", "seen": [1]},
    ]});
    let mut record = record_from(RecordKind::Incident, body.as_object().unwrap(), &terms);
    let entry = write_entry(&record).with(Field::Sources, "A <https://a.example> [B2]; Bee");
    update_record(&mut record, &entry, &Reading::of_file(&terms));
    let sources = body_of(&record)["sources"].clone();
    assert_eq!(sources[0]["archived"], "2023");
    assert_eq!(sources[0]["reliability"], "B");
    assert_eq!(
        (&sources[1]["name"], &sources[1]["seen"]),
        (&"Bee".into(), &body["sources"][1]["seen"])
    );
}

#[test]
fn a_country_is_written_in_capitals() {
    let terms = terms();
    let reading = Reading::of_file(&terms);
    let value = read_value(Field::Nationality, "Kyrgyzstan; fr; stateless", &reading);
    let value = value.unwrap().unwrap();
    assert_eq!(value_text(Field::Nationality, &value), "KG; FR; stateless");
}

#[test]
fn differences_name_what_changed() {
    let terms = terms();
    let reading = Reading::of_file(&terms);
    let before = read_entry(
        &Entry::new(RecordKind::Incident).with(Field::Title, "A"),
        &reading,
    );
    let after = Entry::new(RecordKind::Incident)
        .with(Field::Title, "B")
        .with(Field::Date, "2023");
    let after = read_entry(&after, &reading);
    let told: Vec<_> = differences(&before, &after)
        .into_iter()
        .map(|of| (of.field, of.before, of.after))
        .collect();
    let text = |text: &str| text.to_owned();
    assert_eq!(
        told,
        [
            (Field::Title, text("A"), text("B")),
            (Field::Date, text(""), text("2023"))
        ]
    );
    assert!(differences(&before, &before).is_empty());
}

#[test]
fn sources_are_read_from_one_cell() {
    let read = |text: &str| {
        read_citations(text).map(|citations| {
            citations
                .into_iter()
                .map(|of| (of.name, of.link))
                .collect::<Vec<_>>()
        })
    };
    let pair = |name: &str, link: &str| (name.to_owned(), link.to_owned());
    assert_eq!(
        read("SOHR <https://sohr.example/a;b>; Local source").unwrap(),
        [
            pair("SOHR", "https://sohr.example/a;b"),
            pair("Local source", "")
        ]
    );
    assert_eq!(
        read("https://www.news.example/4417").unwrap(),
        [pair("news.example", "https://www.news.example/4417")]
    );
    for broken in [
        "SOHR <https://sohr.example",
        "SOHR [Z9]",
        "SOHR [published soon]",
    ] {
        assert_eq!(
            read(broken).unwrap_err().code,
            "sources-unreadable",
            "{broken}"
        );
    }
}

#[test]
fn a_blank_record_has_no_values() {
    let record = Record::new(RecordKind::Trial);
    assert!(body_of(&record).is_empty());
    assert!(write_entry(&record).texts.is_empty());
}
