//! Secrets that are seeded in every field that has readers of its own, and every output of the
//! program for those who may not read them: none of them is anywhere in the bytes.

use crate::cli_fixture::Desk;
use crate::pdf_fixture::found;
use lopdf::{Document, Object};
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::schema::{Audience, Input, describe, fields};

const AUDIENCES: [(&str, Audience); 3] = [
    ("public", Audience::Public),
    ("partner", Audience::Partner),
    ("internal", Audience::Internal),
];

/// What a field of an open record holds: its own secret where not everybody may see it.
fn open(kind: RecordKind, field: Field) -> String {
    let key = field.key();
    let text = match field {
        Field::Kind => "attack",
        Field::Date => "2023-06-03",
        Field::Verification => "confirmed",
        Field::Perpetrator => "isis",
        Field::Movement => "repatriation",
        Field::Status => "completed",
        Field::Nationality | Field::ReceivingState => "FR",
        Field::Stage => "announced",
        Field::Latitude => "35.1234567",
        Field::Longitude => "40.7654321",
        Field::Sources => {
            "Open source <https://open.example/1>; SECRETSOURCE <https://secretlink.example/1> [confidential]"
        }
        Field::Notes => return format!("SECRETNOTES-{}", kind.code()),
        Field::Attachments => "SECRETFILE.pdf",
        _ => match describe(field).input {
            Input::Line | Input::Paragraph => return format!("Open {key}"),
            _ => "",
        },
    };
    text.to_owned()
}

/// What a field of a confidential record holds: a secret wherever text can stand.
fn confidential(kind: RecordKind, field: Field) -> String {
    match field {
        Field::Confidential => "yes".to_owned(),
        Field::Date => "2023-06-17".to_owned(),
        Field::Region => "raqqa".to_owned(),
        Field::Sources => "SECRETSOURCE <https://secretlink.example/2>".to_owned(),
        Field::Latitude => "36.7654321".to_owned(),
        _ => match describe(field).input {
            Input::Line | Input::Paragraph => format!("SECRET-{}", field.key()),
            _ => open(kind, field),
        },
    }
}

/// A register with an open and a confidential record of each kind.
fn desk() -> Desk {
    let desk = Desk::with_register();
    for kind in RecordKind::LOGGED {
        let mut table = csv::Writer::from_writer(Vec::new());
        let columns: Vec<Field> = fields(kind).iter().map(|form| form.field).collect();
        let keys = columns.iter().map(|field| field.key());
        table.write_record(keys).unwrap();
        for row in [open, confidential] {
            let cells = columns.iter().map(|field| row(kind, *field));
            table.write_record(cells).unwrap();
        }
        let name = format!("{}.csv", kind.code());
        desk.write(&name, table.into_inner().unwrap());
        let ran = desk.run(&["import", "reg", &name, "--kind", kind.code()]);
        assert!(matches!(ran.code, Some(0 | 1)), "{ran:?}");
        assert!(ran.out.contains("2 new"), "{ran:?}");
    }
    desk
}

/// All that a PDF holds: its bytes, its streams unpacked, every string in it in either encoding, and
/// the text that poppler finds.
fn unpacked(pdf: &[u8]) -> String {
    let file = Document::load_mem(pdf).unwrap();
    let mut all = String::from_utf8_lossy(pdf).into_owned();
    for object in file.objects.values() {
        unpack(object, &mut all);
    }
    all.push_str(&found(pdf).unwrap_or_default());
    all
}

fn unpack(object: &Object, all: &mut String) {
    match object {
        Object::String(bytes, _) => {
            let wide = bytes
                .chunks_exact(2)
                .map(|two| u16::from_be_bytes([two[0], two[1]]));
            all.push_str(&String::from_utf16_lossy(&wide.collect::<Vec<_>>()));
            all.push_str(&String::from_utf8_lossy(bytes));
        }
        Object::Array(inside) => inside.iter().for_each(|object| unpack(object, all)),
        Object::Dictionary(inside) => {
            for (_, object) in inside {
                unpack(object, all);
            }
        }
        Object::Stream(stream) => {
            for (_, object) in &stream.dict {
                unpack(object, all);
            }
            let plain = stream.decompressed_content().unwrap_or_default();
            all.push_str(&String::from_utf8_lossy(&plain));
        }
        _ => {}
    }
}

