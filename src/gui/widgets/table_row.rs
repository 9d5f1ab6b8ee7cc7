//! A row of a table: its ground, its cells, its name. It must not know what the row is about.

use super::super::pen::{Pen, mirror};
use super::super::theme::{Tokens, radius};
use super::focus;
use super::table::TableResponse;
use egui::{Id, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo};

/// A row that is being drawn.
pub struct Row<'a> {
    /// Its place among all rows.
    pub index: usize,
    /// Its whole rect, in layout.
    pub rect: Rect,
    /// Paints inside the table only.
    pub pen: Pen,
    /// Whether the pointer is over it.
    pub hovered: bool,
    /// Whether it is selected.
    pub selected: bool,
    cells: &'a [(f32, f32)],
    response: &'a Response,
}

impl Row<'_> {
    /// The place of a column in this row, in layout. A column that does not exist has no width.
    pub fn cell(&self, column: usize) -> Rect {
        let (min, max) = match self.cells.get(column) {
            Some(cell) => *cell,
            None => (self.rect.max.x, self.rect.max.x),
        };
        Rect::from_x_y_ranges(min..=max, self.rect.y_range())
    }

    /// Says how the row is read aloud. Every row needs a name.
    pub fn name(&self, name: &str) {
        let selected = self.selected;
        self.response
            .widget_info(|| WidgetInfo::selected(Role::Row, true, selected, name));
    }
}

/// A row before its cells are drawn.
pub(super) struct RowPlace {
    pub(super) index: usize,
    pub(super) rect: Rect,
    pub(super) selected: bool,
    /// Whether the keyboard is at it.
    pub(super) ringed: bool,
    pub(super) id: Id,
}

impl RowPlace {
    pub(super) fn ui(
        &self,
        ui: &Ui,
        cells: &[(f32, f32)],
        done: &mut TableResponse,
        draw: &mut impl FnMut(&mut Row<'_>),
    ) {
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        let rect = self.rect;
        // Not focusable: the table is one stop of Tab, not a thousand.
        let response = ui.interact(mirror(rect), self.id, Sense::CLICK);
        if response.clicked() {
            done.clicked = Some(self.index);
        }
        if response.double_clicked() {
            done.activated = Some(self.index);
        }
        if self.selected {
            pen.fill(rect, 0, t.accent_soft);
            pen.fill(rect.with_max_x(rect.min.x + 3.0), 0, t.accent);
        } else if response.hovered() {
            pen.fill(rect, 0, t.hover);
        }
        pen.hline(
            rect.x_range(),
            rect.max.y.round() - 0.5,
            Stroke::new(1.0, t.line),
        );
        let mut row = Row {
            index: self.index,
            rect,
            pen,
            hovered: response.hovered(),
            selected: self.selected,
            cells,
            response: &response,
        };
        draw(&mut row);
        if self.ringed {
            focus::ring(&row.pen, t, rect.shrink(1.0), radius::BADGE);
        }
    }
}
