//! A journal whose lines say anything, each signed and chained as a writer's own: what only a reader
//! of well-made journals gets to see. Figures and the report are made of it too.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sijil::schema::Audience;
use sijil::words::Language;
use sijil::workspace::Workspace;
use std::sync::LazyLock;

#[allow(dead_code)]
#[path = "../../tests/suite/hand_made.rs"]
mod hand_made;
#[path = "../scene.rs"]
mod scene;
#[allow(dead_code)]
#[path = "../../tests/suite/simulated_disk.rs"]
mod simulated_disk;

use simulated_disk::{Files, SimulatedDisk};

static MADE: LazyLock<Files> = LazyLock::new(|| {
    let folder = scene::folder();
    let mut files = Files::new();
    files.insert(folder.clone(), None);
    files.insert(folder.join("journal"), None);
    let manifest = hand_made::manifest().to_string().into_bytes();
    files.insert(folder.join("register.json"), Some(manifest));
    files
});

fuzz_target!(|data: &[u8]| {
    let mut hand = hand_made::Hand::new("vvvv");
    for said in data.split(|byte| *byte == b'\n') {
        // What is no object of members becomes the bytes of a line as it stands.
        match serde_json::from_slice(said) {
            Ok(members @ serde_json::Value::Object(_)) => hand.say(members),
            _ if said.is_empty() => continue,
            _ => hand.say_text(said),
        };
    }
    let mut files = MADE.clone();
    let journal = scene::folder().join("journal").join("vvvv.jsonl");
    files.insert(journal, Some(hand.bytes()));
    scene::hold(&files, "home", None, &[]);
    let disk = SimulatedDisk::holding(&files);
    let here = scene::installation(&disk, "home", 8, None);
    let Ok(workspace) = Workspace::open(&scene::folder(), here) else {
        return;
    };
    let month = sijil::domain::dates::Month::new(2023, 6);
    let Some(month) = month else { return };
    let _ = workspace.figures(month);
    for audience in [Audience::Public, Audience::Internal] {
        let _ = workspace.report_content(month, Language::English, audience);
    }
});
