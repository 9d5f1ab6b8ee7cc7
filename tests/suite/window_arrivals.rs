//! What colleagues write while the window is open: it appears, it is said, and what is being typed
//! stays.

use crate::window_path::{make_register, window};
use egui_kittest::kittest::Queryable;
use sijil::domain::identity::RecordKind;
use sijil::gui::commands::Command;
use sijil::store::{Change, Installation, Register};

#[test]
fn what_a_colleague_saved_appears_while_the_window_is_open() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("monitor");
    let mut window = window(&root.path().join("home"));
    make_register(&mut window, &folder);
    window.state_mut().ask(Command::TakeIn);
    window.run_steps(3);
    assert!(
        window
            .query_by_label("1 record arrived from Dilan")
            .is_none()
    );

    let theirs = Installation::new(root.path().join("colleague"), "Dilan");
    let mut register = Register::open(&folder, theirs).unwrap();
    let id = register.new_id(RecordKind::Incident);
    let serde_json::Value::Object(body) = serde_json::json!({"kind": "attack", "title": "Attack near Busayrah", "date": "2023-06-19"})
    else {
        unreachable!("it is written as an object")
    };
    let change = Change::first(id, RecordKind::Incident, body);
    register.append(vec![change]).unwrap();

    window.state_mut().ask(Command::TakeIn);
    window.run_steps(3);
    window.get_by_label("1 record arrived from Dilan");
    window.get_by_label("In step with 1 other");
    assert!(window.state().workspace().unwrap().get(id).is_some());
}
