//! One item of the inbox: what is the matter, what was let stand and why, how far the review has come, and
//! what was said. It pushes commands.

use super::ReviewInbox;
use super::keys::{STATES, opened};
use super::pair::pair_ui;
use super::remarks::remarks_ui;
use crate::domain::identity::RecordId;
use crate::gui::commands::{Command, Commands};
use crate::gui::digest::record_title;
use crate::gui::icons;
use crate::gui::inbox::{About, Item};
use crate::gui::pen::{Pen, mirror};
use crate::gui::screens::warning_reason::{REASON, reason_ui};
use crate::gui::theme::{Face, Tokens, size, space};
use crate::gui::widgets::area::{at, row_at, row_right};
use crate::gui::widgets::badge::badge_at;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::finding::finding_line;
use crate::gui::widgets::text::{fit, hairline, icon, para, put, readable};
use crate::validation::Severity;
use crate::words::Message;
use crate::workspace::{Judged, Workspace, may_be_accepted};
use egui::{Align, Align2, Rect, ScrollArea, Stroke, Ui, pos2, vec2};

/// The distance of what is shown from the sides, in points.
pub(super) const SIDE: f32 = 28.0;

/// Draws what an item of the inbox is about.
pub(super) fn detail_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    item: &Item,
    state: &mut ReviewInbox,
    commands: &mut Commands,
) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    pen.rect(rect, 0, t.surface, Stroke::NONE);
    pen.vline(rect.min.x + 0.5, rect.y_range(), Stroke::new(1.0, t.line));
    let mut rest = rect;
    let bar = rest.cut_bottom(size::SAVE_BAR);
    bar_ui(ui, bar, workspace, item, commands);
    match item.about {
        About::Record(id) => record_ui(ui, rest, workspace, id, state, commands),
        About::Pair(one, other) => pair_ui(ui, rest, workspace, [one, other], commands),
        About::Draft(_) | About::Month(..) => said_ui(ui, rest, workspace, item),
    }
}

/// What can be done with the item as a whole.
fn bar_ui(ui: &mut Ui, rect: Rect, workspace: &Workspace, item: &Item, commands: &mut Commands) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    hairline(&pen, t, rect.x_range(), rect.min.y);
    let words = workspace.words();
    let mut rect = rect.shrink2(vec2(SIDE, 0.0));
    let buttons = rect.cut_right(220.0);
    let label = words.text(match item.about {
        About::Record(_) | About::Pair(..) => "review-open-record",
        About::Draft(_) => "review-open-draft",
        About::Month(..) => "review-go-to-month",
    });
    row_right(ui, buttons, |ui| {
        if Button::new(&label).key("↵").ui(ui).clicked() {
            commands.extend(opened(item));
        }
    });
    let keys = words.text("review-keys");
    let placed = fit(&pen, rect, Align::Min, &keys, Face::Small, t.text3);
    readable(ui, placed, &keys);
}

fn said_ui(ui: &Ui, rect: Rect, workspace: &Workspace, item: &Item) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let said = workspace.words().say(&item.message);
    let mut rest = rect.shrink2(vec2(SIDE, 18.0));
    let placed = fit(
        &pen,
        rest.cut_top(28.0),
        Align::Min,
        &said,
        Face::Title,
        t.text,
    );
    readable(ui, placed, &said);
}

/// The reference of a record with its state, and its title.
pub(super) fn heading_ui(ui: &Ui, rest: &mut Rect, workspace: &Workspace, id: RecordId) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let words = workspace.words();
    let Some(held) = workspace.get(id) else {
        return;
    };
    rest.skip_y(18.0);
    let line = rest.cut_top(22.0).shrink2(vec2(SIDE, 0.0));
    let reference = held.reference();
    let left = Align2::LEFT_CENTER;
    let start = pos2(line.min.x, line.center().y);
    let said = put(&pen, start, left, &reference, Face::Label, t.text3);
    readable(ui, said, &reference);
    let code = workspace.review_state(id).code().replace('_', "-");
    let badge = words.text(&format!("review-state-{code}"));
    let beside = pos2(said.max.x + 10.0, line.center().y);
    let placed = badge_at(&pen, beside, left, t.quiet, None, &badge);
    readable(ui, placed, &badge);
    let by = words.say(&Message::new("form-saved-by").with("who", held.by.as_str()));
    let room = line.with_min_x(placed.max.x + 12.0);
    fit(&pen, room, Align::Min, &by, Face::Small, t.text3);
    rest.skip_y(4.0);
    let title = rest.cut_top(28.0).shrink2(vec2(SIDE, 0.0));
    let called = record_title(held, words);
    let placed = fit(&pen, title, Align::Min, &called, Face::Title, t.text);
    readable(ui, placed, &called);
    rest.skip_y(8.0);
}

