//! Takes in what a sync program has brought while the register is open. Foreign journals are read,
//! never changed. Knows nothing of what a field means.

use super::access::Note;
use super::error::{StoreError, because};
use super::journal;
use super::journals;
use super::line::Head;
use super::opening;
use super::register::Register;
use super::revision::WriterId;
use super::sealing::{Gathered, Reading};
use super::union;
use super::watch::Extent;
use crate::domain::identity::RecordId;
use std::collections::BTreeSet;

/// What has arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrived {
    /// Nothing that can be read yet.
    Nothing,
    /// Revisions of these records.
    Records(BTreeSet<RecordId>),
    /// Something that only reading everything again could settle: any record may be another.
    Anything,
}

impl Register {
    /// Takes in what has come into the register's folder since it was opened or last asked.
    ///
    /// # Errors
    /// Any error of the disk; what was read before stays.
    pub fn refresh(&mut self) -> Result<Arrived, StoreError> {
        let own = self.own.as_ref().map(|own| own.writer.journal_name());
        let disk = std::sync::Arc::clone(&self.installation.disk);
        let folder = self.folder.join(journals::FOLDER);
        let mut names = journals::names(&*disk, &folder)?;
        names.retain(|name| Some(name) != own.as_ref());
        if !names.iter().eq(self.known.files.keys()) {
            return self.all_again();
        }
        let mut records = BTreeSet::new();
        for name in names {
            let Some(extent) = self.known.files.get(&name) else {
                continue;
            };
            let path = folder.join(&name);
            let is_journal = WriterId::of_file(&name).is_some();
            let len = match disk.len(&path) {
                Ok(len) if is_journal && len != extent.len => len,
                _ => continue,
            };
            let Some((writer, from)) = extent.on.clone().filter(|_| len > extent.len) else {
                return self.all_again();
            };
            let bytes = disk
                .read_from(&path, from.offset)
                .map_err(|source| because(&path, source))?;
            if let Some(keyring) = &mut self.keyring {
                // Another epoch opens lines that were read before, or says that we are out.
                if keyring.learn(&Gathered::from([bytes.as_slice()]).epochs) {
                    return self.all_again();
                }
            }
            let reading = Reading {
                register: &self.manifest.id,
                keyring: self.keyring.as_ref(),
            };
            let scan = journal::scan_on(writer, reading, &from, &bytes);
            let is_plain = scan.faults.is_empty() && scan.sealed_for_others() == 0;
            // What a name means where a journal is forked, only all journals together say.
            if !is_plain || self.known.forked || union::names_a_fork(&scan) {
                return self.all_again();
            }
            self.notes.retain(|note| !is_waiting(note, &name));
            self.notes.extend(opening::end_of(&name, &scan));
            let mut on = from;
            if let Some(last) = scan.whole_lines().last() {
                self.known.heads.remove(&Head {
                    writer,
                    seq: on.seq,
                    hash: on.tip,
                });
                self.known.heads.extend(scan.head());
                (on.number, on.offset) = (last.number, last.end);
                (on.seq, on.tip) = (last.line.seq, last.hash);
            }
            let extent = Extent {
                len: scan.len,
                on: Some((writer, on)),
            };
            self.known.files.insert(name, extent);
            for revision in scan.into_revisions() {
                records.insert(revision.id);
                self.index.add(revision);
            }
        }
        if records.is_empty() {
            return Ok(Arrived::Nothing);
        }
        self.generation += 1;
        Ok(Arrived::Records(records))
    }

    fn all_again(&mut self) -> Result<Arrived, StoreError> {
        self.open_again()?;
        Ok(Arrived::Anything)
    }
}

fn is_waiting(note: &Note, name: &str) -> bool {
    matches!(note, Note::Waiting { journal, .. } if journal == name)
}
