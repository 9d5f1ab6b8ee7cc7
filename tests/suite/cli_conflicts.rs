//! What the command line says of records that people changed apart.

use crate::cli_fixture::{Desk as Shell, Ran};
use crate::conflicts::{Desk, trial, two_versions};
use serde_json::Value;
use sijil::domain::field::Field;
use sijil::workspace::Settlement;

fn run(desk: &Desk, command: &str, more: &[&str]) -> Ran {
    let folder = desk.bench.folder().display().to_string();
    let arguments = [&[command, &folder], more].concat();
    Shell::new().run(&arguments)
}

fn reference(desk: &Desk) -> String {
    desk.open("Rona")
        .register()
        .get(desk.id)
        .unwrap()
        .reference()
}

#[test]
fn a_conflict_is_an_error_of_check() {
    let desk = two_versions();
    let ran = run(&desk, "check", &["--json"]);
    assert_eq!(ran.code, Some(1));
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    let reference = reference(&desk);
    assert_eq!(json["conflicts"], serde_json::json!([reference]));
    let findings = json["findings"].as_array().unwrap();
    let [finding] = findings.as_slice() else {
        panic!("{findings:?}")
    };
    assert_eq!(finding["code"], "conflict");
    assert_eq!(finding["severity"], "error");
    assert_eq!(finding["ref"], *reference);
    assert_eq!(json["errors"], 1);
    let ran = run(&desk, "check", &[]);
    let standing = desk.open("Rona").get(desk.id).unwrap().by.clone();
    for said in [
        &reference,
        "Error: Two versions",
        "Dilan",
        "Rojda",
        &standing,
    ] {
        assert!(ran.out.contains(said), "{said}: {}", ran.out);
    }

    let mut workspace = desk.open("Rona");
    let conflict = workspace.conflict(desk.id).unwrap();
    workspace.settle(&conflict, &Settlement::all_of(0)).unwrap();
    drop(workspace);
    assert_eq!(run(&desk, "check", &[]).code, Some(0));
}

#[test]
fn a_deleted_record_in_conflict_is_listed_without_a_month_only() {
    let desk = Desk::new();
    desk.apart(&[
        ("Dilan", &|workspace| workspace.delete(desk.id).unwrap()),
        ("Rojda", &|workspace| workspace.delete(desk.id).unwrap()),
    ]);
    assert_eq!(run(&desk, "check", &[]).code, Some(1));
    assert_eq!(run(&desk, "check", &["--month", "2023-06"]).code, Some(0));
}

#[test]
fn a_version_that_has_not_arrived_is_a_warning_of_check_and_told_by_log() {
    let desk = Desk::new();
    desk.apart(&[("Dilan", &|workspace| {
        desk.edit(workspace, &trial().with(Field::Defendants, "9"));
    })]);
    let reference = reference(&desk);
    let journal = desk.first.writer.journal_name();
    std::fs::remove_file(desk.bench.folder().join("journal").join(journal)).unwrap();
    let ran = run(&desk, "check", &["--json"]);
    assert_eq!(ran.code, Some(1));
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["findings"][0]["code"], "parent-missing");
    assert_eq!(json["findings"][0]["severity"], "warning");
    assert_eq!(json["errors"], 0);
    let log = run(&desk, "log", &[&reference]).out;
    assert!(
        log.contains(&format!("not arrived: {}", desk.first)),
        "{log}"
    );
}

#[test]
fn a_log_tells_of_branches() {
    let desk = two_versions();
    let reference = reference(&desk);
    let log = run(&desk, "log", &[&reference]).out;
    assert_eq!(log.matches("stands beside others").count(), 2, "{log}");
    assert_eq!(log.matches(&format!("from {}", desk.first)).count(), 1);
    let mut workspace = desk.open("Rona");
    let conflict = workspace.conflict(desk.id).unwrap();
    workspace.settle(&conflict, &Settlement::all_of(0)).unwrap();
    drop(workspace);
    let log = run(&desk, "log", &[&reference]).out;
    let [one, other] = [0, 1].map(|side| conflict.sides[side].rev);
    assert!(log.contains(&format!("settles {one}, {other}")), "{log}");
    assert!(!log.contains("stands beside others"), "{log}");
}
