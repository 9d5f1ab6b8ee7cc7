//! A year as a small line, this month a dot. It must not know of what.

use super::super::pen::Pen;
use super::super::theme::{Tokens, mix};
use egui::{Pos2, Rect, Stroke, pos2};

/// Paints values from the oldest to this month's; where one is missing the line has a gap.
pub fn spark(pen: &Pen, t: &Tokens, rect: Rect, values: &[Option<f64>]) {
    let known = values.iter().flatten();
    let (low, high) = known.fold((f64::MAX, f64::MIN), |(low, high), value| {
        (low.min(*value), high.max(*value))
    });
    let step = rect.width() / values.len().saturating_sub(1).max(1) as f32;
    let span = high - low;
    let place = |index: usize, value: f64| {
        let share = if span > 0.0 {
            (value - low) / span
        } else {
            0.5
        };
        let x = rect.min.x + step * index as f32;
        pos2(x, rect.max.y - rect.height() * share as f32)
    };
    let share = if t.dark { 0.85 } else { 0.6 };
    let stroke = Stroke::new(1.5, mix(t.text3, t.surface, share));
    let mut run: Vec<Pos2> = Vec::new();
    for (index, value) in values.iter().enumerate() {
        match value {
            Some(value) => run.push(place(index, *value)),
            None => finish(pen, std::mem::take(&mut run), stroke),
        }
    }
    let last = run.last().copied();
    finish(pen, run, stroke);
    if let Some(last) = last {
        pen.circle(last, 3.5, t.accent, Stroke::new(1.5, t.surface));
    }
}

fn finish(pen: &Pen, run: Vec<Pos2>, stroke: Stroke) {
    match run.as_slice() {
        [] => {}
        // A month between two gaps has no line.
        [single] => pen.circle(*single, 1.25, stroke.color, Stroke::NONE),
        _ => pen.line(run, stroke),
    }
}
