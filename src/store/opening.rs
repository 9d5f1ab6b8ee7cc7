//! Opens a register: reads every journal, takes the lock, and mends the end of the own journal.
//! Knows nothing of what a field means.

use super::access::{Access, Note, Reason};
use super::disk::{Disk, HeldLock};
use super::error::{StoreError, because};
use super::index::Index;
use super::installation::{Installation, Locker, Mark};
use super::journal::{self, FaultKind, Scan};
use super::manifest::{self, Manifest};
use super::own::{self, OwnJournal, State};
use super::revision::WriterId;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// What opening found and took.
pub(super) struct Opened {
    pub manifest: Manifest,
    pub index: Index,
    pub access: Access,
    pub notes: Vec<Note>,
    pub own: Option<Own>,
}

/// What it takes to write.
#[derive(Debug)]
pub(super) struct Own {
    pub writer: WriterId,
    pub journal: OwnJournal,
    pub locker: Locker,
    // Given back when the register is closed.
    _lock: Box<dyn HeldLock>,
}

impl Own {
    pub(super) fn move_mark(&self) -> io::Result<()> {
        self.locker.move_mark(&Mark {
            writer: self.writer.to_string(),
            len: self.journal.len(),
            seq: self.journal.seq(),
            hash: self.journal.tip().to_owned(),
        })
    }
}

/// All journals of a register, and the names of the files that are none.
pub(super) struct Journals {
    pub scans: BTreeMap<WriterId, Scan>,
    pub ignored: Vec<String>,
}

/// Reads all journals of a register.
pub(super) fn read_journals(
    installation: &Installation,
    folder: &Path,
    register: &str,
) -> Result<Journals, StoreError> {
    let folder = folder.join(super::JOURNALS);
    let names = match installation.disk.list(&folder) {
        // Some sync programs and git leave empty folders out.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        other => other.map_err(|source| because(&folder, source))?,
    };
    let mut journals = Journals {
        scans: BTreeMap::new(),
        ignored: Vec::new(),
    };
    for name in names {
        let Some(writer) = WriterId::of_journal(&name) else {
            // Names with a dot in front are what systems and sync programs keep for themselves.
            if !name.starts_with('.') {
                journals.ignored.push(name);
            }
            continue;
        };
        let path = folder.join(&name);
        let bytes = installation
            .disk
            .read(&path)
            .map_err(|source| because(&path, source))?;
        journals
            .scans
            .insert(writer, journal::scan(writer, register, &bytes));
    }
    Ok(journals)
}

/// Opens a register. Whoever asks to write may get it for reading only, and is told why.
pub(super) fn open(
    folder: &Path,
    installation: &mut Installation,
    to_write: bool,
) -> Result<Opened, StoreError> {
    let manifest = manifest::read(&*installation.disk, folder)?;
    let taken = if to_write {
        take(folder, installation, &manifest.id)
    } else {
        Err(Reason::Asked)
    };
    // Only now: whoever had the lock before may have appended until then.
    let journals = read_journals(installation, folder, &manifest.id)?;
    let mut notes: Vec<Note> = journals
        .ignored
        .into_iter()
        .map(|name| Note::Ignored { name })
        .collect();
    let mut scans = journals.scans;
    let taken = taken.and_then(|(locker, lock)| {
        settle(
            folder,
            installation,
            &manifest.id,
            &mut scans,
            &mut notes,
            locker,
            lock,
        )
    });
    let mut newer = false;
    let mut index = Index::default();
    for (writer, scan) in scans {
        report(writer, &scan, &mut notes);
        newer |= scan
            .lines
            .iter()
            .any(|placed| placed.line.version > super::line::VERSION);
        for revision in scan.into_revisions() {
            index.add(revision);
        }
    }
    let (access, own) = match taken {
        Ok(_) if newer => (Access::ReadOnly(Reason::Newer), None),
        Ok(own) => (Access::ReadWrite, Some(own)),
        Err(reason) => (Access::ReadOnly(reason), None),
    };
    Ok(Opened {
        manifest,
        index,
        access,
        notes,
        own,
    })
}

fn report(writer: WriterId, scan: &Scan, notes: &mut Vec<Note>) {
    let journal = writer.journal_name();
    for fault in &scan.faults {
        notes.push(Note::Faulty {
            journal: journal.clone(),
            fault: fault.clone(),
        });
    }
    if let Some(tail) = &scan.tail {
        notes.push(match tail.kind {
            FaultKind::Newer { .. } | FaultKind::OtherWriter { .. } => Note::Faulty {
                journal,
                fault: tail.clone(),
            },
            _ => Note::Waiting {
                journal,
                line: tail.line,
            },
        });
    }
}

fn take(
    folder: &Path,
    installation: &Installation,
    register: &str,
) -> Result<(Locker, Box<dyn HeldLock>), Reason> {
    let locker = installation.locker(register);
    let lock = locker
        .lock(&installation.author, &*installation.clock)
        .map_err(|error| home(&locker, &error))?
        .map_err(|by| Reason::Locked { by })?;
    probe(folder, installation).map_err(|error| folder_reason(&error))?;
    Ok((locker, lock))
}

