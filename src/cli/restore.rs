//! `sijil restore`: a register out of a backup.

use super::arguments::Arguments;
use super::command::Command;
use super::context::Context;
use super::{Exit, Trouble};
use crate::store;
use crate::words::Message;
use std::path::Path;

pub const COMMAND: Command = Command {
    name: "restore",
    about: "cli-restore",
    operands: &["FILE", "REGISTER"],
    options: &[],
    run,
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let installation = context.environment.installation()?;
    let file = Path::new(arguments.operand(0));
    let folder = Path::new(arguments.operand(1));
    let verification = store::restore(file, folder, &installation)?;
    for message in verification.messages() {
        context.tell(&message)?;
    }
    let lines: usize = verification.journals.iter().map(|one| one.lines).sum();
    let done = Message::new("cli-restore-done")
        .with("folder", folder.display().to_string())
        .with("lines", lines)
        .with("journals", verification.journals.len());
    context.tell(&done)?;
    let fingerprint = verification.fingerprint.as_str();
    context.tell(&Message::new("cli-verify-fingerprint").with("fingerprint", fingerprint))?;
    Ok(if verification.is_clean() {
        Exit::Clean
    } else {
        Exit::Findings
    })
}
