//! `sijil export`: the records as files for other programs.

use super::arguments::Arguments;
use super::command::{AUDIENCE, Command, KIND, OUT, Opt};
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::identity::RecordKind;
use crate::schema::Audience;
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
        Opt {
            about: "cli-option-export-audience",
            ..AUDIENCE
        },
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
    let audience = arguments.audience()?;
    // A file that is to come back whole is for the people of the register.
    let audience = audience.unwrap_or(Audience::Internal);
    let out = Path::new(arguments.option("out").unwrap_or_default());
    let workspace = context.open_to_read(arguments.register())?;
    let kinds = kind.map_or(RecordKind::LOGGED.to_vec(), |kind| vec![kind]);
    if format == Some("json") {
        let bytes = workspace.json(&kinds, audience);
        let sums = kinds.iter().map(|kind| workspace.exported(*kind, audience));
        let counts = sums.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        written(out, &bytes, counts, context)?;
        return Ok(Exit::Clean);
    }
    for (kind, path) in tables(&workspace, &kinds, out)? {
        let counts = workspace.exported(kind, audience);
        written(&path, &workspace.csv(kind, audience), counts, context)?;
    }
    Ok(Exit::Clean)
}

/// The files that tables are written to, because a table holds one kind of record: in a folder one
/// for each kind; else the file that is named for the first kind that has records, and beside it
/// `-trials`, `-repatriations` for the others that have.
fn tables(
    workspace: &Workspace,
    kinds: &[RecordKind],
    out: &Path,
) -> Result<Vec<(RecordKind, PathBuf)>, Trouble> {
    let is_output = out == Path::new("-");
    let is_new_folder = !is_output && kinds.len() > 1 && out.extension().is_none();
    if is_folder(out) || is_new_folder {
        make_folder(out)?;
        let in_folder = |kind: &RecordKind| (*kind, out.join(format!("{}s.csv", kind.code())));
        return Ok(kinds.iter().map(in_folder).collect());
    }
    let mut filled: Vec<RecordKind> = kinds
        .iter()
        .copied()
        .filter(|kind| workspace.of_kind(*kind).next().is_some())
        .collect();
    if filled.is_empty() {
        filled.extend(kinds.first());
    }
    if is_output && filled.len() > 1 {
        return Err(Message::new("cli-export-which-kind").into());
    }
    let beside = |(place, kind): (usize, RecordKind)| {
        let stem = out.file_stem().unwrap_or_default().to_string_lossy();
        let path = match place {
            0 => out.to_owned(),
            _ => out.with_file_name(format!("{stem}-{}s.csv", kind.code())),
        };
        (kind, path)
    };
    Ok(filled.into_iter().enumerate().map(beside).collect())
}

fn written(
    path: &Path,
    bytes: &[u8],
    (records, withheld): (usize, usize),
    context: &mut Context,
) -> Result<(), Trouble> {
    if path == Path::new("-") {
        return Ok(context.out.write_all(bytes)?);
    }
    write_whole(path, bytes)?;
    let done = Message::new("cli-export-done")
        .with("records", records)
        .with("withheld", withheld);
    context.tell(&done.with("path", path.display().to_string()))
}
