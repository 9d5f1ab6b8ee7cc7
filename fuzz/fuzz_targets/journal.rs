//! The bytes of a journal, the own one or another's, are anything.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sijil::domain::identity::RecordId;
use std::sync::LazyLock;

#[path = "../scene.rs"]
mod scene;
#[allow(dead_code)]
#[path = "../../tests/suite/simulated_disk.rs"]
mod simulated_disk;

use simulated_disk::Files;

/// A register of two writers on one disk: "home" and "away".
static MADE: LazyLock<(Files, [Vec<RecordId>; 2])> = LazyLock::new(|| {
    use sijil::domain::identity::RecordKind;
    use sijil::store::{Change, Register};
    let (files, first) = scene::made(None);
    let disk = simulated_disk::SimulatedDisk::holding(&files);
    let away = scene::installation(&disk, "away", 2, None);
    let mut register = Register::open(&scene::folder(), away).unwrap();
    let second = register.new_id(RecordKind::Incident);
    let change = Change::first(second, RecordKind::Incident, scene::body("raid"));
    register.append(vec![change]).unwrap();
    drop(register);
    (disk.files(), [first, vec![second]])
});

fuzz_target!(|data: &[u8]| {
    let [which, data @ ..] = data else { return };
    let (files, ids) = &*MADE;
    let journals = scene::journals(files);
    let damaged = usize::from(*which) % journals.len();
    let mut files = files.clone();
    let Some(Some(bytes)) = files.get_mut(&journals[damaged]) else {
        return;
    };
    let before = bytes.clone();
    scene::damage(bytes, data);
    // Journals are named by chance: the one with three lines is that of "home".
    let lines = before.iter().filter(|byte| **byte == b'\n').count();
    let whole = if lines == 1 { &ids[0] } else { &ids[1] };
    for home in ["home", "away", "elsewhere"] {
        scene::hold(&files, home, None, whole);
    }
});
