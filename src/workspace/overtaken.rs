//! A form that was begun before somebody else saved its record: what was changed meanwhile, and both
//! brought together where they are about different fields. Knows nothing of how it is shown.

use super::Workspace;
use super::actions::Editing;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::schema::{Entry, body_of, fields, record_from, update_record};
use crate::store::Revision;
use serde_json::{Map, Value as Json};
use std::collections::BTreeSet;

/// What was saved of a record since a form of it was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overtaken {
    /// Who saved it last.
    pub by: String,
    /// The fields that they changed, in the order of the form.
    pub theirs: Vec<Field>,
    /// Those of them that the form changes too, to something else.
    pub both: Vec<Field>,
}

/// A record's members as a form would save them, over what others have saved meanwhile.
pub(super) struct Together {
    /// The revision that stands.
    pub over: Revision,
    /// Its members with those that the form changes.
    pub body: Map<String, Json>,
}

impl Workspace {
    /// What was saved of a record since a form of it was begun; none where that revision still stands,
    /// or where several do, which is a conflict to be settled.
    pub fn overtaken(
        &self,
        editing: Editing,
        entry: &Entry,
        month: Option<Month>,
    ) -> Option<Overtaken> {
        let (before, over) = self.parted(editing)?;
        let mine = self.body_over(before, entry, month);
        let theirs = changed(&before.body, &over.body);
        let both = clashing(&before.body, &mine, &over.body);
        let in_order = |members: &BTreeSet<&String>| {
            let all = fields(entry.kind).iter().map(|form_field| form_field.field);
            all.filter(|field| members.iter().any(|member| *member == field.key()))
                .collect()
        };
        Some(Overtaken {
            by: over.by.clone(),
            theirs: in_order(&theirs),
            both: in_order(&both),
        })
    }

    /// Both together; none where nothing was saved meanwhile, or both change the same.
    pub(super) fn together(&self, editing: Editing, mine: &Map<String, Json>) -> Option<Together> {
        let (before, over) = self.parted(editing)?;
        if !clashing(&before.body, mine, &over.body).is_empty() {
            return None;
        }
        let mut body = over.body.clone();
        for member in changed(&before.body, mine) {
            match mine.get(member) {
                Some(value) => body.insert(member.clone(), value.clone()),
                None => body.remove(member),
            };
        }
        Some(Together {
            over: over.clone(),
            body,
        })
    }

    /// The revision that a form was begun from, and the one that stands in its place.
    fn parted(&self, editing: Editing) -> Option<(&Revision, &Revision)> {
        let held = self.get(editing.id)?;
        if held.rev == editing.rev || held.conflicted {
            return None;
        }
        let revision = |rev| self.register.revision(rev);
        Some((revision(editing.rev)?, revision(held.rev)?))
    }

    fn body_over(
        &self,
        before: &Revision,
        entry: &Entry,
        month: Option<Month>,
    ) -> Map<String, Json> {
        let mut record = record_from(entry.kind, &before.body, &self.terms);
        update_record(&mut record, entry, &self.reading(month));
        body_of(&record)
    }
}

/// The members that one says otherwise than the other.
fn changed<'a>(
    before: &'a Map<String, Json>,
    after: &'a Map<String, Json>,
) -> BTreeSet<&'a String> {
    let all = before.keys().chain(after.keys());
    all.filter(|member| before.get(*member) != after.get(*member))
        .collect()
}

/// The members that both changed, and not to the same.
fn clashing<'a>(
    before: &'a Map<String, Json>,
    mine: &'a Map<String, Json>,
    theirs: &'a Map<String, Json>,
) -> BTreeSet<&'a String> {
    let both = changed(before, mine).into_iter();
    let theirs_too = changed(before, theirs);
    both.filter(|member| theirs_too.contains(member) && mine.get(*member) != theirs.get(*member))
        .collect()
}
