//! The widgets of the window, found by the names that screen readers say, without a GPU.

use egui::{Align, Key, Modifiers, Pos2, Rect, Ui, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use sijil::gui::theme;
use sijil::gui::widgets::choice::{Choice, Offer};
use sijil::gui::widgets::field::Field;
use sijil::gui::widgets::multi_choice::MultiChoice;
use sijil::gui::widgets::segmented::segmented;
use sijil::gui::widgets::table::{Column, Table, TableResponse, Width};

const OFFERS: [(&str, &str); 5] = [
    ("assassination", "Assassination"),
    ("armed_assault", "Armed assault"),
    ("bombing_ied", "Bombing (IED)"),
    ("ambush", "Ambush"),
    ("arson", "Arson"),
];

fn offers() -> Vec<Offer> {
    let offers = OFFERS.iter();
    offers
        .map(|(code, label)| Offer::new(*code, *label))
        .collect()
}

fn line(row: u8) -> Rect {
    Rect::from_min_size(
        Pos2::new(20.0, 20.0 + 50.0 * f32::from(row)),
        vec2(240.0, 30.0),
    )
}

/// A window with the look of ours, drawn by `show`.
fn window<S: 'static>(state: S, show: impl Fn(&mut Ui, &mut S) + 'static) -> Harness<'static, S> {
    Harness::builder()
        .with_size([700.0, 500.0])
        .with_context_setup(theme::install)
        .build_ui_state(show, state)
}

/// The texts of a line, a paragraph and a choice.
#[derive(Default)]
struct Texts {
    line: String,
    paragraph: String,
    choice: String,
}

fn texts_ui(ui: &mut Ui, texts: &mut Texts) {
    let field = Field::new("line", &mut texts.line)
        .name("Place")
        .hint("unknown");
    field.ui(ui, line(0));
    let paragraph = Field::new("paragraph", &mut texts.paragraph)
        .name("Narrative")
        .lines(3);
    paragraph.ui(ui, Rect::from_min_size(pos2(20.0, 70.0), vec2(240.0, 73.0)));
    let offers = offers();
    Choice::new("choice", "Tactic", &mut texts.choice, &offers).ui(ui, line(3));
}

fn texts() -> Harness<'static, Texts> {
    window(Texts::default(), texts_ui)
}

#[test]
fn fields_take_text_by_their_names() {
    let mut window = texts();
    window.get_by_label("Place").focus();
    window.run();
    window.get_by_label("Place").type_text("al-Shuhayl");
    window.run();
    window.get_by_label("Narrative").click();
    window.run();
    window.get_by_label("Narrative").type_text("First line.");
    window.key_press(Key::Enter);
    window.run();
    window.get_by_label("Narrative").type_text("Second.");
    window.run();
    assert_eq!(window.state().line, "al-Shuhayl");
    assert_eq!(window.state().paragraph, "First line.\nSecond.");
}

#[test]
fn tab_goes_from_field_to_field() {
    let mut window = texts();
    window.get_by_label("Place").focus();
    window.run();
    for name in ["Narrative", "Tactic"] {
        window.key_press(Key::Tab);
        window.run();
        assert!(window.get_by_label(name).is_focused(), "{name}");
    }
    window.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.run();
    assert!(window.get_by_label("Narrative").is_focused());
}

#[test]
fn a_choice_is_made_by_letters() {
    let mut window = texts();
    window.get_by_label("Tactic").focus();
    window.run();
    // The first letters of a second word are found too.
    for (typed, code) in [
        ("am", "ambush"),
        ("ied", "bombing_ied"),
        ("ass", "assassination"),
    ] {
        window.event(egui::Event::Text(typed.to_owned()));
        window.run();
        window.key_press(Key::Enter);
        window.run();
        assert_eq!(window.state().choice, code, "{typed}");
        assert!(
            window.query_by_label("Arson").is_none(),
            "the list is closed"
        );
        // A pause begins another word.
        window.input_mut().time = Some(window.ctx.input(|input| input.time) + 2.0);
        window.run();
    }
    let shown = window.get_by_label("Tactic").value();
    assert_eq!(shown.as_deref(), Some("Assassination"));
}

