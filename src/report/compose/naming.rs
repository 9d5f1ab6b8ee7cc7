//! What things are called in a report: terms, places, months, the parts of an enumeration, the numbers
//! of figures and tables. Knows nothing of what is said of them.

use super::Composer;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::vocabulary::Vocabulary;
use crate::report::content::{Span, Text};

impl Composer<'_> {
    /// "A, B and C".
    pub(super) fn list(&self, parts: Vec<Text>) -> Text {
        self.list_ending(parts, "report-list-last")
    }

    /// "A, B or C".
    pub(super) fn alternatives(&self, parts: Vec<Text>) -> Text {
        self.list_ending(parts, "report-list-or")
    }

    fn list_ending(&self, parts: Vec<Text>, last: &'static str) -> Text {
        let mut parts = parts.into_iter();
        let mut list = parts.next().unwrap_or_default();
        let mut rest = parts.peekable();
        while let Some(part) = rest.next() {
            let key = if rest.peek().is_some() {
                "report-list-more"
            } else {
                last
            };
            list = self
                .sentence(key)
                .text("list", list)
                .text("part", part)
                .say();
        }
        list
    }

    /// "Figure 1".
    pub(super) fn figure_number(&mut self) -> Text {
        self.figures += 1;
        self.sentence("report-figure-number")
            .text("n", vec![Span::Ordinal(self.words().digits(self.figures))])
            .say()
    }

    /// "Table 1".
    pub(super) fn table_number(&mut self) -> Text {
        self.tables += 1;
        self.sentence("report-table-number")
            .text("n", vec![Span::Ordinal(self.words().digits(self.tables))])
            .say()
    }

    /// The label of a term; where the figures have a slug, of the term that it was made from.
    pub(super) fn term(&self, vocabulary: Vocabulary, field: Field, slug: &str) -> String {
        let cases = self.request.ledger.cases().iter();
        let codes = cases.map(|case| case.record.term(field));
        let mut same = codes.filter(|code| crate::domain::folding::slug(code) == slug);
        let code = same.next().unwrap_or(slug);
        self.words().term(vocabulary, code)
    }

    /// The monitored group's name.
    pub(super) fn group(&self) -> String {
        let code = &self.request.ledger.settings().monitored_group;
        self.words().term(Vocabulary::Actor, code)
    }

    /// The area that the register covers.
    pub(super) fn area(&self) -> String {
        match self.request.ledger.settings().area.as_str() {
            "" => self.words().text("report-area-unnamed"),
            area => area.to_owned(),
        }
    }

    pub(super) fn organisation(&self) -> String {
        let settings = self.request.ledger.settings();
        match settings.organisation.as_str() {
            "" => settings.name.clone(),
            organisation => organisation.to_owned(),
        }
    }

    /// The month's name; with its year where that is another than the report's.
    pub(super) fn month_name(&self, month: Month) -> String {
        if month.year() == self.month().year() {
            self.words().month_name(month)
        } else {
            self.words().month(month)
        }
    }

    pub(super) fn this_month(&self) -> String {
        self.month_name(self.month())
    }

    pub(super) fn last_month(&self) -> String {
        self.month_name(self.month().previous())
    }
}
