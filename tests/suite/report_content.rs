//! What the report of the sample says: every number is that of a figure, and the published figures
//! are all there.

use crate::sample::open_sample;
use sijil::domain::dates::Month;
use sijil::report::content::{
    Block, Boxed, Cell, Chart, Content, Event, Figure, Map, Section, Span, Table, Text, plain,
};
use sijil::report::layout::lay_out;
use sijil::report::page::{Item, Target};
use sijil::report::{Format, render};
use sijil::schema::Audience;
use sijil::words::Language;
use sijil::workspace::Workspace;
use tempfile::TempDir;

pub fn june() -> Content {
    content_of("2023-06")
}

fn content_of(month: &str) -> Content {
    let home = TempDir::new().unwrap();
    let workspace: Workspace = open_sample(home.path());
    workspace.report_content(month.parse().unwrap(), Language::English, Audience::Public)
}

fn written(month: &str, format: Format) -> Vec<u8> {
    let home = TempDir::new().unwrap();
    let month: Month = month.parse().unwrap();
    let workspace = open_sample(home.path());
    let content = workspace.report_content(month, Language::English, Audience::Public);
    render(&content, format).unwrap()
}

/// Every text of the report.
fn texts(content: &Content) -> Vec<&Text> {
    let front = &content.front;
    let mut texts = vec![
        &front.kind,
        &front.period,
        &front.data,
        &front.title,
        &front.headline,
        &front.tiles_note,
        &front.points_head,
        &content.furniture.header,
        &content.furniture.footer,
    ];
    texts.extend(&front.points);
    for tile in &front.tiles {
        texts.extend([&tile.label, &tile.change, &tile.percent]);
    }
    for boxed in &front.boxes {
        box_texts(boxed, &mut texts);
    }
    for figure in &front.beside {
        figure_texts(figure, &mut texts);
    }
    if let Some(map) = &front.map {
        texts.extend([&map.claim, &map.description, &map.note, &map.full]);
        if let Some(regions) = &map.regions {
            figure_texts(regions, &mut texts);
        }
    }
    for section in &content.sections {
        section_texts(section, &mut texts);
    }
    texts
}

fn section_texts<'a>(section: &'a Section, texts: &mut Vec<&'a Text>) {
    texts.extend([&section.name, &section.finding]);
    block_texts(&section.blocks, texts);
}

fn block_texts<'a>(blocks: &'a [Block], texts: &mut Vec<&'a Text>) {
    for block in blocks {
        match block {
            Block::Prose(paragraphs) => texts.extend(paragraphs),
            Block::Note(note) => texts.push(note),
            Block::Figure(figure) => figure_texts(figure, texts),
            Block::Figures(figures, note) => {
                for figure in figures {
                    figure_texts(figure, texts);
                }
                texts.push(note);
            }
            Block::Table(table) => table_texts(table, texts),
            Block::Beside(blocks, events) => {
                block_texts(blocks, texts);
                event_texts(events, texts);
            }
            Block::Events(events) => event_texts(events, texts),
            Block::Boxed(boxed) => box_texts(boxed, texts),
            Block::Map(map) => map_texts(map, texts),
            Block::Sources(sources) => texts.extend(sources.iter().map(|source| &source.text)),
        }
    }
}

fn box_texts<'a>(boxed: &'a Boxed, texts: &mut Vec<&'a Text>) {
    texts.push(&boxed.head);
    texts.extend(&boxed.body);
}

fn map_texts<'a>(map: &'a Map, texts: &mut Vec<&'a Text>) {
    for frame in std::iter::once(&map.frame).chain(&map.enlarged) {
        texts.extend([&frame.number, &frame.unit]);
    }
    texts.push(&map.legend.head);
    texts.extend(map.legend.entries.iter().map(|entry| &entry.text));
    texts.extend([&map.description, &map.not_mapped, &map.origin]);
    table_texts(&map.table, texts);
}

fn event_texts<'a>(events: &'a [Event], texts: &mut Vec<&'a Text>) {
    for event in events {
        texts.extend([&event.over, &event.title, &event.body]);
    }
}

fn figure_texts<'a>(figure: &'a Figure, texts: &mut Vec<&'a Text>) {
    texts.extend([&figure.number, &figure.claim, &figure.unit, &figure.source]);
    match &figure.chart {
        Chart::Months(months) => texts.extend([&months.gap, &months.event]),
        Chart::Breakdown(breakdown) => {
            for part in &breakdown.rows {
                texts.extend([&part.label, &part.shown]);
            }
        }
        Chart::Pair(bars) => {
            for bar in bars {
                texts.extend([&bar.label, &bar.shown, &bar.note]);
            }
        }
        Chart::People(table) => table_texts(table, texts),
    }
}

