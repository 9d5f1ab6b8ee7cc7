//! What stands in a register, as it is or as it was: its records, their revisions, and what is missing
//! of them. Knows nothing of what a field means, and changes nothing.

use super::index::Index;
use super::register::Register;
use super::revision::{Change, RevId, Revision};
use crate::domain::identity::{RecordId, RecordKind};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

/// A record as it stands.
#[derive(Clone, Copy, Debug)]
pub struct Stored<'a> {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: RecordKind,
    /// Its members.
    pub body: &'a Map<String, Value>,
    /// The revision that stands.
    pub rev: RevId,
    /// When that was saved.
    pub at: DateTime<Utc>,
    /// Who saved it.
    pub by: &'a str,
    /// Whether it is deleted.
    pub deleted: bool,
    /// Whether other revisions stand beside it that nobody has settled yet.
    pub conflicted: bool,
    /// Whether a revision that it was made from has not arrived.
    pub incomplete: bool,
}

impl Stored<'_> {
    /// Another state of the record.
    pub fn revised(&self, body: Map<String, Value>) -> Change {
        Change {
            id: self.id,
            kind: self.kind,
            parents: vec![self.rev],
            deleted: false,
            body,
        }
    }

    /// The record deleted; its body stays in the revision.
    pub fn deletion(&self) -> Change {
        Change {
            deleted: true,
            ..self.revised(self.body.clone())
        }
    }

    /// Its short readable reference.
    pub fn reference(&self) -> String {
        self.id.reference(self.kind)
    }
}

/// The records of a union of journals.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    index: &'a Index,
}

impl<'a> Standing<'a> {
    pub(super) fn new(index: &'a Index) -> Self {
        Self { index }
    }

    /// The record as it stands, deleted or not.
    pub fn get(self, id: RecordId) -> Option<Stored<'a>> {
        let mut heads = self.index.heads(id);
        let standing = heads.next()?;
        Some(Stored {
            id,
            kind: standing.record_kind()?,
            body: &standing.body,
            rev: standing.rev,
            at: standing.at,
            by: &standing.by,
            deleted: standing.deleted,
            conflicted: heads.next().is_some(),
            incomplete: !self.index.missing_parents(id).is_empty(),
        })
    }

    /// The records of a kind that are not deleted, by id: in the order in which they were made.
    pub fn iter(self, kind: RecordKind) -> impl Iterator<Item = Stored<'a>> {
        self.of_kind(kind).filter(|stored| !stored.deleted)
    }

    /// The records of a kind, deleted ones among them, by id.
    pub fn of_kind(self, kind: RecordKind) -> impl Iterator<Item = Stored<'a>> {
        self.index
            .ids(kind.code())
            .filter_map(move |id| self.get(id))
            .filter(move |stored| stored.kind == kind)
    }

    /// All revisions of a record, parents before children.
    pub fn history(self, id: RecordId) -> Vec<&'a Revision> {
        self.index.history(id)
    }

    /// The revision with this name.
    pub fn revision(self, rev: RevId) -> Option<&'a Revision> {
        self.index.revision(rev)
    }
}

impl Register {
    /// How many records there are, deleted ones and all kinds included.
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// Whether nothing was ever saved in it.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Its records.
    pub fn standing(&self) -> Standing<'_> {
        Standing::new(&self.index)
    }

    /// The record as it stands, deleted or not.
    pub fn get(&self, id: RecordId) -> Option<Stored<'_>> {
        self.standing().get(id)
    }

    /// The records of a kind that are not deleted, by id: in the order in which they were made.
    pub fn iter(&self, kind: RecordKind) -> impl Iterator<Item = Stored<'_>> {
        self.standing().iter(kind)
    }

    /// The deleted records of a kind, by id.
    pub fn deleted(&self, kind: RecordKind) -> impl Iterator<Item = Stored<'_>> {
        self.standing()
            .of_kind(kind)
            .filter(|stored| stored.deleted)
    }

    /// The revisions that stand: more than one is a conflict.
    pub fn heads(&self, id: RecordId) -> impl Iterator<Item = &Revision> {
        self.index.heads(id)
    }

    /// The revisions that a record's heads were made from and that have not arrived.
    pub fn missing_parents(&self, id: RecordId) -> Vec<RevId> {
        self.index.missing_parents(id)
    }

    /// All revisions of a record, parents before children.
    pub fn history(&self, id: RecordId) -> Vec<&Revision> {
        self.index.history(id)
    }

    /// The revision with this name.
    pub fn revision(&self, rev: RevId) -> Option<&Revision> {
        self.index.revision(rev)
    }

    /// The records that a person means by a reference or an id, upper case or lower: mostly one.
    pub fn find(&self, text: &str) -> Vec<RecordId> {
        let text = text.trim();
        if let Ok(id) = text.parse::<RecordId>() {
            return self.index.has(id).then_some(id).into_iter().collect();
        }
        let mut found = self.index.with_reference(&text.to_uppercase()).to_vec();
        found.sort_unstable();
        found
    }
}
