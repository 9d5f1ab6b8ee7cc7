//! Corroborated means that independent sources agree: at least two, of different origin.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::Verification;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "corroborated-on-one-source",
    severity: Severity::Warning,
    check,
};

fn check(record: &Record, circumstances: &Circumstances, findings: &mut Findings) {
    let sources = circumstances.sources.independent(record.citations());
    if record.verification() == Some(Verification::Corroborated) && sources < 2 {
        findings.add_with(Field::Verification, &[("sources", sources.into())]);
    }
}
