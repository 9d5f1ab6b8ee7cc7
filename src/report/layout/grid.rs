//! Where the columns of a table stand, and how it is set: as their shares say, but a number stands on
//! one line. Knows nothing of rows and pages.

use super::ending;
use super::flow::Flow;
use super::people;
use crate::report::content::{Row, Table, plain};
use crate::report::fonts::Face;
use crate::report::text::Align;
use crate::report::theme::{self, Type};

/// How much of the columns of words goes to numbers at most.
const SPARED: f32 = 0.25;
/// Between columns.
const GAP: f32 = 9.0;

/// Where the columns of a table stand, and how it is set.
pub struct Grid {
    /// Where each column begins, and how wide it is.
    pub columns: Vec<(f32, f32)>,
    /// How wide the widest number of each column is, on pages that are read from right to left.
    pub numbers: Vec<f32>,
    /// How long the bar for one person is, where people are bars.
    pub person: Option<f32>,
    /// What cells are set in.
    pub cell: Type,
    /// What their second lines are set in.
    pub note: Type,
    /// Above the text of a row.
    pub above: f32,
    /// Below it.
    pub below: f32,
    /// Where the table begins.
    pub x: f32,
    /// How wide it is.
    pub width: f32,
}

impl Grid {
    /// That of a table, from `x` on.
    pub fn new(flow: &mut Flow, table: &Table, x: f32, width: f32) -> Self {
        let (cell, above, below) = if table.small {
            (theme::ANNEX, 2.2, 3.2)
        } else {
            (theme::CELL, 4.2, 4.8)
        };
        let mut left = x;
        let widths = widths(flow, table, cell, width);
        let columns = widths.into_iter().map(|width| {
            let place = (left, width);
            left += width + GAP;
            place
        });
        let mut numbers = vec![0.0_f32; table.columns.len()];
        if flow.language.is_right_to_left() {
            for row in &table.rows {
                let cells = numbers.iter_mut().zip(&row.cells).zip(&table.columns);
                for ((widest, of_cell), _) in cells.filter(|(_, column)| column.numbers) {
                    *widest = widest.max(ending::width(flow, &of_cell.text, cell));
                }
            }
        }
        let columns: Vec<(f32, f32)> = columns.collect();
        let shown = table.rows.iter().find_map(|row| {
            let place = row.cells.iter().position(|cell| cell.people.is_some());
            columns.get(place?)
        });
        let person = shown.and_then(|(_, width)| people::scale(table, *width));
        Self {
            columns,
            numbers,
            person,
            cell,
            note: theme::CELL_NOTE,
            above,
            below,
            x,
            width,
        }
    }

    /// How wide a cell is with the empty ones after it.
    pub fn over_empty(&self, row: &Row, index: usize) -> f32 {
        let (left, mut width) = self.columns[index];
        let after = row.cells.iter().zip(&self.columns).skip(index + 1);
        for (_, (x, more)) in after.take_while(|(cell, _)| plain(&cell.text).is_empty()) {
            width = x + more - left;
        }
        width
    }
}

/// How wide the columns are: as their shares say, but a number stands on one line where the columns of
/// words can spare the room.
fn widths(flow: &mut Flow, table: &Table, cell: Type, width: f32) -> Vec<f32> {
    let shares: f32 = table.columns.iter().map(|column| column.share).sum();
    let room = width - GAP * table.columns.len().saturating_sub(1) as f32;
    let columns = table.columns.iter();
    let mut widths: Vec<f32> = columns
        .map(|column| room * column.share / shares.max(0.01))
        .collect();
    let wanted: Vec<f32> = (0..widths.len())
        .map(|index| {
            if table.columns[index].numbers {
                longest(flow, table, cell, index).max(widths[index])
            } else {
                widths[index]
            }
        })
        .collect();
    let more: f32 = wanted.iter().sum::<f32>() - widths.iter().sum::<f32>();
    let words = table.columns.iter().zip(&widths);
    let words: f32 = words
        .filter(|(column, _)| !column.numbers)
        .map(|(_, width)| width)
        .sum();
    if more <= 0.0 || more > words * SPARED {
        return widths;
    }
    for ((width, wanted), column) in widths.iter_mut().zip(wanted).zip(&table.columns) {
        *width = if column.numbers {
            wanted
        } else {
            *width * (1.0 - more / words)
        };
    }
    widths
}

/// How wide the number with the most letters in a column is.
fn longest(flow: &mut Flow, table: &Table, cell: Type, index: usize) -> f32 {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(index));
    let longest = cells.max_by_key(|cell| plain(&cell.text).chars().count());
    let Some(longest) = longest else { return 0.0 };
    // Totals are a little wider than the rest.
    let style = cell.faced(Face::SemiBold);
    let set = flow.set(&longest.text, style, Align::Start, f32::INFINITY);
    set.width.ceil() + 1.0
}
