//! Record to the body of a journal line and back. A member is written in the JSON type of its value;
//! what could not be read stays the string that was typed.

use super::attachments::{attachment_from, attachment_json};
use super::forms::fields;
use super::reading::{Reading, read_value, value_text};
use super::terms::Terms;
use crate::domain::dates::PartialDate;
use crate::domain::field::Field;
use crate::domain::identity::RecordKind;
use crate::domain::record::{Attachment, Citation, Record, Value};
use serde_json::{Map, Value as Json, json};

/// The body of a record: a member for every field with a value, in the order of its form, then the
/// members that this version does not know.
pub fn body_of(record: &Record) -> Map<String, Json> {
    let mut body = Map::new();
    for form_field in fields(record.kind()) {
        if let Some(value) = record.get(form_field.field) {
            body.insert(
                form_field.field.key().to_owned(),
                json_of(form_field.field, value),
            );
        }
    }
    for (member, value) in &record.unknown {
        body.entry(member.clone()).or_insert_with(|| value.clone());
    }
    body
}

fn json_of(field: Field, value: &Value) -> Json {
    match value {
        Value::Degrees(degrees) => json!(degrees),
        Value::Whole(number) => json!(number),
        Value::Flag(flag) => json!(flag),
        Value::Refs(refs) => json!(refs),
        Value::Terms(codes) => {
            let one = |code: &String| value_text(field, &Value::Term(code.clone()));
            codes.iter().map(one).collect()
        }
        Value::Citations(citations) => citations.iter().map(citation_json).collect(),
        Value::Attachments(attachments) => attachments.iter().map(attachment_json).collect(),
        Value::Text(_)
        | Value::Term(_)
        | Value::Count(_)
        | Value::Date(_)
        | Value::Month(_)
        | Value::Unparsed(_) => Json::String(value_text(field, value)),
    }
}

/// The record of a body. It never fails: a member that does not hold what its field takes is kept
/// as text, and validation says so; members that are not fields are kept as they are.
pub fn record_from(kind: RecordKind, body: &Map<String, Json>, terms: &Terms) -> Record {
    let mut record = Record::new(kind);
    let reading = Reading::of_file(terms);
    for (member, json) in body {
        let field = Field::from_key(member).filter(|field| {
            fields(kind)
                .iter()
                .any(|form_field| form_field.field == *field)
        });
        match field {
            Some(field) => record.set(field, value_from(field, json, &reading)),
            None => {
                record.unknown.insert(member.clone(), json.clone());
            }
        }
    }
    record
}

fn value_from(field: Field, json: &Json, reading: &Reading) -> Option<Value> {
    let read = |text: &str| {
        read_value(field, text, reading)
            .unwrap_or_else(|_problem| Some(Value::Unparsed(text.to_owned())))
    };
    match json {
        Json::Null => None,
        Json::String(text) => read(text),
        Json::Number(number) => read(&number.to_string()),
        Json::Bool(flag) => read(if *flag { "yes" } else { "no" }),
        Json::Array(items) if field == Field::Sources => {
            let citations: Option<Vec<Citation>> = items.iter().map(citation_from).collect();
            Some(citations.map_or_else(|| Value::Unparsed(json.to_string()), Value::Citations))
        }
        Json::Array(items) if field == Field::Attachments => {
            let attachments: Option<Vec<Attachment>> = items.iter().map(attachment_from).collect();
            let unparsed = || Value::Unparsed(json.to_string());
            Some(attachments.map_or_else(unparsed, Value::Attachments))
        }
        Json::Array(items) => {
            let texts: Option<Vec<&str>> = items.iter().map(Json::as_str).collect();
            match texts {
                Some(texts) => read(&texts.join("; ")),
                None => Some(Value::Unparsed(json.to_string())),
            }
        }
        Json::Object(_) => Some(Value::Unparsed(json.to_string())),
    }
}

pub(super) fn citation_json(citation: &Citation) -> Json {
    let mut json = Map::new();
    let mut text = |member: &str, text: String| {
        if !text.is_empty() {
            json.insert(member.to_owned(), Json::String(text));
        }
    };
    text("name", citation.name.clone());
    text("link", citation.link.clone());
    text("quoting", citation.quoting.clone());
    text("title", citation.title.clone());
    text(
        "published",
        citation
            .published
            .map(|date| date.to_string())
            .unwrap_or_default(),
    );
    text(
        "accessed",
        citation
            .accessed
            .map(|date| date.to_string())
            .unwrap_or_default(),
    );
    text(
        "reliability",
        citation.reliability.map(String::from).unwrap_or_default(),
    );
    if let Some(credibility) = citation.credibility {
        json.insert("credibility".to_owned(), json!(credibility));
    }
    if !citation.supports.is_empty() {
        json.insert("supports".to_owned(), json!(citation.supports));
    }
    if citation.confidential {
        json.insert("confidential".to_owned(), json!(true));
    }
    for (member, value) in &citation.unknown {
        json.entry(member.clone()).or_insert_with(|| value.clone());
    }
    Json::Object(json)
}

/// The citation of a JSON object; none where a member is not of its type.
pub fn citation_from(json: &Json) -> Option<Citation> {
    let mut citation = Citation::default();
    for (member, value) in json.as_object()? {
        let text = || value.as_str().map(str::to_owned);
        let date = || PartialDate::parse(value.as_str()?, None, None).ok();
        match member.as_str() {
            "name" => citation.name = text()?,
            "link" => citation.link = text()?,
            "quoting" => citation.quoting = text()?,
            "title" => citation.title = text()?,
            "published" => citation.published = Some(date()?),
            "accessed" => citation.accessed = Some(date()?),
            "reliability" => citation.reliability = Some(text()?.chars().next()?),
            "credibility" => citation.credibility = Some(u8::try_from(value.as_u64()?).ok()?),
            "supports" => {
                let fields = value.as_array()?.iter();
                citation.supports = fields
                    .map(|field| field.as_str().map(str::to_owned))
                    .collect::<Option<_>>()?;
            }
            "confidential" => citation.confidential = value.as_bool()?,
            _ => {
                citation.unknown.insert(member.clone(), value.clone());
            }
        }
    }
    Some(citation)
}
