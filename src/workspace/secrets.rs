//! Files with secrets in them: passphrases and identities, read and kept so that others cannot. Knows
//! nothing of what they open.

use super::files::{FileError, read_file};
use crate::store::{Identity, Passphrase};
use crate::words::Message;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;
use thiserror::Error;
use zeroize::Zeroizing;

/// A file that holds no secret of the kind that was asked for.
#[derive(Debug, Error)]
pub enum SecretError {
    /// It cannot be read or written.
    #[error("the file could not be read or written")]
    File(#[from] FileError),
    /// Its first line is empty.
    #[error("no passphrase in {path}")]
    NoPassphrase {
        /// The file.
        path: String,
    },
    /// A line of it is no age identity.
    #[error("no identity in {path}")]
    NotAnIdentity {
        /// The file.
        path: String,
        /// The line, from 1.
        line: usize,
    },
}

impl SecretError {
    /// What is wrong with which file, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::File(error) => error.message(),
            Self::NoPassphrase { path } => {
                Message::new("error-no-passphrase").with("path", path.as_str())
            }
            Self::NotAnIdentity { path, line } => Message::new("error-not-an-identity")
                .with("path", path.as_str())
                .with("line", *line),
        }
    }
}

/// The passphrase in the first line of a file.
///
/// # Errors
/// The file cannot be read, or its first line is empty.
pub fn read_passphrase(path: &Path) -> Result<Passphrase, SecretError> {
    let bytes = Zeroizing::new(read_file(path)?);
    let line = bytes
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let text = Zeroizing::new(String::from_utf8_lossy(line).into_owned());
    Passphrase::new(&text).ok_or_else(|| SecretError::NoPassphrase {
        path: path.display().to_string(),
    })
}

/// The identities in a file, as `age-keygen` writes it.
///
/// # Errors
/// The file cannot be read, or has a line that is something else.
pub fn read_identities(path: &Path) -> Result<Vec<Identity>, SecretError> {
    let bytes = Zeroizing::new(read_file(path)?);
    let text = Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned());
    Identity::read_file(&text).map_err(|error| SecretError::NotAnIdentity {
        path: path.display().to_string(),
        line: error.line,
    })
}

/// Makes a file with a new identity, which only this account may read where the system knows of that.
///
/// # Errors
/// It cannot be written, or is there already.
pub fn make_identity(path: &Path) -> Result<Identity, SecretError> {
    let identity = Identity::draw();
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let write = || -> io::Result<()> {
        let mut file = options.open(path)?;
        writeln!(file, "# {}", identity.recipient())?;
        writeln!(file, "{}", *identity.secret())?;
        file.sync_all()
    };
    write().map_err(|source| FileError {
        path: path.to_owned(),
        source,
    })?;
    Ok(identity)
}

/// Whether other accounts of this machine may read a file.
pub fn is_open_to_others(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::metadata(path).is_ok_and(|there| there.permissions().mode() & 0o077 != 0)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}
