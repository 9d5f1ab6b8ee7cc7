//! A saved state of a record and the names of writers and revisions; knows no files.

use super::hash::{Hash as LineHash, hex, unhex};
use crate::domain::clock::Randomness;
use crate::domain::identity::{CROCKFORD, RecordId, RecordKind};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// One installation that appends to a register: four characters, `w7k2`. It owns one journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriterId([u8; 4]);

impl WriterId {
    /// A writer drawn by chance; whoever asks sees to it that the register has no such journal.
    pub fn draw(randomness: &mut dyn Randomness) -> Self {
        let mut bytes = [0; 4];
        randomness.fill(&mut bytes);
        Self(bytes.map(|byte| CROCKFORD[usize::from(byte & 31)].to_ascii_lowercase()))
    }

    /// The file name of its journal.
    pub fn journal_name(self) -> String {
        format!("{self}.jsonl")
    }

    /// The writer of whose lines a file with this name is: its journal, or a copy of that which a
    /// sync program kept, such as `w7k2.sync-conflict-20261121-080000-ABCDEFG.jsonl`.
    pub fn of_file(name: &str) -> Option<Self> {
        let stem = name.strip_suffix(".jsonl")?;
        let (writer, rest) = stem.split_at_checked(4)?;
        let ends = rest.chars().next().is_none_or(|next| !is_known(next));
        writer.parse().ok().filter(|_| ends)
    }
}

fn is_known(letter: char) -> bool {
    letter.is_ascii_digit() || letter.is_ascii_lowercase()
}

impl fmt::Display for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|byte| write!(f, "{}", char::from(*byte)))
    }
}

/// A text that is not the name of a writer or of a revision.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("not a writer or revision: {text}")]
pub struct NotAName {
    /// The text.
    pub text: String,
}

impl FromStr for WriterId {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match <[u8; 4]>::try_from(text.as_bytes()) {
            Ok(bytes) if text.chars().all(is_known) => Ok(Self(bytes)),
            _ => Err(NotAName {
                text: text.to_owned(),
            }),
        }
    }
}

/// The name of a revision: its writer and the number of its line in the writer's journal, `w7k2.41`.
/// Where a journal has two lines with one number, each has the beginning of its hash in its name:
/// `w7k2.42~3f9a12bc`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RevId {
    /// Who appended it.
    pub writer: WriterId,
    /// The number of the line, from 1.
    pub seq: u64,
    /// Which of several lines with this number.
    pub fork: Option<Fork>,
}

/// The first four bytes of a line's hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fork([u8; 4]);

impl Fork {
    /// Of the line with this hash.
    pub fn of(line: LineHash) -> Self {
        let [a, b, c, d, ..] = *line.bytes();
        Self([a, b, c, d])
    }
}

impl fmt::Display for RevId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.writer, self.seq)?;
        match self.fork {
            Some(Fork(bytes)) => write!(f, "~{}", hex(&bytes)),
            None => Ok(()),
        }
    }
}

impl FromStr for RevId {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parsed = text.split_once('.').and_then(|(writer, rest)| {
            let (seq, fork) = match rest.split_once('~') {
                Some((seq, fork)) => (seq, Some(Fork(unhex(fork)?))),
                None => (rest, None),
            };
            let digits = seq.bytes().all(|byte| byte.is_ascii_digit());
            Some(Self {
                writer: writer.parse().ok()?,
                seq: seq.parse().ok().filter(|_| digits)?,
                fork,
            })
        });
        parsed.ok_or_else(|| NotAName {
            text: text.to_owned(),
        })
    }
}

/// One saved state of a record, as its line in a journal has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The record.
    pub id: RecordId,
    /// The name of this revision.
    pub rev: RevId,
    /// The revisions that it was made from: none for a new record, several where it settles a
    /// conflict.
    pub parents: Vec<RevId>,
    /// When it was saved.
    pub at: DateTime<Utc>,
    /// Who saved it.
    pub by: String,
    /// The code of the record's kind; a newer version may have written one that this one lacks.
    pub kind: String,
    /// Whether it deletes the record.
    pub deleted: bool,
    /// The first revision of the batch that it was saved in.
    pub batch: Option<RevId>,
    /// The record's members, those that this version does not know included.
    pub body: Map<String, Value>,
}

impl Revision {
    /// The kind of the record, if this version knows it.
    pub fn record_kind(&self) -> Option<RecordKind> {
        RecordKind::from_code(&self.kind)
    }
}

/// A state to be saved: what becomes a revision once it is appended.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: RecordKind,
    /// The revisions that it was made from, as whoever made it saw them.
    pub parents: Vec<RevId>,
    /// Whether it deletes the record; the body is kept, so that it can be restored.
    pub deleted: bool,
    /// The members of the record.
    pub body: Map<String, Value>,
}

impl Change {
    /// The first state of a new record.
    pub fn first(id: RecordId, kind: RecordKind, body: Map<String, Value>) -> Self {
        Self {
            id,
            kind,
            parents: Vec::new(),
            deleted: false,
            body,
        }
    }
}
