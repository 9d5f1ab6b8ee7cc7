//! A bar for each month: from zero, never broken; months without data are a band with words, and a
//! zero is a zero. Knows nothing of what is counted.

use super::flow::Flow;
use super::sketch::Sketch;
use crate::report::content::{MonthBar, Months, Span};
use crate::report::fonts::Face;
use crate::report::page::{Point, Stroke};
use crate::report::text::Align;
use crate::report::theme::{self, Type};

/// The height of the highest bar.
const HEIGHT: f32 = 118.0;
/// Above the highest bar, for its value.
const HEAD: f32 = 17.0;
/// Left of the bars, for the values of the grid: the least.
const SCALE: f32 = 20.0;
/// Between those values and the bars.
const BESIDE: f32 = 6.0;
/// Under the axis: months and years.
const FOOT: f32 = 24.0;
/// How much of its slot a bar fills.
const FILL: f32 = 0.67;
const BAND: f32 = 15.0;

struct Chart<'a, 'p> {
    flow: &'a mut Flow<'p>,
    sketch: Sketch,
    x: f32,
    width: f32,
    scale: f32,
    slot: f32,
    top: f32,
    height: f32,
}

/// Draws the bars, `width` points wide in all.
pub fn draw(flow: &mut Flow, months: &Months, description: &str, x: f32, width: f32) -> Sketch {
    let values: Vec<String> = months.bars.iter().map(described).collect();
    let picture = format!("{description}: {}", values.join(&flow.comma));
    let picture = flow.paper.picture(picture);
    let count = months.bars.len().max(1) as f32;
    let known = months.bars.iter().filter_map(|bar| bar.value.as_ref());
    let most = known.map(|(value, _)| *value).max().unwrap_or(0);
    let step = step(most);
    let highest = flow.language.digits(most.max(step) / step * step);
    let style = theme::AXIS.tabular();
    let highest = flow
        .typesetter
        .line(&highest, style, Align::End, f32::INFINITY);
    let scale = SCALE.max(highest.width + BESIDE);
    let empty = months.bars.iter().all(|bar| bar.value.is_none());
    let mut chart = Chart {
        flow,
        sketch: Sketch::default(),
        x: x + scale,
        width: width - scale,
        scale,
        slot: (width - scale) / count,
        top: most.max(step) as f32,
        height: if empty { BAND + 4.0 } else { HEIGHT },
    };
    chart.sketch.begin_picture(picture);
    if !empty {
        chart.grid(step);
    }
    chart.gaps(months);
    for (index, bar) in months.bars.iter().enumerate() {
        chart.bar(index, bar, index + 1 == months.bars.len());
    }
    let base = Stroke::solid(theme::INK, theme::BASE_WIDTH);
    chart.sketch.rule(chart.x, chart.y(0), chart.width, base);
    chart.sketch.height = chart.y(0) + FOOT;
    chart.event(months);
    chart.sketch.end_picture();
    chart.sketch
}

fn described(bar: &MonthBar) -> String {
    let value = bar.value.as_ref().map_or("–", |(_, shown)| shown.as_str());
    format!("{} {value}", bar.label)
}

/// Between the lines of the grid: a round number that leaves two to four of them.
fn step(most: u64) -> u64 {
    let mut step = 1;
    loop {
        for factor in [1, 2, 5] {
            if most / (step * factor) < 4 {
                return step * factor;
            }
        }
        step *= 10;
    }
}

impl Chart<'_, '_> {
    fn y(&self, value: u64) -> f32 {
        HEAD + self.height - value as f32 / self.top * self.height
    }

    fn label(&mut self, text: &str, style: Type, align: Align, at: (f32, f32), width: f32) {
        let set = self.flow.typesetter.line(text, style, align, width);
        self.sketch.paragraph_in(&mut self.flow.paper, &set, at);
    }

    fn grid(&mut self, step: u64) {
        let mut value = 0;
        while value as f32 <= self.top {
            let y = self.y(value);
            if value > 0 {
                let line = Stroke::solid(theme::HAIRLINE, theme::HAIRLINE_WIDTH);
                self.sketch.rule(self.x, y, self.width, line);
            }
            let at = (self.x - self.scale, y - 5.0);
            let style = theme::AXIS.tabular();
            self.label(
                &self.flow.language.digits(value),
                style,
                Align::End,
                at,
                self.scale - BESIDE,
            );
            value += step;
        }
    }

