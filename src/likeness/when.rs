//! When an event may have been, as coarse as its record says. Knows nothing of what it is compared for.

use super::aspects::How;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::DatePrecision;
use chrono::{Days, NaiveDate};

/// The days that an event may have been on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// More days than these apart are another event.
pub(super) const DAYS: u64 = 2;
/// A span of more days than these says little.
const SHORT: i64 = 7;

impl Span {
    /// The days of a record; none where it has no date.
    pub fn of(record: &Record) -> Option<Self> {
        let date = record.date(Field::Date)?;
        let end = record.date(Field::DateEnd).unwrap_or(date);
        let (first, last) = (date.earliest(), end.latest().max(date.latest()));
        let around = |days| Self { first, last }.widened(days);
        let month = |day| Month::of(day);
        Some(
            match DatePrecision::from_code(record.term(Field::DatePrecision)) {
                Some(DatePrecision::Days) => around(3),
                Some(DatePrecision::Week) => around(6),
                Some(DatePrecision::Month) => Self {
                    first: first_of(month(first)),
                    last: last_of(month(last)),
                },
                Some(DatePrecision::Year | DatePrecision::Unknown) => around(366),
                Some(DatePrecision::Day) | None => around(0),
            },
        )
    }

    /// It and so many days before and after.
    pub fn widened(self, days: u64) -> Self {
        let days = Days::new(days);
        Self {
            first: self.first.checked_sub_days(days).unwrap_or(self.first),
            last: self.last.checked_add_days(days).unwrap_or(self.last),
        }
    }

    /// How many days it is long, less one.
    fn length(self) -> i64 {
        (self.last - self.first).num_days()
    }

    /// Whether it names the day, or a few.
    pub fn is_short(self) -> bool {
        self.length() < SHORT
    }

    /// The months that it touches.
    pub fn months(self) -> impl Iterator<Item = Month> {
        let (first, last) = (Month::of(self.first), Month::of(self.last));
        (0..=last.since(first)).map(move |months| first.plus(months))
    }

    /// How two spans agree; none where they lie too far apart for one event.
    pub fn against(self, other: Self) -> Option<How> {
        let gap = (self.first.max(other.first) - self.last.min(other.last)).num_days();
        let is_coarse = !self.is_short() || !other.is_short();
        let is_day = self.length() == 0 && other.length() == 0;
        match gap {
            ..=0 if is_coarse => Some(if self.is_short() || other.is_short() {
                How::Loose
            } else {
                How::Differs
            }),
            ..=0 if is_day || self == other => Some(How::Same),
            ..=1 if !is_coarse => Some(How::Near),
            2 if !is_coarse => Some(How::Loose),
            _ => None,
        }
    }
}

fn first_of(month: Month) -> NaiveDate {
    NaiveDate::from_ymd_opt(month.year(), month.number(), 1).unwrap_or_default()
}

fn last_of(month: Month) -> NaiveDate {
    let last = first_of(month.next()).pred_opt();
    last.unwrap_or_default()
}
