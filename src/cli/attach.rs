//! `sijil attach` and `sijil detach`: a file is put to a record, or taken off it.

use super::arguments::Arguments;
use super::command::{Command, Opt};
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::dates::PartialDate;
use crate::domain::file_name::safe_name;
use crate::domain::identity::RecordId;
use crate::domain::record::Attachment;
use crate::words::Message;
use crate::workspace::{Collected, Workspace};
use std::path::Path;

pub const ATTACH: Command = Command {
    name: "attach",
    about: "cli-attach",
    operands: &["REGISTER", "REF", "FILE"],
    options: &[
        Opt {
            name: "method",
            value: Some("METHOD"),
            required: false,
            about: "cli-option-method",
        },
        Opt {
            name: "collected",
            value: Some("DATE"),
            required: false,
            about: "cli-option-collected",
        },
        Opt {
            name: "by",
            value: Some("NAME"),
            required: false,
            about: "cli-option-by",
        },
        Opt {
            name: "note",
            value: Some("NOTE"),
            required: false,
            about: "cli-option-note",
        },
    ],
    run: attach,
};

pub const DETACH: Command = Command {
    name: "detach",
    about: "cli-detach",
    operands: &["REGISTER", "REF", "NAME"],
    options: &[],
    run: detach,
};

fn attach(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let text = |name: &str| {
        let given = arguments.option(name).unwrap_or_default();
        given.to_string_lossy().trim().to_owned()
    };
    let at = match text("collected").as_str() {
        "" => None,
        given => match PartialDate::parse(given, None, None) {
            Ok(date) => Some(date),
            Err(_) => return Err(Message::new("cli-bad-date").with("given", given).into()),
        },
    };
    let collected = Collected {
        by: text("by"),
        at,
        method: text("method"),
        note: text("note"),
    };
    let mut workspace = context.open_to_write(arguments.register())?;
    let id = record(&workspace, &arguments.operand(1).to_string_lossy())?;
    let attachment = workspace.attach(id, Path::new(arguments.operand(2)), &collected)?;
    let done = Message::new("cli-attach-done")
        .with("reference", reference(&workspace, id))
        .with("name", attachment.name.as_str())
        .with("size", workspace.words().size(attachment.size))
        .with("file", attachment.file.as_str());
    context.tell(&done)?;
    Ok(Exit::Clean)
}

fn detach(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let mut workspace = context.open_to_write(arguments.register())?;
    let id = record(&workspace, &arguments.operand(1).to_string_lossy())?;
    let given = arguments.operand(2).to_string_lossy();
    let reference = reference(&workspace, id);
    let attachments = workspace
        .get(id)
        .map(|held| held.record.attachments())
        .unwrap_or_default();
    let meant: Vec<usize> = (0..attachments.len())
        .filter(|place| is_meant(&attachments[*place], &given))
        .collect();
    let trouble = |key: &'static str| {
        Message::new(key)
            .with("reference", reference.as_str())
            .with("name", given.as_ref())
    };
    let place = match meant.as_slice() {
        [place] => *place,
        [] => return Err(trouble("cli-detach-none").into()),
        _ => return Err(trouble("cli-detach-several").into()),
    };
    let detached = workspace.detach(id, place)?.unwrap_or_default();
    let done = trouble("cli-detach-done").with("name", safe_name(&detached.name));
    context.tell(&done)?;
    Ok(Exit::Clean)
}

/// Whether a person means this file by its name or by its hash or the beginning of it.
fn is_meant(attachment: &Attachment, given: &str) -> bool {
    const SHORTEST: usize = 8;
    let is_hash = given.len() >= SHORTEST && attachment.file.starts_with(given);
    is_hash || attachment.name == given || safe_name(&attachment.name) == given
}

/// The one record that is meant, not deleted.
pub fn record(workspace: &Workspace, reference: &str) -> Result<RecordId, Trouble> {
    let reference = reference.trim();
    let mut found = workspace.find(reference);
    found.retain(|id| workspace.get(*id).is_some());
    let trouble = |key: &'static str| Message::new(key).with("reference", reference);
    match found.as_slice() {
        [id] => Ok(*id),
        [] => Err(trouble("cli-log-none").into()),
        _ => Err(trouble("cli-attach-several").into()),
    }
}

/// The readable reference of a record.
pub fn reference(workspace: &Workspace, id: RecordId) -> String {
    let held = workspace.get(id);
    held.map_or_else(|| id.to_string(), crate::workspace::Held::reference)
}
