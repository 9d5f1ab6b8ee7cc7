//! What an installation keeps of one copy of a register, outside of it: who it writes as, with which
//! key, how far its journal was acknowledged, what it has seen of the others, the lock, and what it
//! set aside. Knows nothing of what a line says.

use super::disk::{self, Disk, HeldLock};
use super::line::Head;
use super::manifest;
use super::mark::{Mark, Marks};
use super::revision::WriterId;
use super::sealing::{Epoch, Keyring, open_kept, seal_kept};
use super::signature::WriterKey;
use crate::domain::clock::{Clock, Randomness};
use chrono::SecondsFormat;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use zeroize::Zeroizing;

/// `seat.json`: the folder of the copy, and whether the register is sealed: should its own
/// `register.json` not say so any more, nothing is written clear all the same.
#[derive(Serialize, Deserialize)]
struct SeatFile {
    folder: PathBuf,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed: Option<String>,
}

/// `writer.json`: the journal that is this copy's own, and its key.
#[derive(Clone, Serialize, Deserialize)]
struct WriterFile {
    writer: String,
    key: String,
    #[serde(default)]
    left: Vec<String>,
}

/// The file of the writer and its key.
const WRITER: &str = "writer.json";

#[derive(Serialize, Deserialize)]
struct SeenFile {
    heads: Vec<SeenHead>,
}

#[derive(Serialize, Deserialize)]
struct SeenHead {
    writer: String,
    seq: u64,
    hash: String,
}

#[derive(Serialize, Deserialize)]
struct Holder {
    by: String,
    since: String,
}

/// The seats of one register: one for each copy of it that was written to from here.
#[derive(Debug)]
pub struct Seats {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
}

impl Seats {
    /// The seats that are kept in this folder.
    pub fn new(disk: Arc<dyn Disk>, folder: PathBuf) -> Self {
        Self { disk, folder }
    }

    /// Where they are kept.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The seat of the copy in this folder, if there is one.
    pub fn find(&self, copy: &Path) -> Option<Seat> {
        let copy = self.disk.canonical(copy).ok()?;
        let mut seats = self.all().into_iter();
        seats
            .find(|(_, place)| place.folder == copy)
            .map(|(seat, _)| seat)
    }

    /// The first epoch of the register, where any seat remembers that it is sealed.
    pub fn sealed(&self) -> Option<Epoch> {
        let mut places = self.all().into_iter();
        places.find_map(|(_, place)| place.sealed?.parse().ok())
    }

    /// The seat of the copy in this folder. A copy that was moved takes its seat along; a second
    /// one gets a seat of its own, so that the two never append to one journal.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn take(&self, register: &str, copy: &Path) -> io::Result<Seat> {
        disk::make_private_folder(&*self.disk, &self.folder)?;
        let copy = self.disk.canonical(copy)?;
        let all = self.all();
        if let Some((seat, _)) = all.iter().find(|(_, place)| place.folder == copy) {
            return Ok(seat.clone());
        }
        let is_there = |folder: &Path| {
            manifest::read(&*self.disk, folder).is_ok_and(|manifest| manifest.id == register)
        };
        let is_free = |(_, place): &(Seat, SeatFile)| !is_there(&place.folder);
        if let Some((seat, before)) = all.into_iter().find(is_free) {
            let place = SeatFile {
                folder: copy,
                ..before
            };
            seat.write("seat.json", &place, true)?;
            return Ok(seat);
        }
        let place = SeatFile {
            folder: copy,
            sealed: None,
        };
        let mut number = 1;
        loop {
            let folder = self.folder.join(number.to_string());
            self.disk.create_folder(&folder)?;
            let path = folder.join("seat.json");
            match self.disk.create_new(&path) {
                Ok(mut file) => {
                    file.append(&serde_json::to_vec(&place)?)?;
                    file.sync()?;
                    self.disk.sync_folder(&folder)?;
                    self.disk.sync_folder(&self.folder)?;
                    return Ok(self.seat(folder));
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
                Err(error) => return Err(error),
            }
        }
    }

    fn all(&self) -> Vec<(Seat, SeatFile)> {
        let names = self.disk.list(&self.folder).unwrap_or_default();
        let seats = names.iter().map(|name| self.seat(self.folder.join(name)));
        seats
            .filter_map(|seat| {
                let place: SeatFile = seat.read("seat.json")?;
                Some((seat, place))
            })
            .collect()
    }

    fn seat(&self, folder: PathBuf) -> Seat {
        Seat {
            disk: Arc::clone(&self.disk),
            folder,
        }
    }
}

/// What an installation keeps of one copy of a register.
#[derive(Debug, Clone)]
pub struct Seat {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
}

impl Seat {
    /// Where it is kept.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where what is typed and not saved yet is kept.
    pub fn drafts(&self) -> PathBuf {
        self.folder.join("drafts")
    }

