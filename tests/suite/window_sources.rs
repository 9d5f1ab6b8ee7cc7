//! Sources in the form: a known one in a few letters, a link that is pasted, and where it is cited already.

use crate::store_fixture::Bench;
use crate::window_fixture::{press, type_text};
use egui::accesskit::Role;
use egui::{Event, Key, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::domain::record::Citation;
use sijil::domain::settings::Settings;
use sijil::domain::source::Source;
use sijil::gui::commands::{Command, Commands};
use sijil::gui::screens::forms::Forms;
use sijil::gui::screens::record::record_ui;
use sijil::gui::theme;
use sijil::schema::Entry;
use sijil::workspace::Workspace;

struct Window {
    workspace: Workspace,
    forms: Forms,
    commands: Commands,
    _bench: Bench,
}

impl Window {
    fn sources(&self) -> &[Citation] {
        &self.forms.current().unwrap().sources
    }
}

fn draw(ui: &mut Ui, window: &mut Window) {
    let rect = ui.max_rect();
    if let Some(form) = window.forms.current_mut() {
        record_ui(ui, rect, &window.workspace, form, &mut window.commands);
    }
}

/// A new incident in a register that knows a source, and cites a page of it.
fn form() -> Harness<'static, Window> {
    let bench = Bench::new();
    let installation = bench.installation("home");
    let mut workspace =
        Workspace::create(&bench.folder(), &Settings::default(), installation).unwrap();
    let known = Source {
        name: "Hawar News".to_owned(),
        aliases: vec!["ANHA".to_owned()],
        accounts: vec!["hawar.example".to_owned()],
        reliability: Some('B'),
        ..Source::default()
    };
    workspace.save_source(&known).unwrap();
    let entry = Entry::new(RecordKind::Incident)
        .with(Field::Title, "Shots at a checkpoint")
        .with(Field::Date, "2023-06-19")
        .with(Field::Sources, "Hawar News <https://hawar.example/1>");
    workspace.save(&entry, None, None).unwrap();
    let mut forms = Forms::default();
    let blank = Entry::new(RecordKind::Incident);
    forms.begin_with(blank, Month::new(2023, 6).unwrap());
    let window = Window {
        workspace,
        forms,
        commands: Commands::new(),
        _bench: bench,
    };
    let mut harness = Harness::builder()
        .with_size([900.0, 2000.0])
        .with_context_setup(theme::install)
        .build_ui_state(draw, window);
    harness.run();
    harness
}

fn paste(harness: &mut Harness<'_, Window>, text: &str) {
    harness.event(Event::Paste(text.to_owned()));
    harness.run();
    harness.run();
}

#[test]
fn a_known_source_takes_four_letters_and_tab() {
    let mut harness = form();
    harness
        .get_by_role_and_label(Role::Button, "Source")
        .click();
    harness.run();
    for letter in ["a", "n", "h", "a"] {
        type_text(&mut harness, letter);
    }
    let row = harness.query_by_role(Role::ListBoxOption);
    assert!(row.is_some(), "it is offered");
    press(&mut harness, &[Key::Tab]);
    let source = &harness.state().sources()[0];
    assert_eq!(
        (source.name.as_str(), source.reliability),
        ("Hawar News", Some('B'))
    );
}

#[test]
fn what_only_begins_like_a_source_is_left_by_tab_and_taken_by_enter() {
    let mut harness = form();
    harness
        .get_by_role_and_label(Role::Button, "Source")
        .click();
    harness.run();
    for letter in ["h", "a", "w"] {
        type_text(&mut harness, letter);
    }
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().sources()[0].name, "Hawar News");
    let mut harness = form();
    harness
        .get_by_role_and_label(Role::Button, "Source")
        .click();
    harness.run();
    for letter in ["h", "a", "w"] {
        type_text(&mut harness, letter);
    }
    press(&mut harness, &[Key::Tab]);
    assert_eq!(harness.state().sources()[0].name, "haw");
}

#[test]
fn a_link_that_is_pasted_is_a_source() {
    let mut harness = form();
    paste(&mut harness, "https://m.hawar.example/2?utm_source=x&id=4");
    let source = harness.state().sources()[0].clone();
    assert_eq!(source.link, "https://hawar.example/2?id=4");
    assert_eq!(
        (source.name.as_str(), source.reliability),
        ("Hawar News", Some('B'))
    );
    assert!(source.accessed.is_some());
    let text = harness
        .state()
        .forms
        .current()
        .unwrap()
        .entry
        .text(Field::Sources);
    assert!(text.contains("<https://hawar.example/2?id=4>"), "{text}");
    let said = "Left out of the link: m.hawar.example · utm_source=x";
    assert!(harness.query_by_label(said).is_some());
    harness.get_by_label("Put back").click();
    harness.run();
    let link = &harness.state().sources()[0].link;
    assert_eq!(link, "https://m.hawar.example/2?utm_source=x&id=4");
    harness.run();
    let link = &harness.state().sources()[0].link;
    assert_eq!(
        link, "https://m.hawar.example/2?utm_source=x&id=4",
        "it stays so"
    );
}

#[test]
fn several_links_and_a_title_are_taken_as_they_are_shared() {
    let mut harness = form();
    paste(&mut harness, "https://a.example/1\nhttps://b.example/2");
    let names: Vec<&str> = harness
        .state()
        .sources()
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["a.example", "b.example"]);
    let mut harness = form();
    paste(
        &mut harness,
        "Two killed in Hajin https://a.example/1?fbclid=x",
    );
    let source = &harness.state().sources()[0];
    assert_eq!(source.title, "Two killed in Hajin");
    assert_eq!(source.link, "https://a.example/1");
    let mut harness = form();
    paste(&mut harness, "no link at all");
    assert!(harness.state().sources().is_empty());
}

#[test]
fn a_page_that_is_cited_already_is_said_to_be_and_can_be_opened() {
    let mut harness = form();
    paste(&mut harness, "http://www.hawar.example/1/?fbclid=x");
    let said = harness.query_by_label_contains("Cited already in I-");
    assert!(said.is_some());
    harness.get_by_label("Open it").click();
    harness.run();
    let commands = &harness.state().commands;
    let cited = harness.state().workspace.records().next().unwrap().id;
    assert!(commands.contains(&Command::Open(cited)), "{commands:?}");
}

#[test]
fn a_link_in_the_place_of_a_name_is_the_link() {
    let mut harness = form();
    harness
        .get_by_role_and_label(Role::Button, "Source")
        .click();
    harness.run();
    paste(&mut harness, "https://t.me/s/xyz/5");
    let source = &harness.state().sources()[0];
    assert_eq!(
        (source.name.as_str(), source.link.as_str()),
        ("t.me", "https://t.me/xyz/5")
    );
}
