//! The tiles of page one: a number, twelve small bars, and how it changed. Knows nothing of which
//! figures they show.

use super::flow::Flow;
use super::sketch::Sketch;
use crate::figures::Direction;
use crate::report::content::{Span, Tile, plain};
use crate::report::page::{Role, Stroke};
use crate::report::text::{Align, Paragraph};
use crate::report::theme::{self, Type};

const GAP: f32 = 12.0;
const LABEL_TOP: f32 = 5.5;
const NUMBER_TOP: f32 = 16.0;
const CHANGE_TOP: f32 = 50.5;
/// The bars take so much of the tile, or as much as the number leaves of it, but no less than the least.
const BARS_WIDTH: f32 = 44.0;
const LEAST_BARS: f32 = 30.0;
const BESIDE_BARS: f32 = 4.0;
const BARS_HEIGHT: f32 = 18.5;
const BARS_BASE: f32 = 44.5;
/// A number of this many characters leaves no room for bars.
const WIDE: usize = 5;

/// Draws the tiles in a row.
pub fn draw(flow: &mut Flow, tiles: &[Tile], note: &[Span]) -> Sketch {
    let count = tiles.len().max(1) as f32;
    let width = (theme::MEASURE - GAP * (count - 1.0)) / count;
    let mut sketch = Sketch::default();
    let mut bottom: f32 = 0.0;
    for (index, tile) in tiles.iter().enumerate() {
        let x = theme::MARGIN + index as f32 * (width + GAP);
        bottom = bottom.max(draw_tile(flow, &mut sketch, tile, x, width));
    }
    let top = bottom + 4.0;
    let at = (theme::MARGIN, top);
    let style = theme::SOURCE;
    let note = flow.write(
        &mut sketch,
        Role::Paragraph,
        note,
        style,
        Align::Start,
        at,
        theme::MEASURE,
    );
    sketch.height = top + note;
    sketch
}

fn draw_tile(flow: &mut Flow, sketch: &mut Sketch, tile: &Tile, x: f32, width: f32) -> f32 {
    let rule = Stroke::solid(theme::INK, theme::HEAVY_WIDTH);
    sketch.rule(x, 0.75, width, rule);
    let label = flow.set(&tile.label, theme::TILE_LABEL, Align::Start, width);
    sketch.paragraph(&mut flow.paper, Role::Paragraph, &label, (x, LABEL_TOP));
    let colour = if tile.muted {
        theme::TEXT_3
    } else {
        theme::INK
    };
    let number = Span::Figure {
        name: tile.name.clone(),
        shown: tile.number.clone(),
    };
    let style = theme::TILE_NUMBER.coloured(colour);
    let wide = draw_number(flow, sketch, &number, style, (x, width));
    let room = (width - wide - BESIDE_BARS).min(BARS_WIDTH);
    if tile.number.chars().count() < WIDE && room >= LEAST_BARS {
        bars(flow, sketch, tile, (x + width - room, room));
    }
    change(flow, sketch, tile, x, width)
}

/// Draws the number in one line: a large one smaller, on the same baseline. Returns how wide it is.
fn draw_number(
    flow: &mut Flow,
    sketch: &mut Sketch,
    number: &Span,
    style: Type,
    (x, width): (f32, f32),
) -> f32 {
    let number = std::slice::from_ref(number);
    let full = flow.set(number, style, Align::Start, f32::INFINITY);
    let set = if full.width > width {
        let smaller = style.sized(style.size * width / full.width);
        flow.set(number, smaller, Align::Start, f32::INFINITY)
    } else {
        full.clone()
    };
    let baseline = |set: &Paragraph| set.lines.first().map_or(0.0, |line| line.baseline);
    let down = baseline(&full) - baseline(&set);
    // Round digits stand in a little from their own edge.
    let at = (x - 1.5, NUMBER_TOP + down);
    sketch.paragraph(&mut flow.paper, Role::Paragraph, &set, at);
    set.width
}

fn bars(flow: &mut Flow, sketch: &mut Sketch, tile: &Tile, (x, width): (f32, f32)) {
    let most = tile.bars.iter().flatten().max().copied().unwrap_or(0);
    let shown: Vec<String> = tile
        .bars
        .iter()
        .map(|value| value.map_or_else(|| "–".to_owned(), |value| flow.language.digits(value)))
        .collect();
    let description = format!("{}: {}", plain(&tile.label), shown.join(&flow.comma));
    let picture = flow.paper.picture(description);
    sketch.begin_picture(picture);
    let slot = width / tile.bars.len().max(1) as f32;
    let last = tile.bars.len().saturating_sub(1);
    for (index, value) in tile.bars.iter().enumerate() {
        let left = x + index as f32 * slot;
        let Some(value) = value else {
            let dot = Stroke::solid(theme::TEXT_3, 0.6);
            sketch.rule(left + 0.9, BARS_BASE - 0.3, slot - 1.77, dot);
            continue;
        };
        let height = (*value as f32 / most.max(1) as f32 * BARS_HEIGHT).max(0.6);
        let colour = if index == last {
            theme::ACCENT
        } else {
            theme::BAR_STRONG
        };
        sketch.rectangle(left + 0.9, BARS_BASE - height, slot - 1.3, height, colour);
    }
    sketch.end_picture();
}

fn change(flow: &mut Flow, sketch: &mut Sketch, tile: &Tile, x: f32, width: f32) -> f32 {
    let mut left = x;
    let middle = CHANGE_TOP + 6.2;
    match tile.direction {
        Some(Direction::Up) => {
            triangle(sketch, (x, middle), -1.0);
            left += 9.5;
        }
        Some(Direction::Down) => {
            triangle(sketch, (x, middle), 1.0);
            left += 9.5;
        }
        Some(Direction::Same) | None => {}
    }
    let room = width + 4.0 - (left - x);
    let quiet = tile.direction.is_none();
    let colour = if quiet { theme::TEXT_3 } else { theme::TEXT_2 };
    let style = theme::TILE_CHANGE.coloured(colour);
    let change = flow.set(&tile.change, style, Align::Start, room);
    let at = (left, CHANGE_TOP);
    let mut bottom = CHANGE_TOP;
    bottom += sketch.paragraph(&mut flow.paper, Role::Paragraph, &change, at);
    let percent = &tile.percent;
    let style = theme::TILE_CHANGE;
    let role = Role::Paragraph;
    bottom += flow.write(
        sketch,
        role,
        percent,
        style,
        Align::Start,
        (x, bottom),
        width,
    );
    bottom
}

/// A triangle six points wide: no face has the sign.
fn triangle(sketch: &mut Sketch, (x, middle): (f32, f32), down: f32) {
    let (tip, base) = (middle + 2.6 * down, middle - 2.6 * down);
    sketch.polygon(&[(x, base), (x + 6.4, base), (x + 3.2, tip)], theme::INK);
}
