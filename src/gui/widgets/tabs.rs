//! The sections of what is below, the one in sight underlined. They must not know the sections.

use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, space};
use super::area::at;
use super::cut::Cut;
use super::focus;
use super::text::{fit, hairline, width};
use egui::scroll_area::ScrollBarVisibility;
use egui::{Align, Color32, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// A tab.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// Its words.
    pub label: String,
    /// A dot: something in its section needs a look. The finding itself says so in words.
    pub dot: Option<Color32>,
}

/// The room of a dot.
const DOT: f32 = 5.0;

/// Shows tabs in a rect and says whether another was chosen. Those that do not fit are scrolled to.
pub fn tabs(ui: &mut Ui, rect: Rect, tabs: &[Tab], chosen: &mut usize) -> bool {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    hairline(&pen, t, rect.x_range(), rect.max.y);
    let room = |tab: &Tab| {
        let dot = if tab.dot.is_some() { DOT } else { 0.0 };
        width(&pen, &tab.label, Face::Label).ceil() + dot
    };
    let widths: Vec<f32> = tabs.iter().map(room).collect();
    let gaps = tabs.len().saturating_sub(1) as f32;
    let wide = widths.iter().sum::<f32>();
    let gap = ((rect.width() - wide) / gaps.max(1.0)).clamp(space::M, space::L);
    let before = *chosen;
    let scroll = ScrollArea::horizontal()
        .id_salt("tabs")
        .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden)
        .auto_shrink(false);
    at(ui, rect, |ui| {
        scroll.show(ui, |ui| {
            // The ring of the first and the last needs some room.
            let whole = vec2(wide + gap * gaps + space::S, rect.height());
            let (row, _) = ui.allocate_exact_size(whole, Sense::hover());
            let mut row = mirror(row);
            for (index, (tab, wide)) in tabs.iter().zip(widths).enumerate() {
                let cell = row.cut_left(wide);
                row.skip_x(gap);
                if tab_ui(ui, cell, tab, index, before) {
                    *chosen = index;
                }
            }
        })
    });
    *chosen != before
}

fn tab_ui(ui: &Ui, cell: Rect, tab: &Tab, index: usize, chosen: usize) -> bool {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let on = index == chosen;
    let id = ui.scope_id().with(("tab", index));
    let response = ui.interact(mirror(cell), id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), on, &tab.label));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let color = if on || response.hovered() {
        t.text
    } else {
        t.text2
    };
    let words = fit(&pen, cell, Align::Min, &tab.label, Face::Label, color);
    if let Some(dot) = tab.dot {
        let center = pos2(words.max.x + 7.0, words.min.y + 3.0);
        pen.circle(center, 3.0, dot, Stroke::NONE);
    }
    if on {
        let line = cell.with_min_y(cell.max.y - 2.0).with_max_x(words.max.x);
        pen.fill(line, 0, t.accent);
    }
    focus::ring_if_focused(&pen, t, cell.expand2(vec2(4.0, -4.0)), &response);
    response.clicked()
}
