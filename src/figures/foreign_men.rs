//! Men from outside Syria and Iraq who were repatriated, since before the register began: the one
//! figure that has an opening balance.

use super::figure::Figure;
use super::ledger::{Case, Ledger};
use super::monthly::has_moved;
use crate::domain::count::Sum;
use crate::domain::dates::{Month, PartialDate};
use crate::domain::field::Field;
use crate::domain::identity::RecordId;
use crate::domain::record::Record;
use crate::domain::vocabulary::Movement;

/// The name of the figure, and of the reference figure that is its opening balance.
pub const FOREIGN_MEN: &str = "repatriated.foreign_men.cumulative";

/// The opening balance, and every movement after its date up to the end of the month. Before the
/// month of the balance there is no number.
pub fn foreign_men(ledger: &Ledger, month: Month) -> Figure {
    let opening = ledger.settings().reference_figure(FOREIGN_MEN);
    let as_of = opening.map(|figure| figure.as_of);
    let moved: Vec<&Case> = ledger
        .cases()
        .iter()
        .filter(|case| has_moved(case, Movement::Repatriation) && is_foreign(case.record))
        .filter(|case| as_of.is_none_or(|as_of| is_after(case.record, as_of)))
        .collect();
    let total = |month: Month| -> Option<(Sum, Vec<RecordId>)> {
        let begins = match as_of {
            Some(as_of) => as_of.in_month().or(Month::new(as_of.year, 12))?,
            None => ledger.coverage().begins("repatriation")?,
        };
        if month < begins {
            return None;
        }
        let until = || {
            moved
                .iter()
                .filter(|case| case.month.is_some_and(|of| of <= month))
        };
        let added = until().map(|case| Sum::of([case.record.count(Field::Men)]));
        let opening = opening.map(|figure| Sum::of([figure.value]));
        let sum = opening.into_iter().chain(added).sum();
        Some((sum, until().map(|case| case.id).collect()))
    };
    let previous = total(month.previous()).map(|(sum, _)| sum);
    let (value, records) = total(month).unzip();
    Figure::new(value, previous, records.unwrap_or_default())
}

fn is_foreign(record: &Record) -> bool {
    let home = |code: &String| matches!(code.as_str(), "sy" | "iq");
    record
        .terms(Field::Nationality)
        .iter()
        .any(|code| !home(code))
}

fn is_after(record: &Record, as_of: PartialDate) -> bool {
    record
        .date(Field::Date)
        .is_some_and(|date| date.earliest() > as_of.latest())
}
