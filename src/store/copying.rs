//! Copies bytes piece by piece and hashes them on the way. Knows nothing of what they are.

use super::disk::{AppendFile, Disk};
use super::hash::{Hash, Hashing};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

/// How much is read at once, in bytes.
const PIECE: usize = 256 * 1024;

/// An error of reading or of writing.
pub(super) enum Side {
    /// It could not be read.
    From(io::Error),
    /// It could not be written.
    To(io::Error),
}

impl Side {
    /// What the system said, on whichever side.
    pub(super) fn error(self) -> io::Error {
        match self {
            Self::From(error) | Self::To(error) => error,
        }
    }
}

/// Copies to the end; gives hash and length.
pub(super) fn copy(from: &mut dyn Read, to: &mut dyn Write) -> Result<(Hash, u64), Side> {
    let mut piece = vec![0; PIECE];
    let (mut hashing, mut size) = (Hashing::default(), 0);
    loop {
        let read = match from.read(&mut piece) {
            Ok(0) => return Ok((hashing.hash(), size)),
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(Side::From(error)),
        };
        hashing.add(&piece[..read]);
        size += read as u64;
        to.write_all(&piece[..read]).map_err(Side::To)?;
    }
}

/// The hash of a file, read to its end.
pub(super) fn hash(disk: &dyn Disk, path: &Path) -> io::Result<Hash> {
    let mut file = disk.open_read(path)?;
    let copied = copy(&mut *file, &mut io::sink());
    copied.map(|(hash, _)| hash).map_err(Side::error)
}

/// A file that is written, and the hash of it.
pub(super) struct HashingFile {
    /// The file.
    pub file: Box<dyn AppendFile>,
    /// Of what was written.
    pub hashing: Hashing,
}

impl Write for HashingFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.append(bytes)?;
        self.hashing.add(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A file that is read, and the hash of it.
pub(super) struct HashingReader {
    /// What is read.
    pub from: Box<dyn Read + Send>,
    /// Of what was read.
    pub hashing: Hashing,
}

impl Read for HashingReader {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into)?;
        self.hashing.add(&into[..read]);
        Ok(read)
    }
}
