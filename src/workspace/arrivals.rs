//! What others have written while the register was open here: taken in, and said. Knows nothing of
//! who carried it.

use super::Workspace;
use super::judging::is_decision;
use crate::domain::identity::{RecordId, RecordKind};
use crate::store::{Arrived, RevId, StoreError, Watch};
use std::collections::{BTreeMap, BTreeSet};

/// What has come from others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrival {
    /// The records that stand otherwise than before, or are new or deleted.
    pub records: BTreeSet<RecordId>,
    /// Who saved them, by name.
    pub by: BTreeSet<String>,
}

impl Workspace {
    /// Takes in what a sync program has brought since the register was opened or last asked.
    ///
    /// # Errors
    /// Any error of the disk; what was read before stays.
    pub fn refresh(&mut self) -> Result<Arrival, StoreError> {
        let before = self.standing();
        let records = match self.register.refresh()? {
            Arrived::Nothing => return Ok(Arrival::default()),
            Arrived::Records(ids) => ids,
            Arrived::Anything => {
                self.read_again();
                let after = self.standing();
                let ids = before.keys().chain(after.keys()).copied();
                ids.filter(|id| before.get(id) != after.get(id)).collect()
            }
        };
        self.hold_again(&records);
        let heads = records.iter().flat_map(|id| self.register.heads(*id));
        let fresh = heads.filter(|head| before.get(&head.id) != Some(&head.rev));
        let by = fresh.map(|head| head.by.clone()).collect();
        Ok(Arrival { records, by })
    }

    /// What notices that there is something to take in, from whatever thread.
    pub fn watch(&self) -> Watch {
        self.register.watch()
    }

    /// How many other writers' journals the register holds.
    pub fn others(&self) -> usize {
        self.register.others()
    }

    fn hold_again(&mut self, records: &BTreeSet<RecordId>) {
        let mut heads = records.iter().filter_map(|id| self.register.get(*id));
        // What records are read and checked by.
        let by = [RecordKind::Setting, RecordKind::Place, RecordKind::Source];
        if heads.any(|stored| by.contains(&stored.kind) && !is_decision(&stored)) {
            self.read_again();
            return;
        }
        for id in records {
            self.hold(*id);
        }
        self.forget_figures();
    }

    fn standing(&self) -> BTreeMap<RecordId, RevId> {
        let held = self.records.iter();
        held.map(|(id, held)| (*id, held.rev)).collect()
    }
}
