//! `sijil new`: makes a register.

use super::arguments::Arguments;
use super::command::{Command, Opt};
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::settings::Settings;
use crate::words::Message;
use crate::workspace::Workspace;

pub const COMMAND: Command = Command {
    name: "new",
    about: "cli-new",
    operands: &["REGISTER"],
    options: &[
        Opt {
            name: "name",
            value: Some("NAME"),
            required: false,
            about: "cli-option-name",
        },
        ENCRYPT,
    ],
    run,
};

/// Makes the register so that only its members can read it.
const ENCRYPT: Opt = Opt {
    name: "encrypt",
    value: None,
    required: false,
    about: "cli-option-encrypt",
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let folder = arguments.register();
    let name = arguments
        .option("name")
        .map(|name| name.to_string_lossy().trim().to_owned());
    let settings = Settings {
        name: name.unwrap_or_default(),
        ..Settings::default()
    };
    let installation = context.installation()?;
    let workspace = if arguments.has(ENCRYPT.name) {
        if installation.unlock.is_empty() {
            return Err(Message::new("cli-encrypt-by-what").into());
        }
        Workspace::create_sealed(folder, &settings, installation)?
    } else {
        Workspace::create(folder, &settings, installation)?
    };
    let made = Message::new("cli-new-done")
        .with("name", workspace.name())
        .with("folder", folder.display().to_string());
    context.tell(&made)?;
    Ok(Exit::Clean)
}
