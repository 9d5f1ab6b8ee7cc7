//! The legend: what the symbols mean that occur, on an opaque panel. Knows nothing of the map.

use super::lettering::Lettering;
use super::symbols::Shape;
use crate::report::content::{Legend, plain};
use crate::report::page::{Area, Item, Point, Stroke};
use crate::report::text::Typesetter;
use crate::report::theme;
use crate::words::Language;

const PADDING: f32 = 9.0;
const HEAD: f32 = 16.0;
const ROW: f32 = 16.4;
/// From the edge to the middle of the symbols, and from there to the words.
const SYMBOLS: f32 = 11.0;
const WORDS: f32 = 16.0;
/// Between columns.
const GAP: f32 = 16.0;

/// A legend that is ready to be drawn.
pub struct Panel {
    /// How wide it is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
    head: Lettering,
    entries: Vec<(Shape, Lettering)>,
    columns: usize,
    column: f32,
    from_right: bool,
}

/// Sets a legend in so many columns.
pub fn set(
    typesetter: &mut Typesetter,
    legend: &Legend,
    language: Language,
    columns: usize,
) -> Panel {
    let head = Lettering::set(typesetter, &plain(&legend.head), theme::LEGEND_HEAD);
    let mut entries = Vec::with_capacity(legend.entries.len());
    for entry in &legend.entries {
        let shape = Shape::new(entry.kind, entry.district, entry.count, |count, style| {
            Lettering::set(typesetter, &language.digits(count), style)
        });
        let text = Lettering::set(typesetter, &plain(&entry.text), theme::LEGEND);
        entries.push((shape, text));
    }
    let widest = entries.iter().map(|(_, text)| text.width);
    let column = SYMBOLS + WORDS + widest.fold(0.0, f32::max);
    let columns = columns.clamp(1, entries.len().max(1));
    let rows = entries.len().div_ceil(columns);
    let inner = column * columns as f32 + GAP * (columns - 1) as f32;
    Panel {
        width: inner.max(head.width) + 2.0 * PADDING,
        height: HEAD + rows as f32 * ROW + 2.0 * PADDING - 4.0,
        head,
        entries,
        columns,
        column,
        from_right: language.is_right_to_left(),
    }
}

/// Draws a legend with its upper left corner at a point. Returns what it covers.
pub fn draw(items: &mut Vec<Item>, panel: &Panel, at: Point) -> Area {
    let area = Area {
        x: at.x,
        y: at.y,
        width: panel.width,
        height: panel.height,
    };
    let inset = theme::HAIRLINE_WIDTH / 2.0;
    let (left, right) = (area.x + inset, area.x + area.width - inset);
    let (top, bottom) = (area.y + inset, area.y + area.height - inset);
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    items.push(Item::Polygon {
        corners: corners.map(|(x, y)| Point { x, y }).to_vec(),
        fill: Some(theme::WHITE),
        stroke: Some(Stroke::solid(theme::RULE, theme::HAIRLINE_WIDTH)),
    });
    // Where reading begins at the right, everything begins there.
    let place = |from: f32, width: f32| {
        if panel.from_right {
            area.x + area.width - from - width
        } else {
            area.x + from
        }
    };
    let head = Point {
        x: place(PADDING, panel.head.width),
        y: area.y + PADDING - 2.0,
    };
    panel.head.draw(items, head);
    let rows = panel.entries.len().div_ceil(panel.columns);
    for (index, (shape, text)) in panel.entries.iter().enumerate() {
        let from = PADDING + (index / rows) as f32 * (panel.column + GAP);
        let middle = area.y + PADDING + HEAD + ((index % rows) as f32 + 0.5) * ROW - 4.0;
        let (before, after, _) = shape.reach();
        let off = (after - before) / 2.0;
        let centre = Point {
            x: place(from + SYMBOLS, 0.0) - off,
            y: middle,
        };
        shape.draw(items, centre);
        let at = Point {
            x: place(from + SYMBOLS + WORDS, text.width),
            y: middle - text.height / 2.0,
        };
        text.draw(items, at);
    }
    area
}
