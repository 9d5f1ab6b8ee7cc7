//! Whether an open register can be written, why not, and what opening it found; knows no language.

use super::fault::{Fault, FaultKind};
use super::revision::WriterId;
use crate::words::Message;
use std::path::PathBuf;

/// What can be done to an open register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// It can be read and written.
    ReadWrite,
    /// It can be read only.
    ReadOnly(Reason),
}

/// Why a register is open for reading only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It was asked for.
    Asked,
    /// Another window or command has it open for writing.
    Locked {
        /// Who opened it there, and when; empty when that could not be read.
        by: String,
    },
    /// The register's folder cannot be written.
    FolderNotWritable {
        /// What the system said.
        said: String,
    },
    /// The program's own folder cannot be written, so that nobody could be kept out.
    HomeNotWritable {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        said: String,
    },
    /// A line of the own journal that was acknowledged cannot be read any more.
    Damaged {
        /// The journal.
        journal: String,
        /// The line.
        line: usize,
    },
    /// A newer version of the program has written lines that this one cannot read.
    Newer,
    /// The disk refused to confirm a save.
    SyncFailed,
    /// A save failed and what was written of it could not be taken back.
    CutFailed,
    /// Another program put another file in the place of the own journal.
    Replaced,
    /// The members of the sealed register have moved on to a key that is not ours.
    NotAMember,
}

impl Reason {
    /// Why, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Asked => Message::new("read-only-asked"),
            Self::Locked { by } if by.is_empty() => Message::new("read-only-locked"),
            Self::Locked { by } => Message::new("read-only-locked-by").with("by", by.as_str()),
            Self::FolderNotWritable { said } => {
                Message::new("read-only-folder").with("said", said.as_str())
            }
            Self::HomeNotWritable { path, said } => Message::new("read-only-home")
                .with("path", path.display().to_string())
                .with("said", said.as_str()),
            Self::Damaged { journal, line } => Message::new("read-only-damaged")
                .with("journal", journal.as_str())
                .with("line", *line),
            Self::Newer => Message::new("read-only-newer"),
            Self::SyncFailed => Message::new("read-only-sync-failed"),
            Self::CutFailed => Message::new("read-only-cut-failed"),
            Self::Replaced => Message::new("read-only-replaced"),
            Self::NotAMember => Message::new("read-only-not-a-member"),
        }
    }
}

/// Something that whoever opened the register should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The unfinished end of the own journal was set aside.
    SetAside {
        /// The journal.
        journal: String,
        /// The line from which on.
        line: usize,
        /// How many bytes.
        bytes: u64,
        /// Where they are kept.
        kept: PathBuf,
    },
    /// A journal has a line that is not as it must be.
    Faulty {
        /// The journal.
        journal: String,
        /// The line and what is wrong.
        fault: Fault,
    },
    /// Another writer's journal ends in the middle of something: the rest has not arrived.
    Waiting {
        /// The journal.
        journal: String,
        /// The line.
        line: usize,
    },
    /// The own journal is not as it was left, so that a new one was begun.
    NewWriter {
        /// The journal that was left.
        left: String,
        /// The new writer.
        writer: WriterId,
    },
    /// A journal was written to on two machines at once, each without the lines of the other. Both
    /// are read.
    Forked {
        /// The writer.
        writer: WriterId,
        /// The first line that there are two of.
        seq: u64,
    },
    /// Lines of a journal are sealed with keys that are not ours; they are kept and not read.
    SealedForOthers {
        /// The journal.
        journal: String,
        /// How many.
        lines: usize,
    },
    /// `register.json` does not say any more that the register is sealed, or with another first epoch.
    SealStripped,
    /// A file among the journals is none and was not read.
    Ignored {
        /// Its name.
        name: String,
    },
}

impl Note {
    /// Whether a line is not as it was written. Lines that somebody has seen and that are not here may
    /// be on their way.
    pub fn is_damage(&self) -> bool {
        let behind = |fault: &Fault| matches!(fault.kind, FaultKind::Behind { .. });
        matches!(self, Self::Faulty { fault, .. } if !behind(fault))
    }

    /// What was found, where, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::SetAside {
                journal,
                line,
                bytes,
                kept,
            } => Message::new("note-set-aside")
                .with("journal", journal.as_str())
                .with("line", *line)
                .with("bytes", *bytes)
                .with("kept", kept.display().to_string()),
            Self::Faulty { journal, fault } if self.is_damage() => Message::new("note-faulty")
                .with("journal", journal.as_str())
                .with("line", fault.line)
                .with("fault", fault.message()),
            Self::Faulty { journal, fault } => Message::new("note-behind")
                .with("journal", journal.as_str())
                .with("fault", fault.message()),
            Self::Waiting { journal, line } => Message::new("note-waiting")
                .with("journal", journal.as_str())
                .with("line", *line),
            Self::NewWriter { left, writer } => Message::new("note-new-writer")
                .with("left", left.as_str())
                .with("writer", writer.to_string()),
            Self::Forked { writer, seq } => Message::new("note-forked")
                .with("journal", writer.journal_name())
                .with("line", *seq),
            Self::SealedForOthers { journal, lines } => Message::new("note-sealed-for-others")
                .with("journal", journal.as_str())
                .with("lines", *lines),
            Self::SealStripped => Message::new("note-seal-stripped"),
            Self::Ignored { name } => Message::new("note-ignored").with("name", name.as_str()),
        }
    }
}
