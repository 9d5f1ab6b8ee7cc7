//! The editions that a report is compared with, and what it corrects of them, as programs read it.
//! Knows no words.

use crate::domain::dates::Month;
use crate::domain::edition::PublishedFigure;
use chrono::{DateTime, Utc};

/// An edition that a report is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The month that was published.
    pub month: Month,
    /// Which edition of it.
    pub number: u32,
    /// When it was published.
    pub published: DateTime<Utc>,
}

/// A published figure that is another number today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The month that was published.
    pub month: Month,
    /// Which edition of it.
    pub edition: u32,
    /// The figure's name.
    pub figure: String,
    /// As it was published.
    pub published: PublishedFigure,
    /// As it is today.
    pub now: PublishedFigure,
    /// The records that caused it, as far as the audience may see them.
    pub causes: Vec<Cause>,
    /// How many more records did that the audience may not see.
    pub withheld: usize,
    /// Whether the register's settings have changed.
    pub settings: bool,
}

/// A record that caused a correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Its reference.
    pub record: String,
    /// What has become of it: `added`, `changed`, `deleted`.
    pub became: &'static str,
    /// The keys of the fields that have changed.
    pub fields: Vec<&'static str>,
}
