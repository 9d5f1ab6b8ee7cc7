//! A link to a record that is not there: it was deleted, or its reference was typed wrong.

use super::{Findings, Register, Rule};
use crate::domain::field::Field;
use crate::validation::finding::Severity;

pub(super) const RULE: Rule = Rule {
    code: "linked-to-nothing",
    severity: Severity::Error,
    check,
};

fn check(register: &Register, findings: &mut Findings) {
    for (id, record) in register.records() {
        for link in record.links() {
            if register.meant(link).is_empty() {
                findings.add(id, Field::LinkedTo, &[("link", link.as_str().into())]);
            }
        }
    }
}
