//! The pointer in a field, and where the text stands in it. It must not know of keys.

use super::input::Input;
use super::layout::Layout;
use super::state::{Look, State};
use egui::{CursorIcon, Pos2, Rect, Response, Ui, pos2};
use std::sync::Arc;

impl Input<'_> {
    /// Follows the pointer.
    pub(super) fn point(
        &self,
        ui: &Ui,
        state: &mut State,
        response: &Response,
        inner: Rect,
        mut layout: Arc<Layout>,
        look: &Look<'_>,
    ) -> Arc<Layout> {
        state.origin = self.origin(ui, state, &layout, inner);
        if response.hovered() && ui.is_enabled() {
            ui.set_cursor_icon(CursorIcon::Text);
            ui.output_mut(|output| output.mutable_text_under_cursor = true);
        }
        let pressed = ui.input(|input| input.pointer.primary_pressed()) && response.hovered();
        let Some(at) = response.interact_pointer_pos().filter(|_| ui.is_enabled()) else {
            if response.clicked() {
                ui.memory_mut(|memory| memory.request_focus(self.id));
            }
            return layout;
        };
        if pressed && state.editor.composed.take().is_some() {
            ui.memory_mut(egui::Memory::interrupt_ime);
            layout = state.layout(ui.ctx(), self.buffer.text(), look, true);
        }
        let (text, place) = (self.buffer.text(), (at - state.origin).to_pos2());
        let moves = ui.input(|input| input.pointer.is_moving());
        if pressed {
            let times = presses(ui, state, at);
            let had_focus = ui.memory(|memory| memory.has_focus(self.id));
            let selects = ui.input(|input| input.modifiers.shift) && had_focus;
            state.editor.press(place, times, selects, text, &layout);
        } else if ui.is_being_dragged(self.id) && moves && state.editor.composed.is_none() {
            state.editor.drag(place, text, &layout);
        }
        if pressed || response.clicked() {
            ui.memory_mut(|memory| memory.request_focus(self.id));
            state.moved_at = ui.input(|input| input.time);
        }
        state
            .editor
            .settle(&layout, text.len().max(layout.length()));
        layout
    }

    /// Where the layout stands: a line in the middle of its height, at the end that it is read from; one
    /// that is too long so that the caret is in sight.
    pub(super) fn origin(&self, ui: &Ui, state: &mut State, layout: &Layout, inner: Rect) -> Pos2 {
        if self.several {
            return inner.min;
        }
        let y = inner.center().y - layout.size().y / 2.0;
        let (left, right) = layout.extent();
        let is_right_to_left = layout.direction().is_right_to_left();
        let over = right - left - inner.width();
        if over <= 0.0 {
            state.scroll = 0.0;
            let x = if is_right_to_left {
                inner.max.x - right
            } else {
                inner.min.x - left
            };
            return pos2(x, y);
        }
        if ui.memory(|memory| memory.has_focus(self.id)) {
            let caret = layout.caret_rect(state.editor.shown()).min.x - left;
            state.scroll = state
                .scroll
                .clamp(caret - inner.width(), caret)
                .clamp(0.0, over);
        } else {
            state.scroll = if is_right_to_left { over } else { 0.0 };
        }
        pos2(inner.min.x - left - state.scroll, y)
    }
}

/// How often the pointer was pressed in one spot, this time included.
fn presses(ui: &Ui, state: &mut State, at: Pos2) -> u32 {
    let now = ui.input(|input| input.time);
    let (delay, apart) = ui.ctx().options(|options| {
        let input = &options.input_options;
        (input.max_double_click_delay, input.max_click_dist)
    });
    let times = match state.press {
        Some((then, there, times)) if now - then < delay && there.distance(at) < apart => times + 1,
        _ => 1,
    };
    state.press = Some((now, at, times));
    times
}
