//! Opening and making a register, and reading all of it.

use super::Workspace;
use super::held::Held;
use super::known::Known;
use crate::domain::clock::Clock;
use crate::domain::identity::RecordKind;
use crate::domain::settings::Settings;
use crate::schema::{Terms, settings_bodies, settings_from};
use crate::store::{Change, Installation, Register, StoreError};
use crate::words::{Language, Words};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

impl Workspace {
    /// Makes a register with these settings in a missing or empty folder, and opens it. A register
    /// without a name is called like its folder.
    pub fn create(
        folder: &Path,
        settings: &Settings,
        installation: Installation,
    ) -> Result<Self, StoreError> {
        let clock = Arc::clone(&installation.clock);
        Self::begun(Register::create(folder, installation)?, settings, clock)
    }

    /// The same for a sealed register, whose first member is whoever makes it: by the passphrase or
    /// the identity that the installation was given.
    pub fn create_sealed(
        folder: &Path,
        settings: &Settings,
        installation: Installation,
    ) -> Result<Self, StoreError> {
        let clock = Arc::clone(&installation.clock);
        let register = Register::create_sealed(folder, installation)?;
        Self::begun(register, settings, clock)
    }

    fn begun(
        mut register: Register,
        settings: &Settings,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, StoreError> {
        let mut settings = settings.clone();
        if settings.name.is_empty() {
            settings.name = super::name_of(register.folder());
        }
        let changes = settings_bodies(&settings, &Settings::default())
            .into_iter()
            .map(|body| {
                Change::first(
                    register.new_id(RecordKind::Setting),
                    RecordKind::Setting,
                    body,
                )
            })
            .collect();
        register.append(changes)?;
        Ok(Self::of(register, clock))
    }

    /// Opens a register to write. Where that cannot be had it is open for reading, and
    /// [`Workspace::access`] says why.
    pub fn open(folder: &Path, installation: Installation) -> Result<Self, StoreError> {
        let clock = Arc::clone(&installation.clock);
        Ok(Self::of(Register::open(folder, installation)?, clock))
    }

    /// Opens a register to read, whoever else has it open.
    pub fn open_to_read(folder: &Path, installation: Installation) -> Result<Self, StoreError> {
        let clock = Arc::clone(&installation.clock);
        Ok(Self::of(
            Register::open_to_read(folder, installation)?,
            clock,
        ))
    }

    fn of(register: Register, clock: Arc<dyn Clock>) -> Self {
        let (settings, terms, words) = said_by(&register, Language::default());
        let known = Known::of(register.standing(), &terms);
        let mut workspace = Self {
            register,
            clock,
            settings,
            terms,
            words,
            records: BTreeMap::new(),
            drafts: BTreeMap::new(),
            figures: Mutex::default(),
            drafted: Mutex::default(),
            said: Mutex::default(),
            known,
            judgements: Mutex::default(),
            likeness: Mutex::default(),
            across: Mutex::default(),
        };
        workspace.read_records();
        workspace
    }

    /// Reads everything again after the settings have changed.
    pub(super) fn read_again(&mut self) {
        let before = self.settings.terms.clone();
        (self.settings, self.terms, self.words) = said_by(&self.register, self.words.language());
        let has_same_terms = before == self.settings.terms;
        let standing = self.register.standing();
        self.known = self.known.again(standing, &self.terms, has_same_terms);
        self.read_records();
        self.forget_figures();
    }

    fn read_records(&mut self) {
        let known = self.known();
        let circumstances = self.circumstances(&known);
        let records = RecordKind::LOGGED
            .into_iter()
            .flat_map(|kind| self.register.iter(kind))
            .map(|stored| (stored.id, Held::new(&stored, &circumstances)))
            .collect();
        self.records = records;
        self.forget_likeness();
    }
}

/// The settings of a register, and the terms and words that they make.
fn said_by(register: &Register, language: Language) -> (Settings, Terms, Words) {
    let bodies = register.iter(RecordKind::Setting);
    let settings = settings_from(bodies.map(|stored| stored.body));
    let (terms, words) = (Terms::new(&settings), words_with(language, &settings));
    (settings, terms, words)
}

/// The words of a language, with the terms that the register adds.
pub(super) fn words_with(language: Language, settings: &Settings) -> Words {
    let mut words = Words::load(language);
    for term in &settings.terms {
        // A term without a label in this language is shown by its English one.
        let ours = term.labels.get(language.code());
        let label = ours.or_else(|| term.labels.get(Language::English.code()));
        let label = label.unwrap_or(&term.code);
        words.add_term(term.vocabulary, &term.code, label, ours.is_some());
    }
    words
}
