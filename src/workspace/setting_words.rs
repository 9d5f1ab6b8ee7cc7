//! What records without a form say, in words: the settings of a register above all. Knows nothing
//! of what they do.

use super::Workspace;
use super::held::headline;
use crate::domain::count::Count;
use crate::domain::dates::{Month, PartialDate};
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::judgement::{Pairing, ReviewState};
use crate::domain::vocabulary::Vocabulary;
use crate::schema::{PassageKey, REPORT_TEXT, passage_key, place_from, record_from};
use crate::words::{Message, Words};
use serde_json::{Map, Value as Json};

impl Workspace {
    /// What a record of any kind is called in a line of its own, deleted or not.
    pub fn called(&self, id: RecordId) -> String {
        let words = self.words();
        let Some(stored) = self.register.get(id) else {
            return String::new();
        };
        if RecordKind::LOGGED.contains(&stored.kind) {
            return headline(&record_from(stored.kind, stored.body, &self.terms), words);
        }
        if stored.kind == RecordKind::Place {
            let place = place_from(stored.id, stored.body, &self.terms);
            return place.names.in_language(words.language().code()).to_owned();
        }
        setting_called(words, stored.body)
            .unwrap_or_else(|| words.text(&format!("record-{}", stored.kind.code())))
    }
}

fn setting_called(words: &Words, body: &Map<String, Json>) -> Option<String> {
    let text = |member: &str| {
        body.get(member)
            .and_then(Json::as_str)
            .filter(|t| !t.is_empty())
    };
    match text("setting") {
        Some("register") => Some(words.text("record-setting-register")),
        Some("house") => Some(words.text("record-setting-house")),
        Some("reference_figure") => text("label").or(text("key")).map(str::to_owned),
        Some("term") => {
            let vocabulary = Vocabulary::from_key(text("vocabulary")?)?;
            Some(words.term(vocabulary, text("code")?))
        }
        Some(REPORT_TEXT) => {
            let PassageKey {
                month: of,
                language,
                place,
                ..
            } = passage_key(body)?;
            let called = Message::new("record-setting-report-text")
                .with("month", words.month(of))
                .with("language", language)
                .with("passage", passage_called(words, place));
            Some(words.say(&called))
        }
        Some("accepted_warning") => Some(words.text("record-setting-accepted")),
        Some("pair") => Some(words.text("record-setting-pair")),
        Some("review_state") => Some(words.text("record-setting-review")),
        Some("comment") => Some(words.text("record-setting-comment")),
        _ => text("name").or(text("title")).map(str::to_owned),
    }
}

/// What a passage is called by its place alone, in whatever month.
fn passage_called(words: &Words, place: &str) -> String {
    let (section, part) = place.split_once('.').unwrap_or((place, ""));
    let key = format!("passage-{part}");
    let name = format!("report-section-{section}");
    let (part, more) = part.split_once('.').unwrap_or((part, ""));
    let message = match (section, part) {
        ("front", _) if words.has(&key) => Message::new(key),
        (_, "finding") if words.has(&name) => Message::new("passage-finding"),
        (_, "prose") if words.has(&name) && more.is_empty() => Message::new("passage-prose"),
        (_, "prose") if words.has(&name) => Message::new("passage-prose-more").with("number", more),
        _ => return place.to_owned(),
    };
    words.say(&message.with("section", words.text(&name)))
}

/// What a member of a record without a form is called; its own name where there is no other.
pub fn member_called(words: &Words, member: &str) -> String {
    let key = format!("setting-{}", member.replace('_', "-"));
    if words.has(&key) {
        words.text(&key)
    } else {
        member.to_owned()
    }
}

/// What a member of a record without a form says; empty where it is blank.
pub(super) fn setting_said(words: &Words, member: &str, json: Option<&Json>) -> String {
    match (member, json) {
        (_, None | Some(Json::Null)) => String::new(),
        ("monitored_group", Some(Json::String(code))) => words.term(Vocabulary::Actor, code),
        ("first_issue", Some(Json::String(text))) => month(words, text),
        ("as_of", Some(Json::String(text))) => match PartialDate::parse(text, None, None) {
            Ok(date) => words.date(date),
            Err(_) => text.clone(),
        },
        ("value", Some(Json::String(text))) => match Count::parse(text) {
            Ok(count) => words.count(count),
            Err(_) => text.clone(),
        },
        ("coverage", Some(Json::Object(begins))) => listed(begins.iter().map(|(kind, begins)| {
            let label = words.text(&format!("settings-coverage-{}", kind.replace('_', "-")));
            let begins = begins.as_str().map(|text| month(words, text));
            format!("{label} {}", begins.unwrap_or_default())
        })),
        ("labels", Some(Json::Object(labels))) => listed(labels.iter().map(|(language, label)| {
            let label = label
                .as_str()
                .map_or_else(|| label.to_string(), str::to_owned);
            format!("{label} ({language})")
        })),
        ("sources", Some(Json::Array(sources))) => listed(sources.iter().map(|source| {
            let name = source.get("name").and_then(Json::as_str);
            name.map_or_else(|| source.to_string(), str::to_owned)
        })),
        ("quiet_sections", Some(Json::String(code))) => {
            words.text(&format!("settings-quiet-{}", code.replace('_', "-")))
        }
        // Its bytes say nothing to anybody.
        ("logo", Some(Json::String(text))) => match text.len() {
            0 => String::new(),
            length => words.say(&Message::new("setting-logo-bytes").with("bytes", length * 3 / 4)),
        },
        ("kept", Some(Json::Array(kept))) => lines(kept.iter().map(|kept| {
            let text = |member: &str| kept.get(member).and_then(Json::as_str).unwrap_or_default();
            let said = Message::new("setting-kept-said").with("text", text("text"));
            words.say(&said.with("reason", text("reason")))
        })),
        ("paragraphs" | "generated_from", Some(Json::Array(paragraphs))) => {
            lines(paragraphs.iter().map(|paragraph| {
                let text = paragraph.as_str();
                text.map_or_else(|| paragraph.to_string(), str::to_owned)
            }))
        }
        ("state", Some(Json::String(code))) if ReviewState::from_code(code).is_some() => {
            words.text(&format!("review-state-{}", code.replace('_', "-")))
        }
        ("pairing", Some(Json::String(code))) if Pairing::from_code(code).is_some() => {
            words.text(&format!("pair-{code}"))
        }
        (_, Some(Json::String(text))) => text.clone(),
        (_, Some(json)) => json.to_string(),
    }
}

fn month(words: &Words, text: &str) -> String {
    match text.parse::<Month>() {
        Ok(month) => words.month(month),
        Err(_) => text.to_owned(),
    }
}

fn lines(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("\n")
}

fn listed(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}
