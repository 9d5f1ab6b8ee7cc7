//! A verdict or a sentence before anybody was charged in the case: one of the two dates is wrong, or the
//! step belongs to another case.

use super::{Findings, Register, Rule};
use crate::domain::dates::PartialDate;
use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::Stage;
use crate::validation::finding::Severity;

pub(super) const RULE: Rule = Rule {
    code: "verdict-before-charge-of-case",
    severity: Severity::Error,
    check,
};

fn check(register: &Register, findings: &mut Findings) {
    let stage = |record: &Record| Stage::from_code(record.term(Field::Stage));
    for steps in register.cases().into_values() {
        let charged = steps
            .iter()
            .filter(|(_, step)| stage(step) == Some(Stage::Charged));
        let charged = charged.filter_map(|(_, step)| step.date(Field::Date));
        let Some(first) = charged.min_by_key(|date| date.earliest()) else {
            continue;
        };
        for (id, step) in &steps {
            let decides = matches!(stage(step), Some(Stage::Verdict | Stage::Sentence));
            let date = step.date(Field::Date).filter(|_| decides);
            if let Some(date) = date.filter(|date| date.latest() < PartialDate::earliest(first)) {
                let args = [
                    ("date", date.to_string().into()),
                    ("charged", first.to_string().into()),
                ];
                findings.add(*id, Field::Date, &args);
            }
        }
    }
}
