//! What screen readers are told of the text of a field: its lines letter by letter, and what is
//! selected. It must not know how it was laid out.
//!
//! egui tells them of the rows of a galley; it is handed one that holds the letters in the order of
//! the text, where they really stand.

use super::super::theme::Face;
use super::layout::{Layout, Line};
use egui::accesskit::{TextDirection, TextPosition};
use egui::emath::TSTransform;
use egui::epaint::text::Row;
use egui::text::{CCursor, CCursorRange};
use egui::text_selection::accesskit_text::update_accesskit_for_text_widget;
use egui::{Color32, Context, Galley, Id, Pos2, pos2};
use std::sync::Arc;

/// So many letters egui tells of in one piece, because AccessKit counts them in a byte.
const LONGEST: usize = 255;

/// Tells of a field: its text, where its layout stands on the screen, and what is selected, in bytes.
pub(super) fn tell(
    ctx: &Context,
    id: Id,
    (text, layout): (&str, &Layout),
    origin: Pos2,
    (anchor, at): (usize, usize),
) {
    if !ctx.has_accesskit_node(id) {
        return;
    }
    let cursor = |byte: usize| CCursor::new(text[..byte.min(text.len())].chars().count());
    let selected = CCursorRange {
        primary: cursor(at),
        secondary: cursor(anchor),
        h_pos: None,
    };
    let galley = galley(ctx, text, layout);
    let place = TSTransform::from_translation(origin.to_vec2());
    update_accesskit_for_text_widget(ctx, id, Some(selected), place, &galley);
    for (index, line) in layout.lines.iter().enumerate() {
        if !line.direction.is_right_to_left() {
            continue;
        }
        let pieces = galley.rows[index].glyphs.len() / LONGEST + 1;
        for piece in 0..pieces {
            ctx.accesskit_node_builder(id.with(index).with(piece), |node| {
                node.set_text_direction(TextDirection::RightToLeft);
            });
        }
    }
}

/// The place in the text, in bytes, that is meant by a place in one of those lines.
pub(super) fn chosen(id: Id, layout: &Layout, text: &str, place: &TextPosition) -> Option<usize> {
    for (index, line) in layout.lines.iter().enumerate() {
        let letters = text[line.range.clone()].chars().count();
        for piece in 0..=letters / LONGEST {
            if id.with(index).with(piece).accesskit_id() != place.node {
                continue;
            }
            let letter = piece * LONGEST + place.character_index;
            let mut ends = text[line.range.clone()].char_indices().map(|(at, _)| at);
            let at = ends
                .nth(letter)
                .map_or(line.range.end, |at| line.range.start + at);
            return Some(at);
        }
    }
    None
}

fn galley(ctx: &Context, text: &str, layout: &Layout) -> Galley {
    // Rows have fields that only egui can fill: one of its own is filled anew.
    let galley = ctx.fonts_mut(|fonts| {
        fonts.layout_no_wrap("x".to_owned(), Face::Body.font(), Color32::PLACEHOLDER)
    });
    let mut galley = Galley::clone(&galley);
    let Some(model) = galley.rows.pop() else {
        return galley;
    };
    for (index, line) in layout.lines.iter().enumerate() {
        let mut placed = model.clone();
        let place = layout.rect(line, line.extent().0, line.extent().1);
        let next = layout.lines.get(index + 1);
        let until = next.map_or(text.len(), |next| next.range.start);
        placed.pos = place.min;
        placed.ends_with_newline = text[line.range.end..until].ends_with('\n');
        let mut row = Row::clone(&placed.row);
        row.size = place.size();
        refill(
            &mut row,
            text,
            line,
            until,
            place.min.x * layout.scale,
            layout.scale,
        );
        placed.row = Arc::new(row);
        galley.rows.push(placed);
    }
    galley
}

/// Puts the letters of a line into a row. The first of a cell has its width, its marks have none.
fn refill(row: &mut Row, text: &str, line: &Line, until: usize, left: f32, scale: f32) {
    let Some(model) = row.glyphs.pop() else {
        return;
    };
    let mut cells: Vec<_> = line.cells.iter().collect();
    cells.sort_by_key(|cell| cell.range.start);
    let mut letter = |chr: char, x: f32, wide: f32| {
        let mut glyph = model;
        glyph.chr = chr;
        glyph.pos = pos2(x / scale, glyph.pos.y);
        glyph.advance_width = wide / scale;
        row.glyphs.push(glyph);
    };
    for cell in cells {
        let letters = text.get(cell.range.clone()).unwrap_or_default();
        for (index, chr) in letters.chars().enumerate() {
            let wide = if index == 0 {
                cell.right - cell.left
            } else {
                0.0
            };
            letter(chr, cell.left - left, wide);
        }
    }
    let (_, right) = line.extent();
    for chr in text[line.range.end..until]
        .chars()
        .filter(|chr| *chr != '\n')
    {
        letter(chr, right - left, 0.0);
    }
}
