//! The search field of the top bar, and what was found below it. Knows no list, nor what is found by what.

use super::super::commands::{Command, Commands};
use super::super::digest::record_title;
use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::shortcuts::written;
use super::super::state::SearchState;
use super::super::theme::{Face, Tokens, radius, space};
use super::super::typesetting::Input;
use super::super::widgets::area::at;
use super::super::widgets::badge::key_at;
use super::super::widgets::button::link_at;
use super::super::widgets::focus;
use super::super::widgets::text::{fit, icon, readable};
use crate::domain::field::Field;
use crate::domain::identity::RecordId;
use crate::words::{Message, Words};
use crate::workspace::{Held, Workspace};
use egui::{
    Align, Align2, Area, EventFilter, Id, Key, Modifiers, Order, Rect, Role, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

/// How many of the records that were found are listed.
const LISTED: usize = 9;
const ROW: f32 = 44.0;
/// The way to all that was found.
const FOOT: f32 = 30.0;

fn field_id() -> Id {
    Id::unique("searching")
}

/// Shows the field.
pub fn field_ui(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    state: &mut SearchState,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let (ground, edge) = if t.dark {
        (t.sunk, Stroke::new(1.0, t.line))
    } else {
        (t.quiet.soft, Stroke::NONE)
    };
    pen.rect(rect, radius::CONTROL, ground, edge);
    icon(
        &pen,
        pos2(rect.min.x + 16.0, rect.center().y),
        icons::SEARCH,
        14.0,
        t.text3,
    );
    let id = field_id();
    read_keys(ui, id, state, commands);
    let name = words.text("search-hint");
    let key = written("F");
    let key_left = key_at(&pen, t, pos2(rect.max.x - 6.0, rect.center().y), &key)
        .min
        .x;
    let inner = Rect::from_x_y_ranges(rect.min.x + 32.0..=key_left - 8.0, rect.y_range());
    let input = Input::line(id, &mut state.text, inner.width())
        .least(inner.size())
        .hint(&name)
        .event_filter(EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: state.is_open,
            ..EventFilter::default()
        });
    let response = at(ui, inner, |ui| input.ui(ui).response).accessible_name(name.as_str());
    if std::mem::take(&mut state.wanted) {
        response.request_focus();
    }
    if response.changed() {
        state.chosen = 0;
        state.is_open = true;
    }
    if response.gained_focus() {
        state.is_open = true;
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Tab)) {
        state.is_open = false;
    }
    focus::ring_if_focused(&pen, t, rect, &response);
}

