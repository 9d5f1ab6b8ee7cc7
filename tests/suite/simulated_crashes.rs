//! Power cuts after every change of the disk, in every way: nothing acknowledged is lost, nothing is
//! invented. A store that acknowledges before it syncs does not pass.

use crate::simulated_disk::{Lie, SimulatedDisk};
use crate::simulated_file::Chance;
use crate::simulated_proof::{Effort, ORDINARY, Outcome, THOROUGH};
use crate::simulated_stories::{grows, stories};

fn explore(effort: Effort, lie: Lie) -> Outcome {
    let mut outcome = Outcome::default();
    let mut sequels = Vec::new();
    for (name, tell) in stories() {
        let told = tell(&|files| SimulatedDisk::holding(files).lying(lie));
        let sequels = (effort.sequels > 0).then_some(&mut sequels);
        outcome.cut_power(name, &told, 0, effort, sequels);
    }
    let mut chance = Chance(1);
    for told in &sequels {
        let chances = 1 + chance.below(3);
        let effort = Effort {
            every: 300,
            newest: 1,
            chances,
            sequels: 0,
        };
        outcome.cut_power("a second power cut", told, 0, effort, None);
    }
    outcome
}

#[test]
fn a_power_cut_after_any_change_loses_nothing_acknowledged() {
    let outcome = explore(ORDINARY, Lie::None);
    outcome.tell();
    outcome.holds(2_000);
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
        let effort = Effort {
            newest: 2,
            chances: 4,
            ..ORDINARY
        };
        outcome.cut_power("grows", &told, 0, effort, None);
        outcome.tell();
        assert!(outcome.lost > 30, "{lie:?}: {:#?}", outcome.examples);
    }
}
