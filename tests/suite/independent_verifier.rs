//! The verifier in Python and ours say the same of every register, whole or tampered with. Where there
//! is no Python, the test says so and proves nothing.

use crate::hand_made::{Files, Hand, REGISTER, journals, lay, manifest, sha256, telling};
use crate::strict_lines;
use serde_json::{Value, json};
use sijil::cli::{Environment, run};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use tempfile::TempDir;

/// Asks the module itself, so that one process answers for thousands of registers.
const ASK: &str = "
import sys, json
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
if sys.argv[2] == 'plain':
    sys.modules['cryptography'] = None
import verify_register
for line in sys.stdin:
    try:
        print(json.dumps(verify_register.verify(line.strip())), flush=True)
    except (OSError, ValueError) as trouble:
        print('null', flush=True)
";

struct Both {
    root: TempDir,
    python: Child,
    ask: ChildStdin,
    answer: BufReader<ChildStdout>,
    verdicts: BTreeSet<String>,
    differ: Vec<String>,
    asked: usize,
}

impl Both {
    /// Both verifiers; the one in Python with a signature package if there is one, or `plain`.
    fn new(signatures: &str) -> Option<Self> {
        let verifier = Path::new(env!("CARGO_MANIFEST_DIR")).join("verifier");
        let started = Command::new("python3")
            .args(["-c", ASK])
            .arg(verifier)
            .arg(signatures)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn();
        let Ok(mut python) = started else {
            eprintln!("python3 is not there: the two verifiers were not compared");
            return None;
        };
        Some(Self {
            root: tempfile::tempdir().unwrap(),
            ask: python.stdin.take().unwrap(),
            answer: BufReader::new(python.stdout.take().unwrap()),
            python,
            verdicts: BTreeSet::new(),
            differ: Vec::new(),
            asked: 0,
        })
    }

    fn theirs(&mut self, folder: &Path) -> Value {
        writeln!(self.ask, "{}", folder.display()).unwrap();
        let mut line = String::new();
        self.answer.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }

    fn ours(&self, folder: &Path) -> Value {
        let home = self.root.path().join("home");
        let environment =
            Environment::read(|name| (name == "SIJIL_HOME").then(|| home.clone().into()));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let arguments = ["verify".into(), folder.into(), "--json".into()];
        run(
            arguments.map(|one: OsString| one),
            &environment,
            &mut out,
            &mut err,
        );
        serde_json::from_slice(&out).unwrap_or(Value::Null)
    }

    /// Both say the same of the register in this folder. What they say is kept.
    fn agree(&mut self, about: &str, folder: &Path) -> Value {
        let (theirs, ours) = (self.theirs(folder), self.ours(folder));
        let (theirs, ours) = (comparable(theirs), comparable(ours));
        if theirs != ours {
            let differ = format!("{about}\n  theirs {theirs}\n  ours   {ours}");
            self.differ.push(differ);
        }
        self.asked += 1;
        let journals = ours["journals"].as_array().cloned().unwrap_or_default();
        let faults = journals
            .iter()
            .flat_map(|journal| journal["faults"].as_array().unwrap());
        let codes = faults.map(|fault| fault["fault"].as_str().unwrap().to_owned());
        self.verdicts.extend(codes);
        ours
    }

    fn settle(&self) {
        let differ = &self.differ;
        assert!(
            differ.is_empty(),
            "{} of {} differ\n{}",
            differ.len(),
            self.asked,
            differ[..differ.len().min(400)].join("\n")
        );
    }

    fn agree_on(&mut self, about: &str, manifest: &Value, files: &Files) -> Value {
        let folder = self.root.path().join("register");
        lay(&folder, manifest, files);
        self.agree(about, &folder)
    }

    fn agree_on_files(&mut self, about: &str, files: &Files) -> Value {
        self.agree_on(about, &manifest(), files)
    }
}

impl Drop for Both {
    fn drop(&mut self) {
        let _ = self.python.kill();
        let _ = self.python.wait();
    }
}

/// What both print: ours says in addition what only this installation knows, theirs who the
/// witnesses are. The chain of journals from before signatures is checked by ours alone.
fn comparable(mut said: Value) -> Value {
    if let Some(members) = said.as_object_mut() {
        // What was published only the program that made it can make again.
        members.remove("editions");
    }
    if let Some(journals) = said["journals"].as_array_mut() {
        for journal in journals {
            let early = journal["early"] == true;
            let Value::Object(members) = journal else {
                panic!("{journal}")
            };
            members.remove("remembered");
            members.remove("sealed");
            members.remove("witnesses");
            if let Some(Value::Array(faults)) = members.get_mut("faults").filter(|_| early) {
                faults.retain(|fault| fault["fault"] != "broken_chain");
            }
        }
    }
    said
}

