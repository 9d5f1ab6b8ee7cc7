//! What a record is called: its id, its readable reference, and what kind of record it is.

use super::clock::Randomness;
use chrono::{DateTime, Utc};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// The kinds of record that a register holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// Something that happened: an attack, a raid, a discovery.
    Incident,
    /// One step of a case before a court.
    Trial,
    /// One movement of people out of detention or a camp.
    Repatriation,
    /// A place of the register's own gazetteer.
    Place,
    /// A source that citations name.
    Source,
    /// A setting of the register, a reference figure among them.
    Setting,
    /// A published report.
    Edition,
}

impl RecordKind {
    /// All kinds, in the order in which they are listed.
    pub const ALL: [Self; 7] = [
        Self::Incident,
        Self::Trial,
        Self::Repatriation,
        Self::Place,
        Self::Source,
        Self::Setting,
        Self::Edition,
    ];

    /// The kinds that people log and that figures are computed from.
    pub const LOGGED: [Self; 3] = [Self::Incident, Self::Trial, Self::Repatriation];

    /// The code in journals, on the command line and in file names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Incident => "incident",
            Self::Trial => "trial",
            Self::Repatriation => "repatriation",
            Self::Place => "place",
            Self::Source => "source",
            Self::Setting => "setting",
            Self::Edition => "edition",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The letter that its references begin with.
    pub fn letter(self) -> char {
        match self {
            Self::Incident => 'I',
            Self::Trial => 'T',
            Self::Repatriation => 'R',
            Self::Place => 'P',
            Self::Source => 'S',
            Self::Setting => 'X',
            Self::Edition => 'E',
        }
    }
}

/// Crockford's base 32: no I, L, O or U, so that a reference can be read out over the phone.
pub const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The id of a record: a `UUIDv7`, so that ids sort by the time of their making.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(Uuid);

impl RecordId {
    /// A new id from the instant and ten random bytes.
    pub fn new(now: DateTime<Utc>, randomness: &mut dyn Randomness) -> Self {
        let mut bytes = [0; 10];
        randomness.fill(&mut bytes);
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        Self(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid())
    }

    /// The short readable reference, such as `I-7KQ4M2`: the kind's letter and the last thirty
    /// bits of the id. It needs no coordination; two records of a large register may share one,
    /// and whoever looks one up must be ready for that.
    pub fn reference(self, kind: RecordKind) -> String {
        let bits = self.0.as_u128();
        let mut text = String::with_capacity(8);
        text.push(kind.letter());
        text.push('-');
        for place in (0..6).rev() {
            let digit = (bits >> (place * 5)) & 31;
            text.push(CROCKFORD[digit as usize] as char);
        }
        text
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for RecordId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}
