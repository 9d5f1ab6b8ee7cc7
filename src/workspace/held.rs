//! A record as the workspace holds it: read, and checked.

use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::record::Record;
use crate::domain::vocabulary::Vocabulary;
use crate::schema::record_from;
use crate::store::{RevId, Stored};
use crate::validation::{self, Circumstances, Finding, Severity};
use crate::words::Words;
use chrono::{DateTime, Utc};

/// A record that is not deleted, with what is wrong with it.
#[derive(Clone, Debug)]
pub struct Held {
    /// Its id.
    pub id: RecordId,
    /// The record.
    pub record: Record,
    /// What is wrong with it, errors first.
    pub findings: Vec<Finding>,
    /// The revision that stands.
    pub rev: RevId,
    /// When that was saved.
    pub at: DateTime<Utc>,
    /// Who saved it.
    pub by: String,
    /// Whether other revisions stand beside it that nobody has settled yet.
    pub conflicted: bool,
}

impl Held {
    pub(super) fn new(stored: &Stored, circumstances: &Circumstances) -> Self {
        let record = record_from(stored.kind, stored.body, circumstances.terms);
        Self {
            id: stored.id,
            findings: validation::check(&record, circumstances),
            record,
            rev: stored.rev,
            at: stored.at,
            by: stored.by.to_owned(),
            conflicted: stored.conflicted,
        }
    }

    /// Its kind.
    pub fn kind(&self) -> RecordKind {
        self.record.kind()
    }

    /// Its short readable reference.
    pub fn reference(&self) -> String {
        self.id.reference(self.kind())
    }

    /// A line that tells it apart from the others of its kind.
    pub fn headline(&self, words: &Words) -> String {
        headline(&self.record, words)
    }

    /// Whether it can count as final: nothing about it must be mended.
    pub fn is_final(&self) -> bool {
        validation::is_final(&self.findings)
    }

    /// How many findings weigh that much.
    pub fn found(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    }
}

/// A line that tells a record apart from the others of its kind.
pub(super) fn headline(record: &Record, words: &Words) -> String {
    let date = record
        .date(Field::Date)
        .map(|date| words.date(date))
        .unwrap_or_default();
    let what = match record.kind() {
        RecordKind::Trial => vec![record.text(Field::Case).to_owned(), date],
        RecordKind::Repatriation => {
            let states = record.terms(Field::Nationality).iter();
            let states = states.map(|code| words.term(Vocabulary::Country, code));
            vec![states.collect::<Vec<_>>().join(", "), date]
        }
        _ => vec![record.text(Field::Title).to_owned(), date],
    };
    let what: Vec<_> = what.into_iter().filter(|part| !part.is_empty()).collect();
    what.join(", ")
}
