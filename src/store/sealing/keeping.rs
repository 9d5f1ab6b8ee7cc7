//! Small things that an installation keeps of a sealed register outside of it: sealed with the
//! register's key, as attachments are. Knows no disk.

use super::keyring::Keyring;
use super::stream::{Header, OpeningReader, SealingWriter};
use crate::domain::clock::Randomness;
use std::io::{self, ErrorKind, Read, Write};

/// Seals with the key that a new line would be sealed with.
///
/// # Errors
/// The keyring has no such key.
pub fn seal_kept(
    bytes: &[u8],
    keyring: &Keyring,
    randomness: &mut dyn Randomness,
) -> io::Result<Vec<u8>> {
    let Some(key) = keyring.current(None) else {
        return Err(ErrorKind::PermissionDenied.into());
    };
    let mut writer = SealingWriter::new(Vec::new(), key, randomness)?;
    writer.write_all(bytes)?;
    writer.finish()
}

/// Opens what [`seal_kept`] sealed under whichever epoch.
///
/// # Errors
/// It is not that, or the keyring has no key for it.
pub fn open_kept(sealed: &[u8], keyring: &Keyring) -> io::Result<Vec<u8>> {
    let mut from = sealed;
    let header = Header::read(&mut from)?;
    let Some(key) = keyring.key(header.epoch) else {
        return Err(ErrorKind::PermissionDenied.into());
    };
    let mut bytes = Vec::new();
    OpeningReader::new(from, &header, key).read_to_end(&mut bytes)?;
    Ok(bytes)
}
