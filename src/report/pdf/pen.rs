//! Glyphs one after another to text operators (ISO 32000-1, 9.4). Knows nothing of what they mean.

use super::operators::{Operators, decimal, hundredths};
use crate::report::fonts::Face;

/// A gap that is wider than this, in thousandths of the size, is a new place and no adjustment.
const FAR: f32 = 2000.0;
/// So is a step back that no two letters are drawn together by.
const BACK: f32 = 500.0;

/// Where text goes on, and how it is set: fonts and spacing outlive a text object.
#[derive(Debug, Default)]
pub struct Pen {
    font: Option<(Face, f32)>,
    /// Added after each glyph, in 10^-4 points.
    spacing: i32,
    writing: bool,
    /// The beginning of the line, in hundredths of a point.
    line: (i32, i32),
    /// Where the next glyph would stand, in points; none in a text object without glyphs.
    at: Option<f32>,
    right_to_left: bool,
    waiting: Waiting,
}

/// The glyphs that are not shown yet.
#[derive(Debug, Default)]
struct Waiting {
    /// Strings, and numbers between them.
    operand: Vec<u8>,
    in_string: bool,
    adjusted: bool,
}

impl Pen {
    /// Begins a text object, unless in one.
    pub fn begin(&mut self, out: &mut Operators) {
        if !self.writing {
            self.writing = true;
            self.line = (0, 0);
            self.at = None;
            out.operator("BT");
        }
    }

    /// Ends the text object, if in one.
    pub fn end(&mut self, out: &mut Operators) {
        self.flush(out);
        if std::mem::take(&mut self.writing) {
            out.operator("ET");
        }
    }

    /// Selects a face in a size.
    pub fn select(&mut self, out: &mut Operators, face: Face, name: &str, size: f32) {
        if self.font.replace((face, size)) != Some((face, size)) {
            self.flush(out);
            out.name(name).number(size).operator("Tf");
        }
    }

    /// Sets what is added after each glyph, in 10^-4 points.
    pub fn space(&mut self, out: &mut Operators, spacing: i32) {
        if self.spacing != spacing {
            self.flush(out);
            self.spacing = spacing;
            out.decimal(spacing, 4).operator("Tc");
        }
    }

    /// Begins a run. Runs of two directions are places of their own, for readers take glyphs of one
    /// place to be of one direction.
    pub fn turn(&mut self, out: &mut Operators, right_to_left: bool) {
        if right_to_left || self.right_to_left {
            self.flush(out);
            self.at = None;
        }
        self.right_to_left = right_to_left;
    }

    /// Puts a glyph, `width` thousandths of the size wide, at a place in points.
    pub fn put(&mut self, out: &mut Operators, code: u16, width: f32, (x, y): (f32, f32)) {
        let size = self.font.map_or(1.0, |(_, size)| size);
        let (left, baseline) = (hundredths(x), hundredths(y));
        let goes_on = self.at.filter(|_| baseline == self.line.1);
        let gap = goes_on.map(|at| ((at - x) * 1000.0 / size).round());
        let at = match (goes_on, gap) {
            (Some(at), Some(0.0)) => at,
            (Some(at), Some(gap)) if (-FAR..BACK).contains(&gap) => {
                self.waiting.adjust(gap as i32);
                at - gap * size / 1000.0
            }
            _ => {
                self.flush(out);
                out.decimal(left - self.line.0, 2);
                out.decimal(baseline - self.line.1, 2).operator("Td");
                self.line = (left, baseline);
                // Not what was rounded: else two glyphs of one place would come apart.
                x
            }
        };
        self.waiting.code(code);
        self.at = Some(at + width * size / 1000.0 + self.spacing as f32 / 10_000.0);
    }

    /// Shows the glyphs that wait for it.
    pub fn flush(&mut self, out: &mut Operators) {
        let waiting = &mut self.waiting;
        waiting.close_string();
        if waiting.operand.is_empty() {
            return;
        }
        if std::mem::take(&mut waiting.adjusted) {
            out.operand(b"[").operand(&waiting.operand);
            out.operand(b"]").operator("TJ");
        } else {
            out.operand(&waiting.operand).operator("Tj");
        }
        waiting.operand.clear();
    }
}

impl Waiting {
    /// Steps back by thousandths of the size.
    fn adjust(&mut self, gap: i32) {
        self.close_string();
        self.adjusted = true;
        decimal(&mut self.operand, gap, 0);
    }

    fn close_string(&mut self) {
        if std::mem::take(&mut self.in_string) {
            self.operand.push(b')');
        }
    }

    /// A code is two bytes of a literal string.
    fn code(&mut self, code: u16) {
        if !self.in_string {
            self.in_string = true;
            self.operand.push(b'(');
        }
        for byte in code.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => self.operand.extend([b'\\', byte]),
                // Alone it would be read as the end of a line.
                b'\r' => self.operand.extend(*b"\\r"),
                _ => self.operand.push(byte),
            }
        }
    }
}
