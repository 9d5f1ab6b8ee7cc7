//! Records as files for other programs: CSV and JSON, the same bytes for the same records.

use super::columns::{ID, REFERENCE};
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::people::People;
use crate::domain::record::Record;
use crate::schema::{body_of, fields, value_text};
use csv::Writer;
use serde_json::{Map, Value as Json, json};

/// Spreadsheets take a CSV file for UTF-8, and show its Arabic, only if it begins with this.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A record to be written.
#[derive(Clone, Copy, Debug)]
pub struct Exported<'a> {
    /// Its id.
    pub id: RecordId,
    /// The record.
    pub record: &'a Record,
    /// Why it does not count, as a code; none for one that does.
    pub not_counted: Option<&'static str>,
}

/// An empty table: the header with the key of every field of this kind.
pub fn template_of(kind: RecordKind) -> Vec<u8> {
    let header = fields(kind).iter().map(|form_field| form_field.field.key());
    written([header.map(str::to_owned).collect()], b"")
}

/// The records of a kind as CSV: id, reference, then every field. [`super::read_table`] reads it
/// back.
///
/// Cells hold exactly what the records hold. One that begins with `=`, `+`, `-` or `@` is a formula
/// to a spreadsheet; it is not changed here, because it would not come back as it was.
pub fn csv_of<'a>(kind: RecordKind, records: impl IntoIterator<Item = Exported<'a>>) -> Vec<u8> {
    let keys = fields(kind).iter().map(|form_field| form_field.field.key());
    let header = [ID, REFERENCE]
        .into_iter()
        .chain(keys)
        .map(str::to_owned)
        .collect();
    let rows = records.into_iter().map(|exported| {
        let cells = fields(kind).iter().map(|form_field| {
            let value = exported.record.get(form_field.field);
            value
                .map(|value| value_text(form_field.field, value))
                .unwrap_or_default()
        });
        [exported.id.to_string(), exported.id.reference(kind)]
            .into_iter()
            .chain(cells)
            .collect()
    });
    written(std::iter::once(header).chain(rows), BYTE_ORDER_MARK)
}

fn written(rows: impl IntoIterator<Item = Vec<String>>, start: &[u8]) -> Vec<u8> {
    let mut writer = Writer::from_writer(start.to_vec());
    for row in rows {
        writer
            .write_record(&row)
            .expect("memory takes every row, and all have one length");
    }
    writer.into_inner().expect("memory takes every byte")
}

/// Records as JSON: one array a kind; each record with its id and reference, its fields by their
/// keys, and what is computed of it: whether it counts, why not, and the people of a movement.
pub fn json_of<'a>(kinds: impl IntoIterator<Item = (RecordKind, Vec<Exported<'a>>)>) -> Vec<u8> {
    let mut file = Map::new();
    for (kind, records) in kinds {
        let records = records.iter().map(|exported| {
            let mut json = Map::new();
            json.insert("id".to_owned(), json!(exported.id.to_string()));
            json.insert("ref".to_owned(), json!(exported.id.reference(kind)));
            json.extend(body_of(exported.record));
            if kind == RecordKind::Repatriation {
                let total = People::of(exported.record).total;
                json.insert("total".to_owned(), json!(total.known));
                json.insert("total_at_least".to_owned(), json!(total.at_least));
            }
            json.insert("counted".to_owned(), json!(exported.not_counted.is_none()));
            if let Some(reason) = exported.not_counted {
                json.insert("not_counted".to_owned(), json!(reason));
            }
            Json::Object(json)
        });
        file.insert(format!("{}s", kind.code()), records.collect());
    }
    format!("{:#}\n", Json::Object(file)).into_bytes()
}
