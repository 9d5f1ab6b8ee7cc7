//! A run of glyphs to operations that draw it and let it be found. Knows nothing of shapes.
//!
//! Readers turn right-to-left text round glyph by glyph, so that a glyph which stands for several
//! characters comes out backwards. Each glyph therefore stands for exactly one: further characters
//! ride on blank glyphs, and marks are drawn after, in a span that says nothing.

use super::fonts::FaceInUse;
use crate::report::page::{Glyph, Run};
use printpdf::{Codepoint, DictItem, Op, TextItem, TextMatrix};
use std::borrow::Cow;

/// One glyph and the text that it stands for.
struct Unit<'a> {
    glyph: u16,
    x: f32,
    rise: f32,
    text: Cow<'a, str>,
}

/// How the glyphs of a cluster stand for its characters.
enum Reading<'a> {
    /// Glyph by glyph; the marks are drawn after.
    Each(Vec<Unit<'a>>, Vec<Glyph>),
    /// Only all of them together.
    Together,
}

/// Draws a run; `baseline` counts from the foot of the page.
pub fn show(run: &Run, baseline: f32, face: &mut FaceInUse, operations: &mut Vec<Op>) {
    let mut pen = Pen {
        size: run.size,
        operations,
        line: baseline,
        at: None,
        start: 0.0,
        waiting: Vec::new(),
    };
    let mut marks = Vec::new();
    for (text, glyphs) in run.clusters() {
        if glyphs.is_empty() {
            continue;
        }
        match reading(text, glyphs, run.right_to_left, face) {
            Reading::Each(units, silent) => {
                for unit in units {
                    let code = face.code(unit.glyph);
                    let told_apart = !face.means(code, &unit.text);
                    if told_apart {
                        pen.begin_span(&unit.text);
                    }
                    pen.put(face, code, run.x + unit.x, baseline + unit.rise);
                    if told_apart {
                        pen.end_span();
                    }
                }
                marks.extend(silent);
            }
            Reading::Together => {
                pen.begin_span(text);
                for glyph in glyphs {
                    let code = face.code(glyph.id);
                    face.means(code, text);
                    pen.put(face, code, run.x + glyph.x, baseline + glyph.rise);
                }
                pen.end_span();
            }
        }
    }
    if !marks.is_empty() {
        pen.begin_span("");
        for mark in marks {
            let code = face.code(mark.id);
            face.means(code, " ");
            pen.put(face, code, run.x + mark.x, baseline + mark.rise);
        }
        pen.end_span();
    }
    pen.flush();
}

fn reading<'a>(
    text: &'a str,
    glyphs: &[Glyph],
    right_to_left: bool,
    face: &mut FaceInUse,
) -> Reading<'a> {
    let unit = |glyph: &Glyph, text: Cow<'a, str>| Unit {
        glyph: glyph.id,
        x: glyph.x,
        rise: glyph.rise,
        text,
    };
    let mut letters = text.chars();
    let first = letters.next();
    let single = first.is_some() && letters.next().is_none();
    if let ([glyph], true) = (glyphs, single || !right_to_left) {
        return Reading::Each(vec![unit(glyph, Cow::Borrowed(text))], Vec::new());
    }
    if !right_to_left {
        if glyphs.len() != text.chars().count() {
            return Reading::Together;
        }
        let letters = text.chars().map(|letter| Cow::Owned(letter.to_string()));
        let units = glyphs.iter().zip(letters);
        return Reading::Each(units.map(|(g, l)| unit(g, l)).collect(), Vec::new());
    }
    let widest = glyphs
        .iter()
        .enumerate()
        .max_by(|(_, one), (_, other)| one.advance.total_cmp(&other.advance));
    let (Some((base, base_glyph)), Some(first)) = (widest, first) else {
        return Reading::Together;
    };
    let marks = || {
        glyphs
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != base)
    };
    if marks().any(|(_, mark)| mark.advance.abs() > 0.01) {
        return Reading::Together;
    }
    let mut units = Vec::new();
    for letter in text.chars().skip(1).collect::<Vec<_>>().into_iter().rev() {
        let Some(blank) = face.blank(letter) else {
            return Reading::Together;
        };
        units.push(Unit {
            glyph: blank,
            x: base_glyph.x,
            rise: 0.0,
            text: Cow::Owned(letter.to_string()),
        });
    }
    units.push(Unit {
        rise: 0.0,
        ..unit(base_glyph, Cow::Owned(first.to_string()))
    });
    Reading::Each(units, marks().map(|(_, mark)| *mark).collect())
}

/// Collects glyphs of one baseline into one operation.
struct Pen<'a> {
    size: f32,
    operations: &'a mut Vec<Op>,
    line: f32,
    at: Option<f32>,
    start: f32,
    waiting: Vec<Codepoint>,
}

impl Pen<'_> {
    fn put(&mut self, face: &FaceInUse, code: u16, x: f32, y: f32) {
        if self.at.is_none() || (y - self.line).abs() > 0.001 {
            self.flush();
            self.start = x;
            self.line = y;
            self.at = Some(x);
        }
        let mut at = self.at.unwrap_or(x);
        let gap = ((at - x) * 1000.0 / self.size).round();
        if gap != 0.0
            && let Some(last) = self.waiting.last_mut()
        {
            last.offset += gap;
            at -= gap * self.size / 1000.0;
        }
        self.waiting.push(Codepoint {
            gid: code,
            offset: 0.0,
            cid: None,
        });
        self.at = Some(at + face.advance(code) as f32 * self.size / 1000.0);
    }

    fn flush(&mut self) {
        self.at = None;
        if self.waiting.is_empty() {
            return;
        }
        let matrix = TextMatrix::Raw([
            1.0,
            0.0,
            0.0,
            1.0,
            super::content::rounded(self.start),
            super::content::rounded(self.line),
        ]);
        self.operations.push(Op::SetTextMatrix { matrix });
        self.operations.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(std::mem::take(&mut self.waiting))],
        });
    }

    fn begin_span(&mut self, text: &str) {
        self.flush();
        let units = text.encode_utf16().flat_map(u16::to_be_bytes);
        let data = [0xFE, 0xFF].into_iter().chain(units).collect();
        let actual = DictItem::String {
            data,
            literal: false,
        };
        self.operations.push(Op::BeginMarkedContentWithProperties {
            tag: "Span".to_owned(),
            properties: DictItem::Dict {
                map: [("ActualText".to_owned(), actual)].into(),
            },
        });
    }

    fn end_span(&mut self) {
        self.flush();
        self.operations.push(Op::EndMarkedContent);
    }
}
