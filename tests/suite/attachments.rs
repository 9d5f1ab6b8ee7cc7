//! Attachments of records: as text, as JSON, attached, taken off, copied and opened.

use crate::store_fixture::Bench;
use proptest::prelude::*;
use serde_json::json;
use sijil::domain::dates::PartialDate;
use sijil::domain::field::Field;
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::domain::record::{Attachment, Record, Value};
use sijil::domain::settings::Settings;
use sijil::schema::{
    Entry, Reading, Terms, attachments_text, body_of, differences, read_attachments, read_value,
    record_from, update_record, write_entry,
};
use sijil::validation::Severity;
use sijil::words::Words;
use sijil::workspace::{
    AttachError, Collected, Condition, OpenedCopies, Workspace, condition_of, save_copy,
};
use std::path::PathBuf;

fn file(name: &str) -> Attachment {
    Attachment {
        file: "0123456789abcdef".repeat(4),
        size: 48_211,
        ..Attachment::named(name)
    }
}

fn terms() -> Terms {
    Terms::new(&Settings::default())
}

fn of_body(body: &serde_json::Value) -> Record {
    record_from(RecordKind::Incident, body.as_object().unwrap(), &terms())
}

#[test]
fn a_cell_says_all_of_a_file() {
    let attachment = Attachment {
        collected_by: "Rona".to_owned(),
        collected_at: PartialDate::parse("2026-11-20", None, None).ok(),
        method: "downloaded".to_owned(),
        note: "page 2; the seal".to_owned(),
        content: Some("f".repeat(64)),
        ..file("statement.pdf")
    };
    let text = attachments_text(std::slice::from_ref(&attachment));
    assert_eq!(
        text,
        format!(
            "statement.pdf <{}> [size 48211, at 2026-11-20, by \"Rona\", method \"downloaded\", note \
             \"page 2; the seal\", content {}]",
            attachment.file,
            "f".repeat(64)
        )
    );
    assert_eq!(read_attachments(&text).unwrap(), [attachment]);
}

#[test]
fn what_is_no_file_stays_as_it_was_typed() {
    let hash = "0".repeat(64);
    for broken in [
        "a.pdf <abc> [size 1]".to_owned(),
        format!("a.pdf <{hash}>"),
        format!("a.pdf <{hash}> [by \"Rona\"]"),
        format!("a.pdf <{hash}> [size many]"),
        format!("a.pdf <{hash}> [size 1, colour red]"),
        format!("a.pdf <{hash}> [size 1, at soon]"),
        format!("a.pdf <{hash} [size 1]"),
        format!("a.pdf <{}> [size 1]", "A".repeat(64)),
        "a.pdf [size 1]".to_owned(),
    ] {
        let problem = read_attachments(&broken).unwrap_err();
        assert_eq!(problem.code, "attachments-unreadable", "{broken}");
        let entry = Entry::new(RecordKind::Incident).with(Field::Attachments, &broken);
        let mut record = Record::new(RecordKind::Incident);
        update_record(&mut record, &entry, &Reading::of_file(&terms()));
        let kept = Value::Unparsed(broken.clone());
        assert_eq!(record.get(Field::Attachments), Some(&kept));
        assert_eq!(of_body(&body_of(&record).into()), record);
    }
}

#[test]
fn a_body_of_the_format_is_read_and_written_back() {
    let body = json!({ "attachments": [{
        "file": "0".repeat(64), "name": "statement.pdf", "size": 48211, "collected_by": "Rona",
        "collected_at": "2026-11-20", "method": "downloaded", "note": "…",
    }]});
    let record = of_body(&body);
    let [attachment] = record.attachments() else {
        panic!("{record:?}")
    };
    assert_eq!(
        (attachment.size, attachment.method.as_str()),
        (48_211, "downloaded")
    );
    assert_eq!(json!(body_of(&record)), body);
}

#[test]
fn what_a_newer_version_says_of_a_file_is_kept() {
    let body = json!({ "attachments": [{
        "file": "0".repeat(64), "name": "a.pdf", "size": 1, "collected_at": "at dawn", "note": 7,
        "content": "no hash", "camera": { "model": "X" },
    }]});
    let mut record = of_body(&body);
    assert_eq!(json!(body_of(&record)), body);
    // Somebody says how it was collected in a form, which knows nothing of the rest.
    let mut said = record.attachments().to_vec();
    said[0].method = "scanned".to_owned();
    let entry = write_entry(&record).with(Field::Attachments, attachments_text(&said));
    update_record(&mut record, &entry, &Reading::of_file(&terms()));
    let written = json!(body_of(&record));
    assert_eq!(written["attachments"][0]["camera"]["model"], "X");
    assert_eq!(written["attachments"][0]["collected_at"], "at dawn");
    assert_eq!(written["attachments"][0]["method"], "scanned");
}

