//! The map on its own page with what crowds enlarged and its table, and the small map of page one.
//! Knows nothing of how a map is drawn.

use super::flow::Flow;
use super::paper::mirror;
use super::section::capitals;
use super::sketch::Sketch;
use super::table;
use crate::report::content::{Content, Destination, FrontMap, Map, MapFrame, Span, Text, plain};
use crate::report::map::{
    Drawing, Projection, SCALE_SIZE, View, draw_legend, draw_scale, draw_view, set_legend,
};
use crate::report::page::{Area, NodeId, Point, Role, Stroke, Target};
use crate::report::text::Align;
use crate::report::theme;

/// The map over the whole width: the highest and the lowest that it may be.
const HEIGHTS: (f32, f32) = (356.0, 230.0);
/// What crowds, enlarged.
const ENLARGED: f32 = 258.0;
/// Columns of the grid for it; the table has the rest.
const COLUMNS: u16 = 7;
/// Between the frames.
const GAP: f32 = 13.0;
/// Between a frame's number and its picture.
const UNDER_NUMBER: f32 = 5.0;
/// Width to height of the small map.
const SMALL: f32 = 0.74;

/// Draws the map with all that belongs to it, in no more than `room` points of height where that can
/// be.
pub fn draw(flow: &mut Flow, map: &Map, room: f32) -> Sketch {
    let mut below = Sketch::default();
    let mut column = (theme::MARGIN, theme::columns(COLUMNS));
    let mut second = None;
    if let Some(frame) = &map.enlarged {
        let (x, width) = column;
        let top = number(flow, &mut below, frame, width);
        let area = Area {
            x,
            y: top,
            width,
            height: ENLARGED,
        };
        second = Some((frame.bounds, area));
        column = (x + width + theme::GUTTER, theme::columns(12 - COLUMNS));
        below.height = top + ENLARGED;
    }
    let beside = words(flow, map, column, second.is_some());
    let low = below.height.max(beside.height);
    let mut sketch = Sketch::default();
    let top = number(flow, &mut sketch, &map.frame, theme::MEASURE);
    let left = room - top - GAP - low;
    let mut frame = Area {
        x: theme::MARGIN,
        y: top,
        width: theme::MEASURE,
        height: left.clamp(HEIGHTS.1, HEIGHTS.0),
    };
    let language = flow.language;
    let mirrored = language.is_right_to_left();
    let view = |frame: Area| View {
        elsewhere: second.map(|(bounds, area)| (bounds, on_page(mirrored, area))),
        scale: true,
        words: Some(&map.words),
        north: true,
        legend: Some(&map.legend),
        ..View::new(&map.spots, map.frame.bounds, frame, language)
    };
    let mut drawing = draw_view(&mut flow.typesetter, &view(on_page(mirrored, frame)));
    if !drawing.legend_fits {
        let panel = set_legend(&mut flow.typesetter, &map.legend, language, 2);
        frame.height = (frame.height - panel.height - 6.0).max(HEIGHTS.1 - 40.0);
        // The scale goes where the legend goes: no corner is free for either.
        let without = View {
            legend: None,
            scale: false,
            ..view(on_page(mirrored, frame))
        };
        drawing = draw_view(&mut flow.typesetter, &without);
        let below = |x: f32, (width, height): (f32, f32)| {
            let area = Area {
                x,
                y: frame.y + frame.height + 6.0,
                width,
                height,
            };
            let area = on_page(mirrored, area);
            Point {
                x: area.x,
                y: area.y,
            }
        };
        let at = below(theme::MARGIN, (panel.width, panel.height));
        draw_legend(&mut drawing.items, &panel, at);
        let right = theme::MARGIN + theme::MEASURE - SCALE_SIZE.0;
        draw_scale(
            &mut drawing.items,
            &mut flow.typesetter,
            (&map.words, language),
            Projection::fit(&map.frame.bounds, frame).kilometre(),
            below(right, SCALE_SIZE),
            true,
        );
        frame.height += panel.height + 6.0;
    }
    picture(flow, &mut sketch, drawing, plain(&map.description));
    let under = frame.y + frame.height + GAP;
    if let (Some((bounds, area)), Some(enlarged)) = (second, &map.enlarged) {
        let view = View {
            towns: 3,
            scale: true,
            words: Some(&map.words),
            ..View::new(&map.spots, bounds, on_page(mirrored, area), language)
        };
        let drawing = draw_view(&mut flow.typesetter, &view);
        let description = format!("{}. {}", plain(&enlarged.unit), plain(&map.description));
        picture(flow, &mut below, drawing, description);
        below.frame(area, Stroke::solid(theme::RULE, 0.5));
    }
    sketch.take_in(below, under);
    sketch.take_in(beside, under);
    sketch.height = under + low;
    sketch
}

/// Draws the number of a frame and what it shows, in one line. Returns where the frame begins.
fn number(flow: &mut Flow, sketch: &mut Sketch, frame: &MapFrame, width: f32) -> f32 {
    let x = theme::MARGIN;
    let number = flow.set(
        &capitals(&frame.number),
        theme::FIGURE_NUMBER,
        Align::Start,
        f32::INFINITY,
    );
    let role = Role::Paragraph;
    let high = sketch.paragraph(&mut flow.paper, role, &number, (x, 0.5));
    let after = if number.width > 0.0 {
        number.width + 8.0
    } else {
        0.0
    };
    let at = (x + after, 0.0);
    let (style, align) = (theme::UNIT, Align::Start);
    let unit = flow.write(sketch, role, &frame.unit, style, align, at, width - after);
    high.max(unit) + UNDER_NUMBER
}

