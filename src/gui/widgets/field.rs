//! What is typed in: a field of one line or of several, and the label above it. They must not know
//! what the text means.

use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, mix, radius, space};
use super::super::typesetting::input::row_height;
use super::super::typesetting::{Enter, Input};
use super::area::at;
use super::focus;
use super::text::{icon, put};
use egui::text_edit::TextEditState;
use egui::{
    Align2, AsIdSalt, EventFilter, Frame, Id, IdSalt, Margin, Pos2, Rect, Response, RichText,
    ScrollArea, Stroke, TextEdit, Ui, pos2, vec2,
};

/// What is known of the text of a field or a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Nothing is wrong with it.
    #[default]
    Plain,
    /// It cannot stand as it is.
    Error,
    /// Somebody should look at it.
    Warn,
}

impl State {
    /// The ground and the edge of a control in this state.
    pub(super) fn paint(self, pen: &Pen, t: &Tokens, rect: Rect, hovered: bool) {
        let edge = match self {
            Self::Plain if hovered => t.text3,
            Self::Plain => t.field,
            Self::Error => t.error.text,
            Self::Warn => t.warn.text,
        };
        let ground = match self {
            Self::Error => mix(t.error.soft, t.surface, 0.6),
            _ => t.surface,
        };
        pen.rect(rect, radius::CONTROL, ground, Stroke::new(1.0, edge));
    }
}

/// From the edge of a control to its text, in points.
pub(super) const INSET: i8 = 9;

/// The height of a line of a paragraph, in points, and what of it is added to that of the face.
const LINE: f32 = 19.0;
const LEADING: f32 = 3.0;

/// The label above a control, its top left at a point; a dot says that it must be filled in.
pub fn label(pen: &Pen, t: &Tokens, at: Pos2, text: &str, required: bool) {
    let rect = put(pen, at, Align2::LEFT_TOP, text, Face::Label, t.text2);
    if required {
        let dot = pos2(rect.max.x + 6.0, rect.center().y);
        pen.circle(dot, 2.0, t.accent, Stroke::NONE);
    }
}

/// A field.
#[must_use = "a field is shown by `ui`"]
pub struct Field<'a> {
    salt: IdSalt,
    text: &'a mut String,
    name: &'a str,
    hint: &'a str,
    state: State,
    icon: Option<&'a str>,
    lines: usize,
    undo_elsewhere: bool,
    filter: Option<EventFilter>,
    secret: bool,
    masked: bool,
}

impl<'a> Field<'a> {
    /// A field for `text`. The salt tells it from the others in the same `Ui`.
    pub fn new(salt: impl AsIdSalt, text: &'a mut String) -> Self {
        Self {
            salt: IdSalt::new(salt),
            text,
            name: "",
            hint: "",
            state: State::Plain,
            icon: None,
            lines: 1,
            undo_elsewhere: false,
            filter: None,
            secret: false,
            masked: false,
        }
    }

    /// What it is called: the words of its label.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// What it shows while it is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// What is known of its text.
    pub fn state(mut self, state: State) -> Self {
        self.state = state;
        self
    }

    /// A glyph at its end.
    pub fn icon(mut self, glyph: &'a str) -> Self {
        self.icon = Some(glyph);
        self
    }

    /// It holds a secret, shown as dots unless a person wants to see it. What was typed before cannot be
    /// brought back with undo.
    pub fn secret(mut self, is_shown: bool) -> Self {
        self.secret = true;
        self.masked = !is_shown;
        self
    }

    /// How many lines it shows; with more than one it takes paragraphs and scrolls.
    pub fn lines(mut self, lines: usize) -> Self {
        self.lines = lines;
        self
    }

    /// Says that whoever shows it takes changes back: Ctrl+Z and Ctrl+Shift+Z are none of its keys.
    pub fn undo_elsewhere(mut self) -> Self {
        self.undo_elsewhere = true;
        self
    }

    /// The keys that egui leaves to it rather than move the focus with them: a list below it wants Tab
    /// and Escape. What its owner consumed before it is shown never reaches it.
    pub fn event_filter(mut self, filter: EventFilter) -> Self {
        self.filter = Some(filter);
        self
    }

    /// Its id in a `Ui`, by which [`crate::gui::typesetting::state`] knows its caret.
    pub fn id(ui: &Ui, salt: impl AsIdSalt) -> Id {
        ui.make_persistent_id(IdSalt::new(salt))
    }

    /// Shows it in a rect.
    pub fn ui(self, ui: &mut Ui, rect: Rect) -> Response {
        let t = Tokens::of(ui);
        let id = ui.make_persistent_id(self.salt);
        let hovered = ui.rect_contains_pointer(mirror(rect));
        let pen = Pen::of(ui);
        self.state.paint(&pen, t, rect, hovered);
        let mut inner = rect;
        if let Some(glyph) = self.icon {
            icon(
                &pen,
                pos2(rect.max.x - 15.0, rect.min.y + 15.0),
                glyph,
                14.0,
                t.text3,
            );
            inner.max.x -= 20.0;
        }
        let name = self.name;
        let response = if self.secret {
            self.secret_line(ui, inner, id)
        } else if self.lines > 1 {
            self.paragraphs(ui, inner, id)
        } else {
            self.line(ui, inner, id)
        };
        let response = response.accessible_name(name);
        focus::ring_if_focused(&pen, t, rect, &response);
        response
    }

    fn line(self, ui: &mut Ui, rect: Rect, id: Id) -> Response {
        let input = Input::line(id, self.text, rect.width())
            .least(rect.size())
            .margin(Margin::symmetric(INSET, 0))
            .hint(self.hint)
            .undo_elsewhere(self.undo_elsewhere);
        let input = match self.filter {
            Some(filter) => input.event_filter(filter),
            None => input,
        };
        at(ui, rect, |ui| input.ui(ui).response)
    }

    fn paragraphs(self, ui: &mut Ui, rect: Rect, id: Id) -> Response {
        let inner = rect.shrink2(vec2(1.0, 1.0));
        let line = row_height(ui, Face::Body) + LEADING;
        let input = Input::paragraphs(id, self.text, inner.width(), line)
            .least(inner.size())
            .margin(Margin::symmetric(INSET - 1, 6))
            .hint(self.hint)
            .enter(Enter::Breaks)
            .undo_elsewhere(self.undo_elsewhere);
        at(ui, inner, |ui| {
            let scroll = ScrollArea::vertical()
                .id_salt(self.salt)
                .max_height(inner.height())
                .auto_shrink(false);
            scroll.show(ui, |ui| input.ui(ui).response).inner
        })
    }

    /// A secret is masked letter by letter: nothing of its order may be seen, and egui does that.
    #[expect(clippy::disallowed_methods, reason = "dots have no order")]
    fn secret_line(self, ui: &mut Ui, rect: Rect, id: Id) -> Response {
        let hint = RichText::new(self.hint).color(Tokens::of(ui).text3);
        let edit = TextEdit::singleline(self.text)
            .id(id)
            .hint_text(hint)
            .password(self.masked)
            .frame(Frame::NONE.inner_margin(Margin::symmetric(INSET, 0)))
            .align(Align2::LEFT_CENTER)
            .desired_width(rect.width())
            .min_size(rect.size());
        let response = at(ui, rect, |ui| ui.add(edit));
        if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
            state.clear_undoer();
            state.store(ui.ctx(), id);
        }
        response
    }
}

/// The height of a field of several lines, in points.
pub fn height(lines: usize) -> f32 {
    if lines > 1 {
        lines as f32 * LINE + space::M + 4.0
    } else {
        super::super::theme::size::CONTROL
    }
}
