//! The program's mark: the lines of a register. Knows nothing of where it stands.

use super::super::pen::Pen;
use super::super::theme::Tokens;
use egui::{Rect, pos2, vec2};

/// The side that its proportions are given for, in points.
const SIDE: f32 = 26.0;

/// Paints the mark in a square.
pub fn mark(pen: &Pen, t: &Tokens, square: Rect) {
    let scale = square.width() / SIDE;
    pen.fill(square, (6.0 * scale.min(1.4)) as u8, t.accent_fill);
    for (line, width) in [12.0, 12.0, 7.0].into_iter().enumerate() {
        let at = pos2(7.0, 7.0 + 5.0 * line as f32);
        let min = square.min + at.to_vec2() * scale;
        pen.fill(
            Rect::from_min_size(min, vec2(width, 2.0) * scale),
            1,
            t.on_accent,
        );
    }
}
