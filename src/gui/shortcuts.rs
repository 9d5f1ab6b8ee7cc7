//! The keys that do what a button does: one table, which is read, printed and listed by F1. What acts on
//! the whole window is read before any widget sees it. On macOS the command key stands for Ctrl.

use super::commands::{Command, Commands};
use super::effects::Purpose;
use super::place::Place;
use super::state::State;
use crate::domain::identity::RecordKind;
use crate::domain::judgement::Pairing;
use egui::{Context, Event, Key, KeyboardShortcut, Modifiers, Popup};

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

const fn command(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn command_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

/// Where a key does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// In the whole window.
    Everywhere,
    /// In the form of a record.
    Form,
    /// In a choice.
    Choice,
    /// In the grid of casualties.
    Grid,
    /// In a list of records.
    List,
    /// In the inbox of the review.
    Review,
}

impl Where {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 6] = [
        Self::Form,
        Self::Choice,
        Self::Grid,
        Self::List,
        Self::Review,
        Self::Everywhere,
    ];

    /// The Fluent key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Everywhere => "keys-everywhere",
            Self::Form => "keys-form",
            Self::Choice => "keys-choice",
            Self::Grid => "keys-grid",
            Self::List => "keys-list",
            Self::Review => "keys-review",
        }
    }
}

/// A thing that keys do.
#[derive(Clone, Copy, Debug)]
pub struct Shortcut {
    /// What it is.
    pub act: Act,
    /// Where it works.
    pub place: Where,
    /// The Fluent key of what it does.
    pub key: &'static str,
    /// The keys; each does the same, or, for parts of a form, leads to the part of its number.
    pub keys: &'static [KeyboardShortcut],
}

/// The table: what is done, what it is called in words, and by which keys.
macro_rules! table {
    ($($place:ident: $($act:ident $key:literal [$($shortcut:expr),+ $(,)?])+;)+) => {
        /// What keys do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each is named after the words that F1 shows")]
        pub enum Act { $($($act),+),+ }

        /// All shortcuts.
        pub const ALL: &[Shortcut] = &[$($(Shortcut {
            act: Act::$act,
            place: Where::$place,
            key: $key,
            keys: &[$($shortcut),+],
        }),+),+];
    };
}

table! {
    Form:
        OnField "keys-on-field" [plain(Key::Enter), plain(Key::Tab)]
        BackField "keys-back-field" [shift(Key::Enter), shift(Key::Tab)]
        Part "keys-part" [
            command(Key::Num1), command(Key::Num2), command(Key::Num3), command(Key::Num4),
            command(Key::Num5), command(Key::Num6), command(Key::Num7),
        ]
        Save "keys-save" [command(Key::S)]
        SaveNext "keys-save-next" [command(Key::Enter)]
        Copy "keys-copy" [command(Key::D)]
        Keep "keys-keep" [command(Key::K)]
        Accept "keys-accept" [command(Key::Period)]
        Same "keys-same" [plain(Key::F2)]
        Related "keys-related" [plain(Key::F3)]
        Different "keys-different" [plain(Key::F4)]
        Redo "keys-redo" [command_shift(Key::Z), command(Key::Y)]
        Undo "keys-undo" [command(Key::Z)]
    ;
    Choice:
        Choose "keys-choose" [plain(Key::Space), plain(Key::ArrowDown), plain(Key::ArrowUp)]
        Clear "keys-clear" [plain(Key::Delete), plain(Key::Backspace)]
    ;
    Grid:
        CellRight "keys-cell-right" [plain(Key::ArrowRight)]
        CellLeft "keys-cell-left" [plain(Key::ArrowLeft)]
        CellDown "keys-cell-down" [plain(Key::ArrowDown)]
        CellUp "keys-cell-up" [plain(Key::ArrowUp)]
    ;
    List:
        Rows "keys-rows" [plain(Key::ArrowUp), plain(Key::ArrowDown)]
        OpenRow "keys-open-row" [plain(Key::Enter)]
        MarkRow "keys-mark-row" [plain(Key::Space)]
        MarkDown "keys-mark-down" [shift(Key::ArrowDown)]
        MarkUp "keys-mark-up" [shift(Key::ArrowUp)]
        MarkAll "keys-mark-all" [command(Key::A)]
        EditMany "keys-edit-many" [plain(Key::F6)]
        Paste "keys-paste" [command(Key::V)]
        CopyRow "keys-copy-row" [command(Key::D)]
    ;
    Review:
        NextItem "keys-next-item" [plain(Key::J)]
        ItemBefore "keys-item-before" [plain(Key::K)]
        Answer "keys-answer" [plain(Key::Num1), plain(Key::Num2), plain(Key::Num3)]
        AcceptItem "keys-accept-item" [plain(Key::A)]
        ReviewState "keys-state" [plain(Key::R), plain(Key::I), plain(Key::N), plain(Key::F)]
    ;
    Everywhere:
        New "keys-new" [command(Key::N)]
        Article "keys-article" [command_shift(Key::V)]
        Find "keys-find" [command(Key::F)]
        MonthBefore "keys-month-before" [alt(Key::ArrowLeft)]
        MonthAfter "keys-month-after" [alt(Key::ArrowRight)]
        Export "keys-export" [command(Key::E)]
        Import "keys-import" [command(Key::I)]
        Open "keys-open" [command(Key::O)]
        Leave "keys-leave" [plain(Key::Escape)]
        Help "keys-help" [plain(Key::F1)]
    ;
}

