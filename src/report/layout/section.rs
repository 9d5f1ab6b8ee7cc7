//! A section: its head, and its blocks one under another. Knows nothing of what they are about.

use super::flow::Flow;
use super::sketch::Sketch;
use super::{boxes, breakdown, events, map, months, pair, people, prose, sources, table};
use crate::report::content::{
    Block, Chart, Content, Figure, Rank, Section, Span, Table, Text, plain,
};
use crate::report::fonts::Face;
use crate::report::page::{Role, Stroke};
use crate::report::theme;

/// Between blocks.
const BLOCK_GAP: f32 = 16.0;
/// Above a section that follows another one on the page.
const SECTION_GAP: f32 = 26.0;

/// A figure of no more rows than this is never parted: a page holds it.
const ROWS_OF_A_FIGURE: usize = 16;

/// Lays a section out.
pub fn draw(flow: &mut Flow, content: &Content, section: &Section) {
    flow.begin_section(plain(&section.name));
    if section.rank == Rank::Page && !flow.at_top() {
        flow.turn();
    }
    let mut sketches = head(flow, section);
    let first = section.blocks.first();
    // An annex is its table: the head stands close to it.
    if let (Some(head), Some(Block::Table(Table { small: true, .. }))) =
        (sketches.last_mut(), first)
    {
        head.height -= 8.0;
    }
    for (index, block) in section.blocks.iter().enumerate() {
        // The first words of a section stand with the figure that they are about.
        let introduces = index == 0 && section.blocks.get(1).is_some_and(is_figure);
        match block {
            Block::Prose(paragraphs) if introduces => {
                sketches.extend(introduction(flow, paragraphs));
            }
            block => draw_block(flow, content, block, &mut sketches),
        }
    }
    flow.put(sketches);
}

fn is_figure(block: &Block) -> bool {
    matches!(
        block,
        Block::Figure(_) | Block::Figures(..) | Block::Table(_)
    )
}

/// Whether a table is a figure: its rows show people, one mark a person.
fn shows_people(table: &Table) -> bool {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    cells.into_iter().any(|cell| cell.people.is_some())
}

/// Paragraphs that are never parted from what is after them.
fn introduction(flow: &mut Flow, paragraphs: &[Text]) -> Vec<Sketch> {
    let mut drawn = prose::draw(flow, paragraphs, theme::MARGIN, theme::MEASURE);
    for sketch in &mut drawn {
        sketch.with_next = true;
    }
    drawn
}

fn head(flow: &mut Flow, section: &Section) -> Vec<Sketch> {
    let x = theme::MARGIN;
    let mut name = Vec::new();
    if let Some(number) = section.number {
        name.push(Span::Ordinal(flow.language.digits(number)));
        name.push(Span::Words("\u{a0}\u{a0}".to_owned()));
    }
    name.extend(section.name.iter().cloned());
    let said = plain(&section.finding);
    let title = match said.as_str() {
        "" => plain(&section.name),
        finding => format!("{}: {finding}", plain(&name).replace('\u{a0}', " ")),
    };
    let mut sketch = Sketch {
        before: SECTION_GAP,
        with_next: true,
        parted: section.rank != Rank::Page,
        ..Sketch::default()
    };
    sketch.name_place(section.place.clone(), 0.0);
    sketch.mark(1, title);
    let style = match section.rank {
        Rank::Page | Rank::Following => theme::FINDING,
        Rank::Part => theme::PART,
    };
    // A section that finds nothing is headed by its name alone.
    let (over, head) = if said.is_empty() {
        (Text::new(), &section.name)
    } else {
        (name, &section.finding)
    };
    let over = flow.text(Role::Paragraph, &over, theme::SECTION, x, theme::MEASURE);
    let mut top = over.height;
    sketch.take_in(over, 0.0);
    if top > 0.0 {
        top += 4.0;
    }
    let head = flow.set_title(head, style, theme::columns(11));
    top += sketch.paragraph(&mut flow.paper, Role::Heading, &head, (x, top));
    sketch.height = top + 8.0;
    vec![sketch]
}

/// Adds the sketches of a block, or lays out what has to know where pages end.
fn draw_block(flow: &mut Flow, content: &Content, block: &Block, sketches: &mut Vec<Sketch>) {
    let (x, width) = (theme::MARGIN, theme::MEASURE);
    let ready = match block {
        Block::Prose(paragraphs) => prose::draw(flow, paragraphs, x, width),
        Block::Note(text) => {
            let mut note = flow.text(Role::Paragraph, text, theme::SOURCE, x, width);
            note.before = 5.0;
            sketches.push(note);
            return;
        }
        Block::Figure(Figure {
            chart: Chart::People(table),
            ..
        })
        | Block::Table(table)
            if shows_people(table) && table.rows.len() <= ROWS_OF_A_FIGURE =>
        {
            vec![table::whole(flow, table, x, width)]
        }
        Block::Figure(Figure {
            chart: Chart::People(table),
            ..
        })
        | Block::Table(table) => {
            table::draw(flow, content, table, std::mem::take(sketches));
            return;
        }
        Block::Figure(figure) => vec![draw_figure(flow, figure, x, width)],
        Block::Figures(figures, note) => vec![side_by_side(flow, figures, note)],
        Block::Beside(blocks, events) => vec![events::beside(flow, blocks, events)],
        Block::Events(events) => events::grid(flow, events),
        Block::Boxed(boxed) => vec![boxes::alone(flow, boxed)],
        Block::Map(map) => {
            let over: f32 = sketches.iter().map(|sketch| sketch.height).sum();
            vec![map::draw(flow, map, theme::BOTTOM - theme::TOP - over)]
        }
        Block::Sources(list) => {
            sources::draw(flow, list, std::mem::take(sketches));
            return;
        }
    };
    let after_head = sketches.len() == 1 && sketches[0].with_next;
    for (index, mut sketch) in ready.into_iter().enumerate() {
        if index == 0 && !after_head {
            sketch.before = sketch.before.max(BLOCK_GAP);
        }
        sketches.push(sketch);
    }
    flow.put(std::mem::take(sketches));
}

