//! What a report says, as a tree of blocks that owns its text. Knows nothing of pages or of the
//! formats that it is written in.

use super::page::Colour;
use super::picture::Picture;
use crate::domain::dates::Month;
use crate::figures::Direction;
use crate::words::Language;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

mod blocks;
mod corrected;
mod map;
mod passage;

pub use blocks::{
    Block, Boxed, Breakdown, Cell, Chart, Column, Event, Figure, MonthBar, Months, PairBar, Part,
    Row, RowKind, Source, Table,
};
pub use map::{
    Bounds, FrontMap, Legend, LegendEntry, Map, MapFrame, MapKind, MapMark, MapSpot, MapWords,
    NotMapped,
};
pub use passage::{FigureName, Flag, FlagKind, Offer, Passage};

pub use corrected::{Cause, Compared, Corrected};

/// Running text.
pub type Text = Vec<Span>;

/// A part of running text. What kind it is says where it comes from: words hold no digit, and a
/// number is always that of something.
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    /// Words of the Fluent files.
    Words(String),
    /// Emphasised text.
    Strong(Text),
    /// A figure of the month.
    Figure {
        /// Its name in the contract, such as `attacks.confirmed`.
        name: String,
        /// The number, or its change, as it is shown.
        shown: String,
    },
    /// A number as a record or the register's settings have it.
    Count(String),
    /// A date or a month.
    Date(String),
    /// Text of a record: a title, a place, a name.
    Data(String),
    /// The reference of a record: `I-7KQ4M2`.
    Reference(String),
    /// A number that only counts parts of the report: of a section, a figure, a row.
    Ordinal(String),
    /// The number of a source.
    Cite(u32),
    /// The letter of a note to a table.
    Letter(String),
    /// Text that leads somewhere.
    Link {
        /// What it says.
        words: Text,
        /// Where it leads.
        to: Destination,
    },
    /// A small framed word.
    Tag(String),
}

/// Where text leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// A URL.
    Address(String),
    /// A place of the report.
    Place(String),
}

/// Words alone.
pub fn words(text: impl Into<String>) -> Text {
    vec![Span::Words(text.into())]
}

/// A whole report.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The month that it is about.
    pub month: Month,
    /// Its language.
    pub language: Language,
    /// The title of the document: organisation and month.
    pub document_title: String,
    /// Who publishes it.
    pub organisation: String,
    /// The instant of the last revision in it.
    pub as_of: DateTime<Utc>,
    /// How the organisation's reports look.
    pub house: House,
    /// Page one.
    pub front: Front,
    /// What follows.
    pub sections: Vec<Section>,
    /// What pages say of themselves.
    pub furniture: Furniture,
    /// The keys of what is said in English because the language has no words for it.
    pub untranslated: Vec<String>,
    /// The figures of the month with the records behind them, by name.
    pub figures: BTreeMap<String, Fact>,
    /// The editions that it is compared with, by month.
    pub editions: Vec<Compared>,
    /// The figures of these that are other numbers today.
    pub corrections: Vec<Corrected>,
    /// The texts of it that a person may edit, in their order.
    pub passages: Vec<Passage>,
    /// Every name that can stand in braces in a passage, with what it says.
    pub names: Vec<FigureName>,
    /// What records of the annexes count for, by reference, where that is not one.
    pub units: BTreeMap<String, u64>,
}

impl Content {
    /// The passage at a place.
    pub fn passage(&self, place: &str) -> Option<&Passage> {
        self.passages.iter().find(|passage| passage.place == place)
    }

    /// The flags that nobody gave a reason for, with the passages that they are in.
    pub fn open_flags(&self) -> impl Iterator<Item = (&Passage, &Flag)> {
        let passages = self.passages.iter();
        passages.flat_map(|passage| passage.open_flags().map(move |flag| (passage, flag)))
    }
}