/// Three writers who have read each other, with a batch, a conflict that was settled, and parents.
fn team() -> [Hand; 3] {
    let mut hands = [Hand::new("a4f8"), Hand::new("k2k2"), Hand::new("zz00")];
    let [a, b, c] = &mut hands;
    a.log(2);
    b.log(1).say(telling(&[a.seen(2)]));
    b.say(json!({ "parents": ["a4f8.2", "b7b7.3"], "deleted": true }));
    a.say(telling(&[b.seen(3)]));
    for end in [false, false, true] {
        let mut members = json!({ "batch": "a4f8.4" });
        if end {
            members["batch_end"] = json!(true);
        }
        a.say(members);
    }
    c.say(telling(&[a.seen(6), b.seen(2)]));
    c.say(json!({ "parents": ["a4f8.6", "k2k2.3~12345678"] }));
    a.log(1);
    hands
}

fn put(files: &Files, place: usize, bytes: Vec<u8>) -> Files {
    let mut files = files.clone();
    files[place].1 = bytes;
    files
}

fn joined(lines: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for line in lines {
        bytes.extend(line);
        bytes.push(b'\n');
    }
    bytes
}

fn tamper(both: &mut Both) {
    let hands = team();
    let whole = journals(&[&hands[0], &hands[1], &hands[2]]);
    let said = both.agree_on_files("whole", &whole);
    assert_eq!(said["journals"][0]["witnessed"], 6);
    assert_eq!(said["missing"], json!(["b7b7.3", "k2k2.3~12345678"]));
    for (place, hand) in hands.iter().enumerate() {
        let bytes = hand.bytes();
        for at in (0..bytes.len()).step_by(11) {
            let mut changed = bytes.clone();
            changed[at] = [bytes[at] ^ 1, b'\n', 0, 0xff, b' '][at % 5];
            let about = format!("{} byte {at}", hand.name);
            both.agree_on_files(&about, &put(&whole, place, changed));
        }
        for cut in (0..bytes.len()).step_by(37) {
            let about = format!("{} is cut at {cut}", hand.name);
            both.agree_on_files(&about, &put(&whole, place, bytes[..cut].to_vec()));
        }
        let lines = &hand.lines;
        for at in 0..lines.len() {
            let mut change = |what: &str, change: &dyn Fn(&mut Vec<Vec<u8>>)| {
                let mut lines = lines.clone();
                change(&mut lines);
                let about = format!("{} line {}: {what}", hand.name, at + 1);
                both.agree_on_files(&about, &put(&whole, place, joined(&lines)));
            };
            change("dropped", &|lines| drop(lines.remove(at)));
            change("twice", &|lines| lines.insert(at, lines[at].clone()));
            change("all before it dropped", &|lines| drop(lines.drain(..at)));
            change("all after it dropped", &|lines| lines.truncate(at + 1));
            change("empty line before", &|lines| lines.insert(at, Vec::new()));
            change("another's line before", &|lines| {
                lines.insert(at, hands[(place + 1) % 3].lines[0].clone());
            });
            change("unsigned", &|lines| {
                let len = lines[at].len() - 138;
                lines[at].truncate(len);
                lines[at].push(b'}');
            });
            change("unsigned, all after dropped", &|lines| {
                let len = lines[at].len() - 138;
                lines[at].truncate(len);
                lines[at].push(b'}');
                lines.truncate(at + 1);
            });
            change("signed by another", &|lines| {
                let other = &hands[(place + 1) % 3].lines[0];
                let line = &lines[at];
                let mut signed = line[..line.len() - 138].to_vec();
                signed.extend(&other[other.len() - 138..]);
                lines[at] = signed;
            });
            change("carriage return", &|lines| lines[at].push(b'\r'));
            change("two lines in one", &|lines| {
                let more = lines[at].clone();
                lines[at].extend(more);
            });
            for other in at + 1..lines.len() {
                change("swapped", &|lines| lines.swap(at, other));
                change("copied over", &|lines| {
                    lines[other] = lines[at].clone();
                });
            }
        }
        let mut gone = whole.clone();
        gone.remove(place);
        both.agree_on_files(&format!("{} is gone", hand.name), &gone);
        both.agree_on_files("empty", &put(&whole, place, Vec::new()));
        let mut again = Hand::new(&hand.name);
        again.log(3);
        both.agree_on_files("rewritten", &put(&whole, place, again.bytes()));
        let mut moved = whole.clone();
        moved[place].0.replace_range(..4, "mmmm");
        both.agree_on_files("under another name", &moved);
        branches(both, hand, &whole);
    }
    let ends = [0, 1, 5, 40, 1000];
    for end in ends {
        let mut longer = hands[0].bytes();
        longer.extend(vec![0; end]);
        both.agree_on_files("zeros after the end", &put(&whole, 0, longer.clone()));
        longer.push(b'\n');
        both.agree_on_files("a line of zeros", &put(&whole, 0, longer));
    }
}

