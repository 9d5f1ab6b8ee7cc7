//! The keys of a form, read before its fields see them: Enter goes on, the arrows move in the grid, a
//! number goes to a part. It changes where the keyboard is, and empties a cell that is typed over.

use super::form_grid::{Toward, beside, in_grid};
use super::forms::FormState;
use crate::domain::field::Field;
use crate::gui::shortcuts::{self, Act};
use crate::schema::{Input as Takes, describe, fields};
use egui::{Event, FocusDirection, Popup, Ui};

/// Acts on the keys of this frame.
pub fn read(ui: &Ui, form: &mut FormState) {
    let is_open = Popup::is_any_open(ui.ctx());
    let Some(field) = form.focused else {
        let is_typing = form.keyboard.is_here && ui.ctx().text_edit_focused();
        if form.source_open.is_some() && is_typing && !is_open {
            move_on(ui, true);
        }
        return;
    };
    if is_open {
        // The list takes what it shows as current, and the keyboard goes on as with Tab.
        let is_single = matches!(describe(field).input, Takes::Choice(_));
        if is_single && shortcuts::is_pressed(ui.ctx(), Act::OnField) {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
        }
        return;
    }
    if in_grid(field) {
        return grid_keys(ui, form, field);
    }
    if matches!(describe(field).input, Takes::Paragraph | Takes::Flag) {
        return;
    }
    move_on(ui, field == Field::Place);
}

/// Enter goes on, with Shift back. Where names are offered below a field they see it too: the likely one
/// is taken on the way.
fn move_on(ui: &Ui, offers_names: bool) {
    for (key, direction) in [
        (Act::BackField, FocusDirection::Previous),
        (Act::OnField, FocusDirection::Next),
    ] {
        let is_meant = if offers_names {
            shortcuts::is_pressed(ui.ctx(), key)
        } else {
            shortcuts::take(ui.ctx(), key)
        };
        if is_meant {
            ui.memory_mut(|memory| memory.move_focus(direction));
        }
    }
}

fn grid_keys(ui: &Ui, form: &mut FormState, field: Field) {
    for (key, toward) in [
        (Act::BackField, Toward::Back),
        (Act::OnField, Toward::Onward),
        (Act::CellDown, Toward::Down),
        (Act::CellUp, Toward::Up),
        (Act::CellRight, Toward::Right),
        (Act::CellLeft, Toward::Left),
    ] {
        if shortcuts::take(ui.ctx(), key) {
            form.keyboard.wants = beside(field, toward).or_else(|| beyond(form, toward));
        }
    }
    let is_typed = ui.input(|input| {
        let mut events = input.events.iter();
        events.any(|event| matches!(event, Event::Text(_) | Event::Paste(_)))
    });
    if form.keyboard.fresh_cell == Some(field) && is_typed {
        form.keyboard.fresh_cell = None;
        form.entry.texts.remove(&field);
    }
}

/// The field before or after the grid, where the arrows or Enter lead over its edge; none over its sides.
fn beyond(form: &FormState, toward: Toward) -> Option<Field> {
    let all: Vec<Field> = fields(form.kind).iter().map(|field| field.field).collect();
    match toward {
        Toward::Down | Toward::Onward => {
            let last = all.iter().rposition(|field| in_grid(*field))?;
            all.get(last + 1).copied()
        }
        Toward::Up | Toward::Back => {
            let first = all.iter().position(|field| in_grid(*field))?;
            all.get(first.checked_sub(1)?).copied()
        }
        Toward::Left | Toward::Right => None,
    }
}

/// Goes to a part of the form, by its number from 0: the keyboard goes to its first field, or to a new
/// source.
pub fn go_to_part(form: &mut FormState, part: usize) {
    let Some(section) = super::record::sections(form).get(part).copied() else {
        return;
    };
    form.history_open = false;
    form.section = part;
    form.scroll_to = Some(section);
    let mut here = fields(form.kind)
        .iter()
        .filter(|form_field| form_field.section == section);
    let first = here.next().map(|form_field| form_field.field);
    if first == Some(Field::Sources) {
        form.begin_source();
    } else {
        form.keyboard.wants = first;
        form.keyboard.has_jumped = true;
    }
}
