//! From what egui says was pressed, typed, pasted or asked for to what is done to a field. It must not
//! know the text.

use super::accessibility::chosen;
use super::act::{Act, End, Goal, Taken};
use super::caret::Way;
use super::controls::kept;
use super::input::Enter;
use super::layout::Layout;
use egui::accesskit::{Action, ActionData, ActionRequest};
use egui::os::OperatingSystem;
use egui::{Event, Id, ImeEvent, Key, Modifiers};

/// What decides how keys are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keyboard {
    pub(super) id: Id,
    pub(super) system: OperatingSystem,
    /// Whether there may be several paragraphs.
    pub(super) several: bool,
    pub(super) enter: Enter,
    /// Whether somebody else takes changes back.
    pub(super) undo_elsewhere: bool,
    /// Whether something is being composed: keys belong to the input method then.
    pub(super) composes: bool,
}

impl Keyboard {
    /// What an event asks for.
    pub(super) fn read(&self, event: &Event, text: &str, layout: &Layout) -> Option<Act> {
        match event {
            Event::Copy => Some(Act::Copy),
            Event::Cut => Some(Act::Cut),
            Event::Paste(text) => self.put(text),
            // Enter comes as a key, too.
            Event::Text(text) if text != "\n" && text != "\r" => self.put(text),
            Event::Ime(event) => self.composed(event),
            Event::AccessKitActionRequest(request) => self.asked(request, text, layout),
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if !self.composes => self.pressed(*key, *modifiers),
            _ => None,
        }
    }

    /// What putting in a text means, after what is not kept of it.
    pub(super) fn put(&self, text: &str) -> Option<Act> {
        let text = kept(text, self.several);
        (!text.is_empty()).then(|| Act::Put(text.into_owned()))
    }

    fn composed(&self, event: &ImeEvent) -> Option<Act> {
        match event {
            ImeEvent::Preedit {
                text,
                active_range_chars,
            } if text != "\n" && text != "\r" => {
                let text = kept(text, false).into_owned();
                if text.is_empty() && !self.composes {
                    return None;
                }
                let mut ends = text.char_indices().map(|(at, _)| at);
                let mut byte = |letters: usize| ends.nth(letters).unwrap_or(text.len());
                let current = match active_range_chars {
                    Some(range) => {
                        let start = byte(range.start);
                        let more = range.end.saturating_sub(range.start);
                        let end = if more == 0 { start } else { byte(more - 1) };
                        start..end
                    }
                    None => text.len()..text.len(),
                };
                Some(Act::Compose(text, current))
            }
            ImeEvent::Commit(text) if text != "\n" && text != "\r" => {
                let ends = || self.composes.then(|| Act::Compose(String::new(), 0..0));
                self.put(text).or_else(ends)
            }
            ImeEvent::DeleteSurrounding {
                before_chars,
                after_chars,
            } => Some(Act::TakeAround(*before_chars, *after_chars)),
            _ => None,
        }
    }

    fn asked(&self, request: &ActionRequest, text: &str, layout: &Layout) -> Option<Act> {
        if request.target_node != self.id.accesskit_id() {
            return None;
        }
        match (request.action, &request.data) {
            (Action::ReplaceSelectedText, Some(ActionData::Value(value))) => {
                Some(Act::Put(kept(value, self.several).into_owned()))
            }
            (Action::SetTextSelection, Some(ActionData::SetTextSelection(range))) => {
                let at = |place| chosen(self.id, layout, text, place);
                Some(Act::Select(at(&range.anchor)?, at(&range.focus)?))
            }
            _ => None,
        }
    }

    /// What an assistive technology wants the whole text to be, which needs no focus.
    pub(super) fn asked_for_all(&self, request: &ActionRequest) -> Option<Act> {
        match &request.data {
            Some(ActionData::Value(value)) => {
                Some(Act::PutAll(kept(value, self.several).into_owned()))
            }
            _ => None,
        }
    }

