//! What opens a sealed register: a passphrase, identities, both or neither. Knows no register.

use super::identity::Identity;
use age::secrecy::SecretString;
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// The work that a passphrase is made to cost, as age counts it: scrypt with N = 2^18, which takes
/// about a second and 256 MB, as the age tool has it.
const WORK: u8 = 18;

/// What opens a sealed register. Nothing opens a register that is not sealed.
#[derive(Clone, Debug, Default)]
pub struct Unlock {
    /// A member's passphrase.
    pub passphrase: Option<Passphrase>,
    /// A member's identities.
    pub identities: Vec<Identity>,
}

impl Unlock {
    /// By a passphrase alone.
    pub fn with(passphrase: Passphrase) -> Self {
        Self {
            passphrase: Some(passphrase),
            identities: Vec::new(),
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.passphrase.is_none() && self.identities.is_empty()
    }
}

/// A passphrase, gone from memory when it is dropped.
#[derive(Clone)]
pub struct Passphrase {
    text: SecretString,
    work: u8,
}

impl Passphrase {
    /// The passphrase that was typed; `None` for none. Systems type one letter in several ways: it
    /// is taken in Unicode's form C.
    pub fn new(typed: &str) -> Option<Self> {
        let text: String = typed.nfc().collect();
        (!text.is_empty()).then(|| Self {
            text: SecretString::from(text),
            work: WORK,
        })
    }

    /// The same with another cost for whoever guesses it, as the binary logarithm of scrypt's N: a
    /// low one is for tests alone.
    ///
    /// # Panics
    /// With 0, or more than what is accepted when it is opened.
    #[must_use]
    pub fn with_work(self, work: u8) -> Self {
        assert!((1..=super::wrapping::MOST_WORK).contains(&work));
        Self { work, ..self }
    }

    pub(super) fn text(&self) -> SecretString {
        self.text.clone()
    }

    pub(super) fn work(&self) -> u8 {
        self.work
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Passphrase").finish_non_exhaustive()
    }
}
