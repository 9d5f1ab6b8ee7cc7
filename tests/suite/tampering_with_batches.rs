//! Tampering with a journal that has a batch, in a register of three writers: every cut at any byte
//! and every flipped bit too, and what the verifier says: which line, which fault, or that nobody can
//! tell. A journal without batches, as a stranger and as its writer see it: `tampering`.

use crate::hand_made::{Hand, REGISTER, journals};
use crate::simulated_disk::SimulatedDisk;
use crate::simulated_story::{Story, folder, installation};
use crate::tampering_table::{
    BATCH, LINES, Lines, SEEN, Table, behind, change, joined, rechain, resign, thief, unsigned,
    verdicts, with_prev,
};
use sijil::store::{FaultKind, verify};
use std::collections::BTreeSet;
use std::path::PathBuf;

#[test]
fn nothing_is_said_of_what_was_not_tampered_with() {
    let table = Table::new();
    let (found, clean) = verdicts(&table.files(joined(&table.lines())));
    assert!(clean, "{found:?}");
    assert_eq!(found.len(), 3);
}

#[test]
fn lines_that_are_changed_dropped_doubled_or_swapped_are_found_where_they_are() {
    let mut table = Table::new();
    let whole = table.lines();
    for k in 1..=LINES {
        let edit = |edit: &dyn Fn(&mut Lines)| {
            let mut lines = whole.clone();
            edit(&mut lines);
            joined(&lines)
        };
        table.row(
            "changed",
            edit(&|lines| change(&mut lines[k - 1])),
            &[(k, "bad_signature")],
        );
        table.row(
            "its signature taken",
            edit(&|lines| lines[k - 1] = unsigned(&lines[k - 1])),
            &[(k, "unsigned")],
        );
        let dropped = match k {
            1 => vec![(1, "out_of_order"), (1, "no_key")],
            // Its batch is no longer closed.
            6 => vec![(4, "open_batch"), (6, "out_of_order")],
            // Nobody has seen the last: it could as well never have been written.
            LINES => vec![],
            _ => vec![(k, "out_of_order")],
        };
        table.row(
            "dropped",
            edit(&|lines| drop(lines.remove(k - 1))),
            &dropped,
        );
        let twice = edit(&|lines| lines.insert(k, lines[k - 1].clone()));
        table.row("twice", twice, &[(k + 1, "out_of_order")]);
        let foreign = table.team[1].lines[0].clone();
        let foreign = edit(&|lines| lines.insert(k - 1, foreign.clone()));
        table.row("another's line before it", foreign, &[(k, "other_writer")]);
        if k < LINES {
            let mut swapped: Vec<_> = (k..=LINES.min(k + 2))
                .map(|line| (line, "out_of_order"))
                .collect();
            swapped.extend((k == 1).then_some((1, "no_key")));
            // Lines of the batch come to stand on the wrong side of another, or after its end.
            swapped.extend(match k {
                3 => Some((3, "open_batch")),
                5 => Some((6, "open_batch")),
                6 => Some((4, "open_batch")),
                _ => None,
            });
            table.row("swapped", edit(&|lines| lines.swap(k - 1, k)), &swapped);
        }
    }
    let mut after = whole.clone();
    after.push(table.team[1].lines[0].clone());
    table.row(
        "another's line at the end",
        joined(&after),
        &[(LINES + 1, "other_writer")],
    );
    eprintln!(
        "proof: {} rows of lines, {} that nobody can tell",
        table.rows, table.unseen
    );
}

