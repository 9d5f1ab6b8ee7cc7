//! The items of the inbox in their groups; only those in sight are drawn. It pushes commands.

use super::ReviewInbox;
use crate::gui::commands::{Command, Commands};
use crate::gui::inbox::{About, Item, Weight};
use crate::gui::pen::{Pen, mirror};
use crate::gui::screens::attention::item_ui;
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::area::at;
use crate::gui::widgets::text::{put, readable};
use crate::workspace::Workspace;
use egui::{Align, Align2, Pos2, Rect, ScrollArea, Ui, pos2, vec2};

/// The widest that the list is laid out, in points.
const WIDEST: f32 = 860.0;
const ROW: f32 = 50.0;
const HEAD: f32 = 38.0;

/// A line of the list, and its top.
enum Line<'a> {
    Head(&'static str, usize),
    Item(usize, &'a Item),
}

/// Draws the items in a rect, to be scrolled.
pub fn list_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    items: &[&Item],
    state: &mut ReviewInbox,
    commands: &mut Commands,
) {
    let (lines, tall) = lines(items);
    let list = rect.shrink2(vec2(20.0, 0.0));
    let wide = list.width().min(WIDEST);
    let wanted = std::mem::take(&mut state.wanted)
        .then_some(state.selected)
        .flatten();
    at(ui, list, |ui| {
        let area = ScrollArea::vertical().id_salt("review").auto_shrink(false);
        area.show_viewport(ui, |ui, viewport| {
            ui.set_height(tall);
            ui.set_width(list.width());
            let origin = mirror(ui.max_rect()).min;
            for (top, line) in &lines {
                let is_wanted = matches!(line, Line::Item(_, item) if Some(item.about) == wanted);
                let place = Rect::from_min_size(pos2(origin.x, origin.y + top), vec2(wide, ROW));
                if is_wanted {
                    ui.scroll_to_rect(mirror(place), Some(Align::Center));
                }
                let in_sight = *top < viewport.max.y && top + ROW > viewport.min.y;
                if !in_sight {
                    continue;
                }
                match line {
                    Line::Head(key, count) => head_ui(ui, place.min, workspace, key, *count),
                    Line::Item(index, item) => {
                        row_ui(ui, place, *index, workspace, item, state, commands);
                    }
                }
            }
        });
    });
}

/// The lines with their tops, and the height of all.
fn lines<'a>(items: &[&'a Item]) -> (Vec<(f32, Line<'a>)>, f32) {
    let mut lines = Vec::with_capacity(items.len() + Weight::ALL.len());
    let mut top = 0.0;
    for (weight, key) in Weight::ALL {
        let here = items.iter().filter(|item| item.weight == weight);
        let here: Vec<&Item> = here.copied().collect();
        if here.is_empty() {
            continue;
        }
        lines.push((top, Line::Head(key, here.len())));
        top += HEAD;
        for (index, item) in here.into_iter().enumerate() {
            lines.push((top, Line::Item(index, item)));
            top += ROW;
        }
        top += 12.0;
    }
    (lines, top + 24.0)
}

fn head_ui(ui: &Ui, top: Pos2, workspace: &Workspace, key: &str, count: usize) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let name = workspace.words().text(key);
    let at = top + vec2(0.0, HEAD / 2.0 + 2.0);
    let titled = put(&pen, at, Align2::LEFT_CENTER, &name, Face::Label, t.text2);
    readable(ui, titled, &name);
    let at = pos2(titled.max.x + 8.0, titled.center().y);
    put(
        &pen,
        at,
        Align2::LEFT_CENTER,
        &count.to_string(),
        Face::Caption,
        t.text3,
    );
}

fn row_ui(
    ui: &Ui,
    place: Rect,
    index: usize,
    workspace: &Workspace,
    item: &Item,
    state: &mut ReviewInbox,
    commands: &mut Commands,
) {
    let row = place.shrink2(vec2(8.0, 0.0));
    let words = workspace.words();
    let date = item
        .date
        .map(|date| words.date_short(date))
        .unwrap_or_default();
    let is_open = state.selected == Some(item.about);
    if item_ui(ui, row, index, workspace, item, &date, is_open).clicked() {
        choose(item, state, commands);
    }
}

/// Shows an item beside the list.
pub fn choose(item: &Item, state: &mut ReviewInbox, commands: &mut Commands) {
    if let (Weight::Conflict, About::Record(id)) = (item.weight, item.about) {
        commands.push(Command::OpenConflict(id));
        return;
    }
    commands.push(Command::CloseConflict);
    state.selected = Some(item.about);
}
