//! Where a caret stands in a layout, and where it goes from there. It must not know of what is typed.

use super::layout::{Cell, Layout, Line};
use egui::{Pos2, Rect};
use std::ops::Range;

/// The letter that a caret belongs to. Where two directions meet, or where a line is broken, the two
/// sides of one place in the text stand apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clings {
    /// To the letter behind it.
    #[default]
    ToNext,
    /// To the letter before it.
    ToPrevious,
}

/// A place between letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Caret {
    /// In bytes.
    pub at: usize,
    /// The side that it is seen on.
    pub clings: Clings,
}

impl Caret {
    /// Before the letter at a byte.
    pub fn before(at: usize) -> Self {
        Self {
            at,
            clings: Clings::ToNext,
        }
    }

    /// Behind the letter that ends at a byte.
    pub fn behind(at: usize) -> Self {
        Self {
            at,
            clings: Clings::ToPrevious,
        }
    }
}

/// A way over the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the left.
    Left,
    /// To the right.
    Right,
}

impl Cell {
    /// The caret that has gone over it.
    fn passed(&self, way: Way) -> Caret {
        if self.is_right_to_left == (way == Way::Left) {
            Caret::behind(self.range.end)
        } else {
            Caret::before(self.range.start)
        }
    }
}

impl Line {
    /// The cell that a caret belongs to, and whether it stands where reading leaves it.
    fn cell(&self, caret: Caret) -> Option<(usize, bool)> {
        let starts = || {
            self.cells
                .iter()
                .position(|cell| cell.range.start == caret.at)
        };
        let ends = || {
            self.cells
                .iter()
                .position(|cell| cell.range.end == caret.at)
        };
        let next = || starts().map(|cell| (cell, false));
        let previous = || ends().map(|cell| (cell, true));
        match caret.clings {
            Clings::ToNext => next().or_else(previous),
            Clings::ToPrevious => previous().or_else(next),
        }
    }

    /// How many cells stand to the left of a caret.
    fn edge(&self, caret: Caret) -> usize {
        self.cell(caret).map_or(0, |(cell, is_trailing)| {
            cell + usize::from(self.cells[cell].is_right_to_left != is_trailing)
        })
    }

    fn x(&self, caret: Caret) -> f32 {
        match self.cell(caret) {
            Some((cell, true)) => self.cells[cell].trailing(),
            Some((cell, false)) => self.cells[cell].leading(),
            None => self.start,
        }
    }

    /// The caret nearest to a place across, in pixels.
    fn nearest(&self, x: f32) -> Caret {
        let under = self.cells.iter().find(|cell| x < cell.right);
        let Some(cell) = under.or(self.cells.last()) else {
            return Caret::before(self.range.start);
        };
        let way = if x < f32::midpoint(cell.left, cell.right) {
            Way::Left
        } else {
            Way::Right
        };
        cell.passed(way)
    }
}

impl Layout {
    /// The line that a caret stands on.
    pub(super) fn line_of(&self, caret: Caret) -> usize {
        let after = self
            .lines
            .partition_point(|line| line.range.start <= caret.at);
        let line = after.saturating_sub(1);
        let is_broken = line > 0
            && self.lines[line].range.start == caret.at
            && self.lines[line - 1].goes_on
            && caret.clings == Clings::ToPrevious;
        line - usize::from(is_broken)
    }

    /// Where a caret is drawn, in points from the corner of the layout.
    pub fn caret_rect(&self, caret: Caret) -> Rect {
        let line = &self.lines[self.line_of(caret)];
        let x = line.x(caret);
        self.rect(line, x, x)
    }

    /// The caret nearest to a point.
    pub fn at_point(&self, at: Pos2) -> Caret {
        let y = at.y * self.scale;
        let below = self
            .lines
            .iter()
            .position(|line| y < line.top + line.height);
        let line = below.unwrap_or(self.lines.len() - 1);
        self.lines[line].nearest(at.x * self.scale)
    }

    /// One step over the screen, from one edge of a letter to the next.
    pub fn step(&self, caret: Caret, way: Way) -> Caret {
        let index = self.line_of(caret);
        let line = &self.lines[index];
        let edge = line.edge(caret);
        let cell = match way {
            Way::Right => line.cells.get(edge),
            Way::Left => edge.checked_sub(1).and_then(|cell| line.cells.get(cell)),
        };
        if let Some(cell) = cell {
            return cell.passed(way);
        }
        let goes_on = line.direction.is_right_to_left() == (way == Way::Left);
        if goes_on {
            let next = self.lines.get(index + 1);
            next.map_or(caret, |next| Caret::before(next.range.start))
        } else {
            let above = index.checked_sub(1).map(|above| &self.lines[above]);
            above.map_or(caret, |above| Caret::behind(above.range.end))
        }
    }

