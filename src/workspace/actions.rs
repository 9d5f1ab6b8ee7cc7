//! What a person does to records: save, copy, delete, restore. Every action is a revision.

use super::Workspace;
use super::held::Held;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::record::Record;
use crate::domain::settings::Settings;
use crate::schema::{Entry, body_of, record_from, settings_bodies, update_record, write_entry};
use crate::store::{Change, RevId, StoreError};
use crate::validation::Finding;
use std::sync::PoisonError;

/// The record that a form was opened on, as it stood then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Editing {
    /// The record.
    pub id: RecordId,
    /// The revision that the form was filled from.
    pub rev: RevId,
}

/// What saving did.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// The record.
    pub id: RecordId,
    /// The revision that stands now.
    pub rev: RevId,
    /// What is wrong with it. A draft is saved all the same.
    pub findings: Vec<Finding>,
    /// Whether there was anything to save.
    pub changed: bool,
    /// Who had saved other fields of the record since the form was begun: both stand now.
    pub together_with: Option<String>,
}

impl Workspace {
    /// Saves what was typed, as a new record or as a revision of the one that is edited. What the
    /// form does not show of a record stays as it was; what others have saved since the form was
    /// begun stays too, unless both changed the same fields: then two versions stand. When this
    /// returns it is on the disk.
    pub fn save(
        &mut self,
        entry: &Entry,
        editing: Option<Editing>,
        month: Option<Month>,
    ) -> Result<Saved, StoreError> {
        let before = editing.and_then(|editing| self.register.revision(editing.rev));
        let mut record = match before {
            Some(revision) => record_from(entry.kind, &revision.body, &self.terms),
            None => Record::new(entry.kind),
        };
        update_record(&mut record, entry, &self.reading(month));
        let body = body_of(&record);
        if let (Some(editing), Some(before)) = (editing, before)
            && before.body == body
        {
            let findings = self.check(&record);
            return Ok(Saved {
                id: editing.id,
                rev: editing.rev,
                findings,
                changed: false,
                together_with: None,
            });
        }
        let together = editing.and_then(|editing| self.together(editing, &body));
        let together_with = together.as_ref().map(|together| together.over.by.clone());
        let change = match (editing, together) {
            (Some(editing), Some(together)) => Change {
                parents: vec![together.over.rev],
                ..Change::first(editing.id, entry.kind, together.body)
            },
            (Some(editing), None) => Change {
                parents: vec![editing.rev],
                ..Change::first(editing.id, entry.kind, body)
            },
            (None, _) => Change::first(self.register.new_id(entry.kind), entry.kind, body),
        };
        let id = change.id;
        let rev = self.append_one(change)?;
        let findings = self
            .get(id)
            .map(|held| held.findings.clone())
            .unwrap_or_default();
        Ok(Saved {
            id,
            rev,
            findings,
            changed: true,
            together_with,
        })
    }

    /// Deletes a record: a revision, which [`Workspace::restore`] takes back. Nothing happens to a
    /// record that is not there.
    pub fn delete(&mut self, id: RecordId) -> Result<(), StoreError> {
        match self.register.get(id).filter(|stored| !stored.deleted) {
            Some(stored) => {
                let deletion = stored.deletion();
                self.append_one(deletion).map(|_rev| ())
            }
            None => Ok(()),
        }
    }

    /// Brings a deleted record back as it was.
    pub fn restore(&mut self, id: RecordId) -> Result<(), StoreError> {
        match self.register.get(id).filter(|stored| stored.deleted) {
            Some(stored) => {
                let restored = stored.revised(stored.body.clone());
                self.append_one(restored).map(|_rev| ())
            }
            None => Ok(()),
        }
    }

    /// Makes a record stand again as it stood in an earlier revision of it.
    pub fn return_to(&mut self, id: RecordId, rev: RevId) -> Result<(), StoreError> {
        let earlier = self
            .register
            .revision(rev)
            .filter(|revision| revision.id == id);
        match (self.register.get(id), earlier) {
            (Some(stored), Some(earlier)) => {
                let returned = stored.revised(earlier.body.clone());
                self.append_one(returned).map(|_rev| ())
            }
            _ => Ok(()),
        }
    }

    /// The record of a kind that whoever works here made last.
    pub fn newest_own(&self, kind: RecordKind) -> Option<&Held> {
        let own = |held: &&Held| held.by == self.register.author();
        self.of_kind(kind).filter(own).last()
    }

    /// An entry for a new record that says what this one says. What proves the one does not prove
    /// the other: sources and attachments are left out.
    pub fn copy(&self, id: RecordId) -> Option<Entry> {
        let mut entry = write_entry(&self.get(id)?.record);
        for field in [Field::Sources, Field::Attachments, Field::LinkedTo] {
            entry.texts.remove(&field);
        }
        Some(entry)
    }

    /// Saves the settings of the register that differ from what stands.
    pub fn change_settings(&mut self, settings: &Settings) -> Result<(), StoreError> {
        let name = |body: &serde_json::Map<String, serde_json::Value>| {
            ["setting", "key", "vocabulary", "code"].map(|member| body.get(member).cloned())
        };
        let mut changes = Vec::new();
        for body in settings_bodies(settings, &self.settings) {
            let standing = self
                .register
                .iter(RecordKind::Setting)
                .find(|stored| name(stored.body) == name(&body));
            match standing {
                Some(stored) if *stored.body == body => {}
                Some(stored) => {
                    let mut kept = stored.body.clone();
                    kept.extend(body);
                    changes.push(stored.revised(kept));
                }
                None => {
                    let id = self.register.new_id(RecordKind::Setting);
                    changes.push(Change::first(id, RecordKind::Setting, body));
                }
            }
        }
        self.register.append(changes)?;
        self.read_again();
        Ok(())
    }

    /// Saves several changes as one batch: all of them or none.
    pub(super) fn append_all(&mut self, changes: Vec<Change>) -> Result<Vec<RevId>, StoreError> {
        let ids: Vec<RecordId> = changes.iter().map(|change| change.id).collect();
        let is_logged = changes
            .iter()
            .all(|change| RecordKind::LOGGED.contains(&change.kind));
        let before = self.register.generation();
        let revs = self.register.append(changes)?;
        if self.register.generation() > before + 1 {
            // The register was opened anew on the way: anything may have come with that.
            self.read_again();
        }
        if !is_logged {
            // What records are read and checked by.
            self.read_again();
            return Ok(revs);
        }
        for id in ids {
            self.hold(id);
        }
        self.forget_figures();
        Ok(revs)
    }

    pub(super) fn append_one(&mut self, change: Change) -> Result<RevId, StoreError> {
        let revs = self.append_all(vec![change])?;
        Ok(revs[0])
    }

    /// Reads a record again as it stands in the register.
    pub(super) fn hold(&mut self, id: RecordId) {
        let stored = self
            .register
            .get(id)
            .filter(|stored| !stored.deleted && RecordKind::LOGGED.contains(&stored.kind));
        let known = self.known();
        match stored.map(|stored| Held::new(&stored, &self.circumstances(&known))) {
            Some(held) => self.records.insert(id, held),
            None => self.records.remove(&id),
        };
        self.liken_again(id);
    }

    pub(super) fn forget_figures(&mut self) {
        self.figures
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }
}
