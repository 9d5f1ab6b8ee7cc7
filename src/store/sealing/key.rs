//! A data key, the name of its epoch, and sealing bytes with it. Knows nothing of what is sealed.

use super::super::hash::{Hash, hex, unhex};
use crate::domain::clock::Randomness;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use std::fmt;
use std::str::FromStr;
use zeroize::Zeroizing;

/// The bytes of a nonce.
const NONCE: usize = 24;

/// The key of an epoch: 32 bytes by chance, gone from memory when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// A key drawn by chance.
    pub fn draw(randomness: &mut dyn Randomness) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        randomness.fill(&mut *bytes);
        Self(bytes)
    }

    /// The key that [`Self::to_hex`] wrote.
    pub fn from_hex(digits: &str) -> Option<Self> {
        unhex(digits).map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// The key as 64 hexadecimal digits.
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex(&*self.0))
    }

    /// The name of its epoch.
    pub fn epoch(&self) -> Epoch {
        let named = Zeroizing::new([b"sijil epoch\0".as_slice(), &*self.0].concat());
        let mut name = [0; 16];
        name.copy_from_slice(&Hash::of(&named).bytes()[..16]);
        Epoch(name)
    }

    /// Seals bytes: a nonce by chance and the ciphertext. `beside` is what has to be the same when
    /// they are opened.
    pub fn seal(&self, beside: &[u8], bytes: &[u8], randomness: &mut dyn Randomness) -> Vec<u8> {
        let mut nonce = [0; NONCE];
        randomness.fill(&mut nonce);
        let payload = Payload {
            msg: bytes,
            aad: beside,
        };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload);
        // It fails on more than 256 GB alone, which never were in memory.
        let sealed = sealed.unwrap_or_default();
        [nonce.as_slice(), &sealed].concat()
    }

    /// Opens what was sealed; `None` where it was not sealed with this key and this `beside`, or was
    /// changed since.
    pub fn open(&self, beside: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg: sealed,
            aad: beside,
        };
        self.cipher().decrypt(&XNonce::from(*nonce), payload).ok()
    }

    pub(super) fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&*self.0).into())
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DataKey").field(&self.epoch()).finish()
    }
}

/// The name of a time under one data key: 32 hexadecimal digits of the key's hash, so that no key
/// can pass for another's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Epoch([u8; 16]);

impl fmt::Display for Epoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for Epoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that names no epoch: not 32 lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnEpoch;

impl FromStr for Epoch {
    type Err = NotAnEpoch;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        unhex(text).map(Self).ok_or(NotAnEpoch)
    }
}
