//! How an organisation's reports look: a part of the settings. It changes the draft.

use super::super::commands::{Command, Commands};
use super::super::effects::Purpose;
use super::super::pen::Pen;
use super::super::theme::{Face, Tokens, size};
use super::super::widgets::area::{row_at, row_right};
use super::super::widgets::button::Button;
use super::super::widgets::cut::Cut;
use super::super::widgets::field::{self, Field};
use super::super::widgets::segmented::segmented;
use super::super::widgets::text::{fit, readable};
use super::settings::{LINE, Page};
use super::settings_draft::HouseDraft;
use super::start::{done_place, path_ui};
use crate::domain::settings::QuietSections;
use crate::words::{Message, Words};
use egui::{Align, Color32, Rect, Stroke, Ui, pos2, vec2};
use std::path::PathBuf;

/// A label and its field.
const FIELD: f32 = 50.0;
/// Lines of the disclaimer in sight.
const LINES: usize = 3;
/// A line of what is said of the logo.
const SAID: f32 = 24.0;

/// Shows colour, logo, disclaimer, and what becomes of sections with nothing to say.
pub(super) fn house_ui(
    ui: &mut Ui,
    page: &mut Page,
    words: &Words,
    house: &mut HouseDraft,
    commands: &mut Commands,
) {
    page.part(ui, words, "settings-house", "settings-house-help");
    let [left, right] = page.halves();
    accent_ui(ui, page, left, words, house);
    let cell = page.labelled(ui, right, &words.text("settings-quiet"));
    let names = QuietSections::ALL.map(|quiet| {
        words.text(&format!(
            "settings-quiet-{}",
            quiet.code().replace('_', "-")
        ))
    });
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    row_at(ui, cell, |ui| {
        segmented(ui, &words.text("settings-quiet"), &names, &mut house.quiet);
    });
    page.y += LINE;
    logo_ui(ui, page, words, house, commands);
    let name = words.text("settings-disclaimer");
    let mut rect = page.labelled(ui, page.column, &name);
    rect.max.y = rect.min.y + field::height(LINES);
    Field::new("settings-disclaimer", &mut house.disclaimer)
        .name(&name)
        .hint(&words.text("settings-disclaimer-hint"))
        .lines(LINES)
        .ui(ui, rect);
    page.y += LINE + field::height(LINES) - size::CONTROL;
}

/// The field of the colour, and a patch of it.
fn accent_ui(ui: &mut Ui, page: &Page, cell: Rect, words: &Words, house: &mut HouseDraft) {
    let mut row = cell;
    let patch = row.cut_right(size::CONTROL);
    row.max.x -= 8.0;
    let name = words.text("settings-accent");
    let hint = words.text("settings-accent-hint");
    let state = house.accent_state();
    page.field(ui, row, &name, &hint, state, &mut house.accent);
    if let Some([red, green, blue]) = house.colour() {
        let at = pos2(patch.min.x, page.y + 19.0);
        let patch = Rect::from_min_size(at, vec2(patch.width(), size::CONTROL)).shrink(4.0);
        Pen::of(ui).rect(
            patch,
            4.0,
            Color32::from_rgb(red, green, blue),
            Stroke::NONE,
        );
    }
}

/// Where the logo is taken from, and what it is.
fn logo_ui(
    ui: &mut Ui,
    page: &mut Page,
    words: &Words,
    house: &mut HouseDraft,
    commands: &mut Commands,
) {
    let take = words.text("settings-logo-take");
    let at = pos2(page.column.min.x, page.y);
    let mut row = Rect::from_min_size(at, vec2(page.column.width(), FIELD));
    let done = done_place(&Pen::of(ui), &mut row, &take);
    let file = &mut house.logo_file;
    let mut asked = path_ui(
        ui,
        row,
        words,
        "settings-logo",
        file,
        Purpose::Logo,
        commands,
    );
    let ready = !file.trim().is_empty();
    asked |= row_right(ui, done, |ui| {
        let button = Button::new(&take).secondary().enabled(ready);
        button.ui(ui).clicked()
    });
    if asked && ready {
        commands.push(Command::TakeLogo(PathBuf::from(file.trim())));
    }
    page.y += FIELD + 4.0;
    let t = Tokens::of(ui);
    let (said, colour) = match (&house.logo_error, house.logo_size) {
        (Some(error), _) => (words.say(error), t.error.text),
        (None, Some((width, height))) => {
            let said = Message::new("settings-logo-is");
            let said = said.with("width", width).with("height", height);
            (words.say(&said), t.text3)
        }
        (None, None) => (words.text("settings-logo-none"), t.text3),
    };
    let mut line = Rect::from_min_size(
        pos2(page.column.min.x, page.y),
        vec2(page.column.width(), SAID),
    );
    if house.has_logo() {
        let remove = words.text("settings-logo-remove");
        let place = line.cut_right(120.0);
        let button = |ui: &mut Ui| Button::new(&remove).quiet().ui(ui).clicked();
        if row_right(ui, place, button) {
            house.remove_logo();
        }
    }
    fit(&Pen::of(ui), line, Align::Min, &said, Face::Small, colour);
    readable(ui, line, &said);
    page.y += SAID + 10.0;
}
