//! The list that opens below a choice or a chip. It must not know what is chosen, nor what for.
//!
//! The widget that opened it keeps the focus; the list has a row that is current, moved by the arrows
//! and by typing the beginning of a label.

use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, radius, space};
use super::keys::{self, Press};
use super::text::{fit, icon, width};
use crate::domain::folding::fold;
use egui::{
    Align, EventFilter, Id, Popup, PopupCloseBehavior, Response, Role, ScrollArea, Sense, Ui,
    WidgetInfo, pos2, vec2,
};

/// One of the things to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What is kept.
    pub code: String,
    /// What is read.
    pub label: String,
    /// What else it is found by when somebody types it, folded: other languages and spellings.
    pub also: Vec<String>,
}

impl Offer {
    /// An offer.
    pub fn new(code: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            label: label.into(),
            also: Vec::new(),
        }
    }

    /// The same, found by these too.
    #[must_use]
    pub fn also(mut self, also: Vec<String>) -> Self {
        self.also = also;
        self
    }
}

const ROW: f32 = 30.0;
/// Half a row shows that there is more.
const ROWS_IN_SIGHT: f32 = 8.5;
const PAGE: usize = 8;
/// After so many seconds a letter begins another word.
const PAUSE: f64 = 1.0;
const WIDEST: f32 = 420.0;

/// What the list remembers while it is open.
#[derive(Clone, Debug, Default)]
struct Place {
    current: usize,
    typed: String,
    typed_at: f64,
    /// Whether a letter was typed that English does not have.
    is_foreign: bool,
    /// Somebody moved it there.
    chosen: bool,
    /// It must come into sight.
    moved: bool,
}

/// What was done in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    /// An offer was taken; `None` is the blank one.
    Took(Option<usize>),
    /// What was chosen is to be blank.
    Erased,
}

/// The list of a widget, in one frame.
pub(super) struct OfferList<'a> {
    /// Of the widget that opens it.
    pub(super) id: Id,
    pub(super) offers: &'a [Offer],
    /// The words of the row for leaving it blank, which stands first.
    pub(super) blank: Option<&'a str>,
    /// Whether an offer is chosen now; `None` is the blank one.
    pub(super) chosen: &'a dyn Fn(Option<usize>) -> bool,
    /// Whether several may be taken, one after the other.
    pub(super) several: bool,
}

