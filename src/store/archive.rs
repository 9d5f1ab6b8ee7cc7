//! A backup file: a zip file with the files of a register and nothing else. Whoever made it, what is
//! in it is not trusted. Knows nothing of journals.

use super::contents::Place;
use super::disk::{AppendFile, Disk};
use super::error::{StoreError, because};
use crate::words::Message;
use std::collections::BTreeSet;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use thiserror::Error;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

/// From this size on, in bytes, what unpacks to a hundred times the file is no register.
const BOMB: u64 = 1 << 30;

/// A file that is not a backup which can be trusted.
#[derive(Debug, Error)]
pub enum ArchiveError {
    /// It is no zip file, or none with a register in it.
    #[error("{} is not a backup", path.display())]
    NotABackup {
        /// The file.
        path: PathBuf,
    },
    /// Something is in it that no register has: a link, or a name that leads out of its folder.
    #[error("{name} in {} is no file of a register", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// The name of what is in it.
        name: String,
    },
    /// Two things in it have one name, or share their bytes.
    #[error("{} has something twice", path.display())]
    Twice {
        /// The file.
        path: PathBuf,
    },
    /// It would unpack to far more than a register that packs to its size.
    #[error("{} unpacks to {bytes} bytes", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The bytes that it claims to hold.
        bytes: u64,
    },
    /// Something in it cannot be read to its end, or is not what was packed.
    #[error("{name} in {} is damaged", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The name of what is in it.
        name: String,
    },
    /// It cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ArchiveError {
    /// What is wrong with which file, and what to do.
    pub fn message(&self) -> Message {
        let about = |key: &'static str, path: &Path| {
            Message::new(key).with("path", path.display().to_string())
        };
        match self {
            Self::NotABackup { path } => about("error-not-a-backup", path),
            Self::Foreign { path, name } => {
                about("error-backup-foreign", path).with("name", name.as_str())
            }
            Self::Twice { path } => about("error-backup-twice", path),
            Self::TooLarge { path, bytes } => {
                about("error-backup-too-large", path).with("bytes", *bytes)
            }
            Self::Damaged { path, name } => {
                about("error-backup-damaged", path).with("name", name.as_str())
            }
            Self::Store(error) => error.message(),
        }
    }
}

/// A backup file, open to read.
pub struct Archive<'a> {
    path: PathBuf,
    zip: ZipArchive<BufReader<DiskFile<'a>>>,
    entries: Vec<Entry>,
}

/// A file in a backup.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which file of the register it is.
    pub place: Place,
    /// Its length in bytes, as the backup has it.
    pub len: u64,
    index: usize,
}

impl<'a> Archive<'a> {
    /// Opens a backup and looks at every name in it, before anything is unpacked.
    ///
    /// # Errors
    /// Whatever is in it that no backup of ours has.
    pub fn open(disk: &'a dyn Disk, path: &Path) -> Result<Self, ArchiveError> {
        let len = disk.len(path).map_err(|source| because(path, source))?;
        let path = path.to_owned();
        let file = DiskFile {
            disk,
            path: path.clone(),
            at: 0,
            len,
        };
        let not_a_backup = || ArchiveError::NotABackup { path: path.clone() };
        let Ok(mut zip) = ZipArchive::new(BufReader::with_capacity(1 << 16, file)) else {
            return Err(not_a_backup());
        };
        if zip.has_duplicate_names() || zip.has_overlapping_entries().unwrap_or(true) {
            return Err(ArchiveError::Twice { path });
        }
        // What a file says of each thing at its end and in front of it must be the same.
        if zip.validate_header_consistency().is_err() {
            return Err(not_a_backup());
        }
        let mut entries = Vec::new();
        let mut names = BTreeSet::new();
        let mut bytes = 0_u64;
        for index in 0..zip.len() {
            let Ok(found) = zip.by_index_raw(index) else {
                return Err(not_a_backup());
            };
            let name = String::from_utf8_lossy(found.name_raw()).into_owned();
            if found.is_dir() && is_folder_of_a_register(&name) {
                continue;
            }
            let foreign = found.is_dir() || found.is_symlink() || found.encrypted();
            let Some(place) = Place::of(&name).filter(|_| !foreign) else {
                return Err(ArchiveError::Foreign { path, name });
            };
            // To some systems `A` and `a` are the same file.
            if !names.insert(name.to_lowercase()) {
                return Err(ArchiveError::Twice { path });
            }
            let len = found.size();
            bytes = bytes.saturating_add(len);
            entries.push(Entry { place, len, index });
        }
        if bytes > BOMB && bytes / 100 > len {
            return Err(ArchiveError::TooLarge { path, bytes });
        }
        if !entries.iter().any(|entry| entry.place == Place::Manifest) {
            return Err(not_a_backup());
        }
        entries.sort_by_key(|entry| entry.place.name());
        Ok(Self { path, zip, entries })
    }

