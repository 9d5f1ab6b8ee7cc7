//! Squares for people: one mark a person, filled killed, open injured; above forty bars, all those of a
//! table of one scale. Knows nothing of who they were.

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
/// A bar for few among many is still seen.
const LEAST: f32 = 1.0;

/// A table with squares, laid out as a picture of its own: for places where it cannot be parted.
pub fn draw(flow: &mut Flow, table: &Table, x: f32, width: f32) -> Sketch {
    table::whole(flow, table, x, width)
}

/// How long a bar is for one person of a table, where some are too many for squares: in all of its rows,
/// or the rows could not be compared.
pub fn scale(table: &Table, width: f32) -> Option<f32> {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let people: Vec<(u64, u64)> = cells.filter_map(|cell| cell.people).collect();
    let many = people
        .iter()
        .any(|(killed, injured)| *killed.max(injured) >= MOST);
    let sums = people.iter().map(|(killed, injured)| killed + injured);
    let most = sums.max().filter(|_| many)?;
    Some(((width - BETWEEN) / most.max(1) as f32).min(PITCH))
}

/// Draws the squares of a cell, in as many lines as they need, or bars of a scale. Returns how high they
/// are.
pub fn squares(
    sketch: &mut Sketch,
    (killed, injured): (u64, u64),
    (x, y): (f32, f32),
    (width, scale): (f32, Option<f32>),
) -> f32 {
    let mut at = Cursor {
        left: x,
        right: x + width,
        x,
        y,
    };
    if let Some(scale) = scale {
        let length = |people: u64| (people as f32 * scale).max(LEAST);
        let bar = if killed > 0 { length(killed) } else { 0.0 };
        sketch.rectangle(x, y, bar, SIDE, theme::INK);
        let gap = if killed > 0 { BETWEEN } else { 0.0 };
        if injured > 0 {
            let area = Area {
                x: x + bar + gap,
                y,
                width: length(injured),
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
