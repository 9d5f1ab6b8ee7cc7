//! One change to many records, or many new ones: looked at before it is made, made as one batch, and
//! taken back as one. Knows no clipboard and no dialog.

use super::Workspace;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::identity::RecordId;
use crate::domain::record::Record;
use crate::schema::{Entry, body_of, record_from, update_record, value_text, write_entry};
use crate::store::{Change, RevId, StoreError};
use crate::validation::Finding;

/// What a change would make of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Changing {
    /// The record.
    pub id: RecordId,
    /// What the field says, as text; empty where it is blank.
    pub before: String,
    /// What it would say.
    pub after: String,
    /// What would be wrong with the record that is not wrong with it now.
    pub findings: Vec<Finding>,
}

/// What was done to many records at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// The records that were made.
    pub made: Vec<RecordId>,
    /// The records that were changed: the revision that stood, and the one that stands now.
    pub changed: Vec<(RecordId, RevId, RevId)>,
}

impl Workspace {
    /// What is wrong with new records, before they are saved: one list a record. Short dates are
    /// completed from the month, as in a form.
    pub fn look_at_new(&self, entries: &[Entry], month: Month) -> Vec<Vec<Finding>> {
        let look = |entry: &Entry| self.check(&self.read(entry, Some(month)));
        entries.iter().map(look).collect()
    }

    /// Saves new records as one batch. A draft always saves, whatever is wrong with it.
    ///
    /// # Errors
    /// The register cannot be written, or the disk refuses. Nothing is saved then.
    pub fn make_all(&mut self, entries: &[Entry], month: Month) -> Result<Done, StoreError> {
        let mut changes = Vec::with_capacity(entries.len());
        for entry in entries {
            let body = body_of(&self.read(entry, Some(month)));
            let id = self.register.new_id(entry.kind);
            changes.push(Change::first(id, entry.kind, body));
        }
        let made = changes.iter().map(|change| change.id).collect();
        self.append_all(changes)?;
        Ok(Done {
            made,
            changed: Vec::new(),
        })
    }

    /// What setting a field of these records to a text would change: those that say it already are left
    /// out.
    pub fn look_at_change(
        &self,
        ids: &[RecordId],
        field: Field,
        text: &str,
        month: Month,
    ) -> Vec<Changing> {
        let look = |id: &RecordId| {
            let (before, after) = self.changed_record(*id, field, text, month)?;
            let found = self.check(&before);
            let mut findings = self.check(&after);
            findings.retain(|finding| !found.contains(finding));
            Some(Changing {
                id: *id,
                before: said(&before, field),
                after: said(&after, field),
                findings,
            })
        };
        ids.iter().filter_map(look).collect()
    }

    /// Sets a field of these records to a text, as one batch.
    ///
    /// # Errors
    /// The register cannot be written, or the disk refuses. Nothing is changed then.
    pub fn change_all(
        &mut self,
        ids: &[RecordId],
        field: Field,
        text: &str,
        month: Month,
    ) -> Result<Done, StoreError> {
        let mut changes = Vec::new();
        let mut stood = Vec::new();
        for id in ids {
            let after = self.changed_record(*id, field, text, month);
            if let (Some((_, after)), Some(stored)) = (after, self.register.get(*id)) {
                stood.push((*id, stored.rev));
                changes.push(stored.revised(body_of(&after)));
            }
        }
        let revs = self.append_all(changes)?;
        let changed = stood.into_iter().zip(revs);
        Ok(Done {
            made: Vec::new(),
            changed: changed
                .map(|((id, before), now)| (id, before, now))
                .collect(),
        })
    }

    /// Takes back what was done to many records, as one batch: those that were made are deleted, those
    /// that were changed stand as before. A record that was changed again since is left as it is; says
    /// how many are.
    ///
    /// # Errors
    /// The register cannot be written, or the disk refuses. Nothing is taken back then.
    pub fn undo_all(&mut self, done: &Done) -> Result<usize, StoreError> {
        let mut changes = Vec::new();
        for id in &done.made {
            let stored = self.register.get(*id).filter(|stored| !stored.deleted);
            changes.extend(stored.map(|stored| stored.deletion()));
        }
        let mut left = 0;
        for (id, before, now) in &done.changed {
            let stored = self.register.get(*id).filter(|stored| stored.rev == *now);
            match (stored, self.register.revision(*before)) {
                (Some(stored), Some(before)) => changes.push(stored.revised(before.body.clone())),
                _ => left += 1,
            }
        }
        if !changes.is_empty() {
            self.append_all(changes)?;
        }
        Ok(left)
    }

    /// A record as it stands, and with a field set to a text; none where it says that already, or is not
    /// there.
    fn changed_record(
        &self,
        id: RecordId,
        field: Field,
        text: &str,
        month: Month,
    ) -> Option<(Record, Record)> {
        let stored = self.register.get(id).filter(|stored| !stored.deleted)?;
        let before = record_from(stored.kind, stored.body, &self.terms);
        let mut after = before.clone();
        let mut entry = write_entry(&before);
        entry.texts.insert(field, text.to_owned());
        update_record(&mut after, &entry, &self.reading(Some(month)));
        (body_of(&after) != *stored.body && before != after).then_some((before, after))
    }
}

fn said(record: &Record, field: Field) -> String {
    let value = record.get(field);
    value.map_or_else(String::new, |value| value_text(field, value))
}
