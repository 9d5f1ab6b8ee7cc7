//! What `sijil verify` says of editions: whether each can still be made again as it was.

use super::Trouble;
use super::context::Context;
use crate::domain::identity::RecordKind;
use crate::schema::published_file_json;
use crate::store::{Register, StoreError};
use crate::words::Message;
use crate::workspace::{Again, Reproduction, file_name, reproduce_editions};
use serde_json::{Value as Json, json};
use std::path::Path;

/// What was found of the editions of a register; none where it is sealed and no key was given.
pub fn reproduced(
    register: &Path,
    context: &Context,
) -> Result<Option<Vec<Reproduction>>, Trouble> {
    let installation = context.environment.installation()?;
    let register = match Register::open_to_read(register, installation) {
        Ok(register) => register,
        Err(StoreError::Locked { .. }) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    match reproduce_editions(&register) {
        Ok(editions) => Ok(Some(editions)),
        Err(error) => Err(error.message().into()),
    }
}

/// Says it, edition by edition.
pub fn as_text(editions: Option<&[Reproduction]>, context: &mut Context) -> Result<(), Trouble> {
    let Some(editions) = editions else {
        return context.tell(&Message::new("cli-verify-editions-closed"));
    };
    for found in editions {
        for line in lines(found, context) {
            context.tell(&line)?;
        }
    }
    Ok(())
}

fn lines(found: &Reproduction, context: &Context) -> Vec<Message> {
    let reference = found.id.reference(RecordKind::Edition);
    let Some(edition) = &found.edition else {
        let unreadable = Message::new("cli-verify-edition-unreadable");
        return vec![unreadable.with("reference", reference)];
    };
    let how = match (found.is_clean(), found.is_of_another_program()) {
        (true, false) => "reproduced",
        (true, true) => "program",
        (false, _) => "failed",
    };
    let mut lines = vec![
        Message::new("cli-verify-edition")
            .with("number", edition.number)
            .with("month", context.words.month(edition.month))
            .with("reference", reference)
            .with("program", edition.program.as_str())
            .with("how", how),
    ];
    if found.is_revised {
        lines.push(Message::new("cli-verify-edition-revised"));
    }
    lines.extend(found.missing.iter().map(|missing| {
        Message::new("cli-verify-edition-missing")
            .with("first", missing.first)
            .with("last", missing.last)
            .with("journal", missing.writer.journal_name())
    }));
    if !found.missing_records.is_empty() {
        let records = found.missing_records.join(", ");
        let missing = Message::new("cli-verify-edition-records-missing");
        lines.push(missing.with("records", records));
    }
    let figures = found.figures.iter();
    lines.extend(
        figures.map(|figure| {
            Message::new("cli-verify-edition-figure").with("figure", figure.as_str())
        }),
    );
    let records = found.records.iter();
    lines.extend(
        records.map(|record| {
            Message::new("cli-verify-edition-record").with("record", record.as_str())
        }),
    );
    for (file, again) in &found.files {
        let name = file_name(edition, file);
        match again {
            Again::Same | Again::NotComparable => {}
            Again::Differs { now } => lines.push(
                Message::new("cli-verify-edition-file")
                    .with("file", name)
                    .with("now", now.hash.as_str())
                    .with("published", file.hash.as_str()),
            ),
            Again::Unknown => {
                let unknown = Message::new("cli-verify-edition-file-unknown");
                lines.push(unknown.with("file", name));
            }
        }
    }
    lines
}

/// The same for programs.
pub fn as_json(editions: &[Reproduction]) -> Vec<Json> {
    editions.iter().map(edition_json).collect()
}

fn edition_json(found: &Reproduction) -> Json {
    let edition = found.edition.as_ref();
    let missing = found.missing.iter().map(|missing| {
        json!({
            "writer": missing.writer.to_string(),
            "first": missing.first,
            "last": missing.last,
        })
    });
    let files = found.files.iter().map(|(file, again)| {
        let state = match again {
            Again::Same => "same",
            Again::Differs { .. } => "differs",
            Again::NotComparable => "not_comparable",
            Again::Unknown => "unknown",
        };
        let mut json = published_file_json(file);
        json["state"] = json!(state);
        json
    });
    json!({
        "edition": found.id.reference(RecordKind::Edition),
        "month": edition.map(|edition| edition.month.to_string()),
        "number": edition.map(|edition| edition.number),
        "program": edition.map(|edition| edition.program.as_str()),
        "clean": found.is_clean(),
        "revised": found.is_revised,
        "missing": missing.collect::<Vec<_>>(),
        "missing_records": found.missing_records,
        "figures": found.figures,
        "records": found.records,
        "files": files.collect::<Vec<_>>(),
    })
}
