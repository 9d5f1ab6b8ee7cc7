//! Backups: what goes in comes out, byte by byte; what is not whole is said; and a file that somebody
//! else has made or that was damaged is refused with nothing left behind.

use crate::hand_made::{Files, Hand, journals, lay, manifest, sha256, telling};
use sijil::store::{ArchiveError, BackupError, Installation, back_up, restore, verify};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

struct Desk {
    root: TempDir,
}

impl Desk {
    /// A desk with a register of two writers, a conflict copy, and two attachments.
    fn new() -> Self {
        let desk = Self {
            root: tempfile::tempdir().unwrap(),
        };
        lay(&desk.register(), &manifest(), &team());
        std::fs::write(desk.register().join(".gitattributes"), "* -text\n").unwrap();
        for content in ["a statement", ""] {
            desk.attach(&sha256(content.as_bytes()), content);
        }
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn register(&self) -> PathBuf {
        self.path("register")
    }

    fn attach(&self, hash: &str, content: &str) {
        let folder = self.register().join("files").join(&hash[..2]);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(hash), content).unwrap();
    }

    fn installation(&self) -> Installation {
        Installation::new(self.path("home"), "Rona")
    }

    fn back_up(&self) -> sijil::store::BackedUp {
        let (register, file) = (self.register(), self.path("backup.zip"));
        back_up(&register, &file, true, &self.installation()).unwrap()
    }

    fn restore(&self) -> Result<sijil::store::Verification, ArchiveError> {
        let restored = self.path("restored");
        if restored.is_dir() {
            std::fs::remove_dir_all(&restored).unwrap();
        }
        restore(&self.path("backup.zip"), &restored, &self.installation())
    }

    /// What is in the desk's own folder.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.root.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn team() -> Files {
    let (mut a, mut b) = (Hand::new("a4f8"), Hand::new("k2k2"));
    a.log(3);
    b.log(1).say(telling(&[a.seen(3)]));
    let mut files = journals(&[&a, &b]);
    let mut shorter = a.clone();
    shorter.lines.pop();
    files.push(("a4f8 (conflicted copy).jsonl".to_owned(), shorter.bytes()));
    files
}

/// Every file below a folder, by its name from there.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_owned();
                all.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    all
}

#[test]
fn what_goes_in_comes_out_byte_by_byte() {
    let desk = Desk::new();
    let made = desk.back_up();
    assert_eq!((made.journals, made.lines, made.attachments), (3, 7, 2));
    assert!(made.notes.is_empty(), "{:?}", made.notes);
    let verification = desk.restore().unwrap();
    assert!(verification.is_clean(), "{verification:?}");
    assert_eq!(verification.fingerprint, made.fingerprint);
    assert_eq!(contents(&desk.path("restored")), contents(&desk.register()));
    assert_eq!(desk.names(), ["backup.zip", "register", "restored"]);
}

#[test]
fn the_same_register_gives_the_same_file() {
    let (one, other) = (Desk::new(), Desk::new());
    one.back_up();
    other.back_up();
    let bytes = |desk: &Desk| std::fs::read(desk.path("backup.zip")).unwrap();
    assert_eq!(bytes(&one), bytes(&other));
}

#[test]
fn an_unfinished_end_stays_out_and_damage_goes_in_and_both_are_said() {
    let desk = Desk::new();
    let journal = desk.register().join("journal/k2k2.jsonl");
    let whole = std::fs::read(&journal).unwrap();
    let mut open = Hand::new("k2k2");
    open.log(1).say(serde_json::json!({ "batch": "k2k2.2" }));
    let batch = open.bytes();
    let first = open.lines[0].len() + 1;
    for (bytes, len) in [
        (&whole[..whole.len() - 1], first),
        (&whole[..first + 9], first),
        (&batch[..], first),
        (&batch[..batch.len() - 1], first),
    ] {
        std::fs::write(&journal, bytes).unwrap();
        let made = desk.back_up();
        let keys: Vec<&str> = made.notes.iter().map(|note| &*note.key).collect();
        assert_eq!(keys, ["backup-unfinished"]);
        desk.restore().unwrap();
        let restored = desk.path("restored/journal/k2k2.jsonl");
        assert_eq!(std::fs::read(restored).unwrap(), &whole[..len]);
    }
    let mut damaged = whole.clone();
    damaged[20] = b'!';
    std::fs::write(&journal, &damaged).unwrap();
    desk.attach(&"ab".repeat(32), "not what its name says");
    let made = desk.back_up();
    let keys: Vec<&str> = made.notes.iter().map(|note| &*note.key).collect();
    assert_eq!(
        keys,
        ["backup-attachment-damaged", "backup-journal-damaged"]
    );
    assert!(!desk.restore().unwrap().is_clean());
    assert_eq!(contents(&desk.path("restored")), contents(&desk.register()));
}

