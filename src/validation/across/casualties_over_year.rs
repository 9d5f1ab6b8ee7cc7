//! Far more dead or injured than in any incident of the twelve months before: a slip of the keyboard, or
//! the figure of a month. It wants as many incidents to be held against.

use super::{Findings, Register, Rule};
use crate::domain::count::{Count, Sum};
use crate::domain::dates::{Month, PartialDate};
use crate::domain::field::{Field, Party};
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::record::Record;
use crate::validation::finding::Severity;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    code: "casualties-over-year",
    severity: Severity::Warning,
    check,
};

/// So many times the most of the year.
const TIMES: u64 = 3;
/// Fewer incidents than these say nothing of what is usual.
const ENOUGH: usize = 5;
const MONTHS: i32 = 12;

/// The most of a month, and how many incidents have any.
#[derive(Clone, Copy, Default)]
struct Most {
    most: u64,
    incidents: usize,
}

fn check(register: &Register, findings: &mut Findings) {
    for counts in [Party::killed as fn(Party) -> Field, Party::injured] {
        check_counts(register, counts, findings);
    }
}

fn check_counts(register: &Register, field: fn(Party) -> Field, findings: &mut Findings) {
    let all: Vec<(RecordId, &Record, Month, u64)> = register
        .records()
        .filter(|(_, record)| record.kind() == RecordKind::Incident)
        .filter_map(|(id, record)| {
            let month = record.date(Field::Date).and_then(PartialDate::in_month)?;
            let sum = Sum::of(Party::ALL.map(|party| record.count(field(party)))).known?;
            (sum > 0).then_some((id, record, month, sum))
        })
        .collect();
    let mut months: BTreeMap<Month, Most> = BTreeMap::new();
    for (_, _, month, sum) in &all {
        let of_month = months.entry(*month).or_default();
        of_month.most = of_month.most.max(*sum);
        of_month.incidents += 1;
    }
    for (id, record, month, sum) in all {
        let year = months.range(month.plus(-MONTHS)..month);
        let year = year.fold(Most::default(), |year, (_, of_month)| Most {
            most: year.most.max(of_month.most),
            incidents: year.incidents + of_month.incidents,
        });
        if year.incidents >= ENOUGH && sum > TIMES * year.most {
            let worst = Party::ALL.into_iter().max_by_key(|party| {
                let count: Count = record.count(field(*party));
                count.best().unwrap_or_default()
            });
            let args = [("number", sum.into()), ("most", year.most.into())];
            findings.add(id, worst.map(field), &args);
        }
    }
}
