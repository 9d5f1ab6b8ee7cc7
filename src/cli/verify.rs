//! `sijil verify`: whether every line of every journal is as it was written.

use super::arguments::Arguments;
use super::command::Command;
use super::context::Context;
use super::{Exit, Trouble};
use crate::store;
use crate::words::Message;

pub const COMMAND: Command = Command {
    name: "verify",
    about: "cli-verify",
    operands: &["REGISTER"],
    options: &[],
    run,
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let installation = context.environment.installation()?;
    let verification = store::verify(arguments.register(), &installation)?;
    for journal in &verification.journals {
        let line = Message::new("cli-verify-journal")
            .with("journal", journal.writer.journal_name())
            .with("lines", journal.lines)
            .with("tip", journal.tip.as_str());
        context.tell(&line)?;
    }
    for message in verification.messages() {
        context.tell(&message)?;
    }
    if verification.is_clean() {
        context.tell(&Message::new("cli-verify-clean"))?;
        Ok(Exit::Clean)
    } else {
        context.tell(&Message::new("cli-verify-failed"))?;
        Ok(Exit::Findings)
    }
}
