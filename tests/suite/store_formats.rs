//! Registers of earlier versions: each that was ever written opens, with all of its records.

use sijil::domain::identity::RecordKind;
use sijil::store::{Access, Installation, Register, verify};
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
