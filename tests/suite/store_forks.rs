//! One journal that two installations came to write: both branches are read, under names of their
//! own, and whoever notices writes on under another name.

use crate::store_fixture::{Bench, body, files, log, retitle, titles};
use sijil::domain::identity::RecordId;
use sijil::store::{Change, Note, Register, RevId};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for path in files(from) {
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

/// Everything on the machine of a bench, as it is now.
fn image(bench: &Bench) -> TempDir {
    let image = tempfile::tempdir().unwrap();
    copy(bench.root.path(), image.path());
    image
}

/// Puts the machine back to what it was, at the same paths.
fn put_back(bench: &Bench, image: &TempDir) {
    for path in files(bench.root.path()) {
        std::fs::remove_dir_all(path).unwrap();
    }
    copy(image.path(), bench.root.path());
}

/// A machine and its clone, which have both saved since. The bench is the first; `theirs` are the
/// journals of the second.
struct Cloned {
    bench: Bench,
    theirs: TempDir,
    id: RecordId,
    /// The journal that both have written.
    own: String,
}

impl Cloned {
    /// On the clone a colleague may have worked too.
    fn new(with_colleague: bool) -> Self {
        let bench = Bench::with_register();
        let (id, _) = log(&mut bench.open_to_write(), "Raid").unwrap();
        let before = image(&bench);
        retitle(&mut bench.open_to_write(), id, "Raid in Heseke");
        let first = image(&bench);
        put_back(&bench, &before);
        retitle(&mut bench.open_to_write(), id, "Raid in Tel Hamis");
        log(&mut bench.open_to_write(), "Clash").unwrap();
        if with_colleague {
            retitle(&mut bench.open_as("colleague"), id, "Raid near Tel Hamis");
        }
        let theirs = tempfile::tempdir().unwrap();
        copy(&bench.folder().join("journal"), theirs.path());
        put_back(&bench, &first);
        let own = bench
            .journal()
            .file_name()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        Self {
            bench,
            theirs,
            id,
            own,
        }
    }

    /// What a sync program does: the clone's journal comes beside ours, and the others as they are.
    fn meet(&self) -> PathBuf {
        let ours = self.bench.folder().join("journal").join(&self.own);
        let stem = ours.file_stem().unwrap().to_string_lossy().into_owned();
        let name = format!("{stem}.sync-conflict-20261121-080000-A1B2C3D.jsonl");
        let beside = ours.with_file_name(name);
        for path in files(self.theirs.path()) {
            let same = path.file_name() == ours.file_name();
            let target = match path.file_name() {
                _ if same => beside.clone(),
                name => ours.with_file_name(name.unwrap()),
            };
            std::fs::copy(path, target).unwrap();
        }
        beside
    }
}

fn heads(register: &Register, id: RecordId) -> Vec<(RevId, String)> {
    let mut heads: Vec<_> = register
        .heads(id)
        .map(|head| (head.rev, head.body["title"].as_str().unwrap().to_owned()))
        .collect();
    heads.sort();
    heads
}

#[test]
fn both_branches_of_a_forked_journal_are_read_and_stand_beside_each_other() {
    let cloned = Cloned::new(false);
    cloned.meet();
    let register = cloned.bench.open_to_write();
    let heads = heads(&register, cloned.id);
    let mut said: Vec<_> = heads.iter().map(|(_, title)| title.as_str()).collect();
    said.sort_unstable();
    assert_eq!(said, ["Raid in Heseke", "Raid in Tel Hamis"]);
    assert!(
        heads
            .iter()
            .all(|(rev, _)| rev.seq == 2 && rev.fork.is_some())
    );
    assert_ne!(heads[0].0, heads[1].0);
    // The line that only the clone has is of one branch alone and keeps its plain name.
    assert!(titles(&register).contains(&"Clash".to_owned()));
    let notes = register.notes();
    assert!(
        notes
            .iter()
            .any(|note| matches!(note, Note::NewWriter { .. })),
        "{notes:?}"
    );
    assert!(
        notes
            .iter()
            .any(|note| matches!(note, Note::Forked { seq: 2, .. })),
        "{notes:?}"
    );
}

#[test]
fn the_names_are_the_same_whichever_file_has_the_plain_name() {
    let cloned = Cloned::new(false);
    let beside = cloned.meet();
    let one = heads(&cloned.bench.open_as("a reader"), cloned.id);
    let ours = cloned.bench.journal_of_writer();
    let bytes = std::fs::read(&ours).unwrap();
    std::fs::rename(&beside, &ours).unwrap();
    std::fs::write(&beside, bytes).unwrap();
    let other = heads(&cloned.bench.open_as("another reader"), cloned.id);
    assert_eq!(one, other);
}

#[test]
fn a_fork_is_settled_by_a_revision_that_names_both() {
    let cloned = Cloned::new(false);
    cloned.meet();
    let mut register = cloned.bench.open_to_write();
    let parents = heads(&register, cloned.id).into_iter().map(|(rev, _)| rev);
    let settled = Change {
        parents: parents.collect(),
        ..register
            .get(cloned.id)
            .unwrap()
            .revised(body("Raid near Heseke"))
    };
    register.append(vec![settled]).unwrap();
    assert_eq!(register.heads(cloned.id).count(), 1);
    drop(register);
    let register = cloned.bench.open_as("a reader");
    assert_eq!(heads(&register, cloned.id)[0].1, "Raid near Heseke");
    assert_eq!(register.heads(cloned.id).count(), 1);
}

#[test]
fn a_name_of_a_fork_holds_also_where_only_that_branch_is() {
    let cloned = Cloned::new(false);
    let beside = cloned.meet();
    let mut register = cloned.bench.open_to_write();
    let standing = heads(&register, cloned.id);
    let ours = standing.iter().find(|(_, title)| title == "Raid in Heseke");
    let revised = Change {
        parents: vec![ours.unwrap().0],
        ..register
            .get(cloned.id)
            .unwrap()
            .revised(body("Raid near Heseke"))
    };
    register.append(vec![revised]).unwrap();
    assert_eq!(register.heads(cloned.id).count(), 2);
    // Somebody to whom the other branch has not come yet.
    std::fs::remove_file(beside).unwrap();
    let mut open = cloned.bench.open_as("a reader");
    let found = heads(&open, cloned.id);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].1, "Raid near Heseke");
    assert!(open.missing_parents(cloned.id).is_empty());
    // And then it comes.
    cloned.meet();
    open.refresh().unwrap();
    assert_eq!(heads(&open, cloned.id).len(), 2);
}

