//! The bytes of a sealed register's journal are anything, to a member and to somebody without a key.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sijil::store::Identity;
use std::sync::LazyLock;

#[path = "../scene.rs"]
mod scene;
#[allow(dead_code)]
#[path = "../../tests/suite/simulated_disk.rs"]
mod simulated_disk;

use simulated_disk::Files;

static MADE: LazyLock<(Files, Identity)> = LazyLock::new(|| {
    let member = Identity::draw();
    (scene::made(Some(&member)).0, member)
});

fuzz_target!(|data: &[u8]| {
    let [sealed, data @ ..] = data else { return };
    let (files, member) = &*MADE;
    let mut files = files.clone();
    let journals = scene::journals(&files);
    // Most of what a program wrote is in the journal; `register.json` says how it is sealed.
    let path = if sealed % 8 == 0 {
        scene::folder().join("register.json")
    } else {
        journals[0].clone()
    };
    let Some(Some(bytes)) = files.get_mut(&path) else {
        return;
    };
    scene::damage(bytes, data);
    for home in ["home", "elsewhere"] {
        scene::hold(&files, home, Some(member), &[]);
        scene::hold(&files, home, None, &[]);
    }
});
