//! `sijil log`: who changed a record, what, and when.

use super::arguments::Arguments;
use super::command::Command;
use super::context::Context;
use super::{Exit, Trouble};
use crate::schema::Difference;
use crate::store::RevId;
use crate::words::{Message, Words};
use crate::workspace::{Step, Workspace};

pub const COMMAND: Command = Command {
    name: "log",
    about: "cli-log",
    operands: &["REGISTER", "REF"],
    options: &[],
    run,
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let workspace = context.open_to_read(arguments.register())?;
    let reference = arguments.operand(1).to_string_lossy();
    let found = workspace.find(&reference);
    if found.is_empty() {
        return Err(Message::new("cli-log-none")
            .with("reference", reference.trim())
            .into());
    }
    for id in found {
        let Some(stored) = workspace.register().get(id) else {
            continue;
        };
        writeln!(context.out, "{} {id}", stored.reference())?;
        steps(&workspace, id, context)?;
    }
    Ok(Exit::Clean)
}

fn steps(
    workspace: &Workspace,
    id: crate::domain::identity::RecordId,
    context: &mut Context,
) -> Result<(), Trouble> {
    let words = workspace.words();
    let history = workspace.history(id);
    let standing = history.iter().filter(|step| step.stands).count();
    let mut before = None;
    for step in history {
        let at = step.at.format("%Y-%m-%d %H:%M UTC");
        let what = words.text(step.what.key());
        writeln!(context.out, "\n{}  {at}  {}  {what}", step.rev, step.by)?;
        for branch in branches(&step, before, standing) {
            writeln!(context.out, "  {}", words.say(&branch))?;
        }
        before = Some(step.rev);
        for change in &step.changes {
            writeln!(context.out, "  {}", words.say(&changed(change, words)))?;
        }
    }
    Ok(())
}

/// Where a revision stands among the branches of its record; nothing where there is one line of
/// them. `before` is the revision that was told before it, `standing` how many stand.
fn branches(step: &Step, before: Option<RevId>, standing: usize) -> Vec<Message> {
    let named = |revs: &[RevId]| {
        let revs: Vec<String> = revs.iter().map(ToString::to_string).collect();
        revs.join(", ")
    };
    let mut said = Vec::new();
    match step.parents.as_slice() {
        [] => {}
        [one] if Some(*one) == before => {}
        [one] => said.push(Message::new("cli-log-from").with("rev", one.to_string())),
        several => said.push(Message::new("cli-log-settles").with("revs", named(several))),
    }
    if !step.missing.is_empty() {
        said.push(Message::new("cli-log-missing").with("revs", named(&step.missing)));
    }
    if standing > 1 && step.stands {
        said.push(Message::new("cli-log-stands"));
    }
    said
}

fn changed(change: &Difference, words: &Words) -> Message {
    let said = match (change.before.as_str(), change.after.as_str()) {
        ("", _) => Message::new("cli-log-set"),
        (_, "") => Message::new("cli-log-cleared"),
        _ => Message::new("cli-log-changed"),
    };
    said.with("field", words.field(change.field))
        .with("before", change.before.as_str())
        .with("after", change.after.as_str())
}
