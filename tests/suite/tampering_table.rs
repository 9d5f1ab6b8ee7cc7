//! A register of three writers to tamper with, and what the verifier says of each way of doing it.

use crate::hand_made::{Files, Hand, REGISTER, journals, manifest, sha256, telling};
use crate::simulated_disk::{self, ROOT, SimulatedDisk};
use serde_json::json;
use sijil::store::{Installation, verify};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The lines of the journal that is tampered with.
pub const LINES: usize = 8;
/// Those of them that are a batch.
pub const BATCH: std::ops::RangeInclusive<usize> = 4..=6;
/// The last that somebody has seen; somebody else has seen the third.
pub const SEEN: usize = 5;
/// A signature, with the name of its member and the end of the line.
pub const SIGNATURE: usize = 138;

pub type Lines = Vec<Vec<u8>>;
pub type Faults = BTreeSet<(usize, &'static str)>;

/// The journal `vvvv` and two that have seen some of its lines. It has seen lines of theirs too.
pub fn team() -> [Hand; 3] {
    let mut hands = [Hand::new("vvvv"), Hand::new("wwww"), Hand::new("xxxx")];
    let [v, w, x] = &mut hands;
    v.log(3);
    x.log(1).say(telling(&[v.seen(3)]));
    v.say(json!({ "batch": "vvvv.4" }));
    v.say(json!({ "batch": "vvvv.4" }));
    v.say(json!({ "batch": "vvvv.4", "batch_end": true }));
    w.log(1).say(telling(&[v.seen(SEEN), x.seen(1)]));
    v.say(telling(&[w.seen(2)])).log(1);
    w.log(1);
    assert_eq!(v.lines.len(), LINES);
    hands
}

/// What is found of each file, and whether all of it is clean.
pub fn verdicts(files: &Files) -> (Vec<(String, Faults)>, bool) {
    let folder = Path::new(ROOT).join("register");
    let mut held = simulated_disk::Files::new();
    held.insert(folder.clone(), None);
    held.insert(folder.join("journal"), None);
    held.insert(
        folder.join("register.json"),
        Some(manifest().to_string().into_bytes()),
    );
    for (name, bytes) in files {
        held.insert(folder.join("journal").join(name), Some(bytes.clone()));
    }
    let installation = Installation {
        disk: Arc::new(SimulatedDisk::holding(&held)),
        ..Installation::new(PathBuf::from(ROOT).join("home"), "Azad")
    };
    let found = verify(&folder, &installation).unwrap();
    let clean = found.is_clean();
    let reports = found.journals.into_iter();
    let faults = reports.map(|report| {
        let faults = report.faults.iter();
        let faults = faults.map(|fault| (fault.line, fault.kind.code()));
        (report.file, faults.collect())
    });
    (faults.collect(), clean)
}

pub fn joined(lines: &[Vec<u8>]) -> Vec<u8> {
    lines
        .iter()
        .flat_map(|line| [line.as_slice(), b"\n"].concat())
        .collect()
}

/// The table: what was done, and where.
pub struct Table {
    pub team: [Hand; 3],
    pub rows: usize,
    /// How many of them nobody can tell from what was not tampered with.
    pub unseen: usize,
}

impl Table {
    pub fn new() -> Self {
        Self {
            team: team(),
            rows: 0,
            unseen: 0,
        }
    }

    pub fn lines(&self) -> Lines {
        self.team[0].lines.clone()
    }

    pub fn files(&self, bytes: Vec<u8>) -> Files {
        let mut files = journals(&[&self.team[0], &self.team[1], &self.team[2]]);
        files[0].1 = bytes;
        files
    }

    /// Tampers with the journal: these faults are found in it, none elsewhere, and without a fault
    /// nothing is said.
    pub fn row(&mut self, what: &str, bytes: Vec<u8>, expected: &[(usize, &'static str)]) {
        let files = self.files(bytes);
        self.row_of(what, &files, expected);
    }

    pub fn row_of(&mut self, what: &str, files: &Files, expected: &[(usize, &'static str)]) {
        let (mut found, clean) = verdicts(files);
        let place = found.iter().position(|(file, _)| file == "vvvv.jsonl");
        let of_it = place.map(|place| found.remove(place).1).unwrap_or_default();
        assert_eq!(of_it, expected.iter().copied().collect(), "{what}");
        let others = found.iter().flat_map(|(_, faults)| faults);
        assert_eq!(others.count(), 0, "{what}: {found:?}");
        assert_eq!(clean, expected.is_empty(), "{what}");
        self.rows += 1;
        self.unseen += usize::from(expected.is_empty());
    }
}

/// Puts into each line from this one on the hash of the line before it; the signatures stay.
pub fn rechain(lines: &mut Lines, from: usize) {
    for at in from..lines.len() {
        let before = match at.checked_sub(1) {
            Some(before) => sha256(&lines[before]),
            None => sha256(REGISTER.as_bytes()),
        };
        lines[at] = with_prev(&lines[at], &before);
    }
}

pub fn with_prev(line: &[u8], hash: &str) -> Vec<u8> {
    let line = String::from_utf8(line.to_vec()).unwrap();
    let prev = line.find(r#""prev":""#).unwrap() + 8;
    [&line[..prev], hash, &line[prev + 64..]]
        .concat()
        .into_bytes()
}

/// A line without its signature.
pub fn unsigned(line: &[u8]) -> Vec<u8> {
    [&line[..line.len() - SIGNATURE], b"}"].concat()
}

/// Signs lines that were changed, each with the hash of the one before, as this hand.
pub fn resign(mut hand: Hand, lines: &[Vec<u8>]) -> Lines {
    hand.lines.clear();
    for line in lines {
        let mut all = hand.lines.clone();
        all.push(unsigned(line));
        let last = all.len() - 1;
        rechain(&mut all, last);
        hand.say_text(all.pop().unwrap());
    }
    hand.lines
}

/// Somebody who writes in the name of another, with a key of their own.
pub fn thief() -> Hand {
    let mut hand = Hand::new("zzzz");
    hand.name.replace_range(.., "vvvv");
    hand
}

pub fn change(line: &mut Vec<u8>) {
    let text = String::from_utf8(std::mem::take(line)).unwrap();
    *line = text.replace("Raid", "Rain").into_bytes();
}

/// What follows where no line after `last` holds.
pub fn behind(last: usize) -> Option<(usize, &'static str)> {
    (last < SEEN).then_some((last + 1, "behind"))
}
