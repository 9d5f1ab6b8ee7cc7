//! Records that may tell of one event, and what becomes of two that do. Knows nothing of how alikeness is
//! measured.

use super::Workspace;
use super::actions::Editing;
use crate::domain::field::Field;
use crate::domain::identity::RecordId;
use crate::domain::record::{Citation, Record, Value};
use crate::likeness::{Candidate, Likeness};
use crate::schema::body_of;
use crate::store::{RevId, StoreError};
use crate::validation::{self, Finding};
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

/// What the rules say of records beside each other, by record.
pub type Across = Arc<BTreeMap<RecordId, Vec<Finding>>>;

/// What bringing two accounts of one event together changed, to take it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The record that is kept, and the revision of it that stood.
    pub kept: Editing,
    /// The record that was put away; none where the other account was not saved yet.
    pub away: Option<RecordId>,
}

impl Workspace {
    /// The records that may tell of the same event as this one and that nobody has told apart, the
    /// likeliest first; `except` is its own id, where it has one.
    pub fn likely(&self, record: &Record, except: Option<RecordId>) -> Vec<Candidate> {
        let found = self.likeness_of(|likeness| likeness.likely(record, except));
        let judgements = self.judgements();
        let is_asked = |candidate: &Candidate| {
            except.is_none_or(|own| judgements.pairing(own, candidate.id).is_none())
        };
        found.into_iter().filter(is_asked).collect()
    }

    /// All pairs of records that may tell of one event and that nobody has decided about.
    pub fn unsettled_pairs(&self) -> Vec<(RecordId, Candidate)> {
        let pairs = self.likeness_of(Likeness::pairs);
        let judgements = self.judgements();
        let is_asked = |(id, candidate): &(RecordId, Candidate)| {
            judgements.pairing(*id, candidate.id).is_none()
        };
        pairs.into_iter().filter(is_asked).collect()
    }

    /// What the rules across records find; reckoned once for each state of the register.
    pub fn across(&self) -> Across {
        // What a panic left behind is whole all the same: it is only ever replaced.
        let mut kept = self.across.lock().unwrap_or_else(PoisonError::into_inner);
        let generation = self.generation();
        if let Some((of, across)) = kept.as_ref()
            && *of == generation
        {
            return Arc::clone(across);
        }
        let unsettled = self.unsettled_pairs();
        let found = self.likeness_of(|likeness| {
            let records = self.records().map(|held| (held.id, &held.record));
            validation::check_across(&validation::Register::new(records, likeness, unsettled))
        });
        let across = Arc::new(found);
        *kept = Some((generation, Arc::clone(&across)));
        across
    }

    /// Says that what is typed and not saved tells of the same event as a record: its sources, and what
    /// the record does not say, go to the record.
    ///
    /// # Errors
    /// The register cannot be written, or the disk refuses. Nothing is changed then.
    pub fn join_typed(
        &mut self,
        typed: &Record,
        kept: RecordId,
    ) -> Result<Option<Joined>, StoreError> {
        self.join(typed, None, kept)
    }

    /// Says that two records tell of the same event: one gains what the other knows besides, the other is
    /// deleted with a link to it. Both happen, or neither.
    ///
    /// # Errors
    /// As [`Workspace::join_typed`].
    pub fn join_saved(
        &mut self,
        away: RecordId,
        kept: RecordId,
    ) -> Result<Option<Joined>, StoreError> {
        let Some(account) = self.get(away).map(|held| held.record.clone()) else {
            return Ok(None);
        };
        self.join(&account, Some(away), kept)
    }

    fn join(
        &mut self,
        account: &Record,
        away: Option<RecordId>,
        kept: RecordId,
    ) -> Result<Option<Joined>, StoreError> {
        let (Some(stored), Some(held)) = (self.register.get(kept), self.get(kept)) else {
            return Ok(None);
        };
        let joined = Joined {
            kept: Editing {
                id: kept,
                rev: held.rev,
            },
            away,
        };
        let mut changes = vec![stored.revised(body_of(&with(&held.record, account)))];
        if let Some(other) = away.and_then(|id| self.register.get(id)) {
            let mut linked = account.clone();
            linked.set(Field::LinkedTo, Some(Value::Refs(vec![kept.to_string()])));
            let mut deletion = other.deletion();
            deletion.body = body_of(&linked);
            changes.push(deletion);
        }
        self.append_all(changes)?;
        Ok(Some(joined))
    }

    /// Takes [`Workspace::join_typed`] or [`Workspace::join_saved`] back, all of it or nothing.
    ///
    /// # Errors
    /// As [`Workspace::join_typed`].
    pub fn part_again(&mut self, joined: Joined) -> Result<(), StoreError> {
        let before: Option<RevId> = Some(joined.kept.rev);
        let before = before.and_then(|rev| self.register.revision(rev));
        let stored = self.register.get(joined.kept.id);
        let mut changes = Vec::new();
        if let (Some(stored), Some(before)) = (stored, before) {
            changes.push(stored.revised(before.body.clone()));
        }
        if let Some(away) = joined.away.and_then(|id| self.register.get(id)) {
            let history = self.register.history(away.id);
            let stood = history.iter().rev().find(|revision| !revision.deleted);
            if let Some(stood) = stood {
                changes.push(away.revised(stood.body.clone()));
            }
        }
        self.append_all(changes).map(|_revs| ())
    }

    /// Asks the index of all records; it is built when it is asked first, and again where places have
    /// changed.
    fn likeness_of<T>(&self, ask: impl FnOnce(&Likeness) -> T) -> T {
        let places = self.places();
        // What a panic left behind is not there: it was taken out.
        let mut kept = self.likeness.lock().unwrap_or_else(PoisonError::into_inner);
        let index = match kept.take() {
            Some(index) if index.is_by(&places) => index,
            _ => {
                let mut index = Likeness::new(places);
                for held in self.records() {
                    index.put(held.id, &held.record);
                }
                index
            }
        };
        let said = ask(&index);
        *kept = Some(index);
        said
    }

    /// Puts a record into the index as it stands now, where there is an index.
    pub(super) fn liken_again(&mut self, id: RecordId) {
        let kept = self
            .likeness
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(likeness) = kept {
            match self.records.get(&id) {
                Some(held) => likeness.put(id, &held.record),
                None => likeness.remove(id),
            }
        }
    }

    /// Builds the index anew when it is asked next: anything may have changed.
    pub(super) fn forget_likeness(&mut self) {
        *self
            .likeness
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// A record with what another account of its event knows besides: its sources, and the fields that the
/// record leaves blank. What the record says stays as it is.
fn with(record: &Record, account: &Record) -> Record {
    let mut both = record.clone();
    for (field, value) in account.values() {
        if both.get(field).is_none() && field != Field::LinkedTo {
            both.set(field, Some(value.clone()));
        }
    }
    let mut sources: Vec<Citation> = record.citations().to_vec();
    for citation in account.citations() {
        let is_known =
            |known: &Citation| known.name == citation.name && known.link == citation.link;
        if !sources.iter().any(is_known) {
            sources.push(citation.clone());
        }
    }
    if !sources.is_empty() {
        both.set(Field::Sources, Some(Value::Citations(sources)));
    }
    both
}
