//! A register as its users meet it: save, reopen, delete, find, share, be kept out.

use crate::disks::Refuse;
use crate::store_fixture::{Bench, body, files, log, retitle, titles};
use sijil::domain::identity::RecordKind;
use sijil::store::{Access, Change, FaultKind, Hash, Note, Reason, Register, StoreError, verify};
use sijil::words::Words;

#[test]
fn what_was_saved_is_there_after_reopening() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    let (id, first) = log(&mut register, "Raid near Busayrah").unwrap();
    let second = retitle(&mut register, id, "Raid in Busayrah");
    drop(register);

    let register = bench.open_to_write();
    let stored = register.get(id).unwrap();
    assert_eq!(stored.body, &body("Raid in Busayrah"));
    assert_eq!(
        (stored.rev, stored.by, stored.conflicted),
        (second, "Rona", false)
    );
    assert!(!stored.incomplete);
    let history: Vec<_> = register
        .history(id)
        .iter()
        .map(|revision| revision.rev)
        .collect();
    assert_eq!(history, [first, second]);
    assert_eq!(register.revision(second).unwrap().parents, [first]);
    assert!(register.notes().is_empty());
}

#[test]
fn a_line_is_written_as_the_format_says() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    let (id, rev) = log(&mut register, "Raid").unwrap();
    let text = std::fs::read_to_string(bench.journal()).unwrap();
    let prev = Hash::of(register.id().as_bytes());
    let report = verify(&bench.folder(), &bench.installation("home")).unwrap();
    let key = report.journals[0].key.unwrap();
    let signed = format!(
        r#"{{"v":1,"seq":1,"prev":"{prev}","key":"{key}","id":"{id}","rev":"{rev}","parents":[],"at":"2026-11-21T08:01:00Z","by":"Rona","kind":"incident","body":{{"title":"Raid","not known yet":{{"kept":[1,null]}}}}"#
    );
    let (before, signature) = text.split_at(text.len() - 139);
    assert_eq!(before, signed);
    assert!(signature.starts_with(r#","sig":""#) && signature.ends_with("\"}\n"));

    retitle(&mut register, id, "Failed raid");
    let text = std::fs::read_to_string(bench.journal()).unwrap();
    let lines: Vec<_> = text.lines().collect();
    let second: serde_json::Value = serde_json::from_str(lines[1]).unwrap();
    assert_eq!(
        second["prev"],
        Hash::of(lines[0].as_bytes()).to_string().as_str()
    );
    assert!(
        second.get("key").is_none(),
        "the key stands on line 1 alone"
    );
    assert_eq!(second["parents"][0], rev.to_string());
}

#[test]
fn several_records_are_saved_as_one_batch() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    let changes = ["one", "two", "three"].map(|title| {
        Change::first(
            register.new_id(RecordKind::Trial),
            RecordKind::Trial,
            body(title),
        )
    });
    let before = *bench.disk.syncs.lock().unwrap();
    let revs = register.append(changes.to_vec()).unwrap();
    assert_eq!(
        *bench.disk.syncs.lock().unwrap() - before,
        1,
        "one save is one sync"
    );
    let text = std::fs::read_to_string(bench.journal()).unwrap();
    let lines: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert!(
        lines
            .iter()
            .all(|line| line["batch"] == revs[0].to_string())
    );
    let ends: Vec<_> = lines.iter().map(|line| line["batch_end"] == true).collect();
    assert_eq!(ends, [false, false, true]);
    drop(register);
    assert_eq!(bench.open_to_write().iter(RecordKind::Trial).count(), 3);
}

#[test]
fn deleting_keeps_the_record_and_can_be_undone() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    let (id, _) = log(&mut register, "Twice logged").unwrap();
    let deletion = register.get(id).unwrap().deletion();
    register.append(vec![deletion]).unwrap();
    assert!(titles(&register).is_empty());
    assert_eq!(register.deleted(RecordKind::Incident).count(), 1);
    drop(register);

    let mut register = bench.open_to_write();
    let stored = register.get(id).unwrap();
    assert!(stored.deleted);
    let restored = stored.revised(stored.body.clone());
    register.append(vec![restored]).unwrap();
    assert_eq!(titles(&register), ["Twice logged"]);
    assert_eq!(register.history(id).len(), 3);
}

