//! The lines under the heading of a record: what others have made of it meanwhile. They push commands
//! and change no record.

use super::forms::FormState;
use crate::domain::field::Field;
use crate::gui::commands::{Command, Commands};
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::button::link_at;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::text::{fit, icon, readable};
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{Align, Align2, Rect, Ui, pos2, vec2};

/// The distance of what a form shows from its sides.
const SIDE: f32 = 20.0;

/// Says that several versions of the record stand, and leads to them.
pub fn conflict_line_ui(
    ui: &Ui,
    below: &mut Rect,
    workspace: &Workspace,
    form: &FormState,
    commands: &mut Commands,
) {
    let held = form.id().and_then(|id| workspace.get(id));
    let Some(held) = held.filter(|held| held.conflicted) else {
        return;
    };
    let words = workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let strip = below.cut_top(34.0);
    pen.fill(strip.with_min_x(strip.min.x + 1.0), 0, t.warn.soft);
    let mut line = strip.shrink2(vec2(SIDE, 0.0));
    let settle = words.text("conflict-settle-it");
    let end = pos2(line.max.x, line.center().y);
    let link = link_at(ui, end, Align2::RIGHT_CENTER, &settle);
    line.max.x = mirror(link.rect).min.x - 12.0;
    let mark = pos2(line.min.x + 7.0, line.center().y);
    icon(&pen, mark, icons::GIT_MERGE, 14.0, t.warn.text);
    line.min.x += 22.0;
    let said = Message::new("conflict-of-record").with("who", workspace.saved_by_words(held.id));
    let said = words.say(&said);
    let placed = fit(&pen, line, Align::Min, &said, Face::Small, t.text);
    readable(ui, placed, &said);
    if link.clicked() {
        commands.push(Command::OpenConflict(held.id));
    }
}

/// Says that somebody else has saved the record since the form was begun, and what saving does.
pub fn overtaken_line_ui(ui: &Ui, below: &mut Rect, workspace: &Workspace, form: &FormState) {
    let Some(overtaken) = form.overtaken(workspace) else {
        return;
    };
    let words = workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let (key, fields) = if overtaken.both.is_empty() {
        ("form-overtaken", &overtaken.theirs)
    } else {
        ("form-overtaken-both", &overtaken.both)
    };
    let names = names(words, fields);
    let said = Message::new(key)
        .with("by", overtaken.by.as_str())
        .with("fields", names.as_str())
        .with("both", names.as_str());
    let said = words.say(&said);
    let strip = below.cut_top(34.0);
    pen.fill(strip.with_min_x(strip.min.x + 1.0), 0, t.warn.soft);
    let mut line = strip.shrink2(vec2(SIDE, 0.0));
    let mark = pos2(line.min.x + 7.0, line.center().y);
    icon(&pen, mark, icons::GIT_MERGE, 14.0, t.warn.text);
    line.min.x += 22.0;
    let placed = fit(&pen, line, Align::Min, &said, Face::Small, t.text);
    readable(ui, placed, &said).hint(&said);
}

fn names(words: &Words, fields: &[Field]) -> String {
    let names: Vec<String> = fields.iter().map(|field| words.field(*field)).collect();
    names.join(", ")
}
