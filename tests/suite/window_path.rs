//! The main job in the window, by the names that a screen reader says: from an empty folder over a
//! logged incident to a PDF. It needs no display.

use crate::sources;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use sijil::domain::clock::{FixedClock, SeededRandom};
use sijil::domain::dates::Month;
use sijil::gui::App;
use sijil::gui::commands::Command;
use sijil::gui::place::Place;
use sijil::store::Installation;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

pub type Window<'a> = Harness<'a, App>;

pub fn window(home: &Path) -> Window<'static> {
    let installation_home = home.to_owned();
    let installations = move || {
        Ok(Installation {
            clock: Arc::new(FixedClock("2023-07-03T08:00:00Z".parse().unwrap())),
            randomness: Box::new(SeededRandom(7)),
            ..Installation::new(installation_home.clone(), "Rojda")
        })
    };
    let app = App::new(Box::new(installations), home, Month::new(2023, 6).unwrap());
    Harness::builder()
        .with_size([1366.0, 768.0])
        .build_ui_state(|ui, app: &mut App| app.ui(ui), app)
}

pub fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run_steps(3);
}

pub fn make_register(window: &mut Window, folder: &Path) {
    window.run_steps(3);
    click(window, "New register");
    fill(window, "Name", "Monitor");
    fill(
        window,
        "Folder, empty or new",
        &folder.display().to_string(),
    );
    click(window, "Create");
}

#[test]
fn a_folder_that_is_no_register_is_said_and_nothing_is_opened() {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(home.path());
    window.run_steps(3);
    click(&mut window, "Open a register");
    let nowhere = home.path().join("nowhere");
    fill(
        &mut window,
        "Folder of the register",
        &nowhere.display().to_string(),
    );
    click(&mut window, "Open");
    assert!(window.state().workspace().is_none());
    let said = format!("There is no folder {}", nowhere.display());
    assert!(window.query_by_label_contains(&said).is_some());
    assert!(!nowhere.exists());
}

#[test]
fn from_an_empty_folder_to_a_pdf() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("monitor");
    let mut window = window(home.path());
    make_register(&mut window, &folder);
    assert!(folder.join("register.json").is_file());
    window.get_by_label("0 records, Monitor");
    click(&mut window, "Month before");
    window.get_by_label("June 2023");

    // Logged by keyboard.
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run_steps(3);
    choose(&mut window, "Kind", "attack");
    fill(&mut window, "Title", "Shots at a checkpoint");
    fill(&mut window, "Date", "19");
    choose(&mut window, "Region", "deir");
    choose(&mut window, "Tactic", "armed");
    choose(&mut window, "Verification", "confirmed");
    choose(&mut window, "Perpetrator", "isis");
    fill(&mut window, "Killed, military", "1");
    add_source(&mut window, "Local news", "https://news.example/1");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run_steps(3);
    let workspace = window.state().workspace().unwrap();
    assert_eq!(workspace.records().count(), 1);
    let held = workspace.records().next().unwrap();
    assert!(held.is_final(), "{:?}", held.findings);
    let said = format!("{} saved", held.reference());
    window.get_by_label(&said);

    // Seen in the figures.
    click(&mut window, "Overview");
    window.get_by_label("1 confirmed attack");
    window.get_by_label("1 of 1 documented attacks count");

    // Written as a report, where it is asked for.
    click(&mut window, "Report");
    let file = home.path().join("june.pdf");
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run_steps(3);
    replace(&mut window, "File", &file.display().to_string());
    click(&mut window, "Export");
    let since = Instant::now();
    let done = format!("Written: {}", file.display());
    while window.query_all_by_label(&done).count() == 0 {
        assert!(since.elapsed() < Duration::from_mins(2), "no report");
        std::thread::sleep(Duration::from_millis(20));
        window.run_steps(1);
    }
    let bytes = std::fs::read(&file).unwrap();
    assert!(bytes.starts_with(b"%PDF"));
}

/// A window on a new register in which one step of a trial was saved.
fn with_a_trial(home: &Path) -> Window<'static> {
    let mut window = window(home);
    make_register(&mut window, &home.join("monitor"));
    click(&mut window, "Trials");
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run_steps(3);
    fill(&mut window, "Case", "Baghouz group");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run_steps(3);
    window
}

