//! A report as Markdown (GitHub's, with footnotes for sources), for people who go on writing it.
//! Knows nothing of pages.

use super::content::{
    Block, Boxed, Breakdown, Cell, Chart, Content, Destination, Event, Figure, Map, Months,
    PairBar, Row, Section, Source, Span, Table, Text, Tile,
};
use std::fmt::Write;

/// Writes the report.
pub fn write(content: &Content) -> String {
    let mut page = Page {
        comma: content.furniture.comma.clone(),
        ..Page::default()
    };
    let front = &content.front;
    page.paragraph(&[Span::Strong(vec![Span::Data(content.organisation.clone())])]);
    page.paragraph(&front.kind);
    page.paragraph(&front.data);
    page.heading(1, &front.title);
    page.paragraph(&front.headline);
    page.tiles(&front.tiles);
    page.heading(2, &front.points_head);
    for point in &front.points {
        page.line(&format!("- {}", inline(point)));
    }
    page.end();
    if let Some(map) = &front.map {
        page.claim(&[], &map.claim);
        page.paragraph(&map.note);
    }
    for boxed in &front.boxes {
        page.boxed(boxed);
    }
    for section in &content.sections {
        page.section(section);
    }
    page.text
}

#[derive(Default)]
struct Page {
    text: String,
    /// Between the parts of a list.
    comma: String,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// Ends a block, with one blank line.
    fn end(&mut self) {
        if !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn paragraph(&mut self, text: &[Span]) {
        let text = inline(text);
        if !text.trim().is_empty() {
            self.line(&text);
            self.end();
        }
    }

    fn heading(&mut self, level: usize, text: &[Span]) {
        let text = inline(text);
        if !text.is_empty() {
            self.line(&format!("{} {text}", "#".repeat(level)));
            self.end();
        }
    }

    fn section(&mut self, section: &Section) {
        self.line(&format!("<a id=\"{}\"></a>", section.place));
        self.end();
        let number = section.number.map(|number| format!("{number} "));
        let name = format!("{}{}", number.unwrap_or_default(), inline(&section.name));
        let finding = inline(&section.finding);
        if finding.is_empty() {
            self.line(&format!("## {name}"));
        } else {
            self.line(&format!("## {name}: {finding}"));
        }
        self.end();
        self.blocks(&section.blocks);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Prose(paragraphs) => self.all(paragraphs),
                Block::Note(note) => self.paragraph(note),
                Block::Figure(figure) => self.figure(figure),
                Block::Figures(figures, note) => {
                    for figure in figures {
                        self.figure(figure);
                    }
                    self.paragraph(note);
                }
                Block::Table(table) => self.table(table),
                Block::Beside(blocks, events) => {
                    self.blocks(blocks);
                    self.events(events);
                }
                Block::Events(events) => self.events(events),
                Block::Boxed(boxed) => self.boxed(boxed),
                Block::Map(map) => self.map(map),
                Block::Sources(sources) => self.sources(sources),
            }
        }
    }

    fn all(&mut self, paragraphs: &[Text]) {
        for paragraph in paragraphs {
            self.paragraph(paragraph);
        }
    }

    fn boxed(&mut self, boxed: &Boxed) {
        self.heading(3, &boxed.head);
        self.all(&boxed.body);
    }

    fn events(&mut self, events: &[Event]) {
        for event in events {
            self.heading(4, &event.title);
            self.paragraph(&event.over);
            self.paragraph(&event.body);
        }
    }

    fn tiles(&mut self, tiles: &[Tile]) {
        let rows = tiles.iter().map(|tile| {
            let change = format!("{} {}", inline(&tile.change), inline(&tile.percent));
            vec![inline(&tile.label), escaped(&tile.number), change]
        });
        self.grid(&[String::new(), String::new(), String::new()], rows, &[1]);
    }

    fn figure(&mut self, figure: &Figure) {
        self.claim(&figure.number, &figure.claim);
        self.paragraph(&figure.unit);
        match &figure.chart {
            Chart::Months(months) => self.months(months),
            Chart::Breakdown(breakdown) => self.breakdown(breakdown),
            Chart::Pair(bars) => self.pair(bars),
            Chart::People(table) => self.table(table),
        }
        self.paragraph(&figure.source);
    }

    /// A map as a list of what stands where, and its table.
    fn map(&mut self, map: &Map) {
        self.claim(&[], &map.frame.number);
        self.paragraph(&map.frame.unit);
        for spot in &map.spots {
            let marks = spot.marks.iter().map(|mark| match &mark.leads_to {
                Some(place) => format!("[{}](#{place})", escaped(&mark.words)),
                None => escaped(&mark.words),
            });
            let marks: Vec<String> = marks.collect();
            match spot.name.as_str() {
                "" => self.line(&format!("- {}", marks.join(", "))),
                name => self.line(&format!("- {}: {}", escaped(name), marks.join(", "))),
            }
        }
        self.end();
        self.table(&map.table);
        self.paragraph(&map.not_mapped);
        self.paragraph(&map.origin);
    }

    fn claim(&mut self, number: &[Span], claim: &[Span]) {
        let (number, claim) = (inline(number), inline(claim));
        let head = match (number.as_str(), claim.as_str()) {
            ("", claim) => claim.to_owned(),
            (number, "") => number.to_owned(),
            (number, claim) => format!("{number}: {claim}"),
        };
        if !head.is_empty() {
            self.line(&format!("**{head}**"));
            self.end();
        }
    }

    fn months(&mut self, months: &Months) {
        let heads: Vec<String> = months
            .bars
            .iter()
            .map(|bar| match bar.year.as_str() {
                "" => bar.label.clone(),
                year => format!("{} {year}", bar.label),
            })
            .collect();
        let values = months.bars.iter().map(|bar| {
            let shown = bar.value.as_ref().map(|(_, shown)| escaped(shown));
            shown.unwrap_or_else(|| months.gap_short.clone())
        });
        let numbers: Vec<usize> = (0..heads.len()).collect();
        let values: Vec<String> = values.collect();
        self.grid(&heads, [values], &numbers);
    }

    fn breakdown(&mut self, breakdown: &Breakdown) {
        let heads = [
            String::new(),
            inline(&breakdown.this_month),
            inline(&breakdown.last_month),
        ];
        let rows = breakdown.rows.iter().map(|part| {
            let previous = part.previous.as_ref();
            let previous = previous.map_or_else(String::new, |(_, shown)| inline(shown));
            vec![inline(&part.label), inline(&part.shown), previous]
        });
        self.grid(&heads, rows, &[1, 2]);
    }

    fn pair(&mut self, bars: &[PairBar]) {
        let comma = self.comma.clone();
        let rows = bars.iter().map(|bar| {
            let parts = bar
                .parts
                .iter()
                .map(|(_, label, shown)| format!("{} {}", inline(label), inline(shown)));
            let parts: Vec<String> = parts.collect();
            vec![inline(&bar.label), inline(&bar.shown), parts.join(&comma)]
        });
        self.grid(&[String::new(), String::new(), String::new()], rows, &[1]);
    }

    fn table(&mut self, table: &Table) {
        if !table.small {
            self.claim(&table.number, &table.caption);
        }
        self.paragraph(&table.unit);
        let kept: Vec<usize> = (0..table.columns.len())
            .filter(|column| {
                let says = |row: &Row| {
                    let cell = row.cells.get(*column);
                    cell.is_some_and(|cell| !cell.text.is_empty() || !cell.note.is_empty())
                };
                table.rows.iter().any(says)
            })
            .collect();
        let heads: Vec<String> = kept
            .iter()
            .map(|column| inline(&table.columns[*column].head))
            .collect();
        let numbers: Vec<usize> = (0..kept.len())
            .filter(|index| table.columns[kept[*index]].numbers)
            .collect();
        let rows = table.rows.iter().map(|row| {
            let mut cells: Vec<String> = kept
                .iter()
                .map(|column| row.cells.get(*column).map_or_else(String::new, cell))
                .collect();
            if let (Some(place), Some(first)) = (&row.place, cells.first_mut()) {
                first.insert_str(0, &format!("<a id=\"{place}\"></a>"));
            }
            cells
        });
        self.grid(&heads, rows, &numbers);
        self.paragraph(&table.note);
    }

    fn grid(
        &mut self,
        heads: &[String],
        rows: impl IntoIterator<Item = Vec<String>>,
        numbers: &[usize],
    ) {
        self.line(&format!("| {} |", heads.join(" | ")));
        let mut rule = String::from("|");
        for index in 0..heads.len() {
            rule.push_str(if numbers.contains(&index) {
                "--:|"
            } else {
                "---|"
            });
        }
        self.line(&rule);
        for row in rows {
            self.line(&format!("| {} |", row.join(" | ")));
        }
        self.end();
    }

    fn sources(&mut self, sources: &[Source]) {
        for source in sources {
            self.line(&format!("[^{}]: {}", source.number, inline(&source.text)));
        }
        self.end();
    }
}

