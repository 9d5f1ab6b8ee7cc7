//! The ring around what the keyboard acts on. It must not know what that is.

use super::super::pen::Pen;
use super::super::theme::{Tokens, radius};
use egui::{Color32, CornerRadius, Rect, Response, Stroke};

/// Painted over a widget of which the keyboard has hold.
pub fn ring_if_focused(pen: &Pen, t: &Tokens, rect: Rect, response: &Response) {
    if response.has_focus() {
        ring(pen, t, rect, radius::CONTROL);
    }
}

/// The ring: a line inside the edge, a soft one around it.
pub fn ring(pen: &Pen, t: &Tokens, rect: Rect, radius: u8) {
    let inner = Stroke::new(1.5, t.accent);
    pen.rect(
        rect,
        CornerRadius::same(radius),
        Color32::TRANSPARENT,
        inner,
    );
    let outer = Stroke::new(2.5, t.accent.gamma_multiply(0.28));
    pen.halo(rect.expand(0.5), CornerRadius::same(radius + 1), outer);
}
