//! A date after today: what is recorded has happened.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::Status;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "date-in-future",
    severity: Severity::Error,
    check,
};

fn check(record: &Record, circumstances: &Circumstances, findings: &mut Findings) {
    // An announced movement is dated by the day that it is announced for.
    if record.term(Field::Status) == Status::Announced.code() {
        return;
    }
    for field in [Field::Date, Field::DateEnd] {
        if let Some(date) = record.date(field)
            && date.earliest() > circumstances.today
        {
            findings.add_with(field, &[("date", date.to_string().into())]);
        }
    }
}
