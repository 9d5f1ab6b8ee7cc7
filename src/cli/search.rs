//! `sijil search`: the records that say all of some words, as the search of the window finds them.

use super::arguments::Arguments;
use super::command::{Command, JSON};
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::field::Field;
use crate::words::Message;
use crate::workspace::Held;
use serde_json::{Value as Json, json};

pub const COMMAND: Command = Command {
    name: "search",
    about: "cli-search",
    operands: &["REGISTER", "QUERY…"],
    options: &[JSON],
    run,
};

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let workspace = context.open_to_read(arguments.register())?;
    let words = arguments.rest().iter().map(|word| word.to_string_lossy());
    let query = words.collect::<Vec<_>>().join(" ");
    let found = workspace.search(&query);
    let exit = if found.is_empty() {
        Exit::Findings
    } else {
        Exit::Clean
    };
    let records = found.iter().filter_map(|id| workspace.get(*id));
    if arguments.has("json") {
        let records: Vec<Json> = records.map(as_json).collect();
        writeln!(
            context.out,
            "{}",
            json!({ "query": query, "records": records })
        )?;
        return Ok(exit);
    }
    for held in records {
        let parts = [
            held.reference(),
            workspace.called(held.id),
            held.record.text(Field::Place).to_owned(),
        ];
        let parts = parts.iter().filter(|part| !part.is_empty());
        let parts: Vec<&str> = parts.map(String::as_str).collect();
        writeln!(context.out, "{}", parts.join(" · "))?;
    }
    if found.is_empty() {
        context.tell(&Message::new("cli-search-none").with("query", query))?;
    }
    Ok(exit)
}

fn as_json(held: &Held) -> Json {
    let record = &held.record;
    let titles = [Field::Title, Field::Case].map(|field| record.text(field));
    json!({
        "ref": held.reference(),
        "id": held.id.to_string(),
        "kind": held.kind().code(),
        "date": record.date(Field::Date).map(|date| date.to_string()),
        "place": record.text(Field::Place),
        "title": titles.into_iter().find(|title| !title.is_empty()),
    })
}
