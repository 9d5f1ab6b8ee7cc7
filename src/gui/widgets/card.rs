//! A ground for what belongs together. It must not know what that is.

use super::super::pen::Pen;
use super::super::theme::{Face, Tokens, radius, space};
use super::text::fit;
use egui::{Align, Rect, Stroke, vec2};

/// From the title of a card to the line below it, in points.
const LINE: f32 = 19.0;

/// The card.
pub fn card(pen: &Pen, t: &Tokens, rect: Rect) {
    pen.rect(rect, radius::CARD, t.surface, Stroke::new(1.0, t.line));
}

/// A card of the overview; returns the room inside.
pub fn panel(pen: &Pen, t: &Tokens, rect: Rect) -> Rect {
    card(pen, t, rect);
    rect.shrink2(vec2(space::L, 13.0))
}

/// The title of a card at the top of a rect, with a line below it that may be empty. Returns where
/// the title stands.
pub fn card_title(pen: &Pen, t: &Tokens, rect: Rect, title: &str, below: &str) -> Rect {
    let second = rect.with_min_y(rect.min.y + LINE);
    let second = second.with_max_y(second.min.y + 16.0);
    fit(pen, second, Align::Min, below, Face::Small, t.text3);
    let first = rect.with_max_y(rect.min.y + 16.0);
    fit(pen, first, Align::Min, title, Face::Strong, t.text)
}
