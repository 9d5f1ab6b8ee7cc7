//! A field as it is seen and as it is read aloud. It must not know how its text came about.

use super::accessibility;
use super::input::Input;
use super::layout::Layout;
use super::paint;
use super::state::State;
use egui::accesskit::{Action, Role};
use egui::output::OutputEvent;
use egui::text::CharIndex;
use egui::{OutputCommand, Response, Ui, WidgetInfo};

impl Input<'_> {
    pub(super) fn show(
        &self,
        ui: &Ui,
        state: &mut State,
        response: &Response,
        layout: &Layout,
        moved: bool,
    ) {
        let inner = state.inner.unwrap_or(response.rect);
        if !self.several {
            // The caret may have moved since the pointer was followed.
            state.origin = self.origin(ui, state, layout, inner);
        }
        let caret = layout.caret_rect(state.editor.shown());
        let caret = caret.translate(state.origin.to_vec2());
        state.caret = Some(caret);
        let has_focus = ui.memory(|memory| memory.has_focus(self.id));
        if has_focus && moved {
            ui.scroll_to_rect(caret, None);
        }
        if !ui.is_rect_visible(response.rect) {
            return;
        }
        if self.buffer.text().is_empty() && state.editor.composed.is_none() {
            let room = if self.several {
                inner.with_max_y(caret.max.y)
            } else {
                inner
            };
            paint::hint(ui, room, self.hint);
        }
        paint::text(ui, state, layout, inner, has_focus);
        if has_focus {
            paint::caret(ui, state, inner, caret);
        }
    }

    pub(super) fn tell(
        &self,
        ui: &Ui,
        state: &mut State,
        response: &Response,
        before: &str,
        layout: &Layout,
        moved: bool,
    ) {
        let text = self.buffer.text();
        let selected = state.editor.selected();
        // On X11 and Wayland the middle button puts it in elsewhere; not while it is still being drawn.
        if selected != state.told && !ui.input(|input| input.pointer.any_down()) {
            state.told.clone_from(&selected);
            if let Some(text) = text.get(selected.clone()).filter(|text| !text.is_empty()) {
                let settled = OutputCommand::TextSelectionSettled(text.to_owned());
                ui.ctx().send_cmd(settled);
            }
        }
        if moved && !response.changed() {
            let letter = |byte: usize| CharIndex(text[..byte.min(text.len())].chars().count());
            let range = letter(selected.start)..letter(selected.end);
            let info = WidgetInfo::text_selection_changed(ui.is_enabled(), range, text);
            response.output_event(OutputEvent::TextSelectionChanged(info));
        } else {
            response
                .widget_info(|| WidgetInfo::text_edit(ui.is_enabled(), before, text, self.hint));
        }
        let ctx = ui.ctx();
        ctx.accesskit_node_builder(self.id, |node| {
            node.set_role(if self.several {
                Role::MultilineTextInput
            } else {
                Role::TextInput
            });
            if ui.is_enabled() {
                node.add_action(Action::SetValue);
                node.add_action(Action::ReplaceSelectedText);
            } else {
                node.set_read_only();
            }
        });
        // Of what is being composed the input method tells.
        if state.editor.composed.is_none() {
            let selected = (state.editor.anchor, state.editor.caret.at);
            accessibility::tell(ctx, self.id, (text, layout), state.origin, selected);
        }
    }
}
