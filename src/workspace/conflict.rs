//! Records of which several revisions stand: what each says, what they come from, and where they
//! differ. Nothing here is decided by a clock. Knows nothing of how it is shown.

use super::Workspace;
use super::ancestry::nearest_common;
use super::setting_words::setting_said;
use crate::domain::field::Field;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::record::Record;
use crate::schema::{differences, fields, record_from, value_text};
use crate::store::{RevId, Revision, Stored};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value as Json};
use std::collections::{BTreeMap, BTreeSet};

/// A record of which several revisions stand, as it was when somebody looked at it.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: RecordKind,
    /// The revisions that stand: the record counts as the first of them says.
    pub sides: Vec<Side>,
    /// The nearest revisions that all sides come from: mostly one, none where none has arrived.
    pub ancestors: Vec<RevId>,
    /// What the sides say differently, in the order of the form.
    pub differing: Vec<Differing>,
    /// The fields that have a value and say the same on all sides that are not deleted.
    pub same: Vec<Field>,
}

/// One of the revisions that stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The revision.
    pub rev: RevId,
    /// When it was saved.
    pub at: DateTime<Utc>,
    /// Who saved it.
    pub by: String,
    /// Whether it deletes the record.
    pub deleted: bool,
    /// The record as it says it.
    pub record: Record,
    /// Its members as they are stored.
    pub(super) body: Map<String, Json>,
}

/// A member that the sides say differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// The member of the record's body.
    pub member: String,
    /// The field that it is; none in records without a form, such as settings.
    pub field: Option<Field>,
    /// What it said before the sides parted, empty where it was blank; none where that is not known.
    pub before: Option<String>,
    /// What each side says, empty where it is blank; none for a side that deletes the record. The
    /// text of a field is that of [`value_text`]; all other text is in words already.
    pub said: Vec<Option<String>>,
    /// The side that is probably right: the others left the member as it was.
    pub suggestion: Option<usize>,
}

impl Differing {
    /// Whether there is anything to choose: where one side edits and the others delete the record,
    /// it is only told what the edit changed.
    pub fn is_open(&self) -> bool {
        self.said.iter().flatten().count() > 1
    }
}

impl Conflict {
    /// Whether one side edits what another deletes.
    pub fn is_about_deletion(&self) -> bool {
        let deleted = self.sides.iter().filter(|side| side.deleted).count();
        deleted > 0 && deleted < self.sides.len()
    }

    /// What each side is called: who saved it, and the writer where that is not enough.
    pub fn names(&self) -> Vec<String> {
        let name = |side: &Side| {
            let (by, writer) = (side.by.as_str(), side.rev.writer);
            let alike = self.sides.iter().filter(|other| other.by == by).count();
            match (by.is_empty(), alike) {
                (true, _) => writer.to_string(),
                (false, 1) => by.to_owned(),
                (false, _) => format!("{by} ({writer})"),
            }
        };
        self.sides.iter().map(name).collect()
    }

    /// The side that is suggested for each member that has one.
    pub fn suggestions(&self) -> BTreeMap<String, usize> {
        let open = self
            .differing
            .iter()
            .filter(|differing| differing.is_open());
        open.filter_map(|differing| Some((differing.member.clone(), differing.suggestion?)))
            .collect()
    }
}

impl Workspace {
    /// The records of all kinds of which several revisions stand, deleted ones among them, by id.
    pub fn conflicts(&self) -> Vec<RecordId> {
        self.stored(|stored| stored.conflicted)
    }

    /// The records of all kinds that somebody has made from a revision that has not arrived, by id.
    pub fn incomplete(&self) -> Vec<RecordId> {
        self.stored(|stored| !self.missing_revisions(stored.id).is_empty())
    }

    /// The revisions of a record that others were made from and that have not arrived.
    pub fn missing_revisions(&self, id: RecordId) -> Vec<RevId> {
        let history = self.register.history(id);
        let parents = history.into_iter().flat_map(|revision| &revision.parents);
        let missing = parents.filter(|rev| self.register.revision(**rev).is_none());
        missing
            .copied()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }

    fn stored(&self, wanted: impl Fn(&Stored) -> bool) -> Vec<RecordId> {
        let of_kind = |kind| self.register.iter(kind).chain(self.register.deleted(kind));
        let all = RecordKind::ALL.into_iter().flat_map(of_kind);
        let mut ids: Vec<RecordId> = all.filter(wanted).map(|stored| stored.id).collect();
        ids.sort_unstable();
        ids
    }

