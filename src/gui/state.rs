//! What the window remembers between frames: where a person is, and what each screen holds. Knows
//! nothing of how it is drawn, and no record but those in the workspace.

use super::commands::Command;
use super::digest::Digest;
use super::effects::Purpose;
use super::keeping::Keeping;
use super::place::Place;
use super::screens::article_state::ArticleState;
use super::screens::bulk_change::ChangeMany;
use super::screens::bulk_paste::Pasting;
use super::screens::forms::{FormState, Forms};
use super::screens::list::ListState;
use super::screens::overview_map::OverviewMap;
pub use super::screens::report::state::{ExportState, ReportState};
use super::screens::review::ReviewInbox;
use super::screens::settings_draft::SettingsState;
use super::screens::settling::Settling;
use super::secret::Secret;
use super::theme::size;
use crate::domain::dates::Month;
use crate::domain::identity::{RecordId, RecordKind};
use crate::store::RevId;
use crate::words::Message;
use crate::workspace::{Decided, Done, Joined};
use egui::Rect;
use std::path::PathBuf;
use std::sync::Arc;

/// What the window remembers between frames.
pub struct State {
    /// Where a person is.
    pub place: Place,
    /// The month that is looked at.
    pub month: Month,
    /// The list of incidents.
    pub incidents: ListState,
    /// The list of steps of trials.
    pub trials: ListState,
    /// The list of movements of people.
    pub repatriations: ListState,
    /// The record that is open beside its list, and forms that were left half typed.
    pub forms: Forms,
    /// When each of them was written down last.
    pub keeping: Keeping,
    /// Drafts that were deleted, for whoever wants one back.
    pub deleted_drafts: Vec<FormState>,
    /// The article that is being pasted.
    pub article: ArticleState,
    /// The conflict that is open in the review.
    pub settling: Option<Settling>,
    /// The inbox of the review.
    pub review: ReviewInbox,
    /// The overview.
    pub overview: OverviewState,
    /// The report screen.
    pub report: ReportState,
    /// The settings of the register.
    pub settings: SettingsState,
    /// Backing up and repairing.
    pub copies: CopiesState,
    /// The first screen, where it is shown.
    pub start: StartState,
    /// Whether the first screen is shown though a register is open.
    pub starting: bool,
    /// The search field.
    pub search: SearchState,
    /// Whether the notices of the register were put away.
    pub notices_dismissed: bool,
    /// What floats at the foot of the window.
    pub toast: Option<Toast>,
    /// How what was done can be taken back, the last thing last.
    pub done: Vec<Undo>,
    /// What is under way with keys.
    pub keys: KeyState,
    /// Many records that are about to be made or changed.
    pub bulk: Option<Bulk>,
    /// What was done to many records at once, the last thing last.
    pub bulk_done: Vec<Done>,
    /// What the screens show of the month, as it was computed last.
    pub digest: Option<Arc<Digest>>,
}

impl State {
    /// A window that looks at this month.
    pub fn new(month: Month) -> Self {
        Self {
            place: Place::default(),
            month,
            incidents: ListState::default(),
            trials: ListState::default(),
            repatriations: ListState::default(),
            forms: Forms::default(),
            keeping: Keeping::default(),
            deleted_drafts: Vec::new(),
            article: ArticleState::default(),
            settling: None,
            review: ReviewInbox::default(),
            overview: OverviewState::default(),
            report: ReportState::default(),
            settings: SettingsState::default(),
            copies: CopiesState::default(),
            start: StartState::default(),
            starting: false,
            search: SearchState::default(),
            notices_dismissed: false,
            toast: None,
            done: Vec::new(),
            keys: KeyState::default(),
            bulk: None,
            bulk_done: Vec::new(),
            digest: None,
        }
    }

    /// The window without the bar at its foot, which a toast must not cover.
    pub fn above_foot(&self, window: Rect) -> Rect {
        let foot = match (self.place.kind(), self.forms.current()) {
            (Some(_), Some(_)) => size::SAVE_BAR,
            (Some(_), None) => size::HEADER_ROW,
            (None, _) if self.shows_conflict() => size::SAVE_BAR,
            (None, _) => 0.0,
        };
        window.with_max_y(window.max.y - foot)
    }

    /// Whether a conflict is in sight.
    pub fn shows_conflict(&self) -> bool {
        self.place == Place::Review && self.settling.is_some()
    }

    /// Says what was done, and keeps how it is taken back.
    pub fn say_done(&mut self, message: Message, undo: Undo) {
        self.done.push(undo);
        self.toast = Some(Toast::said(message).with_undo(undo));
    }

    /// The list of a kind of record.
    pub fn list_mut(&mut self, kind: RecordKind) -> &mut ListState {
        match kind {
            RecordKind::Trial => &mut self.trials,
            RecordKind::Repatriation => &mut self.repatriations,
            _ => &mut self.incidents,
        }
    }
}

/// Many records that are looked at before they are made or changed.
#[derive(Clone, Debug)]
pub enum Bulk {
    /// A block of cells that becomes new records.
    Paste(Pasting),
    /// A field of many records.
    Change(ChangeMany),
}

/// What is under way with keys.
#[derive(Clone, Debug, Default)]
pub struct KeyState {
    /// What is asked for once the list that is open has taken what was typed in it.
    pub after_list: Option<Command>,
    /// Whether every key is listed over the window.
    pub are_listed: bool,
    /// Whether Esc belonged to a field or a list when the last frame ended.
    pub holds_escape: bool,
}

