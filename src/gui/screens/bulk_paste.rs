//! A block of cells as new records: what each column is, and what the rows would be, before any of it is
//! saved. It pushes commands and changes no record.

use super::bulk_rows::{lines_ui, strip};
use super::columns::{Room, Shows, columns, name_of};
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::identity::RecordKind;
use crate::exchange::Block;
use crate::gui::commands::{Command, Commands};
use crate::gui::theme::{Face, Tokens, size, space};
use crate::gui::widgets::area::row_at;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::choice::Choice;
use crate::gui::widgets::cut::Cut;
use crate::gui::widgets::dialog::dialog;
use crate::gui::widgets::offers::Offer;
use crate::gui::widgets::text::fit;
use crate::schema::{Entry, fields};
use crate::validation::{Finding, Severity};
use crate::words::Message;
use crate::workspace::Workspace;
use egui::{Align, ScrollArea, Ui};

/// A block that is looked at.
#[derive(Clone, Debug)]
pub struct Pasting {
    /// What its rows are.
    pub kind: RecordKind,
    /// The month that completes short dates.
    pub month: Month,
    block: Block,
    /// The key of the field of each column; empty for one that is left out.
    columns: Vec<String>,
    looked: Option<(Vec<String>, u64, Vec<Vec<Finding>>)>,
}

impl Pasting {
    /// A block whose columns are those that its headers name, or else those that the list shows.
    pub fn new(kind: RecordKind, block: Block, month: Month) -> Self {
        let named = match &block.header {
            Some(header) => header.clone(),
            None => shown(kind).into_iter().map(Some).collect(),
        };
        let key = |field: Option<&Option<Field>>| {
            let field = field.copied().flatten();
            field.map_or("", Field::key).to_owned()
        };
        let columns = (0..block.columns()).map(|at| key(named.get(at))).collect();
        Self {
            kind,
            month,
            block,
            columns,
            looked: None,
        }
    }

    /// What its rows say, as if it had been typed.
    pub fn entries(&self) -> Vec<Entry> {
        let entry = |row: &Vec<String>| {
            let mut entry = Entry::new(self.kind);
            for (key, cell) in self.columns.iter().zip(row) {
                if let Some(field) = Field::from_key(key) {
                    entry.texts.insert(field, cell.trim().to_owned());
                }
            }
            entry
        };
        self.block.rows.iter().map(entry).collect()
    }

    /// What is wrong with each row, looked at anew where a column or the register has changed.
    fn look(&mut self, workspace: &Workspace) -> Vec<Vec<Finding>> {
        let generation = workspace.generation();
        if let Some((columns, of, found)) = &self.looked
            && *columns == self.columns
            && *of == generation
        {
            return found.clone();
        }
        let found = workspace.look_at_new(&self.entries(), self.month);
        self.looked = Some((self.columns.clone(), generation, found.clone()));
        found
    }
}

/// The fields of the list's columns, in their order.
fn shown(kind: RecordKind) -> Vec<Field> {
    let field = |shows: Shows| match shows {
        Shows::Date => Some(Field::Date),
        Shows::Of(field) => Some(field),
        Shows::Name if kind == RecordKind::Trial => Some(Field::Case),
        Shows::Name if kind == RecordKind::Incident => Some(Field::Title),
        Shows::Tactic => Some(Field::Tactic),
        Shows::Sources => Some(Field::Sources),
        _ => None,
    };
    let columns = columns(kind, Room::Whole).iter();
    columns.filter_map(|column| field(column.shows)).collect()
}

/// How many columns are in sight at once.
const COLUMNS: f32 = 4.5;
const ROW: f32 = 36.0;

