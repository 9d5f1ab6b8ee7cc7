//! Bringing the rows of a table into the register: all of them or none.

use super::Workspace;
use crate::domain::identity::RecordId;
use crate::domain::record::{Record, Value};
use crate::exchange::Row;
use crate::schema::{Reading, body_of, read_entry, record_from, update_record, write_entry};
use crate::store::{Change, StoreError};
use crate::validation::Finding;
use crate::words::Message;
use std::collections::BTreeSet;

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

/// A row that names a record which it cannot be a state of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misplaced {
    /// The row's number in the file.
    pub row: usize,
    /// The id or reference that it gives.
    pub text: String,
    /// Why it cannot be that record.
    pub why: Why,
}

/// Why a row cannot be the record that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The register has no record with this reference, and a record cannot be made from one.
    NotThere,
    /// The register has several records with this reference.
    Several,
    /// The record is of another kind.
    OtherKind,
    /// A row before it names the same record.
    Twice,
}

impl Misplaced {
    /// What is wrong, and what to do.
    pub fn message(&self) -> Message {
        let key = match self.why {
            Why::NotThere => "import-not-there",
            Why::Several => "import-several",
            Why::OtherKind => "import-other-kind",
            Why::Twice => "import-twice",
        };
        Message::new(key).with("text", self.text.as_str())
    }
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
    /// Cells that cannot be read as what their column holds.
    pub unreadable: Vec<RowFinding>,
    /// Rows that name a record which they cannot be.
    pub misplaced: Vec<Misplaced>,
    /// What else is wrong with the rows. It does not keep them out: a draft always saves.
    pub findings: Vec<RowFinding>,
}

impl Imported {
    /// Whether the file was refused: a cell cannot be read or a row cannot be placed. Nothing was
    /// imported then.
    pub fn is_refused(&self) -> bool {
        !self.unreadable.is_empty() || !self.misplaced.is_empty()
    }
}

impl Workspace {
    /// Brings rows in as one batch; with `dry_run` it only says what it would do. A row that gives
    /// the id of a record revises it in the columns that the table has; one that gives an id which
    /// the register does not know makes a record with that id, so that an export can be brought
    /// into another register, and twice.
    pub fn import(&mut self, rows: &[Row], dry_run: bool) -> Result<Imported, StoreError> {
        let mut imported = Imported::default();
        let mut changes: Vec<Change> = Vec::with_capacity(rows.len());
        let mut named: BTreeSet<RecordId> = BTreeSet::new();
        for row in rows {
            let known = match self.named_by(row, &named) {
                Ok(known) => known,
                Err(misplaced) => {
                    imported.misplaced.push(misplaced);
                    None
                }
            };
            named.extend(known);
            let record = self.record_of(row, known);
            self.look_at(row, &record, &mut imported);
            let body = body_of(&record);
            let change = match known.and_then(|id| self.register.get(id)) {
                Some(stored) if !stored.deleted && *stored.body == body => {
                    imported.unchanged += 1;
                    continue;
                }
                Some(stored) => {
                    imported.revised.push(stored.id);
                    stored.revised(body)
                }
                None => {
                    let kind = row.entry.kind;
                    let id = known.unwrap_or_else(|| self.register.new_id(kind));
                    imported.created.push(id);
                    Change::first(id, kind, body)
                }
            };
            changes.push(change);
        }
        if !dry_run && !imported.is_refused() {
            self.append_all(changes)?;
        }
        Ok(imported)
    }

    /// The record that a row means by its id or reference; none where it gives none.
    fn named_by(
        &self,
        row: &Row,
        named: &BTreeSet<RecordId>,
    ) -> Result<Option<RecordId>, Misplaced> {
        let Some(text) = row.id.as_deref() else {
            return Ok(None);
        };
        let misplaced = |why| Misplaced {
            row: row.number,
            text: text.to_owned(),
            why,
        };
        let id = match (self.find(text).as_slice(), text.parse()) {
            ([id], _) => *id,
            ([], Ok(new)) => new,
            ([], Err(_)) => return Err(misplaced(Why::NotThere)),
            _ => return Err(misplaced(Why::Several)),
        };
        if self
            .register
            .get(id)
            .is_some_and(|stored| stored.kind != row.entry.kind)
        {
            return Err(misplaced(Why::OtherKind));
        }
        if named.contains(&id) {
            return Err(misplaced(Why::Twice));
        }
        Ok(Some(id))
    }

    fn record_of(&self, row: &Row, known: Option<RecordId>) -> Record {
        let terms = self.terms();
        let reading = Reading::of_file(terms);
        match known.and_then(|id| self.register.get(id)) {
            Some(stored) => {
                let mut record = record_from(row.entry.kind, stored.body, terms);
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
            let cell = finding.field.and_then(|field| row.entry.texts.get(&field));
            let value = finding.field.and_then(|field| record.get(field));
            // Only what the file holds keeps it out, not what a draft held before.
            let unreadable = cell.is_some() && matches!(value, Some(Value::Unparsed(_)));
            let text = cell.cloned().unwrap_or_default();
            let found = RowFinding {
                row: row.number,
                finding,
                text,
            };
            let among = if unreadable {
                &mut imported.unreadable
            } else {
                &mut imported.findings
            };
            among.push(found);
        }
    }
}
