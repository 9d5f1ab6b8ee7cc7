//! What a person decides: warnings let stand, records told apart or brought together, states and comments
//! of review. Each can be taken back.

use super::super::app::App;
use super::super::place::Place;
use super::super::screens::form_judging::warning_at;
use super::super::screens::forms::FormState;
use super::super::state::{Toast, Undo};
use super::Command;
use super::records::{failed, open, save_form};
use crate::domain::identity::RecordId;
use crate::domain::judgement::{Pairing, ReviewState};
use crate::store::StoreError;
use crate::validation::Finding;
use crate::words::Message;
use crate::workspace::{Decided, DraftId, Joined, ReviewError};

/// Does what was asked about decisions; any other command is nothing to it.
pub(super) fn apply(app: &mut App, command: Command) {
    match command {
        Command::Accept {
            record,
            finding,
            reason,
        } => accept(app, record, &finding, reason),
        Command::AcceptHere => accept_here(app),
        Command::PairHere(pairing) => pair_here(app, pairing),
        Command::Pair(other, pairing) => pair(app, other, pairing),
        Command::PairRecords(one, other, pairing) => pair_records(app, one, other, pairing),
        Command::ShowItem(about) => {
            app.state.settling = None;
            app.state.review.selected = Some(about);
            app.state.place = Place::Review;
        }
        Command::OpenDraftOf(draft) => open_draft(app, draft),
        Command::SetReview(id, state) => set_review(app, id, state),
        Command::Comment(id, text) => comment(app, id, &text),
        Command::Resolve(id, resolved) => resolve(app, id, resolved),
        _ => {}
    }
}

/// Says what was decided, and keeps how it is taken back.
fn decided(app: &mut App, done: Result<Decided, StoreError>, message: Message) {
    match done {
        Ok(decided) => app.state.say_done(message, Undo::Decision(decided)),
        Err(error) => {
            failed(app, &error);
        }
    }
}

/// Lets a warning stand. Of a record that is not saved yet that is kept until it is.
fn accept(app: &mut App, record: Option<RecordId>, finding: &Finding, reason: String) {
    match (record, &mut app.workspace) {
        (Some(id), Some(workspace)) => {
            let done = workspace.accept(id, finding, &reason);
            decided(
                app,
                done,
                Message::new("toast-accepted").with("reason", reason),
            );
        }
        _ => {
            if let Some(form) = app.state.forms.current_mut() {
                form.judging
                    .accepting
                    .push((finding.clone(), reason.clone()));
                let message = Message::new("toast-accepted").with("reason", reason);
                app.state.toast = Some(Toast::said(message));
            }
        }
    }
}

/// Lets the warning stand that has the keyboard, or the first of the form.
fn accept_here(app: &mut App) {
    let (Some(workspace), Some(form)) = (&app.workspace, app.state.forms.current_mut()) else {
        return;
    };
    let findings = form.shown_findings(workspace);
    let Some(finding) = warning_at(&findings, form.focused).cloned() else {
        return;
    };
    let reason = form.judging.reason(workspace, &finding);
    let record = form.id();
    accept(app, record, &finding, reason);
}

/// Says what the likeliest other account is to the record of the form.
fn pair_here(app: &mut App, pairing: Pairing) {
    let form = app.state.forms.current();
    let first = form.and_then(|form| form.judging.candidates.first());
    if let Some(other) = first.map(|candidate| candidate.id) {
        pair(app, other, pairing);
    }
}

/// Says what another record is to the record of the form.
fn pair(app: &mut App, other: RecordId, pairing: Pairing) {
    let Some(form) = app.state.forms.current() else {
        return;
    };
    let called = reference(app, other);
    match (form.id(), pairing) {
        (None, Pairing::Same) => join_typed(app, other),
        (None, pairing) => {
            if let Some(form) = app.state.forms.current_mut() {
                form.judging.decide(other, pairing);
                let key = format!("toast-pair-{}", pairing.code());
                let message = Message::new(key).with("reference", called);
                app.state.toast = Some(Toast::said(message));
            }
        }
        (Some(own), Pairing::Same) => {
            // What is typed in the form goes along.
            if !form.is_changed() || save_form(app) {
                join(app, own, other);
            }
        }
        (Some(own), pairing) => pair_records(app, own, other, pairing),
    }
}

