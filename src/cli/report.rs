//! `sijil report`: the report of a month as a file.

use super::arguments::Arguments;
use super::command::{AUDIENCE, Command, MONTH, OUT, Opt, WINDOW};
use super::context::Context;
use super::{Exit, Trouble, report_edition};
use crate::report::{Format, render};
use crate::words::{Language, Message};
use crate::workspace::write_whole;
use std::path::Path;

pub const COMMAND: Command = Command {
    name: "report",
    about: "cli-report",
    operands: &["REGISTER"],
    options: &[
        MONTH,
        OUT,
        Opt {
            name: "format",
            value: Some("pdf|md|json"),
            required: false,
            about: "cli-option-report-format",
        },
        Opt {
            name: "lang",
            value: Some("en|ku|ar|ckb"),
            required: false,
            about: "cli-option-lang",
        },
        AUDIENCE,
        Opt {
            name: "edition",
            value: Some("N"),
            required: false,
            about: "cli-option-edition",
        },
        WINDOW,
    ],
    run,
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let month = arguments.needed_month()?;
    let formats = Format::ALL.map(Format::code).join(", ");
    let format = arguments.choice("format", &formats, Format::from_code)?;
    let languages = Language::ALL.map(Language::code).join(", ");
    let language = arguments.choice("lang", &languages, Language::from_code)?;
    let audience = arguments.audience()?;
    if arguments.has("edition") {
        return report_edition::run(arguments, month, context);
    }
    let out = Path::new(arguments.option("out").unwrap_or_default());
    let workspace = context.open_to_read(arguments.register())?;
    let content = workspace.report_content(
        month,
        language.unwrap_or_default(),
        audience.unwrap_or_default(),
    );
    if !content.untranslated.is_empty() {
        context.warn(
            &Message::new("cli-report-untranslated")
                .with("count", content.untranslated.len())
                .with("keys", content.untranslated.join(", ")),
        );
    }
    let open = content.open_flags().count();
    if open > 0 {
        let flags = Message::new("cli-report-flags").with("count", open);
        context.warn(&flags.with("month", month.to_string()));
    }
    let bytes = render(&content, format.unwrap_or_default())?;
    if out == Path::new("-") {
        context.out.write_all(&bytes)?;
        return Ok(Exit::Clean);
    }
    write_whole(out, &bytes)?;
    let done = Message::new("cli-report-done")
        .with("month", workspace.words().month(month))
        .with("path", out.display().to_string());
    context.tell(&done)?;
    Ok(Exit::Clean)
}
