//! A published report, frozen: its figures, what they were read from, what was left open, and the
//! files that were given out. Knows nothing of how it is stored or made.

use super::dates::Month;
use super::identity::{RecordId, RecordKind};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// A published report. It is never changed: publishing the month again makes another edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The month that it is about.
    pub month: Month,
    /// Which edition of that month it is, from 1.
    pub number: u32,
    /// When it was published, to the second.
    pub published: DateTime<Utc>,
    /// Who published it.
    pub by: String,
    /// The code of the count rules.
    pub profile: String,
    /// The version of the program that made it.
    pub program: String,
    /// Every figure of the month, by name.
    pub figures: BTreeMap<String, PublishedFigure>,
    /// The records of the month and those behind its figures, by id, each with the revision that
    /// it was read in.
    pub records: BTreeMap<RecordId, PublishedRecord>,
    /// How far each journal had been read, which names every revision of every record, settings
    /// included.
    pub register: Vec<JournalReach>,
    /// What was left open.
    pub open: Vec<LeftOpen>,
    /// Why it was published all the same; empty where nothing was left open.
    pub reason: String,
    /// The files that were given out.
    pub files: Vec<PublishedFile>,
}

impl Edition {
    /// By what it stands before others of its month.
    fn rank(&self) -> (u32, u64, &str) {
        let lines = self.register.iter().map(|reach| reach.line).sum();
        // Where that is equal too, anything that is the same everywhere.
        let last = self.files.first().map_or("", |file| &file.hash);
        (self.number, lines, last)
    }

    /// The value of a figure, and whether it is a lower bound; none where the edition has no such
    /// figure or no number for it.
    pub fn value(&self, figure: &str) -> Option<(u64, bool)> {
        let figure = self.figures.get(figure)?;
        Some((figure.value?, figure.at_least))
    }
}

/// A figure as it was published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishedFigure {
    /// The number; none where nothing was known.
    pub value: Option<u64>,
    /// Whether an open-ended or unknown count was in the sum.
    pub at_least: bool,
    /// Whether a number given as "about" was in the sum.
    pub about: bool,
    /// Whether the month lay in the time that the register covered.
    pub covered: bool,
    /// The records behind the number, by their date.
    pub records: Vec<RecordId>,
}

/// A record that an edition was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedRecord {
    /// Its kind, so that it has a readable reference even where it is gone.
    pub kind: RecordKind,
    /// The name of the revision that was read.
    pub rev: String,
}

/// How far a journal, or a branch of it, had been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalReach {
    /// Whose journal.
    pub writer: String,
    /// The number of the last line that had been read.
    pub line: u64,
    /// The hash of that line.
    pub hash: String,
    /// The lines before it that could not be read, as first and last of each run.
    pub without: Vec<(u64, u64)>,
}

/// Something that was not settled when the report was published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOpen {
    /// What it is: the code of a finding, or of a flag in the text.
    pub code: String,
    /// What it is about: the reference of a record, or a place of the report.
    pub about: String,
}

/// A file that was given out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedFile {
    /// The code of its language.
    pub language: String,
    /// The code of those who may read it.
    pub audience: String,
    /// The code of its format.
    pub format: String,
    /// How many bytes it has.
    pub size: u64,
    /// The SHA-256 hash of its bytes.
    pub hash: String,
}

/// The newest edition of each month. Two people who published a month apart have given both the
/// same number: then the one stands that had read more lines, since no clock decides anything.
pub fn newest(editions: &[Edition]) -> BTreeMap<Month, &Edition> {
    let mut newest: BTreeMap<Month, &Edition> = BTreeMap::new();
    for edition in editions {
        let before = newest.entry(edition.month).or_insert(edition);
        if before.rank() < edition.rank() {
            *before = edition;
        }
    }
    newest
}
