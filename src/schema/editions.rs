//! An edition to the body of a journal line and back: FORMAT.md, "Editions". Knows nothing of how one
//! is made.

use crate::domain::dates::Month;
use crate::domain::edition::{
    Edition, JournalReach, LeftOpen, PublishedFigure, PublishedFile, PublishedRecord,
};
use crate::domain::identity::{RecordId, RecordKind};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// The body of an edition. Records are named once, with their revisions; figures name them by their
/// place in that list.
pub fn edition_body(edition: &Edition) -> Map<String, Json> {
    let records: Vec<Json> = edition
        .records
        .iter()
        .map(|(id, record)| json!([id.to_string(), record.kind.code(), record.rev]))
        .collect();
    let places: BTreeMap<RecordId, usize> = edition.records.keys().copied().zip(0..).collect();
    let figures: Map<String, Json> = edition
        .figures
        .iter()
        .map(|(name, figure)| (name.clone(), figure_json(figure, &places)))
        .collect();
    let register: Vec<Json> = edition.register.iter().map(reach_json).collect();
    let open: Vec<Json> = edition
        .open
        .iter()
        .map(|open| json!({ "code": open.code, "about": open.about }))
        .collect();
    let files: Vec<Json> = edition.files.iter().map(published_file_json).collect();
    let mut body = Map::new();
    let mut member = |name: &str, value: Json| body.insert(name.to_owned(), value);
    member("month", json!(edition.month.to_string()));
    member("number", json!(edition.number));
    member("published", json!(instant(edition.published)));
    member("by", json!(edition.by));
    member("profile", json!(edition.profile));
    member("program", json!(edition.program));
    member("records", Json::Array(records));
    member("figures", Json::Object(figures));
    member("register", Json::Array(register));
    if !open.is_empty() {
        member("open", Json::Array(open));
    }
    if !edition.reason.is_empty() {
        member("reason", json!(edition.reason));
    }
    member("files", Json::Array(files));
    body
}

fn instant(instant: DateTime<Utc>) -> String {
    instant.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// What holds of most figures is left out: that they are exact, and that the month is covered.
fn figure_json(figure: &PublishedFigure, places: &BTreeMap<RecordId, usize>) -> Json {
    let mut json = Map::new();
    if let Some(value) = figure.value {
        json.insert("value".to_owned(), json!(value));
    }
    for (name, holds) in [
        ("at_least", figure.at_least),
        ("about", figure.about),
        ("uncovered", !figure.covered),
    ] {
        if holds {
            json.insert(name.to_owned(), json!(true));
        }
    }
    let records: Vec<usize> = figure
        .records
        .iter()
        .filter_map(|id| places.get(id).copied())
        .collect();
    if !records.is_empty() {
        json.insert("records".to_owned(), json!(records));
    }
    Json::Object(json)
}

fn reach_json(reach: &JournalReach) -> Json {
    let mut json = json!({
        "writer": reach.writer,
        "line": reach.line,
        "hash": reach.hash,
    });
    if !reach.without.is_empty() {
        json["without"] = json!(reach.without);
    }
    json
}

/// A file of an edition, as its body says it.
pub fn published_file_json(file: &PublishedFile) -> Json {
    json!({
        "language": file.language,
        "audience": file.audience,
        "format": file.format,
        "size": file.size,
        "hash": file.hash,
    })
}

/// The edition of a body; none where a member is missing or not what it must be.
pub fn edition_from(body: &Map<String, Json>) -> Option<Edition> {
    let text = |member: &str| Some(body.get(member)?.as_str()?.to_owned());
    let list = |member: &str| body.get(member).and_then(Json::as_array);
    let records: Vec<(RecordId, PublishedRecord)> = list("records")?
        .iter()
        .map(record_from)
        .collect::<Option<_>>()?;
    let figures = body.get("figures")?.as_object()?;
    let figures = figures
        .iter()
        .map(|(name, json)| Some((name.clone(), figure_from(json, &records)?)))
        .collect::<Option<_>>()?;
    let open = list("open").into_iter().flatten();
    let open = open.map(|open| {
        Some(LeftOpen {
            code: open.get("code")?.as_str()?.to_owned(),
            about: open.get("about")?.as_str()?.to_owned(),
        })
    });
    Some(Edition {
        month: text("month")?.parse::<Month>().ok()?,
        number: u32::try_from(body.get("number")?.as_u64()?).ok()?,
        published: DateTime::parse_from_rfc3339(&text("published")?)
            .ok()?
            .with_timezone(&Utc),
        by: text("by")?,
        profile: text("profile")?,
        program: text("program")?,
        figures,
        register: list("register")?
            .iter()
            .map(reach_from)
            .collect::<Option<_>>()?,
        open: open.collect::<Option<_>>()?,
        reason: text("reason").unwrap_or_default(),
        files: list("files")?
            .iter()
            .map(file_from)
            .collect::<Option<_>>()?,
        records: records.into_iter().collect(),
    })
}

fn record_from(json: &Json) -> Option<(RecordId, PublishedRecord)> {
    let text = |at: usize| json.get(at).and_then(Json::as_str);
    let record = PublishedRecord {
        kind: RecordKind::from_code(text(1)?)?,
        rev: text(2)?.to_owned(),
    };
    Some((text(0)?.parse().ok()?, record))
}

fn figure_from(json: &Json, records: &[(RecordId, PublishedRecord)]) -> Option<PublishedFigure> {
    let holds = |member: &str| json.get(member).and_then(Json::as_bool).unwrap_or(false);
    let value = match json.get("value") {
        Some(value) => Some(value.as_u64()?),
        None => None,
    };
    let places = json.get("records").and_then(Json::as_array);
    let places = places.into_iter().flatten().map(|place| {
        let place = usize::try_from(place.as_u64()?).ok()?;
        records.get(place).map(|(id, _)| *id)
    });
    Some(PublishedFigure {
        value,
        at_least: holds("at_least"),
        about: holds("about"),
        covered: !holds("uncovered"),
        records: places.collect::<Option<_>>()?,
    })
}

fn reach_from(json: &Json) -> Option<JournalReach> {
    let without = json.get("without").and_then(Json::as_array);
    let without = without.into_iter().flatten().map(|run| {
        let number = |at: usize| run.get(at).and_then(Json::as_u64);
        Some((number(0)?, number(1)?))
    });
    Some(JournalReach {
        writer: json.get("writer")?.as_str()?.to_owned(),
        line: json.get("line")?.as_u64()?,
        hash: json.get("hash")?.as_str()?.to_owned(),
        without: without.collect::<Option<_>>()?,
    })
}

fn file_from(json: &Json) -> Option<PublishedFile> {
    let text = |member: &str| Some(json.get(member)?.as_str()?.to_owned());
    Some(PublishedFile {
        language: text("language")?,
        audience: text("audience")?,
        format: text("format")?,
        size: json.get("size")?.as_u64()?,
        hash: text("hash")?,
    })
}
