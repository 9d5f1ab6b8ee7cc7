//! Makes a backup of a register: one file, read back and compared before it is called good. Knows
//! nothing of records.

use super::archive::{Archive, ArchiveError, Packing};
use super::contents::{self, Place};
use super::disk::{self, Disk};
use super::error::{StoreError, because};
use super::fault::FaultKind;
use super::hash::{Hash, Hashing};
use super::installation::Installation;
use super::journal;
use super::journals::{Branch, Journals};
use super::manifest;
use super::revision::WriterId;
use super::sealing::{Keyring, Reading};
use crate::words::Message;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What a backup holds.
#[derive(Clone, Debug, PartialEq)]
pub struct BackedUp {
    /// The journals and their branches.
    pub journals: usize,
    /// Their lines that can be read.
    pub lines: usize,
    /// The attachments.
    pub attachments: usize,
    /// The length of the file in bytes.
    pub bytes: u64,
    /// The fingerprint of the register as it is in the backup.
    pub fingerprint: String,
    /// What was left out because it was not whole yet, and what is damaged and in it as it is.
    pub notes: Vec<Message>,
}

impl BackedUp {
    /// What is to be said of it: what it does not have, what it has, and its fingerprint.
    pub fn messages(&self, file: &Path) -> Vec<Message> {
        let done = Message::new("backup-done")
            .with("path", file.display().to_string())
            .with("lines", self.lines)
            .with("journals", self.journals)
            .with("attachments", self.attachments);
        let fingerprint = Message::new("cli-verify-fingerprint");
        let fingerprint = fingerprint.with("fingerprint", self.fingerprint.as_str());
        let notes = self.notes.iter().cloned();
        notes.chain([done, fingerprint]).collect()
    }
}

/// A backup that was not made.
#[derive(Debug, Error)]
pub enum BackupError {
    /// There is a file with this name.
    #[error("{} is there already", path.display())]
    AlreadyThere {
        /// The file.
        path: PathBuf,
    },
    /// The file would be in the register's own folder.
    #[error("{} is in the register", path.display())]
    InsideRegister {
        /// The file.
        path: PathBuf,
    },
    /// What was read back from the file is not what was written to it.
    #[error("{name} in {} is not as it was written", path.display())]
    NotAsWritten {
        /// The file.
        path: PathBuf,
        /// The name of what is in it.
        name: String,
    },
    /// The file cannot be written or read back.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

impl From<StoreError> for BackupError {
    fn from(error: StoreError) -> Self {
        Self::Archive(error.into())
    }
}

impl BackupError {
    /// What happened, to which file, and what to do.
    pub fn message(&self) -> Message {
        let about = |key: &'static str, path: &Path| {
            Message::new(key).with("path", path.display().to_string())
        };
        match self {
            Self::AlreadyThere { path } => about("error-backup-there", path),
            Self::InsideRegister { path } => about("error-backup-inside", path),
            Self::NotAsWritten { path, name } => {
                about("error-backup-not-as-written", path).with("name", name.as_str())
            }
            Self::Archive(error) => error.message(),
        }
    }
}

/// Writes a backup of a register. The register may be open elsewhere, and written to: what is whole
/// goes in. A file that is there is replaced only if `replace` says so, and only by a good one.
///
/// # Errors
/// There is no register, or the file cannot be written, or is not good.
pub fn back_up(
    folder: &Path,
    file: &Path,
    replace: bool,
    installation: &Installation,
) -> Result<BackedUp, BackupError> {
    let disk: &dyn Disk = &*installation.disk;
    let manifest = manifest::read(disk, folder)?;
    let within = disk::folder_of(file);
    let place = |folder: &Path| {
        disk.canonical(folder)
            .map_err(|source| because(folder, source))
    };
    let path = file.to_owned();
    if place(within)?.starts_with(place(folder)?) {
        return Err(BackupError::InsideRegister { path });
    }
    if disk.len(file).is_ok() && !replace {
        return Err(BackupError::AlreadyThere { path });
    }
    let aside = disk::beside(file);
    let _ = disk.remove(&aside);
    let keyring = manifest
        .epoch()
        .map(|first| Keyring::closed(&manifest.id, first));
    let outside = Reading {
        register: &manifest.id,
        keyring: keyring.as_ref(),
    };
    let made = pack(disk, folder, outside, &aside).and_then(|packed| {
        let backed_up = read_back(disk, &aside, outside, packed)?;
        disk.rename(&aside, file)
            .and_then(|()| disk.sync_folder(within))
            .map_err(|source| because(file, source))?;
        Ok(backed_up)
    });
    if made.is_err() {
        let _ = disk.remove(&aside);
    }
    made
}

/// What was put into a file.
struct Packed {
    files: Vec<(Place, Hash)>,
    notes: Vec<Message>,
}

fn pack(
    disk: &dyn Disk,
    folder: &Path,
    reading: Reading<'_>,
    to: &Path,
) -> Result<Packed, BackupError> {
    let mut packing = Packing::begin(disk, to)?;
    let mut files = Vec::new();
    // Journals before attachments: what a line names was stored before it.
    let (journals, mut notes) = whole_journals(disk, folder, reading)?;
    for place in [Place::Attributes, Place::Manifest] {
        let path = place.path(folder);
        match disk.read(&path) {
            Ok(bytes) => files.push(put(&mut packing, place, &bytes)?),
            Err(error) if error.kind() == ErrorKind::NotFound && place == Place::Attributes => {}
            Err(source) => return Err(because(&path, source).into()),
        }
    }
    for place in contents::attachments(disk, folder)? {
        let packed = put_file(disk, folder, &mut packing, place)?;
        if let (Place::Attachment(named), hash) = &packed
            && named != hash
        {
            notes.push(Message::new("backup-attachment-damaged").with("file", named.to_string()));
        }
        files.push(packed);
    }
    for (place, bytes) in journals {
        files.push(put(&mut packing, place, &bytes)?);
    }
    packing.finish()?;
    files.sort_by_key(|(place, _)| place.name());
    Ok(Packed { files, notes })
}

