//! Page one: masthead, title, headline sentence, tiles, key points beside figures, boxes and a
//! line for the contents. Knows nothing of the month.

use super::contents::{self, Room};
use super::flow::Flow;
use super::sketch::Sketch;
use super::{boxes, breakdown, map, tiles};
use crate::report::content::{Content, Front, Text, plain};
use crate::report::fonts::Face;
use crate::report::page::{Area, Role, Stroke};
use crate::report::text::Align;
use crate::report::theme;

/// Above the tiles, the points and the boxes; and the least that they may be drawn together to.
const GAPS: [f32; 2] = [18.0, 12.0];
/// Columns of the grid for the key points; the rest is for what stands beside them.
const POINTS: u16 = 7;
/// Columns for them beside the map.
const POINTS_BY_MAP: u16 = 6;
/// Above and below a key point.
const POINT_PADDING: f32 = 5.0;

/// The name of the passage that the key points are.
pub const POINTS_PASSAGE: &str = "points";

/// What of page one has to wait until the pages after it are known.
pub struct Pending {
    /// The contents.
    pub contents: Room,
    /// The line that leads to the map.
    pub map: Option<map::Pending>,
}

/// Draws page one. Returns where what has to wait belongs.
pub fn draw(flow: &mut Flow, content: &Content) -> Pending {
    let front = &content.front;
    flow.turn_to(theme::TOP_OF_FIRST);
    let mut masthead = draw_masthead(flow, content);
    masthead.mark(1, content.document_title.clone());
    let title = draw_title(flow, front);
    flow.put([masthead]);
    flow.put(title);
    let tiles = tiles::draw(flow, &front.tiles, &front.tiles_note);
    let (middle, mut to_map) = draw_middle(flow, front);
    let boxes = (!front.boxes.is_empty()).then(|| boxes::beside(flow, &front.boxes));
    let parts: Vec<Sketch> = [tiles, middle].into_iter().chain(boxes).collect();
    let gap = gap(&parts, flow.room() - contents::HEIGHT);
    for (index, mut part) in parts.into_iter().enumerate() {
        part.before = gap;
        let height = part.height;
        flow.put([part]);
        if index == 1 {
            to_map = to_map.map(|line| line.down(flow.y() - height));
        }
    }
    // Low on the page, but not far from what it stands under.
    let y = (flow.y() + gap).min(theme::BOTTOM - contents::HEIGHT);
    let line = (flow.room() >= contents::HEIGHT).then_some(y);
    let page = flow.paper.pages.len() - 1;
    flow.filled_to(theme::BOTTOM);
    let contents = Room {
        page,
        line,
        label: flow.paper.node(Role::Paragraph),
        list: flow.paper.node(Role::Contents),
    };
    Pending {
        contents,
        map: to_map,
    }
}

/// The gap that lets the parts fill the room, within limits.
fn gap(parts: &[Sketch], room: f32) -> f32 {
    let heights: f32 = parts.iter().map(|part| part.height).sum();
    let [wide, narrow] = GAPS;
    ((room - heights) / (parts.len() + 1) as f32).clamp(narrow, wide)
}

fn draw_masthead(flow: &mut Flow, content: &Content) -> Sketch {
    let front = &content.front;
    let mut sketch = Sketch::default();
    let logo = draw_logo(flow, &mut sketch, content);
    let organisation = flow.typesetter.line(
        &content.organisation,
        theme::MASTHEAD,
        Align::Start,
        theme::columns(7) - logo,
    );
    let at = (theme::MARGIN + logo, 0.0);
    let height = sketch
        .paragraph(&mut flow.paper, Role::Paragraph, &organisation, at)
        .max(theme::MASTHEAD.leading);
    let side = theme::columns(6);
    let right = theme::MARGIN + theme::MEASURE - side;
    let style = theme::MASTHEAD_SIDE;
    let mut beside = |flow: &mut Flow, text: &Text, y: f32| {
        let role = Role::Paragraph;
        flow.write(&mut sketch, role, text, style, Align::End, (right, y), side);
    };
    beside(flow, &front.kind, height - 12.6);
    beside(flow, &front.data, height + 12.0);
    let line = Stroke::solid(theme::INK, theme::HEAVY_WIDTH);
    sketch.rule(theme::MARGIN, height + 5.0, theme::MEASURE, line);
    let style = theme::MASTHEAD_SIDE
        .faced(Face::SemiBold)
        .coloured(theme::ACCENT);
    let at = (theme::MARGIN, height + 12.0);
    let (role, period) = (Role::Paragraph, &front.period);
    flow.write(&mut sketch, role, period, style, Align::Start, at, side);
    sketch.height = height + 23.0;
    sketch
}

