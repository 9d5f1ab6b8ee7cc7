//! Registers of earlier versions: each that was ever written opens, with all of its records.

use sijil::domain::identity::RecordKind;
use sijil::store::{
    Access, Installation, Passphrase, Reason, Register, StoreError, Unlock, verify,
};
use std::path::{Path, PathBuf};

fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/formats")
        .join(name)
}

fn copy(from: &Path, to: &Path) {
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

#[test]
fn a_register_from_before_signatures_opens_and_is_written_on_in_another_journal() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("register");
    copy(&kept("before-signatures"), &folder);
    let old = folder.join("journal/53e0.jsonl");
    let before = std::fs::read(&old).unwrap();
    let installation = || Installation::new(root.path().join("home"), "Rona");
    let mut register = Register::open(&folder, installation()).unwrap();
    assert_eq!(*register.access(), Access::ReadWrite);
    assert!(register.notes().is_empty(), "{:?}", register.notes());
    assert_eq!(register.len(), 152);
    assert_eq!(register.iter(RecordKind::Incident).count(), 145);
    let id = register.iter(RecordKind::Incident).next().unwrap().id;
    let revised = register.get(id).unwrap().revised(serde_json::Map::new());
    register.append(vec![revised]).unwrap();
    drop(register);
    assert_eq!(std::fs::read(&old).unwrap(), before);
    let verification = verify(&folder, &installation()).unwrap();
    let [early, ours] = verification.journals.as_slice() else {
        panic!("{verification:?}")
    };
    let (early, ours) = if early.early {
        (early, ours)
    } else {
        (ours, early)
    };
    assert!(early.early && early.faults.is_empty(), "{early:?}");
    assert_eq!((early.lines, early.witnessed), (152, 152));
    assert!(ours.faults.is_empty() && ours.key.is_some(), "{ours:?}");
    assert!(!verification.is_clean(), "nobody can prove who wrote it");
}

/// A kept register in a folder that may be written, and who opens it.
fn opened(root: &Path, name: &str, unlock: Unlock) -> (PathBuf, Installation) {
    let folder = root.join("register");
    copy(&kept(name), &folder);
    let installation = Installation {
        unlock,
        ..Installation::new(root.join("home"), "Rona")
    };
    (folder, installation)
}

/// The passphrase of the kept register that is sealed.
fn unlock() -> Unlock {
    Unlock::with(Passphrase::new("illustrative passphrase").unwrap())
}

#[test]
fn registers_of_version_1_open_and_are_written_on() {
    for (name, unlock) in [("1", Unlock::default()), ("1-sealed", unlock())] {
        let root = tempfile::tempdir().unwrap();
        let (folder, installation) = opened(root.path(), name, unlock.clone());
        let found = verify(&folder, &installation).unwrap();
        assert!(found.is_clean(), "{name}: {found:?}");
        assert_eq!(found.journals.len(), 2, "{name}");
        let mut register = Register::open(&folder, installation).unwrap();
        assert!(
            register.notes().is_empty(),
            "{name}: {:?}",
            register.notes()
        );
        let titles: Vec<String> = register
            .iter(RecordKind::Incident)
            .map(|stored| stored.body["title"].as_str().unwrap().to_owned())
            .collect();
        let expected = [
            "Illustrative attack near Busayrah",
            "هجوم توضيحي قرب البصيرة",
            "Êrîşa nimûne li Hesekê",
        ];
        assert_eq!(titles, expected, "{name}");
        let id = register.iter(RecordKind::Incident).next().unwrap().id;
        assert_eq!(register.history(id).len(), 4, "{name}");
        let deletion = register.get(id).unwrap().deletion();
        register.append(vec![deletion]).unwrap();
        assert_eq!(register.iter(RecordKind::Incident).count(), 2, "{name}");
    }
}

#[test]
fn a_register_of_a_newer_format_is_read_and_not_written() {
    let root = tempfile::tempdir().unwrap();
    let (folder, installation) = opened(root.path(), "1", Unlock::default());
    let manifest = folder.join("register.json");
    let text = std::fs::read_to_string(&manifest).unwrap();
    let newer = text.replace(r#""format":1"#, r#""format":2,"weather":"unknown""#);
    std::fs::write(&manifest, &newer).unwrap();
    let refused = verify(&folder, &installation).unwrap_err();
    assert!(
        matches!(refused, StoreError::NewerFormat { format: 2, .. }),
        "{refused:?}"
    );
    let register = Register::open(&folder, installation).unwrap();
    assert_eq!(*register.access(), Access::ReadOnly(Reason::Newer));
    assert_eq!(register.iter(RecordKind::Incident).count(), 3);
    assert_eq!(std::fs::read_to_string(&manifest).unwrap(), newer);
}
