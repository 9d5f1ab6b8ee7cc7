//! The record that is open: its heading, the parts of its form or its history, and the bar that
//! saves. It pushes commands and changes no record.

use super::columns::name_of;
use super::form::fields_ui;
use super::forms::{FormState, found};
use super::history::history_ui;
use super::likely::likely_ui;
use super::place_adding::adding_ui;
use super::record_lines::{conflict_line_ui, overtaken_line_ui};
use super::standing::Standing;
use crate::gui::commands::{Command, Commands};
use crate::gui::icons;
use crate::gui::pen::Pen;
use crate::gui::theme::{Face, Tokens, Tone, radius, size};
use crate::gui::widgets::area::row_right;
use crate::gui::widgets::badge::badge_at;
use crate::gui::widgets::button::{Button, link_at};
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::tabs::{Tab, tabs};
use crate::gui::widgets::text::{fit, hairline, icon, put, readable, shortened, width};
use crate::schema::{Section, fields};
use crate::store::Access;
use crate::validation::{Finding, Severity};
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{
    Align, Align2, CursorIcon, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

/// The distance of what a form shows from its sides.
const SIDE: f32 = 20.0;
/// The room that a badge takes beside its words.
const BADGE_EDGES: f32 = 26.0;

/// The parts of a kind's form, in their order.
pub fn sections(form: &FormState) -> Vec<Section> {
    let mut sections: Vec<Section> = fields(form.kind)
        .iter()
        .map(|form_field| form_field.section)
        .collect();
    sections.dedup();
    sections
}

/// Draws the record that is open.
pub fn record_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    form: &mut FormState,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    pen.rect(rect, 0, t.surface, Stroke::NONE);
    pen.vline(rect.min.x + 0.5, rect.y_range(), Stroke::new(1.0, t.line));
    let mut below = rect;
    heading_ui(ui, below.cut_top(84.0), workspace, form, commands);
    conflict_line_ui(ui, &mut below, workspace, form, commands);
    overtaken_line_ui(ui, &mut below, workspace, form);
    let findings = form.shown_findings(workspace);
    if form.history_open && form.id().is_some() {
        hairline(&pen, t, below.x_range(), below.min.y);
        history_ui(ui, below, workspace, form, commands);
        return;
    }
    let rail = below.cut_top(32.0);
    hairline(&pen, t, rail.x_range(), rail.max.y);
    tabs_ui(ui, rail, workspace.words(), form, &findings);
    let bar = below.cut_bottom(size::SAVE_BAR);
    let now = ui.input(|input| input.time);
    if let Some(wait) = form.look_for_likely(workspace, now) {
        let wait = std::time::Duration::from_secs_f64(wait);
        ui.ctx().request_repaint_after(wait);
    }
    if *workspace.access() == Access::ReadWrite {
        likely_ui(ui, &mut below, workspace, form);
    }
    fields_ui(ui, below, workspace, form, &findings);
    commands.append(&mut form.files.asked);
    adding_ui(ui, workspace, form, commands);
    commands.append(&mut form.judging.asked);
    drop_ui(ui, below, workspace, form);
    save_bar_ui(ui, bar, workspace, form, &findings, commands);
}

/// What happens to the files that hang over the window.
fn drop_ui(ui: &Ui, rect: Rect, workspace: &Workspace, form: &FormState) {
    let is_over = ui.input(|input| !input.raw.hovered_files.is_empty());
    if !is_over || *workspace.access() != Access::ReadWrite {
        return;
    }
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let rect = rect.shrink(12.0);
    let edge = Stroke::new(1.5, t.accent_line);
    pen.rect(rect, radius::CARD, t.accent_soft, edge);
    let words = workspace.words();
    let said = match form.id() {
        Some(id) => {
            let to = Message::new("attachment-drop");
            words.say(&to.with("reference", id.reference(form.kind)))
        }
        None => words.text("attachment-drop-new"),
    };
    let middle = rect.center();
    icon(
        &pen,
        middle - vec2(0.0, 24.0),
        icons::PAPERCLIP,
        24.0,
        t.accent,
    );
    let at = middle + vec2(0.0, 10.0);
    let painted = put(&pen, at, Align2::CENTER_CENTER, &said, Face::Strong, t.text);
    readable(ui, painted, &said);
}

