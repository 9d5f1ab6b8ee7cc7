//! The files of a register, named by their hash: put in, looked at, copied out. Knows nothing of the
//! records that name them, and no name but the hash.

use super::access::Reason;
use super::contents::ATTACHMENTS;
use super::copying::{HashingFile, HashingReader, Side, copy};
use super::disk::{AppendFile, Disk, folder_of};
use super::envelope::{Clear, Envelope};
use super::error::{StoreError, because};
use super::hash::{Hash, Hashing};
use super::revision::WriterId;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The ending of a file that is not written to its end.
const UNFINISHED: &str = ".new";

/// A file that was put into a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// Its name in the register: the hash of the bytes that are stored.
    pub hash: Hash,
    /// The hash of its content, where what is stored is sealed.
    pub content: Option<Hash>,
    /// The length of its content in bytes.
    pub size: u64,
}

/// What became of a file of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileState {
    /// It is there and what it was.
    Whole,
    /// It is not there: it has not arrived.
    Missing,
    /// It is there and something else.
    Damaged {
        /// The hash of what is there.
        found: Hash,
    },
    /// It is there and cannot be read.
    Unreadable {
        /// What the system said.
        said: String,
    },
}

impl FileState {
    /// Its name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Missing => "missing",
            Self::Damaged { .. } => "damaged",
            Self::Unreadable { .. } => "unreadable",
        }
    }
}

/// The files of a register, to be used from whatever thread.
#[derive(Clone, Debug)]
pub struct Files {
    disk: Arc<dyn Disk>,
    register: PathBuf,
    folder: PathBuf,
    may_write: Result<WriterId, Reason>,
    envelope: Arc<dyn Envelope>,
}

impl Files {
    pub(super) fn new(
        disk: Arc<dyn Disk>,
        register: &Path,
        may_write: Result<WriterId, Reason>,
        envelope: Arc<dyn Envelope>,
    ) -> Self {
        Self {
            disk,
            register: register.to_owned(),
            folder: register.join(ATTACHMENTS),
            may_write,
            envelope,
        }
    }

    /// Where a file of this hash lies, whether or not it is there.
    pub fn path(&self, file: Hash) -> PathBuf {
        self.register.join(place(file))
    }

    /// Puts a file in. It is read once, piece by piece; the same content twice is one file. When this
    /// returns it is on the disk.
    ///
    /// # Errors
    /// The register is open for reading only, the file cannot be read, or the disk refuses; then
    /// nothing is left behind.
    pub fn put(&self, source: &Path) -> Result<StoredFile, StoreError> {
        let writer = self.may_write.clone();
        let writer = writer.map_err(|reason| StoreError::ReadOnly { reason })?;
        let mut content = open(&*self.disk, source)?;
        let in_folder = |error| because(&self.folder, error);
        let disk = &*self.disk;
        disk.create_folder(&self.folder).map_err(in_folder)?;
        let (path, file) = begin(disk, &self.folder, &format!(".{writer}")).map_err(in_folder)?;
        let written = self.take(&mut *content, source, file);
        let settled = written.and_then(|stored| {
            self.settle(&path, stored.hash).map_err(in_folder)?;
            Ok(stored)
        });
        if settled.is_err() {
            let _ = disk.remove(&path);
        }
        settled
    }

    /// Writes the content of `source` into a new file.
    fn take(
        &self,
        content: &mut dyn Read,
        source: &Path,
        file: Box<dyn AppendFile>,
    ) -> Result<StoredFile, StoreError> {
        let in_folder = |error| because(&self.folder, error);
        let mut stored = HashingFile {
            file,
            hashing: Hashing::default(),
        };
        let mut writer = self
            .envelope
            .writer(Box::new(&mut stored))
            .map_err(in_folder)?;
        let (hash, size) = copy(content, &mut *writer).map_err(|error| match error {
            Side::From(error) => because(source, error),
            Side::To(error) => in_folder(error),
        })?;
        writer.finish().map_err(in_folder)?;
        let HashingFile { mut file, hashing } = stored;
        file.sync().map_err(|error| StoreError::NotSynced {
            path: self.folder.clone(),
            source: error,
        })?;
        Ok(StoredFile {
            hash: hashing.hash(),
            content: (!self.envelope.is_clear()).then_some(hash),
            size,
        })
    }

    /// Gives a written file its name.
    fn settle(&self, written: &Path, hash: Hash) -> io::Result<()> {
        let path = self.path(hash);
        let folder = folder_of(&path);
        self.disk.create_folder(folder)?;
        // Also where the same bytes lie there: nobody knows whether they were ever synced.
        if let Err(error) = self.disk.rename(written, &path) {
            // Some systems do not replace a file that is open; then what lies there has to do.
            if self.found(hash)? != Some(hash) {
                return Err(error);
            }
            self.disk.open_append(&path)?.sync()?;
            self.disk.remove(written)?;
        }
        // Each of the folders may be new, and so may its name in the one above.
        for folder in [folder, &self.folder, &self.register] {
            self.disk.sync_folder(folder)?;
        }
        Ok(())
    }

    /// What became of a file. It is read to its end.
    pub fn state(&self, file: Hash) -> FileState {
        match self.found(file) {
            Ok(None) => FileState::Missing,
            Ok(Some(found)) if found == file => FileState::Whole,
            Ok(Some(found)) => FileState::Damaged { found },
            Err(error) => FileState::Unreadable {
                said: error.to_string(),
            },
        }
    }

