//! Writing in a report: figures stay whole and live, what is typed shows in the pages and is saved,
//! what is flagged has its ways out, and all of it can be taken back.

use crate::window_path::{Window, click};
use crate::window_report::{report, until};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use sijil::gui::screens::report::editor::typed::{Kind, Typed};
use sijil::report::content::{Content, FigureName};
use sijil::schema::Audience;
use sijil::words::Language;

fn names() -> Vec<FigureName> {
    let name = |name: &str, shown: &str| FigureName {
        name: name.to_owned(),
        shown: shown.to_owned(),
    };
    vec![
        name("attacks.confirmed", "24"),
        name("attacks.confirmed@previous", "13"),
        name("this-month", "June"),
    ]
}

#[test]
fn a_source_is_typed_as_it_reads_and_comes_back_as_it_was() {
    for (source, text) in [
        ("", ""),
        ("No figure here.", "No figure here."),
        ("{attacks.confirmed} attacks", "24 attacks"),
        ("*{attacks.confirmed} attacks*, up", "24 attacks, up"),
        ("in {this-month} {date:19 June}", "in June 19 June"),
        ("braces \\{ and stars \\* stay", "braces { and stars * stay"),
        ("{no.such} name", "{no.such} name"),
        (
            "see {link:annex-c|Annex {attacks.confirmed}}",
            "see Annex 24",
        ),
        ("*all of it*", "all of it"),
    ] {
        let typed = Typed::read(source, &names());
        assert_eq!(typed.text(), text, "{source}");
        assert_eq!(typed.source(), source);
    }
}

#[test]
fn what_touches_a_chip_takes_it_whole() {
    let source = "up from {attacks.confirmed@previous} to {attacks.confirmed}.";
    let mut typed = Typed::read(source, &names());
    // "up from 13 to 24.": a Backspace behind the 13.
    typed.remove(9..10);
    assert_eq!(typed.text(), "up from  to 24.");
    assert_eq!(typed.take_moved(), Some(8));
    assert_eq!(typed.source(), "up from  to {attacks.confirmed}.");
    // Letters do not go between the digits of a figure.
    let inside = typed.text().find("24").unwrap() + 1;
    typed.type_in(" or so", inside);
    assert_eq!(typed.text(), "up from  to 24 or so.");
    assert_eq!(typed.source(), "up from  to {attacks.confirmed} or so.");
}

#[test]
fn a_name_in_braces_becomes_its_figure() {
    let mut typed = Typed::read("There were  attacks", &names());
    for (at, letter) in (11..).zip("{attacks.confirmed}".chars()) {
        typed.type_in(&letter.to_string(), at);
        typed.close_brace(at + 1, &names());
    }
    assert_eq!(typed.text(), "There were 24 attacks");
    assert_eq!(typed.source(), "There were {attacks.confirmed} attacks");
    assert_eq!(typed.marks().borrow().chips[0].kind, Kind::Figure);
    assert_eq!(typed.take_moved(), Some(13));
}

#[test]
fn a_place_in_the_source_is_found_in_the_text() {
    let source = "{attacks.confirmed} attacks and 31 \\{ more";
    let typed = Typed::read(source, &names());
    let from = source.find("31").unwrap();
    let spot = typed.spot(&(from..from + 2));
    assert_eq!(&typed.text()[spot.clone()], "31");
    assert_eq!(typed.spot(&(0..19)), 0..2);
}

#[test]
fn a_paragraph_is_parted_behind_a_figure() {
    let mut typed = Typed::read("*{attacks.confirmed} attacks* in all", &names());
    let second = typed.part(1, &names());
    assert_eq!(typed.source(), "*{attacks.confirmed}*");
    assert_eq!(second.source(), "* attacks* in all");
}

/// What the report on the screen says.
fn content(window: &Window) -> Content {
    let report = &window.state().state().report;
    report.content().unwrap().as_ref().clone()
}

fn saved(window: &Window) -> Option<Vec<String>> {
    let app = window.state();
    let workspace = app.workspace().unwrap();
    let texts = workspace.report_texts(app.state().month, Language::English, Audience::Public);
    texts
        .get("front.points")
        .map(|edited| edited.paragraphs.clone())
}

const FIRST: &str = "Key points, paragraph 1";

/// Puts the cursor behind all that stands in a paragraph.
fn write_in(window: &mut Window, name: &str, text: &str) {
    window
        .get_by_role_and_label(Role::MultilineTextInput, name)
        .focus();
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::End);
    window.run_steps(2);
    for letter in text.chars() {
        window.event(Event::Text(letter.to_string()));
        window.run_steps(1);
    }
    window.run_steps(2);
}

