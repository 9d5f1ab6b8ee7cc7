//! What is done before a register may be written: the seat and its lock are taken, the end of the
//! own journal is mended, and a new writer begins where the journal is no longer ours alone. Knows
//! nothing of records.

use super::access::{Note, Reason};
use super::disk::{Disk, HeldLock};
use super::fault::FaultKind;
use super::hash::Hash;
use super::installation::Installation;
use super::journal;
use super::journals::{self, Journals};
use super::line::Head;
use super::own::{self, OwnJournal, State};
use super::revision::WriterId;
use super::scan::Scan;
use super::sealing::{Epoch, Reading, seal_kept};
use super::seat::Seat;
use super::signature::WriterKey;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What it takes to write.
#[derive(Debug)]
pub struct Own {
    /// The writer.
    pub writer: WriterId,
    /// The key that signs its lines.
    pub key: WriterKey,
    /// Its journal.
    pub journal: OwnJournal,
    /// What is kept of this copy of the register.
    pub seat: Seat,
    /// The last lines of others that the journal tells of.
    pub told: BTreeSet<Head>,
    /// The epoch of its last sealed line.
    pub epoch: Option<Epoch>,
    // Given back when the register is closed.
    _lock: Box<dyn HeldLock>,
}

impl Own {
    /// Moves the mark to the end of the journal.
    pub fn move_mark(&self) -> io::Result<()> {
        let journal = &self.journal;
        let (len, seq, tip) = (journal.len(), journal.seq(), journal.tip());
        self.seat.marks().advance(self.writer, len, seq, tip)
    }
}

/// A seat that is taken, with its lock.
pub struct Taken {
    seat: Seat,
    lock: Box<dyn HeldLock>,
}

impl Taken {
    /// The seat.
    pub fn seat(&self) -> &Seat {
        &self.seat
    }
}

/// Takes the seat of a copy and its lock, and sees that the folder can be written. Of a sealed
/// register it is not kept who has it open.
pub fn take(
    folder: &Path,
    installation: &Installation,
    register: &str,
    is_sealed: bool,
) -> Result<Taken, Reason> {
    let seats = installation.seats(register);
    let home = |error: &io::Error| not_kept(seats.folder(), error);
    let seat = seats.take(register, folder).map_err(|error| home(&error))?;
    let lock = seat
        .lock(
            if is_sealed { "" } else { &installation.author },
            &*installation.clock,
        )
        .map_err(|error| home(&error))?
        .map_err(|by| Reason::Locked { by })?;
    probe(folder, installation).map_err(|error| not_written(&error))?;
    Ok(Taken { seat, lock })
}

/// A file that is made and removed at once says whether the folder can be written; permissions
/// alone do not (a read-only medium, a full disk, a network drive).
fn probe(folder: &Path, installation: &Installation) -> io::Result<()> {
    let journals = folder.join(journals::FOLDER);
    installation.disk.create_folder(&journals)?;
    let path = journals.join(".writable");
    let _ = installation.disk.remove(&path);
    drop(installation.disk.create_new(&path)?);
    installation.disk.remove(&path)
}

fn not_written(error: &io::Error) -> Reason {
    Reason::FolderNotWritable {
        said: error.to_string(),
    }
}

fn not_kept(folder: &Path, error: &io::Error) -> Reason {
    Reason::HomeNotWritable {
        path: folder.to_owned(),
        said: error.to_string(),
    }
}

/// Settles what is to be done about the own journal, and makes it ready to grow.
pub fn settle(
    folder: &Path,
    installation: &mut Installation,
    reading: Reading<'_>,
    journals: &mut Journals,
    notes: &mut Vec<Note>,
    taken: Taken,
) -> Result<Own, Reason> {
    let desk = Desk {
        disk: Arc::clone(&installation.disk),
        folder: folder.join(journals::FOLDER),
        reading,
    };
    if let Some(keyring) = reading.keyring {
        if keyring.current(None).is_none() {
            return Err(Reason::NotAMember);
        }
        let kept = taken.seat.keep_sealed(keyring.first());
        kept.map_err(|error| not_kept(taken.seat.folder(), &error))?;
    }
    let Some((writer, key)) = taken.seat.writer(reading.keyring) else {
        let (writer, key) = begin(installation, journals, &taken.seat, reading)?;
        return desk.start(writer, key, taken);
    };
    let there = journals.of(writer).cloned();
    let scan = there.unwrap_or_else(|| journal::scan(writer, reading, &[]));
    let name = writer.journal_name();
    let mark = taken.seat.mark(writer);
    let ours = scan
        .key
        .is_none_or(|public| public == key.public() || scan.early);
    let state = match own::state(&scan, mark.as_ref()) {
        _ if !ours => State::NotAsLeft,
        State::Damaged(fault) => State::Damaged(fault),
        _ if is_known_otherwise(journals, &scan) => State::NotAsLeft,
        state => state,
    };
    match state {
        State::Damaged(fault) => Err(match fault.kind {
            FaultKind::Newer { .. } => Reason::Newer,
            _ => Reason::Damaged {
                journal: name,
                line: fault.line,
            },
        }),
        State::NotAsLeft => {
            // What was acknowledged under the old name may be gone; it is not forgotten.
            let mut remembered = taken.seat.remembered();
            remembered.extend(mark.and_then(|mark| mark.head));
            let _ = taken.seat.remember(&remembered);
            let (writer, key) = begin(installation, journals, &taken.seat, reading)?;
            notes.push(Note::NewWriter { left: name, writer });
            desk.start(writer, key, taken)
        }
        State::Whole => desk.grow(&scan, scan.len, key, taken),
        State::Unfinished { offset, line } => {
            let path = desk.path(writer);
            let bytes = desk.disk.read(&path).map_err(|error| not_written(&error))?;
            let cut = bytes.get(offset as usize..).unwrap_or_default();
            let kept = set_aside(installation, &taken.seat, reading, (&name, offset), cut)
                .map_err(|error| not_kept(taken.seat.folder(), &error))?;
            notes.push(Note::SetAside {
                journal: name,
                line,
                bytes: cut.len() as u64,
                kept,
            });
            let scan = journal::scan(writer, reading, &bytes[..bytes.len() - cut.len()]);
            cut_off(&*desk.disk, &path, offset).map_err(|error| not_written(&error))?;
            let own = desk.grow(&scan, offset, key, taken)?;
            journals.put(scan);
            Ok(own)
        }
    }
}

