//! A conflict that is being settled: what was chosen so far, and what is wrong with it. Knows nothing
//! of how it is drawn.

use crate::domain::identity::RecordId;
use crate::store::RevId;
use crate::validation::Finding;
use crate::workspace::{Conflict, Differing, Settlement, Workspace};
use std::collections::BTreeMap;

/// A conflict that is being settled.
pub struct Settling {
    /// The conflict as it was when it was opened.
    pub conflict: Conflict,
    /// Whether the fields that are the same are listed.
    pub same_open: bool,
    /// Whether the first cell takes the keyboard when it is next drawn.
    pub take_focus: bool,
    /// The side that holds where nothing else is chosen; with it whether the record stays.
    base: Option<usize>,
    members: BTreeMap<String, usize>,
    found: Option<(u64, Settlement, Vec<Finding>)>,
}

impl Settling {
    /// The conflict that a record is in, with what is suggested chosen; none where it is in none.
    pub fn of(workspace: &Workspace, id: RecordId) -> Option<Self> {
        let conflict = workspace.conflict(id)?;
        Some(Self {
            base: (!conflict.is_about_deletion()).then_some(0),
            members: conflict.suggestions(),
            same_open: false,
            take_focus: true,
            found: None,
            conflict,
        })
    }

    /// The record.
    pub fn id(&self) -> RecordId {
        self.conflict.id
    }

    /// Whether it was chosen that the record is deleted: then nothing else is to be chosen.
    pub fn deletes(&self) -> bool {
        let side = self.base.and_then(|base| self.conflict.sides.get(base));
        side.is_some_and(|side| side.deleted)
    }

    /// The side that was chosen for a member.
    pub fn chosen(&self, member: &str) -> Option<usize> {
        self.members
            .get(member)
            .copied()
            .filter(|_| !self.deletes())
    }

    /// The side that says whether the record stays, where they do not agree on that.
    pub fn kept_by(&self) -> Option<usize> {
        self.base.filter(|_| self.conflict.is_about_deletion())
    }

    /// Chooses a side for a member. The record stays then.
    pub fn choose(&mut self, member: &str, side: usize) {
        self.members.insert(member.to_owned(), side);
        if self.deletes() {
            self.base = Some(side);
        }
    }

    /// Chooses whether the record stays, as this side has it.
    pub fn keep_by(&mut self, side: usize) {
        self.base = Some(side);
    }

    /// Chooses the whole of a side.
    pub fn take_all(&mut self, side: usize) {
        self.base = Some(side);
        let says = |differing: &&Differing| differing.said.get(side).is_some_and(Option::is_some);
        let open = self.conflict.differing.iter().filter(|one| one.is_open());
        let members = open.filter(says).map(|one| (one.member.clone(), side));
        self.members = members.collect();
    }

    /// How much was chosen, and how much there is to choose.
    pub fn progress(&self) -> (usize, usize) {
        let about_deletion = usize::from(self.conflict.is_about_deletion());
        if self.deletes() {
            return (about_deletion, about_deletion);
        }
        let open = || self.conflict.differing.iter().filter(|one| one.is_open());
        let chosen = open().filter(|one| self.members.contains_key(&one.member));
        let kept = usize::from(self.kept_by().is_some());
        (chosen.count() + kept, open().count() + about_deletion)
    }

    /// Whether everything is chosen.
    pub fn is_complete(&self) -> bool {
        let (chosen, all) = self.progress();
        chosen == all
    }

    /// What was chosen so far.
    pub fn settlement(&self) -> Settlement {
        Settlement {
            base: self.base.unwrap_or(0),
            members: self.members.clone(),
        }
    }

    /// What is wrong with the record as it would be settled now.
    pub fn findings(&mut self, workspace: &Workspace) -> &[Finding] {
        let (generation, settlement) = (workspace.generation(), self.settlement());
        let found = match self.found.take() {
            Some(found) if found.0 == generation && found.1 == settlement => found,
            _ => {
                let record = workspace.settled(&self.conflict, &settlement);
                let findings = record.map(|record| workspace.check(&record));
                (generation, settlement, findings.unwrap_or_default())
            }
        };
        &self.found.insert(found).2
    }

    /// Whether other versions stand now than those that are shown.
    pub fn is_overtaken(&self, workspace: &Workspace) -> bool {
        let shown = self.conflict.sides.iter().map(|side| side.rev);
        let standing = workspace.register().heads(self.id()).map(|head| head.rev);
        shown.collect::<Vec<RevId>>() != standing.collect::<Vec<RevId>>()
    }
}