#[test]
fn a_record_is_found_by_reference_and_by_id() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    let (id, _) = log(&mut register, "Raid").unwrap();
    let reference = register.get(id).unwrap().reference();
    assert_eq!(register.find(&reference), [id]);
    assert_eq!(
        register.find(&format!(" {} ", reference.to_lowercase())),
        [id]
    );
    assert_eq!(register.find(&id.to_string()), [id]);
    assert!(register.find("I-000000").is_empty());
    assert!(register.find("").is_empty());
}

#[test]
fn the_second_one_to_open_it_is_told_and_reads() {
    let bench = Bench::with_register();
    let mut first = bench.open_to_write();
    log(&mut first, "Raid").unwrap();
    let mut second = bench.open();
    let Access::ReadOnly(reason) = second.access().clone() else {
        panic!("two may write")
    };
    let Reason::Locked { by } = &reason else {
        panic!("{reason:?}")
    };
    assert_eq!(by, "Rona, 2026-11-21T08:01:00Z");
    assert_eq!(titles(&second), ["Raid"]);
    let refused = log(&mut second, "Never").unwrap_err();
    assert!(matches!(refused, StoreError::ReadOnly { .. }));
    let said = Words::english().say(&refused.message());
    assert!(said.contains("already open for writing (Rona, "), "{said}");
    drop(first);
    bench.open_to_write();
}

#[test]
fn reading_takes_no_lock_and_changes_nothing() {
    let bench = Bench::with_register();
    let mut writing = bench.open_to_write();
    log(&mut writing, "Raid").unwrap();
    let installation = bench.installation("elsewhere");
    let reading = Register::open_to_read(&bench.folder(), installation).unwrap();
    assert_eq!(*reading.access(), Access::ReadOnly(Reason::Asked));
    assert_eq!(titles(&reading), ["Raid"]);
    assert!(!bench.root.path().join("elsewhere").exists());
}

#[test]
fn two_installations_see_the_union_and_disagreement_is_a_conflict() {
    let bench = Bench::with_register();
    let (id, first) = log(&mut bench.open_to_write(), "Raid").unwrap();
    // Both start from the same revision; the home of each keeps its own lock, as two machines do.
    let mut here = bench.open();
    let mut there = bench.open_as("there");
    let ours = retitle(&mut here, id, "Raid in Heseke");
    let theirs = retitle(&mut there, id, "Raid in Deir ez-Zor");
    drop((here, there));

    let mut here = bench.open_to_write();
    assert_eq!(files(&bench.folder().join("journal")).len(), 2);
    let stored = here.get(id).unwrap();
    assert!(stored.conflicted);
    let heads: Vec<_> = here.heads(id).map(|revision| revision.rev).collect();
    assert_eq!(heads, [ours, theirs], "the greater name stands first");
    assert_eq!(stored.rev, ours);
    assert_eq!(here.history(id)[0].rev, first);

    let settled = Change {
        parents: vec![ours, theirs],
        ..stored.revised(body("Raid near Deir ez-Zor"))
    };
    here.append(vec![settled]).unwrap();
    assert!(!here.get(id).unwrap().conflicted);
    drop(here);
    assert_eq!(titles(&bench.open_as("there")), ["Raid near Deir ez-Zor"]);
}

#[test]
fn an_edit_stands_before_a_deletion() {
    let bench = Bench::with_register();
    let (id, _) = log(&mut bench.open_to_write(), "Raid").unwrap();
    let mut here = bench.open();
    let mut there = bench.open_as("there");
    retitle(&mut there, id, "Raid in Heseke");
    // The deletion has the greater name.
    retitle(&mut here, id, "x");
    let deletion = here.get(id).unwrap().deletion();
    here.append(vec![deletion]).unwrap();
    drop((here, there));
    let register = bench.open();
    assert!(register.get(id).unwrap().conflicted);
    assert_eq!(titles(&register), ["Raid in Heseke"]);
}

