//! Links that lead back to where they began: which record belongs to which can no longer be told.

use super::{Findings, Register, Rule};
use crate::domain::field::Field;
use crate::domain::identity::RecordId;
use crate::validation::finding::Severity;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const RULE: Rule = Rule {
    code: "linked-in-a-circle",
    severity: Severity::Error,
    check,
};

fn check(register: &Register, findings: &mut Findings) {
    let linked = register
        .records()
        .filter(|(_, record)| !record.links().is_empty());
    let links: BTreeMap<RecordId, Vec<RecordId>> = linked
        .map(|(id, record)| {
            let meant = record.links().iter().map(|link| register.meant(link));
            // A reference that two records share says nothing of which is meant.
            let meant = meant.filter_map(|meant| match meant.as_slice() {
                [one] => Some(*one),
                _ => None,
            });
            (id, meant.collect())
        })
        .collect();
    for id in links.keys() {
        if let Some(back) = way_back(*id, &links) {
            findings.add(
                *id,
                Field::LinkedTo,
                &[("other", register.reference(back).into())],
            );
        }
    }
}

/// The record from which a way over links leads back to where it began.
fn way_back(from: RecordId, links: &BTreeMap<RecordId, Vec<RecordId>>) -> Option<RecordId> {
    let mut seen: BTreeSet<RecordId> = BTreeSet::new();
    let mut open = vec![from];
    while let Some(here) = open.pop() {
        for next in links.get(&here).into_iter().flatten() {
            if *next == from {
                return Some(here);
            }
            if seen.insert(*next) {
                open.push(*next);
            }
        }
    }
    None
}
