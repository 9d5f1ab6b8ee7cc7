//! A figure of the month on its card: the number, its change and its year. It must not know how it
//! was counted.

use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, radius, space};
use super::focus;
use super::spark::spark;
use super::text::{fit, icon, put};
use super::{card, cut::Cut};
use egui::{
    Align, Align2, CursorIcon, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

/// A tile. Its numbers are already in words.
#[derive(Clone, Debug)]
pub struct Tile<'a> {
    /// What is counted.
    pub label: &'a str,
    /// Whether some of the counts are unknown: the figure is a lower bound.
    pub at_least: bool,
    /// The figure, or `?`.
    pub number: String,
    /// An arrow of [`crate::gui::icons`], and by how many.
    pub change: Option<(&'a str, String)>,
    /// A line about the change.
    pub below: String,
    /// The months up to this one; `None` where there is no data.
    pub spark: &'a [Option<f64>],
}

impl Tile<'_> {
    /// Shows it in a rect, some 96 points high. A click asks for the records behind it.
    pub fn ui(&self, ui: &Ui, rect: Rect) -> Response {
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        let id = ui.scope_id().with(("tile", self.label));
        let response = ui.interact(mirror(rect), id, Sense::click());
        let bound = if self.at_least { "≥ " } else { "" };
        let name = format!("{}: {bound}{}", self.label, self.number);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
        card::card(&pen, t, rect);
        if response.hovered() {
            let edge = Stroke::new(1.0, t.control);
            pen.rect(rect, radius::CARD, t.surface, edge);
        }
        let inner = rect.shrink2(vec2(14.0, space::M));
        let mut column = inner;
        let head = column.cut_top(15.0);
        let figure = column.cut_top(34.0);
        let line = column.cut_bottom(15.0);
        fit(&pen, head, Align::Min, self.label, Face::Label, t.text2);
        let mut x = figure.min.x;
        let y = figure.center().y;
        if self.at_least {
            let sign = put(
                &pen,
                pos2(x, y),
                Align2::LEFT_CENTER,
                "≥",
                Face::Title,
                t.text3,
            );
            x = sign.max.x + space::XS;
        }
        let color = if matches!(self.number.as_str(), "0" | "?") {
            t.text3
        } else {
            t.text
        };
        let at = pos2(x, y);
        let number = put(
            &pen,
            at,
            Align2::LEFT_CENTER,
            &self.number,
            Face::Figure,
            color,
        );
        x = number.max.x + space::S;
        if let Some((arrow, by)) = &self.change {
            icon(&pen, pos2(x + 7.0, y + 4.0), arrow, 13.0, t.text2);
            let at = pos2(x + 15.0, y + 4.0);
            x = put(&pen, at, Align2::LEFT_CENTER, by, Face::Label, t.text2)
                .max
                .x;
        }
        fit(&pen, line, Align::Min, &self.below, Face::Small, t.text3);
        let wide = (inner.max.x - x - space::L).min(76.0);
        // Without room for a year there is none.
        if wide > 36.0 {
            let place = Rect::from_min_max(
                pos2(inner.max.x - wide, inner.min.y + 14.0),
                pos2(inner.max.x - 5.0, inner.min.y + 44.0),
            );
            spark(&pen, t, place, self.spark);
        }
        if response.has_focus() {
            focus::ring(&pen, t, rect, radius::CARD);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}
