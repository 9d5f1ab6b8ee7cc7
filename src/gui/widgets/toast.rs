//! What was just done, at the corner of the window, with its way back. It must not know what that
//! was, nor how long it stays.

use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::theme::{DARK, Face, LIGHT, Tokens, radius, space};
use super::focus;
use super::text::{icon, para, para_height, put, width};
use egui::epaint::Shadow;
use egui::{
    Align2, Area, Color32, CursorIcon, Order, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

const HEIGHT: f32 = 40.0;
const MARGIN: f32 = 20.0;
const ICON_ROOM: f32 = 36.0;
const END: f32 = 14.0;
/// The room of the button that closes a failure.
const CLOSE: f32 = 36.0;
/// The widest that the text of a failure is, and the height of a line of it.
const WIDEST: f32 = 520.0;
const LINE: f32 = 19.0;

/// Shows it in the corner of a rect where reading ends, over all else. `undo` is the words of the way
/// back and its shortcut; says whether it was clicked.
pub fn toast(ui: &Ui, rect: Rect, text: &str, undo: Option<(&str, &str)>) -> bool {
    // Inverted: it is the one thing that is not part of the page.
    let page = Tokens::of(ui);
    let t = if page.dark { &LIGHT } else { &DARK };
    let pen = Pen::of(ui);
    let way_back = undo.map_or(0.0, |(words, key)| {
        let words = width(&pen, words, Face::Medium);
        let key = width(&pen, key, Face::Caption);
        space::L + words + space::S + key
    });
    let wide = ICON_ROOM + width(&pen, text, Face::Medium) + way_back + END;
    let corner = pos2(rect.max.x - MARGIN, rect.max.y - MARGIN);
    let place = Align2::RIGHT_BOTTOM.anchor_size(corner, vec2(wide.ceil(), HEIGHT));
    let area = Area::new(ui.scope_id().with("toast"))
        .order(Order::Foreground)
        .fixed_pos(mirror(place).min)
        .constrain(false)
        .interactable(true);
    let shown = area.show(ui.ctx(), |ui| {
        let (_, whole) = ui.allocate_exact_size(place.size(), Sense::hover());
        whole.widget_info(|| WidgetInfo::labeled(Role::Status, true, text));
        paint(ui, t, page.shadow, place, text);
        undo.is_some_and(|(words, key)| undo_ui(ui, t, place, words, key))
    });
    shown.inner
}

/// Shows what did not happen, and why, in the same corner. It may take several lines, and stays until
/// it is closed; `close` is what its button is called. Says whether that was clicked.
pub fn failure(ui: &Ui, rect: Rect, text: &str, close: &str) -> bool {
    let page = Tokens::of(ui);
    let t = if page.dark { &LIGHT } else { &DARK };
    let pen = Pen::of(ui);
    let most = (rect.width() - 2.0 * MARGIN - ICON_ROOM - CLOSE).clamp(80.0, WIDEST);
    let wide = width(&pen, text, Face::Medium).min(most).ceil() + 1.0;
    let high = para_height(&pen, wide, text, Face::Medium, LINE);
    let size = vec2(ICON_ROOM + wide + CLOSE, (high + 22.0).max(HEIGHT));
    let corner = pos2(rect.max.x - MARGIN, rect.max.y - MARGIN);
    let place = Align2::RIGHT_BOTTOM.anchor_size(corner, size);
    let area = Area::new(ui.scope_id().with("failure"))
        .order(Order::Foreground)
        .fixed_pos(mirror(place).min)
        .constrain(false)
        .interactable(true);
    let shown = area.show(ui.ctx(), |ui| {
        let (_, whole) = ui.allocate_exact_size(place.size(), Sense::hover());
        whole.widget_info(|| WidgetInfo::labeled(Role::Status, true, text));
        let pen = Pen::of(ui);
        ground(&pen, t, page.shadow, place);
        let first = place.min.y + (place.height() - high) / 2.0;
        let mark = pos2(place.min.x + 20.0, first + LINE / 2.0);
        icon(&pen, mark, icons::CIRCLE_ALERT, 15.0, t.error.text);
        let at = pos2(place.min.x + ICON_ROOM, first);
        para(&pen, at, wide, text, Face::Medium, t.text, LINE);
        let cross = pos2(place.max.x - CLOSE / 2.0, mark.y);
        let target = Rect::from_center_size(cross, vec2(24.0, 24.0));
        let response = ui.interact(mirror(target), ui.scope_id().with("close"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, close));
        icon(&pen, cross, icons::X, 14.0, t.text3);
        focus::ring_if_focused(&pen, t, target, &response);
        response.on_hover_cursor(CursorIcon::PointingHand).clicked()
    });
    shown.inner
}

fn ground(pen: &Pen, t: &Tokens, shade: Color32, place: Rect) {
    let shadow = Shadow {
        offset: [0, 6],
        blur: 20,
        spread: 0,
        color: shade,
    };
    pen.shadow(place, radius::CARD, shadow);
    pen.fill(place, radius::CARD, t.raised);
}

fn paint(ui: &Ui, t: &Tokens, shade: Color32, place: Rect, text: &str) {
    let pen = Pen::of(ui);
    ground(&pen, t, shade, place);
    let y = place.center().y;
    let mark = pos2(place.min.x + 20.0, y);
    icon(&pen, mark, icons::CIRCLE_CHECK, 15.0, t.ok.text);
    let at = pos2(place.min.x + ICON_ROOM, y);
    put(&pen, at, Align2::LEFT_CENTER, text, Face::Medium, t.text);
}

fn undo_ui(ui: &Ui, t: &Tokens, place: Rect, words: &str, key: &str) -> bool {
    let pen = Pen::of(ui);
    let y = place.center().y;
    let at = pos2(place.max.x - END, y);
    let key = put(&pen, at, Align2::RIGHT_CENTER, key, Face::Caption, t.text3);
    let at = pos2(key.min.x - space::S, y);
    let link = put(
        &pen,
        at,
        Align2::RIGHT_CENTER,
        words,
        Face::Medium,
        t.accent,
    );
    let target = link.expand2(vec2(6.0, 4.0));
    let response = ui.interact(mirror(target), ui.scope_id().with("undo"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    if response.hovered() {
        pen.hline(link.x_range(), link.max.y - 0.5, Stroke::new(1.0, t.accent));
    }
    focus::ring_if_focused(&pen, t, target, &response);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