fn heading_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    form: &mut FormState,
    commands: &mut Commands,
) {
    let words = workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let mut rect = rect.shrink2(vec2(SIDE, 0.0));
    rect.skip_y(12.0);
    let mut line = rect.cut_top(24.0);
    let actions = line.cut_right(128.0);
    let reference = match form.id() {
        Some(id) => id.reference(form.kind),
        None => words.text(&format!("form-new-{}", form.kind.code())),
    };
    let at = pos2(line.min.x, line.center().y);
    let said = put(
        &pen,
        at,
        Align2::LEFT_CENTER,
        &reference,
        Face::Label,
        t.text3,
    );
    readable(ui, said, &reference);
    let look = form.look(workspace);
    let (standing, name) = (look.standing.clone(), name_of(words, &look.record));
    let (tone, glyph) = standing_mark(t, &standing);
    let badge = standing.words(&look.record, words);
    let is_blank = form.is_blank();
    let mut x = said.max.x + 10.0;
    if !badge.is_empty() && !is_blank {
        let room = line.max.x - x - 40.0;
        let badge = shortened(&pen, &badge, Face::Caption, room - BADGE_EDGES);
        let at = pos2(x, line.center().y);
        let painted = badge_at(&pen, at, Align2::LEFT_CENTER, tone, Some(glyph), &badge);
        readable(
            ui,
            painted,
            &standing.words(&form.look(workspace).record, words),
        );
        x = painted.max.x + 8.0;
    }
    if form.is_changed() {
        let mut room = line;
        room.min.x = x;
        unsaved_ui(ui, room, words, form, commands);
    }
    actions_ui(ui, actions, words, form, commands);
    rect.skip_y(2.0);
    let title = rect.cut_top(26.0);
    let (text, color) = if name.is_empty() {
        (
            words.text(&format!("form-untitled-{}", form.kind.code())),
            t.text3,
        )
    } else {
        (name, t.text)
    };
    fit(&pen, title, Align::Min, &text, Face::Title, color);
}

/// That something is typed and not saved, and the way to give it up.
fn unsaved_ui(ui: &Ui, rect: Rect, words: &Words, form: &FormState, commands: &mut Commands) {
    const GAP: f32 = 8.0;
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let unsaved = words.text("form-not-saved");
    if width(&pen, &unsaved, Face::Small) >= rect.width() {
        return;
    }
    let said = fit(&pen, rect, Align::Min, &unsaved, Face::Small, t.text3);
    readable(ui, said, &unsaved);
    let delete = words.text("draft-delete");
    let from = said.max.x + GAP;
    if from + width(&pen, &delete, Face::Label) < rect.max.x {
        let at = pos2(from, rect.center().y);
        if link_at(ui, at, Align2::LEFT_CENTER, &delete).clicked() {
            commands.push(Command::DeleteDraft(form.key()));
        }
    }
}

fn standing_mark(t: &Tokens, standing: &Standing) -> (Tone, &'static str) {
    match standing {
        Standing::Counts => (t.ok, icons::CHECK),
        Standing::Not(_) => (t.quiet, icons::CIRCLE_DASHED),
    }
}

fn actions_ui(ui: &mut Ui, rect: Rect, words: &Words, form: &FormState, commands: &mut Commands) {
    let rect = rect.expand2(vec2(0.0, 3.0)).translate(vec2(8.0, 0.0));
    row_right(ui, rect, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let mut action = |glyph: &str, key: &str, command: Command| {
            let name = words.text(key);
            let button = Button::new("").quiet().icon(glyph).name(&name).ui(ui);
            if button.hint(&name).clicked() {
                commands.push(command);
            }
        };
        action(icons::X, "form-close", Command::CloseRecord);
        if form.id().is_some() {
            action(icons::TRASH_2, "form-delete", Command::DeleteRecord);
            action(icons::COPY, "form-copy", Command::CopyRecord);
            let shown = Command::ShowHistory(!form.history_open);
            action(icons::HISTORY, "form-history", shown);
        }
    });
}

fn tabs_ui(ui: &mut Ui, rect: Rect, words: &Words, form: &mut FormState, findings: &[Finding]) {
    let t = Tokens::of(ui);
    let sections = sections(form);
    let dot = |section: Section| {
        let here = fields(form.kind)
            .iter()
            .filter(|form_field| form_field.section == section);
        let here: Vec<_> = here.map(|form_field| form_field.field).collect();
        let worst = findings
            .iter()
            .filter(|finding| finding.field.is_some_and(|field| here.contains(&field)))
            .map(|finding| finding.severity)
            .min()?;
        Some(match worst {
            Severity::Error => t.error.text,
            Severity::Warning => t.warn.text,
        })
    };
    let shown: Vec<Tab> = sections
        .iter()
        .map(|section| Tab {
            label: words.text(section.key()),
            dot: dot(*section),
        })
        .collect();
    let rect = rect.shrink2(vec2(SIDE, 0.0));
    if tabs(ui, rect, &shown, &mut form.section) {
        form.scroll_to = sections.get(form.section).copied();
    }
}

