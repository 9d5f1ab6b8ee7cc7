//! Publishing: a month's figures, what they were read from and the files that are given out, frozen
//! as one record. Knows nothing of how an edition is shown.

use super::Workspace;
use super::held::Held;
use super::past::PastRead;
use super::source::Wanted;
use crate::domain::dates::Month;
use crate::domain::edition::{Edition, JournalReach, LeftOpen, PublishedFile, PublishedRecord};
use crate::domain::identity::{RecordId, RecordKind};
use crate::figures::MonthlyFigures;
use crate::report::{Format, PdfError, render};
use crate::schema::{Audience, edition_body, passage_key};
use crate::store::{Change, Hash, Reach, StoreError};
use crate::validation::Severity;
use crate::words::{Language, Message};
use chrono::{DateTime, SubsecRound, Utc};
use std::collections::BTreeSet;
use std::sync::Arc;
use thiserror::Error;

/// The version of the program, which may set pages otherwise than another one.
pub const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// The code of what is left open where several revisions of a record stand.
const CONFLICT: &str = "conflict";

/// The code of what is left open where the month is not over.
const NOT_OVER: &str = "month_not_over";

/// What is to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publishing {
    /// The month.
    pub month: Month,
    /// For whom: a file in each language for each of them.
    pub audiences: Vec<Audience>,
    /// Why it is published with something left open; blank where nothing is.
    pub reason: String,
}

impl Publishing {
    /// The month for everybody.
    pub fn of(month: Month) -> Self {
        Self {
            month,
            audiences: vec![Audience::Public],
            reason: String::new(),
        }
    }
}

/// An edition with the bytes of its files, in their order.
#[derive(Clone, Debug)]
pub struct Published {
    /// The record that it is kept in; none until that is saved.
    pub id: Option<RecordId>,
    /// The edition.
    pub edition: Edition,
    /// The bytes of its files, in the order in which it names them.
    pub bytes: Vec<Vec<u8>>,
}

impl Published {
    /// Its files, each with the name under which it is given out and its bytes.
    pub fn files(&self) -> impl Iterator<Item = (String, &[u8])> {
        let files = self.edition.files.iter().zip(&self.bytes);
        files.map(|(file, bytes)| (file_name(&self.edition, file), bytes.as_slice()))
    }
}

/// The name under which a file of an edition is given out: `2023-06-en.pdf`.
pub fn file_name(edition: &Edition, file: &PublishedFile) -> String {
    let mut name = edition.month.to_string();
    if edition.number > 1 {
        name.extend(["-edition-", &edition.number.to_string()]);
    }
    if file.audience != Audience::Public.code() {
        name.extend(["-", &file.audience]);
    }
    name.extend(["-", &file.language, ".", &file.format]);
    name
}

/// Why a month was not published.
#[derive(Debug, Error)]
pub enum PublishError {
    /// Something is left open, and no reason is given.
    #[error("{} things are left open", open.len())]
    Open {
        /// What is left open.
        open: Vec<LeftOpen>,
    },
    /// The month has not begun: of it nothing can be known.
    #[error("the month {month} has not begun")]
    NotBegun {
        /// The month.
        month: Month,
    },
    /// The register cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file could not be made.
    #[error(transparent)]
    Pdf(#[from] PdfError),
}

impl PublishError {
    /// What happened, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Open { open } => Message::new("error-publish-open").with("number", open.len()),
            Self::NotBegun { month } => {
                Message::new("error-publish-not-begun").with("month", month.to_string())
            }
            Self::Store(error) => error.message(),
            Self::Pdf(error) => error.message(),
        }
    }
}

impl Workspace {
    /// What is not settled in a month: that it is not over, records of which several revisions stand, those with errors,
    /// and flags in its texts that nobody gave a reason for. Settings in conflict concern every month,
    /// texts in conflict theirs.
    pub fn left_open(&self, month: Month) -> Vec<LeftOpen> {
        let mut open = BTreeSet::new();
        if month >= Month::of(self.today()) {
            open.insert(LeftOpen {
                code: NOT_OVER.to_owned(),
                about: month.to_string(),
            });
        }
        let of_month = self
            .records()
            .filter(|held| held.record.counted_month() == Some(month));
        for held in of_month {
            let about = held.reference();
            let errors = held.findings.iter();
            let errors = errors.filter(|finding| finding.severity == Severity::Error);
            let codes = errors.map(|finding| finding.code);
            let conflict = held.conflicted.then_some(CONFLICT);
            open.extend(codes.chain(conflict).map(|code| LeftOpen {
                code: code.to_owned(),
                about: about.clone(),
            }));
        }
        let settings = self.register.iter(RecordKind::Setting);
        let concerns = |body| passage_key(body).is_none_or(|key| key.month == month);
        let settings = settings.filter(|stored| stored.conflicted && concerns(stored.body));
        open.extend(settings.map(|stored| LeftOpen {
            code: CONFLICT.to_owned(),
            about: stored.reference(),
        }));
        open.extend(self.open_flags(month).into_iter().map(|open| LeftOpen {
            code: open.flag.kind.code().to_owned(),
            about: format!("{}/{}", open.language.code(), open.place),
        }));
        open.into_iter().collect()
    }

