//! The two kinds of record that stand clear in a sealed register, since they are what opens it:
//! epochs and passphrases. Knows nothing of keys.

use super::identity::{Identity, Recipient};
use super::key::Epoch;
use super::unlock::Passphrase;
use super::wrapping;
use age::EncryptError;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::str::FromStr;

/// The body of a record of kind `epoch`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EpochRecord {
    /// The epoch that begins.
    pub epoch: Epoch,
    /// Those that it takes over from: none for a register's first.
    pub after: Vec<Epoch>,
    /// Its keys and those of all before it, for the members.
    pub wrapped: String,
    /// By epoch of `after`, that whoever begins it had that one's key.
    pub proofs: BTreeMap<Epoch, String>,
}

#[derive(Serialize, Deserialize)]
struct EpochBody {
    epoch: String,
    #[serde(default)]
    after: Vec<String>,
    wrapped: String,
    #[serde(default)]
    proofs: BTreeMap<String, String>,
}

impl EpochRecord {
    /// The code of its kind.
    pub const KIND: &str = "epoch";

    /// What a body says; `None` where it is none.
    pub fn read(body: &Map<String, Value>) -> Option<Self> {
        let body = EpochBody::deserialize(body).ok()?;
        let after = body.after.iter().map(|epoch| epoch.parse().ok());
        let proofs = body.proofs.into_iter();
        Some(Self {
            epoch: body.epoch.parse().ok()?,
            after: after.collect::<Option<_>>()?,
            wrapped: body.wrapped,
            proofs: proofs
                .map(|(epoch, proof)| Some((epoch.parse().ok()?, proof)))
                .collect::<Option<_>>()?,
        })
    }

    /// The body.
    pub fn body(&self) -> Map<String, Value> {
        let proofs = self.proofs.iter();
        object(&EpochBody {
            epoch: self.epoch.to_string(),
            after: self.after.iter().map(ToString::to_string).collect(),
            wrapped: self.wrapped.clone(),
            proofs: proofs
                .map(|(epoch, proof)| (epoch.to_string(), proof.clone()))
                .collect(),
        })
    }
}

/// The body of a record of kind `passphrase`: an identity that a passphrase opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassphraseRecord {
    /// What keys are wrapped for.
    pub recipient: Recipient,
    /// The identity, in an age file.
    pub identity: String,
}

#[derive(Serialize, Deserialize)]
struct PassphraseBody {
    recipient: String,
    identity: String,
}

impl PassphraseRecord {
    /// The code of its kind.
    pub const KIND: &str = "passphrase";

    /// A new identity for a passphrase, and its record. This takes the work that the passphrase
    /// costs.
    ///
    /// # Errors
    /// What age says.
    pub fn draw(passphrase: &Passphrase) -> Result<(Self, Identity), EncryptError> {
        let identity = Identity::draw();
        let record = Self {
            recipient: identity.recipient(),
            identity: wrapping::wrap_by_passphrase(identity.secret().as_bytes(), passphrase)?,
        };
        Ok((record, identity))
    }

    /// The identity, where it is this passphrase. This takes the work that the passphrase costs.
    pub fn open(&self, passphrase: &Passphrase) -> Option<Identity> {
        let secret = wrapping::unwrap_by_passphrase(&self.identity, passphrase)?;
        let mut found = Identity::read_file(std::str::from_utf8(&secret).ok()?).ok()?;
        found.retain(|identity| identity.recipient() == self.recipient);
        found.pop()
    }

    /// What a body says; `None` where it is none.
    pub fn read(body: &Map<String, Value>) -> Option<Self> {
        let body = PassphraseBody::deserialize(body).ok()?;
        Some(Self {
            recipient: Recipient::from_str(&body.recipient).ok()?,
            identity: body.identity,
        })
    }

    /// The body.
    pub fn body(&self) -> Map<String, Value> {
        object(&PassphraseBody {
            recipient: self.recipient.to_string(),
            identity: self.identity.clone(),
        })
    }
}

fn object(body: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(body) {
        Ok(Value::Object(members)) => members,
        _ => Map::new(),
    }
}
