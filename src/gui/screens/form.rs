//! The one form: the fields of any kind of record in the order and width that the schema gives them,
//! each with what is wrong with it. It changes the text of the form and nothing else.

use super::attachments_editor::attachments_ui;
use super::form_grid::{grid_ui, is_grid};
use super::form_keys;
use super::forms::FormState;
use super::inputs::{Input, input_height, input_ui};
use super::pins::pin_ui;
use super::place_input::filled_ui;
use super::record::sections;
use super::sources_editor::sources_ui;
use super::values::count_understood;
use super::warning_reason::{accept_room, accept_ui};
use crate::domain::field::Field;
use crate::domain::record::Value;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::area::at;
use crate::gui::widgets::field::label;
use crate::gui::widgets::finding::finding_line;
use crate::gui::widgets::text::{hairline, put, readable, width};
use crate::schema::{FormField, Input as Takes, Section, Width, describe, fields};
use crate::validation::Finding;
use crate::words::Message;
use crate::workspace::Workspace;
use egui::{Align, Align2, Rangef, Rect, ScrollArea, Ui, pos2, vec2};

/// The gap between two fields of a row, in points.
pub const GAP: f32 = 12.0;
/// The height of a label above its field.
pub const LABEL: f32 = 19.0;
/// The distance of what the form shows from its sides.
const SIDE: f32 = 20.0;

/// Where the next thing of the form stands.
pub struct Flow {
    /// From the left to the right side.
    pub x: Rangef,
    /// The top of what comes next.
    pub y: f32,
}

/// What every part of the form is drawn from.
pub struct Body<'a> {
    /// The open register.
    pub workspace: &'a Workspace,
    /// What is said of the fields now.
    pub findings: &'a [Finding],
}

/// Draws the fields of the form, to be scrolled.
pub fn fields_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    form: &mut FormState,
    findings: &[Finding],
) {
    let body = Body {
        workspace,
        findings,
    };
    form_keys::read(ui, form);
    let target = form.scroll_to.take();
    let mut tops = Vec::new();
    let mut focused = None;
    let output = at(ui, rect, |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(mirror(rect)));
        let area = ScrollArea::vertical()
            .id_salt(("form", form.key()))
            .auto_shrink(false);
        area.show(ui, |ui| {
            let origin = mirror(ui.max_rect()).min;
            let x = Rangef::new(rect.min.x + SIDE, rect.max.x - SIDE);
            let mut flow = Flow {
                x,
                y: origin.y + 14.0,
            };
            for (index, section) in sections(form).into_iter().enumerate() {
                tops.push((section, flow.y - origin.y));
                if target == Some(section) {
                    // The first part begins where the form does.
                    let y = if index == 0 { origin.y } else { flow.y };
                    let top = Rect::from_x_y_ranges(x, Rangef::new(y, y + 24.0));
                    ui.scroll_to_rect(mirror(top), Some(Align::Min));
                }
                if index == 0 {
                    whole_findings_ui(ui, &mut flow, &body, form);
                }
                section_ui(
                    ui,
                    &mut flow,
                    &body,
                    form,
                    section,
                    index == 0,
                    &mut focused,
                );
            }
            let bottom = flow.y + 16.0;
            let used = Rect::from_x_y_ranges(rect.x_range(), Rangef::new(origin.y, bottom));
            ui.advance_cursor_after_rect(mirror(used));
        })
    });
    form.focused = focused;
    form.keyboard.wants = None;
    form.keyboard.is_here = has_keyboard(ui, rect);
    form.typed.watch(&form.entry, ui.input(|input| input.time));
    follow_scrolling(ui, rect, form, &tops, output.state.unclamped_offset().y);
}

/// Whether what has the keyboard stands in this rect.
fn has_keyboard(ui: &Ui, rect: Rect) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    response.is_some_and(|response| rect.contains(mirror(response.rect).center()))
}

/// The tab of the part that was scrolled to is that of the part in sight.
fn follow_scrolling(
    ui: &Ui,
    rect: Rect,
    form: &mut FormState,
    tops: &[(Section, f32)],
    offset: f32,
) {
    let is_scrolled = ui.input(|input| input.smooth_scroll_delta().y != 0.0);
    if is_scrolled && ui.rect_contains_pointer(mirror(rect)) {
        let in_sight = tops.iter().rposition(|(_, top)| *top <= offset + 72.0);
        form.section = in_sight.unwrap_or_default();
    }
}

