//! Everything that a report prints, walked through: every number with what it is the number of, every
//! chart and every table. What is new in a report does not compile until it is walked through here.
//! Knows nothing of what must agree.

use crate::domain::dates::ascii_digits;
use crate::report::content::{
    Block, Boxed, Breakdown, Chart, Content, Event, Figure, Map, Months, PairBar, Span, Table, Text,
};

/// What a report prints.
#[derive(Default)]
pub struct Printed<'a> {
    /// Every number of a figure: the place of its section, its name, and as it is shown.
    pub numbers: Vec<(&'a str, &'a str, &'a str)>,
    /// The breakdowns, with the places of their sections.
    pub breakdowns: Vec<(&'a str, &'a Breakdown)>,
    /// The months against the ones before.
    pub pairs: Vec<(&'a str, &'a [PairBar])>,
    /// The bars by month.
    pub months: Vec<(&'a str, &'a Months)>,
    /// The tables.
    pub tables: Vec<(&'a str, &'a Table)>,
}

/// The place of page one.
pub const FRONT: &str = "front";

/// Walks through a report.
pub fn printed(content: &Content) -> Printed<'_> {
    let mut walk = Walk {
        at: FRONT,
        printed: Printed::default(),
    };
    let front = &content.front;
    for text in [&front.title, &front.headline, &front.tiles_note] {
        walk.text(text);
    }
    for tile in &front.tiles {
        walk.printed.numbers.push((FRONT, &tile.name, &tile.number));
        walk.text(&tile.change);
        walk.text(&tile.percent);
    }
    walk.texts(&front.points);
    if let Some(map) = &front.map {
        walk.text(&map.claim);
        walk.text(&map.note);
        if let Some(regions) = &map.regions {
            walk.figure(regions);
        }
    }
    for figure in &front.beside {
        walk.figure(figure);
    }
    for boxed in &front.boxes {
        walk.boxed(boxed);
    }
    for section in &content.sections {
        walk.at = &section.place;
        walk.text(&section.finding);
        walk.blocks(&section.blocks);
    }
    walk.printed
}

/// The number in what is shown; none where nothing is known.
pub fn number(shown: &str) -> Option<u64> {
    let shown = ascii_digits(shown);
    let begins = shown.find(|c: char| c.is_ascii_digit())?;
    let mut digits = String::new();
    let mut letters = shown[begins..].chars().peekable();
    while let Some(letter) = letters.next() {
        let next_is_digit = letters.peek().is_some_and(char::is_ascii_digit);
        match letter {
            digit if digit.is_ascii_digit() => digits.push(digit),
            ',' | '.' | '٬' | '\u{a0}' if next_is_digit => {}
            _ => break,
        }
    }
    digits.parse().ok()
}

/// The number that a text prints.
pub fn number_in(text: &[Span]) -> Option<u64> {
    number(&crate::report::content::plain(text))
}

struct Walk<'a> {
    at: &'a str,
    printed: Printed<'a>,
}

impl<'a> Walk<'a> {
    fn texts(&mut self, texts: &'a [Text]) {
        for text in texts {
            self.text(text);
        }
    }

    fn text(&mut self, text: &'a [Span]) {
        for span in text {
            match span {
                Span::Figure { name, shown } => {
                    self.printed.numbers.push((self.at, name, shown));
                }
                Span::Strong(inside) | Span::Link { words: inside, .. } => self.text(inside),
                Span::Words(_)
                | Span::Count(_)
                | Span::Date(_)
                | Span::Data(_)
                | Span::Reference(_)
                | Span::Ordinal(_)
                | Span::Cite(_)
                | Span::Letter(_)
                | Span::Tag(_) => {}
            }
        }
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Prose(paragraphs) => self.texts(paragraphs),
                Block::Figure(figure) => self.figure(figure),
                Block::Figures(figures, note) => {
                    for figure in figures {
                        self.figure(figure);
                    }
                    self.text(note);
                }
                Block::Table(table) => self.table(table),
                Block::Beside(inside, events) => {
                    self.blocks(inside);
                    self.events(events);
                }
                Block::Events(events) => self.events(events),
                Block::Boxed(boxed) => self.boxed(boxed),
                Block::Map(map) => self.map(map),
                Block::Sources(_) => {}
                Block::Note(note) => self.text(note),
            }
        }
    }

    fn boxed(&mut self, boxed: &'a Boxed) {
        self.texts(&boxed.body);
    }

    fn map(&mut self, map: &'a Map) {
        for frame in std::iter::once(&map.frame).chain(&map.enlarged) {
            self.text(&frame.unit);
        }
        self.table(&map.table);
        self.text(&map.not_mapped);
    }

    fn events(&mut self, events: &'a [Event]) {
        for event in events {
            self.text(&event.title);
            self.text(&event.body);
        }
    }

    fn figure(&mut self, figure: &'a Figure) {
        self.text(&figure.claim);
        self.text(&figure.source);
        match &figure.chart {
            Chart::Months(months) => self.printed.months.push((self.at, months)),
            Chart::Breakdown(breakdown) => {
                self.printed.breakdowns.push((self.at, breakdown));
                for part in &breakdown.rows {
                    self.text(&part.shown);
                    if let Some((_, before)) = &part.previous {
                        self.text(before);
                    }
                }
            }
            Chart::Pair(bars) => {
                self.printed.pairs.push((self.at, bars));
                for bar in bars {
                    self.text(&bar.shown);
                    for (_, _, shown) in &bar.parts {
                        self.text(shown);
                    }
                }
            }
            Chart::People(table) => self.table(table),
        }
    }

    fn table(&mut self, table: &'a Table) {
        self.printed.tables.push((self.at, table));
        self.text(&table.caption);
        self.text(&table.note);
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            self.text(&cell.text);
            self.text(&cell.note);
        }
    }
}
