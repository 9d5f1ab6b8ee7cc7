//! What a report says, as a tree of blocks that owns its text. Knows nothing of pages or of the
//! formats that it is written in.

use crate::domain::dates::Month;
use crate::figures::Direction;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

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
    /// The language's code: BCP 47.
    pub language: &'static str,
    /// The title of the document: organisation and month.
    pub document_title: String,
    /// Who publishes it.
    pub organisation: String,
    /// The instant of the last revision in it.
    pub as_of: DateTime<Utc>,
    /// Page one.
    pub front: Front,
    /// What follows.
    pub sections: Vec<Section>,
    /// What pages say of themselves.
    pub furniture: Furniture,
    /// The figures of the month with the records behind them, by name.
    pub figures: BTreeMap<String, Fact>,
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
    /// What stands beside them, one under another; the map will.
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

/// A part of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Paragraphs; in two columns where there is more than one.
    Prose(Vec<Text>),
    /// A figure over the whole width.
    Figure(Figure),
    /// Figures side by side, and a note to them all.
    Figures(Vec<Figure>, Text),
    /// A table.
    Table(Table),
    /// Blocks with a column of events beside them.
    Beside(Vec<Block>, Vec<Event>),
    /// Events side by side.
    Events(Vec<Event>),
    /// A box.
    Boxed(Boxed),
    /// The sources.
    Sources(Vec<Source>),
    /// A note in small type.
    Note(Text),
}

/// A figure: a claim and the chart that bears it out.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// "Figure 1"; empty where it has no number.
    pub number: Text,
    /// What it shows, as a finding.
    pub claim: Text,
    /// What is counted.
    pub unit: Text,
    /// The chart.
    pub chart: Chart,
    /// Where the numbers come from.
    pub source: Text,
}

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// A bar for each month.
    Months(Months),
    /// A bar for each part of a total.
    Breakdown(Breakdown),
    /// This month against the one before.
    Pair(Vec<PairBar>),
    /// A table whose rows show people.
    People(Table),
}

/// A bar for each of some months.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Months {
    /// The months, the earliest first.
    pub bars: Vec<MonthBar>,
    /// What is said of months without data that stand together.
    pub gap: Text,
    /// What is said of a single month without data.
    pub gap_short: String,
    /// What happened in the last month, hung below it.
    pub event: Text,
}

/// A month's bar.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthBar {
    /// The month's short name.
    pub label: String,
    /// The year, where it begins.
    pub year: String,
    /// The value and how it is shown; none where there is no data.
    pub value: Option<(u64, String)>,
}

/// A bar for each part of a total.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Breakdown {
    /// The parts.
    pub rows: Vec<Part>,
    /// Over the values of this month.
    pub this_month: Text,
    /// Over the values of the month before; empty where there are none.
    pub last_month: Text,
}

/// A part of a total.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is.
    pub label: Text,
    /// This month.
    pub value: u64,
    /// As it is shown.
    pub shown: Text,
    /// The month before, and as it is shown.
    pub previous: Option<(u64, Text)>,
    /// Whether it is what nobody knows.
    pub unknown: bool,
}

/// One of two bars that are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct PairBar {
    /// The month.
    pub label: Text,
    /// Its parts, with what they are; empty where they are not known.
    pub parts: Vec<(u64, Text, Text)>,
    /// The whole.
    pub value: u64,
    /// As it is shown.
    pub shown: Text,
    /// What is said inside the bar.
    pub note: Text,
    /// Whether it is this month.
    pub now: bool,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// "Table 1"; empty where it has no number.
    pub number: Text,
    /// What it shows; also over the part that goes on to another page.
    pub caption: Text,
    /// What is counted.
    pub unit: Text,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Under it.
    pub note: Text,
    /// Whether it is set small.
    pub small: bool,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its head.
    pub head: Text,
    /// How wide it is, in relation to the others.
    pub share: f32,
    /// Whether it holds numbers, which stand at its end.
    pub numbers: bool,
}

/// What a row is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowKind {
    /// A row like others.
    #[default]
    Plain,
    /// A total of the rows before it.
    Total,
    /// The row of this month.
    Now,
    /// A row that stands outside of what is counted.
    Outside,
    /// The head of the rows after it.
    Head,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// The place that links to it lead to.
    pub place: Option<String>,
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What it says.
    pub text: Text,
    /// In a second line, smaller.
    pub note: Text,
    /// Whether it is 0 or not known.
    pub muted: bool,
    /// Squares for people: killed, then injured.
    pub people: Option<(u64, u64)>,
}

impl Cell {
    /// A cell with text alone.
    pub fn of(text: Text) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}

/// A box.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Boxed {
    /// Its head.
    pub head: Text,
    /// Squares: how many count and how many do not.
    pub squares: Option<(u64, u64)>,
    /// Its paragraphs; in two columns where it stands alone.
    pub body: Vec<Text>,
}

/// Something that happened, told apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Date and kind.
    pub over: Text,
    /// What happened.
    pub title: Text,
    /// More of it.
    pub body: Text,
    /// Whether it is a raid.
    pub raid: bool,
}

/// A source.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its number.
    pub number: u32,
    /// What it is.
    pub text: Text,
}

/// The text alone.
pub fn plain(text: &[Span]) -> String {
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
                plain.push_str(&self::plain(inside));
            }
            // What stands beside the sentence is no part of it.
            Span::Cite(_) | Span::Tag(_) => {}
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
    /// The references of the records behind it.
    pub records: Vec<String>,
}
