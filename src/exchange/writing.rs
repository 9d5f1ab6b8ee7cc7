//! Records as files for other programs: CSV and JSON, the same bytes for the same records.

use super::columns::{ID, REFERENCE};
use crate::domain::identity::{RecordId, RecordKind};
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

/// Records as JSON: one array a kind, each record with id, reference, kind, fields, and whether it
/// counts.
pub fn json_of<'a>(kinds: impl IntoIterator<Item = (RecordKind, Vec<Exported<'a>>)>) -> Vec<u8> {
    let mut file = Map::new();
    for (kind, records) in kinds {
        let records = records.iter().map(|exported| {
            let mut json = json!({
                "id": exported.id.to_string(),
                "ref": exported.id.reference(kind),
                "kind": kind.code(),
                "counted": exported.not_counted.is_none(),
            });
            if let Some(reason) = exported.not_counted {
                json["not_counted"] = json!(reason);
            }
            json["fields"] = Json::Object(body_of(exported.record));
            json
        });
        file.insert(format!("{}s", kind.code()), records.collect());
    }
    format!("{:#}\n", Json::Object(file)).into_bytes()
}
