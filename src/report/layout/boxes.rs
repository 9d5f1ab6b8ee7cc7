//! Boxes on a ground: two beside each other, or one with two columns. Knows nothing of what they
//! say.

use super::flow::Flow;
use super::sketch::Sketch;
use crate::report::content::{Boxed, Text};
use crate::report::page::{Area, Role, Stroke};
use crate::report::text::Align;
use crate::report::theme;

const INSIDE: f32 = 13.0;
const ALLEY: f32 = 26.0;
const SQUARE: f32 = 8.0;
/// More squares than this would not fit a column.
const MOST: u64 = 60;

/// Boxes beside each other on one ground.
pub fn beside(flow: &mut Flow, boxes: &[Boxed]) -> Sketch {
    let count = boxes.len().max(1) as f32;
    let room = theme::MEASURE - 2.0 * INSIDE - ALLEY * (count - 1.0);
    let width = room / count;
    let mut inside = Sketch::default();
    let mut height: f32 = 0.0;
    for (index, boxed) in boxes.iter().enumerate() {
        let x = theme::MARGIN + INSIDE + index as f32 * (width + ALLEY);
        height = height.max(draw_box(flow, &mut inside, boxed, x, width));
    }
    on_ground(inside, height)
}

/// One box, its text in two columns.
pub fn alone(flow: &mut Flow, boxed: &Boxed) -> Sketch {
    let mut inside = Sketch::default();
    let x = theme::MARGIN + INSIDE;
    let width = (theme::MEASURE - 2.0 * INSIDE - ALLEY) / 2.0;
    let top = INSIDE + draw_head(flow, &mut inside, &boxed.head, x, width);
    let set: Vec<_> = boxed
        .body
        .iter()
        .map(|text| flow.set(text, theme::BOX_BODY, Align::Start, width))
        .collect();
    let lines: usize = set.iter().map(|paragraph| paragraph.lines.len()).sum();
    let half = lines.div_ceil(2);
    let (mut column, mut y, mut done, mut height) = (0, top, 0, 0.0_f32);
    for paragraph in &set {
        let node = flow.paper.node(Role::Paragraph);
        for line in 0..paragraph.lines.len() {
            if done == half && column == 0 {
                (column, y) = (1, top);
            }
            let x = x + column as f32 * (width + ALLEY);
            y += inside.lines(&mut flow.paper, node, paragraph, line..line + 1, (x, y));
            height = height.max(y);
            done += 1;
        }
    }
    on_ground(inside, height)
}

fn on_ground(inside: Sketch, height: f32) -> Sketch {
    let mut sketch = Sketch {
        height: height + INSIDE,
        ..Sketch::default()
    };
    sketch.rectangle(
        theme::MARGIN,
        0.0,
        theme::MEASURE,
        sketch.height,
        theme::BOX,
    );
    sketch.take_in(inside, 0.0);
    sketch
}

fn draw_head(flow: &mut Flow, sketch: &mut Sketch, head: &Text, x: f32, width: f32) -> f32 {
    let style = theme::CLAIM.sized(9.0);
    let at = (x, INSIDE - 2.0);
    let role = Role::Subheading;
    flow.write(sketch, role, head, style, Align::Start, at, width) + 2.0
}

fn draw_box(flow: &mut Flow, sketch: &mut Sketch, boxed: &Boxed, x: f32, width: f32) -> f32 {
    let mut y = INSIDE + draw_head(flow, sketch, &boxed.head, x, width);
    if let Some((counted, left_out)) = boxed.squares
        && (1..=MOST).contains(&(counted + left_out))
    {
        draw_squares(sketch, (counted, left_out), (x, y + 1.5), width);
        y += SQUARE + 6.0;
    }
    for text in &boxed.body {
        let role = Role::Paragraph;
        y += flow.write(
            sketch,
            role,
            text,
            theme::BOX_BODY,
            Align::Start,
            (x, y),
            width,
        );
    }
    y
}

/// One square a record: filled where it counts.
fn draw_squares(
    sketch: &mut Sketch,
    (counted, left_out): (u64, u64),
    (x, y): (f32, f32),
    width: f32,
) {
    let pitch = (width / (counted + left_out) as f32).min(9.0);
    let side = (pitch - 1.9).max(1.0);
    for index in 0..counted + left_out {
        let left = x + index as f32 * pitch;
        if index < counted {
            sketch.rectangle(left, y, side, SQUARE, theme::ACCENT);
        } else {
            let area = Area {
                x: left,
                y,
                width: side,
                height: SQUARE,
            };
            sketch.frame(area, Stroke::solid(theme::TEXT_2, 0.6));
        }
    }
}
