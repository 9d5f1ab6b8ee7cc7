//! One paragraph of a passage, to be typed in, with its figures as chips. Knows nothing of passages.

use super::completion::{Completion, Taken};
use super::typed::{Kind, Marks, Typed};
use crate::gui::pen::mirror;
use crate::gui::theme::{Face, Tokens, radius};
use crate::gui::typesetting::{Enter, Input, Shown, Span, state};
use crate::gui::widgets::area::at;
use crate::gui::widgets::hint::words_ui;
use crate::report::content::FigureName;
use egui::{Color32, Id, Key, Modifiers, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, vec2};
use std::ops::Range;

/// The height of a line, in points.
const LINE: f32 = 22.0;
/// The height of a chip, in points.
const HIGH: f32 = 20.0;
/// Inside a chip, beside what it says, and the room for it among the words, in points.
const BESIDE: f32 = 3.5;
const ROOM: f32 = 3.5;

/// What is asked for from within a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To part it here, in characters.
    Part(usize),
    /// To join it with the one before.
    Join,
    /// To go to the paragraph above or below.
    Go(isize),
    /// To take the last change back.
    Undo,
}

/// What became of a paragraph in a frame.
pub struct Outcome {
    /// Whether its text was changed.
    pub changed: bool,
    /// Whether it has the focus.
    pub focused: bool,
    /// Whether the focus left it in this frame.
    pub left: bool,
    /// Where it stands.
    pub rect: Rect,
    /// What is asked for.
    pub asked: Option<Asked>,
}

/// A paragraph.
pub struct Paragraph<'a> {
    /// What tells it from all others.
    pub id: Id,
    /// Its text.
    pub typed: &'a mut Typed,
    /// What it is called.
    pub name: &'a str,
    /// What is flagged in it, in characters.
    pub flagged: &'a [Range<usize>],
    /// The names that can stand in it.
    pub names: &'a [FigureName],
    /// Where the cursor goes; none where it stays.
    pub goes_to: Option<usize>,
    /// Whether it is a line of a title.
    pub is_title: bool,
}

