//! The section on corrections: figures of earlier editions that are other numbers today, and the
//! records that made them so. What the audience may not see is only counted.

use super::Composer;
use super::numbers::{N, named};
use crate::domain::dates::Month;
use crate::domain::edition::{Edition, PublishedFigure, newest};
use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::Vocabulary;
use crate::figures::{Became, Correction, Revised};
use crate::report::content::{
    Block, Cause, Cell, Column, Compared, Corrected, Rank, Row, Section, Span, Table, Text,
};
use crate::schema::{is_withheld, seen_by};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// More records than this are left to the table of records.
const NAMED: usize = 4;

/// Writes the section, where there are editions of this month or months before.
pub fn section(composer: &Composer) -> Option<Section> {
    if composer.compared().is_empty() {
        return None;
    }
    let mut section = Section {
        rank: Rank::Part,
        ..composer.section("corrections", "report-section-corrections", Text::new())
    };
    if composer.request.corrections.is_empty() {
        let none = composer.said("report-corrections-none");
        section.blocks.push(Block::Prose(vec![none]));
        return Some(section);
    }
    section.blocks.push(Block::Table(figures(composer)));
    section.blocks.extend(records(composer).map(Block::Table));
    Some(section)
}

fn column(composer: &Composer, key: &'static str, share: f32, numbers: bool) -> Column {
    Column {
        head: composer.said(key),
        share,
        numbers,
    }
}

/// A row for each figure.
fn figures(composer: &Composer) -> Table {
    let number = composer.request.corrections.len() as u64;
    let mut before = None;
    let rows = composer.request.corrections.iter().map(|correction| {
        let edition = (correction.month, correction.edition);
        // Said once, over the rows of the same edition.
        let said = (before != Some(edition)).then(|| composer.edition_name(correction));
        before = Some(edition);
        let which = format!("{}@{}", correction.figure, correction.month);
        let published = format!("{which}#{}", correction.edition);
        let number = |name: &str, figure: &PublishedFigure| {
            let shown = composer.shown_as(figure.value, figure.at_least, figure.about);
            Cell::of(named(name, shown))
        };
        let now = number(&which, &correction.now);
        Row {
            cells: vec![
                Cell::of(said.unwrap_or_default()),
                Cell::of(composer.figure_name(&correction.figure)),
                number(&published, &correction.published),
                Cell::of(vec![Span::Strong(now.text)]),
                Cell::of(composer.why(correction)),
            ],
            ..Row::default()
        }
    });
    let rows = rows.collect();
    Table {
        caption: composer
            .sentence("report-corrections-finding")
            .number(N, composer.derived("corrections", number), number)
            .say(),
        unit: composer.said("report-corrections-unit"),
        columns: vec![
            column(composer, "report-column-edition", 1.3, false),
            column(composer, "report-column-figure", 3.4, false),
            column(composer, "report-column-published", 1.1, true),
            column(composer, "report-column-now", 1.2, true),
            column(composer, "report-column-why", 4.2, false),
        ],
        rows,
        ..Table::default()
    }
}

/// A row for each record that links of the table above lead to.
fn records(composer: &Composer) -> Option<Table> {
    let mut listed: BTreeMap<(String, String), &Arc<Revised>> = BTreeMap::new();
    for correction in composer.request.corrections {
        for cause in correction.causes.iter().filter(|one| composer.may_see(one)) {
            let key = (correction.month.to_string(), cause.reference());
            listed.entry(key).or_insert(cause);
        }
    }
    let mut places = Vec::new();
    let rows = listed.values().map(|cause| {
        let reference = cause.reference();
        let place = place_of(&reference);
        // One that was moved from month to month stands here twice, and links lead to the first.
        let first = !places.contains(&place);
        places.push(place.clone());
        Row {
            place: first.then_some(place),
            cells: composer.record_cells(cause, reference),
            ..Row::default()
        }
    });
    let rows: Vec<Row> = rows.collect();
    (!rows.is_empty()).then(|| Table {
        caption: composer.said("report-corrections-records"),
        columns: vec![
            column(composer, "report-column-date-record", 1.6, false),
            column(composer, "report-column-what", 4.2, false),
            column(composer, "report-column-why", 4.9, false),
        ],
        rows,
        ..Table::default()
    })
}

/// The place of a record among the corrections: its place in an annex has its reference.
fn place_of(reference: &str) -> String {
    format!("corrections-{reference}")
}

