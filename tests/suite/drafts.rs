//! What is typed and not saved yet: kept whole, sealed where the register is, never in the register's
//! folder, and never in the way.

use crate::conflicts::{Desk, trial};
use crate::simulated_disk::SimulatedDisk;
use crate::simulated_power_cut::{Platter, Way};
use crate::simulated_story::{folder, installation, make};
use crate::store_fixture::{Bench, files};
use sijil::domain::clock::SystemRandom;
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::schema::Entry;
use sijil::store::{Identity, Installation, Register, Unlock};
use sijil::workspace::{AtWork, Draft, DraftId, Editing, Workspace};
use std::path::{Path, PathBuf};

fn whole(register: &mut Register) -> Vec<(u64, String)> {
    let kept = register.read_drafts().unwrap();
    assert_eq!(kept.unreadable, Vec::<PathBuf>::new());
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let whole = kept.whole.into_iter();
    whole.map(|(number, bytes)| (number, text(bytes))).collect()
}

fn pair(number: u64, text: &str) -> (u64, String) {
    (number, text.to_owned())
}

#[test]
fn several_are_kept_until_they_are_dropped() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    register.keep_draft(1, b"first").unwrap();
    register.keep_draft(2, b"second").unwrap();
    register.keep_draft(1, b"first, longer").unwrap();
    drop(register);
    let mut register = bench.open_to_write();
    let kept = [pair(1, "first, longer"), pair(2, "second")];
    assert_eq!(whole(&mut register), kept);
    register.drop_draft(1).unwrap();
    register.drop_draft(7).unwrap();
    assert_eq!(whole(&mut register), [pair(2, "second")]);
    let shared = files(&bench.folder());
    assert_eq!(shared.len(), 3, "nothing of it in the register: {shared:?}");
}

#[test]
fn whoever_only_reads_keeps_none() {
    let bench = Bench::with_register();
    let mut first = bench.open_to_write();
    first.keep_draft(1, b"first").unwrap();
    let mut second = bench.open();
    assert!(!second.keeps_drafts());
    assert!(second.keep_draft(1, b"other").is_err());
    assert!(second.drop_draft(1).is_err());
    assert!(second.read_drafts().is_err());
    assert_eq!(whole(&mut first), [pair(1, "first")]);
}

fn drafts_folder(bench: &Bench) -> PathBuf {
    bench.mark().with_file_name("drafts")
}

#[test]
fn one_that_is_damaged_is_set_aside_and_stops_nothing() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    register.keep_draft(1, b"first").unwrap();
    register.keep_draft(2, b"second").unwrap();
    register.keep_draft(3, b"third").unwrap();
    let folder = drafts_folder(&bench);
    std::fs::write(folder.join("1.draft"), "torn").unwrap();
    // Whole, but not under its own name.
    std::fs::copy(folder.join("3.draft"), folder.join("2.draft")).unwrap();
    let kept = register.read_drafts().unwrap();
    assert_eq!(kept.whole, [(3, b"third".to_vec())]);
    assert_eq!(kept.unreadable.len(), 2);
    assert_eq!(std::fs::read(&kept.unreadable[0]).unwrap(), b"torn");
    assert_eq!(whole(&mut register), [pair(3, "third")], "it is told once");
}

#[test]
fn a_sealed_register_seals_them() {
    let bench = Bench::new();
    let identity = Identity::draw();
    let installation = |home: &str| Installation {
        randomness: Box::new(SystemRandom),
        unlock: Unlock {
            identities: vec![identity.clone()],
            passphrase: None,
        },
        ..bench.installation(home)
    };
    let mut register = Register::create_sealed(&bench.folder(), installation("home")).unwrap();
    register.keep_draft(1, b"the witness from Hajin").unwrap();
    register.keep_draft(2, b"another").unwrap();
    drop(register);
    let folder = drafts_folder(&bench);
    for path in files(&folder) {
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(b"sijil file 1\n"), "{}", path.display());
        let clear = bytes.windows(5).any(|part| part == b"Hajin");
        assert!(!clear, "{} is clear", path.display());
    }
    let mut register = Register::open(&bench.folder(), installation("home")).unwrap();
    assert_eq!(whole(&mut register).len(), 2);
    std::fs::rename(folder.join("1.draft"), folder.join("2.draft")).unwrap();
    let kept = register.read_drafts().unwrap();
    assert_eq!(kept.whole, [], "none is put in place of another");
    assert_eq!(kept.unreadable.len(), 1);
}