#[test]
fn what_is_written_shows_in_the_page_and_is_saved_after_a_rest() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    click(&mut window, "Key points");
    write_in(&mut window, FIRST, " Nobody claimed them all.");
    assert!(saved(&window).is_none(), "not while it is being typed");
    until(&mut window, "page", |window| {
        let paper = &window.state().state().report.paper;
        let document = paper.document().unwrap();
        paper.is_current() && document.text(0).contains("claimed them all")
    });
    until(&mut window, "save", |window| saved(window).is_some());
    let paragraphs = saved(&window).unwrap();
    assert!(
        paragraphs[0].contains("{attacks.confirmed}"),
        "{paragraphs:?}"
    );
    assert!(paragraphs[0].ends_with("Nobody claimed them all."));
    window.run_steps(2);
    window.get_by_label("Edited");
    window.get_by_label("Key points, edited");
    // Once more and twice back.
    click(&mut window, "Generated text");
    assert!(saved(&window).is_none());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run_steps(3);
    assert_eq!(saved(&window), Some(paragraphs));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run_steps(3);
    assert!(saved(&window).is_none());
}

#[test]
fn a_brace_offers_names_and_enter_takes_one() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    click(&mut window, "Key points");
    write_in(&mut window, FIRST, " All: {raids.arr");
    window.get_by_role_and_label(Role::ListBoxOption, "raids.arrested 18");
    window.key_press(Key::Enter);
    window.run_steps(3);
    until(&mut window, "save", |window| saved(window).is_some());
    let paragraphs = saved(&window).unwrap();
    assert!(
        paragraphs[0].ends_with(" All: {raids.arrested}"),
        "{paragraphs:?}"
    );
    // Backspace takes the figure whole.
    window.key_press(Key::Backspace);
    window.run_steps(2);
    until(&mut window, "save", |window| {
        saved(window).is_some_and(|paragraphs| paragraphs[0].ends_with(" All: "))
    });
}

#[test]
fn a_name_that_says_nothing_is_flagged_and_made_a_figure() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    click(&mut window, "Key points");
    write_in(&mut window, FIRST, " That is {raids.arested} arrests.");
    until(&mut window, "flag", |window| {
        content(window).open_flags().count() > 0
    });
    window.run_steps(3);
    window.get_by_label_contains("1 flag is open");
    window.get_by_label("Make it a figure").click();
    window.run_steps(3);
    window.get_by_label("raids.arrested  18").click();
    window.run_steps(3);
    until(&mut window, "save", |window| saved(window).is_some());
    until(&mut window, "end of the flag", |window| {
        content(window).open_flags().count() == 0
    });
    let paragraphs = saved(&window).unwrap();
    assert!(
        paragraphs[0].contains("That is {raids.arrested} arrests"),
        "{paragraphs:?}"
    );
}

#[test]
fn a_number_that_was_typed_is_flagged_with_the_figure_that_it_may_be() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    click(&mut window, "Key points");
    write_in(&mut window, FIRST, " That is 18 arrests.");
    until(&mut window, "flag", |window| {
        content(window).open_flags().count() > 0
    });
    window.run_steps(3);
    let content = content(&window);
    let (_, flag) = content.open_flags().next().unwrap();
    assert_eq!(flag.said, "18");
    assert!(flag.meant.iter().any(|name| name == "raids.arrested"));
    window.get_by_label("Make it a figure");
}

#[test]
fn what_is_flagged_is_kept_for_a_reason() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    click(&mut window, "Key points");
    write_in(&mut window, FIRST, " Route 47 was closed.");
    until(&mut window, "flag", |window| {
        content(window).open_flags().count() > 0
    });
    window.run_steps(3);
    click(&mut window, "Keep as text…");
    window.event(Event::Text("The name of a road".to_owned()));
    window.run_steps(2);
    click(&mut window, "Keep");
    until(&mut window, "reason", |window| {
        content(window).open_flags().count() == 0
    });
    let app = window.state();
    let workspace = app.workspace().unwrap();
    let texts = workspace.report_texts(app.state().month, Language::English, Audience::Public);
    let kept = &texts.get("front.points").unwrap().kept;
    assert_eq!(kept[0].reason, "The name of a road");
}

#[test]
fn a_point_is_added_and_parted_and_joined() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    click(&mut window, "Key points");
    let count = content(&window).front.points.len();
    click(&mut window, "Point");
    let name = format!("Key points, paragraph {}", count + 1);
    write_in(&mut window, &name, "One more.");
    until(&mut window, "point", |window| {
        content(window).front.points.len() == count + 1
    });
    window.key_press(Key::Enter);
    window.run_steps(3);
    let second = format!("Key points, paragraph {}", count + 2);
    window.get_by_label(&second);
    window.key_press(Key::Backspace);
    window.run_steps(3);
    assert!(window.query_by_label(&second).is_none());
    until(&mut window, "save", |window| {
        saved(window).is_some_and(|saved| saved.len() == count + 1)
    });
}

#[test]
fn a_title_is_chosen_of_those_that_hold() {
    let home = tempfile::tempdir().unwrap();
    let mut window = report(home.path());
    window
        .get_by_role_and_label(Role::MultilineTextInput, "Title")
        .focus();
    window.run_steps(3);
    let offers = content(&window)
        .passage("front.title")
        .unwrap()
        .offers
        .clone();
    assert!(offers.len() > 1);
    let said = sijil::report::content::plain(&offers[1].text);
    click(&mut window, &said);
    until(&mut window, "title", |window| {
        sijil::report::content::plain(&content(window).front.title) == said
    });
}
