//! `sijil help`, `sijil help COMMAND`, `sijil --version`: from the declarations of the commands.

use super::command::Command;
use super::context::Context;
use super::{COMMANDS, Exit, Trouble, find};
use std::ffi::OsString;

/// Says how the program is used, or one of its commands.
pub fn run(arguments: &[OsString], context: &mut Context) -> Result<Exit, Trouble> {
    match arguments.first() {
        None => all(context)?,
        Some(name) => one(find(&name.to_string_lossy())?, context)?,
    }
    Ok(Exit::Clean)
}

/// Says the version.
pub fn version(context: &mut Context) -> Result<Exit, Trouble> {
    writeln!(context.out, "sijil {}", env!("CARGO_PKG_VERSION"))?;
    Ok(Exit::Clean)
}

fn all(context: &mut Context) -> Result<(), Trouble> {
    let words = &context.words;
    let out = &mut *context.out;
    writeln!(out, "{}\n", words.text("cli-about"))?;
    writeln!(
        out,
        "  sijil [REGISTER]\n      {}",
        words.text("cli-window")
    )?;
    for command in COMMANDS {
        writeln!(
            out,
            "  {}\n      {}",
            command.usage(),
            words.text(command.about)
        )?;
    }
    writeln!(out, "\n{}", words.text("cli-exit-codes"))?;
    Ok(())
}

fn one(command: &Command, context: &mut Context) -> Result<(), Trouble> {
    let words = &context.words;
    let out = &mut *context.out;
    writeln!(out, "{}\n\n{}", command.usage(), words.text(command.about))?;
    let width = command
        .options
        .iter()
        .map(|option| option.call().len())
        .max()
        .unwrap_or(0);
    for (index, option) in command.options.iter().enumerate() {
        let space = if index == 0 { "\n" } else { "" };
        writeln!(
            out,
            "{space}  {:width$}  {}",
            option.call(),
            words.text(option.about)
        )?;
    }
    Ok(())
}
