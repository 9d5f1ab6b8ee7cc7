//! The register as it stood when every journal had been read so far and no further: which revisions
//! those are, named by the last line of each journal. Changes nothing, and knows nothing of what a
//! revision says.

use super::error::StoreError;
use super::hash::Hash;
use super::index::Index;
use super::journals::{Branch, Files, Journals};
use super::line::Head;
use super::register::Register;
use super::revision::{Fork, RevId, Revision, WriterId};
use super::scan::{Placed, Scan};
use super::sealing::Reading;
use super::standing::Standing;
use super::union;
use std::collections::BTreeSet;

/// How far one journal, or a branch of it, was read. Since each line carries the hash of the one
/// before, the last of them names them all.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reach {
    /// Whose journal.
    pub writer: WriterId,
    /// The number of the last line that was read.
    pub line: u64,
    /// The hash of that line.
    pub hash: Hash,
    /// The numbers of lines before it that could not be read, as first and last of each run:
    /// damaged ones, and those sealed with keys that were not at hand.
    pub without: Vec<(u64, u64)>,
}

impl Reach {
    fn of(branch: &Branch) -> Option<Self> {
        let Head { writer, seq, hash } = branch.scan.head()?;
        let read = read(&branch.scan, seq);
        Some(Self {
            writer,
            line: seq,
            hash,
            without: runs((1..=seq).filter(|line| !read.contains(line))),
        })
    }

    /// Whether it goes as far as the line with this number, and that line was read.
    fn holds(&self, line: u64) -> bool {
        let left_out = |(first, last): &(u64, u64)| (*first..=*last).contains(&line);
        line <= self.line && !self.without.iter().any(left_out)
    }
}

/// Lines of a journal that were read once and are not there any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// Whose journal.
    pub writer: WriterId,
    /// The number of the first of them.
    pub first: u64,
    /// The number of the last of them.
    pub last: u64,
}

/// The register as it stood.
#[derive(Debug)]
pub struct Past {
    index: Index,
    /// How far each journal was read.
    pub reach: Vec<Reach>,
    /// What is not there any more of that.
    pub missing: Vec<Missing>,
}

impl Past {
    /// Its records.
    pub fn standing(&self) -> Standing<'_> {
        Standing::new(&self.index)
    }

    fn now(journals: Journals) -> Self {
        let mut reach: Vec<Reach> = journals.branches.iter().filter_map(Reach::of).collect();
        reach.sort();
        reach.dedup();
        Self {
            index: index_of(union::revisions(journals)),
            reach,
            missing: Vec::new(),
        }
    }

    fn then(journals: &Journals, reach: &[Reach]) -> Self {
        let mut branches = Vec::new();
        let mut missing = Vec::new();
        let mut left_out = BTreeSet::new();
        for one in reach {
            let mut of_writer = journals.branches_of(one.writer);
            let Some(branch) = of_writer.find(|branch| branch.scan.has(one.line, one.hash)) else {
                missing.push(Missing {
                    writer: one.writer,
                    first: 1,
                    last: one.line,
                });
                continue;
            };
            let mut scan = branch.scan.clone();
            scan.lines.retain(|placed| placed.line.seq <= one.line);
            let read = read(&scan, one.line);
            let gone = (1..=one.line).filter(|line| one.holds(*line) && !read.contains(line));
            missing.extend(runs(gone).into_iter().map(|(first, last)| Missing {
                writer: one.writer,
                first,
                last,
            }));
            let since = scan.standing().filter(|placed| !one.holds(placed.line.seq));
            left_out.extend(since.map(|placed| name(one.writer, placed)));
            branches.push(Branch {
                file: branch.file.clone(),
                scan,
            });
        }
        let mut revisions = union::revisions(Journals {
            branches,
            ignored: Vec::new(),
        });
        revisions.retain(|revision| {
            let RevId { writer, seq, fork } = revision.rev;
            let is_it = |(of, line, hash): &(WriterId, u64, Fork)| {
                *of == writer && *line == seq && fork.is_none_or(|fork| fork == *hash)
            };
            !left_out.iter().any(is_it)
        });
        Self {
            index: index_of(revisions),
            reach: reach.to_vec(),
            missing,
        }
    }
}

/// What tells a line from all others, whichever branch it is read from.
fn name(writer: WriterId, placed: &Placed) -> (WriterId, u64, Fork) {
    (writer, placed.line.seq, Fork::of(placed.hash))
}

/// The numbers of the lines that stand up to this one and say something that can be read.
fn read(scan: &Scan, until: u64) -> BTreeSet<u64> {
    let standing = scan
        .standing()
        .take_while(|placed| placed.line.seq <= until);
    let said = standing.filter(|placed| placed.said().is_some());
    said.map(|placed| placed.line.seq).collect()
}

/// Numbers in their order as runs, first and last.
fn runs(numbers: impl Iterator<Item = u64>) -> Vec<(u64, u64)> {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    runs
}

fn index_of(revisions: Vec<Revision>) -> Index {
    let mut index = Index::default();
    for revision in revisions {
        index.add(revision);
    }
    index
}

impl Register {
    /// Reads all journals anew, and says how far that goes.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn read_whole(&self) -> Result<Past, StoreError> {
        Ok(Past::now(self.journals()?))
    }

    /// The register as it stood when it had been read so far. Lines that have come since are left
    /// out, whatever their number; what is missing is said, and the rest read without it.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn read_until(&self, reach: &[Reach]) -> Result<Past, StoreError> {
        Ok(Past::then(&self.journals()?, reach))
    }

    fn journals(&self) -> Result<Journals, StoreError> {
        let files = Files::read(&*self.installation.disk, &self.folder)?;
        Ok(files.scanned(Reading {
            register: &self.manifest.id,
            keyring: self.keyring.as_ref(),
        }))
    }
}

/// Whether a revision lies within this reach, as far as its name tells: of two lines with one
/// number, which only a fork that came later has, both do.
pub fn is_within(reach: &[Reach], rev: RevId) -> bool {
    let mut of_writer = reach.iter().filter(|one| one.writer == rev.writer);
    of_writer.any(|one| one.holds(rev.seq))
}