/// Up, Down, Enter and Esc act on what was found while the cursor stands in the field.
fn read_keys(ui: &Ui, id: Id, state: &mut SearchState, commands: &mut Commands) {
    if !ui.memory(|memory| memory.has_focus(id)) || state.text.is_empty() {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (_, _, found) = &state.found;
    let last = found.len().min(LISTED).saturating_sub(1);
    if pressed(Key::ArrowDown) {
        state.chosen = (state.chosen + 1).min(last);
    }
    if pressed(Key::ArrowUp) {
        state.chosen = state.chosen.saturating_sub(1);
    }
    let chosen = found.get(state.chosen).copied();
    if pressed(Key::Enter)
        && let Some(id) = chosen
    {
        commands.push(Command::Open(id));
        state.text.clear();
    }
    if pressed(Key::Escape) {
        state.text.clear();
        state.is_open = false;
        ui.memory_mut(|memory| memory.surrender_focus(id));
    }
}

/// Shows what was found below the field, over the screen.
pub fn found_ui(
    ui: &Ui,
    field: Rect,
    workspace: &Workspace,
    state: &mut SearchState,
    commands: &mut Commands,
) {
    if state.text.trim().is_empty() || !state.is_open {
        return;
    }
    let (text, generation, _) = &state.found;
    if *text != state.text || *generation != workspace.generation() {
        let found = workspace.search(&state.text);
        state.found = (state.text.clone(), workspace.generation(), found);
    }
    let count = state.found.2.len();
    let rows = count.clamp(1, LISTED);
    let height = rows as f32 * ROW + 2.0 * space::XS + if count > 0 { FOOT } else { 0.0 };
    let rect = Rect::from_min_size(
        field.left_bottom() + vec2(0.0, 6.0),
        vec2(field.width(), height),
    );
    let area = Area::new(Id::unique("searched"))
        .order(Order::Foreground)
        .fixed_pos(mirror(rect).min);
    let response = area.show(ui.ctx(), |ui| {
        ui.allocate_rect(mirror(rect), Sense::hover());
        rows_ui(ui, rect, workspace, state)
    });
    if let Some(command) = response.inner {
        commands.push(command);
        state.text.clear();
    }
    let elsewhere = ui.input(|input| {
        let at = input.pointer.interact_pos();
        let inside = |at| mirror(rect).contains(at) || mirror(field).contains(at);
        input.pointer.any_pressed() && !at.is_some_and(inside)
    });
    if elsewhere {
        state.is_open = false;
    }
}

/// The first of what was found, and the way to all of it.
fn rows_ui(ui: &Ui, rect: Rect, workspace: &Workspace, state: &SearchState) -> Option<Command> {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let words = workspace.words();
    let shadow = ui.visuals().popup_shadow;
    pen.shadow(rect, radius::CARD, shadow);
    pen.rect(rect, radius::CARD, t.raised, Stroke::new(1.0, t.line));
    let (_, _, found) = &state.found;
    let inner = rect.shrink(space::XS);
    if found.is_empty() {
        let none = words.text("search-none");
        let said = fit(&pen, inner, Align::Center, &none, Face::Small, t.text3);
        readable(ui, said, &none);
        return None;
    }
    let mut opened = None;
    let listed = found
        .iter()
        .take(LISTED)
        .filter_map(|id| workspace.get(*id));
    for (index, held) in listed.enumerate() {
        let top = inner.min.y + index as f32 * ROW;
        let row = Rect::from_x_y_ranges(inner.x_range(), top..=top + ROW);
        let title = record_title(held, words);
        let response = ui.interact(mirror(row), ui.scope_id().with(index), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &title));
        if index == state.chosen {
            pen.fill(row, radius::CONTROL, t.accent_soft);
        } else if response.hovered() {
            pen.fill(row, radius::CONTROL, t.hover);
        }
        let text = row.shrink2(vec2(10.0, 5.0));
        let middle = text.center().y;
        let date = held.record.date(Field::Date).map(|date| words.date(date));
        let date = date.unwrap_or_default();
        let right = fit(
            &pen,
            text.with_max_y(middle),
            Align::Max,
            &date,
            Face::Caption,
            t.text3,
        );
        let first = text.with_max_y(middle + 1.0).with_max_x(right.min.x - 8.0);
        fit(&pen, first, Align::Min, &title, Face::Medium, t.text);
        let below = below(held, words);
        fit(
            &pen,
            text.with_min_y(middle),
            Align::Min,
            &below,
            Face::Small,
            t.text3,
        );
        if response.clicked() {
            opened = Some(Command::Open(held.id));
        }
    }
    let kind = found.first().and_then(|id| workspace.get(*id))?.kind();
    let of_kind = |id: &&RecordId| workspace.get(**id).is_some_and(|held| held.kind() == kind);
    let ids: Vec<RecordId> = found.iter().filter(of_kind).copied().collect();
    let all = Message::new("search-all").with("count", ids.len());
    let foot = inner
        .with_min_y(inner.max.y - FOOT)
        .shrink2(vec2(10.0, 0.0));
    let at = pos2(foot.min.x, foot.center().y);
    if link_at(ui, at, Align2::LEFT_CENTER, &words.say(&all)).clicked() {
        let title = Message::new("search-title").with("text", state.text.trim());
        opened = Some(Command::ShowRecords {
            title: words.say(&title),
            kind,
            ids,
        });
    }
    opened
}

fn below(held: &Held, words: &Words) -> String {
    let kind = words.text(&format!("record-{}", held.kind().code()));
    let place = held.record.text(Field::Place);
    let parts = [kind.as_str(), place, &held.reference()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
