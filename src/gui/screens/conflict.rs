//! The versions of a record that people changed apart, beside each other, and the bar that settles
//! them. It pushes commands and changes no record.

use super::conflict_rows::rows_ui;
use super::settling::Settling;
use crate::gui::commands::{Command, Commands};
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, size, space};
use crate::gui::widgets::area::{at, row_right};
use crate::gui::widgets::badge::badge_at;
use crate::gui::widgets::button::{Button, link_at};
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::text::{
    fit, hairline, icon, para, para_height, put, readable, shortened, width,
};
use crate::store::Access;
use crate::words::Message;
use crate::workspace::Workspace;
use egui::{Align, Align2, Rect, ScrollArea, Stroke, Ui, pos2, vec2};

/// The distance of what is shown from the sides, in points.
pub(super) const SIDE: f32 = 28.0;
/// The height of a line of the paragraph, in points.
const LINE: f32 = 20.0;
/// The most sides that the bar has a button for; more have a link above their versions.
pub(super) const IN_BAR: usize = 2;

/// Draws the versions of a record and the bar that settles them.
pub fn conflict_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    settling: &mut Settling,
    commands: &mut Commands,
) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    pen.rect(rect, 0, t.surface, Stroke::NONE);
    pen.vline(rect.min.x + 0.5, rect.y_range(), Stroke::new(1.0, t.line));
    let mut rest = rect;
    let bar = rest.cut_bottom(size::SAVE_BAR);
    if settling.is_overtaken(workspace) {
        overtaken_ui(ui, rest.cut_top(36.0), workspace, settling, commands);
    }
    heading_ui(ui, &mut rest, workspace, settling);
    bar_ui(ui, bar, workspace, settling, commands);
    let salt = ("conflict", settling.id());
    at(ui, rest, |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(mirror(rest)));
        let area = ScrollArea::both().id_salt(salt).auto_shrink(false);
        area.show(ui, |ui| {
            let origin = mirror(ui.max_rect()).min;
            let wide = rest.width() - 2.0 * SIDE;
            let from = pos2(origin.x + SIDE, origin.y);
            let size = rows_ui(ui, from, wide, workspace, settling);
            let used = Rect::from_min_size(origin, size + vec2(2.0 * SIDE, space::XL));
            ui.advance_cursor_after_rect(mirror(used));
        });
    });
}

/// Says that other versions stand by now than those that are shown.
fn overtaken_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    settling: &Settling,
    commands: &mut Commands,
) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let words = workspace.words();
    pen.fill(rect.with_min_x(rect.min.x + 1.0), 0, t.warn.soft);
    hairline(&pen, t, rect.x_range(), rect.max.y);
    let mut line = rect.shrink2(vec2(SIDE, 0.0));
    let look = words.text("conflict-look-again");
    let end = pos2(line.max.x, line.center().y);
    let link = link_at(ui, end, Align2::RIGHT_CENTER, &look);
    line.max.x = mirror(link.rect).min.x - space::M;
    let mark = pos2(line.min.x + 7.0, line.center().y);
    icon(&pen, mark, icons::GIT_MERGE, 14.0, t.warn.text);
    line.min.x += 22.0;
    let said = words.text("conflict-overtaken");
    let placed = fit(&pen, line, Align::Min, &said, Face::Small, t.text);
    readable(ui, placed, &said);
    if link.clicked() {
        commands.push(Command::OpenConflict(settling.id()));
    }
}

fn heading_ui(ui: &mut Ui, rest: &mut Rect, workspace: &Workspace, settling: &Settling) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let words = workspace.words();
    let conflict = &settling.conflict;
    rest.skip_y(18.0);
    let line = rest.cut_top(22.0).shrink2(vec2(SIDE, 0.0));
    let reference = conflict.id.reference(conflict.kind);
    let start = pos2(line.min.x, line.center().y);
    let (left, caption) = (Align2::LEFT_CENTER, Face::Label);
    let said = put(&pen, start, left, &reference, caption, t.text3);
    readable(ui, said, &reference);
    let versions =
        |key: &'static str| words.say(&Message::new(key).with("versions", conflict.sides.len()));
    let badge = versions("conflict-versions");
    let beside = pos2(said.max.x + 10.0, line.center().y);
    let glyph = Some(icons::GIT_MERGE);
    let placed = badge_at(&pen, beside, left, t.warn, glyph, &badge);
    readable(ui, placed, &badge);
    rest.skip_y(4.0);
    let title = rest.cut_top(28.0).shrink2(vec2(SIDE, 0.0));
    let called = workspace.called(conflict.id);
    let placed = fit(&pen, title, Align::Min, &called, Face::Title, t.text);
    readable(ui, placed, &called);
    let about = versions(
        if conflict.differing.is_empty() && !conflict.is_about_deletion() {
            "conflict-alike"
        } else if conflict.is_about_deletion() {
            "conflict-about-deletion"
        } else {
            "conflict-about"
        },
    );
    let wide = rest.width() - 2.0 * SIDE;
    let height = para_height(&pen, wide, &about, Face::Body, LINE);
    let place = rest.cut_top(height + space::M).shrink2(vec2(SIDE, 0.0));
    para(&pen, place.min, wide, &about, Face::Body, t.text2, LINE);
    readable(ui, place, &about);
}

fn bar_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    settling: &mut Settling,
    commands: &mut Commands,
) {
    let words = workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    hairline(&pen, t, rect.x_range(), rect.min.y);
    let rect = rect.shrink2(vec2(SIDE, 0.0));
    let can_write = match workspace.access() {
        Access::ReadWrite => true,
        Access::ReadOnly(_) => false,
    };
    let names = settling.conflict.names();
    let (settle, later) = (words.text("conflict-settle"), words.text("conflict-later"));
    let mut taken = None;
    let left = row_right(ui, rect, |ui| {
        if can_write {
            let ready = settling.is_complete();
            let button = Button::new(&settle).primary().key("Ctrl ↵").enabled(ready);
            if button.ui(ui).clicked() {
                commands.push(Command::Settle);
            }
            let in_bar = names.iter().enumerate().filter(|_| names.len() <= IN_BAR);
            for (side, name) in in_bar.rev() {
                let whole =
                    words.say(&Message::new("conflict-take-all").with("who", name.as_str()));
                let label = Message::new("conflict-take-all")
                    .with("who", shortened(&pen, name, Face::Medium, 96.0));
                let label = words.say(&label);
                if Button::new(&label).name(&whole).ui(ui).clicked() {
                    taken = Some(side);
                }
            }
        }
        if Button::new(&later).quiet().ui(ui).clicked() {
            commands.push(Command::NextConflict);
        }
        mirror(ui.min_rect()).min.x
    });
    if let Some(side) = taken {
        settling.take_all(side);
    }
    let said = if let Access::ReadOnly(reason) = workspace.access() {
        words.say(&Message::new("notice-read-only").with("reason", reason.message()))
    } else {
        let (chosen, all) = settling.progress();
        if all == 0 {
            return;
        }
        let progress = Message::new("conflict-progress");
        words.say(&progress.with("chosen", chosen).with("all", all))
    };
    let place = rect.with_max_x(left - space::M);
    let place =
        place.with_max_x(place.min.x + width(&pen, &said, Face::Label).min(place.width()) + 1.0);
    let placed = fit(&pen, place, Align::Min, &said, Face::Label, t.text2);
    readable(ui, placed, &said);
}
