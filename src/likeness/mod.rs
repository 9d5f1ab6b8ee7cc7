//! Records that may tell of one event, across scripts and spellings, with what is the same and what
//! differs. Only offers: who decides, and how it is shown, is not known here.

mod aspects;
mod comparing;
mod counts;
mod fields;
mod index;
mod telling;
mod when;
mod whereabouts;
mod wording;

pub use aspects::{Aspect, How, LIKELY};
pub use comparing::Compared;
pub use fields::{FieldCompared, fields_compared};
pub use index::Likeness;

use crate::domain::identity::RecordId;

/// A record that may tell of the same event as another.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The record.
    pub id: RecordId,
    /// The sum of what its agreements are worth: from [`LIKELY`] on.
    pub score: f32,
    /// What was compared, and how the two agree. What one of them does not say is not among it.
    pub compared: Vec<Compared>,
}
