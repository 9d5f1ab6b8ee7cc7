//! Versions of a record beside each other in the window, by the names that a screen reader says.

use crate::conflicts::{Desk, trial, two_versions};
use crate::store_fixture::Bench;
use egui::accesskit::Toggled;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use sijil::domain::clock::{FixedClock, SeededRandom};
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::gui::App;
use sijil::gui::commands::Command;
use sijil::gui::place::Place;
use sijil::schema::write_entry;
use sijil::store::Installation;
use sijil::workspace::Workspace;
use std::path::Path;
use std::sync::Arc;

type Window = Harness<'static, App>;

/// A window on the register, in the review of a month in which nothing is logged.
fn window(bench: &Bench) -> Window {
    let home = bench.root.path().join("window");
    let folder = bench.folder();
    let mut window = closed(&home);
    window.state_mut().ask(Command::OpenRegister(folder));
    window
        .state_mut()
        .ask(Command::ShowMonth(Month::new(2021, 1).unwrap()));
    window.state_mut().ask(Command::Go(Place::Review));
    window.run_steps(4);
    window
}

fn closed(home: &Path) -> Window {
    let of_window = home.to_owned();
    let installations = move || {
        Ok(Installation {
            clock: Arc::new(FixedClock("2023-07-03T08:00:00Z".parse().unwrap())),
            randomness: Box::new(SeededRandom(7)),
            ..Installation::new(of_window.clone(), "Rona")
        })
    };
    let app = App::new(Box::new(installations), home, Month::new(2023, 6).unwrap());
    let mut window = Harness::builder()
        .with_size([1366.0, 768.0])
        .build_ui_state(|ui, app: &mut App| app.ui(ui), app);
    window.run_steps(3);
    window
}

fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run_steps(4);
}

fn open_first(window: &mut Window) {
    window.get_by_label_contains("versions of").click();
    window.run_steps(4);
}

fn is_chosen(window: &Window, name: &str) -> bool {
    let cell = window.get_by_label(name);
    cell.accesskit_node().toggled() == Some(Toggled::True)
}

fn can_settle(window: &Window) -> bool {
    let button = window.get_by_label("Settle, next");
    !button.accesskit_node().is_disabled()
}

fn workspace(window: &Window) -> &Workspace {
    window.state().workspace().unwrap()
}

#[test]
fn a_conflict_is_settled_field_by_field() {
    let desk = two_versions();
    let mut window = window(&desk.bench);
    window.get_by_label("Several versions");
    open_first(&mut window);
    window.get_by_label("Two versions");
    window.get_by_label("was: 28 June 2023");
    window.get_by_label("was: 8");
    assert!(is_chosen(&window, "Date, Rojda: 29 June 2023"));
    assert!(!is_chosen(&window, "Date, Dilan: 28 June 2023"));
    assert!(!is_chosen(&window, "Defendants, Dilan: 9"));
    assert!(!is_chosen(&window, "Defendants, Rojda: 10"));
    window.get_by_label("1 of 2 fields chosen");
    assert!(!can_settle(&window));
    click(&mut window, "Defendants, Dilan: 9");
    window.get_by_label("2 of 2 fields chosen");
    assert!(can_settle(&window));
    click(&mut window, "Settle, next");
    assert_eq!(workspace(&window).conflicts(), []);
    let entry = write_entry(&workspace(&window).get(desk.id).unwrap().record);
    assert_eq!(entry.text(Field::Date), "2023-06-29");
    assert_eq!(entry.text(Field::Defendants), "9");
    let settled = format!(
        "{} settled",
        desk.id
            .reference(sijil::domain::identity::RecordKind::Trial)
    );
    window.get_by_label(&settled);
    assert!(window.query_by_label("Settle, next").is_none());
}

#[test]
fn the_keyboard_alone_settles() {
    let desk = two_versions();
    let mut window = window(&desk.bench);
    open_first(&mut window);
    // The suggested date has the keyboard; below it is the number of the same person.
    let below = window
        .get_by_label("Date, Rojda: 29 June 2023")
        .rect()
        .max
        .y
        < window.get_by_label("Defendants, Rojda: 10").rect().min.y;
    assert!(below);
    for key in [Key::ArrowDown, Key::Enter] {
        window.key_press(key);
        window.run_steps(3);
    }
    assert!(is_chosen(&window, "Defendants, Rojda: 10"));
    for key in [Key::ArrowLeft, Key::ArrowLeft, Key::ArrowRight] {
        window.key_press(key);
        window.run_steps(3);
    }
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run_steps(4);
    assert_eq!(workspace(&window).conflicts(), []);
}

#[test]
fn what_would_be_wrong_is_said_before_it_is_settled() {
    let desk = Desk::new();
    desk.apart(&[
        ("Dilan", &|workspace| {
            let changed = trial().with(Field::Defendants, "5").with(Field::Men, "5");
            desk.edit(workspace, &changed);
        }),
        ("Rojda", &|workspace| {
            let changed = trial().with(Field::Defendants, "9").with(Field::Women, "2");
            desk.edit(workspace, &changed);
        }),
    ]);
    let mut window = window(&desk.bench);
    open_first(&mut window);
    let said = "Men, women, boys and girls are 7 together, more than the 5 defendants.";
    click(&mut window, "Defendants, Dilan: 5");
    window.get_by_label(said);
    click(&mut window, "Defendants, Rojda: 9");
    assert!(window.query_by_label(said).is_none());
}

