//! What a sync program brings while the register is open: it is taken in as it comes, whole lines
//! only, and nothing of it is changed.

use crate::store_fixture::{Bench, body, files, log, retitle, titles};
use sijil::domain::identity::RecordKind;
use sijil::store::{Arrived, Change, Note, verify};
use std::path::{Path, PathBuf};

/// A colleague's copy of the register.
fn colleague(bench: &Bench) -> PathBuf {
    let folder = bench.root.path().join("colleague");
    std::fs::create_dir_all(folder.join("journal")).unwrap();
    let name = "register.json";
    std::fs::copy(bench.folder().join(name), folder.join(name)).unwrap();
    carry(&bench.folder(), &folder);
    folder
}

/// Brings the journals of one copy to the other.
fn carry(from: &Path, to: &Path) {
    for path in files(&from.join("journal")) {
        let target = to.join("journal").join(path.file_name().unwrap());
        std::fs::copy(&path, target).unwrap();
    }
}

fn open_theirs(bench: &Bench, folder: &Path) -> sijil::store::Register {
    sijil::store::Register::open(folder, bench.installation("colleague's home")).unwrap()
}

#[test]
fn lines_that_arrive_are_taken_in_and_told_of_in_the_next_save() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    let (id, _) = log(&mut register, "Raid").unwrap();
    let theirs = colleague(&bench);
    let mut other = open_theirs(&bench, &theirs);
    for title in ["Clash", "Attack"] {
        let (new, _) = log(&mut other, title).unwrap();
        let watch = register.watch();
        assert!(!watch.has_news());
        carry(&theirs, &bench.folder());
        assert!(watch.has_news());
        let Arrived::Records(records) = register.refresh().unwrap() else {
            // A journal that was not there before is read with all others.
            assert_eq!(title, "Clash");
            continue;
        };
        assert_eq!(records.into_iter().collect::<Vec<_>>(), [new]);
    }
    assert_eq!(titles(&register), ["Raid", "Clash", "Attack"]);
    assert!(!register.watch().has_news());
    assert_eq!(register.refresh().unwrap(), Arrived::Nothing);
    retitle(&mut register, id, "Failed raid");
    carry(&bench.folder(), &theirs);
    let found = verify(&theirs, &bench.installation("a third")).unwrap();
    let seen: Vec<_> = found
        .journals
        .iter()
        .map(|journal| journal.witnessed)
        .collect();
    assert!(seen.contains(&2), "{seen:?}");
    assert!(found.is_clean(), "{found:?}");
}

#[test]
fn a_line_that_arrives_in_pieces_is_taken_in_once_it_is_whole() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    log(&mut register, "Raid").unwrap();
    let theirs = colleague(&bench);
    let mut other = open_theirs(&bench, &theirs);
    log(&mut other, "Clash").unwrap();
    carry(&theirs, &bench.folder());
    register.refresh().unwrap();
    let batch = ["Attack", "Escape"].map(|title| {
        let id = other.new_id(RecordKind::Incident);
        Change::first(id, RecordKind::Incident, body(title))
    });
    let rev = other.append(batch.to_vec()).unwrap()[0];
    let name = format!("{}.jsonl", rev.writer);
    let whole = std::fs::read(theirs.join("journal").join(&name)).unwrap();
    let there = bench.folder().join("journal").join(&name);
    let begun = std::fs::read(&there).unwrap().len();
    for end in (begun + 1..whole.len()).step_by(37) {
        std::fs::write(&there, &whole[..end]).unwrap();
        assert_eq!(register.refresh().unwrap(), Arrived::Nothing);
        assert!(matches!(register.notes(), [Note::Waiting { .. }]));
        assert_eq!(titles(&register), ["Raid", "Clash"]);
    }
    std::fs::write(&there, &whole).unwrap();
    assert!(matches!(register.refresh().unwrap(), Arrived::Records(_)));
    assert!(register.notes().is_empty());
    assert_eq!(titles(&register).len(), 4);
}

#[test]
fn a_save_into_a_journal_that_was_replaced_goes_to_a_new_one() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    log(&mut register, "one").unwrap();
    let journal = bench.journal();
    let older = std::fs::read(&journal).unwrap();
    log(&mut register, "two").unwrap();
    // As a sync program does it: another file under the same name.
    let aside = journal.with_extension("tmp");
    std::fs::write(&aside, &older).unwrap();
    std::fs::rename(&aside, &journal).unwrap();
    let (_, rev) = log(&mut register, "three").unwrap();
    assert_eq!(
        std::fs::read(&journal).unwrap(),
        older,
        "it is not ours any more"
    );
    drop(register);
    let register = bench.open_to_write();
    assert!(
        register.revision(rev).is_some(),
        "what was acknowledged is there"
    );
    assert_eq!(titles(&register), ["one", "three"]);
}

#[test]
fn a_journal_of_a_colleague_that_shrinks_is_noticed() {
    let bench = Bench::with_register();
    log(&mut bench.open_as("there"), "one").unwrap();
    log(&mut bench.open_as("there"), "two").unwrap();
    let mut register = bench.open_to_write();
    let journal = bench.journal();
    let text = std::fs::read_to_string(&journal).unwrap();
    let first = text.find('\n').unwrap() + 1;
    std::fs::write(&journal, &text[..first]).unwrap();
    assert!(register.watch().has_news());
    assert_eq!(register.refresh().unwrap(), Arrived::Anything);
    assert_eq!(titles(&register), ["one"]);
    let [Note::Faulty { fault, .. }] = register.notes() else {
        panic!("{:?}", register.notes())
    };
    assert_eq!((fault.line, fault.kind.code()), (2, "behind"));
}
