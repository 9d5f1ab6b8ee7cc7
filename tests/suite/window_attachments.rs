//! Files of a record in the window, by the names that screen readers say: dropped, described, opened,
//! not arrived, damaged, taken off.

use crate::window_path::{Window, click, make_register, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use sijil::domain::field::Field;
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::domain::record::Attachment;
use sijil::gui::commands::Command;
use sijil::schema::Entry;
use sijil::workspace::{Collected, Workspace};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A file that a person lets go of over the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// A window on a register with one incident, which is open.
struct Desk {
    root: TempDir,
    window: Window<'static>,
    id: RecordId,
}

/// A desk on which these files are attached to the incident already.
fn desk(attached: &[&str]) -> Desk {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("monitor");
    let home = root.path().join("home");
    let mut first = window(&home);
    make_register(&mut first, &folder);
    drop(first);
    let installation = sijil::store::Installation::new(&home, "Rojda");
    let mut workspace = Workspace::open(&folder, installation).unwrap();
    let entry = Entry::new(RecordKind::Incident)
        .with(Field::Kind, "attack")
        .with(Field::Title, "Shots at a checkpoint")
        .with(Field::Date, "2023-06-19");
    let id = workspace.save(&entry, None, None).unwrap().id;
    for name in attached {
        let path = root.path().join(name);
        std::fs::write(&path, format!("content of {name}")).unwrap();
        workspace.attach(id, &path, &Collected::default()).unwrap();
    }
    drop(workspace);
    let mut window = window(&home);
    window.run_steps(3);
    window.state_mut().ask(Command::OpenRegister(folder));
    window.state_mut().ask(Command::Open(id));
    window.run_steps(3);
    let mut desk = Desk { root, window, id };
    desk.tab();
    desk
}

impl Desk {
    /// Brings the files into sight.
    fn tab(&mut self) {
        let tab = self.window.get_by_role_and_label(Role::Tab, "Sources");
        tab.click();
        self.window.run_steps(6);
    }

    fn source(&self, name: &str) -> PathBuf {
        let path = self.root.path().join(name);
        std::fs::write(&path, format!("content of {name}")).unwrap();
        path
    }

    fn drop_files(&mut self, paths: &[PathBuf]) {
        let files = paths.iter().cloned();
        let files = files.map(|path| Arc::new(Dropped(path)) as egui::DroppedFileHandle);
        self.window.input_mut().dropped_files.extend(files);
        self.window.run_steps(2);
    }

    /// Waits until somebody can read this.
    fn wait_for(&mut self, label: &str) {
        let since = Instant::now();
        while self.window.query_all_by_label(label).count() == 0 {
            assert!(since.elapsed() < Duration::from_mins(1), "no “{label}”");
            std::thread::sleep(Duration::from_millis(10));
            self.window.run_steps(1);
        }
    }

    fn type_into(&mut self, label: &str, text: &str) {
        self.window
            .get_by_role_and_label(Role::TextInput, label)
            .focus();
        self.window.run_steps(2);
        let field = self.window.get_by_role_and_label(Role::TextInput, label);
        field.type_text(text);
        self.window.run_steps(2);
    }

    fn save(&mut self) {
        self.window.key_press_modifiers(Modifiers::COMMAND, Key::S);
        self.window.run_steps(3);
    }

    fn attached(&self) -> Vec<Attachment> {
        let workspace = self.window.state().workspace().unwrap();
        workspace
            .get(self.id)
            .unwrap()
            .record
            .attachments()
            .to_vec()
    }

    /// Where the only file of the record lies.
    fn stored(&self) -> PathBuf {
        let file = self.attached()[0].file.clone();
        self.root
            .path()
            .join("monitor/files")
            .join(&file[..2])
            .join(file)
    }
}

#[test]
fn a_dropped_file_is_described_and_saved() {
    let mut desk = desk(&[]);
    desk.window.get_by_label("Add file…");
    let path = desk.source("statement.pdf");
    desk.drop_files(&[path]);
    desk.wait_for("Collected on");
    desk.type_into("Collected on", "20 June 2023");
    desk.type_into("Note on the file", "page 2");
    click(&mut desk.window, "Choose a method");
    click(&mut desk.window, "Photographed");
    assert!(desk.attached().is_empty(), "nothing is saved yet");
    desk.save();
    let [file] = &desk.attached()[..] else {
        panic!("{:?}", desk.attached())
    };
    let told = (
        file.name.as_str(),
        file.collected_by.as_str(),
        file.method.as_str(),
    );
    assert_eq!(told, ("statement.pdf", "Rojda", "photographed"));
    assert_eq!((file.size, file.note.as_str()), (24, "page 2"));
    assert_eq!(file.collected_at.unwrap().to_string(), "2023-06-20");
    let stored = std::fs::read_to_string(desk.stored()).unwrap();
    assert_eq!(stored, "content of statement.pdf");
    desk.wait_for("Edit attachment: statement.pdf");
}

#[test]
fn a_method_of_ones_own_is_kept_as_typed() {
    let mut desk = desk(&["a.pdf"]);
    desk.wait_for("Edit attachment: a.pdf");
    click(&mut desk.window, "Edit attachment: a.pdf");
    desk.type_into("Method", "found in a bin");
    click(&mut desk.window, "Done");
    desk.save();
    assert_eq!(desk.attached()[0].method, "found in a bin");
}

#[test]
fn files_that_hang_over_the_window_are_told_where_they_go() {
    let mut desk = desk(&[]);
    let over = egui::HoveredFile {
        path: Some(PathBuf::from("a.pdf")),
        ..egui::HoveredFile::default()
    };
    desk.window.input_mut().hovered_files.push(over);
    desk.window.step();
    let reference = desk.id.reference(RecordKind::Incident);
    desk.window
        .get_by_label(&format!("Drop to attach to {reference}"));
}

#[test]
fn a_file_that_cannot_be_read_is_said_and_not_attached() {
    let mut desk = desk(&[]);
    let nothing = desk.root.path().join("nothing.pdf");
    desk.drop_files(std::slice::from_ref(&nothing));
    let said = format!(
        "There is no {}. Check the path and its folder.",
        nothing.display()
    );
    desk.wait_for(&said);
    desk.save();
    assert!(desk.attached().is_empty());
}

#[test]
fn files_that_are_dropped_on_no_record_are_attached_to_none() {
    let mut desk = desk(&[]);
    desk.window.state_mut().ask(Command::CloseRecord);
    desk.window.run_steps(2);
    let path = desk.source("a.pdf");
    desk.drop_files(&[path]);
    desk.wait_for("Open a record first, and drop the file on it.");
    assert!(!desk.root.path().join("monitor/files").exists());
}

#[test]
fn a_file_is_opened_by_the_program_of_the_system_as_a_copy() {
    let mut desk = desk(&["statement.pdf"]);
    let given = Arc::new(Mutex::new(Vec::new()));
    let taken = Arc::clone(&given);
    desk.window
        .state_mut()
        .effects_mut()
        .opens_with(Arc::new(move |path| {
            let content = std::fs::read_to_string(path).unwrap();
            taken.lock().unwrap().push((path.to_owned(), content));
            Ok(())
        }));
    desk.wait_for("Open statement.pdf");
    click(&mut desk.window, "Open statement.pdf");
    let since = Instant::now();
    while given.lock().unwrap().is_empty() {
        assert!(
            since.elapsed() < Duration::from_mins(1),
            "it was not opened"
        );
        std::thread::sleep(Duration::from_millis(10));
        desk.window.run_steps(1);
    }
    let (path, content) = given.lock().unwrap().remove(0);
    assert_eq!(content, "content of statement.pdf");
    assert!(path.ends_with("statement.pdf"));
    assert!(
        path.starts_with(desk.root.path().join("home/opened")),
        "{}",
        path.display()
    );
    // The copy goes with the window.
    desk.window.run_steps(3);
    desk.window.state_mut().leave();
    assert!(!path.exists());
}

#[test]
fn a_program_is_not_opened_by_a_click() {
    let mut desk = desk(&["run.sh"]);
    desk.window
        .state_mut()
        .effects_mut()
        .opens_with(Arc::new(|path| {
            panic!("{} was opened", path.display());
        }));
    desk.wait_for("Open run.sh");
    click(&mut desk.window, "Open run.sh");
    desk.wait_for(
        "“run.sh” is a program or a script, so it was not opened. Save a copy and look at it where \
         it can do no harm.",
    );
}

#[test]
fn not_arrived_and_damaged_are_told_apart() {
    let mut desk = desk(&["a.pdf"]);
    desk.wait_for("Edit attachment: a.pdf");
    // It is looked at once when it is shown.
    desk.wait_for("Open a.pdf");
    let path = desk.stored();
    std::fs::write(&path, "content of b.pdf").unwrap();
    // What it became is seen when somebody wants it.
    click(&mut desk.window, "Open a.pdf");
    desk.wait_for(
        "“a.pdf” is damaged: the file is not what was attached. Put back a copy of it from a backup \
         or another copy of the register.",
    );
    desk.wait_for("Edit attachment: a.pdf, Damaged");
    assert_eq!(desk.window.query_all_by_label("Open a.pdf").count(), 0);
    std::fs::remove_file(&path).unwrap();
    desk.window.state_mut().ask(Command::CloseRecord);
    desk.window.state_mut().ask(Command::Open(desk.id));
    desk.window.run_steps(3);
    desk.tab();
    desk.wait_for("Edit attachment: a.pdf, Not arrived");
    // And it is noticed when it comes.
    std::fs::write(&path, "content of a.pdf").unwrap();
    desk.wait_for("Edit attachment: a.pdf");
}

#[test]
fn a_file_is_taken_off_and_undone() {
    let mut desk = desk(&["a.pdf"]);
    desk.wait_for("Edit attachment: a.pdf");
    let path = desk.stored();
    click(&mut desk.window, "Edit attachment: a.pdf");
    click(&mut desk.window, "Remove");
    desk.save();
    assert!(desk.attached().is_empty() && path.is_file());
    desk.window.state_mut().ask(Command::Undo);
    desk.window.run_steps(3);
    assert_eq!(desk.attached().len(), 1);
    desk.wait_for("Edit attachment: a.pdf");
}

#[test]
fn what_is_left_while_a_file_is_taken_in_keeps_it() {
    let mut desk = desk(&[]);
    let path = desk.source("a.pdf");
    desk.drop_files(&[path]);
    desk.window.state_mut().ask(Command::CloseRecord);
    let since = Instant::now();
    let changed = |desk: &Desk| desk.window.state().state().forms.drafts().count();
    while changed(&desk) == 0 {
        assert!(since.elapsed() < Duration::from_mins(1), "it was forgotten");
        std::thread::sleep(Duration::from_millis(10));
        desk.window.run_steps(1);
    }
    desk.window.state_mut().leave();
    let workspace = desk.window.state().workspace().unwrap();
    let draft = workspace.drafts().next().unwrap();
    assert!(draft.entry.text(Field::Attachments).starts_with("a.pdf <"));
}

#[test]
fn a_text_that_is_no_list_of_files_is_shown_as_it_is() {
    let mut desk = desk(&[]);
    let mut window = desk.window;
    window.state_mut().ask(Command::CloseRecord);
    window
        .state_mut()
        .ask(Command::NewRecord(RecordKind::Incident));
    window.run_steps(3);
    let forms = &mut window.state_mut().state_mut().forms;
    let form = forms.current_mut().unwrap();
    form.put(Field::Attachments, "a.pdf <abc>");
    desk.window = window;
    desk.window.run_steps(3);
    desk.tab();
    let raw = desk
        .window
        .get_by_role_and_label(Role::MultilineTextInput, "Attachments");
    assert_eq!(raw.accesskit_node().value().as_deref(), Some("a.pdf <abc>"));
}
