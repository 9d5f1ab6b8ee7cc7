//! Pages: nothing outside the margins, nothing lost, nothing parted that belongs together.

use crate::report_fixture::{content, words_of};
use sijil::report::content::{Block, Cell, Chart, Content, Figure, Span, plain};
use sijil::report::layout::lay_out;
use sijil::report::page::{Document, Item, Run, Target};
use sijil::report::theme;

fn runs(document: &Document, page: usize) -> impl Iterator<Item = &Run> {
    document.pages[page]
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Run(run) => Some(run),
            _ => None,
        })
}

/// The text of a page without its header and footer.
fn body(document: &Document, page: usize) -> String {
    let inside = runs(document, page)
        .filter(|run| run.baseline > theme::TOP - 2.0 && run.baseline < theme::FOOTER - 10.0);
    let mut text = String::new();
    let mut end: Option<(f32, f32)> = None;
    for run in inside {
        if end.is_some_and(|(y, x)| (run.baseline - y).abs() > 0.1 || run.x - x > 1.0) {
            text.push(' ');
        }
        text.push_str(&run.reading());
        end = Some((run.baseline, run.x + run.width));
    }
    text
}

fn all(document: &Document) -> String {
    let pages = 0..document.pages.len();
    pages
        .map(|page| body(document, page))
        .collect::<Vec<_>>()
        .join(" ")
}

fn cells(content: &mut Content) -> &mut Vec<Cell> {
    let tables = content
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.blocks);
    let mut tables = tables.filter_map(|block| match block {
        Block::Table(table) if table.small => Some(table),
        _ => None,
    });
    &mut tables.next().unwrap().rows[3].cells
}

#[test]
fn nothing_stands_outside_the_margins() {
    let document = lay_out(&content(70));
    let right = theme::MARGIN + theme::MEASURE + 0.5;
    for page in 0..document.pages.len() {
        for run in runs(&document, page) {
            assert!(run.x >= theme::MARGIN - 2.0, "{} on {page}", run.text);
            assert!(run.x + run.width <= right, "{} on {page}", run.text);
            let footer = (run.baseline - theme::FOOTER).abs() < 3.0;
            assert!(
                footer || run.baseline < theme::BOTTOM,
                "{} on {page}",
                run.text
            );
        }
    }
}

#[test]
fn every_word_of_the_content_is_on_a_page_once() {
    let content = content(70);
    let text = all(&lay_out(&content));
    for words in words_of(&content) {
        for word in words.split_whitespace() {
            assert!(text.contains(word), "{word} is lost");
        }
    }
    for row in 1..=70 {
        assert_eq!(
            text.matches(&format!("entry{row}end")).count(),
            1,
            "row {row}"
        );
    }
}

#[test]
fn a_table_that_goes_on_says_so_under_its_heads() {
    let document = lay_out(&content(70));
    let with_rows: Vec<String> = (0..document.pages.len())
        .map(|page| body(&document, page))
        .filter(|text| text.contains("Shots at a post"))
        .collect();
    assert!(with_rows.len() > 1);
    for (index, text) in with_rows.iter().enumerate() {
        assert!(text.contains("Date, record"), "{text}");
        assert_eq!(text.contains("continued"), index > 0, "{text}");
    }
}

#[test]
fn a_total_never_stands_alone_and_a_head_never_ends_a_page() {
    // A page holds some thirty rows, the last one the sources too.
    for rows in 12..48 {
        let document = lay_out(&content(rows));
        let texts: Vec<String> = (0..document.pages.len())
            .map(|page| body(&document, page))
            .collect();
        let total = texts
            .iter()
            .find(|text| text.contains("All in the annex"))
            .unwrap();
        assert!(total.contains("Shots at a post"), "of {rows} rows: {total}");
        let sources = texts
            .iter()
            .find(|text| text.contains("What this rests on"))
            .unwrap();
        assert!(
            sources.contains("An incident counts"),
            "of {rows} rows: {sources}"
        );
    }
}