/// What was kept of draft 1, one write after the other: short, and of several sectors.
fn text(write: usize) -> String {
    let length = [30, 900, 5, 2_000][write % 4];
    format!("{write} {}", "هجوم على نقطة ".repeat(length / 10))
}

/// Keeps drafts on a disk; returns after how many of its changes each write was acknowledged.
fn keep(disk: &SimulatedDisk, writes: usize, identity: Option<&Identity>) -> Vec<usize> {
    let mut register = Register::open(&folder(), installation(disk, "home", 2, identity)).unwrap();
    let mut acknowledged = Vec::new();
    for write in 0..writes {
        register.keep_draft(1, text(write).as_bytes()).unwrap();
        acknowledged.push(disk.changes());
        if write % 3 == 0 {
            register.keep_draft(2, b"beside it").unwrap();
            register.drop_draft(2).unwrap();
        }
    }
    acknowledged
}

fn ways(platter: &Platter) -> Vec<Way> {
    let pairs = [(true, true), (true, false), (false, true), (false, false)];
    let plain = pairs.map(|(names, bytes)| Way::Plain { names, bytes });
    let names = (0..platter.names_at_risk().min(4))
        .flat_map(|back| [true, false].map(|kept| Way::OneName { back, kept }));
    let chance = (0..12).map(|seed| Way::Chance { seed });
    plain.into_iter().chain(names).chain(chance).collect()
}

#[test]
fn after_a_power_cut_a_draft_is_whole_as_it_was_at_one_of_its_writes() {
    let mut states = 0;
    for identity in [None, Some(Identity::draw())] {
        let identity = identity.as_ref();
        let made = SimulatedDisk::empty();
        make(installation(&made, "home", 1, identity)).unwrap();
        let start = made.files();
        let disk = SimulatedDisk::holding(&start);
        let writes = 8;
        let acknowledged = keep(&disk, writes, identity);
        let mut platter = Platter::holding(&start);
        for (at, operation) in disk.operations().iter().enumerate() {
            platter.apply(operation);
            let safe = acknowledged.iter().filter(|when| **when <= at + 1).count();
            for way in ways(&platter) {
                let left = SimulatedDisk::holding(&platter.left(way));
                let mut register =
                    Register::open(&folder(), installation(&left, "home", 3, identity)).unwrap();
                let kept = register.read_drafts().unwrap();
                let told = format!("after change {at}, {way:?}");
                let one = kept.whole.iter().find(|(number, _)| *number == 1);
                let which = one.map(|(_, bytes)| {
                    let said = (0..writes).position(|write| text(write).as_bytes() == bytes);
                    said.unwrap_or_else(|| panic!("{told}: it was never typed"))
                });
                assert!(
                    safe == 0 || which >= Some(safe - 1),
                    "{told}: {which:?} of {safe}"
                );
                states += 1;
            }
        }
    }
    eprintln!("proof: {states} states after a power cut, every acknowledged draft whole");
    assert!(states > 2_000, "only {states} states");
}

fn june() -> Month {
    Month::new(2023, 6).unwrap()
}

fn draft(number: u64, entry: Entry, editing: Option<Editing>) -> Draft {
    Draft {
        id: DraftId(number),
        entry,
        editing,
        month: june(),
        at_work: AtWork {
            is_open: true,
            section: 2,
            field: Some(Field::Case),
        },
        kept: "2026-11-21T07:00:00Z".parse().unwrap(),
    }
}

