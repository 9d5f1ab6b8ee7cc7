//! The keys that do what a button does, read before any widget sees them. On macOS the command key
//! stands for Ctrl.

use super::commands::{Command, Commands};
use super::effects::Purpose;
use super::place::Place;
use super::state::State;
use crate::domain::identity::RecordKind;
use crate::domain::judgement::Pairing;
use egui::{Context, Key, KeyboardShortcut, Modifiers};

const fn command(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const NEW: KeyboardShortcut = command(Key::N);
const OPEN: KeyboardShortcut = command(Key::O);
const SAVE: KeyboardShortcut = command(Key::S);
const SAVE_AND_NEXT: KeyboardShortcut = command(Key::Enter);
const COPY: KeyboardShortcut = command(Key::D);
const ACCEPT: KeyboardShortcut = command(Key::Period);
const SAME: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F2);
const RELATED: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F3);
const DIFFERENT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F4);
const FIND: KeyboardShortcut = command(Key::F);
const UNDO: KeyboardShortcut = command(Key::Z);
const EXPORT: KeyboardShortcut = command(Key::E);
const IMPORT: KeyboardShortcut = command(Key::I);
const ARTICLE: KeyboardShortcut =
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::V);
const PREVIOUS: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft);
const NEXT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::ArrowRight);

/// How a shortcut with this key is written on its button.
pub fn written(key: &str) -> String {
    if cfg!(target_os = "macos") {
        format!("⌘{key}")
    } else {
        format!("Ctrl {key}")
    }
}

/// Pushes what the keys of this frame ask for.
pub fn read(context: &Context, state: &State, is_open: bool, commands: &mut Commands) {
    let pressed =
        |shortcut: &KeyboardShortcut| context.input_mut(|input| input.consume_shortcut(shortcut));
    if !is_open || state.starting {
        for (shortcut, purpose) in [
            (NEW, Purpose::NewRegister),
            (OPEN, Purpose::OpenRegister),
            (IMPORT, Purpose::ImportTable),
        ] {
            if pressed(&shortcut) {
                commands.push(Command::Start(purpose));
                if shortcut == OPEN {
                    commands.push(Command::Ask(purpose));
                }
            }
        }
        return;
    }
    if pressed(&NEW) {
        let kind = state.place.kind().unwrap_or(RecordKind::Incident);
        commands.push(Command::NewRecord(kind));
    }
    if pressed(&ARTICLE) {
        commands.push(Command::ShowArticle { pastes: Some(true) });
    }
    // The dialog has its own keys, and nothing behind it hears them.
    if state.article.is_open {
        return;
    }
    if pressed(&OPEN) {
        commands.push(Command::Start(Purpose::OpenRegister));
    }
    if pressed(&IMPORT) {
        commands.push(Command::Start(Purpose::ImportTable));
    }
    if state.shows_conflict() {
        if pressed(&SAVE_AND_NEXT) {
            commands.push(Command::Settle);
        }
    } else if state.forms.current().is_some() {
        for (shortcut, command) in [
            (SAVE, Command::Save { next: false }),
            (SAVE_AND_NEXT, Command::Save { next: true }),
            (COPY, Command::CopyRecord),
            (ACCEPT, Command::AcceptHere),
            (SAME, Command::PairHere(Pairing::Same)),
            (RELATED, Command::PairHere(Pairing::Related)),
            (DIFFERENT, Command::PairHere(Pairing::Different)),
        ] {
            if pressed(&shortcut) {
                commands.push(command);
            }
        }
    }
    if pressed(&FIND) {
        commands.push(Command::FocusSearch);
    }
    // While something is typed the same keys take back what was typed.
    let is_typing = context.text_edit_focused() && !is_just_saved(state);
    if !is_typing && pressed(&UNDO) {
        commands.push(Command::Undo);
    }
    if pressed(&EXPORT) {
        match state.place {
            Place::Report => commands.push(Command::ShowExport(true)),
            _ => commands.push(Command::Go(Place::Report)),
        }
    }
    if pressed(&PREVIOUS) {
        commands.push(Command::ShowMonth(state.month.previous()));
    }
    if pressed(&NEXT) {
        commands.push(Command::ShowMonth(state.month.next()));
    }
}

/// Whether the form says what was saved a moment ago, so that there is nothing typed to take back.
fn is_just_saved(state: &State) -> bool {
    let undo = state
        .toast
        .as_ref()
        .is_some_and(|toast| toast.undo.is_some());
    undo && state.forms.current().is_none_or(|form| !form.is_changed())
}

/// Pushes what Esc asks for, where no widget has taken it: a field or a list is left first.
pub fn read_escape(context: &Context, state: &mut State, commands: &mut Commands) {
    let held = state.holds_escape;
    state.holds_escape = context.text_edit_focused() || egui::Popup::is_any_open(context);
    if held || state.article.is_open || !context.input(|input| input.key_pressed(Key::Escape)) {
        return;
    }
    if state.starting {
        commands.push(Command::LeaveStart);
    } else if state.toast.as_ref().is_some_and(|toast| toast.is_error) {
        commands.push(Command::Dismiss);
    } else if state.shows_conflict() {
        commands.push(Command::CloseConflict);
    } else if state.forms.current().is_some() {
        commands.push(Command::CloseRecord);
    }
}
