//! How far the own journal was acknowledged: a file that grows by a line a save, outside of the
//! register. Knows nothing of what a journal holds.

use super::disk::{self, Disk};
use super::hash::Hash;
use super::line::Head;
use super::revision::WriterId;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::PathBuf;

/// A file longer than this many bytes is begun anew when the journal is opened.
const LONG: u64 = 64 * 1024;

/// The point up to which a journal was acknowledged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its length in bytes.
    pub len: u64,
    /// Its last line.
    pub head: Option<Head>,
}

#[derive(Serialize, Deserialize)]
struct MarkLine {
    writer: String,
    len: u64,
    seq: u64,
    hash: String,
}

impl MarkLine {
    fn read(bytes: &[u8]) -> Option<(WriterId, Mark)> {
        let line: Self = serde_json::from_slice(bytes).ok()?;
        let head = Head {
            writer: line.writer.parse().ok()?,
            seq: line.seq,
            hash: line.hash.parse().ok()?,
        };
        let mark = Mark {
            len: line.len,
            head: (line.seq > 0).then_some(head),
        };
        Some((head.writer, mark))
    }
}

/// The marks of one journal. The first is on the disk, those after it are not synced: one that lags
/// behind the journal does no harm, and one save stays one sync. Since the file only grows, a power
/// cut can take the later marks and never all of them.
#[derive(Debug)]
pub struct Marks<'a> {
    disk: &'a dyn Disk,
    path: PathBuf,
}

impl<'a> Marks<'a> {
    /// The marks that are kept in this file.
    pub fn new(disk: &'a dyn Disk, path: PathBuf) -> Self {
        Self { disk, path }
    }

    /// The furthest mark, and the writer whose journal it is of.
    pub fn last(&self) -> Option<(WriterId, Mark)> {
        let bytes = self.disk.read(&self.path).ok()?;
        let mut lines = bytes.split_inclusive(|byte| *byte == b'\n').rev();
        lines.find_map(|line| MarkLine::read(line.strip_suffix(b"\n")?))
    }

    /// Whether there is nothing, or much, to be read here.
    pub fn is_to_begin(&self) -> bool {
        self.disk.len(&self.path).map_or(true, |len| len > LONG)
    }

    /// Begins anew with this mark, and returns once it is on the disk.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn begin(&self, writer: WriterId, len: u64, seq: u64, tip: Hash) -> io::Result<()> {
        let line = line(writer, len, seq, tip)?;
        disk::replace(self.disk, &self.path, &line, true)
    }

    /// Moves the mark on.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn advance(&self, writer: WriterId, len: u64, seq: u64, tip: Hash) -> io::Result<()> {
        let line = line(writer, len, seq, tip)?;
        self.disk.open_append(&self.path)?.append(&line)
    }
}

fn line(writer: WriterId, len: u64, seq: u64, tip: Hash) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec(&MarkLine {
        writer: writer.to_string(),
        len,
        seq,
        hash: tip.to_string(),
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}
