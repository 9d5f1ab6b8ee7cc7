//! The totals of the list of repatriations: always in sight, under their columns. Knows nothing of
//! the rows above them.

use super::columns::{Room, Shows, columns};
use super::list::{ListScreen, SIDE};
use super::listing::Listing;
use crate::gui::pen::Pen;
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::text::{fit, hairline, put, readable};
use egui::{Align, Align2, Rect, Stroke, Ui, pos2};

/// Draws what the movements that count add up to.
pub fn people_totals_ui(
    ui: &mut Ui,
    rect: Rect,
    screen: &ListScreen,
    listing: &Listing,
    cells: &[Rect],
) {
    let words = screen.workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    pen.rect(rect, 0, t.surface, Stroke::NONE);
    hairline(&pen, t, rect.x_range(), rect.min.y);
    let middle = rect.center().y;
    put(
        &pen,
        pos2(rect.min.x + SIDE, middle),
        Align2::LEFT_CENTER,
        &words.text("list-total"),
        Face::Strong,
        t.text,
    );
    let shown = columns(screen.kind, Room::Whole);
    let mut note = rect;
    for (index, column) in shown.iter().enumerate() {
        let x = cells[index].x_range();
        let cell = Rect::from_x_y_ranges(x, rect.y_range());
        if index == 1 {
            note.min.x = x.min;
        }
        let Shows::People(group) = column.shows else {
            continue;
        };
        if note.max.x > x.min {
            note.max.x = x.min - 8.0;
        }
        let total = listing.people.iter().find(|(other, _)| *other == group);
        let Some((_, number)) = total else { continue };
        let is_sum = group == super::columns::Group::Total;
        let color = if is_sum { t.accent } else { t.text };
        let painted = fit(&pen, cell, Align::Max, number, Face::Strong, color);
        readable(
            ui,
            painted,
            &format!("{}: {number}", words.text(column.title)),
        );
    }
    let said = fit(
        &pen,
        note,
        Align::Min,
        &listing.footer,
        Face::Small,
        t.text3,
    );
    readable(ui, said, &listing.footer);
}
