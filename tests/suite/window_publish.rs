//! Publishing from the window: what is left open needs a reason, and the files are where it says.

use crate::window_path::{click, replace};
use crate::window_report::report;
use egui::Key;
use egui_kittest::kittest::Queryable;
use sijil::domain::report_text::EditedPassage;
use sijil::gui::commands::Command;
use sijil::gui::screens::report::editor::state::Unsaved;
use sijil::schema::Audience;
use sijil::words::Language;

#[test]
fn a_month_is_published_and_its_files_are_in_the_folder() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    let folder = home.path().join("june");
    assert!(window.query_all_by_label_contains("· draft").count() > 0);
    click(&mut window, "Publish…");
    replace(
        &mut window,
        "Folder for the files",
        &folder.display().to_string(),
    );
    click(&mut window, "Publish");
    window.get_by_label("Published as edition 1.");
    assert!(
        window
            .query_all_by_label_contains("edition 1 is published")
            .count()
            > 0
    );
    assert_eq!(window.query_all_by_label_contains("· draft").count(), 0);
    let files = std::fs::read_dir(&folder).unwrap();
    let mut names: Vec<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let expected = ["ar", "ckb", "en", "ku"].map(|code| format!("2023-06-{code}.pdf"));
    assert_eq!(names, expected);
    let workspace = window.state().workspace().unwrap();
    let editions = workspace.editions();
    assert_eq!(editions.len(), 1);
    assert!(editions[0].open.is_empty() && editions[0].reason.is_empty());
    click(&mut window, "Close");
    assert!(window.query_by_label("Published as edition 1.").is_none());
}

#[test]
fn what_is_left_open_needs_a_reason() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    let month = window.state().state().month;
    let source = vec!["{no.such} attacks".to_owned()];
    let passage = EditedPassage::new("front.headline", source, Vec::new());
    let written = Unsaved {
        of: (month, Language::English, Audience::Public),
        place: "front.headline".to_owned(),
        passage: Some(passage),
    };
    let app = window.state_mut();
    app.ask(Command::WritePassage(Box::new(written)));
    app.ask(Command::ShowPublish(true));
    window.run_steps(3);
    window.get_by_label("One thing is left open");
    window.get_by_label_contains("Headline sentence (en)");
    let folder = home.path().join("june");
    replace(
        &mut window,
        "Folder for the files",
        &folder.display().to_string(),
    );
    click(&mut window, "Publish");
    let editions = |window: &crate::window_path::Window| {
        let workspace = window.state().workspace().unwrap();
        workspace.editions()
    };
    assert!(editions(&window).is_empty(), "without a reason");
    let reason = "Why it is published all the same";
    replace(&mut window, reason, "Named so on purpose");
    click(&mut window, "Publish");
    let published = editions(&window);
    assert_eq!(published[0].reason, "Named so on purpose");
    assert_eq!(published[0].open.len(), 1);
}

#[test]
fn publishing_can_be_left() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    click(&mut window, "Publish…");
    window.get_by_label("Folder for the files");
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(window.query_by_label("Folder for the files").is_none());
    let workspace = window.state().workspace().unwrap();
    assert!(workspace.editions().is_empty());
}

#[test]
fn other_rules_are_looked_at_without_touching_the_register() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    let before = window.state().workspace().unwrap().generation();
    click(&mut window, "Attacks");
    window.get_by_label("What if…").click_accesskit();
    window.run_steps(3);
    window.get_by_label("Headline: 24");
    window.get_by_label_contains("Claims too: ");
    assert_eq!(window.state().workspace().unwrap().generation(), before);
}
