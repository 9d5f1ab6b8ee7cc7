//! `sijil read`: what is understood of an article on standard input. It saves nothing.

use super::arguments::Arguments;
use super::command::{Command, JSON};
use super::context::Context;
use super::{Exit, Trouble};
use crate::article::{Confidence, Draft, Reader};
use crate::schema::fields;
use crate::words::{Message, field_key};
use serde_json::{Map, Value as Json, json};
use std::io::Read;

pub const COMMAND: Command = Command {
    name: "read",
    about: "cli-read",
    operands: &["REGISTER"],
    options: &[JSON],
    run,
};

/// More of a text than this is not read, in bytes.
const MOST: u64 = 4 * crate::article::LONGEST as u64;

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let workspace = context.open_to_read(arguments.register())?;
    let mut bytes = Vec::new();
    let mut input = std::io::stdin().lock().take(MOST);
    let read = input.read_to_end(&mut bytes);
    read.map_err(|error| Message::new("cli-no-input").with("said", error.to_string()))?;
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}');
    let draft = Reader::new(workspace.places()).read(text, &workspace.reading(None));
    let drafts = || std::iter::once(&draft).chain(&draft.others);
    if arguments.has("json") {
        let events: Vec<Json> = drafts().map(|draft| as_json(draft, text)).collect();
        let line = json!({ "language": draft.language.code(), "events": events });
        writeln!(context.out, "{line}")?;
    } else {
        for (nth, draft) in drafts().enumerate() {
            if nth > 0 {
                writeln!(context.out)?;
            }
            as_lines(draft, text, context)?;
        }
    }
    Ok(if draft.entry.texts.is_empty() {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

fn as_json(draft: &Draft, text: &str) -> Json {
    let texts = draft.entry.texts.iter();
    let entry: Map<String, Json> = texts
        .map(|(field, text)| (field.key().to_owned(), json!(text)))
        .collect();
    let marks = draft.marks.iter().map(|mark| {
        json!({
            "field": mark.field.key(),
            "value": mark.text,
            "words": text.get(mark.range.clone()),
            "start": mark.range.start,
            "end": mark.range.end,
            "likely": mark.confidence == Confidence::Likely,
        })
    });
    let unsure = draft.unsure.iter().map(|unsure| {
        json!({
            "field": unsure.field.key(),
            "words": text.get(unsure.range.clone()),
            "start": unsure.range.start,
            "end": unsure.range.end,
            "candidates": unsure.candidates,
        })
    });
    json!({
        "entry": entry,
        "marks": marks.collect::<Vec<_>>(),
        "unsure": unsure.collect::<Vec<_>>(),
    })
}

/// A line for each field, with the words that it came from.
fn as_lines(draft: &Draft, text: &str, context: &mut Context) -> Result<(), Trouble> {
    for form_field in fields(draft.entry.kind) {
        let field = form_field.field;
        let Some(value) = draft.entry.texts.get(&field) else {
            continue;
        };
        let mark = draft.marks.iter().find(|mark| mark.field == field);
        let words = mark
            .and_then(|mark| text.get(mark.range.clone()))
            .unwrap_or_default();
        let name = context.words.text(&field_key(field));
        let key = if words.is_empty() {
            "article-row"
        } else {
            "article-row-from"
        };
        let message = Message::new(key)
            .with("field", name)
            .with("value", value.as_str())
            .with(
                "words",
                words.split_whitespace().collect::<Vec<_>>().join(" "),
            );
        context.tell(&message)?;
    }
    Ok(())
}
