//! A passphrase as it is being typed. Knows nothing of how it is shown, nor what it opens.

use crate::store::Passphrase;
use std::fmt;
use zeroize::Zeroize;

/// A passphrase as it is being typed, twice where it is new. It goes from memory when it is dropped, as
/// far as the toolkit lets it: what was drawn of it, and what the system's input method knows, does not.
#[derive(Clone, Default)]
pub struct Secret {
    /// What was typed.
    pub text: String,
    /// What was typed to make sure.
    pub again: String,
    /// Whether it is shown as it is rather than as dots.
    pub is_shown: bool,
}

impl Secret {
    /// The passphrase; `None` for none.
    pub fn passphrase(&self) -> Option<Passphrase> {
        Passphrase::new(&self.text)
    }

    /// Whether both times the same was typed.
    pub fn is_same_again(&self) -> bool {
        self.text == self.again
    }

    /// Forgets what was typed.
    pub fn forget(&mut self) {
        self.text.zeroize();
        self.again.zeroize();
        self.is_shown = false;
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.forget();
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Secret").finish_non_exhaustive()
    }
}
