//! The files of a record: a card each, and one of them open to be edited. It changes the list of the
//! form and the text of its field, and asks for everything else.

use super::attachment_card::{BADGE_EDGES, Card, CardAction, EDGE, mark, taking_ui};
use super::form::{Body, Flow, LABEL};
use super::form_files::FileDraft;
use super::forms::{FormKey, FormState};
use super::sources_editor::raw_ui;
use crate::domain::dates::PartialDate;
use crate::domain::field::Field;
use crate::domain::file_name::safe_name;
use crate::domain::record::Attachment;
use crate::gui::commands::Command;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens, radius, size};
use crate::gui::widgets::area::{row_at, row_right};
use crate::gui::widgets::badge::badge_at;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::field::{Field as TextField, State, label};
use crate::gui::widgets::menu::{Item, menu};
use crate::gui::widgets::text::{fit, readable, shortened, width};
use crate::schema::{Reading, read_attachments};
use crate::store::Access;
use crate::words::Words;
use crate::workspace::{Condition, method_words};
use egui::{Align, Align2, Rect, Stroke, Ui, pos2, vec2};
use std::time::Duration;

/// The height of a field of the editor with its label.
const LINE: f32 = 59.0;
/// The gap between two fields of a row.
const GAP: f32 = 12.0;

/// Draws the files, those that are being taken in, and the button that adds one.
pub fn attachments_ui(
    ui: &mut Ui,
    flow: &mut Flow,
    body: &Body,
    form: &mut FormState,
    focused: &mut Option<Field>,
) {
    if read_attachments(form.entry.text(Field::Attachments)).is_err() {
        raw_ui(ui, flow, body, form, Field::Attachments, focused);
        return;
    }
    ask_what_became(ui, form);
    let words = body.workspace.words();
    let mut removed = None;
    for index in 0..form.files.list.len() {
        let open = form.files.open.as_ref();
        if open.is_some_and(|draft| draft.index == index) {
            if editor_ui(ui, flow, body, form, index) {
                removed = Some(index);
            }
            continue;
        }
        let condition = form.files.condition(&form.files.list[index]);
        let card = Card {
            words,
            file: &form.files.list[index],
            condition,
        };
        match card.ui(ui, flow, index) {
            Some(CardAction::Edit) => {
                form.files.edit(index);
                form.files.scroll = true;
            }
            Some(CardAction::Open) => {
                let open = Command::OpenFile(form.files.list[index].clone());
                form.files.asked.push(open);
            }
            Some(CardAction::Save) => {
                let save = Command::AskCopy(form.files.list[index].clone());
                form.files.asked.push(save);
            }
            None => {}
        }
    }
    if let Some(index) = removed {
        form.files.list.remove(index);
        form.files.open = None;
        form.write_files();
    }
    for (_, name) in &form.files.taking {
        taking_ui(ui, flow, words, name);
    }
    if *body.workspace.access() == Access::ReadWrite {
        add_ui(ui, flow, words, form);
    } else if form.files.list.is_empty() {
        let none = words.text("attachments-none");
        let (t, pen) = (Tokens::of(ui), Pen::of(ui));
        let line = Rect::from_min_size(pos2(flow.x.min, flow.y), vec2(flow.x.span(), 20.0));
        let said = fit(&pen, line, Align::Min, &none, Face::Small, t.text3);
        readable(ui, said, &none);
        flow.y += 32.0;
    }
}

/// Asks what became of the files that nobody has looked at yet.
fn ask_what_became(ui: &Ui, form: &mut FormState) {
    let now = ui.input(|input| input.time);
    let files = form.files.to_look_at(now);
    if !files.is_empty() {
        let form_key = form.key();
        form.files.asked.push(Command::CheckFiles {
            form: form_key,
            files,
        });
    }
    if let Some(seconds) = form.files.look_again_in() {
        ui.request_repaint_after(Duration::from_secs_f64(seconds));
    }
}

