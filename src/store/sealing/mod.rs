//! Encryption at rest, as FORMAT.md has it under "Sealed registers": keys and what is sealed with
//! them, who is wrapped a key, and which key a line is sealed with. Knows no journal and no file.

mod identity;
mod keeping;
mod key;
mod keyring;
mod line;
mod reading;
mod records;
mod stream;
mod unlock;
mod wrapping;

pub use identity::{Identity, NotARecipient, NotAnIdentity, Recipient};
pub use keeping::{open_kept, seal_kept};
pub use key::{DataKey, Epoch, NotAnEpoch};
pub use keyring::{Keyring, Locked};
pub use line::LinePlace;
pub use reading::{Gathered, Reading, is_clear_kind};
pub use records::{EpochRecord, PassphraseRecord};
pub use stream::{Header, OpeningReader, SealingWriter, sealed_len};
pub use unlock::{Passphrase, Unlock};
