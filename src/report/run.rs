//! Shaped text on a page: runs of glyphs, and what they say in the order of reading. Knows nothing of
//! how it was shaped, nor of where it stands.

use super::fonts::Face;
use super::page::Colour;
use std::sync::Arc;

/// One glyph of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its id in the face.
    pub id: u16,
    /// Where it is drawn, from the start of the run.
    pub x: f32,
    /// How far above the baseline it is drawn.
    pub rise: f32,
    /// How far it moves the pen.
    pub advance: f32,
}

/// The glyphs that stand together for some characters; both end where the next cluster begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// The end of its characters in the run's text, in bytes.
    pub text_end: u32,
    /// The end of its glyphs in the run.
    pub glyph_end: u32,
}

/// Shaped text of one face, size and colour on one baseline, in visual order: its text holds the
/// clusters from left to right, each cluster's own characters in logical order.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The face.
    pub face: Face,
    /// The size in points.
    pub size: f32,
    /// The colour.
    pub colour: Colour,
    /// The left end.
    pub x: f32,
    /// The baseline.
    pub baseline: f32,
    /// How wide it is.
    pub width: f32,
    /// Whether it is read from right to left.
    pub right_to_left: bool,
    /// Its place in the order in which the runs of its paragraph are read.
    pub order: u32,
    /// The name of the figure that it shows, such as `attacks.confirmed`.
    pub figure: Option<Arc<str>>,
    /// What is found when the page is searched.
    pub text: String,
    /// The clusters, from left to right.
    pub clusters: Arc<[Cluster]>,
    /// The glyphs, from left to right.
    pub glyphs: Arc<[Glyph]>,
}

impl Run {
    /// Its text in the order in which it is read.
    pub fn reading(&self) -> String {
        if !self.right_to_left {
            return self.text.clone();
        }
        let clusters: Vec<&str> = self.clusters().map(|(text, _)| text).collect();
        clusters.into_iter().rev().collect()
    }

    /// The characters and the glyphs of each cluster.
    pub fn clusters(&self) -> impl Iterator<Item = (&str, &[Glyph])> {
        let mut from = Cluster {
            text_end: 0,
            glyph_end: 0,
        };
        self.clusters.iter().map(move |cluster| {
            let text = &self.text[from.text_end as usize..cluster.text_end as usize];
            let glyphs = &self.glyphs[from.glyph_end as usize..cluster.glyph_end as usize];
            from = *cluster;
            (text, glyphs)
        })
    }
}

/// What runs of one paragraph say in the order of reading; a space parts what stands on two lines.
pub fn reading(runs: &[&Run]) -> String {
    let mut runs = runs.to_vec();
    runs.sort_by_key(|run| run.order);
    let mut reading = String::new();
    let mut line = None;
    for run in runs {
        let text = run.reading();
        let new_line = line.is_some_and(|line: f32| (line - run.baseline).abs() > 1.0);
        let apart = reading.ends_with(' ') || text.starts_with(' ');
        if new_line && !apart {
            reading.push(' ');
        }
        reading.push_str(&text);
        line = Some(run.baseline);
    }
    reading
}
