//! What floats at the foot of the window for six seconds, with the way back. Knows nothing of what
//! was done.

use super::super::commands::{Command, Commands};
use super::super::shortcuts::written;
use super::super::state::Toast;
use super::super::widgets::toast::{failure, toast};
use crate::words::Words;
use egui::{Rect, Ui};
use std::time::Duration;

/// Shows the toast in the corner of a rect, where there is one, and lets it go when its time is over.
pub fn toast_ui(
    ui: &Ui,
    rect: Rect,
    words: &Words,
    shown: &mut Option<Toast>,
    commands: &mut Commands,
) {
    let Some(current) = shown else { return };
    let now = ui.input(|input| input.time);
    let until = *current.until.get_or_insert(now + Toast::SECONDS);
    // Bad news stays until something else is said.
    if now >= until && !current.is_error {
        *shown = None;
        return;
    }
    if !current.is_error {
        let left = Duration::from_secs_f64((until - now).max(0.0));
        ui.ctx().request_repaint_after(left);
    }
    let text = words.say(&current.message);
    if current.is_error {
        if failure(ui, rect, &text, &words.text("toast-close")) {
            commands.push(Command::Dismiss);
        }
        return;
    }
    let key = written("Z");
    let undo = words.text("toast-undo");
    let undo = current.undo.map(|_| (undo.as_str(), key.as_str()));
    if toast(ui, rect, &text, undo) {
        commands.push(Command::Undo);
    }
}
