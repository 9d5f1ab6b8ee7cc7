//! A place that no gazetteer knows: kept as it was typed, so that nothing is lost, and told, so that
//! somebody says which place it is or adds it. A name that several places have is known.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "place-unknown",
    severity: Severity::Warning,
    check,
};

fn check(record: &Record, circumstances: &Circumstances, findings: &mut Findings) {
    let place = record.text(Field::Place).trim();
    if place.is_empty() || circumstances.places.called(place).next().is_some() {
        return;
    }
    let text = ("text", place.into());
    match circumstances.places.meant(place) {
        Some(meant) => {
            let name = meant.names.in_script_of(place);
            findings.add_fix(Field::Place, name, &[text]);
        }
        None => findings.add_with(Field::Place, &[text, ("fix", "none".into())]),
    }
}
