//! `sijil log`: who changed a record, what, and when.

use super::arguments::Arguments;
use super::command::Command;
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::edition::Edition;
use crate::domain::identity::RecordKind;
use crate::schema::{Difference, edition_from};
use crate::store::{RevId, Stored};
use crate::words::{Message, Words};
use crate::workspace::{Step, Workspace, file_name};

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
        if let Some(edition) = edition_from(stored.body).filter(|_| is_edition(&stored)) {
            told(&edition, context)?;
        }
        steps(&workspace, id, context)?;
    }
    Ok(Exit::Clean)
}

fn is_edition(stored: &Stored) -> bool {
    stored.kind == RecordKind::Edition
}

/// What an edition holds.
fn told(edition: &Edition, context: &mut Context) -> Result<(), Trouble> {
    let head = Message::new("cli-log-edition")
        .with("number", edition.number)
        .with("month", context.words.month(edition.month))
        .with(
            "published",
            edition.published.format("%Y-%m-%d %H:%M UTC").to_string(),
        )
        .with("by", edition.by.as_str())
        .with("profile", edition.profile.as_str())
        .with("program", edition.program.as_str());
    context.tell(&head)?;
    let figures = Message::new("cli-log-edition-figures")
        .with("figures", edition.figures.len())
        .with("records", edition.records.len());
    context.tell(&figures)?;
    for open in &edition.open {
        let line = Message::new("cli-log-edition-open")
            .with("about", open.about.as_str())
            .with("code", open.code.as_str());
        context.tell(&line)?;
    }
    if !edition.reason.is_empty() {
        let reason = Message::new("cli-log-edition-reason");
        context.tell(&reason.with("reason", edition.reason.as_str()))?;
    }
    for file in &edition.files {
        let line = Message::new("cli-publish-file")
            .with("file", file_name(edition, file))
            .with("size", file.size)
            .with("hash", file.hash.as_str());
        context.tell(&line)?;
    }
    Ok(())
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
