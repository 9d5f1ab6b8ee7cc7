//! What an audience may not see is in no output, and what it adds to figures still counts.

use crate::report_fixture::report;
use sijil::domain::dates::PartialDate;
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::domain::record::{Attachment, Citation, Record, Value};
use sijil::report::content::{Block, Content};
use sijil::report::layout::lay_out;
use sijil::report::page::Item;
use sijil::report::{Format, render};
use sijil::schema::{Audience, seen_by};
use sijil::words::Language;

/// Words that only the people of the register may read.
const SECRETS: [&str; 8] = [
    "SECRETTITLE",
    "SECRETPLACE",
    "SECRETSOURCE",
    "SECRETNOTE",
    "SECRETSTORY",
    "SECRETFILE",
    "SECRETCOLLECTOR",
    "5ec7e75ec7e75ec7",
];

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

fn term(value: &str) -> Value {
    Value::Term(value.to_owned())
}

fn citation(name: &str, confidential: bool) -> Citation {
    Citation {
        name: name.to_owned(),
        link: format!("https://{}.example/1", name.to_lowercase()),
        confidential,
        ..Citation::default()
    }
}

fn attachment() -> Value {
    Value::Attachments(vec![Attachment {
        file: "5ec7e75ec7e75ec7".repeat(4),
        size: 7,
        collected_by: "SECRETCOLLECTOR".to_owned(),
        ..Attachment::named("SECRETFILE.pdf")
    }])
}

fn incident(kind: &str, title: &str, day: u32) -> Record {
    let mut record = Record::new(RecordKind::Incident);
    record.set(Field::Kind, Some(term(kind)));
    record.set(Field::Title, Some(text(title)));
    let date = PartialDate {
        year: 2023,
        month: Some(6),
        day: Some(day),
    };
    record.set(Field::Date, Some(Value::Date(date)));
    record.set(Field::Perpetrator, Some(term("isis")));
    record.set(Field::Verification, Some(term("confirmed")));
    record
}

/// An open attack with a secret source and note, and an attack, a raid and a discovery of which
/// everything is secret.
fn records() -> Vec<Record> {
    let mut open = incident("attack", "An open attack", 3);
    open.set(Field::Notes, Some(text("SECRETNOTE")));
    let sources = vec![
        citation("OPENSOURCE", false),
        citation("SECRETSOURCE", true),
    ];
    open.set(Field::Sources, Some(Value::Citations(sources)));
    open.set(Field::Attachments, Some(attachment()));
    let mut all = vec![open];
    for (kind, day) in [
        ("attack", 17),
        ("raid", 18),
        ("discovery", 19),
        ("attack", 21),
    ] {
        let mut secret = incident(kind, "SECRETTITLE", day);
        secret.set(Field::Place, Some(text("SECRETPLACE")));
        secret.set(Field::Narrative, Some(text("SECRETSTORY")));
        secret.set(Field::Outcome, Some(term("failed")));
        secret.set(Field::Confidential, Some(Value::Flag(true)));
        let sources = vec![citation("SECRETSOURCE", false)];
        secret.set(Field::Sources, Some(Value::Citations(sources)));
        secret.set(Field::Attachments, Some(attachment()));
        all.push(secret);
    }
    // The last one is not counted, and so belongs to the annex of what is not.
    all[4].set(Field::Verification, Some(term("unverified")));
    all
}

fn composed(audience: Audience) -> Content {
    report(records(), Language::English, audience)
}

fn written(audience: Audience, format: Format) -> Vec<u8> {
    let content = composed(audience);
    match format {
        // What the pages show; the file itself is packed.
        Format::Pdf => {
            let document = lay_out(&content);
            let pages = 0..document.pages.len();
            let mut text: String = pages.map(|page| document.text(page)).collect();
            let whole = format!("{document:?}");
            text.push_str(&whole);
            text.into_bytes()
        }
        format => render(&content, format).unwrap(),
    }
}

#[test]
fn attachments_are_for_the_people_of_the_register() {
    for record in records() {
        for audience in [Audience::Public, Audience::Partner] {
            assert!(seen_by(&record, audience).attachments().is_empty());
        }
        assert_eq!(seen_by(&record, Audience::Internal).attachments().len(), 1);
    }
    for format in Format::ALL {
        let text = String::from_utf8(written(Audience::Partner, format)).unwrap();
        for secret in ["SECRETFILE", "SECRETCOLLECTOR", "5ec7e75ec7e75ec7"] {
            assert!(!text.contains(secret), "{secret} in {format:?}");
        }
        assert!(text.contains("An open attack"), "{format:?}");
    }
}

