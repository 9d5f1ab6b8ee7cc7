//! Days and months that a text names, in figures, in words, or from where it stands: "19 June",
//! الخميس الماضي, "duh". Knows nothing of what happened on them.

use super::page::Page;
use crate::domain::dates::{Month, PartialDate};
use chrono::{Datelike, Days, NaiveDate};
use std::ops::Range;

/// A date in a text.
#[derive(Clone, Debug)]
pub(super) struct Dated {
    pub tokens: Range<usize>,
    pub date: PartialDate,
    /// Whether it is counted from another day: "yesterday".
    pub is_relative: bool,
}

/// Every date of a text. Days that are counted from the day it was written are left out where that day
/// is not known.
pub(super) fn dates(page: &Page, written: Option<NaiveDate>) -> Vec<Dated> {
    let mut dates: Vec<Dated> = Vec::new();
    let mut at = 0;
    while at < page.tokens.len() {
        let before = dates.last().map(|dated| dated.date);
        let reader = Reader {
            page,
            written,
            before,
        };
        match reader.at(at) {
            Some(dated) => {
                at = dated.tokens.end.max(at + 1);
                join(page, &mut dates, dated);
            }
            None => at += 1,
        }
    }
    dates
}

/// "Monday, 19 June" is one date, and what is written out counts.
fn join(page: &Page, dates: &mut Vec<Dated>, dated: Dated) {
    const APART: usize = 2;
    let same = |before: &&mut Dated| {
        before.tokens.end + APART >= dated.tokens.start
            && page.tokens[before.tokens.start].sentence == page.tokens[dated.tokens.start].sentence
            && (before.tokens.end..dated.tokens.start)
                .all(|at| page.parts(at) || page.has(at, "dayword") || page.has(at, "stop"))
            && (before.is_relative || dated.is_relative)
    };
    match dates.last_mut().filter(same) {
        Some(before) => {
            before.tokens.end = dated.tokens.end;
            if before.is_relative && !dated.is_relative {
                before.date = dated.date;
                before.is_relative = false;
            }
        }
        None => dates.push(dated),
    }
}

struct Reader<'a, 'p> {
    page: &'a Page<'p>,
    written: Option<NaiveDate>,
    /// The date that was named before.
    before: Option<PartialDate>,
}

impl Reader<'_, '_> {
    fn at(&self, at: usize) -> Option<Dated> {
        let dated = |range: Range<usize>, date, is_relative| Dated {
            tokens: range,
            date,
            is_relative,
        };
        if let Some((date, end)) = self.figures(at).or_else(|| self.named(at)) {
            return Some(dated(at..end, date, false));
        }
        let (day, end) = self.relative(at)?;
        Some(dated(at..end, PartialDate::day(day), true))
    }

    fn number(&self, at: usize) -> Option<u32> {
        self.page.tokens.get(at)?.number()
    }

    fn year(&self, at: usize) -> Option<i32> {
        let year = i32::try_from(self.number(at)?).ok()?;
        (1990..=2199).contains(&year).then_some(year)
    }

    /// 2023-06-19, 19/6/2023, 19.6.2023.
    fn figures(&self, at: usize) -> Option<(PartialDate, usize)> {
        let sign = |at: usize, signs: &[char]| {
            self.page
                .tokens
                .get(at)
                .is_some_and(|token| token.is_sign(signs) && token.is_joined)
        };
        let first = self.number(at)?;
        if !sign(at + 1, &['-', '/', '.']) || !sign(at + 3, &['-', '/', '.']) {
            return None;
        }
        let (second, third) = (self.number(at + 2)?, self.number(at + 4)?);
        let date = match self.year(at) {
            Some(year) => day(year, second, third),
            None => day(self.year(at + 4)?, second, first),
        };
        let _ = third;
        Some((date?, at + 5))
    }

    fn month_at(&self, at: usize) -> Option<(u32, usize)> {
        let hit = self.page.hit(at).filter(|hit| hit.tokens.start == at)?;
        let month: u32 = hit.value("month")?.parse().ok()?;
        let mut end = hit.tokens.end;
        // "Sept. 30"
        end += usize::from(self.page.tokens.get(end).is_some_and(|token| {
            token.is_sign(&['.']) && token.is_joined && self.number(end + 1).is_some()
        }));
        // حزيران/يونيو: one month by both its names.
        if self
            .page
            .tokens
            .get(end)
            .is_some_and(|token| token.is_sign(&['/', '(']))
            && let Some(other) = self.page.hit(end + 1)
            && other.value("month") == Some(&month.to_string())
        {
            end = other.tokens.end;
            end += usize::from(
                self.page
                    .tokens
                    .get(end)
                    .is_some_and(|token| token.is_sign(&[')'])),
            );
        }
        Some((month, end))
    }

    /// A year behind a month, with what may stand between.
    fn year_behind(&self, at: usize) -> Option<(i32, usize)> {
        let skipped = self.page.tokens.get(at).is_some_and(|token| {
            token.is_sign(&[',', '،'])
                || matches!(token.form(), "of" | "a" | "sala" | "عام" | "من عام")
        });
        let at = at + usize::from(skipped);
        self.year(at).map(|year| (year, at + 1))
    }

