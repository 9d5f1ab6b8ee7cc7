//! `sijil identity`: makes an age identity, by which somebody can be a member without a passphrase, and
//! says its recipient.

use super::arguments::Arguments;
use super::command::Command;
use super::context::Context;
use super::{Exit, Trouble};
use crate::words::Message;
use crate::workspace::{is_open_to_others, make_identity, read_identities};
use std::path::Path;

pub const COMMAND: Command = Command {
    name: "identity",
    about: "cli-identity",
    operands: &["FILE"],
    options: &[],
    run,
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let path = Path::new(arguments.operand(0));
    let identities = if path.exists() {
        read_identities(path)?
    } else {
        vec![make_identity(path)?]
    };
    if is_open_to_others(path) {
        let open = Message::new("cli-open-to-others").with("path", path.display().to_string());
        let _ = writeln!(context.err, "{}", context.words.say(&open));
    }
    for identity in identities {
        writeln!(context.out, "{}", identity.recipient())?;
    }
    Ok(Exit::Clean)
}
