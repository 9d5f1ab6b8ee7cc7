//! The journal that is ours: what to do about its end when it is opened, and how it grows. Knows
//! nothing of records.

use super::disk::{AppendFile, Disk, folder_of};
use super::error::{StoreError, because};
use super::fault::{Fault, FaultKind};
use super::hash::Hash;
use super::mark::Mark;
use super::scan::Scan;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is to be done about the own journal before it may grow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing: every line holds.
    Whole,
    /// What was not acknowledged is to be cut off.
    Unfinished {
        /// From this byte on.
        offset: u64,
        /// Which is in this line, or where its batch begins.
        line: usize,
    },
    /// Something that was acknowledged cannot be read: nothing may be cut, or written after it.
    Damaged(Fault),
    /// It is not what was last written here: a copy or a backup. Another journal is to be begun.
    NotAsLeft,
}

/// Compares the own journal with how far it was acknowledged.
///
/// A torn end is not "no newline at the end" but "from here on the chain does not hold": what a
/// power cut leaves may hold newlines. Without a mark only an end after which nothing can be read
/// is taken for one.
pub fn state(scan: &Scan, mark: Option<&Mark>) -> State {
    let Some(mark) = mark else {
        return match (scan.faults.first(), &scan.tail) {
            (Some(fault), _) => State::Damaged(fault.clone()),
            (None, Some(tail)) => unfinished(tail),
            (None, None) => State::Whole,
        };
    };
    // Whole lines after a broken one: damage, whatever else happened to the file.
    if let Some(fault) = scan.faults.first().filter(|fault| fault.unit < mark.len) {
        return State::Damaged(fault.clone());
    }
    if scan.len < mark.len {
        return State::NotAsLeft;
    }
    let first = scan.first_fault();
    if let Some(fault) = first.filter(|fault| fault.unit < mark.len) {
        return State::Damaged(fault.clone());
    }
    let marked = scan.lines_before(mark.len).last();
    let as_left = match (marked, mark.head) {
        (Some(line), Some(head)) => line.end == mark.len && line.hash == head.hash,
        (None, None) => true,
        _ => false,
    };
    match first {
        _ if !as_left => State::NotAsLeft,
        // Not an end that a crash left, but lines of a newer version of this same program.
        Some(fault) if matches!(fault.kind, FaultKind::Newer { .. }) => {
            State::Damaged(fault.clone())
        }
        Some(fault) => unfinished(fault),
        None => State::Whole,
    }
}

fn unfinished(fault: &Fault) -> State {
    if matches!(fault.kind, FaultKind::Newer { .. }) {
        return State::Damaged(fault.clone());
    }
    State::Unfinished {
        offset: fault.unit,
        line: fault.line,
    }
}

/// The own journal, open to grow.
#[derive(Debug)]
pub struct OwnJournal {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    // None until the first line: whoever only looks leaves no empty journal behind.
    file: Option<Box<dyn AppendFile>>,
    len: u64,
    seq: u64,
    tip: Hash,
}

/// An append that failed, and whether the journal can be appended to again.
#[derive(Debug)]
pub struct Failed {
    /// What happened.
    pub error: StoreError,
    /// The journal may hold what nobody acknowledged: hands off until it is opened again.
    pub broken: bool,
}

impl OwnJournal {
    /// The journal at `path`, which is whole up to `len` and has `seq` lines, the last with the
    /// hash `tip`.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn open(
        disk: Arc<dyn Disk>,
        path: PathBuf,
        len: u64,
        seq: u64,
        tip: Hash,
    ) -> io::Result<Self> {
        let file = match disk.open_append(&path) {
            // Left over from an append that failed: its name may not be on the disk yet, and the
            // first line sees to that.
            Ok(_) if len == 0 => None,
            Ok(file) => Some(file),
            Err(error) if error.kind() == io::ErrorKind::NotFound && len == 0 => None,
            Err(error) => return Err(error),
        };
        Ok(Self {
            disk,
            path,
            file,
            len,
            seq,
            tip,
        })
    }

    /// Returns once everything in it is on the disk.
    ///
    /// # Errors
    /// What the disk says, which is final.
    pub fn sync(&mut self) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), |file| file.sync())
    }

    /// The number of its last line.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// The hash of its last line.
    pub fn tip(&self) -> Hash {
        self.tip
    }

    /// Its length in bytes.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Appends whole lines with one write and one sync. They are acknowledged when this returns.
    pub fn append(&mut self, bytes: &[u8], lines: u64, tip: Hash) -> Result<(), Failed> {
        let whole = |error| Failed {
            error,
            broken: false,
        };
        // A sync program may have put another file in its place, to which ours is not written.
        is_in_place(&*self.disk, &self.path, self.len).map_err(whole)?;
        if self.file.is_none() {
            self.file = Some(
                self.create()
                    .map_err(|source| whole(because(&self.path, source)))?,
            );
        }
        let Some(file) = &mut self.file else {
            return Err(whole(because(&self.path, io::ErrorKind::NotFound.into())));
        };
        if let Err(source) = file.append(bytes) {
            let broken = file.cut(self.len).is_err();
            return Err(Failed {
                error: because(&self.path, source),
                broken,
            });
        }
        if let Err(source) = file.sync() {
            // After a failed sync nobody knows what is on the disk, and asking again may be
            // answered with yes. What was not acknowledged is taken back as far as that goes.
            let _ = file.cut(self.len);
            let error = StoreError::NotSynced {
                path: self.path.clone(),
                source,
            };
            return Err(Failed {
                error,
                broken: true,
            });
        }
        let len = self.len + bytes.len() as u64;
        if let Err(error) = is_in_place(&*self.disk, &self.path, len) {
            // Not acknowledged, so it is taken back, wherever it went.
            let _ = file.cut(self.len);
            return Err(Failed {
                error,
                broken: true,
            });
        }
        self.len = len;
        self.seq += lines;
        self.tip = tip;
        Ok(())
    }

    fn create(&self) -> io::Result<Box<dyn AppendFile>> {
        let file = match self.disk.create_new(&self.path) {
            // Left over from an append that failed.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && self.len == 0 => {
                self.disk.open_append(&self.path)?
            }
            other => other?,
        };
        // That of the register too: whoever made it may not have lived to see to its names.
        let folder = folder_of(&self.path);
        self.disk.sync_folder(folder)?;
        self.disk.sync_folder(folder_of(folder))?;
        Ok(file)
    }
}

/// Whether there is a file of this length where the journal is. Before the first line there may be an
/// empty one, left over from an append that failed.
fn is_in_place(disk: &dyn Disk, path: &Path, len: u64) -> Result<(), StoreError> {
    let there = match disk.len(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => 0,
        other => other.map_err(|source| because(path, source))?,
    };
    if there == len {
        return Ok(());
    }
    let path = path.to_owned();
    Err(StoreError::Replaced { path })
}
