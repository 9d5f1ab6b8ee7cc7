//! What is done with a register while the power is cut and the disk fails: the cases of the proof.

use crate::simulated_disk::{Files, ROOT, SimulatedDisk};
use crate::simulated_story::{Story, Told, folder, foreign};
use std::path::Path;

/// A register is made, and grows over three sessions.
pub fn grows(disk: SimulatedDisk) -> Told {
    let mut story = Story::on(disk, None, 0);
    story.create();
    story.save(1);
    story.save(5);
    story.edit();
    story.open();
    story.save(1);
    story.delete();
    story.save(3);
    story.open();
    story.edit();
    story.end()
}

/// What a register is after a session in which all went well, and all of it is safe.
fn settled() -> (Files, Told) {
    let disk = SimulatedDisk::empty();
    let mut story = Story::on(disk.clone(), None, 100);
    story.create();
    story.save(1);
    story.save(2);
    story.edit();
    let told = story.end();
    (disk.files(), told)
}

/// Another installation's journal arrives in parts, while this one goes on.
fn shared(disk: impl FnOnce(&Files) -> SimulatedDisk) -> Told {
    let (files, before) = settled();
    let foreign = foreign(&files, 200);
    let mut story = Story::on(disk(&files), Some((&before, usize::MAX)), 210);
    story.save(1);
    story.arrive(&foreign, foreign.bytes.len() / 2, false);
    story.open();
    story.save(2);
    story.arrive(&foreign, foreign.bytes.len(), true);
    story.open();
    story.edit();
    story.save(1);
    story.end()
}

/// Files are attached: a small one, a longer one, and one that has come already.
fn attaches(disk: impl FnOnce(&Files) -> SimulatedDisk) -> Told {
    let (mut files, before) = settled();
    let content = (0..9_000_u32).map(|at| (at / 7) as u8).collect();
    files.insert(Path::new(ROOT).join("statement.pdf"), Some(content));
    let mut story = Story::on(disk(&files), Some((&before, usize::MAX)), 610);
    story.attach(700, false);
    story.save(2);
    story.open();
    story.attach(900, true);
    story.attach(9_000, false);
    story.end()
}

/// A sealed register is made, and grows.
fn seals(disk: impl FnOnce(&Files) -> SimulatedDisk) -> Told {
    let mut story = Story::on(disk(&Files::new()), None, 710);
    story.seal();
    story.create();
    story.save(1);
    story.let_in();
    story.save(2);
    story.open();
    story.edit();
    story.end()
}

/// The register was left with a torn end, which is set aside.
fn mends(disk: impl FnOnce(&Files) -> SimulatedDisk, end: &[u8]) -> Told {
    let (mut files, before) = settled();
    let journal = journal_of(&mut files);
    journal.extend_from_slice(end);
    let mut story = Story::on(disk(&files), Some((&before, usize::MAX)), 310);
    story.open();
    story.save(1);
    story.open();
    story.save(2);
    story.end()
}

/// The register was restored from an older backup: the journal ends before what was acknowledged.
fn restored(disk: impl FnOnce(&Files) -> SimulatedDisk) -> Told {
    let (mut files, mut before) = settled();
    let journal = journal_of(&mut files);
    let last = journal[..journal.len() - 1]
        .iter()
        .rposition(|byte| *byte == b'\n')
        .unwrap();
    journal.truncate(last + 1);
    before.saves.pop();
    let mut story = Story::on(disk(&files), Some((&before, usize::MAX)), 410);
    story.save(1);
    story.open();
    story.edit();
    story.save(2);
    story.end()
}

fn journal_of(files: &mut Files) -> &mut Vec<u8> {
    let journals = folder().join("journal");
    let journal = files
        .iter_mut()
        .find(|(path, _)| path.parent() == Some(&journals));
    journal.unwrap().1.as_mut().unwrap()
}

/// Ends that a power cut may leave: torn, with newlines in it, zeros.
fn ends() -> [&'static [u8]; 3] {
    [
        b"{\"v\":1,\"seq\":5",
        b"\0\0\n{}\n\xff\n\n[1]\n{\"v\":1",
        &[0; 600],
    ]
}

/// A story, told on the disk that is made of what it begins with.
pub type Tell = Box<dyn Fn(&dyn Fn(&Files) -> SimulatedDisk) -> Told>;

pub fn stories() -> Vec<(&'static str, Tell)> {
    let mut stories: Vec<(&str, Tell)> = vec![
        ("grows", Box::new(|disk| grows(disk(&Files::new())))),
        ("shared", Box::new(|disk| shared(disk))),
        ("attaches", Box::new(|disk| attaches(disk))),
        ("seals", Box::new(|disk| seals(disk))),
        ("restored", Box::new(|disk| restored(disk))),
    ];
    for end in ends() {
        stories.push(("mends", Box::new(move |disk| mends(disk, end))));
    }
    stories
}
