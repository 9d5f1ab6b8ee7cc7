//! `sijil repair`: takes over from another copy what is damaged, cut or missing in a register.

use super::arguments::Arguments;
use super::command::{Command, Opt};
use super::context::Context;
use super::{Exit, Trouble};
use crate::store;
use crate::words::Message;
use std::path::Path;

pub const COMMAND: Command = Command {
    name: "repair",
    about: "cli-repair",
    operands: &["REGISTER"],
    options: &[Opt {
        name: "from",
        value: Some("COPY"),
        required: true,
        about: "cli-option-from",
    }],
    run,
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let installation = context.environment.installation()?;
    let copy = Path::new(arguments.option("from").unwrap_or_default());
    let repaired = store::repair(arguments.register(), copy, &installation)?;
    let verification = &repaired.verification;
    for message in repaired.messages() {
        context.tell(&message)?;
    }
    for message in verification.messages() {
        context.tell(&message)?;
    }
    context.tell(&Message::new(if verification.is_clean() {
        "cli-verify-clean"
    } else {
        "cli-verify-failed"
    }))?;
    Ok(if verification.is_clean() {
        Exit::Clean
    } else {
        Exit::Findings
    })
}
