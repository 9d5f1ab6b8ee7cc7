//! The keys of the inbox, where nothing is typed: J and K to move, Enter to open, one key to decide.

use super::ReviewInbox;
use super::list::choose;
use crate::domain::judgement::{Pairing, ReviewState};
use crate::gui::commands::{Command, Commands};
use crate::gui::inbox::{About, Item};
use crate::gui::screens::form_judging::usual_reason;
use crate::workspace::{Workspace, may_be_accepted};
use egui::{Key, Modifiers, Ui};

/// What one key answers about two records.
const PAIRS: [(Key, Pairing); 3] = [
    (Key::Num1, Pairing::Same),
    (Key::Num2, Pairing::Related),
    (Key::Num3, Pairing::Different),
];
/// What one key says of a record.
pub(super) const STATES: [(Key, ReviewState); 4] = [
    (Key::R, ReviewState::Ready),
    (Key::I, ReviewState::InReview),
    (Key::N, ReviewState::NeedsChanges),
    (Key::F, ReviewState::Final),
];

/// Reads the keys of this frame.
pub(super) fn read(
    ui: &Ui,
    workspace: &Workspace,
    items: &[&Item],
    state: &mut ReviewInbox,
    is_settling: bool,
    commands: &mut Commands,
) {
    if ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let here = items
        .iter()
        .position(|item| Some(item.about) == state.selected);
    let to = match here {
        _ if items.is_empty() => None,
        Some(here) if pressed(Key::J) => Some((here + 1).min(items.len() - 1)),
        Some(here) if pressed(Key::K) => Some(here.saturating_sub(1)),
        None if pressed(Key::J) || pressed(Key::K) => Some(0),
        _ => None,
    };
    if let Some(item) = to.and_then(|to| items.get(to)) {
        choose(item, state, commands);
        state.wanted = true;
        return;
    }
    let Some(item) = here
        .and_then(|here| items.get(here))
        .filter(|_| !is_settling)
    else {
        return;
    };
    // Enter belongs to what has the focus.
    let is_free = ui.memory(|memory| memory.focused().is_none());
    if is_free && pressed(Key::Enter) {
        commands.extend(opened(item));
    }
    match item.about {
        About::Pair(one, other) => {
            for (key, pairing) in PAIRS {
                if pressed(key) {
                    commands.push(Command::PairRecords(one, other, pairing));
                }
            }
        }
        About::Record(id) => {
            for (key, review) in STATES {
                if pressed(key) {
                    commands.push(Command::SetReview(id, review));
                }
            }
            if pressed(Key::A) {
                let open = workspace.judged(id).open.into_iter();
                if let Some(finding) = open.into_iter().find(may_be_accepted) {
                    let reason = usual_reason(workspace, finding.code);
                    commands.push(Command::Accept {
                        record: Some(id),
                        finding: Box::new(finding),
                        reason,
                    });
                }
            }
        }
        About::Draft(_) | About::Month(..) => {}
    }
}

/// What an item leads to.
pub(super) fn opened(item: &Item) -> Vec<Command> {
    match item.about {
        About::Record(id) | About::Pair(_, id) => vec![Command::Open(id)],
        About::Draft(id) => vec![Command::OpenDraftOf(id)],
        About::Month(kind, month) => vec![
            Command::ShowMonth(month),
            Command::Go(crate::gui::place::Place::of(kind)),
        ],
    }
}
