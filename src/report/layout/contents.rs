//! The line of contents at the foot of page one. Knows where sections stand, not what they say.

use super::flow::Flow;
use super::sketch::Sketch;
use crate::report::content::{Content, Destination, Section, Span, plain};
use crate::report::fonts::Face;
use crate::report::page::{NodeId, Role, Stroke};
use crate::report::text::{Align, Paragraph};
use crate::report::theme;
use std::sync::Arc;

/// How high it is, in one line or two.
pub const HEIGHT: f32 = 34.0;
const BETWEEN: f32 = 11.0;

/// What was left for it on a page that is laid out before the others.
pub struct Room {
    /// The page, from 0.
    pub page: usize,
    /// How far down the page.
    pub y: f32,
    /// The node of the word before it.
    pub label: NodeId,
    /// Its own node.
    pub list: NodeId,
}

/// Draws it where room was left for it.
pub fn draw(flow: &mut Flow, content: &Content, room: Option<Room>) {
    let Some(room) = room else { return };
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
    flow.paper.place_on(room.page, sketch, room.y);
}

fn entry(flow: &mut Flow, section: &Section) -> Option<Arc<Paragraph>> {
    let spot = flow.paper.places.get(&section.place)?;
    let number = Span::Ordinal(flow.language.digits(spot.page + 1));
    let link = Span::Link {
        words: vec![
            Span::Words(format!("{}\u{a0}", plain(&section.name))),
            Span::Strong(vec![number]),
        ],
        to: Destination::Place(section.place.clone()),
    };
    let mut pieces = super::inline::pieces(&[link], theme::CONTENTS, flow.language);
    for piece in &mut pieces {
        if let crate::report::text::Piece::Text { style, .. } = piece {
            // A line of nothing but links needs no underlines.
            style.colour = theme::TEXT_2;
        }
    }
    Some(flow.typesetter.set(&pieces, Align::Start, f32::INFINITY))
}
