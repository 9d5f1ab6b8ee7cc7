//! The article that is being pasted: its text, what is read in it, and what a person leaves out. Knows
//! nothing of how it is drawn.

use crate::article::{Draft, Mark, Reader};
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::schema::{Entry, fields};
use crate::workspace::Workspace;
use std::collections::BTreeSet;

/// Frames for which the clipboard is waited for after it was asked.
const PATIENCE: u8 = 20;

/// The article that is being pasted.
#[derive(Default)]
pub struct ArticleState {
    /// Whether the dialog is shown.
    pub is_open: bool,
    /// Whether it was opened in this frame.
    pub is_new: bool,
    /// Whether the list of what is read wants the keyboard.
    pub wants_list: bool,
    /// The text.
    pub text: String,
    /// Which of the events that the text tells of.
    pub event: usize,
    /// The value that is looked at, whose words stand out in the text.
    pub looked_at: Option<Field>,
    /// For how many frames the clipboard is still waited for.
    waits: u8,
    /// What was read last, and of which text.
    read: Option<(String, Vec<Draft>)>,
    /// What a person leaves out.
    left_out: BTreeSet<(usize, Field)>,
    reader: Option<Reader>,
}

/// A value that was read, with the words that it came from.
pub struct Row<'a> {
    /// The field.
    pub field: Field,
    /// What it would say, as it is typed.
    pub value: &'a str,
    /// Where it came from.
    pub marks: Vec<&'a Mark>,
    /// The number that stands at its words; none where it has none.
    pub number: Option<usize>,
    /// Whether it is taken over.
    pub is_taken: bool,
}

impl ArticleState {
    /// Shows the dialog, with what was in it before; `pastes` asks the clipboard for a text.
    pub fn open(&mut self, pastes: bool) {
        self.is_open = true;
        self.is_new = true;
        self.waits = if pastes { PATIENCE } else { 0 };
    }

    /// Whether the clipboard was asked and has not answered.
    pub fn is_waiting(&self) -> bool {
        self.waits > 0
    }

    /// Lets a frame pass without an answer of the clipboard.
    pub fn wait(&mut self) {
        self.waits = self.waits.saturating_sub(1);
    }

    /// Takes the text of the clipboard in place of what was there.
    pub fn paste(&mut self, text: String) {
        self.waits = 0;
        self.text = text;
        self.wants_list = true;
    }

    /// Reads the text, where it is another than was read last.
    pub fn read(&mut self, workspace: &Workspace, month: Month) {
        if self
            .read
            .as_ref()
            .is_some_and(|(text, _)| *text == self.text)
        {
            return;
        }
        let places = workspace.places();
        let reader = match self.reader.take().filter(|reader| reader.knows(&places)) {
            Some(reader) => reader,
            None => Reader::new(places),
        };
        let mut first = reader.read(&self.text, &workspace.reading(Some(month)));
        self.reader = Some(reader);
        let others = std::mem::take(&mut first.others);
        let drafts = std::iter::once(first).chain(others).collect();
        self.read = Some((self.text.clone(), drafts));
        self.left_out.clear();
        self.event = 0;
    }

    /// What was read: the events of the text.
    pub fn drafts(&self) -> &[Draft] {
        self.read.as_ref().map_or(&[], |(_, drafts)| drafts)
    }

    /// The event that is looked at.
    pub fn draft(&self) -> Option<&Draft> {
        self.drafts().get(self.event)
    }

    /// The values of the event that is looked at, in the order of the form. Those with words in the text
    /// are numbered in the order in which these stand there.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let Some(draft) = self.draft() else {
            return Vec::new();
        };
        let mut numbered: Vec<Field> = Vec::new();
        for mark in &draft.marks {
            if !numbered.contains(&mark.field) {
                numbered.push(mark.field);
            }
        }
        let rows = fields(draft.entry.kind).iter().filter_map(|form_field| {
            let field = form_field.field;
            let value = draft.entry.texts.get(&field)?;
            Some(Row {
                field,
                value,
                marks: draft
                    .marks
                    .iter()
                    .filter(|mark| mark.field == field)
                    .collect(),
                number: numbered
                    .iter()
                    .position(|known| *known == field)
                    .map(|nth| nth + 1),
                is_taken: !self.left_out.contains(&(self.event, field)),
            })
        });
        rows.collect()
    }

    /// Whether anything was read in the text: a title alone is any first line.
    pub fn has_read(&self) -> bool {
        self.draft().is_some_and(|draft| !draft.marks.is_empty())
    }

    /// Leaves a value out, or takes it again.
    pub fn toggle(&mut self, field: Field) {
        let key = (self.event, field);
        if !self.left_out.remove(&key) {
            self.left_out.insert(key);
        }
    }

    /// The values that are taken, as an entry; none where there are none.
    pub fn entry(&self) -> Option<Entry> {
        let mut entry = self.draft().filter(|_| self.has_read())?.entry.clone();
        entry
            .texts
            .retain(|field, _| !self.left_out.contains(&(self.event, *field)));
        (!entry.texts.is_empty()).then_some(entry)
    }
}
