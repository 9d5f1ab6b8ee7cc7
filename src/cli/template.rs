//! `sijil template`: an empty table with a column for every field.

use super::arguments::{Arguments, kinds, logged, unknown_choice};
use super::command::Command;
use super::context::Context;
use super::{Exit, Trouble};
use crate::exchange::template_of;

pub const COMMAND: Command = Command {
    name: "template",
    about: "cli-template",
    operands: &["incident|trial|repatriation"],
    options: &[],
    run,
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let given = arguments.operand(0).to_string_lossy();
    let Some(kind) = logged(&given) else {
        return Err(unknown_choice("template", &given, &kinds()));
    };
    context.out.write_all(&template_of(kind))?;
    Ok(Exit::Clean)
}
