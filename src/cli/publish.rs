//! `sijil publish`: a month frozen as an edition, and its files.

use super::arguments::Arguments;
use super::command::{AUDIENCE, Command, MONTH, Opt};
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::edition::LeftOpen;
use crate::domain::identity::RecordKind;
use crate::words::Message;
use crate::workspace::{PublishError, Publishing, make_folder, write_whole};
use std::path::Path;

pub const COMMAND: Command = Command {
    name: "publish",
    about: "cli-publish",
    operands: &["REGISTER"],
    options: &[
        MONTH,
        Opt {
            name: "reason",
            value: Some("TEXT"),
            required: false,
            about: "cli-option-reason",
        },
        Opt {
            value: Some("partner|internal"),
            about: "cli-option-publish-audience",
            ..AUDIENCE
        },
        Opt {
            name: "out",
            value: Some("FOLDER"),
            required: false,
            about: "cli-option-publish-out",
        },
    ],
    run,
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let mut publishing = Publishing::of(arguments.needed_month()?);
    publishing.audiences.extend(arguments.audience()?);
    if let Some(reason) = arguments.option("reason") {
        publishing.reason = reason.to_string_lossy().into_owned();
    }
    let folder = arguments.option("out").map(Path::new);
    let mut workspace = context.open_to_write(arguments.register())?;
    if let Some(folder) = folder {
        // Before anything is published: what cannot be written then is hard to come by.
        make_folder(folder)?;
    }
    let published = match workspace.publish(&publishing) {
        Ok(published) => published,
        Err(PublishError::Open { open }) => return left_open(open, context),
        Err(error) => return Err(error.message().into()),
    };
    let edition = &published.edition;
    let reference = published.id.map(|id| id.reference(RecordKind::Edition));
    let done = Message::new("cli-publish-done")
        .with("month", workspace.words().month(edition.month))
        .with("number", edition.number)
        .with("reference", reference.unwrap_or_default());
    context.tell(&done)?;
    for ((name, bytes), file) in published.files().zip(&edition.files) {
        if let Some(folder) = folder
            && let Err(error) = write_whole(&folder.join(&name), bytes)
        {
            context.warn(
                &Message::new("cli-publish-not-written")
                    .with("number", edition.number)
                    .with("month", edition.month.to_string()),
            );
            return Err(error.into());
        }
        let line = Message::new("cli-publish-file")
            .with("file", name)
            .with("size", file.size)
            .with("hash", file.hash.as_str());
        context.tell(&line)?;
    }
    Ok(Exit::Clean)
}

fn left_open(open: Vec<LeftOpen>, context: &mut Context) -> Result<Exit, Trouble> {
    for one in &open {
        let line = Message::new("cli-publish-open")
            .with("about", one.about.as_str())
            .with("code", one.code.as_str());
        context.tell(&line)?;
    }
    context.tell(&PublishError::Open { open }.message())?;
    Ok(Exit::Findings)
}
