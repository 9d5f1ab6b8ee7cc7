//! Counted otherwise than by its date, in another month or for more than one operation-day, and no
//! note that says why: the report prints the note.

use crate::domain::dates::PartialDate;
use crate::domain::field::Field;
use crate::domain::identity::RecordKind;
use crate::domain::record::Record;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "override-without-note",
    severity: Severity::Error,
    check,
};

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    // Only incidents have a note; a step or a movement in another month says why in its narrative.
    if record.kind() != RecordKind::Incident || record.get(Field::CountNote).is_some() {
        return;
    }
    let own = record.date(Field::Date).and_then(PartialDate::in_month);
    let in_another_month = record.get(Field::CountedIn).is_some() && record.counted_month() != own;
    if in_another_month || record.count_units() != 1 {
        findings.add(Field::CountNote);
    }
}
