//! Every key of the window, over what is on it: printed from the table that the keys are read by. It
//! pushes commands and knows none of the keys itself.

use crate::gui::commands::{Command, Commands};
use crate::gui::pen::{Pen, mirror};
use crate::gui::shortcuts::{ALL, Shortcut, Where, names};
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::dialog::dialog;
use crate::gui::widgets::text::{fit, put, readable};
use crate::words::Words;
use egui::{Align, Align2, ScrollArea, Sense, Ui, pos2, vec2};

const ROW: f32 = 24.0;
/// Where what a key does begins, in points from the left.
const WORDS: f32 = 150.0;
/// What the window keeps of its height beside the list.
const AROUND: f32 = 230.0;

/// Draws the list over the window.
pub fn keys_ui(ui: &Ui, words: &Words, commands: &mut Commands) {
    let title = words.text("keys-title");
    let tall = (ui.max_rect().height() - AROUND).max(200.0);
    let shown = dialog(ui, "keys", &title, "", |ui, wide| {
        let area = ScrollArea::vertical().max_height(tall).auto_shrink(false);
        area.show(ui, |ui| {
            for place in Where::ALL {
                head_ui(ui, wide, &words.text(place.key()));
                for shortcut in ALL.iter().filter(|shortcut| shortcut.place == place) {
                    row_ui(ui, wide, words, shortcut);
                }
            }
        });
        ui.add_space(12.0);
        Button::new(&words.text("dialog-leave")).ui(ui).clicked()
    });
    if shown.inner || shown.is_left {
        commands.push(Command::ShowKeys(false));
    }
}

fn head_ui(ui: &mut Ui, wide: f32, text: &str) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let (placed, _) = ui.allocate_exact_size(vec2(wide, ROW + 8.0), Sense::hover());
    let rect = mirror(placed);
    let at = pos2(rect.min.x, rect.max.y - 4.0);
    put(&pen, at, Align2::LEFT_BOTTOM, text, Face::Strong, t.text);
}

fn row_ui(ui: &mut Ui, wide: f32, words: &Words, shortcut: &Shortcut) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let (placed, _) = ui.allocate_exact_size(vec2(wide - 14.0, ROW), Sense::hover());
    let rect = mirror(placed);
    let (keys, does) = (names(shortcut), words.text(shortcut.key));
    let left = rect.with_max_x(rect.min.x + WORDS - 8.0);
    fit(&pen, left, Align::Min, &keys, Face::Label, t.text2);
    let right = rect.with_min_x(rect.min.x + WORDS);
    fit(&pen, right, Align::Min, &does, Face::Body, t.text);
    readable(ui, rect, &[keys.as_str(), &does].join(": "));
}
