//! One field of many records: what is to stand in it, and what that changes, before any of it is saved. It
//! pushes commands and changes no record.

use super::bulk_rows::{lines_ui, strip};
use super::inputs::offers as offers_of;
use super::values::{text_words, value_words};
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::gui::commands::{Command, Commands};
use crate::gui::theme::{size, space};
use crate::gui::widgets::area::row_at;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::check::check;
use crate::gui::widgets::choice::Choice;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::dialog::dialog;
use crate::gui::widgets::field::Field as TextField;
use crate::gui::widgets::multi_choice::MultiChoice;
use crate::gui::widgets::offers::Offer;
use crate::schema::{Input, describe, fields, read_value};
use crate::words::Message;
use crate::workspace::{Changing, Workspace};
use egui::Ui;

/// A change of many records that is looked at.
#[derive(Clone, Debug)]
pub struct ChangeMany {
    /// What the records are.
    pub kind: RecordKind,
    /// The records.
    pub ids: Vec<RecordId>,
    /// The month that completes short dates.
    pub month: Month,
    /// The key of the field; empty until one is chosen.
    pub field: String,
    /// What is to stand in it, as typed.
    pub text: String,
    /// Whether it is to be made blank, which is never meant by leaving the value out.
    is_blanked: bool,
    take_focus: bool,
    looked: Option<(String, String, u64, Vec<Changing>)>,
}

impl ChangeMany {
    /// A change of these records that nobody has said yet.
    pub fn new(kind: RecordKind, ids: Vec<RecordId>, month: Month) -> Self {
        Self {
            kind,
            ids,
            month,
            field: String::new(),
            text: String::new(),
            is_blanked: false,
            take_focus: true,
            looked: None,
        }
    }

    /// The field that is chosen.
    pub fn chosen(&self) -> Option<Field> {
        Field::from_key(&self.field)
    }

    /// Whether it is said what is to stand in the field.
    pub fn says_something(&self) -> bool {
        self.is_blanked || !self.text.trim().is_empty()
    }

    /// What would change, looked at anew where something that it follows from has changed.
    fn look(&mut self, workspace: &Workspace) -> Vec<Changing> {
        let Some(field) = self.chosen().filter(|_| self.says_something()) else {
            return Vec::new();
        };
        let generation = workspace.generation();
        if let Some((of, text, at, changing)) = &self.looked
            && (of, text, *at) == (&self.field, &self.text, generation)
        {
            return changing.clone();
        }
        let changing = workspace.look_at_change(&self.ids, field, &self.text, self.month);
        let (field, text) = (self.field.clone(), self.text.clone());
        self.looked = Some((field, text, generation, changing.clone()));
        changing
    }
}

/// Whether many records can say the same in a field: files belong to one.
fn can_be_same(field: Field) -> bool {
    describe(field).input != Input::Attachments
}

/// Draws the dialog.
pub fn change_many_ui(
    ui: &Ui,
    workspace: &Workspace,
    change: &mut ChangeMany,
    commands: &mut Commands,
) {
    let words = workspace.words();
    let title = words.say(&Message::new("change-title").with("number", change.ids.len()));
    let shown = dialog(ui, "change", &title, "", |ui, wide| {
        inputs_ui(ui, wide, workspace, change);
        let changing = change.look(workspace);
        if change.chosen().is_some() && change.says_something() {
            ui.add_space(space::M);
            let said = said_of(workspace, change, &changing);
            lines_ui(ui, wide, &said);
        }
        ui.add_space(space::L);
        let apply = words.say(&Message::new("change-apply").with("number", changing.len()));
        let line = strip(ui, wide, size::CONTROL);
        row_at(ui, line, |ui| {
            let apply = Button::new(&apply).primary().key("Ctrl ↵");
            if apply.enabled(!changing.is_empty()).ui(ui).clicked() {
                commands.push(Command::ChangeMany);
            }
            if Button::new(&words.text("bulk-cancel")).ui(ui).clicked() {
                commands.push(Command::CloseBulk);
            }
        });
    });
    if shown.is_left {
        commands.push(Command::CloseBulk);
    }
}

