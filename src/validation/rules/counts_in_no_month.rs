//! A date without a month: the record counts in no month until somebody says in which.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "counts-in-no-month",
    severity: Severity::Warning,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    if let Some(date) = record.date(Field::Date)
        && record.counted_month().is_none()
    {
        findings.add_with(Field::Date, &[("year", date.to_string().into())]);
    }
}