#[test]
fn one_version_is_taken_whole_and_the_rest_can_be_unfolded() {
    let desk = two_versions();
    let mut window = window(&desk.bench);
    open_first(&mut window);
    click(&mut window, "Take all of Dilan’s");
    assert!(is_chosen(&window, "Date, Dilan: 28 June 2023"));
    assert!(is_chosen(&window, "Defendants, Dilan: 9"));
    assert!(window.query_by_label("Case: Baghouz group").is_none());
    click(&mut window, "3 fields are the same in both");
    window.get_by_label("Case: Baghouz group");
}

#[test]
fn an_edit_against_a_deletion_asks_whether_the_record_stays() {
    let desk = Desk::new();
    desk.apart(&[
        ("Dilan", &|workspace| {
            desk.edit(workspace, &trial().with(Field::Defendants, "9"));
        }),
        ("Rojda", &|workspace| workspace.delete(desk.id).unwrap()),
    ]);
    let mut window = window(&desk.bench);
    open_first(&mut window);
    window.get_by_label("0 of 1 field chosen");
    window.get_by_label("Defendants, Dilan: 9");
    assert!(!can_settle(&window));
    click(&mut window, "The record, Rojda: Deleted");
    assert!(can_settle(&window));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run_steps(4);
    assert_eq!(workspace(&window).conflicts(), []);
    assert!(workspace(&window).get(desk.id).is_none());
}

#[test]
fn a_record_says_in_its_list_that_it_is_in_conflict() {
    let desk = two_versions();
    let mut window = window(&desk.bench);
    window.state_mut().ask(Command::Open(desk.id));
    window.run_steps(4);
    window.get_by_label_contains("changed it without seeing each other.");
    click(&mut window, "Settle it");
    window.get_by_label("Settle, next");
    // Esc leaves the conflict as it is.
    window.key_press(Key::Escape);
    window.run_steps(4);
    assert!(window.query_by_label("Settle, next").is_none());
    assert_eq!(workspace(&window).conflicts(), [desk.id]);
}

#[test]
fn later_goes_on_to_the_next_conflict() {
    let desk = two_versions();
    let rename = |name: &'static str| {
        move |workspace: &mut Workspace| {
            let mut settings = workspace.settings().clone();
            name.clone_into(&mut settings.name);
            workspace.change_settings(&settings).unwrap();
        }
    };
    desk.apart(&[
        ("Dilan", &rename("Monitor")),
        ("Rojda", &rename("Observer")),
    ]);
    let mut window = window(&desk.bench);
    let first = window
        .query_all_by_label_contains("versions of")
        .next()
        .unwrap();
    first.click();
    window.run_steps(4);
    let shows_settings =
        |window: &Window| window.query_by_label("Register, Dilan: Monitor").is_some();
    let before = shows_settings(&window);
    click(&mut window, "Later");
    assert_ne!(shows_settings(&window), before);
    click(&mut window, "Later");
    assert_eq!(shows_settings(&window), before);
    if !before {
        click(&mut window, "Later");
    }
    click(&mut window, "Take all of Rojda’s");
    click(&mut window, "Settle, next");
    assert_eq!(workspace(&window).name(), "Observer");
    window.get_by_label("Defendants, Dilan: 9");
}

#[test]
fn a_version_that_arrives_meanwhile_is_said_and_is_not_settled_with_the_others() {
    let desk = Desk::new();
    let mut late = desk.open("Azad");
    desk.apart(&[
        ("Dilan", &|workspace| {
            desk.edit(workspace, &trial().with(Field::Defendants, "9"));
        }),
        ("Rojda", &|workspace| {
            desk.edit(workspace, &trial().with(Field::Defendants, "10"));
        }),
    ]);
    let mut window = window(&desk.bench);
    open_first(&mut window);
    click(&mut window, "Defendants, Rojda: 10");
    desk.edit(&mut late, &trial().with(Field::Court, "Raqqa"));
    window.state_mut().ask(Command::TakeIn);
    window.run_steps(4);
    // What is being chosen stays until it is asked for.
    window.get_by_label(
        "Another version has arrived since. What you settle here does not speak for it.",
    );
    assert!(is_chosen(&window, "Defendants, Rojda: 10"));
    click(&mut window, "Settle, next");
    let sides = workspace(&window).conflict(desk.id).unwrap().sides;
    let mut people: Vec<&str> = sides.iter().map(|side| side.by.as_str()).collect();
    people.sort_unstable();
    assert_eq!(people, ["Azad", "Rona"]);
}

#[test]
fn all_versions_are_shown_when_they_are_asked_for() {
    let desk = Desk::new();
    let mut late = desk.open("Azad");
    let edit = |defendants: &'static str| {
        let desk = &desk;
        move |workspace: &mut Workspace| {
            desk.edit(workspace, &trial().with(Field::Defendants, defendants));
        }
    };
    desk.apart(&[("Dilan", &edit("9")), ("Rojda", &edit("10"))]);
    let mut window = window(&desk.bench);
    open_first(&mut window);
    edit("11")(&mut late);
    window.state_mut().ask(Command::TakeIn);
    window.run_steps(4);
    click(&mut window, "Look at all of them");
    window.get_by_label("3 versions");
    click(&mut window, "Take all of Azad’s");
    assert!(is_chosen(&window, "Defendants, Azad: 11"));
    click(&mut window, "Settle, next");
    assert_eq!(workspace(&window).conflicts(), []);
}
