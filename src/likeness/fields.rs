//! What two records that may tell of one event say, field by field, for whoever decides.

use super::aspects::How;
use super::comparing::Compared;
use crate::domain::field::Field;
use crate::domain::record::{Record, Value};
use crate::schema::value_text;

/// A field of two records side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldCompared {
    /// The field.
    pub field: Field,
    /// How the two agree on what it is about.
    pub how: How,
    /// What the one says, as text; empty where it says nothing.
    pub ours: String,
    /// What the other says.
    pub theirs: String,
}

impl FieldCompared {
    /// Whether it speaks for one event.
    pub fn is_same(&self) -> bool {
        self.how != How::Differs
    }
}

/// What two records say on what they were compared by, contradictions first. Of an aspect that is spread
/// over several fields those are named that both fill in, or else those that one does.
pub fn fields_compared(
    compared: &[Compared],
    ours: &Record,
    theirs: &Record,
) -> Vec<FieldCompared> {
    let mut fields: Vec<FieldCompared> = Vec::new();
    for Compared { aspect, how } in compared {
        let said = |field: &&Field| (ours.get(**field).is_some(), theirs.get(**field).is_some());
        let all = aspect.fields();
        let both: Vec<&Field> = all
            .iter()
            .filter(|field| said(field) == (true, true))
            .collect();
        let one = all.iter().filter(|field| said(field) != (false, false));
        let named = if both.is_empty() { one.collect() } else { both };
        for field in named {
            if fields.iter().any(|known| known.field == *field) {
                continue;
            }
            let text = |value: Option<&Value>| {
                value
                    .map(|value| value_text(*field, value))
                    .unwrap_or_default()
            };
            fields.push(FieldCompared {
                field: *field,
                how: *how,
                ours: text(ours.get(*field)),
                theirs: text(theirs.get(*field)),
            });
        }
    }
    fields.sort_by_key(FieldCompared::is_same);
    fields
}
