//! Tables of other programs: what is read, and what is said of those that cannot be.

use proptest::prelude::*;
use sijil::domain::field::Field;
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::exchange::{
    Encoding, Exported, Mapping, Refused, Table, csv_of, read_table, template_of,
};
use sijil::schema::{Entry, Reading, Terms, fields, read_entry, write_entry};
use sijil::words::Words;

fn read(bytes: &[u8]) -> Result<Table, Refused> {
    read_table(bytes, None, &Mapping::default())
}

/// What is said of a file that is refused.
fn said(bytes: &[u8]) -> Vec<String> {
    match read(bytes) {
        Err(Refused::Problems(problems)) => {
            let words = Words::english();
            problems
                .iter()
                .map(|problem| words.say(&problem.said_of("a.csv")))
                .collect()
        }
        other => panic!("{other:?}"),
    }
}

fn titles(table: &Table) -> Vec<&str> {
    table
        .rows
        .iter()
        .map(|row| row.entry.text(Field::Title))
        .collect()
}

const ARABIC: &str = "kind,title,date\nattack,هجوم على حاجز قرب البصيرة، دير الزور,2023-06-19\n";

#[test]
fn every_encoding_that_spreadsheets_write_is_read() {
    let utf16 = |order: fn(u16) -> [u8; 2]| {
        let units = "\u{feff}".encode_utf16().chain(ARABIC.encode_utf16());
        units.flat_map(order).collect::<Vec<u8>>()
    };
    let (windows, _, lossy) = encoding_rs::WINDOWS_1256.encode(ARABIC);
    assert!(!lossy);
    for (bytes, encoding) in [
        (ARABIC.as_bytes().to_vec(), Encoding::Utf8),
        (["\u{feff}", ARABIC].concat().into_bytes(), Encoding::Utf8),
        (utf16(u16::to_le_bytes), Encoding::Utf16Le),
        (utf16(u16::to_be_bytes), Encoding::Utf16Be),
        (windows.into_owned(), Encoding::Windows1256),
    ] {
        let table = read(&bytes).unwrap();
        assert_eq!(table.encoding, encoding);
        assert_eq!(
            titles(&table),
            ["هجوم على حاجز قرب البصيرة، دير الزور"],
            "{encoding:?}"
        );
        assert_eq!(table.kind, RecordKind::Incident);
    }
}

#[test]
fn delimiters_line_ends_and_quotes_of_all_programs_are_read() {
    for text in [
        "title,date\n\"a, b\",2023\n",
        "title;date\na, b;2023\n",
        "title\tdate\na, b\t2023",
        "title;date\r\n\"a, b\";2023\r\n",
        "title;date\ra, b;2023\r",
        "Title;DATE\na, b;2023\n;\n\n",
        "title;date;;\na, b;2023;;\n",
    ] {
        let table = read(text.as_bytes()).unwrap();
        assert_eq!(titles(&table), ["a, b"], "{text:?}");
        assert_eq!(table.rows[0].entry.text(Field::Date), "2023", "{text:?}");
    }
}

#[test]
fn rows_have_the_numbers_that_a_spreadsheet_shows() {
    let text = "title,narrative,date\n\none,\"two\nlines\r\nor three\",2023\n,,\nfour,,2023\n\nfive,\"x\n\",2023";
    let table = read(text.as_bytes()).unwrap();
    let numbers: Vec<_> = table.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [3, 5, 7]);
}

#[test]
fn labels_and_keys_are_headers_in_any_case() {
    let table = read(b"KIND,Title,Killed_Military,date\nattack,a,3+,2023\n").unwrap();
    assert_eq!(table.rows[0].entry.text(Field::KilledMilitary), "3+");
    let words = Words::english();
    for kind in RecordKind::LOGGED {
        let labels: Vec<_> = fields(kind)
            .iter()
            .map(|of| format!("\"{}\"", words.field(of.field)))
            .collect();
        let row = vec!["x"; labels.len()].join(",");
        let text = format!("{}\n{row}\n", labels.join(","));
        let table = read_table(text.as_bytes(), Some(kind), &Mapping::default()).unwrap();
        assert_eq!(table.rows[0].entry.texts.len(), labels.len());
    }
}

