//! Trials by case: a lane a case over a year, its steps as points, the month that the window shows as
//! a band; the lane that is open lists its steps. It pushes commands and changes no record.

use super::cells::verification_mark;
use super::columns::date_of;
use super::list::{ListScreen, SIDE};
use super::listing::Listing;
use super::values::field_words;
use crate::domain::dates::{Month, PartialDate};
use crate::domain::field::Field;
use crate::gui::commands::{Command, Commands};
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, mix, size};
use crate::gui::widgets::area::at;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::focus;
use crate::gui::widgets::text::{fit, hairline, icon, put};
use crate::words::Message;
use crate::workspace::Held;
use chrono::Datelike;
use egui::{
    Align, Align2, Color32, CursorIcon, Rangef, Rect, Role, ScrollArea, Sense, Stroke, Ui,
    WidgetInfo, pos2,
};
use std::collections::BTreeMap;

/// The months of a lane: those before the month of the window, and one after it.
const MONTHS: i32 = 13;
const AFTER: i32 = 1;
/// The height of a lane, and of a step in the one that is open.
const LANE: f32 = 64.0;
const STEP: f32 = 31.0;

/// The steps of a case, the earliest first.
struct Case<'a> {
    name: &'a str,
    steps: Vec<&'a Held>,
}

/// Where the months stand.
struct Axis {
    first: Month,
    x: Rangef,
}

impl Axis {
    fn month_width(&self) -> f32 {
        self.x.span() / MONTHS as f32
    }

    /// The left of a month; it may lie outside of the axis.
    fn left(&self, month: Month) -> f32 {
        self.x.min + month.since(self.first) as f32 * self.month_width()
    }

    /// Where a date stands: one without a day in the middle of its month. None outside of the axis.
    fn place(&self, date: PartialDate) -> Option<f32> {
        let month = date.in_month()?;
        if !(0..MONTHS).contains(&month.since(self.first)) {
            return None;
        }
        let share = date.day.map_or(0.5, |day| (day as f32 - 0.5) / 31.0);
        Some(self.left(month) + self.month_width() * share)
    }
}

/// Draws the cases whose steps are listed.
pub fn lanes_ui(
    ui: &mut Ui,
    rect: Rect,
    screen: &ListScreen,
    listing: &Listing,
    commands: &mut Commands,
) {
    let cases = cases(screen, listing);
    let mut below = rect;
    let names = (rect.width() * 0.28).clamp(220.0, 340.0);
    let axis = Axis {
        first: screen.month.plus(AFTER + 1 - MONTHS),
        x: Rangef::new(rect.min.x + names, rect.max.x - SIDE),
    };
    let head = below.cut_top(size::HEADER_ROW);
    let band = Rangef::new(axis.left(screen.month), axis.left(screen.month.next()));
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let ground = Rect::from_x_y_ranges(band, rect.y_range());
    pen.fill(ground, 0, t.accent_soft);
    heads_ui(ui, head, screen, &axis);
    let open_id = ui.scope_id().with("open_case");
    let mut open: Option<String> = ui.data(|data| data.get_temp(open_id));
    at(ui, below, |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(mirror(below)));
        let area = ScrollArea::vertical().id_salt("lanes").auto_shrink(false);
        area.show(ui, |ui| {
            let top = mirror(ui.max_rect()).min.y;
            let mut y = top;
            for case in &cases {
                let is_open = open.as_deref() == Some(case.name);
                let lane = Rect::from_x_y_ranges(rect.x_range(), Rangef::new(y, y + LANE));
                if lane_ui(ui, lane, screen, &axis, case, is_open) {
                    open = (!is_open).then(|| case.name.to_owned());
                }
                y += LANE;
                if is_open {
                    steps_ui(ui, rect.x_range(), &mut y, screen, case, commands);
                }
            }
            let used = Rect::from_x_y_ranges(rect.x_range(), Rangef::new(top, y));
            ui.advance_cursor_after_rect(mirror(used));
        });
    });
    ui.data_mut(|data| match open {
        Some(open) => {
            data.insert_temp(open_id, open);
        }
        None => data.remove::<String>(open_id),
    });
}

