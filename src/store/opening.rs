//! Opens a register: reads every journal, takes what it takes to write, and says what it found.
//! Knows nothing of what a field means.

use super::access::{Access, Note, Reason};
use super::error::StoreError;
use super::fault::FaultKind;
use super::index::Index;
use super::installation::Installation;
use super::journals::{Branch, Files, Journals, Witness};
use super::line::{self, Head};
use super::manifest::{self, Manifest};
use super::scan::Scan;
use super::sealing::{Epoch, Keyring, Reading};
use super::settling::{self, Own};
use super::union;
use super::watch::Known;
use std::collections::BTreeSet;
use std::path::Path;

/// What opening found and took.
pub struct Opened {
    /// What `register.json` says.
    pub manifest: Manifest,
    /// The records.
    pub index: Index,
    /// Whether it can be written.
    pub access: Access,
    /// What was found.
    pub notes: Vec<Note>,
    /// What it takes to write.
    pub own: Option<Own>,
    /// How far every journal was read.
    pub known: Known,
    /// Its keys, where it is sealed.
    pub keyring: Option<Keyring>,
}

/// Opens a register. Whoever asks to write may get it for reading only, and is told why. A sealed one is
/// opened with `keyring`, where it was open before, or else with what the installation has been given.
pub fn open(
    folder: &Path,
    installation: &mut Installation,
    to_write: bool,
    keyring: Option<Keyring>,
) -> Result<Opened, StoreError> {
    let manifest = manifest::read(&*installation.disk, folder)?;
    let id = &manifest.id;
    let first = first_epoch(installation, &manifest);
    let taken = if manifest.is_newer() {
        Err(Reason::Newer)
    } else if to_write {
        settling::take(folder, installation, id, first.is_some())
    } else {
        Err(Reason::Asked)
    };
    // Only now: whoever had the lock before may have appended until then.
    let files = Files::read(&*installation.disk, folder)?;
    let is_founded = keyring.is_some();
    let keyring = match first {
        Some(first) => Some(unlocked(folder, installation, id, first, &files, keyring)?),
        None => None,
    };
    let reading = Reading {
        register: id,
        keyring: keyring.as_ref(),
    };
    let mut journals = files.scanned(reading);
    let mut notes = Vec::new();
    if first != manifest.epoch() {
        notes.push(Note::SealStripped);
    }
    let taken = taken.and_then(|taken| {
        settling::settle(
            folder,
            installation,
            reading,
            &mut journals,
            &mut notes,
            taken,
        )
    });
    let is_mended = notes
        .iter()
        .any(|note| matches!(note, Note::SetAside { .. }));
    if is_mended && first.is_some() && !is_founded {
        // What was set aside may have begun an epoch. Nothing may be sealed with a key that no line
        // holds any more.
        drop(taken);
        let mut opened = open(folder, installation, to_write, None)?;
        opened.notes.splice(0..0, notes);
        return Ok(opened);
    }
    let remembered = match &taken {
        Ok(own) => own.seat.remembered(),
        Err(_) => match installation.seats(id).find(folder) {
            Some(seat) => seat.remembered(),
            None => Vec::new(),
        },
    };
    let witnesses = journals.witnesses(&remembered);
    tell(&journals, &witnesses, &mut notes);
    let newer = journals.branches.iter().any(|branch| {
        let mut lines = branch.scan.lines.iter();
        lines.any(|placed| placed.line.version > line::VERSION)
    });
    let (access, own) = match taken {
        Ok(_) if newer => (Access::ReadOnly(Reason::Newer), None),
        Ok(own) => (Access::ReadWrite, Some(own)),
        Err(reason) => (Access::ReadOnly(reason), None),
    };
    if let Some(own) = &own {
        remember(own, &journals, remembered);
    }
    let known = Known::of(&journals, own.as_ref().map(|own| own.writer));
    let mut index = Index::default();
    for revision in union::revisions(journals) {
        index.add(revision);
    }
    Ok(Opened {
        manifest,
        index,
        access,
        notes,
        own,
        known,
        keyring,
    })
}

/// The first epoch of a sealed register: what is remembered of it here before what it says itself, which
/// anybody could have taken out of `register.json`.
pub fn first_epoch(installation: &Installation, manifest: &Manifest) -> Option<Epoch> {
    let remembered = installation.seats(&manifest.id).sealed();
    remembered.or(manifest.epoch())
}

/// The keys of a sealed register.
pub fn unlocked(
    folder: &Path,
    installation: &Installation,
    register: &str,
    first: Epoch,
    files: &Files,
    before: Option<Keyring>,
) -> Result<Keyring, StoreError> {
    let gathered = files.gathered();
    if let Some(mut keyring) = before {
        keyring.learn(&gathered.epochs);
        return Ok(keyring);
    }
    let mut keyring = Keyring::closed(register, first);
    let unlock = &installation.unlock;
    match keyring.unlock(unlock, &gathered.passphrases, &gathered.epochs) {
        Ok(()) => Ok(keyring),
        Err(why) => Err(StoreError::Locked {
            folder: folder.to_owned(),
            why,
        }),
    }
}

/// Keeps the last lines of the others, and those that were seen once and are gone.
fn remember(own: &Own, journals: &Journals, before: Vec<Head>) {
    let mut heads = journals.heads(Some(own.writer));
    heads.extend(before.iter().filter(|head| !journals.has(head)));
    let before: BTreeSet<Head> = before.into_iter().collect();
    if heads != before {
        let heads: Vec<Head> = heads.into_iter().collect();
        // What cannot be kept is read again next time.
        let _ = own.seat.remember(&heads);
    }
}

/// What is to be said of the journals.
pub fn tell(journals: &Journals, witnesses: &[Witness], notes: &mut Vec<Note>) {
    let ignored = journals.ignored.iter();
    notes.extend(ignored.map(|name| Note::Ignored { name: name.clone() }));
    for branch in &journals.branches {
        tell_of(branch, notes);
    }
    for writer in journals.writers(witnesses) {
        let faults = journals.disproved(writer, witnesses);
        notes.extend(faults.into_iter().map(|fault| Note::Faulty {
            journal: writer.journal_name(),
            fault,
        }));
    }
    let forks = union::forks(journals);
    notes.extend(
        forks
            .into_iter()
            .map(|(writer, seq)| Note::Forked { writer, seq }),
    );
}

fn tell_of(branch: &Branch, notes: &mut Vec<Note>) {
    let Branch { file, scan } = branch;
    let unread = scan.sealed_for_others();
    if unread > 0 {
        notes.push(Note::SealedForOthers {
            journal: file.clone(),
            lines: unread,
        });
    }
    notes.extend(scan.faults.iter().map(|fault| Note::Faulty {
        journal: file.clone(),
        fault: fault.clone(),
    }));
    notes.extend(end_of(file, scan));
}

/// What is to be said of an end that is not whole.
pub fn end_of(file: &str, scan: &Scan) -> Option<Note> {
    let tail = scan.tail.as_ref()?;
    let journal = file.to_owned();
    Some(match tail.kind {
        FaultKind::Newer { .. } | FaultKind::OtherWriter { .. } => Note::Faulty {
            journal,
            fault: tail.clone(),
        },
        _ => Note::Waiting {
            journal,
            line: tail.line,
        },
    })
}
