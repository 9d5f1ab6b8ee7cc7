//! The one set of painters of text and icons. They must not know what the text says.
//!
//! What egui sets right it sets; text with anything in it that is read from the right is set by
//! [`crate::gui::typesetting`]. Latin letters are the same pixels from either.

use super::super::icons;
use super::super::pen::{Pen, is_right_to_left, mirror};
use super::super::theme::{Face, Tokens, icon_font};
use super::super::typesetting::controls::needs_order;
use super::super::typesetting::label::{Label, Room};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, Align2, Color32, Galley, Pos2, Rangef, Rect, Response, Role, Sense, Stroke, Ui, Vec2,
    WidgetInfo, pos2,
};
use std::sync::Arc;
use unicode_segmentation::UnicodeSegmentation;

/// Text that was set.
enum Set {
    /// By egui.
    Plain(Arc<Galley>),
    /// In the order of its directions.
    Ordered(Arc<Label>),
}

impl Set {
    fn of(pen: &Pen, text: &str, face: Face, color: Color32, room: Room) -> Self {
        if needs_order(text) {
            Self::Ordered(pen.set(text, face, room))
        } else {
            Self::Plain(pen.layout(job(text, face, color, room)))
        }
    }

    fn size(&self) -> Vec2 {
        match self {
            Self::Plain(galley) => galley.size(),
            Self::Ordered(label) => label.size(),
        }
    }

    fn paint(self, pen: &Pen, at: Pos2, color: Color32) {
        match self {
            Self::Plain(galley) => pen.galley(at, galley, color),
            Self::Ordered(label) => pen.label(at, &label, color),
        }
    }
}

fn job(text: &str, face: Face, color: Color32, room: Room) -> LayoutJob {
    let format = TextFormat {
        font_id: face.font(),
        color,
        extra_letter_spacing: face.tracking(),
        line_height: match room {
            Room::Wrap(_, line) => Some(line),
            _ => None,
        },
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    match room {
        Room::Wrap(width, _) => job.wrap.max_width = width,
        Room::Cut(_) | Room::Free => {
            job.wrap.max_rows = 1;
            job.wrap.break_anywhere = true;
        }
    }
    if let Room::Cut(width) = room {
        job.wrap.max_width = width.max(0.0);
    }
    job
}

/// One line, as wide as it is, anchored at a point.
pub fn put(pen: &Pen, at: Pos2, anchor: Align2, text: &str, face: Face, color: Color32) -> Rect {
    let set = Set::of(pen, text, face, color, Room::Free);
    let rect = anchor.anchor_size(at, set.size());
    set.paint(pen, rect.min, color);
    rect
}

/// One line inside a rect, vertically centred, elided where it does not fit. Returns where it stands.
pub fn fit(pen: &Pen, rect: Rect, align: Align, text: &str, face: Face, color: Color32) -> Rect {
    let set = Set::of(pen, text, face, color, Room::Cut(rect.width()));
    let size = set.size();
    let x = match align {
        Align::Min => rect.min.x,
        Align::Center => rect.center().x - size.x / 2.0,
        Align::Max => rect.max.x - size.x,
    };
    let at = pos2(x, (rect.center().y - size.y / 2.0).round());
    set.paint(pen, at, color);
    Rect::from_min_size(at, size)
}

/// Wrapped text, each paragraph at the side that it is read from; returns its height. `line` is the
/// height of a line, in points.
pub fn para(
    pen: &Pen,
    at: Pos2,
    width: f32,
    text: &str,
    face: Face,
    color: Color32,
    line: f32,
) -> f32 {
    let set = Set::of(pen, text, face, color, Room::Wrap(width, line));
    let height = set.size().y;
    set.paint(pen, at, color);
    height
}

/// The height that [`para`] would take.
pub fn para_height(pen: &Pen, width: f32, text: &str, face: Face, line: f32) -> f32 {
    let room = Room::Wrap(width, line);
    Set::of(pen, text, face, Color32::PLACEHOLDER, room)
        .size()
        .y
}

/// The width of one line, not elided.
pub fn width(pen: &Pen, text: &str, face: Face) -> f32 {
    Set::of(pen, text, face, Color32::PLACEHOLDER, Room::Free)
        .size()
        .x
}

/// So many letters are left of a text that is shortened, whatever the room.
const LEAST: usize = 7;

/// The text with an ellipsis where it would be wider than the room that there is, in points.
pub fn shortened(pen: &Pen, text: &str, face: Face, room: f32) -> String {
    if width(pen, text, face) <= room {
        return text.to_owned();
    }
    let ends: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    let mut cuts = ends.iter().skip(LEAST).rev();
    let cut = |at: usize| format!("{}…", text[..at].trim_end());
    let fits = cuts.find(|at| width(pen, &cut(**at), face) <= room);
    match fits.or(ends.get(LEAST)) {
        Some(at) => cut(*at),
        None => text.to_owned(),
    }
}

/// A glyph of [`icons`], its middle at a point. Chevrons point the other way from right to left.
pub fn icon(pen: &Pen, center: Pos2, glyph: &str, size: f32, color: Color32) {
    let glyph = match glyph {
        icons::CHEVRON_LEFT if is_right_to_left() => icons::CHEVRON_RIGHT,
        icons::CHEVRON_RIGHT if is_right_to_left() => icons::CHEVRON_LEFT,
        glyph => glyph,
    };
    let format = TextFormat::simple(icon_font(size), color);
    let galley = pen.layout(LayoutJob::single_section(glyph.to_owned(), format));
    let rect = Align2::CENTER_CENTER.anchor_size(center, galley.size());
    // Off the grid of pixels the strokes of an icon would be blurred.
    pen.galley(rect.min.round(), galley, color);
}

/// A hairline across, on the row of pixels above `y`.
pub fn hairline(pen: &Pen, t: &Tokens, x: Rangef, y: f32) {
    pen.hline(x, y.round() - 0.5, Stroke::new(1.0, t.line));
}

/// Tells screen readers of text that was painted, and where it stands.
pub fn readable(ui: &Ui, rect: Rect, text: &str) -> Response {
    let place = (rect.min.x as i32, rect.min.y as i32);
    let response = ui.interact(
        mirror(rect),
        ui.scope_id().with((place, text)),
        Sense::hover(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}
