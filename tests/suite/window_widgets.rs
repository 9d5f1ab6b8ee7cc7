//! The widgets of the window, by the names that screen readers say: what the pointer and the keyboard
//! do.

use crate::window_fixture::{place, press, type_text, window};
use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers, Rect, pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use sijil::gui::widgets::badge::badge;
use sijil::gui::widgets::bars::{Bar, Bars};
use sijil::gui::widgets::button::{Button, link_at};
use sijil::gui::widgets::cut::Cut;
use sijil::gui::widgets::empty::Empty;
use sijil::gui::widgets::field::{self, Field};
use sijil::gui::widgets::finding::finding_line;
use sijil::gui::widgets::menu::{Item, menu};
use sijil::gui::widgets::segmented::segmented;
use sijil::gui::widgets::tabs::{Tab, tabs};
use sijil::gui::widgets::toast::toast;
use sijil::gui::{icons, theme};
use sijil::validation::Severity;

#[test]
fn fields_take_text_under_their_names() {
    let mut harness = window([String::new(), String::new()], |ui, [line, paragraph]| {
        Field::new("line", line).name("Place").ui(ui, place(0.0));
        let rect = place(1.0).with_max_y(60.0 + field::height(3));
        Field::new("paragraph", paragraph)
            .name("Narrative")
            .lines(3)
            .ui(ui, rect);
    });
    harness.get_by_label("Place").focus();
    harness.run();
    type_text(&mut harness, "Qamişlo");
    press(&mut harness, &[Key::Tab]);
    assert!(harness.get_by_label("Narrative").is_focused());
    type_text(&mut harness, "First line.");
    press(&mut harness, &[Key::Enter]);
    type_text(&mut harness, "Second.");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run();
    assert!(harness.get_by_label("Place").is_focused());
    assert_eq!(harness.state(), &["Qamişlo", "First line.\nSecond."]);
}

#[test]
fn a_button_is_pressed_unless_it_is_disabled() {
    let mut harness = window([0, 0], |ui, pressed| {
        let save = Button::new("Save").primary().key("Ctrl S").ui(ui);
        pressed[0] += usize::from(save.clicked());
        let more = Button::new("")
            .icon(icons::HISTORY)
            .name("History")
            .enabled(false)
            .ui(ui);
        pressed[1] += usize::from(more.clicked());
    });
    harness.get_by_label("Save").click();
    harness.run();
    harness.get_by_label("History").click();
    harness.run();
    assert_eq!(harness.state(), &[1, 0]);
    assert!(
        harness
            .get_by_label("History")
            .accesskit_node()
            .is_disabled()
    );
    harness.get_by_label("Save").focus();
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state(), &[2, 0]);
}

#[test]
fn a_switch_and_tabs_are_turned() {
    let mut harness = window((0, 0), |ui, (switch, tab)| {
        segmented(ui, "Figure", &["Attacks", "Killed"], switch);
        let all = ["What", "Who", "Sources"].map(|label| Tab {
            label: label.to_owned(),
            dot: None,
        });
        tabs(ui, place(2.0), &all, tab);
        badge(ui, theme::LIGHT.ok, None, "Counts");
    });
    assert_eq!(
        harness.get_by_label("Figure").accesskit_node().role(),
        Role::RadioGroup
    );
    harness.get_by_label("Killed").click();
    harness.run();
    harness.get_by_label("Sources").click();
    harness.run();
    assert_eq!(harness.state(), &(1, 2));
    let on = |label: &str| harness.get_by_label(label).accesskit_node().toggled();
    assert_eq!(on("Killed"), Some(Toggled::True));
    assert_eq!(on("Attacks"), Some(Toggled::False));
    assert_eq!(on("Sources"), Some(Toggled::True));
    assert!(harness.query_by_label("Counts").is_some());
}

#[test]
fn a_finding_offers_its_way_out() {
    let mut harness = window((0, 0.0), |ui, (fixed, height)| {
        let at = pos2(20.0, 20.0);
        let text = "The highest comes first.";
        let hint = "Write the range from the lowest.";
        let done = finding_line(ui, at, 400.0, Severity::Error, text, hint, Some("use 3-5"));
        *fixed += usize::from(done.fix);
        *height = done.height;
    });
    assert!(harness.query_by_label("The highest comes first.").is_some());
    assert!(
        harness
            .query_by_label("Write the range from the lowest.")
            .is_some()
    );
    assert!(harness.state().1 >= 32.0);
    harness.get_by_label("use 3-5").click();
    harness.run();
    assert_eq!(harness.state().0, 1);
}

