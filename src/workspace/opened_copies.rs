//! Copies of attachments that are given to the programs of the system: read-only, in a folder of the
//! program's own that nobody else may read, and gone when the window is. Knows nothing of the system's
//! programs.

use super::attaching::{AttachError, save_copy};
use super::files::FileError;
use crate::domain::file_name::{is_program, safe_name};
use crate::domain::record::Attachment;
use crate::store::{Disk, Files, HeldLock, RealDisk};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The folder in the program's own.
const FOLDER: &str = "opened";
/// The ending of the file beside a window's copies that it holds while it is open.
const LOCK: &str = ".lock";

/// The copies that one window has made. They are removed when it is dropped.
#[derive(Debug)]
pub struct OpenedCopies {
    folder: PathBuf,
    made: AtomicUsize,
    // Only held; in a mutex because a lock may belong to one thread.
    _lock: Mutex<Box<dyn HeldLock>>,
}

impl OpenedCopies {
    /// A place for the copies of one window, below the program's own folder. What windows before have
    /// left behind is removed.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn begin(home: &Path) -> Result<Self, FileError> {
        let folder = home.join(FOLDER);
        let at = |source| FileError {
            path: folder.clone(),
            source,
        };
        RealDisk.create_private_folder(&folder).map_err(at)?;
        Self::clear(home);
        let mut number = 1;
        loop {
            let own = folder.join(number.to_string());
            let lock = RealDisk.try_lock(&lock_of(&own)).map_err(at)?;
            if let Some(lock) = lock {
                RealDisk.create_private_folder(&own).map_err(at)?;
                return Ok(Self {
                    folder: own,
                    made: AtomicUsize::new(0),
                    _lock: Mutex::new(lock),
                });
            }
            number += 1;
        }
    }

    /// Removes the copies of windows that are not open any more.
    pub fn clear(home: &Path) {
        let folder = home.join(FOLDER);
        for name in RealDisk.list(&folder).unwrap_or_default() {
            let own = folder.join(name);
            if own.is_dir() && matches!(RealDisk.try_lock(&lock_of(&own)), Ok(Some(_))) {
                remove(&own);
            }
        }
    }

    /// A copy of an attachment under its own name, for a program of the system to open. All of it is
    /// known to be what was attached.
    ///
    /// # Errors
    /// It is missing or damaged, it is a program itself, or the copy cannot be written.
    pub fn copy(&self, files: &Files, attachment: &Attachment) -> Result<PathBuf, AttachError> {
        let name = safe_name(&attachment.name);
        if is_program(&name) {
            return Err(AttachError::Program { name });
        }
        let made = self.made.fetch_add(1, Ordering::Relaxed);
        let folder = self.folder.join(made.to_string());
        let at = |source: io::Error| FileError {
            path: folder.clone(),
            source,
        };
        RealDisk.create_private_folder(&folder).map_err(at)?;
        let path = folder.join(name);
        save_copy(files, attachment, &path)?;
        let mut permissions = fs::metadata(&path).map_err(at)?.permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).map_err(at)?;
        Ok(path)
    }
}

impl Drop for OpenedCopies {
    fn drop(&mut self) {
        remove(&self.folder);
    }
}

fn lock_of(own: &Path) -> PathBuf {
    let mut name = own.file_name().unwrap_or_default().to_os_string();
    name.push(LOCK);
    own.with_file_name(name)
}

/// Removes the copies of one window. What a program still holds open goes with a later window.
fn remove(own: &Path) {
    #[cfg(windows)]
    make_removable(own);
    let _ = fs::remove_dir_all(own);
}

/// Windows removes no file that is read-only.
#[cfg(windows)]
#[allow(
    clippy::permissions_set_readonly_false,
    reason = "the folder is private, and the files are about to go"
)]
fn make_removable(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            make_removable(&path);
        } else if let Ok(metadata) = fs::metadata(&path) {
            let mut permissions = metadata.permissions();
            permissions.set_readonly(false);
            let _ = fs::set_permissions(&path, permissions);
        }
    }
}
