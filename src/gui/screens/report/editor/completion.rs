//! The list of names below a brace that was opened. Knows nothing of what is typed around it.

use super::typed::Typed;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, radius, space};
use crate::gui::typesetting::{Caret, Shown};
use crate::gui::widgets::text::{fit, width};
use crate::report::content::FigureName;
use crate::report::editing::completions;
use egui::{
    Align, Area, Frame, Id, Key, Margin, Modifiers, Order, Pos2, Role, Sense, Stroke, Ui,
    WidgetInfo, vec2,
};
use std::ops::Range;

const ROW: f32 = 28.0;
/// So many names are offered.
const MOST: usize = 8;
const WIDE: (f32, f32) = (240.0, 380.0);

/// What was taken from the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A name.
    Name(FigureName),
    /// None: the list is put away.
    Nothing,
}

/// What completes the name behind a brace.
pub struct Completion {
    /// The brace and what was typed behind it, in characters.
    pub range: Range<usize>,
    id: Id,
    found: Vec<FigureName>,
    current: usize,
}

/// What is remembered of a list between frames: what it was for, and the row that is current.
#[derive(Clone, Debug, Default, PartialEq)]
struct Place {
    typed: String,
    from: usize,
    current: usize,
    put_away: bool,
}

impl Completion {
    /// The list for where the cursor is; none where no brace is open.
    pub fn of(
        ui: &Ui,
        field: Id,
        cursor: Option<usize>,
        typed: &Typed,
        names: &[FigureName],
    ) -> Option<Self> {
        let id = field.with("names");
        let cursor = cursor?;
        let (from, begun) = typed.open_brace(cursor)?;
        let mut place: Place = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        if place.from != from || place.typed != begun {
            // Put away, it stays so for the name that it was put away for.
            let put_away = place.put_away && place.from == from && !begun.is_empty();
            place = Place {
                typed: begun.clone(),
                from,
                current: 0,
                put_away,
            };
            ui.data_mut(|data| data.insert_temp(id, place.clone()));
        }
        let found = completions(names, &begun).into_iter().take(MOST).cloned();
        let found: Vec<FigureName> = found.collect();
        (!place.put_away && !found.is_empty()).then(|| Self {
            range: from..cursor,
            id,
            current: place.current.min(found.len() - 1),
            found,
        })
    }

    fn remember(&self, ui: &Ui, change: impl FnOnce(&mut Place)) {
        ui.data_mut(|data| {
            let place: &mut Place = data.get_temp_mut_or_default(self.id);
            change(place);
        });
        ui.ctx().request_repaint();
    }

    /// Up and down go through the names, Enter and Tab take one, Escape puts the list away.
    pub fn keys(&self, ui: &Ui) -> Option<Taken> {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = self.found.len() - 1;
        if pressed(Key::ArrowDown) {
            self.remember(ui, |place| place.current = (self.current + 1).min(last));
        }
        if pressed(Key::ArrowUp) {
            self.remember(ui, |place| place.current = self.current.saturating_sub(1));
        }
        if pressed(Key::Escape) {
            self.remember(ui, |place| place.put_away = true);
            return Some(Taken::Nothing);
        }
        let takes = pressed(Key::Enter) || pressed(Key::Tab);
        takes.then(|| Taken::Name(self.found[self.current].clone()))
    }

    /// Below the brace, on the screen.
    pub fn place(&self, typed: &Typed, shown: &Shown) -> Pos2 {
        let brace = Caret::before(typed.byte(self.range.start));
        let brace = shown.layout.caret_rect(brace).left_bottom();
        shown.origin + brace.to_vec2() + vec2(-space::S, space::XS)
    }

    /// Shows the list and says what was clicked.
    pub fn ui(&self, ui: &Ui, at: Pos2) -> Option<Taken> {
        let t = Tokens::of(ui);
        let pen = Pen::of(ui);
        let rooms = self.found.iter().map(|name| {
            let shown = width(&pen, &name.shown, Face::Medium);
            width(&pen, &name.name, Face::Small) + shown + space::XL * 2.0
        });
        let (least, most) = WIDE;
        let wide = rooms.fold(least, f32::max).min(most);
        let frame = Frame::NONE
            .fill(t.raised)
            .stroke(Stroke::new(1.0, t.line))
            .corner_radius(radius::CARD)
            .inner_margin(Margin::same(4))
            .shadow(ui.visuals().popup_shadow);
        let area = Area::new(self.id).order(Order::Foreground).fixed_pos(at);
        let shown = area.show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let mut taken = None;
                for (index, name) in self.found.iter().enumerate() {
                    if self.row_ui(ui, wide, index, name) {
                        taken = Some(Taken::Name(name.clone()));
                    }
                }
                taken
            })
        });
        shown.inner.inner
    }

    fn row_ui(&self, ui: &mut Ui, wide: f32, index: usize, name: &FigureName) -> bool {
        let t = Tokens::of(ui);
        // Not focusable: the focus stays with what is typed in.
        let (placed, response) = ui.allocate_exact_size(vec2(wide, ROW), Sense::CLICK);
        let is_current = index == self.current;
        response.widget_info(|| {
            let label = format!("{} {}", name.name, name.shown);
            WidgetInfo::selected(Role::ListBoxOption, true, is_current, label)
        });
        let row = mirror(placed);
        let pen = Pen::of(ui);
        if is_current {
            pen.fill(row, radius::CONTROL - 1, t.accent_soft);
        } else if response.hovered() {
            pen.fill(row, radius::CONTROL - 1, t.hover);
        }
        let mut inner = row.shrink2(vec2(space::S, 0.0));
        let shown = fit(&pen, inner, Align::Max, &name.shown, Face::Medium, t.text);
        inner.max.x = shown.min.x - space::S;
        fit(&pen, inner, Align::Min, &name.name, Face::Small, t.text2);
        response.clicked()
    }
}
