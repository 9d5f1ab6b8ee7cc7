//! Paragraphs: one over nine columns of the grid, several in two columns. Knows nothing of what
//! they say.

use super::flow::Flow;
use super::sketch::Sketch;
use crate::report::content::{Text, plain};
use crate::report::page::Role;
use crate::report::text::{Align, Paragraph};
use crate::report::theme;
use std::sync::Arc;

const BETWEEN: f32 = 6.0;
/// Between the two columns: wider than a gutter, for there is no rule.
const ALLEY: f32 = 24.0;

/// Lays paragraphs out, `width` points wide in all.
pub fn draw(flow: &mut Flow, paragraphs: &[Text], x: f32, width: f32) -> Vec<Sketch> {
    let said: Vec<&Text> = paragraphs
        .iter()
        .filter(|paragraph| !plain(paragraph).is_empty())
        .collect();
    let two = said.len() > 1 && width >= theme::MEASURE - 1.0;
    if two {
        let column = (width - ALLEY) / 2.0;
        let columns = columns(flow, &said, column);
        let height = columns
            .iter()
            .map(|column| height(column))
            .fold(0.0, f32::max);
        // Columns higher than a page cannot stand side by side on it.
        if height < theme::BOTTOM - theme::TOP {
            let mut sketch = Sketch::default();
            for (index, paragraphs) in columns.iter().enumerate() {
                let x = x + index as f32 * (column + ALLEY);
                let mut y = 0.0;
                for paragraph in paragraphs {
                    let at = (x, y);
                    y += sketch.paragraph(&mut flow.paper, Role::Paragraph, paragraph, at);
                    y += BETWEEN;
                }
            }
            sketch.height = height;
            return vec![sketch];
        }
    }
    let width = width.min(theme::columns(9));
    let mut sketches: Vec<Sketch> = Vec::new();
    for (index, text) in said.into_iter().enumerate() {
        let mut lines = flow.paragraph(text, theme::BODY, x, width);
        if let (Some(first), true) = (lines.first_mut(), index > 0) {
            first.before = BETWEEN;
        }
        sketches.extend(lines);
    }
    sketches
}

/// The paragraphs in two columns, parted where they come out most even.
fn columns(flow: &mut Flow, said: &[&Text], width: f32) -> [Vec<Arc<Paragraph>>; 2] {
    let mut left: Vec<Arc<Paragraph>> = said
        .iter()
        .map(|text| flow.set(text, theme::BODY, Align::Start, width))
        .collect();
    let parted = (1..left.len()).min_by(|one, other| {
        let uneven = |at: usize| height(&left[..at]).max(height(&left[at..]));
        uneven(*one).total_cmp(&uneven(*other))
    });
    let right = left.split_off(parted.unwrap_or(left.len()));
    [left, right]
}

fn height(paragraphs: &[Arc<Paragraph>]) -> f32 {
    let text: f32 = paragraphs.iter().map(|paragraph| paragraph.height).sum();
    text + BETWEEN * paragraphs.len().saturating_sub(1) as f32
}
