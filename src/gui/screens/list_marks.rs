//! The records of a list that are marked, to be changed together: keys and pointer, and what can be done
//! with them. It pushes commands and changes no record.

use super::list::{ListScreen, ListState, SIDE};
use super::listing::{Line, Listing};
use crate::domain::identity::RecordId;
use crate::gui::commands::{Command, Commands};
use crate::gui::icons;
use crate::gui::pen::Pen;
use crate::gui::shortcuts::{self, Act};
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::area::row_right;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::table::Row;
use crate::gui::widgets::text::{fit, hairline, icon, readable};
use crate::words::Message;
use egui::{Align, Event, Id, Popup, Rect, Ui, pos2, vec2};

/// Acts on the keys that mark, while the table or nothing else has the keyboard.
pub fn mark_keys(
    ui: &Ui,
    table: Id,
    screen: &ListScreen,
    state: &mut ListState,
    listing: &Listing,
    commands: &mut Commands,
) {
    let focused = ui.memory(egui::Memory::focused);
    let is_ours = focused.is_none_or(|focused| focused == table);
    let waits = !ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
    if !is_ours || waits || Popup::is_any_open(ui.ctx()) {
        return;
    }
    let records: Vec<RecordId> = listing.lines.iter().filter_map(Line::record).collect();
    state.marked.retain(|id| records.contains(id));
    let current = screen.open.or(state.selected);
    let at = current.and_then(|id| records.iter().position(|other| *other == id));
    let pressed = |act| shortcuts::take(ui.ctx(), act);
    if pressed(Act::MarkAll) {
        state.marked.extend(records.iter().copied());
    }
    if pressed(Act::MarkRow)
        && let Some(at) = at
    {
        toggle(state, records[at]);
    }
    for (act, next) in [
        (Act::MarkDown, at.map_or(Some(0), |at| at.checked_add(1))),
        (Act::MarkUp, at.and_then(|at| at.checked_sub(1))),
    ] {
        if pressed(act)
            && let Some(next) = next.and_then(|next| records.get(next))
        {
            state.marked.extend(at.map(|at| records[at]));
            state.marked.insert(*next);
            state.selected = Some(*next);
            if screen.beside_record {
                commands.push(Command::Open(*next));
            }
        }
    }
    if !state.marked.is_empty() {
        if pressed(Act::EditMany) {
            commands.push(Command::EditMany(screen.kind));
        }
        if pressed(Act::Leave) {
            state.marked.clear();
        }
    }
}

/// Takes cells that are pasted while nobody types, to become records.
pub fn paste_key(ui: &Ui, screen: &ListScreen, commands: &mut Commands) {
    let waits = !ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
    if waits || ui.ctx().text_edit_focused() {
        return;
    }
    if let Some(text) = pasted(ui) {
        commands.push(Command::PasteBlock(screen.kind, text));
    }
}

/// What was pasted in this frame, taken so that nobody else acts on it.
fn pasted(ui: &Ui) -> Option<String> {
    ui.input_mut(|input| {
        let at = input
            .events
            .iter()
            .position(|event| matches!(event, Event::Paste(_)))?;
        match input.events.remove(at) {
            Event::Paste(text) => Some(text),
            _ => None,
        }
    })
}

fn toggle(state: &mut ListState, id: RecordId) {
    if !state.marked.remove(&id) {
        state.marked.insert(id);
    }
}

/// Acts on a click with Ctrl or Shift; says whether it was one.
pub fn mark_click(ui: &Ui, state: &mut ListState, listing: &Listing, clicked: RecordId) -> bool {
    let modifiers = ui.input(|input| input.modifiers);
    if modifiers.command {
        toggle(state, clicked);
        return true;
    }
    if !modifiers.shift {
        return false;
    }
    let line = |id| listing.line_of(id);
    if let (Some(from), Some(to)) = (state.selected.and_then(line), line(clicked)) {
        let lines = &listing.lines[from.min(to)..=from.max(to)];
        state.marked.extend(lines.iter().filter_map(Line::record));
    }
    true
}

/// Draws the mark of a row, under its cells.
pub fn mark_ui(row: &Row, t: &Tokens) {
    if !row.selected {
        row.pen.fill(row.rect, 0, t.accent_soft);
    }
    let at = pos2(row.rect.min.x + 8.0, row.rect.center().y);
    icon(&row.pen, at, icons::CHECK, 11.0, t.accent);
}

/// Draws how many records are marked, and what can be done with them.
pub fn marks_ui(
    ui: &mut Ui,
    rect: Rect,
    screen: &ListScreen,
    state: &mut ListState,
    commands: &mut Commands,
) {
    let words = screen.workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    pen.fill(rect, 0, t.accent_soft);
    hairline(&pen, t, rect.x_range(), rect.min.y);
    let mut line = rect.shrink2(vec2(SIDE, 0.0));
    let buttons = line.cut_right(240.0);
    let said = words.say(&Message::new("list-marked").with("number", state.marked.len()));
    let placed = fit(&pen, line, Align::Min, &said, Face::Medium, t.text);
    readable(ui, placed, &said);
    row_right(ui, buttons, |ui| {
        let (edit, clear) = (words.text("list-edit-marked"), words.text("list-unmark"));
        let edit = Button::new(&edit).icon(icons::PENCIL).key("F6");
        if edit.ui(ui).clicked() {
            commands.push(Command::EditMany(screen.kind));
        }
        if Button::new(&clear).quiet().ui(ui).clicked() {
            state.marked.clear();
        }
    });
}
