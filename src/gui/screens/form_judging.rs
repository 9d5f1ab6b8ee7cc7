//! What a form asks about its record: whether another tells of the same event, and why a warning may
//! stand. Looked for when whoever types pauses. Knows nothing of how it is drawn.

use crate::domain::identity::RecordId;
use crate::domain::judgement::Pairing;
use crate::domain::record::Record;
use crate::gui::commands::Command;
use crate::likeness::Candidate;
use crate::schema::Entry;
use crate::validation::{Finding, LIKELY_DUPLICATE};
use crate::workspace::{Workspace, may_be_accepted, warning_of};
use std::collections::BTreeMap;

/// How long nothing must be typed before it is looked for other accounts, in seconds of egui's time.
const PAUSE: f64 = 0.15;

/// What a form asks about its record.
#[derive(Default)]
pub struct FormJudging {
    /// The records that may tell of the same event, the likeliest first.
    pub candidates: Vec<Candidate>,
    /// Whether what they say is shown field by field.
    pub is_compared: bool,
    /// Reasons as they are typed, by what they are for.
    pub reasons: BTreeMap<String, String>,
    /// Warnings that stand, and why: of a record that is not saved yet.
    pub accepting: Vec<(Finding, String)>,
    /// What other records are to this one, which is not saved yet.
    pub deciding: Vec<(RecordId, Pairing)>,
    /// What was asked for where the form is drawn.
    pub asked: Vec<Command>,
    seen: Option<(Entry, u64)>,
    since: f64,
    is_due: bool,
}

impl FormJudging {
    /// Looks for other accounts of the event where what is typed has changed and whoever types pauses.
    /// Says in how many seconds it must be asked again.
    pub fn look(
        &mut self,
        workspace: &Workspace,
        (entry, record, own): (&Entry, &Record, Option<RecordId>),
        now: f64,
    ) -> Option<f64> {
        let generation = workspace.generation();
        let is_seen = |seen: &(Entry, u64)| seen.0 == *entry && seen.1 == generation;
        if !self.seen.as_ref().is_some_and(is_seen) {
            // What is opened is looked at at once; what is typed when the hand rests.
            self.since = if self.seen.is_none() {
                now - PAUSE
            } else {
                now
            };
            self.seen = Some((entry.clone(), generation));
            self.is_due = true;
        }
        if !self.is_due {
            return None;
        }
        let wait = self.since + PAUSE - now;
        if wait > 0.0 {
            return Some(wait);
        }
        self.is_due = false;
        self.candidates = workspace.likely(record, own);
        self.candidates.retain(|candidate| {
            !self
                .deciding
                .iter()
                .any(|(other, _)| *other == candidate.id)
        });
        None
    }

    /// Of these findings those that nobody let stand, and those that come from the records beside this.
    pub fn open(
        &self,
        workspace: &Workspace,
        own: Option<RecordId>,
        mut findings: Vec<Finding>,
    ) -> Vec<Finding> {
        let Some(id) = own else {
            let stands = |finding: &Finding| {
                let warning = warning_of(finding);
                let mut accepted = self.accepting.iter();
                accepted.any(|(accepted, _)| warning_of(accepted) == warning)
            };
            findings.retain(|finding| !stands(finding));
            return findings;
        };
        let across = workspace.across();
        let beside = across.get(&id).into_iter().flatten();
        // The panel asks about the other accounts.
        let beside = beside.filter(|finding| finding.code != LIKELY_DUPLICATE);
        findings.extend(beside.cloned());
        workspace.judged_as(id, findings).open
    }

    /// What has been decided about another record while this one was not saved.
    pub fn decide(&mut self, other: RecordId, pairing: Pairing) {
        self.deciding.push((other, pairing));
        self.candidates.retain(|candidate| candidate.id != other);
    }

    /// The reason for which a warning would stand now: what is typed, or else what was said most often
    /// before for the same rule.
    pub fn reason(&self, workspace: &Workspace, finding: &Finding) -> String {
        let typed = self
            .reasons
            .get(&reason_key(finding))
            .map(|typed| typed.trim());
        match typed.filter(|typed| !typed.is_empty()) {
            Some(typed) => typed.to_owned(),
            None => usual_reason(workspace, finding.code),
        }
    }
}

/// What a reason that is typed is kept under.
pub fn reason_key(finding: &Finding) -> String {
    let field = finding.field.map(crate::domain::field::Field::key);
    format!("{}/{}", finding.code, field.unwrap_or_default())
}

/// The reason that was given most often for warnings of a rule; a plain one where nobody gave any.
pub fn usual_reason(workspace: &Workspace, code: &str) -> String {
    let judgements = workspace.judgements();
    match judgements.reasons(code).first() {
        Some(reason) => (*reason).to_owned(),
        None => workspace.words().text("warning-usual-reason"),
    }
}

/// The warning that a key accepts: that of the field with the keyboard, or else the first.
pub fn warning_at(
    findings: &[Finding],
    focused: Option<crate::domain::field::Field>,
) -> Option<&Finding> {
    let warnings = || findings.iter().filter(|finding| may_be_accepted(finding));
    let here = warnings().find(|finding| focused.is_some() && finding.field == focused);
    here.or_else(|| warnings().next())
}
