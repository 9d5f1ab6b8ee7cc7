//! A record as the readers of a report may see it.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::IncidentKind;
use crate::figures::Case;

/// A record as the audience may see it.
pub(super) struct Seen<'a> {
    pub(super) case: &'a Case<'a>,
    pub(super) record: Record,
    pub(super) withheld: bool,
}

impl Seen<'_> {
    /// Whether the record says that detail in it is invented.
    pub(super) fn is_illustrative(&self) -> bool {
        [Field::Notes, Field::Narrative].into_iter().any(|field| {
            self.case
                .record
                .text(field)
                .to_lowercase()
                .starts_with(ILLUSTRATIVE)
        })
    }

    /// Whether it stands in an annex.
    pub(super) fn is_listed(&self) -> bool {
        matches!(
            self.case.record.incident_kind(),
            Some(IncidentKind::Attack | IncidentKind::Raid)
        )
    }

    /// Its readable reference.
    pub(super) fn reference(&self) -> String {
        self.case.id.reference(self.case.record.kind())
    }
}

/// How the notes of records with invented detail begin, in small letters.
const ILLUSTRATIVE: &str = "illustrative";
