//! The files of a record while its form is open: the list, what became of each, and those that are
//! being taken in. Knows nothing of how they are drawn.

use crate::domain::record::Attachment;
use crate::gui::commands::Commands;
use crate::schema::{attachments_text, read_attachments};
use crate::workspace::Condition;
use std::collections::BTreeMap;

/// How long a file that has not arrived is left alone between two looks, in seconds of egui's time.
const PAUSE: f64 = 5.0;

/// The file that is being edited, as text.
#[derive(Clone, Debug, Default)]
pub struct FileDraft {
    /// Its place in the list.
    pub index: usize,
    /// When it was collected, as typed.
    pub collected_at: String,
}

/// The files of a form.
#[derive(Default)]
pub struct FormFiles {
    /// The files, where the text of their field can be read.
    pub list: Vec<Attachment>,
    /// The file that is open.
    pub open: Option<FileDraft>,
    /// The files that are being taken in: the number of the effect, and what each is called.
    pub taking: Vec<(u64, String)>,
    /// Whether the file that is open is to be brought into sight.
    pub scroll: bool,
    /// What is asked for beyond the text of the form.
    pub asked: Commands,
    // By hash; none while it is looked at.
    conditions: BTreeMap<String, Option<Condition>>,
    looked_at: f64,
}

impl FormFiles {
    /// The files that a text names; none where it cannot be read.
    pub fn of(text: &str) -> Self {
        Self {
            list: read_attachments(text).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Reads the list from the text of its field.
    pub fn read(&mut self, text: &str) {
        self.list = read_attachments(text).unwrap_or_default();
        self.open = None;
    }

    /// Goes on with what is under way in a form that this one stands in for.
    pub fn keep(&mut self, other: Self) {
        self.taking = other.taking;
        self.conditions = other.conditions;
        self.looked_at = other.looked_at;
    }

    /// The files as the text of their field.
    pub fn text(&self) -> String {
        let trimmed = |attachment: &Attachment| Attachment {
            collected_by: attachment.collected_by.trim().to_owned(),
            method: attachment.method.trim().to_owned(),
            note: attachment.note.trim().to_owned(),
            ..attachment.clone()
        };
        let files: Vec<Attachment> = self.list.iter().map(trimmed).collect();
        attachments_text(&files)
    }

    /// Opens a file to be edited.
    pub fn edit(&mut self, index: usize) {
        let date = self.list.get(index).and_then(|file| file.collected_at);
        self.open = Some(FileDraft {
            index,
            collected_at: date.map(|date| date.to_string()).unwrap_or_default(),
        });
    }

    /// A file was added at this place: where it came alone it is opened, so that somebody says how it
    /// was collected.
    pub fn added(&mut self, index: usize) {
        if self.taking.is_empty() && self.open.is_none() {
            self.edit(index);
            self.scroll = true;
        }
    }

    /// What became of a file, as far as it was looked at.
    pub fn condition(&self, file: &Attachment) -> Option<Condition> {
        if file.is_only_named() {
            return Some(Condition::OnlyNamed);
        }
        self.conditions.get(&file.file).copied().flatten()
    }

    /// The files that have to be looked at now, at this second of egui's time: those that are new here,
    /// and now and then those that had not arrived.
    pub fn to_look_at(&mut self, now: f64) -> Vec<Attachment> {
        let is_due = now - self.looked_at > PAUSE;
        let missing = Some(&Some(Condition::Missing));
        let mut due: Vec<Attachment> = Vec::new();
        for file in self.list.iter().filter(|file| !file.is_only_named()) {
            let known = self.conditions.get(&file.file);
            let is_new = known.is_none() || (is_due && known == missing);
            if is_new && !due.iter().any(|other| other.file == file.file) {
                due.push(file.clone());
            }
        }
        for file in &due {
            // One that had not arrived is shown as such until it is known to have.
            self.conditions.entry(file.file.clone()).or_insert(None);
        }
        if !due.is_empty() {
            self.looked_at = now;
        }
        due
    }

    /// In how many seconds somebody should look again, where something has not arrived.
    pub fn look_again_in(&self) -> Option<f64> {
        let mut conditions = self.list.iter().filter_map(|file| self.condition(file));
        conditions
            .any(|condition| condition == Condition::Missing)
            .then_some(PAUSE)
    }

    /// Takes in what became of files.
    pub fn looked(&mut self, conditions: Vec<(String, Condition)>) {
        let known = conditions.into_iter();
        self.conditions
            .extend(known.map(|(file, condition)| (file, Some(condition))));
    }

    /// Forgets what is known of a file, so that it is looked at again.
    pub fn look_again(&mut self, file: &str) {
        self.conditions.remove(file);
    }
}