#[test]
fn a_choice_is_made_by_arrows_and_left_by_escape() {
    let mut window = texts();
    window.get_by_label("Tactic").focus();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    assert!(window.query_by_label("Arson").is_some(), "the list is open");
    window.key_press(Key::ArrowDown);
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(window.state().choice, "", "left without choosing");
    assert!(window.get_by_label("Tactic").is_focused());
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::ArrowDown);
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().choice, "assassination");
    window.key_press(Key::Delete);
    window.run();
    assert_eq!(window.state().choice, "", "made blank");
}

#[test]
fn a_choice_is_made_by_the_pointer() {
    let mut window = texts();
    window.get_by_label("Tactic").click();
    window.run();
    window.get_by_label("Armed assault").click();
    window.run();
    assert_eq!(window.state().choice, "armed_assault");
    assert!(
        window.query_by_label("Arson").is_none(),
        "the list is closed"
    );
}

#[test]
fn text_that_is_no_term_stays_as_it_was_typed() {
    let mut window = window(
        Texts {
            choice: "sniping".to_owned(),
            ..Texts::default()
        },
        texts_ui,
    );
    window.run();
    assert_eq!(
        window.get_by_label("Tactic").value().as_deref(),
        Some("sniping")
    );
    assert_eq!(window.state().choice, "sniping");
}

#[test]
fn several_are_chosen_one_after_the_other() {
    let mut window = window(String::new(), |ui, codes: &mut String| {
        let offers = offers();
        MultiChoice::new("several", "Partners", codes, &offers).ui(ui, line(0));
    });
    window.get_by_label("Partners").click();
    window.run();
    window.get_by_label("Ambush").click();
    window.run();
    window.get_by_label("Arson").click();
    window.run();
    assert_eq!(window.state(), "ambush; arson");
    window.get_by_label("Ambush").click();
    window.run();
    assert_eq!(window.state(), "arson", "given back");
}

#[test]
fn a_switch_says_which_is_on() {
    let mut window = window(0, |ui, chosen: &mut usize| {
        segmented(ui, "Period", &["June", "2023", "All"], chosen);
    });
    window.get_by_label("2023").click();
    window.run();
    assert_eq!(*window.state(), 1);
}

/// A table of so many rows, and what was done in it.
#[derive(Default)]
struct Rows {
    count: usize,
    drawn: usize,
    selected: Option<usize>,
    opened: Option<usize>,
    sorted: Option<usize>,
}

fn rows_ui(ui: &mut Ui, state: &mut Rows) {
    let column = |title: &str, width, align| Column {
        title: title.to_owned(),
        width,
        align,
        sortable: true,
    };
    let columns = [
        column("Title", Width::Share(1.0), Align::Min),
        column("Killed", Width::Points(60.0), Align::Max),
    ];
    let mut drawn = 0;
    let table = Table::new("rows")
        .columns(&columns)
        .selected(state.selected);
    let rect = Rect::from_min_size(Pos2::ZERO, vec2(700.0, 350.0));
    let TableResponse {
        clicked,
        activated,
        sorted,
    } = table.ui(ui, rect, state.count, |row| {
        drawn += 1;
        let name = format!("Row {}", row.index);
        row.name(&name);
    });
    state.drawn = drawn;
    state.selected = clicked.or(state.selected);
    state.opened = activated.or(state.opened);
    state.sorted = sorted.or(state.sorted);
}

#[test]
fn a_table_draws_what_is_in_sight_and_follows_the_keyboard() {
    let rows = Rows {
        count: 100_000,
        ..Rows::default()
    };
    let mut window = window(rows, rows_ui);
    window.run();
    assert!(window.state().drawn < 30, "{} rows", window.state().drawn);
    window.get_by_label("Row 2").click();
    window.run();
    assert_eq!(window.state().selected, Some(2));
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().opened, Some(3));
    window.key_press(Key::End);
    window.run();
    assert_eq!(window.state().selected, Some(99_999));
    assert!(
        window.query_by_label("Row 99999").is_some(),
        "it is in sight"
    );
    window.get_by_label("Killed").click();
    window.run();
    assert_eq!(window.state().sorted, Some(1));
}