fn record_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    id: RecordId,
    state: &mut ReviewInbox,
    commands: &mut Commands,
) {
    let mut rest = rect;
    heading_ui(ui, &mut rest, workspace, id);
    states_ui(
        ui,
        rest.cut_top(44.0).shrink2(vec2(SIDE, 0.0)),
        workspace,
        id,
        commands,
    );
    let judged = workspace.judged(id);
    at(ui, rest, |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(mirror(rest)));
        let area = ScrollArea::vertical()
            .id_salt(("inbox", id))
            .auto_shrink(false);
        area.show(ui, |ui| {
            let origin = mirror(ui.max_rect()).min;
            let mut y = origin.y + 8.0;
            let wide = rest.width() - 2.0 * SIDE;
            let x = origin.x + SIDE;
            y += findings_ui(ui, (x, y, wide), workspace, id, &judged, state, commands);
            y += remarks_ui(
                ui,
                (x, y, wide),
                workspace,
                id,
                &mut state.comment,
                commands,
            );
            let used = Rect::from_min_max(origin, pos2(origin.x + rest.width(), y + space::XL));
            ui.advance_cursor_after_rect(mirror(used));
        });
    });
}

/// How far the review has come, to be set by one key each.
fn states_ui(ui: &mut Ui, row: Rect, workspace: &Workspace, id: RecordId, commands: &mut Commands) {
    let words = workspace.words();
    let now = workspace.review_state(id);
    row_at(ui, row, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (key, review) in STATES {
            let label = words.text(&format!("review-state-{}", review.code().replace('_', "-")));
            let button = Button::new(&label).key(key.name()).enabled(review != now);
            if button.ui(ui).clicked() {
                commands.push(Command::SetReview(id, review));
            }
        }
    });
}

/// What is open, and what was let stand and why. Returns the height.
fn findings_ui(
    ui: &mut Ui,
    (x, top, wide): (f32, f32, f32),
    workspace: &Workspace,
    id: RecordId,
    judged: &Judged,
    state: &mut ReviewInbox,
    commands: &mut Commands,
) -> f32 {
    let words = workspace.words();
    let mut y = top;
    for finding in &judged.open {
        let said = match finding.field {
            Some(field) => words.say(
                &Message::new("form-finding-of-field")
                    .with("field", words.field(field))
                    .with("finding", finding.message.clone()),
            ),
            None => words.say(&finding.message),
        };
        let hint = words.say(&finding.hint);
        let line = finding_line(ui, pos2(x, y), wide, finding.severity, &said, &hint, None);
        y += line.height + 2.0;
        if may_be_accepted(finding) {
            let reasons = (Some(id), &mut state.reasons);
            reason_ui(
                ui,
                (pos2(x, y), wide),
                workspace,
                finding,
                reasons,
                commands,
            );
            y += REASON;
        }
        y += 10.0;
    }
    for (finding, given) in &judged.accepted {
        let (t, pen) = (Tokens::of(ui), Pen::of(ui));
        icon(&pen, pos2(x + 6.5, y + 8.0), icons::CHECK, 13.0, t.ok.text);
        let said = Message::new("review-accepted")
            .with("finding", finding.message.clone())
            .with("reason", given.what.as_str())
            .with("by", given.by.as_str());
        let said = words.say(&said);
        let start = pos2(x + 18.0, y);
        let tall = para(&pen, start, wide - 18.0, &said, Face::Small, t.text2, 16.0);
        readable(
            ui,
            Rect::from_min_size(start, vec2(wide - 18.0, tall)),
            &said,
        );
        y += tall + 10.0;
    }
    if judged
        .open
        .iter()
        .all(|finding| finding.severity != Severity::Error)
        && judged.open.is_empty()
    {
        let (t, pen) = (Tokens::of(ui), Pen::of(ui));
        let none = words.text("review-nothing-open");
        let placed = put(
            &pen,
            pos2(x, y),
            Align2::LEFT_TOP,
            &none,
            Face::Small,
            t.text3,
        );
        readable(ui, placed, &none);
        y += 26.0;
    }
    y - top
}