/// The cases, those with the latest step first. A case has all its steps, listed or not, so that its
/// lane is whole.
fn cases<'a>(screen: &ListScreen<'a>, listing: &Listing) -> Vec<Case<'a>> {
    let mut names: Vec<&str> = Vec::new();
    let listed = listing
        .lines
        .iter()
        .filter_map(super::listing::Line::record);
    for held in listed.filter_map(|id| screen.workspace.get(id)) {
        let name = held.record.text(Field::Case);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut steps: BTreeMap<&str, Vec<&Held>> = BTreeMap::new();
    for held in screen.workspace.of_kind(screen.kind) {
        steps
            .entry(held.record.text(Field::Case))
            .or_default()
            .push(held);
    }
    names
        .into_iter()
        .filter_map(|name| {
            let mut steps = steps.remove(name)?;
            steps.sort_by_key(|held| (date_of(&held.record), held.id));
            Some(Case { name, steps })
        })
        .collect()
}

fn heads_ui(ui: &Ui, rect: Rect, screen: &ListScreen, axis: &Axis) {
    let words = screen.workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let names = rect.with_max_x(axis.x.min);
    pen.fill(names, 0, mix(t.canvas, t.sidebar, 0.5));
    hairline(&pen, t, rect.x_range(), rect.min.y + 1.0);
    hairline(&pen, t, rect.x_range(), rect.max.y);
    let title = words.text("list-case");
    let at = pos2(rect.min.x + SIDE, rect.center().y);
    put(
        &pen,
        at,
        Align2::LEFT_CENTER,
        &title,
        Face::Caption,
        t.text2,
    );
    for index in 0..MONTHS {
        let month = axis.first.plus(index);
        let left = axis.left(month);
        let x = Rangef::new(left, left + axis.month_width());
        let short = words.month_short(month);
        let has_year = index == 0 || month.number() == 1;
        let text = if has_year && axis.month_width() > 52.0 {
            words.say(
                &Message::new("month-of-year")
                    .with("month", short)
                    .with("year", month.year().to_string()),
            )
        } else {
            short
        };
        let color = if month == screen.month {
            t.accent
        } else {
            t.text2
        };
        let cell = Rect::from_x_y_ranges(x, rect.y_range());
        fit(&pen, cell, Align::Center, &text, Face::Caption, color);
    }
}

