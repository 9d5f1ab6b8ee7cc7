//! An open register: what it holds, and the one way to add to it. Knows nothing of what a field
//! means.

use super::access::{Access, Note, Reason};
use super::appending::{self, Saying, Seal, Stamp};
use super::disk;
use super::envelope::{Clear, Envelope};
use super::error::{StoreError, because};
use super::files::{self, Files, StoredFile};
use super::index::Index;
use super::installation::Installation;
use super::manifest::{self, Manifest};
use super::opening::{self, Opened};
use super::revision::{Change, RevId, Revision};
use super::sealed_envelope::Sealed;
use super::sealing::{Keyring, Unlock};
use super::seat::Seat;
use super::settling::Own;
use super::watch::{Known, Watch};
use crate::domain::identity::{RecordId, RecordKind};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An open register.
#[derive(Debug)]
pub struct Register {
    pub(super) folder: PathBuf,
    pub(super) manifest: Manifest,
    pub(super) installation: Installation,
    pub(super) index: Index,
    access: Access,
    pub(super) notes: Vec<Note>,
    pub(super) own: Option<Own>,
    pub(super) known: Known,
    pub(super) keyring: Option<Keyring>,
    /// Where drafts are kept: from the first time that it could be written, whatever becomes of that.
    pub(super) seat: Option<Seat>,
    pub(super) generation: u64,
    given: HashSet<String>,
    newest: DateTime<Utc>,
}

impl Register {
    /// Makes a register of a missing or empty folder, and opens it.
    ///
    /// # Errors
    /// A folder that holds something, or an error of the disk; then nothing is left behind.
    pub fn create(folder: &Path, mut installation: Installation) -> Result<Self, StoreError> {
        let Installation {
            home,
            disk,
            clock,
            randomness,
            ..
        } = &mut installation;
        // First: a register that could be made and then not be written would be half of one.
        disk::make_private_folder(&**disk, home).map_err(|source| because(home, source))?;
        manifest::create(&**disk, folder, &**clock, &mut **randomness, None)?;
        Self::open(folder, installation)
    }

    /// Opens a register to write; [`Register::access`] says whether that could be had.
    ///
    /// # Errors
    /// What is there is no register that this version can read. A damaged journal is no error.
    pub fn open(folder: &Path, installation: Installation) -> Result<Self, StoreError> {
        Self::opened(folder, installation, true, None)
    }

    /// Opens a register to read, whoever else has it open. Takes no lock and changes nothing.
    ///
    /// # Errors
    /// What is there is no register that this version can read.
    pub fn open_to_read(folder: &Path, installation: Installation) -> Result<Self, StoreError> {
        Self::opened(folder, installation, false, None)
    }

