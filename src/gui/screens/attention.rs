//! Two cards of the overview: what is documented and does not count, and why; and what wants mending
//! or a look. Knows no rule.

use super::super::commands::{Command, Commands};
use super::super::digest::{Digest, record_title};
use super::super::icons;
use super::super::inbox::{About, Item, Weight};
use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, Tone, radius};
use super::super::widgets::cut::Cut;
use super::super::widgets::focus;
use super::super::widgets::text::{fit, hairline, icon, put, readable};
use super::figure_words::behind_title;
use crate::domain::identity::RecordKind;
use crate::figures::Reason;
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{
    Align, Align2, CursorIcon, Rangef, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2,
};

const ROW: f32 = 46.0;

/// What a row of a card shows.
struct Line<'a> {
    glyph: &'a str,
    tone: Tone,
    first: &'a str,
    second: &'a str,
    /// What stands at the end, and how: a count, or a date.
    end: (&'a str, Face),
    /// Whether it is shown beside the list.
    is_open: bool,
}

/// Shows what does not count, by reason.
pub fn uncounted_ui(
    ui: &Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    commands: &mut Commands,
) {
    let (t, words) = (Tokens::of(ui), workspace.words());
    let mut rest = rect;
    if digest.uncounted.is_empty() {
        let none = words.text(match digest.of_kind[0] {
            0 => "uncounted-no-incident",
            _ => "uncounted-none",
        });
        none_ui(ui, rest, &none);
        return;
    }
    rest.skip_y(2.0);
    let fitting = (rest.height() / 34.0).floor().max(1.0) as usize;
    let height = (rest.height() / digest.uncounted.len().min(fitting) as f32).min(40.0);
    for (index, group) in digest.uncounted.iter().take(fitting).enumerate() {
        let first = words.text(group.reason.key());
        let count = group.ids.len().to_string();
        let line = Line {
            glyph: reason_glyph(group.reason),
            tone: if group.reason == Reason::Draft {
                t.error
            } else {
                t.quiet
            },
            first: &first,
            second: "",
            end: (&count, Face::Strong),
            is_open: false,
        };
        let row = rest.cut_top(height);
        if line_ui(ui, row, index, &line).clicked() {
            commands.push(Command::ShowRecords {
                title: behind_title(words, &first, digest.month),
                kind: RecordKind::Incident,
                ids: group.ids.clone(),
            });
        }
    }
}

/// Says in the middle of a card that there is nothing.
fn none_ui(ui: &Ui, rect: Rect, none: &str) {
    let color = Tokens::of(ui).text3;
    let (at, middle) = (rect.center(), Align2::CENTER_CENTER);
    let said = put(&Pen::of(ui), at, middle, none, Face::Small, color);
    readable(ui, said, none);
}

fn reason_glyph(reason: Reason) -> &'static str {
    match reason {
        Reason::Draft => icons::CIRCLE_ALERT,
        Reason::NoMonth => icons::CALENDAR,
        Reason::Discounted => icons::X,
        Reason::OutOfArea => icons::MAP_PIN,
        Reason::ClaimedOnly | Reason::NotConfirmed => icons::CIRCLE_DASHED,
        Reason::UnknownPerpetrator | Reason::OtherPerpetrator => icons::CIRCLE_DOT,
        Reason::Apart => icons::INFO,
    }
}

/// Shows the first of what wants mending or a look, heaviest first.
pub fn attention_ui(
    ui: &Ui,
    rect: Rect,
    workspace: &Workspace,
    digest: &Digest,
    commands: &mut Commands,
) {
    let words = workspace.words();
    let mut rest = rect;
    if digest.review.is_empty() {
        let none = words.text("attention-none");
        none_ui(ui, rest, &none);
        return;
    }
    let fitting = (rest.height() / 40.0).floor().max(1.0) as usize;
    let height = (rest.height() / digest.review.len().min(fitting) as f32).min(ROW);
    for (index, item) in digest.review.iter().take(fitting).enumerate() {
        let row = rest.cut_top(height);
        if item_ui(ui, row, index, workspace, item, "", false).clicked() {
            commands.push(command_of(item));
        }
    }
}

/// What an item of the review leads to from elsewhere.
pub fn command_of(item: &Item) -> Command {
    match (item.weight, item.about) {
        (Weight::Conflict, About::Record(id)) => Command::OpenConflict(id),
        _ => Command::ShowItem(item.about),
    }
}

