//! Who changed a record, when, and what: from its revisions.

use super::Workspace;
use crate::domain::identity::RecordId;
use crate::domain::record::Record;
use crate::schema::{Difference, differences, record_from};
use crate::store::{RevId, Revision};
use chrono::{DateTime, Utc};

/// One revision of a record, told as what it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The revision.
    pub rev: RevId,
    /// When it was saved.
    pub at: DateTime<Utc>,
    /// Who saved it.
    pub by: String,
    /// What it did.
    pub what: What,
    /// What it changed, field by field; against the first revision that it was made from. Empty
    /// where none of these has arrived.
    pub changes: Vec<Difference>,
    /// The revisions that it was made from: several where it settles a conflict.
    pub parents: Vec<RevId>,
    /// Those of them that have not arrived.
    pub missing: Vec<RevId>,
    /// Whether it stands: no other revision was made from it.
    pub stands: bool,
}

/// What a revision did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The record was made.
    Created,
    /// Fields were changed.
    Changed,
    /// The record was deleted.
    Deleted,
    /// The record was brought back.
    Restored,
    /// Several revisions that stood were made one.
    Settled,
}

impl What {
    /// The Fluent key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Created => "history-created",
            Self::Changed => "history-changed",
            Self::Deleted => "history-deleted",
            Self::Restored => "history-restored",
            Self::Settled => "history-settled",
        }
    }
}

impl Workspace {
    /// The history of a record, the first revision first; empty where there is no such record.
    pub fn history(&self, id: RecordId) -> Vec<Step> {
        self.register
            .history(id)
            .into_iter()
            .map(|revision| self.step(revision))
            .collect()
    }

    fn step(&self, revision: &Revision) -> Step {
        let arrived = |rev: &RevId| self.register.revision(*rev);
        let (known, missing): (Vec<RevId>, Vec<RevId>) = revision
            .parents
            .iter()
            .partition(|rev| arrived(rev).is_some());
        let parent = known.first().and_then(arrived);
        let what = match (parent, revision.parents.as_slice()) {
            (_, []) => What::Created,
            _ if revision.deleted => What::Deleted,
            (_, [_, _, ..]) => What::Settled,
            (Some(parent), _) if parent.deleted => What::Restored,
            _ => What::Changed,
        };
        let read = |kind, revision: &Revision| record_from(kind, &revision.body, &self.terms);
        let changes = match (revision.record_kind(), parent, what) {
            (Some(kind), Some(parent), _) => {
                differences(&read(kind, parent), &read(kind, revision))
            }
            (Some(kind), None, What::Created) => {
                differences(&Record::new(kind), &read(kind, revision))
            }
            _ => Vec::new(),
        };
        Step {
            rev: revision.rev,
            at: revision.at,
            by: revision.by.clone(),
            what,
            changes,
            parents: revision.parents.clone(),
            missing,
            stands: self
                .register
                .heads(revision.id)
                .any(|head| head.rev == revision.rev),
        }
    }
}
