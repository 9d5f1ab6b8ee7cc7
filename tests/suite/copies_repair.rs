//! Repair: what is damaged, cut or missing here and whole in another copy is taken over, nothing that
//! is whole here is lost, and what was replaced is kept.

use crate::hand_made::{Files, Hand, journals, lay, manifest, sha256, telling};
use serde_json::json;
use sijil::store::{Installation, Mending, RepairError, Repaired, back_up, repair, verify};
use std::path::PathBuf;
use tempfile::TempDir;

struct Desk {
    root: TempDir,
}

impl Desk {
    /// A register and another copy of it, with these files among their journals.
    fn new(ours: &Files, theirs: &Files) -> Self {
        let desk = Self {
            root: tempfile::tempdir().unwrap(),
        };
        lay(&desk.path("ours"), &manifest(), ours);
        lay(&desk.path("theirs"), &manifest(), theirs);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn installation(&self) -> Installation {
        Installation::new(self.path("home"), "Rona")
    }

    fn repair(&self) -> Repaired {
        let (ours, theirs) = (self.path("ours"), self.path("theirs"));
        repair(&ours, &theirs, &self.installation()).unwrap()
    }

    fn files(&self, of: &str) -> Files {
        let mut files = Files::new();
        for path in crate::store_fixture::files(&self.path(of).join("journal")) {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            files.push((name, std::fs::read(&path).unwrap()));
        }
        files
    }

    fn attach(&self, copy: &str, hash: &str, content: &str) -> PathBuf {
        let folder = self.path(copy).join("files").join(&hash[..2]);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(hash), content).unwrap();
        folder.join(hash)
    }
}

fn team() -> (Hand, Hand) {
    let (mut a, mut b) = (Hand::new("a4f8"), Hand::new("k2k2"));
    a.log(3);
    b.log(1).say(telling(&[a.seen(3)]));
    for end in [false, true] {
        let mut members = json!({ "batch": "a4f8.4" });
        if end {
            members["batch_end"] = json!(true);
        }
        a.say(members);
    }
    b.say(telling(&[a.seen(5)]));
    (a, b)
}

fn lines(hand: &Hand, keep: impl Fn(usize) -> bool) -> Vec<u8> {
    let mut some = hand.clone();
    let mut number = 0;
    some.lines.retain(|_| {
        number += 1;
        keep(number)
    });
    some.bytes()
}

/// Everything that can happen to a journal of five lines, and its bytes then.
fn damages(a: &Hand) -> Vec<(String, Vec<u8>)> {
    let whole = a.bytes();
    let mut damages = Vec::new();
    for at in (0..whole.len()).step_by(13) {
        let mut bytes = whole.clone();
        bytes[at] = [bytes[at] ^ 1, b'\n', 0][at % 3];
        damages.push((format!("byte {at}"), bytes));
        damages.push((format!("cut at {at}"), whole[..at].to_vec()));
    }
    for line in 1..=5 {
        damages.push((format!("line {line} gone"), lines(a, |one| one != line)));
        let mut twice = a.clone();
        twice.lines.insert(line, a.lines[line - 1].clone());
        damages.push((format!("line {line} twice"), twice.bytes()));
        let mut strange = a.clone();
        strange.lines.insert(line - 1, b"what is this".to_vec());
        damages.push((format!("a line before {line}"), strange.bytes()));
    }
    damages
}

#[test]
fn whatever_happened_to_a_journal_a_whole_copy_mends_it() {
    let (a, b) = team();
    let whole = journals(&[&a, &b]);
    let desk = Desk::new(&whole, &whole);
    let mut changed = 0;
    for (about, bytes) in damages(&a) {
        let damaged = vec![(whole[0].0.clone(), bytes.clone()), whole[1].clone()];
        lay(&desk.path("ours"), &manifest(), &damaged);
        let repaired = desk.repair();
        assert_eq!(desk.files("ours"), whole, "{about}");
        assert!(repaired.verification.is_clean(), "{about}");
        if bytes == whole[0].1 {
            assert!(repaired.journals.is_empty(), "{about}");
            continue;
        }
        let Some(Mending::Mended { kept, .. }) = repaired.journals.get("a4f8.jsonl") else {
            panic!("{about}: {:?}", repaired.journals)
        };
        assert_eq!(std::fs::read(kept).unwrap(), bytes, "{about}");
        changed += 1;
    }
    assert!(changed > 200, "{changed}");
    assert!(desk.repair().journals.is_empty());
}