/// A file that is made and removed at once says whether the folder can be written; permissions
/// alone do not (a read-only medium, a full disk, a network drive).
fn probe(folder: &Path, installation: &Installation) -> io::Result<()> {
    let journals = folder.join(super::JOURNALS);
    installation.disk.create_folder(&journals)?;
    let path = journals.join(".writable");
    let _ = installation.disk.remove(&path);
    drop(installation.disk.create_new(&path)?);
    installation.disk.remove(&path)
}

fn folder_reason(error: &io::Error) -> Reason {
    Reason::FolderNotWritable {
        said: error.to_string(),
    }
}

fn home(locker: &Locker, error: &io::Error) -> Reason {
    Reason::HomeNotWritable {
        path: locker.folder().to_owned(),
        said: error.to_string(),
    }
}

fn settle(
    folder: &Path,
    installation: &mut Installation,
    register: &str,
    scans: &mut BTreeMap<WriterId, Scan>,
    notes: &mut Vec<Note>,
    locker: Locker,
    lock: Box<dyn HeldLock>,
) -> Result<Own, Reason> {
    let disk = Arc::clone(&installation.disk);
    let path_of = |writer: WriterId| folder.join(super::JOURNALS).join(writer.journal_name());
    let mut begin = |scans: &BTreeMap<WriterId, Scan>, locker: &Locker| loop {
        let writer = WriterId::draw(&mut *installation.randomness);
        if !scans.contains_key(&writer) {
            break locker
                .become_writer(writer)
                .map(|()| writer)
                .map_err(|e| home(locker, &e));
        }
    };
    let Some(known) = locker.writer() else {
        let writer = begin(scans, &locker)?;
        return start(&disk, &path_of(writer), register, writer, locker, lock);
    };
    let empty = || journal::scan(known, register, &[]);
    let scan = scans.get(&known).cloned().unwrap_or_else(empty);
    let name = known.journal_name();
    match own::state(&scan, locker.mark(known).as_ref()) {
        State::Damaged(fault) => match fault.kind {
            FaultKind::Newer { .. } => Err(Reason::Newer),
            _ => Err(Reason::Damaged {
                journal: name,
                line: fault.line,
            }),
        },
        State::NotAsLeft => {
            let writer = begin(scans, &locker)?;
            notes.push(Note::NewWriter { left: name, writer });
            start(&disk, &path_of(writer), register, writer, locker, lock)
        }
        State::Whole => grow(
            &disk,
            &path_of(known),
            register,
            &scan,
            scan.len,
            locker,
            lock,
        ),
        State::Unfinished { offset, line } => {
            let path = path_of(known);
            let bytes = disk.read(&path).map_err(|error| folder_reason(&error))?;
            let cut = bytes.get(offset as usize..).unwrap_or_default();
            let kept = locker
                .quarantine(&name, offset, cut, &*installation.clock)
                .map_err(|error| home(&locker, &error))?;
            notes.push(Note::SetAside {
                journal: name,
                line,
                bytes: cut.len() as u64,
                kept,
            });
            let scan = journal::scan(known, register, &bytes[..bytes.len() - cut.len()]);
            cut_off(&*disk, &path, offset).map_err(|error| folder_reason(&error))?;
            let own = grow(&disk, &path, register, &scan, offset, locker, lock)?;
            scans.insert(known, scan);
            Ok(own)
        }
    }
}

fn cut_off(disk: &dyn Disk, path: &Path, len: u64) -> io::Result<()> {
    let mut file = disk.open_append(path)?;
    file.cut(len)?;
    file.sync()
}

fn start(
    disk: &Arc<dyn Disk>,
    path: &Path,
    register: &str,
    writer: WriterId,
    locker: Locker,
    lock: Box<dyn HeldLock>,
) -> Result<Own, Reason> {
    grow(
        disk,
        path,
        register,
        &journal::scan(writer, register, &[]),
        0,
        locker,
        lock,
    )
}

fn grow(
    disk: &Arc<dyn Disk>,
    path: &Path,
    register: &str,
    scan: &Scan,
    len: u64,
    locker: Locker,
    lock: Box<dyn HeldLock>,
) -> Result<Own, Reason> {
    let last = scan.lines_before(len).last();
    let seq = last.map_or(0, |placed| placed.line.revision.rev.seq);
    let tip = last.map_or_else(|| journal::genesis(register), |placed| placed.hash.clone());
    let journal = OwnJournal::open(Arc::clone(disk), path.to_owned(), len, seq, tip)
        .map_err(|error| folder_reason(&error))?;
    let mut own = Own {
        writer: scan.writer,
        journal,
        locker,
        _lock: lock,
    };
    if own
        .locker
        .mark(own.writer)
        .is_none_or(|mark| mark.len != len)
    {
        // Lines that a process wrote and did not live to sync: the mark may not run ahead of them.
        own.journal.sync().map_err(|error| folder_reason(&error))?;
        own.move_mark().map_err(|error| home(&own.locker, &error))?;
    }
    Ok(own)
}
