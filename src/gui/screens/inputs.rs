//! One field of a form, by what it takes: a line, paragraphs, a choice, a switch. It changes the text
//! of the form and nothing else.

use super::columns::date_of_year;
use super::form::Body;
use super::form_grid::in_grid;
use super::forms::FormState;
use super::place_input::place_ui;
use super::values::understood;
use crate::domain::dates::PartialDate;
use crate::domain::field::Field;
use crate::domain::folding::fold;
use crate::domain::record::Value;
use crate::domain::vocabulary::Vocabulary;
use crate::gui::icons;
use crate::gui::theme::{Face, Tokens};
use crate::gui::widgets::check::check;
use crate::gui::widgets::choice::Choice;
use crate::gui::widgets::field::{Field as TextField, State, height};
use crate::gui::widgets::multi_choice::MultiChoice;
use crate::gui::widgets::offers::Offer;
use crate::gui::widgets::text::{fit, width};
use crate::schema::{Input as Takes, Width, describe, fields, value_text};
use crate::validation::{Finding, Severity};
use crate::words::Message;
use crate::workspace::Workspace;
use egui::{Align, Rect, Response, Ui};

/// A field to be drawn.
pub struct Input<'a> {
    /// The field.
    pub field: Field,
    /// What it is called.
    pub name: &'a str,
    /// Whether a record that counts must have it.
    pub required: bool,
}

/// The height of a field without its label, in points.
pub fn input_height(field: Field) -> f32 {
    height(lines(field))
}

fn lines(field: Field) -> usize {
    match (describe(field).input, field) {
        (Takes::Paragraph, Field::Narrative) => 4,
        (Takes::Paragraph, _) => 3,
        _ => 1,
    }
}

/// What is known of the text of a field.
pub fn state_of(findings: &[Finding], field: Field) -> State {
    let here = findings
        .iter()
        .filter(|finding| finding.field == Some(field));
    match here.map(|finding| finding.severity).min() {
        Some(Severity::Error) => State::Error,
        Some(Severity::Warning) => State::Warn,
        None => State::Plain,
    }
}

/// Draws a field in a rect, and writes what is typed into the form.
pub fn input_ui(
    ui: &mut Ui,
    rect: Rect,
    body: &Body,
    form: &mut FormState,
    input: &Input,
    focused: &mut Option<Field>,
) {
    let field = input.field;
    let state = state_of(body.findings, field);
    let salt = (form.key(), field);
    let response = match describe(field).input {
        Takes::Choice(vocabulary) => {
            let offers = form.offers(body.workspace, field, vocabulary);
            let hint = body.workspace.words().text("form-choose");
            let mut text = form.entry.text(field).to_owned();
            let mut choice = Choice::new(salt, input.name, &mut text, &offers).state(state);
            if input.required {
                choice = choice.hint(&hint).required();
            }
            let response = choice.ui(ui, rect);
            kept(form, field, text, &response);
            response
        }
        Takes::Choices(vocabulary) => {
            let offers = form.offers(body.workspace, field, vocabulary);
            let mut text = form.entry.text(field).to_owned();
            let response = MultiChoice::new(salt, input.name, &mut text, &offers)
                .state(state)
                .ui(ui, rect);
            kept(form, field, text, &response);
            response
        }
        Takes::Flag => {
            let mut is_set = form.look(body.workspace).record.flag(field);
            let help = body.workspace.words().field_help(field);
            let response = check(ui, rect, salt, input.name, &help, &mut is_set);
            if response.changed() {
                form.put(field, if is_set { "yes" } else { "" });
            }
            response
        }
        Takes::Line if field == Field::Place => place_ui(ui, rect, body, form, input, state),
        Takes::Date | Takes::Month => date_ui(ui, rect, body, form, input, state),
        _ => text_ui(ui, rect, body, form, input, state),
    };
    // A source that was just added takes it itself.
    if form.take_focus && form.source_open.is_none() {
        form.take_focus = false;
        response.request_focus();
    }
    if form.keyboard.wants == Some(field) {
        form.keyboard.wants = None;
        response.request_focus();
    }
    follow_focus(ui, rect, form, field, &response, focused);
}

