//! The file calls that the store needs, as a trait with the real disk behind it; knows nothing of
//! what the bytes mean.

use std::fmt::Debug;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// What the store asks of a disk. Everything that can be lost in a crash goes through here, so that
/// a test can put a disk of its own behind the store.
pub trait Disk: Debug + Send + Sync {
    /// The whole content of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// What a file holds from this byte on; nothing where it is shorter.
    fn read_from(&self, path: &Path, offset: u64) -> io::Result<Vec<u8>>;
    /// Up to so many bytes of what a file holds from this byte on; none only at its end.
    fn read_part(&self, path: &Path, offset: u64, len: usize) -> io::Result<Vec<u8>> {
        let mut bytes = self.read_from(path, offset)?;
        bytes.truncate(len);
        Ok(bytes)
    }
    /// Opens a file to read it piece by piece.
    fn open_read(&self, path: &Path) -> io::Result<Box<dyn Read + Send>>;
    /// The length of a file in bytes.
    fn len(&self, path: &Path) -> io::Result<u64>;
    /// The one path of a folder that is there, whatever names lead to it.
    fn canonical(&self, folder: &Path) -> io::Result<PathBuf>;
    /// The names of what a folder holds, in byte order.
    fn list(&self, folder: &Path) -> io::Result<Vec<String>>;
    /// Whether there is a folder at this path.
    fn is_folder(&self, path: &Path) -> bool;
    /// Makes a folder and those above it; one that is there already is no error.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// The same for a folder that only this account may read, where the system knows of that.
    fn create_private_folder(&self, path: &Path) -> io::Result<()>;
    /// Makes an empty file; fails with `AlreadyExists` where there is one.
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn AppendFile>>;
    /// Opens a file that is there, to write after its end.
    fn open_append(&self, path: &Path) -> io::Result<Box<dyn AppendFile>>;
    /// Gives a file another name in place of whatever had that name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Removes an empty folder.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
    /// Makes the names in a folder safe against a power cut.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
    /// Takes the lock of this file (made if missing), or `None` when somebody else holds it. The
    /// system gives it back when the process ends, however it ends.
    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn HeldLock>>>;
}

/// A file that only grows, except for being cut back to a length that it had.
pub trait AppendFile: Debug + Send {
    /// Writes after the end. On an error part of the bytes may be there.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Returns once the bytes are on the disk. An error is final: it is never asked again.
    fn sync(&mut self) -> io::Result<()>;
    /// Cuts the file to this length in bytes.
    fn cut(&mut self, len: u64) -> io::Result<()>;
}

/// A lock that is held until it is dropped.
pub trait HeldLock: Debug + Send {}

/// Writes a file as a whole: whoever reads it finds the old bytes or the new ones, never a mixture.
/// With `durable` they are on the disk when this returns.
///
/// # Errors
/// Any error of the disk; the old file is then still there.
pub fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8], durable: bool) -> io::Result<()> {
    let aside = beside(path);
    let _ = disk.remove(&aside);
    let written = disk.create_new(&aside).and_then(|mut file| {
        file.append(bytes)?;
        if durable { file.sync() } else { Ok(()) }
    });
    if let Err(error) = written.and_then(|()| disk.rename(&aside, path)) {
        let _ = disk.remove(&aside);
        return Err(error);
    }
    if durable {
        disk.sync_folder(folder_of(path))?;
    }
    Ok(())
}

/// Makes a folder and those above it, and returns once their names are on the disk.
///
/// # Errors
/// Any error of the disk.
pub fn make_folder(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    make(disk, path, Disk::create_folder)
}

/// The same for a folder that only this account may read, where the system knows of that.
///
/// # Errors
/// Any error of the disk.
pub fn make_private_folder(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    make(disk, path, Disk::create_private_folder)
}

fn make<'a>(
    disk: &'a dyn Disk,
    path: &Path,
    create: impl Fn(&'a dyn Disk, &Path) -> io::Result<()>,
) -> io::Result<()> {
    let missing = |path: &&Path| !path.as_os_str().is_empty() && !disk.is_folder(path);
    let missing: Vec<&Path> = path.ancestors().take_while(missing).collect();
    create(disk, path)?;
    let mut made = missing.into_iter().rev();
    made.try_for_each(|path| disk.sync_folder(folder_of(path)))
}

/// The folder that a file or folder is in, also where its path is a bare name.
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) => Path::new("."),
        None => path,
    }
}

/// Where something is written before it takes the place of what is at `path`.
pub fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".new");
    path.with_file_name(name)
}

/// The disk of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        std::fs::read(path)
    }

    fn read_from(&self, path: &Path, offset: u64) -> io::Result<Vec<u8>> {
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(offset))?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn read_part(&self, path: &Path, offset: u64, len: usize) -> io::Result<Vec<u8>> {
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(offset))?;
        let mut bytes = Vec::with_capacity(len);
        file.take(len as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn open_read(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(File::open(path)?))
    }

    fn len(&self, path: &Path) -> io::Result<u64> {
        std::fs::metadata(path).map(|metadata| metadata.len())
    }

    fn canonical(&self, folder: &Path) -> io::Result<PathBuf> {
        std::fs::canonicalize(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort_unstable();
        Ok(names)
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        std::fs::create_dir_all(path)
    }

    fn create_private_folder(&self, path: &Path) -> io::Result<()> {
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(path)
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn AppendFile>> {
        let file = OpenOptions::new().write(true).create_new(true).open(path)?;
        Ok(Box::new(RealFile { file }))
    }

    fn open_append(&self, path: &Path) -> io::Result<Box<dyn AppendFile>> {
        // Not the system's append mode: on Windows a file opened so cannot be cut.
        let mut file = OpenOptions::new().write(true).open(path)?;
        file.seek(SeekFrom::End(0))?;
        Ok(Box::new(RealFile { file }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_dir(path)
    }

    #[cfg(unix)]
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        File::open(path)?.sync_all()
    }

    // Windows has no such call; its file systems journal their names.
    #[cfg(not(unix))]
    fn sync_folder(&self, _path: &Path) -> io::Result<()> {
        Ok(())
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn HeldLock>>> {
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(RealLock { file }))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

#[derive(Debug)]
struct RealFile {
    file: File,
}

impl AppendFile for RealFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        self.file.set_len(len)?;
        self.file.seek(SeekFrom::Start(len)).map(|_| ())
    }
}

#[derive(Debug)]
struct RealLock {
    file: File,
}

impl HeldLock for RealLock {}

impl Drop for RealLock {
    fn drop(&mut self) {
        // Closing is not enough: a program that is being started at this moment has the file open
        // too, for an instant, and would go on holding the lock.
        let _ = self.file.unlock();
    }
}
