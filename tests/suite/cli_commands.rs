//! The commands, each run as a person runs it.

use crate::cli_fixture::{Desk, TWO, ran};
use serde_json::{Value, json};
use std::process::Stdio;

#[test]
fn a_register_from_nothing_to_figures() {
    let desk = Desk::new();
    let made = desk.run(&["new", "reg", "--name", "Heseke"]);
    assert_eq!(made.out, "Made the register “Heseke” in reg.\n");
    desk.write("two.csv", TWO);
    let imported = desk.run(&["import", "reg", "two.csv"]);
    assert_eq!(
        imported.out,
        "Imported two.csv: 2 new, 0 revised, 0 unchanged.\n"
    );
    assert_eq!((imported.code, imported.err.as_str()), (Some(0), ""));
    let checked = desk.run(&["check", "reg"]);
    assert_eq!(checked.out, "2 records: no errors, no warnings.\n");
    assert_eq!(checked.code, Some(0));

    let figures = desk.run(&["figures", "reg", "--month", "2023-06", "--json"]);
    let figures: Value = serde_json::from_str(&figures.out).unwrap();
    assert_eq!(figures["month"], "2023-06");
    let killed = &figures["figures"]["attacks.killed.military"];
    let members: Vec<_> = killed
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        members,
        [
            "value",
            "previous",
            "change",
            "change_percent",
            "direction",
            "at_least",
            "records"
        ]
    );
    assert_eq!(
        (&killed["value"], &killed["at_least"]),
        (&json!(2), &json!(false))
    );
    let reference = killed["records"][0].as_str().unwrap();
    assert!(
        reference.starts_with("I-") && reference.len() == 8,
        "{reference}"
    );

    let text = desk.run(&["figures", "reg", "--month", "2023-06"]);
    let line = text
        .out
        .lines()
        .find(|line| line.starts_with("attacks.confirmed "))
        .unwrap();
    assert_eq!(line.split_whitespace().nth(1), Some("1"));
}

#[test]
fn the_same_register_gives_the_same_output() {
    let desk = Desk::with_incidents();
    for arguments in [
        &["figures", "reg", "--month", "2023-06", "--json"][..],
        &["check", "reg", "--json"],
        &["verify", "reg"],
        &["export", "reg", "--format", "json", "--out", "-"],
    ] {
        let (first, second) = (desk.run(arguments), desk.run(arguments));
        assert_eq!(first.code, Some(0), "{arguments:?} {first:?}");
        assert!(!first.out.is_empty());
        assert_eq!(first.out, second.out);
    }
}

#[test]
fn reading_leaves_no_trace() {
    let desk = Desk::with_incidents();
    std::fs::remove_dir_all(desk.path("home")).unwrap();
    let before = desk.contents();
    for arguments in [
        &["figures", "reg", "--month", "2023-06"][..],
        &["check", "reg"],
        &["verify", "reg"],
        &["import", "reg", "two.csv", "--dry-run"],
    ] {
        assert_eq!(desk.run(arguments).code, Some(0), "{arguments:?}");
    }
    assert_eq!(desk.contents(), before);
    assert!(!desk.path("home").exists());
}

#[test]
fn a_dry_run_says_what_the_import_then_does() {
    let desk = Desk::with_register();
    desk.write("two.csv", TWO);
    let before = desk.contents();
    let dry = desk.run(&["import", "reg", "two.csv", "--dry-run"]);
    assert_eq!(
        dry.out,
        "Would import two.csv: 2 new, 0 revised, 0 unchanged. Nothing was written.\n"
    );
    assert_eq!(desk.contents(), before);
    desk.run(&["import", "reg", "two.csv"]);
    let journal = std::fs::read_to_string(desk.journal()).unwrap();
    let closes: Vec<_> = journal
        .lines()
        .filter(|line| line.contains("\"batch_end\":true"))
        .collect();
    assert_eq!(closes.len(), 1, "an import is one batch");
}

