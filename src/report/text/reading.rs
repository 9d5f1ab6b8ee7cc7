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
    while !run.right_to_left && run.text.ends_with(' ') && run.clusters.len() > 1 {
        run.clusters.pop();
        let Some(last) = run.clusters.last() else {
            break;
        };
        let cut = run.glyphs.drain(last.glyph_end as usize..);
        run.width -= cut.map(|glyph| glyph.advance).sum::<f32>();
        run.text.truncate(last.text_end as usize);
    }
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

impl RunReader<'_> {
    /// Adds a run that begins `from` points from the left end of the paragraph.
    pub fn read(&mut self, shaped: parley::layout::Run<'_, Origin>, from: f32) {
        let mut x = from;
        let mut origin = None;
        // The later letters of a right-to-left ligature come before its glyph.
        let mut waiting: Vec<&str> = Vec::new();
        for cluster in shaped.visual_clusters() {
            let text = &self.text[cluster.text_range()];
            if text.starts_with([ISOLATE, END_ISOLATE]) {
                // They have done their work, and would be found in what is copied.
                continue;
            }
            let here = cluster.style().brush;
            if origin != Some(here) {
                origin = Some(here);
                self.begin(here, x, shaped.font_size(), shaped.is_rtl());
            }
            let Some(Placed { run, .. }) = self.line.runs.last_mut() else {
                return;
            };
            run.starts = run.starts.min(cluster.text_range().start as u32);
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
    }

    fn begin(&mut self, origin: Origin, x: f32, size: f32, right_to_left: bool) {
        let (colour, rise, link) = match self.pieces.get(usize::from(origin.0)) {
            Some(Piece::Text {
                style, rise, link, ..
            }) => (style.colour, *rise, link.clone()),
            _ => (theme::INK, 0.0, None),
        };
        self.line.runs.push(Placed {
            run: Run {
                face: self.face,
                size,
                colour,
                x,
                baseline: self.line.baseline - rise,
                width: 0.0,
                right_to_left,
                starts: u32::MAX,
                text: String::new(),
                clusters: Vec::new(),
                glyphs: Vec::new(),
            },
            link,
        });
    }
}
