//! One line of a journal: bytes to revision and back, as FORMAT.md has it. Knows nothing of the
//! lines around it.

use super::hash::{Hash, hex, unhex};
use super::revision::{Revision, WriterId};
use super::sealing::Epoch;
use super::signature::{PublicKey, SIGNATURE, WriterKey};
use super::strict;
use crate::domain::identity::RecordId;
use chrono::SecondsFormat;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// The version of the line format that this program writes.
pub const VERSION: u32 = 1;

/// The last line of somebody's journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Head {
    /// Whose journal.
    pub writer: WriterId,
    /// The number of the line.
    pub seq: u64,
    /// The hash of its bytes.
    pub hash: Hash,
}

/// What a line says, its place in the chain included.
#[derive(Clone, Debug)]
pub struct Line {
    /// Version of the line's format; above [`VERSION`] for one that a newer program wrote.
    pub version: u32,
    /// Its number.
    pub seq: u64,
    /// Hash of the line before it.
    pub prev: Hash,
    /// The writer's key, on the first line.
    pub key: Option<PublicKey>,
    /// The last lines of others that its writer had read and not yet told of.
    pub seen: Vec<Head>,
    /// What it says, or what is sealed of that.
    pub content: Content,
    /// Its signature.
    pub signature: Option<[u8; SIGNATURE]>,
}

/// What a line carries.
#[derive(Clone, Debug)]
pub enum Content {
    /// Something that can be read.
    Clear(Said),
    /// Something that only the register's members can read.
    Sealed(Sealed),
    /// Something that was sealed, and that we could open.
    Opened {
        /// What it says.
        said: Said,
        /// The epoch whose key opened it.
        epoch: Epoch,
    },
    /// Something that is not sealed and must be: nobody reads it.
    NotSealed(Said),
}

impl Content {
    /// What is to be read.
    pub fn said(&self) -> Option<&Said> {
        match self {
            Self::Clear(said) | Self::Opened { said, .. } => Some(said),
            Self::Sealed(_) | Self::NotSealed(_) => None,
        }
    }

    /// What is to be read, taken out.
    pub fn into_said(self) -> Option<Said> {
        match self {
            Self::Clear(said) | Self::Opened { said, .. } => Some(said),
            Self::Sealed(_) | Self::NotSealed(_) => None,
        }
    }

    /// The epoch whose key opened it.
    pub fn epoch(&self) -> Option<Epoch> {
        match self {
            Self::Opened { epoch, .. } => Some(*epoch),
            _ => None,
        }
    }

    /// What can be seen of it, to be read or not: batches are followed by this.
    pub fn seen(&self) -> Option<&Said> {
        match self {
            Self::NotSealed(said) => Some(said),
            other => other.said(),
        }
    }
}

/// A revision, and whether it is the last of its batch.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The revision.
    pub revision: Revision,
    /// Whether it closes its batch.
    pub batch_end: bool,
}

/// What is sealed of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The epoch whose key opens it.
    pub epoch: String,
    /// Nonce and ciphertext, in base64.
    pub sealed: String,
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
struct ReadOuter<'a> {
    v: u32,
    seq: u32,
    #[serde(borrow)]
    prev: Cow<'a, str>,
    #[serde(default, borrow, deserialize_with = "strict::present")]
    key: Option<Cow<'a, str>>,
    #[serde(default)]
    seen: Vec<Map<String, Value>>,
    #[serde(default, deserialize_with = "strict::present")]
    epoch: Option<String>,
    #[serde(default, deserialize_with = "strict::present")]
    sealed: Option<String>,
    #[serde(default, borrow, deserialize_with = "strict::present")]
    sig: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct ReadInner<'a> {
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
    #[serde(default, deserialize_with = "strict::present")]
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
struct SeenMember {
    writer: String,
    seq: u32,
    hash: String,
}

#[derive(Serialize)]
struct WrittenOuter<'a> {
    v: u32,
    seq: u64,
    prev: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    seen: Vec<SeenMember>,
    #[serde(flatten)]
    content: WrittenContent<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum WrittenContent<'a> {
    Clear(WrittenInner<'a>),
    Sealed { epoch: &'a str, sealed: &'a str },
}

#[derive(Serialize)]
struct WrittenInner<'a> {
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
    body: &'a Map<String, Value>,
}

/// Reads a line, given without its newline.
pub fn read(bytes: &[u8]) -> Result<Line, Unreadable> {
    let outer = serde_json::from_slice::<ReadOuter>(bytes).ok();
    let outer = outer.filter(|_| strict::is_one(bytes));
    if let Some(line) = outer.and_then(|outer| understood(outer, bytes)) {
        return Ok(line);
    }
    match serde_json::from_slice::<ReadVersion>(bytes) {
        Ok(ReadVersion { v: version }) if version > VERSION && strict::is_one(bytes) => {
            Err(Unreadable::Newer { version })
        }
        _ => Err(Unreadable::Malformed),
    }
}

