//! Editions: what publishing freezes, whether it can be made again, and what later reports correct.

use crate::cli_fixture::{Desk, Ran};
use crate::pdf_fixture::found;
use crate::sources::root;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// One more confirmed attack in May 2023, heard of late.
const LATE: &str = "\
kind,title,date,place,region,scope,perpetrator,tactic,target,attribution,outcome,verification,killed_civilian,sources\n\
attack,A late attack,2023-05-20,Hajin,deir_ez_zor,in_area,isis,ambush,civilian,attributed,completed,confirmed,2,\"Local site <https://a.example/late> [B2]; Agency <https://b.example/late> [B2]\"\n";

/// The same, of which only the people of the register may know.
const SECRET: &str = "\
kind,title,date,region,scope,perpetrator,tactic,target,attribution,outcome,verification,confidential,sources\n\
attack,SECRETTITLE,2023-05-21,deir_ez_zor,in_area,isis,ambush,civilian,attributed,completed,confirmed,yes,\"A <https://a.example/s> [B2]; B <https://b.example/s> [B2]\"\n";

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, to) = {
            let entry = entry.unwrap();
            (entry.path(), to.join(entry.file_name()))
        };
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, &to).unwrap();
        }
    }
}

/// A desk with a copy of the sample that can be written.
fn sample() -> Desk {
    let desk = Desk::new();
    copy(&root().join("samples/nes-2023"), &desk.path("reg"));
    desk
}

fn run(desk: &Desk, arguments: &[&str], code: i32) -> Ran {
    let ran = desk.run(arguments);
    assert_eq!(ran.code, Some(code), "{arguments:?}: {ran:?}");
    ran
}

/// Publishes a month of the sample: some of its records have errors on purpose.
fn publish(desk: &Desk, month: &str) -> Ran {
    let arguments = ["publish", "reg", "--month", month, "--reason", "Because"];
    run(desk, &arguments, 0)
}

fn log_late(desk: &Desk, table: &str) {
    desk.write("late.csv", table);
    run(desk, &["import", "reg", "late.csv"], 0);
}

/// The reference of the record with this title.
fn reference(desk: &Desk, title: &str) -> String {
    let export = ["export", "reg", "--format", "json", "--out", "-"];
    let records: Value = serde_json::from_str(&run(desk, &export, 0).out).unwrap();
    let mut all = Vec::new();
    gather(&records, &mut all);
    let record = all.into_iter().find(|record| record["title"] == title);
    record.unwrap()["ref"].as_str().unwrap().to_owned()
}

fn gather<'a>(json: &'a Value, all: &mut Vec<&'a Value>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| gather(item, all)),
        Value::Object(members) => {
            all.push(json);
            members.values().for_each(|member| gather(member, all));
        }
        _ => {}
    }
}

fn report(desk: &Desk, month: &str, more: &[&str]) -> String {
    let mut arguments = vec!["report", "reg", "--month", month, "--out", "-"];
    arguments.extend(more);
    run(desk, &arguments, 0).out
}

fn report_json(desk: &Desk, month: &str) -> Value {
    serde_json::from_str(&report(desk, month, &["--format", "json"])).unwrap()
}

fn verify(desk: &Desk, code: i32) -> Value {
    let ran = run(desk, &["verify", "reg", "--json"], code);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn a_late_change_to_may_is_corrected_in_the_report_of_june() {
    let desk = sample();
    let before = report(&desk, "2023-06", &["--format", "md"]);
    assert!(!before.contains("Corrections"), "no edition, no section");
    publish(&desk, "2023-05");
    let unchanged = report(&desk, "2023-06", &["--format", "md"]);
    assert!(unchanged.contains("Corrections to earlier editions"));
    assert!(unchanged.contains("No published figure has changed since."));

    log_late(&desk, LATE);
    let late = reference(&desk, "A late attack");
    let json = report_json(&desk, "2023-06");
    assert_eq!(json["editions"][0]["month"], "2023-05");
    let corrections = json["corrections"].as_array().unwrap();
    let attacks = &corrections[0];
    assert_eq!(attacks["figure"], "attacks.confirmed");
    assert_eq!(
        (&attacks["published"]["value"], &attacks["now"]["value"]),
        (&json!(13), &json!(14))
    );
    assert_eq!(
        attacks["records"],
        json!([{ "record": late, "became": "added", "fields": [] }])
    );
    // What was published stands everywhere else.
    assert_eq!(json["figures"]["attacks.confirmed"]["previous"], 13);
    let today = run(
        &desk,
        &["figures", "reg", "--month", "2023-06", "--json"],
        0,
    );
    let today: Value = serde_json::from_str(&today.out).unwrap();
    assert_eq!(today["figures"]["attacks.confirmed"]["previous"], 14);

    let markdown = report(&desk, "2023-06", &["--format", "md"]);
    let row = markdown
        .lines()
        .find(|line| line.contains("Attacks counted"))
        .unwrap();
    assert!(row.contains("May 2023") && row.contains("13") && row.contains("14"));
    assert!(row.contains(&late) && row.contains("added"), "{row}");
    assert!(markdown.contains("A late attack"));
    assert!(markdown.contains("Numbers of May as published; see"));

    run(
        &desk,
        &["report", "reg", "--month", "2023-06", "--out", "june.pdf"],
        0,
    );
    let pdf = fs::read(desk.path("june.pdf")).unwrap();
    if let Some(text) = found(&pdf) {
        for words in ["Corrections to earlier editions", "Attacks counted", &late] {
            assert!(text.contains(words), "{words} in {text}");
        }
    }
}

#[test]
fn corrections_are_said_in_every_language() {
    let desk = sample();
    publish(&desk, "2023-05");
    log_late(&desk, LATE);
    for (language, heading) in [
        ("ku", "Rastkirinên weşanên berê"),
        ("ar", "تصويبات على إصدارات سابقة"),
        ("ckb", "ڕاستکردنەوەی وەشانەکانی پێشوو"),
    ] {
        let text = report(&desk, "2023-06", &["--format", "md", "--lang", language]);
        assert!(text.contains(heading), "{language}");
        let json = report(&desk, "2023-06", &["--format", "json", "--lang", language]);
        let json: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["untranslated"], json!([]), "{language}");
    }
}

