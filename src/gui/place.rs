//! The places of the window. Knows nothing of what is shown there.

use crate::domain::identity::RecordKind;

/// A place of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The month's figures.
    #[default]
    Overview,
    /// The list of incidents.
    Incidents,
    /// The list of steps of trials.
    Trials,
    /// The list of movements of people.
    Repatriations,
    /// The monthly report.
    Report,
    /// What wants mending or a look.
    Review,
    /// The settings of the register; apart from the others, at the foot.
    Settings,
}

impl Place {
    /// The places for the daily work, in the order in which they are listed.
    pub const ALL: [Self; 6] = [
        Self::Overview,
        Self::Incidents,
        Self::Trials,
        Self::Repatriations,
        Self::Report,
        Self::Review,
    ];

    /// The list of a kind of record; the overview for what is not logged.
    pub fn of(kind: RecordKind) -> Self {
        match kind {
            RecordKind::Incident => Self::Incidents,
            RecordKind::Trial => Self::Trials,
            RecordKind::Repatriation => Self::Repatriations,
            _ => Self::Overview,
        }
    }

    /// The kind of record that is listed here.
    pub fn kind(self) -> Option<RecordKind> {
        match self {
            Self::Incidents => Some(RecordKind::Incident),
            Self::Trials => Some(RecordKind::Trial),
            Self::Repatriations => Some(RecordKind::Repatriation),
            _ => None,
        }
    }

    /// The Fluent key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Overview => "place-overview",
            Self::Incidents => "place-incidents",
            Self::Trials => "place-trials",
            Self::Repatriations => "place-repatriations",
            Self::Report => "place-report",
            Self::Review => "place-review",
            Self::Settings => "place-settings",
        }
    }
}