/// How an organisation's reports look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct House {
    /// Its own colour.
    pub accent: Option<Colour>,
    /// Its logo.
    pub logo: Option<Picture>,
}

/// What stands on every page, and words that layout needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Furniture {
    /// Beside the organisation's name: month and issue.
    pub header: Text,
    /// At the foot of every page.
    pub footer: Text,
    /// After the caption of a table that goes on.
    pub continued: String,
    /// Before the line of contents.
    pub inside: String,
    /// Between the parts of a list.
    pub comma: String,
}

/// Page one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Front {
    /// Beside the organisation's name.
    pub kind: Text,
    /// The month.
    pub period: Text,
    /// When the data are of, and for whom.
    pub data: Text,
    /// A finding.
    pub title: Text,
    /// The month in one sentence or two.
    pub headline: Text,
    /// The five tiles.
    pub tiles: Vec<Tile>,
    /// What their bars show.
    pub tiles_note: Text,
    /// Over the key points.
    pub points_head: Text,
    /// The key points.
    pub points: Vec<Text>,
    /// The map that stands beside them, over what is in `beside`.
    pub map: Option<FrontMap>,
    /// What stands beside them, one under another.
    pub beside: Vec<Figure>,
    /// What counts, and what was left out.
    pub boxes: Vec<Boxed>,
}

/// A tile: a number and how it changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// What it counts, and "at least" where that holds.
    pub label: Text,
    /// The figure's name.
    pub name: String,
    /// The number as it is shown.
    pub number: String,
    /// Whether it is 0 or not known.
    pub muted: bool,
    /// The twelve months that end with this one; none where there is no data.
    pub bars: Vec<Option<u64>>,
    /// Which way it went.
    pub direction: Option<Direction>,
    /// How it changed.
    pub change: Text,
    /// The percentage, where there is one.
    pub percent: Text,
}

/// A section.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The place that links to it lead to.
    pub place: String,
    /// Its number; annexes have it in their name.
    pub number: Option<u32>,
    /// Its name: "Attacks".
    pub name: Text,
    /// What it finds.
    pub finding: Text,
    /// What it holds.
    pub blocks: Vec<Block>,
    /// How it stands among the others.
    pub rank: Rank,
}

/// How a section stands among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// It begins a page.
    Page,
    /// It follows the one before.
    Following,
    /// A smaller part, such as an annex after the first.
    Part,
}

/// The text alone.
pub fn plain(text: &[Span]) -> String {
    // What stands beside the sentence is no part of it.
    plain_with(text, &|_beside| String::new())
}

/// The text, and in it what `beside` says for each span that stands beside the sentence: a number
/// that leads to a source, or a tag.
pub fn plain_with(text: &[Span], beside: &dyn Fn(&Span) -> String) -> String {
    let mut plain = String::new();
    for span in text {
        match span {
            Span::Words(text)
            | Span::Count(text)
            | Span::Date(text)
            | Span::Data(text)
            | Span::Reference(text)
            | Span::Ordinal(text) => plain.push_str(text),
            Span::Figure { shown, .. } => plain.push_str(shown),
            Span::Strong(inside) | Span::Link { words: inside, .. } => {
                plain.push_str(&plain_with(inside, beside));
            }
            Span::Cite(_) | Span::Letter(_) | Span::Tag(_) => plain.push_str(&beside(span)),
        }
    }
    plain
}

/// A figure of the month as programs read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// The number.
    pub value: Option<u64>,
    /// The number of the month before.
    pub previous: Option<u64>,
    /// The difference.
    pub change: Option<i64>,
    /// The difference in percent.
    pub change_percent: Option<i64>,
    /// Which way it went.
    pub direction: Option<Direction>,
    /// Whether an open-ended or unknown count is in it.
    pub at_least: bool,
    /// The references of the records behind it that the audience may see.
    pub records: Vec<String>,
    /// How many more are behind it.
    pub withheld: usize,
}
