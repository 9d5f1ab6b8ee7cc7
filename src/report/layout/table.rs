//! Tables: heads repeat, a row is never parted unless a page cannot hold it, a total never stands
//! alone. Knows nothing of what is in them.

use super::ending;
use super::flow::Flow;
use super::grid::Grid;
use super::inline::{self, Cites};
use super::people;
use super::section;
use super::sketch::Sketch;
use crate::report::content::{Cell, Content, Row, RowKind, Span, Table, plain};
use crate::report::fonts::Face;
use crate::report::page::{NodeId, Role, Stroke};
use crate::report::text::{Align, Paragraph};
use crate::report::theme;
use std::sync::Arc;

/// Lays a table out after the sketches that must stand over it.
pub fn draw(flow: &mut Flow, content: &Content, table: &Table, over: Vec<Sketch>) {
    let grid = Grid::new(flow, table, theme::MARGIN, theme::MEASURE);
    let after_head = over.len() == 1;
    let mut chain = over;
    let mut caption = caption(flow, table, &grid);
    if let (Some(first), false) = (caption.first_mut(), after_head) {
        first.before = 16.0;
    }
    chain.extend(caption);
    let tree = flow.paper.open(Role::Table);
    let mut head = head(flow, table, &grid, Some(tree));
    head.with_next = true;
    chain.push(head);
    let has_note = !table.note.is_empty();
    for (index, row) in table.rows.iter().enumerate() {
        if flow.paper.is_given_up() {
            break;
        }
        let next = table.rows.get(index + 1);
        // Two rows stay with the head, and the last two with each other and with the note.
        let near_end = index + 2 == table.rows.len() || (next.is_none() && has_note);
        let keeps = (index == 0 && next.is_some())
            || near_end
            || row.kind == RowKind::Head
            || next.is_some_and(|next| next.kind == RowKind::Total);
        let mut slices = draw_row(flow, table, row, &grid);
        if let Some(last) = slices.last_mut() {
            last.with_next = keeps;
        }
        chain.extend(slices);
        if !keeps {
            put_on(flow, content, table, &grid, std::mem::take(&mut chain));
        }
    }
    flow.paper.close();
    if has_note {
        let style = theme::SOURCE;
        let mut note = flow.text(Role::Paragraph, &table.note, style, grid.x, grid.width);
        note.before = 5.0;
        chain.push(note);
    }
    put_on(flow, content, table, &grid, chain);
}

/// A table that cannot be parted, for a place beside something else.
pub fn whole(flow: &mut Flow, table: &Table, x: f32, width: f32) -> Sketch {
    let grid = Grid::new(flow, table, x, width);
    let mut sketches = caption(flow, table, &grid);
    let tree = flow.paper.open(Role::Table);
    sketches.push(head(flow, table, &grid, Some(tree)));
    for row in &table.rows {
        sketches.extend(draw_row(flow, table, row, &grid));
    }
    flow.paper.close();
    if !table.note.is_empty() {
        let mut note = flow.text(Role::Paragraph, &table.note, theme::SOURCE, x, width);
        note.before = 5.0;
        sketches.push(note);
    }
    let mut whole = Sketch::default();
    for sketch in sketches {
        let top = whole.height + sketch.before;
        whole.height = top + sketch.height;
        whole.take_in(sketch, top);
    }
    whole
}

/// Places rows that stay together; where that takes a new page, the head comes first.
fn put_on(flow: &mut Flow, content: &Content, table: &Table, grid: &Grid, chain: Vec<Sketch>) {
    let begins = chain.iter().any(|sketch| sketch.before > 0.0);
    if begins || flow.paper.pages.is_empty() {
        // The head is among them.
        flow.put(chain);
        return;
    }
    let mut rest = chain.into_iter().peekable();
    while rest.peek().is_some() {
        let mut together: Vec<Sketch> = Vec::new();
        for sketch in rest.by_ref() {
            let more = sketch.with_next;
            together.push(sketch);
            if !more {
                break;
            }
        }
        if flow.needs_turn(&together) {
            flow.turn();
            let head = head_again(flow, content, table, grid);
            flow.put([head]);
        }
        flow.put(together);
    }
}