    /// Whether there is a file of this name, whatever is in it.
    pub fn is_there(&self, file: Hash) -> bool {
        self.disk.len(&self.path(file)).is_ok()
    }

    /// The hash of what is there.
    fn found(&self, file: Hash) -> io::Result<Option<Hash>> {
        let mut stored = match self.disk.open_read(&self.path(file)) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            other => other?,
        };
        let (hash, _) = copy(&mut *stored, &mut io::sink()).map_err(Side::error)?;
        Ok(Some(hash))
    }

    /// The content of a file, copied to where it replaces whatever is there. It gets that name only
    /// once all of it is known to be what it was; `content` is the hash of what is inside, where what
    /// is stored is sealed.
    ///
    /// # Errors
    /// The file is missing or damaged, or cannot be opened; or the disk refuses. Nothing is left
    /// behind then.
    pub fn copy_out(
        &self,
        file: Hash,
        content: Option<Hash>,
        to: &Path,
    ) -> Result<u64, StoreError> {
        let path = self.path(file);
        let stored = self
            .disk
            .open_read(&path)
            .map_err(|error| match error.kind() {
                ErrorKind::NotFound => StoreError::FileMissing { file },
                _ => because(&path, error),
            })?;
        let at_target = |error| because(to, error);
        let stem = format!(".{}", &file.to_string()[..8]);
        let (aside, copy) = begin(&*self.disk, folder_of(to), &stem).map_err(at_target)?;
        let copied = self.give(file, content, stored, copy, to);
        let renamed = copied.and_then(|size| {
            self.disk.rename(&aside, to).map_err(at_target)?;
            Ok(size)
        });
        if renamed.is_err() {
            let _ = self.disk.remove(&aside);
        }
        renamed
    }

    fn give(
        &self,
        file: Hash,
        content: Option<Hash>,
        stored: Box<dyn Read + Send>,
        copy_of_it: Box<dyn AppendFile>,
        to: &Path,
    ) -> Result<u64, StoreError> {
        let path = self.path(file);
        let mut stored = HashingReader {
            from: stored,
            hashing: Hashing::default(),
        };
        let mut target = HashingFile {
            file: copy_of_it,
            hashing: Hashing::default(),
        };
        let envelope = match content {
            Some(_) => &*self.envelope,
            None => &Clear,
        };
        let opened = envelope.reader(Box::new(&mut stored));
        let given = opened
            .map_err(Side::From)
            .and_then(|mut opened| copy(&mut *opened, &mut target));
        // What was read was not all, where the envelope did not open: its hash says why.
        copy(&mut stored, &mut io::sink()).map_err(|side| because(&path, side.error()))?;
        let found = stored.hashing.hash();
        if found != file {
            return Err(StoreError::FileDamaged { file, found });
        }
        let (hash, size) = given.map_err(|side| match side {
            Side::From(error) if error.kind() == ErrorKind::InvalidData => {
                StoreError::FileSealed { file }
            }
            Side::From(error) => because(&path, error),
            Side::To(error) => because(to, error),
        })?;
        if let Some(content) = content.filter(|content| *content != hash) {
            let (file, found) = (content, hash);
            return Err(StoreError::FileDamaged { file, found });
        }
        target.file.sync().map_err(|error| because(to, error))?;
        Ok(size)
    }

    /// The files that are there, in the order of their names. What is not named by a hash, or lies in
    /// another folder than its own, is none.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn all(&self) -> Result<Vec<Hash>, StoreError> {
        let list = |folder: &Path| match self.disk.list(folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            other => other.map_err(|error| because(folder, error)),
        };
        let mut all = Vec::new();
        for name in list(&self.folder)? {
            let folder = self.folder.join(&name);
            if name.len() != 2 || !self.disk.is_folder(&folder) {
                continue;
            }
            let hashes = list(&folder)?.into_iter();
            let hashes = hashes.filter(|file| file.starts_with(&name));
            all.extend(hashes.filter_map(|file| file.parse::<Hash>().ok()));
        }
        all.sort_unstable();
        Ok(all)
    }
}

/// Where the file of a hash lies in the folder of a register.
pub(super) fn place(file: Hash) -> String {
    let name = file.to_string();
    format!("{ATTACHMENTS}/{}/{name}", &name[..2])
}

/// Removes what a crash of this writer has left half written among the files.
pub(super) fn clear(disk: &dyn Disk, register: &Path, writer: WriterId) {
    let folder = register.join(ATTACHMENTS);
    let ours = format!(".{writer}-");
    for name in disk.list(&folder).unwrap_or_default() {
        if name.starts_with(&ours) && name.ends_with(UNFINISHED) {
            // What cannot be removed now does no harm, and is tried again next time.
            let _ = disk.remove(&folder.join(name));
        }
    }
}

fn open(disk: &dyn Disk, source: &Path) -> Result<Box<dyn Read + Send>, StoreError> {
    if disk.is_folder(source) {
        return Err(because(source, ErrorKind::IsADirectory.into()));
    }
    disk.open_read(source)
        .map_err(|error| because(source, error))
}

/// A new file in a folder, under a name that begins like this.
fn begin(
    disk: &dyn Disk,
    folder: &Path,
    start: &str,
) -> io::Result<(PathBuf, Box<dyn AppendFile>)> {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    loop {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!("{start}-{number}{UNFINISHED}"));
        match disk.create_new(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
}
