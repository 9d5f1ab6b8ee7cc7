//! Making, opening and closing registers.

use super::super::app::App;
use super::super::digest::opening_month;
use super::super::effects::{Opened, Purpose};
use super::super::keeping;
use super::super::state::{StartState, State, Toast};
use crate::domain::settings::Settings;
use crate::store::{Installation, Locked, StoreError};
use crate::words::Message;
use crate::workspace::{Workspace, sample_folder};
use std::path::{Path, PathBuf};

pub(super) fn create(app: &mut App, folder: &Path, name: &str) {
    let Some(folder) = named(app, folder) else {
        return;
    };
    let settings = settings_called(name);
    let made = installation(app).and_then(|installation| {
        Workspace::create(&folder, &settings, installation).map_err(|error| error.message())
    });
    take(app, made);
}

fn settings_called(name: &str) -> Settings {
    Settings {
        name: name.trim().to_owned(),
        ..Settings::default()
    }
}

fn installation(app: &App) -> Result<Installation, Message> {
    (app.installations)()
}

/// Makes a register that the passphrase protects which was typed, both times the same.
pub(super) fn create_sealed(app: &mut App, folder: &Path, name: &str) {
    let Some(folder) = named(app, folder) else {
        return;
    };
    let secret = &app.state.start.secret;
    let wrong = if secret.text.is_empty() {
        Some("passphrase-missing")
    } else if !secret.is_same_again() {
        Some("passphrase-differs")
    } else {
        None
    };
    if let Some(wrong) = wrong {
        app.state.start.error = Some(Message::new(wrong));
        return;
    }
    let settings = settings_called(name);
    aside(app, folder, move |folder, installation| {
        Workspace::create_sealed(folder, &settings, installation)
    });
}

/// Opens an encrypted register with the passphrase that was typed.
pub(super) fn unlock(app: &mut App, folder: &Path) {
    if app.state.start.secret.text.is_empty() {
        app.state.start.error = Some(Message::new("passphrase-missing"));
        return;
    }
    aside(app, folder.to_owned(), Workspace::open);
}

/// Opens or makes a register with the passphrase that was typed, while the window goes on.
fn aside(
    app: &mut App,
    folder: PathBuf,
    opens: impl FnOnce(&Path, Installation) -> Result<Workspace, StoreError> + Send + 'static,
) {
    if app.state.start.under_way.is_some() {
        return;
    }
    match installation(app) {
        Ok(mut installation) => {
            let start = &mut app.state.start;
            start.error = None;
            start.under_way = Some(folder.clone());
            if let Some(passphrase) = start.secret.passphrase() {
                installation.unlock.passphrase = Some(passphrase);
            }
            app.effects
                .open(folder, move |folder| opens(folder, installation));
        }
        Err(message) => app.state.start.error = Some(message),
    }
}

/// Goes on once a register was opened or made, where it is still waited for.
pub(super) fn opened(app: &mut App, opened: Opened) {
    let start = &mut app.state.start;
    if start.under_way.as_ref() != Some(&opened.folder) {
        return;
    }
    start.under_way = None;
    match opened.result {
        Ok(workspace) => take(app, Ok(*workspace)),
        Err(error) => not_opened(app, opened.folder, &error),
    }
}

/// Says why not; of an encrypted register the passphrase is asked for.
fn not_opened(app: &mut App, folder: PathBuf, error: &StoreError) {
    let start = &mut app.state.start;
    app.state.starting = true;
    start.error = Some(error.message());
    if let StoreError::Locked { why, .. } = error
        && *why != Locked::NothingToOpen
    {
        if *why == Locked::NeedsPassphrase {
            start.error = None;
        }
        start.purpose = Purpose::OpenRegister;
        start.locked = Some(folder);
        start.wants_secret = true;
    }
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
    let start = &mut app.state.start;
    start.purpose = Purpose::OpenRegister;
    start.folder = folder.display().to_string();
    start.error = None;
    start.locked = None;
    start.secret.forget();
    let installation = match installation(app) {
        Ok(installation) => installation,
        Err(message) => return take(app, Err(message)),
    };
    if installation.unlock.passphrase.is_some() {
        // It was given one to open registers with: that takes a second.
        return aside(app, folder, Workspace::open);
    }
    match Workspace::open(&folder, installation) {
        Ok(workspace) => take(app, Ok(workspace)),
        Err(error) => not_opened(app, folder, &error),
    }
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
fn take(app: &mut App, opened: Result<Workspace, Message>) {
    match opened {
        Ok(workspace) => {
            keeping::keep_now(app);
            let month = opening_month(&workspace);
            app.state = State::new(month);
            app.preferences.last_register = Some(workspace.folder().to_owned());
            app.effects.watch(workspace.watch());
            app.workspace = Some(workspace);
            app.keep_preferences();
            keeping::restore(app);
        }
        Err(message) => {
            app.state.start.error = Some(message);
            app.state.starting = true;
        }
    }
}

pub(super) fn close(app: &mut App) {
    keeping::keep_now(app);
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
        start.secret.forget();
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
