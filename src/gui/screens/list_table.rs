//! The table of a list: its heads, its rows, and what a click or the keyboard asks of them. It pushes
//! commands and changes no record.

use super::cells::{Told, group_ui, record_cells_ui};
use super::columns::{ListColumn, Room, Shows, columns};
use super::filters::Span;
use super::list::{ListScreen, ListState};
use super::list_marks::{mark_click, mark_keys, mark_ui};
use super::listing::{Line, Listing};
use crate::gui::commands::{Command, Commands};
use crate::gui::pen::Pen;
use crate::gui::theme::{Tokens, mix, size};
use crate::gui::widgets::table::{Column, Table, Width};
use crate::gui::widgets::text::hairline;
use egui::{Align, IdSalt, Rect, Ui};

/// Draws the rows, and gives back where their columns stand.
pub fn table_ui(
    ui: &mut Ui,
    rect: Rect,
    screen: &ListScreen,
    state: &mut ListState,
    listing: &Listing,
    commands: &mut Commands,
) -> Vec<Rect> {
    let words = screen.workspace.words();
    let room = Room::of(screen.kind, screen.beside_record, rect.width());
    let shown = columns(screen.kind, room);
    let (sort, descending) = state.sort();
    let sorted = shown.iter().position(|column| column.shows == sort);
    let current = screen.open.or(state.selected);
    let selected = current.and_then(|id| listing.line_of(id));
    let with_year = listing.asked.narrowing.span == Span::All || state.behind.is_some();
    let heads: Vec<Column> = shown
        .iter()
        .map(|column| head(screen, column, with_year))
        .collect();
    let height = match room {
        Room::Whole => size::ROW,
        Room::TwoLines | Room::Narrow => size::ROW_TWO_LINES,
    };
    let mut cells = vec![Rect::NOTHING; shown.len()];
    let salt = IdSalt::new(("records", screen.kind));
    mark_keys(
        ui,
        ui.make_persistent_id(salt),
        screen,
        state,
        listing,
        commands,
    );
    let marked = &state.marked;
    let mut table = Table::new(salt)
        .columns(&heads)
        .row_height(height)
        .selected(selected);
    if let Some(sorted) = sorted {
        table = table.sorted(sorted, descending);
    }
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let heads_ground = rect.with_max_y(rect.min.y + size::HEADER_ROW);
    pen.fill(heads_ground, 0, mix(t.canvas, t.sidebar, 0.5));
    hairline(&pen, t, rect.x_range(), rect.min.y + 1.0);
    let response = table.ui(ui, rect, listing.lines.len(), |row| {
        for (index, cell) in cells.iter_mut().enumerate() {
            *cell = row.cell(index);
        }
        match &listing.lines[row.index] {
            line @ Line::Group { .. } => group_ui(row, t, shown, line),
            Line::Record { id, counts } => {
                if marked.contains(id) {
                    mark_ui(row, t);
                }
                if let Some(held) = screen.workspace.get(*id) {
                    let told = Told {
                        words,
                        t,
                        counts: *counts,
                        with_year,
                    };
                    record_cells_ui(row, &told, shown, held);
                }
            }
        }
    });
    if let Some(column) = response.sorted {
        let by = shown[column].shows;
        let is_same = sort == by;
        let starts_descending = by == Shows::Date || by.is_number();
        state.sort = Some((
            by,
            if is_same {
                !descending
            } else {
                starts_descending
            },
        ));
    }
    let record_at = |line: Option<usize>| line.and_then(|line| listing.lines.get(line)?.record());
    let is_pointed = ui.input(|input| input.pointer.any_click());
    if let Some(id) = record_at(response.clicked)
        && !(is_pointed && mark_click(ui, state, listing, id))
    {
        state.selected = Some(id);
        // A click opens; the arrows do where a record is open already, as if its pages were turned.
        let is_click = ui.input(|input| input.pointer.any_click());
        if (is_click || screen.beside_record) && screen.open != Some(id) {
            commands.push(Command::Open(id));
        }
    }
    if let Some(id) = record_at(response.activated) {
        state.selected = Some(id);
        if screen.open != Some(id) {
            commands.push(Command::Open(id));
        }
    }
    cells
}

fn head(screen: &ListScreen, column: &ListColumn, with_year: bool) -> Column {
    const DATE_WITH_YEAR: f32 = 84.0;
    Column {
        title: screen.workspace.words().text(column.title),
        width: if with_year && column.shows == Shows::Date {
            Width::Points(DATE_WITH_YEAR)
        } else {
            column.width
        },
        align: if column.shows.is_number() {
            Align::Max
        } else {
            Align::Min
        },
        sortable: true,
    }
}
