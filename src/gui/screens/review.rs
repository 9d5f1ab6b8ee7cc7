//! What wants mending or a look, grouped by what it stops. A click opens the record, or beside the
//! list the versions of one that people changed apart. Knows no rule.

use super::super::commands::Commands;
use super::super::digest::{Digest, Weight};
use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::place::Place;
use super::super::theme::{Face, Tokens, space};
use super::super::widgets::area::at;
use super::super::widgets::cut::Cut;
use super::super::widgets::empty::Empty;
use super::super::widgets::text::{put, readable};
use super::attention::{command_of, item_ui};
use super::conflict::conflict_ui;
use super::heading::heading_ui;
use super::settling::Settling;
use crate::domain::field::Field;
use crate::domain::identity::RecordId;
use crate::words::Message;
use crate::workspace::Workspace;
use egui::{Align2, Rect, ScrollArea, Sense, Ui, pos2, vec2};

/// The widest that the list is laid out, in points.
const WIDEST: f32 = 860.0;
/// The width of the list beside a conflict, in points.
const LIST: f32 = 392.0;
const ROW: f32 = 50.0;

/// The groups, in their order.
const GROUPS: [(Weight, &str); 3] = [
    (Weight::Conflict, "review-conflicts"),
    (Weight::Blocks, "review-blocks"),
    (Weight::Look, "review-look"),
];

/// Shows the review of the month.
pub fn review_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    settling: &mut Option<Settling>,
    commands: &mut Commands,
) {
    let words = workspace.words();
    let mut rest = rect;
    let open = settling.as_ref().map(Settling::id);
    if let Some(settling) = settling {
        rest = rest.cut_left(LIST);
        let right = rect.with_min_x(rest.max.x);
        conflict_ui(ui, right, workspace, settling, commands);
    }
    let head = rest
        .cut_top(58.0)
        .shrink2(vec2(20.0, 0.0))
        .translate(vec2(0.0, 1.0));
    let context = match open {
        Some(_) => "review-open-beside",
        None => "review-open",
    };
    let context = Message::new(context)
        .with("count", digest.review.len())
        .with("month", words.month(digest.month));
    heading_ui(
        ui,
        head,
        &words.text(Place::Review.key()),
        &words.say(&context),
        |_ui| (),
    );
    if digest.review.is_empty() {
        let empty = Empty {
            icon: icons::CIRCLE_CHECK,
            sentence: &words.text("review-empty"),
            second: &words.text("review-empty-below"),
        };
        empty.ui(ui, rest, |_ui| ());
        return;
    }
    let list = rest.shrink2(vec2(20.0, 0.0));
    at(ui, list, |ui| {
        let scroll = ScrollArea::vertical().id_salt("review").auto_shrink(false);
        scroll.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let wide = list.width().min(WIDEST);
            groups_ui(ui, wide, workspace, digest, open, commands);
            ui.add_space(space::XL);
        });
    });
}

fn groups_ui(
    ui: &mut Ui,
    width: f32,
    workspace: &Workspace,
    digest: &Digest,
    open: Option<RecordId>,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let words = workspace.words();
    for (weight, key) in GROUPS {
        let count = digest.weighing(weight);
        if count == 0 {
            continue;
        }
        let (placed, _) = ui.allocate_exact_size(vec2(width, 34.0), Sense::hover());
        let head = mirror(placed);
        let pen = Pen::of(ui);
        let name = words.text(key);
        let middle = head.center().y + 2.0;
        let at = pos2(head.min.x, middle);
        let titled = put(&pen, at, Align2::LEFT_CENTER, &name, Face::Label, t.text2);
        readable(ui, titled, &name);
        let at = pos2(titled.max.x + 8.0, middle);
        put(
            &pen,
            at,
            Align2::LEFT_CENTER,
            &count.to_string(),
            Face::Caption,
            t.text3,
        );
        let items = digest.review.iter().filter(|item| item.weight == weight);
        for (index, item) in items.enumerate() {
            let (placed, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
            if !ui.is_rect_visible(placed) {
                continue;
            }
            let row = mirror(placed).shrink2(vec2(8.0, 0.0));
            let date = workspace
                .get(item.id)
                .and_then(|held| held.record.date(Field::Date))
                .map(|date| words.date_short(date))
                .unwrap_or_default();
            let is_open = weight == Weight::Conflict && open == Some(item.id);
            if item_ui(ui, row, index, workspace, item, &date, is_open).clicked() {
                commands.push(command_of(item));
            }
        }
        ui.add_space(space::M);
    }
}
