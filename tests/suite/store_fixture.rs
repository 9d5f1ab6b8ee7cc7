//! A register in a temporary folder, for the tests of the store.

use crate::disks::TestDisk;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value, json};
use sijil::domain::clock::{FixedClock, SeededRandom};
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::store::{Access, Change, Installation, Register, RevId, StoreError, Unlock};
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

pub struct Bench {
    pub root: TempDir,
    pub disk: Arc<TestDisk>,
    opened: Cell<i64>,
}

impl Bench {
    pub fn new() -> Self {
        Self {
            root: tempfile::tempdir().unwrap(),
            disk: TestDisk::new(),
            opened: Cell::new(0),
        }
    }

    /// A bench with an empty register.
    pub fn with_register() -> Self {
        let bench = Self::new();
        Register::create(&bench.folder(), bench.installation("home")).unwrap();
        bench
    }

    pub fn folder(&self) -> PathBuf {
        self.root.path().join("register")
    }

    /// The installation of a home; each one stands a minute later than the one before.
    pub fn installation(&self, home: &str) -> Installation {
        let start: DateTime<Utc> = "2026-11-21T08:00:00Z".parse().unwrap();
        let now = start + TimeDelta::minutes(self.opened.get());
        self.opened.set(self.opened.get() + 1);
        let seed = home.bytes().map(u64::from).sum();
        Installation {
            home: self.root.path().join(home),
            author: "Rona".to_owned(),
            clock: Arc::new(FixedClock(now)),
            randomness: Box::new(SeededRandom(seed)),
            disk: Arc::clone(&self.disk) as Arc<_>,
            unlock: Unlock::default(),
        }
    }

    pub fn open(&self) -> Register {
        self.open_as("home")
    }

    pub fn open_as(&self, home: &str) -> Register {
        Register::open(&self.folder(), self.installation(home)).unwrap()
    }

    /// The register opened to write, which must be possible.
    pub fn open_to_write(&self) -> Register {
        let register = self.open();
        assert_eq!(
            *register.access(),
            Access::ReadWrite,
            "{:?}",
            register.notes()
        );
        register
    }

    /// The only journal of the register.
    pub fn journal(&self) -> PathBuf {
        let mut journals = files(&self.folder().join("journal"));
        assert_eq!(journals.len(), 1, "{journals:?}");
        journals.remove(0)
    }

    /// The journal that has a plain name, where copies of it lie beside it.
    pub fn journal_of_writer(&self) -> PathBuf {
        let mut journals = files(&self.folder().join("journal")).into_iter();
        let plain = |path: &PathBuf| path.file_name().is_some_and(|name| name.len() == 10);
        journals.find(plain).unwrap()
    }

    /// The file in which the home keeps how far its journal was acknowledged.
    pub fn mark(&self) -> PathBuf {
        let registers = files(&self.root.path().join("home/registers"));
        registers[0].join("1/marks.jsonl")
    }

    /// What is in quarantine, one after the other.
    pub fn quarantined(&self) -> Vec<u8> {
        let folder = self.mark().with_file_name("quarantine");
        let kept = if folder.is_dir() {
            files(&folder)
        } else {
            Vec::new()
        };
        kept.iter()
            .flat_map(|path| std::fs::read(path).unwrap())
            .collect()
    }
}

pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
}

pub fn body(title: &str) -> Map<String, Value> {
    let Value::Object(body) = json!({ "title": title, "not known yet": { "kept": [1, null] } })
    else {
        unreachable!("it is written as an object")
    };
    body
}

/// Saves a new incident with this title.
pub fn log(register: &mut Register, title: &str) -> Result<(RecordId, RevId), StoreError> {
    let id = register.new_id(RecordKind::Incident);
    let revs = register.append(vec![Change::first(id, RecordKind::Incident, body(title))])?;
    Ok((id, revs[0]))
}

/// Saves a state of a record with another title.
pub fn retitle(register: &mut Register, id: RecordId, title: &str) -> RevId {
    let change = register.get(id).unwrap().revised(body(title));
    register.append(vec![change]).unwrap()[0]
}

/// The titles of all incidents that are not deleted.
pub fn titles(register: &Register) -> Vec<String> {
    let incidents = register.iter(RecordKind::Incident);
    incidents
        .map(|stored| stored.body["title"].as_str().unwrap().to_owned())
        .collect()
}
