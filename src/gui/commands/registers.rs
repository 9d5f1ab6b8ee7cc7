//! Making, opening and closing registers.

use super::super::app::App;
use super::super::digest::opening_month;
use super::super::effects::Purpose;
use super::super::state::{StartState, State, Toast};
use crate::domain::settings::Settings;
use crate::words::Message;
use crate::workspace::{Workspace, sample_folder};
use std::path::{Path, PathBuf};

pub(super) fn create(app: &mut App, folder: &Path, name: &str) {
    let settings = Settings {
        name: name.trim().to_owned(),
        ..Settings::default()
    };
    let Some(folder) = named(app, folder) else {
        return;
    };
    take(app, |app| {
        let installation = (app.installations)()?;
        Workspace::create(&folder, &settings, installation).map_err(|error| error.message())
    });
}

pub(super) fn open(app: &mut App, folder: &Path) {
    let Some(folder) = named(app, folder) else {
        return;
    };
    if app
        .workspace
        .as_ref()
        .is_some_and(|open| open.folder() == folder)
    {
        app.state.starting = false;
        return;
    }
    // Where it cannot be opened the first screen offers to open it from elsewhere.
    app.state.start.purpose = Purpose::OpenRegister;
    app.state.start.folder = folder.display().to_string();
    take(app, |app| {
        let installation = (app.installations)()?;
        Workspace::open(&folder, installation).map_err(|error| error.message())
    });
}

/// The folder, where one is named; says so where none is.
fn named(app: &mut App, folder: &Path) -> Option<PathBuf> {
    if folder.as_os_str().is_empty() {
        app.state.start.error = Some(Message::new("start-no-folder"));
        return None;
    }
    Some(folder.to_owned())
}

/// Opens another register in place of the one that is open, which stays where that fails.
fn take(app: &mut App, opens: impl FnOnce(&App) -> Result<Workspace, Message>) {
    match opens(app) {
        Ok(workspace) => {
            let month = opening_month(&workspace);
            app.state = State::new(month);
            app.preferences.last_register = Some(workspace.folder().to_owned());
            app.effects.watch(workspace.watch());
            app.workspace = Some(workspace);
            app.keep_preferences();
        }
        Err(message) => {
            app.state.start.error = Some(message);
            app.state.starting = true;
        }
    }
}

pub(super) fn close(app: &mut App) {
    app.workspace = None;
    app.preferences.last_register = None;
    app.keep_preferences();
    app.state = State::new(app.state.month);
    start(app, Purpose::OpenRegister);
}

pub(super) fn start(app: &mut App, purpose: Purpose) {
    let start = &mut app.state.start;
    if !app.state.starting || start.purpose != purpose {
        start.error = None;
        start.preview = None;
    }
    if start.sample.is_none() {
        start.sample = sample_folder();
    }
    if start.folder.is_empty() && purpose == Purpose::ImportTable {
        let folder = app.workspace.as_ref().map(Workspace::folder);
        start.folder = folder.map_or_else(String::new, |folder| folder.display().to_string());
    }
    *start = StartState {
        purpose,
        ..std::mem::take(start)
    };
    app.state.starting = true;
}

/// Saves the settings of the register that is open.
pub(super) fn change_settings(app: &mut App, settings: &Settings) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    app.state.toast = Some(match workspace.change_settings(settings) {
        Ok(()) => Toast::said(Message::new("toast-settings-saved")),
        Err(error) => Toast::failed(error.message()),
    });
}

/// Takes in what others have written, and says so. What is being typed is left alone.
pub(super) fn take_in(app: &mut App) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    let arrived = workspace.refresh();
    app.effects.watch(workspace.watch());
    match arrived {
        Ok(arrival) if arrival.records.is_empty() => {}
        Ok(arrival) => {
            app.state.forms.refresh(workspace);
            let by: Vec<String> = arrival.by.into_iter().collect();
            let message = Message::new("toast-arrived")
                .with("count", arrival.records.len())
                .with("people", by.len())
                .with("by", by.join(", "));
            app.state.toast = Some(Toast::said(message));
        }
        Err(error) => app.state.toast = Some(Toast::failed(error.message())),
    }
}
