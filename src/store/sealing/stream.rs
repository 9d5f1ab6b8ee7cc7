//! Sealing a file as it is written and opening it as it is read, piece by piece: the whole of it is
//! never in memory. Knows no disk.

use super::key::{DataKey, Epoch};
use crate::domain::clock::Randomness;
use aead_stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::XChaCha20Poly1305;
use std::io::{self, ErrorKind, Read, Write};
use zeroize::Zeroizing;

/// The first line of a sealed file.
const MAGIC: &[u8] = b"sijil file 1\n";
/// The hexadecimal digits of an epoch's name.
const EPOCH: usize = 32;
/// The nonce without what STREAM adds to it.
const NONCE: usize = 19;
/// The content of a piece, and the same sealed.
const PIECE: usize = 65_536;
const SEALED: usize = PIECE + TAG;
const TAG: usize = 16;

/// How long a file of `content` bytes is when it is sealed.
pub fn sealed_len(content: u64) -> u64 {
    let pieces = content.div_ceil(PIECE as u64).max(1);
    (MAGIC.len() + EPOCH + 1 + NONCE) as u64 + content + pieces * TAG as u64
}

/// What a sealed file begins with.
#[derive(Clone, Debug)]
pub struct Header {
    /// The epoch whose key opens it.
    pub epoch: Epoch,
    nonce: [u8; NONCE],
}

impl Header {
    /// Reads the beginning of a file; `InvalidData` where it is not that of a sealed one.
    ///
    /// # Errors
    /// What the reader says, or that it is none.
    pub fn read(from: &mut dyn Read) -> io::Result<Self> {
        let none = || io::Error::from(ErrorKind::InvalidData);
        let mut bytes = [0; MAGIC.len() + EPOCH + 1 + NONCE];
        let length = read_up_to(from, &mut bytes)?;
        let rest = bytes.strip_prefix(MAGIC).ok_or_else(none)?;
        let (epoch, rest) = rest.split_at(EPOCH);
        let nonce = rest.strip_prefix(b"\n").ok_or_else(none)?;
        let epoch = std::str::from_utf8(epoch)
            .ok()
            .and_then(|text| text.parse().ok());
        match (epoch, nonce.try_into()) {
            (Some(epoch), Ok(nonce)) if length == bytes.len() => Ok(Self { epoch, nonce }),
            _ => Err(none()),
        }
    }

    fn write(&self, to: &mut dyn Write) -> io::Result<()> {
        to.write_all(MAGIC)?;
        writeln!(to, "{}", self.epoch)?;
        to.write_all(&self.nonce)
    }
}

/// Seals what is written to it. What was written stands once [`Self::finish`] has returned.
pub struct SealingWriter<W> {
    to: W,
    encryptor: EncryptorBE32<XChaCha20Poly1305>,
    piece: Vec<u8>,
}

impl<W: Write> SealingWriter<W> {
    /// Begins a sealed file.
    ///
    /// # Errors
    /// What the writer says.
    pub fn new(mut to: W, key: &DataKey, randomness: &mut dyn Randomness) -> io::Result<Self> {
        let mut nonce = [0; NONCE];
        randomness.fill(&mut nonce);
        let epoch = key.epoch();
        Header { epoch, nonce }.write(&mut to)?;
        Ok(Self {
            to,
            encryptor: EncryptorBE32::from_aead(key.cipher(), &nonce.into()),
            piece: Vec::with_capacity(SEALED),
        })
    }

    /// Writes the last piece; gives the writer back.
    ///
    /// # Errors
    /// What the writer says.
    pub fn finish(mut self) -> io::Result<W> {
        self.encryptor
            .encrypt_last_in_place(&[], &mut self.piece)
            .map_err(|_too_long| io::Error::from(ErrorKind::FileTooLarge))?;
        self.to.write_all(&self.piece)?;
        Ok(self.to)
    }
}

impl<W: Write> Write for SealingWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full piece waits: only when more comes is it known not to be the last.
        if self.piece.len() == PIECE && !bytes.is_empty() {
            self.encryptor
                .encrypt_next_in_place(&[], &mut self.piece)
                .map_err(|_too_long| io::Error::from(ErrorKind::FileTooLarge))?;
            self.to.write_all(&self.piece)?;
            self.piece.clear();
        }
        let taken = bytes.len().min(PIECE - self.piece.len());
        self.piece.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Opens a sealed file as it is read. Every piece that is given out is as it was sealed; only the end
/// says that none is missing, so nothing may be done with the content before.
pub struct OpeningReader<R> {
    from: R,
    decryptor: Option<DecryptorBE32<XChaCha20Poly1305>>,
    // One byte more than a piece, where there is one: it says that the piece is not the last.
    ahead: Vec<u8>,
    piece: Zeroizing<Vec<u8>>,
    given: usize,
    is_first: bool,
    // Once a piece was not as it was sealed, nothing after it is given out, nor an end.
    is_damaged: bool,
}

impl<R: Read> OpeningReader<R> {
    /// Opens what follows the header.
    pub fn new(from: R, header: &Header, key: &DataKey) -> Self {
        Self {
            from,
            decryptor: Some(DecryptorBE32::from_aead(key.cipher(), &header.nonce.into())),
            ahead: Vec::with_capacity(SEALED + 1),
            piece: Zeroizing::default(),
            given: 0,
            is_first: true,
            is_damaged: false,
        }
    }

    /// Opens the next piece; nothing where the last one is given out.
    fn next_piece(&mut self) -> io::Result<()> {
        if self.is_damaged {
            return Err(ErrorKind::InvalidData.into());
        }
        let Some(mut decryptor) = self.decryptor.take() else {
            return Ok(());
        };
        let had = self.ahead.len();
        self.ahead.resize(SEALED + 1, 0);
        let read = read_up_to(&mut self.from, &mut self.ahead[had..])?;
        self.ahead.truncate(had + read);
        let is_last = self.ahead.len() <= SEALED;
        let rest = self.ahead.split_off(self.ahead.len().min(SEALED));
        let mut piece = Zeroizing::new(std::mem::replace(&mut self.ahead, rest));
        let opened = if is_last {
            decryptor.decrypt_last_in_place(&[], &mut *piece)
        } else {
            let opened = decryptor.decrypt_next_in_place(&[], &mut *piece);
            self.decryptor = Some(decryptor);
            opened
        };
        // An empty end after a full piece is no way to write a file.
        self.is_damaged = opened.is_err() || (piece.is_empty() && !self.is_first);
        if self.is_damaged {
            return Err(ErrorKind::InvalidData.into());
        }
        self.is_first = false;
        self.given = 0;
        self.piece = piece;
        Ok(())
    }
}

impl<R: Read> Read for OpeningReader<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.given == self.piece.len() {
            self.piece.clear();
            self.given = 0;
            self.next_piece()?;
        }
        let left = &self.piece[self.given..];
        let taken = left.len().min(into.len());
        into[..taken].copy_from_slice(&left[..taken]);
        self.given += taken;
        Ok(taken)
    }
}

/// Reads until the buffer is full or nothing is left.
fn read_up_to(from: &mut dyn Read, into: &mut [u8]) -> io::Result<usize> {
    let mut read = 0;
    while read < into.len() {
        match from.read(&mut into[read..]) {
            Ok(0) => break,
            Ok(more) => read += more,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(read)
}