impl Composer<'_> {
    /// The newest editions of this month and the months before.
    fn compared(&self) -> Vec<&Edition> {
        let newest = newest(self.request.editions);
        let until = newest.range(..=self.month());
        until.map(|(_, edition)| *edition).collect()
    }

    /// The editions that the report is compared with, as programs read them.
    pub(super) fn published(&self) -> Vec<Compared> {
        let editions = self.compared().into_iter();
        let compared = editions.map(|edition| Compared {
            month: edition.month,
            number: edition.number,
            published: edition.published,
        });
        compared.collect()
    }

    /// The corrections, as programs read them.
    pub(super) fn corrected(&self) -> Vec<Corrected> {
        let corrections = self.request.corrections.iter();
        let corrected = corrections.map(|one| {
            let seen = one.causes.iter().filter(|cause| self.may_see(cause));
            let causes: Vec<Cause> = seen
                .map(|cause| Cause {
                    record: cause.reference(),
                    became: cause.became().code(),
                    fields: self.fields_of(cause).into_iter().map(Field::key).collect(),
                })
                .collect();
            // What is behind a number stands in the contract; who, only for those who may see it.
            let number = |figure: &PublishedFigure| PublishedFigure {
                records: Vec::new(),
                ..figure.clone()
            };
            Corrected {
                month: one.month,
                edition: one.edition,
                figure: one.figure.clone(),
                published: number(&one.published),
                now: number(&one.now),
                withheld: one.causes.len() - causes.len(),
                causes,
                settings: one.settings,
            }
        });
        corrected.collect()
    }

    /// Whether a number of the month before stands as it was published and is another one today.
    fn is_corrected(&self, name: &str) -> bool {
        let before = self.month().previous();
        let mut corrections = self.request.corrections.iter();
        corrections.any(|one| one.month == before && one.figure == name)
    }

    /// What stands below a table in which a number of the month before has been corrected since;
    /// blank where it has not.
    pub(super) fn correction_note(&self, name: &str) -> String {
        if self.is_corrected(name) {
            self.words().text("report-as-published-note")
        } else {
            String::new()
        }
    }

    /// "Numbers of April and May as published; see Corrections." where any of these figures, or of
    /// the parts of a breakdown, is another number today in a month that is shown.
    pub(super) fn as_published(&self, names: &[&str], shown: i32) -> Text {
        let is_meant = |one: &&Correction| {
            let named = |name: &&str| one.figure == **name || is_part(&one.figure, name);
            let age = self.month().since(one.month);
            (1..shown).contains(&age) && names.iter().any(named)
        };
        let corrections = self.request.corrections.iter().filter(is_meant);
        let months: BTreeSet<Month> = corrections.map(|one| one.month).collect();
        if months.is_empty() {
            return Text::new();
        }
        let months = months.into_iter();
        let months = months.map(|month| vec![Span::Date(self.month_name(month))]);
        let corrections = self.said("report-corrections-link");
        self.sentence("report-as-published")
            .text("months", self.list(months.collect()))
            .link("corrections", corrections, "corrections")
            .say()
    }

    /// The same after other text.
    pub(super) fn with_as_published(&self, mut text: Text, names: &[&str], shown: i32) -> Text {
        let said = self.as_published(names, shown);
        if !said.is_empty() {
            text.push(Span::Words(" ".to_owned()));
            text.extend(said);
        }
        text
    }

    /// The month; and which edition of it, where it was published again.
    fn edition_name(&self, correction: &Correction) -> Text {
        let month = self.words().month(correction.month);
        if correction.edition == 1 {
            return vec![Span::Date(month)];
        }
        let number = Span::Ordinal(self.words().digits(correction.edition));
        self.sentence("report-edition-of")
            .date("month", month)
            .text("n", vec![number])
            .say()
    }

    /// Whether the audience may see the record as it was and as it is.
    fn may_see(&self, cause: &Revised) -> bool {
        let states = [&cause.then, &cause.now];
        let mut withheld = states.into_iter().flatten();
        !withheld.any(|record| is_withheld(record, self.request.audience))
    }

    /// The fields that have changed and that the audience may see.
    fn fields_of(&self, cause: &Revised) -> Vec<Field> {
        let seen = |record: &Option<Record>| {
            let record = record.as_ref()?;
            Some(seen_by(record, self.request.audience))
        };
        let seen = Revised {
            then: seen(&cause.then),
            now: seen(&cause.now),
            ..cause.clone()
        };
        seen.fields()
    }

    /// "I-7KQ4M2 added, I-73B17Q changed (verification)".
    fn why(&self, correction: &Correction) -> Text {
        let (seen, withheld): (Vec<_>, Vec<_>) = correction
            .causes
            .iter()
            .partition(|cause| self.may_see(cause));
        let mut parts: Vec<Text> = seen
            .iter()
            .take(NAMED)
            .map(|cause| {
                let reference = cause.reference();
                let link = vec![Span::Reference(reference.clone())];
                self.sentence(format!("report-correction-{}", cause.became().code()))
                    .link("record", link, &place_of(&reference))
                    .text("fields", self.bracketed_fields(cause))
                    .say()
            })
            .collect();
        for (key, number) in [
            ("report-correction-more", seen.len().saturating_sub(NAMED)),
            ("report-correction-withheld", withheld.len()),
        ] {
            if number > 0 {
                let number = number as u64;
                let name = format!("{}@{}", correction.figure, correction.month);
                let shown = self.derived(&format!("{name}@records"), number);
                parts.push(self.sentence(key).number(N, shown, number).say());
            }
        }
        if correction.settings {
            parts.push(self.said("report-correction-settings"));
        }
        if parts.is_empty() {
            return self.said("report-correction-otherwise");
        }
        self.list(parts)
    }

    fn bracketed_fields(&self, cause: &Revised) -> Text {
        let mut names: Vec<String> = Vec::new();
        for field in self.fields_of(cause) {
            let name = self.words().text(&format!("changed-{}", what(field)));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        if names.is_empty() {
            return Text::new();
        }
        let names = vec![Span::Words(names.join(&self.words().comma()))];
        self.sentence("report-bracketed").text("text", names).say()
    }

    /// Date and reference, what it is, and what has become of it. Of a record that is gone nothing
    /// is told but that: it may have been taken out to protect somebody.
    fn record_cells(&self, cause: &Revised, reference: String) -> Vec<Cell> {
        let now = cause.now.as_ref();
        let record = now.map(|record| seen_by(record, self.request.audience));
        let date = record.as_ref().and_then(|record| record.date(Field::Date));
        let date = date.map(|date| Span::Date(self.words().date(date)));
        let title = record.as_ref().map(|record| {
            let title = match record.text(Field::Title) {
                "" => record.text(Field::Case),
                title => title,
            };
            let states = record.terms(Field::Nationality).iter();
            let states = states.map(|code| self.words().term(Vocabulary::Country, code));
            match title.split_whitespace().collect::<Vec<_>>().join(" ") {
                title if title.is_empty() => states.collect::<Vec<_>>().join(&self.words().comma()),
                title => title,
            }
        });
        let became = match cause.became() {
            Became::Added => "report-became-added",
            Became::Changed => "report-became-changed",
            Became::Deleted => "report-became-deleted",
        };
        let became = self
            .sentence(became)
            .text("fields", self.bracketed_fields(cause));
        vec![
            Cell {
                note: vec![Span::Reference(reference)],
                ..Cell::of(date.into_iter().collect())
            },
            Cell::of(title.into_iter().map(Span::Data).collect()),
            Cell::of(became.say()),
        ]
    }
}