fn branches(both: &mut Both, hand: &Hand, whole: &Files) {
    let names = [
        "{}.sync-conflict-20261121-080000-ABCDEFG.jsonl",
        "{} (conflicted copy).jsonl",
        "{}é.jsonl",
        "{}5.jsonl",
        "{}.jsonl.bak",
        ".{}.jsonl",
        "{}.json",
        "~{}.jsonl",
        "{}-.jsonl",
    ];
    let mut other = Hand::new(&hand.name);
    other.lines.clone_from(&hand.lines);
    other.lines.truncate(2);
    for (place, name) in names.into_iter().enumerate() {
        let name = name.replace("{}", &hand.name);
        let mut fork = hand.clone();
        fork.lines.truncate(1 + place % 2);
        let mut fork = refork(&fork);
        fork.say(json!({ "by": "Azad" })).log(place % 3);
        for bytes in [hand.bytes(), fork.bytes(), joined(&hand.lines[1..])] {
            let mut files = whole.clone();
            files.push((name.clone(), bytes));
            both.agree_on_files(&name, &files);
            files.retain(|(file, _)| *file != format!("{}.jsonl", hand.name));
            both.agree_on_files(&format!("only {name}"), &files);
        }
    }
}

/// The same writer, which goes on from its last line.
fn refork(hand: &Hand) -> Hand {
    let mut again = Hand::new(&hand.name);
    for line in &hand.lines {
        let mut text = line[..line.len() - 138].to_vec();
        text.push(b'}');
        again.say_text(text);
    }
    assert_eq!(again.lines, hand.lines);
    again
}

/// Keys and signatures that libraries differ on.
fn strict_keys(both: &mut Both) {
    for key in strict_lines::POINTS {
        let mut hand = Hand::new("hhhh");
        let line = hand.next().to_string().replace(&hand.public(), key);
        hand.say_text(line).log(2);
        both.agree_on_files(key, &journals(&[&hand]));
        let mut hand = Hand::new("hhhh");
        hand.log(2);
        let last = &mut hand.lines[1];
        let at = last.len() - 130;
        last[at..at + 64].copy_from_slice(key.as_bytes());
        both.agree_on_files(&format!("R {key}"), &journals(&[&hand]));
    }
}

/// Attachments that are there, missing and damaged, named and not, and lists that are none.
fn attachments(both: &mut Both) {
    let hash = |content: &str| sha256(content.as_bytes());
    let names = [
        "whole",
        "missing",
        "damaged",
        "named by nobody",
        "damaged, named by nobody",
    ];
    let [whole, missing, damaged, alone, broken] = names.map(hash);
    let mut hand = Hand::new("hhhh");
    let mut attach = |list: Value| {
        hand.say(json!({ "body": { "attachments": list } }));
    };
    for file in [&whole, &missing, &damaged] {
        attach(json!([{ "file": file, "name": "a.pdf", "size": 1 }]));
    }
    let upper = hash("upper").to_uppercase();
    for list in [
        json!([]),
        json!(null),
        json!("a.pdf"),
        json!({ "file": missing }),
        json!(["a.pdf", null, 1, [], {}, { "file": 1 }, { "file": "ab" }]),
        json!([{ "file": upper }, { "file": hash("only a hash") }]),
    ] {
        attach(list);
    }
    let folder = both.root.path().join("register/files");
    let put = |named: &str, within: &str, content: &str| {
        let folder = folder.join(within);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(named), content).unwrap();
    };
    put(&whole, &whole[..2], "whole");
    put(&damaged, &damaged[..2], "damage");
    put(&alone, &alone[..2], "named by nobody");
    put(&broken, &broken[..2], "damaged by somebody");
    put(&missing, "zz", "in the wrong folder");
    put("notes.txt", &whole[..2], "no attachment");
    put(".a4f8-1.new", "", "not written to its end");
    let files = journals(&[&hand]);
    let said = both.agree_on_files("attachments", &files);
    assert_eq!(said["files"].as_array().map(Vec::len), Some(4), "{said}");
    let mut manifest = manifest();
    manifest["sealed"] = json!("0123456789abcdef0123456789abcdef");
    let said = both.agree_on("attachments that are sealed", &manifest, &files);
    assert_eq!(said["files"].as_array().map(Vec::len), Some(2), "{said}");
    std::fs::remove_dir_all(folder).unwrap();
}

