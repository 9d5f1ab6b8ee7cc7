//! The table of tampering: every kind of change against every line of a journal, and what verifying
//! says of it, to a stranger who has only the register and to the installation that wrote it. What
//! nobody can find is in the table too.

use crate::store_fixture::{Bench, files, log};
use ed25519_dalek::{Signer, SigningKey};
use sijil::store::{Hash, verify};
use std::fmt::Write;
use std::path::PathBuf;

/// The lines of the journal that is tampered with.
const LINES: usize = 7;
/// The last of them that the other journal tells of.
const WITNESSED: usize = 5;

/// A register of two writers: `home` has saved five times, then `there` once, then `home` twice.
struct Scene {
    bench: Bench,
    journal: PathBuf,
    lines: Vec<String>,
    foreign: String,
    key: SigningKey,
}

impl Scene {
    fn new() -> Self {
        let bench = Bench::with_register();
        for number in 1..=WITNESSED {
            log(&mut bench.open_to_write(), &format!("number {number}")).unwrap();
        }
        let journal = bench.journal();
        log(&mut bench.open_as("there"), "a colleague's").unwrap();
        for number in WITNESSED + 1..=LINES {
            log(&mut bench.open_to_write(), &format!("number {number}")).unwrap();
        }
        let read = |path: &PathBuf| std::fs::read_to_string(path).unwrap();
        let all = files(&bench.folder().join("journal"));
        let other = all.iter().find(|path| **path != journal).unwrap();
        let seat = std::fs::read(bench.mark().with_file_name("writer.json")).unwrap();
        let writer: serde_json::Value = serde_json::from_slice(&seat).unwrap();
        let secret = writer["key"].as_str().unwrap();
        let bytes: Vec<u8> = (0..32)
            .map(|at| u8::from_str_radix(&secret[2 * at..2 * at + 2], 16).unwrap())
            .collect();
        Self {
            lines: read(&journal).lines().map(str::to_owned).collect(),
            foreign: read(other).lines().next().unwrap().to_owned(),
            key: SigningKey::from_bytes(&bytes.try_into().unwrap()),
            journal,
            bench,
        }
    }

    /// Puts these bytes in place of the journal, and gives what is found: by line, and by whom.
    fn found(&self, bytes: &str, by: &str) -> Vec<(usize, &'static str)> {
        std::fs::write(&self.journal, bytes).unwrap();
        let found = verify(&self.bench.folder(), &self.bench.installation(by)).unwrap();
        let name = self
            .journal
            .file_name()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let report = found.journals.iter().find(|report| report.file == name);
        let faults = &report.unwrap().faults;
        assert_eq!(
            found.is_clean(),
            faults.is_empty() && found.missing.is_empty()
        );
        let mut faults: Vec<_> = faults
            .iter()
            .map(|fault| (fault.line, fault.kind.code()))
            .collect();
        faults.sort_unstable();
        faults
    }

    /// The line with this number edited, and those after it with the hash of the one before; signed
    /// again with a key, or as they were.
    fn rechained(
        &self,
        at: usize,
        key: Option<&SigningKey>,
        edit: impl Fn(&str) -> String,
    ) -> Vec<String> {
        let mut lines = self.lines.clone();
        lines[at - 1] = edit(&lines[at - 1]);
        for index in at - 1..lines.len() {
            if index >= at {
                let before = Hash::of(self.lines[index - 1].as_bytes()).to_string();
                let now = Hash::of(lines[index - 1].as_bytes()).to_string();
                lines[index] = lines[index].replace(&before, &now);
            }
            if let Some(key) = key {
                let signed = lines[index].len() - 138;
                lines[index].truncate(signed);
                let signature = key.sign(lines[index].as_bytes());
                lines[index] += r#","sig":""#;
                for byte in signature.to_bytes() {
                    write!(lines[index], "{byte:02x}").unwrap();
                }
                lines[index] += r#""}"#;
            }
        }
        lines
    }
}

