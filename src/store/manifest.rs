//! `register.json`: what makes a folder a register. Knows nothing of the journals beside it.

use super::disk::{self, Disk};
use super::error::{StoreError, because};
use super::sealing::Epoch;
use super::strict;
use crate::domain::clock::{Clock, Randomness};
use crate::domain::identity::RecordId;
use chrono::SecondsFormat;
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::path::Path;

/// The version of the register's format that this program writes and reads.
pub const FORMAT: u32 = 1;

/// The file that makes a folder a register.
pub const FILE: &str = "register.json";

/// Keeps git from changing line ends, which the hashes are over.
const GIT_FILE: &str = ".gitattributes";
const GIT_SAYS: &[u8] = b"* -text\n";

/// What `register.json` says. It is written once and never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of the format.
    pub format: u32,
    /// The id of the register: the same in every copy of it.
    pub id: String,
    /// When it was made, as RFC 3339 text.
    pub created: String,
    /// The name of its first epoch, where it is sealed.
    #[serde(
        default,
        deserialize_with = "strict::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub sealed: Option<String>,
}

impl Manifest {
    /// Its first epoch, where it is sealed.
    pub fn epoch(&self) -> Option<Epoch> {
        self.sealed.as_ref()?.parse().ok()
    }

    fn is_understood(&self) -> bool {
        let sealed_well = self.sealed.is_none() || self.epoch().is_some();
        let id = self.id.parse::<RecordId>();
        let named_well = id.is_ok_and(|id| id.to_string() == self.id);
        self.format > 0 && named_well && sealed_well
    }

    /// Whether a newer version made it: what can be read of it is read, and nothing is written.
    pub fn is_newer(&self) -> bool {
        self.format > FORMAT
    }

    /// That this version cannot do what it takes to know the whole format for.
    pub fn known(self, folder: &Path) -> Result<Self, StoreError> {
        if self.is_newer() {
            return Err(StoreError::NewerFormat {
                folder: folder.to_owned(),
                format: self.format,
            });
        }
        Ok(self)
    }
}

#[derive(Deserialize)]
struct FormatOnly {
    format: u32,
}

/// Reads the manifest of a register.
///
/// # Errors
/// No such folder, no `register.json` in it, or one that cannot be read.
pub fn read(disk: &dyn Disk, folder: &Path) -> Result<Manifest, StoreError> {
    if !disk.is_folder(folder) {
        return Err(StoreError::NoFolder {
            folder: folder.to_owned(),
        });
    }
    let path = folder.join(FILE);
    let bytes = disk.read(&path).map_err(|source| match source.kind() {
        ErrorKind::NotFound => StoreError::NotARegister {
            folder: folder.to_owned(),
        },
        _ => because(&path, source),
    })?;
    understand(&bytes, folder)
}

/// Reads the bytes of a manifest, which is that of the register at this place.
///
/// # Errors
/// One that cannot be read, be it that a newer format has other members.
pub fn understand(bytes: &[u8], folder: &Path) -> Result<Manifest, StoreError> {
    let manifest = serde_json::from_slice::<Manifest>(bytes).ok();
    let understood = manifest.filter(|manifest| manifest.is_understood() && strict::is_one(bytes));
    understood.ok_or_else(|| match serde_json::from_slice(bytes) {
        Ok(FormatOnly { format }) if format > FORMAT => StoreError::NewerFormat {
            folder: folder.to_owned(),
            format,
        },
        _ => StoreError::UnreadableManifest {
            path: folder.join(FILE),
        },
    })
}

/// Makes a register of an empty or missing folder; a sealed one where its first epoch is given.
///
/// # Errors
/// A folder that holds something, or any error of the disk; what was made until then is removed.
pub fn create(
    disk: &dyn Disk,
    folder: &Path,
    clock: &dyn Clock,
    randomness: &mut dyn Randomness,
    sealed: Option<Epoch>,
) -> Result<Manifest, StoreError> {
    let existed = disk.is_folder(folder);
    if existed {
        let names = disk
            .list(folder)
            .map_err(|source| because(folder, source))?;
        if names.iter().any(|name| name == FILE) {
            return Err(StoreError::AlreadyARegister {
                folder: folder.to_owned(),
            });
        }
        if !is_begun(disk, folder, &names) {
            return Err(StoreError::NotEmpty {
                folder: folder.to_owned(),
            });
        }
    }
    let now = clock.now();
    let manifest = Manifest {
        format: FORMAT,
        id: RecordId::new(now, randomness).to_string(),
        created: now.to_rfc3339_opts(SecondsFormat::Secs, true),
        sealed: sealed.map(|epoch| epoch.to_string()),
    };
    lay(disk, folder, &manifest).map_err(|source| {
        take_back(disk, folder, existed);
        because(folder, source)
    })?;
    Ok(manifest)
}

/// Whether a folder holds nothing but what [`lay`] leaves there when it does not live to its end.
fn is_begun(disk: &dyn Disk, folder: &Path, names: &[String]) -> bool {
    let journals = super::journals::FOLDER;
    names.iter().all(|name| {
        let path = folder.join(name);
        if name == journals {
            return disk.list(&path).is_ok_and(|inside| inside.is_empty());
        }
        let is_ours = || disk.read(&path).is_ok_and(|bytes| bytes == GIT_SAYS);
        let aside = [FILE, GIT_FILE].map(|file| format!("{file}.new"));
        aside.contains(name) || name == GIT_FILE && is_ours()
    })
}

/// Removes a register in which nothing was ever saved; the folder too, unless it was there before.
pub fn take_back(disk: &dyn Disk, folder: &Path, existed: bool) {
    let _ = disk.remove(&folder.join(FILE));
    let _ = disk.remove(&folder.join(GIT_FILE));
    let _ = disk.remove_folder(&folder.join(super::journals::FOLDER));
    if !existed {
        let _ = disk.remove_folder(folder);
    }
}

fn lay(disk: &dyn Disk, folder: &Path, manifest: &Manifest) -> std::io::Result<()> {
    let mut bytes = serde_json::to_vec(manifest)?;
    bytes.push(b'\n');
    disk::make_folder(disk, &folder.join(super::journals::FOLDER))?;
    // It may have been made by somebody who did not live to see to its name.
    disk.sync_folder(disk::folder_of(folder))?;
    disk::replace(disk, &folder.join(GIT_FILE), GIT_SAYS, true)?;
    // Last: without it the folder is no register, whatever else is there.
    disk::replace(disk, &folder.join(FILE), &bytes, true)
}
