//! Months, and dates that are as coarse as what is known of them.

use super::month_names;
use chrono::{Datelike, Days, NaiveDate};
use std::fmt;
use std::str::FromStr;

/// The years that are read as a year; anything else is a slip of the keyboard.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A calendar month. Displays and parses as ISO 8601, `2023-06`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// The month of a year; none unless the month is 1 to 12 and the year one that is read.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        ((1..=12).contains(&month) && YEARS.contains(&year)).then_some(Self { year, month })
    }

    /// The month that a day lies in.
    pub fn of(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
        }
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month of the year, 1 to 12.
    pub fn number(self) -> u32 {
        self.month
    }

    /// The month that many months later, or earlier where it is negative.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        let index = self.year * 12 + self.month as i32 - 1 + months;
        Self {
            year: index.div_euclid(12),
            month: index.rem_euclid(12) as u32 + 1,
        }
    }

    /// The month before.
    #[must_use]
    pub fn previous(self) -> Self {
        self.plus(-1)
    }

    /// The month after.
    #[must_use]
    pub fn next(self) -> Self {
        self.plus(1)
    }

    /// How many months lie between, counted from `earlier`.
    pub fn since(self, earlier: Self) -> i32 {
        (self.year - earlier.year) * 12 + self.month as i32 - earlier.month as i32
    }

    /// The months that end with this one, the earliest first.
    pub fn last(self, count: i32) -> impl DoubleEndedIterator<Item = Self> {
        (1 - count..=0).map(move |offset| self.plus(offset))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = DateProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match PartialDate::parse(text, None, None)? {
            PartialDate {
                year,
                month: Some(month),
                day: None,
            } => Self::new(year, month).ok_or(DateProblem::Unreadable),
            _ => Err(DateProblem::Unreadable),
        }
    }
}

/// A date as coarse as what is known: a day, a month, or a year. Displays as ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12, where it is known.
    pub month: Option<u32>,
    /// The day of the month, where it is known; never without a month.
    pub day: Option<u32>,
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateProblem {
    /// It does not look like a date.
    Unreadable,
    /// It looks like one, but the calendar has no such day.
    NoSuchDay,
}

impl PartialDate {
    /// The day in full.
    pub fn day(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            month: Some(day.month()),
            day: Some(day.day()),
        }
    }

    /// Reads a date as people type it: ISO 8601 (`2023-06-19`, `2023-06`, `2023`), day first
    /// (`19/6/2023`, `19.6.2023`), with the month's name in English, Arabic or Kurmanji (`19 June
    /// 2023`). Short forms are read where there is something to complete them from: `19` and
    /// `19/6` from `month`, `today` and `yesterday` from `today`.
    pub fn parse(
        text: &str,
        today: Option<NaiveDate>,
        month: Option<Month>,
    ) -> Result<Self, DateProblem> {
        let text = ascii_digits(text.trim()).to_lowercase();
        if let Some(today) = today {
            match text.as_str() {
                "today" => return Ok(Self::day(today)),
                "yesterday" => {
                    let before = today.checked_sub_days(Days::new(1));
                    return before.map(Self::day).ok_or(DateProblem::Unreadable);
                }
                _ => {}
            }
        }
        let (text, named) = month_names::replace(&text);
        let parts: Vec<u32> = text
            .split([' ', '-', '/', '.', ','])
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().map_err(|_error| DateProblem::Unreadable))
            .collect::<Result<_, _>>()?;
        let year_first = text
            .split(['-', '/', '.', ' '])
            .next()
            .is_some_and(|part| part.len() == 4);
        match (parts.as_slice(), named) {
            ([year], None) if year_first => Self::checked(*year, None, None),
            ([day], None) => Self::completed(*day, None, month),
            ([year, month], None) if year_first => Self::checked(*year, Some(*month), None),
            ([day, number], None) => Self::completed(*day, Some(*number), month),
            ([year, month, day], None) if year_first => {
                Self::checked(*year, Some(*month), Some(*day))
            }
            ([day, month, year], None) => Self::checked(*year, Some(*month), Some(*day)),
            // With its name written out the month has been taken out of the numbers.
            ([year], Some(month)) if *year > 31 => Self::checked(*year, Some(month), None),
            ([day], Some(number)) => Self::completed(*day, Some(number), month),
            ([day, year], Some(month)) if *year > 31 => {
                Self::checked(*year, Some(month), Some(*day))
            }
            ([year, day], Some(month)) => Self::checked(*year, Some(month), Some(*day)),
            _ => Err(DateProblem::Unreadable),
        }
    }

    fn completed(day: u32, number: Option<u32>, month: Option<Month>) -> Result<Self, DateProblem> {
        let month = month.ok_or(DateProblem::Unreadable)?;
        let number = number.unwrap_or(month.number());
        Self::checked(month.year() as u32, Some(number), Some(day))
    }

    fn checked(year: u32, month: Option<u32>, day: Option<u32>) -> Result<Self, DateProblem> {
        let year = i32::try_from(year).ok().filter(|year| YEARS.contains(year));
        let year = year.ok_or(DateProblem::Unreadable)?;
        let exists = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1)).is_some();
        exists
            .then_some(Self { year, month, day })
            .ok_or(DateProblem::NoSuchDay)
    }

    /// The month, where it is known.
    pub fn in_month(self) -> Option<Month> {
        Month::new(self.year, self.month?)
    }

    /// The first day that it can mean.
    pub fn earliest(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
            .unwrap_or_default()
    }

    /// The last day that it can mean.
    pub fn latest(self) -> NaiveDate {
        let after = match (self.month, self.day) {
            (Some(_), Some(_)) => return self.earliest(),
            (Some(month), None) if month < 12 => NaiveDate::from_ymd_opt(self.year, month + 1, 1),
            _ => NaiveDate::from_ymd_opt(self.year + 1, 1, 1),
        };
        after.and_then(|day| day.pred_opt()).unwrap_or_default()
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// The text with Arabic and Persian digits as ASCII ones.
pub fn ascii_digits(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{660}'..='\u{669}' => char::from(b'0' + (c as u32 - 0x660) as u8),
            '\u{6F0}'..='\u{6F9}' => char::from(b'0' + (c as u32 - 0x6F0) as u8),
            c => c,
        })
        .collect()
}
