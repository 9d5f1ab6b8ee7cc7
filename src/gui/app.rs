//! The window as a whole: it takes in what effects answer, lets the screens draw and ask, and has
//! what they ask for applied. It can be drawn into any `Ui`, so that tests drive it without a
//! display.

use super::commands::{self, Command, Commands, ThemeChoice};
use super::digest::{Digest, opening_month};
use super::effects::{Effects, Purpose};
use super::pacing::Pacing;
use super::screens::{bulk_change, bulk_paste, frame, keys_help, start, toasts};
use super::state::{Bulk, State};
use super::{drops, keeping, pen, shortcuts, theme};
use crate::domain::dates::Month;
use crate::store::Installation;
use crate::words::{Message, Words};
use crate::workspace::{OpenedCopies, Preferences, Workspace};
use egui::Ui;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where installations come from: opening a register takes one.
pub type Installations = Box<dyn Fn() -> Result<Installation, Message>>;

/// The window.
pub struct App {
    /// The register that is open.
    pub(super) workspace: Option<Workspace>,
    /// What the window remembers.
    pub(super) state: State,
    /// What is under way outside the window.
    pub(super) effects: Effects,
    /// Where installations come from.
    pub(super) installations: Installations,
    /// What a person has chosen for this machine.
    pub(super) preferences: Preferences,
    /// The words where no register is open.
    pub(super) words: Words,
    /// The program's own folder.
    pub(super) home: PathBuf,
    /// The copies of files that programs of the system have open.
    pub(super) copies: Option<Arc<OpenedCopies>>,
    /// Events that wait for the frame after a key that moves the keyboard.
    pub(super) pacing: Pacing,
    is_installed: bool,
}

impl App {
    /// A window on no register yet. `home` is the program's own folder; `today` the month that is
    /// looked at where no record says otherwise.
    pub fn new(installations: Installations, home: &Path, today: Month) -> Self {
        let mut app = Self {
            workspace: None,
            state: State::new(today),
            effects: Effects::default(),
            installations,
            preferences: Preferences::load(home),
            words: Words::english(),
            home: home.to_owned(),
            copies: None,
            pacing: Pacing::default(),
            is_installed: false,
        };
        commands::apply(&mut app, Command::Start(Purpose::NewRegister));
        app
    }

    /// Does what a screen would ask for.
    pub fn ask(&mut self, command: Command) {
        commands::apply(self, command);
    }

    /// Opens this register, or else the one that was open last on this machine. Where that is not
    /// there any more the first screen is shown.
    pub fn open_first(&mut self, register: Option<PathBuf>) {
        OpenedCopies::clear(&self.home);
        let last = self.preferences.last_register.clone();
        let asked = register.is_some();
        if let Some(folder) = register.or(last) {
            commands::apply(self, Command::OpenRegister(folder));
            if !asked {
                self.state.start.error = None;
            }
        }
    }

    /// The register that is open.
    pub fn workspace(&self) -> Option<&Workspace> {
        self.workspace.as_ref()
    }

    /// What is under way outside the window.
    pub fn effects_mut(&mut self) -> &mut Effects {
        &mut self.effects
    }

    /// What the window remembers.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What the window remembers, to be changed as by its screens.
    pub fn state_mut(&mut self) -> &mut State {
        &mut self.state
    }

    /// Draws the window, and does what was asked of it.
    pub fn ui(&mut self, ui: &mut Ui) {
        if !self.is_installed {
            // Fonts are there from the next frame on; until then no text can be laid out.
            self.install(ui.ctx());
            ui.ctx().request_repaint();
            return;
        }
        pen::begin_frame(ui, false);
        self.effects.wakes(ui.ctx());
        while let Some(answer) = self.effects.answer() {
            commands::take_in(self, answer);
        }
        let mut asked = Commands::new();
        let is_open = self.workspace.is_some();
        shortcuts::read(ui.ctx(), &mut self.state, is_open, &mut asked);
        drops::read(ui.ctx(), self.workspace.is_some(), &mut asked);
        self.apply(&mut asked);
        self.renew_digest();
        self.draw(ui, &mut asked);
        shortcuts::read_escape(ui.ctx(), &mut self.state, &mut asked);
        if !asked.is_empty() {
            ui.ctx().request_repaint();
        }
        self.apply(&mut asked);
        let now = ui.input(|input| input.time);
        if let Some(wait) = keeping::keep(self, now) {
            ui.ctx().request_repaint_after(wait);
        }
    }

    fn draw(&mut self, ui: &mut Ui, asked: &mut Commands) {
        let state = &mut self.state;
        match (&self.workspace, state.digest.clone()) {
            (Some(workspace), Some(digest)) if !state.starting => {
                frame::frame_ui(ui, workspace, &digest, state, asked);
                let rect = state.above_foot(ui.max_rect());
                toasts::toast_ui(ui, rect, workspace.words(), &mut state.toast, asked);
            }
            (workspace, _) => {
                start::start_ui(ui, &self.words, workspace.as_ref(), &mut state.start, asked);
                let rect = ui.max_rect();
                toasts::toast_ui(ui, rect, &self.words, &mut state.toast, asked);
            }
        }
        if let (Some(bulk), Some(workspace)) = (&mut state.bulk, &self.workspace) {
            match bulk {
                Bulk::Paste(pasting) => {
                    bulk_paste::pasting_ui(ui, workspace, pasting, asked);
                }
                Bulk::Change(change) => {
                    bulk_change::change_many_ui(ui, workspace, change, asked);
                }
            }
        }
        if state.keys.are_listed {
            keys_help::keys_ui(ui, &self.words, asked);
        }
    }

    fn apply(&mut self, asked: &mut Commands) {
        for command in std::mem::take(asked) {
            commands::apply(self, command);
        }
    }

    fn renew_digest(&mut self) {
        let Some(workspace) = &self.workspace else {
            self.state.digest = None;
            return;
        };
        let month = self.state.month;
        let stands = self.state.digest.as_ref();
        if !stands.is_some_and(|digest| digest.is_of(workspace, month)) {
            self.state.digest = Some(Arc::new(Digest::of(workspace, month)));
        }
    }

    /// Keeps what was typed and not saved yet, before the window goes.
    pub fn leave(&mut self) {
        commands::keep_drafts(self);
        self.copies = None;
    }

    pub(super) fn install(&mut self, context: &egui::Context) {
        theme::install(context);
        let choice = ThemeChoice::from_code(&self.preferences.theme);
        context.set_theme(choice.preference());
        self.effects.wakes(context);
        self.is_installed = true;
    }

    pub(super) fn set_theme(&mut self, choice: ThemeChoice) {
        choice.code().clone_into(&mut self.preferences.theme);
        // The colours change with the next frame, in which they are installed again.
        self.is_installed = false;
        self.keep_preferences();
    }

    /// Keeps what a person has chosen. That it cannot be kept is no reason to bother them: the next
    /// window only begins without it.
    pub(super) fn keep_preferences(&self) {
        let _ = self.preferences.save(&self.home);
    }

    /// Goes to the month that the register's records end with.
    pub(super) fn show_last_month(&mut self) {
        if let Some(workspace) = &self.workspace {
            self.state.month = opening_month(workspace);
        }
    }
}
