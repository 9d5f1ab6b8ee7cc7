//! A repatriation to nowhere: which state took the people in is what the report lists it by.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::Movement;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "no-receiving-state",
    severity: Severity::Error,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    if record.movement() == Some(Movement::Repatriation)
        && record.get(Field::ReceivingState).is_none()
    {
        findings.add(Field::ReceivingState);
    }
}