fn save_bar_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    form: &mut FormState,
    findings: &[Finding],
    commands: &mut Commands,
) {
    let words = workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    hairline(&pen, t, rect.x_range(), rect.min.y);
    let mut rect = rect.shrink2(vec2(SIDE, 0.0));
    if let Access::ReadOnly(reason) = workspace.access() {
        let said = words.say(&Message::new("notice-read-only").with("reason", reason.message()));
        icon(
            &pen,
            pos2(rect.min.x + 7.0, rect.center().y),
            icons::LOCK,
            14.0,
            t.warn.text,
        );
        let mut line = rect;
        line.min.x += 22.0;
        let painted = fit(&pen, line, Align::Min, &said, Face::Label, t.warn.text);
        readable(ui, painted, &said).hint(&said);
        return;
    }
    let can_save = form.is_changed();
    let mut asked = None;
    let buttons = rect.cut_right(240.0);
    row_right(ui, buttons, |ui| {
        let (save, next) = (words.text("form-save"), words.text("form-save-next"));
        let save = Button::new(&save).primary().key("Ctrl S").enabled(can_save);
        if save.ui(ui).clicked() {
            asked = Some(false);
        }
        let next = Button::new(&next).key("Ctrl ↵").enabled(can_save);
        if next.ui(ui).clicked() {
            asked = Some(true);
        }
    });
    if let Some(next) = asked {
        form.attempted = true;
        commands.push(Command::Save { next });
    }
    let mut x = rect.min.x;
    for severity in [Severity::Error, Severity::Warning] {
        let number = found(findings, severity);
        if number > 0 {
            let from = Rangef::new(x, rect.max.x);
            let place = Rect::from_x_y_ranges(from, rect.y_range());
            let painted = found_ui(ui, place, words, severity, number);
            if painted.clicked() {
                go_to_first(form, findings, severity);
            }
            x = painted.rect.max.x + 12.0;
        }
    }
    let is_saved = !can_save && findings.is_empty();
    if let Some(held) = form
        .id()
        .and_then(|id| workspace.get(id))
        .filter(|_| is_saved)
    {
        let said = words.say(&Message::new("form-saved-by").with("who", held.by.as_str()));
        let painted = fit(&pen, rect, Align::Min, &said, Face::Small, t.text3);
        readable(ui, painted, &said);
    }
}

/// How many findings weigh that much, to press and go to the first of them.
fn found_ui(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    severity: Severity,
    number: usize,
) -> egui::Response {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let (key, tone, glyph) = match severity {
        Severity::Error => ("form-errors", t.error, icons::CIRCLE_ALERT),
        Severity::Warning => ("form-warnings", t.warn, icons::TRIANGLE_ALERT),
    };
    let said = words.say(&Message::new(key).with("number", number));
    let middle = rect.center().y;
    icon(&pen, pos2(rect.min.x + 7.0, middle), glyph, 14.0, tone.text);
    let at = pos2(rect.min.x + 20.0, middle);
    let painted = put(&pen, at, Align2::LEFT_CENTER, &said, Face::Label, tone.text);
    let place = Rect::from_min_max(
        pos2(rect.min.x, middle - 12.0),
        pos2(painted.max.x + 2.0, middle + 12.0),
    );
    let id = ui.scope_id().with(key);
    let response = ui.interact(crate::gui::pen::mirror(place), id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    crate::gui::widgets::focus::ring_if_focused(&pen, t, place, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn go_to_first(form: &mut FormState, findings: &[Finding], severity: Severity) {
    let first = findings
        .iter()
        .filter(|finding| finding.severity == severity)
        .find_map(|finding| finding.field);
    let section = first.and_then(|field| {
        let here = fields(form.kind)
            .iter()
            .find(|form_field| form_field.field == field)?;
        Some(here.section)
    });
    let sections = sections(form);
    if let Some(section) = section {
        form.scroll_to = Some(section);
        let index = sections.iter().position(|other| *other == section);
        form.section = index.unwrap_or_default();
    }
}