#[test]
fn two_damaged_copies_mend_each_other() {
    let (a, b) = team();
    let whole = journals(&[&a, &b]);
    let copy = |bytes| vec![(whole[0].0.clone(), bytes), whole[1].clone()];
    let pairs = [
        (lines(&a, |one| one != 2), lines(&a, |one| one < 4)),
        (lines(&a, |one| one > 1), lines(&a, |one| one < 4)),
        (
            lines(&a, |one| one % 2 == 1),
            lines(&a, |one| one % 2 == 0 || one == 1),
        ),
    ];
    for (ours, theirs) in pairs {
        for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
            let desk = Desk::new(&copy(ours.clone()), &copy(theirs.clone()));
            assert!(desk.repair().verification.is_clean());
            assert_eq!(desk.files("ours"), whole);
        }
    }
    let gap = Desk::new(
        &copy(lines(&a, |one| one < 2)),
        &copy(lines(&a, |one| one != 2)),
    );
    let repaired = gap.repair();
    assert!(!repaired.verification.is_clean());
    assert_eq!(gap.files("ours")[0].1, lines(&a, |one| one != 2));
}

#[test]
fn what_is_longer_or_only_here_stays_and_what_is_only_there_comes() {
    let (a, b) = team();
    let whole = journals(&[&a, &b]);
    let mut c = Hand::new("zz00");
    c.log(2);
    let mut b_less = b.clone();
    b_less.lines.truncate(1);
    let desk = Desk::new(&journals(&[&a, &b_less]), &journals(&[&b, &c]));
    let repaired = desk.repair();
    let expected = journals(&[&a, &b, &c]);
    assert_eq!(desk.files("ours"), expected);
    assert_eq!(repaired.journals.len(), 2);
    assert_eq!(repaired.journals["zz00.jsonl"], Mending::Taken { lines: 2 });
    let desk = Desk::new(&whole, &journals(&[&b_less]));
    assert!(desk.repair().journals.is_empty());
    assert_eq!(desk.files("ours"), whole);
}

#[test]
fn branches_that_differ_both_stay() {
    let (a, b) = team();
    let mut fork = Hand::new("a4f8");
    fork.log(3).say(json!({ "by": "Azad" }));
    let ours = journals(&[&a, &b]);
    let desk = Desk::new(&ours, &journals(&[&fork, &b]));
    let repaired = desk.repair();
    let file = "a4f8.from-copy-1.jsonl".to_owned();
    let beside = Mending::Beside { file: file.clone() };
    assert_eq!(repaired.journals["a4f8.jsonl"], beside);
    let mut expected = ours.clone();
    expected.insert(0, (file, fork.bytes()));
    assert_eq!(desk.files("ours"), expected);
    assert!(desk.repair().journals.is_empty(), "a second time");
    assert_eq!(repaired.verification.forks.len(), 1);
}

#[test]
fn what_is_damaged_there_or_made_up_is_not_taken() {
    let (a, b) = team();
    let whole = journals(&[&a, &b]);
    let mut forged = a.clone();
    for line in &mut forged.lines[3..] {
        let at = line.len() - 20;
        line[at] = if line[at] == b'0' { b'1' } else { b'0' };
    }
    let mut cut = a.clone();
    cut.lines.truncate(3);
    let desk = Desk::new(&journals(&[&cut, &b]), &journals(&[&forged, &b]));
    assert!(desk.repair().journals.is_empty());
    assert_eq!(desk.files("ours")[0].1, cut.bytes());
    for (about, bytes) in damages(&a) {
        let desk = Desk::new(&whole, &vec![("a4f8.jsonl".to_owned(), bytes)]);
        assert!(desk.repair().journals.is_empty(), "{about}");
        assert_eq!(desk.files("ours"), whole, "{about}");
    }
}

