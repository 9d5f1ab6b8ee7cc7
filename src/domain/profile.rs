//! The rules by which incidents count, as data: a few named profiles. Knows no records.

use super::vocabulary::Verification;

/// A named set of count rules. Its words are `profile-<code>` and `profile-<code>-about`.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a rule of its own about what counts"
)]
#[derive(Debug, PartialEq, Eq)]
pub struct Profile {
    /// Its code: the same in the register's settings, on the command line and in editions.
    pub code: &'static str,
    /// How far an attack or a raid must be verified to count.
    pub verifications: &'static [Verification],
    /// Whether an attack counts that nobody but its perpetrator tells of, however it is verified.
    pub claimed_only: bool,
    /// Whether an attack counts of which nobody knows who did it.
    pub unknown_perpetrator: bool,
    /// Whether what happened outside of the area counts.
    pub out_of_area: bool,
}

/// Only what is confirmed.
const CONFIRMED: &[Verification] = &[Verification::Confirmed];

/// Whatever at least one source tells of.
const REPORTED: &[Verification] = &[
    Verification::Confirmed,
    Verification::Corroborated,
    Verification::SingleSource,
];

impl Profile {
    /// The rules that reports count by: design section 3.
    pub const HEADLINE: Self = Self {
        code: "headline-1",
        verifications: CONFIRMED,
        claimed_only: false,
        unknown_perpetrator: false,
        out_of_area: false,
    };

    /// All profiles, those of reports first. A profile that has been published by is never changed:
    /// other rules are another profile.
    pub const ALL: [Self; 5] = [
        Self::HEADLINE,
        Self {
            code: "reported-1",
            verifications: REPORTED,
            ..Self::HEADLINE
        },
        Self {
            code: "claimed-1",
            claimed_only: true,
            ..Self::HEADLINE
        },
        Self {
            code: "unknown-perpetrator-1",
            unknown_perpetrator: true,
            ..Self::HEADLINE
        },
        Self {
            code: "anywhere-1",
            out_of_area: true,
            ..Self::HEADLINE
        },
    ];

    /// The profile with this code.
    pub fn from_code(code: &str) -> Option<&'static Self> {
        const ALL: &[Profile] = &Profile::ALL;
        ALL.iter().find(|profile| profile.code == code)
    }

    /// The profile that a report counts by whose register names this one. A report says
    /// "confirmed" of what it counts: the other profiles answer "what if", and no report is
    /// counted by them.
    pub fn of_report(code: &str) -> &'static Self {
        const HEADLINE: &Profile = &Profile::HEADLINE;
        Self::from_code(code)
            .filter(|profile| **profile == *HEADLINE)
            .unwrap_or(HEADLINE)
    }

    /// The Fluent key of its name.
    pub fn key(&self) -> String {
        format!("profile-{}", self.code)
    }

    /// The Fluent key of what it counts, in one line; `area` and `group` are put in.
    pub fn about_key(&self) -> String {
        format!("profile-{}-about", self.code)
    }

    /// Whether what is verified so far counts.
    pub fn takes(&self, verification: Option<Verification>) -> bool {
        verification.is_some_and(|verification| self.verifications.contains(&verification))
    }
}
