//! An encrypted register in the window: made, opened with its passphrase, its members added and removed.
//! What takes a second runs beside the window.

use crate::window_path::{Window, click, fill, focus};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use sijil::domain::dates::Month;
use sijil::gui::App;
use sijil::store::{Identity, Installation, Passphrase, Register, Unlock};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const RIGHT: &str = "seven slow otters";

fn window(home: &Path) -> Window<'static> {
    window_of_height(home, 768.0)
}

fn window_of_height(home: &Path, height: f32) -> Window<'static> {
    let own = home.join("home");
    let installations = move || Ok(Installation::new(own.clone(), "Rojda"));
    let app = App::new(Box::new(installations), home, Month::new(2023, 6).unwrap());
    let mut window = Harness::builder()
        .with_size([1366.0, height])
        .build_ui_state(|ui, app: &mut App| app.ui(ui), app);
    window.run_steps(3);
    window
}

/// Draws until this is so: the work is done on a thread of its own.
fn wait_for(window: &mut Window, what: &str, so: impl Fn(&Window) -> bool) {
    let since = Instant::now();
    while !so(window) {
        assert!(since.elapsed() < Duration::from_mins(2), "{what}");
        std::thread::sleep(Duration::from_millis(10));
        window.run_steps(1);
    }
    window.run_steps(3);
}

/// A register that a passphrase opens at once, made elsewhere.
fn sealed() -> (TempDir, PathBuf) {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("monitor");
    let passphrase = Passphrase::new(RIGHT).unwrap().with_work(1);
    let installation = Installation {
        unlock: Unlock::with(passphrase),
        ..Installation::new(root.path().join("elsewhere"), "Rona")
    };
    Register::create_sealed(&folder, installation).unwrap();
    (root, folder)
}

fn ask_for(window: &mut Window, folder: &Path) {
    click(window, "Open a register");
    fill(
        window,
        "Folder of the register",
        &folder.display().to_string(),
    );
    click(window, "Open");
}

fn is_open(window: &Window) -> bool {
    window.state().workspace().is_some()
}

#[test]
fn the_passphrase_is_asked_for_and_a_wrong_one_said_below_its_field() {
    let (root, folder) = sealed();
    let mut window = window(root.path());
    ask_for(&mut window, &folder);
    assert!(!is_open(&window));
    assert_eq!(
        window
            .query_all_by_label_contains("SIJIL_PASSPHRASE_FILE")
            .count(),
        0
    );
    // The cursor stands in the field, which shows dots.
    let field = window.get_by_role(Role::PasswordInput);
    assert!(field.accesskit_node().is_focused());
    window.event(egui::Event::Text("seven slow otter".to_owned()));
    window.run_steps(2);
    assert_eq!(window.query_all_by_label_contains("otter").count(), 0);
    click(&mut window, "Show passphrase");
    assert_eq!(window.query_all_by_role(Role::PasswordInput).count(), 0);
    click(&mut window, "Hide passphrase");
    click(&mut window, "Open");
    let wrong = "This passphrase does not open";
    wait_for(&mut window, "nothing is said", |window| {
        window.query_by_label_contains(wrong).is_some()
    });
    assert!(!is_open(&window));
    // It is mended, and Enter opens.
    focus(&mut window, "Passphrase");
    window.key_press(Key::End);
    window.run_steps(1);
    window.event(egui::Event::Text("s".to_owned()));
    window.run_steps(1);
    window.key_press(Key::Enter);
    window.run_steps(1);
    wait_for(&mut window, "it does not open", is_open);
    assert!(window.state().workspace().unwrap().is_sealed());
    assert!(window.state().state().start.secret.text.is_empty());
}

#[test]
fn another_folder_is_opened_without_the_passphrase_that_was_asked_for() {
    let (root, folder) = sealed();
    let clear = root.path().join("clear");
    Register::create(
        &clear,
        Installation::new(root.path().join("elsewhere"), "Rona"),
    )
    .unwrap();
    let mut window = window(root.path());
    ask_for(&mut window, &folder);
    assert_eq!(window.query_all_by_role(Role::PasswordInput).count(), 1);
    focus(&mut window, "Folder of the register");
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    window.run_steps(1);
    window.event(egui::Event::Text(clear.display().to_string()));
    window.run_steps(2);
    assert_eq!(window.query_all_by_role(Role::PasswordInput).count(), 0);
    click(&mut window, "Open");
    assert!(is_open(&window));
    assert!(!window.state().workspace().unwrap().is_sealed());
    click(&mut window, "Settings");
    assert!(window.query_by_label_contains("not encrypted").is_some());
}