/// Draws the dialog.
pub fn pasting_ui(ui: &Ui, workspace: &Workspace, pasting: &mut Pasting, commands: &mut Commands) {
    let words = workspace.words();
    let found = pasting.look(workspace);
    let number = found.len();
    let title = words.say(&Message::new("paste-title").with("number", number));
    let wrong = |severity: Severity| {
        let is_wrong = |row: &&Vec<Finding>| row.iter().any(|found| found.severity == severity);
        found.iter().filter(is_wrong).count()
    };
    let below = words.say(
        &Message::new("paste-below")
            .with("errors", wrong(Severity::Error))
            .with("warnings", wrong(Severity::Warning)),
    );
    let shown = dialog(ui, "paste", &title, &below, |ui, wide| {
        columns_ui(ui, wide, workspace, pasting);
        ui.add_space(space::M);
        lines_ui(ui, wide, &rows_said(workspace, pasting, &found));
        ui.add_space(space::L);
        let add = words.say(&Message::new("paste-add").with("number", number));
        let line = strip(ui, wide, size::CONTROL);
        row_at(ui, line, |ui| {
            if Button::new(&add).primary().key("Ctrl ↵").ui(ui).clicked() {
                commands.push(Command::AddRows);
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

/// What each column is: its first cell, and the field that it fills.
fn columns_ui(ui: &mut Ui, wide: f32, workspace: &Workspace, pasting: &mut Pasting) {
    let words = workspace.words();
    let mut offers = vec![Offer::new("", words.text("paste-leave-out"))];
    let all = fields(pasting.kind)
        .iter()
        .map(|form_field| form_field.field);
    offers.extend(all.map(|field| Offer::new(field.key(), words.field(field))));
    let tall = ROW * (pasting.columns.len() as f32).min(COLUMNS);
    let area = ScrollArea::vertical().id_salt("columns").max_height(tall);
    area.show(ui, |ui| {
        for at in 0..pasting.columns.len() {
            let mut line = strip(ui, wide - 12.0, ROW);
            let mut choice = line.cut_right(210.0);
            choice.max.y = choice.min.y + size::CONTROL;
            let first = pasting.block.rows.first().and_then(|row| row.get(at));
            let cell = first.map_or("", String::as_str).trim().replace('\n', " ");
            let (t, pen) = (Tokens::of(ui), crate::gui::pen::Pen::of(ui));
            let line = line.with_max_x(line.max.x - 8.0);
            fit(&pen, line, Align::Min, &cell, Face::Body, t.text2);
            let name = words.say(&Message::new("paste-column").with("number", at + 1));
            let column = &mut pasting.columns[at];
            let before = column.clone();
            Choice::new(("column", at), &name, column, &offers)
                .required()
                .ui(ui, choice);
            if *column != before && !column.is_empty() {
                let taken = column.clone();
                // A field is filled from one column.
                for (other, column) in pasting.columns.iter_mut().enumerate() {
                    if other != at && *column == taken {
                        column.clear();
                    }
                }
            }
        }
    });
}

/// A line for each row: what it is called, and what is wrong with it first.
fn rows_said(workspace: &Workspace, pasting: &Pasting, found: &[Vec<Finding>]) -> Vec<String> {
    let words = workspace.words();
    let entries = pasting.entries();
    let said = |(at, (entry, findings)): (usize, (&Entry, &Vec<Finding>))| {
        let record = workspace.read(entry, Some(pasting.month));
        let name = match name_of(words, &record) {
            name if name.trim().is_empty() => {
                words.text(&format!("form-untitled-{}", pasting.kind.code()))
            }
            name => name,
        };
        let wrong = findings.iter().map(|finding| {
            let said = words.say(&finding.message);
            match finding.field {
                Some(field) => words.say(
                    &Message::new("form-finding-of-field")
                        .with("field", words.field(field))
                        .with("finding", said),
                ),
                None => said,
            }
        });
        let wrong: Vec<String> = wrong.collect();
        let line = Message::new("paste-row")
            .with("row", at + 1)
            .with("name", name)
            .with("found", wrong.len())
            .with("said", wrong.join(" "));
        words.say(&line)
    };
    entries.iter().zip(found).enumerate().map(said).collect()
}
