//! What a month's figures would be under other count rules. Touches nothing, and knows nothing of
//! how it is shown.

use super::Workspace;
use crate::domain::dates::Month;
use crate::domain::profile::Profile;
use crate::figures::{Figure, Ledger, MonthlyFigures};

/// The figures of a month under a profile.
#[derive(Clone, Debug)]
pub struct WhatIf {
    /// The rules.
    pub profile: &'static Profile,
    /// What they make of the month.
    pub figures: MonthlyFigures,
}

impl WhatIf {
    /// One of the figures, such as `attacks.confirmed`: by these rules, whatever its name says.
    pub fn figure(&self, name: &str) -> Option<&Figure> {
        self.figures.get(name)
    }
}

impl Workspace {
    /// The records classified by the rules of a profile. It borrows them.
    pub fn ledger_under(&self, profile: &'static Profile) -> Ledger<'_> {
        let records = self
            .records()
            .map(|held| (held.id, &held.record, held.is_final()));
        Ledger::under(profile, records, &self.settings)
    }

    /// The figures of a month under a profile.
    pub fn figures_under(&self, profile: &'static Profile, month: Month) -> MonthlyFigures {
        self.ledger_under(profile).figures(month)
    }

    /// The figures of a month under every profile, that of the register's reports first.
    pub fn what_if(&self, month: Month) -> Vec<WhatIf> {
        const ALL: &[Profile] = &Profile::ALL;
        let under = |profile| WhatIf {
            profile,
            figures: self.figures_under(profile, month),
        };
        ALL.iter().map(under).collect()
    }

    /// The area that the register covers, in words where it has no name.
    pub fn area(&self) -> String {
        match self.settings.area.as_str() {
            "" => self.words.text("report-area-unnamed"),
            area => area.to_owned(),
        }
    }
}