/// Whether a figure is a part of the breakdown with this name.
fn is_part(figure: &str, breakdown: &str) -> bool {
    let part = figure.strip_prefix(breakdown);
    part.is_some_and(|part| part.starts_with('.'))
}

/// What a field is about, as far as readers of a correction need to tell it: the end of its key in
/// the words.
fn what(field: Field) -> &'static str {
    match field {
        Field::Date | Field::CountedIn => "date",
        Field::CountUnits | Field::CountNote => "units",
        Field::Scope => "scope",
        Field::Region => "region",
        Field::Tactic => "tactic",
        Field::Target => "target",
        Field::Perpetrator | Field::Attribution => "perpetrator",
        Field::Outcome => "outcome",
        Field::Verification | Field::Sources => "verification",
        Field::KilledMilitary | Field::KilledCivilian | Field::KilledIsis | Field::KilledOther => {
            "killed"
        }
        Field::InjuredMilitary
        | Field::InjuredCivilian
        | Field::InjuredIsis
        | Field::InjuredOther => "injured",
        Field::Arrested => "arrested",
        Field::Case | Field::Stage => "stage",
        Field::Defendants => "defendants",
        Field::Status | Field::Movement => "movement",
        Field::Nationality | Field::ReceivingState => "state",
        Field::Men
        | Field::Women
        | Field::Boys
        | Field::Girls
        | Field::Children
        | Field::Unspecified => "people",
        _ => "kind",
    }
}
