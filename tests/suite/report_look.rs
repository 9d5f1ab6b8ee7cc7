//! What a designer minds on the pages: large numbers, broken links, heads away from their figures,
//! words of records in another script than the page's.

use crate::report_fixture::{content, said};
use sijil::report::content::{Block, Content, Destination, Event, Section, Source, Span, words};
use sijil::report::layout::lay_out;
use sijil::report::page::{Document, Item, Run};
use sijil::report::text::{Align, Piece, Typesetter};
use sijil::report::theme;
use sijil::words::Language;

fn runs(document: &Document, page: usize) -> Vec<&Run> {
    let items = document.pages[page].items.iter();
    let runs = items.filter_map(|item| match item {
        Item::Run(run) => Some(run),
        _ => None,
    });
    runs.collect()
}

fn pages(document: &Document) -> impl Iterator<Item = usize> {
    0..document.pages.len()
}

/// The lines of a page from the left to the right, whatever the order in which they are read.
fn lines_as_seen(document: &Document, page: usize) -> Vec<String> {
    let mut seen = runs(document, page);
    seen.sort_by(|one, other| {
        let by_line = one.baseline.total_cmp(&other.baseline);
        by_line.then(one.x.total_cmp(&other.x))
    });
    let mut lines: Vec<(f32, String)> = Vec::new();
    for run in seen {
        match lines.last_mut() {
            Some((baseline, line)) if (run.baseline - *baseline).abs() < 0.1 => {
                line.push_str(&run.reading());
            }
            _ => lines.push((run.baseline, run.reading())),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

fn page_of(document: &Document, words: &str) -> usize {
    let mut found = pages(document).filter(|page| document.text(*page).contains(words));
    found.next().unwrap_or_else(|| panic!("no {words}"))
}

#[test]
fn a_large_number_stays_in_its_tile() {
    let tile = (theme::MEASURE - 4.0 * 12.0) / 5.0;
    for number in ["1,204", "61,234", "605,520", "2,370,360"] {
        let mut content = content(3);
        number.clone_into(&mut content.front.tiles[1].number);
        let document = lay_out(&content);
        let found: Vec<&Run> = runs(&document, 0)
            .into_iter()
            .filter(|run| run.text == number && run.x < theme::MARGIN + 2.0 * tile)
            .collect();
        assert_eq!(found.len(), 1, "{number} in one line");
        let left = theme::MARGIN + tile + 12.0;
        assert!(found[0].x + found[0].width <= left + tile + 0.5, "{number}");
        // All five stand on one line.
        let beside = runs(&document, 0);
        let beside = beside
            .iter()
            .find(|run| run.text == "24" && (run.size - theme::TILE_NUMBER.size).abs() < 0.1);
        assert!((beside.unwrap().baseline - found[0].baseline).abs() < 0.1);
    }
}

#[test]
fn a_link_that_would_break_has_a_line_of_its_own() {
    let address = "news-a.example/2023/06/a-raid/week-1";
    let mut content = content(3);
    for block in content
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.blocks)
    {
        if let Block::Sources(sources) = block {
            sources[0] = Source {
                number: 1,
                text: vec![
                    Span::Data("Local news site A, 15 June 2023. ".to_owned()),
                    Span::Link {
                        words: vec![Span::Data(address.to_owned())],
                        to: Destination::Address(format!("https://{address}")),
                    },
                ],
            };
        }
    }
    let document = lay_out(&content);
    let page = page_of(&document, "15 June 2023.");
    let lines = lines_as_seen(&document, page);
    assert!(lines.iter().any(|line| line.contains(address)), "{lines:?}");
}

/// A report in which so many paragraphs stand before the figures of the first section.
fn filled(paragraphs: usize) -> Content {
    let mut content = content(3);
    let attacks = content.sections.remove(0);
    let paragraph = said("Filler that takes a line or two of the page and says nothing at all.");
    let filler = Section {
        place: "filler".to_owned(),
        name: words("Filler"),
        finding: words("What fills the page"),
        blocks: (0..paragraphs)
            .map(|_| Block::Prose(vec![paragraph.clone()]))
            .collect(),
        ..attacks.clone()
    };
    let casualties = Section {
        rank: sijil::report::content::Rank::Following,
        blocks: [Block::Prose(vec![words("Introduction to the figure.")])]
            .into_iter()
            .chain(content.sections[0].blocks.clone())
            .collect(),
        ..content.sections[0].clone()
    };
    content.sections = vec![filler, casualties];
    content
}

#[test]
fn a_head_and_its_first_words_stand_with_their_figure() {
    let mut turned = 0;
    for paragraphs in 1..28 {
        let document = lay_out(&filled(paragraphs));
        let figure = page_of(&document, "11 of 15 killed were military");
        assert_eq!(page_of(&document, "Introduction to the figure."), figure);
        assert_eq!(document.places["casualties"].page, figure);
        turned = turned.max(figure);
    }
    // Some of these did not fit the first page.
    assert!(turned > page_of(&lay_out(&filled(1)), "Introduction to the figure."));
}

#[test]
fn the_page_of_contents_has_the_numbers_of_sections_and_the_figures() {
    let document = lay_out(&content(300));
    let contents = document.text(1);
    for figure in ["Figure 5", "Figure 6"] {
        let line = contents.lines().find(|line| line.contains(figure));
        let line = line.unwrap_or_else(|| panic!("no {figure} in {contents}"));
        let page = document.places[figure].page + 1;
        assert!(contents.contains(&page.to_string()), "{line}");
    }
    let accented = runs(&document, 1)
        .into_iter()
        .filter(|run| run.colour == theme::ACCENT)
        .map(Run::reading);
    assert_eq!(accented.collect::<Vec<_>>(), ["1", "2", "3"]);
}

#[test]
fn what_a_total_is_of_runs_over_the_empty_cells_after_it() {
    let mut content = content(3);
    for block in content
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.blocks)
    {
        if let Block::Table(table) = block
            && table.small
        {
            let total = table.rows.last_mut().unwrap();
            total.cells[1].text = words("All of the attacks in the annex of June");
        }
    }
    let document = lay_out(&content);
    let page = page_of(&document, "All of the attacks");
    let lines = lines_as_seen(&document, page);
    let whole = |line: &String| line.contains("All of the attacks in the annex of June");
    assert!(lines.iter().any(whole), "{lines:?}");
}

#[test]
fn sentences_in_latin_letters_keep_their_order_on_a_page_read_from_the_right() {
    let mut content = content(3);
    content.language = Language::Arabic;
    let raids = content
        .sections
        .iter_mut()
        .find(|section| section.place == "raids");
    let Some(Block::Beside(_, events)) = raids.unwrap().blocks.first_mut() else {
        panic!("no events");
    };
    events[0] = Event {
        body: vec![
            Span::Data("It failed.".to_owned()),
            Span::Words(" ".to_owned()),
            Span::Data("He fled.".to_owned()),
            Span::Cite(1),
        ],
        ..events[0].clone()
    };
    let document = lay_out(&content);
    let page = page_of(&document, "He fled.");
    let lines = lines_as_seen(&document, page);
    assert!(
        lines
            .iter()
            .any(|line| line.contains("It failed. He fled.")),
        "{lines:?}"
    );
}

#[test]
fn no_space_is_left_at_the_end_of_a_line_that_runs_against_the_page() {
    let latin = "A Coalition raid near the Koniko oil field fails and the suspect escapes";
    let arabic = "هجوم مسلح على حاجز قوى الأمن الداخلي عند مدخل بلدة البصيرة";
    let style = theme::POINT;
    for (right_to_left, before, foreign) in [
        (true, "فشلت مداهمة: ", latin),
        (true, "", latin),
        (false, "A raid failed: ", arabic),
        (false, "", arabic),
    ] {
        let mut typesetter = Typesetter::new().reading(right_to_left);
        let pieces = [
            Piece::text(before, style),
            Piece::text(foreign, style).isolated(),
        ];
        for align in [Align::Start, Align::End] {
            let set = typesetter.set(&pieces, align, 110.0);
            assert!(set.lines.len() > 2);
            for line in &set.lines {
                let first = line.runs.iter().map(|placed| placed.run.x);
                let first = first.fold(f32::INFINITY, f32::min);
                let ends = line
                    .runs
                    .iter()
                    .map(|placed| placed.run.x + placed.run.width);
                let end = ends.fold(0.0, f32::max);
                let text: f32 = line.runs.iter().map(|placed| placed.run.width).sum();
                // Nothing but letters and the spaces between words, from one edge on.
                assert!((end - first - text).abs() < 0.2, "{foreign} {align:?}");
                let edge = match align {
                    Align::Start => first,
                    _ => 110.0 - end,
                };
                assert!(edge.abs() < 0.2, "{foreign} {align:?}: {edge}");
            }
        }
    }
}

#[test]
fn months_without_any_data_are_a_band_with_words() {
    let mut content = content(3);
    let blocks = content
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.blocks);
    let mut said = String::new();
    for block in blocks {
        if let Block::Figure(figure) = block
            && let sijil::report::content::Chart::Months(months) = &mut figure.chart
        {
            months.gap.clear();
            "nothing is known".clone_into(&mut months.gap_short);
            said.clone_from(&months.gap_short);
            for bar in &mut months.bars {
                bar.value = None;
            }
        }
    }
    let document = lay_out(&content);
    page_of(&document, &said);
}

