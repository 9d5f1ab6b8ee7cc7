//! Rules that need other records or the month: one a file. Knows nothing of who asks, and nothing of what
//! people decided.

mod arrests_counted_twice;
mod casualties_over_year;
mod likely_duplicate;
mod link_cited_elsewhere;
mod linked_in_a_circle;
mod linked_to_nothing;
mod register;
mod verdict_before_charge_of_case;

pub use register::Register;

use super::finding::{Finding, Severity};
use super::rule::finding;
use crate::domain::field::Field;
use crate::domain::identity::RecordId;
use crate::words::Arg;
use std::collections::BTreeMap;

/// A rule across records. Its words are `finding-<code>` and `finding-<code>-hint`.
struct Rule {
    code: &'static str,
    severity: Severity,
    check: fn(&Register, &mut Findings),
}

/// Every rule, errors before warnings.
const ALL: &[Rule] = &[
    linked_to_nothing::RULE,
    linked_in_a_circle::RULE,
    verdict_before_charge_of_case::RULE,
    likely_duplicate::RULE,
    arrests_counted_twice::RULE,
    casualties_over_year::RULE,
    link_cited_elsewhere::RULE,
];

/// The codes of these rules.
pub fn codes() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|rule| rule.code)
}

/// The code of the finding that two records may tell of one event.
pub const LIKELY_DUPLICATE: &str = likely_duplicate::RULE.code;

/// Where a rule says what it finds.
struct Findings<'a> {
    code: &'static str,
    severity: Severity,
    found: &'a mut BTreeMap<RecordId, Vec<Finding>>,
}

impl Findings<'_> {
    /// Says that a record breaks the rule in a field; message and hint get the arguments.
    fn add(
        &mut self,
        record: RecordId,
        field: impl Into<Option<Field>>,
        args: &[(&'static str, Arg)],
    ) {
        let finding = finding(self.code, self.severity, field.into(), args);
        self.found.entry(record).or_default().push(finding);
    }
}

/// What is wrong with records beside each other, by record: errors first, each kind in the order of the
/// rules.
pub fn check_across(register: &Register) -> BTreeMap<RecordId, Vec<Finding>> {
    let mut found = BTreeMap::new();
    for rule in ALL {
        let mut findings = Findings {
            code: rule.code,
            severity: rule.severity,
            found: &mut found,
        };
        (rule.check)(register, &mut findings);
    }
    for findings in found.values_mut() {
        findings.sort_by_key(|finding| finding.severity);
    }
    found
}
