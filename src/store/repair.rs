//! Takes over from another copy of a register what is damaged, cut or missing in this one. Nothing
//! that is whole here is lost, and what is replaced is kept. Knows nothing of records.

use super::archive::ArchiveError;
use super::contents::Place;
use super::copy::Copy;
use super::copying;
use super::disk::{self, Disk};
use super::error::{StoreError, because};
use super::hash::{Hash, Hashing};
use super::installation::Installation;
use super::journal;
use super::journals;
use super::manifest;
use super::mending::{self, Mended};
use super::revision::WriterId;
use super::sealing::{Keyring, Reading};
use super::seat::Seat;
use super::settling;
use super::verify::{Verification, verify};
use crate::words::Message;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What was done about a file among the journals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mending {
    /// Lines were taken over into it.
    Mended {
        /// How many; none where only damage between the lines was taken out.
        lines: usize,
        /// Where the file is kept as it was.
        kept: PathBuf,
    },
    /// It was not there, and is now.
    Taken {
        /// Its lines.
        lines: usize,
    },
    /// It and the copy were written to apart: the copy's lines stand beside it.
    Beside {
        /// The file that they are in.
        file: String,
    },
    /// It has lines of a newer format here or in the copy, and was left alone.
    Newer,
}

/// What a repair did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The files among the journals about which something was done.
    pub journals: BTreeMap<String, Mending>,
    /// The attachments that were missing or damaged.
    pub attachments: Vec<Hash>,
    /// What is to be said of the register now.
    pub verification: Verification,
}

impl Repaired {
    /// What was done, journal by journal.
    pub fn messages(&self) -> Vec<Message> {
        let journals = self.journals.iter();
        let mut messages: Vec<Message> = journals
            .map(|(file, mending)| {
                match mending {
                    Mending::Mended { lines, kept } => Message::new("repair-mended")
                        .with("lines", *lines)
                        .with("kept", kept.display().to_string()),
                    Mending::Taken { lines } => Message::new("repair-taken").with("lines", *lines),
                    Mending::Beside { file } => {
                        Message::new("repair-beside").with("file", file.as_str())
                    }
                    Mending::Newer => Message::new("repair-newer"),
                }
                .with("journal", file.as_str())
            })
            .collect();
        if !self.attachments.is_empty() {
            let count = self.attachments.len();
            messages.push(Message::new("repair-attachments").with("attachments", count));
        }
        if messages.is_empty() {
            messages.push(Message::new("repair-nothing"));
        }
        messages
    }
}

/// Nothing was repaired.
#[derive(Debug, Error)]
pub enum RepairError {
    /// The copy is one of another register.
    #[error("{} is another register", copy.display())]
    OtherRegister {
        /// The copy.
        copy: PathBuf,
    },
    /// The copy is the register itself.
    #[error("{} is the register itself", copy.display())]
    Itself {
        /// The copy.
        copy: PathBuf,
    },
    /// The register cannot be written, or the copy not read.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

impl From<StoreError> for RepairError {
    fn from(error: StoreError) -> Self {
        Self::Archive(error.into())
    }
}

impl RepairError {
    /// What happened, and what to do.
    pub fn message(&self) -> Message {
        let about = |key: &'static str, path: &Path| {
            Message::new(key).with("path", path.display().to_string())
        };
        match self {
            Self::OtherRegister { copy } => about("error-repair-other", copy),
            Self::Itself { copy } => about("error-repair-itself", copy),
            Self::Archive(error) => error.message(),
        }
    }
}

