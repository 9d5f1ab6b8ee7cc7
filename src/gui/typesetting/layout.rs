//! A text that is laid out: lines, what a caret steps over in them, and glyphs. It must not know how
//! the one is shaped nor how the other is drawn.

use super::super::theme::Face;
use egui::{Color32, Rect, Vec2, pos2, vec2};
use parley::FontData;
use std::ops::Range;

/// The way a paragraph is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// As Latin is.
    #[default]
    LeftToRight,
    /// As Arabic is.
    RightToLeft,
}

impl Direction {
    /// Whether it is read from the right.
    pub fn is_right_to_left(self) -> bool {
        self == Self::RightToLeft
    }

    /// Of the window.
    pub fn of_window() -> Self {
        if super::super::pen::is_right_to_left() {
            Self::RightToLeft
        } else {
            Self::LeftToRight
        }
    }
}

/// A stretch of text in one face and colour. Those of a text follow on each other and cover it.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// Its face.
    pub face: Face,
    /// Its colour.
    pub color: Color32,
    /// The room that is left before it, in points.
    pub room: f32,
}

/// The faces and colours of a text.
pub type Spans<'a> = &'a dyn Fn(&str) -> Vec<Span>;

impl Span {
    /// A text in one face and colour.
    pub fn whole(text: &str, face: Face, color: Color32) -> Self {
        Self {
            range: 0..text.len(),
            face,
            color,
            room: 0.0,
        }
    }
}

/// What a caret steps over at once: a letter with its marks, or half of a ligature.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// Its left edge, in pixels.
    pub left: f32,
    /// Its right edge, in pixels.
    pub right: f32,
    /// Whether its letter is read from the right.
    pub is_right_to_left: bool,
}

impl Cell {
    /// Where reading enters it.
    pub(super) fn leading(&self) -> f32 {
        if self.is_right_to_left {
            self.right
        } else {
            self.left
        }
    }

    /// Where reading leaves it.
    pub(super) fn trailing(&self) -> f32 {
        if self.is_right_to_left {
            self.left
        } else {
            self.right
        }
    }

    pub(super) fn moved(mut self, bytes: usize) -> Self {
        self.range = self.range.start + bytes..self.range.end + bytes;
        self
    }
}

/// A face at a size, with what its variations are set to.
#[derive(Clone, Debug)]
pub(super) struct Font {
    pub(super) data: FontData,
    pub(super) size: f32,
    pub(super) variations: Vec<i16>,
}

/// A glyph on its line.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    /// Index into the fonts of the line.
    pub(super) font: usize,
    pub(super) id: u32,
    /// From the left edge of the layout, in pixels.
    pub(super) x: f32,
    /// From the baseline, in pixels, down.
    pub(super) y: f32,
    /// Where its letter stands in the text.
    pub(super) byte: usize,
}

/// A line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its text, in bytes, without what ends its paragraph.
    pub range: Range<usize>,
    /// The way its paragraph is read.
    pub direction: Direction,
    /// What a caret steps over, from left to right.
    pub cells: Vec<Cell>,
    /// Where a caret stands when there is nothing on it, in pixels.
    pub(super) start: f32,
    pub(super) top: f32,
    pub(super) height: f32,
    /// From the top of the line, in pixels.
    pub(super) baseline: f32,
    /// Whether its paragraph goes on with the next.
    pub(super) goes_on: bool,
    pub(super) glyphs: Vec<Glyph>,
    pub(super) fonts: Vec<Font>,
}

impl Line {
    /// Its left and right edge, in pixels.
    pub(super) fn extent(&self) -> (f32, f32) {
        match (self.cells.first(), self.cells.last()) {
            (Some(first), Some(last)) => (first.left, last.right),
            _ => (self.start, self.start),
        }
    }

    /// Moves it to the right, by pixels.
    pub(super) fn shift(&mut self, by: f32) {
        self.start += by;
        for cell in &mut self.cells {
            cell.left += by;
            cell.right += by;
        }
        for glyph in &mut self.glyphs {
            glyph.x += by;
        }
    }

    /// Moves it down by pixels and on by bytes.
    pub(super) fn placed(&self, top: f32, bytes: usize) -> Self {
        let mut line = self.clone();
        line.top += top;
        line.range = line.range.start + bytes..line.range.end + bytes;
        for cell in &mut line.cells {
            *cell = cell.clone().moved(bytes);
        }
        for glyph in &mut line.glyphs {
            glyph.byte += bytes;
        }
        line
    }
}

/// A text that is laid out. There is at least one line.
#[derive(Clone, Debug)]
pub struct Layout {
    /// From the top down.
    pub lines: Vec<Line>,
    /// Pixels in a point.
    pub(super) scale: f32,
}

impl Layout {
    /// The room that it takes, in points.
    pub fn size(&self) -> Vec2 {
        let (left, right) = self.extent();
        vec2(right - left, self.height())
    }

    /// Its left and right edge, in points.
    pub fn extent(&self) -> (f32, f32) {
        let extents = self.lines.iter().map(Line::extent);
        let (left, right) = extents
            .reduce(|all, one| (all.0.min(one.0), all.1.max(one.1)))
            .unwrap_or_default();
        (left / self.scale, right / self.scale)
    }

    fn height(&self) -> f32 {
        let last = self.lines.last();
        last.map_or(0.0, |line| (line.top + line.height) / self.scale)
    }

    /// How many bytes its text has.
    pub fn length(&self) -> usize {
        self.lines.last().map_or(0, |line| line.range.end)
    }

    /// The way its first paragraph is read.
    pub fn direction(&self) -> Direction {
        self.lines
            .first()
            .map(|line| line.direction)
            .unwrap_or_default()
    }

    /// A box on a line, in points.
    pub(super) fn rect(&self, line: &Line, left: f32, right: f32) -> Rect {
        let corner = |x: f32, y: f32| pos2(x / self.scale, y / self.scale);
        Rect::from_min_max(
            corner(left, line.top),
            corner(right, line.top + line.height),
        )
    }
}