fn table_texts<'a>(table: &'a Table, texts: &mut Vec<&'a Text>) {
    texts.extend([&table.number, &table.caption, &table.unit, &table.note]);
    texts.extend(table.columns.iter().map(|column| &column.head));
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    texts.extend(cells.flat_map(|Cell { text, note, .. }| [text, note]));
}

/// The spans of a text, those inside of others too.
fn spans<'a>(text: &'a [Span], found: &mut Vec<&'a Span>) {
    for span in text {
        found.push(span);
        if let Span::Strong(inside) | Span::Link { words: inside, .. } = span {
            spans(inside, found);
        }
    }
}

#[test]
fn no_number_is_typed() {
    for month in ["2023-01", "2023-05", "2023-06", "2023-07", "2022-05"] {
        let content = content_of(month);
        for text in texts(&content) {
            let mut found = Vec::new();
            spans(text, &mut found);
            for span in found {
                if let Span::Words(words) = span {
                    let digits = words.chars().any(char::is_numeric);
                    assert!(!digits, "typed in {month}: {words}");
                }
            }
        }
    }
}

#[test]
fn no_sentence_has_a_gap_or_a_missing_word() {
    for month in ["2023-01", "2023-05", "2023-06", "2023-07", "2022-05"] {
        for text in texts(&content_of(month)) {
            let said = plain(text);
            for gap in ["{", "}", "report-", "  .", " ,", "..", "\u{e000}"] {
                assert!(!said.contains(gap), "{gap:?} in {month}: {said}");
            }
        }
    }
}

