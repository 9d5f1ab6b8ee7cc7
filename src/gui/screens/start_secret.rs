//! Passphrases on the first screen: the one that an encrypted register is opened with, and the one that
//! is to protect a new register. Knows nothing of what they open.

use super::super::commands::{Command, Commands};
use super::super::effects::Purpose;
use super::super::pen::Pen;
use super::super::secret::Secret;
use super::super::state::StartState;
use super::super::theme::{Face, Tokens, size, space};
use super::super::widgets::area::row_right;
use super::super::widgets::button::Button;
use super::super::widgets::check::check;
use super::super::widgets::cut::Cut;
use super::super::widgets::field::{self, Field};
use super::super::widgets::secret::{Named, secret};
use super::super::widgets::text::{para, para_height, readable};
use super::start::{FIELD, done_place};
use crate::words::Words;
use egui::{AsIdSalt, Key, Rect, Response, Ui, vec2};
use std::path::PathBuf;

/// The box to tick.
const TICK: f32 = 26.0;
/// A line of the sentence below the fields.
const LINE: f32 = 18.0;

/// The room that passphrases take below the folder, in points.
pub fn secret_height(pen: &Pen, words: &Words, width: f32, state: &StartState) -> f32 {
    match state.purpose {
        Purpose::OpenRegister if state.is_locked() => FIELD + space::S,
        Purpose::NewRegister if state.is_protected => {
            let warning = words.text("passphrase-warning");
            let said = para_height(pen, width, &warning, Face::Small, LINE);
            TICK + space::S + FIELD + 6.0 + said + space::S
        }
        Purpose::NewRegister => TICK + space::S,
        _ => 0.0,
    }
}

/// Shows them below the folder. Says whether Enter was pressed in one.
pub fn secrets_ui(
    ui: &mut Ui,
    rest: &mut Rect,
    words: &Words,
    state: &mut StartState,
    commands: &mut Commands,
) -> bool {
    match state.purpose {
        Purpose::OpenRegister if state.is_locked() => {
            unlock_ui(ui, rest.cut_top(FIELD), words, state, commands);
            rest.skip_y(space::S);
            false
        }
        Purpose::NewRegister => protect_ui(ui, rest, words, state),
        _ => false,
    }
}

/// Asks for the passphrase of an encrypted register.
fn unlock_ui(
    ui: &mut Ui,
    mut rect: Rect,
    words: &Words,
    state: &mut StartState,
    commands: &mut Commands,
) {
    let is_free = state.under_way.is_none();
    let label = words.text(if is_free {
        "start-open-it"
    } else {
        "start-opening"
    });
    let done = done_place(&Pen::of(ui), &mut rect, &label);
    let Secret { text, is_shown, .. } = &mut state.secret;
    let hint = words.text("passphrase-locked-hint");
    let response = labelled(ui, rect, words, "passphrase", &hint, text, is_shown);
    if std::mem::take(&mut state.wants_secret) {
        response.request_focus();
    }
    let entered = was_entered(ui, &response);
    let clicked = row_right(ui, done, |ui| {
        Button::new(&label)
            .primary()
            .enabled(is_free)
            .ui(ui)
            .clicked()
    });
    if is_free && (clicked || entered) {
        commands.push(Command::Unlock(PathBuf::from(state.folder.trim())));
        // Where it is wrong it is typed again, or mended, at once.
        response.request_focus();
    }
}

/// Asks whether a new register is to be protected, and with what.
fn protect_ui(ui: &mut Ui, rest: &mut Rect, words: &Words, state: &mut StartState) -> bool {
    let name = words.text("start-protect");
    let about = words.text("start-protect-about");
    let row = rest.cut_top(TICK);
    let ticked = check(ui, row, "protect", &name, &about, &mut state.is_protected);
    rest.skip_y(space::S);
    if ticked.changed() {
        state.error = None;
        state.wants_secret = state.is_protected;
    }
    if !state.is_protected {
        return false;
    }
    let both = twice_ui(ui, rest.cut_top(FIELD), words, &mut state.secret);
    if std::mem::take(&mut state.wants_secret) {
        both[0].request_focus();
    }
    rest.skip_y(6.0);
    about_ui(ui, rest, words, "passphrase-warning");
    rest.skip_y(space::S);
    both.iter().any(|response| was_entered(ui, response))
}

/// A new passphrase, typed twice.
pub fn twice_ui(ui: &mut Ui, rect: Rect, words: &Words, typed: &mut Secret) -> [Response; 2] {
    let cells = rect.columns(&[1.0; 2], space::M);
    let Secret {
        text,
        again,
        is_shown,
    } = typed;
    let hint = words.text("passphrase-hint");
    let first = labelled(ui, cells[0], words, "passphrase", &hint, text, is_shown);
    // One switch shows both.
    let label = words.text("passphrase-again");
    let at = cells[1].min;
    field::label(&Pen::of(ui), Tokens::of(ui), at, &label, false);
    let row = cells[1].with_min_y(cells[1].max.y - size::CONTROL);
    let again = Field::new("passphrase-again", again).name(&label);
    [first, again.secret(*is_shown).ui(ui, row)]
}

/// A sentence about the passphrase: that nobody can open it without, or how it is told a new member.
pub fn about_ui(ui: &Ui, rest: &mut Rect, words: &Words, key: &str) {
    let t = Tokens::of(ui);
    let said = words.text(key);
    let (at, wide) = (rest.min, rest.width());
    let high = para(&Pen::of(ui), at, wide, &said, Face::Small, t.text2, LINE);
    readable(ui, Rect::from_min_size(at, vec2(wide, high)), &said);
    rest.skip_y(high);
}

fn labelled(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    key: impl AsIdSalt + AsRef<str>,
    hint: &str,
    text: &mut String,
    is_shown: &mut bool,
) -> Response {
    let label = words.text(key.as_ref());
    field::label(&Pen::of(ui), Tokens::of(ui), rect.min, &label, false);
    let row = rect.with_min_y(rect.max.y - size::CONTROL);
    let (show, hide) = (words.text("passphrase-show"), words.text("passphrase-hide"));
    let named = Named {
        field: &label,
        hint,
        show: &show,
        hide: &hide,
    };
    secret(ui, row, key, named, text, is_shown)
}

fn was_entered(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}