#[test]
fn a_draft_comes_back_as_it_was_typed() {
    let desk = Desk::new();
    let mut workspace = desk.open("Rona");
    let typed = Entry::new(trial().kind)
        .with(Field::Case, "قضية الباغوز  ")
        .with(Field::Date, "19/6?")
        .with(Field::Sources, "half a \"source");
    let editing = Editing {
        id: desk.id,
        rev: desk.first,
    };
    workspace.keep_draft(draft(1, typed.clone(), None)).unwrap();
    let edited = draft(4, trial().with(Field::Defendants, "9"), Some(editing));
    workspace.keep_draft(edited.clone()).unwrap();
    drop(workspace);
    let mut workspace = desk.open("Rona");
    assert_eq!(workspace.read_drafts(), []);
    let kept: Vec<&Draft> = workspace.drafts().collect();
    assert_eq!(kept.len(), 2);
    assert_eq!(kept[0].entry, typed);
    assert_eq!(kept[0].at_work, edited.at_work);
    assert_eq!(kept[1].entry, edited.entry);
    assert_eq!(kept[1].editing, Some(editing));
    assert_eq!(kept[1].month, june());
}

#[test]
fn what_was_saved_in_the_last_moment_is_no_draft() {
    let desk = Desk::new();
    let mut workspace = desk.open("Rona");
    let typed = trial().with(Field::Case, "Another group");
    workspace.keep_draft(draft(1, typed.clone(), None)).unwrap();
    workspace.save(&typed, None, None).unwrap();
    drop(workspace);
    let mut workspace = desk.open("Rona");
    assert_eq!(workspace.read_drafts(), []);
    assert_eq!(workspace.drafts().count(), 0);
}

#[test]
fn a_draft_that_says_what_is_not_understood_is_told_of() {
    let desk = Desk::new();
    let mut workspace = desk.open("Rona");
    workspace.keep_draft(draft(1, trial(), None)).unwrap();
    let mut register = {
        drop(workspace);
        Register::open(&desk.bench.folder(), desk.bench.installation("Rona")).unwrap()
    };
    register.keep_draft(1, b"{\"v\":2}").unwrap();
    drop(register);
    let mut workspace = desk.open("Rona");
    let said = workspace.read_drafts();
    assert_eq!(said.len(), 1);
    let said = workspace.words().say(&said[0]);
    let path = said.split(" in ").last().unwrap();
    assert!(Path::new(path).is_file(), "{said}");
}

fn rev(workspace: &Workspace, desk: &Desk) -> Editing {
    Editing {
        id: desk.id,
        rev: workspace.get(desk.id).unwrap().rev,
    }
}

#[test]
fn what_others_saved_meanwhile_stays_where_the_fields_differ() {
    let desk = Desk::new();
    let mut workspace = desk.open("Rona");
    let begun = rev(&workspace, &desk);
    let theirs = trial().with(Field::Defendants, "9");
    workspace.save(&theirs, Some(begun), None).unwrap();
    let mine = trial().with(Field::Stage, "verdict");
    let overtaken = workspace.overtaken(begun, &mine, None).unwrap();
    assert_eq!(overtaken.theirs, [Field::Defendants]);
    assert_eq!((overtaken.both.len(), overtaken.by.as_str()), (0, "Rona"));
    let saved = workspace.save(&mine, Some(begun), None).unwrap();
    assert_eq!(saved.together_with.as_deref(), Some("Rona"));
    let held = workspace.get(desk.id).unwrap();
    assert!(!held.conflicted);
    assert_eq!(held.record.term(Field::Stage), "verdict");
    assert_eq!(held.record.count(Field::Defendants).to_string(), "9");
}

#[test]
fn two_versions_stand_where_both_changed_the_same_field() {
    let desk = Desk::new();
    let mut workspace = desk.open("Rona");
    let begun = rev(&workspace, &desk);
    let theirs = trial().with(Field::Defendants, "9");
    workspace.save(&theirs, Some(begun), None).unwrap();
    let mine = trial().with(Field::Defendants, "10");
    let overtaken = workspace.overtaken(begun, &mine, None).unwrap();
    assert_eq!(overtaken.both, [Field::Defendants]);
    let saved = workspace.save(&mine, Some(begun), None).unwrap();
    assert_eq!(saved.together_with, None);
    assert!(workspace.get(desk.id).unwrap().conflicted);
    assert_eq!(
        workspace.overtaken(rev(&workspace, &desk), &mine, None),
        None
    );
}