#[test]
fn units_stand_under_units_on_pages_read_from_the_right_too() {
    let mut content = content(3);
    content.language = Language::Arabic;
    let document = lay_out(&content);
    let page = page_of(&document, "In attacks");
    let all = runs(&document, page);
    let end_of = |text: &str| {
        // The people who were killed: the numbers of the first column.
        let found = all
            .iter()
            .find(|run| run.text == text && (run.size - theme::CELL.size).abs() < 0.1);
        let run = found.unwrap_or_else(|| panic!("no {text}"));
        run.x + run.width
    };
    assert!((end_of("112") - end_of("11")).abs() < 0.7);
    assert!((end_of("112") - end_of("4")).abs() < 0.7);
}

#[test]
fn the_letter_of_a_note_does_not_join_the_word_before_it() {
    let style = theme::CELL;
    let mut typesetter = Typesetter::new().reading(true);
    let glyphs = |typesetter: &mut Typesetter, pieces: &[Piece]| {
        let set = typesetter.set(pieces, Align::Start, f32::INFINITY);
        let runs = set.lines[0].runs.iter();
        let word = runs.filter(|placed| placed.run.baseline > set.lines[0].baseline - 0.1);
        let ids = word.flat_map(|placed| placed.run.glyphs.iter().map(|glyph| glyph.id));
        ids.collect::<Vec<_>>()
    };
    let alone = glyphs(&mut typesetter, &[Piece::text("المداهمات", style)]);
    let letter = Piece::Text {
        text: "أ".to_owned(),
        style,
        rise: 3.0,
        link: None,
        figure: None,
    };
    let noted = [Piece::text("المداهمات", style), letter.isolated()];
    assert_eq!(glyphs(&mut typesetter, &noted), alone);
}

