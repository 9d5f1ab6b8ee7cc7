//! The line of contents at the foot of page one. Knows where sections stand, not what they say.

use super::flow::Flow;
use super::sketch::Sketch;
use crate::report::content::{Content, Destination, Section, Span, plain};
use crate::report::fonts::Face;
use crate::report::page::{Role, Stroke};
use crate::report::text::{Align, Paragraph};
use crate::report::theme;

/// How high it is, in one line or two.
pub const HEIGHT: f32 = 34.0;
const BETWEEN: f32 = 11.0;

/// Draws it on the page and at the height that were left for it.
pub fn draw(flow: &mut Flow, content: &Content, at: Option<(usize, f32)>) {
    let Some((page, y)) = at else { return };
    let inside = theme::CONTENTS.faced(Face::SemiBold).coloured(theme::INK);
    let label = &content.furniture.inside;
    let mut parts = vec![
        flow.typesetter
            .line(label, inside, Align::Start, f32::INFINITY),
    ];
    for section in &content.sections {
        parts.extend(entry(flow, section));
    }
    let mut sketch = Sketch::default();
    let rule = Stroke::solid(theme::RULE, 0.5);
    sketch.rule(theme::MARGIN, 0.0, theme::MEASURE, rule);
    let (mut x, mut top) = (theme::MARGIN, 7.0);
    flow.paper.open(Role::Contents);
    for part in parts {
        if x + part.width > theme::MARGIN + theme::MEASURE {
            x = theme::MARGIN;
            top += theme::CONTENTS.leading + 2.0;
        }
        let width = part.width;
        sketch.paragraph(&mut flow.paper, Role::Paragraph, &part, (x, top));
        x += width + BETWEEN;
    }
    flow.paper.close();
    flow.paper.place_on(page, sketch, y);
}

fn entry(flow: &mut Flow, section: &Section) -> Option<Paragraph> {
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
