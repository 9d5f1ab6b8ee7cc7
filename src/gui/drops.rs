//! Files that are dropped on the window. Knows nothing of what becomes of them.

use super::commands::{Command, Commands};
use egui::Context;

/// Pushes what the files that were dropped in this frame ask for.
pub fn read(context: &Context, is_open: bool, commands: &mut Commands) {
    let dropped = context.input(|input| input.raw.dropped_files.clone());
    let paths: Vec<_> = dropped.iter().map(|file| file.path().to_owned()).collect();
    if is_open && !paths.is_empty() {
        commands.push(Command::Dropped(paths));
    }
}