#[test]
fn a_chart_names_its_bars_and_their_gaps() {
    let bar = |label: &str, year: Option<&str>, value: Option<u64>| Bar {
        label: label.to_owned(),
        year: year.map(str::to_owned),
        value,
        shown: value.map_or("no data".to_owned(), |value| value.to_string()),
    };
    let bars = vec![
        bar("Dec", Some("2022"), None),
        bar("Jan", Some("2023"), Some(0)),
        bar("Feb", None, Some(24)),
    ];
    let mut harness = window(None, move |ui, clicked| {
        let number = |value: u64| value.to_string();
        let chart = Bars {
            bars: &bars,
            number: &number,
        };
        let rect = Rect::from_min_size(pos2(20.0, 20.0), vec2(400.0, 200.0));
        *clicked = chart.ui(ui, rect).or(*clicked);
    });
    assert!(harness.query_by_label("Dec 2022: no data").is_some());
    assert!(harness.query_by_label("Jan 2023: 0").is_some());
    harness.get_by_label("Feb 2023: 24").click();
    harness.run();
    assert_eq!(harness.state(), &Some(2));
}

#[test]
fn a_toast_has_its_way_back() {
    let mut harness = window(0, |ui, undone| {
        let rect = ui.max_rect();
        let undo = Some(("Undo", "Ctrl Z"));
        *undone += usize::from(toast(ui, rect, "Saved", undo));
    });
    assert_eq!(
        harness.get_by_label("Saved").accesskit_node().role(),
        Role::Status
    );
    harness.get_by_label("Undo").click();
    harness.run();
    assert_eq!(harness.state(), &1);
}

#[test]
fn an_empty_place_leads_on() {
    let mut harness = window(0, |ui, pressed| {
        let rect = ui.max_rect();
        let empty = Empty {
            icon: icons::CROSSHAIR,
            sentence: "Nothing yet",
            second: "Type the first.",
        };
        let add = empty.ui(ui, rect, |ui| {
            let add = Button::new("Add").primary().ui(ui).clicked();
            Button::new("Import").ui(ui);
            add
        });
        *pressed += usize::from(add);
        link_at(ui, pos2(5.0, 5.0), egui::Align2::LEFT_TOP, "Why");
    });
    assert!(harness.query_by_label("Nothing yet").is_some());
    assert_eq!(
        harness.get_by_label("Why").accesskit_node().role(),
        Role::Link
    );
    let (add, import) = (
        harness.get_by_label("Add").rect(),
        harness.get_by_label("Import").rect(),
    );
    let middle = f32::midpoint(add.min.x, import.max.x);
    assert!(
        (middle - 320.0).abs() < 1.0,
        "the buttons stand in the middle, at {middle}"
    );
    harness.get_by_label("Add").click();
    harness.run();
    assert_eq!(harness.state(), &1);
}

#[test]
fn rects_are_cut_from_rects() {
    let mut rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 50.0));
    assert_eq!(rect.cut_left(10.0).x_range(), egui::Rangef::new(0.0, 10.0));
    assert_eq!(
        rect.cut_bottom(20.0).y_range(),
        egui::Rangef::new(30.0, 50.0)
    );
    assert_eq!(
        rect.cut_right(500.0).x_range(),
        egui::Rangef::new(10.0, 100.0)
    );
    assert_eq!(rect.x_range(), egui::Rangef::new(10.0, 10.0));
    let columns = Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 9.0)).columns(&[1.0, 2.0], 10.0);
    assert_eq!(columns[0].x_range(), egui::Rangef::new(0.0, 30.0));
    assert_eq!(columns[1].x_range(), egui::Rangef::new(40.0, 100.0));
}

#[test]
fn a_menu_is_gone_through_with_the_arrows() {
    let mut harness = window(Vec::new(), |ui, taken: &mut Vec<usize>| {
        let opener = Button::new("File").ui(ui);
        let items = ["Open", "Close", "Delete"].map(|label| Item {
            label,
            chosen: (label == "Open").then_some(true),
            danger: label == "Delete",
            ..Item::default()
        });
        taken.extend(menu(&opener, &items));
    });
    assert!(harness.query_by_label("Close").is_none());
    harness.get_by_label("File").click();
    harness.run();
    assert_eq!(
        harness.get_by_label("Open").accesskit_node().toggled(),
        Some(Toggled::True)
    );
    harness.get_by_label("Delete").click();
    harness.run();
    assert_eq!(harness.state(), &[2]);
    assert!(harness.query_by_label("Close").is_none());
    // The button has the focus again.
    press(
        &mut harness,
        &[Key::Enter, Key::ArrowDown, Key::ArrowDown, Key::Enter],
    );
    assert_eq!(harness.state(), &[2, 1]);
    press(&mut harness, &[Key::Enter, Key::Escape]);
    assert!(harness.query_by_label("Close").is_none());
    assert_eq!(harness.state(), &[2, 1]);
}
