//! A dialog over the window, which waits behind it. It must not know what is asked in it.

use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, radius, space};
use super::text::{para, para_height, readable};
use egui::{Color32, Frame, Id, Margin, Modal, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

/// The width of what is inside, in points.
const WIDTH: f32 = 460.0;

/// What became of a dialog in a frame.
pub struct Shown<R> {
    /// What its content gave.
    pub inner: R,
    /// Whether it was left: by Escape, or by a click beside it.
    pub is_left: bool,
}

/// Shows a dialog with a title and a line below it; `content` is laid out from the top down and is
/// told how wide it may be.
pub fn dialog<R>(
    ui: &Ui,
    salt: &str,
    title: &str,
    below: &str,
    content: impl FnOnce(&mut Ui, f32) -> R,
) -> Shown<R> {
    wide_dialog(ui, salt, title, below, WIDTH, content)
}

/// The same, so wide.
pub fn wide_dialog<R>(
    ui: &Ui,
    salt: &str,
    title: &str,
    below: &str,
    width: f32,
    content: impl FnOnce(&mut Ui, f32) -> R,
) -> Shown<R> {
    let t = Tokens::of(ui);
    let frame = Frame::NONE
        .fill(t.raised)
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(radius::WINDOW)
        .inner_margin(Margin::same(20))
        .shadow(ui.visuals().window_shadow);
    let modal = Modal::new(Id::unique(("dialog", salt)))
        .frame(frame)
        .backdrop_color(Color32::from_black_alpha(if t.dark { 130 } else { 70 }));
    let shown = modal.show(ui.ctx(), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
        wide_line_ui(ui, width, title, Face::Title, t.text, 24.0);
        if !below.is_empty() {
            ui.add_space(2.0);
            wide_line_ui(ui, width, below, Face::Small, t.text3, 18.0);
        }
        ui.add_space(space::L);
        content(ui, width)
    });
    let response = &shown.response;
    response.widget_info(|| WidgetInfo::labeled(Role::Dialog, true, title));
    Shown {
        is_left: shown.should_close(),
        inner: shown.inner,
    }
}

/// A paragraph of a dialog, as wide as it is.
pub fn line_ui(ui: &mut Ui, text: &str, face: Face, color: Color32, line: f32) {
    wide_line_ui(ui, WIDTH, text, face, color, line);
}

fn wide_line_ui(ui: &mut Ui, width: f32, text: &str, face: Face, color: Color32, line: f32) {
    let high = para_height(&Pen::of(ui), width, text, face, line);
    let (placed, _) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
    let rect = mirror(placed);
    para(&Pen::of(ui), rect.min, width, text, face, color, line);
    readable(ui, rect, text);
}
