//! A source that must not be published, in a record that may be: a public report leaves the source
//! out, and the record may then stand there with none.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "confidential-source",
    severity: Severity::Warning,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    if record.is_confidential() {
        return;
    }
    for citation in record
        .citations()
        .iter()
        .filter(|citation| citation.confidential)
    {
        findings.add_with(Field::Sources, &[("source", citation.name.as_str().into())]);
    }
}
