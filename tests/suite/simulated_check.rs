//! Opens what a power cut left of a register and holds it against what was told: nothing
//! acknowledged is lost, nothing is invented, and work goes on.

use crate::simulated_disk::{Files, SimulatedDisk};
use crate::simulated_story::{Story, Told, Tried, body, folder, installation, make};
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::store::{
    Access, Change, FileState, Hash, JournalReport, Note, Register, Revision, StoreError, verify,
};
use std::collections::BTreeMap;

/// How the sentence begins that says that something acknowledged is lost.
pub const LOST: &str = "lost what was acknowledged";

/// How strictly what is found is held against what was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// What was refused, or not answered yet, may be there, if it is whole.
    MayBeThere,
    /// The program goes on after one refused call: what it refused is not there.
    IsNotThere,
}

/// Says what is wrong with what is left after so many changes of the disk, or nothing.
pub fn check(left: &Files, told: &Told, at: usize, refused: Refused) -> Result<(), String> {
    let disk = SimulatedDisk::holding(left);
    let member = told.member.as_ref();
    let created = told.created.is_some_and(|when| when <= at);
    let register = match Register::open(&folder(), installation(&disk, "home", 900, member)) {
        Err(StoreError::NoFolder { .. } | StoreError::NotARegister { .. }) if !created => {
            let journals = folder().join("journal");
            if left.keys().any(|path| path.parent() == Some(&journals)) {
                return Ok(());
            }
            let again = make(installation(&disk, "home", 900, member));
            return again
                .map(drop)
                .map_err(|error| format!("what was begun is in the way: {error}"));
        }
        // Its first epoch was not written to the end: nobody was told of a register.
        Err(StoreError::Locked { .. }) if !created => return Ok(()),
        Err(error @ (StoreError::NoFolder { .. } | StoreError::NotARegister { .. })) => {
            return Err(format!("{LOST}: all of it, {error}"));
        }
        other => other.map_err(|error| format!("it does not open: {error}"))?,
    };
    compare(&register, told, at, refused, None)?;
    let mut register = writable(register)?;
    let more = Tried {
        id: register.new_id(RecordKind::Incident),
        deleted: false,
        body: body(9_001),
    };
    let change = Change::first(more.id, RecordKind::Incident, more.body.clone());
    register
        .append(vec![change])
        .map_err(|error| format!("nothing can be saved: {error}"))?;
    compare(&register, told, at, refused, Some(&more))?;
    drop(register);
    let again = Register::open(&folder(), installation(&disk, "home", 901, member));
    let again = writable(again.map_err(|error| format!("it does not open again: {error}"))?)?;
    compare(&again, told, at, refused, Some(&more))?;
    let quiet = again.notes().is_empty();
    drop(again);
    let found = verify(&folder(), &installation(&disk, "home", 902, member))
        .map_err(|error| format!("it cannot be verified: {error}"))?;
    // A parent that has not arrived is no fault.
    let holds = |journal: &JournalReport| journal.faults.is_empty();
    if quiet && !found.journals.iter().all(holds) {
        return Err(format!(
            "it opens without a word and does not hold: {found:?}"
        ));
    }
    Ok(())
}

fn writable(register: Register) -> Result<Register, String> {
    match register.access() {
        Access::ReadWrite => Ok(register),
        other @ Access::ReadOnly(_) => Err(format!(
            "it cannot be written: {other:?} {:?}",
            register.notes()
        )),
    }
}

fn compare(
    register: &Register,
    told: &Told,
    at: usize,
    refused: Refused,
    more: Option<&Tried>,
) -> Result<(), String> {
    let kind = RecordKind::Incident;
    let ids: Vec<RecordId> = register
        .iter(kind)
        .chain(register.deleted(kind))
        .map(|stored| stored.id)
        .collect();
    // A sealed one has its members and epochs too.
    if told.member.is_none() && ids.len() != register.len() {
        return Err("it holds records that it does not show".to_owned());
    }
    // Of a damaged batch what can be read is shown, and the damage is told.
    let tells_of_damage = register
        .notes()
        .iter()
        .any(|note| matches!(note, Note::Faulty { .. }));
    let mut tried: BTreeMap<RecordId, Vec<(&Tried, bool)>> = BTreeMap::new();
    for save in &told.saves {
        let sure = save.acknowledged.is_some_and(|when| when <= at);
        let there = save
            .tried
            .iter()
            .filter(|tried| is_there(register, tried))
            .count();
        if sure && there < save.tried.len() {
            return Err(format!("{LOST}: {:?}", save.tried));
        }
        let whole = |file: &Hash| register.files().state(*file) == FileState::Whole;
        if sure && !save.files.iter().all(whole) {
            return Err(format!("{LOST}: the file of {:?}", save.tried));
        }
        if save.own && there != 0 && there != save.tried.len() && !tells_of_damage {
            return Err(format!("{there} of {} of a batch", save.tried.len()));
        }
        if save.own && !sure && there != 0 && refused == Refused::IsNotThere {
            return Err(format!("what was refused is there: {:?}", save.tried));
        }
        for one in &save.tried {
            tried.entry(one.id).or_default().push((one, sure));
        }
    }
    if let Some(more) = more {
        tried.entry(more.id).or_default().push((more, true));
        if !is_there(register, more) {
            return Err("lost what was saved after the power cut".to_owned());
        }
    }
    for id in ids {
        let states = tried.get(&id).map_or(&[][..], Vec::as_slice);
        let place = |revision: &Revision| states.iter().position(|(tried, _)| is(revision, tried));
        if let Some(invented) = register
            .history(id)
            .into_iter()
            .find(|one| place(one).is_none())
        {
            return Err(format!("nobody saved this: {invented:?}"));
        }
        let newest = states.iter().rposition(|(_, sure)| *sure).unwrap_or(0);
        let standing: Vec<_> = register.heads(id).filter_map(place).collect();
        if standing.len() != 1 || standing[0] < newest {
            return Err(format!("of {id} stand {standing:?}, not {newest}"));
        }
    }
    Ok(())
}

fn is(revision: &Revision, tried: &Tried) -> bool {
    revision.deleted == tried.deleted && revision.body == tried.body
}

fn is_there(register: &Register, tried: &Tried) -> bool {
    register
        .history(tried.id)
        .into_iter()
        .any(|revision| is(revision, tried))
}

/// Goes on with what a power cut left, as somebody does who opens it and works.
pub fn go_on(left: &Files, told: &Told, at: usize, chapter: u64) -> Told {
    let disk = SimulatedDisk::holding(left);
    let mut story = Story::on(disk, Some((told, at)), chapter);
    story.save(1);
    story.save(2);
    story.open();
    story.edit();
    story.end()
}
