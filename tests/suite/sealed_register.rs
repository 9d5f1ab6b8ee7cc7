//! A sealed register: only its members read it, whoever carries it can still check it, and nothing of
//! it stands clear anywhere.

use crate::store_fixture::{Bench, body, files, log, retitle, titles};
use sijil::domain::clock::SystemRandom;
use sijil::domain::identity::RecordKind;
use sijil::store::{
    Access, Arrived, Change, FaultKind, Hash, Identity, Installation, Locked, Note, Passphrase,
    Reason, Register, StoreError, Unlock, Verification, sealed_len, verify, verify_files,
};
use std::path::{Path, PathBuf};

const PASSPHRASE: &str = "nine grey herons";

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text).unwrap().with_work(1)
}

fn by(identity: &Identity) -> Unlock {
    Unlock {
        identities: vec![identity.clone()],
        passphrase: None,
    }
}

/// An installation that opens with this. Keys are never the same twice.
fn installation(bench: &Bench, home: &str, unlock: Unlock) -> Installation {
    Installation {
        author: home.to_owned(),
        randomness: Box::new(SystemRandom),
        unlock,
        ..bench.installation(home)
    }
}

/// A register that Rona has sealed by a passphrase.
fn sealed() -> Bench {
    let bench = Bench::new();
    let unlock = Unlock::with(passphrase(PASSPHRASE));
    Register::create_sealed(&bench.folder(), installation(&bench, "Rona", unlock)).unwrap();
    bench
}

fn open(bench: &Bench, folder: &Path, home: &str, unlock: Unlock) -> Register {
    Register::open(folder, installation(bench, home, unlock)).unwrap()
}

fn ronas(bench: &Bench) -> Register {
    let unlock = Unlock::with(passphrase(PASSPHRASE));
    let register = open(bench, &bench.folder(), "Rona", unlock);
    assert_eq!(*register.access(), Access::ReadWrite);
    register
}

fn names(register: &Register) -> Vec<String> {
    let members = register.members().into_iter();
    members.map(|member| member.name).collect()
}

/// Why it does not open.
fn locked(bench: &Bench, unlock: Unlock) -> Locked {
    match Register::open(&bench.folder(), installation(bench, "Rona", unlock)) {
        Err(StoreError::Locked { why, .. }) => why,
        other => panic!("{other:?}"),
    }
}

