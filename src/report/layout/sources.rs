//! The numbered sources, in two columns over as many pages as they need. Knows nothing of who they
//! are.

use super::flow::Flow;
use super::inline;
use super::sketch::Sketch;
use crate::report::content::{Source, Span};
use crate::report::page::Role;
use crate::report::text::{Align, Paragraph};
use crate::report::theme;
use std::sync::Arc;

const NUMBER: f32 = 16.0;
const ALLEY: f32 = 24.0;

/// Lays the sources out after the sketches that must stand over them.
pub fn draw(flow: &mut Flow, sources: &[Source], over: Vec<Sketch>) {
    let column = (theme::MEASURE - ALLEY) / 2.0;
    let set: Vec<(u32, Arc<Paragraph>)> = sources
        .iter()
        .map(|source| {
            let width = column - NUMBER;
            let text = flow.set(&source.text, theme::CITED, Align::Start, width);
            (source.number, text)
        })
        .collect();
    flow.paper.open(Role::List);
    let mut over = over;
    let above: f32 = over
        .iter()
        .map(|sketch| sketch.before + sketch.height)
        .sum();
    let page = theme::BOTTOM - theme::TOP;
    let mut rest = set.as_slice();
    while !rest.is_empty() {
        let taken = above * f32::from(u8::from(!over.is_empty()));
        let room = flow.room() - taken;
        // Columns too short for a few entries leave the rest of the page alone.
        let room = if room < 40.0 && !flow.at_top() {
            page - taken
        } else {
            room
        };
        let count = fitting(rest, room);
        let (here, after) = rest.split_at(count);
        let sketch = columns(flow, here, column);
        let mut chain = std::mem::take(&mut over);
        chain.push(sketch);
        flow.put(chain);
        rest = after;
    }
    flow.put(over);
    flow.paper.close();
}

/// How many entries fit two columns of a height: at least one, so that this ends.
fn fitting(entries: &[(u32, Arc<Paragraph>)], room: f32) -> usize {
    let mut count = 0;
    for _ in 0..2 {
        let mut height = 0.0;
        while let Some((_, entry)) = entries.get(count) {
            height += entry.height;
            if height > room {
                break;
            }
            count += 1;
        }
    }
    count.max(1).min(entries.len())
}

/// Entries in two columns that are as even as can be.
fn columns(flow: &mut Flow, entries: &[(u32, Arc<Paragraph>)], column: f32) -> Sketch {
    let total: f32 = entries.iter().map(|(_, entry)| entry.height).sum();
    let mut sketch = Sketch::default();
    let (mut left, mut y) = (theme::MARGIN, 0.0);
    let mut passed = 0.0;
    for (number, entry) in entries {
        if left <= theme::MARGIN && y > 0.0 && passed + entry.height / 2.0 > total / 2.0 {
            left += column + ALLEY;
            y = 0.0;
        }
        sketch.name_place(inline::source_place(*number), y);
        flow.paper.open(Role::ListItem);
        let label = [Span::Ordinal(flow.language.digits(*number))];
        let style = theme::CITED.coloured(theme::TEXT_2);
        let label = flow.set(&label, style, Align::Start, NUMBER);
        sketch.paragraph(&mut flow.paper, Role::Label, &label, (left, y));
        sketch.paragraph(&mut flow.paper, Role::ListBody, entry, (left + NUMBER, y));
        flow.paper.close();
        y += entry.height;
        passed += entry.height;
        sketch.height = sketch.height.max(y);
    }
    sketch
}
