//! `sijil members`: who can read an encrypted register; adds and removes them.

use super::arguments::Arguments;
use super::command::{Command, JSON, Opt};
use super::context::Context;
use super::{Exit, Trouble};
use crate::store::{Member, Recipient};
use crate::words::Message;
use crate::workspace::{is_open_to_others, read_passphrase};
use serde_json::{Value as Json, json};
use std::path::Path;

pub const COMMAND: Command = Command {
    name: "members",
    about: "cli-members",
    operands: &["REGISTER"],
    options: &[ADD, ADD_PASSPHRASE, NAME, REMOVE, JSON],
    run,
};

const ADD: Opt = Opt {
    name: "add",
    value: Some("RECIPIENT"),
    required: false,
    about: "cli-option-add",
};

const ADD_PASSPHRASE: Opt = Opt {
    name: "add-passphrase",
    value: Some("FILE"),
    required: false,
    about: "cli-option-add-passphrase",
};

const NAME: Opt = Opt {
    name: "name",
    value: Some("NAME"),
    required: false,
    about: "cli-option-member-name",
};

const REMOVE: Opt = Opt {
    name: "remove",
    value: Some("NAME"),
    required: false,
    about: "cli-option-remove",
};

/// What is to be done to the members.
enum Change {
    Add(String, Recipient),
    AddPassphrase(String, crate::store::Passphrase),
    Remove(String),
}

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let folder = arguments.register();
    let Some(change) = change(arguments, context)? else {
        let workspace = context.open_to_read(folder)?;
        if !workspace.is_sealed() {
            return Err(Message::new("error-not-sealed").into());
        }
        list(&workspace.members(), arguments.has(JSON.name), context)?;
        return Ok(Exit::Clean);
    };
    let mut workspace = context.open_to_write(folder)?;
    let done = match &change {
        Change::Add(name, recipient) => {
            workspace.add_member(name, recipient)?;
            Message::new("cli-members-added").with("name", name.as_str())
        }
        Change::AddPassphrase(name, passphrase) => {
            workspace.add_passphrase(name, passphrase)?;
            Message::new("cli-members-added").with("name", name.as_str())
        }
        Change::Remove(name) => {
            workspace.remove_member(name)?;
            Message::new("cli-members-removed").with("name", name.as_str())
        }
    };
    context.tell(&done)?;
    Ok(Exit::Clean)
}

/// The one change that the arguments ask for.
fn change(arguments: &Arguments, context: &mut Context) -> Result<Option<Change>, Trouble> {
    let asked = [ADD, ADD_PASSPHRASE, REMOVE];
    if asked
        .iter()
        .filter(|option| arguments.has(option.name))
        .count()
        > 1
    {
        return Err(Message::new("cli-members-one-change").into());
    }
    let text = |option: &Opt| {
        let given = arguments.option(option.name)?;
        Some(given.to_string_lossy().trim().to_owned())
    };
    if let Some(name) = text(&REMOVE) {
        return Ok(Some(Change::Remove(name)));
    }
    let name = || {
        let name = text(&NAME).filter(|name| !name.is_empty());
        name.ok_or_else(|| Trouble::from(Message::new("cli-members-no-name")))
    };
    if let Some(recipient) = text(&ADD) {
        let Ok(recipient) = recipient.parse() else {
            let message = Message::new("error-not-a-recipient");
            return Err(message.with("given", recipient).into());
        };
        return Ok(Some(Change::Add(name()?, recipient)));
    }
    let Some(path) = arguments.option(ADD_PASSPHRASE.name) else {
        return Ok(None);
    };
    let path = Path::new(path);
    let passphrase = read_passphrase(path)?;
    if is_open_to_others(path) {
        let open = Message::new("cli-open-to-others").with("path", path.display().to_string());
        let _ = writeln!(context.err, "{}", context.words.say(&open));
    }
    Ok(Some(Change::AddPassphrase(name()?, passphrase)))
}

fn list(members: &[Member], as_json: bool, context: &mut Context) -> Result<(), Trouble> {
    if as_json {
        let member = |member: &Member| {
            json!({
                "name": member.name,
                "recipient": member.recipient.to_string(),
                "passphrase": member.by_passphrase,
                "here": member.is_here,
            })
        };
        let members: Vec<Json> = members.iter().map(member).collect();
        writeln!(context.out, "{:#}", json!({ "members": members }))?;
        return Ok(());
    }
    for member in members {
        let key = match (member.by_passphrase, member.is_here) {
            (true, true) => "cli-members-passphrase-here",
            (true, false) => "cli-members-passphrase",
            (false, true) => "cli-members-recipient-here",
            (false, false) => "cli-members-recipient",
        };
        let line = Message::new(key)
            .with("name", member.name.as_str())
            .with("recipient", member.recipient.to_string());
        context.tell(&line)?;
    }
    Ok(())
}
