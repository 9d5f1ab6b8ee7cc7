//! Bodies that were found, entered as killed in a raid: they are a discovery, and would count among
//! the people whom the raid killed. Told by the words of title and narrative, in English, Arabic and
//! Kurmanji.

use crate::domain::field::Field;
use crate::domain::field::Party;
use crate::domain::folding::fold;
use crate::domain::record::Record;
use crate::domain::vocabulary::IncidentKind;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "bodies-in-raid",
    severity: Severity::Warning,
    check,
};

/// What bodies are called, folded. Arabic and Kurmanji words take endings and prefixes, so parts of
/// words are looked for; English ones are looked for whole.
const PARTS: [&str; 6] = ["جثه", "جثت", "جثث", "جثمان", "جثامين", "cenaze"];
const WORDS: [&str; 4] = ["bodies", "corpse", "corpses", "remains"];

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    if record.incident_kind() != Some(IncidentKind::Raid) || !speaks_of_bodies(record) {
        return;
    }
    for field in Party::ALL.map(Party::killed) {
        if record.count(field).best().is_some_and(|people| people > 0) {
            findings.add(field);
        }
    }
}

fn speaks_of_bodies(record: &Record) -> bool {
    [Field::Title, Field::Narrative].into_iter().any(|field| {
        let text = fold(record.text(field));
        PARTS.iter().any(|part| text.contains(part))
            || text
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| WORDS.contains(&word))
    })
}
