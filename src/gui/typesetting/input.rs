//! A field that is typed in, of one line or of several. It must not know its frame, its label, nor what
//! its text means.

use super::super::theme::{Face, Tokens};
use super::accessibility;
use super::act::Act;
use super::editor::Buffer;
use super::keys::Keyboard;
use super::layout::{Direction, Layout, Span};
use super::paint;
use super::paragraphs::Shape;
use super::state::{self, State};
use super::typesetter::Typesetter;
use egui::accesskit::{Action, Role};
use egui::text::CharIndex;
use egui::{
    CursorIcon, Event, EventFilter, Id, Margin, Pos2, Rect, Response, Sense, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};
use std::sync::Arc;

/// What Enter does in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enter {
    /// Gives the keyboard away, as in a field of one line.
    Leaves,
    /// Begins another paragraph.
    Breaks,
    /// What its owner makes of it.
    IsElsewhere,
}

/// A field.
#[must_use = "a field is shown by `ui`"]
pub struct Input<'a> {
    id: Id,
    buffer: &'a mut dyn Buffer,
    spans: Option<&'a dyn Fn(&str) -> Vec<Span>>,
    hint: &'a str,
    width: f32,
    least: Vec2,
    margin: Margin,
    several: bool,
    line: Option<f32>,
    enter: Enter,
    undo_elsewhere: bool,
    filter: EventFilter,
}

/// A field that was shown.
pub struct Shown {
    /// What was done to it; changed where its text was.
    pub response: Response,
    /// Its layout.
    pub layout: Arc<Layout>,
    /// The left top corner of the layout on the screen.
    pub origin: Pos2,
}

