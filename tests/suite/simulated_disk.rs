//! A disk in memory behind the store's own file calls: it writes down every change in order, and
//! refuses a call that a test chose. What a crash leaves of the changes is not its business.

use sijil::store::{AppendFile, Disk, HeldLock};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

/// The folder that is there from the beginning.
pub const ROOT: &str = "/disk";

/// A file, whatever names it has or had.
pub type FileId = usize;

/// What a disk holds: folders are `None`.
pub type Files = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// What a name in a folder stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    Folder,
    File(FileId),
}

/// A change of the disk, or a promise that one is safe.
#[derive(Clone, Debug)]
pub enum Operation {
    /// A name comes, another goes, or both at once: a file or folder that is made, removed or
    /// renamed.
    Name {
        gone: Option<PathBuf>,
        come: Option<(PathBuf, Entry)>,
    },
    Append {
        file: FileId,
        bytes: Vec<u8>,
    },
    Cut {
        file: FileId,
        len: usize,
    },
    Synced {
        file: FileId,
    },
    /// Whether what was to be synced is there is not known, and a later sync does not say it either.
    SyncFailed {
        file: FileId,
    },
    FolderSynced {
        folder: PathBuf,
    },
}

/// Which call fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Its number, from 0, reads included.
    pub call: usize,
    /// Whether all calls after it fail too: the program ended there, and they never reached the disk.
    pub for_good: bool,
    /// Whether the disk says that it is full; otherwise that it failed.
    pub full: bool,
}

/// What the disk only claims to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lie {
    #[default]
    None,
    /// It says that a file is synced, and does nothing.
    Files,
    /// It says that a folder is synced, and does nothing.
    Folders,
}

#[derive(Debug, Default)]
struct Inner {
    names: BTreeMap<PathBuf, Entry>,
    contents: Vec<Vec<u8>>,
    operations: Vec<Operation>,
    calls: usize,
    refusal: Option<Refusal>,
    lie: Lie,
    locked: BTreeSet<PathBuf>,
}

/// The disk. Copies of it are the same disk.
#[derive(Clone, Debug)]
pub struct SimulatedDisk(Arc<Mutex<Inner>>);

impl SimulatedDisk {
    /// A disk that holds these files, all of them safe.
    pub fn holding(files: &Files) -> Self {
        let mut inner = Inner::default();
        inner.names.insert(PathBuf::from(ROOT), Entry::Folder);
        for (path, content) in files {
            let entry = match content {
                None => Entry::Folder,
                Some(bytes) => inner.file(bytes.clone()),
            };
            inner.names.insert(path.clone(), entry);
        }
        Self(Arc::new(Mutex::new(inner)))
    }

    pub fn empty() -> Self {
        Self::holding(&Files::new())
    }

    /// The same disk, which lies from now on.
    pub fn lying(self, lie: Lie) -> Self {
        self.inner().lie = lie;
        self
    }

    /// The same disk, which refuses a call.
    pub fn refusing(self, refusal: Refusal) -> Self {
        self.inner().refusal = Some(refusal);
        self
    }

    /// The disk works from now on.
    pub fn recover(&self) {
        self.inner().refusal = None;
    }

    /// How many changes there were.
    pub fn changes(&self) -> usize {
        self.inner().operations.len()
    }

    /// How many calls there were, reads included.
    pub fn calls(&self) -> usize {
        self.inner().calls
    }

    /// All changes, in order.
    pub fn operations(&self) -> Vec<Operation> {
        self.inner().operations.clone()
    }

    /// What it holds for whoever reads it now.
    pub fn files(&self) -> Files {
        let inner = self.inner();
        let content = |entry: &Entry| match entry {
            Entry::Folder => None,
            Entry::File(file) => Some(inner.contents[*file].clone()),
        };
        let names = inner.names.iter();
        names
            .map(|(path, entry)| (path.clone(), content(entry)))
            .collect()
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap()
    }

    /// The disk for a call that writes, unless it is the one to be refused.
    fn writes(&self) -> io::Result<MutexGuard<'_, Inner>> {
        let mut inner = self.inner();
        match inner.refused() {
            Some(Refusal { full: true, .. }) => Err(ErrorKind::StorageFull.into()),
            Some(_) => Err(io::Error::other("input/output error")),
            None => Ok(inner),
        }
    }

    fn reads(&self) -> io::Result<MutexGuard<'_, Inner>> {
        let mut inner = self.inner();
        match inner.refused() {
            Some(_) => Err(io::Error::other("input/output error")),
            None => Ok(inner),
        }
    }
}

impl Inner {
    fn refused(&mut self) -> Option<Refusal> {
        let call = self.calls;
        self.calls += 1;
        self.refusal
            .filter(|refusal| call == refusal.call || (call > refusal.call && refusal.for_good))
    }

    fn file(&mut self, bytes: Vec<u8>) -> Entry {
        self.contents.push(bytes);
        Entry::File(self.contents.len() - 1)
    }

