//! Findings: what is wrong with a record, one rule a file. Knows nothing of who asks: saving,
//! importing and `check` get the same answer.
//!
//! The rules in `rules` look at one record; those in `across` need other records or the month.

mod across;
mod finding;
mod rule;
mod rules;

pub use across::{LIKELY_DUPLICATE, Register, check_across, codes as codes_across};
pub use finding::{Finding, Fix, Severity};
pub use rule::{Circumstances, Rule};

use crate::domain::record::Record;

/// Every rule, in the order in which its findings are listed.
pub fn rules() -> &'static [Rule] {
    rules::ALL
}

/// What is wrong with a record: errors first, each kind in the order of the rules.
pub fn check(record: &Record, circumstances: &Circumstances) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules() {
        (rule.check)(
            record,
            circumstances,
            &mut rule::Findings::new(rule, &mut findings),
        );
    }
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// Whether a record can count as final: no finding is an error.
pub fn is_final(findings: &[Finding]) -> bool {
    findings
        .iter()
        .all(|finding| finding.severity != Severity::Error)
}