/// A field that the keyboard comes to is brought into sight; one that it leaves was touched.
pub fn follow_focus(
    ui: &Ui,
    rect: Rect,
    form: &mut FormState,
    field: Field,
    response: &Response,
    focused: &mut Option<Field>,
) {
    if response.has_focus() {
        *focused = Some(field);
    }
    if response.lost_focus() {
        form.touched.insert(field);
    }
    if response.gained_focus() {
        form.keyboard.fresh_cell = in_grid(field).then_some(field);
        if !std::mem::take(&mut form.keyboard.has_jumped) {
            let around = rect.expand2([0.0, 44.0].into());
            ui.scroll_to_rect(crate::gui::pen::mirror(around), None);
        }
        let section = fields(form.kind)
            .iter()
            .find(|form_field| form_field.field == field)
            .map(|form_field| form_field.section);
        let sections = super::record::sections(form);
        if let Some(index) = sections.iter().position(|other| Some(*other) == section) {
            form.section = index;
        }
    }
}

fn kept(form: &mut FormState, field: Field, text: String, response: &Response) {
    if response.changed() || text != form.entry.text(field) {
        form.entry.texts.insert(field, text);
        form.touched.insert(field);
    }
}

fn text_ui(
    ui: &mut Ui,
    rect: Rect,
    body: &Body,
    form: &mut FormState,
    input: &Input,
    state: State,
) -> Response {
    let words = body.workspace.words();
    let field = input.field;
    let is_wide = fields(form.kind)
        .iter()
        .any(|other| other.field == field && other.width == Width::Full);
    let hint = match describe(field).input {
        Takes::Count => words.text("count-hint"),
        _ if is_wide => words.field_help(field),
        _ => String::new(),
    };
    let salt = (form.key(), field);
    let text = form.entry.texts.entry(field).or_default();
    TextField::new(salt, text)
        .name(input.name)
        .hint(&hint)
        .state(state)
        .lines(lines(field))
        .ui(ui, rect)
}

/// What the edges and the icon of a field take of its width, in points.
const BESIDE_DATE: f32 = 36.0;

/// A date shows what it is understood as: in words while it is left alone, and beside what is being
/// typed where that is short.
fn date_ui(
    ui: &mut Ui,
    rect: Rect,
    body: &Body,
    form: &mut FormState,
    input: &Input,
    state: State,
) -> Response {
    let words = body.workspace.words();
    let field = input.field;
    let record = &form.look(body.workspace).record;
    let date = match record.get(field) {
        Some(Value::Date(date)) => Some(*date),
        Some(Value::Month(month)) => Some(PartialDate {
            year: month.year(),
            month: Some(month.number()),
            day: None,
        }),
        _ => None,
    };
    let hint = match (
        field,
        record.date(Field::Date).and_then(PartialDate::in_month),
    ) {
        (Field::CountedIn, Some(month)) => {
            words.say(&Message::new("form-its-month").with("month", words.month(month)))
        }
        _ => String::new(),
    };
    let has_keyboard = form.focused == Some(field);
    let typed = form.entry.text(field).to_owned();
    let mut text = match date {
        Some(date) if !has_keyboard => {
            let said = words.date(date);
            let needed = width(&crate::gui::pen::Pen::of(ui), &said, Face::Body);
            if needed > rect.width() - BESIDE_DATE {
                date_of_year(words, date)
            } else {
                said
            }
        }
        _ => typed.clone(),
    };
    let shown = text.clone();
    let mut edit = TextField::new((form.key(), field), &mut text)
        .name(input.name)
        .hint(&hint)
        .state(state);
    if describe(field).input == Takes::Date {
        edit = edit.icon(icons::CALENDAR);
    }
    let response = edit.ui(ui, rect);
    if text != shown {
        form.entry.texts.insert(field, text);
    }
    if has_keyboard && let Some(told) = date.and_then(|date| understood(words, date, &typed)) {
        let (t, pen) = (Tokens::of(ui), crate::gui::pen::Pen::of(ui));
        let mut room = rect;
        room.max.x -= 28.0;
        room.min.x += 16.0 + width(&pen, &typed, Face::Body);
        if width(&pen, &told, Face::Small) < room.width() {
            fit(&pen, room, Align::Max, &told, Face::Small, t.text3);
        }
    }
    response
}

/// What a field offers to choose from, in the order of its vocabulary; countries by their names.
pub fn offers(workspace: &Workspace, field: Field, vocabulary: Vocabulary) -> Vec<Offer> {
    let words = workspace.words();
    let written = |code: String| value_text(field, &Value::Term(code));
    let mut offers: Vec<Offer> = workspace
        .terms()
        .codes(vocabulary)
        .into_iter()
        .map(|code| {
            let label = words.term(vocabulary, &code);
            let also = workspace.terms().readings(vocabulary, &code);
            Offer::new(written(code), label).also(also)
        })
        .collect();
    if vocabulary == Vocabulary::Country {
        offers.sort_by_cached_key(|offer| fold(&offer.label));
    }
    offers
}
