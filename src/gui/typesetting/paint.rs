//! A field's text, selection and caret on the screen. It must not know how they came about.

use super::super::theme::{Face, Tokens};
use super::controls::direction;
use super::label::{Label, Room};
use super::layout::{Direction, Layout};
use super::mesh::moved;
use super::state::State;
use egui::output::IMEOutput;
use egui::text_selection::visuals::paint_text_cursor;
use egui::{IMEPurpose, Rect, Shape, Ui, pos2};

/// What stands in an empty field, at the end that it is read from.
pub(super) fn hint(ui: &Ui, inner: Rect, hint: &str) {
    if hint.is_empty() {
        return;
    }
    let label = Label::of(ui.ctx(), hint, Face::Body, Room::Cut(inner.width()));
    let y = inner.center().y - label.size().y / 2.0;
    let way = direction(hint).unwrap_or(Direction::of_window());
    let x = if way.is_right_to_left() {
        inner.max.x - label.size().x
    } else {
        inner.min.x
    };
    let mesh = label.mesh(pos2(x, y), Tokens::of(ui).text3);
    ui.painter_at(inner.expand(1.0)).add(Shape::mesh(mesh));
}

/// The text, what is selected of it and what is being composed.
pub(super) fn text(ui: &Ui, state: &mut State, layout: &Layout, inner: Rect, has_focus: bool) {
    let painter = ui.painter_at(inner.expand(1.0));
    let by = state.origin.to_vec2();
    let selection = &ui.visuals().selection;
    let selected = if has_focus && state.editor.composed.is_none() {
        state.editor.selected()
    } else {
        0..0
    };
    if !selected.is_empty() {
        let breaks = layout.break_rects(&selected);
        for rect in layout.rects(&selected).into_iter().chain(breaks) {
            painter.rect_filled(rect.translate(by), 0.0, selection.bg_fill);
        }
    }
    let origin = state.origin;
    let mesh = state.mesh(ui.ctx(), &selected, selection.stroke.color);
    painter.add(Shape::mesh(moved(mesh, origin, layout.scale)));
    if let Some(composed) = &state.editor.composed {
        let from = state.editor.caret.at;
        let ime = &ui.visuals().ime_composition;
        let underline = |from: usize, to: usize, stroke| {
            for rect in layout.rects(&(from..to)) {
                let rect = rect.translate(by);
                painter.hline(rect.x_range(), rect.max.y - 1.0, stroke);
            }
        };
        underline(
            from,
            from + composed.text.len(),
            ime.inactive_underline_stroke,
        );
        let current = &composed.current;
        underline(
            from + current.start,
            from + current.end,
            ime.active_underline_stroke,
        );
    }
}

/// The caret, and where input methods may show what they offer.
pub(super) fn caret(ui: &Ui, state: &State, inner: Rect, caret: Rect) {
    if !ui.is_enabled() {
        return;
    }
    if ui.input(|input| input.focused) {
        let since = ui.input(|input| input.time) - state.moved_at;
        paint_text_cursor(ui, &ui.painter_at(inner.expand(1.0)), caret, since);
    }
    let to_screen = ui
        .ctx()
        .layer_transform_to_global(ui.layer_id())
        .unwrap_or_default();
    ui.output_mut(|output| {
        output.ime = Some(IMEOutput {
            purpose: IMEPurpose::Normal,
            rect: to_screen * inner,
            cursor_rect: to_screen * caret,
            should_interrupt_composition: false,
        });
    });
}
