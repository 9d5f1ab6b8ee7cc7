//! A verdict on the step that only announces the trial: nobody has been charged yet. Steps of a case
//! are held against each other where the whole register is reviewed.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::Stage;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "verdict-before-charge",
    severity: Severity::Error,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    let announced = Stage::from_code(record.term(Field::Stage)) == Some(Stage::Announced);
    if announced && record.get(Field::Verdict).is_some() {
        findings.add(Field::Verdict);
    }
}
