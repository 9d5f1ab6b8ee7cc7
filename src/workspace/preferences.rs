//! What a person has chosen for the window on this machine: kept beside the program's own things,
//! never in a register. Knows nothing of the window.

use super::files::{FileError, make_folder, read_file, write_whole};
use crate::domain::field::Field;
use crate::domain::identity::RecordKind;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The file in the program's own folder.
const FILE: &str = "window.json";

/// What a person has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The code of the colours: `light`, `dark`, or blank to follow the system.
    pub theme: String,
    /// The register that was open last.
    pub last_register: Option<PathBuf>,
    /// The keys of the fields that are kept for the next record, by kind of record. What they say is
    /// not kept here: it stands in the record before.
    pub pins: BTreeMap<String, Vec<String>>,
}

impl Preferences {
    /// The choices of this machine. Where there are none, or they cannot be read, those of a new
    /// machine: nothing of anybody's work depends on them.
    pub fn load(home: &Path) -> Self {
        let bytes = read_file(&home.join(FILE)).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// The fields that are kept for the next record of a kind.
    pub fn pins(&self, kind: RecordKind) -> BTreeSet<Field> {
        let keys = self.pins.get(kind.code()).into_iter().flatten();
        keys.filter_map(|key| Field::from_key(key)).collect()
    }

    /// Takes over which fields are kept for the next record of a kind.
    pub fn keep_pins(&mut self, kind: RecordKind, fields: &BTreeSet<Field>) {
        let keys = fields.iter().map(|field| field.key().to_owned());
        self.pins.insert(kind.code().to_owned(), keys.collect());
    }

    /// Keeps the choices.
    pub fn save(&self, home: &Path) -> Result<(), FileError> {
        make_folder(home)?;
        let path = home.join(FILE);
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|error| FileError {
            path: path.clone(),
            source: error.into(),
        })?;
        bytes.push(b'\n');
        write_whole(&path, &bytes)
    }
}

/// The folder of the sample register, where it stands beside the program or in the folder that the
/// program was started in.
pub fn sample_folder() -> Option<PathBuf> {
    let beside = std::env::current_exe()
        .ok()
        .and_then(|program| Some(program.parent()?.to_owned()));
    let started_in = std::env::current_dir().ok();
    [beside, started_in]
        .into_iter()
        .flatten()
        .map(|folder| folder.join("samples").join("nes-2023"))
        .find(|folder| is_register(folder))
}

/// Whether a register lies in this folder.
pub fn is_register(folder: &Path) -> bool {
    folder.join("register.json").is_file()
}
