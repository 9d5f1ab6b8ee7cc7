//! The blocks of a section: prose, figures with their charts, tables, boxes, events, sources.

use super::{Map, Text};

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
    /// A map with its table, on a page of its own.
    Map(Box<Map>),
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
