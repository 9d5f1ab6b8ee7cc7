//! Files of a record in one cell of a table and in the body of a line. In a cell `name <hash> [size
//! 48211]; name <hash> [size 12]`, and in the brackets what else is known: `by "Rona", at 2026-11-20,
//! method "downloaded", note "…", content <hash>` (the last without its angles). A name that holds one
//! of `;<>["` stands in double quotes, doubled inside. A name alone is a file that is only named.

use super::cell::{find_outside, needs_quotes, quoted, split_outside, unquoted};
use super::reading::Problem;
use crate::domain::dates::PartialDate;
use crate::domain::record::Attachment;
use serde_json::{Map, Value as Json, json};

/// The members that must be there.
const NEEDED: [&str; 3] = ["file", "name", "size"];

/// Reads the files in a cell.
pub fn read_attachments(text: &str) -> Result<Vec<Attachment>, Problem> {
    split_outside(text, &[';', '؛', '\n'])
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| {
            read_attachment(part).ok_or_else(|| Problem::new("attachments-unreadable", part))
        })
        .collect()
}

fn read_attachment(text: &str) -> Option<Attachment> {
    let (rest, details) = match find_outside(text, '[') {
        Some(at) => {
            let details = text[at + 1..].trim_end().strip_suffix(']')?;
            (&text[..at], Some(details))
        }
        None => (text, None),
    };
    let Some(at) = find_outside(rest, '<') else {
        return details
            .is_none()
            .then(|| Attachment::named(unquoted(rest.trim())));
    };
    let file = rest[at + 1..].trim_end().strip_suffix('>')?.trim();
    let mut attachment = Attachment {
        file: hash(file)?,
        ..Attachment::named(unquoted(rest[..at].trim()))
    };
    let mut has_size = false;
    for detail in split_outside(details?, &[',']) {
        let (word, rest) = detail.trim().split_once(' ')?;
        let rest = rest.trim();
        match word {
            "size" => {
                attachment.size = rest.parse().ok()?;
                has_size = true;
            }
            "by" => attachment.collected_by = unquoted(rest),
            "at" => attachment.collected_at = Some(PartialDate::parse(rest, None, None).ok()?),
            "method" => attachment.method = unquoted(rest),
            "note" => attachment.note = unquoted(rest),
            "content" => attachment.content = Some(hash(rest)?),
            _ => return None,
        }
    }
    has_size.then_some(attachment)
}

fn hash(text: &str) -> Option<String> {
    Attachment::is_hash(text).then(|| text.to_owned())
}

/// The files as a cell that reads back as the same.
pub fn attachments_text(attachments: &[Attachment]) -> String {
    let texts: Vec<String> = attachments.iter().map(attachment_text).collect();
    texts.join("; ")
}

fn attachment_text(attachment: &Attachment) -> String {
    let name = &attachment.name;
    let name = if needs_quotes(name) || name.trim() != name {
        quoted(name)
    } else {
        name.clone()
    };
    if attachment.is_only_named() {
        return name;
    }
    let mut details = vec![format!("size {}", attachment.size)];
    let mut quoted_detail = |word: &str, text: &str| {
        if !text.is_empty() {
            details.push(format!("{word} {}", quoted(text)));
        }
    };
    quoted_detail("by", &attachment.collected_by);
    quoted_detail("method", &attachment.method);
    quoted_detail("note", &attachment.note);
    if let Some(date) = attachment.collected_at {
        details.insert(1, format!("at {date}"));
    }
    if let Some(content) = &attachment.content {
        details.push(format!("content {content}"));
    }
    let text = format!("{name} <{}> [{}]", attachment.file, details.join(", "));
    text.trim_start().to_owned()
}

pub(super) fn attachment_json(attachment: &Attachment) -> Json {
    if attachment.is_only_named() && attachment.unknown.is_empty() {
        // As it was written before there were attachments.
        return json!(attachment.name);
    }
    let mut json = Map::new();
    let date = attachment.collected_at.map(|date| date.to_string());
    let content = attachment.content.as_deref();
    for (member, value) in [
        ("file", json!(attachment.file)),
        ("content", json!(content.unwrap_or_default())),
        ("name", json!(attachment.name)),
        ("size", json!(attachment.size)),
        ("collected_by", json!(attachment.collected_by)),
        ("collected_at", json!(date.unwrap_or_default())),
        ("method", json!(attachment.method)),
        ("note", json!(attachment.note)),
    ] {
        if value != "" || NEEDED.contains(&member) {
            json.insert(member.to_owned(), value);
        }
    }
    for (member, value) in &attachment.unknown {
        json.entry(member.clone()).or_insert_with(|| value.clone());
    }
    Json::Object(json)
}

/// The file of a JSON object, or of a text that only names it; none where it has no `file`, `name` and
/// `size`. Other members that cannot be read are kept as they are.
pub fn attachment_from(json: &Json) -> Option<Attachment> {
    if let Some(name) = json.as_str() {
        return Some(Attachment::named(name));
    }
    let body = json.as_object()?;
    let mut attachment = Attachment {
        file: hash(body.get("file")?.as_str()?)?,
        size: body.get("size")?.as_u64()?,
        ..Attachment::named(body.get("name")?.as_str()?)
    };
    for (member, value) in body {
        let text = value.as_str();
        let is_read = match (member.as_str(), text) {
            (member, _) if NEEDED.contains(&member) => true,
            ("content", Some(text)) => {
                attachment.content = hash(text);
                attachment.content.is_some()
            }
            ("collected_by", Some(text)) => kept(&mut attachment.collected_by, text),
            ("collected_at", Some(text)) => {
                attachment.collected_at = PartialDate::parse(text, None, None).ok();
                attachment.collected_at.is_some()
            }
            ("method", Some(text)) => kept(&mut attachment.method, text),
            ("note", Some(text)) => kept(&mut attachment.note, text),
            _ => false,
        };
        if !is_read {
            attachment.unknown.insert(member.clone(), value.clone());
        }
    }
    Some(attachment)
}

/// Keeps a text that says something; a blank one is a member like any that is not known.
fn kept(place: &mut String, text: &str) -> bool {
    text.clone_into(place);
    !text.is_empty()
}
