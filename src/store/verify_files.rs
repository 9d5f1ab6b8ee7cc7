//! Reads the files of a register through, and says of each that a revision names whether it is there
//! and what it was: FORMAT.md, "Attachments". Changes nothing.

use super::error::StoreError;
use super::files::FileState;
use super::hash::Hash;
use super::register::Register;
use super::revision::Revision;
use crate::domain::file_name::safe_name;
use crate::words::Message;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A file that revisions name, earlier ones included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedFile {
    /// Its name in the register.
    pub file: Hash,
    /// What it is called, as far as that can be shown.
    pub names: BTreeSet<String>,
    /// The references of the records that name it.
    pub records: BTreeSet<String>,
    /// What became of it.
    pub state: FileState,
}

/// What was found of the files of a register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilesReport {
    /// The files that are named, by hash.
    pub named: Vec<NamedFile>,
    /// The files that no revision names, by hash.
    pub unnamed: Vec<(Hash, FileState)>,
}

impl FilesReport {
    /// Whether every file that is named is there, and every file that is there is what it was.
    pub fn is_clean(&self) -> bool {
        self.bad().next().is_none()
    }

    /// The files that are not as they must be, by hash.
    pub fn bad(&self) -> impl Iterator<Item = (Hash, &FileState)> {
        let named = self.named.iter().map(|named| (named.file, &named.state));
        let unnamed = self.unnamed.iter().map(|(file, state)| (*file, state));
        let all: BTreeMap<Hash, &FileState> = named.chain(unnamed).collect();
        all.into_iter()
            .filter(|(_, state)| **state != FileState::Whole)
    }

    /// What is missing, damaged or named by nobody, one sentence each.
    pub fn messages(&self) -> Vec<Message> {
        let named = self.named.iter().filter_map(|named| {
            let message = match &named.state {
                FileState::Whole => return None,
                FileState::Missing => Message::new("verify-file-missing"),
                FileState::Damaged { .. } => Message::new("verify-file-damaged"),
                FileState::Unreadable { said } => {
                    Message::new("verify-file-unreadable").with("said", said.as_str())
                }
            };
            let joined = |texts: &BTreeSet<String>| {
                let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                texts.join(", ")
            };
            let message = message.with("file", named.file.to_string());
            let message = message.with("name", joined(&named.names));
            Some(message.with("records", joined(&named.records)))
        });
        let unnamed = self.unnamed.iter().map(|(file, state)| {
            let message = match state {
                FileState::Damaged { .. } => Message::new("verify-file-unnamed-damaged"),
                FileState::Unreadable { said } => {
                    Message::new("verify-file-unnamed-unreadable").with("said", said.as_str())
                }
                FileState::Whole | FileState::Missing => Message::new("verify-file-unnamed"),
            };
            message.with("file", file.to_string())
        });
        named.chain(unnamed).collect()
    }
}

/// Verifies the files of a register. Every one is read to its end.
///
/// # Errors
/// The folder of the files cannot be read.
pub fn verify_files(register: &Register) -> Result<FilesReport, StoreError> {
    let files = register.files();
    let mut named: BTreeMap<Hash, (BTreeSet<String>, BTreeSet<String>)> = BTreeMap::new();
    for revision in register.index.revisions() {
        let reference = match revision.record_kind() {
            Some(kind) => revision.id.reference(kind),
            None => revision.id.to_string(),
        };
        for (file, name) in attached(revision) {
            let (names, records) = named.entry(file).or_default();
            names.extend(name.map(safe_name));
            records.insert(reference.clone());
        }
    }
    let mut report = FilesReport::default();
    for file in files.all()? {
        if !named.contains_key(&file) {
            report.unnamed.push((file, files.state(file)));
        }
    }
    for (file, (names, records)) in named {
        let state = files.state(file);
        report.named.push(NamedFile {
            file,
            names,
            records,
            state,
        });
    }
    Ok(report)
}

/// The files that a revision names, and what they are called.
fn attached(revision: &Revision) -> impl Iterator<Item = (Hash, Option<&str>)> {
    let list = revision.body.get("attachments").and_then(Value::as_array);
    list.into_iter().flatten().filter_map(|attached| {
        let file = attached.get("file")?.as_str()?.parse().ok()?;
        Some((file, attached.get("name").and_then(Value::as_str)))
    })
}
