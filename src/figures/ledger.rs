//! The records of a register, classified once, so that the figures of any month are quick.

use super::counting::{Counting, Reason, counting_under};
use super::coverage::Coverage;
use super::monthly::MonthlyFigures;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::profile::Profile;
use crate::domain::record::Record;
use crate::domain::settings::Settings;
use std::collections::BTreeMap;

/// A record and what counting says of it.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// The record's id.
    pub id: RecordId,
    /// The record.
    pub record: &'a Record,
    /// The month that it counts in.
    pub month: Option<Month>,
    /// Whether nothing about it must be mended.
    pub is_final: bool,
    /// Whether it counts in the headline; for incidents.
    pub counting: Counting,
}

/// The records of a register, by month.
pub struct Ledger<'a> {
    settings: &'a Settings,
    profile: &'static Profile,
    coverage: Coverage,
    cases: Vec<Case<'a>>,
    months: BTreeMap<Option<Month>, Vec<usize>>,
}

impl<'a> Ledger<'a> {
    /// Classifies records by the rules of the register's reports: each with its id and whether it
    /// has no finding that is an error.
    pub fn new(
        records: impl IntoIterator<Item = (RecordId, &'a Record, bool)>,
        settings: &'a Settings,
    ) -> Self {
        Self::under(Profile::of_report(&settings.profile), records, settings)
    }

    /// The same by the rules of any profile: what the figures would be if those held.
    pub fn under(
        profile: &'static Profile,
        records: impl IntoIterator<Item = (RecordId, &'a Record, bool)>,
        settings: &'a Settings,
    ) -> Self {
        let mut cases: Vec<Case> = records
            .into_iter()
            .map(|(id, record, is_final)| Case {
                id,
                record,
                month: record.counted_month(),
                is_final,
                counting: counting_under(profile, record, is_final, settings),
            })
            .collect();
        cases.sort_by_key(|case| (case.record.date(Field::Date), case.id));
        let coverage = Coverage::new(&cases, settings);
        let mut months: BTreeMap<Option<Month>, Vec<usize>> = BTreeMap::new();
        for (index, case) in cases.iter().enumerate() {
            months.entry(case.month).or_default().push(index);
        }
        Self {
            settings,
            profile,
            coverage,
            cases,
            months,
        }
    }

    /// The settings that the records are counted by.
    pub fn settings(&self) -> &'a Settings {
        self.settings
    }

    /// The rules that they are counted by.
    pub fn profile(&self) -> &'static Profile {
        self.profile
    }

    /// From which month on what is covered.
    pub fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    /// All records, by date.
    pub fn cases(&self) -> &[Case<'a>] {
        &self.cases
    }

    /// The records that count in a month, by date.
    pub fn month(&self, month: Month) -> impl Iterator<Item = &Case<'a>> {
        self.months
            .get(&Some(month))
            .into_iter()
            .flatten()
            .map(|index| &self.cases[*index])
    }

    /// The incidents of a month that do not count in its headline, and why, by date.
    pub fn not_counted(&self, month: Month) -> impl Iterator<Item = (&Case<'a>, Reason)> {
        self.month(month)
            .filter(|case| case.record.kind() == RecordKind::Incident)
            .filter_map(|case| match case.counting {
                Counting::Counts => None,
                Counting::Not(reason) => Some((case, reason)),
            })
    }

    /// The figures of a month.
    pub fn figures(&self, month: Month) -> MonthlyFigures {
        MonthlyFigures::compute(self, month)
    }

    /// The months in which anything counts, the first and the last.
    pub fn span(&self) -> Option<(Month, Month)> {
        let mut months = self.months.keys().flatten();
        let first = *months.next()?;
        Some((first, months.next_back().copied().unwrap_or(first)))
    }
}
