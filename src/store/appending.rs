//! From changes to lines: names the revisions, seals, chains and signs them, and appends them to the own
//! journal. Knows nothing of what stands in the register.

use super::error::StoreError;
use super::hash::Hash;
use super::line::{self, Head, Placing, Said, Sealed};
use super::own::Failed;
use super::revision::{Change, RevId, Revision};
use super::sealing::{DataKey, LinePlace, is_clear_kind};
use super::settling::Own;
use crate::domain::clock::Randomness;
use crate::domain::identity::RecordId;
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

/// A state to be saved of a record of any kind, also of those that people do not log.
#[derive(Clone, Debug)]
pub struct Saying {
    /// The record.
    pub id: RecordId,
    /// The code of its kind.
    pub kind: &'static str,
    /// The revisions that it was made from.
    pub parents: Vec<RevId>,
    /// Whether it deletes the record.
    pub deleted: bool,
    /// The members of the record.
    pub body: Map<String, Value>,
}

impl From<Change> for Saying {
    fn from(change: Change) -> Self {
        Self {
            id: change.id,
            kind: change.kind.code(),
            parents: change.parents,
            deleted: change.deleted,
            body: change.body,
        }
    }
}

/// What lines of a sealed register are sealed with.
pub struct Seal<'a> {
    /// The id of the register.
    pub register: &'a str,
    /// The key of the epoch that they belong to.
    pub key: &'a DataKey,
    /// Where nonces come from.
    pub randomness: &'a mut dyn Randomness,
}

impl Seal<'_> {
    fn sealed(&mut self, said: &Said) -> Result<Sealed, serde_json::Error> {
        let place = LinePlace {
            register: self.register,
            writer: said.revision.rev.writer,
            seq: said.revision.rev.seq,
        };
        let inside = line::write_inside(said)?;
        Ok(Sealed {
            epoch: self.key.epoch().to_string(),
            sealed: place.seal(self.key, &inside, self.randomness),
        })
    }
}

/// When a save is, and whose.
#[derive(Clone, Copy, Debug)]
pub struct Stamp<'a> {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: &'a str,
}

/// Appends what is said, several as one batch. It is acknowledged when this returns.
pub fn append(
    own: &mut Own,
    sayings: Vec<Saying>,
    news: Vec<Head>,
    stamp: Stamp<'_>,
    mut seal: Option<Seal<'_>>,
) -> Result<Vec<Revision>, Failed> {
    let said = named(sayings, own, stamp);
    if said.is_empty() {
        return Ok(Vec::new());
    }
    let (bytes, tip) = lines(&said, &news, own, seal.as_mut()).map_err(|source| Failed {
        error: StoreError::Disk {
            path: own.journal.path().to_owned(),
            source: source.into(),
        },
        broken: false,
    })?;
    own.journal.append(&bytes, said.len() as u64, tip)?;
    own.told.extend(news);
    own.epoch = seal.map(|seal| seal.key.epoch()).or(own.epoch);
    // The save stands whether or not the mark could be moved: one that lags does no harm.
    let _ = own.move_mark();
    Ok(said.into_iter().map(|said| said.revision).collect())
}

fn named(sayings: Vec<Saying>, own: &Own, stamp: Stamp<'_>) -> Vec<Said> {
    let rev = |index: usize| RevId {
        writer: own.writer,
        seq: own.journal.seq() + 1 + index as u64,
        fork: None,
    };
    let count = sayings.len();
    let batch = (count > 1).then(|| rev(0));
    let sayings = sayings.into_iter().enumerate();
    let said = |(index, saying): (usize, Saying)| Said {
        revision: Revision {
            id: saying.id,
            rev: rev(index),
            parents: saying.parents,
            at: stamp.at,
            // What stands clear in a sealed register says nobody's name.
            by: if is_clear_kind(saying.kind) {
                String::new()
            } else {
                stamp.by.to_owned()
            },
            kind: saying.kind.to_owned(),
            deleted: saying.deleted,
            batch,
            body: saying.body,
        },
        batch_end: batch.is_some() && index + 1 == count,
    };
    sayings.map(said).collect()
}

/// The lines as one piece, and the hash of the last.
fn lines(
    said: &[Said],
    news: &[Head],
    own: &Own,
    mut seal: Option<&mut Seal<'_>>,
) -> Result<(Vec<u8>, Hash), serde_json::Error> {
    let mut tip = own.journal.tip();
    let mut bytes = Vec::new();
    let mut seen = news;
    for said in said {
        let placing = Placing {
            prev: tip,
            seen,
            key: &own.key,
        };
        let line = match &mut seal {
            Some(seal) if !is_clear_kind(&said.revision.kind) => {
                let rev = said.revision.rev;
                line::write_sealed(rev.seq, &seal.sealed(said)?, &placing)?
            }
            _ => line::write(said, &placing)?,
        };
        tip = Hash::of(&line);
        bytes.extend_from_slice(&line);
        bytes.push(b'\n');
        // Once for the whole batch.
        seen = &[];
    }
    Ok((bytes, tip))
}