/// The table, what is not on the map, and where its lines come from.
fn words(flow: &mut Flow, map: &Map, (x, width): (f32, f32), beside: bool) -> Sketch {
    let mut sketch = table::whole(flow, &map.table, x, width);
    // Where there is no second frame, the words stand beside the table.
    let (x, width, mut y) = if beside {
        (x, width, sketch.height + 8.0)
    } else {
        let left = x + width + theme::GUTTER;
        (left, theme::MARGIN + theme::MEASURE - left, 2.0)
    };
    for (text, style) in [
        (&map.not_mapped, theme::BOX_BODY.coloured(theme::TEXT_2)),
        (&map.origin, theme::SOURCE),
    ] {
        let (role, align) = (Role::Paragraph, Align::Start);
        let height = flow.write(&mut sketch, role, text, style, align, (x, y), width);
        if height > 0.0 {
            y += height + 5.0;
        }
    }
    sketch.height = sketch.height.max(y);
    sketch
}

/// Adds a drawing as a picture, its symbols as links in it.
fn picture(flow: &mut Flow, sketch: &mut Sketch, drawing: Drawing, description: String) {
    let back = |items: Vec<_>| {
        let mut items = items;
        if flow.language.is_right_to_left() {
            for item in &mut items {
                mirror(item, theme::PAGE.0);
            }
        }
        items
    };
    let (items, symbols): (_, Vec<_>) = {
        let symbols = drawing.symbols.into_iter().map(|symbol| {
            let items = back(symbol.items);
            let area = on_page(flow.language.is_right_to_left(), symbol.area);
            let target = Target::Place(symbol.leads_to);
            (items, (area, symbol.words, target))
        });
        (back(drawing.items), symbols.collect())
    };
    let node = flow.paper.picture(description);
    sketch.begin_picture(node);
    sketch.depict(items);
    sketch.end_picture();
    for (items, link) in symbols {
        sketch.depict_link(&mut flow.paper, node, items, link);
    }
}

/// An area of the layout on the page, or the other way round: pages that are read from right to left
/// are mirrored, the map on them is not.
fn on_page(mirrored: bool, area: Area) -> Area {
    if !mirrored {
        return area;
    }
    Area {
        x: theme::PAGE.0 - area.x - area.width,
        ..area
    }
}

/// Where the line that leads to the map's page belongs: its page is not known yet.
pub struct Pending {
    node: NodeId,
    at: (f32, f32),
    width: f32,
}

/// The small map, and what was left for the line that leads to the large one.
pub fn of_front(flow: &mut Flow, map: &FrontMap, (x, width): (f32, f32)) -> Sketch {
    let mut sketch = Sketch::default();
    let area = Area {
        x,
        y: 6.0,
        width,
        height: width * SMALL,
    };
    let view = View {
        small: true,
        ..View::new(
            &map.spots,
            map.bounds,
            on_page(flow.language.is_right_to_left(), area),
            flow.language,
        )
    };
    let drawing = draw_view(&mut flow.typesetter, &view);
    picture(flow, &mut sketch, drawing, plain(&map.description));
    sketch.height = area.y + area.height;
    sketch
}

/// Writes the note under the small map and leaves a line for where the large one is.
pub fn note(
    flow: &mut Flow,
    sketch: &mut Sketch,
    map: &FrontMap,
    (x, y): (f32, f32),
    width: f32,
) -> (f32, Pending) {
    let (role, style) = (Role::Paragraph, theme::UNIT);
    let note = flow.write(sketch, role, &map.note, style, Align::Start, (x, y), width);
    let pending = Pending {
        node: flow.paper.node(Role::Paragraph),
        at: (x, y + note),
        width,
    };
    (note + style.leading, pending)
}

impl Pending {
    /// Moves it down with what it stands in.
    #[must_use]
    pub fn down(mut self, by: f32) -> Self {
        self.at.1 += by;
        self
    }

    /// Says on which page the map is, now that it has one.
    pub fn write(self, flow: &mut Flow, content: &Content) {
        let Some(map) = &content.front.map else {
            return;
        };
        let full = with_page(flow, &map.full);
        if full.is_empty() {
            return;
        }
        let mut sketch = Sketch::default();
        let set = flow.set(&full, theme::UNIT, Align::Start, self.width);
        let lines = 0..set.lines.len().min(1);
        let at = (self.at.0, 0.0);
        sketch.lines(&mut flow.paper, self.node, &set, lines, at);
        flow.paper.place_on(0, sketch, self.at.1);
    }
}

/// The text with page numbers in its links, where nothing stands for them; empty where a link leads
/// to no page.
fn with_page(flow: &Flow, text: &[Span]) -> Text {
    let mut filled = Text::new();
    for span in text {
        let Span::Link {
            words,
            to: Destination::Place(place),
        } = span
        else {
            filled.push(span.clone());
            continue;
        };
        let Some(spot) = flow.paper.places.get(place) else {
            return Text::new();
        };
        let words = words.iter().map(|word| match word {
            Span::Ordinal(number) if number.is_empty() => {
                Span::Ordinal(flow.language.digits(spot.page + 1))
            }
            word => word.clone(),
        });
        filled.push(Span::Link {
            words: words.collect(),
            to: Destination::Place(place.clone()),
        });
    }
    filled
}
