//! The parts of the report with the pages that they begin on, and below them whether its figures
//! agree. Knows nothing of how pages are laid out.

use super::agree;
use super::pages::Goal;
use super::parts::{Kind, Part};
use super::state::ReportState;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, radius};
use crate::gui::widgets::area::at;
use crate::gui::widgets::focus;
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::text::{fit, icon};
use crate::report::content::Content;
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{Align, CursorIcon, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

const ROW: f32 = 27.0;

/// Shows the outline, and the sums at its foot.
pub fn outline_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &Workspace,
    parts: &[Part],
    state: &mut ReportState,
) {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let words = workspace.words();
    pen.vline(rect.max.x - 0.5, rect.y_range(), Stroke::new(1.0, t.line));
    let foot = agree::height(&state.identities);
    let mut sections = rect.shrink2(vec2(8.0, 10.0));
    sections.max.y = rect.max.y - foot - 20.0;
    let before = state.section;
    at(ui, sections, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let scroll = ScrollArea::vertical().id_salt("outline").auto_shrink(false);
        scroll.show(ui, |ui| {
            for (index, part) in parts.iter().enumerate() {
                row_ui(ui, sections.width(), words, index, part, state);
            }
        });
    });
    if state.section != before {
        let spot = parts.get(state.section).and_then(|part| part.spot);
        state.view.goal = spot.map(Goal::Spot);
    }
    let sums = Rect::from_min_max(
        pos2(rect.min.x + 12.0, rect.max.y - foot - 12.0),
        pos2(rect.max.x - 13.0, rect.max.y - 12.0),
    );
    let clicked = agree::agree_ui(ui, sums, words, &state.identities);
    if let (Some(place), Some(content)) = (clicked, state.content().cloned()) {
        show_part(&place, &content, parts, state);
    }
}

/// Chooses the part that a place is of, and scrolls to it.
fn show_part(place: &str, content: &Content, parts: &[Part], state: &mut ReportState) {
    let is_of = |part: &Part| match part.kind {
        Kind::Section(index) => {
            let section = content.sections.get(index);
            section.is_some_and(|section| section.place == place)
        }
        Kind::Front | Kind::Points => false,
    };
    state.section = parts.iter().position(is_of).unwrap_or_default();
    let spot = parts.get(state.section).and_then(|part| part.spot);
    state.view.goal = spot.map(Goal::Spot);
}

fn row_ui(
    ui: &mut Ui,
    width: f32,
    words: &Words,
    index: usize,
    part: &Part,
    state: &mut ReportState,
) {
    let t = Tokens::of(ui);
    let (placed, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click());
    let row = mirror(placed);
    let pen = Pen::of(ui);
    let is_here = index == state.section;
    response.widget_info(|| {
        let key = match (part.flags, part.edited) {
            (0, false) => return WidgetInfo::selected(Role::Tab, true, is_here, &part.name),
            (0, true) => "report-part-edited",
            _ => "report-part-flagged",
        };
        let said = Message::new(key).with("name", part.name.as_str());
        WidgetInfo::selected(Role::Tab, true, is_here, words.say(&said))
    });
    if is_here {
        pen.fill(row, radius::CONTROL, t.accent_soft);
    } else if response.hovered() {
        pen.fill(row, radius::CONTROL, t.hover);
    }
    focus::ring_if_focused(&pen, t, row, &response);
    let (face, color) = if is_here {
        (Face::Strong, t.text)
    } else {
        (Face::Body, t.text2)
    };
    let mut name = row.shrink2(vec2(10.0, 0.0));
    if let Some(spot) = part.spot {
        let page = words.number(spot.page as u64 + 1);
        fit(&pen, name, Align::Max, &page, Face::Caption, t.text3);
        name.max.x -= 26.0;
    }
    for (holds, glyph, color) in [
        (part.flags > 0, icons::TRIANGLE_ALERT, t.warn.text),
        (part.edited && part.flags == 0, icons::PENCIL, t.text3),
    ] {
        if holds {
            let at = pos2(name.max.x - 6.0, row.center().y);
            icon(&pen, at, glyph, 13.0, color);
            name.max.x -= 20.0;
        }
    }
    fit(&pen, name, Align::Min, &part.name, face, color);
    let page = part.spot.map(|spot| {
        let message = Message::new("report-page").with("page", spot.page + 1);
        words.say(&message)
    });
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let response = match page {
        Some(page) => response.hint(page),
        None => response,
    };
    if response.clicked() {
        state.section = index;
        // Chosen once more, it is scrolled to once more.
        state.view.goal = part.spot.map(Goal::Spot);
    }
}
