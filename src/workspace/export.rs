//! The records of a register as files for other programs. Knows nothing of the files themselves.

use super::Workspace;
use crate::domain::identity::RecordKind;
use crate::exchange::{Exported, csv_of, json_of};
use crate::figures::{Counting, Reason};

/// Why a record of any kind counts nowhere.
const BELONGS_TO_ALL: [Reason; 3] = [Reason::Draft, Reason::NoMonth, Reason::Discounted];

impl Workspace {
    /// The records of a kind as a table that can be imported again.
    pub fn csv(&self, kind: RecordKind) -> Vec<u8> {
        csv_of(kind, self.exported(kind))
    }

    /// The records of these kinds as JSON.
    pub fn json(&self, kinds: &[RecordKind]) -> Vec<u8> {
        json_of(kinds.iter().map(|kind| (*kind, self.exported(*kind))))
    }

    fn exported(&self, kind: RecordKind) -> Vec<Exported<'_>> {
        let settings = self.settings();
        let records = self.of_kind(kind).map(|held| {
            let counting = crate::figures::counting(&held.record, held.is_final(), settings);
            let reason = match counting {
                Counting::Counts => None,
                Counting::Not(reason) => Some(reason),
            };
            // What the headline takes is asked of incidents only: a trial is no attack.
            let reason = reason
                .filter(|reason| kind == RecordKind::Incident || BELONGS_TO_ALL.contains(reason));
            Exported {
                id: held.id,
                record: &held.record,
                not_counted: reason.map(code),
            }
        });
        records.collect()
    }
}

/// The reason's key in the words, without what they all begin with.
fn code(reason: Reason) -> &'static str {
    reason.key().trim_start_matches("reason-")
}
