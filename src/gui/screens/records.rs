//! A list and the record that is open beside it. It pushes commands and changes no record.

use super::forms::Forms;
use super::list::{ListScreen, ListState, copy_key_ui, list_ui};
use super::record::record_ui;
use crate::domain::dates::Month;
use crate::domain::identity::RecordKind;
use crate::gui::commands::Commands;
use crate::gui::widgets::cut::Cut;
use crate::workspace::Workspace;
use egui::{Rect, Ui};

/// Draws the list of a kind of record and, where a form of that kind is open, the form beside it.
#[allow(
    clippy::too_many_arguments,
    reason = "one call of the frame; each is a part of the window's state"
)]
pub fn records_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    kind: RecordKind,
    month: Month,
    search: &str,
    list: &mut ListState,
    forms: &mut Forms,
    commands: &mut Commands,
) {
    let screen = ListScreen::new(workspace, kind, month, search, forms);
    let mut left = rect;
    if screen.beside_record {
        let right = left.cut_right((rect.width() * 0.44).clamp(500.0, 600.0).round());
        if let Some(form) = forms.current_mut() {
            record_ui(ui, right, workspace, form, commands);
        }
    } else {
        copy_key_ui(ui, list, commands);
    }
    list_ui(ui, left, &screen, list, commands);
}
