//! What the headline would be under other count rules, beside it. Knows no rule.

use super::super::figure_words::shown;
use crate::domain::vocabulary::Vocabulary;
use crate::gui::digest::Digest;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, space};
use crate::gui::widgets::area::row_at;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::text::{fit, hairline, para, para_height, readable};
use crate::words::{Message, Words};
use crate::workspace::{WhatIf, Workspace};
use egui::{Align, Popup, PopupCloseBehavior, Sense, Ui, vec2};

/// The figure that is counted under other rules.
pub const HEADLINE: &str = "attacks.confirmed";
const WIDTH: f32 = 340.0;
const ROW: f32 = 46.0;

/// Shows the button, so many points wide, and what it opens.
pub fn what_if_ui(ui: &mut Ui, width: f32, workspace: &Workspace, digest: &Digest) {
    let words = workspace.words();
    let label = words.text("what-if");
    let (placed, _) = ui.allocate_exact_size(vec2(width, 38.0), Sense::hover());
    let opener = row_at(ui, mirror(placed), |ui| {
        Button::new(&label).quiet().icon(icons::SCALE).ui(ui)
    });
    Popup::menu(&opener)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .gap(space::XS)
        .show(|ui| {
            // Every profile walks through all records: only while it is looked at, and once.
            let id = opener.id.with(("what-if", digest.month, digest.generation));
            let known: Option<Vec<WhatIf>> = ui.data(|data| data.get_temp(id));
            let all = known.unwrap_or_else(|| {
                let all = workspace.what_if(digest.month);
                ui.data_mut(|data| data.insert_temp(id, all.clone()));
                all
            });
            ui.set_width(WIDTH);
            ui.spacing_mut().item_spacing.y = 0.0;
            head_ui(ui, words, digest);
            for (index, other) in all.iter().enumerate() {
                row_ui(ui, workspace, other, index == 0);
            }
        });
}

fn head_ui(ui: &mut Ui, words: &Words, digest: &Digest) {
    let t = Tokens::of(ui);
    let about = Message::new("what-if-about").with("month", words.month(digest.month));
    let said = words.say(&about);
    let wide = WIDTH - 2.0 * space::M;
    let high = para_height(&Pen::of(ui), wide, &said, Face::Small, 17.0);
    let size = vec2(WIDTH, high + 2.0 * space::S);
    let (placed, _) = ui.allocate_exact_size(size, Sense::hover());
    let rect = mirror(placed);
    let at = rect.min + vec2(space::M, space::S);
    para(&Pen::of(ui), at, wide, &said, Face::Small, t.text3, 17.0);
    readable(ui, rect, &said);
}

fn row_ui(ui: &mut Ui, workspace: &Workspace, other: &WhatIf, is_of_report: bool) {
    let t = Tokens::of(ui);
    let words = workspace.words();
    let (placed, _) = ui.allocate_exact_size(vec2(WIDTH, ROW), Sense::hover());
    let row = mirror(placed);
    let pen = Pen::of(ui);
    let mut inner = row.shrink2(vec2(space::M, 4.0));
    hairline(&pen, t, inner.x_range(), row.min.y);
    let number = other.figure(HEADLINE).map(|figure| shown(words, figure));
    let number = number.unwrap_or_else(|| words.text("count-unknown"));
    let color = if is_of_report { t.accent } else { t.text };
    let place = inner.cut_right(56.0);
    fit(&pen, place, Align::Max, &number, Face::Strong, color);
    let name = words.text(&other.profile.key());
    let first = inner.cut_top(19.0);
    fit(&pen, first, Align::Min, &name, Face::Medium, t.text);
    let settings = workspace.settings();
    let group = words.term(Vocabulary::Actor, &settings.monitored_group);
    let about = Message::new(other.profile.about_key())
        .with("area", workspace.area())
        .with("group", group);
    let about = words.say(&about);
    fit(&pen, inner, Align::Min, &about, Face::Small, t.text3);
    readable(ui, row, &format!("{name}: {number}")).hint(about);
}