fn put(packing: &mut Packing, place: Place, bytes: &[u8]) -> Result<(Place, Hash), StoreError> {
    packing.start(&place, bytes.len() as u64)?;
    packing.put(bytes)?;
    Ok((place, Hash::of(bytes)))
}

fn put_file(
    disk: &dyn Disk,
    folder: &Path,
    packing: &mut Packing,
    place: Place,
) -> Result<(Place, Hash), StoreError> {
    let path = place.path(folder);
    let failed = |source| because(&path, source);
    packing.start(&place, disk.len(&path).map_err(failed)?)?;
    let mut file = disk.open_read(&path).map_err(failed)?;
    let mut hashing = Hashing::default();
    let mut piece = vec![0; 1 << 16];
    loop {
        let len = file.read(&mut piece).map_err(failed)?;
        if len == 0 {
            return Ok((place, hashing.hash()));
        }
        hashing.add(&piece[..len]);
        packing.put(&piece[..len])?;
    }
}

/// How often journals are read again that grow while they are read.
const LOOKS: usize = 5;

type Found = (Vec<(Place, Vec<u8>)>, Vec<Message>);

/// All journals, as they were at one time where that can be had, without what is not whole yet.
fn whole_journals(
    disk: &dyn Disk,
    folder: &Path,
    reading: Reading<'_>,
) -> Result<Found, StoreError> {
    let mut look = 1;
    let (found, others) = loop {
        let (places, others) = contents::journals(disk, folder)?;
        let mut found = Vec::with_capacity(places.len());
        for place in places {
            let path = place.path(folder);
            let bytes = disk.read(&path).map_err(|source| because(&path, source))?;
            found.push((place, bytes));
        }
        let grown = |(place, bytes): &(Place, Vec<u8>)| {
            disk.len(&place.path(folder))
                .is_ok_and(|len| len != bytes.len() as u64)
        };
        // What one has seen of another should be in the backup too.
        if look == LOOKS || !found.iter().any(grown) {
            break (found, others);
        }
        look += 1;
    };
    let left_out = |name: &String| Message::new("backup-left-out").with("name", name.as_str());
    let mut notes: Vec<Message> = others.iter().map(left_out).collect();
    let mut whole = Vec::with_capacity(found.len());
    for (place, mut bytes) in found {
        let writer = writer_of(&place);
        let len = writer.map_or(bytes.len(), |writer| whole_len(writer, reading, &bytes));
        if len < bytes.len() {
            bytes.truncate(len);
            notes.push(Message::new("backup-unfinished").with("journal", place.name()));
        }
        whole.push((place, bytes));
    }
    Ok((whole, notes))
}

fn writer_of(place: &Place) -> Option<WriterId> {
    match place {
        Place::Journal(name) => WriterId::of_file(name),
        _ => None,
    }
}

/// Up to where a journal is whole: without a line that has no end, and without a batch at the end
/// that is not closed. Whatever else is wrong with it stays in it.
fn whole_len(writer: WriterId, reading: Reading<'_>, bytes: &[u8]) -> usize {
    let newline = bytes.iter().rposition(|byte| *byte == b'\n');
    let len = newline.map_or(0, |at| at + 1);
    let scan = journal::scan(writer, reading, &bytes[..len]);
    match scan.tail {
        Some(tail) if tail.kind == FaultKind::OpenBatch => tail.unit as usize,
        _ => len,
    }
}

/// Reads a file to its end, compares all of it with what was written, and reads its journals.
fn read_back(
    disk: &dyn Disk,
    path: &Path,
    reading: Reading<'_>,
    packed: Packed,
) -> Result<BackedUp, BackupError> {
    let mut archive = Archive::open(disk, path)?;
    let entries = archive.entries().to_vec();
    let Packed { files, mut notes } = packed;
    let mut journals = Journals::default();
    if entries.len() != files.len() {
        let path = path.to_owned();
        let name = manifest::FILE.to_owned();
        return Err(BackupError::NotAsWritten { path, name });
    }
    for (entry, (place, hash)) in entries.iter().zip(&files) {
        let mut hashing = Hashing::default();
        let mut bytes = Vec::new();
        let writer = writer_of(place);
        archive.read(entry, |piece| {
            hashing.add(piece);
            if writer.is_some() {
                bytes.extend_from_slice(piece);
            }
            Ok(())
        })?;
        if entry.place != *place || hashing.hash() != *hash {
            let path = path.to_owned();
            let name = place.name();
            return Err(BackupError::NotAsWritten { path, name });
        }
        if let (Some(writer), Place::Journal(file)) = (writer, place) {
            let file = file.clone();
            let scan = journal::scan(writer, reading, &bytes);
            if let Some(fault) = scan.first_fault() {
                let damaged = Message::new("backup-journal-damaged").with("journal", file.as_str());
                notes.push(damaged.with("line", fault.line));
            }
            journals.branches.push(Branch { file, scan });
        }
    }
    let whole = journals.branches.iter();
    let is_attachment = |(place, _): &&(Place, Hash)| matches!(place, Place::Attachment(_));
    Ok(BackedUp {
        journals: journals.branches.len(),
        lines: whole.map(|branch| branch.scan.whole_lines().len()).sum(),
        attachments: files.iter().filter(is_attachment).count(),
        bytes: disk.len(path).map_err(|source| because(path, source))?,
        fingerprint: journals.fingerprint(),
        notes,
    })
}
