//! What is kept for the next record: a small pin beside the label of a field. It pushes commands and
//! changes nothing.

use super::forms::FormState;
use crate::domain::field::Field;
use crate::gui::commands::Command;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::shortcuts;
use crate::gui::theme::{Tokens, radius};
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::text::icon;
use crate::words::{Message, Words};
use egui::{CursorIcon, Pos2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

/// The fields whose pins are always in sight: what comes again and again in a day's entries.
const OFTEN: [Field; 8] = [
    Field::Kind,
    Field::Verification,
    Field::Date,
    Field::Place,
    Field::Sources,
    Field::Case,
    Field::Stage,
    Field::Movement,
];

/// The fields that go with one that is kept.
pub fn with_it(field: Field) -> &'static [Field] {
    match field {
        Field::Place => &[
            Field::Region,
            Field::Latitude,
            Field::Longitude,
            Field::GeoPrecision,
        ],
        Field::Date => &[Field::DatePrecision],
        _ => &[],
    }
}

/// Whether a field can be kept: what tells one record from all others cannot.
pub fn can_keep(field: Field) -> bool {
    !matches!(
        field,
        Field::Title | Field::Narrative | Field::Attachments | Field::LinkedTo
    )
}

/// Draws the pin of a field, its left middle at a point.
pub fn pin_ui(ui: &Ui, at: Pos2, words: &Words, form: &mut FormState, field: Field) {
    let is_kept = form.pins.contains(&field);
    if !is_kept && !OFTEN.contains(&field) {
        return;
    }
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let rect = Rect::from_center_size(at + vec2(8.0, 0.0), vec2(18.0, 18.0));
    // Not focusable: Tab goes from field to field, and a key does the same.
    let id = ui.scope_id().with(("pin", field));
    let response = ui.interact(mirror(rect), id, Sense::CLICK);
    let key = if is_kept { "pin-off" } else { "pin-on" };
    let name = words.say(&Message::new(key).with("field", words.field(field)));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_kept, &name));
    if response.hovered() {
        pen.fill(rect, radius::BADGE, t.hover);
    }
    let color = if is_kept {
        t.accent
    } else {
        t.text3.gamma_multiply(0.6)
    };
    icon(&pen, rect.center(), icons::PIN, 12.0, color);
    let hint = [name.as_str(), &shortcuts::written("K")].join("  ");
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if response.hint(&hint).clicked() {
        form.files.asked.push(Command::TogglePin(form.kind, field));
    }
}
