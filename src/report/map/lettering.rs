//! Names set for the map: where they stand on the page is not mirrored, whichever way they are read.
//! Knows nothing of what they name.

use crate::report::page::{Item, Point, Run, Stroke};
use crate::report::text::{Align, Typesetter, outlines};
use crate::report::theme::{self, Type};

/// A name in one line.
#[derive(Clone, Debug, Default)]
pub struct Lettering {
    runs: Vec<Run>,
    /// How wide it is.
    pub width: f32,
    /// How high its line is.
    pub height: f32,
}

impl Lettering {
    /// Sets a text.
    pub fn set(typesetter: &mut Typesetter, text: &str, style: Type) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        // Letters that are joined are not spaced.
        let style = if typesetter.is_right_to_left() {
            Type {
                tracking: 0.0,
                ..style
            }
        } else {
            style
        };
        let set = typesetter.line(text, style, Align::Start, f32::INFINITY);
        let runs = set.lines.iter().flat_map(|line| &line.runs);
        let runs = runs.map(|placed| {
            let mut run = placed.run.clone();
            if typesetter.is_right_to_left() {
                run.x = set.width - run.x - run.width;
            }
            run
        });
        Self {
            runs: runs.collect(),
            width: set.width,
            height: style.leading,
        }
    }

    /// Width and height.
    pub fn size(&self) -> (f32, f32) {
        (self.width, self.height)
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Draws it with its upper left corner at a point.
    pub fn draw(&self, items: &mut Vec<Item>, at: Point) {
        items.extend(self.placed(at).into_iter().map(Item::Run));
    }

    /// Draws it around a point.
    pub fn draw_around(&self, items: &mut Vec<Item>, centre: Point) {
        let at = Point {
            x: centre.x - self.width / 2.0,
            y: centre.y - self.height / 2.0,
        };
        self.draw(items, at);
    }

    /// What parts its letters from what is under them.
    pub fn halo(&self, at: Point) -> Option<Item> {
        let lines: Vec<_> = self.placed(at).iter().flat_map(outlines).collect();
        (!lines.is_empty()).then(|| Item::Path {
            lines,
            stroke: Stroke::solid(theme::WHITE, theme::MAP_HALO),
        })
    }

    fn placed(&self, at: Point) -> Vec<Run> {
        let runs = self.runs.iter().map(|run| {
            let mut run = run.clone();
            run.x += at.x;
            run.baseline += at.y;
            run
        });
        runs.collect()
    }
}
