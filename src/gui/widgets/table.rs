//! Rows of columns, as many as there are: only those in sight are drawn. It must not know what a row
//! is about.

use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, mix, size, space};
use super::area::at;
use super::cut::Cut;
use super::focus;
use super::keys::{self, Press};
use super::table_row::RowPlace;
use super::text::{fit, hairline, icon};

use egui::{
    Align, AsIdSalt, EventFilter, Id, IdSalt, Popup, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo,
    pos2, vec2,
};

pub use super::table_row::Row;

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Width {
    /// In points.
    Points(f32),
    /// A share of what the others leave.
    Share(f32),
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The words of its head.
    pub title: String,
    /// How wide it is.
    pub width: Width,
    /// Where its text stands; numbers stand at the end.
    pub align: Align,
    /// Whether a click on its head asks for another order.
    pub sortable: bool,
}

/// What a table was like in the frame before.
#[derive(Clone, Copy, Debug, Default)]
struct Past {
    selected: Option<usize>,
    /// The keyboard was used last: what it acts on is shown.
    by_keyboard: bool,
    row_height: f32,
}

/// A table of one line or more a row.
#[must_use = "a table is shown by `ui`"]
pub struct Table<'a> {
    salt: IdSalt,
    columns: &'a [Column],
    row_height: f32,
    sorted: Option<(usize, bool)>,
    selected: Option<usize>,
}

/// What was done in a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableResponse {
    /// The row that is selected now, by the pointer or the keyboard.
    pub clicked: Option<usize>,
    /// The row that is to be opened: by Enter or a double click.
    pub activated: Option<usize>,
    /// The column whose head was clicked.
    pub sorted: Option<usize>,
}

impl<'a> Table<'a> {
    /// A table; the salt tells it from the others in the same `Ui`.
    pub fn new(salt: impl AsIdSalt) -> Self {
        Self {
            salt: IdSalt::new(salt),
            columns: &[],
            row_height: size::ROW,
            sorted: None,
            selected: None,
        }
    }

    /// Its columns.
    pub fn columns(mut self, columns: &'a [Column]) -> Self {
        self.columns = columns;
        self
    }

    /// The height of a row in points.
    pub fn row_height(mut self, height: f32) -> Self {
        self.row_height = height;
        self
    }

    /// The column whose order the rows stand in, and whether it is the reverse one.
    pub fn sorted(mut self, column: usize, descending: bool) -> Self {
        self.sorted = Some((column, descending));
        self
    }

    /// The row that is selected.
    pub fn selected(mut self, row: Option<usize>) -> Self {
        self.selected = row;
        self
    }

