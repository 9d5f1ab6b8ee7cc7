//! The register's own places: brought in from a gazetteer. Knows nothing of how they are matched.

use super::Workspace;
use super::report_texts::Hashed;
use crate::domain::folding::slug;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::place::Place;
use crate::exchange::GazetteerRow;
use crate::schema::place_body;
use crate::store::{Change, StoreError};
use chrono::DateTime;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// What bringing in a gazetteer did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedPlaces {
    /// How many places are new to the register.
    pub created: usize,
    /// How many it had, and were revised.
    pub revised: usize,
    /// How many rows say what the register says already.
    pub unchanged: usize,
    /// The rows that give a place which a row before them gives too: left out.
    pub repeated: Vec<usize>,
}

impl Workspace {
    /// Brings a gazetteer in as one batch; with `dry_run` it only says what it would do. A place is
    /// known again by its P-code, or by its names and its region where it has none: bringing the same
    /// file in twice changes nothing, and two people who bring it in have the same records.
    pub fn import_places(
        &mut self,
        rows: &[GazetteerRow],
        dry_run: bool,
    ) -> Result<ImportedPlaces, StoreError> {
        let mut imported = ImportedPlaces::default();
        let mut changes: Vec<Change> = Vec::with_capacity(rows.len());
        let mut seen: BTreeSet<RecordId> = BTreeSet::new();
        for row in rows {
            let id = place_id(&row.place);
            if !seen.insert(id) {
                imported.repeated.push(row.number);
                continue;
            }
            let mut body = place_body(&row.place);
            for (member, text) in &row.other {
                let text = serde_json::Value::String(text.clone());
                body.entry(member.clone()).or_insert(text);
            }
            let Some(stored) = self.register.get(id) else {
                imported.created += 1;
                changes.push(Change::first(id, RecordKind::Place, body));
                continue;
            };
            let mut kept = stored.body.clone();
            kept.extend(body);
            if kept == *stored.body && !stored.deleted {
                imported.unchanged += 1;
            } else {
                imported.revised += 1;
                changes.push(stored.revised(kept));
            }
        }
        if !dry_run && !changes.is_empty() {
            self.register.append(changes)?;
            // Records that name a place may stand otherwise now.
            self.read_again();
        }
        Ok(imported)
    }

    /// Adds one place, as a batch of its own; the same place twice is one record.
    pub fn add_place(&mut self, place: &Place) -> Result<RecordId, StoreError> {
        let id = place_id(place);
        let body = place_body(place);
        let change = match self.register.get(id) {
            Some(stored) => {
                let mut kept = stored.body.clone();
                kept.extend(body);
                stored.revised(kept)
            }
            None => Change::first(id, RecordKind::Place, body),
        };
        self.register.append(vec![change])?;
        self.read_again();
        Ok(id)
    }

    /// Takes a place out of the register's own. Nothing happens where it is not there.
    pub fn remove_place(&mut self, id: RecordId) -> Result<(), StoreError> {
        let stored = self.register.get(id).filter(|stored| !stored.deleted);
        if let Some(deletion) = stored.map(|stored| stored.deletion()) {
            self.register.append(vec![deletion])?;
            self.read_again();
        }
        Ok(())
    }
}

/// The id of the record of a place: the same for everybody who brings in the same gazetteer.
fn place_id(place: &Place) -> RecordId {
    let key = match place.pcode.as_str() {
        "" => {
            let names: Vec<&str> = place.names.all().collect();
            let within = [&place.region, &place.governorate.name, &place.district.name];
            let within = within.map(|name| slug(name)).join("/");
            format!("place/{}/{within}", names.join("/"))
        }
        pcode => format!("place/{pcode}"),
    };
    // No instant is in it: it is not known when others brought it in.
    RecordId::new(
        DateTime::UNIX_EPOCH,
        &mut Hashed(Sha256::digest(key).into()),
    )
}
