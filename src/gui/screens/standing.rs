//! Whether a record counts in its month, and the words that say so. Knows nothing of how they are
//! painted.

use crate::domain::identity::RecordKind;
use crate::domain::record::Record;
use crate::domain::settings::Settings;
use crate::domain::vocabulary::{Movement, Vocabulary};
use crate::figures::{Counting, Reason, counting};
use crate::words::{Message, Words, term_key};

/// Why a record of any kind counts nowhere.
const HOLDS_FOR_ALL: [Reason; 3] = [Reason::Draft, Reason::NoMonth, Reason::Discounted];

/// Whether a record counts, and if not, why.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// It counts in its month.
    Counts,
    /// It does not; the message says why.
    Not(Message),
}

impl Standing {
    /// The standing of a record; `is_final` where no finding of it is an error.
    pub fn of(record: &Record, is_final: bool, settings: &Settings) -> Self {
        if let Counting::Not(reason) = counting(record, is_final, settings)
            && (record.kind() == RecordKind::Incident || HOLDS_FOR_ALL.contains(&reason))
        {
            return Self::Not(Self::short(reason));
        }
        if record.kind() == RecordKind::Repatriation {
            if record.movement() == Some(Movement::Refused) {
                return Self::Not(term(Vocabulary::Movement, Movement::Refused.code()));
            }
            if !record.is_completed() {
                return Self::Not(match record.term(crate::domain::field::Field::Status) {
                    "" => Self::short(Reason::Draft),
                    status => term(Vocabulary::Status, status),
                });
            }
        }
        Self::Counts
    }

    /// A reason in few words.
    fn short(reason: Reason) -> Message {
        let code = reason.key().trim_start_matches("reason-");
        Message::new(format!("standing-{code}"))
    }

    /// Whether it counts.
    pub fn counts(&self) -> bool {
        *self == Self::Counts
    }

    /// "Counts in June", or "Not counted: out of area".
    pub fn words(&self, record: &Record, words: &Words) -> String {
        match (self, record.counted_month()) {
            (Self::Not(reason), _) => {
                words.say(&Message::new("standing-not").with("reason", words.say(reason)))
            }
            (Self::Counts, Some(month)) => {
                words.say(&Message::new("standing-counts").with("month", words.month_name(month)))
            }
            (Self::Counts, None) => String::new(),
        }
    }
}

fn term(vocabulary: Vocabulary, code: &str) -> Message {
    Message::new(term_key(vocabulary, code))
}
