//! Reads a register through and says of each journal whether it holds, who has seen how much of it,
//! and what is missing: FORMAT.md, "Verifying". Changes nothing.

use super::access::Note;
use super::disk::Disk;
use super::error::StoreError;
use super::fault::Fault;
use super::hash::Hash;
use super::installation::Installation;
use super::journals::{Branch, Files, Journals, Witness};
use super::line::Head;
use super::manifest;
use super::opening;
use super::revision::{Fork, RevId, Revision, WriterId};
use super::sealing::{Keyring, Reading};
use super::signature::PublicKey;
use super::union;
use crate::words::Message;
use std::collections::BTreeSet;
use std::path::Path;

/// What was found of one journal or branch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalReport {
    /// The name of its file.
    pub file: String,
    /// Its writer.
    pub writer: WriterId,
    /// The key that its lines are signed with.
    pub key: Option<PublicKey>,
    /// Whether it is from before signatures: nobody can prove who wrote it.
    pub early: bool,
    /// The lines that can be read, an unfinished end left out.
    pub lines: usize,
    /// The hash of the last of them that stands.
    pub head: Option<Hash>,
    /// How many of them are sealed with keys that were not given: checked from outside only.
    pub sealed: usize,
    /// The number of the last line that another journal tells of; 0 for none.
    pub witnessed: u64,
    /// The number of the last line that this installation remembers; 0 for none.
    pub remembered: u64,
    /// Every line that is not as it must be, an unfinished end included, by line.
    pub faults: Vec<Fault>,
}

/// What was found of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// The id of the register.
    pub register: String,
    /// The same for the same register, to be compared by telephone: six groups of five digits.
    pub fingerprint: String,
    /// Its journals and their branches, by the name of the file.
    pub journals: Vec<JournalReport>,
    /// The journals that were written to on two machines at once, and the first line that differs.
    pub forks: Vec<(WriterId, u64)>,
    /// Revisions that others name as parents and that are in no journal.
    pub missing: Vec<RevId>,
    /// Files among the journals that are none.
    pub ignored: Vec<String>,
}

impl Verification {
    /// Whether everything holds.
    pub fn is_clean(&self) -> bool {
        let holds = |journal: &JournalReport| journal.faults.is_empty() && !journal.early;
        self.missing.is_empty() && self.journals.iter().all(holds)
    }

    /// What does not hold, one sentence each, and what was not read.
    pub fn messages(&self) -> Vec<Message> {
        let mut messages = Vec::new();
        for report in &self.journals {
            if report.early {
                let early = Message::new("verify-early");
                messages.push(early.with("journal", report.file.as_str()));
            }
            let faults = report.faults.iter();
            messages.extend(faults.map(|fault| {
                let journal = report.file.clone();
                let fault = fault.clone();
                Note::Faulty { journal, fault }.message()
            }));
        }
        let forks = self.forks.iter();
        messages.extend(forks.map(|(writer, seq)| {
            let (writer, seq) = (*writer, *seq);
            Note::Forked { writer, seq }.message()
        }));
        for rev in &self.missing {
            messages.push(Message::new("verify-missing").with("revision", rev.to_string()));
        }
        for name in &self.ignored {
            messages.push(Note::Ignored { name: name.clone() }.message());
        }
        messages
    }
}

