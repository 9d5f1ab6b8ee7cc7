//! Deciding in the window: other accounts of an event beside the form, warnings accepted with a reason, and
//! the inbox of the review, by the names that a screen reader says.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use sijil::domain::clock::{FixedClock, SeededRandom};
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::domain::judgement::{Pairing, ReviewState};
use sijil::domain::settings::Settings;
use sijil::gui::App;
use sijil::gui::commands::Command;
use sijil::gui::place::Place;
use sijil::schema::Entry;
use sijil::store::Installation;
use sijil::workspace::Workspace;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

type Window = Harness<'static, App>;

fn installation(home: &Path) -> Installation {
    Installation {
        clock: Arc::new(FixedClock("2023-07-05T08:00:00Z".parse().unwrap())),
        randomness: Box::new(SeededRandom(7)),
        ..Installation::new(home.join("home"), "Rojda")
    }
}

fn attack(texts: &[(Field, &str)]) -> Entry {
    let plain = Entry::new(RecordKind::Incident)
        .with(Field::Kind, "attack")
        .with(Field::Title, "Gunmen shoot a teacher")
        .with(Field::Date, "2023-06-19")
        .with(Field::Place, "Hajin")
        .with(Field::Perpetrator, "isis")
        .with(Field::Verification, "unverified")
        .with(Field::KilledCivilian, "1");
    texts
        .iter()
        .fold(plain, |entry, (field, text)| entry.with(*field, *text))
}

const IN_ARABIC: [(Field, &str); 4] = [
    (Field::Title, "مقتل معلم برصاص مسلحين"),
    (Field::Place, "هجين"),
    (Field::Date, "2023-06-20"),
    (Field::Sources, "B <https://b.example/1>"),
];

/// A window on a register with these records, in June 2023.
fn window(scratch: &TempDir, records: &[Entry]) -> (Window, Vec<RecordId>) {
    let folder = scratch.path().join("register");
    let mut workspace =
        Workspace::create(&folder, &Settings::default(), installation(scratch.path())).unwrap();
    let ids = records
        .iter()
        .map(|entry| workspace.save(entry, None, None).unwrap().id)
        .collect();
    drop(workspace);
    let home = scratch.path().to_owned();
    let of_window = home.clone();
    let app = App::new(
        Box::new(move || Ok(installation(&of_window))),
        &home,
        Month::new(2023, 6).unwrap(),
    );
    let mut window = Harness::builder()
        .with_size([1366.0, 768.0])
        .build_ui_state(|ui, app: &mut App| app.ui(ui), app);
    window.run_steps(3);
    window.state_mut().ask(Command::OpenRegister(folder));
    window
        .state_mut()
        .ask(Command::ShowMonth(Month::new(2023, 6).unwrap()));
    window.run_steps(4);
    (window, ids)
}

fn workspace(window: &Window) -> &Workspace {
    window.state().workspace().unwrap()
}

/// Whether anything in sight is called so, once or more often.
fn is_said(window: &Window, part: &str) -> bool {
    window.query_all_by_label_contains(part).next().is_some()
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(6);
}

fn type_attack(window: &mut Window) {
    window
        .state_mut()
        .ask(Command::NewRecord(RecordKind::Incident));
    window.run_steps(3);
    let form = window.state_mut().state_mut().forms.current_mut().unwrap();
    for (field, text) in attack(&IN_ARABIC).texts {
        form.put(field, &text);
    }
    // The hand rests for as long as it is waited.
    window.run_steps(30);
}

#[test]
fn another_account_is_offered_while_typing_and_one_key_brings_both_together() {
    let scratch = TempDir::new().unwrap();
    let (mut window, ids) = window(&scratch, &[attack(&[])]);
    type_attack(&mut window);
    window.get_by_label_contains("Perhaps I-");
    window.get_by_label_contains("Same: Kind");
    press(&mut window, Modifiers::NONE, Key::F2);
    let kept = &workspace(&window).get(ids[0]).unwrap().record;
    assert_eq!(kept.citations()[0].name, "B");
    assert_eq!(workspace(&window).records().count(), 1);
    assert_eq!(window.state().state().forms.open_record(), Some(ids[0]));
    window.state_mut().ask(Command::Undo);
    window.run_steps(4);
    assert!(
        workspace(&window)
            .get(ids[0])
            .unwrap()
            .record
            .citations()
            .is_empty()
    );
    let form = window.state().state().forms.current().unwrap();
    assert_eq!(
        form.entry.text(Field::Place),
        "هجين",
        "the draft is there again"
    );
}

