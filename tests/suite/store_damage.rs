//! Journals that were torn or damaged: what was acknowledged is read, the rest is set aside, and
//! nobody else's journal is touched.

use crate::store_fixture::{Bench, body, log, retitle, titles};
use proptest::prelude::*;
use sijil::domain::identity::RecordKind;
use sijil::store::{Access, Change, FaultKind, Note, Reason, verify};
use std::ops::Range;

/// A register with acknowledged incidents and a last save that was never acknowledged: the mark
/// stands before it. Gives the bytes of the journal and where that save is in them.
fn with_unacknowledged(bench: &Bench, last: usize) -> (Vec<u8>, Range<usize>) {
    let mut register = bench.open_to_write();
    for title in ["one", "two"] {
        log(&mut register, title).unwrap();
    }
    let start = std::fs::read(bench.journal()).unwrap().len();
    let mark = std::fs::read(bench.mark()).unwrap();
    let changes = (0..last).map(|_| {
        Change::first(
            register.new_id(RecordKind::Incident),
            RecordKind::Incident,
            body("last"),
        )
    });
    let changes = changes.collect();
    register.append(changes).unwrap();
    std::fs::write(bench.mark(), mark).unwrap();
    let bytes = std::fs::read(bench.journal()).unwrap();
    let end = bytes.len();
    (bytes, start..end)
}

/// Puts a journal in place, opens it, and sees that the acknowledged part and nothing else stands.
fn opens_without_the_end(bench: &Bench, bytes: &[u8], kept: usize) {
    let mark = std::fs::read(bench.mark()).unwrap();
    std::fs::write(bench.journal(), bytes).unwrap();
    let already = bench.quarantined().len();
    let mut register = bench.open_to_write();
    assert_eq!(titles(&register), ["one", "two"]);
    assert_eq!(std::fs::read(bench.journal()).unwrap(), &bytes[..kept]);
    assert_eq!(bench.quarantined().len() - already, bytes.len() - kept);
    let noted = register
        .notes()
        .iter()
        .any(|note| matches!(note, Note::SetAside { .. }));
    assert_eq!(noted, bytes.len() > kept);
    // And it goes on from there.
    log(&mut register, "three").unwrap();
    drop(register);
    assert_eq!(titles(&bench.open_to_write()), ["one", "two", "three"]);
    assert!(
        verify(&bench.folder(), &bench.installation("home"))
            .unwrap()
            .is_clean()
    );
    std::fs::write(bench.mark(), mark).unwrap();
}

#[test]
fn a_last_line_torn_at_any_byte_is_set_aside() {
    let bench = Bench::with_register();
    let (bytes, last) = with_unacknowledged(&bench, 1);
    for end in last.clone() {
        opens_without_the_end(&bench, &bytes[..end], last.start);
    }
}

#[test]
fn a_batch_torn_at_any_byte_is_set_aside_as_a_whole() {
    let bench = Bench::with_register();
    let (bytes, batch) = with_unacknowledged(&bench, 3);
    for end in batch.clone().step_by(7) {
        opens_without_the_end(&bench, &bytes[..end], batch.start);
    }
    opens_without_the_end(&bench, &bytes[..batch.end - 1], batch.start);
}

#[test]
fn a_whole_line_that_was_not_acknowledged_is_kept() {
    let bench = Bench::with_register();
    with_unacknowledged(&bench, 1);
    assert_eq!(titles(&bench.open_to_write()), ["one", "two", "last"]);
    assert!(bench.quarantined().is_empty());
}

#[test]
fn without_a_mark_an_unreadable_end_is_set_aside() {
    let bench = Bench::with_register();
    let (bytes, last) = with_unacknowledged(&bench, 1);
    std::fs::remove_file(bench.mark()).unwrap();
    let torn = &bytes[..last.end - 10];
    std::fs::write(bench.journal(), torn).unwrap();
    assert_eq!(titles(&bench.open_to_write()), ["one", "two"]);
    assert_eq!(
        std::fs::read(bench.journal()).unwrap(),
        &bytes[..last.start]
    );
}

#[test]
fn a_damaged_line_in_the_middle_leaves_the_others_readable_and_nothing_is_cut() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    for title in ["one", "two", "three", "four"] {
        log(&mut register, title).unwrap();
    }
    drop(register);
    let mut bytes = std::fs::read(bench.journal()).unwrap();
    let second = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    bytes[second] = b'X';
    std::fs::write(bench.journal(), &bytes).unwrap();

    let register = bench.open();
    let journal = bench
        .journal()
        .file_name()
        .unwrap()
        .to_string_lossy()
        .into_owned();
    let reason = Reason::Damaged { journal, line: 2 };
    assert_eq!(*register.access(), Access::ReadOnly(reason));
    assert_eq!(titles(&register), ["one", "three", "four"]);
    let [Note::Faulty { fault, .. }] = register.notes() else {
        panic!("{:?}", register.notes())
    };
    assert_eq!((fault.line, &fault.kind), (2, &FaultKind::Malformed));
    assert_eq!(std::fs::read(bench.journal()).unwrap(), bytes);
    let verification = verify(&bench.folder(), &bench.installation("home")).unwrap();
    assert_eq!(verification.journals[0].faults.len(), 1);
    assert!(!verification.is_clean());
}

