//! From changes to lines: names the revisions, chains and signs them, and appends them to the own
//! journal. Knows nothing of what stands in the register.

use super::error::StoreError;
use super::hash::Hash;
use super::line::{self, Head, Placing, Said};
use super::own::Failed;
use super::revision::{Change, RevId, Revision};
use super::settling::Own;
use chrono::{DateTime, Utc};

/// Appends changes, several as one batch. They are acknowledged when this returns.
pub fn append(
    own: &mut Own,
    changes: Vec<Change>,
    news: Vec<Head>,
    at: DateTime<Utc>,
    by: &str,
) -> Result<Vec<Revision>, Failed> {
    let said = named(changes, own, at, by);
    if said.is_empty() {
        return Ok(Vec::new());
    }
    let (bytes, tip) = lines(&said, &news, own).map_err(|source| Failed {
        error: StoreError::Disk {
            path: own.journal.path().to_owned(),
            source: source.into(),
        },
        broken: false,
    })?;
    own.journal.append(&bytes, said.len() as u64, tip)?;
    own.told.extend(news);
    // The save stands whether or not the mark could be moved: one that lags does no harm.
    let _ = own.move_mark();
    Ok(said.into_iter().map(|said| said.revision).collect())
}

fn named(changes: Vec<Change>, own: &Own, at: DateTime<Utc>, by: &str) -> Vec<Said> {
    let rev = |index: usize| RevId {
        writer: own.writer,
        seq: own.journal.seq() + 1 + index as u64,
        fork: None,
    };
    let count = changes.len();
    let batch = (count > 1).then(|| rev(0));
    let changes = changes.into_iter().enumerate();
    let said = |(index, change): (usize, Change)| Said {
        revision: Revision {
            id: change.id,
            rev: rev(index),
            parents: change.parents,
            at,
            by: by.to_owned(),
            kind: change.kind.code().to_owned(),
            deleted: change.deleted,
            batch,
            body: change.body,
        },
        batch_end: batch.is_some() && index + 1 == count,
    };
    changes.map(said).collect()
}

/// The lines as one piece, and the hash of the last.
fn lines(said: &[Said], news: &[Head], own: &Own) -> Result<(Vec<u8>, Hash), serde_json::Error> {
    let mut tip = own.journal.tip();
    let mut bytes = Vec::new();
    let mut seen = news;
    for said in said {
        let placing = Placing {
            prev: tip,
            seen,
            key: &own.key,
        };
        let line = line::write(said, &placing)?;
        tip = Hash::of(&line);
        bytes.extend_from_slice(&line);
        bytes.push(b'\n');
        // Once for the whole batch.
        seen = &[];
    }
    Ok((bytes, tip))
}
