//! Where the values of an article stand in its text: a ground behind their words, and their numbers in the
//! margin of the line. Knows nothing of how they were read.

use super::article_state::ArticleState;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, radius};
use crate::gui::typesetting::state::rects;
use crate::gui::widgets::text::fit;
use egui::{Align, Id, Rect, Stroke, Ui};

/// How strong the ground behind words is, which are painted already: of any value, and of the one that is
/// looked at.
const GROUND: f32 = 0.14;
const LOOKED_AT: f32 = 0.30;
/// Lines whose tops are nearer than this are one, in points.
const SAME_LINE: f32 = 6.0;

/// Paints the marks over the field with the text, and their numbers into the margin beside it.
pub fn marks_ui(ui: &Ui, field: Id, rect: Rect, margin: Rect, state: &ArticleState) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui).plain());
    let inside = mirror(rect).shrink(1.0);
    let mut lines: Vec<(f32, f32, Vec<usize>)> = Vec::new();
    for row in state.rows().iter().filter(|row| row.is_taken) {
        let is_looked_at = state.looked_at == Some(row.field);
        for (nth, mark) in row.marks.iter().enumerate() {
            for (part, place) in rects(ui.ctx(), field, &mark.range).into_iter().enumerate() {
                let place = place.intersect(inside);
                if !place.is_positive() {
                    continue;
                }
                let (color, strength) = if is_looked_at {
                    (t.accent, LOOKED_AT)
                } else {
                    (t.text3, GROUND)
                };
                pen.fill(place, radius::BADGE, color.gamma_multiply(strength));
                let under = place.max.y - 1.0;
                pen.hline(
                    place.x_range(),
                    under,
                    Stroke::new(1.0, color.gamma_multiply(0.6)),
                );
                if let (0, 0, Some(number)) = (nth, part, row.number) {
                    number_on(&mut lines, place, number);
                }
            }
        }
    }
    let pen = Pen::of(ui);
    for (top, bottom, mut numbers) in lines {
        numbers.sort_unstable();
        let place = Rect::from_x_y_ranges(margin.min.x..=margin.max.x - 6.0, top..=bottom);
        fit(
            &pen,
            place,
            Align::Max,
            &ranges(&numbers),
            Face::Caption,
            t.text3,
        );
    }
}

/// Numbers in order as a person writes them: "1–7 9".
fn ranges(numbers: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let written = runs.iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        _ => format!("{first}–{last}"),
    });
    written.collect::<Vec<_>>().join(" ")
}

/// Adds a number to those of the line that a mark stands on.
fn number_on(lines: &mut Vec<(f32, f32, Vec<usize>)>, place: Rect, number: usize) {
    let same = |line: &&mut (f32, f32, Vec<usize>)| (line.0 - place.min.y).abs() < SAME_LINE;
    match lines.iter_mut().find(same) {
        Some((_, _, numbers)) => numbers.push(number),
        None => lines.push((place.min.y, place.max.y, vec![number])),
    }
}
