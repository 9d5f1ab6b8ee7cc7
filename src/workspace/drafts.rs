//! What is typed and not saved yet, kept as it is typed: there after a crash, a kill or a flat battery.
//! Knows nothing of what a form shows.

use super::Workspace;
use super::actions::Editing;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::identity::RecordKind;
use crate::schema::Entry;
use crate::store::StoreError;
use crate::words::Message;
use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// The number of a draft, its own in this installation's copy of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftId(pub u64);

/// A record as far as it is typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Its number.
    pub id: DraftId,
    /// What is typed.
    pub entry: Entry,
    /// The record that is edited, and the revision that it was begun from; none for a new one.
    pub editing: Option<Editing>,
    /// The month that completes short dates.
    pub month: Month,
    /// Where whoever types is.
    pub at_work: AtWork,
    /// When it was kept.
    pub kept: DateTime<Utc>,
}

/// Where whoever types is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AtWork {
    /// Whether its form is open.
    pub is_open: bool,
    /// The part of the form that is in sight.
    pub section: usize,
    /// The field that has the keyboard.
    pub field: Option<Field>,
}

/// The version of what is written; an older program leaves a newer one alone.
const VERSION: u32 = 1;

/// A draft as it is written.
#[derive(Serialize, Deserialize)]
struct DraftFile {
    v: u32,
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    record: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rev: Option<String>,
    month: String,
    kept: String,
    open: bool,
    section: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    texts: BTreeMap<String, String>,
}

impl DraftFile {
    fn of(draft: &Draft) -> Self {
        let texts = draft.entry.texts.iter();
        Self {
            v: VERSION,
            kind: draft.entry.kind.code().to_owned(),
            record: draft.editing.map(|editing| editing.id.to_string()),
            rev: draft.editing.map(|editing| editing.rev.to_string()),
            month: draft.month.to_string(),
            kept: draft.kept.to_rfc3339_opts(SecondsFormat::Secs, true),
            open: draft.at_work.is_open,
            section: draft.at_work.section,
            field: draft.at_work.field.map(|field| field.key().to_owned()),
            texts: texts
                .filter(|(_, text)| !text.is_empty())
                .map(|(field, text)| (field.key().to_owned(), text.clone()))
                .collect(),
        }
    }

    /// The draft; none where there is something in it that this version does not know.
    fn draft(self, id: DraftId) -> Option<Draft> {
        let editing = match (self.record, self.rev) {
            (Some(record), Some(rev)) => Some(Editing {
                id: record.parse().ok()?,
                rev: rev.parse().ok()?,
            }),
            _ => None,
        };
        let texts = self.texts.into_iter();
        let entry = Entry {
            kind: RecordKind::from_code(&self.kind)?,
            texts: texts
                .map(|(key, text)| Some((Field::from_key(&key)?, text)))
                .collect::<Option<_>>()?,
        };
        (self.v == VERSION).then_some(Draft {
            id,
            entry,
            editing,
            month: self.month.parse().ok()?,
            at_work: AtWork {
                is_open: self.open,
                section: self.section,
                field: self.field.and_then(|key| Field::from_key(&key)),
            },
            kept: self.kept.parse().ok()?,
        })
    }
}

impl Workspace {
    /// Whether drafts can be kept: not where the register was opened for reading.
    pub fn keeps_drafts(&self) -> bool {
        self.register.keeps_drafts()
    }

    /// Everything that is typed and not saved yet, as it was kept last, the oldest first.
    pub fn drafts(&self) -> impl Iterator<Item = &Draft> {
        self.drafts.values()
    }

    /// A draft as it was kept last.
    pub fn draft(&self, id: DraftId) -> Option<&Draft> {
        self.drafts.get(&id)
    }

    /// Keeps a draft in place of what was kept of it before. When this returns it is on the disk, with
    /// the present moment.
    ///
    /// # Errors
    /// The register was opened for reading, or the disk refuses; what was kept before is still there.
    pub fn keep_draft(&mut self, draft: Draft) -> Result<(), StoreError> {
        let draft = Draft {
            kept: self.clock.now(),
            ..draft
        };
        // Maps of text cannot fail to be written.
        let content = serde_json::to_vec(&DraftFile::of(&draft)).unwrap_or_default();
        self.register.keep_draft(draft.id.0, &content)?;
        self.drafts.insert(draft.id, draft);
        Ok(())
    }

    /// Forgets a draft: it was saved, or nobody wants it.
    ///
    /// # Errors
    /// The register was opened for reading, or the disk refuses.
    pub fn drop_draft(&mut self, id: DraftId) -> Result<(), StoreError> {
        self.register.drop_draft(id.0)?;
        self.drafts.remove(&id);
        Ok(())
    }

    /// Reads what was typed and not saved when the register was open last. Says which drafts cannot be
    /// read, and where they lie; they stop nothing.
    pub fn read_drafts(&mut self) -> Vec<Message> {
        let Ok(kept) = self.register.read_drafts() else {
            return Vec::new();
        };
        let mut unreadable = kept.unreadable;
        self.drafts.clear();
        for (number, content) in kept.whole {
            let file = serde_json::from_slice::<DraftFile>(&content).ok();
            match file.and_then(|file| file.draft(DraftId(number))) {
                // The window may have gone between the save and forgetting what was saved.
                Some(draft) if self.is_saved(&draft) => {
                    let _ = self.register.drop_draft(number);
                }
                Some(draft) => {
                    self.drafts.insert(draft.id, draft);
                }
                None => unreadable.extend(self.register.set_draft_aside(number)),
            }
        }
        unreadable
            .iter()
            .map(|path| unreadable_said(path))
            .collect()
    }
}

impl Workspace {
    /// Whether a record says what the draft says, and was saved after it.
    fn is_saved(&self, draft: &Draft) -> bool {
        let said = self.read(&draft.entry, Some(draft.month));
        self.of_kind(draft.entry.kind).any(|held| {
            draft.editing.is_none_or(|editing| editing.id == held.id)
                && held.at >= draft.kept
                && held.record == said
        })
    }
}

fn unreadable_said(path: &Path) -> Message {
    Message::new("draft-unreadable").with("path", path.display().to_string())
}
