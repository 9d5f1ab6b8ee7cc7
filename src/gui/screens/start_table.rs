//! Bringing a table in, on the first screen: the file, what its rows are, the register that it goes
//! into, and what importing would do. Nothing is kept before somebody has seen that.

use super::super::commands::{Command, Commands};
use super::super::effects::Purpose;
use super::super::icons;
use super::super::pen::Pen;
use super::super::place::Place;
use super::super::state::StartState;
use super::super::theme::{Face, Tokens, size, space};
use super::super::widgets::area::row_right;
use super::super::widgets::button::Button;
use super::super::widgets::cut::Cut;
use super::super::widgets::segmented::segmented;
use super::super::widgets::text::{fit, icon, readable};
use super::start::{done_place, path_ui};
use crate::domain::identity::RecordKind;
use crate::words::Words;
use egui::{Align, Rect, Ui, pos2};
use std::path::PathBuf;

/// How many of the things that are wrong with a table are shown.
pub const PROBLEMS: usize = 6;

/// The table, and what its rows are.
pub fn table_row_ui(
    ui: &mut Ui,
    mut rect: Rect,
    words: &Words,
    state: &mut StartState,
    commands: &mut Commands,
) {
    let kinds = rect.cut_right(290.0).with_min_y(rect.max.y - size::CONTROL);
    rect.max.x -= space::M;
    let before = state.table.clone();
    path_ui(
        ui,
        rect,
        words,
        "start-table",
        &mut state.table,
        Purpose::ImportTable,
        commands,
    );
    let names = RecordKind::LOGGED.map(|kind| words.text(Place::of(kind).key()));
    let items = [names[0].as_str(), names[1].as_str(), names[2].as_str()];
    let called = words.text("start-rows-are");
    let chosen = row_right(ui, kinds, |ui| {
        segmented(ui, &called, &items, &mut state.kind)
    });
    if chosen || before != state.table {
        state.preview = None;
    }
}

/// The register that the table is brought into.
pub fn import_row_ui(
    ui: &mut Ui,
    mut rect: Rect,
    words: &Words,
    state: &mut StartState,
    commands: &mut Commands,
) {
    let keep = state.preview.as_ref().is_some_and(|preview| preview.fits);
    let label = words.text(if keep {
        "start-import-keep"
    } else {
        "start-import-look"
    });
    let done = done_place(&Pen::of(ui), &mut rect, &label);
    let purpose = Purpose::NewRegister;
    path_ui(
        ui,
        rect,
        words,
        "start-folder-import",
        &mut state.folder,
        purpose,
        commands,
    );
    if row_right(ui, done, |ui| {
        Button::new(&label).primary().ui(ui).clicked()
    }) {
        let kind = RecordKind::LOGGED[state.kind.min(2)];
        let path = PathBuf::from(state.table.trim());
        commands.push(Command::ImportTable { path, kind, keep });
    }
}

/// The room that the preview takes, in points.
pub fn preview_height(state: &StartState) -> f32 {
    let Some(preview) = &state.preview else {
        return 0.0;
    };
    26.0 + 18.0 * preview.problems.len().min(PROBLEMS) as f32
}

/// What importing would do, and what is wrong with rows.
pub fn preview_ui(ui: &mut Ui, rest: &mut Rect, words: &Words, state: &StartState) {
    let Some(preview) = &state.preview else {
        return;
    };
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let (glyph, tone) = if preview.fits {
        (icons::CIRCLE_CHECK, t.ok)
    } else {
        (icons::CIRCLE_ALERT, t.error)
    };
    let said = words.say(&preview.summary);
    let mut row = rest.cut_top(26.0);
    icon(
        &pen,
        pos2(row.min.x + 7.0, row.center().y),
        glyph,
        14.0,
        tone.text,
    );
    row.min.x += 20.0;
    let placed = fit(&pen, row, Align::Min, &said, Face::Label, t.text);
    readable(ui, placed, &said);
    for problem in preview.problems.iter().take(PROBLEMS) {
        let said = words.say(problem);
        let row = rest.cut_top(18.0).with_min_x(rest.min.x + 20.0);
        let placed = fit(&pen, row, Align::Min, &said, Face::Small, t.text2);
        readable(ui, placed, &said);
    }
}
