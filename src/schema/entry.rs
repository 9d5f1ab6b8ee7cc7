//! What a person typed or a row of a table held, and the record that it makes.

use super::forms::fields;
use super::reading::{Reading, read_value, value_text};
use crate::domain::field::Field;
use crate::domain::identity::RecordKind;
use crate::domain::record::{Attachment, Citation, Record, Value};
use std::collections::BTreeMap;

/// What was typed into the fields of a record, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What kind of record it is for.
    pub kind: RecordKind,
    /// The text of each field; a field that is not there is blank.
    pub texts: BTreeMap<Field, String>,
}

impl Entry {
    /// An entry with nothing typed yet.
    pub fn new(kind: RecordKind) -> Self {
        Self {
            kind,
            texts: BTreeMap::new(),
        }
    }

    /// The same with one more field filled in.
    #[must_use]
    pub fn with(mut self, field: Field, text: impl Into<String>) -> Self {
        self.texts.insert(field, text.into());
        self
    }

    /// The text of a field; empty where it is blank.
    pub fn text(&self, field: Field) -> &str {
        self.texts.get(&field).map_or("", String::as_str)
    }
}

/// The record that an entry makes. It never fails: text that cannot be read as what its field takes
/// is kept as it was typed, and validation says what is wrong with it.
pub fn read_entry(entry: &Entry, reading: &Reading) -> Record {
    let mut record = Record::new(entry.kind);
    update_record(&mut record, entry, reading);
    record
}

/// Sets the fields of the entry's kind to what was typed, and leaves everything else of the record
/// as it is.
pub fn update_record(record: &mut Record, entry: &Entry, reading: &Reading) {
    for form_field in fields(entry.kind) {
        let field = form_field.field;
        let text = entry.text(field);
        if record
            .get(field)
            .is_some_and(|value| value_text(field, value) == text)
        {
            continue;
        }
        let mut value = read_value(field, text, reading)
            .unwrap_or_else(|_problem| Some(Value::Unparsed(text.trim().to_owned())));
        match &mut value {
            Some(Value::Citations(citations)) => keep_unknown(record.citations(), citations),
            Some(Value::Attachments(files)) => keep_unknown_of_files(record.attachments(), files),
            _ => {}
        }
        record.set(field, value);
    }
}

/// Gives citations what a newer version has written into them and text does not say: to the one with
/// the same name and link, or else to the one in the same place.
fn keep_unknown(before: &[Citation], after: &mut [Citation]) {
    let same = |a: &Citation, b: &Citation| a.name == b.name && a.link == b.link;
    let in_place = before.len() == after.len();
    for (index, citation) in after.iter_mut().enumerate() {
        let named = before.iter().find(|old| same(old, citation));
        let old = named.or_else(|| before.get(index).filter(|_| in_place));
        citation.unknown = old.map(|old| old.unknown.clone()).unwrap_or_default();
    }
}

/// The same for files, by their hash and name, or else by their hash.
fn keep_unknown_of_files(before: &[Attachment], after: &mut [Attachment]) {
    for attachment in after {
        let same = |old: &&Attachment| old.file == attachment.file;
        let named = before
            .iter()
            .filter(same)
            .find(|old| old.name == attachment.name);
        let old = named.or_else(|| before.iter().find(same));
        attachment.unknown = old.map(|old| old.unknown.clone()).unwrap_or_default();
    }
}

/// The entry that makes this record.
pub fn write_entry(record: &Record) -> Entry {
    let texts = record
        .values()
        .map(|(field, value)| (field, value_text(field, value)));
    Entry {
        kind: record.kind(),
        texts: texts.collect(),
    }
}
