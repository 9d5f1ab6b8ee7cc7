//! The menu of a button: what else may be done. It must not know what that does.

use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, radius, size, space};
use super::cut::Cut;
use super::focus;
use super::text::{fit, icon, width};
use egui::{Align, Popup, Response, Role, Sense, Ui, WidgetInfo, vec2};

/// A line of a menu.
#[derive(Clone, Copy, Debug, Default)]
pub struct Item<'a> {
    /// Its words.
    pub label: &'a str,
    /// A glyph of [`crate::gui::icons`].
    pub icon: Option<&'a str>,
    /// The shortcut that does the same.
    pub key: Option<&'a str>,
    /// Whether it is what holds now; `None` where nothing is chosen by it.
    pub chosen: Option<bool>,
    /// Whether it takes something away.
    pub danger: bool,
}

/// The room of an icon or of the mark of what is chosen.
const MARK: f32 = 22.0;
const NARROWEST: f32 = 160.0;

/// Opens with a click on its button, and returns the line that was taken. The arrows go through the
/// lines, Escape closes.
pub fn menu(opener: &Response, items: &[Item<'_>]) -> Option<usize> {
    let shown = Popup::menu(opener).gap(space::XS).show(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let pen = Pen::of(ui);
        let room = |item: &Item<'_>| {
            let key = item
                .key
                .map_or(0.0, |key| width(&pen, key, Face::Caption) + space::XL);
            width(&pen, item.label, Face::Body) + key + MARK + space::S * 2.0
        };
        let wide = items.iter().map(room).fold(NARROWEST, f32::max).ceil();
        let mut taken = None;
        for (index, item) in items.iter().enumerate() {
            if item_ui(ui, item, wide).clicked() {
                taken = Some(index);
            }
        }
        if taken.is_some() {
            ui.close();
        }
        taken
    });
    let taken = shown.and_then(|shown| shown.inner);
    if taken.is_some() {
        opener.request_focus();
    }
    taken
}

fn item_ui(ui: &mut Ui, item: &Item<'_>, wide: f32) -> Response {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(wide, size::CONTROL), Sense::click());
    response.widget_info(|| WidgetInfo {
        selected: item.chosen,
        ..WidgetInfo::labeled(Role::MenuItem, ui.is_enabled(), item.label)
    });
    let rect = mirror(rect);
    let pen = Pen::of(ui);
    let near = response.hovered() || response.has_focus();
    let (ground, words) = match (item.danger, near) {
        (true, true) => (t.error.soft, t.error.text),
        (true, false) => (t.raised, t.error.text),
        (false, true) => (if t.dark { t.quiet.line } else { t.hover }, t.text),
        (false, false) => (t.raised, t.text),
    };
    pen.fill(rect, radius::CONTROL - 1, ground);
    let mut inner = rect.shrink2(vec2(space::S, 0.0));
    let mark = inner.cut_left(MARK);
    let at = mark.left_center() + vec2(size::ICON / 2.0, 0.0);
    if item.chosen == Some(true) {
        icon(&pen, at, icons::CHECK, 14.0, t.accent);
    } else if let Some(glyph) = item.icon {
        let color = if item.danger { words } else { t.text2 };
        icon(&pen, at, glyph, size::ICON, color);
    }
    if let Some(key) = item.key {
        let place = inner.cut_right(width(&pen, key, Face::Caption) + space::XS);
        fit(&pen, place, Align::Max, key, Face::Caption, t.text3);
    }
    fit(&pen, inner, Align::Min, item.label, Face::Body, words);
    if response.has_focus() {
        focus::ring(&pen, t, rect.shrink(1.0), radius::CONTROL - 1);
    }
    response
}
