//! A CSV file of another program to rows of entries: the whole way, or everything that is wrong.

use super::cells::{self, Cells};
use super::columns::{Column, Headers, Mapping};
use super::decoding::{Encoding, decode};
use super::problem::Problem;
use crate::domain::identity::RecordKind;
use crate::schema::Entry;
use crate::words::Message;

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file as a spreadsheet shows it, the header being row 1.
    pub number: usize,
    /// The id or reference that it gives, where it comes from an export of ours.
    pub id: Option<String>,
    /// What its cells hold: an entry for every column that the table has, blank cells included.
    pub entry: Entry,
}

/// A table that can be brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The kind of record that its rows are.
    pub kind: RecordKind,
    /// How its text was encoded.
    pub encoding: Encoding,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// Why a table cannot be brought in.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// Its headers fit more than one kind of record, or none: somebody has to say which it is.
    KindUnclear,
    /// What is wrong with it.
    Problems(Vec<Problem>),
}

/// Reads a CSV file. Without a kind it is taken from the headers.
///
/// Delimiters are comma, semicolon and tab; encodings are those of [`Encoding`]. Headers are field
/// keys or labels, in any case.
pub fn read_table(
    bytes: &[u8],
    kind: Option<RecordKind>,
    mapping: &Mapping,
) -> Result<Table, Refused> {
    let refuse = |problem| Refused::Problems(vec![problem]);
    let (text, encoding) = decode(bytes).map_err(refuse)?;
    let text = with_newlines(text);
    if text
        .trim_matches(|c: char| c == '\u{feff}' || c.is_whitespace())
        .is_empty()
    {
        return Err(refuse(Problem::of_file(Message::new("table-empty"))));
    }
    let headers = Headers::new(mapping);
    let (delimiter, header) = sniffed(&text, &headers);
    if header.iter().any(|name| name.contains('\0')) {
        return Err(refuse(Problem::of_row(1, Message::new("table-zero-byte"))));
    }
    let kind = kind
        .or_else(|| headers.kind(&header))
        .ok_or(Refused::KindUnclear)?;
    let columns = headers.columns(kind, &header).map_err(Refused::Problems)?;
    let rows = cells::rows(&text, delimiter, &header).map_err(Refused::Problems)?;
    if rows.is_empty() {
        return Err(refuse(Problem::of_file(Message::new("table-header-only"))));
    }
    let nameless = nameless(&header, &rows);
    if !nameless.is_empty() {
        return Err(Refused::Problems(nameless));
    }
    let rows = rows
        .into_iter()
        .map(|cells| row(kind, &columns, cells))
        .collect();
    Ok(Table {
        kind,
        encoding,
        rows,
    })
}

/// Every line ends with a newline, also those of programs that end it with a carriage return.
pub(super) fn with_newlines(text: String) -> String {
    if text.contains('\n') {
        text
    } else {
        text.replace('\r', "\n")
    }
}

/// The delimiter by which most of the headers are known, and then the one that gives most of them.
fn sniffed(text: &str, headers: &Headers) -> (u8, Vec<String>) {
    let with = |delimiter: u8| (delimiter, cells::header(text, delimiter));
    let worth = |header: &[String]| (headers.known(header), header.len());
    let mut best = with(b',');
    for other in [b';', b'\t'].map(with) {
        if worth(&other.1) > worth(&best.1) {
            best = other;
        }
    }
    best
}

fn nameless(header: &[String], rows: &[Cells]) -> Vec<Problem> {
    let nameless = header
        .iter()
        .enumerate()
        .filter(|(_, name)| name.trim().is_empty());
    let filled = nameless.filter_map(|(at, _)| {
        let row = rows.iter().find(|row| !row.texts[at].trim().is_empty())?;
        let message = Message::new("table-header-missing");
        Some(Problem::of_cell(row.number, (at + 1).to_string(), message))
    });
    filled.collect()
}

fn row(kind: RecordKind, columns: &[Column], cells: Cells) -> Row {
    let mut entry = Entry::new(kind);
    let (mut id, mut reference) = (None, None);
    for (column, text) in columns.iter().zip(cells.texts) {
        let given = || Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        match column {
            Column::Id => id = given(),
            Column::Reference => reference = given(),
            Column::Field(field) => drop(entry.texts.insert(*field, text)),
            Column::Ignored => {}
        }
    }
    Row {
        number: cells.number,
        id: id.or(reference),
        entry,
    }
}