#[test]
fn a_plain_name_means_the_branch_that_its_writer_had_seen() {
    let cloned = Cloned::new(true);
    cloned.meet();
    let register = cloned.bench.open_as("a reader");
    let titles: Vec<_> = heads(&register, cloned.id)
        .into_iter()
        .map(|(_, title)| title)
        .collect();
    assert_eq!(titles.len(), 2, "{titles:?}");
    for expected in ["Raid in Heseke", "Raid near Tel Hamis"] {
        assert!(titles.iter().any(|title| title == expected), "{titles:?}");
    }
}

#[test]
fn a_machine_that_was_put_back_whole_begins_anew_once_it_meets_a_colleague() {
    let bench = Bench::with_register();
    log(&mut bench.open_to_write(), "one").unwrap();
    let known = bench.journal();
    let backup = image(&bench);
    log(&mut bench.open_to_write(), "two").unwrap();
    log(&mut bench.open_as("colleague"), "three").unwrap();
    let now = image(&bench);
    put_back(&bench, &backup);
    // The colleague's journal arrives: it tells of a line that is not here any more.
    for path in files(&now.path().join("register/journal")) {
        if path.file_name() != known.file_name() {
            std::fs::copy(&path, known.with_file_name(path.file_name().unwrap())).unwrap();
        }
    }
    let before = std::fs::read(&known).unwrap();
    let mut register = bench.open_to_write();
    let notes = register.notes();
    assert!(
        notes
            .iter()
            .any(|note| matches!(note, Note::NewWriter { .. })),
        "{notes:?}"
    );
    log(&mut register, "four").unwrap();
    assert_eq!(std::fs::read(&known).unwrap(), before);
}

#[test]
fn two_copies_on_one_machine_have_a_writer_each_and_keep_it() {
    let bench = Bench::with_register();
    log(&mut bench.open_to_write(), "one").unwrap();
    let second = bench.root.path().join("second");
    copy(&bench.folder(), &second);
    let journals = |folder: &Path| files(&folder.join("journal")).len();
    for round in 0..3 {
        log(&mut bench.open_to_write(), "here").unwrap();
        let mut there = Register::open(&second, bench.installation("home")).unwrap();
        log(&mut there, "there").unwrap();
        assert_eq!(
            (journals(&bench.folder()), journals(&second)),
            (1, 2),
            "round {round}"
        );
    }
    // And both can be open at once.
    let here = bench.open_to_write();
    let there = Register::open(&second, bench.installation("home")).unwrap();
    assert_eq!(here.access(), there.access());
}

#[test]
fn a_register_that_was_moved_keeps_its_writer() {
    let bench = Bench::with_register();
    log(&mut bench.open_to_write(), "one").unwrap();
    let moved = bench.root.path().join("moved");
    std::fs::rename(bench.folder(), &moved).unwrap();
    let mut register = Register::open(&moved, bench.installation("home")).unwrap();
    log(&mut register, "two").unwrap();
    assert!(register.notes().is_empty());
    assert_eq!(files(&moved.join("journal")).len(), 1);
}