/// A figure: number, claim, unit, chart and source.
pub fn draw_figure(flow: &mut Flow, figure: &Figure, x: f32, width: f32) -> Sketch {
    let mut sketch = Sketch::default();
    let mut y = figure_head(flow, &mut sketch, figure, x, width) + 6.0;
    y += draw_chart(flow, &mut sketch, figure, (x, y), width);
    sketch.height = y + draw_source(flow, &mut sketch, figure, (x, y), width);
    sketch
}

/// Draws the head of a figure. Returns how high it is.
pub fn figure_head(
    flow: &mut Flow,
    sketch: &mut Sketch,
    figure: &Figure,
    x: f32,
    width: f32,
) -> f32 {
    let mut y = 0.0;
    if !figure.number.is_empty() {
        sketch.name_place(plain(&figure.number), 0.0);
    }
    for (text, style, role) in [
        (
            &capitals(&figure.number),
            theme::FIGURE_NUMBER,
            Role::Paragraph,
        ),
        (&figure.claim, theme::CLAIM, Role::Subheading),
        (&figure.unit, theme::UNIT, Role::Paragraph),
    ] {
        let align = crate::report::text::Align::Start;
        y += if role == Role::Subheading && !text.is_empty() {
            // No line of a claim is one word or one number.
            let set = flow.set_title(text, style, width);
            sketch.paragraph(&mut flow.paper, role, &set, (x, y))
        } else {
            flow.write(sketch, role, text, style, align, (x, y), width)
        };
        if text.iter().any(|span| matches!(span, Span::Tag(_))) {
            // A frame needs a little more room than letters.
            y += 2.0;
        }
    }
    y
}

/// The number of a figure or a table is set in capitals.
pub fn capitals(number: &[Span]) -> Vec<Span> {
    let capitals = number.iter().map(|span| match span {
        Span::Words(text) => Span::Words(text.to_uppercase()),
        span => span.clone(),
    });
    capitals.collect()
}

fn draw_chart(
    flow: &mut Flow,
    sketch: &mut Sketch,
    figure: &Figure,
    at: (f32, f32),
    width: f32,
) -> f32 {
    let description = plain(&figure.claim);
    // A few bars over the whole page would say more than they have to.
    let width = match &figure.chart {
        Chart::Breakdown(_) => width.min(theme::columns(8)),
        _ => width,
    };
    let chart = match &figure.chart {
        Chart::Months(chart) => months::draw(flow, chart, &description, at.0, width),
        Chart::Breakdown(chart) => breakdown::draw(flow, chart, &description, at.0, width),
        Chart::Pair(bars) => pair::draw(flow, bars, &description, at.0, width),
        Chart::People(table) => people::draw(flow, table, at.0, width),
    };
    let height = chart.height;
    sketch.take_in(chart, at.1);
    height
}

fn draw_source(
    flow: &mut Flow,
    sketch: &mut Sketch,
    figure: &Figure,
    (x, y): (f32, f32),
    width: f32,
) -> f32 {
    if figure.source.is_empty() {
        return 0.0;
    }
    let role = Role::Paragraph;
    let align = crate::report::text::Align::Start;
    let style = theme::SOURCE.faced(Face::Regular);
    6.0 + flow.write(
        sketch,
        role,
        &figure.source,
        style,
        align,
        (x, y + 6.0),
        width,
    )
}

/// Figures side by side: the tallest head sets where the charts begin.
fn side_by_side(flow: &mut Flow, figures: &[Figure], note: &[Span]) -> Sketch {
    let count = figures.len().max(1) as f32;
    let width = (theme::MEASURE - theme::GUTTER * (count - 1.0)) / count;
    let mut sketch = Sketch::default();
    let line = Stroke::solid(theme::RULE, 0.5);
    sketch.rule(theme::MARGIN, 0.0, theme::MEASURE, line);
    let left = |index: usize| theme::MARGIN + index as f32 * (width + theme::GUTTER);
    let mut heads: Vec<Sketch> = Vec::new();
    let mut charts: Vec<Sketch> = Vec::new();
    for (index, figure) in figures.iter().enumerate() {
        let mut head = Sketch::default();
        head.height = figure_head(flow, &mut head, figure, left(index), width);
        heads.push(head);
        let mut chart = Sketch::default();
        chart.height = draw_chart(flow, &mut chart, figure, (left(index), 0.0), width);
        charts.push(chart);
    }
    let highest = |sketches: &[Sketch]| {
        let heights = sketches.iter().map(|sketch| sketch.height);
        heights.fold(0.0, f32::max)
    };
    let (highest_head, highest_chart) = (highest(&heads), highest(&charts));
    let top = 10.0;
    for head in heads {
        sketch.take_in(head, top);
    }
    let chart_top = top + highest_head + 6.0;
    for chart in charts {
        sketch.take_in(chart, chart_top);
    }
    sketch.height = chart_top + highest_chart;
    let at = (theme::MARGIN, sketch.height + 6.0);
    let align = crate::report::text::Align::Start;
    let role = Role::Paragraph;
    let width = theme::MEASURE;
    let note = flow.write(&mut sketch, role, note, theme::SOURCE, align, at, width);
    if note > 0.0 {
        sketch.height += 6.0 + note;
    }
    sketch
}
