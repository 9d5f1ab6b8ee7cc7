//! Names that are offered below a field while somebody types in it. It must not know what they are the
//! names of, nor change the text.
//!
//! The field keeps the keyboard; up and down go through the rows. What is typed is never lost to a row
//! that nobody chose: Tab takes only the row that somebody went to.

use super::super::icons;
use super::super::pen::{Pen, mirror};
use super::super::theme::{Face, Tokens, radius, space};
use super::keys::{self, Press};
use super::text::{fit, icon, width};
use egui::{
    Align, Area, Frame, Id, Margin, Order, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

/// One of the names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestion {
    /// The name.
    pub label: String,
    /// The same in another script, or another of its names.
    pub aside: String,
    /// What tells it from others of that name.
    pub detail: String,
}

/// What was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A name, by its number.
    Row(usize),
    /// What is offered below the names.
    Last,
}

/// The list of a field, in one frame.
pub struct Completion<'a> {
    /// The field's id.
    pub field: Id,
    /// What stands in the field.
    pub typed: &'a str,
    /// The names.
    pub rows: &'a [Suggestion],
    /// What is offered below them: to make a new one.
    pub last: Option<&'a str>,
    /// The row that Enter takes while nobody has gone to one.
    pub enter: Option<usize>,
}

/// What is remembered between frames.
#[derive(Clone, Debug, Default)]
struct State {
    /// The text that the list is for.
    typed: String,
    /// The row that somebody went to.
    current: Option<usize>,
    /// Whether it is shown.
    is_open: bool,
    /// Whether the field had the keyboard.
    had_focus: bool,
    /// What it covered.
    rect: Option<Rect>,
}

const ROW: f32 = 32.0;
const WIDE: (f32, f32) = (340.0, 520.0);
const EDGE: f32 = 4.0;

/// Says that the text of a field has become this without being typed: it is not asked about.
pub fn settle(ui: &Ui, field: Id, text: &str) {
    ui.data_mut(|data| {
        let state: &mut State = data.get_temp_mut_or_default(field.with("completion"));
        text.clone_into(&mut state.typed);
        state.is_open = false;
        state.current = None;
    });
}

