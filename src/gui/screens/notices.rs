//! What whoever opened the register should know, in a strip below the top bar: that it cannot be
//! written, and what opening it found. Knows no screen.

use super::super::commands::{Command, Commands};
use super::super::icons;
use super::super::pen::Pen;
use super::super::theme::{Face, Tokens, Tone, space};
use super::super::widgets::area::row_right;
use super::super::widgets::button::Button;
use super::super::widgets::cut::Cut;
use super::super::widgets::text::{hairline, icon, para, para_height, readable, width};
use crate::store::{Access, Note, Reason};
use crate::words::Message;
use crate::workspace::Workspace;
use egui::{Rect, Ui, pos2, vec2};

const LINE: f32 = 18.0;
/// How many of the things that opening found are said; `sijil verify` lists all.
const SAID: usize = 3;

/// Shows the notices at the top of a rect, which becomes smaller by them.
pub fn notices_ui(
    ui: &mut Ui,
    rect: &mut Rect,
    workspace: &Workspace,
    is_dismissed: bool,
    commands: &mut Commands,
) {
    let t = Tokens::of(ui);
    let words = workspace.words();
    if let Access::ReadOnly(reason) = workspace.access() {
        let why = Message::new("notice-read-only").with("reason", reason.message());
        let repair = matches!(reason, Reason::Damaged { .. }).then(|| words.text("notice-repair"));
        let actions: Vec<&str> = repair.as_deref().into_iter().collect();
        let pressed = strip_ui(ui, rect, t.warn, icons::LOCK, &words.say(&why), &actions);
        if pressed.is_some() {
            commands.push(Command::ShowCopies);
        }
    }
    if is_dismissed {
        return;
    }
    let notes = workspace.notes();
    for (index, note) in notes.iter().take(SAID).enumerate() {
        let text = words.say(&note.message());
        let repair = matches!(note, Note::Faulty { .. });
        let repair = repair.then(|| (words.text("notice-repair"), Command::ShowCopies));
        let dismiss = (index == 0).then(|| (words.text("notice-dismiss"), Command::DismissNotices));
        let actions: Vec<(String, Command)> = repair.into_iter().chain(dismiss).collect();
        let labels: Vec<&str> = actions.iter().map(|(label, _)| label.as_str()).collect();
        let pressed = strip_ui(ui, rect, t.quiet, icons::INFO, &text, &labels);
        commands.extend(pressed.map(|pressed| actions[pressed].1.clone()));
    }
    if notes.len() > SAID {
        let more = Message::new("notice-more").with("count", notes.len() - SAID);
        strip_ui(ui, rect, t.quiet, icons::INFO, &words.say(&more), &[]);
    }
}

fn strip_ui(
    ui: &mut Ui,
    rect: &mut Rect,
    tone: Tone,
    glyph: &str,
    text: &str,
    actions: &[&str],
) -> Option<usize> {
    let t = Tokens::of(ui);
    let pen = Pen::of(ui);
    let room = |label: &&str| width(&pen, label, Face::Medium) + 2.0 * space::L;
    let room: f32 = actions.iter().map(room).sum();
    let wide = rect.width() - 2.0 * space::L - 26.0 - room;
    let height = para_height(&pen, wide, text, Face::Small, LINE);
    let strip = rect.cut_top(height + 2.0 * space::S);
    pen.fill(strip, 0, tone.soft);
    hairline(&pen, t, strip.x_range(), strip.max.y);
    let at = pos2(strip.min.x + space::L, strip.min.y + space::S);
    icon(&pen, at + vec2(8.0, LINE / 2.0), glyph, 14.0, tone.text);
    para(
        &pen,
        at + vec2(26.0, 0.0),
        wide,
        text,
        Face::Small,
        t.text,
        LINE,
    );
    readable(
        ui,
        strip
            .shrink2(vec2(space::L, 4.0))
            .with_max_x(strip.max.x - room),
        text,
    );
    let right = strip.shrink2(vec2(space::S, 0.0));
    row_right(ui, right, |ui| {
        // From the right: the last stands at the edge.
        let mut pressed = None;
        for (index, label) in actions.iter().enumerate().rev() {
            if Button::new(label).quiet().ui(ui).clicked() {
                pressed = Some(index);
            }
        }
        pressed
    })
}
