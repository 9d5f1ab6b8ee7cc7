//! Words beside the pointer. They must not know what they are about.

use super::super::theme::Face;
use super::super::typesetting::controls::needs_order;
use super::super::typesetting::input::row_height;
use super::super::typesetting::label::{Label, Room};
use egui::{Response, Role, Sense, Shape, Ui, WidgetInfo};

/// What a widget says while the pointer rests on it.
pub trait Hint {
    /// Says it, in any script.
    fn hint(self, text: impl AsRef<str>) -> Response;
}

impl Hint for Response {
    fn hint(self, text: impl AsRef<str>) -> Response {
        self.on_hover_ui(|ui| words_ui(ui, text.as_ref()))
    }
}

/// Words in a box of egui's own, as wide as they need.
#[expect(
    clippy::disallowed_methods,
    reason = "of what is read from the left egui makes a label that sizes its box"
)]
pub fn words_ui(ui: &mut Ui, text: &str) {
    if !needs_order(text) {
        ui.label(text);
        return;
    }
    let widest = ui.spacing().tooltip_width;
    let free = Label::of(ui.ctx(), text, Face::Body, Room::Free).size().x;
    let room = Room::Wrap(free.min(widest).ceil(), row_height(ui, Face::Body));
    let label = Label::of(ui.ctx(), text, Face::Body, room);
    let (rect, response) = ui.allocate_exact_size(label.size(), Sense::hover());
    let color = ui.visuals().text_color();
    ui.painter().add(Shape::mesh(label.mesh(rect.min, color)));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}