/// Repairs a register out of another copy of it: a folder, or a backup. Journals and lines that only
/// the copy has are taken over, so that this also brings two copies together.
///
/// # Errors
/// The register cannot be written, or is open elsewhere; the copy is none of it; or the disk fails.
/// What was done until then stays.
pub fn repair(
    folder: &Path,
    copy: &Path,
    installation: &Installation,
) -> Result<Repaired, RepairError> {
    let disk: &dyn Disk = &*installation.disk;
    let manifest = manifest::read(disk, folder)?.known(folder)?;
    if disk.is_folder(copy) {
        let place = |path: &Path| disk.canonical(path).map_err(|source| because(path, source));
        if place(copy)? == place(folder)? {
            let copy = copy.to_owned();
            return Err(RepairError::Itself { copy });
        }
    }
    let mut other = Copy::open(disk, copy)?;
    if other.manifest.id != manifest.id || other.manifest.sealed != manifest.sealed {
        let copy = copy.to_owned();
        return Err(RepairError::OtherRegister { copy });
    }
    let epoch = manifest.epoch();
    let taken = settling::take(folder, installation, &manifest.id, epoch.is_some());
    let taken = taken.map_err(|reason| StoreError::ReadOnly { reason })?;
    let keyring = epoch.map(|first| Keyring::closed(&manifest.id, first));
    let work = Repair {
        disk,
        folder,
        installation,
        seat: taken.seat(),
        reading: Reading {
            register: &manifest.id,
            keyring: keyring.as_ref(),
        },
    };
    let journals = work.journals(&mut other)?;
    let attachments = work.attachments(&mut other)?;
    drop(taken);
    Ok(Repaired {
        journals,
        attachments,
        verification: verify(folder, installation)?,
    })
}

struct Repair<'a> {
    disk: &'a dyn Disk,
    folder: &'a Path,
    installation: &'a Installation,
    seat: &'a Seat,
    reading: Reading<'a>,
}

