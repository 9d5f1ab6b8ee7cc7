//! All journals of a register, branches included: read from its folder, and held against what they
//! have seen of each other. Knows nothing of records.

use super::disk::Disk;
use super::error::{StoreError, because};
use super::fault::{Fault, FaultKind};
use super::hash::Hash;
use super::journal;
use super::line::Head;
use super::revision::WriterId;
use super::scan::{Proof, Scan};
use super::sealing::{Gathered, Reading};
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::Path;

/// The folder of a register that holds its journals.
pub const FOLDER: &str = "journal";

/// One file of a writer's lines: its journal, or a copy of it that a sync program kept.
#[derive(Clone, Debug)]
pub struct Branch {
    /// The name of the file.
    pub file: String,
    /// Its lines.
    pub scan: Scan,
}

/// Somebody who has seen a line of a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Witness {
    /// Whose journal tells of it; `None` for this installation itself, which remembers it.
    pub by: Option<WriterId>,
    /// What it has seen.
    pub head: Head,
}

/// All journals of a register, by the name of their files.
#[derive(Clone, Debug, Default)]
pub struct Journals {
    /// The files with lines.
    pub branches: Vec<Branch>,
    /// The names of the files that are none.
    pub ignored: Vec<String>,
}

/// The bytes of all journals of a register.
#[derive(Debug, Default)]
pub struct Files {
    journals: Vec<(String, WriterId, Vec<u8>)>,
    ignored: Vec<String>,
}

impl Files {
    /// Reads all journals of a register.
    ///
    /// # Errors
    /// Any error of the disk, other than that there is no folder of journals.
    pub fn read(disk: &dyn Disk, folder: &Path) -> Result<Self, StoreError> {
        let folder = folder.join(FOLDER);
        let mut files = Self::default();
        for name in names(disk, &folder)? {
            let Some(writer) = WriterId::of_file(&name) else {
                files.ignored.push(name);
                continue;
            };
            let path = folder.join(&name);
            let bytes = disk.read(&path).map_err(|source| because(&path, source))?;
            files.journals.push((name, writer, bytes));
        }
        Ok(files)
    }

    /// What they hold that opens a sealed register.
    pub fn gathered(&self) -> Gathered {
        Gathered::from(self.journals.iter().map(|(_, _, bytes)| bytes.as_slice()))
    }

    /// Their lines.
    pub fn scanned(self, reading: Reading<'_>) -> Journals {
        let journals = self.journals.into_iter();
        let branches = journals.map(|(file, writer, bytes)| Branch {
            file,
            scan: journal::scan(writer, reading, &bytes),
        });
        Journals {
            branches: branches.collect(),
            ignored: self.ignored,
        }
    }
}

impl Journals {
    /// The journal of a writer, as the writer itself names it.
    pub fn of(&self, writer: WriterId) -> Option<&Scan> {
        let name = writer.journal_name();
        let branch = self.branches.iter().find(|branch| branch.file == name);
        branch.map(|branch| &branch.scan)
    }

    /// Puts a journal in place of the one that was read.
    pub fn put(&mut self, scan: Scan) {
        let file = scan.writer.journal_name();
        self.branches.retain(|branch| branch.file != file);
        self.branches.push(Branch { file, scan });
        self.branches.sort_by(|a, b| a.file.cmp(&b.file));
    }

    /// All branches of a writer's journal.
    pub fn branches_of(&self, writer: WriterId) -> impl Iterator<Item = &Branch> {
        let all = self.branches.iter();
        all.filter(move |branch| branch.scan.writer == writer)
    }

    /// Whether any branch of its journal has this line.
    pub fn has(&self, head: &Head) -> bool {
        self.branches_of(head.writer)
            .any(|branch| branch.scan.has(head.seq, head.hash))
    }

    /// The last line of every branch, those of `but` left out; equal ones once.
    pub fn heads(&self, but: Option<WriterId>) -> BTreeSet<Head> {
        let others = self.branches.iter();
        others
            .filter(|branch| Some(branch.scan.writer) != but)
            .filter_map(|branch| branch.scan.head())
            .collect()
    }

