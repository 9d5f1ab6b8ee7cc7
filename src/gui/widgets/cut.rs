//! Layout by cutting rects from rects. It must not know what goes into them.

use egui::{Rect, pos2};

/// Cuts a strip off a rect, which becomes smaller by it. Lengths are in points.
pub trait Cut {
    /// The strip at the left.
    fn cut_left(&mut self, width: f32) -> Rect;
    /// The strip at the right.
    fn cut_right(&mut self, width: f32) -> Rect;
    /// The strip at the top.
    fn cut_top(&mut self, height: f32) -> Rect;
    /// The strip at the bottom.
    fn cut_bottom(&mut self, height: f32) -> Rect;
    /// Leaves out a strip at the left.
    fn skip_x(&mut self, width: f32);
    /// Leaves out a strip at the top.
    fn skip_y(&mut self, height: f32);
    /// Columns with a gap between them, as wide as their shares of the whole.
    fn columns(&self, shares: &[f32], gap: f32) -> Vec<Rect>;
}

impl Cut for Rect {
    fn cut_left(&mut self, width: f32) -> Rect {
        let x = (self.min.x + width).min(self.max.x);
        let strip = self.with_max_x(x);
        self.min.x = x;
        strip
    }

    fn cut_right(&mut self, width: f32) -> Rect {
        let x = (self.max.x - width).max(self.min.x);
        let strip = self.with_min_x(x);
        self.max.x = x;
        strip
    }

    fn cut_top(&mut self, height: f32) -> Rect {
        let y = (self.min.y + height).min(self.max.y);
        let strip = self.with_max_y(y);
        self.min.y = y;
        strip
    }

    fn cut_bottom(&mut self, height: f32) -> Rect {
        let y = (self.max.y - height).max(self.min.y);
        let strip = self.with_min_y(y);
        self.max.y = y;
        strip
    }

    fn skip_x(&mut self, width: f32) {
        self.cut_left(width);
    }

    fn skip_y(&mut self, height: f32) {
        self.cut_top(height);
    }

    fn columns(&self, shares: &[f32], gap: f32) -> Vec<Rect> {
        let total: f32 = shares.iter().sum();
        let gaps = gap * shares.len().saturating_sub(1) as f32;
        let wide = (self.width() - gaps).max(0.0);
        let mut x = self.min.x;
        let column = |share: &f32| {
            let width = (wide * share / total).round();
            let column = Rect::from_min_max(pos2(x, self.min.y), pos2(x + width, self.max.y));
            x += width + gap;
            column
        };
        shares.iter().map(column).collect()
    }
}