    /// Who saved the revisions that stand, each once.
    pub fn saved_by(&self, id: RecordId) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for head in self.register.heads(id) {
            if !names.contains(&head.by.as_str()) {
                names.push(&head.by);
            }
        }
        names
    }

    /// The conflict that a record is in; none where one revision of it stands.
    pub fn conflict(&self, id: RecordId) -> Option<Conflict> {
        let stored = self.register.get(id).filter(|stored| stored.conflicted)?;
        let kind = stored.kind;
        let sides: Vec<Side> = self
            .register
            .heads(id)
            .map(|head| self.side(kind, head))
            .collect();
        let revs: Vec<RevId> = sides.iter().map(|side| side.rev).collect();
        let ancestors = nearest_common(&revs, |rev| self.register.revision(rev));
        let before: Vec<Side> = ancestors
            .iter()
            .filter_map(|rev| self.register.revision(*rev))
            .map(|revision| self.side(kind, revision))
            .collect();
        let comparing = Comparing {
            workspace: self,
            sides: &sides,
            before: &before,
        };
        let differing = comparing.differing(kind);
        let same = same_fields(kind, &sides, &differing);
        Some(Conflict {
            id,
            kind,
            sides,
            ancestors,
            differing,
            same,
        })
    }

    fn side(&self, kind: RecordKind, revision: &Revision) -> Side {
        Side {
            rev: revision.rev,
            at: revision.at,
            by: revision.by.clone(),
            deleted: revision.deleted,
            record: record_from(kind, &revision.body, &self.terms),
            body: revision.body.clone(),
        }
    }
}

fn same_fields(kind: RecordKind, sides: &[Side], differing: &[Differing]) -> Vec<Field> {
    let standing = sides.iter().find(|side| !side.deleted).or(sides.first());
    let differs = |field| differing.iter().any(|other| other.field == Some(field));
    fields(kind)
        .iter()
        .map(|form_field| form_field.field)
        .filter(|field| standing.is_some_and(|side| side.record.get(*field).is_some()))
        .filter(|field| !differs(*field))
        .collect()
}

/// The sides of a record beside what they come from.
struct Comparing<'a> {
    workspace: &'a Workspace,
    sides: &'a [Side],
    before: &'a [Side],
}

impl Comparing<'_> {
    fn differing(&self, kind: RecordKind) -> Vec<Differing> {
        let standing: Vec<&Side> = self.sides.iter().filter(|side| !side.deleted).collect();
        // Beside deletions alone an edit is told by what it changed.
        let deleted = self.sides.iter().find(|side| side.deleted);
        let others: Vec<&Side> = match (standing.as_slice(), self.before.first().or(deleted)) {
            ([_], Some(before)) => vec![before],
            (standing, _) => standing.iter().skip(1).copied().collect(),
        };
        let Some(first) = standing.first() else {
            return Vec::new();
        };
        if fields(kind).is_empty() {
            return self.of_members(first, &others);
        }
        let differ: BTreeSet<Field> = others
            .iter()
            .flat_map(|other| differences(&first.record, &other.record))
            .map(|difference| difference.field)
            .collect();
        let in_order = fields(kind).iter().map(|form_field| form_field.field);
        let of_field = |field: Field| {
            self.told(
                field.key(),
                Some(field),
                |a, b| a.record.get(field) == b.record.get(field),
                |side| {
                    let value = side.record.get(field);
                    value.map_or_else(String::new, |value| value_text(field, value))
                },
            )
        };
        in_order
            .filter(|field| differ.contains(field))
            .map(of_field)
            .collect()
    }

    /// The members of a record without a form.
    fn of_members(&self, first: &Side, others: &[&Side]) -> Vec<Differing> {
        let sides = || std::iter::once(first).chain(others.iter().copied());
        let mut members: Vec<&String> = Vec::new();
        for member in sides().flat_map(|side| side.body.keys()) {
            if !members.contains(&member) {
                members.push(member);
            }
        }
        let words = self.workspace.words();
        members
            .into_iter()
            .filter(|member| sides().any(|side| side.body.get(*member) != first.body.get(*member)))
            .map(|member| {
                self.told(
                    member,
                    None,
                    |a, b| a.body.get(member) == b.body.get(member),
                    |side| setting_said(words, member, side.body.get(member)),
                )
            })
            .collect()
    }

    fn told(
        &self,
        member: &str,
        field: Option<Field>,
        alike: impl Fn(&Side, &Side) -> bool,
        text: impl Fn(&Side) -> String,
    ) -> Differing {
        let before = match self.before {
            [first, rest @ ..] if rest.iter().all(|other| alike(first, other)) => Some(first),
            _ => None,
        };
        let suggestion = before.and_then(|before| {
            let mut changed = (0..self.sides.len())
                .filter(|index| !self.sides[*index].deleted && !alike(&self.sides[*index], before));
            let one = changed.next()?;
            changed
                .all(|other| alike(&self.sides[other], &self.sides[one]))
                .then_some(one)
        });
        let said = |side: &Side| (!side.deleted).then(|| text(side));
        Differing {
            member: member.to_owned(),
            field,
            before: before.map(&text),
            said: self.sides.iter().map(said).collect(),
            suggestion,
        }
    }
}
