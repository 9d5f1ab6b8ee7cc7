//! Whether an edition can still be made again from the records that it was made from: its figures,
//! and its files byte for byte. Changes nothing, and knows nothing of how that is said.

use super::editions::{PROGRAM, described, frozen, make};
use super::past::PastRead;
use super::source::reach_of;
use crate::domain::edition::{Edition, PublishedFile};
use crate::domain::identity::{RecordId, RecordKind};
use crate::report::{Format, PdfError};
use crate::schema::{Audience, edition_from};
use crate::store::{Missing, Reach, Register, StoreError, Stored};
use crate::words::{Language, Message};
use std::collections::BTreeSet;
use thiserror::Error;

/// Whether a file of an edition is made again as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Again {
    /// The same bytes.
    Same,
    /// Other bytes: what is made now.
    Differs {
        /// The file as it is made now.
        now: PublishedFile,
    },
    /// Another version of the program made it, which may have set it otherwise.
    NotComparable,
    /// This version does not know its language, its audience or its format.
    Unknown,
}

/// What was found of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reproduction {
    /// The record that it is kept in.
    pub id: RecordId,
    /// The edition; none where it cannot be read.
    pub edition: Option<Edition>,
    /// Whether somebody has changed the record since: an edition is never changed.
    pub is_revised: bool,
    /// Lines of journals that are not there any more.
    pub missing: Vec<Missing>,
    /// The records whose revisions are missing.
    pub missing_records: Vec<String>,
    /// The figures that are other numbers, or rest on other records, by name.
    pub figures: Vec<String>,
    /// The records whose revision that was read is another one.
    pub records: Vec<String>,
    /// Its files, in its order.
    pub files: Vec<(PublishedFile, Again)>,
}

impl Reproduction {
    /// Whether it is as it was: where another version made the files, whether the figures are.
    pub fn is_clean(&self) -> bool {
        let holds = |(_, again): &(PublishedFile, Again)| {
            matches!(again, Again::Same | Again::NotComparable)
        };
        self.edition.is_some()
            && !self.is_revised
            && self.missing.is_empty()
            && self.figures.is_empty()
            && self.records.is_empty()
            && self.files.iter().all(holds)
    }

    /// Whether another version of the program made it.
    pub fn is_of_another_program(&self) -> bool {
        let edition = self.edition.as_ref();
        edition.is_some_and(|edition| edition.program != PROGRAM)
    }
}

/// Why editions could not be held against what they were made from.
#[derive(Debug, Error)]
pub enum ReproduceError {
    /// The journals cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file could not be made.
    #[error(transparent)]
    Pdf(#[from] PdfError),
}

impl ReproduceError {
    /// What happened, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Store(error) => error.message(),
            Self::Pdf(error) => error.message(),
        }
    }
}

/// Makes every edition of a register again from the revisions that it was made from, and holds it
/// against what was published.
///
/// # Errors
/// The journals cannot be read, or a file cannot be made.
pub fn reproduce_editions(register: &Register) -> Result<Vec<Reproduction>, ReproduceError> {
    let stored = register.iter(RecordKind::Edition);
    stored.map(|stored| reproduce(register, &stored)).collect()
}

fn reproduce(register: &Register, stored: &Stored) -> Result<Reproduction, ReproduceError> {
    let edition = edition_from(stored.body);
    let mut found = Reproduction {
        id: stored.id,
        is_revised: register.history(stored.id).len() > 1,
        edition: None,
        missing: Vec::new(),
        missing_records: Vec::new(),
        figures: Vec::new(),
        records: Vec::new(),
        files: Vec::new(),
    };
    let Some(edition) = edition else {
        return Ok(found);
    };
    let reach: Option<Vec<Reach>> = edition.register.iter().map(reach_of).collect();
    let Some(reach) = reach else {
        return Ok(found);
    };
    let past = register.read_until(&reach)?;
    found.missing.clone_from(&past.missing);
    if past.missing.is_empty() {
        let past = PastRead::new(past, edition.published.date_naive());
        compare(&mut found, &edition, &past)?;
    } else {
        found.missing_records = missing_records(&edition, &past.missing);
    }
    found.edition = Some(edition);
    Ok(found)
}

/// The records of an edition that were read from lines that are missing.
fn missing_records(edition: &Edition, missing: &[Missing]) -> Vec<String> {
    let is_missing = |rev: &str| {
        let name = rev.split('~').next().unwrap_or_default();
        let parts = name.split_once('.');
        parts.is_some_and(|(writer, line)| {
            missing.iter().any(|gone| {
                let lines = gone.first..=gone.last;
                gone.writer.to_string() == writer
                    && line.parse().is_ok_and(|line: u64| lines.contains(&line))
            })
        })
    };
    let records = edition.records.iter();
    let records = records.filter(|(_, record)| is_missing(&record.rev));
    records
        .map(|(id, record)| id.reference(record.kind))
        .collect()
}

/// For whom and in which language a file is; none where this version cannot make it.
pub(super) fn known(file: &PublishedFile) -> Option<(Language, Audience)> {
    let language = Language::from_code(&file.language)?;
    let audience = Audience::from_code(&file.audience)?;
    (file.format == Format::Pdf.code()).then_some((language, audience))
}

fn compare(
    found: &mut Reproduction,
    edition: &Edition,
    past: &PastRead,
) -> Result<(), ReproduceError> {
    let is_ours = edition.program == PROGRAM;
    let ours = edition.files.iter().filter(|_| is_ours);
    let wanted: Vec<_> = ours.filter_map(known).collect();
    let made = make(past, edition.month, edition.number, &wanted)?;
    let again = frozen(past, edition.month, edition.published, &made.figures);
    let names: BTreeSet<&String> = edition.figures.keys().chain(again.figures.keys()).collect();
    let differs = |name: &&String| {
        let (then, now) = (edition.figures.get(*name), again.figures.get(*name));
        // A newer program may know more figures than were published.
        then != now && (is_ours || then.is_some())
    };
    found.figures = names.into_iter().filter(differs).cloned().collect();
    let ids: BTreeSet<RecordId> = edition
        .records
        .keys()
        .chain(again.records.keys())
        .copied()
        .collect();
    let kind = |id: RecordId| {
        let record = edition.records.get(&id).or(again.records.get(&id));
        record.map(|record| record.kind)
    };
    found.records = ids
        .into_iter()
        .filter(|id| edition.records.get(id) != again.records.get(id))
        .filter_map(|id| Some(id.reference(kind(id)?)))
        .collect();
    let mut made = made.files.into_iter();
    for file in &edition.files {
        let again = match (is_ours, known(file)) {
            (false, _) => Again::NotComparable,
            (true, None) => Again::Unknown,
            (true, Some((language, audience))) => {
                let bytes = made.next().map(|(_, _, bytes)| bytes).unwrap_or_default();
                let now = described(language, audience, &bytes);
                if now == *file {
                    Again::Same
                } else {
                    Again::Differs { now }
                }
            }
        };
        found.files.push((file.clone(), again));
    }
    Ok(())
}