impl Paragraph<'_> {
    /// Shows it, so many points wide from a point of the screen.
    pub fn ui(self, ui: &mut Ui, from: Pos2, width: f32) -> Outcome {
        let had_focus = ui.memory(|memory| memory.has_focus(self.id));
        if let Some(to) = self.goes_to {
            set_cursor(ui, self.id, self.typed, to);
            ui.memory_mut(|memory| memory.request_focus(self.id));
        }
        let before = cursor(ui, self.id, self.typed);
        let mut asked = None;
        let mut changed = false;
        let completion = Completion::of(ui, self.id, before, self.typed, self.names);
        if had_focus {
            if let Some(completion) = &completion
                && let Some(taken) = completion.keys(ui)
            {
                changed |= take(ui, self.id, self.typed, completion, &taken);
            }
            asked = keys(ui, self.typed, before, completion.is_some());
        }
        let ground = ui.painter().add(Shape::Noop);
        let marks = self.typed.marks();
        let t = Tokens::of(ui);
        let strong = self.is_title;
        let flagged = self.flagged;
        let look = |text: &str| spans(text, &marks.borrow(), flagged, t, strong);
        let room = Rect::from_min_size(from, vec2(width, LINE));
        let name = self.name;
        let input = Input::paragraphs(self.id, self.typed, width, LINE)
            .least(vec2(width, LINE))
            .spans(&look)
            .enter(Enter::IsElsewhere)
            // The way back is the editor's own: that of a field knows no chips.
            .undo_elsewhere(true);
        let shown = at(ui, room, |ui| input.ui(ui));
        let response = shown.response.clone().accessible_name(name);
        let rect = mirror(response.rect);
        changed |= response.changed();
        if response.changed()
            && let Some(at) = cursor(ui, self.id, self.typed)
        {
            self.typed.close_brace(at, self.names);
        }
        if let Some(to) = self.typed.take_moved() {
            set_cursor(ui, self.id, self.typed, to);
        } else {
            self.keep_out_of_chips(ui, before);
        }
        let chips = chips(&self.typed.marks().borrow(), t, self.typed, &shown, flagged);
        ui.painter().set(ground, Shape::Vec(chips));
        self.hints(ui, &shown);
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        if focused && let Some(completion) = &completion {
            let below = completion.place(self.typed, &shown);
            if let Some(taken) = completion.ui(ui, below) {
                changed |= take(ui, self.id, self.typed, completion, &taken);
            }
        }
        Outcome {
            changed,
            focused,
            left: had_focus && !focused,
            rect,
            asked,
        }
    }

    /// The cursor goes over a chip in one step.
    fn keep_out_of_chips(&self, ui: &Ui, before: Option<usize>) {
        let Some((anchor, at)) = state::selection(ui.ctx(), self.id) else {
            return;
        };
        let out = |byte: usize| {
            let at = self.typed.letter(byte);
            let to = match self.typed.chip_around(at) {
                Some(chip) if before.is_some_and(|before| before > chip.start) => chip.start,
                Some(chip) => chip.end,
                None => return byte,
            };
            self.typed.byte(to)
        };
        let (to_anchor, to) = (out(anchor), out(at));
        if (to_anchor, to) != (anchor, at) {
            state::select(ui.ctx(), self.id, to_anchor, to);
        }
    }

    /// A chip says its name under the pointer.
    fn hints(&self, ui: &Ui, shown: &Shown) {
        let Some(pointer) = ui.ctx().pointer_hover_pos() else {
            return;
        };
        let marks = self.typed.marks();
        let marks = marks.borrow();
        let over = |chip: &&super::typed::Chip| {
            let rects = rects(self.typed, shown, &chip.range);
            rects.iter().any(|rect| rect.contains(pointer))
        };
        if let Some(chip) = marks.chips.iter().find(over)
            && ui.clip_rect().contains(pointer)
            && ui.ctx().layer_id_at(pointer) == Some(ui.layer_id())
        {
            let layer = ui.layer_id();
            egui::Tooltip::always_open(ui.ctx().clone(), layer, self.id.with("chip"), pointer)
                .gap(12.0)
                .show(|ui| words_ui(ui, chip.name()));
        }
    }
}

/// Puts in what was taken from the list of names.
fn take(ui: &Ui, id: Id, typed: &mut Typed, completion: &Completion, taken: &Taken) -> bool {
    match taken {
        Taken::Name(name) => {
            typed.put(completion.range.clone(), name);
            if let Some(to) = typed.take_moved() {
                set_cursor(ui, id, typed, to);
            }
            ui.memory_mut(|memory| memory.request_focus(id));
            true
        }
        Taken::Nothing => false,
    }
}

/// What the keys ask for that a text field does not do.
fn keys(ui: &Ui, typed: &Typed, cursor: Option<usize>, is_listing: bool) -> Option<Asked> {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::Z) {
        return Some(Asked::Undo);
    }
    if is_listing {
        return None;
    }
    let at = cursor?;
    if pressed(Modifiers::NONE, Key::Enter) {
        return Some(Asked::Part(at));
    }
    if at == 0 && pressed(Modifiers::NONE, Key::Backspace) {
        return Some(Asked::Join);
    }
    if at == 0 && pressed(Modifiers::NONE, Key::ArrowUp) {
        return Some(Asked::Go(-1));
    }
    if at == typed.length() && pressed(Modifiers::NONE, Key::ArrowDown) {
        return Some(Asked::Go(1));
    }
    None
}

/// Where the cursor of a paragraph is, in characters; none while something is selected.
pub fn cursor(ui: &Ui, id: Id, typed: &Typed) -> Option<usize> {
    state::caret(ui.ctx(), id).map(|at| typed.letter(at))
}

/// Puts the cursor of a paragraph somewhere, in characters.
pub fn set_cursor(ui: &Ui, id: Id, typed: &Typed, to: usize) {
    let to = typed.byte(to);
    state::select(ui.ctx(), id, to, to);
}