/// The keys of something.
fn keys_of(act: Act) -> &'static [KeyboardShortcut] {
    let found = ALL.iter().find(|shortcut| shortcut.act == act);
    found.map_or(&[], |shortcut| shortcut.keys)
}

/// Takes a key, so that nobody else acts on it. Tab is egui's own and never taken.
pub fn take(context: &Context, act: Act) -> bool {
    part_of(context, act).is_some()
}

/// Whether a key is pressed, which stays there for others.
pub fn is_pressed(context: &Context, act: Act) -> bool {
    let mut keys = keys_of(act)
        .iter()
        .filter(|key| key.logical_key != Key::Tab);
    keys.any(|key| {
        context.input(|input| {
            let pressed = |event: &Event| match event {
                Event::Key {
                    key: pressed,
                    pressed: true,
                    modifiers,
                    ..
                } => *pressed == key.logical_key && modifiers.matches_exact(key.modifiers),
                _ => false,
            };
            input.events.iter().any(pressed)
        })
    })
}

/// Which of the keys of something is taken.
fn part_of(context: &Context, act: Act) -> Option<usize> {
    let taken = |key: &KeyboardShortcut| {
        key.logical_key != Key::Tab && context.input_mut(|input| input.consume_shortcut(key))
    };
    keys_of(act).iter().position(taken)
}

/// How a shortcut with this key is written on its button.
pub fn written(key: &str) -> String {
    if cfg!(target_os = "macos") {
        format!("⌘{key}")
    } else {
        format!("Ctrl {key}")
    }
}

/// How a shortcut is written.
pub fn name(shortcut: &KeyboardShortcut) -> String {
    let key = match shortcut.logical_key {
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        Key::Enter => "↵",
        key => key.name(),
    };
    let modifiers = shortcut.modifiers;
    let key = match (modifiers.shift, modifiers.alt) {
        (true, _) => format!("⇧ {key}"),
        (_, true) => format!("Alt {key}"),
        _ => key.to_owned(),
    };
    if modifiers.command {
        written(&key)
    } else {
        key
    }
}

/// How the keys of something are written: the first and last of a row of numbers.
pub fn names(shortcut: &Shortcut) -> String {
    let names: Vec<String> = shortcut.keys.iter().map(name).collect();
    match (shortcut.act, names.as_slice()) {
        (Act::Part, [first, .., last]) => [first.as_str(), last].join(" – "),
        _ => names.join("   "),
    }
}

