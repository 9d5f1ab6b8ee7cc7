//! Degrees that are nowhere on Earth: latitude lies between -90 and 90, longitude between -180 and
//! 180. Most often the decimal point is lost.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "coordinates-out-of-range",
    severity: Severity::Error,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    for (field, limit) in [(Field::Latitude, 90.0), (Field::Longitude, 180.0)] {
        if let Some(degrees) = record.degrees(field)
            && degrees.abs() > limit
        {
            findings.add_with(
                field,
                &[
                    ("degrees", degrees.to_string().into()),
                    ("limit", limit.to_string().into()),
                ],
            );
        }
    }
}
