//! Confirmed, and no source that says so: a number that nobody could prove.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::Verification;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "confirmed-without-source",
    severity: Severity::Error,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    let confirmed = record.verification() == Some(Verification::Confirmed);
    if confirmed && record.get(Field::Sources).is_none() {
        findings.add(Field::Sources);
    }
}
