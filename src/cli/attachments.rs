//! `sijil attachments`: the files of records, what became of each, and copies of them.

use super::arguments::Arguments;
use super::attach::{record, reference};
use super::command::{Command, JSON, OUT, Opt};
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::file_name::{numbered_name, safe_name};
use crate::domain::record::Attachment;
use crate::words::{Message, Words};
use crate::workspace::{Condition, condition_of, make_folder, method_words, save_copy};
use serde_json::{Value as Json, json};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

pub const COMMAND: Command = Command {
    name: "attachments",
    about: "cli-attachments",
    operands: &["REGISTER"],
    options: &[
        Opt {
            name: "ref",
            value: Some("REF"),
            required: false,
            about: "cli-option-ref",
        },
        Opt {
            value: Some("FOLDER"),
            required: false,
            about: "cli-option-attachments-out",
            ..OUT
        },
        JSON,
    ],
    run,
};

/// A file of a record, what became of it, and where its copy is.
struct Listed<'a> {
    reference: String,
    attachment: &'a Attachment,
    condition: Condition,
    copied: Option<PathBuf>,
}

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let workspace = context.open_to_read(arguments.register())?;
    let only = match arguments.option("ref") {
        Some(given) => Some(record(&workspace, &given.to_string_lossy())?),
        None => None,
    };
    let files = workspace.files();
    let mut taken = HashSet::new();
    let mut all = Vec::new();
    for attached in workspace.attachments() {
        if only.is_some_and(|only| only != attached.id) {
            continue;
        }
        let attachment = attached.attachment;
        let condition = condition_of(&files, attachment);
        let reference = reference(&workspace, attached.id);
        let copied = match arguments.option("out") {
            Some(folder) if condition == Condition::Whole => {
                let folder = Path::new(folder).join(&reference);
                make_folder(&folder)?;
                let path = free(&folder, &attachment.name, &mut taken);
                save_copy(&files, attachment, &path)?;
                Some(path)
            }
            _ => None,
        };
        all.push(Listed {
            reference,
            attachment,
            condition,
            copied,
        });
    }
    if arguments.has("json") {
        writeln!(context.out, "{:#}", as_json(&all))?;
    } else {
        as_text(&all, workspace.words(), context)?;
    }
    let bad = all.iter().any(|listed| listed.condition.is_bad());
    Ok(if bad { Exit::Findings } else { Exit::Clean })
}

/// A path in the folder where nothing is yet.
fn free(folder: &Path, name: &str, taken: &mut HashSet<PathBuf>) -> PathBuf {
    let name = safe_name(name);
    let mut path = folder.join(&name);
    let mut number = 2;
    // Names that differ in capitals are one name to some systems.
    let folded = |path: &Path| PathBuf::from(path.to_string_lossy().to_lowercase());
    while path.exists() || taken.contains(&folded(&path)) {
        path = folder.join(numbered_name(&name, number));
        number += 1;
    }
    taken.insert(folded(&path));
    path
}

fn as_text(all: &[Listed], words: &Words, context: &mut Context) -> Result<(), Trouble> {
    let mut before = "";
    for listed in all {
        if listed.reference != before {
            writeln!(context.out, "{}", listed.reference)?;
            before = &listed.reference;
        }
        writeln!(context.out, "  {}", words.say(&line(listed, words)))?;
        if let Some(path) = &listed.copied {
            let copied = Message::new("cli-attachments-copied");
            let copied = copied.with("path", path.display().to_string());
            writeln!(context.out, "    {}", words.say(&copied))?;
        }
    }
    let bad = all.iter().filter(|listed| listed.condition.is_bad());
    let summary = Message::new("cli-attachments-summary")
        .with("files", all.len())
        .with("bad", bad.count());
    context.tell(&summary)
}

/// What is known of a file, in one line.
fn line(listed: &Listed, words: &Words) -> Message {
    let attachment = listed.attachment;
    let mut known = Vec::new();
    if listed.condition != Condition::OnlyNamed {
        known.push(words.size(attachment.size));
    }
    known.push(method_words(words, &attachment.method));
    known.push(attachment.collected_by.clone());
    known.extend(attachment.collected_at.map(|date| words.date(date)));
    known.push(attachment.note.clone());
    known.push(attachment.file.chars().take(8).collect());
    known.retain(|part| !part.is_empty());
    Message::new("cli-attachments-line")
        .with("state", Message::new(listed.condition.key()))
        .with("name", safe_name(&attachment.name))
        .with("known", known.join(", "))
}

fn as_json(all: &[Listed]) -> Json {
    all.iter()
        .map(|listed| {
            let attachment = listed.attachment;
            json!({
                "ref": listed.reference,
                "file": attachment.file,
                "name": safe_name(&attachment.name),
                "size": attachment.size,
                "collected_by": attachment.collected_by,
                "collected_at": attachment.collected_at.map(|date| date.to_string()),
                "method": attachment.method,
                "note": attachment.note,
                "state": listed.condition.code(),
                "copied": listed.copied.as_ref().map(|path| path.display().to_string()),
            })
        })
        .collect()
}
