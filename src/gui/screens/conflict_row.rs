//! One row of a conflict: a label, what it said before, a cell for each version, and what is wrong
//! with it. Knows nothing of fields.

use crate::gui::pen::Pen;
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::finding::finding_line;
use crate::gui::widgets::radio_cell::RadioCell;
use crate::gui::widgets::text::{fit, hairline, para, para_height, readable};
use crate::validation::Finding;
use crate::words::{Message, Words};
use egui::{Align, Pos2, Rangef, Rect, Ui, pos2, vec2};

/// The room of the labels, between columns, and the least of a column, in points.
pub(super) const LABELS: f32 = 163.0;
const GAP: f32 = 16.0;
const NARROWEST: f32 = 168.0;
/// The height of a line of small text, in points.
pub(super) const LINE: f32 = 16.0;

/// Where the columns stand.
pub(super) struct Columns {
    pub from: Pos2,
    /// The width of all, and of one column, in points.
    pub wide: f32,
    pub one: f32,
}

impl Columns {
    /// Columns for so many sides, from a point on, in a room that they fill where it is wide enough.
    pub fn new(from: Pos2, room: f32, sides: usize) -> Self {
        let gaps = GAP * sides as f32;
        let one = ((room - LABELS - gaps) / sides as f32)
            .max(NARROWEST)
            .floor();
        Self {
            from,
            wide: LABELS + gaps + one * sides as f32,
            one,
        }
    }

    pub fn x(&self) -> Rangef {
        Rangef::new(self.from.x, self.from.x + self.wide)
    }

    pub fn cell(&self, side: usize, y: f32, height: f32) -> Rect {
        let x = self.from.x + LABELS + GAP + side as f32 * (self.one + GAP);
        Rect::from_min_size(pos2(x, y), vec2(self.one, height))
    }
}

/// What a row is about.
pub(super) struct RowWords<'a> {
    pub member: &'a str,
    pub label: &'a str,
    pub before: Option<&'a str>,
    /// What each side says, and whether that is a word for something else.
    pub cells: Vec<(String, bool)>,
    pub chosen: Option<usize>,
    pub is_open: bool,
    pub findings: &'a [&'a Finding],
}

/// Draws one row from `y` on; gives back the side that was chosen.
pub(super) fn row_ui(
    ui: &mut Ui,
    columns: &Columns,
    y: &mut f32,
    words: &Words,
    row: &RowWords,
    names: &[String],
    take_focus: bool,
) -> Option<usize> {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let named: Vec<String> = row
        .cells
        .iter()
        .zip(names)
        .map(|((text, _), name)| format!("{}, {name}: {text}", row.label))
        .collect();
    let cell = |side: usize| RadioCell {
        name: &named[side],
        text: &row.cells[side].0,
        is_quiet: row.cells[side].1,
        is_chosen: row.chosen == Some(side),
        is_open: row.is_open,
    };
    let has_cell = |side: &usize| !row.cells[*side].0.is_empty();
    let sides = || (0..row.cells.len()).filter(has_cell);
    let tall = sides().map(|side| cell(side).height(&pen, columns.one));
    let before = row.before.unwrap_or_default();
    let below = para_height(&pen, LABELS, before, Face::Small, LINE);
    let label_tall = 12.0 + 18.0 + if before.is_empty() { 0.0 } else { below };
    let height = tall.fold(label_tall, f32::max);
    let top = *y + 9.0;
    let x = columns.from.x;
    let place = Rect::from_min_size(pos2(x, top + 12.0), vec2(LABELS, 18.0));
    let label = fit(&pen, place, Align::Min, row.label, Face::Medium, t.text);
    readable(ui, label, row.label);
    if !before.is_empty() {
        let at = pos2(x, place.max.y);
        para(&pen, at, LABELS, before, Face::Small, t.text3, LINE);
        readable(ui, Rect::from_min_size(at, vec2(LABELS, below)), before);
    }
    let mut chosen = None;
    for side in sides() {
        let rect = columns.cell(side, top, height);
        let response = cell(side).ui(ui, rect, ("cell", row.member, side));
        let first = row.chosen.unwrap_or_else(|| sides().next().unwrap_or(0));
        if take_focus && side == first {
            response.request_focus();
        }
        if response.clicked() {
            chosen = Some(side);
        }
    }
    *y = top + height + 9.0;
    let from = columns.cell(0, *y, 0.0).min.x;
    for finding in row.findings {
        *y += finding_ui(
            ui,
            from,
            *y,
            columns.x().max - from,
            words,
            finding,
            &finding.message,
        );
    }
    hairline(&pen, t, columns.x(), *y);
    chosen
}

/// Draws a finding of the record as it would be settled; gives back its height.
pub(super) fn finding_ui(
    ui: &Ui,
    x: f32,
    y: f32,
    wide: f32,
    words: &Words,
    finding: &Finding,
    message: &Message,
) -> f32 {
    let (text, hint) = (words.say(message), words.say(&finding.hint));
    let at = pos2(x, y);
    let line = finding_line(ui, at, wide, finding.severity, &text, &hint, None);
    line.height + 8.0
}
