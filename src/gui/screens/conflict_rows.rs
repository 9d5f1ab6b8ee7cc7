//! The versions of a record as columns, a row for each field that differs. Knows nothing of what
//! settling does.

use super::conflict::IN_BAR;
use super::conflict_row::{Columns, LABELS, LINE, RowWords, finding_ui, row_ui};
use super::history::{when_short, when_words};
use super::settling::Settling;
use super::values::{field_words, text_words};
use crate::domain::field::Field;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, space};
use crate::gui::widgets::button::link_at;
use crate::gui::widgets::focus;
use crate::gui::widgets::text::{fit, hairline, icon, para, put, readable, width};
use crate::validation::Finding;
use crate::words::{Message, Words};
use crate::workspace::{Differing, Side, Workspace, member_called};
use egui::{
    Align, Align2, CursorIcon, Pos2, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};

/// From this width on, in points, a column has room for more than its words.
const ROOMY: f32 = 220.0;
const HEAD: f32 = 46.0;
/// How much of what a field said before is told, in characters.
const BEFORE: usize = 160;

/// Draws the versions from a point on; gives back how large they are.
pub(super) fn rows_ui(
    ui: &mut Ui,
    from: Pos2,
    room: f32,
    workspace: &Workspace,
    settling: &mut Settling,
) -> Vec2 {
    let columns = Columns::new(from, room, settling.conflict.sides.len());
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let words = workspace.words();
    let names = settling.conflict.names();
    let findings = settling.findings(workspace).to_vec();
    let mut y = from.y;
    heads_ui(ui, &columns, y, words, settling, &names);
    y += HEAD;
    hairline(&pen, t, columns.x(), y);
    if settling.conflict.is_about_deletion()
        && let Some(side) = kept_ui(ui, &columns, &mut y, words, settling, &names)
    {
        settling.keep_by(side);
    }
    let mut said = Vec::new();
    for index in 0..settling.conflict.differing.len() {
        let differing = &settling.conflict.differing[index];
        let about: Vec<&Finding> = findings
            .iter()
            .filter(|finding| finding.field.is_some() && finding.field == differing.field)
            .collect();
        said.extend(differing.field);
        let label = match differing.field {
            Some(field) => words.field(field),
            None => member_called(words, &differing.member),
        };
        let before = differing.before.as_ref().map(|before| {
            let before = in_words(workspace, differing.field, before);
            words.say(&Message::new("conflict-was").with("before", shortened(before)))
        });
        let row = RowWords {
            member: &differing.member,
            label: &label,
            before: before.as_deref(),
            cells: cells(workspace, differing),
            chosen: settling.chosen(&differing.member),
            is_open: differing.is_open(),
            findings: &about,
        };
        let focus = std::mem::take(&mut settling.take_focus) && row.is_open;
        if let Some(side) = row_ui(ui, &columns, &mut y, words, &row, &names, focus) {
            let member = settling.conflict.differing[index].member.clone();
            settling.choose(&member, side);
        }
    }
    let others: Vec<&Finding> = findings
        .iter()
        .filter(|finding| finding.field.is_none_or(|field| !said.contains(&field)))
        .collect();
    y += space::M;
    for finding in others {
        let message = match finding.field {
            Some(field) => Message::new("form-finding-of-field")
                .with("field", words.field(field))
                .with("finding", finding.message.clone()),
            None => finding.message.clone(),
        };
        y += finding_ui(ui, columns.from.x, y, room, words, finding, &message);
    }
    same_ui(ui, &columns, &mut y, words, settling);
    vec2(columns.wide, y - from.y)
}

fn in_words(workspace: &Workspace, field: Option<Field>, text: &str) -> String {
    let said = match field {
        Some(field) => text_words(workspace.words(), workspace.terms(), field, text),
        None => text.to_owned(),
    };
    if said.is_empty() {
        workspace.words().text("history-blank")
    } else {
        said
    }
}

fn shortened(text: String) -> String {
    if text.chars().count() <= BEFORE {
        return text;
    }
    text.chars().take(BEFORE).chain(['…']).collect()
}

fn cells(workspace: &Workspace, differing: &Differing) -> Vec<(String, bool)> {
    let cell = |said: &Option<String>| match said {
        Some(text) => (in_words(workspace, differing.field, text), text.is_empty()),
        None => (String::new(), true),
    };
    differing.said.iter().map(cell).collect()
}