/// Pushes what the keys of this frame ask for.
pub fn read(context: &Context, state: &mut State, is_open: bool, commands: &mut Commands) {
    commands.extend(state.keys.after_list.take());
    if take(context, Act::Help) {
        commands.push(Command::ShowKeys(!state.keys.are_listed));
    }
    if !is_open || state.starting {
        read_start(context, commands);
        return;
    }
    if take(context, Act::New) {
        let kind = state.place.kind().unwrap_or(RecordKind::Incident);
        commands.push(Command::NewRecord(kind));
    }
    if take(context, Act::Article) {
        commands.push(Command::ShowArticle { pastes: Some(true) });
    }
    // The dialog has its own keys, and nothing behind it hears them.
    if state.article.is_open {
        return;
    }
    if take(context, Act::Open) {
        commands.push(Command::Start(Purpose::OpenRegister));
    }
    if take(context, Act::Import) {
        commands.push(Command::Start(Purpose::ImportTable));
    }
    if state.bulk.is_some() {
        if take(context, Act::SaveNext) {
            let settle = Command::SettleBulk;
            after_list(context, state, settle, commands);
        }
    } else if state.shows_conflict() {
        if take(context, Act::SaveNext) {
            commands.push(Command::Settle);
        }
    } else if let Some(command) = form_command(context, state) {
        after_list(context, state, command, commands);
    }
    if take(context, Act::Find) {
        commands.push(Command::FocusSearch);
    }
    read_undo(context, state, commands);
    if take(context, Act::Export) {
        match state.place {
            Place::Report => commands.push(Command::ShowExport(true)),
            _ => commands.push(Command::Go(Place::Report)),
        }
    }
    if take(context, Act::MonthBefore) {
        commands.push(Command::ShowMonth(state.month.previous()));
    }
    if take(context, Act::MonthAfter) {
        commands.push(Command::ShowMonth(state.month.next()));
    }
}

/// Asks for something once what is typed in a list that is open is taken, as if it were left by Tab.
fn after_list(context: &Context, state: &mut State, command: Command, commands: &mut Commands) {
    if Popup::is_any_open(context) {
        context.input_mut(|input| input.events.push(pressed(Key::Tab)));
        context.request_repaint();
        state.keys.after_list = Some(command);
    } else {
        commands.push(command);
    }
}

fn pressed(key: Key) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

fn read_start(context: &Context, commands: &mut Commands) {
    for (act, purpose) in [
        (Act::New, Purpose::NewRegister),
        (Act::Open, Purpose::OpenRegister),
        (Act::Import, Purpose::ImportTable),
    ] {
        if take(context, act) {
            commands.push(Command::Start(purpose));
            if act == Act::Open {
                commands.push(Command::Ask(purpose));
            }
        }
    }
}

/// What is asked of the form that is open.
fn form_command(context: &Context, state: &State) -> Option<Command> {
    let form = state.forms.current()?;
    for (act, command) in [
        (Act::Save, Command::Save { next: false }),
        (Act::SaveNext, Command::Save { next: true }),
        (Act::Copy, Command::CopyRecord),
        (Act::Accept, Command::AcceptHere),
        (Act::Same, Command::PairHere(Pairing::Same)),
        (Act::Related, Command::PairHere(Pairing::Related)),
        (Act::Different, Command::PairHere(Pairing::Different)),
    ] {
        if take(context, act) {
            return Some(command);
        }
    }
    if let Some(field) = form.focused
        && take(context, Act::Keep)
    {
        return Some(Command::TogglePin(form.kind, field));
    }
    part_of(context, Act::Part).map(Command::GoToPart)
}

/// Takes back what was typed in the form, and when nothing is left of that, what was done. In other
/// fields the same keys take back what was typed there.
fn read_undo(context: &Context, state: &State, commands: &mut Commands) {
    let is_typing = context.text_edit_focused();
    let form = state.forms.current();
    let form = form.filter(|form| state.place.kind() == Some(form.kind));
    let form = form.filter(|form| form.keyboard.is_here || !is_typing);
    if form.is_some() && take(context, Act::Redo) {
        commands.push(Command::RedoTyping);
    }
    if let Some(form) = form {
        if take(context, Act::Undo) {
            commands.push(if form.typed.can_undo() {
                Command::UndoTyping
            } else {
                Command::Undo
            });
        }
    } else if (!is_typing || is_just_saved(state)) && take(context, Act::Undo) {
        commands.push(Command::Undo);
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
    let held = state.keys.holds_escape;
    state.keys.holds_escape = context.text_edit_focused() || Popup::is_any_open(context);
    let is_covered = state.article.is_open || state.keys.are_listed;
    if held || is_covered || state.bulk.is_some() || !is_pressed(context, Act::Leave) {
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
