//! Men, women, boys and girls are together more than the defendants. What is open-ended or "about"
//! leaves room, so only firm numbers are held against each other.

use crate::domain::count::Count;
use crate::domain::field::Field;
use crate::domain::identity::RecordKind;
use crate::domain::record::Record;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "split-over-total",
    severity: Severity::Error,
    check,
};

const GROUPS: [Field; 4] = [Field::Men, Field::Women, Field::Boys, Field::Girls];

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    if record.kind() != RecordKind::Trial {
        return;
    }
    let firm = |field| Some(record.count(field)).filter(|count| !matches!(count, Count::About(_)));
    let Some(most) = firm(Field::Defendants).and_then(Count::high) else {
        return;
    };
    let split: u32 = GROUPS
        .into_iter()
        .filter_map(|group| firm(group).and_then(Count::low))
        .sum();
    if split > most {
        findings.add_with(
            Field::Defendants,
            &[("split", split.into()), ("total", most.into())],
        );
    }
}
