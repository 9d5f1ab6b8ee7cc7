//! The casualties as a grid of parties and harm, so that eight numbers are one glance. It changes the
//! text of the form and nothing else.

use super::form::{Body, Flow, findings_ui};
use super::forms::FormState;
use super::inputs::{Input, input_ui};
use crate::domain::field::{Field, Party};
use crate::gui::pen::Pen;
use crate::gui::theme::{Face, Tokens, radius, size};
use crate::gui::widgets::text::put;
use crate::schema::Section;
use egui::{Align2, Rect, Ui, pos2, vec2};

/// Whether a part of a form is drawn as the grid.
pub fn is_grid(section: Section) -> bool {
    section == Section::Casualties
}

/// The width of the heads of the rows.
const HEADS: f32 = 58.0;
const GAP: f32 = 8.0;
const ROW: f32 = 36.0;

/// A row of the grid: the Fluent key of its head, and its field for each party.
type Row = (&'static str, fn(Party) -> Field);

/// The rows.
const ROWS: [Row; 2] = [
    ("grid-killed", Party::killed),
    ("grid-injured", Party::injured),
];

/// A way out of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// To the cell below.
    Down,
    /// To the cell above.
    Up,
    /// To the next cell.
    Right,
    /// To the cell before.
    Left,
    /// Down, and from the last row to the top of the next column.
    Onward,
    /// The way back from there.
    Back,
}

/// The row and column of a cell.
fn place(field: Field) -> Option<(usize, usize)> {
    let mut cells = (0..ROWS.len()).flat_map(|row| (0..Party::ALL.len()).map(move |at| (row, at)));
    cells.find(|(row, column)| (ROWS[*row].1)(Party::ALL[*column]) == field)
}

/// Whether a field is a cell of the grid.
pub fn in_grid(field: Field) -> bool {
    place(field).is_some()
}

/// The cell beside one; none beyond the edge.
pub fn beside(field: Field, toward: Toward) -> Option<Field> {
    let (row, column) = place(field)?;
    let last = ROWS.len() - 1;
    let (row, column) = match toward {
        Toward::Up => (row.checked_sub(1)?, column),
        Toward::Right => (row, column + 1),
        Toward::Left => (row, column.checked_sub(1)?),
        Toward::Onward if row == last => (0, column + 1),
        Toward::Down | Toward::Onward => (row + 1, column),
        Toward::Back if row == 0 => (last, column.checked_sub(1)?),
        Toward::Back => (row - 1, column),
    };
    let (_, field_of) = ROWS.get(row)?;
    Party::ALL.get(column).map(|party| field_of(*party))
}

/// Draws the grid.
pub fn grid_ui(
    ui: &mut Ui,
    flow: &mut Flow,
    body: &Body,
    form: &mut FormState,
    focused: &mut Option<Field>,
) {
    let words = body.workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let parties = Party::ALL;
    let wide = (flow.x.span() - HEADS - GAP * parties.len() as f32) / parties.len() as f32;
    let left = |index: usize| flow.x.min + HEADS + GAP + (wide + GAP) * index as f32;
    for (index, party) in parties.into_iter().enumerate() {
        let head = words.text(&format!("grid-{}", party.code()));
        let at = pos2(left(index) + 1.0, flow.y);
        put(&pen, at, Align2::LEFT_TOP, &head, Face::Label, t.text2);
    }
    let lefts: Vec<f32> = (0..parties.len()).map(left).collect();
    flow.y += 20.0;
    let mut fields = Vec::with_capacity(parties.len() * ROWS.len());
    for (head, field_of) in ROWS {
        let at = pos2(flow.x.min, flow.y + size::CONTROL / 2.0);
        put(
            &pen,
            at,
            Align2::LEFT_CENTER,
            &words.text(head),
            Face::Label,
            t.text2,
        );
        for (party, left) in parties.into_iter().zip(&lefts) {
            let field = field_of(party);
            let rect = Rect::from_min_size(pos2(*left, flow.y), vec2(wide, size::CONTROL));
            let input = Input {
                field,
                name: &words.field(field),
                required: false,
            };
            input_ui(ui, rect, body, form, &input, focused);
            if form.keyboard.fresh_cell == Some(field) && !form.entry.text(field).is_empty() {
                // What is typed now takes the place of what stands there.
                let whole = rect.shrink2(vec2(4.0, 6.0));
                pen.fill(whole, radius::BADGE, t.accent.gamma_multiply(0.16));
            }
            fields.push((field, lefts[0]));
        }
        flow.y += ROW;
    }
    flow.y += 4.0;
    findings_ui(ui, flow, body, form, &fields);
}