impl OfferList<'_> {
    fn popup(&self) -> Id {
        self.id.with("offers")
    }

    fn rows(&self) -> usize {
        self.offers.len() + usize::from(self.blank.is_some())
    }

    fn offer_of(&self, row: usize) -> Option<usize> {
        row.checked_sub(usize::from(self.blank.is_some()))
    }

    fn label(&self, row: usize) -> &str {
        match self.offer_of(row).and_then(|index| self.offers.get(index)) {
            Some(offer) => &offer.label,
            None => self.blank.unwrap_or_default(),
        }
    }

    pub(super) fn is_open(&self, ui: &Ui) -> bool {
        Popup::is_id_open(ui.ctx(), self.popup())
    }

    fn open(&self, ui: &Ui) {
        let chosen = (0..self.rows()).find(|row| (self.chosen)(self.offer_of(*row)));
        let place = Place {
            current: chosen.unwrap_or(0),
            moved: true,
            ..Place::default()
        };
        self.keep(ui, place);
        Popup::open_id(ui.ctx(), self.popup());
    }

    fn close(&self, ui: &Ui) {
        Popup::close_id(ui.ctx(), self.popup());
    }

    fn place(&self, ui: &Ui) -> Place {
        ui.data(|data| data.get_temp(self.popup()))
            .unwrap_or_default()
    }

    fn keep(&self, ui: &Ui, place: Place) {
        ui.data_mut(|data| data.insert_temp(self.popup(), place));
    }

    /// Acts on the keyboard. To be called before the widget is shown, which must not take the keys of
    /// the list for clicks.
    pub(super) fn keys(&self, ui: &Ui) -> Option<Done> {
        let open = self.is_open(ui);
        match ui.memory(egui::Memory::focused) {
            Some(focused) if focused == self.id => {}
            // A press in the list takes the focus away from the widget that opened it.
            None if open => ui.memory_mut(|memory| memory.request_focus(self.id)),
            Some(_) if open => {
                self.close(ui);
                return None;
            }
            _ => return None,
        }
        if open && keys::tabs_away(ui) {
            self.close(ui);
            let place = self.place(ui);
            // Of several only what was typed is taken: whoever moves looks around.
            let take = if self.several {
                !place.typed.is_empty() && !(self.chosen)(self.offer_of(place.current))
            } else {
                place.chosen
            };
            return take.then(|| Done::Took(self.offer_of(place.current)));
        }
        let presses = keys::take(ui, |press| {
            use Press::{Down, Erase, Space, Text, Up};
            open || matches!(press, Up | Down | Space | Erase | Text(_))
        });
        let mut done = None;
        for press in presses {
            done = self.press(ui, &press).or(done);
        }
        done
    }

    fn press(&self, ui: &Ui, press: &Press) -> Option<Done> {
        if *press == Press::Erase {
            return Some(Done::Erased);
        }
        if !self.is_open(ui) {
            self.open(ui);
            if !matches!(press, Press::Text(_)) {
                return None;
            }
        }
        let mut place = self.place(ui);
        let now = ui.input(|input| input.time);
        let goes_on = !place.typed.is_empty() && now - place.typed_at < PAUSE;
        let found = match press {
            Press::Text(text) => {
                if !goes_on {
                    place.typed.clear();
                    place.is_foreign = false;
                }
                place.is_foreign |= !text.is_ascii();
                place.typed.push_str(&fold(text));
                place.typed_at = now;
                self.find(&place, &place.typed)
            }
            Press::Space if goes_on => {
                let typed = format!("{} ", place.typed);
                let found = self.find(&place, &typed);
                if found.is_some() {
                    place.typed = typed;
                }
                found
            }
            press => press.moved(place.current, self.rows(), PAGE),
        };
        if let Some(row) = found {
            place.current = row;
            place.chosen = true;
            place.moved = true;
        }
        let current = self.offer_of(place.current);
        self.keep(ui, place);
        match press {
            Press::Escape => {
                self.close(ui);
                None
            }
            Press::Enter | Press::Space if found.is_none() => Some(self.take(ui, current)),
            _ => None,
        }
    }

    fn take(&self, ui: &Ui, offer: Option<usize>) -> Done {
        if self.several {
            let taken = Place {
                typed: String::new(),
                ..self.place(ui)
            };
            self.keep(ui, taken);
        } else {
            self.close(ui);
        }
        Done::Took(offer)
    }

    /// The row that what was typed means: one that begins with it, then one with a word that does, then
    /// one that does in another language or spelling, which comes first where a letter was typed that
    /// English does not have; the same letter again and again goes from one to
    /// the next.
    fn find(&self, place: &Place, typed: &str) -> Option<usize> {
        let current = place.current;
        let labels: Vec<String> = (0..self.rows()).map(|row| fold(self.label(row))).collect();
        let from_start = |typed: &str, from: usize| {
            let rows = (from..labels.len()).chain(0..from.min(labels.len()));
            rows.into_iter().find(|row| labels[*row].starts_with(typed))
        };
        let word = |label: &String| {
            label
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| word.starts_with(typed))
        };
        let first = typed.chars().next()?;
        let again = typed.chars().count() > 1 && typed.chars().all(|c| c == first);
        let offers =
            (0..self.rows()).map(|row| self.offer_of(row).map(|index| &self.offers[index]));
        let also = || {
            let mut offers = offers.clone();
            offers.position(|offer| {
                offer.is_some_and(|offer| offer.also.iter().any(|also| also.starts_with(typed)))
            })
        };
        let foreign = place.is_foreign.then(also).flatten();
        foreign
            .or_else(|| from_start(typed, 0))
            .or_else(|| {
                let next = || from_start(first.encode_utf8(&mut [0; 4]), current + 1);
                again.then(next).flatten()
            })
            .or_else(|| labels.iter().position(word))
            .or_else(also)
    }

    /// Shows the list where it is open, and opens it where the widget was clicked.
    pub(super) fn show(&self, ui: &Ui, anchor: &Response) -> Option<Done> {
        if anchor.clicked() {
            if self.is_open(ui) {
                self.close(ui);
            } else {
                self.open(ui);
            }
            anchor.request_focus();
        }
        let open = self.is_open(ui);
        if anchor.has_focus() {
            let filter = EventFilter {
                vertical_arrows: true,
                escape: open,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        }
        if !open {
            return None;
        }
        let pen = Pen::of(ui);
        let widest = (0..self.rows())
            .map(|row| width(&pen, self.label(row), Face::Body) + space::XL * 2.0)
            .fold(anchor.rect.width(), f32::max);
        let wide = widest.min(WIDEST.max(anchor.rect.width())) - 10.0;
        let shown = Popup::from_response(anchor)
            .id(self.popup())
            .open_memory(None)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .gap(space::XS)
            .width(wide)
            .show(|ui| self.rows_ui(ui, wide));
        let took = shown.and_then(|shown| shown.inner)?;
        anchor.request_focus();
        Some(self.take(ui, self.offer_of(took)))
    }

    /// The rows; returns the one that was clicked.
    fn rows_ui(&self, ui: &mut Ui, wide: f32) -> Option<usize> {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let mut place = self.place(ui);
        let scroll = ScrollArea::vertical()
            .max_height(ROW * ROWS_IN_SIGHT)
            .min_scrolled_height(ROW * ROWS_IN_SIGHT)
            .auto_shrink([false, true]);
        let clicked = scroll
            .show(ui, |ui| {
                ui.set_width(wide);
                let mut clicked = None;
                for row in 0..self.rows() {
                    let response = self.row_ui(ui, row, wide, &place);
                    let pointed = ui.input(|input| input.pointer.is_moving());
                    if response.hovered() && pointed {
                        place.current = row;
                    }
                    if row == place.current && place.moved {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        clicked = Some(row);
                    }
                }
                clicked
            })
            .inner;
        place.moved = false;
        self.keep(ui, place);
        clicked
    }

    fn row_ui(&self, ui: &mut Ui, row: usize, wide: f32, place: &Place) -> Response {
        let t = Tokens::of(ui);
        let chosen = (self.chosen)(self.offer_of(row));
        let label = self.label(row);
        // Not focusable: the focus stays with the widget that opened the list.
        let (rect, response) = ui.allocate_exact_size(vec2(wide, ROW), Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, label));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let rect = mirror(rect);
        let pen = Pen::of(ui);
        if place.current == row {
            pen.fill(rect, radius::CONTROL - 1, t.accent_soft);
        }
        if chosen {
            let mark = pos2(rect.max.x - 14.0, rect.center().y);
            icon(&pen, mark, icons::CHECK, 14.0, t.accent);
        }
        let words = rect
            .shrink2(vec2(space::S, 0.0))
            .with_max_x(rect.max.x - space::XL);
        let color = if self.offer_of(row).is_some() {
            t.text
        } else {
            t.text3
        };
        fit(&pen, words, Align::Min, label, Face::Body, color);
        response
    }
}
