//! What one revision of a record says that another does not, field by field.

use super::forms::fields;
use super::reading::value_text;
use crate::domain::field::Field;
use crate::domain::record::Record;

/// A field that two revisions disagree on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The field.
    pub field: Field,
    /// What it said, as text; empty where it was blank.
    pub before: String,
    /// What it says, as text; empty where it is blank.
    pub after: String,
}

/// The fields that differ, in the order of the form.
pub fn differences(before: &Record, after: &Record) -> Vec<Difference> {
    let text = |record: &Record, field: Field| {
        record
            .get(field)
            .map(|value| value_text(field, value))
            .unwrap_or_default()
    };
    fields(after.kind())
        .iter()
        .filter(|form_field| before.get(form_field.field) != after.get(form_field.field))
        .map(|form_field| Difference {
            field: form_field.field,
            before: text(before, form_field.field),
            after: text(after, form_field.field),
        })
        .collect()
}
