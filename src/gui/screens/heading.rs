//! The heading of a screen: its title, one line of context, and what can be done at the right.
//! Knows no screen.

use super::super::pen::Pen;
use super::super::theme::{Face, Tokens};
use super::super::widgets::area::row_right;
use super::super::widgets::text::{fit, put, readable};
use egui::{Align, Align2, Rect, Ui, pos2};

/// Shows the heading in a rect; `actions` are laid out from the right end.
pub fn heading_ui<R>(
    ui: &mut Ui,
    rect: Rect,
    title: &str,
    context: &str,
    actions: impl FnOnce(&mut Ui) -> R,
) -> R {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let at = pos2(rect.min.x, rect.center().y);
    let titled = put(&pen, at, Align2::LEFT_CENTER, title, Face::Title, t.text);
    readable(ui, titled, title);
    let (done, left) = row_right(ui, rect, |ui| (actions(ui), ui.min_rect().min.x));
    let beside = Rect::from_min_max(
        pos2(titled.max.x + 12.0, titled.min.y + 3.0),
        pos2(left - 12.0, titled.max.y + 1.0),
    );
    let placed = fit(&pen, beside, Align::Min, context, Face::Small, t.text3);
    readable(ui, placed, context);
    done
}
