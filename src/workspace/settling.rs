//! Settling a conflict: one revision that names all sides that a person saw. Knows nothing of how
//! the choice was made.

use super::Workspace;
use super::conflict::Conflict;
use crate::domain::identity::RecordKind;
use crate::domain::record::Record;
use crate::schema::record_from;
use crate::store::{Change, RevId, StoreError};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// What a person chose of a conflict: one side, and members of other sides in place of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settlement {
    /// The side that holds where nothing else is chosen, by place. One that deletes the record
    /// deletes it.
    pub base: usize,
    /// The side of each member that was chosen on its own.
    pub members: BTreeMap<String, usize>,
}

impl Settlement {
    /// The whole of one side.
    pub fn all_of(side: usize) -> Self {
        Self {
            base: side,
            members: BTreeMap::new(),
        }
    }
}

impl Conflict {
    /// The side that a settlement begins from; the first where it names none.
    fn base(&self, settlement: &Settlement) -> &super::Side {
        self.sides.get(settlement.base).unwrap_or(&self.sides[0])
    }

    /// Whether the record is deleted by settling it so.
    pub fn deletes(&self, settlement: &Settlement) -> bool {
        self.base(settlement).deleted
    }

    /// The members of the record when it is settled so. Members that this version does not know are
    /// kept from all sides; where they differ, those of the base are.
    fn body(&self, settlement: &Settlement) -> Map<String, Json> {
        let base = self.base(settlement);
        let mut body = base.body.clone();
        for (member, side) in settlement.members.iter().filter(|_| !base.deleted) {
            let chosen = self.sides.get(*side).filter(|side| !side.deleted);
            match chosen.map(|side| side.body.get(member)) {
                Some(Some(value)) => {
                    body.insert(member.clone(), value.clone());
                }
                Some(None) => {
                    body.shift_remove(member);
                }
                None => {}
            }
        }
        for side in &self.sides {
            for (member, value) in &side.record.unknown {
                // What differs and can be chosen has been.
                if !self.differing.iter().any(|other| other.member == *member) {
                    body.entry(member.clone()).or_insert_with(|| value.clone());
                }
            }
        }
        body
    }
}

impl Workspace {
    /// The record that settling would make; none where it is deleted or has no form.
    pub fn settled(&self, conflict: &Conflict, settlement: &Settlement) -> Option<Record> {
        let has_form = RecordKind::LOGGED.contains(&conflict.kind);
        (has_form && !conflict.deletes(settlement))
            .then(|| record_from(conflict.kind, &conflict.body(settlement), &self.terms))
    }

    /// Settles a conflict by a revision that names all sides that were looked at. Where another
    /// side has arrived since, it stands beside that revision, and nothing of it is lost.
    ///
    /// # Errors
    /// The register cannot be written, or the disk refuses. Nothing is settled then.
    pub fn settle(
        &mut self,
        conflict: &Conflict,
        settlement: &Settlement,
    ) -> Result<RevId, StoreError> {
        let change = Change {
            id: conflict.id,
            kind: conflict.kind,
            parents: conflict.sides.iter().map(|side| side.rev).collect(),
            deleted: conflict.deletes(settlement),
            body: conflict.body(settlement),
        };
        if RecordKind::LOGGED.contains(&conflict.kind) {
            return self.append_one(change);
        }
        let revs = self.register.append(vec![change])?;
        self.read_again();
        Ok(revs[0])
    }
}
