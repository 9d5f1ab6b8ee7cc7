//! The figures of the month by the names that text refers to them with; each opens its records.
//! Knows nothing of how they are counted.

use super::super::commands::{Command, Commands};
use super::super::digest::Digest;
use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, radius};
use super::super::widgets::area::at;
use super::super::widgets::cut::Cut;
use super::super::widgets::focus;
use super::super::widgets::text::{fit, hairline, put};
use super::figure_words::{behind_title, figure_kind, shown};
use crate::figures::Figure;
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{Align, Align2, CursorIcon, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

const ROW: f32 = 27.0;
/// Where the columns end, in points from the right.
const VALUE: f32 = 106.0;
const RECORDS: f32 = 6.0;

/// Shows the figures that say something, in the order of their names.
pub fn figures_ui(
    ui: &mut Ui,
    mut rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let words = workspace.words();
    let head = rect.cut_top(26.0);
    put(
        &pen,
        head.min,
        Align2::LEFT_TOP,
        &words.text("figures-title"),
        Face::Strong,
        t.text,
    );
    let at_right = pos2(head.max.x - RECORDS, head.min.y + 2.0);
    put(
        &pen,
        at_right,
        Align2::RIGHT_TOP,
        &words.text("figures-records"),
        Face::Caption,
        t.text3,
    );
    let mut figures: Vec<(&str, &Figure)> = digest
        .figures
        .iter()
        .filter(|(_, figure)| says_something(figure))
        .collect();
    // The parts of a breakdown stand after the totals.
    figures.sort_by_key(|(name, _)| name.contains(".by_"));
    at(ui, rect, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let scroll = ScrollArea::vertical().id_salt("figures").auto_shrink(false);
        scroll.show_rows(ui, ROW, figures.len(), |ui, range| {
            for (name, figure) in &figures[range] {
                if row_ui(ui, rect.width(), words, digest, name, figure) {
                    commands.push(Command::ShowRecords {
                        title: behind_title(words, name, digest.month),
                        kind: figure_kind(name),
                        ids: figure.records.clone(),
                    });
                }
            }
        });
    });
}

/// Whether a figure is more than a part that nothing was in.
fn says_something(figure: &Figure) -> bool {
    !(figure.value.unwrap_or(0) == 0 && figure.previous.unwrap_or(0) == 0)
}

fn row_ui(
    ui: &mut Ui,
    width: f32,
    words: &Words,
    digest: &Digest,
    name: &str,
    figure: &Figure,
) -> bool {
    let t = Tokens::of(ui);
    let (placed, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click());
    let row = mirror(placed);
    let pen = Pen::of(ui);
    let number = shown(words, figure);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name} {number}")));
    if response.hovered() {
        pen.fill(row.expand2(vec2(6.0, 0.0)), radius::CONTROL, t.hover);
    }
    hairline(&pen, t, row.x_range(), row.max.y);
    focus::ring_if_focused(&pen, t, row, &response);
    let middle = row.center().y;
    let text = row.with_max_x(row.max.x - VALUE - 44.0);
    fit(&pen, text, Align::Min, name, Face::Small, t.text2);
    let color = if figure.value == Some(0) || figure.value.is_none() {
        t.text3
    } else {
        t.text
    };
    let at = pos2(row.max.x - VALUE, middle);
    put(&pen, at, Align2::RIGHT_CENTER, &number, Face::Strong, color);
    let before = Message::new("figures-before")
        .with(
            "count",
            figure
                .previous
                .map_or_else(|| words.text("count-unknown"), |v| words.number(v)),
        )
        .with("month", words.month_short(digest.month.previous()));
    let before = words.say(&before);
    let at = pos2(row.max.x - VALUE + 12.0, middle);
    put(&pen, at, Align2::LEFT_CENTER, &before, Face::Small, t.text3);
    let count = words.number(figure.records.len() as u64);
    let at = pos2(row.max.x - RECORDS, middle);
    put(
        &pen,
        at,
        Align2::RIGHT_CENTER,
        &count,
        Face::Label,
        t.accent,
    );
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