/// Whether somebody else knows of lines in our name that our journal does not have: a copy of it
/// was written to elsewhere, or this machine was put back to an earlier day.
fn is_known_otherwise(journals: &Journals, scan: &Scan) -> bool {
    let writer = scan.writer;
    let elsewhere = journals
        .branches_of(writer)
        .filter(|branch| branch.file != writer.journal_name())
        .flat_map(|branch| branch.scan.standing())
        .any(|placed| !scan.has(placed.line.seq, placed.hash));
    elsewhere
        || !journals
            .disproved(writer, &journals.witnesses(&[]))
            .is_empty()
}

fn begin(
    installation: &mut Installation,
    journals: &Journals,
    seat: &Seat,
    reading: Reading<'_>,
) -> Result<(WriterId, WriterKey), Reason> {
    let known = journals.writers(&journals.witnesses(&[]));
    let writer = loop {
        let drawn = WriterId::draw(&mut *installation.randomness);
        if !known.contains(&drawn) {
            break drawn;
        }
    };
    let key = WriterKey::draw(&mut *installation.randomness);
    seat.become_writer(writer, &key, reading.keyring, &mut *installation.randomness)
        .map_err(|error| not_kept(seat.folder(), &error))?;
    Ok((writer, key))
}

/// Keeps what is about to be cut from a journal; of a sealed register it is kept sealed.
fn set_aside(
    installation: &mut Installation,
    seat: &Seat,
    reading: Reading<'_>,
    (journal, offset): (&str, u64),
    cut: &[u8],
) -> io::Result<PathBuf> {
    let clock = Arc::clone(&installation.clock);
    match reading.keyring {
        Some(keyring) => {
            let sealed = seal_kept(cut, keyring, &mut *installation.randomness)?;
            seat.quarantine(journal, offset, &sealed, &*clock)
        }
        None => seat.quarantine(journal, offset, cut, &*clock),
    }
}

fn cut_off(disk: &dyn Disk, path: &Path, len: u64) -> io::Result<()> {
    let mut file = disk.open_append(path)?;
    file.cut(len)?;
    file.sync()
}

/// Where journals are opened to grow.
struct Desk<'a> {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    reading: Reading<'a>,
}

impl Desk<'_> {
    fn path(&self, writer: WriterId) -> PathBuf {
        self.folder.join(writer.journal_name())
    }

    fn start(&self, writer: WriterId, key: WriterKey, taken: Taken) -> Result<Own, Reason> {
        let empty = journal::scan(writer, self.reading, &[]);
        self.grow(&empty, 0, key, taken)
    }

    fn grow(&self, scan: &Scan, len: u64, key: WriterKey, taken: Taken) -> Result<Own, Reason> {
        let lines = scan.lines_before(len);
        let last = lines.last();
        let seq = last.map_or(0, |placed| placed.line.seq);
        let tip: Hash = last.map_or_else(
            || journal::genesis(self.reading.register),
            |placed| placed.hash,
        );
        let path = self.path(scan.writer);
        let journal = OwnJournal::open(Arc::clone(&self.disk), path, len, seq, tip)
            .map_err(|error| not_written(&error))?;
        let told = lines.iter().flat_map(|placed| placed.line.seen.iter());
        let mut own = Own {
            writer: scan.writer,
            key,
            journal,
            told: told.copied().collect(),
            epoch: lines
                .iter()
                .rev()
                .find_map(|placed| placed.line.content.epoch()),
            seat: taken.seat,
            _lock: taken.lock,
        };
        let (marks, marked) = (own.seat.marks(), own.seat.mark(own.writer));
        if marks.is_to_begin() || marked.is_none_or(|mark| mark.len != len) {
            // Lines that a process wrote and did not live to sync: the mark may not run ahead of
            // them.
            own.journal.sync().map_err(|error| not_written(&error))?;
            marks
                .begin(own.writer, len, seq, tip)
                .map_err(|error| not_kept(own.seat.folder(), &error))?;
        }
        Ok(own)
    }
}
