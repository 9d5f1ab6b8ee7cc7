//! Where a published figure and today's differ, and the records that caused it. Knows no words and
//! no journals: whoever asks says what each record was.

use super::monthly::MonthlyFigures;
use super::published::nothing_of;
use crate::domain::dates::Month;
use crate::domain::edition::{Edition, PublishedFigure};
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::record::Record;
use crate::domain::vocabulary::IncidentKind;
use crate::schema::differences;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The fields that figures are computed from. A change of any other corrects nothing.
const DECIDE: [Field; 37] = [
    Field::Kind,
    Field::Title,
    Field::Date,
    Field::CountedIn,
    Field::CountUnits,
    Field::CountNote,
    Field::Scope,
    Field::Region,
    Field::Tactic,
    Field::Target,
    Field::Perpetrator,
    Field::Outcome,
    Field::Attribution,
    Field::Verification,
    Field::KilledMilitary,
    Field::InjuredMilitary,
    Field::KilledCivilian,
    Field::InjuredCivilian,
    Field::KilledIsis,
    Field::InjuredIsis,
    Field::KilledOther,
    Field::InjuredOther,
    Field::Arrested,
    Field::Sources,
    Field::Case,
    Field::Stage,
    Field::Defendants,
    Field::Movement,
    Field::Status,
    Field::Nationality,
    Field::ReceivingState,
    Field::Men,
    Field::Women,
    Field::Boys,
    Field::Girls,
    Field::Children,
    Field::Unspecified,
];

/// A record that stands otherwise than it did when an edition was published.
#[derive(Clone, Debug, PartialEq)]
pub struct Revised {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: RecordKind,
    /// What it was; none where it was not there.
    pub then: Option<Record>,
    /// What it is; none where it has been deleted.
    pub now: Option<Record>,
}

/// What has become of a record since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// It has come.
    Added,
    /// It says something else.
    Changed,
    /// It is gone.
    Deleted,
}

impl Became {
    /// The code in `--format json` and in the words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Deleted => "deleted",
        }
    }
}

impl Revised {
    /// What has become of it.
    pub fn became(&self) -> Became {
        match (&self.then, &self.now) {
            (None, _) => Became::Added,
            (Some(_), None) => Became::Deleted,
            (Some(_), Some(_)) => Became::Changed,
        }
    }

    /// The fields that say something else and that figures are computed from, in the order of the
    /// form.
    pub fn fields(&self) -> Vec<Field> {
        let (Some(then), Some(now)) = (&self.then, &self.now) else {
            return Vec::new();
        };
        let changed = differences(then, now).into_iter();
        let changed = changed.map(|difference| difference.field);
        changed.filter(|field| DECIDE.contains(field)).collect()
    }

    /// Its readable reference.
    pub fn reference(&self) -> String {
        self.id.reference(self.kind)
    }
}

/// What has become of a register since an edition was published.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Since {
    /// The records of the month that stand otherwise.
    pub revised: Vec<Arc<Revised>>,
    /// Whether the register's settings do: its terms and reference figures among them.
    pub settings: bool,
}

/// A published figure that is another number today.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// The month that was published.
    pub month: Month,
    /// The edition of it.
    pub edition: u32,
    /// The figure's name.
    pub figure: String,
    /// As it was published.
    pub published: PublishedFigure,
    /// As it is today.
    pub now: PublishedFigure,
    /// The records that caused it.
    pub causes: Vec<Arc<Revised>>,
    /// Whether the register's settings have changed too.
    pub settings: bool,
}

/// The figures of an edition that are other numbers today, by name. What has become of the register
/// is asked only where there are any.
pub fn corrections(
    edition: &Edition,
    today: &MonthlyFigures,
    since: impl FnOnce() -> Since,
) -> Vec<Correction> {
    let differing = differing(edition, today);
    if differing.is_empty() {
        return Vec::new();
    }
    let since = since();
    let correction = |(figure, published, now): (String, PublishedFigure, PublishedFigure)| {
        let behind: BTreeSet<RecordId> = published
            .records
            .iter()
            .chain(&now.records)
            .copied()
            .collect();
        let of_figure = since.revised.iter().filter(|one| behind.contains(&one.id));
        let mut causes: Vec<_> = of_figure.cloned().collect();
        if causes.is_empty() {
            // A count that is not known is in no list of records, and makes a sum "at least".
            let about = since.revised.iter().filter(|one| is_about(&figure, one));
            causes = about.cloned().collect();
        }
        Correction {
            month: edition.month,
            edition: edition.number,
            figure,
            published,
            now,
            causes,
            settings: since.settings,
        }
    };
    differing.into_iter().map(correction).collect()
}

/// The figures that are not the same numbers: name, published, today.
fn differing(
    edition: &Edition,
    today: &MonthlyFigures,
) -> Vec<(String, PublishedFigure, PublishedFigure)> {
    let today: Vec<(String, PublishedFigure)> = today.to_publish().collect();
    let mut differing = Vec::new();
    for (name, now) in &today {
        let published = edition.figures.get(name).cloned();
        // What an older program did not compute was not published: there is nothing to correct.
        let Some(published) = published.or_else(|| nothing_of(edition, name)) else {
            continue;
        };
        if !is_same(&published, now) {
            differing.push((name.clone(), published, now.clone()));
        }
    }
    let names: BTreeSet<&String> = today.iter().map(|(name, _)| name).collect();
    for (name, published) in &edition.figures {
        let nothing = PublishedFigure {
            value: published.covered.then_some(0),
            covered: published.covered,
            ..PublishedFigure::default()
        };
        if !names.contains(name) && !is_same(published, &nothing) {
            differing.push((name.clone(), published.clone(), nothing));
        }
    }
    differing.sort_by(|(a, ..), (b, ..)| (order(a), a).cmp(&(order(b), b)));
    differing
}

/// Whether two are the same number: other records may have made it. "At least none" says no more
/// than that nothing is known.
fn is_same(one: &PublishedFigure, other: &PublishedFigure) -> bool {
    let number = |figure: &PublishedFigure| {
        let value = figure.value.filter(|value| *value > 0 || !figure.at_least);
        value.map(|value| (value, figure.at_least, figure.about))
    };
    number(one) == number(other)
}

/// Whether a record is of the kind that a figure is computed from.
fn is_about(figure: &str, revised: &Revised) -> bool {
    let states = [&revised.then, &revised.now];
    let mut states = states.into_iter().flatten();
    let of = figure.split('.').next().unwrap_or_default();
    match of {
        "attacks" => states.any(|record| record.incident_kind() == Some(IncidentKind::Attack)),
        "raids" => states.any(|record| record.incident_kind() == Some(IncidentKind::Raid)),
        "camp" => states.any(|record| record.incident_kind() == Some(IncidentKind::CampIncident)),
        "trials" => revised.kind == RecordKind::Trial,
        "repatriated" | "returned" | "released" => revised.kind == RecordKind::Repatriation,
        _ => revised.kind == RecordKind::Incident,
    }
}

/// Totals stand before their parts.
fn order(name: &str) -> usize {
    const FIRST: [&str; 9] = [
        "attacks.confirmed",
        "attacks.documented",
        "attacks.claimed_only",
        "attacks.killed.",
        "attacks.injured.",
        "attacks.by_",
        "raids.confirmed",
        "raids.",
        "camp.",
    ];
    let place = FIRST.iter().position(|first| name.starts_with(first));
    place.unwrap_or(FIRST.len())
}
