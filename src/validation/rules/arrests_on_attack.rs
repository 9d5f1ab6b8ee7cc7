//! People arrested in an attack: arrests are made in raids. Those after an attack belong to the raid
//! that made them, or the same people are counted twice.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::IncidentKind;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "arrests-on-attack",
    severity: Severity::Warning,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    let arrested = record.count(Field::Arrested);
    if record.incident_kind() == Some(IncidentKind::Attack)
        && arrested.best().is_some_and(|people| people > 0)
    {
        findings.add_with(
            Field::Arrested,
            &[("arrested", arrested.to_string().into())],
        );
    }
}
