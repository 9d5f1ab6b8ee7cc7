//! Registers that no program wrote: lines as a test wants them, signed like real ones.

use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::path::Path;

pub const REGISTER: &str = "018926c8-0000-7000-8000-00000000abcd";

pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
    digits.collect::<Vec<_>>().concat()
}

/// A writer and its journal.
#[derive(Clone)]
pub struct Hand {
    pub name: String,
    pub lines: Vec<Vec<u8>>,
    key: SigningKey,
    prev: String,
}

/// What another writer tells of.
pub type Seen = (String, u64, String);

impl Hand {
    pub fn new(name: &str) -> Self {
        let mut secret = [7; 32];
        secret[..4].copy_from_slice(name.as_bytes());
        Self {
            name: name.to_owned(),
            lines: Vec::new(),
            key: SigningKey::from_bytes(&secret),
            prev: sha256(REGISTER.as_bytes()),
        }
    }

    pub fn public(&self) -> String {
        hex(&self.key.verifying_key().to_bytes())
    }

    /// The members of the next line: a new incident.
    pub fn next(&self) -> Value {
        let seq = self.lines.len() + 1;
        let mut line = json!({ "v": 1, "seq": seq, "prev": self.prev });
        if seq == 1 {
            line["key"] = json!(self.public());
        }
        let said = json!({
            "id": format!("01900000-0000-7000-8000-{seq:012}"),
            "rev": format!("{}.{seq}", self.name),
            "parents": [],
            "at": "2026-11-21T08:00:00Z",
            "by": "Rona",
            "kind": "incident",
            "body": { "title": "Raid — مداهمة" },
        });
        let (Value::Object(line), Value::Object(said)) = (&mut line, said) else {
            unreachable!("both are written as objects")
        };
        line.extend(said);
        Value::Object(line.clone())
    }

    /// Appends a line with these members besides those that every line has.
    pub fn say(&mut self, members: Value) -> &mut Self {
        let mut line = self.next();
        let (Value::Object(line), Value::Object(members)) = (&mut line, members) else {
            unreachable!("members are written as an object")
        };
        for (name, value) in members {
            line.insert(name, value);
        }
        let text = Value::Object(line.clone()).to_string();
        self.say_text(text)
    }

    /// Appends a line of this text, signed as it is.
    pub fn say_text(&mut self, text: impl Into<Vec<u8>>) -> &mut Self {
        let mut line = text.into();
        line.pop();
        let digits = hex(&self.key.sign(&line).to_bytes());
        line.extend(format!(r#","sig":"{digits}"}}"#).into_bytes());
        self.prev = sha256(&line);
        self.lines.push(line);
        self
    }

    /// Appends so many incidents.
    pub fn log(&mut self, lines: usize) -> &mut Self {
        for _ in 0..lines {
            self.say(json!({}));
        }
        self
    }

    /// What another writer says that has read the line with this number.
    pub fn seen(&self, seq: usize) -> Seen {
        let hash = sha256(&self.lines[seq - 1]);
        (self.name.clone(), seq as u64, hash)
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for line in &self.lines {
            bytes.extend(line);
            bytes.push(b'\n');
        }
        bytes
    }
}

/// The member `seen` with these lines.
pub fn telling(seen: &[Seen]) -> Value {
    let heads = seen.iter();
    let heads: Vec<Value> = heads
        .map(|(writer, seq, hash)| json!({ "writer": writer, "seq": seq, "hash": hash }))
        .collect();
    json!({ "seen": heads })
}

/// Files among the journals, by name.
pub type Files = Vec<(String, Vec<u8>)>;

/// The journals of these writers.
pub fn journals(hands: &[&Hand]) -> Files {
    let files = hands.iter();
    files
        .map(|hand| (format!("{}.jsonl", hand.name), hand.bytes()))
        .collect()
}

/// Makes the folder a register with these files among its journals and no others.
pub fn lay(folder: &Path, manifest: &Value, files: &Files) {
    let _ = std::fs::remove_dir_all(folder.join("journal"));
    std::fs::create_dir_all(folder.join("journal")).unwrap();
    std::fs::write(folder.join("register.json"), manifest.to_string()).unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.join("journal").join(name), bytes).unwrap();
    }
}

pub fn manifest() -> Value {
    json!({ "format": 1, "id": REGISTER, "created": "2026-11-21T08:00:00Z" })
}