#[test]
fn the_kind_is_taken_from_the_headers_where_only_one_fits() {
    for (header, kind) in [
        ("title,date", Some(RecordKind::Incident)),
        ("case,stage,date", Some(RecordKind::Trial)),
        (
            "movement,status,date,nationality,men",
            Some(RecordKind::Repatriation),
        ),
        (
            "movement,status,date,nationality,wemon",
            Some(RecordKind::Repatriation),
        ),
        ("date,notes", None),
        ("a,b", None),
    ] {
        let row = header.split(',').map(|_| "x").collect::<Vec<_>>().join(",");
        let found = match read(format!("{header}\n{row}\n").as_bytes()) {
            Ok(table) => Some(table.kind),
            Err(Refused::KindUnclear) => None,
            // The kind was clear, and a header is wrong for it.
            Err(Refused::Problems(problems)) => {
                assert_eq!(problems[0].column.as_deref(), Some("wemon"));
                kind
            }
        };
        assert_eq!(found, kind, "{header}");
    }
}

#[test]
fn a_template_is_read_back_as_every_field() {
    for kind in RecordKind::LOGGED {
        let mut template = String::from_utf8(template_of(kind)).unwrap();
        assert_eq!(template.split(',').count(), fields(kind).len());
        assert_eq!(
            said(template.as_bytes())[0],
            "a.csv: there is a header and no rows below it."
        );
        template += &vec!["1"; fields(kind).len()].join(",");
        let table = read(template.as_bytes()).unwrap();
        assert_eq!(
            (table.kind, table.rows[0].entry.texts.len()),
            (kind, fields(kind).len())
        );
    }
}

#[test]
fn a_mapping_gives_their_headers_our_keys() {
    let mapping =
        Mapping::read("{\"Datum\": \"date\", \"ما حدث\": \"title\", \"by\": null}".as_bytes())
            .unwrap();
    let text = "datum,ما حدث,by\n2023,a,Rona\n";
    let table = read_table(text.as_bytes(), Some(RecordKind::Incident), &mapping).unwrap();
    assert_eq!(table.rows[0].entry.texts.len(), 2);
    assert_eq!(titles(&table), ["a"]);
    for wrong in ["", "[]", "{\"a\": 1}", "{\"a\""] {
        assert!(Mapping::read(wrong.as_bytes()).is_err(), "{wrong}");
    }
}

#[test]
fn id_and_reference_of_an_export_are_taken() {
    let text = "id,ref,title,date\nan-id,I-000000,a,2023\n,I-000001,b,2023\n,,c,2023\n";
    let table = read(text.as_bytes()).unwrap();
    let ids: Vec<_> = table.rows.iter().map(|row| row.id.as_deref()).collect();
    assert_eq!(ids, [Some("an-id"), Some("I-000001"), None]);
}