fn add_ui(ui: &mut Ui, flow: &mut Flow, words: &Words, form: &mut FormState) {
    let line = Rect::from_min_size(pos2(flow.x.min, flow.y), vec2(flow.x.span(), size::CONTROL));
    let (add, or_drop) = (
        words.text("attachment-add"),
        words.text("attachment-or-drop"),
    );
    let form_key = form.key();
    let button = row_at(ui, line, |ui| {
        Button::new(&add).icon(icons::PAPERCLIP).ui(ui)
    });
    if button.clicked() {
        form.files.asked.push(Command::AskFiles(form_key));
    }
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let beside = line.with_min_x(mirror(button.rect).max.x + 10.0);
    fit(&pen, beside, Align::Min, &or_drop, Face::Small, t.text3);
    flow.y += 44.0;
}

/// Draws a file to be edited; gives back whether it is to be removed.
fn editor_ui(
    ui: &mut Ui,
    flow: &mut Flow,
    body: &Body,
    form: &mut FormState,
    index: usize,
) -> bool {
    const TALL: f32 = EDGE + 30.0 + LINE * 2.0 + 46.0;
    let words = body.workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let card = Rect::from_min_size(pos2(flow.x.min, flow.y), vec2(flow.x.span(), TALL));
    pen.rect(card, radius::CARD, t.sunk, Stroke::new(1.0, t.line));
    let before = form.files.list[index].clone();
    let condition = form.files.condition(&before);
    let Some(mut draft) = form.files.open.clone() else {
        return false;
    };
    if std::mem::take(&mut form.files.scroll) {
        ui.scroll_to_rect(mirror(card), None);
    }
    let mut rest = card.shrink2(vec2(EDGE, 0.0));
    rest.skip_y(EDGE - 2.0);
    heading_ui(ui, rest.cut_top(30.0), words, &before, condition);
    let editor = Editor {
        key: form.key(),
        index,
        words,
        reading: body.workspace.reading(Some(form.month)),
    };
    let mut file = before.clone();
    editor.fields_ui(ui, &mut rest, &mut file, &mut draft);
    let pressed = buttons_ui(ui, rest.cut_top(size::CONTROL), words, &before, condition);
    if file != before {
        form.files.list[index] = file;
        form.write_files();
    }
    form.files.open = (pressed != Some(Pressed::Done)).then_some(draft);
    flow.y += TALL + 8.0;
    match pressed {
        Some(Pressed::Open) => form.files.asked.push(Command::OpenFile(before)),
        Some(Pressed::Save) => form.files.asked.push(Command::AskCopy(before)),
        Some(Pressed::Done | Pressed::Remove) | None => {}
    }
    pressed == Some(Pressed::Remove)
}

/// The name of the file that is open, and what became of it.
fn heading_ui(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    file: &Attachment,
    condition: Option<Condition>,
) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let (tone, glyph) = mark(t, condition);
    let mut line = rect.with_max_y(rect.min.y + 20.0);
    let size = words.size(file.size);
    if !file.is_only_named() {
        let at = line.cut_right(width(&pen, &size, Face::Small) + 4.0);
        fit(&pen, at, Align::Max, &size, Face::Small, t.text3);
    }
    if let Some(condition) = condition.filter(|condition| *condition != Condition::Whole) {
        let state = words.text(condition.key());
        let room = line.cut_right(width(&pen, &state, Face::Caption) + BADGE_EDGES + 4.0);
        badge_at(
            &pen,
            room.left_center(),
            Align2::LEFT_CENTER,
            tone,
            Some(glyph),
            &state,
        );
    }
    let name = safe_name(&file.name);
    let name = shortened(&pen, &name, Face::Medium, line.width() - 8.0);
    let painted = fit(&pen, line, Align::Min, &name, Face::Medium, t.text);
    readable(ui, painted, &name);
}

/// A button of the editor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pressed {
    Done,
    Open,
    Save,
    Remove,
}