    pub(super) fn opened(
        folder: &Path,
        mut installation: Installation,
        to_write: bool,
        keyring: Option<Keyring>,
    ) -> Result<Self, StoreError> {
        let opened = opening::open(folder, &mut installation, to_write, keyring)?;
        // The keyring has what is needed of it.
        installation.unlock = Unlock::default();
        if let Some(own) = &opened.own {
            files::clear(&*installation.disk, folder, own.writer);
        }
        Ok(Self {
            folder: folder.to_owned(),
            manifest: opened.manifest,
            installation,
            index: opened.index,
            access: opened.access,
            notes: opened.notes,
            seat: opened.own.as_ref().map(|own| own.seat.clone()),
            own: opened.own,
            known: opened.known,
            keyring: opened.keyring,
            generation: 0,
            given: HashSet::new(),
            newest: DateTime::UNIX_EPOCH,
        })
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Its id, the same in every copy.
    pub fn id(&self) -> &str {
        &self.manifest.id
    }

    /// Whether it can be written.
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// What opening it found.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// A number that grows with every change, for whoever keeps something computed from it.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// An id for a new record, with a reference that no other record of the register has. It sorts
    /// after those that were given before, so that the rows of an import keep their order.
    pub fn new_id(&mut self, kind: RecordKind) -> RecordId {
        loop {
            let id = self.unnamed_id();
            let reference = id.reference(kind);
            let taken = !self.index.with_reference(&reference).is_empty();
            if !taken && self.given.insert(reference) {
                return id;
            }
        }
    }

    /// An id for a record that nobody refers to.
    pub(super) fn unnamed_id(&mut self) -> RecordId {
        let after = self.newest + TimeDelta::milliseconds(1);
        self.newest = self.installation.clock.now().max(after);
        RecordId::new(self.newest, &mut *self.installation.randomness)
    }

    /// Saves changes, several as one batch: all of them or none. When this returns they are on the
    /// disk, and their revisions are named in the order of the changes.
    ///
    /// # Errors
    /// The register is open for reading only, a change names a revision that is not its record's,
    /// or the disk refuses. Nothing was saved then.
    pub fn append(&mut self, changes: Vec<Change>) -> Result<Vec<RevId>, StoreError> {
        if let Access::ReadOnly(reason) = &self.access {
            return Err(StoreError::ReadOnly {
                reason: reason.clone(),
            });
        }
        let foreign = changes.iter().find_map(|change| {
            change.parents.iter().copied().find(|parent| {
                self.index
                    .revision(*parent)
                    .is_some_and(|revision| revision.id != change.id)
            })
        });
        if let Some(rev) = foreign {
            return Err(StoreError::ForeignParent { rev });
        }
        self.save(changes.into_iter().map(Saying::from).collect())
    }

    /// Saves records of any kind, several as one batch.
    pub(super) fn save(&mut self, sayings: Vec<Saying>) -> Result<Vec<RevId>, StoreError> {
        let revisions = match self.write(sayings.clone()) {
            Err(StoreError::Replaced { .. }) => {
                // Somebody else writes in our name, or put an older file in place of ours: that is
                // settled by opening it again, as another writer.
                self.open_again()?;
                self.write(sayings)?
            }
            other => other?,
        };
        let revs: Vec<_> = revisions.iter().map(|revision| revision.rev).collect();
        for revision in revisions {
            self.index.add(revision);
        }
        self.generation += 1;
        Ok(revs)
    }

    fn write(&mut self, sayings: Vec<Saying>) -> Result<Vec<Revision>, StoreError> {
        let Some(own) = &mut self.own else {
            return Err(StoreError::ReadOnly {
                reason: Reason::Asked,
            });
        };
        let stamp = Stamp {
            at: self.installation.clock.now(),
            by: &self.installation.author,
        };
        let seal = match &self.keyring {
            Some(keyring) => Some(Seal {
                register: &self.manifest.id,
                key: keyring.current(own.epoch).ok_or(StoreError::ReadOnly {
                    reason: Reason::NotAMember,
                })?,
                randomness: &mut *self.installation.randomness,
            }),
            None => None,
        };
        let news = self.known.heads.difference(&own.told).copied().collect();
        let written = appending::append(own, sayings, news, stamp, seal);
        written.map_err(|failed| {
            if failed.broken {
                let reason = match failed.error {
                    StoreError::NotSynced { .. } => Reason::SyncFailed,
                    StoreError::Replaced { .. } => Reason::Replaced,
                    _ => Reason::CutFailed,
                };
                self.access = Access::ReadOnly(reason);
                self.own = None;
            }
            failed.error
        })
    }

    /// Reads everything again and settles anew who may write.
    pub(super) fn open_again(&mut self) -> Result<(), StoreError> {
        let to_write = *self.access() != Access::ReadOnly(Reason::Asked);
        // The lock is ours: it is given back before it is asked for.
        self.own = None;
        let keyring = self.keyring.clone();
        let opened = opening::open(&self.folder, &mut self.installation, to_write, keyring)?;
        let Opened {
            manifest,
            index,
            access,
            notes,
            own,
            known,
            keyring,
        } = opened;
        (self.manifest, self.index, self.access) = (manifest, index, access);
        (self.notes, self.own, self.known) = (notes, own, known);
        self.keyring = keyring;
        if let Some(own) = &self.own {
            self.seat = Some(own.seat.clone());
        }
        self.generation += 1;
        Ok(())
    }

    /// How many other writers' journals there are.
    pub fn others(&self) -> usize {
        let mut writers: Vec<_> = self.known.heads.iter().map(|head| head.writer).collect();
        writers.dedup();
        writers.len()
    }

    /// The files of its records, from whatever thread.
    pub fn files(&self) -> Files {
        let mut may_write = match (&self.access, &self.own) {
            (Access::ReadWrite, Some(own)) => Ok(own.writer),
            (Access::ReadOnly(reason), _) => Err(reason.clone()),
            (Access::ReadWrite, None) => Err(Reason::Asked),
        };
        let envelope: Arc<dyn Envelope> = match &self.keyring {
            Some(keyring) => {
                let since = self.own.as_ref().and_then(|own| own.epoch);
                let key = keyring.current(since).cloned();
                if may_write.is_ok() && key.is_none() {
                    may_write = Err(Reason::NotAMember);
                }
                let keyring = keyring.clone();
                Arc::new(Sealed { keyring, key })
            }
            None => Arc::new(Clear),
        };
        let disk = Arc::clone(&self.installation.disk);
        Files::new(disk, &self.folder, may_write, envelope)
    }

    /// Takes a file into the register. When this returns it is on the disk, and can be named by a
    /// record.
    ///
    /// # Errors
    /// The register is open for reading only, the file cannot be read, or the disk refuses; then
    /// nothing is left behind.
    pub fn attach(&self, source: &Path) -> Result<StoredFile, StoreError> {
        self.files().put(source)
    }

    /// Who saves.
    pub fn author(&self) -> &str {
        &self.installation.author
    }

    /// What notices that a sync program has brought something, from whatever thread.
    pub fn watch(&self) -> Watch {
        let own = self.own.as_ref().map(|own| own.writer);
        let disk = Arc::clone(&self.installation.disk);
        Watch::new(disk, &self.folder, own, &self.known)
    }
}
