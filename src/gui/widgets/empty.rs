//! What stands where there is nothing yet: one sentence, and the way on. It must not know what is
//! missing.

use super::super::pen::Pen;
use super::super::theme::{Face, Tokens, radius, size, space};
use super::area::row_at;
use super::text::{icon, put, readable};
use egui::{Align2, Rect, Ui, pos2, vec2};

/// A place without content.
#[derive(Clone, Copy, Debug)]
pub struct Empty<'a> {
    /// A glyph of [`crate::gui::icons`].
    pub icon: &'a str,
    /// What there is not.
    pub sentence: &'a str,
    /// What to do about it.
    pub second: &'a str,
}

impl Empty<'_> {
    /// Shows it in the middle of a rect, with a row of buttons below.
    pub fn ui<R>(&self, ui: &mut Ui, rect: Rect, buttons: impl FnOnce(&mut Ui) -> R) -> R {
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        let middle = rect.center();
        let mark = Rect::from_center_size(pos2(middle.x, middle.y - 56.0), vec2(44.0, 44.0));
        pen.fill(mark, radius::WINDOW, t.quiet.soft);
        icon(&pen, mark.center(), self.icon, 20.0, t.text2);
        for (text, y, face, color) in [
            (self.sentence, middle.y - 16.0, Face::Strong, t.text),
            (self.second, middle.y + 5.0, Face::Small, t.text2),
        ] {
            let at = pos2(middle.x, y);
            let place = put(&pen, at, Align2::CENTER_CENTER, text, face, color);
            readable(ui, place, text);
        }
        // egui knows how wide a row is only after it: the row of the frame before tells.
        let id = ui.scope_id().with(("empty", self.sentence));
        let known: Option<f32> = ui.data(|data| data.get_temp(id));
        let wide = known.unwrap_or(rect.width());
        let row =
            Rect::from_center_size(pos2(middle.x, middle.y + 46.0), vec2(wide, size::CONTROL));
        let (done, wide) = row_at(ui, row, |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if known.is_none() {
                ui.set_invisible();
            }
            let done = buttons(ui);
            (done, ui.min_rect().width())
        });
        if known != Some(wide) {
            ui.data_mut(|data| data.insert_temp(id, wide));
            ui.ctx().request_discard("row");
        }
        done
    }
}