fn manifests(both: &mut Both) {
    let hands = team();
    let files = journals(&[&hands[0]]);
    for (about, manifest) in [
        (
            "another id",
            json!({ "format": 1, "id": REGISTER.replace("abcd", "abce"), "created": "" }),
        ),
        ("no id", json!({ "format": 1, "created": "" })),
        (
            "an id in capitals",
            json!({ "format": 1, "id": REGISTER.to_uppercase(), "created": "" }),
        ),
        (
            "no UUID",
            json!({ "format": 1, "id": "register", "created": "" }),
        ),
        (
            "newer",
            json!({ "format": 2, "id": REGISTER, "created": "" }),
        ),
        (
            "format 0",
            json!({ "format": 0, "id": REGISTER, "created": "" }),
        ),
        (
            "format 1.0",
            json!({ "format": 1.0, "id": REGISTER, "created": "" }),
        ),
        ("not made", json!({ "format": 1, "id": REGISTER })),
        ("a list", json!([1, REGISTER, ""])),
        (
            "no epoch",
            json!({ "format": 1, "id": REGISTER, "created": "", "sealed": "x" }),
        ),
        (
            "sealed by null",
            json!({ "format": 1, "id": REGISTER, "created": "", "sealed": null }),
        ),
        (
            "more",
            json!({ "format": 1, "id": REGISTER, "created": "", "more": [1] }),
        ),
    ] {
        both.agree_on(about, &manifest, &files);
    }
}

/// From outside a sealed register is verified like any other.
fn sealed(both: &mut Both) {
    let mut manifest = manifest();
    manifest["sealed"] = json!("0123456789abcdef0123456789abcdef");
    let mut hand = Hand::new("hhhh");
    hand.say(json!({ "kind": "passphrase", "by": "" }));
    hand.say(json!({ "kind": "epoch", "by": "" }));
    for _ in 0..3 {
        let Value::Object(mut line) = hand.next() else {
            unreachable!("a line is an object")
        };
        line.retain(|name, _| ["v", "seq", "prev"].contains(&name.as_str()));
        line.insert("epoch".to_owned(), manifest["sealed"].clone());
        line.insert("sealed".to_owned(), json!("c2VhbGVk"));
        hand.say_text(Value::Object(line).to_string());
    }
    let whole = journals(&[&hand]);
    let said = both.agree_on("sealed", &manifest, &whole);
    assert_eq!(said["clean"], true);
    for at in 0..hand.lines.len() {
        let mut lines = hand.lines.clone();
        lines.remove(at);
        let about = format!("sealed, line {at} dropped");
        both.agree_on(&about, &manifest, &put(&whole, 0, joined(&lines)));
    }
}

fn early(both: &mut Both) {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/before-signatures");
    let said = both.agree("before signatures", &kept);
    assert_eq!(said["journals"][0]["early"], true);
    let id = std::fs::read(kept.join("register.json")).unwrap();
    let manifest: Value = serde_json::from_slice(&id).unwrap();
    let bytes = std::fs::read(kept.join("journal/53e0.jsonl")).unwrap();
    let lines: Vec<Vec<u8>> = bytes[..bytes.len() - 1]
        .split(|byte| *byte == b'\n')
        .take(6)
        .map(<[u8]>::to_vec)
        .collect();
    for at in 0..6 {
        let mut dropped = lines.clone();
        dropped.remove(at);
        let mut garbled = lines.clone();
        garbled[at].truncate(50);
        for changed in [dropped, garbled] {
            let files = vec![("53e0.jsonl".to_owned(), joined(&changed))];
            both.agree_on(&format!("early, line {at}"), &manifest, &files);
        }
    }
}

#[test]
fn two_verifiers_that_share_nothing_agree() {
    let Some(mut both) = Both::new("library") else {
        return;
    };
    for (about, hand) in strict_lines::journals() {
        both.agree_on_files(&about, &journals(&[&hand]));
    }
    strict_keys(&mut both);
    manifests(&mut both);
    early(&mut both);
    attachments(&mut both);
    sealed(&mut both);
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/nes-2023");
    let said = both.agree("the sample", &sample);
    assert_eq!(said["clean"], true);
    tamper(&mut both);
    both.settle();
    let all = "partial malformed newer other_writer out_of_order broken_chain no_key unsigned \
               bad_signature open_batch behind rewritten";
    let all: BTreeSet<String> = all.split_whitespace().map(str::to_owned).collect();
    assert!(both.verdicts.is_superset(&all), "{:?}", both.verdicts);
    assert!(both.asked > 1000, "{}", both.asked);
}

#[test]
fn the_verifier_needs_no_signature_package() {
    let Some(mut both) = Both::new("plain") else {
        return;
    };
    strict_keys(&mut both);
    let hands = team();
    let whole = journals(&[&hands[0], &hands[1], &hands[2]]);
    both.agree_on_files("whole", &whole);
    for at in (0..hands[1].bytes().len()).step_by(31) {
        let mut bytes = hands[1].bytes();
        bytes[at] ^= 1;
        both.agree_on_files(&format!("byte {at}"), &put(&whole, 1, bytes));
    }
    both.settle();
    assert!(both.verdicts.contains("bad_signature"));
}
