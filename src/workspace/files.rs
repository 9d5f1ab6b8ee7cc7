//! Files that a person names: read whole, written whole or not at all. Knows nothing of what is in
//! them.

use crate::store::{Disk, RealDisk, replace};
use crate::words::Message;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// A file that could not be read or written.
#[derive(Debug, Error)]
#[error("{} could not be read or written", path.display())]
pub struct FileError {
    /// The file.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl FileError {
    fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self {
            path: path.to_owned(),
            source,
        }
    }

    /// What happened, to which file, and what to do.
    pub fn message(&self) -> Message {
        let key = match self.source.kind() {
            ErrorKind::NotFound => "error-no-file",
            ErrorKind::IsADirectory => "error-is-a-folder",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "error-file-disk-full",
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "error-file-permission",
            _ => "error-disk",
        };
        Message::new(key)
            .with("path", self.path.display().to_string())
            .with("said", self.source.to_string())
    }
}

/// The content of a file.
///
/// # Errors
/// There is none, or it cannot be read.
pub fn read_file(path: &Path) -> Result<Vec<u8>, FileError> {
    fs::read(path).map_err(FileError::at(path))
}

/// Writes a file as a whole: when it fails, whatever was there is still there. Something that is
/// no file, such as a pipe or a device, is written into.
///
/// # Errors
/// It cannot be written, or its folder is not there.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    written(path, bytes).map_err(FileError::at(path))
}

fn written(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(there) if there.is_dir() => Err(ErrorKind::IsADirectory.into()),
        Ok(there) if !there.is_file() => {
            OpenOptions::new().write(true).open(path)?.write_all(bytes)
        }
        // A link stays one: what it leads to is replaced.
        Ok(_) => replace(&RealDisk, &fs::canonicalize(path)?, bytes, true),
        Err(_) => replace(&RealDisk, path, bytes, true),
    }
}

/// Whether there is a folder at this path.
pub fn is_folder(path: &Path) -> bool {
    RealDisk.is_folder(path)
}

/// Makes a folder, unless there is one.
///
/// # Errors
/// It cannot be made.
pub fn make_folder(path: &Path) -> Result<(), FileError> {
    RealDisk.create_folder(path).map_err(FileError::at(path))
}
