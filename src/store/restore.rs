//! Makes a register of a backup file. What is in the file is not trusted. Knows nothing of records.

use super::archive::{Archive, ArchiveError};
use super::contents::{ATTACHMENTS, Place};
use super::copying;
use super::disk::{self, Disk};
use super::error::{StoreError, because};
use super::hash::Hashing;
use super::installation::Installation;
use super::journals;
use super::manifest;
use super::verify::{Verification, verify};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// Unpacks a backup into a folder that is missing or empty, and verifies what is there then.
///
/// # Errors
/// The folder holds something, the file is no backup that can be trusted, or the disk fails; nothing
/// is left behind.
pub fn restore(
    file: &Path,
    folder: &Path,
    installation: &Installation,
) -> Result<Verification, ArchiveError> {
    let disk: &dyn Disk = &*installation.disk;
    let there = disk.is_folder(folder);
    if there {
        let names = disk.list(folder);
        if !names.map_err(|source| because(folder, source))?.is_empty() {
            let folder = folder.to_owned();
            return Err(StoreError::NotEmpty { folder }.into());
        }
    }
    let mut archive = Archive::open(disk, file)?;
    let within = disk::folder_of(folder);
    disk.create_folder(within)
        .map_err(|source| because(within, source))?;
    // Within a folder that is there: it may be a disk of its own, or where somebody is working.
    let aside = if there {
        folder.join(".restoring")
    } else {
        unused(disk, folder)
    };
    let mut laying = Laying::begin(disk, aside)?;
    match laying.fill(&mut archive, file) {
        Ok(()) => {
            let done = laying.finish(folder);
            done.map_err(|source| because(folder, source))?;
            Ok(verify(folder, installation)?)
        }
        Err(error) => {
            laying.take_back();
            Err(error)
        }
    }
}

/// A name beside the folder that nothing has.
fn unused(disk: &dyn Disk, folder: &Path) -> PathBuf {
    let mut aside = disk::beside(folder);
    while disk.is_folder(&aside) {
        aside = disk::beside(&aside);
    }
    aside
}

/// A register that is being laid down beside the place where it will be.
struct Laying<'a> {
    disk: &'a dyn Disk,
    folder: PathBuf,
    files: Vec<PathBuf>,
    // A folder stands before those in it.
    folders: Vec<PathBuf>,
}

impl<'a> Laying<'a> {
    fn begin(disk: &'a dyn Disk, aside: PathBuf) -> Result<Self, StoreError> {
        let mut laying = Self {
            disk,
            folder: aside.clone(),
            files: Vec::new(),
            folders: Vec::new(),
        };
        let journals = aside.join(journals::FOLDER);
        for folder in [aside, journals] {
            laying
                .make(&folder)
                .map_err(|source| because(&folder, source))?;
        }
        Ok(laying)
    }

    fn make(&mut self, folder: &Path) -> io::Result<()> {
        if !self.disk.is_folder(folder) {
            self.disk.create_folder(folder)?;
            self.folders.push(folder.to_owned());
        }
        Ok(())
    }

    fn fill(&mut self, archive: &mut Archive<'_>, file: &Path) -> Result<(), ArchiveError> {
        for entry in archive.entries().to_vec() {
            let path = entry.place.path(&self.folder);
            let failed = |source| because(&path, source);
            if let Place::Attachment(_) = entry.place {
                self.make(&self.folder.join(ATTACHMENTS)).map_err(failed)?;
                self.make(disk::folder_of(&path)).map_err(failed)?;
            }
            let mut written = self.disk.create_new(&path).map_err(failed)?;
            self.files.push(path.clone());
            let mut digest = Hashing::default();
            archive.read(&entry, |piece| {
                digest.add(piece);
                written.append(piece).map_err(failed)
            })?;
            written.sync().map_err(failed)?;
            drop(written);
            if copying::hash(self.disk, &path).map_err(failed)? != digest.hash() {
                return Err(ArchiveError::Damaged {
                    path: file.to_owned(),
                    name: entry.place.name(),
                });
            }
        }
        // Before it stands under its name: it must be a register that this version can open.
        manifest::read(self.disk, &self.folder)?;
        Ok(())
    }

    fn finish(&self, folder: &Path) -> io::Result<()> {
        let within: BTreeSet<&Path> = self
            .files
            .iter()
            .map(|path| disk::folder_of(path))
            .collect();
        for folder in within
            .into_iter()
            .chain(self.folders.iter().map(PathBuf::as_path))
        {
            self.disk.sync_folder(folder)?;
        }
        if !self.disk.is_folder(folder) {
            self.disk.rename(&self.folder, folder)?;
            return self.disk.sync_folder(disk::folder_of(folder));
        }
        let mut names = self.disk.list(&self.folder)?;
        // Last: without it the folder is no register.
        names.sort_by_key(|name| name == manifest::FILE);
        for name in names {
            self.disk
                .rename(&self.folder.join(&name), &folder.join(&name))?;
        }
        self.disk.remove_folder(&self.folder)?;
        self.disk.sync_folder(folder)
    }

    fn take_back(&self) {
        for path in &self.files {
            let _ = self.disk.remove(path);
        }
        for folder in self.folders.iter().rev() {
            let _ = self.disk.remove_folder(folder);
        }
    }
}
