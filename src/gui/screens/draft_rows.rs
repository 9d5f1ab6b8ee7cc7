//! What is half typed, above the list of its kind: to go on with, or to delete. It pushes commands and
//! changes nothing.

use super::columns::name_of;
use super::forms::{FormKey, FormState, Forms};
use super::list::SIDE;
use crate::domain::identity::RecordKind;
use crate::gui::commands::{Command, Commands};
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::area::{at, row_right};
use crate::gui::widgets::badge::badge_at;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::focus;
use crate::gui::widgets::text::{fit, hairline};
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{
    Align, Align2, CursorIcon, Rangef, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

const ROW: f32 = 34.0;
/// Half a row shows that there is more.
const ROWS_IN_SIGHT: f32 = 4.5;

/// A draft as it stands above a list.
pub struct DraftRow {
    key: FormKey,
    name: String,
}

/// The drafts of a kind of record, but for the one that is open.
pub fn draft_rows(workspace: &Workspace, kind: RecordKind, forms: &Forms) -> Vec<DraftRow> {
    let of_kind = forms.drafts().filter(|form| form.kind == kind);
    of_kind
        .filter(|form| forms.open_key() != Some(form.key()))
        .map(|form| DraftRow {
            key: form.key(),
            name: draft_name(workspace, form),
        })
        .collect()
}

/// What a draft is called: what is typed as its name, and its reference where it has one.
pub fn draft_name(workspace: &Workspace, form: &FormState) -> String {
    let words = workspace.words();
    let record = workspace.read(&form.entry, Some(form.month));
    let name = match name_of(words, &record) {
        name if name.trim().is_empty() => {
            words.text(&format!("form-untitled-{}", form.kind.code()))
        }
        name => name,
    };
    match form.id() {
        Some(id) => format!("{} · {name}", id.reference(form.kind)),
        None => name,
    }
}

/// Draws the drafts from the top of a rect down, and takes what they need of it.
pub fn draft_rows_ui(
    ui: &mut Ui,
    below: &mut Rect,
    words: &Words,
    drafts: &[DraftRow],
    commands: &mut Commands,
) {
    if drafts.is_empty() {
        return;
    }
    let tall = ROW * (drafts.len() as f32).min(ROWS_IN_SIGHT);
    let rect = below.cut_top(tall);
    at(ui, rect, |ui| {
        let area = ScrollArea::vertical().id_salt("drafts").max_height(tall);
        area.auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            for draft in drafts {
                row_ui(ui, rect.x_range(), words, draft, commands);
            }
        });
    });
}

fn row_ui(ui: &mut Ui, x: Rangef, words: &Words, draft: &DraftRow, commands: &mut Commands) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let top = mirror(ui.cursor()).min.y;
    let row = Rect::from_x_y_ranges(x, Rangef::new(top, top + ROW));
    ui.advance_cursor_after_rect(mirror(row));
    let mut line = row.shrink2(vec2(SIDE, 0.0));
    let delete = line.cut_right(34.0);
    let id = ui.scope_id().with(("draft", draft.key));
    let response = ui.interact(mirror(row.with_max_x(delete.min.x)), id, Sense::click());
    let name = words.say(&Message::new("draft-open").with("name", draft.name.as_str()));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        pen.fill(row, 0, t.hover);
    }
    hairline(&pen, t, x, row.max.y);
    let mark = pos2(line.min.x, row.center().y);
    let said = words.text("draft-mark");
    let glyph = Some(icons::PENCIL);
    let badge = badge_at(&pen, mark, Align2::LEFT_CENTER, t.warn, glyph, &said);
    line.min.x = badge.max.x + 10.0;
    fit(&pen, line, Align::Min, &draft.name, Face::Medium, t.text);
    focus::ring_if_focused(&pen, t, row.shrink(2.0), &response);
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        commands.push(Command::OpenDraft(draft.key));
    }
    row_right(ui, delete, |ui| {
        let about = Message::new("draft-delete-named").with("name", draft.name.as_str());
        let name = words.say(&about);
        let button = Button::new("").quiet().icon(icons::TRASH_2).name(&name);
        if button.ui(ui).clicked() {
            commands.push(Command::DeleteDraft(draft.key));
        }
    });
}
