//! The history of a record: who changed it, when, and what, field by field. It pushes commands and
//! changes no record.

use super::forms::FormState;
use super::values::text_words;
use crate::domain::dates::PartialDate;
use crate::gui::commands::{Command, Commands};
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::area::{at, row_right};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::text::{hairline, icon, para, put, readable, width};
use crate::schema::Difference;
use crate::store::Access;
use crate::words::{Message, Words};
use crate::workspace::{Step, Workspace};
use chrono::{DateTime, Local, Timelike, Utc};
use egui::{Align2, Rangef, Rect, ScrollArea, Ui, pos2};

/// The distance of the history from the sides, and of its text from its marks.
const SIDE: f32 = 20.0;
const INDENT: f32 = 22.0;

/// Draws the history of the record that the form is for, the latest revision first.
pub fn history_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    form: &mut FormState,
    commands: &mut Commands,
) {
    let words = workspace.words();
    let can_write = matches!(workspace.access(), Access::ReadWrite);
    let Some(id) = form.id() else { return };
    let salt = ("history", form.key());
    let steps = form.steps(workspace);
    at(ui, rect, |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(mirror(rect)));
        let area = ScrollArea::vertical().id_salt(salt).auto_shrink(false);
        area.show(ui, |ui| {
            let (t, pen) = (Tokens::of(ui), Pen::of(ui));
            let top = mirror(ui.max_rect()).min.y;
            let x = Rangef::new(rect.min.x + SIDE, rect.max.x - SIDE);
            let mut y = top + 14.0;
            let title = words.text("history-title");
            put(
                &pen,
                pos2(x.min, y),
                Align2::LEFT_TOP,
                &title,
                Face::Strong,
                t.text,
            );
            let back = words.text("history-back");
            let line = Rect::from_x_y_ranges(x, Rangef::new(y - 6.0, y + 24.0));
            row_right(ui, line, |ui| {
                if Button::new(&back).quiet().ui(ui).clicked() {
                    commands.push(Command::ShowHistory(false));
                }
            });
            y += 30.0;
            for (index, step) in steps.iter().enumerate() {
                if index > 0 {
                    hairline(&pen, t, x, y);
                    y += 12.0;
                }
                let can_return = index > 0 && can_write;
                let clicked = step_ui(ui, x, &mut y, workspace, step, can_return);
                if clicked {
                    commands.push(Command::ReturnTo { id, rev: step.rev });
                }
            }
            let used = Rect::from_x_y_ranges(rect.x_range(), Rangef::new(top, y + 16.0));
            ui.advance_cursor_after_rect(mirror(used));
        });
    });
}

/// Draws one revision; gives back whether it is to stand again.
fn step_ui(
    ui: &mut Ui,
    x: Rangef,
    y: &mut f32,
    workspace: &Workspace,
    step: &Step,
    can_return: bool,
) -> bool {
    let words = workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let line = Rect::from_x_y_ranges(x, Rangef::new(*y, *y + 30.0));
    let middle = line.center().y;
    icon(&pen, pos2(x.min + 7.0, middle), glyph(step), 13.0, t.text3);
    let what = words.text(step.what.key());
    let at = pos2(x.min + INDENT, middle);
    let said = put(&pen, at, Align2::LEFT_CENTER, &what, Face::Medium, t.text);
    let when = when_words(words, step.at);
    let who = words.say(
        &Message::new("history-by")
            .with("who", step.by.as_str())
            .with("when", when),
    );
    let at = pos2(said.max.x + 8.0, middle);
    let by = put(&pen, at, Align2::LEFT_CENTER, &who, Face::Small, t.text3);
    readable(ui, said.union(by), &format!("{what}, {who}"));
    let mut clicked = false;
    if can_return {
        let name = words.text("history-return");
        row_right(ui, line, |ui| {
            let button = Button::new(&name).icon(icons::ROTATE_CCW);
            clicked = button.ui(ui).clicked();
        });
    }
    *y += 34.0;
    for difference in &step.changes {
        *y += difference_ui(ui, x, *y, workspace, difference);
    }
    *y += 10.0;
    clicked
}

/// Draws what changed in a field; gives back the height of it.
fn difference_ui(
    ui: &mut Ui,
    x: Rangef,
    y: f32,
    workspace: &Workspace,
    difference: &Difference,
) -> f32 {
    const LABELS: f32 = 132.0;
    const LINE: f32 = 18.0;
    const ARROW: f32 = 20.0;
    let words = workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let label = words.field(difference.field);
    let left = x.min + INDENT;
    put(
        &pen,
        pos2(left, y + 1.0),
        Align2::LEFT_TOP,
        &label,
        Face::Small,
        t.text3,
    );
    let shown = |text: &str| {
        let text = text_words(words, workspace.terms(), difference.field, text);
        if text.is_empty() {
            words.text("history-blank")
        } else {
            text
        }
    };
    let after = shown(&difference.after);
    let values = Rangef::new(left + LABELS, x.max);
    let at = pos2(values.min, y);
    let whole = Rect::from_min_max(pos2(left, y), pos2(x.max, y + LINE));
    if difference.before.is_empty() {
        readable(ui, whole, &format!("{label}: {after}"));
        return para(&pen, at, values.span(), &after, Face::Small, t.text, LINE).max(LINE) + 3.0;
    }
    let before = shown(&difference.before);
    readable(ui, whole, &format!("{label}: {before} → {after}"));
    let before_width = width(&pen, &before, Face::Small);
    let is_short = before_width + ARROW + width(&pen, &after, Face::Small) < values.span();
    let mut height = para(&pen, at, values.span(), &before, Face::Small, t.text3, LINE).max(LINE);
    let (arrow, at) = if is_short {
        let x = values.min + before_width;
        (pos2(x + ARROW / 2.0, y + 9.0), pos2(x + ARROW, y))
    } else {
        let arrow = pos2(values.min + 6.0, y + height + 9.0);
        (arrow, pos2(values.min + ARROW, y + height))
    };
    icon(&pen, arrow, icons::ARROW_RIGHT, 11.0, t.text3);
    let tall = para(
        &pen,
        at,
        values.max - at.x,
        &after,
        Face::Small,
        t.text,
        LINE,
    );
    if is_short {
        height = height.max(tall);
    } else {
        height += tall.max(LINE);
    }
    height + 3.0
}

fn glyph(step: &Step) -> &'static str {
    use crate::workspace::What;
    match step.what {
        What::Created => icons::PLUS,
        What::Changed => icons::PENCIL,
        What::Deleted => icons::TRASH_2,
        What::Restored => icons::ROTATE_CCW,
        What::Settled => icons::GIT_MERGE,
    }
}

/// A moment in words, in the time of this machine.
pub(super) fn when_words(words: &Words, at: DateTime<Utc>) -> String {
    moment(words, at, Words::date)
}

/// The same where the year goes without saying: "21 Nov, 08:07".
pub(super) fn when_short(words: &Words, at: DateTime<Utc>) -> String {
    moment(words, at, Words::date_short)
}

fn moment(words: &Words, at: DateTime<Utc>, date: fn(&Words, PartialDate) -> String) -> String {
    let at = at.with_timezone(&Local);
    words.say(
        &Message::new("history-when")
            .with("date", date(words, PartialDate::day(at.date_naive())))
            .with("time", format!("{:02}:{:02}", at.hour(), at.minute())),
    )
}
