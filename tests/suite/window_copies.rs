//! Backing up, restoring and repairing in the window: typed paths, since not every system has a dialog.

use crate::window_path::{Window, click, fill};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use sijil::domain::dates::Month;
use sijil::domain::identity::RecordKind;
use sijil::gui::App;
use sijil::gui::commands::Command;
use sijil::store::{Change, Installation, Register};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;

struct Desk {
    root: TempDir,
}

impl Desk {
    /// A desk with a register of three incidents.
    fn new() -> Self {
        let desk = Self {
            root: tempfile::tempdir().unwrap(),
        };
        let mut register = Register::create(&desk.register(), desk.installation()).unwrap();
        for _ in 0..3 {
            let id = register.new_id(RecordKind::Incident);
            let body = serde_json::Map::new();
            let change = Change::first(id, RecordKind::Incident, body);
            register.append(vec![change]).unwrap();
        }
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn register(&self) -> PathBuf {
        self.path("register")
    }

    fn installation(&self) -> Installation {
        Installation::new(self.path("home"), "Rojda")
    }

    fn window(&self) -> Window<'static> {
        let home = self.path("home");
        let installations = move || Ok(Installation::new(home.clone(), "Rojda"));
        let month = Month::new(2023, 6).unwrap();
        let app = App::new(Box::new(installations), self.root.path(), month);
        let mut window = Harness::builder()
            .with_size([1366.0, 1500.0])
            .build_ui_state(|ui, app: &mut App| app.ui(ui), app);
        window.run_steps(3);
        window
    }

    fn window_on_register(&self) -> Window<'static> {
        let mut window = self.window();
        let open = Command::OpenRegister(self.register());
        window.state_mut().ask(open);
        window.run_steps(3);
        window
    }

    fn journal(&self) -> PathBuf {
        let mut journals = crate::store_fixture::files(&self.register().join("journal"));
        assert_eq!(journals.len(), 1, "{journals:?}");
        journals.remove(0)
    }
}

/// Draws until this is to be read somewhere: the work is done on a thread of its own.
fn wait_for(window: &mut Window, text: &str) {
    let since = Instant::now();
    while window.query_all_by_label_contains(text).count() == 0 {
        assert!(since.elapsed() < Duration::from_mins(1), "{text}");
        std::thread::sleep(Duration::from_millis(10));
        window.run_steps(1);
    }
    window.run_steps(3);
}

fn type_path(window: &mut Window, label: &str, path: &Path) {
    fill(window, label, &path.display().to_string());
}

#[test]
fn a_register_is_backed_up_and_restored() {
    let desk = Desk::new();
    let mut window = desk.window_on_register();
    window.state_mut().ask(Command::ShowCopies);
    window.run_steps(3);
    // The name that is suggested.
    let file = PathBuf::from(&window.state().state().copies.file);
    assert_eq!(file.parent(), desk.register().parent());
    click(&mut window, "Back up");
    wait_for(&mut window, "is good: read back, it holds 3 lines");
    assert!(file.is_file());
    click(&mut window, "Back up");
    wait_for(&mut window, "There is a file");

    std::fs::remove_dir_all(desk.register()).unwrap();
    let mut window = desk.window();
    click(&mut window, "Restore a backup…");
    type_path(&mut window, "Backup file", &file);
    let again = desk.path("again");
    type_path(&mut window, "Folder, empty or new", &again);
    click(&mut window, "Restore");
    wait_for(&mut window, "Restored to");
    let open = window.state().workspace().unwrap();
    assert_eq!(open.folder(), again);
    assert_eq!(open.of_kind(RecordKind::Incident).count(), 3);
}

#[test]
fn what_cannot_be_restored_is_said_and_leaves_nothing() {
    let desk = Desk::new();
    let file = desk.path("no.zip");
    std::fs::write(&file, "no zip file").unwrap();
    let mut window = desk.window();
    click(&mut window, "Restore a backup…");
    click(&mut window, "Restore");
    wait_for(&mut window, "No backup is named");
    type_path(&mut window, "Backup file", &file);
    type_path(&mut window, "Folder, empty or new", &desk.path("again"));
    click(&mut window, "Restore");
    wait_for(&mut window, "is not a backup of a register");
    assert!(!desk.path("again").exists());
    assert!(window.state().workspace().is_none());
}

#[test]
fn the_notice_of_a_damaged_register_leads_to_its_repair() {
    let desk = Desk::new();
    let file = desk.path("mine.zip");
    let installation = desk.installation();
    sijil::store::back_up(&desk.register(), &file, false, &installation).unwrap();
    let whole = std::fs::read(desk.journal()).unwrap();
    let mut bytes = whole.clone();
    bytes[3] = b'!';
    std::fs::write(desk.journal(), bytes).unwrap();
    let mut window = desk.window_on_register();
    let buttons = window.query_all_by_label("Repair from a copy…").count();
    assert_eq!(buttons, 2, "of the read-only register, and of the line");
    window.state_mut().ask(Command::DismissNotices);
    window.run_steps(3);
    click(&mut window, "Repair from a copy…");
    type_path(
        &mut window,
        "Another copy: its folder, or a backup file",
        &file,
    );
    click(&mut window, "Repair");
    wait_for(&mut window, "1 line was taken over");
    assert_eq!(std::fs::read(desk.journal()).unwrap(), whole);
    assert_eq!(window.query_all_by_label("Repair from a copy…").count(), 0);
    let open = window.state().workspace().unwrap();
    assert_eq!(open.of_kind(RecordKind::Incident).count(), 3);
}