#[test]
fn a_revision_whose_parent_has_not_arrived_is_kept_and_flagged() {
    let bench = Bench::with_register();
    let (id, first) = log(&mut bench.open_to_write(), "Raid").unwrap();
    retitle(&mut bench.open_as("there"), id, "Raid in Heseke");
    let own = bench
        .folder()
        .join("journal")
        .join(format!("{}.jsonl", first.writer));
    std::fs::remove_file(own).unwrap();
    let register = bench.open_as("a third");
    assert!(register.get(id).unwrap().incomplete);
    assert_eq!(register.missing_parents(id), [first]);
    assert_eq!(titles(&register), ["Raid in Heseke"]);
    let verification = verify(&bench.folder(), &bench.installation("a third")).unwrap();
    assert_eq!(verification.missing, [first]);
    assert!(!verification.is_clean());
}

#[test]
fn a_change_that_names_another_records_revision_is_refused() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    let (_, rev) = log(&mut register, "Raid").unwrap();
    let (other, _) = log(&mut register, "Clash").unwrap();
    let change = Change {
        parents: vec![rev],
        ..register.get(other).unwrap().revised(body("x"))
    };
    assert!(matches!(
        register.append(vec![change]),
        Err(StoreError::ForeignParent { .. })
    ));
}

#[test]
fn a_restored_backup_gets_a_new_writer_and_loses_nothing() {
    let bench = Bench::with_register();
    log(&mut bench.open_to_write(), "before the backup").unwrap();
    let journal = bench.journal();
    let backup = std::fs::read(&journal).unwrap();
    log(&mut bench.open_to_write(), "after the backup").unwrap();
    std::fs::write(&journal, &backup).unwrap();
    assert!(
        !verify(&bench.folder(), &bench.installation("home"))
            .unwrap()
            .is_clean()
    );

    let mut register = bench.open_to_write();
    let [Note::NewWriter { .. }, Note::Faulty { fault, .. }] = register.notes() else {
        panic!("{:?}", register.notes())
    };
    let behind = FaultKind::Behind { seen: 2, by: None };
    assert_eq!(
        (fault.line, &fault.kind),
        (2, &behind),
        "it is not forgotten"
    );
    log(&mut register, "after restoring").unwrap();
    drop(register);
    assert_eq!(
        std::fs::read(&journal).unwrap(),
        backup,
        "the old journal is not touched"
    );
    assert_eq!(
        titles(&bench.open_to_write()),
        ["before the backup", "after restoring"]
    );
}

#[test]
fn a_register_whose_folder_cannot_be_written_opens_to_read() {
    let bench = Bench::with_register();
    log(&mut bench.open_to_write(), "Raid").unwrap();
    bench.disk.refuse(Refuse::Creating);
    let register = bench.open();
    let Access::ReadOnly(Reason::FolderNotWritable { .. }) = register.access() else {
        panic!("{:?}", register.access())
    };
    assert_eq!(titles(&register), ["Raid"]);
}

#[test]
fn a_home_that_cannot_be_written_leaves_the_register_readable() {
    let bench = Bench::with_register();
    log(&mut bench.open_to_write(), "Raid").unwrap();
    std::fs::write(bench.root.path().join("blocked"), "a file, no folder").unwrap();
    let register = bench.open_as("blocked");
    let Access::ReadOnly(Reason::HomeNotWritable { .. }) = register.access() else {
        panic!("{:?}", register.access())
    };
    assert_eq!(titles(&register), ["Raid"]);
}

#[test]
fn files_among_the_journals_that_are_none_are_named_and_not_read() {
    let bench = Bench::with_register();
    log(&mut bench.open_to_write(), "Raid").unwrap();
    let journals = bench.folder().join("journal");
    for name in [
        "notes.txt",
        "w7k.jsonl",
        ".w7k2.jsonl.tmp",
        "~syncthing~w7k2.jsonl.tmp",
    ] {
        std::fs::write(journals.join(name), "anything").unwrap();
    }
    let register = bench.open_to_write();
    let ignored = ["notes.txt", "w7k.jsonl"].map(|name| Note::Ignored {
        name: name.to_owned(),
    });
    assert_eq!(register.notes(), ignored);
    assert_eq!(titles(&register), ["Raid"]);
}

