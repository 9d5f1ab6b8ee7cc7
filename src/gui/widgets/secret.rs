//! A field for a secret, and the switch that shows it. They must not know what it opens.

use super::super::icons;
use super::super::theme::size;
use super::area::row_right;
use super::button::Button;
use super::cut::Cut;
use super::field::Field;
use egui::{AsIdSalt, Rect, Response, Ui};

/// What a field for a secret is called, and its switch.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// The field.
    pub field: &'a str,
    /// What it shows while it is empty.
    pub hint: &'a str,
    /// The switch while the secret is hidden.
    pub show: &'a str,
    /// The switch while it is shown.
    pub hide: &'a str,
}

/// The room that the switch takes beside its field, in points.
const SWITCH: f32 = size::CONTROL + 4.0;

/// Shows a field and the switch at its end.
pub fn secret(
    ui: &mut Ui,
    mut rect: Rect,
    salt: impl AsIdSalt,
    named: Named<'_>,
    text: &mut String,
    is_shown: &mut bool,
) -> Response {
    let place = rect.cut_right(SWITCH);
    rect.max.x -= 4.0;
    let response = Field::new(salt, text)
        .name(named.field)
        .hint(named.hint)
        .secret(*is_shown)
        .ui(ui, rect);
    row_right(ui, place, |ui| {
        let (glyph, name) = if *is_shown {
            (icons::EYE_OFF, named.hide)
        } else {
            (icons::EYE, named.show)
        };
        if Button::new("").icon(glyph).name(name).ui(ui).clicked() {
            *is_shown = !*is_shown;
        }
    });
    response
}
