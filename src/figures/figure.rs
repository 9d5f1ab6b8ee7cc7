//! A named number of a month, what it was the month before, and the records behind it.

use super::wording::percent;
use crate::domain::count::Sum;
use crate::domain::identity::RecordId;

/// Which way a figure went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More than the month before.
    Up,
    /// Fewer than the month before.
    Down,
    /// As many as the month before.
    Same,
}

impl Direction {
    /// The code in `--json`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Same => "same",
        }
    }
}

/// A named number of a month.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about the number"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// The number; none where nothing is known, or where the month lies before coverage begins.
    pub value: Option<u64>,
    /// The number of the month before; none likewise.
    pub previous: Option<u64>,
    /// Whether an open-ended or unknown count is in the sum.
    pub at_least: bool,
    /// Whether a number given as "about" is in the sum.
    pub about: bool,
    /// Whether the same holds for the month before.
    pub previous_at_least: bool,
    /// Whether the month lies in the time that the register covers. Where it does not, there is no
    /// data, which is not zero.
    pub covered: bool,
    /// The records behind the number, by their date.
    pub records: Vec<RecordId>,
}

impl Figure {
    pub(super) fn new(sum: Option<Sum>, previous: Option<Sum>, records: Vec<RecordId>) -> Self {
        Self {
            value: sum.and_then(|sum| sum.known),
            previous: previous.and_then(|sum| sum.known),
            at_least: sum.is_some_and(|sum| sum.at_least),
            about: sum.is_some_and(|sum| sum.about),
            previous_at_least: previous.is_some_and(|sum| sum.at_least),
            covered: sum.is_some(),
            records,
        }
    }

    /// The difference to the month before, where both numbers are there.
    pub fn change(&self) -> Option<i64> {
        let (value, previous) = (self.value?, self.previous?);
        Some(i64::try_from(value).ok()? - i64::try_from(previous).ok()?)
    }

    /// The difference in percent, rounded half away from zero; none where the wording rules allow
    /// no percentage.
    pub fn change_percent(&self) -> Option<i64> {
        percent(self.value?, self.previous?)
    }

    /// Which way it went, where both numbers are there.
    pub fn direction(&self) -> Option<Direction> {
        Some(match self.change()? {
            1.. => Direction::Up,
            0 => Direction::Same,
            _ => Direction::Down,
        })
    }
}
