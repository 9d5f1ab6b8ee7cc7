//! A register on a disk in memory that a target damages, and what must hold of it whatever was done:
//! it opens or says why, what was acknowledged is there, and no journal of others is written to.

use crate::simulated_disk::{Files, ROOT, SimulatedDisk};
use serde_json::{Map, Value};
use sijil::domain::clock::{FixedClock, SeededRandom};
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::store::{
    Access, Change, Identity, Installation, Register, StoreError, Unlock, verify, verify_files,
};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub fn folder() -> PathBuf {
    Path::new(ROOT).join("register")
}

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
            passphrase: None,
            identities: member.into_iter().cloned().collect(),
        },
    }
}

pub fn body(title: &str) -> Map<String, Value> {
    [("title".to_owned(), Value::from(title))]
        .into_iter()
        .collect()
}

/// The disk after a register was made on it and a few incidents were saved, and those incidents.
pub fn made(member: Option<&Identity>) -> (Files, Vec<RecordId>) {
    let disk = SimulatedDisk::empty();
    let here = installation(&disk, "home", 1, member);
    let mut register = match member {
        None => Register::create(&folder(), here),
        Some(_) => Register::create_sealed(&folder(), here),
    }
    .unwrap();
    let ids: Vec<RecordId> = (0..3).map(|n| save(&mut register, n).unwrap()).collect();
    drop(register);
    (disk.files(), ids)
}

fn save(register: &mut Register, number: u32) -> Result<RecordId, StoreError> {
    let id = register.new_id(RecordKind::Incident);
    let said = body(&format!("attack {number}"));
    register.append(vec![Change::first(id, RecordKind::Incident, said)])?;
    Ok(id)
}

/// The journals on a disk.
pub fn journals(files: &Files) -> Vec<PathBuf> {
    let folder = folder().join("journal");
    let names = files.iter().filter(|(_, content)| content.is_some());
    names
        .map(|(path, _)| path.clone())
        .filter(|path| path.parent() == Some(&folder))
        .collect()
}

/// Opens the register as somebody, verifies it, saves, and opens it again. `whole` are the records
/// of journals that were not damaged.
pub fn hold(files: &Files, home: &str, member: Option<&Identity>, whole: &[RecordId]) {
    let disk = SimulatedDisk::holding(files);
    let stranger = installation(&disk, home, 4, member);
    if let Ok(found) = verify(&folder(), &stranger) {
        let _ = found.messages();
    }
    let _ = verify_files(&folder(), installation(&disk, home, 5, member));
    let Ok(mut register) = Register::open(&folder(), installation(&disk, home, 6, member)) else {
        assert!(whole.is_empty(), "what nobody damaged cannot be opened");
        return;
    };
    for id in whole {
        assert!(register.get(*id).is_some(), "{id:?} is lost");
    }
    if *register.access() != Access::ReadWrite {
        return;
    }
    let Ok(saved) = save(&mut register, 9) else {
        return;
    };
    drop(register);
    let after = disk.files();
    let mut journals = journals(files);
    journals.retain(|path| files.get(path) != after.get(path));
    assert!(
        journals.len() <= 1,
        "journals of others changed: {journals:?}"
    );
    let register = Register::open(&folder(), installation(&disk, home, 7, member));
    let register = register.expect("what was written to opens again");
    assert!(
        register.get(saved).is_some(),
        "what was acknowledged is lost"
    );
    for id in whole {
        assert!(register.get(*id).is_some(), "{id:?} is lost after a save");
    }
}

/// What a target does to the bytes of a file: the first byte says how, the next two where, the rest
/// is what is written there.
pub fn damage(bytes: &mut Vec<u8>, data: &[u8]) {
    let [how, high, low, said @ ..] = data else {
        return;
    };
    let at = usize::from(u16::from_be_bytes([*high, *low])) % (bytes.len() + 1);
    let end = (at + said.len()).min(bytes.len());
    match how % 6 {
        0 => *bytes = said.to_vec(),
        1 => drop(bytes.splice(at..at, said.iter().copied())),
        2 => drop(bytes.splice(at..end, said.iter().copied())),
        3 => bytes.truncate(at),
        4 => bytes.extend_from_slice(said),
        _ => {
            let length = said
                .first()
                .map_or(1, |length| usize::from(*length) * 4 + 1);
            bytes.drain(at..(at + length).min(bytes.len()));
        }
    }
}
