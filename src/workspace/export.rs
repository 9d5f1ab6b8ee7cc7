//! The records of a register as files for other programs. Knows nothing of the files themselves.

use super::Workspace;
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::record::{Record, Value};
use crate::exchange::{Exported, csv_of, json_of};
use crate::figures::{Counting, Reason};
use crate::schema::{Audience, is_withheld, seen_by};

/// Why a record of any kind counts nowhere.
const BELONGS_TO_ALL: [Reason; 3] = [Reason::Draft, Reason::NoMonth, Reason::Discounted];

impl Workspace {
    /// The records of a kind as a table that can be imported again, with what the audience may see.
    pub fn csv(&self, kind: RecordKind, audience: Audience) -> Vec<u8> {
        let seen = self.seen(kind, audience);
        csv_of(kind, seen.iter().map(Seen::exported))
    }

    /// The records of these kinds as JSON, with what the audience may see.
    pub fn json(&self, kinds: &[RecordKind], audience: Audience) -> Vec<u8> {
        let seen: Vec<_> = kinds
            .iter()
            .map(|kind| (*kind, self.seen(*kind, audience)))
            .collect();
        let exported = seen
            .iter()
            .map(|(kind, seen)| (*kind, seen.iter().map(Seen::exported).collect()));
        json_of(exported)
    }

    /// How many records of a kind an export for this audience holds, and how many it leaves out.
    pub fn exported(&self, kind: RecordKind, audience: Audience) -> (usize, usize) {
        let (withheld, open): (Vec<_>, Vec<_>) = self
            .of_kind(kind)
            .partition(|held| is_withheld(&held.record, audience));
        (open.len(), withheld.len())
    }

    /// A record without the links to records that are withheld: beside what it tells of itself they
    /// would tell of those.
    fn without_withheld_links(&self, mut record: Record, audience: Audience) -> Record {
        let Some(Value::Refs(links)) = record.get(Field::LinkedTo) else {
            return record;
        };
        let is_withheld = |link: &String| {
            let mut found = self.find(link).into_iter();
            found.any(|id| {
                let held = self.get(id);
                held.is_some_and(|held| is_withheld(&held.record, audience))
            })
        };
        let open: Vec<String> = links
            .iter()
            .filter(|link| !is_withheld(link))
            .cloned()
            .collect();
        record.set(
            Field::LinkedTo,
            (!open.is_empty()).then_some(Value::Refs(open)),
        );
        record
    }

    /// A withheld record is no row: a table of events has nothing to say of one that it must not
    /// tell of. The report says how many there are.
    fn seen(&self, kind: RecordKind, audience: Audience) -> Vec<Seen> {
        let settings = self.settings();
        let open = self
            .of_kind(kind)
            .filter(|held| !is_withheld(&held.record, audience));
        let seen = open.map(|held| {
            let counting = crate::figures::counting(&held.record, held.is_final(), settings);
            let reason = match counting {
                Counting::Counts => None,
                Counting::Not(reason) => Some(reason),
            };
            // What the headline takes is asked of incidents only: a trial is no attack.
            let reason = reason
                .filter(|reason| kind == RecordKind::Incident || BELONGS_TO_ALL.contains(reason));
            Seen {
                id: held.id,
                record: self.without_withheld_links(seen_by(&held.record, audience), audience),
                not_counted: reason.map(code),
            }
        });
        seen.collect()
    }
}

/// A record as the audience may see it.
struct Seen {
    id: RecordId,
    record: Record,
    not_counted: Option<&'static str>,
}

impl Seen {
    fn exported(&self) -> Exported<'_> {
        Exported {
            id: self.id,
            record: &self.record,
            not_counted: self.not_counted,
        }
    }
}

/// The reason's key in the words, without what they all begin with.
fn code(reason: Reason) -> &'static str {
    reason.key().trim_start_matches("reason-")
}