fn caption(flow: &mut Flow, table: &Table, grid: &Grid) -> Vec<Sketch> {
    let number = section::capitals(&table.number);
    let mut sketches = Vec::new();
    for (text, style, role) in [
        (&number, theme::FIGURE_NUMBER, Role::Paragraph),
        (&table.caption, theme::CLAIM, Role::Subheading),
        (&table.unit, theme::UNIT, Role::Paragraph),
    ] {
        // An annex has its name from its section.
        if text.is_empty() || (table.number.is_empty() && role == Role::Subheading && table.small) {
            continue;
        }
        let mut sketch = flow.text(role, text, style, grid.x, grid.width);
        sketch.with_next = true;
        if role == Role::Subheading && !table.number.is_empty() {
            sketch.name_place(plain(&table.number), 0.0);
            let caption = plain(&table.caption);
            sketch.mark(2, format!("{}: {caption}", plain(&table.number)));
        }
        sketches.push(sketch);
    }
    sketches
}

fn head(flow: &mut Flow, table: &Table, grid: &Grid, node: Option<NodeId>) -> Sketch {
    let mut sketch = Sketch::default();
    if node.is_some() {
        flow.paper.open(Role::Row);
    } else {
        sketch.begin_decoration();
    }
    let heads: Vec<Arc<Paragraph>> = table
        .columns
        .iter()
        .zip(&grid.columns)
        .map(|(column, (_, width))| {
            let align = if column.numbers {
                Align::End
            } else {
                Align::Start
            };
            flow.set(&column.head, theme::COLUMN_HEAD, align, *width)
        })
        .collect();
    let height = heads.iter().map(|head| head.height).fold(0.0, f32::max);
    for (head, (x, _)) in heads.iter().zip(&grid.columns) {
        let at = (*x, 4.0 + height - head.height);
        if node.is_some() {
            sketch.paragraph(&mut flow.paper, Role::ColumnHead, head, at);
        } else {
            sketch.paragraph_in(&mut flow.paper, head, at);
        }
    }
    let rule = Stroke::solid(theme::INK, theme::BASE_WIDTH);
    sketch.rule(grid.x, height + 9.0, grid.width, rule);
    if node.is_some() {
        flow.paper.close();
    } else {
        sketch.end_decoration();
    }
    sketch.height = height + 9.4;
    sketch
}

/// The head on a further page, under the caption and the word for "continued".
fn head_again(flow: &mut Flow, content: &Content, table: &Table, grid: &Grid) -> Sketch {
    let mut sketch = Sketch::default();
    let mut text = table.caption.clone();
    text.retain(|span| !matches!(span, Span::Tag(_)));
    text.push(Span::Words(content.furniture.continued.clone()));
    let caption = flow.set(&text, theme::UNIT, Align::Start, grid.width);
    sketch.begin_decoration();
    let height = sketch.paragraph_in(&mut flow.paper, &caption, (grid.x, 0.0));
    sketch.end_decoration();
    let head = head(flow, table, grid, None);
    let below = head.height;
    sketch.take_in(head, height);
    sketch.height = height + below;
    sketch
}

/// A row; in slices where a page cannot hold it.
fn draw_row(flow: &mut Flow, table: &Table, row: &Row, grid: &Grid) -> Vec<Sketch> {
    flow.paper.open(Role::Row);
    let role = match row.kind {
        RowKind::Head => Role::ColumnHead,
        _ => Role::Cell,
    };
    let cells: Vec<Laid> = table
        .columns
        .iter()
        .zip(&row.cells)
        .zip(&grid.columns)
        .enumerate()
        .map(|(index, ((column, cell), (_, width)))| {
            let align = if column.numbers {
                Align::End
            } else {
                Align::Start
            };
            // What a total is of may run over the empty cells after it.
            let room = if row.kind == RowKind::Total && !column.numbers {
                grid.over_empty(row, index)
            } else {
                *width
            };
            let text = set_cell(flow, cell, row.kind, grid, (align, room));
            let inset = if grid.numbers[index] > 0.0 {
                let own = ending::width(flow, &cell.text, grid.cell);
                ending::inset(grid.numbers[index], own, width - text.width)
            } else {
                0.0
            };
            Laid {
                node: flow.paper.node(role),
                text,
                inset,
                note: flow.set(&cell.note, grid.note, align, *width),
                people: cell.people,
            }
        })
        .collect();
    flow.paper.close();
    let text = cells
        .iter()
        .map(Laid::height)
        .fold(grid.cell.leading, f32::max);
    let page = theme::BOTTOM - theme::TOP - 60.0;
    let slices = (text / page).ceil().max(1.0) as usize;
    (0..slices)
        .map(|slice| {
            let from = slice as f32 * page;
            let last = slice + 1 == slices;
            let height = if last { text - from } else { page };
            let mut sketch = Sketch::default();
            let outer = grid.above + height + grid.below;
            if row.kind == RowKind::Now {
                sketch.rectangle(grid.x, 0.0, grid.width, outer, theme::BOX);
            }
            for (cell, (x, width)) in cells.iter().zip(&grid.columns) {
                cell.draw(
                    flow,
                    &mut sketch,
                    (*x, grid.above),
                    (from, from + height),
                    (*width, grid.person),
                );
            }
            if let (Some(place), 0) = (&row.place, slice) {
                sketch.name_place(place.clone(), 0.0);
            }
            if last {
                sketch.rule(grid.x, outer, grid.width, rule_under(row.kind));
            }
            sketch.height = outer;
            sketch
        })
        .collect()
}