#[test]
fn an_export_is_imported_again_as_nothing_new_and_as_revisions() {
    let desk = Desk::with_incidents();
    let exported = desk.run(&[
        "export", "reg", "--format", "csv", "--kind", "incident", "--out", "i.csv",
    ]);
    assert_eq!(exported.out, "Wrote 2 records to i.csv.\n");
    assert!(
        desk.read("i.csv").starts_with('\u{feff}'),
        "spreadsheets need the mark"
    );
    let again = desk.run(&["import", "reg", "i.csv"]);
    assert_eq!(
        again.out,
        "Imported i.csv: 0 new, 0 revised, 2 unchanged.\n"
    );

    desk.write(
        "i.csv",
        desk.read("i.csv").replace("Busayrah", "al-Shuhayl"),
    );
    let revised = desk.run(&["import", "reg", "i.csv"]);
    assert_eq!(
        revised.out,
        "Imported i.csv: 0 new, 1 revised, 1 unchanged.\n"
    );

    let table = desk.read("i.csv");
    let row = table
        .lines()
        .find(|line| line.contains("al-Shuhayl"))
        .unwrap();
    let reference = row.split(',').nth(1).unwrap();
    let log = desk.run(&["log", "reg", &reference.to_lowercase()]);
    assert_eq!(log.code, Some(0));
    assert!(
        log.out.contains("2023-07-05 08:00 UTC  Rona  "),
        "{}",
        log.out
    );
    assert!(
        log.out.contains("  Place: Busayrah → al-Shuhayl\n"),
        "{}",
        log.out
    );

    // Into another register the records come with their ids, and twice is once.
    assert_eq!(desk.run(&["new", "other"]).code, Some(0));
    let moved = desk.run(&["import", "other", "i.csv"]);
    assert_eq!(
        moved.out,
        "Imported i.csv: 2 new, 0 revised, 0 unchanged.\n"
    );
    let twice = desk.run(&["import", "other", "i.csv"]);
    assert_eq!(
        twice.out,
        "Imported i.csv: 0 new, 0 revised, 2 unchanged.\n"
    );
}

#[test]
fn a_table_with_a_few_columns_changes_those_alone() {
    let desk = Desk::with_incidents();
    desk.run(&[
        "export", "reg", "--format", "csv", "--kind", "incident", "--out", "i.csv",
    ]);
    let table = desk.read("i.csv");
    let row = table.lines().nth(1).unwrap();
    let reference = row.split(',').nth(1).unwrap();
    desk.write(
        "few.csv",
        format!("ref;title\n{reference};Ambush on a convoy\n"),
    );
    let few = desk.run(&["import", "reg", "few.csv"]);
    assert_eq!(
        few.out,
        "Imported few.csv: 0 new, 1 revised, 0 unchanged.\n"
    );
    desk.run(&[
        "export",
        "reg",
        "--format",
        "csv",
        "--kind",
        "incident",
        "--out",
        "after.csv",
    ]);
    assert_eq!(
        desk.read("after.csv"),
        table.replace("Ambush on a patrol", "Ambush on a convoy")
    );
}

#[test]
fn exports_hold_every_kind() {
    let desk = Desk::with_incidents();
    let exported = desk.run(&["export", "reg", "--format", "csv", "--out", "tables"]);
    assert_eq!(exported.code, Some(0));
    for name in ["incidents", "trials", "repatriations"] {
        assert!(desk.path(&format!("tables/{name}.csv")).is_file());
    }
    desk.run(&["export", "reg", "--format", "json", "--out", "all.json"]);
    let all: Value = serde_json::from_str(&desk.read("all.json")).unwrap();
    assert_eq!(all["trials"], json!([]));
    let first = &all["incidents"][0];
    assert_eq!(
        (&first["kind"], &first["counted"]),
        (&json!("attack"), &json!(true))
    );
    assert_eq!(first["title"], "Ambush on a patrol");
    assert_eq!(first["killed_military"], "2");
}

#[test]
fn tables_of_several_kinds_stand_beside_each_other() {
    let desk = Desk::new();
    let sample = crate::sources::root().join("samples/nes-2023");
    let sample = sample.to_str().unwrap();
    let exported = desk.run(&["export", sample, "--format", "csv", "--out", "all.csv"]);
    assert_eq!(
        exported.out,
        "Wrote 145 records to all.csv.\nWrote one record to all-trials.csv.\n\
         Wrote 2 records to all-repatriations.csv.\n"
    );
    assert!(desk.read("all-trials.csv").contains("announced"));
    let refused = desk.run(&["export", sample, "--format", "csv", "--out", "-"]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("--kind incident"), "{}", refused.err);
}

#[test]
fn a_template_filled_in_is_imported() {
    let desk = Desk::with_register();
    let template = desk.run(&["template", "repatriation"]).out;
    let columns: Vec<_> = template.trim().split(',').collect();
    let cell = |key: &&str| match *key {
        "movement" => "repatriation",
        "status" => "completed",
        "date" => "2023-06-04",
        "nationality" | "receiving_state" => "FR",
        "women" => "10",
        "verification" => "confirmed",
        "sources" => "Agency <https://b.example/1> [B2]",
        _ => "",
    };
    let row: Vec<_> = columns.iter().map(cell).collect();
    desk.write("r.csv", format!("{template}{}\n", row.join(",")));
    let imported = desk.run(&["import", "reg", "r.csv"]);
    assert_eq!(imported.code, Some(0), "{imported:?}");
    assert!(imported.out.ends_with("1 new, 0 revised, 0 unchanged.\n"));
}

