//! The files of an edition, written once more: the same bytes, or none.

use crate::cli_fixture::{Desk, Ran};
use crate::editions_fixture::{LATE, installation, log_late, publish, run, sample, stored_deleted};
use serde_json::json;
use sijil::domain::identity::RecordKind;
use sijil::store::{Change, Register};
use std::fs;

/// The files in a folder, by name.
fn files_in(desk: &Desk, folder: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(desk.path(folder)).unwrap();
    let mut files: Vec<(String, Vec<u8>)> = entries
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

const AGAIN: [&str; 6] = ["report", "reg", "--month", "2023-05", "--edition", "1"];

fn again(desk: &Desk, out: &str, more: &[&str], code: i32) -> Ran {
    run(desk, &[&AGAIN[..], &["--out", out], more].concat(), code)
}

#[test]
fn the_files_of_an_edition_are_written_once_more() {
    let desk = sample();
    let month = ["--month", "2023-05", "--reason", "Because"];
    let first = [&["publish", "reg"][..], &month, &["--audience", "partner"]].concat();
    let published = run(&desk, &[&first[..], &["--out", "first"]].concat(), 0);
    // The register goes on, and the month is published again.
    log_late(&desk, LATE);
    publish(&desk, "2023-05");

    let made = again(&desk, "second", &[], 0);
    let files = files_in(&desk, "first");
    assert_eq!(files.len(), 8);
    assert_eq!(files_in(&desk, "second"), files);
    for line in published.out.lines().skip(1) {
        assert!(made.out.contains(line), "{line} in {}", made.out);
    }
    again(&desk, "one", &["--lang", "ar", "--audience", "public"], 0);
    assert_eq!(files_in(&desk, "one")[0].0, "2023-05-ar.pdf");
    assert_eq!(files_in(&desk, "one").len(), 1);
    let only = ["--lang", "en", "--audience", "public"];
    let arguments = [&AGAIN[..], &["--out", "-"], &only].concat();
    let output = desk.command(&arguments).output().unwrap();
    let english = files.iter().find(|(name, _)| name == "2023-05-en.pdf");
    assert_eq!(output.stdout, english.unwrap().1);

    let second = run(
        &desk,
        &[
            "report",
            "reg",
            "--month",
            "2023-05",
            "--edition",
            "2",
            "--out",
            "later",
        ],
        0,
    );
    assert!(
        second.out.contains("2023-05-edition-2-en.pdf"),
        "{second:?}"
    );
}

#[test]
fn what_is_no_edition_is_said_with_those_that_are() {
    let desk = sample();
    let none = again(&desk, "out", &[], 2);
    assert!(
        none.err.contains("May 2023 was never published"),
        "{none:?}"
    );
    publish(&desk, "2023-05");
    let named = |given: &str| {
        let month = ["report", "reg", "--month", "2023-05", "--out", "out"];
        [&month[..], &["--edition", given]]
            .concat()
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    for given in [
        "2",
        "0",
        "-1",
        "one",
        "E-000000",
        "99999999999999999999",
        "",
    ] {
        let arguments = named(given);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let ran = run(&desk, &arguments, 2);
        assert!(ran.err.contains("It has: 1 (E-"), "{given}: {ran:?}");
    }
    let markdown = again(&desk, "out", &["--format", "md"], 2);
    assert!(markdown.err.contains("2023-05-en.pdf"), "{markdown:?}");
    let several = again(&desk, "-", &[], 2);
    assert!(several.out.is_empty() && several.err.contains("--lang"));
    assert!(!desk.path("out").exists());

    // Two people who published apart have given both the same number.
    let mut register = Register::open(&desk.path("reg"), installation(&desk, "Other")).unwrap();
    let stored = register.iter(RecordKind::Edition).next().unwrap();
    let (first, body) = (stored.reference(), stored.body.clone());
    let id = register.new_id(RecordKind::Edition);
    register
        .append(vec![Change::first(id, RecordKind::Edition, body)])
        .unwrap();
    drop(register);
    let two = again(&desk, "out", &[], 2);
    assert!(two.err.contains("by its reference") && two.err.contains(&first));
    let arguments = named(&first);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    run(&desk, &arguments, 0);
    assert_eq!(files_in(&desk, "out").len(), 4);
}

#[test]
fn no_file_is_written_that_is_not_what_was_given_out() {
    let desk = sample();
    publish(&desk, "2023-05");
    let mut register = Register::open(&desk.path("reg"), installation(&desk, "Other")).unwrap();
    let stored = register.iter(RecordKind::Edition).next().unwrap();
    let mut body = stored.body.clone();
    let hash = body["files"][0]["hash"].as_str().unwrap();
    let turned: String = hash.chars().rev().collect();
    body["files"][0]["hash"] = json!(turned);
    body["files"][1]["language"] = json!("../../tlh");
    let forged = Change::first(
        register.new_id(RecordKind::Edition),
        RecordKind::Edition,
        body,
    );
    let real = stored_deleted(&register);
    register.append(vec![real, forged]).unwrap();
    drop(register);
    let ran = again(&desk, "out", &[], 1);
    assert!(
        ran.err.contains("other bytes are made now: 2023-05-en.pdf"),
        "{ran:?}"
    );
    assert!(
        ran.err.contains("cannot be made by this version"),
        "{ran:?}"
    );
    let names: Vec<String> = files_in(&desk, "out")
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names, ["2023-05-ar.pdf", "2023-05-ckb.pdf"]);

    let mut register = Register::open(&desk.path("reg"), installation(&desk, "Other")).unwrap();
    let stored = register.iter(RecordKind::Edition).next().unwrap();
    let mut body = stored.body.clone();
    body["by"] = json!("Somebody else");
    let change = stored.revised(body);
    register.append(vec![change]).unwrap();
    drop(register);
    let ran = again(&desk, "revised", &[], 1);
    assert!(
        ran.err.contains("changed after it was published"),
        "{ran:?}"
    );
    assert!(!desk.path("revised").exists());
}

#[test]
fn files_that_could_not_be_written_are_not_lost() {
    let desk = sample();
    // A folder stands where a file is to be written.
    fs::create_dir_all(desk.path("out/2023-05-ku.pdf")).unwrap();
    let arguments = [
        "publish", "reg", "--month", "2023-05", "--reason", "Because",
    ];
    let ran = run(&desk, &[&arguments[..], &["--out", "out"]].concat(), 2);
    assert!(ran.err.contains("--month 2023-05 --edition 1"), "{ran:?}");
    again(&desk, "other", &[], 0);
    assert_eq!(files_in(&desk, "other").len(), 4);
}
