//! Disks for the tests of the store: the real one without its slow syncs, refusing what a test
//! wants refused.

use sijil::store::{AppendFile, Disk, HeldLock, RealDisk};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::Mutex;

/// What the disk refuses in the register from now on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Refuse {
    #[default]
    Nothing,
    /// Writes a part of the bytes, then says that the disk is full.
    Space,
    /// Says that the disk is full, and cannot cut either.
    SpaceAndCut,
    /// Writes, and then cannot sync.
    Sync,
    /// Makes no file.
    Creating,
}

#[derive(Debug)]
pub struct TestDisk {
    refuse: Arc<Mutex<Refuse>>,
    pub syncs: Arc<Mutex<usize>>,
}

impl TestDisk {
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            refuse: Arc::new(Mutex::new(Refuse::Nothing)),
            syncs: Arc::default(),
        })
    }

    pub fn refuse(&self, what: Refuse) {
        *self.refuse.lock().unwrap() = what;
    }

    fn file(&self, path: &Path, file: Box<dyn AppendFile>) -> Box<dyn AppendFile> {
        let is_attached = path.components().any(|part| part.as_os_str() == "files");
        let in_register = is_attached
            || path
                .extension()
                .is_some_and(|extension| extension == "jsonl");
        Box::new(TestFile {
            file,
            refuse: if in_register {
                Arc::clone(&self.refuse)
            } else {
                Arc::default()
            },
            syncs: Arc::clone(&self.syncs),
        })
    }
}

impl Disk for TestDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        RealDisk.read(path)
    }

    fn read_from(&self, path: &Path, offset: u64) -> io::Result<Vec<u8>> {
        RealDisk.read_from(path, offset)
    }

    fn open_read(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        RealDisk.open_read(path)
    }

    fn len(&self, path: &Path) -> io::Result<u64> {
        RealDisk.len(path)
    }

    fn canonical(&self, folder: &Path) -> io::Result<PathBuf> {
        RealDisk.canonical(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        RealDisk.list(folder)
    }

    fn is_folder(&self, path: &Path) -> bool {
        RealDisk.is_folder(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.create_folder(path)
    }

    fn create_private_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.create_private_folder(path)
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn AppendFile>> {
        let in_register = path.components().any(|part| part.as_os_str() == "journal");
        if in_register && *self.refuse.lock().unwrap() == Refuse::Creating {
            return Err(io::ErrorKind::ReadOnlyFilesystem.into());
        }
        Ok(self.file(path, RealDisk.create_new(path)?))
    }

    fn open_append(&self, path: &Path) -> io::Result<Box<dyn AppendFile>> {
        Ok(self.file(path, RealDisk.open_append(path)?))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        if to.ends_with("register.json") && *self.refuse.lock().unwrap() == Refuse::Creating {
            return Err(io::ErrorKind::StorageFull.into());
        }
        RealDisk.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_folder(path)
    }

    fn sync_folder(&self, _path: &Path) -> io::Result<()> {
        Ok(())
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn HeldLock>>> {
        RealDisk.try_lock(path)
    }
}

#[derive(Debug)]
struct TestFile {
    file: Box<dyn AppendFile>,
    refuse: Arc<Mutex<Refuse>>,
    syncs: Arc<Mutex<usize>>,
}

impl AppendFile for TestFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        match *self.refuse.lock().unwrap() {
            Refuse::Space | Refuse::SpaceAndCut => {
                self.file.append(&bytes[..bytes.len() / 2])?;
                Err(io::ErrorKind::StorageFull.into())
            }
            _ => self.file.append(bytes),
        }
    }

    fn sync(&mut self) -> io::Result<()> {
        *self.syncs.lock().unwrap() += 1;
        match *self.refuse.lock().unwrap() {
            Refuse::Sync => Err(io::Error::other("input/output error")),
            _ => Ok(()),
        }
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        match *self.refuse.lock().unwrap() {
            Refuse::SpaceAndCut => Err(io::Error::other("input/output error")),
            _ => self.file.cut(len),
        }
    }
}
