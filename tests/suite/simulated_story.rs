//! What a person does with a register on a simulated disk, written down as it happens: what was
//! tried, and after which change of the disk the program said that it is saved.

use crate::simulated_disk::{Files, Operation, ROOT, SimulatedDisk};
use serde_json::{Map, Value, json};
use sijil::domain::clock::{FixedClock, SeededRandom};
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::store::{
    Access, Change, Disk, Hash, Identity, Installation, Register, StoreError, Unlock,
};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The members of a record.
pub type Body = Map<String, Value>;

/// A state of a record that somebody tried to save.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    pub id: RecordId,
    pub deleted: bool,
    pub body: Body,
}

/// One call of `append`.
#[derive(Clone, Debug)]
pub struct Save {
    pub tried: Vec<Tried>,
    /// How many changes the disk had seen when it was acknowledged; `None` if it never was.
    pub acknowledged: Option<usize>,
    /// The files that the records name.
    pub files: Vec<Hash>,
    /// Whether this installation made it; otherwise it came in the journal of another.
    pub own: bool,
}

/// All that was done, and all that the disk was told.
#[derive(Clone, Debug)]
pub struct Told {
    /// What the disk held before.
    pub start: Files,
    pub operations: Vec<Operation>,
    /// After how many changes there was a register.
    pub created: Option<usize>,
    pub saves: Vec<Save>,
    /// Who opens the register, where it is sealed.
    pub member: Option<Identity>,
}

/// A journal of another installation, in the same register.
#[derive(Clone, Debug)]
pub struct Foreign {
    pub name: String,
    pub bytes: Vec<u8>,
    pub saves: Vec<Save>,
}

/// A story while it is told.
#[derive(Debug)]
pub struct Story {
    pub disk: SimulatedDisk,
    register: Option<Register>,
    told: Told,
    chapter: u64,
}

pub fn folder() -> PathBuf {
    Path::new(ROOT).join("register")
}

/// The installation of a home. Each start of the program has chances of its own.
pub fn installation(
    disk: &SimulatedDisk,
    home: &str,
    seed: u64,
    member: Option<&Identity>,
) -> Installation {
    Installation {
        home: Path::new(ROOT).join(home),
        author: "Rona".to_owned(),
        clock: Arc::new(FixedClock("2026-11-21T08:00:00Z".parse().unwrap())),
        randomness: Box::new(SeededRandom(seed)),
        disk: Arc::new(disk.clone()),
        unlock: Unlock {
            identities: member.into_iter().cloned().collect(),
            ..Unlock::default()
        },
    }
}

/// Makes a register, a sealed one for whoever can open one.
pub fn make(installation: Installation) -> Result<Register, StoreError> {
    if installation.unlock.identities.is_empty() {
        Register::create(&folder(), installation)
    } else {
        Register::create_sealed(&folder(), installation)
    }
}

/// The body of the record with this number: short ones, long ones, and some of several sectors.
pub fn body(number: usize) -> Body {
    let length = [20, 700, 60, 150, 1_400][number % 5];
    let narrative: String = "Two men on a motorcycle, هجوم على نقطة. "
        .chars()
        .cycle()
        .take(length)
        .collect();
    let Value::Object(body) = json!({ "title": format!("save {number}"), "narrative": narrative })
    else {
        unreachable!("it is written as an object")
    };
    body
}

impl Story {
    /// A story on a disk, which goes on from what was told before.
    pub fn on(disk: SimulatedDisk, before: Option<(&Told, usize)>, chapter: u64) -> Self {
        let saves = before.map_or_else(Vec::new, |(told, at)| {
            let mut saves = told.saves.clone();
            for save in &mut saves {
                save.acknowledged = save.acknowledged.filter(|when| *when <= at).map(|_| 0);
            }
            saves
        });
        let created = before.and_then(|(told, at)| told.created.filter(|when| *when <= at));
        let told = Told {
            start: disk.files(),
            operations: Vec::new(),
            created: created.map(|_| 0),
            saves,
            member: before.and_then(|(told, _)| told.member.clone()),
        };
        Self {
            disk,
            register: None,
            told,
            chapter,
        }
    }

    /// The same story, once the program is started again on the same disk.
    pub fn again(disk: SimulatedDisk, told: Told) -> Self {
        Self {
            disk,
            register: None,
            told,
            chapter: 700,
        }
    }

    /// What was told.
    pub fn end(mut self) -> Told {
        self.close();
        self.told.operations = self.disk.operations();
        self.told
    }

    fn installation(&mut self) -> Installation {
        self.chapter += 1;
        installation(&self.disk, "home", self.chapter, self.told.member.as_ref())
    }

    /// Makes the register. One that an earlier call left behind, though it was refused, is there for
    /// sure once something is saved in it.
    pub fn create(&mut self) {
        let installation = self.installation();
        if let Ok(register) = make(installation) {
            self.register = Some(register);
            self.told.created = Some(self.disk.changes());
        }
    }

    /// The register is to be sealed for one member.
    pub fn seal(&mut self) {
        self.told.member = Some(Identity::draw());
    }

    /// Another member is let in: the register goes on under another key.
    pub fn let_in(&mut self) {
        if let Some(register) = self.writable() {
            let _ = register.add_member("Dilan", &Identity::draw().recipient());
        }
    }

    pub fn close(&mut self) {
        self.register = None;
    }

    pub fn open(&mut self) {
        self.close();
        let installation = self.installation();
        self.register = Register::open(&folder(), installation).ok();
    }