/// Every output for an audience, by name.
fn outputs(desk: &Desk, audience: &str) -> Vec<(String, String)> {
    let mut outputs = Vec::new();
    for language in ["en", "ar"] {
        for format in ["pdf", "md", "json"] {
            let name = format!("{audience}.{language}.{format}");
            let ran = desk.run(&[
                "report",
                "reg",
                "--month",
                "2023-06",
                "--lang",
                language,
                "--audience",
                audience,
                "--format",
                format,
                "--out",
                &name,
            ]);
            assert_eq!(ran.code, Some(0), "{ran:?}");
            let bytes = std::fs::read(desk.path(&name)).unwrap();
            let said = match format {
                "pdf" => unpacked(&bytes),
                _ => String::from_utf8(bytes).unwrap(),
            };
            outputs.push((name, said + &ran.out + &ran.err));
        }
    }
    for (format, name) in [
        ("csv", format!("{audience}-tables")),
        ("json", format!("{audience}.json")),
    ] {
        let ran = desk.run(&[
            "export",
            "reg",
            "--format",
            format,
            "--audience",
            audience,
            "--out",
            &name,
        ]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        outputs.push((format!("{name} said"), ran.out + &ran.err));
        if format == "json" {
            outputs.push((name.clone(), desk.read(&name)));
        } else {
            for kind in RecordKind::LOGGED {
                let table = format!("{name}/{}s.csv", kind.code());
                outputs.push((table.clone(), desk.read(&table)));
            }
        }
    }
    outputs
}

#[test]
fn no_output_holds_what_its_readers_may_not_see() {
    let desk = desk();
    for (name, audience) in AUDIENCES {
        let outputs = outputs(&desk, name);
        let everything: String = outputs.iter().map(|(_, said)| said.as_str()).collect();
        assert!(everything.contains("Open title"), "{name}");
        assert!(everything.contains("open.example"), "{name}");
        // Coordinates are for partners: a point can lead to a family's door.
        assert_eq!(
            everything.contains("35.1234567"),
            audience >= Audience::Partner,
            "{name}"
        );
        if audience == Audience::Internal {
            for seeded in [
                "SECRET-title",
                "SECRETSOURCE",
                "secretlink",
                "SECRETNOTES",
                "SECRETFILE",
            ] {
                assert!(everything.contains(seeded), "{seeded} was never seeded");
            }
            continue;
        }
        for (output, said) in outputs {
            let said = said.to_lowercase();
            for secret in ["secret", "2023-06-17", "17 june", "36.7654"] {
                let at = said.find(secret);
                let around = at.map(|at| {
                    said.get(at.saturating_sub(60)..)
                        .unwrap_or("")
                        .chars()
                        .take(160)
                        .collect::<String>()
                });
                assert!(at.is_none(), "{secret} in {output}: {around:?}");
            }
        }
    }
}

#[test]
fn an_export_says_how_many_records_it_leaves_out() {
    let desk = desk();
    let to = ["export", "reg", "--format", "json", "--out", "all.json"];
    let public = desk.run(&[&to[..], &["--audience", "public"]].concat());
    assert!(public.out.contains("3 are confidential"), "{public:?}");
    let whole = desk.run(&to);
    assert!(!whole.out.contains("confidential"), "{whole:?}");
}

#[test]
fn an_export_does_not_lead_to_what_it_leaves_out() {
    let desk = desk();
    let refs = |ran: &str| -> Vec<(String, String)> {
        let kinds: serde_json::Value = serde_json::from_str(ran).unwrap();
        let kinds = kinds.as_object().unwrap().values();
        let records = kinds.filter_map(serde_json::Value::as_array).flatten();
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        records
            .map(|one| (text(&one["ref"]), text(&one["title"])))
            .collect()
    };
    let whole = ["export", "reg", "--format", "json", "--out", "-"];
    let all = refs(&desk.run(&whole).out);
    let titled = |title: &str| all.iter().find(|(_, other)| other == title).unwrap();
    let (open, _) = titled("Open title");
    let (secret, _) = titled("SECRET-title");
    let table = format!("ref,linked_to\n{open},{secret}; I-000000\n");
    desk.write("links.csv", table);
    let ran = desk.run(&["import", "reg", "links.csv", "--kind", "incident"]);
    assert!(ran.out.contains("1 revised"), "{ran:?}");
    assert!(desk.run(&whole).out.matches(secret.as_str()).count() == 2);
    for audience in ["public", "partner"] {
        let said = desk.run(&[&whole[..], &["--audience", audience]].concat());
        assert!(said.out.contains("I-000000"), "{said:?}");
        assert!(!said.out.contains(secret.as_str()), "{audience}");
        let name = format!("{audience}-tables");
        desk.run(&[
            "export",
            "reg",
            "--format",
            "csv",
            "--audience",
            audience,
            "--out",
            &name,
        ]);
        let table = desk.read(&format!("{name}/incidents.csv"));
        assert!(table.contains("I-000000") && !table.contains(secret.as_str()));
    }
}
