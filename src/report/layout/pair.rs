//! This month against the one before, as two bars; this month's in its parts. Knows nothing of
//! what is counted.

use super::flow::Flow;
use super::sketch::Sketch;
use crate::report::content::{PairBar, plain};
use crate::report::fonts::Face;
use crate::report::page::{Point, Stroke};
use crate::report::text::Align;
use crate::report::theme::{self, Type};

const LABELS: f32 = 44.0;
const VALUES: f32 = 30.0;
const ROW: f32 = 30.0;
const BAR: f32 = 18.0;
const PARTS: f32 = 14.0;

/// Draws the bars, `width` points wide in all.
pub fn draw(flow: &mut Flow, bars: &[PairBar], description: &str, x: f32, width: f32) -> Sketch {
    let values = bars
        .iter()
        .map(|bar| format!("{} {}", plain(&bar.label), plain(&bar.shown)));
    let description = format!(
        "{description}: {}",
        values.collect::<Vec<_>>().join(&flow.comma)
    );
    let picture = flow.paper.picture(description);
    let mut sketch = Sketch::default();
    sketch.begin_picture(picture);
    let most = bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1) as f32;
    let longest = width - LABELS - VALUES;
    let mut y = 0.0;
    for bar in bars {
        let mut drawing = BarDrawing {
            flow,
            sketch: &mut sketch,
            left: x + LABELS,
            scale: longest / most,
        };
        drawing.draw(bar, x, y);
        y += ROW;
    }
    let parted = bars.last().is_some_and(|bar| bar.parts.len() > 1);
    let foot = y - ROW + BAR + 4.0;
    let axis = Stroke::solid(theme::INK, theme::BASE_WIDTH);
    let from = Point {
        x: x + LABELS,
        y: -3.0,
    };
    sketch.line(
        from,
        Point {
            x: x + LABELS,
            y: foot,
        },
        axis,
    );
    sketch.end_picture();
    sketch.height = foot + if parted { PARTS } else { 0.0 };
    sketch
}

struct BarDrawing<'a, 'p> {
    flow: &'a mut Flow<'p>,
    sketch: &'a mut Sketch,
    left: f32,
    scale: f32,
}

impl BarDrawing<'_, '_> {
    fn draw(&mut self, bar: &PairBar, x: f32, y: f32) {
        let face = if bar.now {
            Face::SemiBold
        } else {
            Face::Regular
        };
        let colour = if bar.now { theme::INK } else { theme::TEXT_2 };
        let label = theme::BAR_LABEL.sized(8.0).faced(face).coloured(colour);
        let set = self.flow.set(&bar.label, label, Align::Start, LABELS);
        self.sketch
            .paragraph_in(&mut self.flow.paper, &set, (x, y + 4.0));
        let width = bar.value as f32 * self.scale;
        let parts: u64 = bar.parts.iter().map(|(value, ..)| *value).sum();
        if bar.now && bar.parts.len() > 1 && parts == bar.value {
            self.parts(bar, y);
        } else {
            let fill = if bar.now { theme::SECOND } else { theme::BAR };
            self.sketch.rectangle(self.left, y, width, BAR, fill);
            let note = theme::UNIT.coloured(theme::TEXT_2);
            let note = self.flow.set(&bar.note, note, Align::Start, f32::INFINITY);
            if note.width < width - 12.0 {
                let at = (self.left + 7.0, y + 4.0);
                self.sketch.paragraph_in(&mut self.flow.paper, &note, at);
            }
        }
        let style = theme::BAR_VALUE.sized(if bar.now { 12.0 } else { 10.0 });
        let value = self
            .flow
            .set(&bar.shown, style, Align::Start, f32::INFINITY);
        let at = (self.left + width + 5.0, y + (BAR - style.leading) / 2.0);
        self.sketch.paragraph_in(&mut self.flow.paper, &value, at);
    }

    /// The parts beside each other, their names below; the second and later ones in a tint.
    fn parts(&mut self, bar: &PairBar, y: f32) {
        let mut left = self.left;
        let mut named_to = 0.0;
        for (index, (value, name, shown)) in bar.parts.iter().enumerate() {
            let width = *value as f32 * self.scale;
            let (fill, ink) = if index == 0 {
                (theme::SECOND, theme::WHITE)
            } else {
                (theme::SECOND_TINT, theme::INK)
            };
            self.sketch
                .rectangle(left, y, (width - 1.0).max(0.5), BAR, fill);
            let style: Type = theme::BAR_VALUE.sized(8.5).coloured(ink);
            let shown = self.flow.set(shown, style, Align::Start, f32::INFINITY);
            if shown.width < width - 8.0 {
                let at = (left + 5.5, y + 3.8);
                self.sketch.paragraph_in(&mut self.flow.paper, &shown, at);
            }
            let name = self
                .flow
                .set(name, theme::BAR_LABEL, Align::Start, f32::INFINITY);
            if left >= named_to {
                let at = (left, y + BAR + 3.0);
                self.sketch.paragraph_in(&mut self.flow.paper, &name, at);
                named_to = left + name.width + 6.0;
            }
            left += width;
        }
    }
}
