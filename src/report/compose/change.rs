//! How a change may be put: both counts always, and beside them only what the rules of wording
//! allow. Knows nothing of the figures that change.

use super::Composer;
use super::numbers::{BEFORE, N};
use super::sentence::Sentence;
use crate::figures::{Direction, Figure, Wording};
use crate::report::content::Text;

/// The code by which a sentence chooses the form that fits a change.
pub fn form(figure: &Figure) -> &'static str {
    let up = figure.direction() == Some(Direction::Up);
    let bounded = figure.at_least || figure.previous_at_least;
    match Wording::of(figure) {
        _ if figure.value.is_none() => "unknown",
        _ if figure.value == Some(0) && figure.at_least => "unknown",
        Wording::NoData => "alone",
        Wording::NoChange if figure.value == Some(0) => "none",
        Wording::NoChange if !bounded => "same",
        Wording::FromNone if !figure.previous_at_least => "from-none",
        // Of what is only a lower bound nothing can be said but the counts.
        _ if bounded => "counts",
        Wording::FromNone => "from-none",
        _ if figure.value == Some(0) => "to-none",
        Wording::CountsOnly if up => "few-up",
        Wording::CountsOnly => "few-down",
        Wording::RoughlySame => "roughly",
        Wording::Doubled => "doubled",
        Wording::NearlyTripled => "tripled",
        Wording::Halved => "halved",
        Wording::Percent if up => "up",
        Wording::Percent | Wording::NoChange => "down",
    }
}

impl<'a> Composer<'a> {
    /// A sentence about a figure and how it changed: its places `n`, `before`, `this-month`,
    /// `last-month`, `percent` and `how`.
    pub(super) fn changed(&self, key: &'static str, name: &str) -> Sentence<'a> {
        let figure = self.figure(name);
        self.sentence(key)
            .code("how", form(&figure))
            .number(N, self.span(name), figure.value.unwrap_or(0))
            .number(BEFORE, self.span_before(name), figure.previous.unwrap_or(0))
            .text("percent", self.bracketed_percent(name))
            .date("this-month", self.this_month())
            .date("last-month", self.last_month())
    }

    /// " (+85 %)", or nothing.
    fn bracketed_percent(&self, name: &str) -> Text {
        let percent = self.span_percent(name);
        if percent.is_empty() {
            return percent;
        }
        self.sentence("report-bracketed")
            .text("text", percent)
            .say()
    }

    /// ", up from 13 in May (+85 %)", or nothing where there is nothing to compare with.
    pub(super) fn clause(&self, name: &str) -> Text {
        match form(&self.figure(name)) {
            "alone" | "unknown" | "none" => Text::new(),
            _ => self.changed("report-clause", name).say(),
        }
    }
}
