//! The bar that floats over the pages: which is in sight, and how large they are. Knows nothing of
//! what is on them.

use super::pages::{Goal, View};
use super::zoom::Zoom;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, radius};
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::focus;
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::text::{fit, icon, readable};
use crate::words::{Message, Words};
use egui::epaint::Shadow;
use egui::{Align, CursorIcon, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

const SIZE: (f32, f32) = (248.0, 36.0);
/// From its lower edge to that of the pages.
const FOOT: f32 = 14.0;
const ARROW: f32 = 40.0;
const COUNT: f32 = 54.0;

/// Shows the bar over the pages.
pub fn bar_ui(ui: &Ui, pages: Rect, words: &Words, count: usize, view: &mut View) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let (width, height) = SIZE;
    let at = pos2(pages.center().x, pages.max.y - FOOT - height / 2.0);
    let bar = Rect::from_center_size(at, vec2(width, height));
    let shadow = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: t.shadow,
    };
    pen.shadow(bar, radius::CARD, shadow);
    pen.rect(bar, radius::CARD, t.raised, Stroke::new(1.0, t.line));
    // What is under the bar is not to be clicked through it.
    ui.interact(mirror(bar), ui.scope_id().with("bar"), Sense::CLICK);
    let mut rest = bar;
    let back = rest.cut_left(ARROW);
    let page = view.page;
    let can_go_back = page > 0;
    if icon_ui(
        ui,
        back,
        icons::CHEVRON_LEFT,
        words,
        "report-page-back",
        can_go_back,
    ) {
        view.goal = Some(Goal::Page(page.saturating_sub(1)));
    }
    let shown = Message::new("report-page-of")
        .with("page", words.number(page as u64 + 1))
        .with("of", words.number(count as u64));
    let shown = words.say(&shown);
    let place = rest.cut_left(COUNT);
    fit(&pen, place, Align::Center, &shown, Face::Medium, t.text);
    readable(ui, place, &shown);
    let onward = rest.cut_left(ARROW);
    let can_go_on = page + 1 < count;
    if icon_ui(
        ui,
        onward,
        icons::CHEVRON_RIGHT,
        words,
        "report-page-onward",
        can_go_on,
    ) {
        view.goal = Some(Goal::Page(page + 1));
    }
    let line = rest.min.x + 0.5;
    pen.vline(
        line,
        bar.shrink2(vec2(0.0, 8.0)).y_range(),
        Stroke::new(1.0, t.line),
    );
    let smaller = Zoom::smaller(view.wide);
    let place = rest.cut_left(ARROW - 2.0);
    if icon_ui(
        ui,
        place,
        icons::ZOOM_OUT,
        words,
        "report-zoom-out",
        smaller.is_some(),
    ) {
        view.zoom = smaller.unwrap_or_default();
    }
    let larger = Zoom::larger(view.wide);
    let place = rest.cut_right(ARROW - 2.0);
    if icon_ui(
        ui,
        place,
        icons::ZOOM_IN,
        words,
        "report-zoom-in",
        larger.is_some(),
    ) {
        view.zoom = larger.unwrap_or_default();
    }
    fit_ui(ui, rest, words, view);
}

fn fit_ui(ui: &Ui, rect: Rect, words: &Words, view: &mut View) {
    let t = Tokens::of(ui);
    let name = words.text("report-zoom-fit");
    let response = press_ui(ui, rect, &name, "fit", true);
    let color = if view.zoom == Zoom::Fit {
        t.text
    } else {
        t.text2
    };
    fit(
        &Pen::of(ui),
        rect,
        Align::Center,
        &name,
        Face::Medium,
        color,
    );
    if response.hint(words.text("report-zoom-fit-help")).clicked() {
        view.zoom = Zoom::Fit;
    }
}

fn icon_ui(
    ui: &Ui,
    rect: Rect,
    glyph: &str,
    words: &Words,
    key: &'static str,
    is_enabled: bool,
) -> bool {
    let t = Tokens::of(ui);
    let name = words.text(key);
    let response = press_ui(ui, rect, &name, key, is_enabled);
    let pen = Pen::of(ui);
    let pen = if is_enabled { pen } else { pen.faded(0.4) };
    icon(&pen, rect.center(), glyph, 15.0, t.text2);
    response.hint(name).clicked()
}

fn press_ui(ui: &Ui, rect: Rect, name: &str, salt: &str, is_enabled: bool) -> Response {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let target = rect.shrink2(vec2(3.0, 4.0));
    let sense = if is_enabled {
        Sense::click()
    } else {
        Sense::hover()
    };
    let response = ui.interact(mirror(target), ui.scope_id().with(salt), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, name));
    if is_enabled && response.hovered() {
        pen.fill(target, radius::CONTROL, t.hover);
    }
    focus::ring_if_focused(&pen, t, target, &response);
    if is_enabled {
        response.on_hover_cursor(CursorIcon::PointingHand)
    } else {
        response
    }
}