fn all_bytes(folder: &Path) -> Vec<u8> {
    let paths = files(folder).into_iter();
    let read = |path: PathBuf| {
        if path.is_dir() {
            all_bytes(&path)
        } else {
            std::fs::read(path).unwrap()
        }
    };
    paths.flat_map(read).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

#[test]
fn nothing_that_was_saved_stands_clear_anywhere() {
    let bench = sealed();
    let mut register = ronas(&bench);
    let (id, _) = log(&mut register, "Raid on the depot").unwrap();
    retitle(&mut register, id, "Failed raid");
    let batch = ["Clash", "Ambush"].map(|title| {
        let id = register.new_id(RecordKind::Incident);
        Change::first(id, RecordKind::Incident, body(title))
    });
    register.append(batch.to_vec()).unwrap();
    register
        .add_passphrase("Azadeh", &passphrase("other"))
        .unwrap();
    drop(register);
    let bytes = all_bytes(bench.root.path());
    let secret = [
        "raid", "Raid", "Clash", "Ambush", "Azadeh", "incident", "title",
    ];
    for text in secret.into_iter().chain([PASSPHRASE, "AGE-SECRET-KEY"]) {
        assert!(!holds(&bytes, text), "{text} stands clear");
    }
    // The folders are named like homes in these tests; the files in them hold no name.
    let homes = bench.root.path().join("Rona");
    assert!(!holds(&all_bytes(&homes), "Rona"));
    assert!(!holds(&all_bytes(&bench.folder()), "Rona"));
    assert_eq!(titles(&ronas(&bench)), ["Failed raid", "Clash", "Ambush"]);
}

#[test]
fn it_says_why_it_does_not_open_and_lets_go_of_the_lock() {
    let bench = sealed();
    let wrong = Unlock::with(passphrase("nine grey heron"));
    assert_eq!(locked(&bench, Unlock::default()), Locked::NeedsPassphrase);
    assert_eq!(locked(&bench, wrong), Locked::WrongPassphrase);
    assert_eq!(locked(&bench, by(&Identity::draw())), Locked::NotAMember);
    let mut register = ronas(&bench);
    log(&mut register, "Raid").unwrap();
    let second = open(
        &bench,
        &bench.folder(),
        "Rona",
        Unlock::with(passphrase(PASSPHRASE)),
    );
    let Access::ReadOnly(Reason::Locked { by }) = second.access() else {
        panic!("{:?}", second.access());
    };
    assert!(
        by.starts_with("2026-11-21T"),
        "it is not kept who has it open: {by}"
    );
    let read = Register::open_to_read(
        &bench.folder(),
        installation(&bench, "Rona", Unlock::with(passphrase(PASSPHRASE))),
    );
    assert_eq!(titles(&read.unwrap()), ["Raid"]);
    drop(register);
    std::fs::remove_dir_all(bench.folder().join("journal")).unwrap();
    let right = Unlock::with(passphrase(PASSPHRASE));
    assert_eq!(locked(&bench, right), Locked::NothingToOpen);
}

#[test]
fn a_register_needs_something_to_be_sealed_by() {
    let bench = Bench::new();
    let made = Register::create_sealed(
        &bench.folder(),
        installation(&bench, "Rona", Unlock::default()),
    );
    assert!(matches!(made, Err(StoreError::Locked { .. })));
    assert!(!bench.folder().exists());
    let identity = Identity::draw();
    Register::create_sealed(&bench.folder(), installation(&bench, "Rona", by(&identity))).unwrap();
    let register = open(&bench, &bench.folder(), "Rona", by(&identity));
    assert_eq!(names(&register), ["Rona"]);
    let member = &register.members()[0];
    assert!(member.is_here && !member.by_passphrase);
    assert_eq!(member.recipient, identity.recipient());
}

#[test]
fn a_register_that_cannot_be_sealed_leaves_nothing_behind() {
    use crate::disks::Refuse;
    for refuse in [
        Refuse::Creating,
        Refuse::Space,
        Refuse::SpaceAndCut,
        Refuse::Sync,
    ] {
        let bench = Bench::new();
        bench.disk.refuse(refuse);
        let unlock = Unlock::with(passphrase(PASSPHRASE));
        let made = Register::create_sealed(&bench.folder(), installation(&bench, "Rona", unlock));
        assert!(made.is_err(), "{refuse:?}");
        assert!(!bench.folder().exists(), "{refuse:?}");
        bench.disk.refuse(Refuse::Nothing);
        let unlock = Unlock::with(passphrase(PASSPHRASE));
        Register::create_sealed(&bench.folder(), installation(&bench, "Rona", unlock)).unwrap();
        assert_eq!(names(&ronas(&bench)), ["Rona"]);
    }
}

#[test]
fn a_new_member_reads_all_and_a_removed_one_what_was_before() {
    let bench = sealed();
    let azad = Identity::draw();
    let mut register = ronas(&bench);
    log(&mut register, "before Azad").unwrap();
    register.add_member("Azad", &azad.recipient()).unwrap();
    register
        .add_passphrase("Nour", &passphrase("nour's"))
        .unwrap();
    assert_eq!(names(&register), ["Azad", "Nour", "Rona"]);
    log(&mut register, "with Azad").unwrap();
    drop(register);
    let mut azads = open(&bench, &bench.folder(), "Azad", by(&azad));
    assert_eq!(titles(&azads), ["before Azad", "with Azad"]);
    log(&mut azads, "by Azad").unwrap();
    drop(azads);

    let mut register = ronas(&bench);
    register.remove_member("Azad").unwrap();
    register.remove_member("Nour").unwrap();
    assert_eq!(names(&register), ["Rona"]);
    log(&mut register, "without Azad").unwrap();
    drop(register);
    let nour = Unlock::with(passphrase("nour's"));
    for (home, unlock) in [("Azad", by(&azad)), ("Nour", nour)] {
        let mut removed = open(&bench, &bench.folder(), home, unlock);
        assert_eq!(
            titles(&removed),
            ["before Azad", "with Azad", "by Azad"],
            "{home}"
        );
        assert_eq!(
            *removed.access(),
            Access::ReadOnly(Reason::NotAMember),
            "{home}"
        );
        let sealed =
            |note: &Note| matches!(note, Note::SealedForOthers { lines, .. } if *lines > 0);
        assert!(removed.notes().iter().any(sealed), "{home}");
        assert!(log(&mut removed, "after all").is_err(), "{home}");
    }
    let titles = titles(&ronas(&bench));
    assert_eq!(
        titles,
        ["before Azad", "with Azad", "by Azad", "without Azad"]
    );
    // To the one who was removed nothing is missing: it is there, and not theirs to read.
    let removed = verify(&bench.folder(), &installation(&bench, "Azad", by(&azad))).unwrap();
    assert!(removed.is_clean(), "{removed:?}");
    // Nobody was locked out for good.
    let mut register = ronas(&bench);
    register.add_member("Azad", &azad.recipient()).unwrap();
    drop(register);
    let azads = open(&bench, &bench.folder(), "Azad", by(&azad));
    assert_eq!(*azads.access(), Access::ReadWrite);
    assert_eq!(self::titles(&azads), titles);
}

#[test]
fn members_that_cannot_be_changed_stay_as_they_are() {
    let bench = sealed();
    let azad = Identity::draw().recipient();
    let mut register = ronas(&bench);
    register.add_member("Azad", &azad).unwrap();
    let before = register.members();
    let refused = |refused: Result<(), StoreError>| refused.unwrap_err().message().key;
    let another = Identity::draw().recipient();
    assert_eq!(
        refused(register.add_member("Azad ", &another)),
        "error-already-a-member"
    );
    assert_eq!(
        refused(register.add_member("Other", &azad)),
        "error-already-a-member"
    );
    assert_eq!(
        refused(register.remove_member("Nour")),
        "error-no-such-member"
    );
    assert_eq!(refused(register.remove_member("Rona")), "error-own-member");
    bench.disk.refuse(crate::disks::Refuse::Space);
    assert_eq!(refused(register.remove_member("Azad")), "error-disk-full");
    bench.disk.refuse(crate::disks::Refuse::Nothing);
    assert_eq!(register.members(), before);
    // The key that was drawn for it is not used either.
    log(&mut register, "Raid").unwrap();
    drop(register);
    assert_eq!(titles(&ronas(&bench)), ["Raid"]);
    let clear = Bench::with_register();
    let mut register = clear.open_to_write();
    assert!(!register.is_sealed() && register.members().is_empty());
    assert_eq!(
        refused(register.add_member("Azad", &azad)),
        "error-not-sealed"
    );
}

/// A colleague's copy of the register.
fn copied(bench: &Bench) -> PathBuf {
    let folder = bench.root.path().join("copy");
    std::fs::create_dir_all(folder.join("journal")).unwrap();
    std::fs::copy(
        bench.folder().join("register.json"),
        folder.join("register.json"),
    )
    .unwrap();
    carry(&bench.folder(), &folder);
    folder
}

/// Brings the journals of one copy to the other, where they have grown.
fn carry(from: &Path, to: &Path) {
    let len = |path: &Path| std::fs::metadata(path).map_or(0, |metadata| metadata.len());
    for path in files(&from.join("journal")) {
        let target = to.join("journal").join(path.file_name().unwrap());
        if len(&path) > len(&target) {
            std::fs::copy(&path, target).unwrap();
        }
    }
}

#[test]
fn two_members_change_membership_at_once_and_nothing_is_lost() {
    let [azad, nour, dilan] = std::array::from_fn(|_| Identity::draw());
    let bench = sealed();
    let mut here = ronas(&bench);
    for (name, identity) in [("Azad", &azad), ("Dilan", &dilan)] {
        here.add_member(name, &identity.recipient()).unwrap();
    }
    let copy = copied(&bench);
    let mut there = open(&bench, &copy, "Azad", by(&azad));
    here.add_member("Nour", &nour.recipient()).unwrap();
    log(&mut here, "here").unwrap();
    there.remove_member("Dilan").unwrap();
    log(&mut there, "there").unwrap();
    carry(&bench.folder(), &copy);
    carry(&copy, &bench.folder());
    for register in [&mut here, &mut there] {
        register.refresh().unwrap();
        assert_eq!(*register.access(), Access::ReadWrite);
        assert_eq!(titles(register), ["here", "there"]);
        assert_eq!(names(register), ["Azad", "Nour", "Rona"]);
        log(register, "since").unwrap();
    }
    // A later change joins both: whoever was removed in one of them is out.
    here.add_member("Sara", &Identity::draw().recipient())
        .unwrap();
    log(&mut here, "joined").unwrap();
    carry(&bench.folder(), &copy);
    carry(&copy, &bench.folder());
    for (home, identity) in [("Azad", &azad), ("Nour", &nour)] {
        let register = open(
            &bench,
            &bench.folder(),
            &format!("{home} again"),
            by(identity),
        );
        assert_eq!(titles(&register).len(), 5, "{home}");
        assert!(
            register
                .notes()
                .iter()
                .all(|note| !matches!(note, Note::SealedForOthers { .. }))
        );
    }
    let removed = open(&bench, &bench.folder(), "Dilan", by(&dilan));
    assert!(!titles(&removed).contains(&"joined".to_owned()));
    assert_eq!(*removed.access(), Access::ReadOnly(Reason::NotAMember));
}

#[test]
fn what_arrives_while_it_is_open_is_read_and_a_removal_noticed() {
    let azad = Identity::draw();
    let bench = sealed();
    let mut here = ronas(&bench);
    here.add_member("Azad", &azad.recipient()).unwrap();
    let copy = copied(&bench);
    let mut there = open(&bench, &copy, "Azad", by(&azad));
    log(&mut here, "one").unwrap();
    carry(&bench.folder(), &copy);
    assert!(matches!(there.refresh().unwrap(), Arrived::Records(_)));
    // A new epoch, and a line under it, while it is open.
    here.add_passphrase("Nour", &passphrase("nour's")).unwrap();
    log(&mut here, "two").unwrap();
    carry(&bench.folder(), &copy);
    assert_eq!(there.refresh().unwrap(), Arrived::Anything);
    assert_eq!(titles(&there), ["one", "two"]);
    log(&mut there, "three").unwrap();
    here.remove_member("Azad").unwrap();
    log(&mut here, "four").unwrap();
    carry(&bench.folder(), &copy);
    there.refresh().unwrap();
    assert_eq!(titles(&there), ["one", "two", "three"]);
    assert_eq!(*there.access(), Access::ReadOnly(Reason::NotAMember));
}

#[test]
fn a_line_whose_key_has_not_arrived_waits_for_it() {
    let azad = Identity::draw();
    let bench = sealed();
    let mut register = ronas(&bench);
    register.add_member("Azad", &azad.recipient()).unwrap();
    let copy = copied(&bench);
    register.remove_member("Azad").unwrap();
    register.add_member("Azad", &azad.recipient()).unwrap();
    drop(register);
    let mut azads = open(&bench, &bench.folder(), "Azad", by(&azad));
    log(&mut azads, "under the new key").unwrap();
    drop(azads);
    // His line is there before the journal that says under which key it is.
    let mut early = open(&bench, &copy, "a third", by(&azad));
    let journals = files(&bench.folder().join("journal"));
    let ronas_file = files(&copy.join("journal"))[0]
        .file_name()
        .unwrap()
        .to_owned();
    for path in &journals {
        let name = path.file_name().unwrap();
        if name != ronas_file {
            std::fs::copy(path, copy.join("journal").join(name)).unwrap();
        }
    }
    early.refresh().unwrap();
    assert!(titles(&early).is_empty());
    assert!(
        early
            .notes()
            .iter()
            .any(|note| matches!(note, Note::SealedForOthers { lines: 1, .. }))
    );
    carry(&bench.folder(), &copy);
    early.refresh().unwrap();
    assert_eq!(titles(&early), ["under the new key"]);
    assert!(
        !early
            .notes()
            .iter()
            .any(|note| matches!(note, Note::SealedForOthers { .. }))
    );
}

fn faults(found: &Verification) -> Vec<(usize, &'static str)> {
    let journals = found.journals.iter().flat_map(|journal| &journal.faults);
    journals
        .map(|fault| (fault.line, fault.kind.code()))
        .collect()
}

#[test]
fn a_relay_verifies_it_without_a_key() {
    let bench = sealed();
    let mut register = ronas(&bench);
    for title in ["one", "two", "three"] {
        log(&mut register, title).unwrap();
    }
    drop(register);
    let relay = || installation(&bench, "relay", Unlock::default());
    let member = || installation(&bench, "Rona", Unlock::with(passphrase(PASSPHRASE)));
    let outside = verify(&bench.folder(), &relay()).unwrap();
    let inside = verify(&bench.folder(), &member()).unwrap();
    assert!(
        outside.is_clean() && inside.is_clean(),
        "{outside:?} {inside:?}"
    );
    assert_eq!(outside.fingerprint, inside.fingerprint);
    // The member's record and three incidents; the epoch and the passphrase stand clear.
    assert_eq!(outside.journals[0].sealed, 4);
    assert_eq!(
        (inside.journals[0].sealed, inside.journals[0].lines),
        (0, 6)
    );
    // Any flip is found, from outside as from inside.
    let path = bench.journal();
    let whole = std::fs::read(&path).unwrap();
    for at in (0..whole.len()).step_by(37) {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        std::fs::write(&path, changed).unwrap();
        let found = verify(&bench.folder(), &relay()).unwrap();
        assert!(!found.is_clean(), "byte {at}");
    }
    std::fs::write(&path, whole).unwrap();
    let wrong = installation(&bench, "Rona", Unlock::with(passphrase("wrong")));
    assert!(matches!(
        verify(&bench.folder(), &wrong),
        Err(StoreError::Locked {
            why: Locked::WrongPassphrase,
            ..
        })
    ));
}

fn edit_manifest(bench: &Bench, edit: impl Fn(&mut serde_json::Value)) {
    let path = bench.folder().join("register.json");
    let mut manifest = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    edit(&mut manifest);
    std::fs::write(&path, serde_json::to_vec(&manifest).unwrap()).unwrap();
}

#[test]
fn a_register_that_no_longer_says_it_is_sealed_is_not_written_clear() {
    let bench = sealed();
    log(&mut ronas(&bench), "one").unwrap();
    edit_manifest(&bench, |manifest| {
        manifest.as_object_mut().unwrap().remove("sealed");
    });
    assert_eq!(locked(&bench, Unlock::default()), Locked::NeedsPassphrase);
    let mut register = ronas(&bench);
    assert!(register.notes().contains(&Note::SealStripped));
    log(&mut register, "two").unwrap();
    assert_eq!(titles(&register), ["one", "two"]);
    drop(register);
    assert!(!holds(&all_bytes(&bench.folder()), "two"));
    // Nor in another folder, to which it was copied since.
    let copy = copied(&bench);
    let mut register = open(&bench, &copy, "Rona", Unlock::with(passphrase(PASSPHRASE)));
    log(&mut register, "three").unwrap();
    drop(register);
    assert!(!holds(&all_bytes(&copy), "three"));
}

#[test]
fn a_clear_line_in_a_sealed_register_is_not_read() {
    let bench = sealed();
    log(&mut ronas(&bench), "sealed").unwrap();
    let path = bench.folder().join("register.json");
    let whole = std::fs::read(&path).unwrap();
    edit_manifest(&bench, |manifest| {
        manifest.as_object_mut().unwrap().remove("sealed");
    });
    // Somebody without a key, on a machine that never saw it sealed.
    let mut forger = open(&bench, &bench.folder(), "stranger", Unlock::default());
    assert!(titles(&forger).is_empty());
    log(&mut forger, "clear").unwrap();
    drop(forger);
    std::fs::write(&path, whole).unwrap();
    let register = ronas(&bench);
    assert_eq!(titles(&register), ["sealed"]);
    let faulty = |note: &Note| matches!(note, Note::Faulty { fault, .. } if fault.kind == FaultKind::NotSealed);
    assert!(register.notes().iter().any(faulty));
    let relay = installation(&bench, "relay", Unlock::default());
    let found = verify(&bench.folder(), &relay).unwrap();
    assert_eq!(faults(&found), [(1, "not_sealed")]);
}

#[test]
fn what_is_set_aside_is_sealed() {
    let bench = sealed();
    log(&mut ronas(&bench), "one").unwrap();
    let path = bench.journal();
    let whole = std::fs::read(&path).unwrap();
    let torn = b"garbage that was on the disk before";
    std::fs::write(&path, [whole.as_slice(), torn].concat()).unwrap();
    let register = ronas(&bench);
    assert_eq!(titles(&register), ["one"]);
    let kept = register.notes().iter().find_map(|note| match note {
        Note::SetAside { kept, .. } => Some(kept.clone()),
        _ => None,
    });
    let kept = std::fs::read(kept.unwrap()).unwrap();
    assert!(!holds(&kept, "garbage"));
    assert!(kept.starts_with(b"sijil file 1\n"));
    drop(register);
    assert_eq!(std::fs::read(&path).unwrap(), whole);
}

#[test]
fn a_batch_whose_end_was_never_saved_is_not_read_though_it_is_sealed() {
    let bench = sealed();
    let mut register = ronas(&bench);
    log(&mut register, "one").unwrap();
    let whole = std::fs::read(bench.journal()).unwrap().len();
    let batch = ["two", "three"].map(|title| {
        let id = register.new_id(RecordKind::Incident);
        Change::first(id, RecordKind::Incident, body(title))
    });
    register.append(batch.to_vec()).unwrap();
    drop(register);
    let path = bench.journal();
    let bytes = std::fs::read(&path).unwrap();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let (_, most) = lines.split_last().unwrap();
    std::fs::write(&path, most.concat()).unwrap();
    // As a colleague sees it, in whose copy it may still be on its way.
    let unlock = Unlock::with(passphrase(PASSPHRASE));
    let colleagues = open(&bench, &bench.folder(), "colleague", unlock);
    assert_eq!(titles(&colleagues), ["one"]);
    assert!(
        colleagues
            .notes()
            .iter()
            .any(|note| matches!(note, Note::Waiting { .. }))
    );
    let member = installation(&bench, "fourth", Unlock::with(passphrase(PASSPHRASE)));
    assert_eq!(
        faults(&verify(&bench.folder(), &member).unwrap()),
        [(5, "open_batch")]
    );
    assert!(most.concat().len() > whole);
}

#[test]
fn files_are_sealed_and_a_relay_verifies_them_without_a_key() {
    let bench = sealed();
    let mut register = ronas(&bench);
    let source = bench.root.path().join("source");
    // More than one piece.
    let content = "STATEMENT ".repeat(20_000);
    std::fs::write(&source, &content).unwrap();
    let stored = register.attach(&source).unwrap();
    assert_eq!(stored.content, Some(Hash::of(content.as_bytes())));
    assert_eq!(stored.size, content.len() as u64);
    let path = register.files().path(stored.hash);
    assert_eq!(
        std::fs::metadata(&path).unwrap().len(),
        sealed_len(stored.size)
    );
    assert!(!holds(&all_bytes(&bench.folder()), "STATEMENT"));
    let id = register.new_id(RecordKind::Incident);
    let named = serde_json::json!([{ "file": stored.hash.to_string(), "name": "a.txt", "size": stored.size }]);
    let body = [("attachments".to_owned(), named)].into_iter().collect();
    let change = Change::first(id, RecordKind::Incident, body);
    register.append(vec![change]).unwrap();
    let out = bench.root.path().join("out");
    register
        .files()
        .copy_out(stored.hash, stored.content, &out)
        .unwrap();
    assert_eq!(std::fs::read_to_string(&out).unwrap(), content);
    let relay = || {
        verify_files(
            &bench.folder(),
            installation(&bench, "relay", Unlock::default()),
        )
    };
    let unlock = Unlock::with(passphrase(PASSPHRASE));
    let member = verify_files(&bench.folder(), installation(&bench, "Rona", unlock)).unwrap();
    assert_eq!(
        (member.locked, member.named.len(), member.is_clean()),
        (false, 1, true)
    );
    let report = relay().unwrap();
    assert_eq!(
        (report.locked, report.unnamed.len(), report.is_clean()),
        (true, 1, true)
    );
    // A flip is seen without a key, and nothing of it is given out.
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[70_000] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    assert!(!relay().unwrap().is_clean());
    let refused = register.files().copy_out(stored.hash, stored.content, &out);
    assert!(
        matches!(refused, Err(StoreError::FileDamaged { .. })),
        "{refused:?}"
    );
}
