//! From which month on the register covers what: by its settings, or else from the first record.

use super::ledger::Case;
use crate::domain::dates::Month;
use crate::domain::identity::RecordKind;
use crate::domain::settings::Settings;
use crate::domain::vocabulary::IncidentKind;
use std::collections::BTreeMap;

/// Incidents outside the area are a kind of their own here.
pub const OUT_OF_AREA: &str = "out_of_area";

/// The month in which coverage begins, by kind of record and of incident.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    begins: BTreeMap<String, Month>,
}

impl Coverage {
    /// The coverage of these records.
    pub fn new(cases: &[Case], settings: &Settings) -> Self {
        let mut begins: BTreeMap<String, Month> = BTreeMap::new();
        for case in cases {
            let Some(month) = case.month else { continue };
            let kinds = match case.record.kind() {
                RecordKind::Incident if !case.record.is_in_area() => vec![OUT_OF_AREA],
                RecordKind::Incident => case
                    .record
                    .incident_kind()
                    .map(IncidentKind::code)
                    .into_iter()
                    .collect(),
                kind => vec![kind.code()],
            };
            for kind in kinds {
                let first = begins.entry(kind.to_owned()).or_insert(month);
                *first = month.min(*first);
            }
        }
        begins.extend(
            settings
                .coverage
                .iter()
                .map(|(kind, month)| (kind.clone(), *month)),
        );
        Self { begins }
    }

    /// Whether the month lies in the time that is covered.
    pub fn holds(&self, kind: &str, month: Month) -> bool {
        self.begins(kind).is_some_and(|begins| begins <= month)
    }

    /// The month in which coverage of a kind begins.
    pub fn begins(&self, kind: &str) -> Option<Month> {
        self.begins.get(kind).copied()
    }
}
