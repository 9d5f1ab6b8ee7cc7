//! A passage with its paragraphs, one below the other, and what is to be said of each. Knows nothing
//! of how a paragraph is typed in.

use super::offers::offers_ui;
use super::paragraph::{Asked, Outcome, Paragraph};
use super::state::{Editor, GoTo};
use super::typed::Typed;
use crate::domain::report_text::EditedPassage;
use crate::gui::commands::{Command, Commands};
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, radius, size, space};
use crate::gui::widgets::area::row_at;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::text::{fit, icon, readable};
use crate::report::content::Passage;
use crate::words::{Message, Words};
use egui::{Align, Id, Rect, Sense, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

/// From the edge of the panel to the text, in points.
const INDENT: f32 = 18.0;
/// Between paragraphs.
const GAP: f32 = 14.0;

/// Shows passages, to be written in.
pub fn passages_ui(
    ui: &mut Ui,
    width: f32,
    words: &Words,
    passages: &[&Passage],
    editor: &mut Editor,
    commands: &mut Commands,
) {
    let named = passages.len() > 1;
    for passage in passages {
        let mut sheet = SheetUi {
            words,
            passage,
            editor,
            commands,
            width,
        };
        sheet.ui(ui, named);
        ui.add_space(space::M);
    }
}

/// A passage that is shown.
pub(super) struct SheetUi<'a> {
    pub(super) words: &'a Words,
    pub(super) passage: &'a Passage,
    pub(super) editor: &'a mut Editor,
    pub(super) commands: &'a mut Commands,
    pub(super) width: f32,
}

