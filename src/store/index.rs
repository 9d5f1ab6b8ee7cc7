//! Which revisions each record has and which of them stand: the union of all journals, in memory.
//! Knows no files.

use super::revision::{RevId, Revision};
use crate::domain::identity::RecordId;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The revisions of all journals by record. The order in which they come does not matter, and one
/// that comes twice counts once.
#[derive(Debug, Default)]
pub struct Index {
    revisions: Vec<Revision>,
    places: HashMap<RevId, usize>,
    records: BTreeMap<RecordId, Standing>,
    kinds: BTreeMap<String, BTreeSet<RecordId>>,
    references: HashMap<String, Vec<RecordId>>,
}

#[derive(Debug, Default)]
struct Standing {
    revisions: Vec<usize>,
    heads: Vec<usize>,
}

impl Index {
    /// Takes a revision in.
    pub fn add(&mut self, revision: Revision) {
        if self.places.contains_key(&revision.rev) {
            return;
        }
        let id = revision.id;
        let place = self.revisions.len();
        if !self.records.contains_key(&id)
            && let Some(kind) = revision.record_kind()
        {
            self.references
                .entry(id.reference(kind))
                .or_default()
                .push(id);
        }
        self.kinds
            .entry(revision.kind.clone())
            .or_default()
            .insert(id);
        self.places.insert(revision.rev, place);
        self.revisions.push(revision);
        let standing = self.records.entry(id).or_default();
        standing.revisions.push(place);
        standing.settle(&self.revisions);
    }

    /// How many records there are, deleted ones included.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// All revisions of all records.
    pub fn revisions(&self) -> impl Iterator<Item = &Revision> {
        self.revisions.iter()
    }

    /// The ids of all records of a kind, in order, deleted ones included.
    pub fn ids(&self, kind: &str) -> impl Iterator<Item = RecordId> {
        self.kinds.get(kind).into_iter().flatten().copied()
    }

    /// The records with this reference.
    pub fn with_reference(&self, reference: &str) -> &[RecordId] {
        self.references.get(reference).map_or(&[], Vec::as_slice)
    }

    /// Whether there is such a record.
    pub fn has(&self, id: RecordId) -> bool {
        self.records.contains_key(&id)
    }

    /// The revisions that no other names as parent: the one that stands first. Where there are
    /// several, an edit stands before a deletion, then the greater name: never the later clock.
    pub fn heads(&self, id: RecordId) -> impl Iterator<Item = &Revision> {
        let heads = self
            .records
            .get(&id)
            .map_or(&[][..], |standing| &standing.heads);
        heads.iter().map(|place| &self.revisions[*place])
    }

    /// All revisions of a record: parents before children, and otherwise by name.
    pub fn history(&self, id: RecordId) -> Vec<&Revision> {
        let Some(standing) = self.records.get(&id) else {
            return Vec::new();
        };
        let mut rest: Vec<&Revision> = standing
            .revisions
            .iter()
            .map(|place| &self.revisions[*place])
            .collect();
        rest.sort_unstable_by_key(|revision| (revision.rev.seq, revision.rev.writer));
        let mut told = Vec::with_capacity(rest.len());
        while !rest.is_empty() {
            let ready = |revision: &&Revision| {
                !revision
                    .parents
                    .iter()
                    .any(|parent| rest.iter().any(|other| other.rev == *parent))
            };
            // Parents in a circle cannot be written by us; should a file hold them, take the first.
            let next = rest.iter().position(ready).unwrap_or(0);
            told.push(rest.remove(next));
        }
        told
    }

    /// The revision with this name.
    pub fn revision(&self, rev: RevId) -> Option<&Revision> {
        self.places.get(&rev).map(|place| &self.revisions[*place])
    }

    /// The parents of a record's heads that have not arrived.
    pub fn missing_parents(&self, id: RecordId) -> Vec<RevId> {
        let mut missing: Vec<RevId> = self
            .heads(id)
            .flat_map(|head| head.parents.iter().copied())
            .filter(|parent| !self.places.contains_key(parent))
            .collect();
        missing.sort_unstable();
        missing.dedup();
        missing
    }
}

impl Standing {
    fn settle(&mut self, revisions: &[Revision]) {
        let named: BTreeSet<RevId> = self
            .revisions
            .iter()
            .flat_map(|place| revisions[*place].parents.iter().copied())
            .collect();
        self.heads = self
            .revisions
            .iter()
            .copied()
            .filter(|at| !named.contains(&revisions[*at].rev))
            .collect();
        if self.heads.is_empty() {
            // Only parents in a circle leave none: then every revision stands.
            self.heads.clone_from(&self.revisions);
        }
        self.heads.sort_unstable_by_key(|at| {
            let revision = &revisions[*at];
            (
                revision.deleted,
                std::cmp::Reverse((revision.rev.seq, revision.rev.writer)),
            )
        });
    }
}
