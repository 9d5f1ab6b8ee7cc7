//! Boxes for single events in a column beside other blocks. Knows nothing of what happened.

use super::flow::Flow;
use super::section;
use super::sketch::Sketch;
use super::{prose, table};
use crate::report::content::{Block, Chart, Event, plain};
use crate::report::fonts::Face;
use crate::report::page::{Role, Stroke};
use crate::report::text::{Align, reads_right_to_left};
use crate::report::theme;

/// Seven columns for the blocks, and a wide alley.
const MAIN: u16 = 7;
const BETWEEN_EVENTS: f32 = 16.0;
const BETWEEN_BLOCKS: f32 = 16.0;

/// Blocks with events beside them.
pub fn beside(flow: &mut Flow, blocks: &[Block], events: &[Event]) -> Sketch {
    let width = if events.is_empty() {
        theme::MEASURE
    } else {
        theme::columns(MAIN)
    };
    let mut sketch = Sketch::default();
    let mut y = 0.0;
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            y += BETWEEN_BLOCKS;
        }
        for drawn in draw_block(flow, block, width) {
            y += drawn.before;
            let height = drawn.height;
            sketch.take_in(drawn, y);
            y += height;
        }
    }
    let x = theme::MARGIN + theme::columns(MAIN) + 2.0 * theme::GUTTER;
    let beside = theme::MARGIN + theme::MEASURE - x;
    let mut down = 3.0;
    for event in events {
        down += draw_event(flow, &mut sketch, event, (x, down), beside) + BETWEEN_EVENTS;
    }
    let events_height = if events.is_empty() {
        0.0
    } else {
        down - BETWEEN_EVENTS
    };
    sketch.height = f32::max(y, events_height);
    sketch
}

/// Events side by side, row by row.
pub fn grid(flow: &mut Flow, events: &[Event]) -> Vec<Sketch> {
    let alley = 2.0 * theme::GUTTER;
    // Three stand in one row; of more, pairs read better.
    let across = if events.len() == 3 { 3 } else { 2 };
    let room = theme::MEASURE - alley * (across - 1) as f32;
    let width = room / across as f32;
    let rows = events.chunks(across).enumerate().map(|(index, row)| {
        let mut sketch = Sketch::default();
        if index > 0 {
            sketch.before = BETWEEN_EVENTS;
        }
        for (column, event) in row.iter().enumerate() {
            let x = theme::MARGIN + column as f32 * (width + alley);
            let height = draw_event(flow, &mut sketch, event, (x, 3.0), width);
            sketch.height = sketch.height.max(3.0 + height);
        }
        sketch
    });
    rows.collect()
}

fn draw_block(flow: &mut Flow, block: &Block, width: f32) -> Vec<Sketch> {
    let x = theme::MARGIN;
    match block {
        Block::Prose(paragraphs) => prose::draw(flow, paragraphs, x, width),
        Block::Figure(figure) => match &figure.chart {
            Chart::People(people) => vec![table::whole(flow, people, x, width)],
            _ => vec![section::draw_figure(flow, figure, x, width)],
        },
        Block::Table(table) => vec![table::whole(flow, table, x, width)],
        Block::Note(text) => vec![flow.text(Role::Paragraph, text, theme::SOURCE, x, width)],
        // What takes the whole width cannot stand beside anything.
        Block::Figures(..)
        | Block::Beside(..)
        | Block::Boxed(_)
        | Block::Sources(_)
        | Block::Events(_)
        | Block::Map(_) => Vec::new(),
    }
}

fn draw_event(
    flow: &mut Flow,
    sketch: &mut Sketch,
    event: &Event,
    (x, y): (f32, f32),
    width: f32,
) -> f32 {
    let (colour, weight) = if event.raid {
        (theme::SECOND, theme::HEAVY_WIDTH)
    } else {
        (theme::INK, theme::BASE_WIDTH)
    };
    sketch.rule(x, y, width, Stroke::solid(colour, weight));
    let over = theme::UNIT.faced(Face::SemiBold).coloured(if event.raid {
        theme::SECOND
    } else {
        theme::TEXT_2
    });
    let title = theme::CLAIM.sized(9.5);
    let body = theme::BODY.sized(8.5);
    // What a record says begins at the edge where its own script begins.
    let told = if event.body.is_empty() {
        &event.title
    } else {
        &event.body
    };
    let against = flow.language.is_right_to_left() && !reads_right_to_left(&plain(told));
    let align = if against { Align::End } else { Align::Start };
    let mut down = y + 6.0;
    for (text, style, role, gap, align) in [
        (&event.over, over, Role::Paragraph, 5.0, Align::Start),
        (&event.title, title, Role::Subheading, 3.0, align),
        (&event.body, body, Role::Paragraph, 0.0, align),
    ] {
        // No line of a title is one word, where it begins at the edge of the page's own script.
        let height = if role == Role::Subheading && align == Align::Start && !text.is_empty() {
            let set = flow.set_title(text, style, width);
            sketch.paragraph(&mut flow.paper, role, &set, (x, down))
        } else {
            flow.write(sketch, role, text, style, align, (x, down), width)
        };
        if height > 0.0 {
            down += height + gap;
        }
    }
    down - y
}
