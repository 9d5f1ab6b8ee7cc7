//! Keeps what is typed as it is typed: a draft is written at most a second after the last key, also
//! where no other key follows. Knows nothing of where drafts lie.

use super::app::App;
use super::screens::forms::Forms;
use super::state::Toast;
use crate::domain::identity::RecordKind;
use crate::store::StoreError;
use crate::words::Message;
use crate::workspace::{DraftId, Workspace};
use std::collections::BTreeMap;
use std::time::Duration;

/// How long a draft is left alone between two writes, in seconds of egui's time: with the frame and the
/// write that follow, what is typed is on the disk within a second.
const PAUSE: f64 = 0.6;

/// When each draft was written last.
#[derive(Debug, Default)]
pub struct Keeping {
    written: BTreeMap<DraftId, f64>,
    /// Whether it was said that drafts cannot be kept.
    has_failed: bool,
}

/// Opens the drafts that were kept when the register was open last.
pub(super) fn restore(app: &mut App) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    let unreadable = workspace.read_drafts();
    app.state.forms = Forms::restored(workspace, workspace.drafts());
    for kind in RecordKind::LOGGED {
        let pins = app.preferences.pins(kind);
        app.state.forms.set_pins(kind, pins);
    }
    if let Some(form) = app.state.forms.current() {
        app.state.place = super::place::Place::of(form.kind);
    }
    if let Some(said) = unreadable.into_iter().next() {
        app.state.toast = Some(Toast::failed(said));
    }
}

/// Keeps what has changed, each draft at once where it was left alone for a second, and forgets what
/// was saved. Returns when it must be looked at again.
pub(super) fn keep(app: &mut App, now: f64) -> Option<Duration> {
    keep_but(app, |written| (now - written) < PAUSE, now)
}

/// Keeps what has changed, before the window or the register goes.
pub(super) fn keep_now(app: &mut App) {
    keep_but(app, |_| false, 0.0);
}

fn keep_but(app: &mut App, waits: impl Fn(f64) -> bool, now: f64) -> Option<Duration> {
    let workspace = app.workspace.as_mut()?;
    if !workspace.keeps_drafts() {
        return None;
    }
    let (forms, keeping) = (&app.state.forms, &mut app.state.keeping);
    let mut again: Option<f64> = None;
    let mut failed = None;
    for form in forms.drafts() {
        let is_open = forms.open_key() == Some(form.key());
        let kept = workspace.draft(form.draft);
        if kept.is_some_and(|draft| form.is_kept(draft, is_open)) {
            continue;
        }
        let written = keeping.written.get(&form.draft).copied();
        if let Some(written) = written.filter(|written| waits(*written)) {
            let wait = written + PAUSE - now;
            again = Some(again.map_or(wait, |soonest| soonest.min(wait)));
            continue;
        }
        keeping.written.insert(form.draft, now);
        if let Err(error) = workspace.keep_draft(form.to_keep(is_open)) {
            failed = Some(error);
            again = Some(PAUSE);
        }
    }
    let gone = gone(forms, workspace);
    for id in gone {
        keeping.written.remove(&id);
        if let Err(error) = workspace.drop_draft(id) {
            failed = Some(error);
        }
    }
    say(app, failed);
    again.map(|wait| Duration::from_secs_f64(wait.max(0.0)))
}

/// The drafts of forms that nothing is typed in any more.
fn gone(forms: &Forms, workspace: &Workspace) -> Vec<DraftId> {
    let standing: Vec<DraftId> = forms.drafts().map(|form| form.draft).collect();
    let kept = workspace.drafts().map(|draft| draft.id);
    kept.filter(|id| !standing.contains(id)).collect()
}

/// Says once that drafts cannot be kept; what is typed stays in the window.
fn say(app: &mut App, failed: Option<StoreError>) {
    match failed {
        Some(error) if !app.state.keeping.has_failed => {
            app.state.keeping.has_failed = true;
            let why = app.words.say(&error.message());
            let message = Message::new("draft-not-kept").with("why", why);
            app.state.toast = Some(Toast::failed(message));
        }
        Some(_) => {}
        None => app.state.keeping.has_failed = false,
    }
}