#[test]
fn what_is_different_is_not_offered_again_once_it_is_saved() {
    let scratch = TempDir::new().unwrap();
    let (mut window, ids) = window(&scratch, &[attack(&[])]);
    type_attack(&mut window);
    press(&mut window, Modifiers::NONE, Key::F4);
    assert!(window.query_by_label_contains("Perhaps I-").is_none());
    window.state_mut().ask(Command::Save { next: false });
    window.run_steps(30);
    let saved = window.state().state().forms.open_record().unwrap();
    let judgements = workspace(&window).judgements();
    assert_eq!(
        judgements.pairing(saved, ids[0]).unwrap().what,
        Pairing::Different
    );
    assert!(window.query_by_label_contains("Perhaps I-").is_none());
}

#[test]
fn a_warning_is_accepted_by_one_key_and_with_a_reason_of_its_own() {
    let scratch = TempDir::new().unwrap();
    let in_camp = attack(&[(Field::Place, "al-Hol camp")]);
    let (mut window, ids) = window(&scratch, &[in_camp]);
    window.state_mut().ask(Command::Open(ids[0]));
    window.run_steps(4);
    assert_eq!(workspace(&window).judged(ids[0]).open.len(), 1);
    press(&mut window, Modifiers::COMMAND, Key::Period);
    let judged = workspace(&window).judged(ids[0]);
    assert!(judged.open.is_empty());
    assert_eq!(judged.accepted[0].1.what, "Checked against the source");
    window.state_mut().ask(Command::Undo);
    window.run_steps(4);
    window
        .get_by_label_contains("Accept “This is in a camp")
        .click();
    window.run_steps(4);
    window
        .get_by_label_contains("Why “This is in a camp")
        .focus();
    window.run_steps(2);
    window.event(egui::Event::Text("Handed over".to_owned()));
    window.run_steps(2);
    window
        .get_by_label_contains("Accept with this reason")
        .click();
    window.run_steps(4);
    assert_eq!(
        workspace(&window).judged(ids[0]).accepted[0].1.what,
        "Handed over"
    );
}

fn review(window: &mut Window) {
    window.state_mut().ask(Command::Go(Place::Review));
    window.run_steps(4);
}

#[test]
fn the_inbox_is_gone_through_with_the_keyboard() {
    let scratch = TempDir::new().unwrap();
    let half = Entry::new(RecordKind::Incident)
        .with(Field::Kind, "attack")
        .with(Field::Date, "2023-06-02");
    let arrests = attack(&[
        (Field::Arrested, "2"),
        (Field::Date, "2023-06-10"),
        (Field::Place, "Manbij"),
    ]);
    let (mut window, ids) = window(&scratch, &[attack(&[]), attack(&IN_ARABIC), half, arrests]);
    review(&mut window);
    window.get_by_label("Before publishing");
    window.get_by_label("Perhaps the same");
    window.get_by_label("Worth a look");
    press(&mut window, Modifiers::NONE, Key::J);
    assert!(is_said(&window, "This is needed"));
    press(&mut window, Modifiers::NONE, Key::J);
    assert!(is_said(&window, "say whether they are one event"));
    press(&mut window, Modifiers::NONE, Key::Num2);
    assert!(workspace(&window).unsettled_pairs().is_empty());
    assert!(window.query_by_label("Perhaps the same").is_none());
    // What was below comes up.
    press(&mut window, Modifiers::NONE, Key::A);
    assert!(workspace(&window).judged(ids[3]).open.is_empty());
    press(&mut window, Modifiers::NONE, Key::K);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().state().place, Place::Incidents);
    assert_eq!(window.state().state().forms.open_record(), Some(ids[2]));
}

#[test]
fn a_record_goes_through_review_with_comments() {
    let scratch = TempDir::new().unwrap();
    let arrests = attack(&[(Field::Arrested, "2")]);
    let (mut window, ids) = window(&scratch, &[arrests]);
    review(&mut window);
    press(&mut window, Modifiers::NONE, Key::J);
    press(&mut window, Modifiers::NONE, Key::N);
    assert_eq!(
        workspace(&window).review_state(ids[0]),
        ReviewState::NeedsChanges
    );
    assert!(is_said(&window, "Rojda wants something changed"));
    window.get_by_label("Say something about it").focus();
    window.run_steps(2);
    window.event(egui::Event::Text("Which teacher?".to_owned()));
    window.run_steps(2);
    window.get_by_label("Comment").click();
    window.run_steps(4);
    let judgements = workspace(&window).judgements();
    assert_eq!(judgements.remarks(ids[0])[0].what.text, "Which teacher?");
    window.get_by_label("Settle: Which teacher?").click();
    window.run_steps(4);
    assert!(
        workspace(&window).judgements().remarks(ids[0])[0]
            .what
            .resolved
    );
}

#[test]
fn an_inbox_without_items_says_so() {
    let scratch = TempDir::new().unwrap();
    let (mut window, _) = window(&scratch, &[attack(&[])]);
    review(&mut window);
    window.get_by_label("Nothing to mend, nothing to look at.");
}