#[test]
fn a_line_that_was_changed_and_still_reads_is_named_and_not_read() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    for title in ["one", "two", "three"] {
        log(&mut register, title).unwrap();
    }
    drop(register);
    let text = std::fs::read_to_string(bench.journal()).unwrap();
    std::fs::write(
        bench.journal(),
        text.replace(r#""title":"two""#, r#""title":"twelve""#),
    )
    .unwrap();
    let verification = verify(&bench.folder(), &bench.installation("there")).unwrap();
    let [fault] = verification.journals[0].faults.as_slice() else {
        panic!("{verification:?}")
    };
    assert_eq!((fault.line, &fault.kind), (2, &FaultKind::BadSignature));
    assert_eq!(titles(&bench.open_as("there")), ["one", "three"]);
}

#[test]
fn lines_that_are_missing_or_swapped_are_named() {
    let bench = Bench::with_register();
    let mut register = bench.open_to_write();
    for title in ["one", "two", "three", "four"] {
        log(&mut register, title).unwrap();
    }
    drop(register);
    let text = std::fs::read_to_string(bench.journal()).unwrap();
    let lines: Vec<_> = text.lines().collect();
    let first_fault = |order: &[usize]| {
        let text = order
            .iter()
            .fold(String::new(), |text, at| text + lines[*at] + "\n");
        std::fs::write(bench.journal(), text).unwrap();
        let found = verify(&bench.folder(), &bench.installation("there")).unwrap();
        found.journals[0].faults.first().map(|fault| fault.line)
    };
    assert_eq!(first_fault(&[0, 1, 2, 3]), None);
    assert_eq!(first_fault(&[0, 2, 3]), Some(2));
    assert_eq!(first_fault(&[0, 2, 1, 3]), Some(2));
    assert_eq!(first_fault(&[1, 2, 3]), Some(1));
    assert_eq!(first_fault(&[0, 1, 1, 2, 3]), Some(3));
}

#[test]
fn what_is_half_there_of_somebody_elses_journal_is_waited_for() {
    let bench = Bench::with_register();
    let (bytes, last) = with_unacknowledged(&bench, 2);
    let journal = bench.journal();
    for end in [last.end - 1, last.end - 40, last.start + 5] {
        std::fs::write(&journal, &bytes[..end]).unwrap();
        let register = bench.open_as("there");
        assert_eq!(*register.access(), Access::ReadWrite);
        assert_eq!(titles(&register), ["one", "two"]);
        assert!(matches!(
            register.notes(),
            [Note::Waiting { line: 3 | 4, .. }]
        ));
        assert_eq!(std::fs::read(&journal).unwrap(), &bytes[..end]);
    }
    std::fs::write(&journal, &bytes).unwrap();
    assert_eq!(
        titles(&bench.open_as("there")).len(),
        4,
        "the rest has arrived"
    );
}

/// What a power cut may leave where a line was being written: any bytes, newlines among them.
fn garbage() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![3 => any::<u8>(), 1 => Just(b'\n'), 1 => Just(0)];
    proptest::collection::vec(byte, 1..600)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn garbage_after_the_acknowledged_part_is_set_aside(
        garbage in garbage(), batch in 1_usize..4, at in any::<prop::sample::Index>(),
    ) {
        let bench = Bench::with_register();
        let (mut bytes, last) = with_unacknowledged(&bench, batch);
        // In place of a part of what was being written, as a lost or zeroed sector is.
        let hole = last.start + at.index(last.len() - 1);
        let end = (hole + garbage.len()).min(last.end);
        if bytes[hole..end] == garbage[..end - hole] {
            return Ok(());
        }
        bytes[hole..end].copy_from_slice(&garbage[..end - hole]);
        bytes.extend_from_slice(&garbage[end - hole..]);
        std::fs::write(bench.journal(), &bytes).unwrap();
        let register = bench.open_to_write();
        let found = titles(&register);
        prop_assert_eq!(&found[..2], ["one", "two"]);
        // All of the batch or nothing of it; a changed letter in a title may have made it whole.
        prop_assert!(found.len() == 2 || found.len() == 2 + batch, "{:?}", found);
        let kept = std::fs::read(bench.journal()).unwrap();
        prop_assert_eq!(&bytes[..kept.len()], &kept[..]);
        prop_assert_eq!(bench.quarantined(), &bytes[kept.len()..]);
    }

    #[test]
    fn whatever_was_saved_reads_the_same_after_reopening(
        steps in proptest::collection::vec((0_u8..5, any::<prop::sample::Index>(), ".{0,12}"), 1..24)
    ) {
        let bench = Bench::with_register();
        let mut register = bench.open_to_write();
        let mut ids = Vec::new();
        for (step, which, text) in steps {
            match step {
                0 | 1 => ids.push(log(&mut register, &text).unwrap().0),
                2 if !ids.is_empty() => drop(retitle(&mut register, *which.get(&ids), &text)),
                3 if !ids.is_empty() => {
                    let deletion = register.get(*which.get(&ids)).unwrap().deletion();
                    register.append(vec![deletion]).unwrap();
                }
                _ => {
                    let batch: Vec<_> = (0..3).map(|_| {
                        let id = register.new_id(RecordKind::Incident);
                        ids.push(id);
                        Change::first(id, RecordKind::Incident, body(&text))
                    }).collect();
                    register.append(batch).unwrap();
                }
            }
        }
        let state = |register: &sijil::store::Register| -> Vec<_> {
            ids.iter().map(|id| {
                let stored = register.get(*id).unwrap();
                let history: Vec<_> = register.history(*id).into_iter().cloned().collect();
                (stored.rev, stored.deleted, stored.body.clone(), history)
            }).collect()
        };
        let before = state(&register);
        drop(register);
        let register = bench.open_to_write();
        prop_assert_eq!(state(&register), before);
        prop_assert!(register.notes().is_empty());
        prop_assert!(verify(&bench.folder(), &bench.installation("home")).unwrap().is_clean());
    }
}
