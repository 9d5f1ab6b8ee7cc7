//! Who can be wrapped a key: recipients and their identities, as age has them. Knows nothing of what
//! is wrapped.

use age::secrecy::ExposeSecret;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;
use zeroize::Zeroizing;

/// The secret of a member: an age identity (`AGE-SECRET-KEY-1…`).
#[derive(Clone)]
pub struct Identity(age::x25519::Identity);

impl Identity {
    /// A new identity. age draws it from the system's random source, and takes no other.
    pub fn draw() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// The identities of a file as `age-keygen` writes it: one a line, with comments that begin with
    /// `#`.
    ///
    /// # Errors
    /// A line is something else, or there is no identity.
    pub fn read_file(text: &str) -> Result<Vec<Self>, NotAnIdentity> {
        let lines = text.lines().map(str::trim).enumerate();
        let identities = lines
            .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
            .map(|(index, line)| {
                let identity = line.parse().map(Self);
                identity.map_err(|_said: &str| NotAnIdentity { line: index + 1 })
            })
            .collect::<Result<Vec<_>, _>>()?;
        if identities.is_empty() {
            return Err(NotAnIdentity { line: 1 });
        }
        Ok(identities)
    }

    /// The text that [`Self::read_file`] reads.
    pub fn secret(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    /// What others wrap keys for.
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }

    pub(super) fn age(&self) -> &age::x25519::Identity {
        &self.0
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Identity").field(&self.recipient()).finish()
    }
}

/// A file of identities has something else; the line is not repeated, for it may hold a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("line {line} is no age identity")]
pub struct NotAnIdentity {
    /// The line, from 1.
    pub line: usize,
}

/// Who a key is wrapped for: an age recipient (`age1…`).
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient(age::x25519::Recipient);

impl Recipient {
    pub(super) fn age(&self) -> &age::x25519::Recipient {
        &self.0
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is no age recipient.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("no age recipient: {text}")]
pub struct NotARecipient {
    /// The text.
    pub text: String,
}

impl FromStr for Recipient {
    type Err = NotARecipient;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.trim()
            .parse()
            .map(Self)
            .map_err(|_said| NotARecipient {
                text: text.to_owned(),
            })
    }
}
