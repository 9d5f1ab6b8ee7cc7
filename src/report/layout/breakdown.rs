//! A bar for each part of a total: label, bar, value, and an upright line for the month before.
//! Knows nothing of what is counted.

use super::ending;
use super::flow::Flow;
use super::sketch::Sketch;
use crate::report::content::{Breakdown, Chart, Figure, Part, Span, plain};
use crate::report::fonts::Face;
use crate::report::page::{Point, Role, Stroke};
use crate::report::text::Align;
use crate::report::theme::{self, Type};
use std::sync::Arc;

const ROW: f32 = 17.6;
const ROW_OF_FRONT: f32 = 15.5;
const BAR: f32 = 9.6;
const HEAD: f32 = 14.0;
/// Between the names of the two months.
const BETWEEN_HEADS: f32 = 7.0;
/// Last month's line, above and below the bar.
const TICK_OVER: f32 = 1.6;
const TICK_WIDTH: f32 = 1.25;

/// What the values of both months are set in.
const VALUE: Type = theme::BAR_VALUE_SMALL;
const VALUE_BEFORE: Type = theme::BAR_LABEL.coloured(theme::TEXT_2).tabular();

/// How the parts of a row are spread over its width.
struct Columns {
    /// From where the bars begin.
    bars: f32,
    /// How long the longest bar is.
    longest: f32,
    /// The right end of the values.
    values: f32,
    /// The right end of the values of the month before.
    previous: f32,
    /// How wide the widest number of both is, on pages that are read from right to left.
    widest: (f32, f32),
}

/// Draws the bars, `width` points wide in all.
pub fn draw(flow: &mut Flow, chart: &Breakdown, description: &str, x: f32, width: f32) -> Sketch {
    draw_rows(flow, chart, description, (x, width), ROW)
}

/// The figure beside the key points, its claim drawn already.
pub fn of_front(flow: &mut Flow, figure: &Figure, x: f32, width: f32) -> Sketch {
    let mut sketch = Sketch::default();
    let mut y = 9.0;
    if let Chart::Breakdown(chart) = &figure.chart {
        let description = plain(&figure.claim);
        let bars = draw_rows(flow, chart, &description, (x, width), ROW_OF_FRONT);
        let height = bars.height;
        sketch.take_in(bars, y);
        y += height + 5.0;
    }
    for text in [&figure.unit, &figure.source] {
        let role = Role::Paragraph;
        let at = (x, y);
        y += flow.write(
            &mut sketch,
            role,
            text,
            theme::UNIT,
            Align::Start,
            at,
            width,
        );
    }
    sketch.height = y;
    sketch
}

fn draw_rows(
    flow: &mut Flow,
    chart: &Breakdown,
    description: &str,
    (x, width): (f32, f32),
    row: f32,
) -> Sketch {
    let parts = chart.rows.iter().map(|part| {
        let value = plain(&part.shown);
        format!("{} {value}", plain(&part.label))
    });
    let description = format!(
        "{description}: {}",
        parts.collect::<Vec<_>>().join(&flow.comma)
    );
    let picture = flow.paper.picture(description);
    let mut sketch = Sketch::default();
    sketch.begin_picture(picture);
    let columns = columns(flow, chart, x, width);
    let mut y = 0.0;
    if !chart.this_month.is_empty() {
        let style = theme::COLUMN_HEAD;
        for (head, right) in [
            (&chart.this_month, columns.values),
            (&chart.last_month, columns.previous),
        ] {
            let head = flow.set(head, style, Align::End, 60.0);
            sketch.paragraph_in(&mut flow.paper, &head, (right - 60.0, 0.0));
        }
        y = HEAD;
    }
    let values = chart.rows.iter().flat_map(|part| {
        let previous = part.previous.as_ref().map(|(value, _)| *value);
        [Some(part.value), previous]
    });
    let most = values.flatten().max().unwrap_or(0).max(1) as f32;
    let largest = chart.rows.iter().map(|part| part.value).max().unwrap_or(0);
    let as_large = chart.rows.iter().filter(|part| part.value == largest);
    // Only a part that is larger than all others is told apart.
    let stands_out = largest > 0 && as_large.count() == 1;
    let from = y;
    for part in &chart.rows {
        let leads = stands_out && part.value == largest && !part.unknown;
        let mut drawing = RowDrawing {
            flow,
            sketch: &mut sketch,
            columns: &columns,
            most,
            leads,
        };
        drawing.draw(part, (x, y, row));
        y += row;
    }
    let axis = Stroke::solid(theme::INK, theme::BASE_WIDTH);
    let foot = Point {
        x: columns.bars,
        y: y - 1.0,
    };
    let top = Point {
        x: columns.bars,
        y: from,
    };
    sketch.line(top, foot, axis);
    sketch.end_picture();
    sketch.height = y;
    sketch
}

