//! What stands between the content of a file and the bytes that are stored of it: in a clear register
//! nothing. Knows neither names nor folders.

use std::fmt::Debug;
use std::io::{self, Read, Write};

/// How the content of a file becomes the bytes that are stored, and back.
pub(super) trait Envelope: Debug + Send + Sync {
    /// Takes the content and writes the bytes to be stored.
    ///
    /// # Errors
    /// What the writer says.
    fn writer<'a>(&self, stored: Box<dyn Write + 'a>) -> io::Result<Box<dyn ContentWriter + 'a>>;

    /// Gives the content of the bytes that are stored.
    ///
    /// # Errors
    /// What the reader says; `InvalidData` where it is no such envelope, or none that can be opened.
    fn reader<'a>(&self, stored: Box<dyn Read + 'a>) -> io::Result<Box<dyn Read + 'a>>;

    /// Whether the bytes that are stored are the content.
    fn is_clear(&self) -> bool;
}

/// Takes the content of a file.
pub(super) trait ContentWriter: Write {
    /// Writes what is left once the content is at its end.
    ///
    /// # Errors
    /// What the writer below says.
    fn finish(self: Box<Self>) -> io::Result<()>;
}

/// No envelope: the bytes are stored as they are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clear;

impl Envelope for Clear {
    fn writer<'a>(&self, stored: Box<dyn Write + 'a>) -> io::Result<Box<dyn ContentWriter + 'a>> {
        Ok(Box::new(ClearWriter { stored }))
    }

    fn reader<'a>(&self, stored: Box<dyn Read + 'a>) -> io::Result<Box<dyn Read + 'a>> {
        Ok(stored)
    }

    fn is_clear(&self) -> bool {
        true
    }
}

struct ClearWriter<'a> {
    stored: Box<dyn Write + 'a>,
}

impl Write for ClearWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stored.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stored.flush()
    }
}

impl ContentWriter for ClearWriter<'_> {
    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.stored.flush()
    }
}