fn cell(cell: &Cell) -> String {
    match (inline(&cell.text), inline(&cell.note)) {
        (text, note) if note.is_empty() => text,
        (text, note) => format!("{text}<br>{note}"),
    }
}

fn inline(text: &[Span]) -> String {
    let mut written = String::new();
    for span in text {
        // Writing to a string cannot fail.
        let _ = match span {
            Span::Words(text)
            | Span::Figure { shown: text, .. }
            | Span::Count(text)
            | Span::Date(text)
            | Span::Data(text)
            | Span::Reference(text)
            | Span::Ordinal(text) => {
                written.push_str(&escaped(text));
                Ok(())
            }
            Span::Strong(inside) => write!(written, "**{}**", inline(inside)),
            Span::Cite(number) => write!(written, "[^{number}]"),
            Span::Letter(letter) => write!(written, "<sup>{letter}</sup>"),
            Span::Tag(word) => write!(written, " `{}`", word.replace(['`', '|', '\n', '\r'], " ")),
            Span::Link { words, to } => match to {
                Destination::Address(address) => {
                    write!(written, "[{}](<{}>)", inline(words), target(address))
                }
                Destination::Place(place) => write!(written, "[{}](#{place})", inline(words)),
            },
        };
    }
    written
}

/// An address between angle brackets, with what would end it or be taken for a mark escaped as in
/// RFC 3986.
fn target(address: &str) -> String {
    let mut written = String::with_capacity(address.len());
    for letter in address.chars() {
        match letter {
            '<' | '>' | '\\' | '|' | '`' => {
                // Writing to a string cannot fail.
                let _ = write!(written, "%{:02X}", letter as u32);
            }
            letter if letter.is_control() || is_turning(letter) => {}
            letter => written.push(letter),
        }
    }
    written
}

/// Whether a character turns the direction of what follows it: twelve would read as twenty-one.
fn is_turning(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Text in which nothing is taken for a mark of the format.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' => {
                written.push('\\');
                written.push(letter);
            }
            letter if letter.is_control() => written.push(' '),
            letter if is_turning(letter) => {}
            letter => written.push(letter),
        }
    }
    written
}
