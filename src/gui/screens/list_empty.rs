//! What a list shows where it has no rows: why, and the ways on. It pushes commands and changes no
//! record.

use super::filters::Span;
use super::list::{ListScreen, ListState};
use super::listing::Listing;
use crate::domain::identity::RecordKind;
use crate::gui::commands::{Command, Commands};
use crate::gui::icons;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::empty::Empty;
use crate::words::Message;
use egui::{Rect, Ui};

/// Draws it, with buttons that widen the list, clear what narrows it, or begin a record.
pub fn empty_ui(
    ui: &mut Ui,
    rect: Rect,
    screen: &ListScreen,
    state: &mut ListState,
    listing: &Listing,
    commands: &mut Commands,
) {
    let words = screen.workspace.words();
    let is_narrowed = listing.asked.narrowing.is_narrowed();
    let time = match listing.asked.narrowing.span {
        Span::Month => words.month(screen.month),
        Span::Year => screen.month.year().to_string(),
        Span::All => words.text("list-all-months"),
    };
    let (key, hint) = match (is_narrowed, &state.behind) {
        (_, Some(_)) => ("list-nothing-behind", "list-nothing-behind-hint"),
        (true, None) => ("list-nothing-fits", "list-nothing-fits-hint"),
        (false, None) => ("list-nothing-logged", "list-nothing-logged-hint"),
    };
    let line = words.say(&Message::new(key).with("time", time));
    let second = words.text(hint);
    let empty = Empty {
        icon: icon_of(screen.kind),
        sentence: &line,
        second: &second,
    };
    let everywhere = words.text("list-look-everywhere");
    let can_widen = state.span(screen.kind) != Span::All && state.behind.is_none();
    empty.ui(ui, rect, |ui| {
        if is_narrowed {
            let clear = words.text("list-clear-filters");
            if can_widen && Button::new(&everywhere).ui(ui).clicked() {
                state.span = Some(Span::All);
            }
            let has_filters = !state.filters.is_empty() || state.behind.is_some();
            if has_filters && Button::new(&clear).ui(ui).clicked() {
                state.clear();
            }
            return;
        }
        let record = words.text(&format!("record-{}", screen.kind.code()));
        let add = Button::new(&record)
            .primary()
            .icon(icons::PLUS)
            .key("Ctrl N");
        if !screen.beside_record && add.ui(ui).clicked() {
            commands.push(Command::NewRecord(screen.kind));
        }
        if can_widen && Button::new(&everywhere).ui(ui).clicked() {
            state.span = Some(Span::All);
        }
    });
}

/// The icon of a kind of record.
fn icon_of(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Trial => icons::SCALE,
        RecordKind::Repatriation => icons::PLANE_TAKEOFF,
        _ => icons::CROSSHAIR,
    }
}
