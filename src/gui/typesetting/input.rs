//! A field that is typed in, of one line or of several. It must not know its frame, its label, nor what
//! its text means.

use super::super::theme::{Face, Tokens};
use super::caret::Caret;
use super::editor::Buffer;
use super::layout::{Direction, Layout, Span, Spans};
use super::paragraphs::Shape;
use super::state::{self, Look};
use super::typesetter::Typesetter;
use egui::text_edit::TextEditState;
use egui::{EventFilter, Id, Margin, Pos2, Rect, Response, Sense, Ui, Vec2, vec2};
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
    pub(super) id: Id,
    pub(super) buffer: &'a mut dyn Buffer,
    spans: Option<Spans<'a>>,
    pub(super) hint: &'a str,
    width: f32,
    least: Vec2,
    pub(super) margin: Margin,
    pub(super) several: bool,
    line: Option<f32>,
    pub(super) enter: Enter,
    pub(super) undo_elsewhere: bool,
    pub(super) filter: EventFilter,
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
    pub fn spans(mut self, spans: Spans<'a>) -> Self {
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
        let look = &Look {
            spans: self.spans.unwrap_or(&plain),
            shape: self.shape(),
        };
        let before = self.buffer.text().to_owned();
        if let Some(seen) = &state.seen
            && *seen != before
        {
            state.editor.follow(seen, &before);
        }
        let is_new = state.seen.is_none();
        if is_new {
            // By this egui knows of a widget that it is typed in.
            TextEditState::default().store(ui.ctx(), self.id);
        }
        let layout = state.layout(ui.ctx(), &before, look, false);
        if is_new && state.editor.caret == Caret::default() {
            // As in any field, one goes on where the text ends.
            state.editor.select(before.len(), before.len());
        }
        state.editor.settle(&layout, before.len());
        let was = (state.editor.anchor, state.editor.caret.at);
        let leaves = ui.is_enabled() && self.read(ui, state, look);
        let layout = state.layout(ui.ctx(), self.buffer.text(), look, true);
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
        let layout = self.point(ui, state, &response, inner, layout, look);
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

    /// Takes its place; returns all of it, and the part for the text.
    fn allocate(&self, ui: &mut Ui, layout: &Layout) -> (Rect, Rect) {
        let margin = self.margin.sum();
        let size = vec2(self.width, layout.size().y + margin.y).max(self.least);
        let (_, rect) = ui.allocate_space(size);
        (rect, rect - self.margin)
    }
}

/// The height of a line of a face, in points, as egui sets it.
pub fn row_height(ui: &Ui, face: Face) -> f32 {
    let ctx = ui.ctx();
    Typesetter::with(ctx, |typesetter| typesetter.row(ctx, face, None).height)
        / ctx.pixels_per_point()
}
