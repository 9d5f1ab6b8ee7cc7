//! The records of a register as the rules across them look things up.

use crate::domain::field::Field;
use crate::domain::folding::fold;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::record::Record;
use crate::likeness::{Candidate, Likeness};
use std::collections::BTreeMap;

/// The records of a register, and what is near each other among them.
pub struct Register<'a> {
    records: BTreeMap<RecordId, &'a Record>,
    likeness: &'a Likeness,
    unsettled: Vec<(RecordId, Candidate)>,
    /// Records by their reference, those that any record names.
    references: BTreeMap<String, Vec<RecordId>>,
}

impl<'a> Register<'a> {
    /// The records; `unsettled` are the pairs that may tell of one event and that nobody has decided
    /// about.
    pub fn new(
        records: impl IntoIterator<Item = (RecordId, &'a Record)>,
        likeness: &'a Likeness,
        unsettled: Vec<(RecordId, Candidate)>,
    ) -> Self {
        let records: BTreeMap<RecordId, &Record> = records.into_iter().collect();
        // References are reckoned only where there is any link: most registers have few.
        let has_links = records.values().any(|record| !record.links().is_empty());
        let mut references: BTreeMap<String, Vec<RecordId>> = BTreeMap::new();
        for (id, record) in records.iter().filter(|_| has_links) {
            references
                .entry(id.reference(record.kind()))
                .or_default()
                .push(*id);
        }
        Self {
            records,
            likeness,
            unsettled,
            references,
        }
    }

    /// All records, by id.
    pub(super) fn records(&self) -> impl Iterator<Item = (RecordId, &'a Record)> {
        self.records.iter().map(|(id, record)| (*id, *record))
    }

    /// A record.
    pub(super) fn get(&self, id: RecordId) -> Option<&'a Record> {
        self.records.get(&id).copied()
    }

    /// The reference of a record.
    pub(super) fn reference(&self, id: RecordId) -> String {
        let kind = self.get(id).map_or(RecordKind::Incident, Record::kind);
        id.reference(kind)
    }

    /// The records that a link means: none where there is no such record.
    pub(super) fn meant(&self, link: &str) -> Vec<RecordId> {
        let link = link.trim();
        if let Ok(id) = link.parse::<RecordId>() {
            return self.get(id).map(|_| id).into_iter().collect();
        }
        self.references
            .get(&link.to_uppercase())
            .cloned()
            .unwrap_or_default()
    }

    /// The steps of each case.
    pub(super) fn cases(&self) -> BTreeMap<String, Vec<(RecordId, &'a Record)>> {
        let mut cases: BTreeMap<String, Vec<(RecordId, &Record)>> = BTreeMap::new();
        for (id, record) in self
            .records()
            .filter(|(_, record)| record.kind() == RecordKind::Trial)
        {
            let name = fold(record.text(Field::Case).trim());
            if !name.is_empty() {
                cases.entry(name).or_default().push((id, record));
            }
        }
        cases
    }

    /// The pairs that may tell of one event and that nobody has decided about.
    pub(super) fn unsettled(&self) -> &[(RecordId, Candidate)] {
        &self.unsettled
    }

    /// The records near each other.
    pub(super) fn likeness(&self) -> &'a Likeness {
        self.likeness
    }
}
