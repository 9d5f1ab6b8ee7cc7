//! What a rule says of a record.

use crate::domain::field::Field;
use crate::words::Message;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It stops the record from counting as final.
    Error,
    /// It may be right; somebody should look.
    Warning,
}

impl Severity {
    /// The code in `--json`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A way out of a finding: what a field would say instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The field.
    pub field: Field,
    /// The text to put into it.
    pub text: String,
}

/// What a rule says of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule's code, such as `date-in-future`.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The field that it is about; none where it is about the record as a whole.
    pub field: Option<Field>,
    /// What is wrong.
    pub message: Message,
    /// What to do about it.
    pub hint: Message,
    /// The way out, where there is one that a click can take.
    pub fix: Option<Fix>,
}
