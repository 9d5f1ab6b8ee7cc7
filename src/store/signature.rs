//! The key that a writer signs its lines with, and what checks a signature: Ed25519 (RFC 8032). Knows
//! nothing of what is signed.

use super::hash::{hex, unhex};
use crate::domain::clock::Randomness;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use std::fmt;

/// The bytes of a signature.
pub const SIGNATURE: usize = 64;

/// A writer's secret. It stays on the machine that made it, outside of the register.
#[derive(Clone)]
pub struct WriterKey(SigningKey);

impl WriterKey {
    /// A key drawn by chance.
    pub fn draw(randomness: &mut dyn Randomness) -> Self {
        let mut secret = [0; 32];
        randomness.fill(&mut secret);
        Self(SigningKey::from_bytes(&secret))
    }

    /// The key that [`Self::secret`] gave.
    pub fn from_secret(secret: &str) -> Option<Self> {
        unhex(secret).map(|secret| Self(SigningKey::from_bytes(&secret)))
    }

    /// The secret, as 64 hexadecimal digits.
    pub fn secret(&self) -> String {
        hex(self.0.as_bytes())
    }

    /// What others check its signatures with.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// Signs.
    pub fn sign(&self, bytes: &[u8]) -> [u8; SIGNATURE] {
        self.0.sign(bytes).to_bytes()
    }
}

impl fmt::Debug for WriterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("WriterKey").field(&self.public()).finish()
    }
}

/// What checks a writer's signatures: 64 hexadecimal digits in line 1 of its journal.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Reads a key; `None` for a text that is none, or a key under which anything would pass.
    pub fn read(text: &str) -> Option<Self> {
        let bytes = unhex(text)?;
        let key = VerifyingKey::from_bytes(&bytes).ok()?;
        // Some points can be written in ways that RFC 8032 does not have.
        let is_plain = key.to_edwards().compress().to_bytes() == bytes;
        (is_plain && !key.is_weak()).then_some(Self(key))
    }

    /// Whether it is this key that has signed the bytes.
    pub fn has_signed(&self, bytes: &[u8], signature: &[u8; SIGNATURE]) -> bool {
        let signature = Signature::from_bytes(signature);
        self.0.verify_strict(bytes, &signature).is_ok()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(self.0.as_bytes()))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
