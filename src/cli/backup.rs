//! `sijil backup`: a register as one file.

use super::arguments::Arguments;
use super::command::{Command, Opt};
use super::context::Context;
use super::{Exit, Trouble};
use crate::store;
use crate::words::Message;
use std::path::Path;

pub const COMMAND: Command = Command {
    name: "backup",
    about: "cli-backup",
    operands: &["REGISTER", "FILE"],
    options: &[Opt {
        name: "replace",
        value: None,
        required: false,
        about: "cli-option-replace",
    }],
    run,
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let installation = context.environment.installation()?;
    let file = Path::new(arguments.operand(1));
    let replace = arguments.has("replace");
    let made = store::back_up(arguments.register(), file, replace, &installation)?;
    for note in &made.notes {
        context.tell(note)?;
    }
    let done = Message::new("cli-backup-done")
        .with("path", file.display().to_string())
        .with("lines", made.lines)
        .with("journals", made.journals)
        .with("attachments", made.attachments);
    context.tell(&done)?;
    let fingerprint = made.fingerprint.as_str();
    context.tell(&Message::new("cli-verify-fingerprint").with("fingerprint", fingerprint))?;
    Ok(if made.notes.is_empty() {
        Exit::Clean
    } else {
        Exit::Findings
    })
}
