//! Makes one journal of two copies of it, so that nothing that is proven in either is lost. Knows no
//! files.

use super::fault::FaultKind;
use super::hash::Hash;
use super::journal;
use super::line;
use super::revision::WriterId;
use super::scan::{Placed, Proof, Scan};
use super::sealing::Reading;
use std::collections::{BTreeMap, BTreeSet};

/// What comes of a journal and another copy of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mended {
    /// The copy has nothing that ours lacks.
    Nothing,
    /// These bytes have all lines of both.
    Better {
        /// The journal.
        bytes: Vec<u8>,
        /// How many lines were not proven in ours.
        lines: usize,
    },
    /// The copy has lines that cannot stand in one journal with ours: both were written to.
    Apart {
        /// The copy's journal, with what is whole of it.
        bytes: Vec<u8>,
    },
    /// One of the two has lines of a newer format, which could get lost.
    Newer,
}

/// A line that may go into the journal.
struct Candidate<'a> {
    raw: &'a [u8],
    hash: Hash,
    prev: Hash,
    is_proven: bool,
}

/// By number.
type Candidates<'a> = BTreeMap<u64, Vec<Candidate<'a>>>;

/// Mends a journal out of another copy of it.
pub fn mend(writer: WriterId, reading: Reading<'_>, ours: &[u8], theirs: &[u8]) -> Mended {
    let scan = |bytes: &[u8]| journal::scan(writer, reading, bytes);
    let (our_scan, their_scan) = (scan(ours), scan(theirs));
    if is_newer(&our_scan) || is_newer(&their_scan) {
        return Mended::Newer;
    }
    let mut candidates = Candidates::new();
    gather(&our_scan, ours, &mut candidates);
    gather(&their_scan, theirs, &mut candidates);
    let mut bytes = chosen(&candidates);
    let mut both = scan(&bytes);
    if let Some(tail) = &both.tail {
        bytes.truncate(tail.unit as usize);
        both = scan(&bytes);
    }
    let (our_lines, their_lines) = (
        kept(&our_scan, ours, &both),
        kept(&their_scan, theirs, &both),
    );
    let all = kept(&both, &bytes, &both);
    if !our_lines.is_subset(&all) || !their_lines.is_subset(&all) {
        return apart(writer, reading, &our_lines, &their_scan, theirs);
    }
    let lines = all.difference(&our_lines).count();
    // Something between the lines that is none of them is damage too.
    let cleared = !our_scan.faults.is_empty() && both.first_fault().is_none();
    if all.is_empty() || (lines == 0 && !cleared) {
        return Mended::Nothing;
    }
    Mended::Better { bytes, lines }
}

fn is_newer(scan: &Scan) -> bool {
    let mut faults = scan.faults.iter().chain(&scan.end);
    faults.any(|fault| matches!(fault.kind, FaultKind::Newer { .. }))
}

fn raw<'a>(bytes: &'a [u8], placed: &Placed) -> &'a [u8] {
    let end = (placed.end as usize).saturating_sub(1);
    bytes.get(placed.start as usize..end).unwrap_or_default()
}

fn gather<'a>(scan: &Scan, bytes: &'a [u8], candidates: &mut Candidates<'a>) {
    // In a batch that is not closed here too: the other may have its end.
    let readable = scan.lines.iter();
    for placed in readable.filter(|placed| placed.proof != Proof::Refuted) {
        let is_proven = placed.proof == Proof::Signed;
        let known = candidates.entry(placed.line.seq).or_default();
        match known.iter_mut().find(|other| other.hash == placed.hash) {
            Some(known) => known.is_proven |= is_proven,
            None => known.push(Candidate {
                raw: raw(bytes, placed),
                hash: placed.hash,
                prev: placed.line.prev,
                is_proven,
            }),
        }
    }
}

/// One line for each number, from the last to the first: the one that the next was written after.
fn chosen(candidates: &Candidates<'_>) -> Vec<u8> {
    let mut lines = Vec::new();
    let mut wanted = None;
    for (seq, known) in candidates.iter().rev() {
        let follows = |one: &&Candidate<'_>| wanted == Some((*seq, one.hash));
        let proven = |one: &&Candidate<'_>| one.is_proven;
        let line = known
            .iter()
            .find(follows)
            .or_else(|| known.iter().find(proven));
        if let Some(line) = line.or_else(|| known.first()) {
            wanted = Some((seq - 1, line.prev));
            lines.push(line.raw);
        }
    }
    let lines = lines.into_iter().rev();
    lines
        .flat_map(|line| [line, b"\n"])
        .flatten()
        .copied()
        .collect()
}

/// The lines that are proven, or can be by the key of `both`; in a journal from before signatures all.
fn kept(scan: &Scan, bytes: &[u8], both: &Scan) -> BTreeSet<Hash> {
    let is_signed = |placed: &&Placed| {
        let signed = line::signed_part(raw(bytes, placed));
        match (both.key, placed.line.signature, signed) {
            (Some(key), Some(signature), Some(signed)) => key.has_signed(signed, &signature),
            _ => false,
        }
    };
    let is_kept = |placed: &&Placed| match placed.proof {
        Proof::Signed => true,
        Proof::None => both.early || is_signed(placed),
        Proof::Refuted => false,
    };
    let lines = scan.standing().filter(is_kept);
    lines.map(|placed| placed.hash).collect()
}

fn apart(
    writer: WriterId,
    reading: Reading<'_>,
    ours: &BTreeSet<Hash>,
    their_scan: &Scan,
    theirs: &[u8],
) -> Mended {
    let mut candidates = Candidates::new();
    gather(their_scan, theirs, &mut candidates);
    let bytes = chosen(&candidates);
    let scan = journal::scan(writer, reading, &bytes);
    let lines = kept(&scan, &bytes, &scan);
    if lines.is_subset(ours) {
        return Mended::Nothing;
    }
    Mended::Apart { bytes }
}
