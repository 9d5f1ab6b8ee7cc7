//! Whether an incident counts in the headline of its month, and why not, by the rules of a profile.

use crate::domain::field::Field;
use crate::domain::profile::Profile;
use crate::domain::record::Record;
use crate::domain::settings::Settings;
use crate::domain::vocabulary::{Attribution, IncidentKind, Verification};

/// Whether an incident counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// It counts in the headline of its month.
    Counts,
    /// It does not.
    Not(Reason),
}

/// Why an incident does not count in the headline. Its words are `reason-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Something about it must be mended first.
    Draft,
    /// Its date names no month.
    NoMonth,
    /// It was found not to have happened.
    Discounted,
    /// It lies outside the area.
    OutOfArea,
    /// Only the perpetrator says so.
    ClaimedOnly,
    /// It has not been confirmed.
    NotConfirmed,
    /// Nobody knows who did it.
    UnknownPerpetrator,
    /// Somebody else than the monitored group did it.
    OtherPerpetrator,
    /// It is neither an attack nor a raid, and is reported apart.
    Apart,
}

impl Reason {
    /// All reasons, in the order in which they are looked for.
    pub const ALL: [Self; 9] = [
        Self::Draft,
        Self::NoMonth,
        Self::Discounted,
        Self::OutOfArea,
        Self::ClaimedOnly,
        Self::NotConfirmed,
        Self::UnknownPerpetrator,
        Self::OtherPerpetrator,
        Self::Apart,
    ];

    /// The Fluent key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Draft => "reason-draft",
            Self::NoMonth => "reason-no-month",
            Self::Discounted => "reason-discounted",
            Self::OutOfArea => "reason-out-of-area",
            Self::ClaimedOnly => "reason-claimed-only",
            Self::NotConfirmed => "reason-not-confirmed",
            Self::UnknownPerpetrator => "reason-unknown-perpetrator",
            Self::OtherPerpetrator => "reason-other-perpetrator",
            Self::Apart => "reason-apart",
        }
    }
}

/// Whether an incident counts by the rules of the register's reports: it is an attack by the
/// monitored group or a raid, confirmed, in the area, and nothing about it must be mended.
pub fn counting(record: &Record, is_final: bool, settings: &Settings) -> Counting {
    let profile = Profile::of_report(&settings.profile);
    counting_under(profile, record, is_final, settings)
}

/// Whether an incident counts by the rules of any profile.
pub fn counting_under(
    profile: &Profile,
    record: &Record,
    is_final: bool,
    settings: &Settings,
) -> Counting {
    match not_counted(profile, record, is_final, settings) {
        Some(reason) => Counting::Not(reason),
        None => Counting::Counts,
    }
}

fn not_counted(
    profile: &Profile,
    record: &Record,
    is_final: bool,
    settings: &Settings,
) -> Option<Reason> {
    let kind = record.incident_kind();
    if !is_final {
        return Some(Reason::Draft);
    }
    if record.counted_month().is_none() {
        return Some(Reason::NoMonth);
    }
    if record.verification() == Some(Verification::Discounted) {
        return Some(Reason::Discounted);
    }
    if !record.is_in_area() && !profile.out_of_area {
        return Some(Reason::OutOfArea);
    }
    let claimed = kind == Some(IncidentKind::Attack) && is_claimed_only(record);
    if claimed && !profile.claimed_only {
        return Some(Reason::ClaimedOnly);
    }
    match kind {
        Some(IncidentKind::Attack | IncidentKind::Raid)
            if !claimed && !profile.takes(record.verification()) =>
        {
            Some(Reason::NotConfirmed)
        }
        Some(IncidentKind::Attack) => match record.term(Field::Perpetrator) {
            "" | "unknown" => (!profile.unknown_perpetrator).then_some(Reason::UnknownPerpetrator),
            perpetrator if perpetrator != settings.monitored_group => {
                Some(Reason::OtherPerpetrator)
            }
            _ => None,
        },
        Some(IncidentKind::Raid) => None,
        _ => Some(Reason::Apart),
    }
}

/// Whether nobody but the perpetrator says so.
pub fn is_claimed_only(record: &Record) -> bool {
    record.term(Field::Attribution) == Attribution::Claimed.code()
        && matches!(
            record.verification(),
            Some(Verification::Unverified | Verification::SingleSource)
        )
}
