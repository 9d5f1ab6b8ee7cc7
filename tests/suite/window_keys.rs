//! The keys of the form and the list of them, by the names that a screen reader says.

use crate::sources;
use crate::window_path::{Window, click, fill, focus, make_register, window};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::gui::shortcuts::{ALL, names};
use sijil::words::Words;
use std::path::Path;

const COMMAND: Modifiers = Modifiers::COMMAND;

fn begun(home: &Path) -> Window<'static> {
    let mut window = window(home);
    make_register(&mut window, &home.join("monitor"));
    press(&mut window, COMMAND, Key::N);
    window
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(3);
}

fn type_text(window: &mut Window, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run_steps(3);
}

fn text(window: &Window, field: Field) -> String {
    let form = window.state().state().forms.current().unwrap();
    form.entry.text(field).to_owned()
}

fn focused(window: &Window) -> Option<Field> {
    window.state().state().forms.current()?.focused
}

#[test]
fn f1_lists_every_shortcut_of_the_table() {
    let home = tempfile::tempdir().unwrap();
    let mut window = begun(home.path());
    press(&mut window, Modifiers::NONE, Key::F1);
    let words = Words::english();
    for shortcut in ALL {
        let line = [names(shortcut), words.text(shortcut.key)].join(": ");
        let shown = window.query_all_by_label(&line).count();
        assert!(shown > 0, "{line}");
    }
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(window.query_all_by_label("Keys").count(), 0);
    assert!(window.state().state().forms.current().is_some());
}

/// Screens that take keys of their own list or text; all other keys are read by the table.
const OWN_KEYS: [&str; 4] = [
    "gui/screens/review/keys.rs",
    "gui/screens/search.rs",
    "gui/screens/article_rows.rs",
    "gui/screens/report/",
];

#[test]
fn no_key_of_the_window_is_read_beside_the_table() {
    let mut beside = Vec::new();
    for source in sources::all() {
        let path = source.path.as_str();
        let is_own = path.starts_with("gui/widgets/")
            || path.starts_with("gui/typesetting/")
            || path == "gui/shortcuts.rs"
            || OWN_KEYS.iter().any(|own| path.starts_with(own));
        let code = source.tokens.to_string();
        if path.starts_with("gui/") && !is_own && code.contains("consume_") {
            beside.push(source.path.clone());
        }
    }
    assert_eq!(beside, Vec::<String>::new());
}

#[test]
fn enter_goes_from_field_to_field_and_back() {
    let home = tempfile::tempdir().unwrap();
    let mut window = begun(home.path());
    assert_eq!(focused(&window), Some(Field::Kind));
    // The list takes what was typed, and the keyboard goes on.
    type_text(&mut window, "ra");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(text(&window, Field::Kind), "raid");
    assert_eq!(focused(&window), Some(Field::Tactic));
    for field in [Field::Weapon, Field::Title, Field::Narrative] {
        press(&mut window, Modifiers::NONE, Key::Enter);
        assert_eq!(focused(&window), Some(field));
    }
    // In paragraphs it is a new line.
    type_text(&mut window, "One");
    press(&mut window, Modifiers::NONE, Key::Enter);
    type_text(&mut window, "Two");
    assert_eq!(text(&window, Field::Narrative), "One\nTwo");
    focus(&mut window, "Title");
    press(&mut window, Modifiers::SHIFT, Key::Enter);
    assert_eq!(focused(&window), Some(Field::Weapon));
}

#[test]
fn a_choice_is_found_in_any_language() {
    let home = tempfile::tempdir().unwrap();
    let mut window = begun(home.path());
    for (typed, code) in [
        ("as", "assassination"),
        ("اغ", "assassination"),
        ("suî", "assassination"),
        ("sui", "suicide_attack"),
        ("كم", "ambush"),
        ("topb", "shelling"),
        ("قصف", "shelling"),
    ] {
        focus(&mut window, "Tactic");
        for letter in typed.chars() {
            type_text(&mut window, &letter.to_string());
        }
        press(&mut window, Modifiers::NONE, Key::Tab);
        assert_eq!(text(&window, Field::Tactic), code, "{typed}");
        focus(&mut window, "Title");
    }
}