/// The text with its emphasis, its chips and what is flagged in it.
fn spans(
    text: &str,
    marks: &Marks,
    flagged: &[Range<usize>],
    t: &Tokens,
    is_title: bool,
) -> Vec<Span> {
    let mut spans = Vec::new();
    let plain = if is_title { Face::Strong } else { Face::Body };
    let mut begun: Option<(usize, Face, Color32, bool)> = None;
    let mut after_chip = false;
    let mut add = |range: Range<usize>, (face, color, is_chip): (Face, Color32, bool)| {
        let room = if is_chip || after_chip { ROOM } else { 0.0 };
        after_chip = is_chip;
        spans.push(Span {
            range,
            face,
            color,
            room,
        });
    };
    for (index, (byte, _)) in text.char_indices().enumerate() {
        let chip = marks.chips.iter().find(|chip| chip.range.contains(&index));
        let is_flagged = flagged.iter().any(|range| range.contains(&index));
        let is_strong = marks.strong.iter().any(|range| range.contains(&index));
        let color = match chip.map(|chip| chip.kind) {
            _ if is_flagged => t.warn.text,
            Some(Kind::Figure) => t.accent,
            Some(Kind::Unknown) => t.warn.text,
            Some(Kind::Text) | None => t.text,
        };
        let face = match chip.map(|chip| chip.kind) {
            Some(Kind::Figure) => Face::Medium,
            _ if is_strong => Face::Strong,
            _ => plain,
        };
        let is_chip = chip.is_some_and(|chip| chip.kind != Kind::Text) || is_flagged;
        let begins = chip.is_some_and(|chip| chip.range.start == index);
        match begun {
            Some((_, of, in_color, in_chip))
                if (of, in_color, in_chip) == (face, color, is_chip) && !(begins && is_chip) => {}
            Some((from, of, in_color, in_chip)) => {
                add(from..byte, (of, in_color, in_chip));
                begun = Some((byte, face, color, is_chip));
            }
            None => begun = Some((byte, face, color, is_chip)),
        }
    }
    let (from, face, color, is_chip) = begun.unwrap_or((0, plain, t.text, false));
    add(from..text.len(), (face, color, is_chip));
    spans
}

/// The grounds of chips and of what is flagged.
fn chips(
    marks: &Marks,
    t: &Tokens,
    typed: &Typed,
    shown: &Shown,
    flagged: &[Range<usize>],
) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let mut ground = |range: &Range<usize>, fill, edge| {
        for rect in rects(typed, shown, range) {
            shapes.push(Shape::Rect(egui::epaint::RectShape::new(
                rect,
                radius::BADGE,
                fill,
                Stroke::new(1.0, edge),
                StrokeKind::Inside,
            )));
        }
    };
    for chip in &marks.chips {
        match chip.kind {
            Kind::Figure => ground(&chip.range, t.accent_soft, t.accent_line),
            // It is put in too, but it is no number: a line under it is enough.
            Kind::Text => {}
            Kind::Unknown => ground(&chip.range, t.warn.soft, t.warn.line),
        }
    }
    for range in flagged {
        ground(range, t.warn.soft, t.warn.line);
    }
    for chip in marks.chips.iter().filter(|chip| chip.kind == Kind::Text) {
        for rect in rects(typed, shown, &chip.range) {
            let line = rect.shrink2(vec2(BESIDE, 0.0));
            let ends = [line.left_bottom(), line.right_bottom()];
            let ends = ends.map(|end| end - vec2(0.0, 1.5));
            shapes.extend(Shape::dotted_line(&ends, t.field, 2.5, 0.6));
        }
    }
    shapes
}

/// Where some characters stand: a rect for each stretch of them that is seen in one piece.
fn rects(typed: &Typed, shown: &Shown, range: &Range<usize>) -> Vec<Rect> {
    let bytes = typed.byte(range.start)..typed.byte(range.end);
    let beside = vec2(BESIDE, (HIGH - LINE) / 2.0);
    let rects = shown.layout.rects(&bytes).into_iter();
    rects
        .map(|rect| rect.translate(shown.origin.to_vec2()).expand2(beside))
        .collect()
}
