//! A bar a month, with its number. It must not know what is counted.

use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, space};
use super::cut::Cut;
use super::focus;
use super::text::{put, width};
use egui::{
    Align2, Color32, CornerRadius, Rangef, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

/// A month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its short name.
    pub label: String,
    /// Its year, where the chart or a year begins.
    pub year: Option<String>,
    /// Its number; `None` where there is no data, which is a gap and never 0.
    pub value: Option<u64>,
    /// The number in words, and those for a gap.
    pub shown: String,
}

/// Months from the oldest to this one, which stands out.
pub struct Bars<'a> {
    /// The months.
    pub bars: &'a [Bar],
    /// Puts a number of the axis into words.
    pub number: &'a dyn Fn(u64) -> String,
}

/// The names of the months, and the years below them.
const AXIS: f32 = 34.0;
/// The number on the highest bar.
const TOP: f32 = 20.0;
const WIDEST: f32 = 44.0;

impl Bars<'_> {
    /// Shows them in a rect; returns the one that was clicked.
    pub fn ui(&self, ui: &Ui, rect: Rect) -> Option<usize> {
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        let highest = self
            .bars
            .iter()
            .filter_map(|bar| bar.value)
            .max()
            .unwrap_or(0);
        let step = grid_step(highest);
        let top = (highest.div_ceil(step) * step).max(step);
        let mut plot = rect;
        plot.cut_bottom(AXIS);
        plot.skip_y(TOP);
        let widest = width(&pen, &(self.number)(top), Face::Caption);
        plot.skip_x(widest + space::S);
        // The highest bar ends the plot: a line of the grid above it would say nothing.
        let share = |value: u64| value as f32 / highest.max(step) as f32;
        let y = |value: u64| (plot.max.y - plot.height() * share(value)).round();
        for value in (0..=highest).step_by(usize::try_from(step).unwrap_or(usize::MAX)) {
            let at = pos2(plot.min.x - space::S, y(value));
            let words = (self.number)(value);
            put(
                &pen,
                at,
                Align2::RIGHT_CENTER,
                &words,
                Face::Caption,
                t.text3,
            );
            if value > 0 {
                pen.hline(plot.x_range(), y(value) + 0.5, Stroke::new(1.0, t.line));
            }
        }
        let wide = plot.width() / self.bars.len().max(1) as f32;
        let mut clicked = None;
        for (index, bar) in self.bars.iter().enumerate() {
            let x = plot.min.x + wide * index as f32;
            let column = Rect::from_x_y_ranges(x..=x + wide, rect.y_range());
            let response = self.bar_ui(ui, column, index);
            if response.clicked() {
                clicked = Some(index);
            }
            if index > 0 && bar.year.is_some() {
                let down = Rangef::new(plot.max.y, plot.max.y + 24.0);
                pen.vline(x.round() + 0.5, down, Stroke::new(1.0, t.line));
            }
            let top = bar.value.map_or(plot.max.y, y);
            self.paint_bar(
                &pen,
                t,
                Rect::from_min_max(pos2(x, top), pos2(x + wide, plot.max.y)),
                index,
            );
            focus::ring_if_focused(&pen, t, column.shrink(2.0), &response);
        }
        self.paint_gaps(&pen, t, plot);
        pen.hline(
            plot.x_range(),
            plot.max.y.round() + 0.5,
            Stroke::new(1.0, t.control),
        );
        clicked
    }

    /// Paints the ground of months without a number, and says once for all that follow each other
    /// what there is instead.
    fn paint_gaps(&self, pen: &Pen, t: &Tokens, plot: Rect) {
        let wide = plot.width() / self.bars.len().max(1) as f32;
        let mut first = 0;
        let alike = |a: &Bar, b: &Bar| a.value.is_none() && b.value.is_none() && a.shown == b.shown;
        for run in self.bars.chunk_by(alike) {
            let x = plot.min.x + wide * first as f32;
            first += run.len();
            if run[0].value.is_some() {
                continue;
            }
            let size = vec2(wide * run.len() as f32 - 8.0, 18.0);
            let band = Rect::from_min_size(pos2(x + 4.0, plot.max.y - size.y), size);
            pen.fill(band, 0, t.sunk);
            let (at, middle) = (band.center(), Align2::CENTER_CENTER);
            put(pen, at, middle, &run[0].shown, Face::Caption, t.text3);
        }
    }

    fn bar_ui(&self, ui: &Ui, column: Rect, index: usize) -> Response {
        let bar = &self.bars[index];
        let id = ui.scope_id().with(("bar", index));
        let response = ui.interact(mirror(column), id, Sense::click());
        // The year is said of the months that do not print it too.
        let year = self.bars[..=index]
            .iter()
            .rev()
            .find_map(|bar| bar.year.as_deref());
        let name = match year {
            Some(year) => format!("{} {year}: {}", bar.label, bar.shown),
            None => format!("{}: {}", bar.label, bar.shown),
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
        response
    }

    /// Paints a bar into its column: from its number down to the axis.
    fn paint_bar(&self, pen: &Pen, t: &Tokens, column: Rect, index: usize) {
        let bar = &self.bars[index];
        let last = index + 1 == self.bars.len();
        let x = column.center().x;
        let axis = column.max.y;
        let wide = (column.width() * 0.62).min(WIDEST).round();
        let body = Rect::from_center_size(column.center(), vec2(wide, column.height())).round();
        let (fill, number_face, number_color) = match bar.value {
            None | Some(0) => (Color32::TRANSPARENT, Face::Caption, t.text3),
            Some(_) if last => (t.accent_fill, Face::Strong, t.accent),
            Some(_) => (t.bar, Face::Caption, t.text3),
        };
        let corner = CornerRadius {
            nw: 3,
            ne: 3,
            sw: 0,
            se: 0,
        };
        pen.fill(body, corner, fill);
        if bar.value.is_some() {
            // The grid keeps clear of the number.
            let room = width(pen, &bar.shown, number_face) + 6.0;
            let clear = Rect::from_center_size(pos2(x, body.min.y - 9.0), vec2(room, 13.0));
            pen.fill(clear, 0, t.surface);
            let (at, below) = (pos2(x, body.min.y - 3.0), Align2::CENTER_BOTTOM);
            put(pen, at, below, &bar.shown, number_face, number_color);
        }
        let (face, color) = if last {
            (Face::Label, t.text)
        } else {
            (Face::Caption, t.text3)
        };
        put(
            pen,
            pos2(x, axis + 4.0),
            Align2::CENTER_TOP,
            &bar.label,
            face,
            color,
        );
        if let Some(year) = &bar.year {
            put(
                pen,
                pos2(x, axis + 17.0),
                Align2::CENTER_TOP,
                year,
                Face::Caption,
                t.text3,
            );
        }
    }
}

/// The distance of the lines of the grid: 1, 2 or 5 times a power of ten, for at most three lines above 0.
fn grid_step(highest: u64) -> u64 {
    let mut unit = 1;
    loop {
        for step in [unit, unit * 2, unit * 5] {
            if highest / step < 4 {
                return step;
            }
        }
        unit *= 10;
    }
}
