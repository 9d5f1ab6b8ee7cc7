//! A source that was read before it was published: one of the two dates is wrong.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "accessed-before-published",
    severity: Severity::Warning,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    for citation in record.citations() {
        if let (Some(published), Some(accessed)) = (citation.published, citation.accessed)
            && accessed.latest() < published.earliest()
        {
            findings.add_with(
                Field::Sources,
                &[
                    ("source", citation.name.as_str().into()),
                    ("published", published.to_string().into()),
                    ("accessed", accessed.to_string().into()),
                ],
            );
        }
    }
}
