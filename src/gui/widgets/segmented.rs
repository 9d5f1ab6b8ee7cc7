//! One of a few, all in sight. It must not know what they are.

use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, radius};
use super::cut::Cut;
use super::focus;
use super::text::{fit, width};
use egui::epaint::Shadow;
use egui::{Align, Role, Sense, Ui, WidgetInfo, vec2};

const HEIGHT: f32 = 28.0;
const EDGE: f32 = 2.0;
const CORNER: u8 = radius::CONTROL - 1;

/// A switch called `name` between items; says whether another was chosen.
pub fn segmented(ui: &mut Ui, name: &str, items: &[&str], chosen: &mut usize) -> bool {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let room = |item: &&str| width(&pen, item, Face::Label).ceil() + 20.0;
    let widths: Vec<f32> = items.iter().map(room).collect();
    let wide = widths.iter().sum::<f32>() + EDGE * 2.0;
    let (rect, whole) = ui.allocate_exact_size(vec2(wide, HEIGHT), Sense::hover());
    whole.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), name));
    let rect = mirror(rect);
    let ground = if t.dark { t.sidebar } else { t.quiet.soft };
    pen.fill(rect, radius::CONTROL, ground);
    let mut inner = rect.shrink(EDGE);
    let before = *chosen;
    for (index, (item, wide)) in items.iter().zip(widths).enumerate() {
        let cell = inner.cut_left(wide);
        let id = whole.id.with(index);
        let response = ui.interact(mirror(cell), id, Sense::click());
        if response.clicked() {
            *chosen = index;
        }
        let on = *chosen == index;
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), on, item));
        if index == before {
            let shadow = Shadow {
                offset: [0, 1],
                blur: 2,
                spread: 0,
                color: t.shadow,
            };
            pen.shadow(cell, CORNER, shadow);
            pen.fill(cell, CORNER, if t.dark { t.raised } else { t.surface });
        }
        let strong = index == before || response.hovered();
        let color = if strong { t.text } else { t.text2 };
        fit(&pen, cell, Align::Center, item, Face::Label, color);
        if response.has_focus() {
            focus::ring(&pen, t, cell, CORNER);
        }
    }
    *chosen != before
}
