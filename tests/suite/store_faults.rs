//! A disk that is full or fails: nothing acknowledged is lost, nothing refused is there.

use crate::disks::Refuse;
use crate::store_fixture::{Bench, body, log, titles};
use sijil::domain::identity::RecordKind;
use sijil::store::{Access, Change, Reason, StoreError};

#[test]
fn a_full_disk_refuses_the_save_and_takes_the_next_one() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    log(&mut register, "one").unwrap();
    let before = std::fs::read(bench.journal()).unwrap();
    bench.disk.refuse(Refuse::Space);
    let refused = log(&mut register, "two").unwrap_err();
    assert!(
        matches!(refused, StoreError::DiskFull { .. }),
        "{refused:?}"
    );
    assert_eq!(
        std::fs::read(bench.journal()).unwrap(),
        before,
        "what was half written is cut"
    );
    assert_eq!(titles(&register), ["one"]);

    bench.disk.refuse(Refuse::Nothing);
    log(&mut register, "three").unwrap();
    drop(register);
    assert_eq!(titles(&bench.open_to_write()), ["one", "three"]);
}

#[test]
fn a_full_disk_at_the_first_save_leaves_a_register_that_can_be_used() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    bench.disk.refuse(Refuse::Space);
    log(&mut register, "one").unwrap_err();
    bench.disk.refuse(Refuse::Nothing);
    log(&mut register, "two").unwrap();
    drop(register);
    assert_eq!(titles(&bench.open_to_write()), ["two"]);
}

#[test]
fn a_full_disk_refuses_the_whole_of_a_batch() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    bench.disk.refuse(Refuse::Space);
    let batch = ["one", "two", "three", "four"].map(|title| {
        Change::first(
            register.new_id(RecordKind::Incident),
            RecordKind::Incident,
            body(title),
        )
    });
    register.append(batch.to_vec()).unwrap_err();
    assert!(register.is_empty());
    bench.disk.refuse(Refuse::Nothing);
    drop(register);
    assert!(bench.open_to_write().is_empty());
}

#[test]
fn after_a_failed_sync_nothing_is_written_until_it_is_opened_again() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    log(&mut register, "one").unwrap();
    bench.disk.refuse(Refuse::Sync);
    let refused = log(&mut register, "two").unwrap_err();
    assert!(
        matches!(refused, StoreError::NotSynced { .. }),
        "{refused:?}"
    );
    bench.disk.refuse(Refuse::Nothing);
    assert_eq!(*register.access(), Access::ReadOnly(Reason::SyncFailed));
    log(&mut register, "three").unwrap_err();
    assert_eq!(titles(&register), ["one"]);
    drop(register);
    assert_eq!(titles(&bench.open_to_write()), ["one"]);
}

#[test]
fn what_cannot_be_cut_back_is_set_aside_when_it_is_opened_again() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    log(&mut register, "one").unwrap();
    bench.disk.refuse(Refuse::SpaceAndCut);
    log(&mut register, "two").unwrap_err();
    assert_eq!(*register.access(), Access::ReadOnly(Reason::CutFailed));
    drop(register);
    bench.disk.refuse(Refuse::Nothing);
    assert_eq!(titles(&bench.open_to_write()), ["one"]);
    assert!(!bench.quarantined().is_empty());
}
