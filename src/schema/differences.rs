//! What one revision of a record says that another does not, field by field.

use super::attachments::attachments_text;
use super::forms::fields;
use super::reading::value_text;
use crate::domain::field::Field;
use crate::domain::record::{Attachment, Record, Value};

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

/// The fields that differ, in the order of the form. Of files only those are named that one of the two
/// does not have as they are in the other.
pub fn differences(before: &Record, after: &Record) -> Vec<Difference> {
    let text = |field: Field, value: Option<&Value>| {
        value
            .map(|value| value_text(field, value))
            .unwrap_or_default()
    };
    fields(after.kind())
        .iter()
        .map(|form_field| form_field.field)
        .filter(|field| before.get(*field) != after.get(*field))
        .map(|field| {
            let (before, after) = (before.get(field), after.get(field));
            match files_apart(before, after) {
                Some((before, after)) => Difference {
                    field,
                    before,
                    after,
                },
                None => Difference {
                    field,
                    before: text(field, before),
                    after: text(field, after),
                },
            }
        })
        .collect()
}

/// The files that only one of two lists has; none where these are no lists, or differ in order alone.
fn files_apart(before: Option<&Value>, after: Option<&Value>) -> Option<(String, String)> {
    let (Some(Value::Attachments(before)), Some(Value::Attachments(after))) = (before, after)
    else {
        return None;
    };
    let only = |these: &[Attachment], others: &[Attachment]| {
        let apart = these.iter().filter(|file| !others.contains(file));
        attachments_text(&apart.cloned().collect::<Vec<_>>())
    };
    let apart = (only(before, after), only(after, before));
    (!apart.0.is_empty() || !apart.1.is_empty()).then_some(apart)
}