#[test]
fn a_file_is_replaced_only_when_asked_and_only_by_a_good_one() {
    let desk = Desk::new();
    let file = desk.path("backup.zip");
    let make = |register: &Path, replace| back_up(register, &file, replace, &desk.installation());
    std::fs::write(&file, "mine").unwrap();
    let refused = make(&desk.register(), false).unwrap_err();
    assert!(
        matches!(refused, BackupError::AlreadyThere { .. }),
        "{refused}"
    );
    make(&desk.path("nothing"), true).unwrap_err();
    std::fs::remove_file(desk.register().join("register.json")).unwrap();
    make(&desk.register(), true).unwrap_err();
    assert_eq!(std::fs::read(&file).unwrap(), b"mine");
    lay(&desk.register(), &manifest(), &team());
    make(&desk.register(), true).unwrap();
    assert_ne!(std::fs::read(&file).unwrap(), b"mine");
    for inside in ["backup.zip", "journal/backup.zip"] {
        let inside = desk.register().join(inside);
        let made = back_up(&desk.register(), &inside, false, &desk.installation());
        let refused = made.unwrap_err();
        assert!(
            matches!(refused, BackupError::InsideRegister { .. }),
            "{refused}"
        );
    }
    assert_eq!(desk.names(), ["backup.zip", "register"]);
}

#[test]
fn a_register_is_backed_up_while_it_is_written() {
    let bench = crate::store_fixture::Bench::with_register();
    let mut register = bench.open_to_write();
    crate::store_fixture::log(&mut register, "Raid").unwrap();
    let file = bench.root.path().join("backup.zip");
    let made = back_up(&bench.folder(), &file, false, &bench.installation("other")).unwrap();
    assert_eq!((made.journals, made.lines), (1, 1));
    crate::store_fixture::log(&mut register, "Clash").unwrap();
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let desk = Desk::new();
    desk.back_up();
    let file = desk.path("backup.zip");
    let before = contents(&desk.register());
    restore(&file, &desk.register(), &desk.installation()).unwrap_err();
    assert_eq!(contents(&desk.register()), before);
    let empty = desk.path("some/new/place");
    restore(&file, &empty, &desk.installation()).unwrap();
    std::fs::remove_dir_all(&empty).unwrap();
    std::fs::create_dir(&empty).unwrap();
    restore(&file, &empty, &desk.installation()).unwrap();
    assert_eq!(contents(&empty), before);
}

#[test]
fn a_backup_that_was_damaged_is_refused_or_restored_as_it_was() {
    let desk = Desk::new();
    desk.back_up();
    let whole = std::fs::read(desk.path("backup.zip")).unwrap();
    let before = contents(&desk.register());
    let mut refused = 0;
    let cut = (0..whole.len())
        .step_by(29)
        .map(|len| whole[..len].to_vec());
    let flipped = (0..whole.len()).step_by(7).map(|at| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        bytes
    });
    for bytes in cut.chain(flipped) {
        std::fs::write(desk.path("backup.zip"), bytes).unwrap();
        if desk.restore().is_ok() {
            assert!(contents(&desk.path("restored")) == before);
        } else {
            refused += 1;
            assert_eq!(desk.names(), ["backup.zip", "register"]);
        }
    }
    assert!(refused > whole.len() / 15, "{refused} of {}", whole.len());
}