#[test]
fn an_end_that_is_cut_off_is_found_as_far_as_somebody_has_seen_it() {
    let mut table = Table::new();
    let whole = table.lines();
    for left in 0..LINES {
        let mut expected = Vec::new();
        let mut last = left;
        if BATCH.contains(&left) && BATCH.contains(&(left + 1)) {
            expected.push((*BATCH.start(), "open_batch"));
            last = BATCH.start() - 1;
        }
        expected.extend(behind(last));
        table.row("cut after a line", joined(&whole[..left]), &expected);
        let start = joined(&whole[..left]).len();
        let line = left + 1;
        for end in 1..=whole[left].len() {
            let mut expected = vec![(line, "partial")];
            let mut last = left;
            if BATCH.contains(&left) && BATCH.contains(&line) {
                expected.push((*BATCH.start(), "open_batch"));
                last = BATCH.start() - 1;
            }
            expected.extend(behind(last));
            table.row(
                "cut in a line",
                joined(&whole)[..start + end].to_vec(),
                &expected,
            );
        }
    }
    let mut files = table.files(Vec::new());
    files.remove(0);
    table.row_of("taken away", &files, &[(1, "behind")]);
    eprintln!(
        "proof: {} rows of ends, {} that nobody can tell",
        table.rows, table.unseen
    );
}

