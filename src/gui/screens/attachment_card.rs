//! A file of a record as a card: what it is called, what is known of it, what became of it. Knows nothing
//! of the form.

use super::form::Flow;
use crate::domain::file_name::safe_name;
use crate::domain::record::Attachment;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, Tone, radius, size};
use crate::gui::widgets::area::row_right;
use crate::gui::widgets::badge::badge_at;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::focus;
use crate::gui::widgets::text::{fit, icon, readable, shortened, width};
use crate::words::{Message, Words};
use crate::workspace::{Condition, attachment_words};
use egui::{Align, Align2, CursorIcon, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The height of a card.
const CARD: f32 = 62.0;
/// The distance of what a card shows from its edge.
pub const EDGE: f32 = 14.0;
/// The room that a badge takes beside its words.
pub const BADGE_EDGES: f32 = 26.0;

/// A file that is being read and hashed.
pub fn taking_ui(ui: &mut Ui, flow: &mut Flow, words: &Words, name: &str) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let card = Rect::from_min_size(pos2(flow.x.min, flow.y), vec2(flow.x.span(), 40.0));
    pen.rect(card, radius::CARD, t.sunk, Stroke::new(1.0, t.line));
    let mut line = card.shrink2(vec2(EDGE, 0.0));
    let at = pos2(line.min.x + 7.0, line.center().y);
    icon(&pen, at, icons::CLOCK, 14.0, t.text3);
    line.skip_x(24.0);
    let said = words.say(&Message::new("attachment-taking").with("name", safe_name(name)));
    let painted = fit(&pen, line, Align::Min, &said, Face::Small, t.text2);
    readable(ui, painted, &said);
    flow.y += 48.0;
}

/// What a person does with a card.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CardAction {
    /// Its fields are to be edited.
    Edit,
    /// It is to be opened.
    Open,
    /// A copy of it is to be saved.
    Save,
}

/// A file that is not open.
pub struct Card<'a> {
    /// The words.
    pub words: &'a Words,
    /// The file.
    pub file: &'a Attachment,
    /// What became of it, as far as it was looked at.
    pub condition: Option<Condition>,
}

impl Card<'_> {
    /// Draws it, and says what is to be done with it.
    pub fn ui(&self, ui: &mut Ui, flow: &mut Flow, index: usize) -> Option<CardAction> {
        let (t, pen) = (Tokens::of(ui), Pen::of(ui));
        let card = Rect::from_min_size(pos2(flow.x.min, flow.y), vec2(flow.x.span(), CARD));
        let id = ui.scope_id().with(("attachment", index));
        let response = ui.interact(mirror(card), id, Sense::click());
        let name = safe_name(&self.file.name);
        let state = self
            .condition
            .map(|condition| self.words.text(condition.key()));
        let bad = self
            .condition
            .filter(|condition| *condition != Condition::Whole);
        let called = match &state {
            Some(state) if bad.is_some() => {
                Message::new("attachment-edit-state").with("state", state.as_str())
            }
            _ => Message::new("attachment-edit"),
        };
        let called = self.words.say(&called.with("name", name.as_str()));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &called));
        let ground = match (response.hovered(), t.dark) {
            (true, _) => t.hover,
            (false, true) => t.raised,
            (false, false) => t.surface,
        };
        pen.rect(card, radius::CARD, ground, Stroke::new(1.0, t.line));
        let (tone, glyph) = mark(t, self.condition);
        let square = Rect::from_min_size(card.min + vec2(12.0, 13.0), vec2(36.0, 36.0));
        pen.fill(square, radius::CONTROL, tone.soft);
        icon(&pen, square.center(), glyph, 16.0, tone.text);
        let mut text = card;
        text.min.x += 60.0;
        text.max.x -= 36.0;
        let asked = self.actions_ui(ui, &mut text, &name);
        let first = Rect::from_min_size(text.min + vec2(0.0, 10.0), vec2(text.width(), 20.0));
        match (bad, state) {
            (Some(_), Some(state)) => {
                let room = first.width() - width(&pen, &state, Face::Caption) - BADGE_EDGES - 8.0;
                let name = shortened(&pen, &name, Face::Medium, room);
                let called = fit(&pen, first, Align::Min, &name, Face::Medium, t.text);
                let at = pos2(called.max.x + 8.0, first.center().y);
                badge_at(&pen, at, Align2::LEFT_CENTER, tone, Some(glyph), &state);
            }
            _ => {
                fit(&pen, first, Align::Min, &name, Face::Medium, t.text);
            }
        }
        let second = Rect::from_min_size(text.min + vec2(0.0, 31.0), vec2(text.width(), 20.0));
        let known = attachment_words(self.words, self.file);
        fit(&pen, second, Align::Min, &known, Face::Small, t.text3);
        let at = pos2(card.max.x - 18.0, card.center().y);
        icon(&pen, at, icons::PENCIL, 14.0, t.text3);
        focus::ring_if_focused(&pen, t, card, &response);
        flow.y += CARD + 8.0;
        let is_pressed = response.on_hover_cursor(CursorIcon::PointingHand).clicked();
        asked.or(is_pressed.then_some(CardAction::Edit))
    }

    /// The buttons of a file that can be looked at.
    fn actions_ui(&self, ui: &mut Ui, text: &mut Rect, name: &str) -> Option<CardAction> {
        if self.condition != Some(Condition::Whole) {
            return None;
        }
        let buttons = text.cut_right(size::CONTROL * 2.0);
        text.max.x -= 8.0;
        let say = |key: &str| {
            self.words
                .say(&Message::new(key.to_owned()).with("name", name))
        };
        let mut asked = None;
        row_right(ui, buttons, |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let mut action = |glyph: &str, key: &str, what: CardAction| {
                let called = say(key);
                let button = Button::new("").quiet().icon(glyph).name(&called);
                if button.ui(ui).clicked() {
                    asked = Some(what);
                }
            };
            action(icons::DOWNLOAD, "attachment-save-name", CardAction::Save);
            action(
                icons::EXTERNAL_LINK,
                "attachment-open-name",
                CardAction::Open,
            );
        });
        asked
    }
}

/// The colours and the icon of what became of a file.
pub fn mark(t: &Tokens, condition: Option<Condition>) -> (Tone, &'static str) {
    match condition {
        Some(Condition::Whole) | None => (t.quiet, icons::PAPERCLIP),
        Some(Condition::Missing) => (t.warn, icons::CLOUD),
        Some(Condition::Damaged | Condition::Unreadable) => (t.error, icons::CIRCLE_ALERT),
        Some(Condition::OnlyNamed) => (t.quiet, icons::CIRCLE_DASHED),
    }
}
