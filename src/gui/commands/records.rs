//! Opening, saving, copying and deleting records, and taking that back.

use super::super::app::App;
use super::super::place::Place;
use super::super::screens::draft_rows::draft_name;
use super::super::screens::forms::{FormKey, FormState};
use super::super::screens::pins::{can_keep, with_it};
use super::super::state::{Toast, Undo};
use super::{bulk, judging, places, texts};
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::schema::{Entry, write_entry};
use crate::store::{RevId, StoreError};
use crate::validation::Severity;
use crate::words::Message;
use crate::workspace::{Saved, Workspace};

/// Puts the form of another kind of record away where this kind is listed; what was typed is kept.
pub(super) fn keep_form_of(app: &mut App, kind: RecordKind) {
    let forms = &mut app.state.forms;
    if forms.current().is_some_and(|form| form.kind != kind) {
        forms.close();
    }
}

pub(super) fn open(app: &mut App, id: RecordId) {
    let Some(workspace) = &app.workspace else {
        return;
    };
    let Some(held) = workspace.get(id) else {
        return;
    };
    app.state.place = Place::of(held.kind());
    if app.state.forms.open_record() != Some(id) {
        app.state.forms.open(workspace, id);
    }
}

/// Begins a record beside those that are half typed, with what is kept from the one before.
pub(super) fn begin(app: &mut App, kind: RecordKind) {
    app.state.place = Place::of(kind);
    let entry = kept_for_next(app, kind);
    app.state.forms.begin_from(entry, app.state.month);
}

/// What the newest record of whoever works here says in the fields that are pinned.
fn kept_for_next(app: &App, kind: RecordKind) -> Entry {
    let mut entry = Entry::new(kind);
    let Some(newest) = app
        .workspace
        .as_ref()
        .and_then(|open| open.newest_own(kind))
    else {
        return entry;
    };
    let said = write_entry(&newest.record);
    let pins = app.state.forms.pins(kind);
    let pinned = pins.iter().flat_map(|field| {
        let with_it = with_it(*field).iter().copied();
        std::iter::once(*field).chain(with_it)
    });
    for field in pinned {
        let text = said.text(field);
        if !text.is_empty() {
            entry.texts.insert(field, text.to_owned());
        }
    }
    entry
}

/// Keeps a field for the next record of the kind, or keeps it no more: a choice of this machine.
pub(super) fn toggle_pin(app: &mut App, kind: RecordKind, field: Field) {
    if !can_keep(field) {
        let message = Message::new("toast-pin-never").with("field", app.words.field(field));
        app.state.toast = Some(Toast::failed(message));
        return;
    }
    app.state.forms.toggle_pin(kind, field);
    app.preferences.keep_pins(kind, app.state.forms.pins(kind));
    app.keep_preferences();
}

/// Does something in the form that is open.
pub(super) fn retype(app: &mut App, deed: impl FnOnce(&mut FormState)) {
    if let Some(form) = app.state.forms.current_mut() {
        deed(form);
    }
}

/// Begins a record that says this much already; what asked for it is left.
pub(super) fn begin_with(app: &mut App, entry: Entry) {
    app.state.article.is_open = false;
    app.state.place = Place::of(entry.kind);
    app.state.forms.begin_with(entry, app.state.month);
}

pub(super) fn open_draft(app: &mut App, key: FormKey) {
    app.state.forms.open_draft(key);
    if let Some(form) = app.state.forms.current() {
        app.state.place = Place::of(form.kind);
    }
}

/// Deletes what is typed in a form; it can be had back until the window goes.
pub(super) fn delete_draft(app: &mut App, key: FormKey) {
    let Some(form) = app.state.forms.take(key) else {
        return;
    };
    let workspace = app.workspace.as_ref();
    let name = workspace.map(|workspace| draft_name(workspace, &form));
    let name = name.unwrap_or_default();
    app.state.deleted_drafts.push(form);
    let message = Message::new("toast-draft-deleted").with("name", name);
    app.state.say_done(message, Undo::Draft);
}

pub(super) fn close(app: &mut App) {
    app.state.forms.close();
}

pub(super) fn save(app: &mut App, next: bool) {
    let Some(form) = app.state.forms.current() else {
        return;
    };
    let (kind, before) = (form.kind, form.id());
    if !save_form(app) || !next {
        return;
    }
    let following = before.and_then(|id| app.state.list_mut(kind).after(id));
    match (before, following) {
        (None, _) => begin(app, kind),
        (Some(_), Some(id)) => open(app, id),
        (Some(_), None) => close(app),
    }
}