    fn pressed(&self, key: Key, modifiers: Modifiers) -> Option<Act> {
        let is_mac = self.system.is_mac();
        let control = if is_mac {
            modifiers.mac_cmd
        } else {
            modifiers.command
        };
        if is_mac && modifiers.ctrl {
            return of_emacs(key, modifiers.shift);
        }
        match key {
            Key::Enter => self.entered(modifiers),
            Key::A if control => Some(Act::SelectAll),
            Key::Z | Key::Y if control => self.turns_back(key, modifiers),
            Key::Backspace | Key::Delete => self.erases(key, modifiers).map(Act::Take),
            _ => {
                let goal = self.goes(key, modifiers)?;
                let selects = modifiers.shift;
                Some(Act::Go { goal, selects })
            }
        }
    }

    fn entered(&self, modifiers: Modifiers) -> Option<Act> {
        match self.enter {
            // With Ctrl it belongs to the form around.
            _ if modifiers.ctrl || modifiers.command => None,
            Enter::Breaks => Some(Act::Put("\n".to_owned())),
            Enter::Leaves => Some(Act::Leave),
            Enter::IsElsewhere => None,
        }
    }

    fn turns_back(&self, key: Key, modifiers: Modifiers) -> Option<Act> {
        if self.undo_elsewhere || modifiers.alt {
            return None;
        }
        let is_undo = key == Key::Z && !modifiers.shift;
        Some(if is_undo { Act::Undo } else { Act::Redo })
    }

    fn erases(&self, key: Key, modifiers: Modifiers) -> Option<Taken> {
        let is_mac = self.system.is_mac();
        let by_words = if is_mac {
            modifiers.alt
        } else {
            modifiers.command
        };
        let by_paragraph = is_mac && modifiers.mac_cmd;
        let is_back = key == Key::Backspace;
        // There it cuts, which comes as an event of its own.
        if !is_back && modifiers.shift && self.system == OperatingSystem::Windows {
            return None;
        }
        Some(match (is_back, by_words, by_paragraph) {
            (true, true, _) => Taken::WordBefore,
            (true, _, true) => Taken::ParagraphBefore,
            (true, ..) => Taken::Before,
            (false, true, _) => Taken::WordBehind,
            (false, _, true) => Taken::ParagraphBehind,
            (false, ..) => Taken::Behind,
        })
    }

    fn goes(&self, key: Key, modifiers: Modifiers) -> Option<Goal> {
        let is_mac = self.system.is_mac();
        let by_words = if is_mac {
            modifiers.alt
        } else {
            modifiers.command
        };
        let to_ends = is_mac && modifiers.mac_cmd;
        let (is_left, which) = match key {
            Key::ArrowLeft | Key::ArrowUp | Key::Home => (true, End::Start),
            Key::ArrowRight | Key::ArrowDown | Key::End => (false, End::End),
            _ => return None,
        };
        let way = if is_left { Way::Left } else { Way::Right };
        Some(match key {
            Key::Home | Key::End if modifiers.command => Goal::Text(which),
            Key::Home | Key::End => Goal::Line(which),
            Key::ArrowLeft | Key::ArrowRight if to_ends => Goal::Line(which),
            Key::ArrowLeft | Key::ArrowRight if by_words => Goal::Word(way),
            Key::ArrowLeft | Key::ArrowRight => Goal::Step(way),
            _ if to_ends || !self.several => Goal::Text(which),
            _ => Goal::Vertical { is_down: !is_left },
        })
    }
}

/// What every field of macOS has from Emacs.
fn of_emacs(key: Key, selects: bool) -> Option<Act> {
    let goal = match key {
        Key::A => Goal::Line(End::Start),
        Key::E => Goal::Line(End::End),
        Key::B => Goal::Step(Way::Left),
        Key::F => Goal::Step(Way::Right),
        Key::P => Goal::Vertical { is_down: false },
        Key::N => Goal::Vertical { is_down: true },
        Key::H => return Some(Act::Take(Taken::Before)),
        Key::D => return Some(Act::Take(Taken::Behind)),
        Key::K => return Some(Act::Take(Taken::ParagraphBehind)),
        _ => return None,
    };
    Some(Act::Go { goal, selects })
}
