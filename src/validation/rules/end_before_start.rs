//! The last day lies before the first.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "end-before-start",
    severity: Severity::Error,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    let (start, end) = (record.date(Field::Date), record.date(Field::DateEnd));
    if let (Some(start), Some(end)) = (start, end)
        && end.latest() < start.earliest()
    {
        let args = [
            ("start", start.to_string().into()),
            ("end", end.to_string().into()),
        ];
        findings.add_with(Field::DateEnd, &args);
    }
}