/// Shows an item of the review as a row that leads to it; `date` may be empty.
pub fn item_ui(
    ui: &Ui,
    row: Rect,
    index: usize,
    workspace: &Workspace,
    item: &Item,
    date: &str,
    is_open: bool,
) -> Response {
    let t = Tokens::of(ui);
    let words = workspace.words();
    let (glyph, tone) = match item.weight {
        Weight::Blocks => (icons::CIRCLE_ALERT, t.error),
        Weight::Conflict => (icons::GIT_MERGE, t.warn),
        Weight::Alike => (icons::COPY, t.warn),
        Weight::Reviewed => (icons::INFO, t.quiet),
        Weight::Unsaved => (icons::PENCIL, t.quiet),
        Weight::Look => match item.about {
            About::Month(..) => (icons::CALENDAR, t.quiet),
            _ => (icons::TRIANGLE_ALERT, t.warn),
        },
    };
    let first = item_said(words, item);
    let held = item.about.record().and_then(|id| workspace.get(id));
    let second = match (item.weight, item.about, held) {
        (Weight::Conflict, About::Record(id), _) => {
            let who = workspace.saved_by_words(id);
            format!("{who} · {}", workspace.called(id))
        }
        (_, About::Draft(_), _) => words.text("draft-mark"),
        (_, About::Month(..), _) => words.text("review-empty-month-below"),
        (_, About::Pair(..), Some(held)) => record_title(held, words),
        (_, _, Some(held)) => format!("{} · {}", held.reference(), record_title(held, words)),
        (_, _, None) => String::new(),
    };
    let line = Line {
        glyph,
        tone,
        first: &first,
        second: &second,
        end: (date, Face::Caption),
        is_open,
    };
    line_ui(ui, row, index, &line)
}

/// What is the matter, and how much more.
fn item_said(words: &Words, item: &Item) -> String {
    let said = words.say(&item.message);
    if item.more == 0 {
        return said;
    }
    let and_more = Message::new("review-and-more")
        .with("said", said)
        .with("count", item.more);
    words.say(&and_more)
}

fn line_ui(ui: &Ui, row: Rect, index: usize, line: &Line) -> Response {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let place = (row.min.x as i32, row.min.y as i32);
    let response = ui.interact(
        mirror(row),
        ui.scope_id().with(("line", place)),
        Sense::click(),
    );
    response.widget_info(|| {
        let name = [line.first, line.second, line.end.0].join(" ");
        WidgetInfo::labeled(Role::Button, true, name.trim())
    });
    let ground = row.expand2(vec2(8.0, -1.0));
    if line.is_open {
        pen.fill(ground, radius::CONTROL, t.accent_soft);
    } else if response.hovered() {
        pen.fill(ground, radius::CONTROL, t.hover);
    } else if index > 0 {
        hairline(
            &pen,
            t,
            Rangef::new(row.min.x + 34.0, row.max.x),
            row.min.y + 0.5,
        );
    }
    focus::ring_if_focused(&pen, t, ground, &response);
    let middle = row.center().y;
    let square = Rect::from_center_size(pos2(row.min.x + 12.0, middle), vec2(24.0, 24.0));
    let soft = if line.is_open {
        t.surface
    } else {
        line.tone.soft
    };
    pen.fill(square, radius::CONTROL, soft);
    icon(&pen, square.center(), line.glyph, 13.0, line.tone.text);
    let at = pos2(row.max.x - 6.0, middle);
    icon(&pen, at, icons::CHEVRON_RIGHT, 14.0, t.text3);
    let mut text = row;
    text.min.x += 34.0;
    text.max.x -= 18.0;
    let (end, face) = line.end;
    if !end.is_empty() {
        let at = pos2(text.max.x - 4.0, middle);
        let color = if face == Face::Strong {
            t.text
        } else {
            t.text3
        };
        text.max.x = put(&pen, at, Align2::RIGHT_CENTER, end, face, color).min.x - 8.0;
    }
    if line.second.is_empty() {
        fit(&pen, text, Align::Min, line.first, Face::Body, t.text);
    } else {
        let first = Rect::from_x_y_ranges(text.x_range(), middle - 17.0..=middle);
        let second = Rect::from_x_y_ranges(text.x_range(), middle..=middle + 16.0);
        fit(&pen, first, Align::Min, line.first, Face::Medium, t.text);
        fit(&pen, second, Align::Min, line.second, Face::Small, t.text3);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