    /// Keeps that the register is sealed.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn keep_sealed(&self, first: Epoch) -> io::Result<()> {
        let Some(mut place) = self.read::<SeatFile>("seat.json") else {
            return Err(io::ErrorKind::NotFound.into());
        };
        if place.sealed.is_none() {
            place.sealed = Some(first.to_string());
            self.write("seat.json", &place, true)?;
        }
        Ok(())
    }

    fn read<T: for<'a> Deserialize<'a>>(&self, name: &str) -> Option<T> {
        serde_json::from_slice(&self.disk.read(&self.folder.join(name)).ok()?).ok()
    }

    fn write<T: Serialize>(&self, name: &str, value: &T, durable: bool) -> io::Result<()> {
        let bytes = serde_json::to_vec(value)?;
        disk::replace(&*self.disk, &self.folder.join(name), &bytes, durable)
    }

    /// Takes the lock, or says who has it.
    pub fn lock(
        &self,
        by: &str,
        clock: &dyn Clock,
    ) -> io::Result<Result<Box<dyn HeldLock>, String>> {
        let Some(held) = self.disk.try_lock(&self.folder.join("lock"))? else {
            let holder = self.read::<Holder>("holder.json");
            let holder = holder.map(|holder| match holder.by.as_str() {
                "" => holder.since,
                by => format!("{by}, {}", holder.since),
            });
            return Ok(Err(holder.unwrap_or_default()));
        };
        let since = clock.now().to_rfc3339_opts(SecondsFormat::Secs, true);
        let by = by.to_owned();
        self.write("holder.json", &Holder { by, since }, false)?;
        Ok(Ok(held))
    }

    /// Who this copy is written by, and the key that signs: what is kept of a sealed register is
    /// sealed with its keys.
    pub fn writer(&self, keyring: Option<&Keyring>) -> Option<(WriterId, WriterKey)> {
        let file = self.writer_file(keyring)?;
        let key = WriterKey::from_secret(&file.key)?;
        Some((file.writer.parse().ok()?, key))
    }

    /// Becomes a writer; the one that it was is kept among those that it left.
    pub fn become_writer(
        &self,
        writer: WriterId,
        key: &WriterKey,
        keyring: Option<&Keyring>,
        randomness: &mut dyn Randomness,
    ) -> io::Result<()> {
        let mut left = Vec::new();
        if let Some(before) = self.writer_file(keyring) {
            left = before.left;
            left.push(before.writer);
        }
        let file = WriterFile {
            writer: writer.to_string(),
            key: key.secret(),
            left,
        };
        let mut bytes = Zeroizing::new(serde_json::to_vec(&file)?);
        if let Some(keyring) = keyring {
            *bytes = seal_kept(&bytes, keyring, randomness)?;
        }
        disk::replace(&*self.disk, &self.folder.join(WRITER), &bytes, true)
    }

    fn writer_file(&self, keyring: Option<&Keyring>) -> Option<WriterFile> {
        let mut bytes = Zeroizing::new(self.disk.read(&self.folder.join(WRITER)).ok()?);
        if let Some(keyring) = keyring {
            *bytes = open_kept(&bytes, keyring).ok()?;
        }
        serde_json::from_slice(&bytes).ok()
    }

    /// How far the own journal was acknowledged.
    pub fn marks(&self) -> Marks<'_> {
        Marks::new(&*self.disk, self.folder.join("marks.jsonl"))
    }

    /// How far the writer's journal was acknowledged.
    pub fn mark(&self, writer: WriterId) -> Option<Mark> {
        let (of, mark) = self.marks().last()?;
        (of == writer).then_some(mark)
    }

    /// How far the journal was acknowledged whoever writes it: who that is may be sealed.
    pub fn last_mark(&self) -> Option<Mark> {
        self.marks().last().map(|(_, mark)| mark)
    }

    /// The furthest line of every other journal that was ever read here.
    pub fn remembered(&self) -> Vec<Head> {
        let file = self.read::<SeenFile>("seen.json");
        let heads = file.into_iter().flat_map(|file| file.heads);
        let read = |head: SeenHead| {
            Some(Head {
                writer: head.writer.parse().ok()?,
                seq: head.seq,
                hash: head.hash.parse().ok()?,
            })
        };
        heads.filter_map(read).collect()
    }

    /// Keeps what was read of the others. Like the mark it may lag behind.
    pub fn remember(&self, heads: &[Head]) -> io::Result<()> {
        let written = |head: &Head| SeenHead {
            writer: head.writer.to_string(),
            seq: head.seq,
            hash: head.hash.to_string(),
        };
        let heads = heads.iter().map(written).collect();
        self.write("seen.json", &SeenFile { heads }, false)
    }

    /// Keeps bytes that are about to be cut from a journal, and returns once they are safe.
    pub fn quarantine(
        &self,
        journal: &str,
        offset: u64,
        bytes: &[u8],
        clock: &dyn Clock,
    ) -> io::Result<PathBuf> {
        // In a sealed register the bytes come to this sealed already.
        let folder = self.folder.join("quarantine");
        disk::make_folder(&*self.disk, &folder)?;
        let at = clock.now().format("%Y%m%dT%H%M%SZ");
        let mut attempt = 0;
        let (path, mut file) = loop {
            let path = folder.join(format!("{journal}.{offset}.{at}.{attempt}"));
            match self.disk.create_new(&path) {
                Ok(file) => break (path, file),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => attempt += 1,
                Err(error) => return Err(error),
            }
        };
        file.append(bytes)?;
        file.sync()?;
        self.disk.sync_folder(&folder)?;
        Ok(path)
    }
}