/// The widest label and the widest value leave the rest to the bars.
fn columns(flow: &mut Flow, chart: &Breakdown, x: f32, width: f32) -> Columns {
    let mut widest = |texts: &mut dyn Iterator<Item = &[Span]>| {
        let widths = texts.map(|text| {
            let set = flow.set(text, theme::BAR_VALUE, Align::Start, f32::INFINITY);
            set.width
        });
        widths.fold(0.0, f32::max)
    };
    let shown = widest(&mut chart.rows.iter().map(|part| part.shown.as_slice()));
    let before = widest(&mut chart.rows.iter().filter_map(|part| {
        let (_, shown) = part.previous.as_ref()?;
        Some(shown.as_slice())
    }));
    let labels = widest(&mut chart.rows.iter().map(|part| part.label.as_slice()));
    let labels = (labels * theme::BAR_LABEL.size / theme::BAR_VALUE.size).min(width * 0.42);
    let previous = x + width;
    let values = if chart.last_month.is_empty() {
        previous
    } else {
        let head = flow.set(
            &chart.last_month,
            theme::COLUMN_HEAD,
            Align::Start,
            f32::INFINITY,
        );
        previous - before.max(22.0).max(head.width + BETWEEN_HEADS)
    };
    let bars = x + (labels + 10.0).max(width * 0.25);
    let head = if chart.this_month.is_empty() {
        0.0
    } else {
        18.0
    };
    let mut widest = (0.0, 0.0);
    if flow.language.is_right_to_left() {
        for part in &chart.rows {
            widest.0 = f32::max(widest.0, ending::width(flow, &part.shown, VALUE));
            if let Some((_, shown)) = &part.previous {
                widest.1 = f32::max(widest.1, ending::width(flow, shown, VALUE_BEFORE));
            }
        }
    }
    Columns {
        bars,
        longest: (values - f32::max(shown, head) - 6.0 - bars).max(10.0),
        values,
        previous,
        widest,
    }
}

struct RowDrawing<'a, 'p> {
    flow: &'a mut Flow<'p>,
    sketch: &'a mut Sketch,
    columns: &'a Columns,
    most: f32,
    leads: bool,
}

impl RowDrawing<'_, '_> {
    fn draw(&mut self, part: &Part, (x, y, row): (f32, f32, f32)) {
        let quiet = part.value == 0;
        let colour = if quiet || part.unknown {
            theme::TEXT_3
        } else {
            theme::INK
        };
        let style = theme::BAR_LABEL.coloured(colour);
        let style = if self.leads {
            style.faced(Face::Medium)
        } else {
            style
        };
        let top = y + (row - style.leading) / 2.0;
        let room = self.columns.bars - x - 5.0;
        let label = self.flow.set(&part.label, style, Align::Start, room);
        let mut label = Arc::unwrap_or_clone(label);
        label.lines.truncate(1);
        self.sketch
            .paragraph_in(&mut self.flow.paper, &label, (x, top));
        let bar = y + (row - BAR) / 2.0;
        let length = |value: u64| value as f32 / self.most * self.columns.longest;
        let fill = if self.leads {
            theme::ACCENT
        } else {
            theme::BAR_STRONG
        };
        if part.value > 0 {
            let width = length(part.value).max(0.8);
            self.sketch
                .rectangle(self.columns.bars, bar, width, BAR, fill);
        }
        if let Some((previous, shown)) = &part.previous {
            if *previous > 0 {
                let x = self.columns.bars + length(*previous);
                let (from, to) = (bar - TICK_OVER, bar + BAR + TICK_OVER);
                let line = Stroke::solid(theme::INK, TICK_WIDTH);
                self.sketch
                    .line(Point { x, y: from }, Point { x, y: to }, line);
            }
            let own = ending::width(self.flow, shown, VALUE_BEFORE);
            let inset = ending::inset(self.columns.widest.1, own, f32::INFINITY);
            self.value(shown, VALUE_BEFORE, self.columns.previous - inset, top);
        }
        let face = if quiet { Face::Regular } else { Face::SemiBold };
        let style = VALUE.faced(face).coloured(colour);
        let own = ending::width(self.flow, &part.shown, VALUE);
        let inset = ending::inset(self.columns.widest.0, own, f32::INFINITY);
        let right = self.columns.values - inset;
        self.value(&part.shown, style, right, top - 0.4);
    }

    fn value(&mut self, text: &[Span], style: theme::Type, right: f32, y: f32) {
        let value = self.flow.set(text, style, Align::End, 80.0);
        self.sketch
            .paragraph_in(&mut self.flow.paper, &value, (right - 80.0, y));
    }
}
