//! A filter: what it is about, or what it is set to, with a list to set it from. It must not know
//! what is filtered.

use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, size};
use super::focus;
use super::offers::{Done, Offer, OfferList};
use super::text::{icon, put, width};
use egui::{Align2, Color32, Id, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

const PADDING: f32 = 9.0;
/// The room of the mark at its end.
const MARK: f32 = 22.0;

/// Shows a chip and says whether it was set or cleared. Delete, or a click on its cross, clears it.
pub fn chip(
    ui: &mut Ui,
    id: Id,
    label: &str,
    value: &mut Option<String>,
    offers: &[Offer],
) -> bool {
    let set = value.as_ref().map(|code| {
        let offer = offers.iter().find(|offer| offer.code == *code);
        offer.map_or(code.as_str(), |offer| offer.label.as_str())
    });
    let words = match set {
        Some(set) => format!("{label}: {set}"),
        None => label.to_owned(),
    };
    let now = value.as_ref();
    let chosen = |offer: Option<usize>| offer.is_some_and(|at| Some(&offers[at].code) == now);
    let list = OfferList {
        id,
        offers,
        blank: None,
        chosen: &chosen,
        several: false,
    };
    let typed = list.keys(ui);
    let wide = width(&Pen::of(ui), &words, Face::Label) + PADDING + MARK + 3.0;
    let (_, rect) = ui.allocate_space(vec2(wide.ceil(), size::CONTROL_SMALL));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &words));
    let rect = mirror(rect);
    let cross = rect.with_min_x(rect.max.x - MARK);
    let on_cross = response
        .interact_pointer_pos()
        .is_some_and(|pos| mirror(cross).contains(pos));
    let done = if set.is_some() && response.clicked() && on_cross {
        Some(Done::Erased)
    } else {
        list.show(ui, &response).or(typed)
    };
    paint(ui, rect, &response, &words, set.is_some());
    match done {
        Some(Done::Took(Some(at))) if now != Some(&offers[at].code) => {
            *value = Some(offers[at].code.clone());
            true
        }
        Some(Done::Erased) if value.is_some() => {
            *value = None;
            true
        }
        _ => false,
    }
}

fn paint(ui: &Ui, rect: Rect, response: &Response, words: &str, set: bool) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let (ground, edge, color) = if set {
        (t.accent_soft, t.accent_line, t.accent)
    } else if response.hovered() {
        (t.hover, t.control, t.text2)
    } else {
        (Color32::TRANSPARENT, t.line, t.text2)
    };
    pen.rect(rect, 12, ground, Stroke::new(1.0, edge));
    let at = pos2(rect.min.x + PADDING, rect.center().y);
    put(&pen, at, Align2::LEFT_CENTER, words, Face::Label, color);
    let (glyph, color) = if set {
        (icons::X, color)
    } else {
        (icons::CHEVRON_DOWN, t.text3)
    };
    let mark = pos2(rect.max.x - 13.0, rect.center().y);
    icon(&pen, mark, glyph, 12.0, color);
    if response.has_focus() {
        focus::ring(&pen, t, rect, 12);
    }
}