    /// 19 June 2023, June 19, the first of June, June 2023, 19'ê hezîranê.
    fn named(&self, at: usize) -> Option<(PartialDate, usize)> {
        let ordinal = self.page.hit(at).filter(|hit| hit.tokens.start == at);
        let ordinal =
            ordinal.and_then(|hit| Some((hit.value("ordinal")?.parse().ok()?, hit.tokens.end)));
        let number = self.number(at).map(|number| (number, at + 1));
        if let Some((number, mut end)) = ordinal
            .or(number)
            .filter(|(number, _)| (1..=31).contains(number))
        {
            // 19 and 20 June, 19-20 June: from the first of them.
            if self
                .page
                .tokens
                .get(end)
                .is_some_and(|t| t.is_sign(&['-', '–', '/']))
                && self.number(end + 1).is_some()
            {
                end += 2;
            }
            let of =
                self.page.tokens.get(end).is_some_and(|token| {
                    matches!(token.form(), "of" | "من" | "شهر" | "meha" | "le")
                });
            if let Some((month, end)) = self.month_at(end + usize::from(of)) {
                let (year, end) = self
                    .year_behind(end)
                    .map_or((None, end), |(year, end)| (Some(year), end));
                return Some((self.completed(year, month, number)?, end));
            }
        }
        let (month, end) = self.month_at(at)?;
        let day_behind = self.number(end).filter(|number| (1..=31).contains(number));
        let is_counted = self
            .page
            .tokens
            .get(end + 1)
            .is_some_and(|t| t.is_word() && t.is_joined);
        if let Some(number) = day_behind.filter(|_| !is_counted) {
            let (year, end) = self
                .year_behind(end + 1)
                .map_or((None, end + 1), |(year, end)| (Some(year), end));
            return Some((self.completed(year, month, number)?, end));
        }
        let (year, end) = self.year_behind(end)?;
        let date = PartialDate {
            year,
            month: Some(month),
            day: None,
        };
        Some((date, end))
    }

    /// A day of the year that is given, or of the last one that has it before the text was written.
    fn completed(&self, year: Option<i32>, month: u32, number: u32) -> Option<PartialDate> {
        if let Some(year) = year {
            return day(year, month, number);
        }
        let written = self.written?;
        let this = NaiveDate::from_ymd_opt(written.year(), month, number);
        let last = || NaiveDate::from_ymd_opt(written.year() - 1, month, number);
        let tomorrow = written.checked_add_days(Days::new(1))?;
        let found = this.filter(|day| *day <= tomorrow).or_else(last)?;
        Some(PartialDate::day(found))
    }

    /// Days that are counted from the day the text was written.
    fn relative(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let hit = self.page.hit(at).filter(|hit| hit.tokens.start == at);
        let written = self.written?;
        let back = |day: NaiveDate, days: u64| day.checked_sub_days(Days::new(days));
        if let Some(offset) = hit.and_then(|hit| hit.value("day")) {
            let days: i64 = offset.parse().ok()?;
            return Some((back(written, days.unsigned_abs())?, hit?.tokens.end));
        }
        if let Some(days) = hit.and_then(|hit| hit.value("earlier")) {
            let from = self
                .before
                .filter(|date| date.day.is_some())
                .map_or(written, PartialDate::earliest);
            return Some((back(from, days.parse().ok()?)?, hit?.tokens.end));
        }
        if let Some(weekday) = hit.and_then(|hit| hit.value("weekday")) {
            let end = hit?.tokens.end;
            let is_last = |at: usize| self.page.has(at, "last");
            let last = is_last(end) || at > 0 && is_last(at - 1);
            let end = end + usize::from(is_last(end));
            return Some((weekday_before(written, weekday.parse().ok()?, last)?, end));
        }
        self.days_ago(at)
            .and_then(|(days, end)| Some((back(written, days)?, end)))
    }

    /// "three days ago", قبل ثلاثة أيام, "berî sê rojan".
    fn days_ago(&self, at: usize) -> Option<(u64, usize)> {
        let count = |at: usize| -> Option<u64> {
            let number = self.number(at).map(u64::from);
            number.or_else(|| self.page.value(at, "number")?.parse().ok())
        };
        let behind = |at: usize| {
            self.page
                .value(at, "ago")
                .and_then(|unit| unit.parse::<u64>().ok())
        };
        if let (Some(number), Some(unit)) = (count(at), behind(at + 1)) {
            return Some((number.min(400) * unit, self.page.hit(at + 1)?.tokens.end));
        }
        let is_before = matches!(self.page.tokens.get(at)?.form(), "قبل" | "beri");
        let unit = self.page.tokens.get(at + 2)?.form();
        let unit = match unit {
            "ايام" | "يوما" | "rojan" => 1,
            "اسابيع" | "hefteyan" => 7,
            _ => return None,
        };
        count(at + 1)
            .filter(|_| is_before)
            .map(|number| (number.min(400) * unit, at + 3))
    }
}

/// The last such weekday (1 is Monday) up to a day, or before it.
fn weekday_before(day: NaiveDate, weekday: u32, is_before: bool) -> Option<NaiveDate> {
    let back = (day.weekday().number_from_monday() + 7 - weekday) % 7;
    let back = if back == 0 && is_before { 7 } else { back };
    day.checked_sub_days(Days::new(u64::from(back)))
}

fn day(year: i32, month: u32, day: u32) -> Option<PartialDate> {
    Month::new(year, month)?;
    NaiveDate::from_ymd_opt(year, month, day).map(PartialDate::day)
}
