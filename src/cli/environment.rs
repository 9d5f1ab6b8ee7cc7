//! What the environment says: where the program keeps its own things, who works, what time it is.
//! The only place that knows the names of its variables.

use super::Trouble;
use crate::domain::clock::FixedClock;
use crate::store::Installation;
use crate::words::Message;
use crate::workspace::{is_open_to_others, read_identities, read_passphrase};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the environment says.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    home: Option<PathBuf>,
    author: Option<String>,
    now: Option<String>,
    passphrase_file: Option<PathBuf>,
    identity_file: Option<PathBuf>,
}

impl Environment {
    /// Reads the environment: `SIJIL_HOME` is the program's own folder in place of the system's,
    /// `SIJIL_AUTHOR` the name in revisions in place of the account's, `SIJIL_NOW` the time in
    /// place of the clock's, `SIJIL_PASSPHRASE_FILE` a file with the passphrase of an encrypted
    /// register in its first line, `SIJIL_IDENTITY_FILE` one with age identities.
    pub fn read(variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let filled = |name: &str| variable(name).filter(|value| !value.is_empty());
        let text = |name: &str| filled(name).map(|value| value.to_string_lossy().into_owned());
        let of_system = || {
            let folders = directories::ProjectDirs::from("", "", env!("CARGO_PKG_NAME"))?;
            Some(folders.data_local_dir().to_owned())
        };
        Self {
            home: filled("SIJIL_HOME").map(PathBuf::from).or_else(of_system),
            author: ["SIJIL_AUTHOR", "USER", "LOGNAME", "USERNAME"]
                .into_iter()
                .find_map(text),
            now: text("SIJIL_NOW"),
            passphrase_file: filled("SIJIL_PASSPHRASE_FILE").map(PathBuf::from),
            identity_file: filled("SIJIL_IDENTITY_FILE").map(PathBuf::from),
        }
    }

    /// The installation that opens registers.
    ///
    /// # Errors
    /// There is no folder for the program's own things, `SIJIL_NOW` is no time, or a file of secrets
    /// cannot be read.
    pub fn installation(&self) -> Result<Installation, Trouble> {
        let Some(home) = &self.home else {
            return Err(Message::new("cli-no-home").into());
        };
        let author = self.author.as_deref().unwrap_or("?");
        let mut installation = Installation::new(home, author);
        if let Some(now) = &self.now {
            let Some(now) = instant(now) else {
                return Err(Message::new("cli-bad-now")
                    .with("given", now.as_str())
                    .into());
            };
            installation.clock = Arc::new(FixedClock(now));
        }
        if let Some(path) = &self.passphrase_file {
            installation.unlock.passphrase = Some(read_passphrase(path)?);
        }
        if let Some(path) = &self.identity_file {
            installation.unlock.identities = read_identities(path)?;
        }
        Ok(installation)
    }

    /// The files of secrets that other accounts may read.
    pub fn open_to_others(&self) -> impl Iterator<Item = &Path> {
        let files = self.passphrase_file.iter().chain(&self.identity_file);
        files
            .map(PathBuf::as_path)
            .filter(|path| is_open_to_others(path))
    }
}

/// An instant as RFC 3339 has it, or the beginning of a day.
fn instant(text: &str) -> Option<DateTime<Utc>> {
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Some(instant.with_timezone(&Utc));
    }
    let day: NaiveDate = text.parse().ok()?;
    Some(day.and_time(NaiveTime::MIN).and_utc())
}
