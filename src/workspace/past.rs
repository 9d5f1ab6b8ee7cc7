//! A register as it stood, read and checked as it was on that day: what an edition is made from, and
//! made from again. Knows nothing of how an edition is shown.

use super::held::Held;
use super::known::Known;
use super::source::Source;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::settings::Settings;
use crate::schema::{Terms, settings_from};
use crate::store::Past;
use crate::validation::Circumstances;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A register as it stood, read.
pub(super) struct PastRead {
    pub(super) past: Past,
    settings: Settings,
    terms: Terms,
    known: Known,
    records: BTreeMap<RecordId, Held>,
    today: NaiveDate,
}

impl PastRead {
    /// Reads it as on this day, on which rules may depend.
    pub(super) fn new(past: Past, today: NaiveDate) -> Self {
        let standing = past.standing();
        let bodies = standing.iter(RecordKind::Setting);
        let settings = settings_from(bodies.map(|stored| stored.body));
        let terms = Terms::new(&settings);
        let known = Known::of(standing, &terms);
        let circumstances = Circumstances {
            today,
            settings: &settings,
            terms: &terms,
            places: &known.places,
            sources: &known.sources,
        };
        let records = RecordKind::LOGGED
            .into_iter()
            .flat_map(|kind| standing.iter(kind))
            .map(|stored| (stored.id, Held::new(&stored, &circumstances)))
            .collect();
        Self {
            past,
            settings,
            terms,
            known,
            records,
            today,
        }
    }

    /// What a report is written from.
    pub(super) fn source(&self) -> Source<'_> {
        Source {
            settings: &self.settings,
            terms: &self.terms,
            records: &self.records,
            standing: self.past.standing(),
            places: &self.known.places,
            today: self.today,
        }
    }

    /// Its records, by id.
    pub(super) fn records(&self) -> impl Iterator<Item = &Held> {
        self.records.values()
    }
}