/// Verifies a register.
///
/// # Errors
/// What is there is no register that this version can read.
pub fn verify(folder: &Path, installation: &Installation) -> Result<Verification, StoreError> {
    let disk: &dyn Disk = &*installation.disk;
    let manifest = manifest::read(disk, folder)?.known(folder)?;
    // Before the journals: whoever is saving at this moment may move the mark after them.
    let remembered = remembered(installation, &manifest.id, folder);
    let files = Files::read(disk, folder)?;
    // Without anything to open it with a sealed register is checked from outside.
    let first = opening::first_epoch(installation, &manifest);
    let keyring = match first {
        Some(first) if installation.unlock.is_empty() => Some(Keyring::closed(&manifest.id, first)),
        Some(first) => Some(opening::unlocked(
            folder,
            installation,
            &manifest.id,
            first,
            &files,
            None,
        )?),
        None => None,
    };
    let journals = files.scanned(Reading {
        register: &manifest.id,
        keyring: keyring.as_ref(),
    });
    let told = journals.witnesses(&[]);
    let here = Journals::default().witnesses(&remembered);
    let mut reports: Vec<JournalReport> = journals
        .branches
        .iter()
        .map(|branch| report(branch, &told, &here))
        .collect();
    let witnesses: Vec<Witness> = told.into_iter().chain(here).collect();
    for writer in journals.writers(&witnesses) {
        let faults = journals.disproved(writer, &witnesses);
        if faults.is_empty() {
            continue;
        }
        let file = writer.journal_name();
        match reports.iter_mut().find(|report| report.file == file) {
            Some(report) => {
                report.faults.extend(faults);
                in_order(&mut report.faults);
            }
            // Somebody has seen it, and the file is gone: that is the first thing to tell.
            None => reports.push(JournalReport {
                faults,
                ..gone(writer)
            }),
        }
    }
    reports.sort_by(|a, b| a.file.cmp(&b.file));
    let fingerprint = journals.fingerprint();
    let forks = union::forks(&journals).into_iter().collect();
    let ignored = journals.ignored.clone();
    let there = names(&journals);
    let missing = missing(&union::revisions(journals), &there);
    Ok(Verification {
        register: manifest.id,
        fingerprint,
        journals: reports,
        forks,
        missing,
        ignored,
    })
}

/// What this installation remembers of the register: the last lines of the others, and how far the
/// own journal was acknowledged.
fn remembered(installation: &Installation, register: &str, folder: &Path) -> Vec<Head> {
    let Some(seat) = installation.seats(register).find(folder) else {
        return Vec::new();
    };
    let mut heads = seat.remembered();
    heads.extend(seat.last_mark().and_then(|mark| mark.head));
    heads
}

fn report(branch: &Branch, told: &[Witness], here: &[Witness]) -> JournalReport {
    let Branch { file, scan } = branch;
    let mut faults: Vec<Fault> = scan.faults.iter().chain(&scan.end).cloned().collect();
    in_order(&mut faults);
    JournalReport {
        file: file.clone(),
        writer: scan.writer,
        key: scan.key,
        early: scan.early,
        lines: scan.whole_lines().len(),
        head: scan.head().map(|head| head.hash),
        sealed: scan.sealed_for_others(),
        witnessed: Journals::witnessed(branch, told),
        remembered: Journals::witnessed(branch, here),
        faults,
    }
}

/// By line, and then as FORMAT.md lists them.
fn in_order(faults: &mut [Fault]) {
    faults.sort_by_key(|fault| (fault.line, fault.kind.place()));
}

fn gone(writer: WriterId) -> JournalReport {
    JournalReport {
        file: writer.journal_name(),
        writer,
        key: None,
        early: false,
        lines: 0,
        head: None,
        sealed: 0,
        witnessed: 0,
        remembered: 0,
        faults: Vec::new(),
    }
}

/// Every name that a line of the journals could be called by, sealed ones included.
fn names(journals: &Journals) -> BTreeSet<RevId> {
    let mut names = BTreeSet::new();
    for branch in &journals.branches {
        for placed in branch.scan.standing() {
            for fork in [None, Some(Fork::of(placed.hash))] {
                names.insert(RevId {
                    writer: branch.scan.writer,
                    seq: placed.line.seq,
                    fork,
                });
            }
        }
    }
    names
}

/// The revisions that are named as parents and are not there. A plain name that several could answer to
/// is not missing.
fn missing(revisions: &[Revision], there: &BTreeSet<RevId>) -> Vec<RevId> {
    let named = revisions.iter().flat_map(|revision| &revision.parents);
    let missing: BTreeSet<RevId> = named.copied().filter(|rev| !there.contains(rev)).collect();
    missing.into_iter().collect()
}