#[test]
fn a_row_higher_than_a_page_goes_on_and_loses_nothing() {
    let mut content = content(20);
    let long: Vec<String> = (0..4000).map(|word| format!("w{word}w")).collect();
    cells(&mut content)[2] = Cell::of(vec![Span::Data(long.join(" "))]);
    let text = all(&lay_out(&content));
    for word in &long {
        assert_eq!(text.matches(word.as_str()).count(), 1, "{word}");
    }
}

#[test]
fn a_word_wider_than_its_column_is_broken() {
    let mut content = content(5);
    cells(&mut content)[2] = Cell::of(vec![Span::Data("x".repeat(400))]);
    let document = lay_out(&content);
    let letters = all(&document).matches('x').count();
    assert!(letters >= 400, "{letters}");
    let right = theme::MARGIN + theme::MEASURE + 0.5;
    let pages = 0..document.pages.len();
    let mut all_runs = pages.flat_map(|page| runs(&document, page));
    assert!(all_runs.all(|run| run.x + run.width <= right));
}

#[test]
fn every_link_inside_leads_somewhere() {
    let document = lay_out(&content(10));
    let items = document.pages.iter().flat_map(|page| &page.items);
    let mut inside = 0;
    for item in items {
        if let Item::Link {
            target: Target::Place(place),
            ..
        } = item
        {
            inside += 1;
            assert!(document.places.contains_key(place), "{place}");
        }
    }
    assert!(inside > 20, "{inside}");
}

#[test]
fn the_header_names_the_sections_of_its_page() {
    let document = lay_out(&content(10));
    let header = runs(&document, 2).filter(|run| run.baseline < theme::TOP - 2.0);
    let header: Vec<&str> = header.map(|run| run.text.as_str()).collect();
    assert_eq!(header.last(), Some(&"Casualties · Raids"), "{header:?}");
}

#[test]
fn the_same_content_gives_the_same_pages() {
    assert_eq!(lay_out(&content(30)), lay_out(&content(30)));
}

#[test]
fn a_report_of_more_than_eight_pages_has_a_page_of_contents() {
    let pages = |rows: usize| lay_out(&content(rows)).pages.len();
    let long = (1..400).find(|rows| pages(*rows) > 8).unwrap();
    let short = long - 1;
    // One page more, and one for the contents.
    assert_eq!((pages(short), pages(short + 1)), (8, 10));
    let document = lay_out(&content(short + 1));
    let contents = document.text(1);
    assert!(contents.starts_with("Inside\n"), "{contents}");
    assert!(!document.text(0).contains("Inside"));
    for section in content(short + 1).sections {
        let spot = document.places[&section.place];
        let name = plain(&section.name);
        let mut lines = contents.lines();
        let entry = lines.find(|line| line.contains(&name));
        let entry = entry.unwrap_or_else(|| panic!("no {name} in {contents}"));
        let said = entry.ends_with(&(spot.page + 1).to_string());
        assert!(said, "{entry} is on page {}", spot.page + 1);
        // The head of the section is where the entry says.
        assert!(document.text(spot.page).contains(&name), "{name}");
    }
    assert!(
        document
            .outline
            .iter()
            .skip(1)
            .all(|mark| mark.spot.page >= 2)
    );
}

#[test]
fn a_number_stands_on_one_line_however_long_it_is() {
    let mut content = content(3);
    for block in content
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.blocks)
    {
        match block {
            Block::Figure(Figure {
                chart: Chart::Months(months),
                ..
            }) => months.bars.last_mut().unwrap().value = Some((61_234, "61,234".to_owned())),
            Block::Table(table) => {
                let numbers = table.columns.iter().position(|column| column.numbers);
                if let (Some(index), Some(row)) = (numbers, table.rows.first_mut()) {
                    row.cells[index] = Cell::of(vec![Span::Count("at least 61,234".to_owned())]);
                }
            }
            _ => {}
        }
    }
    let document = lay_out(&content);
    let pages = (0..document.pages.len()).map(|page| document.text(page));
    let lines: Vec<String> = pages
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    for number in ["at least 61,234", "60000"] {
        assert!(
            lines.iter().any(|line| line.contains(number)),
            "{number} in {lines:?}"
        );
    }
}
