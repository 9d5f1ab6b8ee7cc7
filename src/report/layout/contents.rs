//! The contents: a line at the foot of page one, or a page after it. Knows where sections stand, not what they say.

use super::flow::Flow;
use super::inline;
use super::sketch::Sketch;
use crate::report::content::{Block, Content, Destination, Section, Span, Text, plain};
use crate::report::fonts::Face;
use crate::report::page::{NodeId, Role, Stroke};
use crate::report::text::{Align, Paragraph, Piece};
use crate::report::theme::{self, Type};
use std::sync::Arc;

/// How high it is, in one line or two.
pub const HEIGHT: f32 = 34.0;
const BETWEEN: f32 = 11.0;

/// A report with more pages than this has a page of contents.
const PAGES: usize = 8;
/// The room for the page numbers at the end of the lines of that page.
const NUMBERS: f32 = 36.0;
/// The room for the numbers of sections before their names, and for those of figures.
const ORDINALS: f32 = 20.0;
const NUMBERED: f32 = 52.0;
/// How high a section and a figure are on it, most of the time.
const SECTION: f32 = 40.0;
const FIGURE: f32 = 11.0;

/// What was left for the contents when page one was laid out.
pub struct Room {
    /// The last page of the front, from 0.
    pub page: usize,
    /// How far down it a line has its place, where there is one.
    pub line: Option<f32>,
    /// The node of the word before them.
    pub label: NodeId,
    /// Their own node.
    pub list: NodeId,
}

/// Draws them: on a page of their own after the front of a long report, else as a line on it.
pub fn draw(flow: &mut Flow, content: &Content, room: &Room) {
    if flow.paper.pages.len() > PAGES {
        let page = room.page + 1;
        flow.insert(page, &content.furniture.inside);
        draw_page(flow, content, room, page);
    } else if let Some(y) = room.line {
        draw_line(flow, content, room, y);
    }
}

/// A line a section: number, name and finding, and its page at the end.
fn draw_page(flow: &mut Flow, content: &Content, room: &Room, page: usize) {
    let (x, width) = (theme::MARGIN, theme::MEASURE - NUMBERS);
    let mut sketch = Sketch::default();
    let head = flow.typesetter.line(
        &content.furniture.inside,
        theme::FINDING,
        Align::Start,
        width,
    );
    let lines = 0..head.lines.len();
    let mut y = sketch.lines(&mut flow.paper, room.label, &head, lines, (x, 0.0)) + 14.0;
    flow.paper.open_again(room.list);
    let figures = content.sections.iter().map(|section| {
        let numbered = numbered(&section.blocks);
        numbered.len() as f32
    });
    let long = content.sections.len() as f32 * SECTION + figures.sum::<f32>() * FIGURE;
    let with_figures = y + long < theme::BOTTOM - theme::TOP;
    for section in &content.sections {
        let Some(spot) = flow.paper.places.get(&section.place) else {
            continue;
        };
        let number = Span::Ordinal(flow.language.digits(spot.page + 1));
        let line = Stroke::solid(theme::HAIRLINE, theme::HAIRLINE_WIDTH);
        sketch.rule(x, y, theme::MEASURE, line);
        y += 6.0;
        flow.paper.open(Role::ContentsItem);
        let (at, width) = (x + ORDINALS, width - ORDINALS);
        if let Some(ordinal) = section.number {
            let ordinal = [Span::Ordinal(flow.language.digits(ordinal))];
            let style = theme::CLAIM.coloured(theme::ACCENT).tabular();
            let ordinal = flow.set(&ordinal, style, Align::Start, ORDINALS);
            sketch.paragraph(&mut flow.paper, Role::Label, &ordinal, (x, y));
        }
        let name = linked(section, vec![Span::Words(plain(&section.name))]);
        let name = set(flow, &name, theme::CLAIM.coloured(theme::INK), width);
        let top = y;
        y += sketch.paragraph(&mut flow.paper, Role::Paragraph, &name, (at, y));
        let number = flow.set(
            &[number],
            theme::CLAIM.faced(Face::Regular).tabular(),
            Align::End,
            NUMBERS,
        );
        let end = (at + width, top);
        sketch.paragraph(&mut flow.paper, Role::Paragraph, &number, end);
        let (style, at) = (theme::CELL.coloured(theme::TEXT_2), (at, y));
        // That something is made up is said where it stands.
        let mut finding = section.finding.clone();
        finding.retain(|span| !matches!(span, Span::Tag(_)));
        y += flow.write(
            &mut sketch,
            Role::Paragraph,
            &finding,
            style,
            Align::Start,
            at,
            width,
        );
        if with_figures {
            y += draw_figures(flow, &mut sketch, section, (at.0, y), width);
        }
        flow.paper.close();
        y += 6.0;
    }
    flow.paper.close();
    flow.paper.place_on(page, sketch, theme::TOP);
}

