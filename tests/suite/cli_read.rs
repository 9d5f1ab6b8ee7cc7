//! `sijil read`, as a program that reads it sees it.

use crate::cli_fixture::{Desk, Ran, ran};
use serde_json::Value as Json;
use std::io::Write;
use std::process::Stdio;

/// What the command says of a text on standard input.
fn read(desk: &Desk, arguments: &[&str], text: &str) -> Ran {
    let mut command = desk.command(arguments);
    let command = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(text.as_bytes()).unwrap();
    drop(input);
    ran(&child.wait_with_output().unwrap())
}

#[test]
fn each_value_is_given_with_the_words_that_it_came_from() {
    let desk = Desk::with_register();
    let text = "قُتل عنصران من قسد بتاريخ ١٩ حزيران ٢٠٢٣ في بلدة هجين";
    let ran = read(&desk, &["read", "reg", "--json"], text);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let said: Json = serde_json::from_str(ran.out.trim()).unwrap();
    assert_eq!(said["language"], "ar");
    let event = &said["events"][0];
    assert_eq!(event["entry"]["killed_military"], "2");
    assert_eq!(event["entry"]["date"], "2023-06-19");
    let mark = event["marks"]
        .as_array()
        .unwrap()
        .iter()
        .find(|mark| mark["field"] == "place");
    let mark = mark.unwrap();
    assert_eq!(mark["words"], "هجين");
    let (start, end) = (
        mark["start"].as_u64().unwrap(),
        mark["end"].as_u64().unwrap(),
    );
    assert_eq!(&text[start as usize..end as usize], "هجين");
}

#[test]
fn a_text_that_tells_of_nothing_is_a_finding() {
    let desk = Desk::with_register();
    let ran = read(&desk, &["read", "reg"], "\n");
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
}
