//! Numbers as they are shown, and as spans that say what they are the number of. Knows nothing of
//! sentences.

use super::Composer;
use super::sentence::Slot;
use crate::domain::count::{Count, Sum};
use crate::figures::{Figure, MonthlyFigures};
use crate::report::content::{Cell, Fact, Span, Text};
use crate::schema::is_withheld;
use crate::words::{Message, Words};
use std::collections::BTreeMap;

/// The number that a sentence is about.
pub const N: Slot = Slot("n", "n-count");
/// Another number in it.
pub const M: Slot = Slot("m", "m-count");
/// The number of the month before.
pub const BEFORE: Slot = Slot("before", "before-count");

impl Composer<'_> {
    /// A figure's number as it is shown: "24", "at least 24", "about 24", "?".
    pub(super) fn shown(&self, figure: &Figure) -> String {
        self.shown_as(figure.value, figure.at_least, figure.about)
    }

    /// The number of the month before as it is shown.
    pub(super) fn shown_before(&self, figure: &Figure) -> String {
        self.shown_as(figure.previous, figure.previous_at_least, false)
    }

    pub(super) fn shown_as(&self, value: Option<u64>, at_least: bool, about: bool) -> String {
        shown(self.words(), value, at_least, about)
    }

    /// A figure as a span.
    pub(super) fn span(&self, name: &str) -> Text {
        let shown = self.shown(&self.figure(name));
        named(name, shown)
    }

    /// The number of the month before, as a span.
    pub(super) fn span_before(&self, name: &str) -> Text {
        let shown = self.shown_before(&self.figure(name));
        named(&format!("{name}@previous"), shown)
    }

    /// A number computed from figures, under a name that says how.
    pub(super) fn derived(&self, name: &str, value: u64) -> Text {
        named(name, self.words().number(value))
    }

    /// The change of a figure, without its sign.
    pub(super) fn span_difference(&self, name: &str) -> Text {
        let difference = self.figure(name).change().unwrap_or(0).unsigned_abs();
        named(&format!("{name}@change"), self.words().number(difference))
    }

    /// The change of a figure in percent with its sign; empty where the rules forbid one.
    pub(super) fn span_percent(&self, name: &str) -> Text {
        let Some(percent) = percent_of(&self.figure(name)) else {
            return Text::new();
        };
        let shown = percent_shown(self.words(), percent);
        named(&format!("{name}@change_percent"), shown)
    }

    /// A count of a record as a cell: 0 and what is not known stand back.
    pub(super) fn count_cell(&self, count: Count) -> Cell {
        Cell {
            muted: count.best().is_none_or(|best| best == 0),
            ..Cell::of(vec![Span::Count(self.words().count(count))])
        }
    }

    /// A sum over counts of records as a cell.
    pub(super) fn sum_cell(&self, sum: Sum) -> Cell {
        let shown = self.shown_as(sum.known, sum.at_least && sum.known.is_some(), sum.about);
        Cell {
            muted: sum.known.is_none_or(|known| known == 0),
            ..Cell::of(vec![Span::Count(shown)])
        }
    }

    /// A figure as a cell.
    pub(super) fn figure_cell(&self, name: &str) -> Cell {
        let figure = self.figure(name);
        Cell {
            muted: figure.value.is_none_or(|value| value == 0),
            ..Cell::of(self.span(name))
        }
    }

    /// All figures of the month with the records behind them. What is withheld is only counted: as one
    /// behind "assassination" or "Heseke" a record would tell what it is.
    pub(super) fn facts(&self) -> BTreeMap<String, Fact> {
        let audience = self.request.audience;
        let cases = self.request.ledger.cases().iter();
        let cases = cases.filter(|case| !is_withheld(case.record, audience));
        let kinds: BTreeMap<_, _> = cases.map(|case| (case.id, case.record.kind())).collect();
        let figures = self
            .months
            .last()
            .into_iter()
            .flat_map(MonthlyFigures::iter);
        let facts = figures.map(|(name, figure)| {
            let records = figure
                .records
                .iter()
                .filter_map(|id| Some(id.reference(*kinds.get(id)?)));
            let records: Vec<String> = records.collect();
            let fact = Fact {
                withheld: figure.records.len() - records.len(),
                value: figure.value,
                previous: figure.previous,
                change: figure.change(),
                change_percent: figure.change_percent(),
                direction: figure.direction(),
                at_least: figure.at_least,
                records,
            };
            (name.to_owned(), fact)
        });
        facts.collect()
    }
}

/// A number as it is shown: "24", "at least 24", "about 24", "?".
pub fn shown(words: &Words, value: Option<u64>, at_least: bool, about: bool) -> String {
    // "At least none" says nothing.
    let Some(value) = value.filter(|value| *value > 0 || !at_least) else {
        return words.text("count-unknown");
    };
    let number = words.number(value);
    let key = match (at_least, about) {
        (true, _) => "report-at-least",
        (false, true) => "report-about",
        (false, false) => return number,
    };
    words.say(&Message::new(key).with("n", number))
}

/// Whether anything is known of a number: "at least none" is no more than not known.
pub fn known(figure: &Figure) -> &'static str {
    match figure.value {
        None => "no",
        Some(0) if figure.at_least => "no",
        Some(_) => "yes",
    }
}

/// The change of a figure in percent; none where the rules forbid one, and none of what is only a
/// lower bound, of which it would be made up.
pub fn percent_of(figure: &Figure) -> Option<i64> {
    let bounded = figure.at_least || figure.previous_at_least;
    figure
        .change_percent()
        .filter(|percent| !bounded && *percent != 0)
}

/// A change in percent with its sign.
pub fn percent_shown(words: &Words, percent: i64) -> String {
    let key = match percent {
        0.. => "report-percent-up",
        _ => "report-percent-down",
    };
    let number = words.number(percent.unsigned_abs());
    words.say(&Message::new(key).with("n", number))
}

/// A number under the name of what it is the number of.
pub fn named(name: &str, shown: String) -> Text {
    vec![Span::Figure {
        name: name.to_owned(),
        shown,
    }]
}
