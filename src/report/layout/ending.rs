//! Numbers under each other on pages that are read from right to left: a number is read from the left
//! there too, so that units stand under units only where the shorter ones stand in from the edge.
//! Knows nothing of tables.

use super::flow::Flow;
use crate::report::content::{Span, plain};
use crate::report::text::Align;
use crate::report::theme::Type;

/// How wide the number is with which a text ends; 0 where it ends with none.
pub fn width(flow: &mut Flow, text: &[Span], style: Type) -> f32 {
    let said = plain(text);
    let last = said.rsplit(char::is_whitespace).next().unwrap_or_default();
    let of_number = |letter: char| letter.is_numeric() || matches!(letter, '\u{66C}' | '.' | ',');
    if !last.starts_with(char::is_numeric) || !last.chars().all(of_number) {
        return 0.0;
    }
    let set = flow
        .typesetter
        .line(last, style, Align::Start, f32::INFINITY);
    set.width
}

/// How far a number of this width stands in where the widest of its column is known and there is room.
pub fn inset(widest: f32, own: f32, room: f32) -> f32 {
    let inset = widest - own;
    if own > 0.0 && inset > 0.0 && inset <= room {
        inset
    } else {
        0.0
    }
}