impl Completion<'_> {
    fn id(&self) -> Id {
        self.field.with("completion")
    }

    fn state(&self, ui: &Ui) -> State {
        ui.data(|data| data.get_temp(self.id())).unwrap_or_default()
    }

    fn keep(&self, ui: &Ui, state: State) {
        ui.data_mut(|data| data.insert_temp(self.id(), state));
    }

    fn count(&self) -> usize {
        self.rows.len() + usize::from(self.last.is_some())
    }

    fn taken(&self, row: usize) -> Taken {
        if row < self.rows.len() {
            Taken::Row(row)
        } else {
            Taken::Last
        }
    }

    /// Acts on the keyboard. To be called before the field is shown, which must not take the keys of
    /// the list for its own.
    pub fn keys(&self, ui: &Ui) -> Option<Taken> {
        let mut state = self.state(ui);
        let focused = ui.memory(egui::Memory::focused);
        if focused != Some(self.field) && !is_pressed(ui, &state) {
            if state.had_focus || state.is_open {
                self.keep(ui, State::default());
            }
            return None;
        }
        if !state.had_focus {
            // Whoever comes to a field that is filled in has not asked for anything yet.
            state = State {
                typed: self.typed.to_owned(),
                had_focus: true,
                ..State::default()
            };
        } else if state.typed != self.typed {
            self.typed.clone_into(&mut state.typed);
            state.current = None;
            state.is_open = !self.typed.trim().is_empty();
        }
        let taken = if state.is_open && keys::tabs_away(ui) {
            state.is_open = false;
            state.current.map(|row| self.taken(row))
        } else {
            self.pressed(ui, &mut state)
        };
        if taken.is_some() {
            state.is_open = false;
            state.current = None;
        }
        self.keep(ui, state);
        taken
    }

    fn pressed(&self, ui: &Ui, state: &mut State) -> Option<Taken> {
        let is_open = state.is_open && self.count() > 0;
        let at = state.current.or(self.enter).filter(|_| is_open);
        let wanted = |press: &Press| match press {
            Press::Down => self.count() > 0 && !self.typed.trim().is_empty(),
            Press::Up | Press::Escape => is_open,
            Press::Enter => at.is_some(),
            _ => false,
        };
        let mut taken = None;
        for press in keys::take(ui, wanted) {
            match (press, state.current) {
                (Press::Down, _) if !state.is_open => state.is_open = true,
                (Press::Down, None) => state.current = Some(self.enter.unwrap_or(0)),
                (Press::Up, None | Some(0)) => state.current = None,
                (Press::Escape, _) => state.is_open = false,
                (Press::Enter, _) => taken = at.map(|row| self.taken(row)),
                (press, Some(row)) => state.current = press.moved(row, self.count(), ROWS),
                _ => {}
            }
        }
        taken
    }

    /// Shows the list below the field, and says what was clicked. What is typed in this frame is answered
    /// in the next.
    pub fn show(&self, ui: &Ui, field: Rect) -> Option<Taken> {
        let mut state = self.state(ui);
        if !state.is_open || self.count() == 0 || state.typed != self.typed {
            return None;
        }
        let t = Tokens::of(ui);
        let (least, most) = WIDE;
        let pen = Pen::of(ui);
        let wide = self.rows.iter().map(|row| {
            let name = width(&pen, &row.label, Face::Body) + width(&pen, &row.aside, Face::Small);
            name + width(&pen, &row.detail, Face::Small) + space::XL * 3.0
        });
        let wide = wide.fold(least.max(field.width()), f32::max).min(most);
        let tall = ROW * self.count() as f32 + EDGE * 2.0;
        let area = Area::new(self.id())
            .order(Order::Foreground)
            .fixed_pos(place(ui, field, vec2(wide + EDGE * 2.0, tall)));
        let frame = Frame::NONE
            .fill(t.raised)
            .stroke(Stroke::new(1.0, t.line))
            .corner_radius(radius::CARD)
            .inner_margin(Margin::same(EDGE as i8))
            .shadow(ui.visuals().popup_shadow);
        let shown = area.show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                (0..self.count())
                    .filter(|row| self.row_ui(ui, *row, wide, &state))
                    .last()
            })
        });
        state.rect = Some(shown.response.rect);
        let taken = shown.inner.inner.map(|row| self.taken(row));
        if taken.is_some() {
            state.is_open = false;
        }
        self.keep(ui, state);
        taken
    }

    /// Draws a row; gives back whether it was clicked.
    fn row_ui(&self, ui: &mut Ui, row: usize, wide: f32, state: &State) -> bool {
        let t = Tokens::of(ui);
        // Not focusable: the keyboard stays with the field.
        let (placed, response) = ui.allocate_exact_size(vec2(wide, ROW), Sense::CLICK);
        let is_current = state.current == Some(row);
        let plain = Suggestion::default();
        let of = self.rows.get(row).unwrap_or(&plain);
        let label = match self.rows.get(row) {
            Some(row) => [row.label.as_str(), &row.detail].join(", "),
            None => self.last.unwrap_or_default().to_owned(),
        };
        response.widget_info(|| {
            WidgetInfo::selected(Role::ListBoxOption, true, is_current, label.clone())
        });
        let rect = mirror(placed);
        let pen = Pen::of(ui);
        if is_current {
            pen.fill(rect, radius::CONTROL - 1, t.accent_soft);
        } else if response.hovered() || (state.current.is_none() && self.enter == Some(row)) {
            pen.fill(rect, radius::CONTROL - 1, t.hover);
        }
        let mut inner = rect.shrink2(vec2(space::S, 0.0));
        let Some(name) = self.rows.get(row) else {
            let mark = pos2(inner.min.x + 7.0, inner.center().y);
            icon(&pen, mark, icons::PLUS, 14.0, t.accent);
            inner.min.x += 22.0;
            let said = self.last.unwrap_or_default();
            fit(&pen, inner, Align::Min, said, Face::Body, t.accent);
            return response.clicked();
        };
        let takes = state.current.or(self.enter) == Some(row);
        if takes {
            fit(&pen, inner, Align::Max, "↵", Face::Small, t.text3);
        }
        inner.max.x -= 20.0;
        let share = inner.with_min_x(inner.center().x - 20.0);
        let detail = fit(&pen, share, Align::Max, &of.detail, Face::Small, t.text2);
        inner.max.x = detail.min.x - space::M;
        let label = fit(&pen, inner, Align::Min, &name.label, Face::Body, t.text);
        inner.min.x = label.max.x + space::S;
        if inner.width() > 24.0 {
            fit(&pen, inner, Align::Min, &name.aside, Face::Small, t.text3);
        }
        response.clicked()
    }
}

/// Whether the list is being pressed, which takes the keyboard from the field for a moment.
fn is_pressed(ui: &Ui, state: &State) -> bool {
    let at = ui.input(|input| {
        let is_held = input.pointer.any_down() || input.pointer.any_released();
        input.pointer.interact_pos().filter(|_| is_held)
    });
    let mut both = state.rect.zip(at).into_iter();
    state.is_open && both.any(|(rect, at)| rect.contains(at))
}

/// How far Page Down goes.
const ROWS: usize = 8;

/// Where a list of this size stands, on the screen: below its field, or above it where there is no room.
fn place(ui: &Ui, field: Rect, size: egui::Vec2) -> Pos2 {
    let field = mirror(field);
    let screen = ui.ctx().content_rect();
    let below = field.max.y + space::XS;
    let is_above = below + size.y > screen.max.y && field.min.y - size.y > screen.min.y;
    let y = if is_above {
        field.min.y - space::XS - size.y
    } else {
        below
    };
    let x = field.min.x.min(screen.max.x - size.x - space::S);
    pos2(x.max(screen.min.x), y)
}
