//! Where a register is backed up, and repaired out of another copy: the last part of the settings.

use super::super::commands::{Command, Commands};
use super::super::effects::Purpose;
use super::super::icons;
use super::super::pen::Pen;
use super::super::state::CopiesState;
use super::super::theme::{Face, Tokens, size, space};
use super::super::widgets::area::row_right;
use super::super::widgets::button::Button;
use super::super::widgets::cut::Cut;
use super::super::widgets::hint::Hint;
use super::super::widgets::text::{icon, para, para_height, readable};
use super::settings::Page;
use super::start::{done_place, path_ui};
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{Rect, Ui, pos2, vec2};
use std::path::PathBuf;

/// A label and its field.
const FIELD: f32 = 50.0;
/// From one line to the next.
const LINE: f32 = 62.0;
/// A line of what was said.
const SAID: f32 = 18.0;

/// Shows where the register is backed up and repaired, and how that went.
pub(super) fn copies_ui(
    ui: &mut Ui,
    page: &mut Page,
    workspace: &Workspace,
    state: &mut CopiesState,
    commands: &mut Commands,
) {
    let words = workspace.words();
    if state.file.is_empty() {
        state.file = suggested(workspace).display().to_string();
    }
    page.part(ui, words, "copies-title", "copies-help");
    let (label, is_free) = (words.text("copies-back-up"), !state.is_busy);
    let mut row = line(page);
    let done = done_place(&Pen::of(ui), &mut row, &label);
    let (file, purpose) = (&mut state.file, Purpose::Backup);
    path_ui(ui, row, words, "copies-file", file, purpose, commands);
    if done_ui(ui, done, &label, is_free) {
        commands.push(Command::BackUp(PathBuf::from(state.file.trim())));
    }
    let label = words.text("copies-repair");
    let mut row = line(page);
    let done = done_place(&Pen::of(ui), &mut row, &label);
    let mut backup = row.cut_right(size::CONTROL + 4.0);
    backup.min.y = backup.max.y - size::CONTROL;
    let (copy, purpose) = (&mut state.copy, Purpose::CopyFolder);
    path_ui(ui, row, words, "copies-copy", copy, purpose, commands);
    row_right(ui, backup, |ui| {
        let name = words.text("copies-choose-backup");
        let button = Button::new("").icon(icons::FILE_DOWN).name(&name);
        if button.ui(ui).hint(&name).clicked() {
            commands.push(Command::Ask(Purpose::CopyFile));
        }
    });
    if done_ui(ui, done, &label, is_free) {
        commands.push(Command::Repair(PathBuf::from(state.copy.trim())));
    }
    said_ui(ui, page, words, state);
}

fn line(page: &mut Page) -> Rect {
    let at = pos2(page.column.min.x, page.y);
    page.y += LINE;
    Rect::from_min_size(at, vec2(page.column.width(), FIELD))
}

fn done_ui(ui: &mut Ui, place: Rect, label: &str, is_free: bool) -> bool {
    row_right(ui, place, |ui| {
        let button = Button::new(label).secondary().enabled(is_free);
        button.ui(ui).clicked()
    })
}

/// A file beside the register's folder, called after it and the day.
fn suggested(workspace: &Workspace) -> PathBuf {
    let folder = workspace.folder();
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    folder.with_file_name(format!("{name} {}.zip", workspace.today()))
}

fn said_ui(ui: &Ui, page: &mut Page, words: &Words, state: &CopiesState) {
    let t = Tokens::of(ui);
    let (glyph, tone, said) = match &state.said {
        None if state.is_busy => (
            icons::CIRCLE_DASHED,
            t.quiet,
            vec![Message::new("copies-under-way")],
        ),
        None => return,
        Some(Ok(said)) => (icons::CIRCLE_CHECK, t.ok, said.clone()),
        Some(Err(error)) => (icons::CIRCLE_ALERT, t.error, vec![error.clone()]),
    };
    let pen = Pen::of(ui);
    let width = page.column.width() - 20.0;
    for (index, message) in said.iter().enumerate() {
        let text = words.say(message);
        let at = pos2(page.column.min.x + 20.0, page.y);
        if index == 0 {
            let middle = pos2(page.column.min.x + 7.0, page.y + SAID / 2.0);
            icon(&pen, middle, glyph, 14.0, tone.text);
        }
        let height = para_height(&pen, width, &text, Face::Small, SAID);
        para(&pen, at, width, &text, Face::Small, t.text, SAID);
        readable(ui, Rect::from_min_size(at, vec2(width, height)), &text);
        page.y += height + space::XS;
    }
}
