//! What lies under the symbols: land, rivers and borders, clipped to the frame. Knows nothing of what
//! happened there.

use super::clipping;
use super::labels::Field;
use super::outline::{LineKind, Outline};
use super::projection::Projection;
use crate::report::page::{Area, Item, Point, Stroke};
use crate::report::theme;

/// Draws the land and the lines of an outline, and keeps names away from them.
pub fn draw(
    items: &mut Vec<Item>,
    outline: &Outline,
    (projection, frame): (&Projection, Area),
    field: &mut Field,
    small: bool,
) {
    let placed = |points: &[(f64, f64)]| -> Vec<Point> {
        points.iter().map(|at| projection.place(*at)).collect()
    };
    let land = clipping::shape(&placed(&outline.land), frame);
    if land.len() > 2 {
        items.push(Item::Polygon {
            corners: land,
            fill: Some(theme::LAND),
            stroke: None,
        });
    }
    for line in &outline.lines {
        let stroke = stroke(line.kind, small);
        let lines = clipping::line(&placed(&line.points), inside(frame, stroke.width));
        if lines.is_empty() {
            continue;
        }
        for line in &lines {
            field.line(line);
        }
        items.push(Item::Path { lines, stroke });
    }
}

/// A frame without what half a line's width takes of it.
fn inside(frame: Area, width: f32) -> Area {
    Area {
        x: frame.x + width / 2.0,
        y: frame.y + width / 2.0,
        width: frame.width - width,
        height: frame.height - width,
    }
}

fn stroke(kind: LineKind, small: bool) -> Stroke {
    let (colour, width) = match kind {
        LineKind::Governorate => (theme::RULE, 0.6),
        LineKind::Stream => (theme::RIVER, 1.0),
        LineKind::River => (theme::RIVER, 1.9),
        LineKind::Border => (theme::BAR_STRONG, 0.9),
    };
    Stroke::solid(colour, if small { width * 0.75 } else { width })
}
