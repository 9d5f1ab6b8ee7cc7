//! Reads the files of a register through, and says of each that a revision names whether it is there
//! and what it was: FORMAT.md, "Attachments". Changes nothing.

use super::access::Reason;
use super::envelope::Clear;
use super::error::StoreError;
use super::files::{FileState, Files, place};
use super::hash::Hash;
use super::installation::Installation;
use super::register::Register;
use super::revision::Revision;
use crate::domain::file_name::safe_name;
use crate::words::Message;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

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
    /// Whether the revisions could not be read, because the register is sealed and no key was given:
    /// then no file is named, and none is known to be missing.
    pub locked: bool,
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
            let message = message.with("file", place(named.file));
            let message = message.with("name", joined(&named.names));
            Some(message.with("records", joined(&named.records)))
        });
        let unnamed = self.unnamed.iter().filter_map(|(file, state)| {
            let message = match state {
                FileState::Damaged { .. } => Message::new("verify-file-unnamed-damaged"),
                FileState::Unreadable { said } => {
                    Message::new("verify-file-unnamed-unreadable").with("said", said.as_str())
                }
                FileState::Whole | FileState::Missing if self.locked => return None,
                FileState::Whole | FileState::Missing => Message::new("verify-file-unnamed"),
            };
            Some(message.with("file", place(*file)))
        });
        let locked = self.locked.then(|| Message::new("verify-files-locked"));
        named.chain(unnamed).chain(locked).collect()
    }
}

/// Verifies the files of a register. Every one is read to its end. Whoever has no key to a sealed
/// register learns what is damaged, and not what is missing.
///
/// # Errors
/// What is there is no register that this version can read, or the folder of the files cannot be read.
pub fn verify_files(folder: &Path, installation: Installation) -> Result<FilesReport, StoreError> {
    let disk = Arc::clone(&installation.disk);
    match Register::open_to_read(folder, installation) {
        Ok(register) => report(&register.files(), names(&register)),
        Err(StoreError::Locked { .. }) => {
            let files = Files::new(disk, folder, Err(Reason::Asked), Arc::new(Clear));
            let report = report(&files, BTreeMap::new())?;
            Ok(FilesReport {
                locked: true,
                ..report
            })
        }
        Err(error) => Err(error),
    }
}

/// What a file is called, and the references of the records that name it.
type Naming = (BTreeSet<String>, BTreeSet<String>);

/// The files that the revisions of a register name.
fn names(register: &Register) -> BTreeMap<Hash, Naming> {
    let mut named: BTreeMap<Hash, Naming> = BTreeMap::new();
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
    named
}

fn report(files: &Files, named: BTreeMap<Hash, Naming>) -> Result<FilesReport, StoreError> {
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