    /// Bands over months without data that stand together.
    fn gaps(&mut self, months: &Months) {
        let mut index = 0;
        while index < months.bars.len() {
            let rest = &months.bars[index..];
            let run = rest.iter().take_while(|bar| bar.value.is_none()).count();
            if run > 0 {
                self.gap(months, index, run);
            }
            index += run.max(1);
        }
    }

    fn gap(&mut self, months: &Months, from: usize, count: usize) {
        let y = self.y(0) - BAND;
        let left = self.x + from as f32 * self.slot;
        let width = count as f32 * self.slot - 3.0;
        self.sketch.rectangle(left, y, width, BAND, theme::BOX);
        let style = theme::UNIT.coloured(theme::TEXT_2);
        let long = self
            .flow
            .set(&months.gap, style, Align::Centre, f32::INFINITY);
        let fits = !months.gap.is_empty() && long.width < width - 8.0;
        let text = if fits && from == 0 {
            self.flow.set(&months.gap, style, Align::Centre, width)
        } else {
            let style = Type { size: 6.5, ..style };
            let short = [Span::Words(months.gap_short.clone())];
            self.flow.set(&short, style, Align::Centre, width)
        };
        if text.lines.len() == 1 {
            self.sketch
                .paragraph_in(&mut self.flow.paper, &text, (left, y + 2.2));
        }
    }

    fn bar(&mut self, index: usize, bar: &MonthBar, now: bool) {
        let left = self.x + index as f32 * self.slot;
        let base = self.y(0);
        if let Some((value, shown)) = &bar.value {
            let (colour, style) = if now {
                (theme::ACCENT, theme::BAR_VALUE_NOW)
            } else {
                (theme::BAR, theme::BAR_VALUE)
            };
            let y = self.y(*value);
            let width = self.slot * FILL;
            let inset = (self.slot - width) / 2.0;
            self.sketch
                .rectangle(left + inset, y, width, base - y, colour);
            let style = if *value == 0 {
                style.coloured(theme::TEXT_3)
            } else {
                style
            };
            let at = (left - self.slot * 0.5, y - style.leading - 1.0);
            self.label(shown, style, Align::Centre, at, self.slot * 2.0);
        }
        let style = if now {
            theme::AXIS.faced(Face::SemiBold).coloured(theme::INK)
        } else {
            theme::AXIS
        };
        self.label(
            &bar.label,
            style,
            Align::Centre,
            (left, base + 4.5),
            self.slot,
        );
        if !bar.year.is_empty() {
            let at = (left, base + 4.5 + style.leading);
            self.label(&bar.year, theme::AXIS, Align::Centre, at, self.slot);
            if index > 0 {
                let from = Point { x: left, y: base };
                let to = Point {
                    x: left,
                    y: base + FOOT - 2.0,
                };
                self.sketch.line(from, to, Stroke::solid(theme::RULE, 0.5));
            }
        }
    }

    /// Below the axis, with a line up to the month.
    fn event(&mut self, months: &Months) {
        if months.event.is_empty() {
            return;
        }
        let column = self.x + self.width - self.slot / 2.0;
        let top = self.sketch.height + 1.0;
        let style = theme::UNIT.faced(Face::Medium).coloured(theme::INK);
        let width = self.width - self.slot / 2.0 - 8.0;
        let text = self.flow.set(&months.event, style, Align::End, width);
        let height = self
            .sketch
            .paragraph_in(&mut self.flow.paper, &text, (self.x, top));
        let middle = top + style.leading / 2.0;
        let line = Stroke::solid(theme::INK, 0.6);
        let corner = Point {
            x: column,
            y: middle,
        };
        let from = Point {
            x: column - 5.0,
            y: middle,
        };
        let up = Point {
            x: column,
            y: top - 1.0,
        };
        self.sketch.line(from, corner, line);
        self.sketch.line(corner, up, line);
        let (tip, foot) = (top - 4.5, top);
        let arrow = [(column - 2.6, foot), (column + 2.6, foot), (column, tip)];
        self.sketch.polygon(&arrow, theme::INK);
        self.sketch.height = top + height + 2.0;
    }
}
