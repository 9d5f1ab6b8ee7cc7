//! The bar over every screen: the month, search, and the thing to add. Knows no screen.

use super::super::commands::{Command, Commands};
use super::super::digest::Digest;
use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::shortcuts::written;
use super::super::state::State;
use super::super::theme::{Face, Tokens, radius, size, space};
use super::super::widgets::area::row_right;
use super::super::widgets::button::Button;
use super::super::widgets::focus;
use super::super::widgets::hint::Hint;
use super::super::widgets::text::{fit, hairline, icon};
use super::search;
use crate::domain::dates::Month;
use crate::domain::identity::RecordKind;
use crate::store::Access;
use crate::words::Words;
use crate::workspace::Workspace;
use egui::{
    Align, CursorIcon, Popup, PopupCloseBehavior, Rect, Role, ScrollArea, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

/// The width of the month switcher and of each of its arrows, in points.
const SWITCHER: (f32, f32) = (176.0, 30.0);
/// The width of the search field: a share of the bar, at least and at most so many points.
const SEARCH: (f32, f32, f32) = (0.46, 280.0, 460.0);

/// Shows the bar; returns where the search field stands. Adding is what finishes the task unless the
/// screen `is_busy` with another.
pub fn topbar_ui(
    ui: &mut Ui,
    rect: Rect,
    is_busy: bool,
    workspace: &Workspace,
    digest: &Digest,
    state: &mut State,
    commands: &mut Commands,
) -> Rect {
    let t = Tokens::of(ui);
    let words = workspace.words();
    hairline(&Pen::of(ui), t, rect.x_range(), rect.max.y);
    let inner = rect.shrink2(vec2(16.0, 0.0));
    let (width, _) = SWITCHER;
    let switcher = Rect::from_center_size(
        pos2(inner.min.x + width / 2.0, inner.center().y),
        vec2(width, size::CONTROL),
    );
    month_ui(ui, switcher, words, digest, commands);
    let kind = state.place.kind().unwrap_or(RecordKind::Incident);
    let label = words.text(&format!("adding-{}", kind.code()));
    let key = written("N");
    let right = inner.with_min_x(inner.max.x - 200.0);
    let left = row_right(ui, right, |ui| {
        let button = Button::new(&label).icon(icons::PLUS).key(&key);
        let button = if is_busy {
            button.secondary()
        } else {
            button.primary()
        };
        let name = words.text("add-name");
        let can_add = *workspace.access() == Access::ReadWrite;
        let name = format!("{name} {label}");
        let response = button.name(&name).enabled(can_add).ui(ui);
        if response.clicked() {
            commands.push(Command::NewRecord(kind));
        }
        if kind == RecordKind::Incident {
            ui.add_space(space::XS);
            let name = words.text("article-title");
            let paste = Button::new("")
                .icon(icons::FILE_TEXT)
                .name(&name)
                .enabled(can_add);
            let paste = paste.ui(ui);
            if paste.clicked() {
                commands.push(Command::ShowArticle {
                    pastes: Some(false),
                });
            }
            return paste.rect.min.x;
        }
        response.rect.min.x
    });
    let (share, least, most) = SEARCH;
    let room = left - switcher.max.x - 32.0;
    let wide = (inner.width() * share)
        .clamp(least, most)
        .min(room.max(0.0));
    let middle = rect.center().x + 20.0;
    let middle = middle
        .min(left - 16.0 - wide / 2.0)
        .max(switcher.max.x + 16.0 + wide / 2.0);
    let field = Rect::from_center_size(pos2(middle, inner.center().y), vec2(wide, size::CONTROL));
    search::field_ui(ui, field, words, &mut state.search, commands);
    field
}

/// One object of three parts: back, the month, onward.
fn month_ui(ui: &mut Ui, rect: Rect, words: &Words, digest: &Digest, commands: &mut Commands) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let month = digest.month;
    let (_, arrow) = SWITCHER;
    let ground = if t.dark { t.raised } else { t.surface };
    pen.rect(rect, radius::CONTROL, ground, Stroke::new(1.0, t.control));
    let back = rect.with_max_x(rect.min.x + arrow);
    let onward = rect.with_min_x(rect.max.x - arrow);
    let parts = [
        (back, icons::CHEVRON_LEFT, "month-back", month.previous()),
        (onward, icons::CHEVRON_RIGHT, "month-onward", month.next()),
    ];
    for (part, glyph, key, to) in parts {
        let name = words.text(key);
        let response = ui.interact(mirror(part), ui.scope_id().with(key), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.hovered() {
            pen.fill(part.shrink(1.0), radius::CONTROL, t.hover);
        }
        icon(&pen, part.center(), glyph, 15.0, t.text2);
        focus::ring_if_focused(&pen, t, part, &response);
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if response.hint(words.month(to)).clicked() {
            commands.push(Command::ShowMonth(to));
        }
    }
    let inside = rect.shrink(1.0).y_range();
    for x in [back.max.x + 0.5, onward.min.x - 0.5] {
        pen.vline(x, inside, Stroke::new(1.0, t.line));
    }
    let middle = Rect::from_x_y_ranges(back.max.x + 1.0..=onward.min.x - 1.0, rect.y_range());
    let name = words.month(month);
    let response = ui.interact(mirror(middle), ui.scope_id().with("month"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        pen.fill(middle.shrink2(vec2(0.0, 1.0)), 0, t.hover);
    }
    focus::ring_if_focused(&pen, t, middle, &response);
    fit(&pen, middle, Align::Center, &name, Face::Strong, t.text);
    let response = response
        .on_hover_cursor(CursorIcon::PointingHand)
        .hint(words.text("month-choose"));
    Popup::menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| months_ui(ui, words, digest, commands));
}

/// The months of the register, the last first.
fn months_ui(ui: &mut Ui, words: &Words, digest: &Digest, commands: &mut Commands) {
    let (first, last) = digest.span.unwrap_or((digest.month, digest.month));
    let count = last.since(first).clamp(0, 600) + 1;
    ui.set_width(SWITCHER.0);
    ui.spacing_mut().item_spacing.y = 1.0;
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        for month in last.last(count).rev() {
            month_row_ui(ui, words, month, month == digest.month, commands);
        }
    });
}

fn month_row_ui(ui: &mut Ui, words: &Words, month: Month, is_shown: bool, commands: &mut Commands) {
    let t = Tokens::of(ui);
    let name = words.month(month);
    let (placed, response) = ui.allocate_exact_size(vec2(SWITCHER.0, 28.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_shown, &name));
    let rect = mirror(placed);
    let pen = Pen::of(ui);
    if is_shown {
        pen.fill(rect, radius::CONTROL, t.accent_soft);
    } else if response.hovered() {
        pen.fill(rect, radius::CONTROL, t.hover);
    }
    focus::ring_if_focused(&pen, t, rect, &response);
    let face = if is_shown { Face::Strong } else { Face::Body };
    fit(
        &pen,
        rect.shrink2(vec2(10.0, 0.0)),
        Align::Min,
        &name,
        face,
        t.text,
    );
    if response.clicked() {
        commands.push(Command::ShowMonth(month));
    }
}