impl Repair<'_> {
    fn journals(&self, other: &mut Copy<'_>) -> Result<BTreeMap<String, Mending>, RepairError> {
        let mut done = BTreeMap::new();
        for (name, theirs) in other.journals()? {
            let Some(writer) = WriterId::of_file(&name) else {
                continue;
            };
            let there = self.files_of(writer)?;
            let ours = there.get(&name).map_or(&[][..], Vec::as_slice);
            let path = Place::Journal(name.clone()).path(self.folder);
            let mending = match mending::mend(writer, self.reading, ours, &theirs) {
                Mended::Nothing => continue,
                Mended::Newer if theirs == ours => continue,
                Mended::Newer => Mending::Newer,
                Mended::Better { bytes, lines } if !there.contains_key(&name) => {
                    if self.has_all(writer, &there, &bytes) {
                        continue;
                    }
                    self.write(&path, &bytes)?;
                    Mending::Taken { lines }
                }
                Mended::Better { bytes, .. } if self.is_of_a_clone(writer, &name, ours, &bytes) => {
                    self.put_beside(writer, &there, &bytes)?
                }
                Mended::Better { bytes, lines } => {
                    let kept = self.keep(&name, ours)?;
                    self.write(&path, &bytes)?;
                    Mending::Mended { lines, kept }
                }
                Mended::Apart { bytes } => {
                    if self.has_all(writer, &there, &bytes) {
                        continue;
                    }
                    self.put_beside(writer, &there, &bytes)?
                }
            };
            done.insert(name, mending);
        }
        Ok(done)
    }

    /// The files of a writer's lines.
    fn files_of(&self, writer: WriterId) -> Result<BTreeMap<String, Vec<u8>>, StoreError> {
        let folder = self.folder.join(journals::FOLDER);
        let mut files = BTreeMap::new();
        for name in journals::names(self.disk, &folder)? {
            if WriterId::of_file(&name) == Some(writer) {
                let path = folder.join(&name);
                let bytes = self.disk.read(&path);
                files.insert(name, bytes.map_err(|source| because(&path, source))?);
            }
        }
        Ok(files)
    }

    /// Whether all of these lines stand in one file or another.
    fn has_all(&self, writer: WriterId, there: &BTreeMap<String, Vec<u8>>, bytes: &[u8]) -> bool {
        let hashes = |bytes: &[u8]| {
            let scan = journal::scan(writer, self.reading, bytes);
            let standing: Vec<Hash> = scan.standing().map(|placed| placed.hash).collect();
            standing
        };
        let known: BTreeSet<Hash> = there.values().flat_map(|bytes| hashes(bytes)).collect();
        hashes(bytes).iter().all(|hash| known.contains(hash))
    }

    /// Whether our own journal is as we left it, and somebody else has written on in it.
    fn is_of_a_clone(&self, writer: WriterId, name: &str, ours: &[u8], bytes: &[u8]) -> bool {
        let left = self.seat.last_mark().and_then(|mark| mark.head);
        let Some(left) = left.filter(|left| left.writer == writer) else {
            return false;
        };
        let scan = |bytes| journal::scan(writer, self.reading, bytes);
        let last = |bytes| scan(bytes).head().map_or(0, |head| head.seq);
        name == writer.journal_name()
            && scan(ours).has(left.seq, left.hash)
            && last(bytes) > last(ours)
    }

    fn put_beside(
        &self,
        writer: WriterId,
        there: &BTreeMap<String, Vec<u8>>,
        bytes: &[u8],
    ) -> Result<Mending, StoreError> {
        let file = unused(writer, there);
        self.write(&Place::Journal(file.clone()).path(self.folder), bytes)?;
        Ok(Mending::Beside { file })
    }

    fn keep(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        let clock = &*self.installation.clock;
        let kept = self.seat.quarantine(name, 0, bytes, clock);
        kept.map_err(|source| because(self.seat.folder(), source))
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        disk::replace(self.disk, path, bytes, true).map_err(|source| because(path, source))
    }

    fn attachments(&self, other: &mut Copy<'_>) -> Result<Vec<Hash>, RepairError> {
        let mut done = Vec::new();
        for hash in other.attachments()? {
            let place = Place::Attachment(hash);
            let path = place.path(self.folder);
            let there = copying::hash(self.disk, &path);
            if matches!(there, Ok(found) if found == hash) {
                continue;
            }
            if !self.fetch(other, hash, &path)? {
                continue;
            }
            if there.is_ok() {
                let bytes = self.disk.read(&path);
                self.keep(
                    &hash.to_string(),
                    &bytes.map_err(|source| because(&path, source))?,
                )?;
            }
            let aside = disk::beside(&path);
            let named = self.disk.rename(&aside, &path);
            named
                .and_then(|()| self.disk.sync_folder(disk::folder_of(&path)))
                .map_err(|source| because(&path, source))?;
            done.push(hash);
        }
        Ok(done)
    }

    /// Copies an attachment to beside its place, and says whether it is whole.
    fn fetch(&self, other: &mut Copy<'_>, hash: Hash, path: &Path) -> Result<bool, RepairError> {
        let failed = |source| because(path, source);
        let folder = disk::folder_of(path);
        self.disk.create_folder(folder).map_err(failed)?;
        for folder in [folder, disk::folder_of(folder), self.folder] {
            self.disk.sync_folder(folder).map_err(failed)?;
        }
        let aside = disk::beside(path);
        let _ = self.disk.remove(&aside);
        let mut file = self.disk.create_new(&aside).map_err(failed)?;
        let mut digest = Hashing::default();
        let copied = other.read(&Place::Attachment(hash), &mut |piece| {
            digest.add(piece);
            file.append(piece).map_err(failed)
        });
        let synced = file.sync().map_err(failed);
        drop(file);
        let is_whole = copied.is_ok() && digest.hash() == hash;
        if !is_whole || synced.is_err() {
            let _ = self.disk.remove(&aside);
        }
        synced?;
        match copied {
            // No room here is another thing than damage there.
            Err(ArchiveError::Store(error)) => Err(error.into()),
            _ => Ok(is_whole),
        }
    }
}

/// A name for a branch that no file has.
fn unused(writer: WriterId, there: &BTreeMap<String, Vec<u8>>) -> String {
    let mut number = 1;
    loop {
        let name = format!("{writer}.from-copy-{number}.jsonl");
        if !there.contains_key(&name) {
            return name;
        }
        number += 1;
    }
}