#[test]
fn lines_of_a_newer_version_are_left_alone() {
    let (a, b) = team();
    let mut newer = Hand::new("a4f8");
    newer.log(2);
    let text = newer.next().to_string();
    newer.say_text(
        text.replace(r#""v":1"#, r#""v":2"#)
            .replace(r#""by""#, r#""from""#),
    );
    let ours = journals(&[&newer, &b]);
    let desk = Desk::new(&ours, &journals(&[&a, &b]));
    assert_eq!(desk.repair().journals["a4f8.jsonl"], Mending::Newer);
    assert_eq!(desk.files("ours"), ours);
}

#[test]
fn attachments_that_are_missing_or_damaged_come_from_the_copy() {
    let (a, b) = team();
    let whole = journals(&[&a, &b]);
    let desk = Desk::new(&whole, &whole);
    let [missing, damaged, there, bad] = ["one", "two", "three", "four"];
    let hash = |content: &str| sha256(content.as_bytes());
    for content in [missing, damaged, there] {
        desk.attach("theirs", &hash(content), content);
    }
    desk.attach("theirs", &hash(bad), "not this");
    desk.attach("ours", &hash(damaged), "tw");
    desk.attach("ours", &hash(there), there);
    let repaired = desk.repair();
    let mut fetched: Vec<String> = repaired
        .attachments
        .iter()
        .map(ToString::to_string)
        .collect();
    fetched.sort();
    let mut expected = vec![hash(missing), hash(damaged)];
    expected.sort();
    assert_eq!(fetched, expected);
    for content in [missing, damaged, there] {
        let hash = hash(content);
        let path = desk.path("ours").join("files").join(&hash[..2]).join(hash);
        assert_eq!(std::fs::read_to_string(path).unwrap(), content);
    }
    let folder = desk.path("ours").join("files").join(&hash(bad)[..2]);
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 0);
    assert!(desk.repair().attachments.is_empty());
}

#[test]
fn a_backup_mends_as_a_folder_does() {
    let (a, b) = team();
    let whole = journals(&[&a, &b]);
    let desk = Desk::new(&whole, &whole);
    desk.attach("theirs", &sha256(b"one"), "one");
    let file = desk.path("backup.zip");
    back_up(&desk.path("theirs"), &file, false, &desk.installation()).unwrap();
    std::fs::remove_file(desk.path("ours").join("journal/a4f8.jsonl")).unwrap();
    let repaired = repair(&desk.path("ours"), &file, &desk.installation()).unwrap();
    assert!(repaired.verification.is_clean());
    assert_eq!(repaired.attachments.len(), 1);
    assert_eq!(desk.files("ours"), whole);
}

#[test]
fn another_register_is_no_copy() {
    let (a, b) = team();
    let whole = journals(&[&a, &b]);
    let desk = Desk::new(&whole, &whole);
    let mut other = manifest();
    other["id"] = json!("018926c8-0000-7000-8000-00000000ffff");
    lay(&desk.path("theirs"), &other, &whole);
    let try_out = |copy: &str| {
        repair(&desk.path("ours"), &desk.path(copy), &desk.installation()).unwrap_err()
    };
    assert!(matches!(
        try_out("theirs"),
        RepairError::OtherRegister { .. }
    ));
    assert!(matches!(try_out("ours"), RepairError::Itself { .. }));
    assert!(matches!(try_out("nothing"), RepairError::Archive(_)));
}

#[test]
fn a_register_that_is_open_elsewhere_is_not_repaired() {
    let bench = crate::store_fixture::Bench::with_register();
    let mut register = bench.open_to_write();
    crate::store_fixture::log(&mut register, "Raid").unwrap();
    let file = bench.root.path().join("backup.zip");
    back_up(&bench.folder(), &file, false, &bench.installation("home")).unwrap();
    let try_out = || repair(&bench.folder(), &file, &bench.installation("home"));
    assert!(try_out().is_err());
    drop(register);
    assert!(try_out().unwrap().journals.is_empty());
}

#[test]
fn a_damaged_own_journal_is_mended_and_written_on() {
    use crate::store_fixture::{Bench, log, titles};
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    for title in ["Raid", "Clash", "Ambush"] {
        log(&mut register, title).unwrap();
    }
    drop(register);
    let file = bench.root.path().join("backup.zip");
    back_up(&bench.folder(), &file, false, &bench.installation("home")).unwrap();
    log(&mut bench.open_to_write(), "Search").unwrap();
    let journal = bench.journal();
    let mut bytes = std::fs::read(&journal).unwrap();
    bytes[30] = b'!';
    std::fs::write(&journal, bytes).unwrap();
    assert_ne!(*bench.open().access(), sijil::store::Access::ReadWrite);
    repair(&bench.folder(), &file, &bench.installation("home")).unwrap();
    let mut register = bench.open_to_write();
    assert_eq!(titles(&register).len(), 4);
    log(&mut register, "Explosion").unwrap();
    drop(register);
    let found = verify(&bench.folder(), &bench.installation("home")).unwrap();
    assert!(found.is_clean(), "{found:?}");
    assert_eq!(found.journals.len(), 1);
}

#[test]
fn what_a_clone_wrote_in_our_name_is_put_beside() {
    use crate::store_fixture::{Bench, files, log};
    let bench = Bench::with_register();
    log(&mut bench.open_to_write(), "Raid").unwrap();
    let file = bench.root.path().join("backup.zip");
    let before = std::fs::read(bench.journal()).unwrap();
    let home = bench.root.path().join("home");
    let away = bench.root.path().join("away");
    std::fs::rename(&home, &away).unwrap();
    copy(&away, &home);
    log(&mut bench.open_to_write(), "Clash").unwrap();
    back_up(&bench.folder(), &file, false, &bench.installation("home")).unwrap();
    std::fs::remove_dir_all(&home).unwrap();
    std::fs::rename(&away, &home).unwrap();
    std::fs::write(bench.journal(), &before).unwrap();
    let repaired = repair(&bench.folder(), &file, &bench.installation("home")).unwrap();
    let mut mendings = repaired.journals.values();
    assert!(
        matches!(mendings.next(), Some(Mending::Beside { .. })),
        "{repaired:?}"
    );
    log(&mut bench.open_to_write(), "Ambush").unwrap();
    let journals = files(&bench.folder().join("journal"));
    assert_eq!(journals.len(), 3, "a new writer: {journals:?}");
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for path in crate::store_fixture::files(from) {
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}
