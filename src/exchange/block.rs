//! A block of cells as a spreadsheet puts it on the clipboard: tabs between cells, quotes as it writes
//! them, perhaps a row of headers. Knows nothing of the clipboard.

use super::cells;
use super::columns::{Column, Headers, Mapping};
use super::table::with_newlines;
use crate::domain::field::Field;
use crate::domain::identity::RecordKind;

/// A block of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// The rows, without that of the headers; all have as many cells.
    pub rows: Vec<Vec<String>>,
    /// The fields that the headers name; none where the first row is no row of headers.
    pub header: Option<Vec<Option<Field>>>,
}

impl Block {
    /// How many columns it has.
    pub fn columns(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }
}

/// Reads a block for a kind of record. Its first row is one of headers where most of its cells are keys
/// or labels of fields. Rows of nothing but blanks are left out.
pub fn read_block(kind: RecordKind, text: &str) -> Block {
    let text = with_newlines(text.to_owned());
    let mut rows: Vec<Vec<String>> = cells::block(&text);
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    let wide = rows.iter().map(Vec::len).max().unwrap_or(0);
    for row in &mut rows {
        row.resize(wide, String::new());
    }
    let header = rows.first().and_then(|first| header_of(kind, first));
    if header.is_some() {
        rows.remove(0);
    }
    Block { rows, header }
}

fn header_of(kind: RecordKind, row: &[String]) -> Option<Vec<Option<Field>>> {
    let mapping = Mapping::default();
    let headers = Headers::new(&mapping);
    let filled = row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let fields: Vec<Option<Field>> = row
        .iter()
        .map(|cell| match headers.column(kind, cell) {
            Some(Column::Field(field)) => Some(field),
            _ => None,
        })
        .collect();
    let known = fields.iter().flatten().count();
    (known * 2 > filled).then_some(fields)
}
