//! What is set and what comes of it: pieces of text, and lines of runs with their places.

use super::flowing::{END_ISOLATE, ISOLATE};
use crate::report::page::{Run, Target};
use crate::report::theme::Type;
use std::sync::Arc;

/// A part of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Text of one style.
    Text {
        /// The text.
        text: String,
        /// Its style.
        style: Type,
        /// How far it is raised above the baseline, in points.
        rise: f32,
        /// Where it leads.
        link: Option<Target>,
        /// The name of the figure that it shows.
        figure: Option<Arc<str>>,
    },
    /// A small framed word such as "illustrative".
    Tag(String),
}

impl Piece {
    /// The same text, its direction kept from what is around it.
    #[must_use]
    pub fn isolated(mut self) -> Self {
        if let Self::Text { text, .. } = &mut self {
            text.insert(0, ISOLATE);
            text.push(END_ISOLATE);
        }
        self
    }

    /// Text that leads nowhere.
    pub fn text(text: impl Into<String>, style: Type) -> Self {
        Self::Text {
            text: text.into(),
            style,
            rise: 0.0,
            link: None,
            figure: None,
        }
    }

    /// The same text as what a figure shows.
    #[must_use]
    pub fn showing(mut self, name: &str) -> Self {
        if let Self::Text { figure, .. } = &mut self {
            *figure = Some(name.into());
        }
        self
    }
}

/// At which edge the lines begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the edge where reading begins.
    #[default]
    Start,
    /// At the edge where it ends.
    End,
    /// At neither.
    Centre,
}

/// A run of a line, and where it leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The glyphs; positions count from the left end and the top of the paragraph.
    pub run: Run,
    /// Where it leads.
    pub link: Option<Target>,
}

/// A tag in a line.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedTag {
    /// Its left edge, from the left end of the paragraph.
    pub x: f32,
    /// Its width.
    pub width: f32,
    /// What it says; positions count as those of the line's runs do.
    pub runs: Vec<Placed>,
}

/// A line of a paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its upper edge, from the top of the paragraph.
    pub top: f32,
    /// Its height.
    pub height: f32,
    /// Its baseline, from the top of the paragraph.
    pub baseline: f32,
    /// Where its text ends, from the left end of the paragraph.
    pub end: f32,
    /// Its text.
    pub runs: Vec<Placed>,
    /// Its tags.
    pub tags: Vec<PlacedTag>,
}

/// A paragraph, broken into lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// The lines.
    pub lines: Vec<Line>,
    /// The height of them all.
    pub height: f32,
    /// The width of the widest.
    pub width: f32,
}

impl Paragraph {
    /// Mirrors where its runs stand within a width, and has them in the order in which they are read.
    pub(super) fn mirror(&mut self, width: f32) {
        for line in &mut self.lines {
            let ends = |placed: &Placed| placed.run.x + placed.run.width;
            let tags = line.tags.iter().map(|tag| tag.x);
            let runs = line.runs.iter().map(|placed| placed.run.x);
            let first = runs.chain(tags).fold(width, f32::min);
            line.end = width - first;
            let tagged = line.tags.iter_mut().flat_map(|tag| &mut tag.runs);
            for placed in line.runs.iter_mut().chain(tagged) {
                placed.run.x = width - ends(placed);
            }
            line.runs.reverse();
            for tag in &mut line.tags {
                tag.x = width - tag.x - tag.width;
            }
        }
    }
}