    /// Makes an edition of a month and all of its files, from the register as it stands on the disk
    /// at this moment. Nothing is saved: [`Workspace::append_edition`] does that.
    ///
    /// # Errors
    /// The month has not begun, something is left open and no reason is given, the register cannot be read, or a file cannot
    /// be made.
    pub fn prepare_edition(&self, publishing: &Publishing) -> Result<Published, PublishError> {
        let month = publishing.month;
        if month > Month::of(self.today()) {
            return Err(PublishError::NotBegun { month });
        }
        let open = self.left_open(month);
        let reason = publishing.reason.trim();
        if !open.is_empty() && reason.is_empty() {
            return Err(PublishError::Open { open });
        }
        // To the second, as it is kept: what is made again on that day must be the same.
        let published = self.clock.now().trunc_subsecs(0);
        let past = PastRead::new(self.register.read_whole()?, published.date_naive());
        let editions = past.source().editions();
        let number = editions.iter().filter(|edition| edition.month == month);
        let number = number.map(|edition| edition.number).max().unwrap_or(0) + 1;
        let files = wanted_files(publishing);
        let made = make(&past, month, number, &files)?;
        let edition = Edition {
            number,
            by: self.register.author().to_owned(),
            reason: if open.is_empty() {
                String::new()
            } else {
                reason.to_owned()
            },
            open,
            files: made
                .files
                .iter()
                .map(|(language, audience, bytes)| described(*language, *audience, bytes))
                .collect(),
            ..frozen(&past, month, published, &made.figures)
        };
        Ok(Published {
            id: None,
            edition,
            bytes: made.files.into_iter().map(|(_, _, bytes)| bytes).collect(),
        })
    }

    /// Saves an edition. When this returns it is on the disk.
    ///
    /// # Errors
    /// The register cannot be written, or the disk refuses. Nothing is published then.
    pub fn append_edition(&mut self, mut published: Published) -> Result<Published, StoreError> {
        let id = self.register.new_id(RecordKind::Edition);
        let body = edition_body(&published.edition);
        let before = self.register.generation();
        self.register
            .append(vec![Change::first(id, RecordKind::Edition, body)])?;
        if self.register.generation() > before + 1 {
            // The register was opened anew on the way: anything may have come with that.
            self.read_again();
        }
        published.id = Some(id);
        Ok(published)
    }

    /// Publishes a month.
    ///
    /// # Errors
    /// As [`Workspace::prepare_edition`] and [`Workspace::append_edition`].
    pub fn publish(&mut self, publishing: &Publishing) -> Result<Published, PublishError> {
        let prepared = self.prepare_edition(publishing)?;
        Ok(self.append_edition(prepared)?)
    }
}

/// A file in each language for each audience, in their order.
fn wanted_files(publishing: &Publishing) -> Vec<(Language, Audience)> {
    let audiences = Audience::ALL.into_iter();
    let audiences = audiences.filter(|audience| publishing.audiences.contains(audience));
    let each = |audience| Language::ALL.map(|language| (language, audience));
    audiences.flat_map(each).collect()
}

/// What is made for an edition.
pub(super) struct Made {
    /// The figures of the month, compared with the month before as that was published.
    pub(super) figures: Arc<MonthlyFigures>,
    /// Its files.
    pub(super) files: Vec<(Language, Audience, Vec<u8>)>,
}

/// Makes the figures and files of a month from a register as it stood.
pub(super) fn make(
    past: &PastRead,
    month: Month,
    number: u32,
    files: &[(Language, Audience)],
) -> Result<Made, PdfError> {
    let source = past.source();
    let ledger = source.ledger();
    let editions = source.editions();
    let figures = |month| Arc::new(ledger.figures(month));
    let corrections = source.corrections(&editions, month, figures);
    let mut made = Vec::new();
    for (language, audience) in files {
        let wanted = Wanted {
            month,
            language: *language,
            audience: *audience,
            edition: Some(number),
        };
        let content = source.content(wanted, &ledger, (&editions, &corrections));
        made.push((*language, *audience, render(&content, Format::Pdf)?));
    }
    Ok(Made {
        figures: figures(month),
        files: made,
    })
}

/// How a file is named in an edition.
pub(super) fn described(language: Language, audience: Audience, bytes: &[u8]) -> PublishedFile {
    PublishedFile {
        language: language.code().to_owned(),
        audience: audience.code().to_owned(),
        format: Format::Pdf.code().to_owned(),
        size: bytes.len() as u64,
        hash: Hash::of(bytes).to_string(),
    }
}

/// What is frozen of a register for a month.
pub(super) fn frozen(
    past: &PastRead,
    month: Month,
    published: DateTime<Utc>,
    figures: &MonthlyFigures,
) -> Edition {
    let behind: BTreeSet<RecordId> = figures
        .iter()
        .flat_map(|(_, figure)| figure.records.iter().copied())
        .collect();
    let records = past.records();
    let records = records
        .filter(|held| held.record.counted_month() == Some(month) || behind.contains(&held.id));
    let profile = past.source().ledger().profile();
    Edition {
        month,
        number: 0,
        published,
        by: String::new(),
        profile: profile.code.to_owned(),
        program: PROGRAM.to_owned(),
        figures: figures.to_publish().collect(),
        records: records
            .map(|held| (held.id, published_record(held)))
            .collect(),
        register: past.past.reach.iter().map(reach_named).collect(),
        open: Vec::new(),
        reason: String::new(),
        files: Vec::new(),
    }
}

fn published_record(held: &Held) -> PublishedRecord {
    PublishedRecord {
        kind: held.kind(),
        rev: held.rev.to_string(),
    }
}

fn reach_named(reach: &Reach) -> JournalReach {
    JournalReach {
        writer: reach.writer.to_string(),
        line: reach.line,
        hash: reach.hash.to_string(),
        without: reach.without.clone(),
    }
}
