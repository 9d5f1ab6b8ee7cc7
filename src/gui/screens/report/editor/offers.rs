//! Titles and findings that the figures bear out, to choose from. Knows nothing of the rules.

use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, radius, space};
use crate::gui::widgets::focus;
use crate::gui::widgets::text::{fit, icon, para, para_height, readable};
use crate::report::content::{Passage, plain};
use crate::words::Words;
use egui::{Align, CursorIcon, Role, Sense, Ui, WidgetInfo, vec2};

const LINE: f32 = 18.0;
const MARK: f32 = 20.0;

/// Shows what is offered for a passage, and returns what was chosen of it.
pub fn offers_ui(ui: &mut Ui, width: f32, words: &Words, passage: &Passage) -> Option<usize> {
    let t = Tokens::of(ui);
    let (placed, _) = ui.allocate_exact_size(vec2(width, 20.0), Sense::hover());
    let head = mirror(placed);
    let title = words.text("editor-offers");
    fit(
        &Pen::of(ui),
        head,
        Align::Min,
        &title,
        Face::Caption,
        t.text3,
    );
    readable(ui, head, &title);
    let mut chosen = None;
    for (index, offer) in passage.offers.iter().enumerate() {
        let said = plain(&offer.text);
        let stands = passage.source.first() == Some(&offer.source);
        let wide = width - MARK;
        let high = para_height(&Pen::of(ui), wide, &said, Face::Small, LINE);
        let size = vec2(width, high + space::S);
        let (placed, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, stands, &said));
        let rect = mirror(placed);
        let pen = Pen::of(ui);
        let ground = rect.expand2(vec2(6.0, 0.0));
        if response.hovered() {
            pen.fill(ground, radius::CONTROL, t.hover);
        }
        focus::ring_if_focused(&pen, t, ground, &response);
        if stands {
            let at = rect.min + vec2(6.0, 4.0 + LINE / 2.0);
            icon(&pen, at, icons::CHECK, 12.0, t.accent);
        }
        let color = if stands { t.text } else { t.text2 };
        let at = rect.min + vec2(MARK, 4.0);
        para(&pen, at, wide, &said, Face::Small, color, LINE);
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            chosen = Some(index);
        }
    }
    chosen
}
