//! Power cuts after every change of the disk, in every way, and disks that refuse any one call:
//! nothing acknowledged is lost, nothing is invented.

use crate::simulated_check::{LOST, Refused, check, go_on};
use crate::simulated_disk::{Files, Lie, Refusal, SimulatedDisk};
use crate::simulated_file::{Chance, Damage, FILLINGS};
use crate::simulated_power_cut::{Platter, Way};
use crate::simulated_stories::{grows, stories};
use crate::simulated_story::Told;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// How many ways are tried after each change.
#[derive(Clone, Copy, Debug)]
struct Effort {
    /// A file is torn after every so many bytes.
    every: usize,
    /// Ways by chance.
    chances: usize,
    /// How many of what is left somebody goes on with, to meet the next power cut: one in so many.
    sequels: usize,
}

const ORDINARY: Effort = Effort {
    every: 1_000,
    chances: 3,
    sequels: 0,
};
const THOROUGH: Effort = Effort {
    every: 3,
    chances: 150,
    sequels: 160,
};

/// What was tried and what came of it.
#[derive(Debug, Default)]
struct Outcome {
    states: HashSet<u64>,
    checked: HashSet<(u64, usize)>,
    failures: usize,
    /// How many of them lost something acknowledged.
    lost: usize,
    examples: Vec<String>,
}

impl Outcome {
    /// Whether this state was met with as much told at that time.
    fn is_new(&mut self, left: &Files, told: &Told, at: usize) -> bool {
        let mut hasher = DefaultHasher::new();
        left.hash(&mut hasher);
        let state = hasher.finish();
        self.states.insert(state);
        let sure = told
            .saves
            .iter()
            .filter(|save| save.acknowledged.is_some_and(|when| when <= at));
        self.checked.insert((state, sure.count()))
    }

    fn take(&mut self, result: Result<(), String>, what: impl FnOnce() -> String) {
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

    /// Cuts the power after every change, in many ways.
    fn cut_power(
        &mut self,
        name: &str,
        told: &Told,
        effort: Effort,
        mut sequels: Option<&mut Vec<Told>>,
    ) {
        let mut platter = Platter::holding(&told.start);
        for at in 0..=told.operations.len() {
            if let Some(operation) = at.checked_sub(1).map(|last| &told.operations[last]) {
                platter.apply(operation);
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
    fn tell(&self) {
        let (states, failures, lost) = (self.states.len(), self.failures, self.lost);
        eprintln!("proof: {states} states, {failures} failures, {lost} of them losses");
    }

    fn holds(&self, states: usize) {
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
    for back in 0..platter.names_at_risk().min(4) {
        ways.extend([true, false].map(|kept| Way::OneName { back, kept }));
    }
    for (back, at_risk) in platter.bytes_at_risk().into_iter().enumerate().take(2) {
        let edges = [1, at_risk / 2, at_risk.saturating_sub(1)];
        for after in (0..at_risk).step_by(effort.every).chain(edges) {
            ways.push(Way::OneFile {
                back,
                damage: Damage::Torn { after },
            });
        }
        for (turn, by) in FILLINGS.into_iter().enumerate() {
            let edge = [0, at_risk / 2, at_risk.saturating_sub(1)][(at + turn) % 3];
            for after in (0..at_risk).step_by(effort.every * 8).chain([edge]) {
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

fn explore(effort: Effort, lie: Lie) -> Outcome {
    let mut outcome = Outcome::default();
    let mut sequels = Vec::new();
    for (name, tell) in stories() {
        let told = tell(&|files| SimulatedDisk::holding(files).lying(lie));
        let sequels = (effort.sequels > 0).then_some(&mut sequels);
        outcome.cut_power(name, &told, effort, sequels);
    }
    let mut chance = Chance(1);
    for told in &sequels {
        let chances = 1 + chance.below(3);
        let effort = Effort {
            every: 300,
            chances,
            sequels: 0,
        };
        outcome.cut_power("a second power cut", told, effort, None);
    }
    outcome
}

#[test]
fn a_power_cut_after_any_change_loses_nothing_acknowledged() {
    let outcome = explore(ORDINARY, Lie::None);
    outcome.tell();
    outcome.holds(3_000);
}

#[test]
#[ignore = "a long proof: ./prove.sh"]
fn proof_of_100_000_states_after_a_power_cut() {
    let outcome = explore(THOROUGH, Lie::None);
    outcome.tell();
    outcome.holds(100_000);
}

#[test]
fn a_store_that_acknowledges_before_it_syncs_is_found_out() {
    for lie in [Lie::Files, Lie::Folders] {
        let mut outcome = Outcome::default();
        let told = grows(SimulatedDisk::empty().lying(lie));
        outcome.cut_power("grows", &told, ORDINARY, None);
        outcome.tell();
        assert!(outcome.lost > 50, "{lie:?}: {:#?}", outcome.examples);
    }
}

/// A disk that refuses each call in turn, once or for good, and a power cut after it.
fn refuse_each_call(effort: Option<Effort>) -> Outcome {
    let mut outcome = Outcome::default();
    for (name, tell) in stories() {
        let mut call = 0;
        loop {
            let mut calls = 0;
            for (for_good, full) in [(false, false), (false, true), (true, false)] {
                if effort.is_none() && (call + usize::from(full)) % 3 != 0 && for_good {
                    continue;
                }
                let refusal = Refusal {
                    call,
                    for_good,
                    full,
                };
                let disk = std::cell::RefCell::new(None);
                let told = tell(&|files| {
                    let made = SimulatedDisk::holding(files).refusing(refusal);
                    *disk.borrow_mut() = Some(made.clone());
                    made
                });
                let disk = disk.into_inner().unwrap();
                calls = disk.calls();
                let at = told.operations.len();
                let left = disk.files();
                let refused = if for_good {
                    Refused::MayBeThere
                } else {
                    Refused::IsNotThere
                };
                outcome.is_new(&left, &told, at);
                let result = check(&left, &told, at, refused);
                outcome.take(result, || format!("{name}, {refusal:?}"));
                if let Some(effort) = effort {
                    outcome.cut_power(&format!("{name}, {refusal:?}"), &told, effort, None);
                }
            }
            call += 1;
            if call >= calls {
                break;
            }
        }
    }
    outcome
}

#[test]
fn a_disk_that_refuses_any_one_call_loses_nothing_acknowledged() {
    let outcome = refuse_each_call(None);
    outcome.tell();
    outcome.holds(150);
}

#[test]
#[ignore = "a long proof: ./prove.sh"]
fn proof_of_power_cuts_after_any_refused_call() {
    let effort = Effort {
        every: 1_000,
        chances: 2,
        sequels: 0,
    };
    let outcome = refuse_each_call(Some(effort));
    outcome.tell();
    outcome.holds(40_000);
}
