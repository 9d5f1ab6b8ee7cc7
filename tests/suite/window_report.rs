//! The report screen: its pages are those of the report, its outline leads to them, a number on them
//! opens its records, and an export that is given up leaves no file.

use crate::sources;
use crate::window_path::{Window, click, copy_folder, window};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use sijil::gui::commands::{Command, Format};
use sijil::gui::place::Place;
use sijil::report::page::Item;
use std::path::Path;
use std::time::{Duration, Instant};

/// A window on a copy of the sample that shows its report.
pub fn report(home: &Path) -> Window<'static> {
    let mut window = window(home);
    let copy = home.join("sample");
    copy_folder(&sources::root().join("samples/nes-2023"), &copy);
    window.run_steps(2);
    window.state_mut().ask(Command::OpenRegister(copy));
    window.state_mut().ask(Command::Go(Place::Report));
    window.run_steps(2);
    until(&mut window, "pages", |window| {
        let paper = &window.state().state().report.paper;
        paper.is_current() && paper.texture(0).is_some()
    });
    window.run_steps(3);
    window
}

/// Waits for what is made beside the window.
pub fn until(window: &mut Window, what: &str, is_there: impl Fn(&Window) -> bool) {
    let since = Instant::now();
    while !is_there(window) {
        assert!(since.elapsed() < Duration::from_mins(2), "no {what}");
        std::thread::sleep(Duration::from_millis(10));
        window.run_steps(1);
    }
}

/// The page in sight, from 0.
fn page(window: &Window) -> usize {
    window.state().state().report.view.page
}

#[test]
fn the_pages_are_those_of_the_report() {
    let home = tempfile::tempdir().unwrap();
    let window = report(home.path());
    let paper = &window.state().state().report.paper;
    let document = paper.document().unwrap();
    assert!(document.pages.len() > 4, "{}", document.pages.len());
    assert!(document.text(0).contains("24"));
    window.get_by_label("Page 1");
    window.get_by_label(&format!("1 of {}", document.pages.len()));
}

#[test]
fn an_entry_of_the_outline_leads_to_its_page() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    click(&mut window, "Method");
    let paper = &window.state().state().report.paper;
    let document = paper.document().unwrap();
    let spot = document.places["method"];
    assert!(spot.page > 1);
    assert_eq!(page(&window), spot.page);
    window.get_by_label(&format!("Page {}", spot.page + 1));
    // And the numbers of a part that is chosen stand beside it, each with its records.
    click(&mut window, "Attacks");
    window.get_by_label("attacks.confirmed 24");
    // What was reported as "about" is shown as people write it.
    click(&mut window, "Front page");
    window.get_by_label("trials.defendants ~2,000");
}

#[test]
fn pages_are_turned_by_keys_and_by_the_bar() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    click(&mut window, "Next page");
    assert_eq!(page(&window), 1);
    click(&mut window, "Page before");
    assert_eq!(page(&window), 0);
    window.key_press(Key::PageDown);
    window.run_steps(2);
    window.key_press(Key::PageDown);
    window.run_steps(2);
    assert_eq!(page(&window), 1);
    window.key_press(Key::End);
    window.run_steps(2);
    let state = window.state().state();
    let pages = state.report.paper.document().unwrap().pages.len();
    assert_eq!(page(&window), pages - 1);
    let wide = state.report.view.wide;
    click(&mut window, "Smaller");
    let state = window.state().state();
    assert!(state.report.view.wide < wide);
    assert_eq!(page(&window), pages - 1, "what was in sight stays");
    click(&mut window, "Fit");
    let shown = window.state().state().report.view.wide;
    assert!((shown - wide).abs() < 1.0);
}

#[test]
fn a_number_on_a_page_opens_its_records() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    let name = "attacks.confirmed is 24; 24 records";
    window.get_all_by_label(name).next().unwrap().click();
    window.run_steps(3);
    assert_eq!(window.state().state().place, Place::Incidents);
    window.get_by_label_contains("attacks.confirmed, June 2023");
}

#[test]
fn every_number_that_the_window_leads_from_says_what_it_is() {
    let home = tempfile::tempdir().unwrap();
    let window = report(home.path());
    let app = window.state();
    let workspace = app.workspace().unwrap();
    let figures = workspace.figures(app.state().month);
    let document = app.state().report.paper.document().unwrap();
    let mut known = 0;
    for item in document.pages.iter().flat_map(|page| &page.items) {
        let Item::Run(run) = item else { continue };
        let Some(name) = run.figure.as_deref() else {
            continue;
        };
        let (name, aspect) = name.split_once('@').unwrap_or((name, ""));
        let Some(figure) = figures.get(name) else {
            continue;
        };
        known += 1;
        if let (Some(value), "") = (figure.value, aspect) {
            let shown = workspace.words().number(value);
            assert!(run.text.contains(&shown), "{name}: {} {shown}", run.text);
        }
    }
    assert!(known > 60, "{known}");
}

#[test]
fn an_export_that_is_given_up_leaves_no_file() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    let folder = home.path().join("out");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("june.pdf");
    let format = Format::Pdf;
    let path = Some(file.clone());
    let app = window.state_mut();
    app.ask(Command::ShowExport(true));
    app.ask(Command::ExportReport { format, path });
    app.ask(Command::GiveUpExport);
    until(&mut window, "end", |window| {
        window.state().state().report.export.running.is_none()
    });
    window.run_steps(2);
    window.get_by_label("Export cancelled; no file was written");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    // It is asked for again and comes out whole.
    window.key_press(Key::Escape);
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run_steps(2);
    let path = Some(file.clone());
    let app = window.state_mut();
    app.ask(Command::ExportReport { format, path });
    until(&mut window, "file", |_| file.is_file());
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF"));
}

#[test]
fn an_export_that_fails_says_so_and_leaves_no_file() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    let nowhere = home.path().join("nowhere/june.pdf");
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run_steps(2);
    let field = window.get_by_role_and_label(egui::accesskit::Role::TextInput, "File");
    assert!(
        field
            .value()
            .is_some_and(|path| path.ends_with("-2023-06.pdf"))
    );
    let format = Format::Pdf;
    let path = Some(nowhere.clone());
    window
        .state_mut()
        .ask(Command::ExportReport { format, path });
    until(&mut window, "end", |window| {
        window.state().state().report.export.running.is_none()
    });
    window.run_steps(2);
    assert!(window.query_by_label_contains("nowhere").is_some());
    assert!(!nowhere.exists());
}

#[test]
fn the_pages_change_with_language_and_audience() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    let text = |window: &Window| {
        let paper = &window.state().state().report.paper;
        paper.document().unwrap().text(0)
    };
    let english = text(&window);
    click(&mut window, "العربية");
    until(&mut window, "pages", |window| {
        window.state().state().report.paper.is_current()
    });
    assert_ne!(text(&window), english);
    assert!(text(&window).contains('٢'));
}
