//! A journal as its bytes have it: its lines in order, what stands behind each, and what is wrong.
//! Knows nothing of how that was found.

use super::fault::Fault;
use super::hash::Hash;
use super::line::{Content, Head, Line, Said};
use super::revision::{Revision, WriterId};
use super::signature::PublicKey;

/// What stands behind a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Its signature, or that of a later line of its run.
    Signed,
    /// Nothing: the journal is from before signatures, or its key cannot be read.
    None,
    /// It should be signed, and no signature holds: nobody reads it.
    Refuted,
}

/// A line that can be read, with its place in the file.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The number of the line in the file, from 1.
    pub number: usize,
    /// Where it begins, in bytes.
    pub start: u64,
    /// Where the next one begins.
    pub end: u64,
    /// Where its batch begins, or the line itself where it stands alone, in bytes.
    pub unit: u64,
    /// Hash of its bytes, without the newline.
    pub hash: Hash,
    /// What stands behind it.
    pub proof: Proof,
    /// The line.
    pub line: Line,
}

impl Placed {
    /// What it says, where it can be read.
    pub fn said(&self) -> Option<&Said> {
        self.line.content.said()
    }
}

/// The journal as its bytes have it.
#[derive(Clone, Debug)]
pub struct Scan {
    /// Whose journal it is.
    pub writer: WriterId,
    /// All of its bytes.
    pub len: u64,
    /// The key that its lines are signed with.
    pub key: Option<PublicKey>,
    /// Whether it is from before signatures.
    pub early: bool,
    /// The lines that can be read and name this writer, in the order of the file.
    pub lines: Vec<Placed>,
    /// What is wrong before the end, by line: whole lines follow, or the line itself can be read.
    pub faults: Vec<Fault>,
    /// Where an unfinished end begins: nothing after it can be read, or its batch is not closed.
    pub tail: Option<Fault>,
    /// Everything that is wrong with that end.
    pub end: Vec<Fault>,
}

impl Scan {
    /// The first thing that is wrong, wherever it is.
    pub fn first_fault(&self) -> Option<&Fault> {
        let all = self.faults.iter().chain(&self.tail);
        all.min_by_key(|fault| fault.unit)
    }

    /// The lines before an offset, which is where a line begins.
    pub fn lines_before(&self, offset: u64) -> &[Placed] {
        &self.lines[..self.lines.partition_point(|line| line.start < offset)]
    }

    /// The lines before the unfinished end.
    pub fn whole_lines(&self) -> &[Placed] {
        self.lines_before(self.tail.as_ref().map_or(self.len, |tail| tail.unit))
    }

    /// The lines before the unfinished end that nothing refutes: what there is to be read.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &Placed> {
        let whole = self.whole_lines().iter();
        whole.filter(|placed| placed.proof != Proof::Refuted)
    }

    /// The revisions of the lines that stand.
    pub fn into_revisions(mut self) -> impl Iterator<Item = Revision> {
        self.lines.truncate(self.whole_lines().len());
        let standing = self.lines.into_iter();
        standing
            .filter(|placed| placed.proof != Proof::Refuted)
            .filter_map(|placed| placed.line.content.into_said())
            .map(|said| said.revision)
    }

    /// How many lines stand and are sealed with keys that are not ours.
    pub fn sealed_for_others(&self) -> usize {
        let is_sealed = |placed: &&Placed| matches!(placed.line.content, Content::Sealed(_));
        self.standing().filter(is_sealed).count()
    }

    /// The last line that stands.
    pub fn head(&self) -> Option<Head> {
        self.standing().next_back().map(|placed| Head {
            writer: self.writer,
            seq: placed.line.seq,
            hash: placed.hash,
        })
    }

    /// The line with this number that stands; the first of them where there are several.
    pub fn numbered(&self, seq: u64) -> Option<&Placed> {
        let is_it = |placed: &&Placed| placed.line.seq == seq;
        if self.faults.is_empty() {
            // Nothing is wrong, so that it can be nowhere else.
            return self
                .whole_lines()
                .get((seq as usize).checked_sub(1)?)
                .filter(is_it);
        }
        self.standing().find(is_it)
    }

    /// Whether it has this line, and it stands.
    pub fn has(&self, seq: u64, hash: Hash) -> bool {
        let found = self.numbered(seq).is_some_and(|placed| placed.hash == hash);
        let several = || {
            let mut standing = self.standing();
            standing.any(|placed| placed.line.seq == seq && placed.hash == hash)
        };
        found || (!self.faults.is_empty() && several())
    }
}
