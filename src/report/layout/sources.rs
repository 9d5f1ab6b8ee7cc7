//! The numbered sources, in two columns over as many pages as they need. Knows nothing of who they
//! are.

use super::flow::Flow;
use super::inline;
use super::sketch::Sketch;
use crate::report::content::{Destination, Source, Span};
use crate::report::page::{Role, Target};
use crate::report::text::{Align, Paragraph, Placed};
use crate::report::theme;
use std::sync::Arc;

const NUMBER: f32 = 16.0;
const ALLEY: f32 = 24.0;
/// Between entries.
const BETWEEN: f32 = 2.5;

/// Lays the sources out after the sketches that must stand over them.
pub fn draw(flow: &mut Flow, sources: &[Source], over: Vec<Sketch>) {
    let column = (theme::MEASURE - ALLEY) / 2.0;
    let set: Vec<Entry> = sources
        .iter()
        .map(|source| Entry::new(flow, source, column - NUMBER))
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

/// A source that has been set.
struct Entry {
    number: u32,
    parts: Vec<Arc<Paragraph>>,
}

impl Entry {
    /// A link that would be broken has a line of its own where it fits one.
    fn new(flow: &mut Flow, source: &Source, width: f32) -> Self {
        let mut set = |text: &[Span]| flow.set(text, theme::CITED, Align::Start, width);
        let whole = set(&source.text);
        let link = source.text.iter().position(|span| {
            matches!(
                span,
                Span::Link {
                    to: Destination::Address(_),
                    ..
                }
            )
        });
        let leads = |placed: &Placed| matches!(placed.link, Some(Target::Address(_)));
        let lines = whole.lines.iter();
        let broken = lines.filter(|line| line.runs.iter().any(leads)).count() > 1;
        let parts = match link {
            Some(at) if broken && at > 0 => {
                let alone = set(&source.text[at..]);
                if alone.lines.len() == 1 {
                    let mut before = source.text[..at].to_vec();
                    if let Some(Span::Words(text) | Span::Data(text)) = before.last_mut() {
                        text.truncate(text.trim_end().len());
                    }
                    vec![set(&before), alone]
                } else {
                    vec![whole]
                }
            }
            _ => vec![whole],
        };
        Self {
            number: source.number,
            parts,
        }
    }

    fn height(&self) -> f32 {
        let parts: f32 = self.parts.iter().map(|part| part.height).sum();
        parts + BETWEEN
    }
}

/// How many entries fit two columns of a height: at least one, so that this ends.
fn fitting(entries: &[Entry], room: f32) -> usize {
    let mut count = 0;
    for _ in 0..2 {
        let mut height = 0.0;
        while let Some(entry) = entries.get(count) {
            height += entry.height();
            if height > room {
                break;
            }
            count += 1;
        }
    }
    count.max(1).min(entries.len())
}

/// Entries in two columns that are as even as can be.
fn columns(flow: &mut Flow, entries: &[Entry], column: f32) -> Sketch {
    let total: f32 = entries.iter().map(Entry::height).sum();
    let mut sketch = Sketch::default();
    let (mut left, mut y) = (theme::MARGIN, 0.0);
    let mut passed = 0.0;
    for entry in entries {
        if left <= theme::MARGIN && y > 0.0 && passed + entry.height() / 2.0 > total / 2.0 {
            left += column + ALLEY;
            y = 0.0;
        }
        sketch.name_place(inline::source_place(entry.number), y);
        flow.paper.open(Role::ListItem);
        let label = [Span::Ordinal(flow.language.digits(entry.number))];
        let style = theme::CITED.coloured(theme::TEXT_2);
        let label = flow.set(&label, style, Align::Start, NUMBER);
        sketch.paragraph(&mut flow.paper, Role::Label, &label, (left, y));
        let body = flow.paper.node(Role::ListBody);
        let mut down = y;
        for part in &entry.parts {
            let (lines, at) = (0..part.lines.len(), (left + NUMBER, down));
            down += sketch.lines(&mut flow.paper, body, part, lines, at);
        }
        flow.paper.close();
        y += entry.height();
        passed += entry.height();
        sketch.height = sketch.height.max(y);
    }
    sketch
}
