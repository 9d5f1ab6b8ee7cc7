//! Files in a register: put in, found again, missing, damaged; a disk that is full leaves nothing.

use crate::disks::Refuse;
use crate::store_fixture::{Bench, files};
use serde_json::{Map, Value, json};
use sijil::domain::identity::RecordKind;
use sijil::store::{
    Access, Change, FileState, Hash, Register, StoreError, StoredFile, verify_files,
};
use std::path::{Path, PathBuf};

fn source(bench: &Bench, name: &str, bytes: &[u8]) -> PathBuf {
    let path = bench.root.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn attach(bench: &Bench, register: &Register, bytes: &[u8]) -> StoredFile {
    register.attach(&source(bench, "source", bytes)).unwrap()
}

/// Every file below `files/`.
fn kept(register: &Register) -> Vec<PathBuf> {
    let folder = register.folder().join("files");
    if !folder.is_dir() {
        return Vec::new();
    }
    let (folders, mut kept): (Vec<_>, Vec<_>) =
        files(&folder).into_iter().partition(|path| path.is_dir());
    kept.extend(folders.iter().flat_map(|folder| files(folder)));
    kept
}

fn body(named: &[(&str, StoredFile)]) -> Map<String, Value> {
    let list: Vec<Value> = named
        .iter()
        .map(|(name, stored)| {
            json!({ "file": stored.hash.to_string(), "name": name, "size": stored.size })
        })
        .collect();
    let mut body = Map::new();
    body.insert("attachments".to_owned(), list.into());
    body
}

#[test]
fn a_file_lies_under_its_hash() {
    let bench = Bench::with_register();
    let register = bench.open_to_write();
    // Longer than what is read at once, and no multiple of it.
    let bytes: Vec<u8> = (0..3_000_001u32).map(|at| (at % 251) as u8).collect();
    let stored = attach(&bench, &register, &bytes);
    assert_eq!(stored.hash, Hash::of(&bytes));
    assert_eq!((stored.size, stored.content), (3_000_001, None));
    let name = stored.hash.to_string();
    let path = register.folder().join("files").join(&name[..2]).join(&name);
    assert_eq!(kept(&register), std::slice::from_ref(&path));
    assert_eq!(std::fs::read(path).unwrap(), bytes);
    assert_eq!(register.files().state(stored.hash), FileState::Whole);
    assert_eq!(register.files().all().unwrap(), [stored.hash]);
}

#[test]
fn the_same_content_is_one_file_and_an_empty_one_is_one_too() {
    let bench = Bench::with_register();
    let register = bench.open_to_write();
    let first = attach(&bench, &register, b"twice");
    assert_eq!(attach(&bench, &register, b"twice"), first);
    assert_eq!(kept(&register).len(), 1);
    assert_eq!(attach(&bench, &register, b"").size, 0);
    assert_eq!(kept(&register).len(), 2);
}

#[test]
fn missing_is_told_from_damaged() {
    let bench = Bench::with_register();
    let register = bench.open_to_write();
    let stored = attach(&bench, &register, b"evidence");
    let files = register.files();
    let path = files.path(stored.hash);
    let out = bench.root.path().join("out");
    std::fs::write(&path, b"Evidence").unwrap();
    let found = Hash::of(b"Evidence");
    assert_eq!(files.state(stored.hash), FileState::Damaged { found });
    let refused = files.copy_out(stored.hash, None, &out);
    assert!(
        matches!(refused, Err(StoreError::FileDamaged { .. })),
        "{refused:?}"
    );
    std::fs::remove_file(&path).unwrap();
    assert_eq!(files.state(stored.hash), FileState::Missing);
    let refused = files.copy_out(stored.hash, None, &out);
    assert!(
        matches!(refused, Err(StoreError::FileMissing { .. })),
        "{refused:?}"
    );
    let left: Vec<_> = crate::store_fixture::files(bench.root.path());
    let left = left.iter().filter(|path| path.is_file());
    assert_eq!(left.count(), 1, "nothing but the source");
    // Attached again it is whole again.
    attach(&bench, &register, b"evidence");
    assert_eq!(files.state(stored.hash), FileState::Whole);
}

#[test]
fn a_damaged_file_is_mended_by_attaching_it_again() {
    let bench = Bench::with_register();
    let register = bench.open_to_write();
    let stored = attach(&bench, &register, b"evidence");
    std::fs::write(register.files().path(stored.hash), b"evid").unwrap();
    attach(&bench, &register, b"evidence");
    assert_eq!(register.files().state(stored.hash), FileState::Whole);
}

#[test]
fn a_copy_has_the_content_and_replaces_what_was_there() {
    let bench = Bench::with_register();
    let register = bench.open_to_write();
    let stored = attach(&bench, &register, b"evidence");
    let out = source(&bench, "out.txt", b"something else");
    let size = register.files().copy_out(stored.hash, None, &out).unwrap();
    assert_eq!(
        (size, std::fs::read(&out).unwrap()),
        (8, b"evidence".to_vec())
    );
    // What the record says of the content is held against it too.
    let other = Some(Hash::of(b"another"));
    let refused = register.files().copy_out(stored.hash, other, &out);
    assert!(
        matches!(refused, Err(StoreError::FileDamaged { .. })),
        "{refused:?}"
    );
}

#[test]
fn a_full_disk_leaves_nothing_behind() {
    let bench = Bench::with_register();
    let register = bench.open_to_write();
    let path = source(&bench, "source", &vec![7; 100_000]);
    for refuse in [Refuse::Space, Refuse::Sync] {
        bench.disk.refuse(refuse);
        let refused = register.attach(&path);
        bench.disk.refuse(Refuse::Nothing);
        match refuse {
            Refuse::Space => assert!(matches!(refused, Err(StoreError::DiskFull { .. }))),
            _ => assert!(matches!(refused, Err(StoreError::NotSynced { .. }))),
        }
        assert!(kept(&register).is_empty(), "{refuse:?}");
    }
    register.attach(&path).unwrap();
    assert_eq!(kept(&register).len(), 1);
}

#[test]
fn the_file_is_synced_before_it_gets_its_name() {
    let bench = Bench::with_register();
    let register = bench.open_to_write();
    let before = *bench.disk.syncs.lock().unwrap();
    attach(&bench, &register, b"evidence");
    assert_eq!(*bench.disk.syncs.lock().unwrap(), before + 1);
}

#[test]
fn a_register_that_is_read_only_takes_no_file() {
    let bench = Bench::with_register();
    let register = Register::open_to_read(&bench.folder(), bench.installation("home")).unwrap();
    let refused = register.attach(&source(&bench, "source", b"evidence"));
    assert!(
        matches!(refused, Err(StoreError::ReadOnly { .. })),
        "{refused:?}"
    );
    assert!(!bench.folder().join("files").exists());
}

#[test]
fn what_is_no_file_is_refused() {
    let bench = Bench::with_register();
    let register = bench.open_to_write();
    for path in [
        bench.root.path().to_owned(),
        bench.root.path().join("nothing"),
    ] {
        assert!(register.attach(&path).is_err(), "{}", path.display());
    }
    assert!(kept(&register).is_empty());
}

#[test]
fn what_a_crash_left_of_ours_is_cleared_and_nothing_else() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    crate::store_fixture::log(&mut register, "first").unwrap();
    let stored = attach(&bench, &register, b"evidence");
    let journal = bench.journal();
    let writer = journal.file_stem().unwrap().to_str().unwrap();
    drop(register);
    let folder = bench.folder().join("files");
    let ours = folder.join(format!(".{writer}-3.new"));
    let theirs = folder.join(".zzzz-3.new");
    let alien = folder.join("notes.txt");
    for path in [&ours, &theirs, &alien] {
        std::fs::write(path, b"x").unwrap();
    }
    let register = bench.open_to_write();
    let there = |path: &Path| path.exists();
    assert_eq!(
        [&ours, &theirs, &alien].map(|path| there(path)),
        [false, true, true]
    );
    assert_eq!(register.files().all().unwrap(), [stored.hash]);
    assert_eq!(*register.access(), Access::ReadWrite);
}