/// Says what two saved records are to each other.
fn pair_records(app: &mut App, one: RecordId, other: RecordId, pairing: Pairing) {
    if pairing == Pairing::Same {
        return join(app, one, other);
    }
    let called = reference(app, other);
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    let done = workspace.decide_pair(one, other, pairing);
    let key = format!("toast-pair-{}", pairing.code());
    decided(app, done, Message::new(key).with("reference", called));
}

fn reference(app: &App, id: RecordId) -> String {
    let workspace = app.workspace.as_ref();
    let stored = workspace.and_then(|workspace| workspace.register().get(id));
    stored.map(|stored| stored.reference()).unwrap_or_default()
}

/// What is typed tells of the same event as a record: the record gains what it knows, and the draft is put
/// away until that is taken back.
fn join_typed(app: &mut App, kept: RecordId) {
    let (Some(workspace), Some(form)) = (&mut app.workspace, app.state.forms.current_mut()) else {
        return;
    };
    let typed = form.look(workspace).record.clone();
    let key = form.key();
    match workspace.join_typed(&typed, kept) {
        Ok(Some(joined)) => {
            let form = app.state.forms.take(key);
            let with_draft = form.is_some();
            app.state.deleted_drafts.extend(form);
            said_joined(app, joined, with_draft);
        }
        Ok(None) => {}
        Err(error) => {
            failed(app, &error);
        }
    }
}

/// Two records tell of one event: the earlier is kept.
fn join(app: &mut App, one: RecordId, other: RecordId) {
    let (kept, away) = (one.min(other), one.max(other));
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    match workspace.join_saved(away, kept) {
        Ok(Some(joined)) => {
            app.state.forms.forget(away);
            said_joined(app, joined, false);
        }
        Ok(None) => {}
        Err(error) => {
            failed(app, &error);
        }
    }
}

fn said_joined(app: &mut App, joined: Joined, with_draft: bool) {
    if let Some(workspace) = &app.workspace {
        app.state.forms.refresh(workspace);
    }
    if app.state.place.kind().is_some() {
        open(app, joined.kept.id);
    }
    let message = Message::new("toast-joined").with("reference", reference(app, joined.kept.id));
    app.state
        .say_done(message, Undo::Join { joined, with_draft });
}

/// Opens the form of a draft.
fn open_draft(app: &mut App, draft: DraftId) {
    let mut drafts = app.state.forms.drafts();
    let key = drafts.find(|form| form.draft == draft).map(FormState::key);
    drop(drafts);
    if let Some(key) = key {
        super::records::open_draft(app, key);
    }
}

/// Sets how far the review of a record has come.
fn set_review(app: &mut App, id: RecordId, state: ReviewState) {
    let called = reference(app, id);
    let said = |key: &'static str| Message::new(key).with("reference", called.as_str());
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    match workspace.set_review(id, state) {
        Ok(done) => {
            let label = format!("review-state-{}", state.code().replace('_', "-"));
            let message = said("toast-review").with("state", Message::new(label));
            app.state.say_done(message, Undo::Decision(done));
        }
        Err(ReviewError::OwnRecord) => {
            app.state.toast = Some(Toast::failed(said("toast-review-own")));
        }
        Err(ReviewError::NotReady) => {
            app.state.toast = Some(Toast::failed(said("toast-review-not-ready")));
        }
        Err(ReviewError::Store(error)) => {
            failed(app, &error);
        }
    }
}

fn comment(app: &mut App, id: RecordId, text: &str) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    let done = workspace.comment(id, text);
    if done.is_ok() {
        app.state.review.comment.clear();
    }
    decided(app, done, Message::new("toast-commented"));
}

fn resolve(app: &mut App, comment: RecordId, resolved: bool) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    match workspace.resolve(comment, resolved) {
        Ok(Some(done)) => app
            .state
            .say_done(Message::new("toast-resolved"), Undo::Decision(done)),
        Ok(None) => {}
        Err(error) => {
            failed(app, &error);
        }
    }
}

/// Keeps what was decided about a record before it was saved for the first time.
pub(super) fn keep_decisions(
    app: &mut App,
    id: RecordId,
    accepting: Vec<(Finding, String)>,
    deciding: Vec<(RecordId, Pairing)>,
) {
    let Some(workspace) = &mut app.workspace else {
        return;
    };
    let mut done = Ok(());
    for (finding, reason) in accepting {
        done = done.and(workspace.accept(id, &finding, &reason).map(|_decided| ()));
    }
    for (other, pairing) in deciding {
        done = done.and(workspace.decide_pair(id, other, pairing).map(|_decided| ()));
    }
    if let Err(error) = done {
        failed(app, &error);
    }
}
