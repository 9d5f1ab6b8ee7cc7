//! Many records at once: pasted, changed, and taken back as one.

use super::super::app::App;
use super::super::screens::bulk_change::ChangeMany;
use super::super::screens::bulk_paste::Pasting;
use super::super::state::{Bulk, Toast, Undo};
use super::records::failed;
use crate::domain::identity::RecordKind;
use crate::exchange::read_block;
use crate::store::StoreError;
use crate::words::Message;
use crate::workspace::Done;

/// Shows what a block of cells would be as new records.
pub(super) fn paste(app: &mut App, kind: RecordKind, text: &str) {
    let block = read_block(kind, text);
    if block.rows.is_empty() {
        app.state.toast = Some(Toast::failed(Message::new("toast-paste-nothing")));
        return;
    }
    app.state.bulk = Some(Bulk::Paste(Pasting::new(kind, block, app.state.month)));
}

/// Asks what is to be changed in the records that are marked in a list.
pub(super) fn ask_change(app: &mut App, kind: RecordKind) {
    let ids = app.state.list_mut(kind).marked();
    if !ids.is_empty() {
        app.state.bulk = Some(Bulk::Change(ChangeMany::new(kind, ids, app.state.month)));
    }
}

/// Saves what is looked at.
pub(super) fn settle(app: &mut App) {
    match &app.state.bulk {
        Some(Bulk::Paste(_)) => add_rows(app),
        Some(Bulk::Change(_)) => change_many(app),
        None => {}
    }
}

/// Saves the rows of the block as new records.
pub(super) fn add_rows(app: &mut App) {
    let (Some(Bulk::Paste(pasting)), Some(workspace)) = (&app.state.bulk, &mut app.workspace)
    else {
        return;
    };
    let made = workspace.make_all(&pasting.entries(), pasting.month);
    done(app, "toast-rows-added", made);
}

/// Changes the field of the records that are marked.
pub(super) fn change_many(app: &mut App) {
    let (Some(Bulk::Change(change)), Some(workspace)) = (&app.state.bulk, &mut app.workspace)
    else {
        return;
    };
    let Some(field) = change.chosen().filter(|_| change.says_something()) else {
        return;
    };
    let changed = workspace.change_all(&change.ids, field, &change.text, change.month);
    done(app, "toast-changed-many", changed);
}

fn done(app: &mut App, key: &'static str, done: Result<Done, StoreError>) {
    match done {
        Ok(done) => {
            let number = done.made.len() + done.changed.len();
            app.state.bulk = None;
            app.state.bulk_done.push(done);
            refresh(app);
            let message = Message::new(key).with("number", number);
            app.state.say_done(message, Undo::Bulk);
        }
        Err(error) => {
            failed(app, &error);
        }
    }
}

/// Takes back what was done to many records last.
pub(super) fn take_back(app: &mut App) {
    let (Some(done), Some(workspace)) = (app.state.bulk_done.pop(), &mut app.workspace) else {
        return;
    };
    match workspace.undo_all(&done) {
        Ok(left) => {
            refresh(app);
            let message = Message::new("toast-bulk-undone").with("left", left);
            app.state.toast = Some(Toast::said(message));
        }
        Err(error) => {
            app.state.bulk_done.push(done);
            app.state.done.push(Undo::Bulk);
            failed(app, &error);
        }
    }
}

fn refresh(app: &mut App) {
    if let Some(workspace) = &app.workspace {
        app.state.forms.refresh(workspace);
    }
}
