//! What is read in an article, a value a row: its number, what it says, and the words that it came from.
//! Knows nothing of how it was read.

use super::article_state::{ArticleState, Row};
use super::values::text_words;
use crate::article::{Confidence, Unsure};
use crate::domain::field::Field;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, radius, space};
use crate::gui::widgets::badge::badge_at;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::focus;
use crate::gui::widgets::text::{fit, hairline, para, para_height, put, readable};
use crate::words::{Message, field_key};
use crate::workspace::Workspace;
use egui::{
    Align, Align2, Key, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

/// The height of a row, and the width of its number and of the name of its field, in points.
const ROW: f32 = 42.0;
const NUMBER: f32 = 30.0;
const NAME: f32 = 128.0;
/// More of the words than this are of no use in a row.
const QUOTED: usize = 90;

/// Shows the values. Says whether Enter was pressed on one.
pub fn rows_ui(ui: &mut Ui, rect: Rect, workspace: &Workspace, state: &mut ArticleState) -> bool {
    let mut toggled: Option<Field> = None;
    let mut looked_at: Option<Field> = None;
    let mut is_entered = false;
    let wants = std::mem::take(&mut state.wants_list);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(mirror(rect)));
    let unsure = state
        .draft()
        .map(|draft| draft.unsure.clone())
        .unwrap_or_default();
    let scroll = ScrollArea::vertical()
        .id_salt("rows-read")
        .auto_shrink(false);
    scroll.show(&mut child, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        for (nth, row) in state.rows().iter().enumerate() {
            let (asked, has_focus) = row_ui(
                ui,
                rect.width() - space::M,
                workspace,
                state,
                row,
                wants && nth == 0,
            );
            if has_focus {
                looked_at = Some(row.field);
            }
            match asked {
                Asked::Nothing => {}
                Asked::Toggle => toggled = Some(row.field),
                Asked::Make => is_entered = true,
            }
        }
        for unsure in &unsure {
            unsure_ui(ui, rect.width() - space::M, workspace, &state.text, unsure);
        }
    });
    state.looked_at = looked_at;
    if let Some(field) = toggled {
        state.toggle(field);
    }
    is_entered
}

enum Asked {
    Nothing,
    Toggle,
    Make,
}

fn row_ui(
    ui: &mut Ui,
    width: f32,
    workspace: &Workspace,
    state: &ArticleState,
    row: &Row,
    wants_focus: bool,
) -> (Asked, bool) {
    let words = workspace.words();
    let t = Tokens::of(ui);
    let (placed, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let id = ui.scope_id().with(("article", row.field.key()));
    let response = ui.interact(placed, id, Sense::click());
    let name = words.text(&field_key(row.field));
    let value = text_words(words, workspace.terms(), row.field, row.value);
    let quoted = quote(&state.text, row);
    let key = if quoted.is_some() {
        "article-row-from"
    } else {
        "article-row"
    };
    let spoken = Message::new(key)
        .with("field", name.as_str())
        .with("value", value.as_str())
        .with("words", quoted.clone().unwrap_or_default());
    let spoken = words.say(&spoken);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, row.is_taken, &spoken));
    if wants_focus {
        response.request_focus();
    }
    if response.has_focus() && response.gained_focus() {
        response.scroll_to_me(None);
    }
    let asked = keys(ui, &response);
    let rect = mirror(placed);
    let pen = Pen::of(ui);
    if response.hovered() {
        pen.fill(rect, radius::CONTROL, t.hover);
    }
    hairline(&pen, t, rect.x_range(), rect.max.y);
    let pen = if row.is_taken { pen } else { pen.faded(0.5) };
    let mut rest = rect.shrink2(vec2(space::XS, 4.0));
    let number = rest.cut_left(NUMBER);
    if let Some(nth) = row.number {
        let at = pos2(number.min.x, number.min.y);
        badge_at(
            &pen,
            at,
            Align2::LEFT_TOP,
            t.quiet,
            None,
            &words.number(nth as u64),
        );
    }
    let field = rest.cut_left(NAME);
    let top = |rect: Rect| rect.with_max_y(rect.min.y + 18.0);
    fit(&pen, top(field), Align::Min, &name, Face::Label, t.text2);
    let likely = row
        .marks
        .iter()
        .all(|mark| mark.confidence == Confidence::Likely);
    let aside = match (row.is_taken, likely && row.number.is_some()) {
        (false, _) => words.text("article-not-taken"),
        (true, true) => words.text("article-likely"),
        (true, false) => String::new(),
    };
    let mut first = top(rest);
    if !aside.is_empty() {
        let at = first.right_center();
        let said = put(&pen, at, Align2::RIGHT_CENTER, &aside, Face::Small, t.text3);
        first.max.x = said.min.x - space::S;
    }
    let said = fit(&pen, first, Align::Min, &value, Face::Medium, t.text);
    if !row.is_taken {
        pen.hline(said.x_range(), said.center().y, Stroke::new(1.0, t.text3));
    }
    let second = rest.with_min_y(rest.min.y + 17.0);
    let from = match quoted {
        Some(quoted) => words.say(&Message::new("article-from").with("words", quoted)),
        None => words.text("article-headline"),
    };
    fit(&pen, second, Align::Min, &from, Face::Small, t.text3);
    focus::ring_if_focused(&pen, t, rect, &response);
    (asked, response.has_focus())
}

/// What the keyboard or the pointer asks of a row.
fn keys(ui: &Ui, response: &egui::Response) -> Asked {
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if response.has_focus() {
        if pressed(Key::Enter) {
            return Asked::Make;
        }
        if pressed(Key::Delete) || pressed(Key::Backspace) {
            return Asked::Toggle;
        }
        // Space and Enter click what has the keyboard: only the first of them means the row.
        if response.clicked() && !ui.input(|input| input.key_pressed(Key::Enter)) {
            return Asked::Toggle;
        }
        return Asked::Nothing;
    }
    if response.clicked() {
        Asked::Toggle
    } else {
        Asked::Nothing
    }
}

/// The words that a value came from, shortened.
fn quote(text: &str, row: &Row) -> Option<String> {
    let mark = row.marks.first()?;
    let words = text.get(mark.range.clone())?.split_whitespace();
    let words = words.collect::<Vec<_>>().join(" ");
    let shown: String = words.chars().take(QUOTED).collect();
    Some(if shown.len() < words.len() {
        shown + "…"
    } else {
        shown
    })
}

/// A name that no place has, with those that are like it.
fn unsure_ui(ui: &mut Ui, width: f32, workspace: &Workspace, text: &str, unsure: &Unsure) {
    let (t, words) = (Tokens::of(ui), workspace.words());
    let named = text.get(unsure.range.clone()).unwrap_or_default();
    let message = if unsure.candidates.is_empty() {
        Message::new("article-unsure").with("words", named)
    } else {
        Message::new("article-unsure-perhaps")
            .with("words", named)
            .with("names", unsure.candidates.join(", "))
    };
    let said = words.say(&message);
    let pen = Pen::of(ui);
    let high = para_height(&pen, width - NUMBER, &said, Face::Small, 17.0);
    let (placed, _) = ui.allocate_exact_size(vec2(width, high + space::M), Sense::hover());
    let rect = mirror(placed);
    let at = rect.min + vec2(NUMBER + space::XS, space::S);
    para(
        &pen,
        at,
        width - NUMBER,
        &said,
        Face::Small,
        t.warn.text,
        17.0,
    );
    readable(ui, rect, &said);
}