#[test]
fn the_casualties_are_a_grid() {
    let home = tempfile::tempdir().unwrap();
    let mut window = begun(home.path());
    press(&mut window, COMMAND, Key::Num4);
    assert_eq!(focused(&window), Some(Field::KilledMilitary));
    type_text(&mut window, "2");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    type_text(&mut window, "3");
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    type_text(&mut window, "4-6");
    window.get_by_label("4 to 6, counted as 4");
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    type_text(&mut window, "1");
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    // What is typed takes the place of what stood there.
    type_text(&mut window, "5");
    type_text(&mut window, "0");
    // Down, and from the last row to the next column.
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(focused(&window), Some(Field::KilledCivilian));
    for (field, stands) in [
        (Field::KilledMilitary, "50"),
        (Field::KilledCivilian, "3"),
        (Field::InjuredMilitary, "1"),
        (Field::InjuredCivilian, "4-6"),
    ] {
        assert_eq!(text(&window, field), stands);
    }
    focus(&mut window, "Injured, other");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(
        focused(&window),
        Some(Field::InjuredOther),
        "the edge holds"
    );
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(focused(&window), Some(Field::Arrested));
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused(&window), Some(Field::InjuredOther));
}

#[test]
fn what_was_typed_is_taken_back_over_the_whole_record() {
    let home = tempfile::tempdir().unwrap();
    let mut window = begun(home.path());
    fill(&mut window, "Title", "Shots");
    fill(&mut window, "Date", "19");
    type_text(&mut window, "/6");
    // A pause.
    window.run_steps(8);
    fill(&mut window, "Title", " at a post");
    let all = |window: &Window| [Field::Title, Field::Date].map(|field| text(window, field));
    assert_eq!(all(&window), ["Shots at a post", "19/6"]);
    press(&mut window, COMMAND, Key::Z);
    assert_eq!(all(&window), ["Shots", "19/6"]);
    press(&mut window, COMMAND, Key::Z);
    assert_eq!(all(&window), ["Shots", ""]);
    assert_eq!(
        focused(&window),
        Some(Field::Date),
        "it goes to where it was"
    );
    press(&mut window, COMMAND, Key::Z);
    assert_eq!(all(&window), ["", ""]);
    for _ in 0..3 {
        press(&mut window, COMMAND | Modifiers::SHIFT, Key::Z);
    }
    assert_eq!(all(&window), ["Shots at a post", "19/6"]);
    // After a save it takes back the save.
    press(&mut window, COMMAND, Key::S);
    let count = |window: &Window| window.state().workspace().unwrap().records().count();
    assert_eq!(count(&window), 1);
    press(&mut window, COMMAND, Key::Z);
    assert_eq!(count(&window), 0);
}

#[test]
fn what_is_pinned_is_kept_for_the_next_and_over_a_restart() {
    let home = tempfile::tempdir().unwrap();
    let mut first = begun(home.path());
    fill(&mut first, "Date", "19");
    press(&mut first, COMMAND, Key::K);
    fill(&mut first, "Place", "Hajin");
    press(&mut first, COMMAND, Key::K);
    fill(&mut first, "Region", "deir");
    press(&mut first, Modifiers::NONE, Key::Enter);
    fill(&mut first, "Title", "Shots");
    press(&mut first, COMMAND, Key::K);
    first.get_by_label("Title is different in every record, so it is not kept for the next one.");
    press(&mut first, COMMAND, Key::Enter);
    let kept = |window: &Window| {
        [Field::Date, Field::Place, Field::Region, Field::Title].map(|field| text(window, field))
    };
    let pinned = ["2023-07-19", "Hajin", "deir_ez_zor", ""];
    assert_eq!(kept(&first), pinned);
    assert!(!first.state().state().forms.current().unwrap().is_changed());
    drop(first);
    let mut window = window(home.path());
    window.run_steps(3);
    let folder = home.path().join("monitor");
    let open = sijil::gui::commands::Command::OpenRegister(folder);
    window.state_mut().ask(open);
    let begin = sijil::gui::commands::Command::NewRecord(RecordKind::Incident);
    window.state_mut().ask(begin);
    window.run_steps(3);
    assert_eq!(kept(&window), pinned);
    click(&mut window, "Keep no more: Place");
    window
        .state_mut()
        .ask(sijil::gui::commands::Command::CloseRecord);
    press(&mut window, COMMAND, Key::N);
    assert_eq!(kept(&window), ["2023-07-19", "", "", ""]);
}

#[test]
fn a_list_that_is_open_takes_what_was_typed_before_the_record_is_saved() {
    let home = tempfile::tempdir().unwrap();
    let mut window = begun(home.path());
    fill(&mut window, "Title", "Shots");
    focus(&mut window, "Perpetrator");
    type_text(&mut window, "isi");
    press(&mut window, COMMAND, Key::S);
    let workspace = window.state().workspace().unwrap();
    let held = workspace.of_kind(RecordKind::Incident).next().unwrap();
    assert_eq!(held.record.term(Field::Perpetrator), "isis");
}
