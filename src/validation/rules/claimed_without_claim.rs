//! Claimed by the perpetrator, and no claim to show for it: channel, date, link.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::Attribution;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "claimed-without-claim",
    severity: Severity::Warning,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    if Attribution::from_code(record.term(Field::Attribution)) == Some(Attribution::Claimed)
        && record.get(Field::Claim).is_none()
    {
        findings.add(Field::Claim);
    }
}
