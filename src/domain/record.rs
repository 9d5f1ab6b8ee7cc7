//! A record: the values of its fields, and what this version of the program does not know.

use super::count::Count;
use super::dates::{Month, PartialDate};
use super::field::{Field, Party};
use super::identity::RecordKind;
use super::vocabulary::{IncidentKind, Movement, Scope, Status, Verification};
use std::collections::BTreeMap;

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Free text.
    Text(String),
    /// The code of a term.
    Term(String),
    /// The codes of several terms.
    Terms(Vec<String>),
    /// A number as it was reported.
    Count(Count),
    /// A date as coarse as what is known.
    Date(PartialDate),
    /// A month.
    Month(Month),
    /// Degrees, WGS 84.
    Degrees(f64),
    /// A whole number of 1 or more.
    Whole(u32),
    /// Yes or no.
    Flag(bool),
    /// Ids or references of other records.
    Refs(Vec<String>),
    /// Where it is known from.
    Citations(Vec<Citation>),
    /// Files that belong to it.
    Attachments(Vec<Attachment>),
    /// Text that could not be read as what the field holds, kept as it was typed.
    Unparsed(String),
}

/// One source of a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Citation {
    /// The source's name.
    pub name: String,
    /// Where it can be read, as a URL; empty where there is nothing to link to.
    pub link: String,
    /// The source that it quotes or passes on, such as the agency whose report it prints; empty where
    /// it speaks for itself.
    pub quoting: String,
    /// The title of what was published.
    pub title: String,
    /// When it was published.
    pub published: Option<PartialDate>,
    /// When it was read.
    pub accessed: Option<PartialDate>,
    /// Reliability of the source, `A` to `F` (Admiralty code; F: cannot be judged).
    pub reliability: Option<char>,
    /// Credibility of the information, 1 to 6 (Admiralty code; 6: cannot be judged).
    pub credibility: Option<u8>,
    /// The fields that it supports; empty for the record as a whole.
    pub supports: Vec<String>,
    /// Whether it must not be published.
    pub confidential: bool,
    /// Members that this version does not know.
    pub unknown: serde_json::Map<String, serde_json::Value>,
}

/// One file that belongs to a record: FORMAT.md, "Attachments".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attachment {
    /// The hash of the stored bytes, as 64 hexadecimal digits. Empty where a file is only named, as
    /// records from before there were attachments do.
    pub file: String,
    /// The hash of the content, where the stored bytes are sealed.
    pub content: Option<String>,
    /// Its name as it was given: not to be used as a name before
    /// [`safe_name`](super::file_name::safe_name) has seen it.
    pub name: String,
    /// The length of its content in bytes.
    pub size: u64,
    /// Who collected it; empty where nobody is named.
    pub collected_by: String,
    /// When it was collected.
    pub collected_at: Option<PartialDate>,
    /// How it was collected: one of [`Attachment::METHODS`] or free text.
    pub method: String,
    /// What else is to be said of it.
    pub note: String,
    /// Members that this version does not know or cannot read.
    pub unknown: serde_json::Map<String, serde_json::Value>,
}

impl Attachment {
    /// The methods that are suggested. Their labels are the words `method-…`.
    pub const METHODS: [&str; 6] = [
        "downloaded",
        "photographed",
        "received",
        "scanned",
        "recorded",
        "screen_capture",
    ];

    /// A file that is only named.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// Whether it is only named, and nothing of it is in the register.
    pub fn is_only_named(&self) -> bool {
        self.file.is_empty()
    }

    /// Whether a text is a hash as the format writes them: 64 lower-case hexadecimal digits.
    pub fn is_hash(text: &str) -> bool {
        let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        text.len() == 64 && text.bytes().all(digit)
    }
}

/// A record. Blank fields have no value.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    kind: RecordKind,
    values: BTreeMap<Field, Value>,
    /// Members of its body that this version does not know: kept, and written back.
    pub unknown: serde_json::Map<String, serde_json::Value>,
}

impl Record {
    /// A record with no values.
    pub fn new(kind: RecordKind) -> Self {
        Self {
            kind,
            values: BTreeMap::new(),
            unknown: serde_json::Map::new(),
        }
    }

    /// What kind of record it is.
    pub fn kind(&self) -> RecordKind {
        self.kind
    }