impl<'a> Input<'a> {
    /// A field of one line.
    pub fn line(id: Id, buffer: &'a mut dyn Buffer, width: f32) -> Self {
        Self {
            id,
            buffer,
            spans: None,
            hint: "",
            width,
            least: vec2(width, 0.0),
            margin: Margin::ZERO,
            several: false,
            line: None,
            enter: Enter::Leaves,
            undo_elsewhere: false,
            filter: EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                tab: false,
                escape: false,
            },
        }
    }

    /// A field of paragraphs, which grows with them; the height of a line is in points.
    pub fn paragraphs(id: Id, buffer: &'a mut dyn Buffer, width: f32, line: f32) -> Self {
        Self {
            several: true,
            line: Some(line),
            enter: Enter::Breaks,
            ..Self::line(id, buffer, width)
        }
    }

    /// What it shows while it is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// The room that it takes at least, in points.
    pub fn least(mut self, least: Vec2) -> Self {
        self.least = least;
        self
    }

    /// The room around its text.
    pub fn margin(mut self, margin: Margin) -> Self {
        self.margin = margin;
        self
    }

    /// The faces and colours of a text.
    pub fn spans(mut self, spans: &'a dyn Fn(&str) -> Vec<Span>) -> Self {
        self.spans = Some(spans);
        self
    }

    /// What Enter does.
    pub fn enter(mut self, enter: Enter) -> Self {
        self.enter = enter;
        self
    }

    /// Says that somebody else takes changes back: Ctrl+Z is none of its keys.
    pub fn undo_elsewhere(mut self, elsewhere: bool) -> Self {
        self.undo_elsewhere = elsewhere;
        self
    }

    /// The keys that egui leaves to it rather than move the focus with them.
    pub fn event_filter(mut self, filter: EventFilter) -> Self {
        self.filter = filter;
        self
    }

    fn shape(&self) -> Shape {
        let inner = self.width - self.margin.sum().x;
        Shape {
            line: self.line,
            width: self.several.then_some(inner.max(1.0)),
            several: self.several,
            neutral: Direction::of_window(),
        }
    }

    /// Shows it where `ui` places things next.
    pub fn ui(mut self, ui: &mut Ui) -> Shown {
        let shared = state::of(ui.ctx(), self.id);
        let mut state = shared.lock();
        let state = &mut *state;
        let color = Tokens::of(ui).text;
        let plain = |text: &str| vec![Span::whole(text, Face::Body, color)];
        let spans = self.spans.unwrap_or(&plain);
        let shape = self.shape();
        let before = self.buffer.text().to_owned();
        if let Some(seen) = &state.seen
            && *seen != before
        {
            state.editor.follow(seen, &before);
        }
        let is_new = state.seen.is_none();
        if is_new {
            // By this egui knows of a widget that it is typed in.
            egui::text_edit::TextEditState::default().store(ui.ctx(), self.id);
        }
        let layout = state.layout(ui.ctx(), &before, spans, shape, false);
        if is_new && state.editor.caret == super::Caret::default() {
            // As in any field, one goes on where the text ends.
            state.editor.select(before.len(), before.len());
        }
        state.editor.settle(&layout, before.len());
        let was = (state.editor.anchor, state.editor.caret.at);
        let leaves = ui.is_enabled() && self.read(ui, state, spans, shape);
        let layout = state.layout(ui.ctx(), self.buffer.text(), spans, shape, true);
        let (rect, inner) = self.allocate(ui, &layout);
        let sense = if ui.is_enabled() {
            Sense::click_and_drag()
        } else {
            Sense::hover()
        };
        let mut response = ui.interact(rect, self.id, sense);
        if leaves {
            ui.memory_mut(|memory| memory.surrender_focus(self.id));
        }
        let layout = self.point(ui, state, &response, inner, layout, (spans, shape));
        let after = self.buffer.text().to_owned();
        if after != before {
            response.mark_changed();
        }
        let moved = was != (state.editor.anchor, state.editor.caret.at);
        if moved || response.changed() {
            state.moved_at = ui.input(|input| input.time);
        }
        state.seen = Some(after);
        state.inner = Some(inner);
        self.show(ui, state, &response, &layout, moved || response.changed());
        self.tell(ui, state, &response, &before, &layout, moved);
        Shown {
            response,
            origin: state.origin,
            layout,
        }
    }

    /// Does what is asked for by the keyboard or by an assistive technology; says whether the field
    /// gives the keyboard away.
    fn read(
        &mut self,
        ui: &Ui,
        state: &mut State,
        spans: &dyn Fn(&str) -> Vec<Span>,
        shape: Shape,
    ) -> bool {
        let mut keyboard = Keyboard {
            id: self.id,
            system: ui.os(),
            several: self.several,
            enter: self.enter,
            undo_elsewhere: self.undo_elsewhere,
            composes: false,
        };
        state.editor.is_windows = keyboard.system == egui::os::OperatingSystem::Windows;
        let asked: Vec<Act> = ui.input(|input| {
            let requests = input.accesskit_action_requests(self.id, Action::SetValue);
            requests
                .filter_map(|request| keyboard.asked_for_all(request))
                .collect()
        });
        for act in asked {
            self.act(ui, state, &act, spans, shape);
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
            let layout = state.layout(ui.ctx(), self.buffer.text(), spans, shape, false);
            let Some(act) = keyboard.read(&event, self.buffer.text(), &layout) else {
                continue;
            };
            leaves |= act == Act::Leave;
            self.act(ui, state, &act, spans, shape);
        }
        if !self.undo_elsewhere && state.editor.composed.is_none() {
            state.editor.remember(self.buffer.text(), now);
        }
        leaves
    }

    fn act(
        &mut self,
        ui: &Ui,
        state: &mut State,
        act: &Act,
        spans: &dyn Fn(&str) -> Vec<Span>,
        shape: Shape,
    ) {
        if !matches!(act, Act::Compose(..)) {
            state.editor.composed = None;
        }
        let layout = state.layout(ui.ctx(), self.buffer.text(), spans, shape, false);
        let selected = state.editor.selected();
        if matches!(act, Act::Copy | Act::Cut) && !selected.is_empty() {
            ui.copy_text(self.buffer.text()[selected].to_owned());
        }
        if state.editor.act(act, self.buffer, &layout) {
            let layout = state.layout(ui.ctx(), self.buffer.text(), spans, shape, false);
            state.editor.settle(&layout, self.buffer.text().len());
        } else {
            state.editor.settle(&layout, self.buffer.text().len());
        }
    }

    /// Takes its place; returns all of it, and the part for the text.
    fn allocate(&self, ui: &mut Ui, layout: &Layout) -> (Rect, Rect) {
        let margin = self.margin.sum();
        let size = vec2(self.width, layout.size().y + margin.y).max(self.least);
        let (_, rect) = ui.allocate_space(size);
        (rect, rect - self.margin)
    }

    /// Follows the pointer.
    fn point(
        &self,
        ui: &Ui,
        state: &mut State,
        response: &Response,
        inner: Rect,
        mut layout: Arc<Layout>,
        (spans, shape): (&dyn Fn(&str) -> Vec<Span>, Shape),
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
            layout = state.layout(ui.ctx(), self.buffer.text(), spans, shape, true);
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
    fn origin(&self, ui: &Ui, state: &mut State, layout: &Layout, inner: Rect) -> Pos2 {
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

    fn show(&self, ui: &Ui, state: &mut State, response: &Response, layout: &Layout, moved: bool) {
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

    fn tell(
        &self,
        ui: &Ui,
        state: &State,
        response: &Response,
        before: &str,
        layout: &Layout,
        moved: bool,
    ) {
        let text = self.buffer.text();
        let selected = state.editor.selected();
        if moved && !response.changed() {
            let letter = |byte: usize| CharIndex(text[..byte.min(text.len())].chars().count());
            let range = letter(selected.start)..letter(selected.end);
            let info = WidgetInfo::text_selection_changed(ui.is_enabled(), range, text);
            response.output_event(egui::output::OutputEvent::TextSelectionChanged(info));
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

/// The height of a line of a face, in points, as egui sets it.
pub fn row_height(ui: &Ui, face: Face) -> f32 {
    let ctx = ui.ctx();
    Typesetter::with(ctx, |typesetter| typesetter.row(ctx, face, None).height)
        / ctx.pixels_per_point()
}
