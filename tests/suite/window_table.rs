//! Tables of the window: what is drawn of them, and how one moves through them.

use crate::window_fixture::{place, press, type_text, window};
use egui::accesskit::{Role, Toggled};
use egui::{Align, Key, Rect, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use sijil::gui::widgets::field::Field;
use sijil::gui::widgets::table::{Column, Table, TableResponse, Width};

/// A table that keeps what was done in it.
#[derive(Default)]
struct Rows {
    count: usize,
    selected: Option<usize>,
    opened: Vec<usize>,
    tall: bool,
    sorted: Vec<usize>,
}

fn table(count: usize) -> Harness<'static, Rows> {
    let state = Rows {
        count,
        ..Rows::default()
    };
    window(state, |ui, rows| {
        let columns = ["Date", "Place"].map(|title| Column {
            title: title.to_owned(),
            width: Width::Share(1.0),
            align: Align::Min,
            sortable: title == "Date",
        });
        let rect = Rect::from_min_size(pos2(10.0, 10.0), vec2(400.0, 350.0));
        let done: TableResponse = Table::new("rows")
            .columns(&columns)
            .sorted(0, true)
            .selected(rows.selected)
            .row_height(if rows.tall { 46.0 } else { 32.0 })
            .ui(ui, rect, rows.count, |row| {
                row.name(&format!("row {}", row.index));
            });
        rows.selected = done.clicked.or(rows.selected);
        rows.opened.extend(done.activated);
        rows.sorted.extend(done.sorted);
    })
}

#[test]
fn a_table_draws_what_is_in_sight() {
    let harness = table(1_000_000);
    let drawn = harness.query_all_by_role(Role::Row).count();
    // 320 points of rows of 32.
    assert_eq!(drawn, 10);
}

#[test]
fn rows_are_selected_and_opened_with_the_pointer() {
    let mut harness = table(5);
    harness.get_by_label("row 3").click();
    harness.run();
    assert_eq!(harness.state().selected, Some(3));
    let row = harness.get_by_label("row 3");
    assert_eq!(row.accesskit_node().toggled(), Some(Toggled::True));
    harness.get_by_label("row 3").click();
    harness.get_by_label("row 3").click();
    harness.run();
    assert_eq!(harness.state().opened, [3]);
}

#[test]
fn the_keyboard_moves_through_a_table() {
    let mut harness = table(1_000_000);
    press(&mut harness, &[Key::ArrowDown]);
    assert_eq!(harness.state().selected, Some(0));
    press(&mut harness, &[Key::ArrowDown, Key::PageDown]);
    assert_eq!(harness.state().selected, Some(10));
    assert!(harness.query_by_label("row 10").is_some());
    press(&mut harness, &[Key::End]);
    assert_eq!(harness.state().selected, Some(999_999));
    assert!(harness.query_by_label("row 999999").is_some());
    press(
        &mut harness,
        &[Key::ArrowDown, Key::PageUp, Key::ArrowUp, Key::Enter],
    );
    assert_eq!(harness.state().opened, [999_989]);
    press(&mut harness, &[Key::Home]);
    assert_eq!(harness.state().selected, Some(0));
    assert!(harness.query_by_label("row 0").is_some());
}

#[test]
fn an_empty_table_has_nothing_to_select() {
    let mut harness = table(0);
    press(&mut harness, &[Key::ArrowDown, Key::End, Key::Enter]);
    assert_eq!(harness.state().selected, None);
    assert!(harness.state().opened.is_empty());
}

#[test]
fn a_head_asks_for_its_order_where_it_has_one() {
    let mut harness = table(5);
    harness.get_by_label("Date").click();
    harness.run();
    harness.get_by_label("Place").click();
    harness.run();
    assert_eq!(harness.state().sorted, [0]);
}

#[test]
fn a_field_beside_a_table_keeps_its_keys() {
    let mut harness = window((String::new(), None), |ui, (text, selected)| {
        Field::new("search", text).name("Search").ui(ui, place(0.0));
        let rect = Rect::from_min_size(pos2(10.0, 80.0), vec2(400.0, 200.0));
        let done = Table::new("rows")
            .selected(*selected)
            .ui(ui, rect, 9, |row| row.name(&format!("row {}", row.index)));
        *selected = done.clicked.or(*selected);
    });
    harness.get_by_label("Search").click();
    harness.run();
    harness.get_by_label("Search").type_text("ab");
    press(&mut harness, &[Key::Home]);
    type_text(&mut harness, "x");
    assert_eq!(harness.state(), &("xab".to_owned(), None));
}

#[test]
fn a_row_that_is_selected_elsewhere_comes_into_sight() {
    let mut harness = table(1000);
    assert!(harness.query_by_label("row 500").is_none());
    harness.state_mut().selected = Some(500);
    harness.run();
    assert!(harness.query_by_label("row 500").is_some());
    // It stays where it was scrolled to.
    harness.hover_at(pos2(100.0, 100.0));
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -2000.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: egui::Modifiers::NONE,
    });
    // The wheel scrolls smoothly.
    harness.run_steps(40);
    assert!(harness.query_by_label("row 500").is_none());
    assert_eq!(harness.state().selected, Some(500));
}

#[test]
fn the_selected_row_stays_in_sight_when_rows_grow() {
    let mut harness = table(100);
    harness.get_by_label("row 8").click();
    harness.run();
    harness.state_mut().tall = true;
    harness.run();
    let bottom = harness.get_by_label("row 8").rect().max.y;
    assert!(bottom <= 360.0, "{bottom}");
}
