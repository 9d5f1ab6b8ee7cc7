//! What a list is narrowed to: the time, what fields say, whether records count, what is searched
//! for, the records behind a figure. Knows nothing of how a list is drawn.

use super::standing::Standing;
use super::values::field_words;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::folding::fold;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::record::{Record, Value};
use crate::domain::vocabulary::Vocabulary;
use crate::gui::widgets::offers::Offer;
use crate::schema::{Input, describe};
use crate::words::Words;
use crate::workspace::{Held, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// How much time a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// The month that the window shows.
    Month,
    /// The year of that month.
    Year,
    /// Everything.
    All,
}

impl Span {
    /// All spans, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Month, Self::Year, Self::All];

    /// Whether a record stands in the list. One that gives no date at all stands in every list, so
    /// that it is not lost from sight.
    pub fn holds(self, month: Month, record: &Record) -> bool {
        let date = record.date(Field::Date);
        match (self, record.counted_month()) {
            (Self::All, _) => true,
            (Self::Month, Some(counted)) => counted == month,
            (Self::Year, Some(counted)) => counted.year() == month.year(),
            (Self::Month, None) => date.is_none(),
            (Self::Year, None) => date.is_none_or(|date| date.year == month.year()),
        }
    }
}

/// Something that a list can be narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Filter {
    /// What a field says.
    Of(Field),
    /// Whether the record counts.
    Counted,
}

/// The codes of the filter by whether records count.
const COUNTED: &str = "yes";
const NOT_COUNTED: &str = "no";

/// The filters of a kind of record; fewer of them beside an open record.
pub fn filters(kind: RecordKind, beside_record: bool) -> &'static [Filter] {
    const INCIDENT: &[Filter] = &[
        Filter::Of(Field::Kind),
        Filter::Of(Field::Region),
        Filter::Of(Field::Verification),
        Filter::Counted,
        Filter::Of(Field::Tactic),
    ];
    const TRIAL: &[Filter] = &[
        Filter::Of(Field::Forum),
        Filter::Of(Field::Stage),
        Filter::Of(Field::Nationality),
        Filter::Of(Field::Verification),
    ];
    const REPATRIATION: &[Filter] = &[
        Filter::Of(Field::Status),
        Filter::Of(Field::Movement),
        Filter::Of(Field::Nationality),
        Filter::Of(Field::FromFacility),
    ];
    let all = match kind {
        RecordKind::Trial => TRIAL,
        RecordKind::Repatriation => REPATRIATION,
        _ => INCIDENT,
    };
    &all[..all.len().min(if beside_record { 4 } else { 5 })]
}

impl Filter {
    /// The words on its chip.
    pub fn label(self, words: &Words) -> String {
        match self {
            Self::Of(field) => words.field(field),
            Self::Counted => words.text("list-counted"),
        }
    }

    fn holds(self, held: &Held, workspace: &Workspace, code: &str) -> bool {
        match self {
            Self::Counted => {
                let standing = Standing::of(&held.record, held.is_final(), workspace.settings());
                standing.counts() == (code == COUNTED)
            }
            Self::Of(field) => codes_of(&held.record, field).any(|found| found == code),
        }
    }

    /// What it can be set to: what the records of the list say, in the order of the vocabulary.
    pub fn offers<'a>(
        self,
        words: &Words,
        workspace: &Workspace,
        records: impl Iterator<Item = &'a Held>,
    ) -> Vec<Offer> {
        let Self::Of(field) = self else {
            return vec![
                Offer::new(COUNTED, words.text("list-counted-yes")),
                Offer::new(NOT_COUNTED, words.text("list-counted-no")),
            ];
        };
        let found: BTreeSet<String> = records
            .flat_map(|held| codes_of(&held.record, field).map(str::to_owned))
            .collect();
        let label = |code: &str| match describe(field).input {
            Input::Choice(vocabulary) | Input::Choices(vocabulary) => words.term(vocabulary, code),
            _ => code.to_owned(),
        };
        let ordered: Vec<String> = match describe(field).input {
            Input::Choice(vocabulary) | Input::Choices(vocabulary)
                if vocabulary != Vocabulary::Country =>
            {
                let codes = workspace.terms().codes(vocabulary).into_iter();
                codes.filter(|code| found.contains(code)).collect()
            }
            _ => {
                let mut codes: Vec<String> = found.into_iter().collect();
                codes.sort_by_key(|code| fold(&label(code)));
                codes
            }
        };
        ordered
            .iter()
            .map(|code| Offer::new(code, label(code)))
            .collect()
    }
}

/// What a field says, as the codes or the text that a filter is set to.
fn codes_of(record: &Record, field: Field) -> impl Iterator<Item = &str> {
    let (one, many) = match record.get(field) {
        Some(Value::Term(code)) => (Some(code.as_str()), &[][..]),
        Some(Value::Terms(codes)) => (None, codes.as_slice()),
        Some(Value::Text(text)) => (Some(text.as_str()), &[][..]),
        _ => (None, &[][..]),
    };
    one.into_iter().chain(many.iter().map(String::as_str))
}

/// The records behind a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// What the figure is called.
    pub title: String,
    /// The records.
    pub ids: Vec<RecordId>,
}

/// What a list is narrowed to.
#[derive(Clone, Debug, PartialEq)]
pub struct Narrowing {
    /// How much time it shows.
    pub span: Span,
    /// The month that the window shows.
    pub month: Month,
    /// What the filters are set to.
    pub filters: BTreeMap<Filter, String>,
    /// The records behind a figure.
    pub behind: Option<Behind>,
    /// What is searched for, folded.
    pub search: String,
}

impl Narrowing {
    /// Whether the record lies in the time that is shown, or behind the figure.
    pub fn is_in_time(&self, held: &Held) -> bool {
        match &self.behind {
            Some(behind) => behind.ids.contains(&held.id),
            None => self.span.holds(self.month, &held.record),
        }
    }

    /// Whether a record stands in the list.
    pub fn holds(&self, workspace: &Workspace, held: &Held) -> bool {
        let fits = |(filter, code): (&Filter, &String)| filter.holds(held, workspace, code);
        self.is_in_time(held)
            && self.filters.iter().all(fits)
            && (self.search.is_empty() || is_found(workspace.words(), held, &self.search))
    }

    /// Whether anything but the time narrows it.
    pub fn is_narrowed(&self) -> bool {
        !self.filters.is_empty() || self.behind.is_some() || !self.search.is_empty()
    }
}

/// Whether every word that is searched for stands somewhere in the record.
fn is_found(words: &Words, held: &Held, search: &str) -> bool {
    const SEARCHED: &[Field] = &[
        Field::Title,
        Field::Case,
        Field::Narrative,
        Field::Place,
        Field::Region,
        Field::Nationality,
        Field::FromFacility,
        Field::Facility,
        Field::Sources,
    ];
    let mut text = held.reference();
    for field in SEARCHED {
        text.push('\n');
        text.push_str(&field_words(words, &held.record, *field));
    }
    let text = fold(&text);
    search.split_whitespace().all(|word| text.contains(word))
}