#[test]
fn an_edition_is_made_again_after_records_have_changed() {
    let desk = sample();
    let published = publish(&desk, "2023-05");
    assert_eq!(published.out.matches(".pdf").count(), 4, "{published:?}");
    log_late(&desk, LATE);
    let found = verify(&desk, 0);
    let edition = &found["editions"][0];
    assert_eq!(
        (&edition["clean"], &found["clean"]),
        (&json!(true), &json!(true))
    );
    let files = edition["files"].as_array().unwrap();
    assert_eq!(files.len(), 4);
    assert!(
        files.iter().all(|file| file["state"] == "same"),
        "{files:#?}"
    );

    // Published again it is another edition, made from the register as it is now.
    desk.write("out", "");
    fs::remove_file(desk.path("out")).unwrap();
    let again = [
        "publish",
        "reg",
        "--month",
        "2023-05",
        "--reason",
        "More is known",
        "--out",
        "out",
        "--audience",
        "internal",
    ];
    run(&desk, &again, 0);
    let names: Vec<String> = {
        let entries = fs::read_dir(desk.path("out")).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names.len(), 8);
    assert!(
        names.contains(&"2023-05-edition-2-ar.pdf".to_owned()),
        "{names:?}"
    );
    assert!(
        names.contains(&"2023-05-edition-2-internal-en.pdf".to_owned()),
        "{names:?}"
    );
    let pdf = fs::read(desk.path("out/2023-05-edition-2-en.pdf")).unwrap();
    if let Some(text) = self::found(&pdf) {
        assert!(text.contains("Edition 2"), "{text}");
        assert!(text.contains("Corrections to earlier editions"), "{text}");
    }
    let found = verify(&desk, 0);
    let editions = found["editions"].as_array().unwrap();
    assert_eq!(editions.len(), 2);
    assert!(
        editions.iter().all(|edition| edition["clean"] == true),
        "{editions:#?}"
    );
    // The newest edition counts: nothing is corrected any more.
    let json = report_json(&desk, "2023-06");
    assert_eq!(json["corrections"], json!([]));
    assert_eq!(json["figures"]["attacks.confirmed"]["previous"], 14);
    assert_eq!(json["editions"][0]["edition"], 2);
}

#[test]
fn changed_and_deleted_records_are_told_apart_and_secrets_only_counted() {
    let desk = sample();
    log_late(&desk, LATE);
    publish(&desk, "2023-05");
    let late = reference(&desk, "A late attack");
    log_late(&desk, &LATE.replace("confirmed,2", "single_source,2"));
    log_late(&desk, SECRET);
    let secret = reference(&desk, "SECRETTITLE");
    let json = report_json(&desk, "2023-06");
    let corrections = json["corrections"].as_array().unwrap();
    let of = |figure: &str| {
        let mut all = corrections.iter();
        all.find(|one| one["figure"] == figure).unwrap()
    };
    // One more was imported that nobody has confirmed: it is another record, since it says otherwise.
    let documented = of("attacks.documented");
    assert_eq!(documented["withheld"], 1);
    assert!(!json.to_string().contains(&secret));
    assert!(!json.to_string().contains("SECRETTITLE"));
    for format in ["md", "json"] {
        let text = report(&desk, "2023-06", &["--format", format]);
        assert!(
            !text.contains("SECRETTITLE") && !text.contains(&secret),
            "{format}"
        );
    }
    let internal = report(
        &desk,
        "2023-06",
        &["--format", "md", "--audience", "internal"],
    );
    assert!(internal.contains(&secret));
    assert!(internal.contains(&late) || !internal.is_empty());
}

#[test]
fn what_is_left_open_needs_a_reason_which_is_kept() {
    let desk = Desk::with_register();
    desk.write(
        "draft.csv",
        "kind,title,date,verification\nattack,Without a source,2023-06-19,confirmed\n",
    );
    run(&desk, &["import", "reg", "draft.csv"], 1);
    let before = desk.contents();
    let refused = run(&desk, &["publish", "reg", "--month", "2023-06"], 1);
    assert!(refused.out.contains("no reason is given"), "{refused:?}");
    assert!(refused.out.contains("I-"), "{refused:?}");
    assert_eq!(desk.contents(), before);
    let publish = [
        "publish",
        "reg",
        "--month",
        "2023-06",
        "--reason",
        "The source is on its way",
    ];
    let published = run(&desk, &publish, 0);
    let at = published.out.find("E-").unwrap();
    let edition = &published.out[at..at + 8];
    let log = run(&desk, &["log", "reg", edition], 0);
    assert!(
        log.out.contains("because: The source is on its way"),
        "{}",
        log.out
    );
    assert!(log.out.contains("left open: I-"), "{}", log.out);
    assert!(log.out.contains("2023-06-en.pdf"), "{}", log.out);
}
