//! What the keyboard and assistive technologies ask of a field, done. It must not know how anything is
//! drawn.

use super::act::Act;
use super::input::Input;
use super::keys::Keyboard;
use super::state::{Look, State};
use egui::accesskit::Action;
use egui::os::OperatingSystem;
use egui::{Event, Ui};

impl Input<'_> {
    /// Does what is asked for by the keyboard or by an assistive technology; says whether the field
    /// gives the keyboard away.
    pub(super) fn read(&mut self, ui: &Ui, state: &mut State, look: &Look<'_>) -> bool {
        let mut keyboard = Keyboard {
            id: self.id,
            system: ui.os(),
            several: self.several,
            enter: self.enter,
            undo_elsewhere: self.undo_elsewhere,
            composes: false,
        };
        state.editor.is_windows = keyboard.system == OperatingSystem::Windows;
        let asked: Vec<Act> = ui.input(|input| {
            let requests = input.accesskit_action_requests(self.id, Action::SetValue);
            requests
                .filter_map(|request| keyboard.asked_for_all(request))
                .collect()
        });
        for act in asked {
            self.act(ui, state, &act, look);
        }
        if !ui.memory(|memory| memory.has_focus(self.id)) {
            state.editor.composed = None;
            return false;
        }
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, self.filter));
        let now = ui.input(|input| input.time);
        if !self.undo_elsewhere {
            state.editor.remember(self.buffer.text(), now);
        }
        let mut leaves = false;
        for event in ui.input(|input| input.filtered_events(&self.filter)) {
            // Anything else that is typed ends what is being composed: it was not meant to stay.
            if matches!(event, Event::Text(_) | Event::Paste(_) | Event::Cut) {
                state.editor.composed = None;
            }
            keyboard.composes = state.editor.composed.is_some();
            let layout = state.layout(ui.ctx(), self.buffer.text(), look, false);
            let Some(act) = keyboard.read(&event, self.buffer.text(), &layout) else {
                continue;
            };
            leaves |= act == Act::Leave;
            self.act(ui, state, &act, look);
        }
        if !self.undo_elsewhere && state.editor.composed.is_none() {
            state.editor.remember(self.buffer.text(), now);
        }
        leaves
    }

    fn act(&mut self, ui: &Ui, state: &mut State, act: &Act, look: &Look<'_>) {
        if !matches!(act, Act::Compose(..)) {
            state.editor.composed = None;
        }
        let layout = state.layout(ui.ctx(), self.buffer.text(), look, false);
        let selected = state.editor.selected();
        if matches!(act, Act::Copy | Act::Cut) && !selected.is_empty() {
            ui.copy_text(self.buffer.text()[selected].to_owned());
        }
        if state.editor.act(act, self.buffer, &layout) {
            let layout = state.layout(ui.ctx(), self.buffer.text(), look, false);
            state.editor.settle(&layout, self.buffer.text().len());
        } else {
            state.editor.settle(&layout, self.buffer.text().len());
        }
    }
}