/// What is wrong with the record as a whole.
fn whole_findings_ui(ui: &mut Ui, flow: &mut Flow, body: &Body, form: &mut FormState) {
    let words = body.workspace.words();
    for finding in body
        .findings
        .iter()
        .filter(|finding| finding.field.is_none())
    {
        let (text, hint) = (words.say(&finding.message), words.say(&finding.hint));
        let at = pos2(flow.x.min, flow.y);
        let wide = flow.x.span() - accept_room(finding);
        let line = finding_line(ui, at, wide, finding.severity, &text, &hint, None);
        flow.y += line.height;
        flow.y += accept_ui(
            ui,
            (at, flow.x.span(), line.height),
            body.workspace,
            finding,
            form,
        );
        flow.y += 8.0;
    }
}

fn section_ui(
    ui: &mut Ui,
    flow: &mut Flow,
    body: &Body,
    form: &mut FormState,
    section: Section,
    is_first: bool,
    focused: &mut Option<Field>,
) {
    let words = body.workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    if !is_first {
        flow.y += 8.0;
        hairline(&pen, t, flow.x, flow.y);
        flow.y += 16.0;
    }
    let title = words.text(section.key());
    let at = pos2(flow.x.min, flow.y);
    let painted = put(&pen, at, Align2::LEFT_TOP, &title, Face::Strong, t.text);
    if section == Section::Sources {
        let at = pos2(painted.max.x + 6.0, painted.center().y);
        pin_ui(ui, at, words, form, Field::Sources);
    }
    if let Some(note) = note_of(body, form, section) {
        let at = pos2(flow.x.max, flow.y + 1.0);
        let painted = put(&pen, at, Align2::RIGHT_TOP, &note, Face::Small, t.text3);
        readable(ui, painted, &note);
    }
    flow.y += 27.0;
    if is_grid(section) {
        grid_ui(ui, flow, body, form, focused);
        return;
    }
    let here = fields(form.kind)
        .iter()
        .filter(|form_field| form_field.section == section);
    for row in rows(here) {
        row_ui(ui, flow, body, form, &row, focused);
    }
}

/// What stands to the right of a part's title.
fn note_of(body: &Body, form: &mut FormState, section: Section) -> Option<String> {
    let words = body.workspace.words();
    let here = |field: &Field| {
        let mut all = fields(form.kind).iter();
        all.any(|other| other.field == *field && other.section == section)
    };
    if let Some(field) = form.focused.filter(here)
        && let Some(Value::Count(count)) = form.look(body.workspace).record.get(field)
        && let Some(told) = count_understood(words, *count)
    {
        return Some(told);
    }
    match section {
        Section::Casualties | Section::People => Some(words.text("form-counts-note")),
        Section::Sources if !form.sources.is_empty() => {
            let independent = body.workspace.sources().independent(&form.sources);
            let note = Message::new("form-sources-note").with("number", form.sources.len());
            Some(words.say(&note.with("independent", independent)))
        }
        Section::Notes => Some(words.text("form-notes-note")),
        _ => None,
    }
}

/// Fields side by side, as many as their widths allow.
fn rows<'a>(fields: impl Iterator<Item = &'a FormField>) -> Vec<Vec<&'a FormField>> {
    let mut rows: Vec<Vec<&FormField>> = Vec::new();
    let mut taken = WHOLE;
    for field in fields {
        let width = twelfths(field.width);
        match rows.last_mut() {
            Some(row) if taken + width <= WHOLE => {
                row.push(field);
                taken += width;
            }
            _ => {
                rows.push(vec![field]);
                taken = width;
            }
        }
    }
    rows
}

const WHOLE: u32 = 12;

fn twelfths(width: Width) -> u32 {
    match width {
        Width::Quarter => 3,
        Width::Third => 4,
        Width::Half => 6,
        Width::Full => WHOLE,
    }
}

/// Where the fields of a row stand. Fields of one width keep it, though the row may not be full;
/// others share all of it.
fn places(row: &[&FormField], x: Rangef) -> Vec<Rangef> {
    let first = twelfths(row[0].width);
    let is_even = row.iter().all(|field| twelfths(field.width) == first);
    let sum: u32 = row.iter().map(|field| twelfths(field.width)).sum();
    let whole = if is_even { WHOLE } else { sum } as f32;
    let mut from = x.min;
    row.iter()
        .map(|field| {
            let share = twelfths(field.width) as f32 / whole;
            let width = (x.span() + GAP) * share - GAP;
            let place = Rangef::new(from.round(), (from + width).round());
            from += width + GAP;
            place
        })
        .collect()
}

