//! A record as an audience may see it: the one place that decides, for reports and for exports.
//! Knows nothing of how it is shown.

use super::{Audience, describe};
use crate::domain::dates::PartialDate;
use crate::domain::field::Field;
use crate::domain::record::{Citation, Record, Value};

/// What is left of a confidential record for those who may not see it: what it adds to figures
/// that are published anyway, and nothing that tells of the event.
const ADDS_TO_FIGURES: [Field; 24] = [
    Field::Kind,
    Field::Date,
    Field::CountedIn,
    Field::CountUnits,
    Field::Scope,
    Field::Verification,
    Field::KilledMilitary,
    Field::InjuredMilitary,
    Field::KilledCivilian,
    Field::InjuredCivilian,
    Field::KilledIsis,
    Field::InjuredIsis,
    Field::KilledOther,
    Field::InjuredOther,
    Field::Arrested,
    Field::Movement,
    Field::Status,
    Field::Men,
    Field::Women,
    Field::Boys,
    Field::Girls,
    Field::Children,
    Field::Unspecified,
    Field::Stage,
];

/// Whether a record's details are kept from an audience.
pub fn is_withheld(record: &Record, audience: Audience) -> bool {
    record.is_confidential() && audience < Audience::Internal
}

/// The record as an audience may see it: without the fields that are for others, without
/// confidential sources, and of a confidential record only what it adds to figures, its date no
/// finer than the month.
#[must_use]
pub fn seen_by(record: &Record, audience: Audience) -> Record {
    let mut seen = Record::new(record.kind());
    let withheld = is_withheld(record, audience);
    for (field, value) in record.values() {
        if describe(field).audience > audience || (withheld && !ADDS_TO_FIGURES.contains(&field)) {
            continue;
        }
        let value = match value {
            Value::Citations(citations) if audience < Audience::Internal => {
                Value::Citations(open(citations))
            }
            Value::Date(date) if withheld => Value::Date(PartialDate { day: None, ..*date }),
            value => value.clone(),
        };
        seen.set(field, Some(value));
    }
    seen
}

/// The citations that are not confidential, without what this version does not know of them: it
/// cannot say for whom that is.
pub fn open(citations: &[Citation]) -> Vec<Citation> {
    let open = citations.iter().filter(|citation| !citation.confidential);
    let known = open.map(|citation| Citation {
        // Whom it quotes may be somebody who must not be named.
        quoting: String::new(),
        unknown: serde_json::Map::new(),
        ..citation.clone()
    });
    known.collect()
}
