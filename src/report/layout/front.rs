//! Page one: masthead, title, headline sentence, tiles, key points beside a figure, boxes and a
//! line for the contents. Knows nothing of the month.

use super::flow::Flow;
use super::sketch::Sketch;
use super::{boxes, breakdown, contents, tiles};
use crate::report::content::{Content, Front, Text, plain};
use crate::report::fonts::Face;
use crate::report::page::{Role, Stroke};
use crate::report::text::Align;
use crate::report::theme;

/// Draws page one. Returns where the line of contents belongs, for the pages are not known yet.
pub fn draw(flow: &mut Flow, content: &Content) -> Option<(usize, f32)> {
    let front = &content.front;
    flow.turn_to(theme::TOP_OF_FIRST);
    let mut masthead = draw_masthead(flow, content);
    masthead.mark(1, content.document_title.clone());
    let title = draw_title(flow, front);
    flow.put([masthead]);
    flow.put(title);
    let mut tiles = tiles::draw(flow, &front.tiles, &front.tiles_note);
    tiles.before = 20.0;
    flow.put([tiles]);
    let mut middle = draw_middle(flow, front);
    middle.before = 20.0;
    flow.put([middle]);
    if !front.boxes.is_empty() {
        let mut boxes = boxes::beside(flow, &front.boxes);
        boxes.before = 18.0;
        flow.put([boxes]);
    }
    if flow.room() < contents::HEIGHT {
        return None;
    }
    // Low on the page, but not far from what it stands under.
    let y = (flow.y() + 18.0).min(theme::BOTTOM - contents::HEIGHT);
    let page = flow.paper.pages.len() - 1;
    flow.filled_to(theme::BOTTOM);
    Some((page, y))
}

fn draw_masthead(flow: &mut Flow, content: &Content) -> Sketch {
    let front = &content.front;
    let mut sketch = Sketch::default();
    let organisation = flow.typesetter.line(
        &content.organisation,
        theme::MASTHEAD,
        Align::Start,
        theme::columns(7),
    );
    let at = (theme::MARGIN, 0.0);
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
    let period = theme::MASTHEAD_SIDE
        .faced(Face::SemiBold)
        .coloured(theme::ACCENT);
    let at = (theme::MARGIN, height + 12.0);
    let role = Role::Paragraph;
    flow.write(
        &mut sketch,
        role,
        &front.period,
        period,
        Align::Start,
        at,
        side,
    );
    sketch.height = height + 23.0;
    sketch
}

fn draw_title(flow: &mut Flow, front: &Front) -> Vec<Sketch> {
    let width = theme::columns(12);
    let role = Role::Heading;
    let mut title = flow.set_title(&front.title, theme::TITLE, width);
    if title.lines.len() > 2 {
        title = flow.set_title(&front.title, theme::LONG_TITLE, width);
    }
    let mut sketch = Sketch {
        before: 18.0,
        with_next: true,
        ..Sketch::default()
    };
    sketch.height = sketch.paragraph(&mut flow.paper, role, &title, (theme::MARGIN - 1.0, 0.0));
    let style = theme::HEADLINE;
    let mut headline = flow.text(
        Role::Paragraph,
        &front.headline,
        style,
        theme::MARGIN,
        width,
    );
    headline.before = 8.0;
    vec![sketch, headline]
}

/// Key points, and the figure beside them.
fn draw_middle(flow: &mut Flow, front: &Front) -> Sketch {
    let width = theme::columns(6);
    let right = theme::MARGIN + theme::MEASURE - width;
    let mut sketch = Sketch::default();
    let points = if front.beside.is_some() {
        width
    } else {
        theme::MEASURE
    };
    let left_height = draw_points(flow, &mut sketch, front, points);
    let mut right_height = 0.0;
    if let Some(figure) = &front.beside {
        right_height = draw_head(flow, &mut sketch, &figure.claim, right, width);
        let chart = breakdown::of_front(flow, figure, right, width);
        let height = chart.height;
        sketch.take_in(chart, right_height);
        right_height += height;
    }
    sketch.height = left_height.max(right_height);
    sketch
}

fn draw_head(flow: &mut Flow, sketch: &mut Sketch, head: &Text, x: f32, width: f32) -> f32 {
    let role = Role::Subheading;
    let height = flow.write(
        sketch,
        role,
        head,
        theme::CLAIM,
        Align::Start,
        (x, 0.0),
        width,
    );
    let line = Stroke::solid(theme::INK, theme::BASE_WIDTH);
    sketch.rule(x, height + 4.6, width, line);
    height + 5.0
}

fn draw_points(flow: &mut Flow, sketch: &mut Sketch, front: &Front, width: f32) -> f32 {
    let x = theme::MARGIN;
    let mut y = draw_head(flow, sketch, &front.points_head, x, width);
    flow.paper.open(Role::List);
    for (index, point) in front.points.iter().enumerate() {
        if plain(point).is_empty() {
            continue;
        }
        if index > 0 {
            let line = Stroke::solid(theme::HAIRLINE, theme::HAIRLINE_WIDTH);
            sketch.rule(x, y, width, line);
        }
        y += 5.4;
        let role = Role::ListItem;
        y += flow.write(
            sketch,
            role,
            point,
            theme::POINT,
            Align::Start,
            (x, y),
            width,
        );
        y += 5.4;
    }
    flow.paper.close();
    y
}
