//! Disks that refuse any one call, once or from then on, and programs that end at any call and are
//! started again; and the power cut after that.

use crate::simulated_check::{Refused, check};
use crate::simulated_disk::{Refusal, SimulatedDisk};
use crate::simulated_proof::{Effort, Outcome};
use crate::simulated_stories::{Tell, stories};
use crate::simulated_story::{Story, Told};
use std::cell::RefCell;

/// Tells a story on a disk that refuses a call, and gives the disk too.
fn told_with(tell: &Tell, refusal: Refusal) -> (SimulatedDisk, Told) {
    let disk = RefCell::new(None);
    let told = tell(&|files| {
        let made = SimulatedDisk::holding(files).refusing(refusal);
        *disk.borrow_mut() = Some(made.clone());
        made
    });
    (disk.into_inner().unwrap(), told)
}

/// Every call of every story, with the story.
fn each_call(mut take: impl FnMut(&str, &Tell, usize)) {
    for (name, tell) in stories() {
        let never = Refusal {
            call: usize::MAX,
            for_good: false,
            full: false,
        };
        let calls = told_with(&tell, never).0.calls();
        for call in 0..calls {
            take(name, &tell, call);
        }
    }
}

fn refuse_each_call(effort: Option<Effort>) -> Outcome {
    let mut outcome = Outcome::default();
    each_call(|name, tell, call| {
        for full in [true, false] {
            // In the ordinary run each call is refused in one of the two ways.
            if effort.is_none() && full == call.is_multiple_of(2) {
                continue;
            }
            let refusal = Refusal {
                call,
                for_good: false,
                full,
            };
            let (disk, told) = told_with(tell, refusal);
            let (at, left) = (told.operations.len(), disk.files());
            outcome.is_new(&left, &told, at);
            let result = check(&left, &told, at, Refused::IsNotThere);
            outcome.take(result, || format!("{name}, {refusal:?}"));
            if let Some(effort) = effort {
                outcome.cut_power(&format!("{name}, {refusal:?}"), &told, 0, effort, None);
            }
        }
    });
    outcome
}

/// The program ends at each call in turn. What it wrote stays, whether or not it was synced; it is
/// started again, goes on, and then the power is cut.
fn end_at_each_call(effort: Effort, which: impl Fn(&str, usize) -> bool) -> Outcome {
    let mut outcome = Outcome::default();
    each_call(|name, tell, call| {
        if !which(name, call) {
            return;
        }
        let refusal = Refusal {
            call,
            for_good: true,
            full: false,
        };
        let (disk, told) = told_with(tell, refusal);
        let (at, left) = (told.operations.len(), disk.files());
        let result = check(&left, &told, at, Refused::MayBeThere);
        outcome.take(result, || format!("{name}, {refusal:?}"));
        disk.recover();
        let mut story = Story::again(disk, told);
        story.save(1);
        story.save(2);
        let told = story.end();
        outcome.cut_power(&format!("{name}, {refusal:?}"), &told, at, effort, None);
    });
    outcome
}

#[test]
fn a_disk_that_refuses_any_one_call_loses_nothing_acknowledged() {
    let outcome = refuse_each_call(None);
    outcome.tell();
    outcome.holds(90);
}

#[test]
fn a_program_that_ended_at_any_call_leaves_nothing_that_a_power_cut_could_take() {
    let effort = Effort {
        every: 10_000,
        newest: 2,
        chances: 0,
        sequels: 0,
    };
    let outcome = end_at_each_call(effort, |name, call| {
        // The register, the seat and the journal begin in these.
        name == "grows" && call < 60 && call.is_multiple_of(2)
    });
    outcome.tell();
    outcome.holds(500);
}

#[test]
#[ignore = "a long proof: ./prove.sh"]
fn proof_of_power_cuts_after_any_refused_call() {
    let effort = Effort {
        every: 1_000,
        newest: 1,
        chances: 1,
        sequels: 0,
    };
    let outcome = refuse_each_call(Some(effort));
    outcome.tell();
    outcome.holds(30_000);
}

#[test]
#[ignore = "a long proof: ./prove.sh"]
fn proof_of_power_cuts_after_a_program_that_ended_at_any_call() {
    let effort = Effort {
        every: 1_000,
        newest: 1,
        chances: 1,
        sequels: 0,
    };
    let outcome = end_at_each_call(effort, |_, _| true);
    outcome.tell();
    outcome.holds(30_000);
}