#[test]
fn bars_for_people_are_of_one_scale_in_all_rows() {
    let document = lay_out(&content(3));
    let page = page_of(&document, "In attacks");
    // Killed: 11, 4 and 112, which are too many for squares.
    let items = document.pages[page].items.iter();
    let bars: Vec<f32> = items
        .filter_map(|item| match item {
            Item::Rectangle { area, fill } if *fill == theme::INK && area.height > 8.0 => {
                Some(area.width)
            }
            _ => None,
        })
        .collect();
    assert_eq!(bars.len(), 3, "{bars:?}");
    assert!((bars[0] * 112.0 / 11.0 - bars[2]).abs() < 0.5, "{bars:?}");
    assert!((bars[1] * 112.0 / 4.0 - bars[2]).abs() < 0.5, "{bars:?}");
}

#[test]
fn no_line_of_a_title_is_one_word() {
    let mut content = content(3);
    let raids = content
        .sections
        .iter_mut()
        .find(|section| section.place == "raids");
    let Some(Block::Beside(_, events)) = raids.unwrap().blocks.first_mut() else {
        panic!("no events");
    };
    events[0].title = words("A Coalition raid near the Koniko oil field fails");
    let document = lay_out(&content);
    let page = page_of(&document, "Koniko");
    let all = runs(&document, page);
    let ends = all.iter().find(|run| run.text.ends_with("field fails"));
    assert!(ends.is_some(), "{}", document.text(page));
}
