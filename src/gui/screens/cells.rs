//! The cells of one row of a list. Knows nothing of which rows there are.

use super::columns::{ListColumn, Shows, name_of};
use super::listing::Line;
use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::{Status, Verification};
use crate::gui::icons;
use crate::gui::theme::{Face, Tokens, Tone};
use crate::gui::widgets::table::Row;
use crate::gui::widgets::text::{fit, icon, put};
use crate::words::Words;
use crate::workspace::Held;
use egui::{Align, Align2, Color32, Rect, pos2};

/// Draws the head of a group.
pub fn group_ui(row: &Row, t: &Tokens, columns: &[ListColumn], line: &Line) {
    let Line::Group {
        title,
        total,
        current,
    } = line
    else {
        return;
    };
    let color = if *current { t.accent } else { t.text2 };
    let mut rect = row.cell(0);
    rect.max.x = row.rect.max.x;
    put(
        &row.pen,
        pos2(rect.min.x, rect.center().y + 1.0),
        Align2::LEFT_CENTER,
        title,
        Face::Label,
        color,
    );
    let totals = columns
        .iter()
        .position(|column| column.shows == Shows::People(super::columns::Group::Total));
    if let Some(index) = totals {
        fit(
            &row.pen,
            row.cell(index),
            Align::Max,
            total,
            Face::Label,
            color,
        );
    }
    row.name(title);
}

/// How a record is told in its row.
pub struct Told<'a> {
    /// The words.
    pub words: &'a Words,
    /// The colours.
    pub t: &'a Tokens,
    /// Whether the record counts: what does not is quieter.
    pub counts: bool,
    /// Whether dates need their year.
    pub with_year: bool,
}

/// Draws the cells of a record.
pub fn record_cells_ui(row: &Row, told: &Told, columns: &[ListColumn], held: &Held) {
    let text_of = |shows: Shows| shows.text(told.words, held, told.with_year);
    let mut name = vec![name_of(told.words, &held.record)];
    for (index, column) in columns.iter().enumerate() {
        let cell = row.cell(index);
        let text = text_of(column.shows);
        match (column.shows, column.below) {
            (Shows::Of(field @ (Field::Verification | Field::Status)), _) => {
                meaning_cell_ui(row, told.t, cell, &held.record, field, &text);
            }
            (shows, Some(below)) => {
                let below = text_of(below);
                two_lines_ui(row, told, cell, shows, [&text, &below]);
                name.push(below);
            }
            (shows, None) => one_line_ui(row, told, cell, shows, &text),
        }
        if column.shows != Shows::Name {
            name.push(text);
        }
    }
    name.retain(|part| !part.is_empty());
    row.name(&name.join(", "));
}

fn one_line_ui(row: &Row, told: &Told, cell: Rect, shows: Shows, text: &str) {
    let (face, color) = style(told, shows, text);
    let align = if shows.is_number() {
        Align::Max
    } else {
        Align::Min
    };
    fit(&row.pen, cell, align, text, face, color);
}

fn two_lines_ui(row: &Row, told: &Told, cell: Rect, shows: Shows, lines: [&str; 2]) {
    let (face, color) = style(told, shows, lines[0]);
    let middle = cell.center().y;
    let line =
        |top: f32, bottom: f32| Rect::from_min_max(pos2(cell.min.x, top), pos2(cell.max.x, bottom));
    let first = line(middle - 18.0, middle);
    let second = line(middle, middle + 17.0);
    fit(&row.pen, first, Align::Min, lines[0], face, color);
    fit(
        &row.pen,
        second,
        Align::Min,
        lines[1],
        Face::Small,
        told.t.text3,
    );
}

/// Nothing and unknown recede; names and numbers stand out, where the record counts.
fn style(told: &Told, shows: Shows, text: &str) -> (Face, Color32) {
    let (t, counts) = (told.t, told.counts);
    let main = if counts { t.text } else { t.text2 };
    let recedes = matches!(text, "0" | "?");
    match shows {
        Shows::Reference => (Face::Small, t.text3),
        Shows::Name | Shows::Of(Field::Nationality) => {
            (if counts { Face::Medium } else { Face::Body }, main)
        }
        Shows::Killed | Shows::Injured if recedes => (Face::Body, t.text3),
        Shows::Killed | Shows::Injured => (Face::Medium, main),
        Shows::People(super::columns::Group::Total) => (
            Face::Strong,
            if counts && !recedes { t.text } else { t.text3 },
        ),
        Shows::People(_) | Shows::Of(Field::Defendants) => (
            Face::Body,
            if recedes || !counts { t.text3 } else { t.text },
        ),
        Shows::Date | Shows::Of(Field::Place | Field::Stage) => (Face::Body, main),
        _ => (Face::Body, t.text2),
    }
}

/// A meaning as a shape and words, never as a colour alone.
fn meaning_cell_ui(
    row: &Row,
    t: &Tokens,
    mut cell: Rect,
    record: &Record,
    field: Field,
    text: &str,
) {
    if text.is_empty() {
        return;
    }
    cell.min.x += 4.0;
    let (tone, glyph) = match field {
        Field::Status => status_mark(t, record),
        _ => verification_mark(t, record.verification()),
    };
    let is_disputed = record.verification() == Some(Verification::Disputed);
    let color = if field == Field::Verification && is_disputed {
        tone.text
    } else {
        t.text2
    };
    let middle = cell.center().y;
    icon(
        &row.pen,
        pos2(cell.min.x + 6.0, middle),
        glyph,
        13.0,
        tone.text,
    );
    cell.min.x += 19.0;
    fit(&row.pen, cell, Align::Min, text, Face::Small, color);
}

/// The shape and tone of a verification.
pub fn verification_mark(t: &Tokens, verification: Option<Verification>) -> (Tone, &'static str) {
    match verification {
        Some(Verification::Confirmed) => (t.ok, icons::CHECK),
        Some(Verification::Corroborated) => (t.quiet, icons::CIRCLE_DOT),
        Some(Verification::Disputed) => (t.warn, icons::CIRCLE_ALERT),
        Some(Verification::Discounted) => (t.quiet, icons::X),
        _ => (t.quiet, icons::CIRCLE_DASHED),
    }
}

fn status_mark(t: &Tokens, record: &Record) -> (Tone, &'static str) {
    match Status::from_code(record.term(Field::Status)) {
        Some(Status::Completed) => (t.ok, icons::CHECK),
        Some(Status::Cancelled) => (t.error, icons::X),
        _ => (t.quiet, icons::CIRCLE_DASHED),
    }
}