impl SheetUi<'_> {
    pub(super) fn place(&self) -> &str {
        &self.passage.place
    }

    /// Points are a list, and stand with a dot.
    fn is_list(&self) -> bool {
        self.passage.section == "front" && !self.passage.line
    }

    /// Titles and findings stand out; of them others are offered.
    fn is_title(&self) -> bool {
        self.passage.line && !self.passage.offers.is_empty()
    }

    fn ui(&mut self, ui: &mut Ui, named: bool) {
        if named {
            self.name_ui(ui);
        }
        let count = self.editor.paragraphs(&self.passage.place).len();
        for index in 0..count {
            if index > 0 {
                ui.add_space(GAP);
            }
            self.paragraph_ui(ui, index);
        }
        self.loose_flags_ui(ui);
        if !self.passage.offers.is_empty() && self.shows_offers() {
            ui.add_space(space::S);
            if let Some(index) = offers_ui(ui, self.width, self.words, self.passage) {
                self.choose(ui, index);
            }
        }
        if !self.passage.line {
            ui.add_space(space::S);
            self.adding_ui(ui);
        }
    }

    fn name_ui(&self, ui: &mut Ui) {
        let t = Tokens::of(ui);
        let rect = strip(ui, self.width, 20.0);
        let name = self.words.say(&self.passage.name);
        let mut place = rect;
        if self.passage.edited {
            icon(
                &Pen::of(ui),
                pos2(rect.max.x - 7.0, rect.center().y),
                icons::PENCIL,
                12.0,
                t.text3,
            );
            place.max.x -= 20.0;
        }
        let placed = fit(
            &Pen::of(ui),
            place,
            Align::Min,
            &name,
            Face::Caption,
            t.text3,
        );
        readable(ui, placed, &name);
        ui.add_space(space::XS);
    }

    fn paragraph_ui(&mut self, ui: &mut Ui, index: usize) {
        let place = self.passage.place.clone();
        let flags = self.flags(index);
        let mut typed = std::mem::take(&mut self.editor.paragraphs(&place)[index]);
        let in_step = self.passage.source.get(index) == Some(&typed.source());
        let flagged: Vec<_> = flags
            .iter()
            .filter(|_| in_step)
            .map(|flag| typed.spot(&flag.range))
            .filter(|range| !range.is_empty())
            .collect();
        let goes_to = self
            .editor
            .goes_to
            .take_if(|to| to.place == place && to.paragraph == index)
            .map(|to| to.at);
        let t = Tokens::of(ui);
        let is_here = self.editor.focus == Some((place.clone(), index));
        let ground = ui.painter().add(Shape::Noop);
        let from = ui.cursor().min;
        let indent = if self.is_list() { INDENT } else { 0.0 };
        let called = self.words.say(&self.passage.name);
        let name = if self.passage.line {
            called
        } else {
            let message = Message::new("editor-paragraph")
                .with("name", called)
                .with("number", index + 1);
            self.words.say(&message)
        };
        let paragraph = Paragraph {
            id: Id::unique(("passage", &place, index)),
            typed: &mut typed,
            name: &name,
            flagged: &flagged,
            names: self.editor.names(),
            goes_to,
            is_title: self.is_title(),
        };
        let inner = self.width - indent;
        let outcome = paragraph.ui(ui, from + vec2(indent, 0.0), inner);
        if self.is_list() {
            let at = from + vec2(6.0, 11.0);
            Pen::of(ui).circle(at, 2.0, t.text3, Stroke::NONE);
        }
        if is_here && outcome.focused {
            let rect = Rect::from_min_max(from, outcome.rect.max);
            let shape = egui::epaint::RectShape::new(
                mirror(rect.expand2(vec2(8.0, 7.0))),
                radius::CONTROL,
                t.sunk,
                Stroke::new(1.0, t.line),
                StrokeKind::Inside,
            );
            ui.painter().set(ground, shape);
        }
        if let Some(slot) = self.editor.paragraphs(&place).get_mut(index) {
            *slot = typed;
        }
        self.act(ui, index, &outcome);
        if in_step {
            for flag in flags {
                ui.add_space(9.0);
                self.flag_ui(ui, &flag);
            }
        }
    }

    fn act(&mut self, ui: &Ui, index: usize, outcome: &Outcome) {
        let place = self.passage.place.clone();
        if outcome.focused {
            self.editor.focus = Some((place.clone(), index));
        }
        if outcome.changed {
            self.written(ui);
        }
        if outcome.left && self.editor.due().is_some() {
            self.commands.push(Command::SavePassage);
        }
        match outcome.asked {
            Some(Asked::Undo) if !self.editor.take_back() => self.commands.push(Command::Undo),
            Some(Asked::Part(_)) if self.passage.line => {
                ui.memory_mut(|memory| {
                    memory.surrender_focus(Id::unique(("passage", &place, index)));
                });
                self.commands.push(Command::SavePassage);
            }
            Some(Asked::Part(at)) => self.part(ui, index, at),
            Some(Asked::Join) if index > 0 && !self.passage.line => self.join(ui, index),
            Some(Asked::Go(by)) => self.go(index, by),
            _ => {}
        }
    }

    fn part(&mut self, ui: &Ui, index: usize, at: usize) {
        let names = self.editor.names().to_vec();
        let place = self.passage.place.clone();
        let paragraphs = self.editor.paragraphs(&place);
        let second = paragraphs[index].part(at, &names);
        paragraphs.insert(index + 1, second);
        self.go_to(index + 1, 0);
        self.written(ui);
    }

    fn join(&mut self, ui: &Ui, index: usize) {
        let names = self.editor.names().to_vec();
        let place = self.passage.place.clone();
        let paragraphs = self.editor.paragraphs(&place);
        let second = paragraphs.remove(index);
        let at = paragraphs[index - 1].length();
        let joined = paragraphs[index - 1].source() + &second.source();
        paragraphs[index - 1] = Typed::read(&joined, &names);
        self.go_to(index - 1, at);
        self.written(ui);
    }

    fn go(&mut self, index: usize, by: isize) {
        let place = self.passage.place.clone();
        let paragraphs = self.editor.paragraphs(&place);
        let to = index.checked_add_signed(by);
        let Some(to) = to.filter(|to| *to < paragraphs.len()) else {
            return;
        };
        let at = if by < 0 { paragraphs[to].length() } else { 0 };
        self.go_to(to, at);
    }

    fn go_to(&mut self, paragraph: usize, at: usize) {
        self.editor.goes_to = Some(GoTo {
            place: self.passage.place.clone(),
            paragraph,
            at,
        });
        self.editor.focus = Some((self.passage.place.clone(), paragraph));
    }

    /// Takes what stands in the fields for what the passage says.
    pub(super) fn written(&mut self, ui: &Ui) {
        let paragraphs = self.editor.take_typed(&self.passage.place);
        let edited = EditedPassage {
            paragraphs,
            generated_from: self.passage.generated.clone(),
            rule: String::new(),
            ..self.editor.edited(self.passage)
        };
        self.write(ui, edited);
    }

    pub(super) fn write(&mut self, ui: &Ui, edited: EditedPassage) {
        // Typed back to what is generated, it is generated again.
        let is_generated = edited.paragraphs == self.passage.generated;
        let passage = (!is_generated).then_some(edited);
        let now = ui.input(|input| input.time);
        let place = self.place().to_owned();
        if self
            .editor
            .unsaved_place()
            .is_some_and(|known| known != place)
        {
            self.commands.push(Command::SavePassage);
        }
        self.editor.write(&place, passage, now);
        ui.ctx().request_repaint();
    }

    /// Adds a paragraph, or a figure where the cursor is.
    fn adding_ui(&mut self, ui: &mut Ui) {
        let rect = strip(ui, self.width, size::CONTROL);
        let label = self.words.text(if self.is_list() {
            "editor-point"
        } else {
            "editor-add-paragraph"
        });
        let figure = self.words.text("editor-insert-figure");
        let place = self.passage.place.clone();
        let here = self.editor.focus.clone().filter(|(of, _)| *of == place);
        let (adds, inserts) = row_at(ui, rect, |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let adds = Button::new(&label).quiet().icon(icons::PLUS).ui(ui);
            let inserts = Button::new(&figure)
                .quiet()
                .icon(icons::HASH)
                .key("{")
                .enabled(here.is_some())
                .ui(ui);
            (adds.clicked(), inserts.clicked())
        });
        if adds {
            let paragraphs = self.editor.paragraphs(&place);
            paragraphs.push(Typed::default());
            let last = paragraphs.len() - 1;
            self.go_to(last, 0);
            self.written(ui);
        }
        if let (true, Some((_, index))) = (inserts, here) {
            self.open_brace(ui, index);
        }
    }

    /// Types a brace where the cursor was last.
    fn open_brace(&mut self, ui: &Ui, index: usize) {
        let place = self.passage.place.clone();
        let id = Id::unique(("passage", &place, index));
        let paragraphs = self.editor.paragraphs(&place);
        let Some(typed) = paragraphs.get_mut(index) else {
            return;
        };
        let at = super::paragraph::cursor(ui, id, typed).unwrap_or_else(|| typed.length());
        let behind = typed.type_in("{", at);
        self.go_to(index, behind);
        self.written(ui);
    }
}

fn strip(ui: &mut Ui, width: f32, height: f32) -> Rect {
    let (placed, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    mirror(placed)
}
