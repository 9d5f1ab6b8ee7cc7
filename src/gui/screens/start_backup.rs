//! Making a register of a backup, on the first screen: the file, and the folder that it goes into.

use super::super::commands::{Command, Commands};
use super::super::effects::Purpose;
use super::super::pen::Pen;
use super::super::state::StartState;
use super::super::widgets::area::row_right;
use super::super::widgets::button::Button;
use super::start::{done_place, path_ui};
use crate::words::Words;
use egui::{Rect, Ui};
use std::path::PathBuf;

/// The backup.
pub fn backup_row_ui(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    state: &mut StartState,
    commands: &mut Commands,
) {
    let (text, purpose) = (&mut state.backup, Purpose::RestoreBackup);
    path_ui(ui, rect, words, "start-backup", text, purpose, commands);
}

/// The folder of the register that is made of it.
pub fn restore_row_ui(
    ui: &mut Ui,
    mut rect: Rect,
    words: &Words,
    state: &mut StartState,
    commands: &mut Commands,
) {
    let label = words.text("start-restore-it");
    let done = done_place(&Pen::of(ui), &mut rect, &label);
    let (text, purpose) = (&mut state.folder, Purpose::NewRegister);
    path_ui(ui, rect, words, "start-folder-new", text, purpose, commands);
    let is_free = state.under_way.is_none();
    if row_right(ui, done, |ui| {
        let button = Button::new(&label).primary().enabled(is_free);
        button.ui(ui).clicked()
    }) {
        let file = PathBuf::from(state.backup.trim());
        let folder = PathBuf::from(state.folder.trim());
        commands.push(Command::Restore { file, folder });
    }
}
