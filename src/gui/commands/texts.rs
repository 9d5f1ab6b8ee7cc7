//! What is written in a report: saved passage by passage, and taken back so.

use super::super::app::App;
use super::super::screens::report::editor::state::Unsaved;
use super::super::state::{Toast, Undo};
use crate::words::Message;

/// Saves what was written and not saved yet.
pub(super) fn save(app: &mut App) {
    if let Some(unsaved) = app.state.report.editor.take_unsaved() {
        write(app, unsaved);
    }
}

/// Puts a passage in place of what stands there, and keeps the way back.
pub(super) fn write(app: &mut App, written: Unsaved) {
    if let Some(before) = put(app, written) {
        app.state.report.editor.before.push(before);
        app.state.done.push(Undo::Text);
    }
}

/// Takes back what was saved last.
pub(super) fn undo(app: &mut App) {
    let Some(before) = app.state.report.editor.before.pop() else {
        return;
    };
    if put(app, before).is_some() {
        app.state.report.editor.read_again();
        app.state.toast = Some(Toast::said(Message::new("toast-undone")));
    }
}

/// Puts a passage in place; returns what stood there, unless the register refuses.
fn put(app: &mut App, written: Unsaved) -> Option<Unsaved> {
    let workspace = app.workspace.as_mut()?;
    let Unsaved { of, place, passage } = written;
    let (month, language, audience) = of;
    let texts = workspace.report_texts(month, language, audience);
    let stood = texts.get(&place).cloned();
    if stood == passage {
        return None;
    }
    if let Err(error) = workspace.edit_passage(month, language, audience, &place, passage) {
        app.state.toast = Some(Toast::failed(error.message()));
        return None;
    }
    Some(Unsaved {
        of,
        place,
        passage: stood,
    })
}
