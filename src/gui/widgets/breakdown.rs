//! One row of a breakdown: a name, a bar, a number; the month before is a tick on the bar. It must
//! not know what is broken down.

use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, radius, space};
use super::cut::Cut;
use super::focus;
use super::text::fit;
use egui::{Align, CursorIcon, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// A row. Its numbers are in words beside what is drawn of them.
#[derive(Clone, Debug)]
pub struct BreakdownRow<'a> {
    /// What the number is of.
    pub label: &'a str,
    /// The number.
    pub value: u64,
    /// The number in words.
    pub shown: String,
    /// That of the month before, where there is data.
    pub previous: Option<u64>,
    /// The change in words.
    pub change: String,
    /// The number that fills the bar: the largest of all rows and both months.
    pub max: u64,
}

const NUMBER: f32 = 32.0;
const CHANGE: f32 = 34.0;
const BAR: f32 = 8.0;

impl BreakdownRow<'_> {
    /// Shows it in a rect, its name `name_width` points wide. A click asks for the records behind it.
    pub fn ui(&self, ui: &Ui, rect: Rect, name_width: f32) -> Response {
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        let id = ui
            .scope_id()
            .with(("breakdown", self.label, rect.min.x as i32));
        let response = ui.interact(mirror(rect), id, Sense::click());
        let name = format!("{}: {}", self.label, self.shown);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
        if response.hovered() {
            pen.fill(rect.expand2(vec2(space::S, 0.0)), radius::CONTROL, t.hover);
        }
        let color = if self.value > 0 { t.text } else { t.text3 };
        let mut inner = rect;
        let name = inner.cut_left(name_width);
        fit(&pen, name, Align::Min, self.label, Face::Body, color);
        let change = inner.cut_right(CHANGE);
        fit(&pen, change, Align::Max, &self.change, Face::Small, t.text3);
        let number = inner.cut_right(NUMBER);
        fit(&pen, number, Align::Max, &self.shown, Face::Strong, color);
        inner.skip_x(space::S);
        self.paint_bar(&pen, t, inner);
        focus::ring_if_focused(&pen, t, rect.expand2(vec2(space::S, 0.0)), &response);
        response.on_hover_cursor(CursorIcon::PointingHand)
    }

    fn paint_bar(&self, pen: &Pen, t: &Tokens, rect: Rect) {
        let (top, bottom) = (rect.center().y - BAR / 2.0, rect.center().y + BAR / 2.0);
        let track = Rect::from_min_max(pos2(rect.min.x, top), pos2(rect.max.x, bottom)).round();
        pen.fill(track, 2, if t.dark { t.sunk } else { t.quiet.soft });
        let x = |value: u64| {
            let share = value as f32 / self.max.max(1) as f32;
            track.min.x + (track.width() * share.min(1.0)).round()
        };
        if self.value > 0 {
            pen.fill(track.with_max_x(x(self.value)), 2, t.accent_fill);
        }
        if let Some(previous) = self.previous.filter(|previous| *previous > 0) {
            let x = x(previous);
            let tick =
                Rect::from_x_y_ranges(x - 1.0..=x + 1.0, track.min.y - 3.0..=track.max.y + 3.0);
            pen.fill(tick.expand(1.0), 0, t.surface);
            pen.fill(tick, 1, t.text3);
        }
    }
}
