//! Writes the outline of a glyph down as a path, y running down from the baseline. Knows no glyph.

use skrifa::outline::OutlinePen;
use vello_cpu::kurbo::BezPath;

/// Writes an outline down as a path.
pub struct GlyphPen {
    /// The path so far.
    pub path: BezPath,
    scale: f64,
    right: f64,
}

impl GlyphPen {
    /// One that scales what it is given, and moves it to the right.
    pub fn new(scale: f64, right: f64) -> Self {
        Self {
            path: BezPath::new(),
            scale,
            right,
        }
    }

    fn at(&self, x: f32, y: f32) -> (f64, f64) {
        let (x, y) = (f64::from(x), f64::from(y));
        (x * self.scale + self.right, -y * self.scale)
    }
}

impl OutlinePen for GlyphPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.at(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.at(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.at(cx, cy), self.at(x, y));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.path
            .curve_to(self.at(cx0, cy0), self.at(cx1, cy1), self.at(x, y));
    }

    fn close(&mut self) {
        self.path.close_path();
    }
}
