//! Reads a register through and says of each journal whether it holds. Changes nothing.

use super::access::Note;
use super::error::StoreError;
use super::installation::Installation;
use super::journal::{self, Fault, Scan};
use super::manifest;
use super::opening;
use super::own::{self, State};
use super::revision::{RevId, WriterId};
use crate::words::Message;
use std::collections::BTreeSet;
use std::path::Path;

/// What was found of one journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalReport {
    /// Its writer.
    pub writer: WriterId,
    /// The lines that can be read, an unfinished end left out.
    pub lines: usize,
    /// The hash of the last of them: two copies with the same one are the same up to there.
    pub tip: String,
    /// Every line that is not as it must be, an unfinished end included.
    pub faults: Vec<Fault>,
    /// Whether this is our journal and is not as it was last written here.
    pub not_as_left: bool,
}

/// What was found of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// The id of the register.
    pub register: String,
    /// Its journals, by writer.
    pub journals: Vec<JournalReport>,
    /// Revisions that others name as parents and that are in no journal.
    pub missing: Vec<RevId>,
    /// Files among the journals that are none.
    pub ignored: Vec<String>,
}

impl Verification {
    /// Whether everything holds.
    pub fn is_clean(&self) -> bool {
        self.missing.is_empty()
            && self
                .journals
                .iter()
                .all(|journal| journal.faults.is_empty() && !journal.not_as_left)
    }

    /// What does not hold, one sentence each, and what was not read.
    pub fn messages(&self) -> Vec<Message> {
        let mut messages = Vec::new();
        for report in &self.journals {
            let journal = report.writer.journal_name();
            for fault in &report.faults {
                let fault = fault.clone();
                messages.push(
                    Note::Faulty {
                        journal: journal.clone(),
                        fault,
                    }
                    .message(),
                );
            }
            if report.not_as_left {
                messages.push(Message::new("verify-not-as-left").with("journal", journal));
            }
        }
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
    let manifest = manifest::read(&*installation.disk, folder)?;
    let locker = installation.locker(&manifest.id);
    // Before the journals: whoever is saving at this moment may move the mark after them.
    let own = locker
        .writer()
        .and_then(|writer| Some((writer, locker.mark(writer)?)));
    let mut journals = opening::read_journals(installation, folder, &manifest.id)?;
    if let Some((writer, _)) = &own {
        // Ours, though the file is gone: then it is the first thing to tell.
        let gone = || journal::scan(*writer, &manifest.id, &[]);
        journals.scans.entry(*writer).or_insert_with(gone);
    }
    let mut known = BTreeSet::new();
    let mut named = BTreeSet::new();
    for placed in journals.scans.values().flat_map(Scan::whole_lines) {
        known.insert(placed.line.revision.rev);
        named.extend(placed.line.revision.parents.iter().copied());
    }
    let reports = journals.scans.values().map(|scan| {
        let whole = scan.whole_lines();
        JournalReport {
            writer: scan.writer,
            lines: whole.len(),
            tip: whole.last().map_or_else(
                || journal::genesis(&manifest.id),
                |placed| placed.hash.clone(),
            ),
            faults: scan.faults.iter().chain(&scan.tail).cloned().collect(),
            not_as_left: own.as_ref().is_some_and(|(writer, mark)| {
                *writer == scan.writer && own::state(scan, Some(mark)) == State::NotAsLeft
            }),
        }
    });
    Ok(Verification {
        register: manifest.id.clone(),
        journals: reports.collect(),
        missing: named.difference(&known).copied().collect(),
        ignored: journals.ignored,
    })
}
