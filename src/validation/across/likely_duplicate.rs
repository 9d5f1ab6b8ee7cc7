//! Two records that may tell of one event, and nobody has said yet whether they do: the event would count
//! twice. It stands with the later one.

use super::{Findings, Register, Rule};
use crate::likeness::How;
use crate::validation::finding::Severity;

pub(super) const RULE: Rule = Rule {
    code: "likely-duplicate",
    severity: Severity::Warning,
    check,
};

fn check(register: &Register, findings: &mut Findings) {
    for (id, candidate) in register.unsettled() {
        let apart = candidate
            .compared
            .iter()
            .filter(|compared| compared.how == How::Differs);
        let args = [
            ("other", register.reference(*id).into()),
            (
                "same",
                (candidate.compared.len() - apart.clone().count()).into(),
            ),
            ("differs", apart.count().into()),
        ];
        findings.add(candidate.id, None, &args);
    }
}