/// The field, and what is to stand in it: an input of the field's own kind.
fn inputs_ui(ui: &mut Ui, wide: f32, workspace: &Workspace, change: &mut ChangeMany) {
    let words = workspace.words();
    let all = fields(change.kind)
        .iter()
        .map(|form_field| form_field.field);
    let offers: Vec<Offer> = all
        .filter(|field| can_be_same(*field))
        .map(|field| Offer::new(field.key(), words.field(field)))
        .collect();
    let mut line = strip(ui, wide, size::CONTROL);
    let left = line.cut_left(170.0);
    line.skip_x(space::S);
    let before = change.field.clone();
    let (name, hint) = (words.text("change-field"), words.text("form-choose"));
    let response = Choice::new("change-field", &name, &mut change.field, &offers)
        .hint(&hint)
        .required()
        .ui(ui, left);
    if std::mem::take(&mut change.take_focus) {
        response.request_focus();
    }
    let is_new = change.field != before;
    if is_new {
        change.text.clear();
        change.is_blanked = false;
    }
    let Some(field) = change.chosen() else {
        return;
    };
    let name = words.text("change-value");
    let value = match describe(field).input {
        Input::Choice(vocabulary) => {
            let offers = offers_of(workspace, field, vocabulary);
            let choice = Choice::new(("change", field), &name, &mut change.text, &offers);
            choice.ui(ui, line)
        }
        Input::Choices(vocabulary) => {
            let offers = offers_of(workspace, field, vocabulary);
            let choice = MultiChoice::new(("change", field), &name, &mut change.text, &offers);
            choice.ui(ui, line)
        }
        _ => {
            let field = TextField::new(("change", field), &mut change.text).name(&name);
            field.ui(ui, line)
        }
    };
    if is_new {
        value.request_focus();
    }
    ui.add_space(space::S);
    let line = strip(ui, wide, 36.0);
    let (name, help) = (words.text("change-to-blank"), String::new());
    let before = change.is_blanked;
    check(
        ui,
        line,
        "change-to-blank",
        &name,
        &help,
        &mut change.is_blanked,
    );
    if change.is_blanked && !before {
        change.text.clear();
    } else if !change.text.trim().is_empty() {
        change.is_blanked = false;
    }
}

/// What is understood, how many records change, and a line for each: from what to what, and what would be
/// wrong with it then.
fn said_of(workspace: &Workspace, change: &ChangeMany, changing: &[Changing]) -> Vec<String> {
    let words = workspace.words();
    let Some(field) = change.chosen() else {
        return Vec::new();
    };
    let reading = workspace.reading(Some(change.month));
    let understood = match read_value(field, &change.text, &reading) {
        Ok(Some(value)) => value_words(words, field, &value),
        Ok(None) => words.text("change-blank"),
        Err(problem) => words.say(&problem.message),
    };
    let count = Message::new("change-count")
        .with("number", changing.len())
        .with("of", change.ids.len())
        .with("understood", understood);
    let shown = |text: &str| match text_words(words, workspace.terms(), field, text) {
        blank if blank.is_empty() => words.text("change-blank"),
        said => said,
    };
    let line = |changing: &Changing| {
        let found: Vec<String> = changing
            .findings
            .iter()
            .map(|finding| words.say(&finding.message))
            .collect();
        let line = Message::new("change-row")
            .with("reference", changing.id.reference(change.kind))
            .with("before", shown(&changing.before))
            .with("after", shown(&changing.after))
            .with("found", found.len())
            .with("said", found.join(" "));
        words.say(&line)
    };
    let lines = changing.iter().map(line);
    std::iter::once(words.say(&count)).chain(lines).collect()
}
