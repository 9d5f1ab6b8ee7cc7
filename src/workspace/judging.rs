//! What people decide about records: warnings accepted, pairs told apart, states and comments of review.
//! One record a decision, so that two people never write over each other. Knows nothing of how it is
//! shown.

use super::Workspace;
use super::report_texts::Hashed;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::judgement::{
    Given, Judgement, Judgements, Pairing, ReviewState, Warning, pair_of,
};
use crate::schema::{judgement_body, judgement_from, judgement_key};
use crate::store::{Change, RevId, StoreError, Stored};
use crate::validation::{Finding, LIKELY_DUPLICATE, Severity, is_final};
use crate::words::Arg;
use chrono::DateTime;
use sha2::{Digest, Sha256};
use std::sync::{Arc, PoisonError};

/// What was decided, and how it is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The record that the decision is kept in.
    pub id: RecordId,
    /// The revision that stood before; none for a decision that is new.
    pub before: Option<RevId>,
}

/// What is said of a record, and what somebody let stand of it.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    /// What is still to be mended or looked at, errors first.
    pub open: Vec<Finding>,
    /// Warnings that were accepted, with the reason.
    pub accepted: Vec<(Finding, Given<String>)>,
}

/// Why a state of review was not set.
#[derive(Debug)]
pub enum ReviewError {
    /// Whoever entered it may not make it final: a setting of the register.
    OwnRecord,
    /// Something about it must be mended first.
    NotReady,
    /// The register cannot be written, or the disk refuses.
    Store(StoreError),
}

/// The warning that a finding is, as it is accepted.
pub fn warning_of(finding: &Finding) -> Warning {
    fn text(arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => text.clone(),
            Arg::Number(number) => number.to_string(),
            Arg::Message(message) => {
                let args = message.args.iter().map(|(_, arg)| text(arg));
                args.fold(message.key.to_string(), |said, arg| said + " " + &arg)
            }
        }
    }
    let about = finding.message.args.iter();
    Warning {
        code: finding.code.to_owned(),
        field: finding
            .field
            .map(|field| field.key().to_owned())
            .unwrap_or_default(),
        about: about
            .map(|(name, arg)| ((*name).to_owned(), text(arg)))
            .collect(),
    }
}

/// Whether a finding is one that a person may let stand. Whether two records are one is asked otherwise.
pub fn may_be_accepted(finding: &Finding) -> bool {
    finding.severity == Severity::Warning && finding.code != LIKELY_DUPLICATE
}

impl Workspace {
    /// Everything that people decided.
    pub fn judgements(&self) -> Arc<Judgements> {
        // What a panic left behind is whole all the same: it is only ever replaced.
        let mut kept = self
            .judgements
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let generation = self.generation();
        if let Some((of, judgements)) = kept.as_ref()
            && *of == generation
        {
            return Arc::clone(judgements);
        }
        let mut judgements = Judgements::default();
        for stored in self.register.iter(RecordKind::Setting) {
            if let Some(what) = judgement_from(stored.body) {
                judgements.add(Given {
                    id: stored.id,
                    what,
                    by: stored.by.to_owned(),
                    at: stored.at,
                });
            }
        }
        let judgements = Arc::new(judgements);
        *kept = Some((generation, Arc::clone(&judgements)));
        judgements
    }

    /// What the rules say of a record, alone and beside the others, and what of it was accepted.
    pub fn judged(&self, id: RecordId) -> Judged {
        let own = self.get(id).map(|held| held.findings.clone());
        let mut findings = own.unwrap_or_default();
        findings.extend(self.across().get(&id).cloned().unwrap_or_default());
        self.judged_as(id, findings)
    }

    /// These findings of a record, parted into what is open and what was accepted.
    pub fn judged_as(&self, id: RecordId, mut findings: Vec<Finding>) -> Judged {
        findings.sort_by_key(|finding| finding.severity);
        let judgements = self.judgements();
        let mut judged = Judged::default();
        for finding in findings {
            let given =
                may_be_accepted(&finding).then(|| judgements.accepted(id, &warning_of(&finding)));
            match given.flatten() {
                Some(given) => judged.accepted.push((finding, given.clone())),
                None => judged.open.push(finding),
            }
        }
        judged
    }

    /// Lets a warning of a record stand as it is, for this reason.
    ///
    /// # Errors
    /// The register cannot be written, or the disk refuses. Nothing is decided then.
    pub fn accept(
        &mut self,
        id: RecordId,
        finding: &Finding,
        reason: &str,
    ) -> Result<Decided, StoreError> {
        self.decide(&Judgement::Accepted {
            record: id,
            warning: warning_of(finding),
            reason: reason.trim().to_owned(),
        })
    }

    /// Says what two records are to each other; it is not asked again.
    ///
    /// # Errors
    /// As [`Workspace::accept`].
    pub fn decide_pair(
        &mut self,
        one: RecordId,
        other: RecordId,
        pairing: Pairing,
    ) -> Result<Decided, StoreError> {
        self.decide(&Judgement::Pair {
            records: pair_of(one, other),
            pairing,
        })
    }

