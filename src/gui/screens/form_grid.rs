//! The casualties as a grid of parties and harm, so that eight numbers are one glance. It changes the
//! text of the form and nothing else.

use super::form::{Body, Flow, findings_ui};
use super::forms::FormState;
use super::inputs::{Input, input_ui};
use crate::domain::field::{Field, Party};
use crate::gui::pen::Pen;
use crate::gui::theme::{Face, Tokens, size};
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
            fields.push((field, lefts[0]));
        }
        flow.y += ROW;
    }
    flow.y += 4.0;
    findings_ui(ui, flow, body, form, &fields);
}
