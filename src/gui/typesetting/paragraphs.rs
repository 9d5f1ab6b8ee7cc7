//! From a text to its layout: each paragraph on its own, in the direction of its first letter. It must
//! not know how glyphs are drawn, nor carets.

use super::super::theme::Face;
use super::cache::Kept;
use super::controls::{direction, unbroken};
use super::fonts::{Fonts, Row};
use super::layout::{Cell, Direction, Font, Glyph, Layout, Line, Span};
use egui::Context;
use parley::style::{LineHeight, OverflowWrap, StyleProperty};
use parley::{BaseDirection, InlineBox, InlineBoxKind};
use std::ops::Range;
use std::sync::Arc;

/// How a text is to be laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// The height of a line in points; none for that of the face.
    pub line: Option<f32>,
    /// The width in points that lines are broken at; none for one line a paragraph.
    pub width: Option<f32>,
    /// Whether what ends a paragraph does so; otherwise it is a space.
    pub several: bool,
    /// The direction of a text without letters.
    pub neutral: Direction,
}

/// All that the lines of a paragraph depend on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    text: String,
    faces: Vec<(usize, Face, u32)>,
    direction: Direction,
    width: Option<u32>,
    row: (u32, u32),
    scale: u32,
}

/// Paragraphs that were laid out lately.
pub(super) type Paragraphs = Kept<Key, Arc<Vec<Line>>>;

/// Where the paragraphs of a text stand, without what ends them.
pub(super) fn paragraphs(text: &str, several: bool) -> Vec<Range<usize>> {
    let mut from = 0;
    let mut all = Vec::new();
    for (at, _) in text.match_indices('\n').filter(|_| several) {
        let end = if text[from..at].ends_with('\r') {
            at - 1
        } else {
            at
        };
        all.push(from..end);
        from = at + 1;
    }
    all.push(from..text.len());
    all
}

/// Lays a text out.
pub(super) fn set(
    fonts: &mut Fonts,
    known: &mut Paragraphs,
    ctx: &Context,
    text: &str,
    spans: &[Span],
    shape: Shape,
) -> Layout {
    let scale = ctx.pixels_per_point();
    let face = spans.first().map_or(Face::Body, |span| span.face);
    let row = fonts.row(ctx, face, shape.line);
    let mut lines = Vec::new();
    let mut top = 0.0;
    let mut way = shape.neutral;
    for range in paragraphs(text, shape.several) {
        let words = unbroken(&text[range.clone()]);
        way = direction(&words).unwrap_or(way);
        let key = Key {
            faces: faces(spans, &range),
            text: words.into_owned(),
            direction: way,
            width: shape.width.map(|width| (width * scale).floor().to_bits()),
            row: (row.height.to_bits(), row.baseline.to_bits()),
            scale: scale.to_bits(),
        };
        let found = known.find(&key).unwrap_or_else(|| {
            let set = Arc::new(paragraph(fonts, &key, row, scale));
            known.keep(key, Arc::clone(&set));
            set
        });
        lines.extend(found.iter().map(|line| line.placed(top, range.start)));
        top += row.height * found.len() as f32;
    }
    Layout { lines, scale }
}

/// The faces of a paragraph, where each begins in it, and the room before it.
fn faces(spans: &[Span], range: &Range<usize>) -> Vec<(usize, Face, u32)> {
    let mut faces = Vec::new();
    for span in spans {
        let from = span.range.start.max(range.start);
        if from < span.range.end.min(range.end) || faces.is_empty() && span.range.end >= range.end {
            let room = if from == span.range.start {
                span.room
            } else {
                0.0
            };
            faces.push((from.saturating_sub(range.start), span.face, room.to_bits()));
        }
    }
    if let Some(first) = faces.first_mut() {
        first.0 = 0;
    }
    faces
}

