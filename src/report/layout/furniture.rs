//! What stands on every page: running header and footer. Knows nothing of what is between them.

use super::flow::Flow;
use super::sketch::Sketch;
use crate::report::content::{Content, Span};
use crate::report::fonts::Face;
use crate::report::page::Stroke;
use crate::report::text::Align;
use crate::report::theme;
use std::sync::Arc;

/// From the top of the page to the header's text, and to the rule under it.
const HEADER: f32 = 28.0;
const HEADER_RULE: f32 = 44.0;

/// Draws header and footer on all pages.
pub fn draw(flow: &mut Flow, content: &Content) {
    let count = flow.paper.pages.len();
    for page in 0..count {
        let mut sketch = Sketch::default();
        sketch.begin_decoration();
        if page > 0 {
            header(flow, &mut sketch, content, page);
        }
        footer(flow, &mut sketch, content, (page, count));
        sketch.end_decoration();
        flow.paper.place_on(page, sketch, 0.0);
    }
}

fn header(flow: &mut Flow, sketch: &mut Sketch, content: &Content, page: usize) {
    let mut left = vec![
        Span::Strong(vec![Span::Data(content.organisation.clone())]),
        Span::Words("  ·  ".to_owned()),
    ];
    left.extend(content.furniture.header.iter().cloned());
    let right = flow.sections.get(page).cloned().unwrap_or_default();
    let right = [Span::Words(right.join(" · "))];
    let half = theme::columns(6);
    for (text, align, x) in [
        (left.as_slice(), Align::Start, theme::MARGIN),
        (&right, Align::End, theme::MARGIN + theme::MEASURE - half),
    ] {
        let mut paragraph = Arc::unwrap_or_clone(flow.set(text, theme::HEADER, align, half));
        // A name that needs two lines would stand in the text.
        paragraph.lines.truncate(1);
        sketch.paragraph_in(&mut flow.paper, &paragraph, (x, HEADER));
    }
    let rule = Stroke::solid(theme::RULE, 0.5);
    sketch.rule(theme::MARGIN, HEADER_RULE, theme::MEASURE, rule);
}

fn footer(flow: &mut Flow, sketch: &mut Sketch, content: &Content, (page, count): (usize, usize)) {
    let top = theme::FOOTER - 7.0;
    let text = &content.furniture.footer;
    if !text.is_empty() {
        let paragraph = flow.set(text, theme::FOOT, Align::Start, theme::columns(10));
        let mut paragraph = Arc::unwrap_or_clone(paragraph);
        paragraph.lines.truncate(1);
        sketch.paragraph_in(&mut flow.paper, &paragraph, (theme::MARGIN, top));
    }
    let number = [Span::Ordinal(format!(
        "{} / {}",
        flow.language.digits(page + 1),
        flow.language.digits(count)
    ))];
    let style = theme::FOOT.faced(Face::SemiBold).coloured(theme::INK);
    let paragraph = flow.set(&number, style, Align::End, theme::MEASURE);
    sketch.paragraph_in(&mut flow.paper, &paragraph, (theme::MARGIN, top));
}
