//! A field without which the record says too little to be counted: an incident needs its kind, title,
//! date and verification.

use crate::domain::record::Record;
use crate::schema::fields;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "required-missing",
    severity: Severity::Error,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    for form_field in fields(record.kind()) {
        if form_field.required && record.get(form_field.field).is_none() {
            findings.add(form_field.field);
        }
    }
}
