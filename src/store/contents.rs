//! Which files make a register, by the names that they have in its folder and in a backup of it.
//! Knows nothing of what is in them.

use super::disk::Disk;
use super::error::{StoreError, because};
use super::hash::Hash;
use super::journals;
use super::manifest;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The folder of a register that holds its attachments.
pub const ATTACHMENTS: &str = "files";

const ATTRIBUTES: &str = ".gitattributes";

/// A file of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// `register.json`.
    Manifest,
    /// `.gitattributes`.
    Attributes,
    /// A file among the journals, whatever a sync program has called it.
    Journal(String),
    /// The stored bytes of an attachment.
    Attachment(Hash),
}

impl Place {
    /// Its name in the register, with a slash between folder and file on every system.
    pub fn name(&self) -> String {
        match self {
            Self::Manifest => manifest::FILE.to_owned(),
            Self::Attributes => ATTRIBUTES.to_owned(),
            Self::Journal(file) => format!("{}/{file}", journals::FOLDER),
            Self::Attachment(hash) => {
                let hash = hash.to_string();
                format!("{ATTACHMENTS}/{}/{hash}", &hash[..2])
            }
        }
    }

    /// The file with this name; `None` for a name that no register has, such as one that leads out
    /// of its folder.
    pub fn of(name: &str) -> Option<Self> {
        if name == manifest::FILE {
            return Some(Self::Manifest);
        }
        if name == ATTRIBUTES {
            return Some(Self::Attributes);
        }
        let (folder, rest) = name.split_once('/')?;
        if folder == journals::FOLDER {
            return is_safe(rest).then(|| Self::Journal(rest.to_owned()));
        }
        let (digits, file) = rest.split_once('/')?;
        let hash: Hash = file.parse().ok()?;
        (folder == ATTACHMENTS && file.starts_with(digits) && digits.len() == 2)
            .then_some(Self::Attachment(hash))
    }

    /// Where it is in a register.
    pub fn path(&self, register: &Path) -> PathBuf {
        self.name()
            .split('/')
            .fold(register.to_owned(), |path, part| path.join(part))
    }
}

/// Whether a name means a file in its folder on every system, and is not one of those that systems
/// and sync programs keep for themselves.
fn is_safe(name: &str) -> bool {
    let outside = |letter: char| letter.is_control() || matches!(letter, '/' | '\\' | ':');
    !name.is_empty() && !name.starts_with(['.', '~']) && !name.contains(outside)
}

/// The files among the journals of a register, in byte order, and the names that are left out
/// because another system could not have them.
pub fn journals(disk: &dyn Disk, register: &Path) -> Result<(Vec<Place>, Vec<String>), StoreError> {
    let folder = register.join(journals::FOLDER);
    let names = journals::names(disk, &folder)?.into_iter();
    let (safe, others): (Vec<String>, Vec<String>) = names
        .filter(|name| !disk.is_folder(&folder.join(name)))
        .partition(|name| is_safe(name));
    Ok((safe.into_iter().map(Place::Journal).collect(), others))
}

/// The attachments that a register has, by hash.
pub fn attachments(disk: &dyn Disk, register: &Path) -> Result<Vec<Place>, StoreError> {
    let folder = register.join(ATTACHMENTS);
    let mut places = Vec::new();
    for digits in list(disk, &folder)? {
        let within = folder.join(&digits);
        if digits.len() == 2 && disk.is_folder(&within) {
            let named = |file: &String| Place::of(&format!("{ATTACHMENTS}/{digits}/{file}"));
            places.extend(list(disk, &within)?.iter().filter_map(named));
        }
    }
    Ok(places)
}

fn list(disk: &dyn Disk, folder: &Path) -> Result<Vec<String>, StoreError> {
    match disk.list(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        other => other.map_err(|source| because(folder, source)),
    }
}