#[test]
fn texts_from_before_there_were_attachments_stay_what_they_are() {
    let body = json!({ "attachments": ["photo 1.jpg", "a <b>; c.pdf"] });
    let record = of_body(&body);
    assert_eq!(record.attachments()[1], Attachment::named("a <b>; c.pdf"));
    assert_eq!(json!(body_of(&record)), body);
    let text = &write_entry(&record).texts[&Field::Attachments];
    assert_eq!(text, "photo 1.jpg; \"a <b>; c.pdf\"");
    let read = read_value(Field::Attachments, text, &Reading::of_file(&terms()));
    assert_eq!(read.unwrap().as_ref(), record.get(Field::Attachments));
    let bench = Bench::with_register();
    let workspace = Workspace::open(&bench.folder(), bench.installation("home")).unwrap();
    let errors = workspace.check(&record).into_iter();
    let mut errors = errors.filter(|finding| finding.severity == Severity::Error);
    assert!(!errors.any(|finding| finding.field == Some(Field::Attachments)));
}

#[test]
fn a_member_that_is_no_file_makes_the_list_unreadable_and_loses_nothing() {
    for wrong in [json!({ "name": "a.pdf", "size": 1 }), json!(7)] {
        let body = json!({ "attachments": [wrong] });
        let record = of_body(&body);
        let kept = Value::Unparsed(body["attachments"].to_string());
        assert_eq!(record.get(Field::Attachments), Some(&kept));
    }
}

proptest! {
    #[test]
    fn any_file_reads_back_as_the_same(
        names in proptest::collection::vec("\\PC{0,12}|[\";<>\\[\\], a]{0,8}", 1..4),
        by in "\\PC{0,8}|[\";<>\\[\\],a]{0,8}",
        note in "[\";<>\\[\\],\na]{0,8}",
    ) {
        let files: Vec<Attachment> = names.iter().map(|name| Attachment {
            collected_by: by.clone(),
            note: note.clone(),
            ..file(name)
        }).collect();
        let text = attachments_text(&files);
        prop_assert_eq!(read_attachments(&text).unwrap(), files.clone());
        let mut record = Record::new(RecordKind::Incident);
        record.set(Field::Attachments, Some(Value::Attachments(files)));
        let body = body_of(&record);
        prop_assert_eq!(of_body(&body.into()), record);
    }
}

#[test]
fn sizes_are_said_in_the_unit_that_they_fill() {
    let words = Words::english();
    for (bytes, said) in [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (48_211, "48 kB"),
        (999_960, "1.0 MB"),
        (4_750_000, "4.8 MB"),
        (1_500_000_000, "1.5 GB"),
        (u64::MAX, "18,446,744 TB"),
    ] {
        assert_eq!(words.size(bytes), said, "{bytes}");
    }
}

/// A register with one incident.
struct Desk {
    bench: Bench,
    workspace: Workspace,
    id: RecordId,
}

fn desk() -> Desk {
    let bench = Bench::new();
    let installation = bench.installation("home");
    let mut workspace =
        Workspace::create(&bench.folder(), &Settings::default(), installation).unwrap();
    let entry = Entry::new(RecordKind::Incident).with(Field::Title, "Shots at a checkpoint");
    let id = workspace.save(&entry, None, None).unwrap().id;
    Desk {
        bench,
        workspace,
        id,
    }
}

impl Desk {
    fn source(&self, name: &str) -> PathBuf {
        let path = self.bench.root.path().join(name);
        std::fs::write(&path, format!("content of {name}")).unwrap();
        path
    }

    fn attach(&mut self, name: &str) -> Result<Attachment, AttachError> {
        let path = self.source(name);
        let collected = Collected {
            by: "Rona".to_owned(),
            method: "received".to_owned(),
            ..Collected::default()
        };
        self.workspace.attach(self.id, &path, &collected)
    }

    fn attached(&self) -> Vec<String> {
        let held = self.workspace.get(self.id).unwrap();
        let attachments = held.record.attachments().iter();
        attachments.map(|of| of.name.clone()).collect()
    }
}

#[test]
fn a_file_is_attached_taken_off_and_brought_back() {
    let mut desk = desk();
    desk.attach("a.pdf").unwrap();
    let second = desk.attach("b.pdf").unwrap();
    assert_eq!(desk.attached(), ["a.pdf", "b.pdf"]);
    assert_eq!((second.size, second.method.as_str()), (16, "received"));
    let taken_off = desk.workspace.detach(desk.id, 0).unwrap().unwrap();
    assert_eq!(
        (taken_off.name.as_str(), desk.attached()),
        ("a.pdf", vec!["b.pdf".to_owned()])
    );
    // The register keeps what it was: the earlier revision can stand again.
    let files = desk.workspace.files();
    assert_eq!(condition_of(&files, &taken_off), Condition::Whole);
    let history = desk.workspace.history(desk.id);
    assert_eq!(history.len(), 4);
    desk.workspace.return_to(desk.id, history[2].rev).unwrap();
    assert_eq!(desk.attached(), ["a.pdf", "b.pdf"]);
    assert!(desk.workspace.detach(desk.id, 7).unwrap().is_none());
}

