//! What is typed and not saved yet: a small file a draft in the seat of this copy, never in the
//! register's folder, sealed where the register is. Knows nothing of what a draft says.

use super::disk::{self, Disk, beside};
use super::error::{StoreError, because};
use super::hash::Hash;
use super::register::Register;
use super::sealing::{Keyring, open_kept, seal_kept};
use super::seat::Seat;
use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use zeroize::Zeroizing;

/// What a draft begins with; its number and the hash of what follows stand behind it.
const MAGIC: &str = "sijil-draft-1";
const SUFFIX: &str = ".draft";

/// The drafts that were kept.
#[derive(Debug, Default)]
pub struct KeptDrafts {
    /// Those that can be read, by number, as they were handed in.
    pub whole: Vec<(u64, Vec<u8>)>,
    /// Where those lie that cannot: set aside, or as they were where the key for them is missing.
    pub unreadable: Vec<PathBuf>,
}

impl Register {
    /// Whether drafts can be kept: the register is open to write, or was.
    pub fn keeps_drafts(&self) -> bool {
        self.seat.is_some()
    }

    /// Keeps a draft as a whole, in place of what was kept under this number. When this returns it is
    /// on the disk.
    ///
    /// # Errors
    /// The register was opened for reading, its key is missing, or the disk refuses; what was kept
    /// before is then still there.
    pub fn keep_draft(&mut self, number: u64, content: &[u8]) -> Result<(), StoreError> {
        let seat = self.drafts_seat()?;
        let folder = seat.drafts();
        let disk = Arc::clone(&self.installation.disk);
        let path = folder.join(name_of(number));
        let mut bytes = Zeroizing::new(written(number, content));
        if let Some(keyring) = &self.keyring {
            *bytes = seal_kept(&bytes, keyring, &mut *self.installation.randomness)
                .map_err(|source| because(&path, source))?;
        }
        disk::make_private_folder(&*disk, &folder)
            .and_then(|()| disk::replace(&*disk, &path, &bytes, true))
            .map_err(|source| because(&path, source))
    }

    /// Forgets a draft: it was saved, or is not wanted. Nothing happens where there is none.
    ///
    /// # Errors
    /// The register was opened for reading, or the disk refuses.
    pub fn drop_draft(&mut self, number: u64) -> Result<(), StoreError> {
        let path = self.drafts_seat()?.drafts().join(name_of(number));
        let disk = &*self.installation.disk;
        for path in [beside(&path), path] {
            match disk.remove(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(because(&path, error));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Reads the drafts that were kept. One that cannot be read is set aside with what else is in
    /// quarantine, so that it is told of once.
    ///
    /// # Errors
    /// The register was opened for reading.
    pub fn read_drafts(&mut self) -> Result<KeptDrafts, StoreError> {
        let seat = self.drafts_seat()?;
        let reader = Reader {
            disk: &*self.installation.disk,
            keyring: self.keyring.as_ref(),
            folder: seat.drafts(),
        };
        let mut kept = KeptDrafts::default();
        for number in reader.numbers() {
            match reader.read(number) {
                Ok(content) => kept.whole.push((number, content)),
                Err(Unread::NeverWritten) => {}
                Err(Unread::Locked(path)) => kept.unreadable.push(path),
                Err(Unread::Damaged(path)) => {
                    kept.unreadable.push(self.set_aside(&seat, path));
                }
            }
        }
        Ok(kept)
    }

    /// Sets a draft aside that whoever kept it cannot understand; says where it lies.
    ///
    /// # Errors
    /// The register was opened for reading.
    pub fn set_draft_aside(&mut self, number: u64) -> Result<PathBuf, StoreError> {
        let seat = self.drafts_seat()?;
        let path = seat.drafts().join(name_of(number));
        Ok(self.set_aside(&seat, path))
    }

    fn drafts_seat(&self) -> Result<Seat, StoreError> {
        self.seat.clone().ok_or(StoreError::ReadOnly {
            reason: super::access::Reason::Asked,
        })
    }

    /// Where it cannot be set aside it stays where it is.
    fn set_aside(&self, seat: &Seat, path: PathBuf) -> PathBuf {
        let (disk, clock) = (&*self.installation.disk, &*self.installation.clock);
        let name = path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        let aside = disk
            .read(&path)
            .and_then(|bytes| seat.quarantine(&name, 0, &bytes, clock));
        match aside {
            Ok(aside) => {
                let _ = disk.remove(&path);
                aside
            }
            Err(_) => path,
        }
    }
}

fn name_of(number: u64) -> String {
    format!("{number}{SUFFIX}")
}

fn written(number: u64, content: &[u8]) -> Vec<u8> {
    let mut bytes = format!("{MAGIC} {number} {}\n", Hash::of(content)).into_bytes();
    bytes.extend_from_slice(content);
    bytes
}

/// What a draft says, where it is this one and whole: its name is sealed with it, so that none can be
/// put in place of another.
fn content(number: u64, bytes: &[u8]) -> Option<&[u8]> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let content = &bytes[end + 1..];
    let head = format!("{MAGIC} {number} {}", Hash::of(content));
    (bytes[..end] == *head.as_bytes()).then_some(content)
}

/// Why a draft was not read, and where it lies.
enum Unread {
    /// Its first write was cut short, so nobody was told that it is kept.
    NeverWritten,
    /// There is no key for it.
    Locked(PathBuf),
    /// It is not what was written.
    Damaged(PathBuf),
}

struct Reader<'a> {
    disk: &'a dyn Disk,
    keyring: Option<&'a Keyring>,
    folder: PathBuf,
}

impl Reader<'_> {
    /// The numbers of the drafts, also of those whose names a power cut took half of.
    fn numbers(&self) -> BTreeSet<u64> {
        let names = self.disk.list(&self.folder).unwrap_or_default();
        let number = |name: &String| {
            let name = name.strip_suffix(".new").unwrap_or(name);
            name.strip_suffix(SUFFIX)?.parse().ok()
        };
        names.iter().filter_map(number).collect()
    }

    fn read(&self, number: u64) -> Result<Vec<u8>, Unread> {
        let path = self.folder.join(name_of(number));
        let aside = beside(&path);
        match self.content(number, &path) {
            Ok(content) => {
                let _ = self.disk.remove(&aside);
                return Ok(content);
            }
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                return Err(Unread::Locked(path));
            }
            Err(_) => {}
        }
        // Some memory sticks lose the old name of a file and do not give it the new one.
        match self.content(number, &aside) {
            Ok(content) => {
                let _ = self.disk.rename(&aside, &path);
                Ok(content)
            }
            Err(error) if error.kind() == ErrorKind::PermissionDenied => Err(Unread::Locked(aside)),
            Err(_) if self.disk.len(&path).is_ok() => Err(Unread::Damaged(path)),
            Err(_) => {
                let _ = self.disk.remove(&aside);
                Err(Unread::NeverWritten)
            }
        }
    }

    fn content(&self, number: u64, path: &Path) -> io::Result<Vec<u8>> {
        let mut bytes = Zeroizing::new(self.disk.read(path)?);
        if let Some(keyring) = self.keyring {
            *bytes = open_kept(&bytes, keyring)?;
        }
        let content = content(number, &bytes).ok_or(ErrorKind::InvalidData)?;
        Ok(content.to_vec())
    }
}