#[test]
fn a_register_is_protected_when_it_is_made() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("monitor");
    let mut window = window(root.path());
    click(&mut window, "New register");
    fill(
        &mut window,
        "Folder, empty or new",
        &folder.display().to_string(),
    );
    click(&mut window, "Protect with a passphrase");
    assert!(window.query_by_label_contains("Nobody can open").is_some());
    click(&mut window, "Create");
    assert!(window.query_by_label("No passphrase was typed.").is_some());
    fill(&mut window, "Passphrase", RIGHT);
    fill(&mut window, "Once more", "seven slow otter");
    click(&mut window, "Create");
    assert!(window.query_by_label_contains("not the same").is_some());
    assert!(!folder.exists());
    fill(&mut window, "Once more", "s");
    click(&mut window, "Create");
    assert!(
        !is_open(&window),
        "the window waits for it and goes on drawing"
    );
    window.get_by_label("Creating…");
    wait_for(&mut window, "it is not made", is_open);
    let workspace = window.state().workspace().unwrap();
    assert!(workspace.is_sealed());
    let members = workspace.members();
    assert_eq!(members.len(), 1);
    assert!(members[0].is_here && members[0].by_passphrase);
    assert!(
        std::fs::read_to_string(folder.join("register.json"))
            .unwrap()
            .contains("sealed")
    );
}

#[test]
fn members_are_added_and_removed_in_the_settings() {
    let (root, folder) = sealed();
    // High enough for all settings: nothing is scrolled here.
    let mut window = window_of_height(root.path(), 1400.0);
    ask_for(&mut window, &folder);
    window.event(egui::Event::Text(RIGHT.to_owned()));
    window.run_steps(1);
    window.key_press(Key::Enter);
    window.run_steps(1);
    wait_for(&mut window, "it does not open", is_open);
    click(&mut window, "Settings");
    let names = |window: &Window| -> Vec<String> {
        let members = window.state().workspace().unwrap().members().into_iter();
        members.map(|member| member.name).collect()
    };
    window.get_by_label("by passphrase (has it open here)");
    click(&mut window, "Add member");
    assert!(window.query_by_label_contains("no name").is_some());
    fill(&mut window, "New member", "Azad");
    click(&mut window, "age identity");
    fill(&mut window, "Recipient", "age1nobody");
    click(&mut window, "Add member");
    assert!(
        window
            .query_by_label_contains("is no age recipient")
            .is_some()
    );
    focus(&mut window, "Recipient");
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    window.run_steps(1);
    let recipient = Identity::draw().recipient().to_string();
    window.event(egui::Event::Text(recipient.clone()));
    window.run_steps(2);
    click(&mut window, "Add member");
    assert_eq!(names(&window), ["Azad", "Rona"]);
    window.get_by_label(&recipient);

    fill(&mut window, "New member", "Nour");
    fill(&mut window, "Passphrase", "two old boots");
    fill(&mut window, "Once more", "two old boots");
    click(&mut window, "Add member");
    assert_eq!(
        names(&window),
        ["Azad", "Rona"],
        "the window goes on meanwhile"
    );
    wait_for(&mut window, "Nour is not added", |window| {
        names(window).len() == 3
    });

    // Removing asks once more, and says what it does not do.
    click(&mut window, "Remove Azad");
    assert_eq!(names(&window).len(), 3);
    assert!(window.query_by_label_contains("can still read").is_some());
    click(&mut window, "Keep");
    click(&mut window, "Remove Azad");
    click(&mut window, "Remove Azad");
    assert_eq!(names(&window), ["Nour", "Rona"]);
    assert_eq!(
        window.query_all_by_label("Remove Rona").count(),
        0,
        "not oneself"
    );
}
