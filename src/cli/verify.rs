//! `sijil verify`: whether every line of every journal is as it was written, and who has seen it; and
//! whether every edition can be made again.

use super::arguments::Arguments;
use super::command::{Command, JSON};
use super::context::Context;
use super::verify_editions;
use super::{Exit, Trouble};
use crate::store::{self, FileState, FilesReport, JournalReport, Verification};
use crate::words::Message;
use crate::workspace::Reproduction;
use serde_json::{Value as Json, json};

pub const COMMAND: Command = Command {
    name: "verify",
    about: "cli-verify",
    operands: &["REGISTER"],
    options: &[JSON],
    run,
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let installation = context.installation()?;
    let verification = store::verify(arguments.register(), &installation)?;
    let files = store::verify_files(arguments.register(), installation)?;
    let editions = verify_editions::reproduced(arguments.register(), context)?;
    let read = editions.as_deref();
    let is_clean = verification.is_clean()
        && files.is_clean()
        && read.is_none_or(|editions| editions.iter().all(Reproduction::is_clean));
    if arguments.has("json") {
        let mut json = as_json(&verification, &files);
        json["clean"] = is_clean.into();
        // None where they could not be opened, which is not the same as that there are none.
        json["editions"] = read.map(verify_editions::as_json).into();
        writeln!(context.out, "{json:#}")?;
    } else {
        as_text(&verification, &files, context)?;
        verify_editions::as_text(read, context)?;
    }
    Ok(if is_clean {
        Exit::Clean
    } else {
        Exit::Findings
    })
}

fn as_text(
    verification: &Verification,
    files: &FilesReport,
    context: &mut Context,
) -> Result<(), Trouble> {
    for journal in &verification.journals {
        let line = Message::new("cli-verify-journal")
            .with("journal", journal.file.as_str())
            .with("lines", journal.lines)
            .with("witnessed", journal.witnessed);
        context.tell(&line)?;
        if let Some(head) = journal.head {
            context
                .tell(&Message::new("cli-verify-journal-head").with("head", head.to_string()))?;
        }
    }
    let sealed: usize = verification
        .journals
        .iter()
        .map(|journal| journal.sealed)
        .sum();
    if sealed > 0 {
        context.tell(&Message::new("cli-verify-sealed").with("lines", sealed))?;
    }
    for message in verification.messages() {
        context.tell(&message)?;
    }
    let fingerprint = verification.fingerprint.as_str();
    context.tell(&Message::new("cli-verify-fingerprint").with("fingerprint", fingerprint))?;
    context.tell(&Message::new("cli-verify-fingerprint-about"))?;
    context.tell(&Message::new(if verification.is_clean() {
        "cli-verify-clean"
    } else {
        "cli-verify-failed"
    }))?;
    files_as_text(files, context)
}

/// What became of the files that revisions name, and those that none names.
fn files_as_text(files: &FilesReport, context: &mut Context) -> Result<(), Trouble> {
    for message in files.messages() {
        context.tell(&message)?;
    }
    if !files.named.is_empty() {
        let whole = files.named.iter();
        let whole = whole.filter(|named| named.state == FileState::Whole);
        let summary = Message::new("cli-verify-files")
            .with("files", files.named.len())
            .with("whole", whole.count());
        context.tell(&summary)?;
    }
    Ok(())
}

/// The same as the independent verifier prints, and what only this installation can know.
fn as_json(verification: &Verification, files: &FilesReport) -> Json {
    let journal = |report: &JournalReport| {
        let faults = report.faults.iter();
        let faults: Vec<Json> = faults
            .map(|fault| json!({ "line": fault.line, "fault": fault.kind.code() }))
            .collect();
        json!({
            "journal": report.file,
            "lines": report.lines,
            "head": report.head.map(|head| head.to_string()),
            "witnessed": report.witnessed,
            "remembered": report.remembered,
            "early": report.early,
            "sealed": report.sealed,
            "faults": faults,
        })
    };
    let journals: Vec<Json> = verification.journals.iter().map(journal).collect();
    let missing = verification.missing.iter();
    let missing: Vec<String> = missing.map(ToString::to_string).collect();
    json!({
        "register": verification.register,
        "clean": verification.is_clean() && files.is_clean(),
        "fingerprint": verification.fingerprint,
        "journals": journals,
        "missing": missing,
        "files": files.bad().map(|(file, state)| json!({
            "file": file.to_string(),
            "state": state.code(),
        })).collect::<Vec<_>>(),
    })
}