#[test]
fn what_was_just_saved_is_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let mut window = with_a_trial(home.path());
    let count = |window: &Window| window.state().workspace().unwrap().records().count();
    assert_eq!(count(&window), 1, "a draft saves");
    click(&mut window, "Undo");
    assert_eq!(count(&window), 0);
}

#[test]
fn what_was_done_is_taken_back_step_by_step() {
    let home = tempfile::tempdir().unwrap();
    let mut window = with_a_trial(home.path());
    click(&mut window, "Delete");
    let count = |window: &Window| window.state().workspace().unwrap().records().count();
    assert_eq!(count(&window), 0);
    // Long after the toast has gone.
    window.run_steps(40);
    for left in [1, 0] {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run_steps(3);
        assert_eq!(count(&window), left);
    }
}

#[test]
fn a_form_with_nothing_in_it_is_not_saved() {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(home.path());
    make_register(&mut window, &home.path().join("monitor"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run_steps(3);
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run_steps(3);
    window.get_by_label("Nothing is typed yet, so nothing was saved.");
    assert_eq!(window.state().workspace().unwrap().records().count(), 0);
}

#[test]
fn esc_leaves_the_field_before_the_form() {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(home.path());
    make_register(&mut window, &home.path().join("monitor"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run_steps(3);
    fill(&mut window, "Title", "Shots");
    let is_open = |window: &Window| window.query_by_label("Narrative").is_some();
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(is_open(&window), "only the field was left");
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(!is_open(&window));
    // What was typed is kept.
    click(&mut window, "Draft: Shots");
    let typed = window.query_all_by_label("Title");
    assert!(
        typed
            .into_iter()
            .any(|node| node.value().as_deref() == Some("Shots"))
    );
}

#[test]
fn a_source_is_typed_where_it_was_added() {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(home.path());
    make_register(&mut window, &home.path().join("monitor"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run_steps(3);
    window.get_by_label("Source").scroll_to_me();
    window.run_steps(3);
    let linked = window.query_all_by_label("Linked to").last().unwrap();
    linked.click();
    window.run_steps(3);
    click(&mut window, "Source");
    window.event(Event::Text("Local news".to_owned()));
    window.run_steps(3);
    let name = window.get_by_label("Source name").value();
    assert_eq!(name.as_deref(), Some("Local news"));
}

#[test]
fn a_search_is_closed_by_esc() {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(home.path());
    make_register(&mut window, &home.path().join("monitor"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run_steps(3);
    window.event(Event::Text("baghuz".to_owned()));
    window.run_steps(3);
    let none = "Nothing found. Try fewer words, or another spelling.";
    window.get_by_label(none);
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(window.query_by_label(none).is_none());
}

#[test]
fn a_toast_goes_after_six_seconds() {
    let home = tempfile::tempdir().unwrap();
    let mut window = with_a_trial(home.path());
    assert!(window.query_by_label("Undo").is_some());
    // A step is a quarter of a second.
    window.run_steps(26);
    assert!(window.query_by_label("Undo").is_none());
}

#[test]
fn a_table_is_looked_at_before_it_is_kept() {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(home.path());
    make_register(&mut window, &home.path().join("monitor"));
    let table = home.path().join("incidents.csv");
    std::fs::write(
        &table,
        "kind,title,date\nattack,Shots at a post,2023-06-04\n",
    )
    .unwrap();
    window.key_press_modifiers(Modifiers::COMMAND, Key::I);
    window.run_steps(3);
    fill(&mut window, "Table (CSV)", &table.display().to_string());
    click(&mut window, "Look at it");
    window.get_by_label("It fits: 1 new, 0 changed, 0 as they are");
    let count = |window: &Window| window.state().workspace().unwrap().records().count();
    assert_eq!(count(&window), 0);
    click(&mut window, "Import");
    assert_eq!(count(&window), 1);
}

#[test]
fn a_table_that_cannot_be_read_makes_no_register() {
    let home = tempfile::tempdir().unwrap();
    let table = home.path().join("incidents.csv");
    std::fs::write(&table, "kind,title,date\nattack,Shots,2023-02-30\n").unwrap();
    let folder = home.path().join("monitor");
    let mut window = window(home.path());
    window.run_steps(2);
    click(&mut window, "Import a table");
    fill(&mut window, "Table (CSV)", &table.display().to_string());
    let register = "Register: the folder of one, or of a new one";
    fill(&mut window, register, &folder.display().to_string());
    click(&mut window, "Look at it");
    window.get_by_label("Nothing can be imported before this is mended:");
    window.get_by_label_contains("Row 2: ");
    assert!(window.query_by_label("Import").is_none());
    assert!(!folder.exists());
}

#[test]
fn the_month_goes_back_and_onward() {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(home.path());
    make_register(&mut window, &home.path().join("monitor"));
    click(&mut window, "Month before");
    window.get_by_label("June 2023");
    click(&mut window, "Month after");
    click(&mut window, "Month after");
    window.get_by_label("August 2023");
}

#[test]
fn no_size_of_the_window_is_too_small() {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(home.path());
    let sample = sources::root().join("samples/nes-2023");
    let copy = home.path().join("sample");
    copy_folder(&sample, &copy);
    window.run_steps(2);
    window.state_mut().ask(Command::OpenRegister(copy));
    for size in [
        [1280.0, 720.0],
        [700.0, 500.0],
        [300.0, 200.0],
        [60.0, 40.0],
    ] {
        window.set_size(size.into());
        for place in Place::ALL {
            window.state_mut().ask(Command::Go(place));
            window.run_steps(2);
            if place.kind().is_some() {
                window.key_press_modifiers(Modifiers::COMMAND, Key::N);
                window.run_steps(2);
            }
            assert_eq!(window.state().state().place, place);
        }
    }
}

pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn the_sample_opens_on_its_last_month_and_its_figures_open_their_records() {
    let home = tempfile::tempdir().unwrap();
    let mut window = window(home.path());
    let copy = home.path().join("sample");
    copy_folder(&sources::root().join("samples/nes-2023"), &copy);
    window.run_steps(2);
    window.state_mut().ask(Command::OpenRegister(copy));
    window.run_steps(3);
    window.get_by_label("June 2023");
    window.get_by_label("24 confirmed attacks, up from 13 in May");
    window.get_by_label_contains("Assassination").click();
    window.run_steps(3);
    assert_eq!(window.state().state().place, Place::Incidents);
    window.get_by_label_contains("Assassination, June 2023");
    click(&mut window, "Report");
    window.get_by_label("Figures agree");
    assert!(
        window
            .get_all_by_label_contains("18+3+2+1 = 24")
            .next()
            .is_some()
    );
}

#[test]
fn a_second_window_is_told_that_it_can_only_read() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("monitor");
    let mut first = window(home.path());
    make_register(&mut first, &folder);
    let mut second = window(home.path());
    second.run_steps(2);
    second.state_mut().ask(Command::OpenRegister(folder));
    second.run_steps(3);
    assert!(
        second
            .query_by_label_contains("Open for reading only")
            .is_some()
    );
    second.get_by_label_contains("already open for writing");
}

/// What takes text, as opposed to heads and tabs of the same name.
const INPUTS: [Role; 4] = [
    Role::TextInput,
    Role::PasswordInput,
    Role::MultilineTextInput,
    Role::ComboBox,
];

pub fn focus(window: &mut Window, name: &str) {
    let node = window
        .query_all_by_label(name)
        .find(|node| INPUTS.contains(&node.accesskit_node().role()));
    node.unwrap_or_else(|| panic!("no input {name}")).focus();
    window.run_steps(3);
}

pub fn fill(window: &mut Window, name: &str, text: &str) {
    focus(window, name);
    window.event(Event::Text(text.to_owned()));
    window.run_steps(3);
}

pub fn replace(window: &mut Window, name: &str, text: &str) {
    focus(window, name);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run_steps(1);
    window.event(Event::Text(text.to_owned()));
    window.run_steps(3);
}

/// Chooses by typing the first letters.
fn choose(window: &mut Window, name: &str, letters: &str) {
    fill(window, name, letters);
    window.key_press(Key::Enter);
    window.run_steps(3);
}

fn add_source(window: &mut Window, name: &str, link: &str) {
    // It stands further down than the window reaches.
    window.get_by_label("Source").scroll_to_me();
    window.run_steps(3);
    click(window, "Source");
    fill(window, "Source name", name);
    fill(window, "Link", link);
    click(window, "Done");
}