    /// The register, open to write, if that can be had.
    fn writable(&mut self) -> Option<&mut Register> {
        let is_writable = |register: &Register| *register.access() == Access::ReadWrite;
        if !self.register.as_ref().is_some_and(is_writable) {
            if self.told.created.is_none() {
                self.create();
            }
            self.open();
        }
        self.register
            .as_mut()
            .filter(|register| is_writable(register))
    }

    fn append(&mut self, changes: impl FnOnce(&mut Register, usize) -> Vec<Change>) {
        let number = self.told.saves.iter().map(|save| save.tried.len()).sum();
        let Some(register) = self.writable() else {
            return;
        };
        let changes = changes(register, number);
        if changes.is_empty() {
            return;
        }
        let tried = changes.iter().map(|change| Tried {
            id: change.id,
            deleted: change.deleted,
            body: change.body.clone(),
        });
        let tried = tried.collect();
        let acknowledged = register.append(changes).is_ok();
        let acknowledged = acknowledged.then(|| self.disk.changes());
        self.told.created = self.told.created.or(acknowledged);
        self.told.saves.push(Save {
            tried,
            acknowledged,
            files: Vec::new(),
            own: true,
        });
    }

    /// Saves new records, several as one batch.
    pub fn save(&mut self, count: usize) {
        self.append(|register, number| {
            let numbers = number..number + count;
            let first = |number| {
                let id = register.new_id(RecordKind::Incident);
                Change::first(id, RecordKind::Incident, body(number))
            };
            numbers.map(first).collect()
        });
    }

    /// Saves another state of the newest record that stands.
    pub fn edit(&mut self) {
        self.append(|register, number| {
            let newest = register.iter(RecordKind::Incident).last();
            newest
                .map(|stored| stored.revised(body(number)))
                .into_iter()
                .collect()
        });
    }

    /// Puts a file of this many bytes in, and saves a record that names it. It may have come here
    /// before, with another installation's journal, by a program that does not sync.
    pub fn attach(&mut self, len: usize, came: bool) {
        let source = Path::new(ROOT).join("statement.pdf");
        let content = self
            .disk
            .files()
            .get(&source)
            .cloned()
            .flatten()
            .unwrap_or_default();
        let len = len.min(content.len());
        if came {
            let _ = self.bring(&content[..len]);
        }
        let cut = Path::new(ROOT).join("cut.pdf");
        let _ = self.disk.remove(&cut);
        let copied = self.disk.create_new(&cut);
        if copied
            .and_then(|mut file| file.append(&content[..len]))
            .is_err()
        {
            return;
        }
        let files = self.writable().map(|register| register.files());
        let Some(Ok(stored)) = files.map(|files| files.put(&cut)) else {
            return;
        };
        let before = self.told.saves.len();
        self.save(1);
        if let Some(save) = self.told.saves.get_mut(before) {
            save.files.push(stored.hash);
        }
    }

    fn bring(&self, content: &[u8]) -> std::io::Result<()> {
        let hash = Hash::of(content).to_string();
        let folder = folder().join("files").join(&hash[..2]);
        self.disk.create_folder(&folder)?;
        self.disk.create_new(&folder.join(hash))?.append(content)
    }

    /// Deletes the oldest record that stands.
    pub fn delete(&mut self) {
        self.append(|register, _| {
            let oldest = register.iter(RecordKind::Incident).next();
            oldest.map(|stored| stored.deletion()).into_iter().collect()
        });
    }

    /// Another installation's journal arrives, up to a byte, as programs bring it that write a file
    /// beside it first. Those that sync make sure of it.
    pub fn arrive(&mut self, foreign: &Foreign, end: usize, synced: bool) {
        let journals = folder().join("journal");
        let aside = journals.join(".arriving.tmp");
        let bring = |disk: &SimulatedDisk| {
            let _ = disk.remove(&aside);
            let mut file = disk.create_new(&aside)?;
            file.append(&foreign.bytes[..end])?;
            if synced {
                file.sync()?;
            }
            disk.rename(&aside, &journals.join(&foreign.name))?;
            if synced {
                disk.sync_folder(&journals)
            } else {
                Ok(())
            }
        };
        let brought = bring(&self.disk).is_ok();
        let sure = brought && synced && end == foreign.bytes.len();
        let sure = sure.then(|| self.disk.changes());
        self.told.saves.retain(|save| save.own);
        let saves = foreign.saves.iter().cloned();
        self.told.saves.extend(saves.map(|save| Save {
            acknowledged: sure,
            ..save
        }));
    }
}

/// The journal of another installation that works on a copy of the register.
pub fn foreign(start: &Files, seed: u64) -> Foreign {
    let mut copy = start.clone();
    copy.retain(|path, _| !path.starts_with(Path::new(ROOT).join("home")));
    let disk = SimulatedDisk::holding(&copy);
    let mut register = Register::open(&folder(), installation(&disk, "there", seed, None)).unwrap();
    let mut saves = Vec::new();
    for count in [1, 3, 1, 2] {
        let tried: Vec<_> = (0..count)
            .map(|number| Tried {
                id: register.new_id(RecordKind::Incident),
                deleted: false,
                body: body(1_000 + saves.len() * 10 + number),
            })
            .collect();
        let first =
            |tried: &Tried| Change::first(tried.id, RecordKind::Incident, tried.body.clone());
        register.append(tried.iter().map(first).collect()).unwrap();
        saves.push(Save {
            tried,
            acknowledged: None,
            files: Vec::new(),
            own: false,
        });
    }
    drop(register);
    let journals = folder().join("journal");
    let (path, bytes) = disk
        .files()
        .into_iter()
        .find(|(path, _)| path.starts_with(&journals) && !copy.contains_key(path))
        .unwrap();
    Foreign {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        bytes: bytes.unwrap(),
        saves,
    }
}
