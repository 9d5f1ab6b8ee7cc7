//! The dialog that an article is pasted into: its text at the left, what is read in it at the right. It
//! pushes a command with the draft and saves nothing.

use super::article_marks::marks_ui;
use super::article_rows::rows_ui;
use super::article_state::ArticleState;
use crate::domain::dates::Month;
use crate::gui::commands::{Command, Commands};
use crate::gui::pen::{Pen, mirror};
use crate::gui::shortcuts::{self, Act, written};
use crate::gui::theme::{Face, Tokens, size, space};
use crate::gui::widgets::area::row_right;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::dialog::wide_dialog;
use crate::gui::widgets::field::Field;
use crate::gui::widgets::segmented::segmented;
use crate::gui::widgets::text::{fit, para, readable};
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{Align, Event, Rect, Sense, Ui, ViewportCommand, vec2};

/// The most room that the dialog takes, in points.
const WIDEST: f32 = 1000.0;
const HIGHEST: f32 = 560.0;
/// The room around it, and of its title, in points.
const AROUND: f32 = 80.0;
const TITLE: f32 = 150.0;
/// The height of a line that says what a side is.
const HEAD: f32 = 28.0;
/// The width of the margin in which the numbers of values stand, in points.
const MARGIN: f32 = 46.0;
/// A paste of fewer letters than this is an addition, not an article.
const ARTICLE: usize = 80;

/// Shows the dialog over the window.
pub fn article_ui(
    ui: &Ui,
    workspace: &Workspace,
    month: Month,
    state: &mut ArticleState,
    commands: &mut Commands,
) {
    if !state.is_open {
        return;
    }
    take_clipboard(ui, state);
    state.read(workspace, month);
    let words = workspace.words();
    let window = ui.ctx().content_rect().size();
    let wide = (window.x - AROUND).min(WIDEST);
    let high = (window.y - TITLE - AROUND).min(HIGHEST);
    let (title, about) = (words.text("article-title"), words.text("article-about"));
    let wants_draft = shortcuts::take(ui.ctx(), Act::SaveNext);
    let shown = wide_dialog(ui, "article", &title, &about, wide, |ui, width| {
        let (placed, _) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
        let mut all = mirror(placed);
        let foot = all.cut_bottom(size::CONTROL);
        all.cut_bottom(space::M);
        let sides = all.columns(&[0.56, 0.44], space::L);
        text_ui(ui, sides[0], words, state);
        let chosen = read_ui(ui, sides[1], workspace, state);
        foot_ui(ui, foot, words, state, commands) || chosen
    });
    state.is_new = false;
    if shown.is_left {
        commands.push(Command::ShowArticle { pastes: None });
    } else if (shown.inner || wants_draft)
        && let Some(entry) = state.entry()
    {
        commands.push(Command::BeginWith(Box::new(entry)));
    }
}

/// Asks for the clipboard when the dialog opens, and takes what it answers.
fn take_clipboard(ui: &Ui, state: &mut ArticleState) {
    if !state.is_waiting() {
        return;
    }
    if state.is_new {
        ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste);
    }
    let mut pasted = None;
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Paste(text) if text.chars().count() >= ARTICLE => {
                pasted = Some(text.clone());
                false
            }
            _ => true,
        });
    });
    if let Some(text) = pasted {
        state.paste(text);
    } else {
        state.wait();
        ui.ctx().request_repaint();
    }
}

fn text_ui(ui: &mut Ui, rect: Rect, words: &Words, state: &mut ArticleState) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let mut rest = rect;
    let head = rest.cut_top(HEAD);
    let margin = rest.cut_left(MARGIN);
    let (name, hint) = (words.text("article-text"), words.text("article-text-hint"));
    fit(&pen, head, Align::Min, &name, Face::Strong, t.text);
    let lines = ((rest.height() / 19.0) as usize).max(2);
    let was_blank = state
        .draft()
        .is_none_or(|draft| draft.entry.texts.is_empty());
    let field = Field::new("article-text", &mut state.text)
        .name(&name)
        .hint(&hint)
        .lines(lines);
    let pastes = ui.input(|input| {
        let long =
            |event: &Event| matches!(event, Event::Paste(text) if text.chars().count() >= ARTICLE);
        input.events.iter().any(long)
    });
    let response = field.ui(ui, rest);
    if state.is_new && !state.wants_list {
        response.request_focus();
    }
    let id = Field::id(ui, "article-text");
    marks_ui(ui, id, rest, margin, state);
    // Whoever pastes a whole article wants to see what is read in it.
    if response.changed() && pastes && was_blank {
        state.wants_list = true;
        response.surrender_focus();
    }
}

/// What is read. Says whether Enter was pressed on it.
fn read_ui(ui: &mut Ui, rect: Rect, workspace: &Workspace, state: &mut ArticleState) -> bool {
    let words = workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let mut rest = rect;
    let mut head = rest.cut_top(HEAD);
    let events = state.drafts().len();
    if events > 1 {
        events_ui(ui, &mut head, words, events, state);
    }
    let is_blank = state.text.trim().is_empty();
    if is_blank || !state.has_read() {
        let key = if is_blank {
            "article-blank"
        } else {
            "article-nothing"
        };
        let text = words.text(key);
        para(
            &pen,
            rest.min,
            rest.width(),
            &text,
            Face::Body,
            t.text3,
            20.0,
        );
        readable(ui, rest.with_max_y(rest.min.y + 40.0), &text);
        return false;
    }
    let rows = state.rows();
    let taken = rows.iter().filter(|row| row.is_taken).count();
    let message = Message::new("article-taken")
        .with("taken", taken)
        .with("all", rows.len());
    let said = words.say(&message);
    fit(&pen, head, Align::Min, &said, Face::Strong, t.text);
    readable(ui, head, &said);
    rows_ui(ui, rest, workspace, state)
}

/// Which of several events.
fn events_ui(ui: &mut Ui, head: &mut Rect, words: &Words, events: usize, state: &mut ArticleState) {
    /// More of them than this are no choice that can be overlooked.
    const MOST: usize = 5;
    let name = words.text("article-events");
    let labels: Vec<String> = (1..=events.min(MOST))
        .map(|number| words.say(&Message::new("article-event").with("number", number)))
        .collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let place = head.cut_right(head.width() * 0.62);
    row_right(ui, place, |ui| {
        if segmented(ui, &name, &labels, &mut state.event) {
            state.wants_list = true;
        }
    });
}

/// The ways out. Says whether a draft is to be made.
fn foot_ui(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    state: &ArticleState,
    commands: &mut Commands,
) -> bool {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let narrative = words.text("article-narrative");
    let can = state.entry().is_some();
    let mut makes = false;
    let mut left = rect.max.x;
    let place = rect.with_min_x(rect.max.x - 300.0);
    row_right(ui, place, |ui| {
        let (label, key) = (words.text("article-make"), written("⏎"));
        let make = Button::new(&label).primary().key(&key).enabled(can).ui(ui);
        makes = make.clicked();
        ui.add_space(space::XS);
        let label = words.text("dialog-leave");
        let leave = Button::new(&label).ui(ui);
        if leave.clicked() {
            commands.push(Command::ShowArticle { pastes: None });
        }
        left = mirror(leave.rect).min.x;
    });
    let room = rect.with_max_x(left - space::M);
    fit(&pen, room, Align::Min, &narrative, Face::Small, t.text3);
    readable(ui, room, &narrative);
    makes
}
