//! What a person does to an open register, and what they find of it afterwards.

use chrono::{DateTime, Utc};
use sijil::domain::clock::{Clock, SeededRandom};
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::domain::settings::Settings;
use sijil::schema::Entry;
use sijil::store::Installation;
use sijil::workspace::{Editing, Saved, What, Workspace};
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// A clock that a test sets.
#[derive(Clone)]
struct SetClock(Arc<Mutex<DateTime<Utc>>>);

impl SetClock {
    fn at(time: &str) -> Self {
        Self(Arc::new(Mutex::new(time.parse().unwrap())))
    }

    fn set(&self, time: &str) {
        *self.0.lock().unwrap() = time.parse().unwrap();
    }
}

impl Clock for SetClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

fn create(scratch: &Path, clock: &SetClock) -> Workspace {
    let installation = Installation {
        clock: Arc::new(clock.clone()),
        randomness: Box::new(SeededRandom(5)),
        ..Installation::new(scratch.join("home"), "Rojda")
    };
    Workspace::create(
        &scratch.join("register"),
        &Settings::default(),
        installation,
    )
    .unwrap()
}

fn incident() -> Entry {
    Entry::new(RecordKind::Incident)
        .with(Field::Kind, "attack")
        .with(Field::Title, "Shots at a post")
        .with(Field::Date, "2023-07-04")
        .with(Field::Verification, "unverified")
}

fn editing(saved: &Saved) -> Editing {
    Editing {
        id: saved.id,
        rev: saved.rev,
    }
}

#[test]
fn today_goes_on_while_the_register_is_open() {
    let scratch = TempDir::new().unwrap();
    let clock = SetClock::at("2023-07-03T22:00:00Z");
    let mut workspace = create(scratch.path(), &clock);
    let code = |saved: Saved| saved.findings.first().map(|finding| finding.code);
    let saved = workspace.save(&incident(), None, None).unwrap();
    assert_eq!(code(saved), Some("date-in-future"));
    clock.set("2023-07-04T06:00:00Z");
    let saved = workspace.save(&incident(), None, None).unwrap();
    assert_eq!(code(saved), None);
}

#[test]
fn a_history_tells_every_step() {
    let scratch = TempDir::new().unwrap();
    let clock = SetClock::at("2023-07-05T08:00:00Z");
    let mut workspace = create(scratch.path(), &clock);
    let first = workspace.save(&incident(), None, None).unwrap();
    let changed = incident().with(Field::Title, "Shots at a checkpoint");
    let second = workspace
        .save(&changed, Some(editing(&first)), None)
        .unwrap();
    let same = workspace
        .save(&changed, Some(editing(&second)), None)
        .unwrap();
    assert!(!same.changed, "nothing was typed, so nothing is saved");
    workspace.delete(first.id).unwrap();
    assert!(workspace.get(first.id).is_none());
    workspace.restore(first.id).unwrap();
    workspace.return_to(first.id, first.rev).unwrap();
    let title = workspace.get(first.id).unwrap().record.text(Field::Title);
    assert_eq!(title, "Shots at a post");
    let history = workspace.history(first.id);
    let told: Vec<What> = history.iter().map(|step| step.what).collect();
    assert_eq!(
        told,
        [
            What::Created,
            What::Changed,
            What::Deleted,
            What::Restored,
            What::Changed
        ]
    );
    assert!(history.iter().all(|step| step.by == "Rojda"));
    assert_eq!(history[1].changes.len(), 1);
    assert_eq!(history[1].changes[0].before, "Shots at a post");
}

#[test]
fn a_copy_leaves_out_what_proves_the_other_record() {
    let scratch = TempDir::new().unwrap();
    let clock = SetClock::at("2023-07-05T08:00:00Z");
    let mut workspace = create(scratch.path(), &clock);
    let sourced = incident().with(Field::Sources, "A <https://a.example>");
    let saved = workspace.save(&sourced, None, None).unwrap();
    assert_eq!(workspace.copy(saved.id), Some(incident()));
}

#[test]
fn figures_follow_a_change_at_once() {
    let scratch = TempDir::new().unwrap();
    let clock = SetClock::at("2023-07-05T08:00:00Z");
    let mut workspace = create(scratch.path(), &clock);
    let july = "2023-07".parse().unwrap();
    let counted = incident()
        .with(Field::Verification, "confirmed")
        .with(Field::Perpetrator, "isis")
        .with(Field::Sources, "A <https://a.example>");
    let value = |workspace: &Workspace| {
        workspace
            .figures(july)
            .get("attacks.confirmed")
            .unwrap()
            .value
    };
    assert_eq!(value(&workspace), None);
    let saved = workspace.save(&counted, None, None).unwrap();
    assert_eq!(value(&workspace), Some(1));
    workspace.delete(saved.id).unwrap();
    assert_eq!(value(&workspace), None);
}