fn row_ui(
    ui: &mut Ui,
    flow: &mut Flow,
    body: &Body,
    form: &mut FormState,
    row: &[&FormField],
    focused: &mut Option<Field>,
) {
    let words = body.workspace.words();
    let mut height: f32 = 0.0;
    let places = places(row, flow.x);
    for (form_field, x) in row.iter().zip(&places) {
        let field = form_field.field;
        let text = words.field(field);
        if field == Field::Sources {
            let before = flow.y;
            sources_ui(ui, flow, body, form, focused);
            height = height.max(flow.y - before);
            flow.y = before;
            continue;
        }
        let (t, pen) = (Tokens::of(ui), Pen::of(ui));
        if field == Field::Attachments {
            let before = flow.y;
            label(&pen, t, pos2(x.min, flow.y), &text, false);
            flow.y += LABEL + 2.0;
            attachments_ui(ui, flow, body, form, focused);
            height = height.max(flow.y - before);
            flow.y = before;
            continue;
        }
        let is_flag = describe(field).input == Takes::Flag;
        let top = if is_flag { 0.0 } else { LABEL };
        if !is_flag {
            let at = pos2(x.min, flow.y);
            label(&pen, t, at, &text, form_field.required);
            let dot = if form_field.required { 12.0 } else { 4.0 };
            let end = at.x + width(&pen, &text, Face::Label) + dot;
            pin_ui(ui, pos2(end, at.y + 8.0), words, form, field);
        }
        let tall = input_height(field);
        let rect = Rect::from_min_size(pos2(x.min, flow.y + top), vec2(x.span(), tall));
        let input = Input {
            field,
            name: &text,
            required: form_field.required,
        };
        input_ui(ui, rect, body, form, &input, focused);
        height = height.max(top + tall + GAP);
    }
    flow.y += height;
    let here: Vec<(Field, f32)> = row
        .iter()
        .zip(&places)
        .map(|(form_field, x)| (form_field.field, x.min))
        .collect();
    if row
        .iter()
        .any(|form_field| form_field.field == Field::Place)
    {
        filled_ui(ui, flow, body, form);
    }
    findings_ui(ui, flow, body, form, &here);
}

/// The narrowest that a finding is read in.
const NARROWEST: f32 = 320.0;

/// What is wrong with the fields of a row, below it: each begins under its field, where there is room
/// for it to the right.
pub fn findings_ui(
    ui: &mut Ui,
    flow: &mut Flow,
    body: &Body,
    form: &mut FormState,
    row: &[(Field, f32)],
) {
    let words = body.workspace.words();
    let mut is_first = true;
    for (field, x) in row {
        for finding in body
            .findings
            .iter()
            .filter(|found| found.field == Some(*field))
        {
            if is_first {
                // The finding belongs to what is above it.
                flow.y -= 6.0;
                is_first = false;
            }
            let said = words.say(&finding.message);
            let text = if row.len() > 1 {
                words.say(
                    &Message::new("form-finding-of-field")
                        .with("field", words.field(*field))
                        .with("finding", said),
                )
            } else {
                said
            };
            // Where there is a way out the link says what the hint would.
            let hint = match finding.fix {
                Some(_) => String::new(),
                None => words.say(&finding.hint),
            };
            let fix = finding.fix.as_ref().map(|fix| {
                let shown =
                    super::values::text_words(words, body.workspace.terms(), fix.field, &fix.text);
                words.say(&Message::new("form-use").with("fix", shown))
            });
            let from = x.min(flow.x.max - NARROWEST).max(flow.x.min);
            let (at, wide) = (pos2(from, flow.y), flow.x.max - from);
            let line = finding_line(
                ui,
                at,
                wide - accept_room(finding),
                finding.severity,
                &text,
                &hint,
                fix.as_deref(),
            );
            flow.y += line.height;
            flow.y += accept_ui(ui, (at, wide, line.height), body.workspace, finding, form);
            flow.y += 6.0;
            if let Some(fix) = finding.fix.as_ref().filter(|_| line.fix) {
                form.put(fix.field, &fix.text);
            }
        }
    }
    if !is_first {
        flow.y += 8.0;
    }
}
