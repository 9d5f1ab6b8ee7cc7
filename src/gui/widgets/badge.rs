//! A badge says one thing and is not pressed; a key is printed where it does the same. They must not
//! know what they are about.

use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, Tone, radius, size};
use super::text::{fit, icon, put, readable, width};
use egui::{Align, Align2, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, pos2, vec2};

const ICON: f32 = 11.0;
const PADDING: f32 = 6.0;
const ICON_ROOM: f32 = 14.0;

fn extent(pen: &Pen, glyph: Option<&str>, text: &str) -> Vec2 {
    let room = if glyph.is_some() { ICON_ROOM } else { 0.0 };
    let wide = width(pen, text, Face::Caption) + PADDING * 2.0 + room;
    vec2(wide.ceil(), size::BADGE)
}

/// Paints a badge anchored at a point; returns where it stands. It is not read aloud: say what it
/// says in the name of what it stands in, or with [`super::text::readable`].
pub fn badge_at(
    pen: &Pen,
    at: Pos2,
    anchor: Align2,
    tone: Tone,
    glyph: Option<&str>,
    text: &str,
) -> Rect {
    let rect = anchor.anchor_size(at, extent(pen, glyph, text));
    let rect = Rect::from_min_size(rect.min.round(), rect.size());
    pen.fill(rect, radius::BADGE, tone.soft);
    let mut x = rect.min.x + PADDING;
    if let Some(glyph) = glyph {
        icon(
            pen,
            pos2(x + ICON / 2.0, rect.center().y),
            glyph,
            ICON,
            tone.text,
        );
        x += ICON_ROOM;
    }
    fit(
        pen,
        rect.with_min_x(x),
        Align::Min,
        text,
        Face::Caption,
        tone.text,
    );
    rect
}

/// A badge in a row of other widgets.
pub fn badge(ui: &mut Ui, tone: Tone, glyph: Option<&str>, text: &str) -> Response {
    let pen = Pen::of(ui);
    let (rect, _) = ui.allocate_exact_size(extent(&pen, glyph, text), Sense::hover());
    let rect = mirror(rect);
    badge_at(&pen, rect.min, Align2::LEFT_TOP, tone, glyph, text);
    readable(ui, rect, text)
}

/// A key, framed, its right middle at a point.
pub fn key_at(pen: &Pen, t: &Tokens, right: Pos2, key: &str) -> Rect {
    let wide = (width(pen, key, Face::Caption) + 10.0).ceil();
    let rect = Align2::RIGHT_CENTER.anchor_size(right, vec2(wide, 18.0));
    pen.rect(rect, radius::BADGE, t.sunk, Stroke::new(1.0, t.line));
    put(
        pen,
        rect.center(),
        Align2::CENTER_CENTER,
        key,
        Face::Caption,
        t.text3,
    );
    rect
}
