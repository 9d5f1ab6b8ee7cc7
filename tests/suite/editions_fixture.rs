//! Desks with editions: a copy of the sample, what is heard of late, and what stands of an edition.

use crate::cli_fixture::{Desk, Ran};
use crate::sources::root;
use serde_json::Value;
use sijil::domain::identity::RecordKind;
use sijil::store::{Change, Installation, Register};
use std::fs;
use std::path::Path;

/// One more confirmed attack in May 2023, heard of late.
pub const LATE: &str = "\
kind,title,date,place,region,scope,perpetrator,tactic,target,attribution,outcome,verification,killed_civilian,sources\n\
attack,A late attack,2023-05-20,Hajin,deir_ez_zor,in_area,isis,ambush,civilian,attributed,completed,confirmed,2,\"Local site <https://a.example/late> [B2]; Agency <https://b.example/late> [B2]\"\n";

/// The same, of which only the people of the register may know.
pub const SECRET: &str = "\
kind,title,date,region,scope,perpetrator,tactic,target,attribution,outcome,verification,confidential,sources\n\
attack,SECRETTITLE,2023-05-21,deir_ez_zor,in_area,isis,ambush,civilian,attributed,completed,confirmed,yes,\"A <https://a.example/s> [B2]; B <https://b.example/s> [B2]\"\n";

/// A raid of May 2023 that was heard of late.
pub const RAID: &str = "\
kind,title,date,place,region,scope,conducted_by,outcome,verification,arrested,sources\n\
raid,A late raid,2023-05-22,Hajin,deir_ez_zor,in_area,sdf,completed,confirmed,3,\"Local site <https://a.example/r> [B2]; Agency <https://b.example/r> [B2]\"\n";

pub fn copy(from: &Path, to: &Path) {
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
pub fn sample() -> Desk {
    let desk = Desk::new();
    copy(&root().join("samples/nes-2023"), &desk.path("reg"));
    desk
}

pub fn run(desk: &Desk, arguments: &[&str], code: i32) -> Ran {
    let ran = desk.run(arguments);
    assert_eq!(ran.code, Some(code), "{arguments:?}: {ran:?}");
    ran
}

/// Publishes a month of the sample: some of its records have errors on purpose.
pub fn publish(desk: &Desk, month: &str) -> Ran {
    let arguments = ["publish", "reg", "--month", month, "--reason", "Because"];
    run(desk, &arguments, 0)
}

pub fn log_late(desk: &Desk, table: &str) {
    desk.write("late.csv", table);
    run(desk, &["import", "reg", "late.csv"], 0);
}

/// The reference of the record with this title.
pub fn reference(desk: &Desk, title: &str) -> String {
    let export = ["export", "reg", "--format", "json", "--out", "-"];
    let records: Value = serde_json::from_str(&run(desk, &export, 0).out).unwrap();
    let mut all = Vec::new();
    gather(&records, &mut all);
    let record = all.into_iter().find(|record| record["title"] == title);
    record.unwrap()["ref"].as_str().unwrap().to_owned()
}

pub fn gather<'a>(json: &'a Value, all: &mut Vec<&'a Value>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| gather(item, all)),
        Value::Object(members) => {
            all.push(json);
            members.values().for_each(|member| gather(member, all));
        }
        _ => {}
    }
}

pub fn report(desk: &Desk, month: &str, more: &[&str]) -> String {
    let mut arguments = vec!["report", "reg", "--month", month, "--out", "-"];
    arguments.extend(more);
    run(desk, &arguments, 0).out
}

pub fn report_json(desk: &Desk, month: &str) -> Value {
    serde_json::from_str(&report(desk, month, &["--format", "json"])).unwrap()
}

pub fn verify(desk: &Desk, code: i32) -> Value {
    let ran = run(desk, &["verify", "reg", "--json"], code);
    serde_json::from_str(&ran.out).unwrap()
}

/// The journal of the desk's own installation.
pub fn own_journal(desk: &Desk) -> std::path::PathBuf {
    let journals = fs::read_dir(desk.path("reg/journal")).unwrap();
    let mut paths = journals.map(|entry| entry.unwrap().path());
    paths.find(|path| !path.ends_with("53e0.jsonl")).unwrap()
}

pub fn installation(desk: &Desk, author: &str) -> Installation {
    Installation::new(desk.path("home-other"), author)
}

pub fn edition_body(desk: &Desk) -> serde_json::Map<String, Value> {
    let register = Register::open_to_read(&desk.path("reg"), installation(desk, "Other")).unwrap();
    let stored = register.iter(RecordKind::Edition).next().unwrap();
    stored.body.clone()
}

/// The change that deletes the first edition of a register.
pub fn stored_deleted(register: &Register) -> Change {
    let stored = register.iter(RecordKind::Edition).next().unwrap();
    stored.deletion()
}
