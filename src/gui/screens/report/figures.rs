//! Figures by the names that text refers to them with; each opens its records. Knows nothing of how
//! they are counted.

use super::super::figure_words::shown_short;
use super::named::Named;
use crate::figures::Figure;
use crate::gui::commands::Commands;
use crate::gui::digest::Digest;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, radius};
use crate::gui::widgets::focus;
use crate::gui::widgets::text::{fit, hairline, put, readable};
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{Align, Align2, CursorIcon, Role, Sense, Ui, WidgetInfo, pos2, vec2};

const ROW: f32 = 27.0;
/// Where the values end, and the counts of records, in points from the right.
const VALUE: f32 = 128.0;
const RECORDS: f32 = 1.0;

/// Shows the figures of these names that there are, one below the other.
pub fn figures_ui(
    ui: &mut Ui,
    width: f32,
    workspace: &Workspace,
    digest: &Digest,
    names: &[&str],
    commands: &mut Commands,
) {
    let words = workspace.words();
    let known: Vec<(&str, &Figure)> = names
        .iter()
        .filter_map(|name| Some((*name, digest.figures.get(name)?)))
        .collect();
    head_ui(ui, width, words);
    if known.is_empty() {
        let t = Tokens::of(ui);
        let (placed, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
        let none = words.text("figures-none");
        let row = mirror(placed);
        fit(&Pen::of(ui), row, Align::Min, &none, Face::Small, t.text3);
        readable(ui, row, &none);
    }
    for (index, (name, figure)) in known.into_iter().enumerate() {
        if row_ui(ui, width, words, digest, (name, figure), index == 0) {
            commands.extend(Named::new(name).open(workspace, digest));
        }
    }
}

fn head_ui(ui: &mut Ui, width: f32, words: &Words) {
    let t = Tokens::of(ui);
    let (placed, _) = ui.allocate_exact_size(vec2(width, 30.0), Sense::hover());
    let head = mirror(placed);
    let pen = Pen::of(ui);
    let title = words.text("figures-title");
    let titled = fit(&pen, head, Align::Min, &title, Face::Strong, t.text);
    readable(ui, titled, &title);
    let records = words.text("figures-records");
    let right = head.with_max_x(head.max.x - RECORDS);
    fit(&pen, right, Align::Max, &records, Face::Caption, t.text3);
}

fn row_ui(
    ui: &mut Ui,
    width: f32,
    words: &Words,
    digest: &Digest,
    (name, figure): (&str, &Figure),
    names_month: bool,
) -> bool {
    let t = Tokens::of(ui);
    let (placed, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click());
    let row = mirror(placed);
    let pen = Pen::of(ui);
    let number = shown_short(words, figure);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name} {number}")));
    if response.hovered() {
        pen.fill(row.expand2(vec2(6.0, 0.0)), radius::CONTROL, t.hover);
    }
    hairline(&pen, t, row.x_range(), row.max.y);
    focus::ring_if_focused(&pen, t, row, &response);
    let middle = row.center().y;
    let text = row.with_max_x(row.max.x - VALUE - 40.0);
    fit(&pen, text, Align::Min, name, Face::Small, t.text2);
    let color = if figure.value == Some(0) || figure.value.is_none() {
        t.text3
    } else {
        t.text
    };
    let at = pos2(row.max.x - VALUE, middle);
    put(&pen, at, Align2::RIGHT_CENTER, &number, Face::Strong, color);
    let unknown = || words.text("count-unknown");
    let before = figure.previous.map_or_else(unknown, |v| words.number(v));
    let before = if names_month {
        let message = Message::new("figures-before")
            .with("count", before)
            .with("month", words.month_name(digest.month.previous()));
        words.say(&message)
    } else {
        before
    };
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
