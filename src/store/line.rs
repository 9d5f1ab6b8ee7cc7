//! One line of a journal: bytes to revision and back. Knows nothing of the lines around it.

use super::revision::{RevId, Revision};
use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// The version of the line format that this program writes.
pub const VERSION: u32 = 1;

/// A BLAKE3 hash as it stands in a line: 64 hexadecimal digits.
pub fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// What a line says, its place in the chain included.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Version of the line's format; above [`VERSION`] for one that a newer program wrote.
    pub version: u32,
    /// Hash of the line before it.
    pub prev: String,
    /// Whether it closes its batch.
    pub batch_end: bool,
    /// The revision itself.
    pub revision: Revision,
}

/// Why a line cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not a line of this format at all, or one of its members is not what it must be.
    Malformed,
    /// It is of a newer format, with members that this version cannot read.
    Newer {
        /// Version of its format.
        version: u32,
    },
}

#[derive(Deserialize)]
struct Read<'a> {
    v: u32,
    seq: u64,
    #[serde(borrow)]
    prev: Cow<'a, str>,
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    rev: Cow<'a, str>,
    parents: Vec<String>,
    #[serde(borrow)]
    at: Cow<'a, str>,
    by: String,
    kind: String,
    #[serde(default)]
    deleted: bool,
    #[serde(default)]
    batch: Option<String>,
    #[serde(default)]
    batch_end: bool,
    body: Map<String, Value>,
}

#[derive(Deserialize)]
struct ReadVersion {
    v: u32,
}

#[derive(Serialize)]
struct Written<'a> {
    v: u32,
    seq: u64,
    prev: &'a str,
    id: String,
    rev: String,
    parents: Vec<String>,
    at: String,
    by: &'a str,
    kind: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    deleted: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    batch: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    batch_end: bool,
    // Last, so that a reader that wants only the envelope can stop before it.
    body: &'a Map<String, Value>,
}

/// Reads a line, given without its newline.
pub fn read(bytes: &[u8]) -> Result<Line, Unreadable> {
    if let Some(line) = serde_json::from_slice::<Read>(bytes)
        .ok()
        .and_then(understood)
    {
        return Ok(line);
    }
    match serde_json::from_slice::<ReadVersion>(bytes) {
        Ok(ReadVersion { v: version }) if version > VERSION => Err(Unreadable::Newer { version }),
        _ => Err(Unreadable::Malformed),
    }
}

fn understood(read: Read<'_>) -> Option<Line> {
    let rev: RevId = read.rev.parse().ok()?;
    if read.v == 0 || rev.seq != read.seq {
        return None;
    }
    let parents = read
        .parents
        .iter()
        .map(|parent| parent.parse().ok())
        .collect::<Option<_>>()?;
    let batch = match &read.batch {
        Some(first) => Some(first.parse().ok()?),
        None => None,
    };
    let at = DateTime::parse_from_rfc3339(&read.at)
        .ok()?
        .with_timezone(&Utc);
    Some(Line {
        version: read.v,
        prev: read.prev.into_owned(),
        batch_end: read.batch_end,
        revision: Revision {
            id: read.id.parse().ok()?,
            rev,
            parents,
            at,
            by: read.by,
            kind: read.kind,
            deleted: read.deleted,
            batch,
            body: read.body,
        },
    })
}

/// The bytes of a line, without its newline. A line has no newline within: JSON escapes them.
pub fn write(
    revision: &Revision,
    prev: &str,
    batch_end: bool,
) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&Written {
        v: VERSION,
        seq: revision.rev.seq,
        prev,
        id: revision.id.to_string(),
        rev: revision.rev.to_string(),
        parents: revision.parents.iter().map(ToString::to_string).collect(),
        at: revision.at.to_rfc3339_opts(SecondsFormat::Secs, true),
        by: &revision.by,
        kind: &revision.kind,
        deleted: revision.deleted,
        batch: revision.batch.map(|first| first.to_string()),
        batch_end,
        body: &revision.body,
    })
}
