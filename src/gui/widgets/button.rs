//! The one button, and the link. They must not know what they do.

use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, radius, size, space};
use super::focus;
use super::hint::Hint;
use super::text::{icon, put, width};
use egui::{
    Align2, Color32, CursorIcon, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    Primary,
    Secondary,
    Quiet,
    Danger,
}

/// A button: secondary unless it says otherwise. Of primary ones, one is in sight.
#[must_use = "a button is shown by `ui`"]
pub struct Button<'a> {
    label: &'a str,
    rank: Rank,
    icon: Option<&'a str>,
    key: Option<&'a str>,
    name: Option<&'a str>,
    enabled: bool,
}

impl<'a> Button<'a> {
    /// A button with words; with an empty label it needs an icon and a name.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            rank: Rank::Secondary,
            icon: None,
            key: None,
            name: None,
            enabled: true,
        }
    }

    /// What finishes the task.
    pub fn primary(mut self) -> Self {
        self.rank = Rank::Primary;
        self
    }

    /// What else may be done.
    pub fn secondary(mut self) -> Self {
        self.rank = Rank::Secondary;
        self
    }

    /// What leads away or is done seldom.
    pub fn quiet(mut self) -> Self {
        self.rank = Rank::Quiet;
        self
    }

    /// What takes something away.
    pub fn danger(mut self) -> Self {
        self.rank = Rank::Danger;
        self
    }

    /// A glyph of [`crate::gui::icons`] before the label.
    pub fn icon(mut self, glyph: &'a str) -> Self {
        self.icon = Some(glyph);
        self
    }

    /// The shortcut that does the same, shown after the label.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// What it is called where the label does not say it.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Whether it can be pressed now.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Its width in points.
    pub fn width(&self, pen: &Pen) -> f32 {
        let mut wide = self.padding() * 2.0 + width(pen, self.label, Face::Medium);
        if self.icon.is_some() {
            wide += size::ICON + self.icon_gap();
        }
        if let Some(key) = self.key {
            wide += space::S + width(pen, key, Face::Caption);
        }
        wide.ceil()
    }

    fn padding(&self) -> f32 {
        if self.label.is_empty() {
            (size::CONTROL - size::ICON) / 2.0
        } else {
            space::M
        }
    }

    fn icon_gap(&self) -> f32 {
        if self.label.is_empty() { 0.0 } else { 6.0 }
    }

    /// Shows it. An icon without words says its name under the pointer.
    pub fn ui(self, ui: &mut Ui) -> Response {
        let enabled = self.enabled && ui.is_enabled();
        let sense = if enabled {
            Sense::click()
        } else {
            Sense::hover()
        };
        let wide = self.width(&Pen::of(ui));
        let (rect, response) = ui.allocate_exact_size(vec2(wide, size::CONTROL), sense);
        let name = self.name.unwrap_or(self.label);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
        if ui.is_rect_visible(rect) {
            self.paint(ui, mirror(rect), &response);
        }
        if self.label.is_empty() && !name.is_empty() {
            response.hint(name)
        } else {
            response
        }
    }

    /// Ground, edge and words.
    fn colors(&self, t: &Tokens, response: &Response) -> (Color32, Color32, Color32) {
        let hot = response.hovered() && self.enabled;
        let clear = Color32::TRANSPARENT;
        let rest = if t.dark { t.raised } else { t.surface };
        match self.rank {
            Rank::Primary => {
                let ground = if hot {
                    t.accent_fill_hover
                } else {
                    t.accent_fill
                };
                (ground, clear, t.on_accent)
            }
            Rank::Secondary => (if hot { t.hover } else { rest }, t.control, t.text),
            Rank::Quiet => (if hot { t.quiet.soft } else { clear }, clear, t.text2),
            Rank::Danger => {
                let ground = if hot { t.error.soft } else { clear };
                (ground, t.error.line, t.error.text)
            }
        }
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &Response) {
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        let pen = if self.enabled { pen } else { pen.faded(0.5) };
        let (ground, edge, words) = self.colors(t, response);
        if self.rank == Rank::Secondary && !t.dark {
            let below = rect.translate(vec2(0.0, 1.0));
            pen.fill(below, radius::CONTROL, Color32::from_black_alpha(10));
        }
        pen.rect(rect, radius::CONTROL, ground, Stroke::new(1.0, edge));
        if response.is_pointer_button_down_on() {
            pen.fill(rect, radius::CONTROL, Color32::from_black_alpha(14));
        }
        focus::ring_if_focused(&pen, t, rect, response);
        let y = rect.center().y;
        let mut x = rect.min.x + self.padding();
        if let Some(glyph) = self.icon {
            let secondary = self.rank == Rank::Secondary && !self.label.is_empty();
            let color = if secondary { t.text2 } else { words };
            icon(
                &pen,
                pos2(x + size::ICON / 2.0, y),
                glyph,
                size::ICON,
                color,
            );
            x += size::ICON + self.icon_gap();
        }
        let label = put(
            &pen,
            pos2(x, y),
            Align2::LEFT_CENTER,
            self.label,
            Face::Medium,
            words,
        );
        if let Some(key) = self.key {
            let color = match self.rank {
                Rank::Primary => t.on_accent.gamma_multiply(0.92),
                _ => t.text3,
            };
            let at = pos2(label.max.x + space::S, y);
            put(&pen, at, Align2::LEFT_CENTER, key, Face::Caption, color);
        }
    }
}

/// Words that lead somewhere, anchored at a point; underlined under the pointer and the keyboard.
pub fn link_at(ui: &Ui, at: Pos2, anchor: Align2, label: &str) -> Response {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let rect = put(&pen, at, anchor, label, Face::Label, t.accent);
    let id = ui.scope_id().with((at.x as i32, at.y as i32, label));
    let response = ui.interact(mirror(rect.expand(2.0)), id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), label));
    if response.hovered() {
        pen.hline(rect.x_range(), rect.max.y - 0.5, Stroke::new(1.0, t.accent));
    }
    focus::ring_if_focused(&pen, t, rect.expand2(vec2(4.0, 2.0)), &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