    /// Everything that the journals tell of each other, and what this installation remembers.
    pub fn witnesses(&self, remembered: &[Head]) -> Vec<Witness> {
        let told = self.branches.iter().flat_map(|branch| {
            let by = Some(branch.scan.writer);
            let standing = branch.scan.standing();
            let proven = standing.filter(|placed| placed.proof == Proof::Signed);
            let heads = proven.flat_map(|placed| &placed.line.seen);
            heads
                .filter(move |head| Some(head.writer) != by)
                .map(move |head| Witness { by, head: *head })
        });
        let here = remembered.iter().map(|head| Witness {
            by: None,
            head: *head,
        });
        told.chain(here).collect()
    }

    /// The number of the last line of a branch that any of the witnesses has seen; 0 for none.
    pub fn witnessed(branch: &Branch, witnesses: &[Witness]) -> u64 {
        let seen = witnesses.iter().filter(|witness| {
            let head = &witness.head;
            head.writer == branch.scan.writer && branch.scan.has(head.seq, head.hash)
        });
        seen.map(|witness| witness.head.seq).max().unwrap_or(0)
    }

    /// What witnesses have seen of a writer's journal and none of its branches has: one fault for
    /// each line that is another one now, and one for all that are gone from the end.
    pub fn disproved(&self, writer: WriterId, witnesses: &[Witness]) -> Vec<Fault> {
        let scan = self.of(writer);
        let last = scan.and_then(Scan::head).map_or(0, |head| head.seq);
        let mut faults: Vec<Fault> = Vec::new();
        let mut behind: Option<&Witness> = None;
        let about = witnesses
            .iter()
            .filter(|witness| witness.head.writer == writer && !self.has(&witness.head));
        for witness in about {
            let there = scan.and_then(|scan| scan.numbered(witness.head.seq));
            if let Some(placed) = there {
                if !faults.iter().any(|fault| fault.line == placed.number) {
                    faults.push(Fault {
                        line: placed.number,
                        offset: placed.start,
                        unit: placed.unit,
                        kind: FaultKind::Rewritten { by: witness.by },
                    });
                }
            } else if witness.head.seq > last
                && behind.is_none_or(|other| other.head.seq < witness.head.seq)
            {
                behind = Some(witness);
            }
        }
        faults.sort_by_key(|fault| fault.line);
        faults.extend(behind.map(|witness| {
            let end = scan.map_or(0, |scan| scan.len);
            let standing = scan.and_then(|scan| scan.standing().next_back());
            Fault {
                line: standing.map_or(0, |placed| placed.number) + 1,
                offset: end,
                unit: end,
                kind: FaultKind::Behind {
                    seen: witness.head.seq,
                    by: witness.by,
                },
            }
        }));
        faults
    }

    /// Every writer that has a journal or that somebody has seen.
    pub fn writers(&self, witnesses: &[Witness]) -> BTreeSet<WriterId> {
        let there = self.branches.iter().map(|branch| branch.scan.writer);
        there
            .chain(witnesses.iter().map(|witness| witness.head.writer))
            .collect()
    }

    /// Six groups of five digits that are the same for the same register, to be read out on a
    /// telephone.
    pub fn fingerprint(&self) -> String {
        let lines = self.heads(None).into_iter().map(|head| {
            let Head { writer, seq, hash } = head;
            format!("{writer} {seq} {hash}\n")
        });
        let mut lines: Vec<String> = lines.collect();
        lines.sort_unstable();
        let hash = Hash::of(lines.concat().as_bytes());
        let groups = hash.bytes()[..30].chunks(5).map(|bytes| {
            let number = bytes
                .iter()
                .fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
            format!("{:05}", number % 100_000)
        });
        groups.collect::<Vec<_>>().join(" ")
    }
}

/// The names of the files among the journals, those left out that systems and sync programs keep
/// for themselves.
pub fn names(disk: &dyn Disk, folder: &Path) -> Result<Vec<String>, StoreError> {
    let names = match disk.list(folder) {
        // Some sync programs and git leave empty folders out.
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        other => other.map_err(|source| because(folder, source))?,
    };
    let own = |name: &String| !name.starts_with(['.', '~']);
    Ok(names.into_iter().filter(own).collect())
}
