//! `sijil backup`: a register as one file.

use super::arguments::Arguments;
use super::command::{Command, Opt};
use super::context::Context;
use super::{Exit, Trouble};
use crate::store;
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
    for message in made.messages(file) {
        context.tell(&message)?;
    }
    Ok(if made.notes.is_empty() {
        Exit::Clean
    } else {
        Exit::Findings
    })
}