fn rule_under(kind: RowKind) -> Stroke {
    match kind {
        RowKind::Head => Stroke::solid(theme::INK, theme::BASE_WIDTH),
        RowKind::Total => Stroke::solid(theme::RULE, theme::HAIRLINE_WIDTH),
        RowKind::Plain | RowKind::Now | RowKind::Outside => {
            Stroke::solid(theme::HAIRLINE, theme::HAIRLINE_WIDTH)
        }
    }
}

fn set_cell(
    flow: &mut Flow,
    cell: &Cell,
    kind: RowKind,
    grid: &Grid,
    (align, width): (Align, f32),
) -> Arc<Paragraph> {
    let style = match kind {
        RowKind::Total => grid.cell.faced(Face::SemiBold),
        RowKind::Head => theme::COLUMN_HEAD,
        RowKind::Outside => grid.cell.coloured(theme::TEXT_2),
        RowKind::Plain | RowKind::Now => grid.cell,
    };
    let style = if cell.muted {
        style.coloured(theme::TEXT_3)
    } else {
        style
    };
    // A cell of numbers alone needs no raised ones.
    let cites = match cell.text.first() {
        Some(Span::Cite(_)) => Cites::Level,
        _ => Cites::Raised,
    };
    let mut pieces = inline::pieces_with(&cell.text, style, (cites, flow.language));
    flow.leads.lead(&mut pieces);
    flow.typesetter.set(&pieces, align, width)
}

/// A cell that has been set.
struct Laid {
    node: NodeId,
    text: Arc<Paragraph>,
    note: Arc<Paragraph>,
    people: Option<(u64, u64)>,
    /// How far the text stands in from the edge at which it ends.
    inset: f32,
}

impl Laid {
    fn height(&self) -> f32 {
        self.text.height + self.note_height()
    }

    fn note_height(&self) -> f32 {
        let empty = self.note.lines.iter().all(|line| line.runs.is_empty());
        if empty { 0.0 } else { self.note.height }
    }

    /// Draws the lines that begin between two heights.
    fn draw(
        &self,
        flow: &mut Flow,
        sketch: &mut Sketch,
        (x, y): (f32, f32),
        (from, to): (f32, f32),
        width: (f32, Option<f32>),
    ) {
        for (paragraph, below, x) in [
            (&self.text, 0.0, x - self.inset),
            (&self.note, self.text.height, x),
        ] {
            let within = |top: f32| {
                let top = top + below;
                top >= from - 0.01 && top < to - 0.01
            };
            let lines = &paragraph.lines;
            let Some(first) = lines.iter().position(|line| within(line.top)) else {
                continue;
            };
            let count = lines[first..]
                .iter()
                .take_while(|line| within(line.top))
                .count();
            let at = (x, y + lines[first].top + below - from);
            sketch.lines(
                &mut flow.paper,
                self.node,
                paragraph,
                first..first + count,
                at,
            );
        }
        if let (Some(people), true) = (self.people, from == 0.0) {
            people::squares(sketch, people, (x, y + 1.6), width);
        }
    }
}
