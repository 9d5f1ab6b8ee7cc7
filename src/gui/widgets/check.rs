//! Yes or no: a box to tick, with its words and a line about it. It must not know what is asked.

use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, radius};
use super::focus;
use super::text::{fit, icon};
use egui::{
    Align, AsIdSalt, CursorIcon, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

/// The side of the box, in points.
const BOX: f32 = 18.0;

/// Shows a box and says whether it was ticked or cleared: its response is changed then.
pub fn check(
    ui: &mut Ui,
    rect: Rect,
    salt: impl AsIdSalt,
    name: &str,
    help: &str,
    is_set: &mut bool,
) -> Response {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let id = ui.make_persistent_id(salt);
    let mut response = ui.interact(mirror(rect), id, Sense::click());
    if response.clicked() {
        *is_set = !*is_set;
        response.mark_changed();
    }
    let set = *is_set;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), set, name));
    let at = pos2(rect.min.x, rect.center().y - BOX / 2.0);
    let square = Rect::from_min_size(at, vec2(BOX, BOX));
    let (ground, edge) = match (set, response.hovered()) {
        (true, true) => (t.accent_fill_hover, t.accent_fill_hover),
        (true, false) => (t.accent_fill, t.accent_fill),
        (false, true) => (t.hover, t.text3),
        (false, false) => (t.surface, t.field),
    };
    pen.rect(square, radius::BADGE, ground, Stroke::new(1.0, edge));
    if set {
        icon(&pen, square.center(), icons::CHECK, 13.0, t.on_accent);
    }
    let mut words = rect.with_min_x(square.max.x + 9.0);
    let said = fit(&pen, words, Align::Min, name, Face::Body, t.text);
    words.min.x = said.max.x + 10.0;
    fit(&pen, words, Align::Min, help, Face::Small, t.text3);
    focus::ring_if_focused(&pen, t, square, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
