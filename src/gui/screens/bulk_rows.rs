//! Lines of what would become of records, in a dialog. Knows nothing of what they say.

use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, radius};
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::text::{fit, readable};
use egui::{Align, Rect, ScrollArea, Sense, Stroke, Ui, vec2};

const LINE: f32 = 26.0;
/// Half a line shows that there is more.
const IN_SIGHT: f32 = 6.5;

/// A strip of a dialog, in layout.
pub fn strip(ui: &mut Ui, wide: f32, tall: f32) -> Rect {
    let (placed, _) = ui.allocate_exact_size(vec2(wide, tall), Sense::hover());
    mirror(placed)
}

/// Draws lines, to be scrolled; a line that does not fit says itself under the pointer.
pub fn lines_ui(ui: &mut Ui, wide: f32, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let tall = LINE * (lines.len() as f32).min(IN_SIGHT);
    let area = ScrollArea::vertical().id_salt("lines").max_height(tall);
    area.auto_shrink(false)
        .show_rows(ui, LINE, lines.len(), |ui, shown| {
            for line in &lines[shown] {
                let (t, pen) = (Tokens::of(ui), Pen::of(ui));
                let rect = strip(ui, wide - 12.0, LINE);
                let ground = rect.shrink2(vec2(0.0, 1.0));
                pen.rect(ground, radius::BADGE, t.sunk, Stroke::NONE);
                let inner = rect.shrink2(vec2(8.0, 0.0));
                fit(&pen, inner, Align::Min, line, Face::Small, t.text);
                readable(ui, rect, line).hint(line);
            }
        });
}
