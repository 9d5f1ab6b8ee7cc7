//! A process that is killed while it saves: what it was told is saved, is saved.

use crate::store_fixture::body;
use sijil::domain::identity::RecordKind;
use sijil::store::{Access, Change, Installation, Register, RevId, verify};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const FOLDER: &str = "SIJIL_TEST_KILLED_IN";

/// Saves until it is killed, one record or a large batch in turn, and names each acknowledged
/// revision on standard output.
#[test]
#[ignore = "the test below starts it as its child, and kills it"]
fn saves_until_it_is_killed() {
    let Ok(root) = std::env::var(FOLDER) else {
        return;
    };
    let mut register = open(Path::new(&root));
    let mut out = std::io::stdout();
    for round in 0.. {
        let size = if round % 3 == 2 { 60 } else { 1 };
        let text = "x".repeat(if round % 5 == 4 { 40_000 } else { 200 });
        let batch = (0..size).map(|_| {
            let id = register.new_id(RecordKind::Incident);
            Change::first(id, RecordKind::Incident, body(&text))
        });
        let batch = batch.collect();
        let revs = register.append(batch).unwrap();
        let told: Vec<_> = revs.iter().map(ToString::to_string).collect();
        // One write for all, so that a kill between two cannot show half of a batch.
        out.write_all(format!("\nsaved {}\n", told.join(" ")).as_bytes())
            .unwrap();
        out.flush().unwrap();
    }
}

fn open(root: &Path) -> Register {
    let installation = Installation::new(root.join("home"), "Rona");
    let register = Register::open(&root.join("register"), installation).unwrap();
    assert_eq!(
        *register.access(),
        Access::ReadWrite,
        "{:?}",
        register.notes()
    );
    register
}

#[test]
fn nothing_acknowledged_is_lost_when_the_process_is_killed() {
    kill(100);
}

#[test]
#[ignore = "a long proof: ./prove.sh"]
fn proof_of_1_000_kills() {
    kill(1_000);
}

fn kill(runs: u64) {
    let mut saved = 0;
    for run in 0..runs {
        let root = tempfile::tempdir().unwrap();
        Register::create(
            &root.path().join("register"),
            Installation::new(root.path().join("home"), "Rona"),
        )
        .unwrap();
        let acknowledged = kill_while_saving(root.path(), run);
        let register = open(root.path());
        for rev in &acknowledged {
            assert!(
                register.revision(*rev).is_some(),
                "run {run}: {rev} was acknowledged"
            );
        }
        let installation = Installation::new(root.path().join("home"), "Rona");
        drop(register);
        let verification = verify(&root.path().join("register"), &installation).unwrap();
        assert!(verification.is_clean(), "run {run}: {verification:?}");
        saved += acknowledged.len();
    }
    eprintln!("proof: {runs} kills, {saved} revisions acknowledged, none lost");
    assert!(
        saved as u64 > runs,
        "only {saved} revisions were saved in all runs: the kills came too early"
    );
}

/// Starts the saving test as a process, kills it, and gives what it was told is saved.
fn kill_while_saving(root: &Path, run: u64) -> Vec<RevId> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "store_kill::saves_until_it_is_killed",
            "--ignored",
            "--nocapture",
        ])
        .env(FOLDER, root)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut told = String::new();
    // Half of them are killed on the way to the first save, half once they save, each after a time
    // of its own.
    if run.is_multiple_of(2) {
        while !told.contains("saved ") && out.read_line(&mut told).unwrap() > 0 {}
    }
    std::thread::sleep(Duration::from_micros(run * 397 % 40_000));
    child.kill().unwrap();
    child.wait().unwrap();
    out.read_to_string(&mut told).unwrap();
    let whole = told.rfind('\n').map_or("", |end| &told[..end]);
    let lines = whole.lines().filter_map(|line| line.strip_prefix("saved "));
    lines
        .flat_map(str::split_whitespace)
        .map(|rev| rev.parse().unwrap())
        .collect()
}
