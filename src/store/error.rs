//! What the store could not do, and the sentence that says so; knows no language.

use super::access::Reason;
use super::files::place;
use super::hash::Hash;
use super::revision::RevId;
use super::sealing::Locked;
use crate::words::Message;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What the store could not do.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no folder at this path.
    #[error("no folder {}", folder.display())]
    NoFolder {
        /// The path.
        folder: PathBuf,
    },
    /// The folder has no `register.json`.
    #[error("{} is not a register", folder.display())]
    NotARegister {
        /// The folder.
        folder: PathBuf,
    },
    /// `register.json` is not what it must be.
    #[error("{} cannot be understood", path.display())]
    UnreadableManifest {
        /// The file.
        path: PathBuf,
    },
    /// The register is of a format that only a newer version reads.
    #[error("{} is of format {format}", folder.display())]
    NewerFormat {
        /// The folder.
        folder: PathBuf,
        /// The version of its format.
        format: u32,
    },
    /// A sealed register cannot be opened with what was given.
    #[error("{} is sealed: {why:?}", folder.display())]
    Locked {
        /// The folder.
        folder: PathBuf,
        /// Why not.
        why: Locked,
    },
    /// Members were to be changed of a register that is not sealed.
    #[error("the register is not sealed")]
    NotSealed,
    /// A member of this name is there already.
    #[error("{name} is a member already")]
    AlreadyAMember {
        /// The name.
        name: String,
    },
    /// There is no member of this name.
    #[error("{name} is no member")]
    NoSuchMember {
        /// The name.
        name: String,
    },
    /// The member by whose secret the register is open was to be removed.
    #[error("{name} has the register open")]
    OwnMember {
        /// The name.
        name: String,
    },
    /// Keys could not be wrapped for the members.
    #[error("keys could not be wrapped")]
    NotWrapped {
        /// What age said.
        said: String,
    },
    /// A register was to be made where one is already.
    #[error("{} is a register already", folder.display())]
    AlreadyARegister {
        /// The folder.
        folder: PathBuf,
    },
    /// A register was to be made in a folder that holds other things.
    #[error("{} is not empty", folder.display())]
    NotEmpty {
        /// The folder.
        folder: PathBuf,
    },
    /// Something was to be saved in a register that is open for reading only.
    #[error("the register is open for reading only: {reason:?}")]
    ReadOnly {
        /// Why it is.
        reason: Reason,
    },
    /// A change names a revision that is not one of this record's.
    #[error("{rev} is no revision of this record")]
    ForeignParent {
        /// The revision.
        rev: RevId,
    },
    /// The disk is full; nothing was saved.
    #[error("no space left for {}", path.display())]
    DiskFull {
        /// The file that was to be written.
        path: PathBuf,
    },
    /// The file or folder may not be written.
    #[error("{} may not be written", path.display())]
    NotWritable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The system could not say that what was written is on the disk; nothing was acknowledged.
    #[error("{} could not be synced", path.display())]
    NotSynced {
        /// The journal.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Another program has put another file in the place of the own journal while it was open;
    /// nothing was acknowledged.
    #[error("{} was replaced while it was open", path.display())]
    Replaced {
        /// The journal.
        path: PathBuf,
    },
    /// A file of a record is not there: it has not arrived yet.
    #[error("the file {file} is not there")]
    FileMissing {
        /// Its name in the register.
        file: Hash,
    },
    /// A file of a record is not what it was.
    #[error("the file {file} is damaged: it is {found}")]
    FileDamaged {
        /// Its name in the register.
        file: Hash,
        /// The hash of what is there.
        found: Hash,
    },
    /// A file of a record is whole and cannot be opened.
    #[error("the file {file} cannot be opened")]
    FileSealed {
        /// Its name in the register.
        file: Hash,
    },
    /// Any other error of the disk.
    #[error("{} could not be read or written", path.display())]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl StoreError {
    /// What happened, to which file, and what to do.
    pub fn message(&self) -> Message {
        let about = |key: &'static str, path: &Path| {
            Message::new(key).with("path", path.display().to_string())
        };
        match self {
            Self::NoFolder { folder } => about("error-no-folder", folder),
            Self::NotARegister { folder } => about("error-not-a-register", folder),
            Self::UnreadableManifest { path } => about("error-unreadable-manifest", path),
            Self::NewerFormat { folder, format } => {
                about("error-newer-format", folder).with("format", *format)
            }
            Self::Locked { folder, why } => about(why.key(), folder),
            Self::NotSealed => Message::new("error-not-sealed"),
            Self::AlreadyAMember { name } => {
                Message::new("error-already-a-member").with("name", name.as_str())
            }
            Self::NoSuchMember { name } => {
                Message::new("error-no-such-member").with("name", name.as_str())
            }
            Self::OwnMember { name } => {
                Message::new("error-own-member").with("name", name.as_str())
            }
            Self::NotWrapped { said } => {
                Message::new("error-not-wrapped").with("said", said.as_str())
            }
            Self::AlreadyARegister { folder } => about("error-already-a-register", folder),
            Self::NotEmpty { folder } => about("error-not-empty", folder),
            Self::ReadOnly { reason } => {
                Message::new("error-read-only").with("reason", reason.message())
            }
            Self::ForeignParent { rev } => {
                Message::new("error-foreign-parent").with("revision", rev.to_string())
            }
            Self::DiskFull { path } => about("error-disk-full", path),
            Self::NotWritable { path, source } => {
                about("error-not-writable", path).with("said", source.to_string())
            }
            Self::NotSynced { path, source } => {
                about("error-not-synced", path).with("said", source.to_string())
            }
            Self::Replaced { path } => about("error-replaced", path),
            Self::FileMissing { file } => {
                Message::new("error-file-missing").with("file", place(*file))
            }
            Self::FileSealed { file } => {
                Message::new("error-file-sealed").with("file", place(*file))
            }
            Self::FileDamaged { file, .. } => {
                Message::new("error-file-damaged").with("file", place(*file))
            }
            Self::Disk { path, source } => {
                about("error-disk", path).with("said", source.to_string())
            }
        }
    }
}

/// The error of the store for an error of the disk.
pub fn because(path: &Path, source: io::Error) -> StoreError {
    let path = path.to_owned();
    match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::DiskFull { path },
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            StoreError::NotWritable { path, source }
        }
        _ => StoreError::Disk { path, source },
    }
}
