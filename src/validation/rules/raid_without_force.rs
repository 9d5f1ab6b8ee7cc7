//! A raid, and nobody who carried it out.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::IncidentKind;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "raid-without-force",
    severity: Severity::Warning,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    if record.incident_kind() == Some(IncidentKind::Raid)
        && record.get(Field::ConductedBy).is_none()
    {
        findings.add(Field::ConductedBy);
    }
}
