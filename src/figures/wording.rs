//! How a change may be put into words. Both counts are always given; these rules say what may stand
//! beside them.

use super::figure::Figure;

/// The smallest number of the month before that a percentage is given for.
const SMALLEST_BASE: u64 = 5;

/// What may be said of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// There is no data for one of the months.
    NoData,
    /// The month before had none.
    FromNone,
    /// The two are equal.
    NoChange,
    /// The month before had fewer than five: counts only.
    CountsOnly,
    /// At most 10 % and at most 2 apart.
    RoughlySame,
    /// From 1.95 to 2.05 times as many.
    Doubled,
    /// From 2.75 to 2.99 times as many.
    NearlyTripled,
    /// From 1.95 to 2.05 times fewer.
    Halved,
    /// Any other change.
    Percent,
}

impl Wording {
    /// What may be said of this figure against the month before.
    pub fn of(figure: &Figure) -> Self {
        let (Some(value), Some(previous)) = (figure.value, figure.previous) else {
            return Self::NoData;
        };
        let ratio = |numerator: u64, denominator: u64| numerator * 100 / denominator.max(1);
        // In hundredths, rounded up on the side where a limit is an upper one.
        let exceeds = |numerator: u64, denominator: u64, hundredths: u64| {
            u128::from(numerator) * 100 > u128::from(denominator) * u128::from(hundredths)
        };
        match (value, previous) {
            (0, 0) => Self::NoChange,
            (_, 0) => Self::FromNone,
            _ if value == previous => Self::NoChange,
            _ if previous < SMALLEST_BASE => Self::CountsOnly,
            _ if value.abs_diff(previous) <= 2 && value.abs_diff(previous) * 10 <= previous => {
                Self::RoughlySame
            }
            _ if ratio(value, previous) >= 195 && !exceeds(value, previous, 205) => Self::Doubled,
            _ if ratio(value, previous) >= 275 && !exceeds(value, previous, 299) => {
                Self::NearlyTripled
            }
            (1.., _) if ratio(previous, value) >= 195 && !exceeds(previous, value, 205) => {
                Self::Halved
            }
            _ => Self::Percent,
        }
    }
}

/// The change in percent, rounded half away from zero; none from fewer than five.
pub fn percent(value: u64, previous: u64) -> Option<i64> {
    if previous < SMALLEST_BASE {
        return None;
    }
    let change = i128::from(value) - i128::from(previous);
    let rounded = (change.abs() * 200 + i128::from(previous)) / (2 * i128::from(previous));
    i64::try_from(rounded * change.signum()).ok()
}
