//! Backups, registers made of them, and what is taken over from another copy. All of it runs beside
//! the window, which is told when it is done.

use super::super::app::App;
use super::super::effects::{Answer, Purpose};
use super::super::keeping;
use super::super::place::Place;
use super::super::state::Toast;
use super::registers;
use crate::store;
use crate::words::Message;
use crate::workspace::Workspace;
use std::path::{Path, PathBuf};

/// Shows where the register is backed up and repaired.
pub(super) fn show(app: &mut App) {
    app.state.starting = false;
    app.state.place = Place::Settings;
    app.state.copies.wanted = true;
}

pub(super) fn back_up(app: &mut App, file: PathBuf) {
    let Some(folder) = app.workspace.as_ref().map(Workspace::folder) else {
        return;
    };
    let folder = folder.to_owned();
    if file.as_os_str().is_empty() {
        return said(app, Err(Message::new("copies-no-file")));
    }
    let installation = match (app.installations)() {
        Ok(installation) => installation,
        Err(message) => return said(app, Err(message)),
    };
    let copies = &mut app.state.copies;
    copies.is_busy = true;
    copies.said = None;
    // The system's own dialog has asked already.
    let replace = copies.replaces.take().is_some_and(|asked| asked == file);
    app.effects.run(move || {
        let made = store::back_up(&folder, &file, replace, &installation);
        let made = made.map(|made| made.messages(&file));
        Answer::BackedUp(made.map_err(|error| error.message()))
    });
}

pub(super) fn backed_up(app: &mut App, outcome: Result<Vec<Message>, Message>) {
    app.state.copies.is_busy = false;
    said(app, outcome);
}

/// Says it below the fields, which may be out of sight.
fn said(app: &mut App, outcome: Result<Vec<Message>, Message>) {
    app.state.copies.said = Some(outcome);
    app.state.copies.wanted = true;
}

pub(super) fn restore(app: &mut App, file: PathBuf, folder: PathBuf) {
    if file.as_os_str().is_empty() || folder.as_os_str().is_empty() {
        let key = if file.as_os_str().is_empty() {
            "copies-no-backup"
        } else {
            "start-no-folder"
        };
        app.state.start.error = Some(Message::new(key));
        return;
    }
    let installation = match (app.installations)() {
        Ok(installation) => installation,
        Err(message) => {
            app.state.start.error = Some(message);
            return;
        }
    };
    app.state.start.error = None;
    app.state.start.under_way = Some(folder.clone());
    app.effects.run(move || {
        let restored = store::restore(&file, &folder, &installation);
        let said = restored.map(|_| ()).map_err(|error| error.message());
        Answer::Restored(folder, said)
    });
}

pub(super) fn restored(app: &mut App, folder: &Path, said: Result<(), Message>) {
    app.state.start.under_way = None;
    if let Err(message) = said {
        app.state.start.error = Some(message);
        return;
    }
    // What is wrong with it is said when it is opened.
    registers::open(app, folder);
    if app.state.start.error.is_none() {
        let done = Message::new("toast-restored");
        let done = done.with("path", folder.display().to_string());
        app.state.toast = Some(Toast::said(done));
    }
}

/// The register is closed for it: repairing takes the lock that the window holds.
pub(super) fn repair(app: &mut App, copy: PathBuf) {
    let Some(folder) = app.workspace.as_ref().map(Workspace::folder) else {
        return;
    };
    let folder = folder.to_owned();
    if copy.as_os_str().is_empty() {
        return said(app, Err(Message::new("copies-no-copy")));
    }
    let installation = match (app.installations)() {
        Ok(installation) => installation,
        Err(message) => return said(app, Err(message)),
    };
    keeping::keep_now(app);
    app.workspace = None;
    registers::start(app, Purpose::OpenRegister);
    app.state.start.folder = folder.display().to_string();
    app.state.start.under_way = Some(folder.clone());
    app.state.toast = Some(Toast::said(Message::new("toast-repairing")));
    app.effects.run(move || {
        let repaired = store::repair(&folder, &copy, &installation);
        let said = repaired
            .map(|repaired| repaired.messages())
            .map_err(|error| error.message());
        Answer::Repaired(folder, said)
    });
}

pub(super) fn repaired(app: &mut App, folder: &Path, outcome: Result<Vec<Message>, Message>) {
    app.state.start.under_way = None;
    app.state.toast = None;
    registers::open(app, folder);
    if app.workspace.is_some() {
        show(app);
        return said(app, outcome);
    }
    // A passphrase is asked for first.
    app.state.toast = Some(match outcome {
        Ok(_) => Toast::said(Message::new("toast-repaired")),
        Err(message) => Toast::failed(message),
    });
}