/// The figures and tables of a section that have a number: that, and what they show.
fn numbered(blocks: &[Block]) -> Vec<(&Text, &Text)> {
    let mut numbered: Vec<_> = blocks.iter().flat_map(numbered_in).collect();
    numbered.retain(|(number, _)| !number.is_empty());
    numbered
}

fn numbered_in(block: &Block) -> Vec<(&Text, &Text)> {
    match block {
        Block::Figure(figure) => vec![(&figure.number, &figure.claim)],
        Block::Figures(figures, _) => {
            let figures = figures.iter();
            let figures = figures.map(|figure| (&figure.number, &figure.claim));
            figures.collect()
        }
        Block::Table(table) => vec![(&table.number, &table.caption)],
        Block::Beside(blocks, _) => numbered(blocks),
        _ => Vec::new(),
    }
}

/// A line for each figure of a section, and its page.
fn draw_figures(
    flow: &mut Flow,
    sketch: &mut Sketch,
    section: &Section,
    (x, y): (f32, f32),
    width: f32,
) -> f32 {
    let style = theme::CELL_NOTE;
    let mut down = y + 2.0;
    for (number, claim) in numbered(&section.blocks) {
        let place = plain(number);
        let Some(spot) = flow.paper.places.get(&place) else {
            continue;
        };
        let page = Span::Ordinal(flow.language.digits(spot.page + 1));
        let link = |words: String| Span::Link {
            words: vec![Span::Words(words)],
            to: Destination::Place(place.clone()),
        };
        let quiet = style.coloured(theme::TEXT_3);
        let number = set(flow, &link(place.clone()), quiet, NUMBERED);
        sketch.paragraph(&mut flow.paper, Role::Label, &number, (x, down));
        let claim = set(flow, &link(plain(claim)), style, width - NUMBERED);
        let page = flow.set(&[page], quiet, Align::End, NUMBERS);
        let end = (x + width, down);
        sketch.paragraph(&mut flow.paper, Role::Paragraph, &page, end);
        let at = (x + NUMBERED, down);
        down += sketch.paragraph(&mut flow.paper, Role::Paragraph, &claim, at) + 1.0;
    }
    down - y
}

/// Words that lead to a section.
fn linked(section: &Section, words: Text) -> Span {
    Span::Link {
        words,
        to: Destination::Place(section.place.clone()),
    }
}

/// Sets a link in the style's own colour: a list of nothing but links needs no underlines.
fn set(flow: &mut Flow, link: &Span, style: Type, width: f32) -> Arc<Paragraph> {
    let mut pieces = inline::pieces(std::slice::from_ref(link), style, flow.language);
    for piece in &mut pieces {
        if let Piece::Text { style: own, .. } = piece {
            own.colour = style.colour;
        }
    }
    flow.typesetter.set(&pieces, Align::Start, width)
}

fn draw_line(flow: &mut Flow, content: &Content, room: &Room, y: f32) {
    let inside = theme::CONTENTS.faced(Face::SemiBold).coloured(theme::INK);
    let label = &content.furniture.inside;
    let label = flow
        .typesetter
        .line(label, inside, Align::Start, f32::INFINITY);
    let mut sketch = Sketch::default();
    let rule = Stroke::solid(theme::RULE, 0.5);
    sketch.rule(theme::MARGIN, 0.0, theme::MEASURE, rule);
    let (mut x, mut top) = (theme::MARGIN, 7.0);
    let lines = 0..label.lines.len();
    sketch.lines(&mut flow.paper, room.label, &label, lines, (x, top));
    x += label.width + BETWEEN;
    flow.paper.open_again(room.list);
    for section in &content.sections {
        let Some(entry) = entry(flow, section) else {
            continue;
        };
        if x + entry.width > theme::MARGIN + theme::MEASURE {
            x = theme::MARGIN;
            top += theme::CONTENTS.leading + 2.0;
        }
        flow.paper.open(Role::ContentsItem);
        sketch.paragraph(&mut flow.paper, Role::Paragraph, &entry, (x, top));
        flow.paper.close();
        x += entry.width + BETWEEN;
    }
    flow.paper.close();
    flow.paper.place_on(room.page, sketch, y);
}

fn entry(flow: &mut Flow, section: &Section) -> Option<Arc<Paragraph>> {
    let spot = flow.paper.places.get(&section.place)?;
    let number = Span::Ordinal(flow.language.digits(spot.page + 1));
    let words = vec![
        Span::Words(format!("{}\u{a0}", plain(&section.name))),
        Span::Strong(vec![number]),
    ];
    let link = linked(section, words);
    Some(set(flow, &link, theme::CONTENTS, f32::INFINITY))
}
