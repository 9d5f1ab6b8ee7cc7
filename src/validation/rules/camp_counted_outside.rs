//! Something inside a camp, entered as an attack or a raid: camps are reported apart from the rest,
//! and it would count in the totals outside of them. Told by the target and by the name of the
//! place.

use crate::domain::field::Field;
use crate::domain::folding::fold;
use crate::domain::record::Record;
use crate::domain::vocabulary::IncidentKind;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "camp-counted-outside",
    severity: Severity::Warning,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    let outside = matches!(
        record.incident_kind(),
        Some(IncidentKind::Attack | IncidentKind::Raid)
    );
    let in_camp =
        record.term(Field::Target) == "displaced_camp" || names_camp(record.text(Field::Place));
    if outside && in_camp {
        findings.add(Field::Kind);
    }
}

fn names_camp(place: &str) -> bool {
    fold(place)
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| matches!(word, "camp" | "kamp" | "kampa") || word.ends_with("مخيم"))
}
