//! Squares for people: one mark a person, filled killed, open injured; above forty a bar of the
//! same scale. Knows nothing of who they were.

use super::flow::Flow;
use super::sketch::Sketch;
use super::table;
use crate::report::content::Table;
use crate::report::page::{Area, Stroke};
use crate::report::theme;

const SIDE: f32 = 9.0;
const PITCH: f32 = 12.0;
/// Between the killed and the injured.
const BETWEEN: f32 = 7.0;
/// From this many on a bar stands for the squares.
const MOST: u64 = 40;

/// A table with squares, laid out as a picture of its own: for places where it cannot be parted.
pub fn draw(flow: &mut Flow, table: &Table, x: f32, width: f32) -> Sketch {
    table::whole(flow, table, x, width)
}

/// Draws the squares of a cell, in as many lines as they need. Returns how high they are.
pub fn squares(
    sketch: &mut Sketch,
    (killed, injured): (u64, u64),
    (x, y): (f32, f32),
    width: f32,
) -> f32 {
    let mut at = Cursor {
        left: x,
        right: x + width,
        x,
        y,
    };
    if killed >= MOST || injured >= MOST {
        // Twelve points a person would not fit; both bars keep one scale.
        let scale = (width - BETWEEN) / (killed + injured).max(1) as f32;
        let scale = scale.min(PITCH);
        let bar = killed as f32 * scale;
        sketch.rectangle(x, y, bar, SIDE, theme::INK);
        let gap = if killed > 0 { BETWEEN } else { 0.0 };
        if injured > 0 {
            let area = Area {
                x: x + bar + gap,
                y,
                width: injured as f32 * scale,
                height: SIDE,
            };
            sketch.frame(area, Stroke::solid(theme::INK, 1.0));
        }
        return SIDE;
    }
    for _ in 0..killed {
        let (x, y) = at.next();
        sketch.rectangle(x, y, SIDE, SIDE, theme::INK);
    }
    if killed > 0 {
        at.x += BETWEEN;
    }
    for _ in 0..injured {
        let (x, y) = at.next();
        let area = Area {
            x,
            y,
            width: SIDE,
            height: SIDE,
        };
        sketch.frame(area, Stroke::solid(theme::INK, 1.0));
    }
    at.y - y + SIDE
}

struct Cursor {
    left: f32,
    right: f32,
    x: f32,
    y: f32,
}

impl Cursor {
    fn next(&mut self) -> (f32, f32) {
        if self.x + SIDE > self.right && self.x > self.left {
            self.x = self.left;
            self.y += PITCH;
        }
        let at = (self.x, self.y);
        self.x += PITCH;
        at
    }
}