fn buttons_ui(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    file: &Attachment,
    condition: Option<Condition>,
) -> Option<Pressed> {
    let mut pressed = None;
    let is_there = !file.is_only_named() && condition == Some(Condition::Whole);
    row_at(ui, rect, |ui| {
        let mut press = |what: Pressed, key: &str, glyph: Option<&str>| {
            let label = words.text(key);
            let mut button = Button::new(&label);
            if let Some(glyph) = glyph {
                button = button.quiet().icon(glyph);
            }
            if button.ui(ui).clicked() {
                pressed = Some(what);
            }
        };
        press(Pressed::Done, "attachment-done", None);
        if is_there {
            press(Pressed::Open, "attachment-open", Some(icons::EXTERNAL_LINK));
            press(Pressed::Save, "attachment-save", Some(icons::DOWNLOAD));
        }
        press(Pressed::Remove, "attachment-remove", Some(icons::TRASH_2));
    });
    pressed
}

/// The file that is open, and what its fields are drawn by.
struct Editor<'a> {
    key: FormKey,
    index: usize,
    words: &'a Words,
    reading: Reading<'a>,
}

impl Editor<'_> {
    /// Draws the fields of a file, from the top of a rect down.
    fn fields_ui(
        &self,
        ui: &mut Ui,
        rest: &mut Rect,
        file: &mut Attachment,
        draft: &mut FileDraft,
    ) {
        let line = rest.cut_top(LINE).columns(&[1.1, 0.9, 1.2], GAP);
        let by = &mut file.collected_by;
        self.text_ui(ui, line[0], "attachment-by", by, State::Plain);
        let text = &mut draft.collected_at;
        let read =
            |text: &str| PartialDate::parse(text, self.reading.today, self.reading.month).ok();
        let is_wrong = !text.trim().is_empty() && read(text).is_none();
        let state = if is_wrong { State::Error } else { State::Plain };
        self.text_ui(ui, line[1], "attachment-at", text, state);
        file.collected_at = read(text);
        self.method_ui(ui, line[2], &mut file.method);
        let note = rest.cut_top(LINE);
        self.text_ui(ui, note, "attachment-note", &mut file.note, State::Plain);
    }

    fn text_ui(&self, ui: &mut Ui, rect: Rect, key: &str, text: &mut String, state: State) {
        let name = self.words.text(key);
        let (t, pen) = (Tokens::of(ui), Pen::of(ui));
        label(&pen, t, rect.min, &name, false);
        let below = rect.min + vec2(0.0, LABEL);
        let field = Rect::from_min_size(below, vec2(rect.width(), size::CONTROL));
        TextField::new((self.key, self.index, key.to_owned()), text)
            .name(&name)
            .state(state)
            .ui(ui, field);
    }

    /// Free text, and a menu of what it mostly is.
    fn method_ui(&self, ui: &mut Ui, rect: Rect, method: &mut String) {
        let mut text = method_words(self.words, method);
        let before = text.clone();
        self.text_ui(ui, rect, "attachment-method", &mut text, State::Plain);
        if text != before {
            let label_is = |code: &&str| {
                let label = method_words(self.words, code);
                label.to_lowercase() == text.trim().to_lowercase()
            };
            let known = Attachment::METHODS.into_iter().find(label_is);
            *method = known.map_or(text, str::to_owned);
        }
        let mut button = Rect::from_min_size(
            rect.min + vec2(0.0, LABEL),
            vec2(rect.width(), size::CONTROL),
        );
        button = button.cut_right(size::CONTROL);
        let name = self.words.text("attachment-methods");
        let opener = row_right(ui, button, |ui| {
            let button = Button::new("").quiet().icon(icons::CHEVRON_DOWN);
            button.name(&name).ui(ui)
        });
        let labels = Attachment::METHODS.map(|code| method_words(self.words, code));
        let items = labels
            .iter()
            .zip(Attachment::METHODS)
            .map(|(label, code)| Item {
                label,
                chosen: Some(code == method),
                ..Item::default()
            });
        let items: Vec<Item> = items.collect();
        if let Some(taken) = menu(&opener, &items) {
            Attachment::METHODS[taken].clone_into(method);
        }
    }
}