fn understood(outer: ReadOuter<'_>, bytes: &[u8]) -> Option<Line> {
    let seq = at_least_one(outer.seq)?;
    let content = match outer.sealed {
        Some(sealed) => Content::Sealed(Sealed {
            epoch: outer.epoch.filter(|epoch| unhex::<16>(epoch).is_some())?,
            sealed,
        }),
        None => Content::Clear(read_inside(bytes, seq)?),
    };
    let key = match outer.key {
        Some(key) => Some(PublicKey::read(&key)?),
        None => None,
    };
    let signature = match outer.sig {
        // Where it stands says what it is over: the last member, and nothing after it.
        Some(sig) => Some(unhex(&sig).filter(|_| signed_part(bytes).is_some())?),
        None => None,
    };
    let seen = outer.seen.iter().map(SeenMember::read);
    let line = Line {
        version: outer.v,
        seq,
        prev: outer.prev.parse().ok()?,
        key,
        seen: seen.collect::<Option<_>>()?,
        content,
        signature,
    };
    (line.version > 0).then_some(line)
}

fn at_least_one(seq: u32) -> Option<u64> {
    (seq > 0).then_some(u64::from(seq))
}

/// Reads what a line of this number says, from the line itself or from what was sealed in it.
pub fn read_inside(bytes: &[u8], seq: u64) -> Option<Said> {
    let inner: ReadInner = serde_json::from_slice(bytes).ok()?;
    let plain = |name: &str| strict::name(name).filter(|rev| rev.fork.is_none());
    let rev = plain(&inner.rev)?;
    let parents = inner.parents.iter().map(|parent| strict::name(parent));
    let batch = match &inner.batch {
        Some(first) => Some(plain(first)?),
        None => None,
    };
    let id: RecordId = inner.id.parse().ok()?;
    let revision = Revision {
        // One way to write it, so that two readers agree.
        id: (id.to_string() == inner.id).then_some(id)?,
        rev,
        parents: parents.collect::<Option<_>>()?,
        at: strict::time(&inner.at)?,
        by: inner.by,
        kind: inner.kind,
        deleted: inner.deleted,
        batch,
        body: inner.body,
    };
    (rev.seq == seq).then_some(Said {
        revision,
        batch_end: inner.batch_end,
    })
}

const BEFORE_SIGNATURE: &[u8] = br#","sig":""#;
const AFTER_SIGNATURE: &[u8] = br#""}"#;

/// What the signature of a line is over; `None` where it does not end in one.
pub fn signed_part(bytes: &[u8]) -> Option<&[u8]> {
    let digits = bytes.strip_suffix(AFTER_SIGNATURE)?;
    let before = digits.len().checked_sub(2 * SIGNATURE)?;
    digits[..before].strip_suffix(BEFORE_SIGNATURE)
}

/// Where a line stands: what it needs to say beyond the revision.
#[derive(Clone, Debug)]
pub struct Placing<'a> {
    /// Hash of the line before.
    pub prev: Hash,
    /// The others' last lines that are news.
    pub seen: &'a [Head],
    /// Whose key signs it.
    pub key: &'a WriterKey,
}

/// The bytes of a line, without its newline. A line has no newline within: JSON escapes them.
pub fn write(said: &Said, placing: &Placing<'_>) -> Result<Vec<u8>, serde_json::Error> {
    let content = WrittenContent::Clear(inner(said));
    written(said.revision.rev.seq, content, placing)
}

/// The bytes of a line whose inside is sealed.
pub fn write_sealed(
    seq: u64,
    sealed: &Sealed,
    placing: &Placing<'_>,
) -> Result<Vec<u8>, serde_json::Error> {
    let content = WrittenContent::Sealed {
        epoch: &sealed.epoch,
        sealed: &sealed.sealed,
    };
    written(seq, content, placing)
}

/// What is sealed of a line.
pub fn write_inside(said: &Said) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&inner(said))
}

fn written(
    seq: u64,
    content: WrittenContent<'_>,
    placing: &Placing<'_>,
) -> Result<Vec<u8>, serde_json::Error> {
    let key = placing.key;
    let mut bytes = serde_json::to_vec(&WrittenOuter {
        v: VERSION,
        seq,
        prev: placing.prev.to_string(),
        key: (seq == 1).then(|| key.public().to_string()),
        seen: placing.seen.iter().map(SeenMember::written).collect(),
        content,
    })?;
    // The signature takes the place of the last brace.
    bytes.pop();
    let signature = key.sign(&bytes);
    bytes.extend_from_slice(BEFORE_SIGNATURE);
    bytes.extend_from_slice(hex(&signature).as_bytes());
    bytes.extend_from_slice(AFTER_SIGNATURE);
    Ok(bytes)
}

fn inner(said: &Said) -> WrittenInner<'_> {
    let revision = &said.revision;
    WrittenInner {
        id: revision.id.to_string(),
        rev: revision.rev.to_string(),
        parents: revision.parents.iter().map(ToString::to_string).collect(),
        at: revision.at.to_rfc3339_opts(SecondsFormat::Secs, true),
        by: &revision.by,
        kind: &revision.kind,
        deleted: revision.deleted,
        batch: revision.batch.map(|first| first.to_string()),
        batch_end: said.batch_end,
        body: &revision.body,
    }
}

impl SeenMember {
    fn read(member: &Map<String, Value>) -> Option<Head> {
        let text = |name| member.get(name).and_then(Value::as_str);
        let seq = member.get("seq").and_then(Value::as_u64)?;
        Some(Head {
            writer: text("writer")?.parse().ok()?,
            seq: at_least_one(u32::try_from(seq).ok()?)?,
            hash: text("hash")?.parse().ok()?,
        })
    }

    fn written(head: &Head) -> Self {
        Self {
            writer: head.writer.to_string(),
            seq: u32::try_from(head.seq).unwrap_or(u32::MAX),
            hash: head.hash.to_string(),
        }
    }
}
