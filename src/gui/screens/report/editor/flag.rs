//! What is flagged in a passage, below it, with the ways out. Knows nothing of passages.

use super::state::Keeping;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, radius, size, space};
use crate::gui::widgets::area::row_at;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::field::Field;
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::menu::{Item, menu};
use crate::gui::widgets::text::{icon, para, para_height, readable};
use crate::report::content::{FigureName, Flag, FlagKind};
use crate::words::Words;
use egui::{Key, Rect, Sense, Ui, vec2};

/// What a person decides about a flag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decided {
    /// The figure of this name is to stand there.
    Figure(String),
    /// It is to stay: a reason is asked for.
    Ask,
    /// It stays, for this reason.
    Keep(String),
    /// It is left as it is for now.
    Leave,
}

/// Shows a flag, and the field for a reason where one is being typed.
pub fn flag_ui(
    ui: &mut Ui,
    width: f32,
    words: &Words,
    flag: &Flag,
    names: &[FigureName],
    keeping: Option<&mut Keeping>,
) -> Option<Decided> {
    let t = Tokens::of(ui);
    let said = words.say(&flag.message);
    let inner = width - 24.0;
    let high = para_height(&Pen::of(ui), inner, &said, Face::Label, 18.0);
    let has_ways = flag.kind != FlagKind::NotBorneOut;
    let ways = if has_ways {
        size::CONTROL + space::S
    } else {
        0.0
    };
    let whole = vec2(width, high + ways + 18.0);
    let (placed, _) = ui.allocate_exact_size(whole, Sense::hover());
    let rect = mirror(placed);
    let pen = Pen::of(ui);
    pen.fill(rect.expand2(vec2(8.0, 0.0)), radius::CONTROL, t.warn.soft);
    let at = rect.min + vec2(24.0, 9.0);
    icon(
        &pen,
        rect.min + vec2(8.0, 18.0),
        icons::TRIANGLE_ALERT,
        14.0,
        t.warn.text,
    );
    para(&pen, at, inner, &said, Face::Label, t.text, 18.0);
    readable(ui, Rect::from_min_size(at, vec2(inner, high)), &said);
    if !has_ways {
        return None;
    }
    let mut row = rect.with_min_x(rect.min.x + 24.0);
    row.max.y -= 9.0;
    let row = row.cut_bottom(size::CONTROL);
    match keeping {
        Some(keeping) => reason_ui(ui, row, words, keeping),
        None => ways_ui(ui, row, words, flag, names),
    }
}

fn ways_ui(
    ui: &mut Ui,
    row: Rect,
    words: &Words,
    flag: &Flag,
    names: &[FigureName],
) -> Option<Decided> {
    let make = words.text("editor-make-figure");
    let keep = words.text("editor-keep-text");
    row_at(ui, row, |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let mut decided = None;
        if let Some(likeliest) = flag.meant.first() {
            let button = Button::new(&make).icon(icons::LINK).ui(ui);
            if let [one] = flag.meant.as_slice() {
                if button.hint(one).clicked() {
                    decided = Some(Decided::Figure(likeliest.clone()));
                }
            } else {
                decided = which(&button, &flag.meant, names);
            }
        }
        if Button::new(&keep).quiet().ui(ui).clicked() {
            decided = Some(Decided::Ask);
        }
        decided
    })
}

/// Asks which of several figures is meant, the likeliest first.
fn which(opener: &egui::Response, meant: &[String], names: &[FigureName]) -> Option<Decided> {
    let labels: Vec<String> = meant
        .iter()
        .map(|meant| {
            let known = names.iter().find(|name| name.name == *meant);
            let shown = known.map_or("", |name| name.shown.as_str());
            format!("{meant}  {shown}")
        })
        .collect();
    let items: Vec<Item> = labels
        .iter()
        .map(|label| Item {
            label,
            ..Item::default()
        })
        .collect();
    let taken = menu(opener, &items)?;
    meant.get(taken).cloned().map(Decided::Figure)
}

fn reason_ui(ui: &mut Ui, row: Rect, words: &Words, keeping: &mut Keeping) -> Option<Decided> {
    let label = words.text("editor-keep");
    let wide = Button::new(&label).width(&Pen::of(ui));
    let mut field = row;
    field.max.x -= 8.0;
    let button = field.cut_right(wide);
    field.max.x -= space::S;
    let name = words.text("editor-reason");
    let response = Field::new("reason", &mut keeping.reason)
        .name(&name)
        .hint(&name)
        .ui(ui, field);
    if std::mem::take(&mut keeping.is_new) {
        response.request_focus();
    }
    let reason = keeping.reason.trim();
    let can = !reason.is_empty();
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let left = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    let clicked = row_at(ui, button, |ui| {
        Button::new(&label).enabled(can).ui(ui).clicked()
    });
    if can && (clicked || entered) {
        Some(Decided::Keep(reason.to_owned()))
    } else if left {
        Some(Decided::Leave)
    } else {
        None
    }
}
