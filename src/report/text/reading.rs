//! Shaped runs to the runs of a line, of one style each. Knows nothing of line breaking.

use super::flowing::{END_ISOLATE, ISOLATE, searchable};
use super::{Line, Origin, Piece, Placed};
use crate::report::fonts::Face;
use crate::report::page::{Cluster, Glyph, Run};
use crate::report::theme;

/// Spaces that hang over the end of a line are not drawn.
pub fn trim_end(line: &mut Line) {
    let Some(Placed { run, .. }) = line.runs.last_mut() else {
        return;
    };
    if run.right_to_left {
        return;
    }
    let mut text = run.text.as_str();
    let mut clusters = &run.clusters[..];
    while let ([rest @ .., last, _], true) = (clusters, text.ends_with(' ')) {
        text = &text[..last.text_end as usize];
        clusters = &clusters[..=rest.len()];
    }
    if clusters.len() == run.clusters.len() {
        return;
    }
    let end = clusters.last().map_or(0, |last| last.glyph_end as usize);
    let (left, cut) = run.glyphs.split_at(end);
    run.width -= cut.iter().map(|glyph| glyph.advance).sum::<f32>();
    let length = text.len();
    (run.clusters, run.glyphs) = (clusters.into(), left.into());
    run.text.truncate(length);
}

/// Takes out the space at which a line ends where its last words run against the line: there the space
/// stands inside of it, and what is beside it moves up.
pub fn close_up(line: &mut Line, right_to_left: bool) {
    let runs = line.runs.iter().enumerate();
    let last = runs.max_by_key(|(_, placed)| placed.run.order);
    let Some((last, Placed { run, .. })) = last else {
        return;
    };
    if run.right_to_left == right_to_left || !line.tags.is_empty() {
        return;
    }
    let from = run.x;
    let cut = if right_to_left {
        let before = run.width;
        let mut alone = Line {
            runs: vec![line.runs[last].clone()],
            ..Line::default()
        };
        trim_end(&mut alone);
        line.runs[last] = alone.runs.swap_remove(0);
        before - line.runs[last].run.width
    } else {
        trim_start(&mut line.runs[last].run)
    };
    for placed in &mut line.runs {
        match right_to_left {
            true if placed.run.x <= from => placed.run.x += cut,
            false if placed.run.x > from => placed.run.x -= cut,
            _ => {}
        }
    }
}

/// Moves a line to where it belongs once no space hangs over its end: `share` of the room that it leaves
/// is at its left. Before what ends an isolate a space is not seen as one that hangs.
pub fn align_again(line: &mut Line, share: f32, width: f32) {
    let runs = line
        .runs
        .iter()
        .map(|placed| (placed.run.x, placed.run.width));
    let tags = line.tags.iter().map(|tag| (tag.x, tag.width));
    let (from, to) = runs.chain(tags).fold(
        (f32::INFINITY, f32::NEG_INFINITY),
        |(from, to), (x, width)| (from.min(x), to.max(x + width)),
    );
    let room = width - (to - from);
    let by = room * share - from;
    if !by.is_finite() || room < 0.0 {
        return;
    }
    let tagged = line.tags.iter_mut().flat_map(|tag| &mut tag.runs);
    for placed in line.runs.iter_mut().chain(tagged) {
        placed.run.x += by;
    }
    line.tags.iter_mut().for_each(|tag| tag.x += by);
    line.end += by;
}

/// Takes a space off the left end of a run. Returns how wide it was.
fn trim_start(run: &mut Run) -> f32 {
    let ([first, rest @ ..], true) = (&run.clusters[..], run.text.starts_with(' ')) else {
        return 0.0;
    };
    let (bytes, glyphs) = (first.text_end, first.glyph_end);
    let (space, left) = run.glyphs.split_at(glyphs as usize);
    let cut: f32 = space.iter().map(|glyph| glyph.advance).sum();
    let moved = |glyph: &Glyph| Glyph {
        x: glyph.x - cut,
        ..*glyph
    };
    let left: Vec<Glyph> = left.iter().map(moved).collect();
    let rest = rest.iter().map(|cluster| Cluster {
        text_end: cluster.text_end - bytes,
        glyph_end: cluster.glyph_end - glyphs,
    });
    (run.clusters, run.glyphs) = (rest.collect(), left.into());
    run.text.drain(..bytes as usize);
    run.width -= cut;
    cut
}

