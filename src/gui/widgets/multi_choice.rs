//! Several of a list, kept as codes with `;` between them. It must not know what is chosen.

use super::choice::Anchor;
use super::field::State;
use super::offers::{Done, Offer, OfferList};
use egui::{AsIdSalt, IdSalt, Rect, Response, Ui};

/// A choice of several offers. Text that is no code is kept and shown as it was typed.
#[must_use = "a choice is shown by `ui`"]
pub struct MultiChoice<'a> {
    salt: IdSalt,
    name: &'a str,
    codes: &'a mut String,
    offers: &'a [Offer],
    state: State,
    hint: &'a str,
}

impl<'a> MultiChoice<'a> {
    /// A choice called by the words of its label. The salt tells it from the others in the same `Ui`.
    pub fn new(
        salt: impl AsIdSalt,
        name: &'a str,
        codes: &'a mut String,
        offers: &'a [Offer],
    ) -> Self {
        Self {
            salt: IdSalt::new(salt),
            name,
            codes,
            offers,
            state: State::Plain,
            hint: "",
        }
    }

    /// What is known of what is chosen.
    pub fn state(mut self, state: State) -> Self {
        self.state = state;
        self
    }

    /// What it shows while nothing is chosen.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Shows it in a rect. The response is changed where an offer was taken or given back.
    pub fn ui(self, ui: &mut Ui, rect: Rect) -> Response {
        let id = ui.make_persistent_id(self.salt);
        let mut codes: Vec<&str> = self
            .codes
            .split([';', '؛'])
            .map(str::trim)
            .filter(|code| !code.is_empty())
            .collect();
        let label = |code: &str| {
            let offer = self.offers.iter().find(|offer| offer.code == code);
            offer.map_or(code, |offer| &offer.label).to_owned()
        };
        let shown: Vec<String> = codes.iter().map(|code| label(code)).collect();
        let chosen = |offer: Option<usize>| {
            offer.is_some_and(|index| codes.contains(&self.offers[index].code.as_str()))
        };
        let list = OfferList {
            id,
            offers: self.offers,
            blank: None,
            chosen: &chosen,
            several: true,
        };
        let face = Anchor {
            name: self.name,
            shown: &shown.join(", "),
            hint: self.hint,
            state: self.state,
        };
        let (done, mut response) = face.ui(ui, rect, &list);
        match done {
            Some(Done::Took(Some(index))) => {
                let taken = self.offers[index].code.as_str();
                if codes.contains(&taken) {
                    codes.retain(|code| *code != taken);
                } else {
                    codes.push(taken);
                }
            }
            Some(Done::Erased) => codes.clear(),
            _ => return response,
        }
        let codes = codes.join("; ");
        if codes != *self.codes {
            *self.codes = codes;
            response.mark_changed();
        }
        response
    }
}
