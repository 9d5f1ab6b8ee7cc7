//! A run of glyphs to what draws it and lets it be found. Knows nothing of shapes.
//!
//! Readers turn right-to-left text round glyph by glyph, so that a glyph which stands for several
//! characters comes out backwards. Each glyph therefore stands for exactly one: further characters
//! ride on blank glyphs, and marks are drawn after, in a span that says nothing.

use super::fonts::FaceInUse;
use super::operators::Operators;
use super::pen::Pen;
use crate::report::page::{Area, Glyph, Run};

/// One glyph and the character that it stands for.
struct Unit {
    glyph: u16,
    x: f32,
    rise: f32,
    letter: char,
}

/// A character that no face has: where it would stand, and what it is.
pub struct Missing {
    /// Where, from the upper left corner of the page.
    pub area: Area,
    /// The characters.
    pub text: String,
}

/// Draws a run; `baseline` counts from the foot of the page. Returns what could not be drawn.
pub fn show(
    run: &Run,
    baseline: f32,
    face: &mut FaceInUse,
    (pen, out): (&mut Pen, &mut Operators),
) -> Vec<Missing> {
    pen.begin(out);
    pen.select(out, run.face, &face.name, run.size);
    pen.space(out, spacing(run, face));
    pen.turn(out, run.right_to_left);
    let mut writer = Writer {
        run,
        baseline,
        face,
        pen,
        out,
    };
    let mut missing = Vec::new();
    let mut marks = Vec::new();
    for (text, glyphs) in run.clusters() {
        if glyphs.iter().any(|glyph| glyph.id == 0) {
            missing.push(absent(run, text, glyphs));
            continue;
        }
        writer.cluster(text, glyphs, &mut marks);
    }
    writer.silent(&marks);
    missing
}

/// What is added after most glyphs of a run, in 10^-4 points: as the spacing of the text it takes
/// far less room than as an adjustment after each of them.
fn spacing(run: &Run, face: &FaceInUse) -> i32 {
    let mut counts: Vec<(i32, u32)> = Vec::new();
    for glyph in run.glyphs.iter().filter(|glyph| glyph.advance != 0.0) {
        let own = face.advance(glyph.id) * run.size / 1000.0;
        let added = ((glyph.advance - own) * 10_000.0).round() as i32;
        let known = counts
            .iter_mut()
            .find(|(same, _)| added.abs_diff(*same) < 3);
        match known {
            Some((_, count)) => *count += 1,
            None => counts.push((added, 1)),
        }
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map_or(0, |(added, _)| added)
}

fn absent(run: &Run, text: &str, glyphs: &[Glyph]) -> Missing {
    let left = glyphs.first().map_or(0.0, |glyph| glyph.x);
    let width: f32 = glyphs.iter().map(|glyph| glyph.advance).sum();
    let height = run.size * 0.7;
    Missing {
        area: Area {
            x: run.x + left,
            y: run.baseline - height,
            width,
            height,
        },
        text: text.to_owned(),
    }
}

struct Writer<'a> {
    run: &'a Run,
    baseline: f32,
    face: &'a mut FaceInUse,
    pen: &'a mut Pen,
    out: &'a mut Operators,
}

impl Writer<'_> {
    fn cluster(&mut self, text: &str, glyphs: &[Glyph], marks: &mut Vec<Glyph>) {
        let rtl = self.run.right_to_left;
        let mut letters = text.chars();
        let single = letters.next().is_some() && letters.next().is_none();
        if let ([glyph], true) = (glyphs, single || !rtl) {
            self.one(glyph.id, (glyph.x, glyph.rise), text);
            return;
        }
        if glyphs.is_empty() {
            return;
        }
        let units = if rtl {
            self.backwards(text, glyphs, marks)
        } else if glyphs.len() == text.chars().count() {
            Some(one_by_one(text, glyphs))
        } else {
            None
        };
        let Some(units) = units else {
            self.together(text, glyphs);
            return;
        };
        for unit in units {
            let mut letter = [0; 4];
            let letter = unit.letter.encode_utf8(&mut letter);
            self.one(unit.glyph, (unit.x, unit.rise), letter);
        }
    }

    /// The letters of a right-to-left cluster from left to right, as far as there are blanks for
    /// all but the first; its marks are drawn later.
    fn backwards(
        &mut self,
        text: &str,
        glyphs: &[Glyph],
        marks: &mut Vec<Glyph>,
    ) -> Option<Vec<Unit>> {
        let first = text.chars().next()?;
        let widest = glyphs
            .iter()
            .enumerate()
            .max_by(|(_, one), (_, other)| one.advance.total_cmp(&other.advance));
        let (base, widest) = widest?;
        let others = || {
            let others = glyphs.iter().enumerate();
            others
                .filter(|(index, _)| *index != base)
                .map(|(_, glyph)| glyph)
        };
        if others().any(|mark| mark.advance.abs() > 0.01) {
            return None;
        }
        let mut units = Vec::new();
        for letter in text.chars().skip(1).collect::<Vec<_>>().into_iter().rev() {
            units.push(Unit {
                glyph: self.face.blank(letter)?,
                x: widest.x,
                rise: 0.0,
                letter,
            });
        }
        units.push(Unit {
            glyph: widest.id,
            x: widest.x,
            rise: 0.0,
            letter: first,
        });
        marks.extend(others());
        Some(units)
    }

    /// A glyph that stands for a text, here if not everywhere.
    fn one(&mut self, glyph: u16, place: (f32, f32), text: &str) {
        let code = self.face.code(glyph, text);
        let told_apart = self.face.meaning(code) != text;
        if told_apart {
            self.begin_span(text);
        }
        self.put(code, place);
        if told_apart {
            self.end_span();
        }
    }

    /// Glyphs that stand for a text only all of them together.
    fn together(&mut self, text: &str, glyphs: &[Glyph]) {
        self.begin_span(text);
        for glyph in glyphs {
            let code = self.face.code(glyph.id, text);
            self.put(code, (glyph.x, glyph.rise));
        }
        self.end_span();
    }

    /// Glyphs whose letters were read already.
    fn silent(&mut self, marks: &[Glyph]) {
        if marks.is_empty() {
            return;
        }
        self.begin_span("");
        for mark in marks {
            let code = self.face.code(mark.id, " ");
            self.put(code, (mark.x, mark.rise));
        }
        self.end_span();
    }

    fn put(&mut self, code: u16, (x, rise): (f32, f32)) {
        let place = (self.run.x + x, self.baseline + rise);
        let width = self.face.width(code);
        self.pen.put(self.out, code, width, place);
    }

    fn begin_span(&mut self, text: &str) {
        self.pen.flush(self.out);
        self.out.begin_span(text);
    }

    fn end_span(&mut self) {
        self.pen.flush(self.out);
        self.out.operator("EMC");
    }
}

fn one_by_one(text: &str, glyphs: &[Glyph]) -> Vec<Unit> {
    let units = glyphs.iter().zip(text.chars()).map(|(glyph, letter)| Unit {
        glyph: glyph.id,
        x: glyph.x,
        rise: glyph.rise,
        letter,
    });
    units.collect()
}
