//! The other accounts of an event, beside the form that tells of it: what is the same, what differs, and
//! the three answers. It stands above the bar that saves and moves no field. It pushes commands and changes
//! no record.

use super::columns::name_of;
use super::form_state::FormState;
use super::values::field_words;
use crate::domain::judgement::Pairing;
use crate::domain::record::Record;
use crate::gui::commands::Command;
use crate::gui::icons;
use crate::gui::pen::Pen;
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::area::row_right;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::hint::Hint;
use crate::gui::widgets::text::{fit, hairline, icon, readable};
use crate::likeness::{Candidate, FieldCompared, fields_compared};
use crate::words::{Message, Words};
use crate::workspace::{Held, Workspace};
use egui::{Align, Rect, Ui, pos2, vec2};

/// The distance of what a form shows from its sides.
const SIDE: f32 = 20.0;
/// The height of a line of both accounts, in points.
pub const LINE: f32 = 20.0;
const BUTTONS: f32 = 36.0;
/// The most fields that are shown beside each other.
pub const FIELDS: usize = 7;

/// What the three answers are written with, in their order: the key and what is answered.
pub const ANSWERS: [(&str, Pairing); 3] = [
    ("F2", Pairing::Same),
    ("F3", Pairing::Related),
    ("F4", Pairing::Different),
];

/// Draws what may tell of the same event at the foot of a rect, and takes what it needs of it.
pub fn likely_ui(ui: &mut Ui, below: &mut Rect, workspace: &Workspace, form: &mut FormState) {
    let Some(candidate) = form.judging.candidates.first().cloned() else {
        return;
    };
    let Some(held) = workspace.get(candidate.id) else {
        return;
    };
    let record = form.look(workspace).record.clone();
    let fields = fields_compared(&candidate.compared, &record, &held.record);
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let rows = fields.len().min(FIELDS) as f32;
    let tall = if form.judging.is_compared {
        rows * LINE + LINE
    } else {
        LINE
    };
    let strip = below.cut_bottom(26.0 + tall + BUTTONS + 10.0);
    pen.fill(strip.with_min_x(strip.min.x + 1.0), 0, t.warn.soft);
    hairline(&pen, t, strip.x_range(), strip.min.y);
    let mut rest = strip.shrink2(vec2(SIDE, 6.0));
    head_ui(ui, rest.cut_top(LINE + 2.0), workspace, held, form);
    let words = workspace.words();
    if form.judging.is_compared {
        let heads = [words.text("likely-ours"), held.reference()];
        compared_ui(
            ui,
            rest.cut_top(tall),
            words,
            &fields,
            [&record, &held.record],
            &heads,
        );
    } else {
        let said = summary(words, &fields, [&record, &held.record]);
        let placed = fit(
            &pen,
            rest.cut_top(tall),
            Align::Min,
            &said,
            Face::Small,
            t.text2,
        );
        readable(ui, placed, &said).hint(&said);
    }
    answers_ui(ui, rest, words, &candidate, form);
}

fn head_ui(ui: &mut Ui, line: Rect, workspace: &Workspace, held: &Held, form: &FormState) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let words = workspace.words();
    icon(
        &pen,
        pos2(line.min.x + 7.0, line.center().y),
        icons::COPY,
        14.0,
        t.warn.text,
    );
    let said = Message::new("likely-head")
        .with("reference", held.reference())
        .with("title", name_of(words, &held.record))
        .with("by", held.by.as_str())
        .with("more", form.judging.candidates.len() - 1);
    let said = words.say(&said);
    let placed = fit(
        &pen,
        line.with_min_x(line.min.x + 22.0),
        Align::Min,
        &said,
        Face::Medium,
        t.text,
    );
    readable(ui, placed, &said).hint(&said);
}

/// What is the same, and what differs with both values, in one line.
pub fn summary(words: &Words, fields: &[FieldCompared], records: [&Record; 2]) -> String {
    let (same, apart): (Vec<_>, Vec<_>) = fields.iter().partition(|field| field.is_same());
    let names: Vec<String> = same.iter().map(|field| words.field(field.field)).collect();
    let apart: Vec<String> = apart
        .iter()
        .map(|field| both(words, field, records))
        .collect();
    let said = Message::new("likely-summary")
        .with("same", names.join(", "))
        .with("differs", apart.join("; "))
        .with("number", apart.len());
    words.say(&said)
}

/// A field with what both say.
fn both(words: &Words, field: &FieldCompared, records: [&Record; 2]) -> String {
    let [ours, theirs] = records.map(|record| value(words, record, field));
    let said = Message::new("likely-both")
        .with("field", words.field(field.field))
        .with("ours", ours)
        .with("theirs", theirs);
    words.say(&said)
}

fn value(words: &Words, record: &Record, field: &FieldCompared) -> String {
    match field_words(words, record, field.field) {
        said if said.is_empty() => words.text("likely-unknown"),
        said => said,
    }
}

/// Both accounts, field by field.
pub fn compared_ui(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    fields: &[FieldCompared],
    records: [&Record; 2],
    called: &[String; 2],
) {
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let mut rest = rect;
    let third = rest.width() / 3.0;
    let columns = |row: Rect| {
        let mut row = row;
        let first = row.cut_left(third * 0.8);
        let second = row.cut_left(third * 1.1);
        [first, second.with_max_x(second.max.x - 8.0), row]
    };
    let first = words.text("likely-field");
    let heads = [&first, &called[0], &called[1]];
    for (place, head) in columns(rest.cut_top(LINE)).into_iter().zip(heads) {
        fit(&pen, place, Align::Min, head, Face::Caption, t.text3);
    }
    for field in fields.iter().take(FIELDS) {
        let [name, ours, theirs] = columns(rest.cut_top(LINE));
        let color = if field.is_same() {
            t.text2
        } else {
            t.warn.text
        };
        let label = words.field(field.field);
        fit(&pen, name, Align::Min, &label, Face::Small, color);
        let face = if field.is_same() {
            Face::Small
        } else {
            Face::Label
        };
        for (place, record) in [(ours, records[0]), (theirs, records[1])] {
            fit(
                &pen,
                place,
                Align::Min,
                &value(words, record, field),
                face,
                t.text,
            );
        }
        readable(ui, name.union(theirs), &both(words, field, records));
    }
}

fn answers_ui(ui: &mut Ui, rect: Rect, words: &Words, candidate: &Candidate, form: &mut FormState) {
    let labels =
        ANSWERS.map(|(_, pairing)| words.text(&format!("likely-answer-{}", pairing.code())));
    let compare = words.text(if form.judging.is_compared {
        "likely-less"
    } else {
        "likely-compare"
    });
    let mut line = rect;
    line.min.y += 4.0;
    row_right(ui, line, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for ((key, pairing), label) in ANSWERS.iter().zip(&labels).rev() {
            if Button::new(label).key(key).ui(ui).clicked() {
                form.judging
                    .asked
                    .push(Command::Pair(candidate.id, *pairing));
            }
        }
        if Button::new(&compare).quiet().ui(ui).clicked() {
            form.judging.is_compared = !form.judging.is_compared;
        }
    });
}
