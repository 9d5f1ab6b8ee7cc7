//! What a person asks of the window: screens push commands, and one place applies them. Knows
//! nothing of how anything is drawn.

mod apply;
mod attachments;
mod bulk;
mod conflicts;
mod copies;
mod exports;
mod files;
mod judging;
mod members;
mod places;
mod publishing;
mod records;
mod registers;
mod sources;
mod texts;

pub use crate::report::Format;
pub use apply::{apply, keep_drafts, take_in};

use super::effects::Purpose;
use super::inbox::About;
use super::place::Place;
use super::screens::forms::FormKey;
use super::screens::report::editor::state::Unsaved;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::judgement::{Pairing, ReviewState};
use crate::domain::record::Attachment;
use crate::domain::settings::Settings;
use crate::domain::source::Source;
use crate::schema::Entry;
use crate::store::RevId;
use crate::validation::Finding;
use crate::workspace::DraftId;
use std::path::PathBuf;

/// Something that a person asks of the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Makes a register in a missing or empty folder, and opens it.
    CreateRegister {
        /// The folder.
        folder: PathBuf,
        /// The register's name; blank for that of its folder.
        name: String,
    },
    /// The same, protected with the passphrase that was typed.
    CreateSealed {
        /// The folder.
        folder: PathBuf,
        /// The register's name; blank for that of its folder.
        name: String,
    },
    /// Opens the register in this folder.
    OpenRegister(PathBuf),
    /// Opens the encrypted register in this folder with the passphrase that was typed.
    Unlock(PathBuf),
    /// Closes the register and goes to the first screen.
    CloseRegister,
    /// Shows the first screen for this purpose; the register stays open.
    Start(Purpose),
    /// Goes back from the first screen to the register.
    LeaveStart,
    /// Shows a place.
    Go(Place),
    /// Shows a month.
    ShowMonth(Month),
    /// Shows the records behind a figure.
    ShowRecords {
        /// What the list is headed by.
        title: String,
        /// The kind of record.
        kind: RecordKind,
        /// The records.
        ids: Vec<RecordId>,
    },
    /// Opens a record beside its list.
    Open(RecordId),
    /// Opens a form that was left half typed.
    OpenDraft(FormKey),
    /// Deletes what is typed in a form and not saved.
    DeleteDraft(FormKey),
    /// Begins a record of this kind.
    NewRecord(RecordKind),
    /// Begins a record that says this much already.
    BeginWith(Box<Entry>),
    /// Shows or leaves the dialog that an article is pasted into.
    ShowArticle {
        /// Whether it takes what the clipboard holds; none to leave it.
        pastes: Option<bool>,
    },
    /// Closes the record that is open, or what floats over the screen.
    CloseRecord,
    /// Saves the form; with `next` another one is opened.
    Save {
        /// Whether another record is opened then.
        next: bool,
    },
    /// Begins a new record that says what the open one says.
    CopyRecord,
    /// Deletes the open record.
    DeleteRecord,
    /// Adds a place to the register's own, and takes it in the form that is open.
    AddPlace(Box<crate::domain::place::Place>),
    /// Adds sources to the register of sources.
    AddSources(Vec<Source>),
    /// Saves what a source of it says now.
    SaveSource(Box<Source>),
    /// Makes one source of two.
    MergeSources {
        /// The one that stays.
        keep: RecordId,
        /// The one that becomes part of it.
        other: RecordId,
    },
    /// Takes a source out of the register of sources.
    RemoveSource(RecordId),
    /// Saves the settings of the register.
    ChangeSettings(Settings),
    /// Reads a logo into the settings that are being typed.
    TakeLogo(PathBuf),
    /// Adds the member that was typed.
    AddMember,
    /// Removes the member of this name.
    RemoveMember(String),
    /// Takes the last save or deletion back.
    Undo,
    /// Takes back what was typed last in the form.
    UndoTyping,
    /// Types again what was taken back last.
    RedoTyping,
    /// Goes to the part of the form with this number, from 0.
    GoToPart(usize),
    /// Keeps a field of a kind of record for the next one, or keeps it no more.
    TogglePin(RecordKind, Field),
    /// Shows what a block of cells would be as new records.
    PasteBlock(RecordKind, String),
    /// Saves the rows of the block as new records.
    AddRows,
    /// Asks what is to be changed in the records that are marked in the list of a kind.
    EditMany(RecordKind),
    /// Changes the field of the records that are marked.
    ChangeMany,
    /// Saves the rows or the change, whichever is looked at.
    SettleBulk,
    /// Puts away what is looked at.
    CloseBulk,
    /// Lists every key over the window, or puts the list away.
    ShowKeys(bool),
    /// Shows or hides the history of the open record.
    ShowHistory(bool),
    /// Makes the record stand again as in this revision.
    ReturnTo {
        /// The record.
        id: RecordId,
        /// The revision.
        rev: RevId,
    },
    /// Shows the versions of a record that people changed apart, beside each other.
    OpenConflict(RecordId),
    /// Leaves the conflict that is open.
    CloseConflict,
    /// Leaves the conflict that is open for the next one.
    NextConflict,
    /// Settles the conflict that is open as it was chosen, and goes on to the next one.
    Settle,
    /// Lets a warning stand, for a reason.
    Accept {
        /// The record; none for one that is not saved yet.
        record: Option<RecordId>,
        /// The warning.
        finding: Box<Finding>,
        /// Why.
        reason: String,
    },
    /// Lets the warning stand that has the keyboard, or the first of the form.
    AcceptHere,
    /// Says what the likeliest other account is to the record of the form.
    PairHere(Pairing),
    /// Says what another record is to the record of the form.
    Pair(RecordId, Pairing),
    /// Says what two records are to each other.
    PairRecords(RecordId, RecordId, Pairing),
    /// Shows an item of the review.
    ShowItem(About),
    /// Opens the form of a draft.
    OpenDraftOf(DraftId),
    /// Sets how far the review of a record has come.
    SetReview(RecordId, ReviewState),
    /// Says something about a record.
    Comment(RecordId, String),
    /// Says of a comment whether anything more is to be done about it.
    Resolve(RecordId, bool),
    /// Saves what was written in the report.
    SavePassage,
    /// Puts a passage of the report in place of what stands there; none for the generated text.
    WritePassage(Box<Unsaved>),
    /// Shows or leaves what asks how the month is published.
    ShowPublish(bool),
    /// Publishes the month as it was asked for.
    Publish,
    /// Shows or leaves what asks for the file of the report.
    ShowExport(bool),
    /// Gives up the report that is being written.
    GiveUpExport,
    /// Writes the report of the month; without a path into the one that the report screen names.
    ExportReport {
        /// The format.
        format: Format,
        /// The file.
        path: Option<PathBuf>,
    },
    /// Writes the records of a kind as a table.
    ExportRecords {
        /// The kind.
        kind: RecordKind,
        /// The file.
        path: PathBuf,
    },
    /// Reads a table and says what importing it would do; with `keep` it imports.
    ImportTable {
        /// The file.
        path: PathBuf,
        /// What its rows are.
        kind: RecordKind,
        /// Whether the rows are kept.
        keep: bool,
    },
    /// Asks the system for files to attach to the record of this form.
    AskFiles(FormKey),
    /// Attaches files to the record that is open.
    Dropped(Vec<PathBuf>),
    /// Looks at what became of the files of a form.
    CheckFiles {
        /// The form.
        form: FormKey,
        /// The files.
        files: Vec<Attachment>,
    },
    /// Opens a file with the program that the system has for it.
    OpenFile(Attachment),
    /// Asks the system for where to save a copy of a file.
    AskCopy(Attachment),
    /// Asks the system for a file or folder.
    Ask(Purpose),
    /// Shows where the register is backed up and repaired.
    ShowCopies,
    /// Writes a backup of the register.
    BackUp(PathBuf),
    /// Makes a register of a backup, and opens it.
    Restore {
        /// The backup.
        file: PathBuf,
        /// The folder of the register.
        folder: PathBuf,
    },
    /// Takes over what another copy of the register has whole: its folder, or a backup.
    Repair(PathBuf),
    /// Takes in what a sync program has brought.
    TakeIn,
    /// Sets the colours of the window.
    SetTheme(ThemeChoice),
    /// Puts the cursor into the search field.
    FocusSearch,
    /// Hides the notices of this register.
    DismissNotices,
    /// Hides the message at the foot.
    Dismiss,
}

/// What the screens of a frame ask for, in order.
pub type Commands = Vec<Command>;

/// The colours of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// Those of the system.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl ThemeChoice {
    /// The code in the preferences.
    pub fn code(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice with this code; the system's where there is none.
    pub fn from_code(code: &str) -> Self {
        [Self::Light, Self::Dark]
            .into_iter()
            .find(|choice| choice.code() == code)
            .unwrap_or_default()
    }

    /// How egui calls it.
    pub fn preference(self) -> egui::ThemePreference {
        match self {
            Self::System => egui::ThemePreference::System,
            Self::Light => egui::ThemePreference::Light,
            Self::Dark => egui::ThemePreference::Dark,
        }
    }
}
