//! Another copy of a register, to take things over from: its folder, or a backup file. Knows nothing
//! of what is in a journal.

use super::archive::{Archive, ArchiveError, Entry};
use super::contents::{self, Place};
use super::disk::Disk;
use super::error::{StoreError, because};
use super::hash::Hash;
use super::manifest::{self, Manifest};
use std::path::{Path, PathBuf};

/// A copy of a register.
pub struct Copy<'a> {
    /// What its `register.json` says.
    pub manifest: Manifest,
    source: Source<'a>,
}

enum Source<'a> {
    Folder { disk: &'a dyn Disk, folder: PathBuf },
    Backup(Archive<'a>, Vec<Entry>),
}

impl<'a> Copy<'a> {
    /// Opens a copy.
    ///
    /// # Errors
    /// It is neither a register nor a backup of one.
    pub fn open(disk: &'a dyn Disk, path: &Path) -> Result<Self, ArchiveError> {
        if disk.is_folder(path) || disk.len(path).is_err() {
            let folder = path.to_owned();
            return Ok(Self {
                manifest: manifest::read(disk, path)?,
                source: Source::Folder { disk, folder },
            });
        }
        let mut archive = Archive::open(disk, path)?;
        let entries = archive.entries().to_vec();
        let mut bytes = Vec::new();
        for entry in &entries {
            if entry.place == Place::Manifest {
                bytes = archive.whole(entry)?;
            }
        }
        Ok(Self {
            manifest: manifest::understand(&bytes, path)?,
            source: Source::Backup(archive, entries),
        })
    }

    /// The files among its journals, by name, and their bytes.
    ///
    /// # Errors
    /// One cannot be read.
    pub fn journals(&mut self) -> Result<Vec<(String, Vec<u8>)>, ArchiveError> {
        let places = match &self.source {
            Source::Folder { disk, folder } => contents::journals(*disk, folder)?.0,
            Source::Backup(_, entries) => entries.iter().map(|entry| entry.place.clone()).collect(),
        };
        let mut journals = Vec::new();
        for place in places {
            let mut bytes = Vec::new();
            if let Place::Journal(name) = &place {
                self.read(&place, &mut |piece| {
                    bytes.extend_from_slice(piece);
                    Ok(())
                })?;
                journals.push((name.clone(), bytes));
            }
        }
        Ok(journals)
    }

    /// The attachments that it has.
    ///
    /// # Errors
    /// Its folder cannot be read.
    pub fn attachments(&self) -> Result<Vec<Hash>, StoreError> {
        let places = match &self.source {
            Source::Folder { disk, folder } => contents::attachments(*disk, folder)?,
            Source::Backup(_, entries) => entries.iter().map(|entry| entry.place.clone()).collect(),
        };
        let hash = |place| match place {
            Place::Attachment(hash) => Some(hash),
            _ => None,
        };
        Ok(places.into_iter().filter_map(hash).collect())
    }

    /// Reads one of its files piece by piece.
    ///
    /// # Errors
    /// It cannot be read, or `take` says so.
    pub fn read(
        &mut self,
        place: &Place,
        take: &mut dyn FnMut(&[u8]) -> Result<(), StoreError>,
    ) -> Result<(), ArchiveError> {
        match &mut self.source {
            Source::Folder { disk, folder } => {
                let path = place.path(folder);
                let failed = |source| because(&path, source);
                let mut file = disk.open_read(&path).map_err(failed)?;
                let mut piece = vec![0; 1 << 16];
                loop {
                    let len = file.read(&mut piece).map_err(failed)?;
                    if len == 0 {
                        return Ok(());
                    }
                    take(&piece[..len])?;
                }
            }
            Source::Backup(archive, entries) => {
                let entry = entries.iter().find(|entry| entry.place == *place);
                entry.map_or(Ok(()), |entry| archive.read(entry, take))
            }
        }
    }
}