#[test]
fn a_figure_in_the_text_shows_what_the_figures_say() {
    let content = june();
    let mut seen = 0;
    for text in texts(&content) {
        let mut found = Vec::new();
        spans(text, &mut found);
        for span in found {
            let Span::Figure { name, shown } = span else {
                continue;
            };
            let Some(fact) = content.figures.get(name) else {
                // A number computed from figures says so in its name.
                let computed =
                    name.contains('@') || name.contains('-') || name.contains("not_counted");
                assert!(computed, "{name} is no figure");
                continue;
            };
            let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
            let value = fact
                .value
                .map(|value| value.to_string())
                .unwrap_or_default();
            assert_eq!(digits, value, "{name} is shown as {shown}");
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen} figures");
}

#[test]
fn june_says_what_was_published() {
    let content = june();
    let front = &content.front;
    assert_eq!(
        plain(&front.title).replace('\u{a0}', " "),
        "Assassinations drive ISIS attacks to 24 in June, the most this year"
    );
    let points: Vec<String> = front.points.iter().map(|point| plain(point)).collect();
    for (point, said) in [
        (0, "24 confirmed attacks, up from 13 in May (+85\u{a0}%)"),
        (1, "13 assassination attempts, against 2 in May"),
        (2, "11 military and security personnel and 4 civilians"),
        (2, "5 military and security personnel and 5 civilians"),
        (
            3,
            "8 raids, down by half from 16 in May (−50\u{a0}%): 5 in Deir ez-Zor and 3 in Heseke.",
        ),
        (3, "18 people were arrested and 1 ISIS member was killed."),
    ] {
        assert!(points[point].contains(said), "{said} in {}", points[point]);
    }
    let all: String = texts(&content)
        .into_iter()
        .map(|text| plain(text) + "\n")
        .collect();
    for said in [
        "about 2,000 defendants",
        "74 male foreign fighters",
        "1 discovery",
        "7 attacks were documented and do not count",
        "Two bodies in the al-Suwar desert",
        "Koniko",
    ] {
        assert!(all.contains(said), "{said}");
    }
}

#[test]
fn every_change_keeps_to_the_rules_of_wording() {
    let content = june();
    let all: String = texts(&content)
        .into_iter()
        .map(|text| plain(text) + "\n")
        .collect();
    // Two in May are too few for a percentage.
    assert!(!all.contains("550"), "a percentage of two");
    for fact in content.figures.values() {
        if fact.previous.is_some_and(|previous| previous < 5) {
            assert_eq!(fact.change_percent, None);
        }
    }
}

#[test]
fn a_month_without_data_says_so_and_is_not_zero() {
    let content = content_of("2022-05");
    assert_eq!(plain(&content.front.title), "ISIS attacks in May: no data");
    assert_eq!(content.front.tiles[0].number, "?");
    assert!(content.front.tiles[0].bars.iter().all(Option::is_none));
}

#[test]
fn a_section_with_nothing_to_say_is_left_out() {
    let places = |content: &Content| -> Vec<String> {
        let sections = content.sections.iter();
        sections.map(|section| section.place.clone()).collect()
    };
    let june = places(&june());
    assert!(!june.contains(&"camps".to_owned()), "{june:?}");
    assert!(june.contains(&"trials".to_owned()), "{june:?}");
    let may = places(&content_of("2023-05"));
    assert!(!may.contains(&"trials".to_owned()), "{may:?}");
}

#[test]
fn every_format_says_the_same_and_is_written_the_same_again() {
    for format in Format::ALL {
        let bytes = written("2023-06", format);
        assert_eq!(bytes, written("2023-06", format));
        let text = match format {
            Format::Pdf => match crate::pdf_fixture::found(&bytes) {
                Some(text) => text,
                None => continue,
            },
            _ => String::from_utf8(bytes).unwrap(),
        };
        for said in [
            "Gunmen shoot a soldier on leave",
            "Koniko oil field",
            "Annex C",
            "74",
        ] {
            assert!(text.contains(said), "{said} in {format:?}");
        }
    }
}

#[test]
fn json_leads_from_each_figure_to_its_records() {
    let report: serde_json::Value =
        serde_json::from_slice(&written("2023-06", Format::Json)).unwrap();
    let attacks = &report["figures"]["attacks.confirmed"];
    assert_eq!(attacks["value"], 24);
    assert_eq!(attacks["previous"], 13);
    assert_eq!(attacks["change_percent"], 85);
    let records = attacks["records"].as_array().unwrap();
    assert_eq!(records.len(), 24);
    let annex = report["sections"].as_array().unwrap().iter();
    let annex = annex
        .clone()
        .find(|section| section["place"] == "annex-a")
        .unwrap();
    let rows = annex["blocks"][0]["table"]["rows"].as_array().unwrap();
    let listed = rows.iter().filter(|row| records.contains(&row["place"]));
    assert_eq!(listed.count(), 24);
}

#[test]
fn the_note_on_how_a_raid_was_counted_stands_under_its_tables() {
    let june = june();
    let noted: Vec<&Table> = june
        .sections
        .iter()
        .flat_map(|section| tables(&section.blocks))
        .filter(|table| plain(&table.note).contains("one of the 8 published"))
        .collect();
    // What came of the raids, and the annex of them.
    assert_eq!(noted.len(), 2);
    for table in noted {
        assert_eq!(table.note.first(), Some(&Span::Letter("a".to_owned())));
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        let marked = cells.filter(|cell| cell.text.contains(&Span::Letter("a".to_owned())));
        assert!(marked.count() >= 1);
    }
}

fn tables(blocks: &[Block]) -> Vec<&Table> {
    let tables = blocks.iter().flat_map(|block| match block {
        Block::Table(table) => vec![table],
        Block::Beside(inside, _) => tables(inside),
        _ => Vec::new(),
    });
    tables.collect()
}

#[test]
fn every_number_of_page_one_that_has_records_leads_to_them() {
    let june = june();
    let document = lay_out(&june);
    let page = &document.pages[0].items;
    let links: Vec<(&str, &str)> = page
        .iter()
        .filter_map(|item| match item {
            Item::Link {
                words,
                target: Target::Place(place),
                ..
            } => Some((words.as_str(), place.as_str())),
            _ => None,
        })
        .collect();
    // The five tiles: attacks, killed, injured, raids, arrested.
    for (number, place) in [
        ("24", "annex-a"),
        ("15", "annex-a"),
        ("10", "annex-a"),
        ("8", "annex-b"),
        ("18", "annex-b"),
    ] {
        assert!(links.contains(&(number, place)), "{number} in {links:?}");
    }
    // One record behind a number: its own entry.
    let failed = &june.figures["raids.failed"];
    let [record] = failed.records.as_slice() else {
        panic!("one raid failed: {failed:?}");
    };
    let all = document.pages.iter().flat_map(|page| &page.items);
    let leads = all.filter(
        |item| matches!(item, Item::Link { target: Target::Place(place), .. } if place == record),
    );
    assert!(leads.count() >= 1);
}
