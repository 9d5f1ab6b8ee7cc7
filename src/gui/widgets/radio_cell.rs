//! One of several values that stand beside each other: a cell with a mark to press. It must not know
//! what is chosen between.

use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, radius, space};
use super::focus;
use super::text::{para, para_height};
use egui::{
    AsIdSalt, Color32, CursorIcon, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

/// The least height of a cell, and the height of a line in it, in points.
const LEAST: f32 = 42.0;
const LINE: f32 = 18.0;
/// The room at the left, with the mark in it, and at the right.
const MARK: f32 = 36.0;

/// What a cell shows.
#[derive(Clone, Copy, Debug)]
pub struct RadioCell<'a> {
    /// What it is called: what is chosen, whose value it is, and the value.
    pub name: &'a str,
    /// The value in words.
    pub text: &'a str,
    /// Whether the value is a word for something else, such as "blank".
    pub is_quiet: bool,
    /// Whether it is the one that is chosen.
    pub is_chosen: bool,
    /// Whether it can be chosen: one that cannot is only read.
    pub is_open: bool,
}

impl RadioCell<'_> {
    /// The height that it takes at this width, in points.
    pub fn height(&self, pen: &Pen, width: f32) -> f32 {
        let wide = width - self.mark() - space::M;
        let text = para_height(pen, wide, self.text, Face::Body, LINE);
        (text + 2.0 * space::M).max(LEAST)
    }

    fn mark(&self) -> f32 {
        if self.is_open { MARK } else { space::M }
    }

    /// Shows it in a rect. Its response is clicked where it was chosen.
    pub fn ui(&self, ui: &Ui, rect: Rect, salt: impl AsIdSalt) -> Response {
        let (t, pen) = (Tokens::of(ui), Pen::of(ui));
        let sense = if self.is_open {
            Sense::click()
        } else {
            Sense::hover()
        };
        let response = ui.interact(mirror(rect), ui.make_persistent_id(salt), sense);
        let (chosen, open, name) = (self.is_chosen, self.is_open, self.name);
        response.widget_info(|| {
            if open {
                WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, name)
            } else {
                WidgetInfo::labeled(Role::Label, true, name)
            }
        });
        if ui.is_rect_visible(mirror(rect)) {
            self.paint(&pen, t, rect, &response);
        }
        if response.gained_focus() {
            ui.scroll_to_rect(mirror(rect), None);
        }
        if self.is_open {
            response.on_hover_cursor(CursorIcon::PointingHand)
        } else {
            response
        }
    }

    fn paint(&self, pen: &Pen, t: &Tokens, rect: Rect, response: &Response) {
        let (ground, edge) = match (self.is_open, self.is_chosen, response.hovered()) {
            (false, ..) => (Color32::TRANSPARENT, Stroke::NONE),
            (true, true, _) => (t.accent_soft, Stroke::new(1.5, t.accent)),
            (true, false, true) => (t.hover, Stroke::new(1.0, t.text3)),
            (true, false, false) => (t.surface, Stroke::new(1.0, t.field)),
        };
        pen.rect(rect, radius::CONTROL, ground, edge);
        focus::ring_if_focused(pen, t, rect, response);
        if self.is_open {
            let middle = pos2(rect.min.x + 20.0, rect.min.y + LEAST / 2.0);
            if self.is_chosen {
                pen.circle(middle, 8.0, t.accent_fill, Stroke::NONE);
                pen.circle(middle, 3.0, t.on_accent, Stroke::NONE);
            } else {
                pen.circle(middle, 7.5, t.surface, Stroke::new(1.0, t.field));
            }
        }
        let color = if self.is_quiet { t.text3 } else { t.text };
        let at = rect.min + vec2(self.mark(), space::M);
        let wide = rect.width() - self.mark() - space::M;
        para(pen, at, wide, self.text, Face::Body, color, LINE);
    }
}
