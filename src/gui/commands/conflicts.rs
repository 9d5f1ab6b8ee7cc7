//! Opening and settling records that people changed apart.

use super::super::app::App;
use super::super::inbox::Weight;
use super::super::place::Place;
use super::super::screens::settling::Settling;
use super::super::state::{Toast, Undo};
use super::records::failed;
use crate::domain::identity::{RecordId, RecordKind};
use crate::words::Message;

pub(super) fn open(app: &mut App, id: RecordId) {
    let Some(workspace) = &app.workspace else {
        return;
    };
    app.state.settling = Settling::of(workspace, id);
    app.state.place = Place::Review;
}

pub(super) fn close(app: &mut App) {
    app.state.settling = None;
}

/// Leaves the conflict that is open for the next one, where there is another.
pub(super) fn next(app: &mut App) {
    let here = app.state.settling.take().map(|settling| settling.id());
    if let Some(next) = here.and_then(|id| following(app, id)) {
        open(app, next);
    }
}

/// The conflict that Review lists below this one; from the last one on the first.
fn following(app: &App, id: RecordId) -> Option<RecordId> {
    let digest = app.state.digest.as_ref()?;
    let conflicts = digest
        .review
        .iter()
        .filter(|item| item.weight == Weight::Conflict);
    let ids: Vec<RecordId> = conflicts.filter_map(|item| item.about.record()).collect();
    let here = ids.iter().position(|other| *other == id)?;
    let round = ids[here + 1..].iter().chain(&ids[..here]);
    round.copied().next()
}

/// Settles the conflict that is open, where everything is chosen, and goes on to the next one.
pub(super) fn settle(app: &mut App) {
    let (Some(settling), Some(workspace)) = (&app.state.settling, &mut app.workspace) else {
        return;
    };
    if !settling.is_complete() {
        return;
    }
    let conflict = &settling.conflict;
    let (id, kind, stood) = (conflict.id, conflict.kind, conflict.sides[0].rev);
    if let Err(error) = workspace.settle(conflict, &settling.settlement()) {
        failed(app, &error);
        return;
    }
    app.state.forms.refresh(workspace);
    let message = Message::new("toast-settled").with("reference", id.reference(kind));
    if RecordKind::LOGGED.contains(&kind) {
        app.state.say_done(message, Undo::Change(id, stood));
    } else {
        app.state.toast = Some(Toast::said(message));
    }
    next(app);
}
