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
    /// What it changed, field by field.
    pub changes: Vec<Difference>,
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
}

impl What {
    /// The Fluent key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Created => "history-created",
            Self::Changed => "history-changed",
            Self::Deleted => "history-deleted",
            Self::Restored => "history-restored",
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
        let parent = revision
            .parents
            .first()
            .and_then(|rev| self.register.revision(*rev));
        let what = match parent {
            None => What::Created,
            Some(_) if revision.deleted => What::Deleted,
            Some(parent) if parent.deleted => What::Restored,
            Some(_) => What::Changed,
        };
        let changes = match revision.record_kind() {
            Some(kind) => {
                let read = |revision: &Revision| record_from(kind, &revision.body, &self.terms);
                let before = parent.map_or_else(|| Record::new(kind), read);
                differences(&before, &read(revision))
            }
            None => Vec::new(),
        };
        Step {
            rev: revision.rev,
            at: revision.at,
            by: revision.by.clone(),
            what,
            changes,
        }
    }
}
