//! Files attached to records: taken in, taken off, copied out. Knows nothing of how a file is stored.

use super::Workspace;
use super::files::FileError;
use crate::domain::dates::PartialDate;
use crate::domain::field::Field;
use crate::domain::file_name::safe_name;
use crate::domain::identity::RecordId;
use crate::domain::record::{Attachment, Record, Value};
use crate::schema::{body_of, record_from};
use crate::store::{Files, Hash, StoreError};
use crate::words::Message;
use std::io::ErrorKind;
use std::path::Path;
use thiserror::Error;

/// How a file was collected, as far as that is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collected {
    /// By whom.
    pub by: String,
    /// When.
    pub at: Option<PartialDate>,
    /// How: one of [`Attachment::METHODS`] or free text.
    pub method: String,
    /// What else is to be said of it.
    pub note: String,
}

/// Why a file was not attached, opened or copied.
#[derive(Debug, Error)]
pub enum AttachError {
    /// The file that was named cannot be read, or is none.
    #[error(transparent)]
    File(#[from] FileError),
    /// The register or the disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file in the register is missing, damaged, or sealed with a key that is not ours.
    #[error("{name}: {source}")]
    NotWhole {
        /// What the attachment is called.
        name: String,
        /// What is wrong.
        source: StoreError,
    },
    /// The record only names a file that was never put into the register.
    #[error("{name} is only named")]
    OnlyNamed {
        /// What it is called.
        name: String,
    },
    /// The system would run the file instead of showing it.
    #[error("{name} is a program")]
    Program {
        /// What the attachment is called.
        name: String,
    },
    /// There is no such record, or it is deleted.
    #[error("no such record")]
    NoRecord,
    /// The record's attachments hold a text that cannot be read: adding to it would lose it.
    #[error("the attachments of the record cannot be read")]
    Unreadable,
}

impl AttachError {
    /// What happened, to which file, and what to do.
    pub fn message(&self) -> Message {
        let named = |key: &'static str, name: &str| Message::new(key).with("name", name);
        match self {
            Self::File(error) => error.message(),
            Self::Store(error) => error.message(),
            Self::NotWhole { name, source } => match source {
                StoreError::FileMissing { .. } => named("error-attachment-missing", name),
                StoreError::FileDamaged { .. } => named("error-attachment-damaged", name),
                StoreError::FileSealed { .. } => named("error-attachment-sealed", name),
                other => other.message(),
            },
            Self::OnlyNamed { name } => named("error-attachment-only-named", name),
            Self::Program { name } => named("error-attachment-program", name),
            Self::NoRecord => Message::new("error-attachment-no-record"),
            Self::Unreadable => Message::new("error-attachments-unreadable"),
        }
    }
}

impl Workspace {
    /// The files of the register, to be used from whatever thread.
    pub fn files(&self) -> Files {
        self.register.files()
    }

    /// Attaches a file to a record: the file is on the disk before the revision that names it.
    ///
    /// # Errors
    /// The file or the register cannot be read or written, or there is no such record. Nothing was
    /// saved then.
    pub fn attach(
        &mut self,
        id: RecordId,
        source: &Path,
        collected: &Collected,
    ) -> Result<Attachment, AttachError> {
        // Before the file is read: it may be large.
        let _ = self.with_attachments(id)?;
        let attachment = Attachment {
            collected_by: collected.by.clone(),
            collected_at: collected.at,
            method: collected.method.clone(),
            note: collected.note.clone(),
            ..take_file(&self.files(), source)?
        };
        let (record, mut attachments) = self.with_attachments(id)?;
        attachments.push(attachment.clone());
        self.save_attachments(id, record, attachments)?;
        Ok(attachment)
    }

    /// Takes the file at this place off a record, and gives it. It stays in the register: earlier
    /// revisions name it.
    ///
    /// # Errors
    /// There is no such record, or it cannot be saved.
    pub fn detach(
        &mut self,
        id: RecordId,
        place: usize,
    ) -> Result<Option<Attachment>, AttachError> {
        let (record, mut attachments) = self.with_attachments(id)?;
        if place >= attachments.len() {
            return Ok(None);
        }
        let detached = attachments.remove(place);
        self.save_attachments(id, record, attachments)?;
        Ok(Some(detached))
    }

    /// A record as it stands and its attachments.
    fn with_attachments(&self, id: RecordId) -> Result<(Record, Vec<Attachment>), AttachError> {
        let stored = self.register.get(id).filter(|stored| !stored.deleted);
        let stored = stored.ok_or(AttachError::NoRecord)?;
        let record = record_from(stored.kind, stored.body, &self.terms);
        if matches!(record.get(Field::Attachments), Some(Value::Unparsed(_))) {
            return Err(AttachError::Unreadable);
        }
        let attachments = record.attachments().to_vec();
        Ok((record, attachments))
    }

    fn save_attachments(
        &mut self,
        id: RecordId,
        mut record: Record,
        attachments: Vec<Attachment>,
    ) -> Result<(), AttachError> {
        let value = (!attachments.is_empty()).then_some(Value::Attachments(attachments));
        record.set(Field::Attachments, value);
        let stored = self.register.get(id).ok_or(AttachError::NoRecord)?;
        let change = stored.revised(body_of(&record));
        self.append_all(vec![change])?;
        Ok(())
    }
}

/// Takes a file into the register, to be named by a record. It may take long, and runs on whatever
/// thread.
///
/// # Errors
/// It is no file that can be read, or the register cannot be written.
pub fn take_file(files: &Files, source: &Path) -> Result<Attachment, AttachError> {
    let at = |source_error| FileError {
        path: source.to_owned(),
        source: source_error,
    };
    let metadata = std::fs::metadata(source).map_err(at)?;
    if metadata.is_dir() {
        return Err(at(ErrorKind::IsADirectory.into()).into());
    }
    if !metadata.is_file() {
        // A pipe or a device has no end.
        return Err(at(ErrorKind::InvalidInput.into()).into());
    }
    let name = source.file_name().unwrap_or_default().to_string_lossy();
    let stored = files.put(source)?;
    Ok(Attachment {
        file: stored.hash.to_string(),
        content: stored.content.map(|content| content.to_string()),
        size: stored.size,
        ..Attachment::named(safe_name(&name))
    })
}

/// Writes a copy of an attachment, where it replaces whatever is there, once all of it is known to be
/// what was attached.
///
/// # Errors
/// It is missing or damaged, or the copy cannot be written.
pub fn save_copy(files: &Files, attachment: &Attachment, to: &Path) -> Result<(), AttachError> {
    let name = safe_name(&attachment.name);
    let Some(file) = hash_of(&attachment.file) else {
        return Err(AttachError::OnlyNamed { name });
    };
    let content = attachment.content.as_deref().and_then(hash_of);
    match files.copy_out(file, content, to) {
        Ok(_) => Ok(()),
        Err(
            source @ (StoreError::FileMissing { .. }
            | StoreError::FileDamaged { .. }
            | StoreError::FileSealed { .. }),
        ) => Err(AttachError::NotWhole { name, source }),
        Err(error) => Err(error.into()),
    }
}

/// The hash that a text is.
pub(super) fn hash_of(text: &str) -> Option<Hash> {
    text.parse().ok()
}