fn paragraph(fonts: &mut Fonts, key: &Key, row: Row, scale: f32) -> Vec<Line> {
    let mut line = Line {
        range: 0..0,
        direction: key.direction,
        cells: Vec::new(),
        start: 0.0,
        top: 0.0,
        height: row.height,
        baseline: row.baseline,
        goes_on: false,
        glyphs: Vec::new(),
        fonts: Vec::new(),
    };
    let width = key.width.map(f32::from_bits);
    if key.text.is_empty() {
        line.start = start_of(key.direction, width);
        return vec![line];
    }
    let layout = shaped(fonts, key, scale, width);
    let mut lines = Vec::new();
    for (index, set) in layout.lines().enumerate() {
        let mut line = Line {
            range: set.text_range(),
            top: row.height * index as f32,
            goes_on: index + 1 < layout.len(),
            ..line.clone()
        };
        fill(&mut line, &set, key, scale);
        let (_, right) = line.extent();
        line.start = start_of(key.direction, width);
        if key.direction.is_right_to_left() {
            // White space at the end of a line hangs out at its left.
            let by = width.map_or(0.0, |width| width - right);
            let start = line.start;
            line.shift(by);
            line.start = start;
        }
        lines.push(line);
    }
    lines
}

fn start_of(direction: Direction, width: Option<f32>) -> f32 {
    match width {
        Some(width) if direction.is_right_to_left() => width,
        _ => 0.0,
    }
}

fn shaped(fonts: &mut Fonts, key: &Key, scale: f32, width: Option<f32>) -> parley::Layout<()> {
    let families: Vec<_> = key
        .faces
        .iter()
        .map(|(_, face, _)| fonts.family(*face))
        .collect();
    let mut builder = fonts
        .layouts
        .ranged_builder(&mut fonts.context, &key.text, scale, true);
    builder.set_base_direction(match key.direction {
        Direction::LeftToRight => BaseDirection::Ltr,
        Direction::RightToLeft => BaseDirection::Rtl,
    });
    builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(16.0)));
    // A name or a link that is longer than the line is broken rather than cut.
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
    for (index, ((from, face, room), family)) in key.faces.iter().zip(families).enumerate() {
        let to = key
            .faces
            .get(index + 1)
            .map_or(key.text.len(), |next| next.0);
        builder.push(StyleProperty::FontFamily(family), *from..to);
        builder.push(StyleProperty::FontSize(face.font().size), *from..to);
        // No face is set tighter here: that would tear letters that join.
        let room = f32::from_bits(*room);
        if room > 0.0 {
            builder.push_inline_box(InlineBox {
                id: 0,
                kind: InlineBoxKind::InFlow,
                index: *from,
                width: room * scale,
                height: 0.0,
                baseline: None,
                vertical_align: parley::VerticalAlign::default(),
            });
        }
    }
    let mut layout = builder.build(&key.text);
    layout.break_all_lines(width);
    layout
}

/// Takes cells and glyphs over from parley, which has them in the order that they are seen in. Room
/// between two faces is left where they meet on the line: parley would put it beside the letters that
/// it follows in the text.
fn fill(line: &mut Line, set: &parley::Line<'_, ()>, key: &Key, scale: f32) {
    let face_of = |byte: usize| key.faces.partition_point(|(from, ..)| *from <= byte).max(1) - 1;
    let room = |face: usize| {
        let room = key
            .faces
            .get(face)
            .map_or(0.0, |(.., room)| f32::from_bits(*room));
        room * scale
    };
    let mut x = 0.0;
    let mut before: Option<usize> = None;
    for run in set.runs() {
        let face = face_of(run.text_range().start);
        match before.replace(face) {
            Some(before) if before != face => x += room(before.max(face)),
            None if line.range.start == 0 && face == 0 => x += room(0),
            _ => {}
        }
        let font = line.fonts.len();
        line.fonts.push(Font {
            data: run.font().clone(),
            size: run.font_size(),
            variations: run
                .normalized_coords()
                .iter()
                .map(|one| one.to_bits())
                .collect(),
        });
        // A ligature is drawn once for all of its cells: glyphs go their own way through a run.
        let mut pen = x;
        for cluster in run.visual_clusters() {
            let range = cluster.text_range();
            for glyph in cluster.glyphs() {
                line.glyphs.push(Glyph {
                    font,
                    id: glyph.id,
                    x: pen + glyph.x,
                    y: glyph.y,
                    byte: range.start,
                });
                pen += glyph.advance;
            }
            let right = x + cluster.advance();
            line.cells.push(Cell {
                range,
                left: x,
                right,
                is_right_to_left: cluster.is_rtl(),
            });
            x = right;
        }
    }
}