/// A zip file with these entries besides a `register.json`.
fn zip_of(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file("register.json", options).unwrap();
    zip.write_all(manifest().to_string().as_bytes()).unwrap();
    for (name, bytes) in entries {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_file_that_somebody_else_made_is_refused() {
    let desk = Desk::new();
    let try_out = |bytes: &[u8]| {
        std::fs::write(desk.path("backup.zip"), bytes).unwrap();
        let tried = desk.restore();
        let left = desk.names();
        (tried, left)
    };
    let (tried, _) = try_out(&zip_of(&[("journal/", b""), ("files/ab/", b"")]));
    tried.unwrap();
    std::fs::remove_dir_all(desk.path("restored")).unwrap();
    let refuse = |about: &str, bytes: &[u8]| {
        let (tried, left) = try_out(bytes);
        let error = tried.unwrap_err();
        assert_eq!(left, ["backup.zip", "register"], "{about}: {error}");
        error
    };
    for name in [
        "../outside.jsonl",
        "journal/../../outside.jsonl",
        "/etc/outside.jsonl",
        "C:\\outside.jsonl",
        "journal/C:outside.jsonl",
        "journal\\outside.jsonl",
        "journal/a/b.jsonl",
        "journal/..",
        "journal/.",
        "journal/.hidden",
        "journal/a\0b.jsonl",
        "journal//a4f8.jsonl",
        "files/../../outside",
        "files/ab/outside",
        "files/aa/abababababababababababababababababababababababababababababababab",
        "REGISTER.JSON",
        "register.json/",
        "notes.txt",
        "../",
        "folder/",
    ] {
        let error = refuse(name, &zip_of(&[(name, b"x")]));
        assert!(
            matches!(error, ArchiveError::Foreign { .. }),
            "{name}: {error}"
        );
    }
    let mut zip = ZipWriter::new_append(std::io::Cursor::new(zip_of(&[]))).unwrap();
    let options = SimpleFileOptions::default();
    zip.add_symlink("journal/a4f8.jsonl", "/etc/passwd", options)
        .unwrap();
    let linked = zip.finish().unwrap().into_inner();
    let error = refuse("link", &linked);
    assert!(matches!(error, ArchiveError::Foreign { .. }), "{error}");
    let twice = zip_of(&[("journal/a4f8.jsonl", b"x"), ("journal/A4F8.jsonl", b"y")]);
    let error = refuse("twice but for capitals", &twice);
    assert!(matches!(error, ArchiveError::Twice { .. }), "{error}");
    let twice = replaced(&twice, b"journal/A4F8.jsonl", b"journal/a4f8.jsonl");
    let error = refuse("twice", &twice);
    assert!(matches!(error, ArchiveError::Twice { .. }), "{error}");
    let zeros = vec![0; 100_000];
    let bomb = zip_of(&[("journal/a4f8.jsonl", &zeros)]);
    let len = 100_000_u32.to_le_bytes();
    let error = refuse(
        "more than it claims",
        &replaced(&bomb, &len, &5_u32.to_le_bytes()),
    );
    assert!(matches!(error, ArchiveError::Damaged { .. }), "{error}");
    let error = refuse(
        "it claims much",
        &replaced(&bomb, &len, &0xffff_fff0_u32.to_le_bytes()),
    );
    assert!(matches!(error, ArchiveError::TooLarge { .. }), "{error}");
    for none in [&b""[..], b"PK", b"no zip file at all", &[0; 5000]] {
        let error = refuse("no zip", none);
        assert!(matches!(error, ArchiveError::NotABackup { .. }), "{error}");
    }
    let without = replaced(&zip_of(&[]), b"register.json", b"journal/a4.js");
    let error = refuse("no register", &without);
    assert!(matches!(error, ArchiveError::NotABackup { .. }), "{error}");
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    let mut found = 0;
    for at in 0..=bytes.len() - from.len() {
        if &bytes[at..at + from.len()] == from {
            bytes[at..at + from.len()].copy_from_slice(to);
            found += 1;
        }
    }
    assert!(found > 0);
    bytes
}

#[test]
fn a_sealed_register_is_backed_up_as_it_is() {
    let desk = Desk::new();
    let mut sealed = manifest();
    sealed["sealed"] = serde_json::json!("0123456789abcdef0123456789abcdef");
    lay(&desk.register(), &sealed, &team());
    desk.back_up();
    desk.restore().unwrap();
    assert_eq!(contents(&desk.path("restored")), contents(&desk.register()));
    let verified = |folder: &Path| verify(folder, &desk.installation()).unwrap();
    let there = verified(&desk.path("restored"));
    assert_eq!(there, verified(&desk.register()));
}