#[test]
fn a_mapping_and_another_encoding_are_taken() {
    let desk = Desk::with_register();
    let table = "النوع,العنوان,التاريخ,المحرر\nattack,هجوم,2023-06-19,رنا\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(table);
    desk.write("their.csv", &bytes);
    desk.write(
        "map.json",
        r#"{"النوع": "kind", "العنوان": "title", "التاريخ": "date", "المحرر": null}"#,
    );
    let arguments = [
        "import",
        "reg",
        "their.csv",
        "--map",
        "map.json",
        "--kind",
        "incident",
    ];
    let imported = desk.run(&arguments);
    assert!(
        imported.out.contains("was read as Windows-1256"),
        "{imported:?}"
    );
    assert!(imported.out.contains("1 new, 0 revised"), "{imported:?}");
    let check: Value = serde_json::from_str(&desk.run(&["check", "reg", "--json"]).out).unwrap();
    assert_eq!(check["records"], 1);
}

#[test]
fn a_draft_is_imported_and_its_errors_are_said() {
    let desk = Desk::with_register();
    desk.write(
        "draft.csv",
        "kind,title,date\nattack,No more is known,2023-06-19\n",
    );
    let imported = desk.run(&["import", "reg", "draft.csv"]);
    assert_eq!(imported.code, Some(1));
    assert!(
        imported
            .out
            .contains("Error: draft.csv, row 2, column verification: "),
        "{imported:?}"
    );
    assert!(
        imported
            .out
            .ends_with("Imported draft.csv: 1 new, 0 revised, 0 unchanged.\n")
    );
    let checked = desk.run(&["check", "reg", "--month", "2023-06"]);
    assert_eq!(checked.code, Some(1));
    assert!(
        checked
            .out
            .contains("No more is known, 19 June 2023\n  Error: "),
        "{checked:?}"
    );
    assert_eq!(
        desk.run(&["check", "reg", "--month", "2023-05"]).code,
        Some(0)
    );
    let json: Value = serde_json::from_str(&desk.run(&["check", "reg", "--json"]).out).unwrap();
    let finding = &json["findings"][0];
    assert_eq!(
        (&finding["severity"], &finding["code"]),
        (&json!("error"), &json!("required-missing"))
    );
}

#[test]
fn the_report_of_a_month_is_a_file_with_the_same_bytes_every_time() {
    let desk = Desk::with_incidents();
    let report = ["report", "reg", "--month", "2023-06", "--out"];
    let written = desk.run(&[&report[..], &["june.pdf"]].concat());
    assert_eq!(written.out, "Wrote the report of June 2023 to june.pdf.\n");
    let bytes = std::fs::read(desk.path("june.pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    assert_eq!(
        desk.run(&[&report[..], &["again.pdf"]].concat()).code,
        Some(0)
    );
    assert_eq!(std::fs::read(desk.path("again.pdf")).unwrap(), bytes);

    for (format, begins) in [("md", "**"), ("json", "{\n"), ("pdf", "%PDF-")] {
        let name = format!("june.{format}");
        let written = desk.run(&[&report[..], &[&name, "--format", format]].concat());
        assert_eq!(written.code, Some(0), "{written:?}");
        let bytes = std::fs::read(desk.path(&name)).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
    }

    let missing = desk.run(&[&report[..], &["nowhere/june.pdf"]].concat());
    assert_eq!(missing.code, Some(2));
    assert!(missing.err.contains("nowhere/june.pdf"), "{missing:?}");
    // What was there stays when a report cannot be written in its place.
    std::fs::create_dir(desk.path("again.pdf.new")).unwrap();
    assert_eq!(
        desk.run(&[&report[..], &["again.pdf"]].concat()).code,
        Some(2)
    );
    assert_eq!(std::fs::read(desk.path("again.pdf")).unwrap(), bytes);
}

#[test]
fn help_and_version() {
    let desk = Desk::new();
    for arguments in [&["help"][..], &["--help"], &["-h"]] {
        let help = desk.run(arguments);
        assert_eq!((help.code, help.err.as_str()), (Some(0), ""));
        for command in [
            "new", "import", "template", "check", "figures", "report", "export", "log", "verify",
        ] {
            assert!(
                help.out.contains(&format!("\n  sijil {command} ")),
                "{command}"
            );
            let one = desk.run(&["help", command]);
            assert!(one.out.starts_with(&format!("sijil {command} ")), "{one:?}");
            assert_eq!(desk.run(&[command, "--help"]).out, one.out);
            assert!(!one.out.contains("[cli-"), "a key without words: {one:?}");
        }
    }
    let version = desk.run(&["--version"]);
    assert_eq!(
        version.out,
        format!("sijil {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_reader_who_has_seen_enough_ends_it_quietly() {
    let desk = Desk::with_incidents();
    let mut child = desk
        .command(&["figures", "reg", "--month", "2023-06", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = ran(&child.wait_with_output().unwrap());
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
}
