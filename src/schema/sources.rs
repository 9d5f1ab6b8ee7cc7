//! A source of the register of sources to the body of a journal line and back: FORMAT.md, "Sources".
//! Knows nothing of who cites it.

use crate::domain::identity::RecordId;
use crate::domain::source::{Source, SourceKind};
use serde_json::{Map, Value as Json, json};

/// The members that the body of a source may have; others are kept as they are.
pub const SOURCE_MEMBERS: [&str; 7] = [
    "name",
    "aliases",
    "kind",
    "accounts",
    "reliability",
    "confidential",
    "note",
];

/// The body of a source: a member for everything that is said of it.
pub fn source_body(source: &Source) -> Map<String, Json> {
    let mut body = Map::new();
    let mut member = |name: &str, value: Json| body.insert(name.to_owned(), value);
    let lists = [("aliases", &source.aliases), ("accounts", &source.accounts)];
    for (name, text) in [("name", &source.name), ("note", &source.note)] {
        if !text.is_empty() {
            member(name, json!(text));
        }
    }
    for (name, list) in lists {
        if !list.is_empty() {
            member(name, json!(list));
        }
    }
    if let Some(kind) = source.kind {
        member("kind", json!(kind.code()));
    }
    if let Some(grade) = source.reliability {
        member("reliability", json!(grade.to_string()));
    }
    if source.confidential {
        member("confidential", json!(true));
    }
    body
}

/// The source of a body. What cannot be read of it is left out.
pub fn source_from(id: RecordId, body: &Map<String, Json>) -> Source {
    let text = |member: &str| {
        let text = body.get(member).and_then(Json::as_str);
        text.unwrap_or_default().to_owned()
    };
    let list = |member: &str| {
        let list = body.get(member).and_then(Json::as_array);
        let texts = list.into_iter().flatten().filter_map(Json::as_str);
        texts.map(str::to_owned).collect()
    };
    let mut grade = text("reliability").chars().collect::<Vec<_>>().into_iter();
    Source {
        record: Some(id),
        name: text("name"),
        aliases: list("aliases"),
        kind: SourceKind::from_code(&text("kind")),
        accounts: list("accounts"),
        reliability: grade.next().filter(|grade| ('A'..='F').contains(grade)),
        confidential: body.get("confidential").and_then(Json::as_bool) == Some(true),
        note: text("note"),
    }
}