#[test]
fn nothing_is_attached_to_a_record_that_is_gone_or_cannot_be_read() {
    let mut desk = desk();
    let entry = Entry::new(RecordKind::Incident).with(Field::Attachments, "a.pdf <abc>");
    let unread = desk.workspace.save(&entry, None, None).unwrap().id;
    let refused = desk
        .workspace
        .attach(unread, &desk.source("x.pdf"), &Collected::default());
    assert!(
        matches!(refused, Err(AttachError::Unreadable)),
        "{refused:?}"
    );
    desk.workspace.delete(desk.id).unwrap();
    assert!(matches!(desk.attach("a.pdf"), Err(AttachError::NoRecord)));
    let missing = desk.bench.root.path().join("missing.pdf");
    let refused = desk
        .workspace
        .attach(unread, &missing, &Collected::default());
    assert!(refused.is_err());
    assert!(!desk.bench.folder().join("files").exists());
}

#[test]
fn the_history_says_what_changed_of_a_file() {
    let mut desk = desk();
    desk.attach("a.pdf").unwrap();
    desk.attach("b.pdf").unwrap();
    let step = desk.workspace.history(desk.id).pop().unwrap();
    assert_eq!(step.changes.len(), 1);
    let change = &step.changes[0];
    assert_eq!(
        (change.field, change.before.as_str()),
        (Field::Attachments, "")
    );
    assert!(change.after.starts_with("b.pdf <"), "{}", change.after);
    let record = &desk.workspace.get(desk.id).unwrap().record;
    assert!(differences(record, record).is_empty());
}

#[test]
fn an_opened_copy_is_private_read_only_and_goes_with_the_window() {
    let mut desk = desk();
    let attachment = desk.attach("statement.pdf").unwrap();
    let files = desk.workspace.files();
    let home = desk.bench.root.path().join("home");
    let copies = OpenedCopies::begin(&home).unwrap();
    let path = copies.copy(&files, &attachment).unwrap();
    assert_eq!(path.file_name().unwrap(), "statement.pdf");
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        "content of statement.pdf"
    );
    assert!(std::fs::metadata(&path).unwrap().permissions().readonly());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        for folder in path.ancestors().skip(1).take(3) {
            let mode = std::fs::metadata(folder).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "{}", folder.display());
        }
    }
    // A second window has a place of its own and leaves this one alone.
    let other = OpenedCopies::begin(&home).unwrap();
    let again = other.copy(&files, &attachment).unwrap();
    assert!(path.exists() && again.exists() && again != path);
    drop(copies);
    assert!(!path.exists() && again.exists());
    // What a crash has left goes when the next window is opened.
    std::mem::forget(other);
    let stray = home.join("opened/9/0/stray.pdf");
    std::fs::create_dir_all(stray.parent().unwrap()).unwrap();
    std::fs::write(&stray, b"x").unwrap();
    OpenedCopies::clear(&home);
    assert!(!stray.exists() && again.exists());
}

#[test]
fn what_is_not_whole_or_a_program_is_not_opened() {
    let mut desk = desk();
    let script = desk.attach("run.sh").unwrap();
    let damaged = desk.attach("a.pdf").unwrap();
    let missing = desk.attach("b.pdf").unwrap();
    let files = desk.workspace.files();
    let path = |of: &Attachment| files.path(of.file.parse().unwrap());
    std::fs::write(path(&damaged), b"x").unwrap();
    std::fs::remove_file(path(&missing)).unwrap();
    let copies = OpenedCopies::begin(&desk.bench.root.path().join("home")).unwrap();
    let key = |attachment: &Attachment| {
        let refused = copies.copy(&files, attachment).unwrap_err();
        refused.message().key.to_string()
    };
    assert_eq!(key(&script), "error-attachment-program");
    assert_eq!(key(&damaged), "error-attachment-damaged");
    assert_eq!(key(&missing), "error-attachment-missing");
    assert_eq!(
        key(&Attachment::named("c.pdf")),
        "error-attachment-only-named"
    );
    // A script can still be copied out, to be looked at where it does no harm.
    let out = desk.bench.root.path().join("out.txt");
    save_copy(&files, &script, &out).unwrap();
    assert_eq!(std::fs::read_to_string(out).unwrap(), "content of run.sh");
}