    /// The caret a line above or below, as near to `x` (in points) as can be; none where there is no
    /// such line.
    pub fn vertical(&self, caret: Caret, is_down: bool, x: f32) -> Option<Caret> {
        let line = self
            .line_of(caret)
            .checked_add_signed(if is_down { 1 } else { -1 })?;
        Some(self.lines.get(line)?.nearest(x * self.scale))
    }

    /// The beginning of the line that a caret is on.
    pub fn line_start(&self, caret: Caret) -> Caret {
        Caret::before(self.lines[self.line_of(caret)].range.start)
    }

    /// The end of the line that a caret is on.
    pub fn line_end(&self, caret: Caret) -> Caret {
        Caret::behind(self.lines[self.line_of(caret)].range.end)
    }

    /// The paragraph around a place, in bytes.
    pub fn paragraph(&self, at: usize) -> Range<usize> {
        let line = self.line_of(Caret::before(at));
        let first = self.lines[..line].iter().rposition(|line| !line.goes_on);
        let first = first.map_or(0, |above| above + 1);
        let last = self.lines[line..].iter().position(|line| !line.goes_on);
        let last = last.map_or(self.lines.len() - 1, |further| line + further);
        self.lines[first].range.start..self.lines[last].range.end
    }

    /// The place at or before `at` where a caret can stand.
    pub fn stop(&self, at: usize) -> usize {
        let line = &self.lines[self.line_of(Caret::before(at))];
        if at >= line.range.end {
            // Past the letters of a paragraph, and before what ends it.
            return line.range.end.min(at);
        }
        let inside = |cell: &&Cell| cell.range.start < at && at < cell.range.end;
        line.cells
            .iter()
            .find(inside)
            .map_or(at, |cell| cell.range.start)
    }

    /// What a caret steps over behind a place: a letter with its marks, or what ends a paragraph.
    pub fn next(&self, at: usize) -> Option<Range<usize>> {
        let index = self.line_of(Caret::before(at));
        let line = &self.lines[index];
        let cell = line.cells.iter().find(|cell| cell.range.contains(&at));
        let ends = || self.lines.get(index + 1).map(|next| at..next.range.start);
        cell.map(|cell| at..cell.range.end).or_else(ends)
    }

    /// What a caret steps over before a place.
    pub fn previous(&self, at: usize) -> Option<Range<usize>> {
        let index = self.line_of(Caret::behind(at));
        let line = &self.lines[index];
        let inside = |cell: &&Cell| cell.range.start < at && at <= cell.range.end;
        let cell = line.cells.iter().find(inside);
        let above = || {
            index
                .checked_sub(1)
                .map(|above| self.lines[above].range.end..at)
        };
        cell.map(|cell| cell.range.start..at).or_else(above)
    }

    /// Where a range of the text stands: a box for each stretch of it that is seen in one piece.
    pub fn rects(&self, range: &Range<usize>) -> Vec<Rect> {
        let mut rects = Vec::new();
        for line in &self.lines {
            let mut open: Option<(f32, f32)> = None;
            for cell in &line.cells {
                if range.contains(&cell.range.start) {
                    let left = open.map_or(cell.left, |(left, _)| left);
                    open = Some((left, cell.right));
                } else if let Some((left, right)) = open.take() {
                    rects.push(self.rect(line, left, right));
                }
            }
            if let Some((left, right)) = open {
                rects.push(self.rect(line, left, right));
            }
        }
        rects
    }

    /// Where the ends of paragraphs in a range are shown, that are selected with them.
    pub(super) fn break_rects(&self, range: &Range<usize>) -> Vec<Rect> {
        let ends = self.lines.iter().filter(|line| {
            !line.goes_on && range.contains(&line.range.end) && line.range.end < self.length()
        });
        ends.map(|line| {
            let (left, right) = line.extent();
            let wide = line.height * 0.3;
            if line.direction.is_right_to_left() {
                self.rect(line, left - wide, left)
            } else {
                self.rect(line, right, right + wide)
            }
        })
        .collect()
    }
}
