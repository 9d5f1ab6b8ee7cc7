//! What people decided about records: warnings accepted, pairs told apart, states and comments of review.
//! Knows nothing of rules, and nothing of how a decision is stored.

use super::identity::RecordId;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

macro_rules! codes {
    ($(#[$about:meta])* $name:ident { $($(#[$term:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$term])* $variant,)* }

        impl $name {
            /// All, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The code in journals.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// What has this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

codes! {
    /// What two records are to each other. Their labels are the words `pair-…`.
    Pairing {
        /// They tell of one event.
        Same = "same",
        /// They belong together, and are two events.
        Related = "related",
        /// They have nothing to do with each other.
        Different = "different",
    }
}

codes! {
    /// How far the review of a record has come. Their labels are the words `review-state-…`.
    ReviewState {
        /// Something about it must still be mended.
        Draft = "draft",
        /// Whoever entered it is done.
        Ready = "ready",
        /// Somebody looks at it.
        InReview = "in_review",
        /// Whoever looked wants something changed.
        NeedsChanges = "needs_changes",
        /// Nothing more is to be done.
        Final = "final",
    }
}

/// A warning that somebody looked at and lets stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Warning {
    /// The code of the rule.
    pub code: String,
    /// The key of the field that it is about; empty for the record as a whole.
    pub field: String,
    /// What the warning says, by name: with another number it is another warning.
    pub about: BTreeMap<String, String>,
}

/// Something that a person decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// A warning stands as it is.
    Accepted {
        /// The record.
        record: RecordId,
        /// The warning.
        warning: Warning,
        /// Why.
        reason: String,
    },
    /// What two records are to each other.
    Pair {
        /// The two, the one with the lower id first.
        records: [RecordId; 2],
        /// What they are to each other.
        pairing: Pairing,
    },
    /// How far the review of a record has come.
    Review {
        /// The record.
        record: RecordId,
        /// The state.
        state: ReviewState,
    },
    /// Something said about a record.
    Comment {
        /// The record.
        record: RecordId,
        /// What is said.
        text: String,
        /// Whether nothing more is to be done about it.
        resolved: bool,
    },
}

/// A decision, and whose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given<T> {
    /// The record that it is kept in.
    pub id: RecordId,
    /// What was decided.
    pub what: T,
    /// Who decided it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What is said about a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The text.
    pub text: String,
    /// Whether nothing more is to be done about it.
    pub resolved: bool,
}

/// Everything that people decided in a register.
#[derive(Clone, Debug, Default)]
pub struct Judgements {
    accepted: BTreeMap<(RecordId, Warning), Given<String>>,
    pairs: BTreeMap<[RecordId; 2], Given<Pairing>>,
    reviews: BTreeMap<RecordId, Given<ReviewState>>,
    remarks: BTreeMap<RecordId, Vec<Given<Remark>>>,
}

/// Two records, the one with the lower id first.
pub fn pair_of(one: RecordId, other: RecordId) -> [RecordId; 2] {
    [one.min(other), one.max(other)]
}

impl Judgements {
    /// Takes a decision in.
    pub fn add(&mut self, given: Given<Judgement>) {
        let Given { id, what, by, at } = given;
        match what {
            Judgement::Accepted {
                record,
                warning,
                reason,
            } => {
                let given = Given {
                    id,
                    what: reason,
                    by,
                    at,
                };
                self.accepted.insert((record, warning), given);
            }
            Judgement::Pair {
                records: [one, other],
                pairing,
            } => {
                let given = Given {
                    id,
                    what: pairing,
                    by,
                    at,
                };
                self.pairs.insert(pair_of(one, other), given);
            }
            Judgement::Review { record, state } => {
                let given = Given {
                    id,
                    what: state,
                    by,
                    at,
                };
                self.reviews.insert(record, given);
            }
            Judgement::Comment {
                record,
                text,
                resolved,
            } => {
                let what = Remark { text, resolved };
                let remarks = self.remarks.entry(record).or_default();
                remarks.push(Given { id, what, by, at });
                remarks.sort_by_key(|remark| (remark.at, remark.id));
            }
        }
    }

    /// The reason for which a warning stands; none where nobody accepted it as it is.
    pub fn accepted(&self, record: RecordId, warning: &Warning) -> Option<&Given<String>> {
        self.accepted.get(&(record, warning.clone()))
    }

    /// What two records are to each other; none where nobody said.
    pub fn pairing(&self, one: RecordId, other: RecordId) -> Option<&Given<Pairing>> {
        self.pairs.get(&pair_of(one, other))
    }

    /// The records that were said to belong with this one.
    pub fn related(&self, record: RecordId) -> impl Iterator<Item = RecordId> {
        let related = self.pairs.iter().filter(move |(records, given)| {
            given.what == Pairing::Related && records.contains(&record)
        });
        related.map(move |(records, _)| {
            if records[0] == record {
                records[1]
            } else {
                records[0]
            }
        })
    }

    /// The state that somebody set; none where nobody did.
    pub fn review(&self, record: RecordId) -> Option<&Given<ReviewState>> {
        self.reviews.get(&record)
    }

    /// What was said about a record, the earliest first.
    pub fn remarks(&self, record: RecordId) -> &[Given<Remark>] {
        self.remarks.get(&record).map_or(&[], Vec::as_slice)
    }

    /// The reasons that warnings of a rule were accepted for, the most frequent first.
    pub fn reasons(&self, code: &str) -> Vec<&str> {
        let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
        for ((_, warning), given) in &self.accepted {
            if warning.code == code {
                *counted.entry(&given.what).or_default() += 1;
            }
        }
        let mut reasons: Vec<(&str, usize)> = counted.into_iter().collect();
        reasons.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
        reasons.into_iter().map(|(reason, _)| reason).collect()
    }
}
