//! `sijil export`: the records as files for other programs.

use super::arguments::Arguments;
use super::command::{Command, KIND, OUT, Opt};
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::identity::RecordKind;
use crate::words::Message;
use crate::workspace::{Workspace, is_folder, make_folder, write_whole};
use std::path::{Path, PathBuf};

pub const COMMAND: Command = Command {
    name: "export",
    about: "cli-export",
    operands: &["REGISTER"],
    options: &[
        Opt {
            name: "format",
            value: Some("csv|json"),
            required: true,
            about: "cli-option-format",
        },
        Opt {
            about: "cli-option-export-out",
            ..OUT
        },
        KIND,
    ],
    run,
};

/// The formats that are written.
const FORMATS: [&str; 2] = ["csv", "json"];

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let words = FORMATS.join(", ");
    let known = |given: &str| FORMATS.into_iter().find(|format| *format == given);
    let format = arguments.choice("format", &words, known)?;
    let kind = arguments.kind()?;
    let out = Path::new(arguments.option("out").unwrap_or_default());
    let workspace = context.open_to_read(arguments.register())?;
    let kinds = kind.map_or(RecordKind::LOGGED.to_vec(), |kind| vec![kind]);
    let records = kinds
        .iter()
        .map(|kind| workspace.of_kind(*kind).count())
        .sum();
    match kind {
        _ if format == Some("json") => written(out, &workspace.json(&kinds), records, context)?,
        Some(kind) if !is_folder(out) => written(out, &workspace.csv(kind), records, context)?,
        _ => into_folder(&workspace, &kinds, out, context)?,
    }
    Ok(Exit::Clean)
}

/// A table holds one kind of record: a file for each.
fn into_folder(
    workspace: &Workspace,
    kinds: &[RecordKind],
    folder: &Path,
    context: &mut Context,
) -> Result<(), Trouble> {
    if !is_folder(folder) && folder.extension().is_some() {
        let path = folder.display().to_string();
        return Err(Message::new("cli-export-which-kind")
            .with("path", path)
            .into());
    }
    make_folder(folder)?;
    for kind in kinds {
        let path: PathBuf = folder.join(format!("{}s.csv", kind.code()));
        written(
            &path,
            &workspace.csv(*kind),
            workspace.of_kind(*kind).count(),
            context,
        )?;
    }
    Ok(())
}

fn written(
    path: &Path,
    bytes: &[u8],
    records: usize,
    context: &mut Context,
) -> Result<(), Trouble> {
    if path == Path::new("-") {
        return Ok(context.out.write_all(bytes)?);
    }
    write_whole(path, bytes)?;
    let done = Message::new("cli-export-done").with("records", records);
    context.tell(&done.with("path", path.display().to_string()))
}