/// Saves the form that is open as it stands. Says whether it is saved.
pub(super) fn save_form(app: &mut App) -> bool {
    let (Some(form), Some(workspace)) = (app.state.forms.current_mut(), &mut app.workspace) else {
        return false;
    };
    form.attempted = true;
    let before = form.editing;
    let stood = before.and_then(|before| workspace.get(before.id));
    let stood = stood.map(|held| held.rev);
    if before.is_none() && !form.is_changed() {
        app.state.toast = Some(Toast::failed(Message::new("toast-blank")));
        return false;
    }
    match workspace.save(&form.entry, before, Some(form.month)) {
        Ok(saved) => {
            let accepting = std::mem::take(&mut form.judging.accepting);
            let deciding = std::mem::take(&mut form.judging.deciding);
            app.state.forms.saved(workspace, &saved);
            let message = saved_message(workspace, &saved);
            let undo = match before {
                None => Undo::Create(saved.id),
                Some(before) => {
                    let stood = stood.filter(|_| saved.together_with.is_some());
                    Undo::Change(before.id, stood.unwrap_or(before.rev))
                }
            };
            if saved.changed {
                app.state.say_done(message, undo);
            } else {
                app.state.toast = Some(Toast::said(message));
            }
            judging::keep_decisions(app, saved.id, accepting, deciding);
            true
        }
        Err(error) => failed(app, &error),
    }
}

/// Says that a record is saved, and whether something about it must still be mended.
fn saved_message(workspace: &Workspace, saved: &Saved) -> Message {
    let held = workspace.get(saved.id);
    let reference = held
        .map(crate::workspace::Held::reference)
        .unwrap_or_default();
    let errors = saved
        .findings
        .iter()
        .filter(|f| f.severity == Severity::Error);
    match errors.count() {
        _ if saved.together_with.is_some() => Message::new("toast-saved-together")
            .with("reference", reference)
            .with("by", saved.together_with.clone().unwrap_or_default()),
        0 => Message::new("toast-saved").with("reference", reference),
        errors => Message::new("toast-saved-draft")
            .with("reference", reference)
            .with("errors", errors),
    }
}

pub(super) fn copy(app: &mut App) {
    let Some(workspace) = &app.workspace else {
        return;
    };
    let shown = app.state.forms.open_record();
    if let Some(entry) = shown.and_then(|id| workspace.copy(id)) {
        app.state.forms.begin_with(entry, app.state.month);
    }
}

pub(super) fn delete(app: &mut App) {
    let (Some(form), Some(workspace)) = (app.state.forms.current(), &mut app.workspace) else {
        return;
    };
    let Some(id) = form.id() else {
        let key = form.key();
        return delete_draft(app, key);
    };
    let reference = id.reference(form.kind);
    match workspace.delete(id) {
        Ok(()) => {
            app.state.forms.forget(id);
            let message = Message::new("toast-deleted").with("reference", reference);
            app.state.say_done(message, Undo::Delete(id));
        }
        Err(error) => {
            failed(app, &error);
        }
    }
}

/// Brings the draft back that was deleted last.
fn bring_back(app: &mut App) {
    if let Some(form) = app.state.deleted_drafts.pop() {
        app.state.place = Place::of(form.kind);
        app.state.forms.put_back(form);
        app.state.toast = Some(Toast::said(Message::new("toast-undone")));
    }
}

pub(super) fn undo(app: &mut App) {
    let Some(undo) = app.state.done.pop() else {
        return;
    };
    if let Undo::Place(id) = undo {
        return places::remove(app, id);
    }
    if undo == Undo::Text {
        return texts::undo(app);
    }
    if undo == Undo::Draft {
        return bring_back(app);
    }
    if undo == Undo::Bulk {
        return bulk::take_back(app);
    }
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    let done = match undo {
        Undo::Create(id) => workspace.delete(id),
        Undo::Change(id, rev) => workspace.return_to(id, rev),
        Undo::Delete(id) => workspace.restore(id),
        Undo::Decision(decided) => workspace.take_back(decided),
        Undo::Join { joined, .. } => workspace.part_again(joined),
        Undo::Draft | Undo::Bulk | Undo::Place(_) | Undo::Text => Ok(()),
    };
    if let Err(error) = done {
        app.state.done.push(undo);
        failed(app, &error);
        return;
    }
    app.state.forms.refresh(workspace);
    match undo {
        Undo::Delete(id) => open(app, id),
        Undo::Join {
            with_draft: true, ..
        } => return bring_back(app),
        _ => {}
    }
    app.state.toast = Some(Toast::said(Message::new("toast-undone")));
}

pub(super) fn return_to(app: &mut App, id: RecordId, rev: RevId) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    let before = workspace.get(id).map(|held| held.rev);
    match workspace.return_to(id, rev) {
        Ok(()) => {
            app.state.forms.forget(id);
            open(app, id);
            let message = Message::new("toast-returned");
            match before {
                Some(before) => app.state.say_done(message, Undo::Change(id, before)),
                None => app.state.toast = Some(Toast::said(message)),
            }
        }
        Err(error) => {
            failed(app, &error);
        }
    }
}

/// Says that nothing was saved, and why. What was typed stays in the form.
pub(super) fn failed(app: &mut App, error: &StoreError) -> bool {
    app.state.toast = Some(Toast::failed(error.message()));
    false
}
