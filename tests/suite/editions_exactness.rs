//! An edition is made from exactly the lines that stood when it was published, whatever came, went or was
//! mended since.

use crate::editions_fixture::{
    LATE, SECRET, copy, edition_body, log_late, own_journal, publish, reference, report_json, run,
    sample, verify,
};
use serde_json::{Value, json};
use std::fs;

#[test]
fn records_that_are_missing_are_named() {
    let desk = sample();
    log_late(&desk, LATE);
    let late = reference(&desk, "A late attack");
    publish(&desk, "2023-05");
    let own = own_journal(&desk);
    let whole = fs::read_to_string(&own).unwrap();
    // One line is damaged: the edition, further down in the same journal, holds.
    fs::write(&own, whole.replacen("A late attack", "A lost attack", 1)).unwrap();
    let found = verify(&desk, 1);
    let edition = &found["editions"][0];
    let writer = own.file_stem().unwrap().to_str().unwrap();
    assert_eq!(
        edition["missing"],
        json!([{ "writer": writer, "first": 1, "last": 1 }])
    );
    assert_eq!(edition["missing_records"], json!([late]));
    assert_eq!(edition["clean"], false);

    // The end of another journal is cut off.
    fs::write(&own, whole).unwrap();
    let sample = desk.path("reg/journal/53e0.jsonl");
    let lines = fs::read_to_string(&sample).unwrap();
    let end = lines.trim_end().rfind('\n').unwrap();
    fs::write(&sample, &lines[..=end]).unwrap();
    let text = run(&desk, &["verify", "reg"], 1).out;
    assert!(text.contains("of journal/53e0.jsonl"), "{text}");
    assert!(text.contains("not made again as it was"), "{text}");
}

#[test]
fn an_edition_is_exact_where_lines_come_later_with_lower_numbers() {
    let desk = sample();
    // Dilan logs something that has not arrived when Rona publishes.
    copy(&desk.path("reg"), &desk.path("dilan"));
    let dilan = |arguments: &[&str]| {
        let mut command = desk.command(arguments);
        let ran = command
            .env("SIJIL_HOME", desk.path("home-dilan"))
            .env("SIJIL_AUTHOR", "Dilan")
            .output()
            .unwrap();
        assert!(ran.status.success(), "{ran:?}");
    };
    desk.write("late.csv", LATE);
    dilan(&["import", "dilan", "late.csv"]);
    publish(&desk, "2023-05");
    log_late(&desk, SECRET);
    copy(&desk.path("dilan/journal"), &desk.path("reg/journal"));
    let found = verify(&desk, 0);
    assert_eq!(found["editions"][0]["clean"], true);
    let json = report_json(&desk, "2023-06");
    let attacks = &json["corrections"][0];
    assert_eq!(attacks["figure"], "attacks.confirmed");
    assert_eq!(attacks["now"]["value"], 15);
    assert_eq!(attacks["withheld"], 1);
    assert_eq!(attacks["records"][0]["became"], "added");
}

#[test]
fn an_edition_is_exact_where_its_journal_is_forked_later() {
    let desk = sample();
    log_late(&desk, LATE);
    // A restored backup: the same writer goes on from here twice.
    copy(&desk.path("reg"), &desk.path("twin"));
    copy(&desk.path("home"), &desk.path("home-twin"));
    publish(&desk, "2023-05");
    let own = own_journal(&desk);
    let name = own.file_name().unwrap().to_str().unwrap().to_owned();
    desk.write("secret.csv", SECRET);
    let forked = desk
        .command(&["import", "twin", "secret.csv"])
        .env("SIJIL_HOME", desk.path("home-twin"))
        .output()
        .unwrap();
    assert!(forked.status.success(), "{forked:?}");
    let twin: Vec<_> = fs::read_dir(desk.path("twin/journal")).unwrap().collect();
    for entry in twin {
        let path = entry.unwrap().path();
        let its = path.file_name().unwrap().to_str().unwrap().to_owned();
        let to = if its == name {
            its.replace(".jsonl", ".sync-conflict-20230706-080000-ABCDEFG.jsonl")
        } else {
            its
        };
        fs::copy(&path, desk.path("reg/journal").join(to)).unwrap();
    }
    let found = desk.run(&["verify", "reg", "--json"]);
    let found: Value = serde_json::from_str(&found.out).unwrap();
    assert_eq!(found["editions"][0]["clean"], true, "{found:#}");
}

#[test]
fn lines_that_could_not_be_read_are_no_part_of_an_edition_when_they_are_mended() {
    let desk = sample();
    let journal = desk.path("reg/journal/53e0.jsonl");
    let whole = fs::read_to_string(&journal).unwrap();
    // A counted attack of May in the middle of somebody else's journal.
    let title = "Rifle fire on a checkpoint at night";
    let damaged = whole.replacen(title, "Rifle fire on a checkpoint by night", 1);
    assert_ne!(damaged, whole);
    fs::write(&journal, damaged).unwrap();
    publish(&desk, "2023-05");
    let body = edition_body(&desk);
    assert_eq!(body["figures"]["attacks.confirmed"]["value"], 12);
    let reach = body["register"].as_array().unwrap();
    let of_sample = reach.iter().find(|one| one["writer"] == "53e0").unwrap();
    assert!(of_sample["without"].as_array().is_some(), "{of_sample}");

    fs::write(&journal, whole).unwrap();
    let found = verify(&desk, 0);
    assert_eq!(found["editions"][0]["clean"], true, "{found:#}");
    // What had not been read has come since.
    let json = report_json(&desk, "2023-06");
    let attacks = &json["corrections"][0];
    assert_eq!(
        (&attacks["figure"], &attacks["now"]["value"]),
        (&json!("attacks.confirmed"), &json!(13))
    );
    assert_eq!(attacks["records"][0]["became"], "added");
}
