//! Files of a sealed register: sealed as they are written, opened as they are read. Knows neither names
//! nor folders.

use super::envelope::{ContentWriter, Envelope};
use super::sealing::{DataKey, Header, Keyring, OpeningReader, SealingWriter};
use crate::domain::clock::SystemRandom;
use std::io::{self, ErrorKind, Read, Write};

/// The envelope of a sealed register.
#[derive(Debug)]
pub(super) struct Sealed {
    /// The keys of all epochs that are ours to open.
    pub keyring: Keyring,
    /// The key that new files are sealed with, where there is one.
    pub key: Option<DataKey>,
}

impl Envelope for Sealed {
    fn writer<'a>(&self, stored: Box<dyn Write + 'a>) -> io::Result<Box<dyn ContentWriter + 'a>> {
        let key = self.key.as_ref();
        let key = key.ok_or_else(|| io::Error::from(ErrorKind::PermissionDenied))?;
        // Files are sealed on any thread, and a nonce must never come twice: the system's own chance.
        let writer = SealingWriter::new(stored, key, &mut SystemRandom)?;
        Ok(Box::new(writer))
    }

    fn reader<'a>(&self, mut stored: Box<dyn Read + 'a>) -> io::Result<Box<dyn Read + 'a>> {
        let header = Header::read(&mut stored)?;
        let key = self.keyring.key(header.epoch);
        let key = key.ok_or_else(|| io::Error::from(ErrorKind::InvalidData))?;
        Ok(Box::new(OpeningReader::new(stored, &header, key)))
    }

    fn is_clear(&self) -> bool {
        false
    }
}

impl<W: Write> ContentWriter for SealingWriter<W> {
    fn finish(self: Box<Self>) -> io::Result<()> {
        SealingWriter::finish(*self).map(|_| ())
    }
}