fn public(key: &SigningKey) -> String {
    let bytes = key.verifying_key().to_bytes();
    let hex = |hex: String, byte: &u8| hex + &format!("{byte:02x}");
    bytes.iter().fold(String::new(), hex)
}

fn reworded(line: &str) -> String {
    line.replace("number", "ordinal")
}

fn whole(lines: &[String]) -> String {
    lines
        .iter()
        .fold(String::new(), |text, line| text + line + "\n")
}

/// What is found of `LINES` lines of which those from `first` on are not proven any more: each, and the
/// line that the witness has seen.
fn unproven(first: usize, code: &'static str) -> Vec<(usize, &'static str)> {
    let mut found: Vec<_> = (first..=LINES).map(|line| (line, code)).collect();
    found.extend((first <= WITNESSED).then_some((first, "behind")));
    found.sort_unstable();
    found
}

type Expected = Vec<(usize, &'static str)>;

/// A kind of change: what it makes of the journal at a line, and what a stranger finds.
struct Kind {
    name: &'static str,
    positions: std::ops::RangeInclusive<usize>,
    change: fn(&Scene, usize) -> String,
    found: fn(usize) -> Expected,
    /// What the writer's own installation finds beyond that: it remembers the last line.
    here: fn(usize) -> Expected,
}

const NOTHING: fn(usize) -> Expected = |_| Vec::new();

const TABLE: &[Kind] = &[
    Kind {
        name: "a word is changed",
        positions: 1..=LINES,
        change: |scene, at| {
            let mut lines = scene.lines.clone();
            lines[at - 1] = reworded(&lines[at - 1]);
            whole(&lines)
        },
        found: |at| vec![(at, "bad_signature")],
        here: |at| {
            if at == LINES {
                vec![(LINES, "behind")]
            } else {
                vec![]
            }
        },
    },
    Kind {
        name: "a line is no JSON any more",
        positions: 1..=LINES,
        change: |scene, at| {
            let mut lines = scene.lines.clone();
            lines[at - 1].replace_range(0..1, "X");
            whole(&lines)
        },
        found: |at| vec![(at, "malformed")],
        here: |at| {
            if at == LINES {
                vec![(LINES, "behind")]
            } else {
                vec![]
            }
        },
    },
    Kind {
        name: "the signature is taken off",
        positions: 1..=LINES,
        change: |scene, at| {
            let mut lines = scene.lines.clone();
            let signed = lines[at - 1].len() - 138;
            lines[at - 1].truncate(signed);
            lines[at - 1].push('}');
            whole(&lines)
        },
        found: |at| vec![(at, "unsigned")],
        here: |at| {
            if at == LINES {
                vec![(LINES, "behind")]
            } else {
                vec![]
            }
        },
    },
    Kind {
        name: "a line in the middle is dropped",
        positions: 2..=LINES - 1,
        change: |scene, at| {
            let mut lines = scene.lines.clone();
            lines.remove(at - 1);
            whole(&lines)
        },
        found: |at| vec![(at, "out_of_order")],
        here: NOTHING,
    },
    Kind {
        name: "the first line is dropped",
        positions: 1..=1,
        change: |scene, _| whole(&scene.lines[1..]),
        found: |_| vec![(1, "no_key"), (1, "out_of_order")],
        here: NOTHING,
    },
    Kind {
        name: "a line stands twice",
        positions: 1..=LINES,
        change: |scene, at| {
            let mut lines = scene.lines.clone();
            lines.insert(at, lines[at - 1].clone());
            whole(&lines)
        },
        found: |at| {
            let mut found = vec![(at + 1, "out_of_order")];
            found.retain(|(line, _)| *line <= LINES + 1);
            found
        },
        here: NOTHING,
    },
    Kind {
        name: "two neighbours are swapped",
        positions: 2..=LINES - 2,
        change: |scene, at| {
            let mut lines = scene.lines.clone();
            lines.swap(at - 1, at);
            whole(&lines)
        },
        found: |at| (at..=at + 2).map(|line| (line, "out_of_order")).collect(),
        here: NOTHING,
    },
    Kind {
        name: "somebody else's line is put in",
        positions: 2..=LINES + 1,
        change: |scene, at| {
            let mut lines = scene.lines.clone();
            lines.insert(at - 1, scene.foreign.clone());
            whole(&lines)
        },
        found: |at| vec![(at, "other_writer")],
        here: NOTHING,
    },
    Kind {
        name: "it is cut off after a line",
        positions: 0..=LINES - 1,
        change: |scene, at| whole(&scene.lines[..at]),
        // What nobody has seen can be cut off, and no stranger can tell.
        found: |at| {
            if at < WITNESSED {
                vec![(at + 1, "behind")]
            } else {
                vec![]
            }
        },
        here: |at| {
            if at < WITNESSED {
                vec![]
            } else {
                vec![(at + 1, "behind")]
            }
        },
    },
    Kind {
        name: "it is cut off within a line",
        positions: 1..=LINES,
        change: |scene, at| {
            let text = whole(&scene.lines[..at]);
            text[..text.len() - 20].to_owned()
        },
        found: |at| match at {
            ..=WITNESSED => vec![(at, "behind"), (at, "partial")],
            _ => vec![(at, "partial")],
        },
        here: |at| {
            if at <= WITNESSED {
                vec![]
            } else {
                vec![(at, "behind")]
            }
        },
    },
    Kind {
        name: "it is rewritten from a line on, without the key",
        positions: 1..=LINES,
        change: |scene, at| whole(&scene.rechained(at, None, reworded)),
        found: |at| unproven(at, "bad_signature"),
        here: |at| {
            if at <= WITNESSED {
                vec![]
            } else {
                vec![(at, "behind")]
            }
        },
    },
    Kind {
        name: "it is rewritten from a line on, with the key",
        positions: 1..=LINES,
        change: |scene, at| whole(&scene.rechained(at, Some(&scene.key), reworded)),
        // Only who has seen the lines as they were can tell.
        found: |at| {
            if at <= WITNESSED {
                vec![(WITNESSED, "rewritten")]
            } else {
                vec![]
            }
        },
        here: |_| vec![(LINES, "rewritten")],
    },
    Kind {
        name: "it is rewritten as a whole under another key",
        positions: 1..=1,
        change: |scene, _| {
            let other = SigningKey::from_bytes(&[7; 32]);
            let (before, after) = (public(&scene.key), public(&other));
            let take = |line: &str| line.replace(&before, &after);
            whole(&scene.rechained(1, Some(&other), take))
        },
        found: |_| vec![(WITNESSED, "rewritten")],
        here: |_| vec![(LINES, "rewritten")],
    },
];

#[test]
fn every_kind_of_change_of_every_line_is_found_as_the_table_says() {
    let scene = Scene::new();
    let untouched = whole(&scene.lines);
    assert_eq!(scene.lines.len(), LINES);
    for by in ["a stranger", "home"] {
        assert_eq!(scene.found(&untouched, by), [], "untouched, {by}");
    }
    for kind in TABLE {
        for at in kind.positions.clone() {
            let changed = (kind.change)(&scene, at);
            assert_ne!(changed, untouched, "{}, line {at}", kind.name);
            let mut expected = (kind.found)(at);
            expected.sort_unstable();
            let found = scene.found(&changed, "a stranger");
            assert_eq!(found, expected, "{}, line {at}, a stranger", kind.name);
            expected.extend((kind.here)(at));
            expected.sort_unstable();
            let found = scene.found(&changed, "home");
            assert_eq!(found, expected, "{}, line {at}, at home", kind.name);
        }
    }
}

#[test]
fn a_flip_of_any_byte_of_any_line_is_found() {
    let scene = Scene::new();
    let untouched = whole(&scene.lines);
    for at in (0..untouched.len()).step_by(11) {
        let mut bytes = untouched.clone().into_bytes();
        bytes[at] ^= 1;
        let changed = String::from_utf8(bytes).unwrap();
        assert_ne!(scene.found(&changed, "a stranger"), [], "byte {at}");
    }
}
