//! Bringing the rows of a table into the register: all of them or none.

use super::Workspace;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::record::{Record, Value};
use crate::exchange::Row;
use crate::schema::{Reading, body_of, read_entry, record_from, update_record, write_entry};
use crate::store::{Change, StoreError};
use crate::validation::Finding;
use std::collections::BTreeMap;

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowFinding {
    /// The row's number in the file.
    pub row: usize,
    /// What is wrong.
    pub finding: Finding,
    /// What the cell holds.
    pub text: String,
}

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The records that it made, in the order of their rows.
    pub created: Vec<RecordId>,
    /// The records that it revised.
    pub revised: Vec<RecordId>,
    /// How many rows say what the register says already.
    pub unchanged: usize,
    /// Cells that cannot be read as what their column holds. Where there are any, nothing was
    /// imported.
    pub unreadable: Vec<RowFinding>,
    /// What else is wrong with the rows. It does not keep them out: a draft always saves.
    pub findings: Vec<RowFinding>,
}

impl Workspace {
    /// Brings rows in as one batch; with `dry_run` it only says what it would do. A row that gives
    /// the id of a record revises it in the columns that the table has; one that gives an id which
    /// the register does not know makes a record with that id, so that an export can be brought
    /// into another register, and twice.
    pub fn import(&mut self, rows: &[Row], dry_run: bool) -> Result<Imported, StoreError> {
        let mut imported = Imported::default();
        let mut changes: Vec<Change> = Vec::with_capacity(rows.len());
        let mut places: BTreeMap<RecordId, usize> = BTreeMap::new();
        for row in rows {
            let known = self.known(row);
            let record = self.record_of(row, known, &changes, &places);
            self.look_at(row, &record, &mut imported);
            let body = body_of(&record);
            if let Some(place) = known.and_then(|id| places.get(&id)) {
                // Two rows for one record: the later says how it stands.
                changes[*place].body = body;
                continue;
            }
            let standing = known.and_then(|id| self.register().get(id));
            let change = match (standing, known) {
                (Some(stored), _) if !stored.deleted && *stored.body == body => {
                    imported.unchanged += 1;
                    continue;
                }
                (Some(stored), _) => {
                    imported.revised.push(stored.id);
                    stored.revised(body)
                }
                (None, Some(id)) => {
                    imported.created.push(id);
                    Change::first(id, row.entry.kind, body)
                }
                (None, None) => {
                    let id = self.new_id(row.entry.kind);
                    imported.created.push(id);
                    Change::first(id, row.entry.kind, body)
                }
            };
            places.insert(change.id, changes.len());
            changes.push(change);
        }
        if !dry_run && imported.unreadable.is_empty() {
            self.append_all(changes)?;
        }
        Ok(imported)
    }

    /// The record that a row means by its id; none where it gives none or means several.
    fn known(&self, row: &Row) -> Option<RecordId> {
        let text = row
            .id
            .as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty())?;
        match self.find(text).as_slice() {
            [id] => Some(*id),
            _ => text.parse().ok(),
        }
    }

    fn record_of(
        &self,
        row: &Row,
        known: Option<RecordId>,
        changes: &[Change],
        places: &BTreeMap<RecordId, usize>,
    ) -> Record {
        let terms = self.terms();
        let reading = Reading::of_file(terms);
        let pending = known
            .and_then(|id| places.get(&id))
            .map(|place| &changes[*place].body);
        let standing = || {
            known
                .and_then(|id| self.register().get(id))
                .map(|stored| stored.body)
        };
        match pending.or_else(standing) {
            Some(body) => {
                let mut record = record_from(row.entry.kind, body, terms);
                let mut entry = write_entry(&record);
                entry.texts.extend(row.entry.texts.clone());
                update_record(&mut record, &entry, &reading);
                record
            }
            None => read_entry(&row.entry, &reading),
        }
    }

    fn look_at(&self, row: &Row, record: &Record, imported: &mut Imported) {
        for finding in self.check(record) {
            let value = finding.field.and_then(|field| record.get(field));
            let unreadable = matches!(value, Some(Value::Unparsed(_)));
            let text = finding.field.map(|field| row.entry.text(field).to_owned());
            let finding = RowFinding {
                row: row.number,
                finding,
                text: text.unwrap_or_default(),
            };
            if unreadable {
                &mut imported.unreadable
            } else {
                &mut imported.findings
            }
            .push(finding);
        }
    }

    fn new_id(&mut self, kind: RecordKind) -> RecordId {
        self.register.new_id(kind)
    }
}