    /// How far the review of a record has come: where nobody said, it is a draft while something about it
    /// must be mended, and ready otherwise.
    pub fn review_state(&self, id: RecordId) -> ReviewState {
        let judgements = self.judgements();
        match judgements.review(id) {
            Some(given) => given.what,
            None if self.get(id).is_some_and(|held| is_final(&held.findings)) => ReviewState::Ready,
            None => ReviewState::Draft,
        }
    }

    /// Sets how far the review of a record has come.
    ///
    /// # Errors
    /// It cannot be final as it stands or by this person, or the register cannot be written.
    pub fn set_review(&mut self, id: RecordId, state: ReviewState) -> Result<Decided, ReviewError> {
        if state == ReviewState::Final {
            if self.settings.second_person && self.is_own(id) {
                return Err(ReviewError::OwnRecord);
            }
            let errors = self.judged(id).open.into_iter();
            if errors
                .into_iter()
                .any(|finding| finding.severity == Severity::Error)
            {
                return Err(ReviewError::NotReady);
            }
        }
        self.decide(&Judgement::Review { record: id, state })
            .map_err(ReviewError::Store)
    }

    /// Whether whoever works here has entered or last changed the record.
    fn is_own(&self, id: RecordId) -> bool {
        let author = self.register.author();
        let history = self.register.history(id);
        let first = history.first().map(|revision| revision.by.as_str());
        first == Some(author) || self.get(id).is_some_and(|held| held.by == author)
    }

    /// Says something about a record.
    ///
    /// # Errors
    /// As [`Workspace::accept`].
    pub fn comment(&mut self, id: RecordId, text: &str) -> Result<Decided, StoreError> {
        self.decide(&Judgement::Comment {
            record: id,
            text: text.trim().to_owned(),
            resolved: false,
        })
    }

    /// Says of a comment that nothing more is to be done about it, or that there is. Nothing happens to
    /// what is no comment.
    ///
    /// # Errors
    /// As [`Workspace::accept`].
    pub fn resolve(
        &mut self,
        comment: RecordId,
        resolved: bool,
    ) -> Result<Option<Decided>, StoreError> {
        let stored = self.register.get(comment).filter(|stored| !stored.deleted);
        let said = stored.and_then(|stored| judgement_from(stored.body));
        let Some(Judgement::Comment { record, text, .. }) = said else {
            return Ok(None);
        };
        let judgement = Judgement::Comment {
            record,
            text,
            resolved,
        };
        self.decide_in(comment, &judgement).map(Some)
    }

    /// Takes a decision back: what stood before it stands again.
    ///
    /// # Errors
    /// As [`Workspace::accept`].
    pub fn take_back(&mut self, decided: Decided) -> Result<(), StoreError> {
        let before = decided.before.and_then(|rev| self.register.revision(rev));
        let change = match (self.register.get(decided.id), before) {
            (Some(stored), Some(before)) => stored.revised(before.body.clone()),
            (Some(stored), None) => stored.deletion(),
            (None, _) => return Ok(()),
        };
        self.append_judgements(vec![change])
    }

    fn decide(&mut self, judgement: &Judgement) -> Result<Decided, StoreError> {
        let id = match judgement_key(judgement) {
            // No instant is in it: it is not known when others decided the same.
            Some(key) => RecordId::new(
                DateTime::UNIX_EPOCH,
                &mut Hashed(Sha256::digest(key).into()),
            ),
            None => self.register.new_id(RecordKind::Setting),
        };
        self.decide_in(id, judgement)
    }

    fn decide_in(&mut self, id: RecordId, judgement: &Judgement) -> Result<Decided, StoreError> {
        let body = judgement_body(judgement);
        let stored = self.register.get(id);
        let before = stored
            .as_ref()
            .filter(|stored| !stored.deleted)
            .map(|stored| stored.rev);
        let change = match &stored {
            Some(stored) => {
                let mut kept = stored.body.clone();
                kept.extend(body);
                if kept == *stored.body && !stored.deleted && !stored.conflicted {
                    return Ok(Decided { id, before });
                }
                stored.revised(kept)
            }
            None => Change::first(id, RecordKind::Setting, body),
        };
        self.append_judgements(vec![change])?;
        Ok(Decided { id, before })
    }

    /// Records are read by no decision: they need not be read again.
    fn append_judgements(&mut self, changes: Vec<Change>) -> Result<(), StoreError> {
        let before = self.register.generation();
        self.register.append(changes)?;
        if self.register.generation() > before + 1 {
            // The register was opened anew on the way: anything may have come with that.
            self.read_again();
        }
        Ok(())
    }
}

/// Whether a stored record is a decision, which no record is read by.
pub(super) fn is_decision(stored: &Stored) -> bool {
    stored.kind == RecordKind::Setting && crate::schema::is_judgement(stored.body)
}
