//! What the columns of a table mean: headers to fields, and which kind of record they belong to.

use super::problem::Problem;
use crate::domain::field::Field;
use crate::domain::folding::fold;
use crate::domain::identity::RecordKind;
use crate::schema::{distance, fields};
use crate::words::{Language, Message, Words};
use std::collections::BTreeMap;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// A field of the record.
    Field(Field),
    /// The record's id, from an export of ours.
    Id,
    /// The record's reference, from an export of ours.
    Reference,
    /// Nothing that is taken: the mapping says so, or the column has no header and no cells.
    Ignored,
}

/// The header of the column with the record's id.
pub const ID: &str = "id";

/// The header of the column with the record's reference.
pub const REFERENCE: &str = "ref";

/// What the headers of somebody else's table mean in our keys; none for a column to leave out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping(BTreeMap<String, Option<String>>);

impl Mapping {
    /// Reads a mapping: a JSON object from their headers to our keys, or to `null`.
    pub fn read(bytes: &[u8]) -> Result<Self, Problem> {
        let text = std::str::from_utf8(bytes).map(|text| text.trim_start_matches('\u{feff}'));
        let read = text
            .ok()
            .and_then(|text| serde_json::from_str::<BTreeMap<String, Option<String>>>(text).ok());
        match read {
            Some(read) => Ok(Self(
                read.into_iter()
                    .map(|(theirs, ours)| (fold(theirs.trim()), ours))
                    .collect(),
            )),
            None => Err(Problem::of_file(Message::new("table-mapping-unreadable"))),
        }
    }
}

/// What a header is called by us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Called<'a> {
    /// By this name: its own, where the mapping has none.
    Name(&'a str),
    /// The mapping says to leave its column out.
    Nothing,
}

impl Mapping {
    /// What a header is called by us.
    pub(super) fn ours<'a>(&'a self, header: &'a str) -> Called<'a> {
        match self.0.get(&fold(header.trim())) {
            Some(Some(ours)) => Called::Name(ours.trim()),
            Some(None) => Called::Nothing,
            None => Called::Name(header.trim()),
        }
    }
}

/// Reads headers for the kinds of record and the languages that we know.
pub struct Headers<'a> {
    mapping: &'a Mapping,
    // By kind and folded header: keys first, then the labels of every language.
    fields: BTreeMap<(RecordKind, String), Field>,
}

impl<'a> Headers<'a> {
    /// A reader of headers.
    pub fn new(mapping: &'a Mapping) -> Self {
        let words: Vec<Words> = Language::ALL.into_iter().map(Words::load).collect();
        let mut known = BTreeMap::new();
        for kind in RecordKind::LOGGED {
            let of_kind = || fields(kind).iter().map(|form_field| form_field.field);
            let keys = of_kind().map(|field| (field.key().to_owned(), field));
            let labels = words
                .iter()
                .flat_map(|words| of_kind().map(|field| (words.field(field), field)));
            for (header, field) in keys.chain(labels) {
                known.entry((kind, fold(&header))).or_insert(field);
            }
        }
        Self {
            mapping,
            fields: known,
        }
    }

    /// How many of the headers are known, whatever the kind: by it the delimiter is found.
    pub fn known(&self, headers: &[String]) -> usize {
        let known = |header: &&String| {
            RecordKind::LOGGED
                .into_iter()
                .any(|kind| self.column(kind, header).is_some())
        };
        headers.iter().filter(known).count()
    }

    /// The kind of record that the headers belong to, where only one can be meant.
    pub fn kind(&self, headers: &[String]) -> Option<RecordKind> {
        let fitting = |wanted: &dyn Fn(RecordKind) -> bool| {
            let mut kinds = RecordKind::LOGGED.into_iter().filter(|kind| wanted(*kind));
            kinds.next().filter(|_| kinds.next().is_none())
        };
        let all = |kind| {
            headers
                .iter()
                .all(|header| self.column(kind, header).is_some())
        };
        let required = |kind| {
            fields(kind)
                .iter()
                .filter(|form_field| form_field.required)
                .all(|form_field| {
                    let column = Some(Column::Field(form_field.field));
                    headers
                        .iter()
                        .any(|header| self.column(kind, header) == column)
                })
        };
        fitting(&all)
            .or_else(|| fitting(&|kind| all(kind) && required(kind)))
            .or_else(|| fitting(&required))
    }

    /// What the columns hold, or which of them nobody knows.
    pub fn columns(
        &self,
        kind: RecordKind,
        headers: &[String],
    ) -> Result<Vec<Column>, Vec<Problem>> {
        let mut columns = Vec::with_capacity(headers.len());
        let mut problems = Vec::new();
        for header in headers {
            let Some(column) = self.column(kind, header) else {
                problems.push(Self::unknown(kind, header));
                continue;
            };
            if column != Column::Ignored && columns.contains(&column) {
                let message = Message::new("table-header-twice");
                problems.push(Problem::of_cell(1, header.trim(), message));
            }
            columns.push(column);
        }
        if problems.is_empty() {
            Ok(columns)
        } else {
            Err(problems)
        }
    }

    /// What the column with this header holds; none where nobody knows it.
    pub(super) fn column(&self, kind: RecordKind, header: &str) -> Option<Column> {
        let folded = fold(header.trim());
        let wanted = match self.mapping.0.get(&folded) {
            Some(Some(ours)) => fold(ours.trim()),
            Some(None) => return Some(Column::Ignored),
            None => folded,
        };
        match wanted.as_str() {
            "" => return Some(Column::Ignored),
            ID => return Some(Column::Id),
            REFERENCE => return Some(Column::Reference),
            _ => {}
        }
        self.fields.get(&(kind, wanted)).copied().map(Column::Field)
    }

    fn unknown(kind: RecordKind, header: &str) -> Problem {
        let wanted = fold(header.trim()).replace(' ', "_");
        let nearest = fields(kind)
            .iter()
            .map(|form_field| form_field.field.key())
            .map(|key| (distance(&wanted, key), key))
            .min_by_key(|(distance, _)| *distance)
            .filter(|(distance, _)| *distance <= 2 + wanted.len() / 4);
        let message = match nearest {
            Some((_, key)) => Message::new("table-header-misspelt").with("nearest", key),
            None => Message::new("table-header-unknown"),
        };
        Problem::of_cell(1, header.trim(), message.with("kind", kind.code()))
    }
}
