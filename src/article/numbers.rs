//! Numbers of people in words and digits, with what bounds them: "at least three", "3 to 5", عدة. Knows
//! nothing of who is counted.

use super::page::Page;
use crate::domain::count::{Count, CountWord, LARGEST};
use std::ops::Range;

/// A number in a text.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    /// Its tokens, with the words that bound it.
    pub tokens: Range<usize>,
    pub count: Count,
}

/// Years that are meant where four digits stand alone.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;

/// Every number of a text that may count people, but for tokens that are taken: parts of dates and of
/// names.
pub(super) fn quantities(page: &Page, taken: &[bool]) -> Vec<Quantity> {
    let mut quantities = Vec::new();
    let mut at = 0;
    while at < page.tokens.len() {
        match quantity(page, at, taken) {
            Some(quantity) => {
                at = quantity.tokens.end.max(at + 1);
                quantities.push(quantity);
            }
            None => at += 1,
        }
    }
    quantities
}

fn quantity(page: &Page, from: usize, taken: &[bool]) -> Option<Quantity> {
    let mut at = from;
    let mut bound = None;
    let mut is_between = false;
    // "at least", "about", "between" before it.
    while let Some(hit) = page.hit(at).filter(|hit| hit.tokens.start == at) {
        match (hit.value("bound"), hit.value("range")) {
            (Some(value), _) => bound = Some(value),
            (_, Some("between")) => is_between = true,
            _ => break,
        }
        at = hit.tokens.end;
    }
    let is_bounded = bound.is_some() || is_between;
    let (count, end) = if let Some((low, end)) = value(page, at, taken) {
        if low > LARGEST || !is_bounded && is_year(page, at, low) {
            return None;
        }
        let upper = upper(page, end, is_between, taken).filter(|(high, _)| *high > low);
        match upper {
            Some((high, end)) => {
                let best = None;
                (Count::Range { low, high, best }, end)
            }
            None => (bounded(low, bound), end),
        }
    } else {
        let hit = page.hit(at).filter(|hit| hit.tokens.start == at)?;
        let code = hit.value("count")?;
        let mut words = CountWord::ALL.into_iter();
        let word = words.find(|word| word.code() == code)?;
        (Count::Word(word), hit.tokens.end)
    };
    if taken[at..end].contains(&true) || is_of_things(page, at, end) {
        return None;
    }
    // "or more", على الأقل: behind the number, with what is counted between.
    let behind = (end..page.tokens.len().min(end + 4)).find(|at| page.has(*at, "bound"));
    let behind = behind.filter(|at| page.tokens[*at].sentence == page.tokens[from].sentence);
    let count = match (count, behind) {
        (Count::Exact(number), Some(at))
            if page.value(at, "bound") == Some("atleast")
                && page.hit(at).is_some_and(|hit| {
                    hit.tokens.len() > 1 && is_closing(page, hit.tokens.end)
                }) =>
        {
            Count::AtLeast(number)
        }
        (count, _) => count,
    };
    Some(Quantity {
        tokens: from..end,
        count,
    })
}

/// Whether no number follows, so that a bound belongs to the number before it.
fn is_closing(page: &Page, at: usize) -> bool {
    page.tokens
        .get(at)
        .is_none_or(|token| token.number().is_none())
        && !page.has(at, "number")
}

fn bounded(number: u32, bound: Option<&str>) -> Count {
    match bound {
        Some("atleast") => Count::AtLeast(number),
        Some(_) => Count::About(number),
        None => Count::Exact(number),
    }
}

/// The higher number of a range, where one follows.
fn upper(page: &Page, at: usize, is_between: bool, taken: &[bool]) -> Option<(u32, usize)> {
    let is_to = page.value(at, "range") == Some("to");
    let is_dash = page.tokens.get(at)?.is_sign(&['-', '–', '—']);
    let is_and = is_between && page.has(at, "and");
    if is_to || is_dash || is_and {
        let number = page.tokens.get(at + 1)?;
        let near = !is_dash || number.is_joined;
        return value(page, at + 1, taken).filter(|_| near);
    }
    // بين 3 و5: the "and" is joined to it, or stands apart.
    if is_between && page.tokens.get(at)?.form() == "و" {
        return value(page, at + 1, taken);
    }
    (is_between && page.has_joined_and(at))
        .then(|| value(page, at, taken))
        .flatten()
}

/// A number of one or more words or of digits, and where it ends.
fn value(page: &Page, from: usize, taken: &[bool]) -> Option<(u32, usize)> {
    let (mut total, mut end) = part(page, from, taken)?;
    loop {
        let and = page.has(end, "and") || page.tokens.get(end).is_some_and(|t| t.form() == "و");
        let next = if and { end + 1 } else { end };
        let Some((number, after)) = part(page, next, taken) else {
            return Some((total, end));
        };
        let is_joined = and || page.has_joined_and(next);
        let digits = page.tokens[next].number().is_some();
        total = match (total, number) {
            // three hundred, two thousand
            (low, 100 | 1000) if !is_joined && low < number => low.checked_mul(number)?,
            // twenty five, bîst û pênc
            (tens @ 20..=90, 1..=9) if tens % 10 == 0 && !digits => tens + number,
            // خمسة وعشرين
            (1..=9, 20..=90) if is_joined && number % 10 == 0 => total + number,
            (hundreds, 1..=99)
                if is_joined && hundreds >= 100 && hundreds % 100 == 0 && !digits =>
            {
                hundreds + number
            }
            _ => return Some((total, end)),
        };
        end = after;
    }
}

fn part(page: &Page, at: usize, taken: &[bool]) -> Option<(u32, usize)> {
    let token = page.tokens.get(at)?;
    if taken.get(at).copied().unwrap_or(true) {
        return None;
    }
    if let Some(number) = token.number() {
        // RPG-7 and M-16 count nothing, and neither does 50%.
        let before = at.checked_sub(1).map(|before| &page.tokens[before]);
        let is_model = token.is_joined
            && before.is_some_and(|before| before.is_sign(&['-', '/', '#']))
            && at
                .checked_sub(2)
                .is_none_or(|at| page.tokens[at].number().is_none());
        let is_share = page
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.is_sign(&['%', '٪', '/']));
        return (!is_model && !is_share).then_some((number, at + 1));
    }
    let hit = page.hit(at).filter(|hit| hit.tokens.start == at)?;
    let number = hit.value("number")?.parse().ok()?;
    Some((number, hit.tokens.end))
}

fn is_year(page: &Page, at: usize, number: u32) -> bool {
    let digits = page.tokens[at].range.len();
    YEARS.contains(&number) && page.tokens[at].number().is_some() && (digits == 4 || digits == 8)
}

/// Whether the number is of hours, kilometres or rifles.
fn is_of_things(page: &Page, from: usize, end: usize) -> bool {
    let is_unit = |at: usize| page.has(at, "unit") && !page.has(at, "party");
    let word = page
        .tokens
        .get(end)
        .is_some_and(|token| token.kind == super::tokens::Kind::Word);
    is_unit(end)
        || word
            && page.hit(end).is_none()
            && is_unit(end + 1)
            && page.tokens[end].sentence == page.tokens[from].sentence
}
