//! Sealing and opening what a line says, and the proof with which an epoch begins. Knows nothing of
//! what is in a line.

use super::super::revision::WriterId;
use super::key::{DataKey, Epoch};
use crate::domain::clock::Randomness;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Where a line stands: what is sealed there opens nowhere else.
#[derive(Clone, Copy, Debug)]
pub struct LinePlace<'a> {
    /// The id of the register.
    pub register: &'a str,
    /// Whose journal.
    pub writer: WriterId,
    /// The number of the line.
    pub seq: u64,
}

impl LinePlace<'_> {
    /// Seals what a line says; in base64, as it stands in the line.
    pub fn seal(self, key: &DataKey, inside: &[u8], randomness: &mut dyn Randomness) -> String {
        STANDARD.encode(key.seal(&self.beside(), inside, randomness))
    }

    /// Opens what a line says; `None` where it was sealed with another key, or elsewhere, or was
    /// changed since.
    pub fn open(self, key: &DataKey, sealed: &str) -> Option<Vec<u8>> {
        key.open(&self.beside(), &STANDARD.decode(sealed).ok()?)
    }

    fn beside(self) -> Vec<u8> {
        let Self {
            register,
            writer,
            seq,
        } = self;
        format!("sijil line\0{register}\0{writer}\0{seq}").into_bytes()
    }
}

fn beside_proof(register: &str) -> Vec<u8> {
    format!("sijil proof\0{register}").into_bytes()
}

/// Proves that whoever begins the epoch `next` had the key of the one before.
pub(super) fn prove(
    before: &DataKey,
    register: &str,
    next: Epoch,
    randomness: &mut dyn Randomness,
) -> String {
    let name = next.to_string();
    STANDARD.encode(before.seal(&beside_proof(register), name.as_bytes(), randomness))
}

/// Whether it is such a proof.
pub(super) fn is_proof(before: &DataKey, register: &str, next: Epoch, proof: &str) -> bool {
    let sealed = STANDARD.decode(proof).ok();
    let name = sealed.and_then(|sealed| before.open(&beside_proof(register), &sealed));
    name.is_some_and(|name| name == next.to_string().into_bytes())
}