    /// The value of a field.
    pub fn get(&self, field: Field) -> Option<&Value> {
        self.values.get(&field)
    }

    /// Sets a field, or makes it blank.
    pub fn set(&mut self, field: Field, value: Option<Value>) {
        match value {
            Some(value) => self.values.insert(field, value),
            None => self.values.remove(&field),
        };
    }

    /// The fields that have a value.
    pub fn values(&self) -> impl Iterator<Item = (Field, &Value)> {
        self.values.iter().map(|(field, value)| (*field, value))
    }

    /// Free text; empty where there is none.
    pub fn text(&self, field: Field) -> &str {
        match self.get(field) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// The code of a term; empty where there is none.
    pub fn term(&self, field: Field) -> &str {
        match self.get(field) {
            Some(Value::Term(code)) => code,
            _ => "",
        }
    }

    /// The codes of several terms.
    pub fn terms(&self, field: Field) -> &[String] {
        match self.get(field) {
            Some(Value::Terms(codes)) => codes,
            _ => &[],
        }
    }

    /// A count; unknown where there is none.
    pub fn count(&self, field: Field) -> Count {
        match self.get(field) {
            Some(Value::Count(count)) => *count,
            _ => Count::Unknown,
        }
    }

    /// A date.
    pub fn date(&self, field: Field) -> Option<PartialDate> {
        match self.get(field) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        }
    }

    /// Whether a flag is set.
    pub fn flag(&self, field: Field) -> bool {
        matches!(self.get(field), Some(Value::Flag(true)))
    }

    /// Degrees of latitude or longitude.
    pub fn degrees(&self, field: Field) -> Option<f64> {
        match self.get(field) {
            Some(Value::Degrees(degrees)) => Some(*degrees),
            _ => None,
        }
    }

    /// The other records that it names.
    pub fn links(&self) -> &[String] {
        match self.get(Field::LinkedTo) {
            Some(Value::Refs(refs)) => refs,
            _ => &[],
        }
    }

    /// Where it is known from.
    pub fn citations(&self) -> &[Citation] {
        match self.get(Field::Sources) {
            Some(Value::Citations(citations)) => citations,
            _ => &[],
        }
    }

    /// The files that belong to it.
    pub fn attachments(&self) -> &[Attachment] {
        match self.get(Field::Attachments) {
            Some(Value::Attachments(attachments)) => attachments,
            _ => &[],
        }
    }

    /// The month that it counts in: `counted_in`, or else the month of its date. A date without a
    /// month counts in none.
    pub fn counted_month(&self) -> Option<Month> {
        match self.get(Field::CountedIn) {
            Some(Value::Month(month)) => Some(*month),
            _ => self.date(Field::Date).and_then(PartialDate::in_month),
        }
    }

    /// How many units it counts for: operation-days, by default one.
    pub fn count_units(&self) -> u32 {
        match self.get(Field::CountUnits) {
            Some(Value::Whole(units)) => *units,
            _ => 1,
        }
    }

    /// Whether it may be published at all.
    pub fn is_confidential(&self) -> bool {
        self.flag(Field::Confidential)
    }

    /// What the incident is.
    pub fn incident_kind(&self) -> Option<IncidentKind> {
        IncidentKind::from_code(self.term(Field::Kind))
    }

    /// How far it has been verified.
    pub fn verification(&self) -> Option<Verification> {
        Verification::from_code(self.term(Field::Verification))
    }

    /// Whether the incident lies in the area that the register covers. One that does not say lies
    /// in it: a register is about its area.
    pub fn is_in_area(&self) -> bool {
        Scope::from_code(self.term(Field::Scope)) != Some(Scope::OutOfArea)
    }

    /// What kind of movement the repatriation is.
    pub fn movement(&self) -> Option<Movement> {
        Movement::from_code(self.term(Field::Movement))
    }

    /// Whether the movement has happened.
    pub fn is_completed(&self) -> bool {
        Status::from_code(self.term(Field::Status)) == Some(Status::Completed)
    }

    /// The dead of every party.
    pub fn killed(&self) -> [Count; 4] {
        Party::ALL.map(|party| self.count(party.killed()))
    }

    /// The injured of every party.
    pub fn injured(&self) -> [Count; 4] {
        Party::ALL.map(|party| self.count(party.injured()))
    }
}
