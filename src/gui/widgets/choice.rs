//! One of a list: opened by a click, Space or the arrows, searched by typing. It must not know what
//! is chosen.

use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens};
use super::field::{INSET, State};
use super::focus;
use super::offers::{Done, OfferList};
use super::text::{fit, icon};
use egui::{Align, AsIdSalt, IdSalt, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

pub use super::offers::Offer;

/// What stands for blank where nothing else is said.
const BLANK: &str = "–";

/// A choice of one offer, kept as its code. Text that is no code is shown as it was typed.
#[must_use = "a choice is shown by `ui`"]
pub struct Choice<'a> {
    salt: IdSalt,
    name: &'a str,
    code: &'a mut String,
    offers: &'a [Offer],
    state: State,
    hint: &'a str,
    required: bool,
}

impl<'a> Choice<'a> {
    /// A choice called by the words of its label. The salt tells it from the others in the same `Ui`;
    /// an empty code is blank.
    pub fn new(
        salt: impl AsIdSalt,
        name: &'a str,
        code: &'a mut String,
        offers: &'a [Offer],
    ) -> Self {
        Self {
            salt: IdSalt::new(salt),
            name,
            code,
            offers,
            state: State::Plain,
            hint: "",
            required: false,
        }
    }

    /// What is known of what is chosen.
    pub fn state(mut self, state: State) -> Self {
        self.state = state;
        self
    }

    /// What it shows while it is blank, and what the blank row says.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// That blank is not offered.
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Shows it in a rect. The response is changed where another offer was taken.
    pub fn ui(self, ui: &mut Ui, rect: Rect) -> Response {
        let id = ui.make_persistent_id(self.salt);
        let blank = if self.hint.is_empty() {
            BLANK
        } else {
            self.hint
        };
        let now = self
            .offers
            .iter()
            .position(|offer| offer.code == *self.code);
        let is_blank = self.code.is_empty();
        let chosen = |offer: Option<usize>| match offer {
            Some(_) => offer == now,
            None => is_blank,
        };
        let list = OfferList {
            id,
            offers: self.offers,
            blank: (!self.required).then_some(blank),
            chosen: &chosen,
            several: false,
        };
        let shown = now.map_or(self.code.as_str(), |index| &self.offers[index].label);
        let face = Anchor {
            name: self.name,
            shown,
            hint: self.hint,
            state: self.state,
        };
        let (done, mut response) = face.ui(ui, rect, &list);
        let code = match done {
            Some(Done::Took(Some(index))) => &self.offers[index].code,
            Some(Done::Took(None) | Done::Erased) if !self.required => "",
            _ => return response,
        };
        if code != self.code {
            code.clone_into(self.code);
            response.mark_changed();
        }
        response
    }
}

/// The closed face of a choice.
pub(super) struct Anchor<'a> {
    pub(super) name: &'a str,
    /// What is chosen, in words; empty while it is blank.
    pub(super) shown: &'a str,
    pub(super) hint: &'a str,
    pub(super) state: State,
}

impl Anchor<'_> {
    /// Shows it and its list, and says what was done.
    pub(super) fn ui(&self, ui: &Ui, rect: Rect, list: &OfferList<'_>) -> (Option<Done>, Response) {
        let typed = if ui.is_enabled() { list.keys(ui) } else { None };
        let response = ui.interact(mirror(rect), list.id, Sense::click());
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(self.shown.to_owned()),
            ..WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), self.name)
        });
        let clicked = list.show(ui, &response);
        let open = list.is_open(ui);
        ui.ctx()
            .accesskit_node_builder(list.id, |node| node.set_expanded(open));
        if ui.is_rect_visible(mirror(rect)) {
            self.paint(ui, rect, &response);
        }
        (clicked.or(typed), response)
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &Response) {
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        self.state.paint(&pen, t, rect, response.hovered());
        let words = rect.shrink2(vec2(f32::from(INSET), 0.0));
        let words = words.with_max_x(words.max.x - 16.0);
        let (text, color) = if self.shown.is_empty() {
            (self.hint, t.text3)
        } else {
            (self.shown, t.text)
        };
        fit(&pen, words, Align::Min, text, Face::Body, color);
        let mark = pos2(rect.max.x - 15.0, rect.center().y);
        icon(&pen, mark, icons::CHEVRONS_UP_DOWN, 13.0, t.text3);
        focus::ring_if_focused(&pen, t, rect, response);
    }
}