#[test]
fn what_cannot_be_read_is_named_by_row_and_column() {
    let long = format!("title,date\na,2023\n{},2023\n", "x".repeat(1_000_001));
    let huge = format!("title,date\n\"{},2023\n", "x".repeat(20_000_000));
    for (bytes, expected) in [
        (&b""[..], vec!["a.csv: the file is empty."]),
        (b"\xef\xbb\xbf\r\n", vec!["a.csv: the file is empty."]),
        (
            b"title,date\n",
            vec!["a.csv: there is a header and no rows below it."],
        ),
        (
            b"title,date\n\n,\n",
            vec!["a.csv: there is a header and no rows below it."],
        ),
        (
            b"PK\x03\x04\0\0",
            vec!["a.csv: this is a spreadsheet, not a CSV file."],
        ),
        (
            b"\xff\xfet\0i\0t\0\0\xd8",
            vec!["a.csv: the text is damaged: it says that it is UTF-16"],
        ),
        (
            "title,date\nدير الزور,2023\nالب\u{0}صيرة,2023\n".as_bytes(),
            vec!["a.csv, row 3, column title: there is a zero byte"],
        ),
        (
            b"title,date,verificaton,wurst\na,2023,confirmed,1\n",
            vec![
                "a.csv, row 1, column verificaton: no field of an incident has this name. Is “verification” meant?",
                "a.csv, row 1, column wurst: no field of an incident has this name. “sijil template incident” lists all",
            ],
        ),
        (
            b"title,date,Title\na,2023,b\n",
            vec!["a.csv, row 1, column Title: another column has this name"],
        ),
        (
            b"title,date,\na,2023,b\n",
            vec!["a.csv, row 2, column 3: the column has no header."],
        ),
        (
            b"title,date\na,2023\nb\nc,2023,x\n",
            vec![
                "a.csv, row 3: the row has one cell where the header has 2.",
                "a.csv, row 4: the row has 3 cells where the header has 2.",
            ],
        ),
        (
            b"title,date\na,\"2023\nb,2023\nc,2023\n",
            vec!["a.csv, row 2: a quotation mark in this row is never closed"],
        ),
        (
            long.as_bytes(),
            vec!["a.csv, row 3, column title: the cell holds 1000001 bytes, more than"],
        ),
        (
            huge.as_bytes(),
            vec!["a.csv, row 2: a quotation mark in this row is never closed"],
        ),
    ] {
        let said = match read_table(bytes, Some(RecordKind::Incident), &Mapping::default()) {
            Err(Refused::Problems(problems)) => {
                let words = Words::english();
                problems
                    .iter()
                    .map(|problem| words.say(&problem.said_of("a.csv")))
                    .collect()
            }
            _ => Vec::new(),
        };
        let begins = said.len() >= expected.len()
            && said
                .iter()
                .zip(&expected)
                .all(|(said, expected)| said.starts_with(expected));
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned();
        assert!(begins, "{start:?}\n{said:#?}\n{expected:#?}");
    }
}

#[test]
fn utf8_with_a_few_broken_bytes_is_not_taken_for_another_encoding() {
    let mut bytes = ARABIC.as_bytes().to_vec();
    let letter = bytes.iter().position(|byte| *byte > 0x7f).unwrap();
    bytes.remove(letter);
    assert!(said(&bytes)[0].starts_with("a.csv, row 2: the text is damaged"));
}

fn id(number: u128) -> RecordId {
    format!("{number:032x}").parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn an_export_is_read_back_as_the_same_records(
        rows in proptest::collection::vec(("\\PC{1,12}", "[\\PC\n]{0,20}", "[0-9]{0,3}"), 1..8)
    ) {
        let terms = Terms::new(&sijil::domain::settings::Settings::default());
        let reading = Reading::of_file(&terms);
        let records: Vec<_> = rows.iter().map(|(title, narrative, count)| {
            let entry = Entry::new(RecordKind::Incident)
                .with(Field::Title, title.as_str())
                .with(Field::Narrative, narrative.as_str())
                .with(Field::KilledCivilian, count.as_str())
                .with(Field::Date, "2023-06")
                .with(Field::Tactic, "no such tactic");
            read_entry(&entry, &reading)
        }).collect();
        let exported = records.iter().enumerate().map(|(at, record)| {
            Exported { id: id(at as u128 + 1), record, not_counted: None }
        });
        let table = read(&csv_of(RecordKind::Incident, exported)).unwrap();
        prop_assert_eq!(table.rows.len(), records.len());
        for (at, (row, record)) in table.rows.iter().zip(&records).enumerate() {
            prop_assert_eq!(row.id.clone(), Some(id(at as u128 + 1).to_string()));
            prop_assert_eq!(&read_entry(&row.entry, &reading), record);
            for (field, text) in write_entry(record).texts {
                prop_assert_eq!(row.entry.text(field), text);
            }
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_table(&bytes, Some(RecordKind::Trial), &Mapping::default());
        let _ = read(&[b"title,date\n".as_slice(), &bytes].concat());
    }
}
