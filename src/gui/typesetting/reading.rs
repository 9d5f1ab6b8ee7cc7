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
        self.take_primary(ui, state, &keyboard, look);
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

    /// On X11 and Wayland the middle button puts in what was selected last, anywhere, where it is pressed.
    fn take_primary(&mut self, ui: &Ui, state: &mut State, keyboard: &Keyboard, look: &Look<'_>) {
        let pasted = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                Event::MiddleClickPaste { pos, text } => Some((*pos, text.clone())),
                _ => None,
            })
        });
        let (Some((at, text)), Some(inner)) = (pasted, state.inner) else {
            return;
        };
        let Some(act) = keyboard.put(&text) else {
            return;
        };
        if !ui.rect_contains_pointer(inner + self.margin) {
            return;
        }
        let from_screen = ui.ctx().layer_transform_from_global(ui.layer_id());
        let at = from_screen.map_or(at, |from_screen| from_screen * at);
        state.editor.composed = None;
        let layout = state.layout(ui.ctx(), self.buffer.text(), look, false);
        let place = (at - state.origin).to_pos2();
        state.editor.stand(layout.at_point(place));
        self.act(ui, state, &act, look);
        ui.memory_mut(|memory| memory.request_focus(self.id));
    }
}