#[test]
fn secrets_are_in_no_output_for_the_public() {
    for format in Format::ALL {
        let text = String::from_utf8(written(Audience::Public, format)).unwrap();
        for secret in SECRETS {
            assert!(!text.contains(secret), "{secret} in {format:?}");
            assert!(
                !text.contains(&secret.to_lowercase()),
                "{secret} in {format:?}"
            );
        }
        assert!(text.contains("An open attack"), "{format:?}");
        assert!(text.contains("OPENSOURCE"), "{format:?}");
        assert!(text.contains("Details withheld"), "{format:?}");
        // The day of a withheld record would tell which one it is.
        assert!(!text.contains("17 June"), "{format:?}");
    }
}

#[test]
fn the_people_of_the_register_read_everything_but_notes() {
    let text = String::from_utf8(written(Audience::Internal, Format::Markdown)).unwrap();
    for secret in ["SECRETTITLE", "SECRETPLACE", "SECRETSOURCE"] {
        assert!(text.contains(secret), "{secret}");
    }
}

#[test]
fn withheld_records_count() {
    let json = written(Audience::Public, Format::Json);
    let report: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(report["figures"]["attacks.confirmed"]["value"], 2);
    let internal = written(Audience::Internal, Format::Json);
    let internal: serde_json::Value = serde_json::from_slice(&internal).unwrap();
    for (name, figure) in internal["figures"].as_object().unwrap() {
        let public = &report["figures"][name];
        assert_eq!(public["value"], figure["value"], "{name}");
        assert_eq!(figure["withheld"], 0, "{name}");
        let listed = |of: &serde_json::Value| of["records"].as_array().unwrap().len();
        let withheld = public["withheld"].as_u64().unwrap();
        assert_eq!(listed(public) as u64 + withheld, listed(figure) as u64);
    }
    assert_eq!(report["figures"]["attacks.confirmed"]["withheld"], 1);
}

#[test]
fn a_partner_sees_coordinates_and_no_confidential_source() {
    let mut record = records().remove(0);
    record.set(Field::Latitude, Some(Value::Degrees(35.0)));
    let public = seen_by(&record, Audience::Public);
    assert_eq!(public.degrees(Field::Latitude), None);
    let partner = seen_by(&record, Audience::Partner);
    assert_eq!(partner.degrees(Field::Latitude), Some(35.0));
    assert_eq!(partner.citations().len(), 1);
    assert_eq!(seen_by(&record, Audience::Internal), record);
}

#[test]
fn every_page_that_is_not_for_everybody_says_so() {
    for (audience, said) in [
        (Audience::Public, None),
        (Audience::Partner, Some("For partners")),
        (Audience::Internal, Some("Internal edition")),
    ] {
        let document = lay_out(&composed(audience));
        for page in 0..document.pages.len() {
            let text = document.text(page);
            match said {
                Some(said) => assert!(text.contains(said), "{audience:?}: {text}"),
                None => assert!(!text.contains("Internal") && !text.contains("partners")),
            }
        }
    }
}

/// A confidential attack between open ones, with a tactic, a target and a region of its own.
fn between() -> Vec<Record> {
    let mut all: Vec<Record> = [(3, "ambush"), (17, "assassination"), (18, "ambush")]
        .into_iter()
        .map(|(day, tactic)| {
            let mut record = incident("attack", "An attack", day);
            record.set(Field::Tactic, Some(term(tactic)));
            record.set(Field::Region, Some(term("raqqa")));
            record
        })
        .collect();
    all[1].set(Field::Region, Some(term("heseke")));
    all[1].set(Field::Confidential, Some(Value::Flag(true)));
    all
}

#[test]
fn no_number_and_no_order_tells_what_a_withheld_record_is() {
    let content = report(between(), Language::English, Audience::Public);
    let internal = report(between(), Language::English, Audience::Internal);
    let behind = |content: &Content, name: &str| content.figures[name].records.clone();
    let tactic = "attacks.by_tactic.assassination";
    let [secret] = &behind(&internal, tactic)[..] else {
        panic!("one assassination");
    };
    assert_eq!(content.figures[tactic].value, Some(1));
    for (name, fact) in &content.figures {
        assert!(!fact.records.contains(secret), "{name}");
    }
    // No number on the pages leads to its entry.
    let document = lay_out(&content);
    let items = document.pages.iter().flat_map(|page| &page.items);
    let leads: Vec<String> = items
        .filter_map(|item| match item {
            Item::Link { target, .. } => Some(format!("{target:?}")),
            _ => None,
        })
        .collect();
    assert!(!leads.is_empty());
    assert!(leads.iter().all(|to| !to.contains(secret)), "{leads:?}");
    // It does not stand between the days before and after its own.
    let listed = |content: &Content| -> Vec<String> {
        let annex = content.sections.iter().find(|one| one.place == "annex-a");
        let tables = annex
            .unwrap()
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Table(table) => Some(table),
                _ => None,
            });
        let rows = tables.flat_map(|table| &table.rows);
        rows.filter_map(|row| row.place.clone()).collect()
    };
    assert_eq!(listed(&content).last(), Some(secret));
    assert_eq!(listed(&internal)[1], *secret);
}