#[test]
fn a_journal_that_is_written_anew_is_found_by_its_signatures_or_by_who_has_seen_it() {
    let mut table = Table::new();
    let whole = table.lines();
    for k in 1..=LINES {
        let mut changed = whole.clone();
        change(&mut changed[k - 1]);
        let mut chained = changed.clone();
        rechain(&mut chained, k);
        let mut expected: Vec<_> = (k..=LINES).map(|line| (line, "bad_signature")).collect();
        expected.extend(behind(k - 1));
        table.row("chained anew, without the key", joined(&chained), &expected);

        let mut stripped = changed.clone();
        for at in k - 1..LINES {
            stripped[at] = unsigned(&stripped[at]);
            rechain(&mut stripped, at.max(1));
        }
        let mut expected: Vec<_> = (k..=LINES).map(|line| (line, "unsigned")).collect();
        expected.extend(behind(k - 1));
        table.row(
            "chained anew, without signatures",
            joined(&stripped),
            &expected,
        );

        let signed = resign(Hand::new("vvvv"), &changed);
        let seen = [3, SEEN].into_iter().filter(|seen| *seen >= k);
        // With the key and after what anybody has seen, nobody can tell.
        let rewritten: Vec<_> = seen.map(|seen| (seen, "rewritten")).collect();
        table.row("signed anew by the writer", joined(&signed), &rewritten);
        if k <= 3 {
            let signed = joined(&signed[..3]);
            let expected = [(3, "rewritten"), (4, "behind")];
            table.row("signed anew, and shorter", signed, &expected);
        }
    }
    let rewritten = [(3, "rewritten"), (SEEN, "rewritten")];
    let mut theirs = thief();
    theirs.log(LINES);
    table.row(
        "replaced, with another key",
        joined(&theirs.lines),
        &rewritten,
    );
    let mut keyless = whole.clone();
    for at in 0..LINES {
        keyless[at] = unsigned(&keyless[at]);
        if at == 0 {
            let key = format!(r#""key":"{}","#, table.team[0].public());
            let line = String::from_utf8(keyless[0].clone()).unwrap();
            keyless[0] = line.replace(&key, "").into_bytes();
        }
        rechain(&mut keyless, at.max(1));
    }
    let expected = [(1, "no_key"), rewritten[0], rewritten[1]];
    table.row("without key and signatures", joined(&keyless), &expected);
    let mut hash = blake3::hash(REGISTER.as_bytes());
    for line in &mut keyless {
        *line = with_prev(line, &hash.to_hex());
        hash = blake3::hash(line);
    }
    let early = "as if from before signatures";
    table.row(early, joined(&keyless), &rewritten);
    eprintln!(
        "proof: {} rows of rewriting, {} that nobody can tell",
        table.rows, table.unseen
    );
}

#[test]
fn a_register_of_one_writer_can_be_rewritten_by_whoever_has_it_and_nobody_can_tell() {
    let mut hand = Hand::new("vvvv");
    hand.log(LINES);
    let alone = |lines: &[Vec<u8>]| vec![("vvvv.jsonl".to_owned(), joined(lines))];
    let mut changed = hand.lines.clone();
    change(&mut changed[1]);
    let mut thief = thief();
    thief.log(5);
    for lines in [
        hand.lines[..7].to_vec(),
        hand.lines[..2].to_vec(),
        resign(Hand::new("vvvv"), &changed),
        thief.lines,
    ] {
        let (found, clean) = verdicts(&alone(&lines));
        assert!(clean, "{found:?}");
    }
    // The key is what tells the writer from a thief: without it this is found.
    rechain(&mut changed, 2);
    assert!(!verdicts(&alone(&changed)).1);
}

#[test]
fn a_register_that_was_put_back_to_an_earlier_state_is_found_where_it_was_written() {
    let disk = SimulatedDisk::empty();
    let mut story = Story::on(disk.clone(), None, 1);
    story.create();
    story.save(1);
    story.save(2);
    drop(story.end());
    let mut files = disk.files();
    let journals = folder().join("journal");
    let is_journal = |path: &PathBuf| path.parent() == Some(&journals);
    let journal = files.iter_mut().find(|(path, _)| is_journal(path));
    let bytes = journal.unwrap().1.as_mut().unwrap();
    bytes.truncate(bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1);
    let disk = SimulatedDisk::holding(&files);
    let faults = |home: &str| {
        let found = verify(&folder(), &installation(&disk, home, 2, None)).unwrap();
        let faults = found.journals[0].faults.iter();
        let faults = faults.map(|fault| (fault.line, fault.kind.clone()));
        faults.collect::<Vec<_>>()
    };
    let behind = FaultKind::Behind { seen: 3, by: None };
    assert_eq!(faults("home"), [(2, behind)]);
    assert_eq!(faults("elsewhere"), [], "nobody else has seen more");
}

/// Flips bits of each byte of each journal. What is found is the line of the byte, the rest of its
/// batch, or all lines where it is in the key.
fn flip(bits: &[u8], step: usize) -> usize {
    let table = Table::new();
    let whole = journals(&[&table.team[0], &table.team[1], &table.team[2]]);
    let mut flips = 0;
    for (place, hand) in table.team.iter().enumerate() {
        let bytes = hand.bytes();
        for at in (0..bytes.len()).step_by(step) {
            let line = bytes[..at].split(|byte| *byte == b'\n').count();
            let key = bytes
                .windows(7)
                .position(|piece| piece == b"\"key\":\"")
                .unwrap();
            let in_key = (key..key + 73).contains(&at);
            for bit in bits {
                let mut files = whole.clone();
                files[place].1[at] ^= 1 << bit;
                let (found, clean) = verdicts(&files);
                let (_, faults) = &found[place];
                let about = format!("{} byte {at} bit {bit}: {found:?}", hand.name);
                assert!(!clean, "{about}");
                let named: BTreeSet<usize> = faults.iter().map(|(line, _)| *line).collect();
                assert!(named.contains(&line), "{about}");
                let related = |named: &usize| {
                    let batch = place == 0 && BATCH.contains(&line) && BATCH.contains(named);
                    let in_batch = batch || place == 0 && line == 3 && *named == 4;
                    *named == line || in_key || in_batch || bytes[at] == b'\n'
                };
                assert!(named.iter().all(related), "{about}");
                flips += 1;
            }
        }
    }
    flips
}

#[test]
fn a_flipped_bit_is_found_in_the_line_that_it_is_in() {
    let flips = flip(&[0], 9);
    eprintln!("proof: {flips} flips found");
    assert!(flips > 600);
}

#[test]
#[ignore = "a long proof: ./prove.sh"]
fn proof_of_every_bit_of_every_byte() {
    let flips = flip(&[0, 1, 2, 3, 4, 5, 6, 7], 1);
    eprintln!("proof: {flips} flips found");
    assert!(flips > 50_000);
}