/// Draws who saved each version, and when.
fn heads_ui(
    ui: &Ui,
    columns: &Columns,
    y: f32,
    words: &Words,
    settling: &mut Settling,
    names: &[String],
) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let mut taken = None;
    for (index, (side, name)) in settling.conflict.sides.iter().zip(names).enumerate() {
        let cell = columns.cell(index, y, HEAD - 8.0);
        let is_narrow = columns.one < ROOMY;
        let (center, radius, indent) = if is_narrow {
            (12.0, 12.0, 32.0)
        } else {
            (24.0, 14.0, 47.0)
        };
        let middle = pos2(cell.min.x + center, cell.center().y);
        pen.circle(middle, radius, t.quiet.soft, Stroke::NONE);
        let initial: String = name.chars().take(1).flat_map(char::to_uppercase).collect();
        put(
            &pen,
            middle,
            Align2::CENTER_CENTER,
            &initial,
            Face::Label,
            t.text2,
        );
        let mut text = cell.with_min_x(cell.min.x + indent);
        if settling.conflict.sides.len() > IN_BAR {
            let take = words.text("conflict-take-short");
            let end = pos2(text.max.x, text.min.y + 9.0);
            let link = link_at(ui, end, Align2::RIGHT_CENTER, &take);
            let whole = words.say(&Message::new("conflict-take-all").with("who", name.as_str()));
            link.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), &whole));
            text.max.x = mirror(link.rect).min.x - space::S;
            if link.clicked() {
                taken = Some(index);
            }
        }
        let first = text.with_max_y(text.min.y + 18.0);
        let placed = fit(&pen, first, Align::Min, name, Face::Strong, t.text);
        let second = cell.with_min_x(text.min.x).with_min_y(text.min.y + 19.0);
        let when = when_words(words, side.at);
        let with_writer = format!("{when} · {}", side.rev.writer);
        let short = when_short(words, side.at);
        // Where there is no room for all of it, who and when tell the versions apart.
        let fits = |said: &&String| width(&pen, said, Face::Small) <= second.width();
        let when = [&with_writer, &when]
            .into_iter()
            .find(fits)
            .unwrap_or(&short);
        let below = fit(&pen, second, Align::Min, when, Face::Small, t.text3);
        readable(ui, placed.union(below), &format!("{name}, {when}"));
    }
    if let Some(side) = taken {
        settling.take_all(side);
    }
}

/// Draws whether the record stays; gives back the side that was chosen.
fn kept_ui(
    ui: &mut Ui,
    columns: &Columns,
    y: &mut f32,
    words: &Words,
    settling: &mut Settling,
    names: &[String],
) -> Option<usize> {
    let (stays, deleted) = (words.text("conflict-stays"), words.text("history-deleted"));
    let cell = |side: &Side| {
        let said = if side.deleted { &deleted } else { &stays };
        (said.clone(), false)
    };
    let label = words.text("conflict-record");
    let row = RowWords {
        member: "",
        label: &label,
        before: None,
        cells: settling.conflict.sides.iter().map(cell).collect(),
        chosen: settling.kept_by(),
        is_open: true,
        findings: &[],
    };
    let focus = std::mem::take(&mut settling.take_focus);
    row_ui(ui, columns, y, words, &row, names, focus)
}

/// Draws the fields that are the same on all sides, folded unless they were asked for.
fn same_ui(ui: &mut Ui, columns: &Columns, y: &mut f32, words: &Words, settling: &mut Settling) {
    let conflict = &settling.conflict;
    if conflict.same.is_empty() {
        return;
    }
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let line = Rect::from_min_size(pos2(columns.from.x, *y), vec2(LABELS * 2.0, 28.0));
    let said = words.say(
        &Message::new("conflict-same")
            .with("number", conflict.same.len())
            .with("versions", conflict.sides.len()),
    );
    let response = ui.interact(mirror(line), ui.scope_id().with("same"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &said));
    focus::ring_if_focused(&pen, t, line.expand2(vec2(4.0, 0.0)), &response);
    let glyph = if settling.same_open {
        icons::CHEVRON_DOWN
    } else {
        icons::CHEVRON_RIGHT
    };
    let mark = pos2(line.min.x + 6.0, line.center().y);
    icon(&pen, mark, glyph, 14.0, t.text3);
    let words_at = line.with_min_x(line.min.x + 21.0);
    fit(&pen, words_at, Align::Min, &said, Face::Body, t.text2);
    *y += 34.0;
    let standing = conflict.sides.iter().find(|side| !side.deleted);
    if let Some(side) = standing
        .or(conflict.sides.first())
        .filter(|_| settling.same_open)
    {
        for field in &conflict.same {
            let (label, value) = (
                words.field(*field),
                field_words(words, &side.record, *field),
            );
            let place =
                Rect::from_min_size(pos2(columns.from.x + 21.0, *y), vec2(LABELS - 21.0, 18.0));
            fit(&pen, place, Align::Min, &label, Face::Small, t.text3);
            let at = columns.cell(0, *y + 1.0, 0.0).min;
            let wide = columns.x().max - at.x;
            let tall = para(&pen, at, wide, &value, Face::Small, t.text2, LINE);
            let whole = Rect::from_min_max(place.min, pos2(columns.x().max, *y + tall));
            readable(ui, whole, &format!("{label}: {value}"));
            *y += tall.max(18.0) + 4.0;
        }
    }
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        settling.same_open = !settling.same_open;
    }
}