/// The overview.
#[derive(Clone, Debug, Default)]
pub struct OverviewState {
    /// Which series the bars show.
    pub measure: usize,
    /// Whether attacks are broken down by target rather than by tactic.
    pub by_target: usize,
    /// Whether it is shown what does not count rather than what needs attention.
    pub uncounted: usize,
    /// Where the attacks were.
    pub map: OverviewMap,
}

/// Backing up and repairing.
#[derive(Clone, Debug, Default)]
pub struct CopiesState {
    /// The file for a backup; blank until one is suggested.
    pub file: String,
    /// The file that the system has asked whether it may be replaced.
    pub replaces: Option<PathBuf>,
    /// The folder or file of another copy.
    pub copy: String,
    /// Whether something is under way.
    pub is_busy: bool,
    /// What was done, or why nothing was.
    pub said: Option<Result<Vec<Message>, Message>>,
    /// Whether it is to be scrolled to.
    pub wanted: bool,
}

/// The first screen.
#[derive(Clone, Debug)]
pub struct StartState {
    /// What a person is about to do.
    pub purpose: Purpose,
    /// The folder of the register.
    pub folder: String,
    /// The name of a new register.
    pub name: String,
    /// The table that is brought in.
    pub table: String,
    /// What the rows of the table are.
    pub kind: usize,
    /// The backup that a register is made of.
    pub backup: String,
    /// What is wrong.
    pub error: Option<Message>,
    /// What importing the table would do: one line each.
    pub preview: Option<Preview>,
    /// The sample register, where there is one.
    pub sample: Option<PathBuf>,
    /// Whether a new register is protected with a passphrase.
    pub is_protected: bool,
    /// The passphrase as it is being typed.
    pub secret: Secret,
    /// The encrypted register that a passphrase is asked for.
    pub locked: Option<PathBuf>,
    /// Whether the cursor is to be put into the field of the passphrase.
    pub wants_secret: bool,
    /// The register that is being made or opened meanwhile.
    pub under_way: Option<PathBuf>,
}

impl StartState {
    /// Whether the register whose folder is named is one that a passphrase is asked for.
    pub fn is_locked(&self) -> bool {
        let folder = std::path::Path::new(self.folder.trim());
        self.locked.as_deref() == Some(folder)
    }
}

impl Default for StartState {
    fn default() -> Self {
        Self {
            purpose: Purpose::NewRegister,
            folder: String::new(),
            name: String::new(),
            table: String::new(),
            kind: 0,
            backup: String::new(),
            error: None,
            preview: None,
            sample: None,
            is_protected: false,
            secret: Secret::default(),
            locked: None,
            wants_secret: false,
            under_way: None,
        }
    }
}

/// What importing a table would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// The file that was looked at.
    pub path: PathBuf,
    /// What its rows were taken for.
    pub kind: RecordKind,
    /// In one sentence.
    pub summary: Message,
    /// What is wrong with rows, one sentence each.
    pub problems: Vec<Message>,
    /// Whether it can be imported.
    pub fits: bool,
}

/// The search field.
#[derive(Clone, Debug, Default)]
pub struct SearchState {
    /// What was typed.
    pub text: String,
    /// Whether what was found is shown.
    pub is_open: bool,
    /// Whether the cursor is to be put into the field.
    pub wanted: bool,
    /// The record in the list of what was found that Enter opens.
    pub chosen: usize,
    /// What was found, and for which text and state of the register.
    pub found: (String, u64, Vec<RecordId>),
}

/// What floats at the foot of the window.
#[derive(Clone, Debug)]
pub struct Toast {
    /// What happened.
    pub message: Message,
    /// How it is taken back.
    pub undo: Option<Undo>,
    /// When it goes, in seconds of egui's time; none until it has been shown.
    pub until: Option<f64>,
    /// Whether it says that something did not happen.
    pub is_error: bool,
}

impl Toast {
    /// How long one stays, in seconds.
    pub const SECONDS: f64 = 6.0;

    /// Says what happened.
    pub fn said(message: Message) -> Self {
        Self {
            message,
            undo: None,
            until: None,
            is_error: false,
        }
    }

    /// Says what did not happen.
    pub fn failed(message: Message) -> Self {
        Self {
            is_error: true,
            ..Self::said(message)
        }
    }

    /// The same with a way back.
    #[must_use]
    pub fn with_undo(mut self, undo: Undo) -> Self {
        self.undo = Some(undo);
        self
    }
}

/// How something is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undo {
    /// A record that was made is deleted again.
    Create(RecordId),
    /// A record is made to stand as in this revision.
    Change(RecordId, RevId),
    /// A record that was deleted is brought back.
    Delete(RecordId),
    /// What was done to many records last is taken back.
    Bulk,
    /// The draft that was deleted last is there again.
    Draft,
    /// A place that was added is taken out again.
    Place(RecordId),
    /// What a person decided gives way to what stood before.
    Decision(Decided),
    /// Two accounts of an event that were brought together come apart again.
    Join {
        /// What was changed.
        joined: Joined,
        /// Whether one of them was a draft.
        with_draft: bool,
    },
    /// What was saved last in a report gives way to what stood there.
    Text,
}