#[test]
fn verifying_names_every_file_of_every_revision() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    let [whole, missing, damaged, stray] = [&b"whole"[..], b"missing", b"damaged", b"stray"]
        .map(|bytes| attach(&bench, &register, bytes));
    let id = register.new_id(RecordKind::Incident);
    let first = body(&[
        ("a.pdf", whole),
        ("b\u{202e}.pdf", missing),
        ("c.pdf", damaged),
    ]);
    register
        .append(vec![Change::first(id, RecordKind::Incident, first)])
        .unwrap();
    // The second revision names one of them only, and that under another name.
    let change = register.get(id).unwrap().revised(body(&[("d.pdf", whole)]));
    register.append(vec![change]).unwrap();
    assert!(
        verify_files(&bench.folder(), bench.installation("home"))
            .unwrap()
            .is_clean()
    );
    std::fs::remove_file(register.files().path(missing.hash)).unwrap();
    std::fs::write(register.files().path(damaged.hash), b"damage").unwrap();
    // No name of a file, and a file in a folder that is not its own.
    std::fs::write(register.folder().join("files/readme"), b"x").unwrap();
    std::fs::create_dir_all(register.folder().join("files/zz")).unwrap();
    std::fs::write(
        register
            .folder()
            .join("files/zz")
            .join(whole.hash.to_string()),
        b"x",
    )
    .unwrap();
    let report = verify_files(&bench.folder(), bench.installation("home")).unwrap();
    assert!(!report.is_clean());
    let of = |stored: StoredFile| {
        let named = report.named.iter().find(|named| named.file == stored.hash);
        let named = named.unwrap();
        let names: Vec<&str> = named.names.iter().map(String::as_str).collect();
        assert_eq!(
            named.records.iter().collect::<Vec<_>>(),
            [&id.reference(RecordKind::Incident)]
        );
        (names, named.state.clone())
    };
    assert_eq!(report.named.len(), 3);
    assert_eq!(of(whole), (vec!["a.pdf", "d.pdf"], FileState::Whole));
    assert_eq!(of(missing), (vec!["b.pdf"], FileState::Missing));
    let found = Hash::of(b"damage");
    assert_eq!(of(damaged), (vec!["c.pdf"], FileState::Damaged { found }));
    assert_eq!(report.unnamed, [(stray.hash, FileState::Whole)]);
    assert_eq!(report.bad().count(), 2);
    assert_eq!(report.messages().len(), 3);
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_said_to_be_so() {
    let bench = Bench::with_register();
    let register = bench.open_to_write();
    let stored = attach(&bench, &register, b"evidence");
    let path = register.files().path(stored.hash);
    std::fs::remove_file(&path).unwrap();
    // Whoever runs the tests may read everything; a folder nobody reads as a file.
    std::fs::create_dir(&path).unwrap();
    let state = register.files().state(stored.hash);
    assert!(matches!(state, FileState::Unreadable { .. }), "{state:?}");
}
