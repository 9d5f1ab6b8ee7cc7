//! Cuts the power while a story is told, in many ways, checks what is left each time, and counts.

use crate::simulated_check::{LOST, Refused, check, go_on};
use crate::simulated_disk::Files;
use crate::simulated_file::{Damage, FILLINGS};
use crate::simulated_power_cut::{Platter, Way};
use crate::simulated_story::Told;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// How many ways are tried after each change.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// A file is torn after every so many bytes.
    pub every: usize,
    /// How many of the newest names and files are damaged one by one.
    pub newest: usize,
    /// Ways by chance.
    pub chances: usize,
    /// How many of what is left somebody goes on with, to meet the next power cut: one in so many.
    pub sequels: usize,
}

pub const ORDINARY: Effort = Effort {
    every: 1_000,
    newest: 1,
    chances: 2,
    sequels: 0,
};
pub const THOROUGH: Effort = Effort {
    every: 3,
    newest: 2,
    chances: 150,
    sequels: 160,
};

/// What was tried and what came of it.
#[derive(Debug, Default)]
pub struct Outcome {
    states: HashSet<u64>,
    checked: HashSet<(u64, usize)>,
    failures: usize,
    /// How many of them lost something acknowledged.
    pub lost: usize,
    pub examples: Vec<String>,
}

impl Outcome {
    /// Whether this state was met with as much told at that time.
    pub fn is_new(&mut self, left: &Files, told: &Told, at: usize) -> bool {
        let mut hasher = DefaultHasher::new();
        left.hash(&mut hasher);
        let state = hasher.finish();
        // Sealing takes chances of its own: told again, the same is not the same bytes.
        if told.member.is_none() {
            self.states.insert(state);
        }
        let sure = told
            .saves
            .iter()
            .filter(|save| save.acknowledged.is_some_and(|when| when <= at));
        self.checked.insert((state, sure.count()))
    }

    pub fn take(&mut self, result: Result<(), String>, what: impl FnOnce() -> String) {
        let Err(wrong) = result else {
            return;
        };
        self.failures += 1;
        self.lost += usize::from(wrong.starts_with(LOST));
        if self.examples.len() < 8 {
            let wrong: String = wrong.chars().take(300).collect();
            self.examples.push(format!("{}: {wrong}", what()));
        }
    }

    /// Cuts the power after every change from this one on, in many ways.
    pub fn cut_power(
        &mut self,
        name: &str,
        told: &Told,
        from: usize,
        effort: Effort,
        mut sequels: Option<&mut Vec<Told>>,
    ) {
        let mut platter = Platter::holding(&told.start);
        for at in 0..=told.operations.len() {
            if let Some(operation) = at.checked_sub(1).map(|last| &told.operations[last]) {
                platter.apply(operation);
            }
            if at < from {
                continue;
            }
            for way in ways(&platter, effort, at) {
                let left = platter.left(way);
                if !self.is_new(&left, told, at) {
                    continue;
                }
                let result = check(&left, told, at, Refused::MayBeThere);
                self.take(result, || format!("{name}, after change {at}, {way:?}"));
                if let Some(sequels) = &mut sequels
                    && self.checked.len().is_multiple_of(effort.sequels.max(1))
                {
                    sequels.push(go_on(&left, told, at, 500));
                }
            }
        }
    }

    /// For `prove.sh`, which shows these lines.
    pub fn tell(&self) {
        let (states, failures, lost) = (self.states.len(), self.failures, self.lost);
        eprintln!("proof: {states} states, {failures} failures, {lost} of them losses");
    }

    pub fn holds(&self, states: usize) {
        assert_eq!(self.failures, 0, "{:#?}", self.examples);
        assert!(
            self.states.len() >= states,
            "only {} states",
            self.states.len()
        );
    }
}

fn ways(platter: &Platter, effort: Effort, at: usize) -> Vec<Way> {
    let mut ways = Vec::new();
    for (names, bytes) in [(true, true), (true, false), (false, true), (false, false)] {
        ways.push(Way::Plain { names, bytes });
    }
    for back in 0..platter.names_at_risk().min(effort.newest * 2) {
        ways.extend([true, false].map(|kept| Way::OneName { back, kept }));
    }
    for (back, at_risk) in platter
        .bytes_at_risk()
        .into_iter()
        .enumerate()
        .take(effort.newest)
    {
        // Where much is at risk it is a file of its own, not lines.
        let every = effort.every.max(at_risk / 500);
        let edges = [1, at_risk / 2, at_risk.saturating_sub(1)];
        for after in (0..at_risk).step_by(every).chain(edges) {
            ways.push(Way::OneFile {
                back,
                damage: Damage::Torn { after },
            });
        }
        for (turn, by) in FILLINGS.into_iter().enumerate() {
            if effort.newest == 1 && !(at + turn).is_multiple_of(4) {
                continue;
            }
            let edge = [0, at_risk / 2, at_risk.saturating_sub(1)][(at + turn) % 3];
            for after in (0..at_risk).step_by(every * 8).chain([edge]) {
                ways.push(Way::OneFile {
                    back,
                    damage: Damage::Replaced { after, by },
                });
            }
            let sector = (at + turn) % (at_risk / 512 + 1);
            ways.push(Way::OneFile {
                back,
                damage: Damage::Hole { sector, by },
            });
        }
    }
    let seeds = (0..effort.chances).map(|chance| (at * 1_000 + chance) as u64);
    ways.extend(seeds.map(|seed| Way::Chance { seed }));
    ways
}
