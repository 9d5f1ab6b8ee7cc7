//! The date says more than its precision allows: a day where only the month is known reads as a fact
//! that nobody reported.

use crate::domain::dates::PartialDate;
use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::DatePrecision;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "date-finer-than-precision",
    severity: Severity::Warning,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    let Some(date) = record.date(Field::Date) else {
        return;
    };
    let known = match DatePrecision::from_code(record.term(Field::DatePrecision)) {
        Some(DatePrecision::Month) => PartialDate { day: None, ..date },
        Some(DatePrecision::Year | DatePrecision::Unknown) => PartialDate {
            month: None,
            day: None,
            ..date
        },
        Some(DatePrecision::Day | DatePrecision::Days | DatePrecision::Week) | None => return,
    };
    if known != date {
        let args = [("date", date.to_string().into())];
        findings.add_fix(Field::Date, &known.to_string(), &args);
    }
}