#[test]
fn what_is_no_register_is_said_so() {
    let bench = Bench::new();
    let folder = bench.folder();
    let open = || {
        Register::open(&folder, bench.installation("home"))
            .map(|_| ())
            .unwrap_err()
    };
    assert!(matches!(open(), StoreError::NoFolder { .. }));
    std::fs::create_dir(&folder).unwrap();
    assert!(matches!(open(), StoreError::NotARegister { .. }));
    for unreadable in [
        "",
        "{}",
        "\u{0}\u{0}",
        r#"{"format":1,"id":"no uuid","created":""}"#,
        "[1]",
    ] {
        std::fs::write(folder.join("register.json"), unreadable).unwrap();
        assert!(
            matches!(open(), StoreError::UnreadableManifest { .. }),
            "{unreadable}"
        );
    }
    std::fs::write(folder.join("register.json"), r#"{"format":2,"key":[]}"#).unwrap();
    let newer = open();
    assert!(matches!(newer, StoreError::NewerFormat { format: 2, .. }));
    assert!(
        Words::english()
            .say(&newer.message())
            .contains("newer Sijil")
    );
    assert!(
        !bench.root.path().join("home").exists(),
        "nothing is written by looking"
    );
}

#[test]
fn a_register_is_only_made_where_nothing_is() {
    let bench = Bench::with_register();
    let again = Register::create(&bench.folder(), bench.installation("home")).unwrap_err();
    assert!(matches!(again, StoreError::AlreadyARegister { .. }));
    let full = Register::create(bench.root.path(), bench.installation("home")).unwrap_err();
    assert!(matches!(full, StoreError::NotEmpty { .. }));
}

#[test]
fn a_register_that_could_not_be_made_leaves_nothing() {
    let bench = Bench::new();
    bench.disk.refuse(Refuse::Creating);
    let full = Register::create(&bench.folder(), bench.installation("home")).unwrap_err();
    assert!(matches!(full, StoreError::DiskFull { .. }), "{full:?}");
    assert!(!bench.folder().exists());
    // In a folder that was there, the folder stays, empty.
    std::fs::create_dir(bench.folder()).unwrap();
    Register::create(&bench.folder(), bench.installation("home")).unwrap_err();
    assert!(files(&bench.folder()).is_empty());
}

#[test]
fn lines_of_a_newer_version_are_kept_and_nothing_is_written_after_them() {
    let bench = Bench::with_register();
    log(&mut bench.open_to_write(), "Raid").unwrap();
    let journal = bench.journal();
    let mut text = std::fs::read_to_string(&journal).unwrap();
    let prev = Hash::of(text.trim_end().as_bytes());
    let newer = format!("{{\"v\":9,\"seq\":2,\"prev\":\"{prev}\",\"sealed\":\"…\"}}\n");
    text += &newer;
    std::fs::write(&journal, &text).unwrap();
    for home in ["home", "there"] {
        let register = bench.open_as(home);
        assert_eq!(titles(&register), ["Raid"], "{home}");
    }
    assert_eq!(*bench.open().access(), Access::ReadOnly(Reason::Newer));
    assert_eq!(std::fs::read_to_string(&journal).unwrap(), text);
}

#[test]
fn references_do_not_repeat_within_a_register() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..40_000 {
        let id = register.new_id(RecordKind::Incident);
        assert!(seen.insert(id.reference(RecordKind::Incident)));
    }
}

#[test]
fn the_generation_grows_with_every_change() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    let before = register.generation();
    log(&mut register, "Raid").unwrap();
    assert!(register.generation() > before);
}

#[test]
fn records_come_in_the_order_in_which_they_were_made() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    let expected: Vec<_> = (0..50).map(|number| format!("number {number}")).collect();
    for title in &expected {
        log(&mut register, title).unwrap();
    }
    assert_eq!(titles(&register), expected);
}
