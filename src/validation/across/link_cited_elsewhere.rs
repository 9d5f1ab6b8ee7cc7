//! A page that another record of the same days and place cites: perhaps it tells of both events, perhaps they
//! are one. A page that more records cite is a digest, and said of none; pairs that are likely one event are
//! asked about already.

use super::{Findings, Register, Rule};
use crate::domain::field::Field;
use crate::domain::identity::RecordId;
use crate::domain::judgement::pair_of;
use crate::domain::record::Record;
use crate::validation::finding::Severity;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    code: "link-cited-elsewhere",
    severity: Severity::Warning,
    check,
};

fn check(register: &Register, findings: &mut Findings) {
    let unsettled = register.unsettled().iter();
    let asked: BTreeSet<[RecordId; 2]> = unsettled
        .map(|(id, other)| pair_of(*id, other.id))
        .collect();
    for (link, citing) in register.likeness().cited_together() {
        let ids: Vec<RecordId> = citing.iter().copied().collect();
        let [earlier, later] = ids.as_slice() else {
            continue;
        };
        let kind = |id: &RecordId| register.get(*id).map(Record::kind);
        if kind(earlier) != kind(later)
            || !register.likeness().could_be_one(*earlier, *later)
            || asked.contains(&pair_of(*earlier, *later))
            || are_linked(register, *earlier, *later)
        {
            continue;
        }
        let args = [
            ("link", link.into()),
            ("other", register.reference(*earlier).into()),
        ];
        findings.add(*later, Field::Sources, &args);
    }
}

fn are_linked(register: &Register, one: RecordId, other: RecordId) -> bool {
    let names = |from: RecordId, to: RecordId| {
        let links = register.get(from).map_or(&[][..], Record::links);
        links.iter().any(|link| register.meant(link).contains(&to))
    };
    names(one, other) || names(other, one)
}
