//! Many records at once in the window, by the names that a screen reader says and by keyboard alone.

use crate::window_path::{Window, click, make_register, window};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::gui::commands::Command;
use sijil::gui::place::Place;
use std::path::Path;

const BLOCK: &str = "kind\ttitle\tdate\tverification\n\
    attack\tShots at a post\t19\tconfirmed\n\
    raid\t\"A \"\"joint\"\" raid\"\t20/6\tconfirmed\n\
    attack\tAmbush\t32/6\tconfirmed\n";

fn opened(home: &Path) -> Window<'static> {
    let mut window = window(home);
    make_register(&mut window, &home.join("monitor"));
    let june = Month::new(2023, 6).unwrap();
    window.state_mut().ask(Command::ShowMonth(june));
    window.state_mut().ask(Command::Go(Place::Incidents));
    window.run_steps(3);
    window
}

fn paste(window: &mut Window, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    window.run_steps(3);
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(3);
}

fn type_text(window: &mut Window, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run_steps(3);
}

/// Whether something is read aloud; a dialog says its title twice.
fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label(text).count() > 0
}

fn all(window: &Window, field: Field) -> Vec<String> {
    let workspace = window.state().workspace().unwrap();
    let held = workspace.of_kind(RecordKind::Incident);
    let said = |record: &sijil::domain::record::Record| match record.term(field) {
        "" => record.text(field).to_owned(),
        term => term.to_owned(),
    };
    held.map(|held| said(&held.record)).collect()
}

#[test]
fn pasted_rows_are_looked_at_before_they_are_saved() {
    let home = tempfile::tempdir().unwrap();
    let mut window = opened(home.path());
    paste(&mut window, BLOCK);
    assert!(says(&window, "Paste 3 rows"));
    window.get_by_label_contains("3: Ambush");
    assert_eq!(all(&window, Field::Title).len(), 0);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(all(&window, Field::Title).len(), 0);
    paste(&mut window, BLOCK);
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    let titles = ["Shots at a post", "A \"joint\" raid", "Ambush"];
    assert_eq!(all(&window, Field::Title), titles);
    window.get_by_label("3 records added");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(all(&window, Field::Title).len(), 0);
}

#[test]
fn columns_without_headers_are_those_of_the_list_and_can_be_changed() {
    let home = tempfile::tempdir().unwrap();
    let mut window = opened(home.path());
    paste(&mut window, "19/6\tHajin\theseke\tShots");
    let column = |window: &Window, number: usize| {
        let name = format!("Column {number}");
        window.get_by_label(&name).value().unwrap_or_default()
    };
    assert_eq!(column(&window, 1), "Date");
    let second = column(&window, 2);
    // A field is filled from one column.
    window.get_by_label("Column 2").focus();
    window.run_steps(2);
    type_text(&mut window, "dat");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(column(&window, 2), "Date");
    assert_eq!(column(&window, 1), "Leave out");
    assert_ne!(second, "Date");
    click(&mut window, "Cancel");
    assert_eq!(all(&window, Field::Title).len(), 0);
}

#[test]
fn marked_records_are_changed_by_keyboard_and_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let mut window = opened(home.path());
    paste(&mut window, BLOCK);
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    window.state_mut().ask(Command::Dismiss);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    window.get_by_label("2 records marked");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("2 records marked").is_none());
    press(&mut window, Modifiers::NONE, Key::Space);
    window.get_by_label("1 record marked");
    press(&mut window, Modifiers::COMMAND, Key::A);
    let marked = window.state_mut().state_mut().incidents.marked().len();
    assert!(marked >= 2, "{marked}");
    press(&mut window, Modifiers::NONE, Key::F6);
    let title = format!("Edit a field of {marked} records");
    assert!(says(&window, &title));
    type_text(&mut window, "reg");
    press(&mut window, Modifiers::NONE, Key::Enter);
    // Nothing is changed before it is said to what, nor made blank unless that is said.
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    assert!(says(&window, &title));
    type_text(&mut window, "Hes");
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_label(&format!("{marked} of {marked} change: Heseke"));
    let lines = window
        .query_all_by_label_contains(": blank → Heseke")
        .count();
    assert_eq!(lines, marked);
    assert!(all(&window, Field::Region).iter().all(String::is_empty));
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    let changed = all(&window, Field::Region);
    assert_eq!(
        changed.iter().filter(|region| *region == "heseke").count(),
        marked
    );
    window.get_by_label(&format!("{marked} records changed"));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(all(&window, Field::Region).iter().all(String::is_empty));
}
