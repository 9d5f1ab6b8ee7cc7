//! Why a command could not run: a message, or an output that nobody takes.

use crate::report::PdfError;
use crate::store::{ArchiveError, BackupError, RepairError, StoreError};
use crate::words::Message;
use crate::workspace::{AttachError, FileError, SecretError};
use std::io;
use thiserror::Error;

/// Why a command could not run.
#[derive(Debug, Error)]
pub enum Trouble {
    /// What a person is told.
    #[error("{}", told.key)]
    Told {
        /// The sentence.
        told: Message,
    },
    /// Standard output cannot be written.
    #[error("standard output cannot be written")]
    Output(#[from] io::Error),
}

impl Trouble {
    /// The sentence: why, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Told { told } => told.clone(),
            Self::Output(error) => Message::new("cli-no-output").with("said", error.to_string()),
        }
    }
}

impl From<Message> for Trouble {
    fn from(told: Message) -> Self {
        Self::Told { told }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        error.message().into()
    }
}

impl From<ArchiveError> for Trouble {
    fn from(error: ArchiveError) -> Self {
        error.message().into()
    }
}

impl From<BackupError> for Trouble {
    fn from(error: BackupError) -> Self {
        error.message().into()
    }
}

impl From<RepairError> for Trouble {
    fn from(error: RepairError) -> Self {
        error.message().into()
    }
}

impl From<FileError> for Trouble {
    fn from(error: FileError) -> Self {
        error.message().into()
    }
}

impl From<SecretError> for Trouble {
    fn from(error: SecretError) -> Self {
        error.message().into()
    }
}

impl From<PdfError> for Trouble {
    fn from(error: PdfError) -> Self {
        error.message().into()
    }
}

impl From<AttachError> for Trouble {
    fn from(error: AttachError) -> Self {
        error.message().into()
    }
}
