//! Beside a warning: the word that lets it stand, and when that is pressed the field for the reason. Neither
//! stands in the way of Tab: fields follow each other as if there were no warning. It pushes commands and
//! changes no record.

use super::form_judging::{reason_key, usual_reason};
use super::form_state::FormState;
use crate::domain::identity::RecordId;
use crate::gui::commands::Command;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::area::row_right;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::field::Field;
use crate::gui::widgets::text::put;
use crate::store::Access;
use crate::validation::Finding;
use crate::words::Message;
use crate::workspace::{Workspace, may_be_accepted};
use egui::{Align2, CursorIcon, Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::collections::BTreeMap;

/// The height that a reason takes under a warning, in points.
pub const REASON: f32 = 36.0;
/// The room that the word takes at the end of a warning, in points.
const WORD: f32 = 62.0;

/// The room that is left at the end of a finding for the word that lets it stand.
pub fn accept_room(finding: &Finding) -> f32 {
    if may_be_accepted(finding) { WORD } else { 0.0 }
}

/// Draws the word at the end of a warning that was drawn from a point down, and the field for the reason
/// below it where the word was pressed. Returns the height that this takes.
pub fn accept_ui(
    ui: &mut Ui,
    (from, wide, tall): (Pos2, f32, f32),
    workspace: &Workspace,
    finding: &Finding,
    form: &mut FormState,
) -> f32 {
    if !may_be_accepted(finding) || *workspace.access() != Access::ReadWrite {
        return 0.0;
    }
    let key = reason_key(finding);
    if word_ui(ui, pos2(from.x + wide, from.y), workspace, finding) {
        form.judging.reasons.entry(key.clone()).or_default();
    }
    if !form.judging.reasons.contains_key(&key) {
        return 0.0;
    }
    let record = form.id();
    let judging = &mut form.judging;
    let place = (pos2(from.x, from.y + tall), wide);
    reason_ui(
        ui,
        place,
        workspace,
        finding,
        (record, &mut judging.reasons),
        &mut judging.asked,
    );
    REASON
}

/// The word that lets a warning stand; whether it was pressed.
fn word_ui(ui: &Ui, end: Pos2, workspace: &Workspace, finding: &Finding) -> bool {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let words = workspace.words();
    let painted = put(
        &pen,
        end,
        Align2::RIGHT_TOP,
        &words.text("warning-let"),
        Face::Label,
        t.accent,
    );
    let id = ui.scope_id().with(("let", reason_key(finding)));
    // Without the keyboard's focus: Ctrl and the full stop do the same.
    let response = ui.interact(mirror(painted.expand(3.0)), id, Sense::CLICK);
    let name = Message::new("warning-let-named").with("finding", finding.message.clone());
    let name = words.say(&name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// Draws the field for the reason and the button, from a point down. What was said most often for the rule
/// stands in the blank field, and is the reason where nothing is typed.
pub fn reason_ui(
    ui: &mut Ui,
    (from, wide): (Pos2, f32),
    workspace: &Workspace,
    finding: &Finding,
    (record, reasons): (Option<RecordId>, &mut BTreeMap<String, String>),
    asked: &mut Vec<Command>,
) {
    let words = workspace.words();
    let mut row = Rect::from_min_size(pos2(from.x + 18.0, from.y + 3.0), vec2(wide - 18.0, 30.0));
    let button = row.cut_right(84.0);
    row.max.x -= 8.0;
    let usual = usual_reason(workspace, finding.code);
    let key = reason_key(finding);
    let typed = reasons.entry(key.clone()).or_default();
    let name = Message::new("warning-reason").with("finding", finding.message.clone());
    Field::new(("reason", key), typed)
        .name(&words.say(&name))
        .hint(&usual)
        .ui(ui, row);
    let label = words.text("warning-accept");
    let called = Message::new("warning-accept-named").with("finding", finding.message.clone());
    let called = words.say(&called);
    row_right(ui, button, |ui| {
        if Button::new(&label).name(&called).ui(ui).clicked() {
            let reason = match typed.trim() {
                "" => usual,
                typed => typed.to_owned(),
            };
            asked.push(Command::Accept {
                record,
                finding: Box::new(finding.clone()),
                reason,
            });
        }
    });
}
