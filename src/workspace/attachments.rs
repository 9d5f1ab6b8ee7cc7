//! What became of the files of records. Knows nothing of how it is shown.

use super::Workspace;
use super::attaching::hash_of;
use crate::domain::identity::RecordId;
use crate::domain::record::Attachment;
use crate::store::{FileState, Files};
use crate::words::{Message, Words};

/// What became of the file of an attachment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// It is there and what was attached.
    Whole,
    /// It has not arrived.
    Missing,
    /// It is there and something else.
    Damaged,
    /// It is there and cannot be read.
    Unreadable,
    /// The record only names it: it was never in the register.
    OnlyNamed,
}

impl Condition {
    /// The Fluent key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Whole => "attachment-whole",
            Self::Missing => "attachment-missing",
            Self::Damaged => "attachment-damaged",
            Self::Unreadable => "attachment-unreadable",
            Self::OnlyNamed => "attachment-only-named",
        }
    }

    /// Its name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Missing => "missing",
            Self::Damaged => "damaged",
            Self::Unreadable => "unreadable",
            Self::OnlyNamed => "only_named",
        }
    }

    /// Whether somebody has to see to it.
    pub fn is_bad(self) -> bool {
        matches!(self, Self::Missing | Self::Damaged | Self::Unreadable)
    }
}

/// A file of a record.
#[derive(Clone, Copy, Debug)]
pub struct Attached<'a> {
    /// The record.
    pub id: RecordId,
    /// The file.
    pub attachment: &'a Attachment,
}

impl Workspace {
    /// The files of all records that are not deleted, by record.
    pub fn attachments(&self) -> impl Iterator<Item = Attached<'_>> {
        self.records().flat_map(|held| {
            let attachments = held.record.attachments().iter();
            attachments.map(|attachment| Attached {
                id: held.id,
                attachment,
            })
        })
    }
}

/// What became of the file of an attachment. It is read to its end, so it may take long, and runs on
/// whatever thread.
pub fn condition_of(files: &Files, attachment: &Attachment) -> Condition {
    let Some(file) = hash_of(&attachment.file) else {
        return Condition::OnlyNamed;
    };
    match files.state(file) {
        FileState::Whole => Condition::Whole,
        FileState::Missing => Condition::Missing,
        FileState::Damaged { .. } => Condition::Damaged,
        FileState::Unreadable { .. } => Condition::Unreadable,
    }
}

/// A method in words: its label where it is one that is suggested, else as it was typed.
pub fn method_words(words: &Words, method: &str) -> String {
    if Attachment::METHODS.contains(&method) {
        words.text(&format!("method-{}", method.replace('_', "-")))
    } else {
        method.to_owned()
    }
}

/// What is known of a file beside its name, in one line: size, method, collector, date, note.
pub fn attachment_words(words: &Words, attachment: &Attachment) -> String {
    let size = (!attachment.is_only_named()).then(|| words.size(attachment.size));
    let by = attachment.collected_by.as_str();
    let by = (!by.is_empty())
        .then(|| words.say(&Message::new("attachment-collected-by").with("name", by)));
    let date = attachment.collected_at.map(|date| words.date(date));
    let method = method_words(words, &attachment.method);
    let note = attachment.note.clone();
    let parts = size.into_iter().chain([method]).chain(by).chain(date);
    let parts: Vec<String> = parts
        .chain([note])
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}