/// Draws the logo before the organisation's name, as high as the line. Returns the room it takes.
fn draw_logo(flow: &mut Flow, sketch: &mut Sketch, content: &Content) -> f32 {
    let Some(logo) = content.house.logo.as_ref() else {
        return 0.0;
    };
    let (wide, high) = (logo.width as f32, logo.height as f32);
    let scale = (theme::LOGO.1 / high).min(theme::LOGO.0 / wide);
    let (width, height) = (wide * scale, high * scale);
    let node = flow.paper.picture(content.organisation.clone());
    let area = Area {
        x: theme::MARGIN,
        y: (theme::MASTHEAD.leading - height) / 2.0,
        width,
        height,
    };
    sketch.image(node, area, logo.clone());
    width + 8.0
}

fn draw_title(flow: &mut Flow, front: &Front) -> Vec<Sketch> {
    let width = theme::MEASURE;
    let mut title = flow.set_title(&front.title, theme::TITLE, width);
    if title.lines.len() > 2 {
        title = flow.set_title(&front.title, theme::LONG_TITLE, width);
    }
    let mut sketch = Sketch {
        before: 18.0,
        with_next: true,
        ..Sketch::default()
    };
    // Round and slanted capitals stand in a little from their own edge.
    let at = (theme::MARGIN - 1.0, 0.0);
    sketch.height = sketch.paragraph(&mut flow.paper, Role::Heading, &title, at);
    let (style, x) = (theme::HEADLINE, theme::MARGIN);
    let mut headline = flow.text(Role::Paragraph, &front.headline, style, x, width);
    headline.before = 8.0;
    vec![sketch, headline]
}

/// Key points, and the map or the figures beside them.
fn draw_middle(flow: &mut Flow, front: &Front) -> (Sketch, Option<map::Pending>) {
    let mut sketch = Sketch::default();
    let points = match (&front.map, front.beside.is_empty()) {
        (Some(_), _) => theme::columns(POINTS_BY_MAP),
        (None, false) => theme::columns(POINTS),
        (None, true) => theme::MEASURE,
    };
    let left = draw_points(flow, &mut sketch, front, points);
    let alley = if front.map.is_some() { 1.0 } else { 2.0 };
    let x = theme::MARGIN + points + alley * theme::GUTTER;
    let width = theme::MARGIN + theme::MEASURE - x;
    let mut right = 0.0;
    let mut to_map = None;
    if let Some(map) = &front.map {
        right += draw_head(flow, &mut sketch, &map.claim, (x, right), width);
        let small = map::of_front(flow, map, (x, width));
        let height = small.height;
        sketch.take_in(small, right);
        right += height;
        if let Some(regions) = &map.regions {
            let bars = breakdown::of_front(flow, regions, x, width);
            let height = bars.height;
            sketch.take_in(bars, right);
            right += height;
        }
        let (height, pending) = map::note(flow, &mut sketch, map, (x, right + 4.0), width);
        right += 4.0 + height;
        to_map = Some(pending);
    }
    for figure in &front.beside {
        if right > 0.0 {
            right += 16.0;
        }
        right += draw_head(flow, &mut sketch, &figure.claim, (x, right), width);
        let chart = breakdown::of_front(flow, figure, x, width);
        let height = chart.height;
        sketch.take_in(chart, right);
        right += height;
    }
    sketch.height = left.max(right);
    (sketch, to_map)
}

fn draw_head(
    flow: &mut Flow,
    sketch: &mut Sketch,
    head: &Text,
    (x, y): (f32, f32),
    width: f32,
) -> f32 {
    let (role, style) = (Role::Subheading, theme::CLAIM);
    let height = flow.write(sketch, role, head, style, Align::Start, (x, y), width);
    let line = Stroke::solid(theme::INK, theme::BASE_WIDTH);
    sketch.rule(x, y + height + 4.6, width, line);
    height + 5.0
}

fn draw_points(flow: &mut Flow, sketch: &mut Sketch, front: &Front, width: f32) -> f32 {
    // In a narrow column they take more lines, and are drawn together to leave the page its foot.
    let padding = if front.map.is_some() {
        POINT_PADDING - 1.2
    } else {
        POINT_PADDING
    };
    let x = theme::MARGIN;
    let mut y = draw_head(flow, sketch, &front.points_head, (x, 0.0), width);
    flow.paper.open(Role::List);
    for (index, point) in front.points.iter().enumerate() {
        if plain(point).is_empty() {
            continue;
        }
        if index > 0 {
            let line = Stroke::solid(theme::HAIRLINE, theme::HAIRLINE_WIDTH);
            sketch.rule(x, y, width, line);
        }
        y += padding;
        flow.paper.open(Role::ListItem);
        let (role, style) = (Role::ListBody, theme::POINT);
        y += flow.write(sketch, role, point, style, Align::Start, (x, y), width);
        flow.paper.close();
        y += padding;
    }
    flow.paper.close();
    let area = Area {
        x,
        y: 0.0,
        width,
        height: y,
    };
    sketch.passage(POINTS_PASSAGE, area);
    y
}