/// Turns a shaped run into runs of one style each.
pub struct RunReader<'a> {
    /// The pieces of the paragraph.
    pub pieces: &'a [Piece],
    /// Its text as it was shaped.
    pub text: &'a str,
    /// The face of the run.
    pub face: Face,
    /// The line that it is added to.
    pub line: &'a mut Line,
}

/// A run in the making.
struct Open {
    origin: Origin,
    x: f32,
    width: f32,
    starts: usize,
    text: String,
    clusters: Vec<Cluster>,
    glyphs: Vec<Glyph>,
}

impl RunReader<'_> {
    /// Adds a run that begins `from` points from the left end of the paragraph.
    pub fn read(&mut self, shaped: parley::layout::Run<'_, Origin>, from: f32) {
        let mut x = from;
        let mut open: Option<Open> = None;
        // The later letters of a right-to-left ligature come before its glyph.
        let mut waiting: Vec<&str> = Vec::new();
        for cluster in shaped.visual_clusters() {
            let range = cluster.text_range();
            let text = &self.text[range.clone()];
            if text.starts_with([ISOLATE, END_ISOLATE]) {
                // They have done their work, and would be found in what is copied.
                continue;
            }
            let origin = cluster.style().brush;
            if open.as_ref().is_none_or(|run| run.origin != origin) {
                self.close(open.take(), &shaped);
            }
            let run = open.get_or_insert_with(|| Open {
                origin,
                x,
                width: 0.0,
                starts: range.start,
                text: String::new(),
                clusters: Vec::new(),
                glyphs: Vec::new(),
            });
            run.starts = run.starts.min(range.start);
            let advance = cluster.advance();
            if cluster.is_ligature_continuation() {
                if shaped.is_rtl() {
                    waiting.push(text);
                } else if let Some(last) = run.clusters.last_mut() {
                    run.text.extend(searchable(text));
                    last.text_end = run.text.len() as u32;
                }
                x += advance;
                run.width += advance;
                continue;
            }
            let mut pen = x - advance * waiting.len() as f32 - run.x;
            for glyph in cluster.glyphs() {
                run.glyphs.push(Glyph {
                    id: glyph.id as u16,
                    x: pen + glyph.x,
                    rise: -glyph.y,
                    advance: glyph.advance,
                });
                pen += glyph.advance;
            }
            run.text.extend(searchable(text));
            while let Some(later) = waiting.pop() {
                run.text.extend(searchable(later));
            }
            x += advance;
            run.width += advance;
            run.clusters.push(Cluster {
                text_end: run.text.len() as u32,
                glyph_end: run.glyphs.len() as u32,
            });
        }
        self.close(open, &shaped);
    }

    fn close(&mut self, open: Option<Open>, shaped: &parley::layout::Run<'_, Origin>) {
        let Some(open) = open else { return };
        let (colour, rise, link, figure) = match self.pieces.get(usize::from(open.origin.0)) {
            Some(Piece::Text {
                style,
                rise,
                link,
                figure,
                ..
            }) => (style.colour, *rise, link.clone(), figure.clone()),
            _ => (theme::INK, 0.0, None, None),
        };
        self.line.runs.push(Placed {
            run: Run {
                face: self.face,
                size: shaped.font_size(),
                colour,
                x: open.x,
                baseline: self.line.baseline - rise,
                width: open.width,
                right_to_left: shaped.is_rtl(),
                // Between two of these stands a tag.
                order: 2 * open.starts as u32 + 1,
                figure,
                text: open.text,
                clusters: open.clusters.into(),
                glyphs: open.glyphs.into(),
            },
            link,
        });
    }
}
