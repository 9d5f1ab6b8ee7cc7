//! People arrested in a raid that belongs to an operation, and in the operation as well: they would count
//! twice. Which belongs to which is told by links.

use super::{Findings, Register, Rule};
use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::IncidentKind;
use crate::validation::finding::Severity;

pub(super) const RULE: Rule = Rule {
    code: "arrests-counted-twice",
    severity: Severity::Warning,
    check,
};

fn check(register: &Register, findings: &mut Findings) {
    for (id, raid) in register.records().filter(|(_, record)| has_arrests(record)) {
        for other in raid.links().iter().flat_map(|link| register.meant(link)) {
            let Some(operation) = register.get(other).filter(|record| has_arrests(record)) else {
                continue;
            };
            // Two raids of the same days are one in the other; otherwise one followed from the other.
            if overlap(raid, operation) {
                let args = [
                    ("arrested", raid.count(Field::Arrested).to_string().into()),
                    ("other", register.reference(other).into()),
                    ("of", operation.count(Field::Arrested).to_string().into()),
                ];
                findings.add(id, Field::Arrested, &args);
            }
        }
    }
}

fn has_arrests(record: &Record) -> bool {
    let is_raid = matches!(
        record.incident_kind(),
        Some(IncidentKind::Raid | IncidentKind::CampIncident)
    );
    is_raid
        && record
            .count(Field::Arrested)
            .best()
            .is_some_and(|people| people > 0)
}

fn overlap(one: &Record, other: &Record) -> bool {
    let days = |record: &Record| {
        let first = record.date(Field::Date)?;
        let last = record.date(Field::DateEnd).unwrap_or(first);
        Some((first.earliest(), last.latest()))
    };
    match (days(one), days(other)) {
        (Some(one), Some(other)) => one.0 <= other.1 && other.0 <= one.1,
        _ => false,
    }
}
