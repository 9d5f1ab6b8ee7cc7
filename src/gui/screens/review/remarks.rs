//! What was said about a record in review, and the field to say more. It pushes commands.

use crate::domain::identity::RecordId;
use crate::gui::commands::{Command, Commands};
use crate::gui::pen::Pen;
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::area::row_right;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::field::Field;
use crate::gui::widgets::text::{hairline, para, put, readable};
use crate::words::Message;
use crate::workspace::Workspace;
use egui::{Align2, Rangef, Rect, Ui, pos2, vec2};

/// Draws what was said about a record, and returns the height.
pub(super) fn remarks_ui(
    ui: &mut Ui,
    (x, top, wide): (f32, f32, f32),
    workspace: &Workspace,
    id: RecordId,
    typed: &mut String,
    commands: &mut Commands,
) -> f32 {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let words = workspace.words();
    let mut y = top + 8.0;
    hairline(&pen, t, Rangef::new(x, x + wide), y);
    y += 14.0;
    let title = words.text("review-comments");
    put(
        &pen,
        pos2(x, y),
        Align2::LEFT_TOP,
        &title,
        Face::Strong,
        t.text,
    );
    y += 26.0;
    let judgements = workspace.judgements();
    for remark in judgements.remarks(id) {
        let said = Message::new("review-comment")
            .with("by", remark.by.as_str())
            .with(
                "date",
                words.date_short(crate::domain::dates::PartialDate::day(
                    remark.at.date_naive(),
                )),
            )
            .with("text", remark.what.text.as_str());
        let said = words.say(&said);
        let color = if remark.what.resolved {
            t.text3
        } else {
            t.text
        };
        let room = wide - 96.0;
        let tall = para(&pen, pos2(x, y + 4.0), room, &said, Face::Body, color, 18.0);
        readable(ui, Rect::from_min_size(pos2(x, y), vec2(room, tall)), &said);
        let key = if remark.what.resolved {
            "review-reopen"
        } else {
            "review-resolve"
        };
        let label = words.text(key);
        let place = Rect::from_min_size(pos2(x + room, y - 2.0), vec2(96.0, 30.0));
        row_right(ui, place, |ui| {
            let name = format!("{label}: {}", remark.what.text);
            if Button::new(&label).quiet().name(&name).ui(ui).clicked() {
                commands.push(Command::Resolve(remark.id, !remark.what.resolved));
            }
        });
        y += tall.max(26.0) + 8.0;
    }
    let mut row = Rect::from_min_size(pos2(x, y), vec2(wide, 30.0));
    let button = row.cut_right(96.0);
    row.max.x -= 8.0;
    let name = words.text("review-say");
    Field::new(("comment", id), typed)
        .name(&name)
        .hint(&name)
        .ui(ui, row);
    let label = words.text("review-comment-keep");
    row_right(ui, button, |ui| {
        let button = Button::new(&label).enabled(!typed.trim().is_empty());
        if button.ui(ui).clicked() {
            commands.push(Command::Comment(id, typed.clone()));
        }
    });
    y + 38.0 - top
}
