//! A raid that failed and arrested people all the same: one of the two is probably a slip.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::{IncidentKind, Outcome};
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "failed-raid-with-arrests",
    severity: Severity::Warning,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    let failed = record.incident_kind() == Some(IncidentKind::Raid)
        && Outcome::from_code(record.term(Field::Outcome)) == Some(Outcome::Failed);
    let arrested = record.count(Field::Arrested);
    if failed && arrested.best().is_some_and(|people| people > 0) {
        findings.add_with(Field::Outcome, &[("arrested", arrested.to_string().into())]);
    }
}