/// Draws the lane of a case; gives back whether it was pressed.
fn lane_ui(
    ui: &mut Ui,
    rect: Rect,
    screen: &ListScreen,
    axis: &Axis,
    case: &Case,
    is_open: bool,
) -> bool {
    let words = screen.workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let response = ui.interact(mirror(rect), ui.scope_id().with(case.name), Sense::click());
    let untitled = words.text("form-untitled-trial");
    let name = if case.name.is_empty() {
        &untitled
    } else {
        case.name
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.hovered() {
        let names = rect.with_max_x(axis.x.min);
        pen.fill(names, 0, t.hover);
    }
    if (axis.first.number() != 1) && axis.first.year() != axis.first.plus(MONTHS - 1).year() {
        let january = Month::new(axis.first.year() + 1, 1);
        let x = january.map_or(axis.x.min, |month| axis.left(month));
        pen.vline(x.round() + 0.5, rect.y_range(), Stroke::new(1.0, t.line));
    }
    let middle = rect.center().y;
    let glyph = if is_open {
        icons::CHEVRON_DOWN
    } else {
        icons::CHEVRON_RIGHT
    };
    icon(
        &pen,
        pos2(rect.min.x + SIDE + 6.0, middle),
        glyph,
        14.0,
        t.text2,
    );
    let left = rect.min.x + SIDE + 22.0;
    let names = Rangef::new(left, axis.x.min - 8.0);
    let line = |top: f32, bottom: f32| Rect::from_x_y_ranges(names, Rangef::new(top, bottom));
    fit(
        &pen,
        line(middle - 19.0, middle),
        Align::Min,
        name,
        Face::Medium,
        t.text,
    );
    fit(
        &pen,
        line(middle, middle + 18.0),
        Align::Min,
        &about(screen, case),
        Face::Small,
        t.text3,
    );
    points_ui(&pen, t, rect, screen, axis, case);
    hairline(&pen, t, rect.x_range(), rect.max.y);
    focus::ring_if_focused(&pen, t, rect.shrink(1.0), &response);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// Whose court it is, and how many stand trial as its last step has it.
fn about(screen: &ListScreen, case: &Case) -> String {
    let words = screen.workspace.words();
    let Some(last) = case.steps.last() else {
        return String::new();
    };
    let forum = field_words(words, &last.record, Field::Forum);
    let defendants = last.record.count(Field::Defendants);
    let people = defendants.is_known().then(|| {
        words.say(&Message::new("lane-defendants").with("number", words.count(defendants)))
    });
    let parts = std::iter::once(forum).chain(people);
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn points_ui(pen: &Pen, t: &Tokens, rect: Rect, screen: &ListScreen, axis: &Axis, case: &Case) {
    const RADIUS: f32 = 5.0;
    let words = screen.workspace.words();
    let y = rect.center().y + 9.0;
    let today = screen.workspace.today();
    let points: Vec<(f32, &Held, PartialDate)> = case
        .steps
        .iter()
        .filter_map(|held| {
            let date = date_of(&held.record)?;
            Some((axis.place(date)?, *held, date))
        })
        .collect();
    for pair in points.windows(2) {
        let x = Rangef::new(pair[0].0 + RADIUS + 3.0, pair[1].0 - RADIUS - 3.0);
        if x.span() > 0.0 {
            pen.hline(x, y, Stroke::new(2.0, t.bar));
        }
    }
    let mut free = f32::NEG_INFINITY;
    for (x, held, date) in &points {
        let is_current = held.record.counted_month() == Some(screen.month);
        let is_ahead = date.earliest().num_days_from_ce() > today.num_days_from_ce();
        let color = match (is_current, is_ahead) {
            (true, _) => t.accent_fill,
            (false, _) => t.text3,
        };
        let fill = if is_ahead { t.canvas } else { color };
        pen.circle(pos2(*x, y), RADIUS, fill, Stroke::new(1.5, color));
        let stage = field_words(words, &held.record, Field::Stage);
        let label = if is_current { t.accent } else { t.text2 };
        let wide = crate::gui::widgets::text::width(pen, &stage, Face::Caption);
        let from = (x - wide / 2.0).min(rect.max.x - wide - 4.0);
        // A label that would run into the one before is left out; the open lane lists every step.
        if from > free {
            let at = pos2(from, y - 17.0);
            put(pen, at, Align2::LEFT_CENTER, &stage, Face::Caption, label);
            free = from + wide + 6.0;
        }
    }
}

/// The steps of the case that is open, the latest first.
fn steps_ui(
    ui: &mut Ui,
    x: Rangef,
    y: &mut f32,
    screen: &ListScreen,
    case: &Case,
    commands: &mut Commands,
) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let tall = case.steps.len() as f32 * STEP + 16.0;
    let ground = Rect::from_x_y_ranges(x, Rangef::new(*y, *y + tall));
    pen.fill(ground, 0, t.surface);
    *y += 8.0;
    for held in case.steps.iter().rev() {
        let row = Rect::from_x_y_ranges(x, Rangef::new(*y, *y + STEP));
        if step_ui(ui, row, screen, held) {
            commands.push(Command::Open(held.id));
        }
        *y += STEP;
    }
    *y += 8.0;
    hairline(&pen, t, x, *y);
}

fn step_ui(ui: &mut Ui, row: Rect, screen: &ListScreen, held: &Held) -> bool {
    let words = screen.workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let response = ui.interact(mirror(row), ui.scope_id().with(held.id), Sense::click());
    let record = &held.record;
    let date = date_of(record)
        .map(|date| words.date(date))
        .unwrap_or_default();
    let stage = field_words(words, record, Field::Stage);
    let name = format!("{}: {date}, {stage}", held.reference());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        pen.fill(row, 0, t.hover);
    }
    let mut rest = row;
    rest.skip_x(SIDE + 22.0);
    rest.max.x -= SIDE;
    let put_in = |rect: Rect, align: Align, text: &str, face: Face, color: Color32| {
        fit(&pen, rect, align, text, face, color);
    };
    let is_current = record.counted_month() == Some(screen.month);
    let color = if is_current { t.accent } else { t.text2 };
    put_in(rest.cut_left(104.0), Align::Min, &date, Face::Body, color);
    put_in(
        rest.cut_left(92.0),
        Align::Min,
        &stage,
        Face::Medium,
        t.text,
    );
    let reference = rest.cut_right(84.0);
    put_in(
        reference,
        Align::Max,
        &held.reference(),
        Face::Small,
        t.text3,
    );
    let verified = rest.cut_right(120.0);
    let said = field_words(words, record, Field::Verification);
    if !said.is_empty() {
        let (tone, glyph) = verification_mark(t, record.verification());
        let mark = pos2(verified.min.x + 6.0, row.center().y);
        icon(&pen, mark, glyph, 13.0, tone.text);
        let mut said_at = verified;
        said_at.min.x += 19.0;
        put_in(said_at, Align::Min, &said, Face::Small, t.text2);
    }
    rest.max.x -= 12.0;
    let told = record.text(Field::Narrative).replace('\n', " ");
    put_in(rest, Align::Min, &told, Face::Body, t.text);
    focus::ring_if_focused(&pen, t, row.shrink(1.0), &response);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
