//! The outlines of glyphs as lines, for what is drawn around letters. Knows nothing of what for.

use crate::report::page::{Point, Run};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// Pieces that a curve is drawn in: finer is not seen under a halo.
const PIECES: u8 = 3;

/// The outlines of a run's glyphs where they stand, each closed: its last point is its first.
pub fn outlines(run: &Run) -> Vec<Vec<Point>> {
    let Ok(font) = FontRef::new(run.face.bytes()) else {
        return Vec::new();
    };
    let glyphs = font.outline_glyphs();
    let mut tracer = Tracer::default();
    for glyph in run.glyphs.iter() {
        let Some(outline) = glyphs.get(GlyphId::new(glyph.id.into())) else {
            continue;
        };
        tracer.origin = (run.x + glyph.x, run.baseline - glyph.rise);
        let settings = DrawSettings::unhinted(Size::new(run.size), LocationRef::default());
        // A glyph that cannot be drawn has no halo; its letter is shown by whoever draws the run.
        let _ = outline.draw(settings, &mut tracer);
    }
    tracer.lines.retain(|line| line.len() > 2);
    tracer.lines
}

#[derive(Default)]
struct Tracer {
    origin: (f32, f32),
    /// The pen, in the glyph's own coordinates.
    at: (f32, f32),
    lines: Vec<Vec<Point>>,
}

impl Tracer {
    fn to(&mut self, x: f32, y: f32) {
        self.at = (x, y);
        let point = Point {
            x: self.origin.0 + x,
            y: self.origin.1 - y,
        };
        if let Some(line) = self.lines.last_mut() {
            line.push(point);
        }
    }

    fn curve(&mut self, along: impl Fn(f32) -> (f32, f32)) {
        for piece in 1..=PIECES {
            let (x, y) = along(f32::from(piece) / f32::from(PIECES));
            self.to(x, y);
        }
    }
}

impl OutlinePen for Tracer {
    fn move_to(&mut self, x: f32, y: f32) {
        self.lines.push(Vec::new());
        self.to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let from = self.at;
        self.curve(|t| {
            let mix = |a: f32, b: f32, c: f32| {
                let s = 1.0 - t;
                s * s * a + 2.0 * s * t * b + t * t * c
            };
            (mix(from.0, cx, x), mix(from.1, cy, y))
        });
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let from = self.at;
        self.curve(|t| {
            let mix = |a: f32, b: f32, c: f32, d: f32| {
                let s = 1.0 - t;
                s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
            };
            (mix(from.0, cx0, cx1, x), mix(from.1, cy0, cy1, y))
        });
    }

    fn close(&mut self) {
        if let Some(line) = self.lines.last_mut()
            && let Some(first) = line.first().copied()
            && line.last() != Some(&first)
        {
            line.push(first);
        }
    }
}