    /// Shows the heads and so many rows in a rect; `draw` paints each that is in sight.
    ///
    /// The arrows, Home, End and the page keys move the selection and Enter opens it, while the table
    /// or nothing else has the focus.
    pub fn ui(
        self,
        ui: &mut Ui,
        rect: Rect,
        rows: usize,
        mut draw: impl FnMut(&mut Row<'_>),
    ) -> TableResponse {
        let id = ui.make_persistent_id(self.salt);
        let cells = self.cells(rect);
        let mut body = rect;
        let heads = body.cut_top(size::HEADER_ROW);
        let mut done = TableResponse {
            sorted: self.heads_ui(ui, heads, &cells, id),
            ..TableResponse::default()
        };
        let whole = ui.interact(mirror(body), id, Sense::FOCUSABLE);
        whole.widget_info(|| WidgetInfo::new(Role::Table));
        let page = (body.height() / self.row_height).floor().max(2.0) as usize - 1;
        let moved = self.keys(ui, id, rows, page, &mut done);
        let selected = done.clicked.or(self.selected);
        let before: Past = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let by_keyboard = moved.is_some() || before.by_keyboard || whole.gained_focus();
        // Where another place selected the row, or the rows have become higher, it is brought into
        // sight as well.
        let moves =
            selected != before.selected || (self.row_height - before.row_height).abs() > 0.5;
        let bring = selected.filter(|row| moves && *row < rows);
        let scroll = ScrollArea::vertical()
            .id_salt(self.salt)
            .auto_shrink(false)
            .animated(false);
        at(ui, body, |ui| {
            scroll.show_viewport(ui, |ui, view| {
                ui.set_height(self.row_height * rows as f32);
                let place = |row: usize| {
                    // In f32 the last of a million rows would not stand on the pixel.
                    let above = f64::from(self.row_height) * row as f64 - f64::from(view.min.y);
                    let corner = pos2(rect.min.x, body.min.y + above as f32);
                    Rect::from_min_size(corner, vec2(rect.width(), self.row_height))
                };
                let first = (view.min.y / self.row_height).floor().max(0.0) as usize;
                let last = (view.max.y / self.row_height).ceil().max(0.0) as usize;
                for index in first..last.min(rows) {
                    let is_selected = selected == Some(index);
                    let row = RowPlace {
                        index,
                        rect: place(index),
                        selected: is_selected,
                        ringed: is_selected && by_keyboard && whole.has_focus(),
                        id: id.with(index),
                    };
                    row.ui(ui, &cells, &mut done, &mut draw);
                }
                if let Some(row) = bring {
                    ui.scroll_to_rect(mirror(place(row)), None);
                }
            })
        });
        if whole.has_focus() && selected.is_none() {
            focus::ring(&Pen::of(ui), Tokens::of(ui), body.shrink(1.0), 0);
        }
        let pointed = done.clicked.is_some() && moved.is_none();
        if pointed {
            whole.request_focus();
        }
        let now = Past {
            selected: done.clicked.or(selected),
            by_keyboard: by_keyboard && !pointed,
            row_height: self.row_height,
        };
        ui.data_mut(|data| data.insert_temp(id, now));
        done
    }

    /// The columns' ranges across.
    fn cells(&self, rect: Rect) -> Vec<(f32, f32)> {
        let inner = rect.shrink2(vec2(space::L, 0.0));
        let gaps = space::M * self.columns.len().saturating_sub(1) as f32;
        let (mut fixed, mut shares) = (gaps, 0.0);
        for column in self.columns {
            match column.width {
                Width::Points(points) => fixed += points,
                Width::Share(share) => shares += share,
            }
        }
        let left_over = (inner.width() - fixed).max(0.0);
        let mut x = inner.min.x;
        let cell = |column: &Column| {
            let wide = match column.width {
                Width::Points(points) => points,
                Width::Share(share) => (left_over * share / shares).floor(),
            };
            let cell = (x, (x + wide).min(inner.max.x).max(x));
            x += wide + space::M;
            cell
        };
        self.columns.iter().map(cell).collect()
    }

    fn heads_ui(&self, ui: &Ui, rect: Rect, cells: &[(f32, f32)], id: Id) -> Option<usize> {
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        pen.fill(
            rect,
            0,
            if t.dark {
                t.sunk
            } else {
                mix(t.canvas, t.sidebar, 0.5)
            },
        );
        hairline(&pen, t, rect.x_range(), rect.min.y + 1.0);
        let mut clicked = None;
        for (index, (column, (min, max))) in self.columns.iter().zip(cells).enumerate() {
            let cell = Rect::from_x_y_ranges(*min..=*max, rect.y_range());
            let sense = if column.sortable {
                Sense::click()
            } else {
                Sense::hover()
            };
            let response = ui.interact(mirror(cell), id.with(("head", index)), sense);
            response.widget_info(|| {
                WidgetInfo::labeled(Role::ColumnHeader, ui.is_enabled(), &column.title)
            });
            if response.clicked() {
                clicked = Some(index);
            }
            let sorted = self.sorted.filter(|(sorted, _)| *sorted == index);
            let strong = sorted.is_some() || (column.sortable && response.hovered());
            let color = if strong { t.text } else { t.text2 };
            let room = if sorted.is_some() { 14.0 } else { 0.0 };
            let words = match column.align {
                Align::Max => cell.with_min_x(cell.min.x - space::S),
                _ => cell.with_max_x(cell.max.x - room),
            };
            let words = match (column.align, sorted) {
                (Align::Max, Some(_)) => words.with_max_x(words.max.x - room),
                _ => words,
            };
            let title = fit(
                &pen,
                words,
                column.align,
                &column.title,
                Face::Caption,
                color,
            );
            if let Some((_, descending)) = sorted {
                let glyph = if descending {
                    icons::ARROW_DOWN
                } else {
                    icons::ARROW_UP
                };
                let arrow = pos2(title.max.x + 8.0, cell.center().y);
                icon(&pen, arrow, glyph, 12.0, color);
            }
            focus::ring_if_focused(&pen, t, cell.expand2(vec2(4.0, -4.0)), &response);
        }
        hairline(&pen, t, rect.x_range(), rect.max.y);
        clicked
    }

    /// Acts on the keyboard; returns the row that was moved to.
    fn keys(
        &self,
        ui: &Ui,
        id: Id,
        rows: usize,
        page: usize,
        done: &mut TableResponse,
    ) -> Option<usize> {
        let focused = ui.memory(egui::Memory::focused);
        let ours = focused.is_none_or(|focused| focused == id);
        // Below a dialog it waits.
        let waits = !ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
        if !ours || waits || !ui.is_enabled() || Popup::is_any_open(ui.ctx()) {
            return None;
        }
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let presses = keys::take(ui, |press| {
            use Press::{Down, End, Enter, Home, PageDown, PageUp, Up};
            matches!(press, Up | Down | PageUp | PageDown | Home | End | Enter)
        });
        let mut at = self.selected.filter(|row| *row < rows);
        for press in presses {
            if press == Press::Enter {
                done.activated = at;
            } else {
                at = match (at, &press) {
                    (None, Press::End) => rows.checked_sub(1),
                    (None, _) => (rows > 0).then_some(0),
                    (Some(from), press) => press.moved(from, rows, page),
                };
            }
        }
        let moved = at.filter(|_| at != self.selected);
        done.clicked = moved;
        moved
    }
}
