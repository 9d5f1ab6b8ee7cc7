//! What a person can do to an open register. Knows nothing of how it is shown.

mod actions;
mod ancestry;
mod arrivals;
mod attaching;
mod attachments;
mod bulk;
mod conflict;
mod drafts;
mod editions;
mod export;
mod files;
mod held;
mod history;
mod import;
mod judging;
mod known;
mod likeness;
mod members;
mod open;
mod opened_copies;
mod overtaken;
mod past;
mod places;
mod preferences;
mod remaking;
mod report;
mod report_texts;
mod reproducing;
mod search;
mod secrets;
mod setting_words;
mod settling;
mod source;
mod sources;
mod unsettled;
mod what_if;

pub use actions::{Editing, Saved};
pub use arrivals::Arrival;
pub use attaching::{AttachError, Collected, save_copy, take_file};
pub use attachments::{Attached, Condition, attachment_words, condition_of, method_words};
pub use bulk::{Changing, Done};
pub use conflict::{Conflict, Differing, Side};
pub use drafts::{AtWork, Draft, DraftId};
pub use editions::{PROGRAM, PublishError, Published, Publishing, file_name};
pub use files::{FileError, is_folder, make_folder, read_file, write_whole};
pub use held::Held;
pub use history::{Step, What};
pub use import::{Imported, Misplaced, RowFinding, Why};
pub use judging::{Decided, Judged, ReviewError, may_be_accepted, warning_of};
pub use likeness::{Across, Joined};
pub use opened_copies::OpenedCopies;
pub use overtaken::Overtaken;
pub use places::ImportedPlaces;
pub use preferences::{Preferences, is_register, sample_folder};
pub use remaking::{KeptEdition, Remade};
pub use report_texts::OpenFlag;
pub use reproducing::{Again, ReproduceError, Reproduction, reproduce_editions};
pub use secrets::{
    SecretError, is_open_to_others, make_identity, read_identities, read_passphrase,
};
pub use setting_words::member_called;
pub use settling::Settlement;
pub use what_if::WhatIf;

use crate::domain::clock::Clock;
use crate::domain::dates::Month;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::judgement::Judgements;
use crate::domain::record::Record;
use crate::domain::settings::Settings;
use crate::figures::{Figure, Ledger, MonthlyFigures};
use crate::likeness::Likeness;
use crate::schema::{Entry, Reading, Terms, read_entry};
use crate::store::{Access, Note, Register};
use crate::validation::{self, Circumstances, Finding};
use crate::words::{Language, Words};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// An open register, its records read and checked, and its figures.
pub struct Workspace {
    register: Register,
    clock: Arc<dyn Clock>,
    settings: Settings,
    terms: Terms,
    words: Words,
    records: BTreeMap<RecordId, Held>,
    /// What is typed and not saved yet, as it was kept last.
    drafts: BTreeMap<DraftId, Draft>,
    /// Figures of months that were asked for; emptied by every change.
    figures: Mutex<BTreeMap<Month, Arc<MonthlyFigures>>>,
    /// The report that was generated last, for whoever types into it.
    drafted: Mutex<Option<Arc<report::Drafted>>>,
    /// What records say, for whoever searches.
    said: Mutex<search::Said>,
    /// The places and the sources: read again whenever a record of them has changed.
    known: known::Known,
    /// What people decided, as of a generation.
    judgements: Mutex<Option<(u64, Arc<Judgements>)>>,
    /// The records, so laid out that those near an event are found.
    likeness: Mutex<Option<Likeness>>,
    /// What the rules across records find, as of a generation.
    across: Mutex<Option<(u64, Across)>>,
}

impl Workspace {
    /// Where the register is.
    pub fn folder(&self) -> &Path {
        self.register.folder()
    }

    /// The register's name; that of its folder where it has none.
    pub fn name(&self) -> String {
        match self.settings.name.as_str() {
            "" => name_of(self.folder()),
            name => name.to_owned(),
        }
    }

    /// Whether the register can be written.
    pub fn access(&self) -> &Access {
        self.register.access()
    }

    /// What opening the register found.
    pub fn notes(&self) -> &[Note] {
        self.register.notes()
    }

    /// A number that grows with every change, for whoever keeps something computed from it.
    pub fn generation(&self) -> u64 {
        self.register.generation()
    }

    /// The register's settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The terms of the vocabularies.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The words, with the terms that the register adds.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The present day: a window may stay open over night.
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// A record that is not deleted.
    pub fn get(&self, id: RecordId) -> Option<&Held> {
        self.records.get(&id)
    }

    /// The records that are not deleted, of all the kinds that people log, by id.
    pub fn records(&self) -> impl Iterator<Item = &Held> {
        self.records.values()
    }

    /// The records of a kind that are not deleted, by id.
    pub fn of_kind(&self, kind: RecordKind) -> impl Iterator<Item = &Held> {
        self.records()
            .filter(move |held| held.record.kind() == kind)
    }

    /// The records that are meant by a reference or an id, deleted ones among them; mostly one.
    pub fn find(&self, text: &str) -> Vec<RecordId> {
        self.register.find(text)
    }

    /// The register underneath, to read.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// The records classified for counting. It borrows them: ask for it, use it, let it go.
    pub fn ledger(&self) -> Ledger<'_> {
        self.source().ledger()
    }

    /// The figures of a month.
    pub fn figures(&self, month: Month) -> Arc<MonthlyFigures> {
        self.figures_of([month]).remove(0)
    }

    /// The figures of several months, computed together.
    pub fn figures_of(&self, months: impl IntoIterator<Item = Month>) -> Vec<Arc<MonthlyFigures>> {
        // A cache that a panic left behind is whole all the same: it is only ever added to.
        let mut cache = self.figures.lock().unwrap_or_else(PoisonError::into_inner);
        let mut ledger = None;
        let mut of = |month| {
            let figures = cache.entry(month).or_insert_with(|| {
                Arc::new(ledger.get_or_insert_with(|| self.ledger()).figures(month))
            });
            Arc::clone(figures)
        };
        months.into_iter().map(&mut of).collect()
    }

    /// A figure over the months that end with this one, the earliest first: none where the month
    /// has no data.
    pub fn series(&self, name: &str, month: Month, months: i32) -> Vec<(Month, Option<Figure>)> {
        let all: Vec<Month> = month.last(months).collect();
        let figures = self.figures_of(all.iter().copied());
        let one = |figures: &Arc<MonthlyFigures>| {
            figures.get(name).filter(|figure| figure.covered).cloned()
        };
        all.into_iter().zip(figures.iter().map(one)).collect()
    }

    /// What text is read by: short dates are completed from the month that is looked at.
    pub fn reading(&self, month: Option<Month>) -> Reading<'_> {
        Reading {
            terms: &self.terms,
            today: Some(self.today()),
            month,
        }
    }

    /// The record that an entry would make.
    pub fn read(&self, entry: &Entry, month: Option<Month>) -> Record {
        read_entry(entry, &self.reading(month))
    }

    /// What is wrong with a record.
    pub fn check(&self, record: &Record) -> Vec<Finding> {
        validation::check(record, &self.circumstances(&self.known()))
    }

    fn circumstances<'a>(&'a self, known: &'a known::Known) -> Circumstances<'a> {
        Circumstances {
            today: self.today(),
            settings: &self.settings,
            terms: &self.terms,
            places: &known.places,
            sources: &known.sources,
        }
    }

    /// The words of a language, with the terms that the register adds.
    pub fn words_in(&self, language: Language) -> Words {
        self::open::words_with(language, &self.settings)
    }
}

/// The name of a folder, as it is shown.
fn name_of(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