    fn content(&self, path: &Path) -> io::Result<(FileId, &Vec<u8>)> {
        match self.names.get(path) {
            Some(Entry::File(file)) => Ok((*file, &self.contents[*file])),
            Some(Entry::Folder) => Err(ErrorKind::IsADirectory.into()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    fn inside<'a>(&'a self, folder: &'a Path) -> impl Iterator<Item = &'a Path> {
        let paths = self.names.keys().map(PathBuf::as_path);
        paths.filter(move |path| path.parent() == Some(folder))
    }

    fn change(&mut self, gone: Option<PathBuf>, come: Option<(PathBuf, Entry)>) {
        if let Some(path) = &gone {
            self.names.remove(path);
        }
        if let Some((path, entry)) = &come {
            self.names.insert(path.clone(), *entry);
        }
        self.operations.push(Operation::Name { gone, come });
    }

    fn create(&mut self, path: &Path) -> io::Result<FileId> {
        let folder = path.parent().and_then(|folder| self.names.get(folder));
        if folder != Some(&Entry::Folder) {
            return Err(ErrorKind::NotFound.into());
        }
        let entry = self.file(Vec::new());
        self.change(None, Some((path.to_owned(), entry)));
        Ok(self.contents.len() - 1)
    }
}

impl Disk for SimulatedDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        Ok(self.reads()?.content(path)?.1.clone())
    }

    fn read_from(&self, path: &Path, offset: u64) -> io::Result<Vec<u8>> {
        let inner = self.reads()?;
        let bytes = inner.content(path)?.1;
        Ok(bytes.get(offset as usize..).unwrap_or_default().to_vec())
    }

    fn open_read(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        let bytes = self.reads()?.content(path)?.1.clone();
        Ok(Box::new(io::Cursor::new(bytes)))
    }

    fn len(&self, path: &Path) -> io::Result<u64> {
        Ok(self.reads()?.content(path)?.1.len() as u64)
    }

    fn canonical(&self, folder: &Path) -> io::Result<PathBuf> {
        let inner = self.reads()?;
        match inner.names.get(folder) {
            Some(_) => Ok(folder.to_owned()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let inner = self.reads()?;
        if inner.names.get(folder) != Some(&Entry::Folder) {
            return Err(ErrorKind::NotFound.into());
        }
        let names = inner.inside(folder).filter_map(Path::file_name);
        Ok(names
            .map(|name| name.to_string_lossy().into_owned())
            .collect())
    }

    fn is_folder(&self, path: &Path) -> bool {
        self.inner().names.get(path) == Some(&Entry::Folder)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut inner = self.writes()?;
        let mut missing: Vec<&Path> = path
            .ancestors()
            .take_while(|path| !inner.names.contains_key(*path))
            .collect();
        while let Some(path) = missing.pop() {
            inner.change(None, Some((path.to_owned(), Entry::Folder)));
        }
        Ok(())
    }

    fn create_private_folder(&self, path: &Path) -> io::Result<()> {
        self.create_folder(path)
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn AppendFile>> {
        let mut inner = self.writes()?;
        if inner.names.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let file = inner.create(path)?;
        Ok(Box::new(SimulatedFile {
            disk: self.clone(),
            file,
        }))
    }

    fn open_append(&self, path: &Path) -> io::Result<Box<dyn AppendFile>> {
        let (file, _) = self.writes()?.content(path)?;
        Ok(Box::new(SimulatedFile {
            disk: self.clone(),
            file,
        }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut inner = self.writes()?;
        let (file, _) = inner.content(from)?;
        inner.change(
            Some(from.to_owned()),
            Some((to.to_owned(), Entry::File(file))),
        );
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut inner = self.writes()?;
        inner.content(path)?;
        inner.change(Some(path.to_owned()), None);
        Ok(())
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        let mut inner = self.writes()?;
        if inner.inside(path).next().is_some() {
            return Err(ErrorKind::DirectoryNotEmpty.into());
        }
        inner.change(Some(path.to_owned()), None);
        Ok(())
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        let mut inner = self.writes()?;
        if inner.lie != Lie::Folders {
            inner.operations.push(Operation::FolderSynced {
                folder: path.to_owned(),
            });
        }
        Ok(())
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn HeldLock>>> {
        let mut inner = self.writes()?;
        if !inner.names.contains_key(path) {
            inner.create(path)?;
        }
        if !inner.locked.insert(path.to_owned()) {
            return Ok(None);
        }
        Ok(Some(Box::new(SimulatedLock {
            disk: self.clone(),
            path: path.to_owned(),
        })))
    }
}

#[derive(Debug)]
struct SimulatedFile {
    disk: SimulatedDisk,
    file: FileId,
}

impl SimulatedFile {
    fn write(&self, inner: &mut Inner, bytes: &[u8]) {
        inner.contents[self.file].extend_from_slice(bytes);
        let bytes = bytes.to_vec();
        inner.operations.push(Operation::Append {
            file: self.file,
            bytes,
        });
    }
}

impl AppendFile for SimulatedFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let written = self
            .disk
            .writes()
            .map(|mut inner| self.write(&mut inner, bytes));
        if written.is_err() {
            self.write(&mut self.disk.inner(), &bytes[..bytes.len() / 2]);
        }
        written
    }

    fn sync(&mut self) -> io::Result<()> {
        let file = self.file;
        let ended = |refusal: Refusal| refusal.for_good;
        let ended = self.disk.inner().refusal.is_some_and(ended);
        let synced = self.disk.writes().map(|inner| inner.lie);
        let said = match synced {
            Ok(Lie::Files) => None,
            Ok(_) => Some(Operation::Synced { file }),
            Err(_) if ended => None,
            Err(_) => Some(Operation::SyncFailed { file }),
        };
        self.disk.inner().operations.extend(said);
        synced.map(|_| ())
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        let mut inner = self.disk.writes()?;
        let len = len as usize;
        inner.contents[self.file].resize(len, 0);
        inner.operations.push(Operation::Cut {
            file: self.file,
            len,
        });
        Ok(())
    }
}

#[derive(Debug)]
struct SimulatedLock {
    disk: SimulatedDisk,
    path: PathBuf,
}

impl HeldLock for SimulatedLock {}

impl Drop for SimulatedLock {
    fn drop(&mut self) {
        self.disk.inner().locked.remove(&self.path);
    }
}
