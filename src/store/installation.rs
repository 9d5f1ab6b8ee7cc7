//! One installation of the program: its clock, chance, author, disk, and the folder of its own in
//! which it keeps, for each register, writer, mark, lock and quarantine. Never inside the register.

use super::disk::{self, Disk, HeldLock, RealDisk};
use super::revision::WriterId;
use crate::domain::clock::{Clock, Randomness, SystemClock, SystemRandom};
use chrono::SecondsFormat;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a register needs of whoever opens it.
pub struct Installation {
    /// The program's own folder.
    pub home: PathBuf,
    /// Who saves.
    pub author: String,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where new ids come from.
    pub randomness: Box<dyn Randomness>,
    /// The disk.
    pub disk: Arc<dyn Disk>,
}

impl Installation {
    /// An installation on this machine's clock, random source and disk.
    pub fn new(home: impl Into<PathBuf>, author: impl Into<String>) -> Self {
        Self {
            home: home.into(),
            author: author.into(),
            clock: Arc::new(SystemClock),
            randomness: Box::new(SystemRandom),
            disk: Arc::new(RealDisk),
        }
    }

    pub(super) fn locker(&self, register: &str) -> Locker {
        let folder = self.home.join("registers").join(register);
        Locker {
            folder,
            disk: Arc::clone(&self.disk),
        }
    }
}

impl fmt::Debug for Installation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Installation")
            .field("home", &self.home)
            .finish_non_exhaustive()
    }
}

/// `writer.json`: the journal that is this installation's.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct WriterFile {
    writer: String,
    #[serde(default)]
    left: Vec<String>,
}

/// The point up to which the own journal was acknowledged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The journal.
    pub writer: String,
    /// Its length in bytes.
    pub len: u64,
    /// The number of its last line.
    pub seq: u64,
    /// The hash of its last line.
    pub hash: String,
}

#[derive(Serialize, Deserialize)]
struct Holder {
    by: String,
    since: String,
}

/// Where an installation keeps what is its own of one register.
#[derive(Debug, Clone)]
pub(super) struct Locker {
    folder: PathBuf,
    disk: Arc<dyn Disk>,
}

impl Locker {
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    fn read<T: for<'a> Deserialize<'a>>(&self, name: &str) -> Option<T> {
        serde_json::from_slice(&self.disk.read(&self.folder.join(name)).ok()?).ok()
    }

    fn write<T: Serialize>(&self, name: &str, value: &T, durable: bool) -> io::Result<()> {
        let bytes = serde_json::to_vec(value)?;
        disk::replace(&*self.disk, &self.folder.join(name), &bytes, durable)
    }

    /// Takes the lock, or says who has it.
    pub(super) fn lock(
        &self,
        by: &str,
        clock: &dyn Clock,
    ) -> io::Result<Result<Box<dyn HeldLock>, String>> {
        self.disk.create_folder(&self.folder)?;
        let Some(held) = self.disk.try_lock(&self.folder.join("lock"))? else {
            let holder = self.read::<Holder>("holder.json");
            return Ok(Err(holder
                .map(|holder| format!("{}, {}", holder.by, holder.since))
                .unwrap_or_default()));
        };
        let since = clock.now().to_rfc3339_opts(SecondsFormat::Secs, true);
        self.write(
            "holder.json",
            &Holder {
                by: by.to_owned(),
                since,
            },
            false,
        )?;
        Ok(Ok(held))
    }

    /// The writer that this installation has been in the register.
    pub(super) fn writer(&self) -> Option<WriterId> {
        self.read::<WriterFile>("writer.json")?.writer.parse().ok()
    }

    /// Becomes a writer; the one that it was is kept among those that it left.
    pub(super) fn become_writer(&self, writer: WriterId) -> io::Result<()> {
        let mut left = Vec::new();
        if let Some(before) = self.read::<WriterFile>("writer.json") {
            left = before.left;
            left.push(before.writer);
        }
        self.write(
            "writer.json",
            &WriterFile {
                writer: writer.to_string(),
                left,
            },
            true,
        )
    }

    /// How far the writer's journal was acknowledged.
    pub(super) fn mark(&self, writer: WriterId) -> Option<Mark> {
        self.read::<Mark>("mark.json")
            .filter(|mark| mark.writer == writer.to_string())
    }

    /// Moves the mark. It is not synced: a mark that lags behind the journal does no harm, and one
    /// save stays one sync.
    pub(super) fn move_mark(&self, mark: &Mark) -> io::Result<()> {
        self.write("mark.json", mark, false)
    }

    /// Keeps bytes that are about to be cut from a journal, and returns once they are safe.
    pub(super) fn quarantine(
        &self,
        journal: &str,
        offset: u64,
        bytes: &[u8],
        clock: &dyn Clock,
    ) -> io::Result<PathBuf> {
        let folder = self.folder.join("quarantine");
        self.disk.create_folder(&folder)?;
        let at = clock.now().format("%Y%m%dT%H%M%SZ");
        let mut attempt = 0;
        let (path, mut file) = loop {
            let path = folder.join(format!("{journal}.{offset}.{at}.{attempt}"));
            match self.disk.create_new(&path) {
                Ok(file) => break (path, file),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => attempt += 1,
                Err(error) => return Err(error),
            }
        };
        file.append(bytes)?;
        file.sync()?;
        self.disk.sync_folder(&folder)?;
        Ok(path)
    }
}
