//! Writing what leaves the register, whole or not at all.

use crate::words::Message;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// A file could not be written.
#[derive(Debug, Error)]
#[error("error-cannot-write")]
pub struct CannotWrite {
    /// The file.
    pub path: PathBuf,
    /// What the system said.
    #[source]
    pub source: io::Error,
}

impl CannotWrite {
    /// What happened, and what to do.
    pub fn message(&self) -> Message {
        Message::new("error-cannot-write")
            .with("path", self.path.display().to_string())
            .with("said", self.source.to_string())
    }
}

/// Writes a file: under another name first, then put in its place, so that a full disk or a flat
/// battery leaves either the old file or the new one.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), CannotWrite> {
    let failed = |source| CannotWrite {
        path: path.to_owned(),
        source,
    };
    let Some(name) = path.file_name() else {
        return Err(failed(io::ErrorKind::IsADirectory.into()));
    };
    let mut unfinished = name.to_owned();
    unfinished.push(format!(".{}.part", std::process::id()));
    let unfinished = path.with_file_name(unfinished);
    let written = File::create(&unfinished).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&unfinished, path)
    });
    written.map_err(|source| {
        // What is left of it is of no use; where even this fails the error above says why.
        let _ = fs::remove_file(&unfinished);
        failed(source)
    })
}