    /// What is in it, by name.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Reads a file in it piece by piece.
    ///
    /// # Errors
    /// It is damaged, or `take` says so.
    pub fn read(
        &mut self,
        entry: &Entry,
        mut take: impl FnMut(&[u8]) -> Result<(), StoreError>,
    ) -> Result<(), ArchiveError> {
        let damaged = || ArchiveError::Damaged {
            path: self.path.clone(),
            name: entry.place.name(),
        };
        let Ok(file) = self.zip.by_index(entry.index) else {
            return Err(damaged());
        };
        // One byte more than it claims: then it claims too little.
        let mut file = file.take(entry.len.saturating_add(1));
        let mut piece = vec![0; 1 << 16];
        let mut len = 0;
        loop {
            // Whatever the error is: the bytes are not those that were packed.
            let read = file.read(&mut piece).unwrap_or(usize::MAX);
            match piece.get(..read) {
                Some([]) if len == entry.len => return Ok(()),
                Some(bytes) if !bytes.is_empty() => {
                    len += bytes.len() as u64;
                    take(bytes)?;
                }
                _ => return Err(damaged()),
            }
        }
    }
}

impl Archive<'_> {
    /// The whole of a file in it.
    ///
    /// # Errors
    /// It is damaged.
    pub fn whole(&mut self, entry: &Entry) -> Result<Vec<u8>, ArchiveError> {
        let mut whole = Vec::new();
        self.read(entry, |bytes| {
            whole.extend_from_slice(bytes);
            Ok(())
        })?;
        Ok(whole)
    }
}

/// A folder as programs that pack whole folders write it down.
fn is_folder_of_a_register(name: &str) -> bool {
    let digits = |rest: &str| rest.len() == 3 && rest.is_ascii() && rest.ends_with('/');
    matches!(name, "journal/" | "files/") || name.strip_prefix("files/").is_some_and(digits)
}

/// A backup file that is being written.
pub struct Packing {
    path: PathBuf,
    zip: ZipWriter<StreamWriter<BufWriter<Growing>>>,
}

impl Packing {
    /// Begins a file; there must be none with this name.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn begin(disk: &dyn Disk, path: &Path) -> Result<Self, StoreError> {
        let file = disk
            .create_new(path)
            .map_err(|source| because(path, source))?;
        let growing = BufWriter::with_capacity(1 << 16, Growing(file));
        Ok(Self {
            path: path.to_owned(),
            zip: ZipWriter::new_stream(growing),
        })
    }

    /// Begins a file in it, which will have up to `len` bytes.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn start(&mut self, place: &Place, len: u64) -> Result<(), StoreError> {
        // What people attach is packed already; journals become a fraction.
        let method = match place {
            Place::Attachment(_) => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        // Nothing of the machine or the day: the same register gives the same bytes.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .system(System::Unix)
            .unix_permissions(0o644)
            .large_file(len >= u64::from(u32::MAX));
        let started = self.zip.start_file(place.name(), options);
        started.map_err(|error| because(&self.path, error.into()))
    }

    /// Goes on with that file.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn put(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        let put = self.zip.write_all(bytes);
        put.map_err(|source| because(&self.path, source))
    }

    /// Writes the end of the file, and returns once it is on the disk.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn finish(self) -> Result<(), StoreError> {
        let Self { path, zip } = self;
        let finished = zip.finish().map_err(io::Error::from).and_then(|stream| {
            let growing = stream.into_inner().into_inner();
            growing.map_err(io::IntoInnerError::into_error)?.0.sync()
        });
        finished.map_err(|source| because(&path, source))
    }
}

/// A file that grows, as others write to it.
struct Growing(Box<dyn AppendFile>);

impl Write for Growing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.append(bytes).map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A file of the disk, as others read it.
struct DiskFile<'a> {
    disk: &'a dyn Disk,
    path: PathBuf,
    at: u64,
    len: u64,
}

impl Read for DiskFile<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let bytes = self.disk.read_part(&self.path, self.at, into.len())?;
        into[..bytes.len()].copy_from_slice(&bytes);
        self.at += bytes.len() as u64;
        Ok(bytes.len())
    }
}

impl Seek for DiskFile<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.len.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
