//! The keys of a sealed register by epoch: which epochs are taken for true, which one a new line is
//! sealed with, and how the next begins. Knows no journal.

use super::identity::{Identity, Recipient};
use super::key::{DataKey, Epoch};
use super::records::{EpochRecord, PassphraseRecord};
use super::unlock::Unlock;
use super::{line, wrapping};
use crate::domain::clock::Randomness;
use age::EncryptError;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use zeroize::{Zeroize, Zeroizing};

/// Why none of a register's keys could be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locked {
    /// Nothing was given to open it with, and a passphrase would.
    NeedsPassphrase,
    /// The passphrase is no member's.
    WrongPassphrase,
    /// Neither is any identity.
    NotAMember,
    /// What opens it has not arrived.
    NothingToOpen,
}

impl Locked {
    /// The Fluent key of what to do.
    pub fn key(self) -> &'static str {
        match self {
            Self::NeedsPassphrase => "error-needs-passphrase",
            Self::WrongPassphrase => "error-wrong-passphrase",
            Self::NotAMember => "error-not-a-member",
            Self::NothingToOpen => "error-nothing-to-open",
        }
    }
}

/// The keys of a sealed register.
#[derive(Clone, Debug)]
pub struct Keyring {
    register: String,
    first: Epoch,
    identities: Vec<Identity>,
    keys: BTreeMap<Epoch, DataKey>,
    // Of the epochs that begin rightly: which they take over from. Those that are not ours to open
    // are among them where their proof says that they are a member's.
    after: BTreeMap<Epoch, Vec<Epoch>>,
    // Those that another comes after, also where its own record has not arrived.
    passed: BTreeSet<Epoch>,
}

/// What is wrapped for the members.
#[derive(Serialize, Deserialize)]
struct Wrapped {
    key: String,
    #[serde(default)]
    earlier: BTreeMap<String, String>,
}

impl Drop for Wrapped {
    fn drop(&mut self) {
        self.key.zeroize();
        self.earlier.values_mut().for_each(Zeroize::zeroize);
    }
}

impl Keyring {
    /// The keyring of a register that was just made, with a new key; `identities` are those of
    /// whoever made it, and open what other members begin.
    pub fn founded(register: &str, identities: Vec<Identity>, key: DataKey) -> Self {
        let first = key.epoch();
        Self {
            register: register.to_owned(),
            first,
            identities,
            keys: BTreeMap::from([(first, key)]),
            after: BTreeMap::from([(first, Vec::new())]),
            passed: BTreeSet::new(),
        }
    }

    /// A keyring without keys: of a register that nobody has opened yet.
    pub fn closed(register: &str, first: Epoch) -> Self {
        Self {
            register: register.to_owned(),
            first,
            identities: Vec::new(),
            keys: BTreeMap::new(),
            after: BTreeMap::new(),
            passed: BTreeSet::new(),
        }
    }

    /// Opens what can be opened: passphrases first those that stand, then those that were removed,
    /// until the newest epoch is open. Trying a passphrase takes the work that it costs.
    ///
    /// # Errors
    /// No key at all could be had.
    pub fn unlock(
        &mut self,
        unlock: &Unlock,
        passphrases: &[PassphraseRecord],
        epochs: &[EpochRecord],
    ) -> Result<(), Locked> {
        if epochs.is_empty() {
            return Err(Locked::NothingToOpen);
        }
        self.identities.extend(unlock.identities.iter().cloned());
        self.learn(epochs);
        for record in passphrases {
            let Some(passphrase) = &unlock.passphrase else {
                break;
            };
            if self.current(None).is_some() {
                break;
            }
            if let Some(identity) = record.open(passphrase) {
                self.identities.push(identity);
                self.learn(epochs);
            }
        }
        if !self.keys.is_empty() {
            return Ok(());
        }
        Err(match unlock.passphrase {
            Some(_) => Locked::WrongPassphrase,
            None if unlock.is_empty() && !passphrases.is_empty() => Locked::NeedsPassphrase,
            None => Locked::NotAMember,
        })
    }

    /// Takes in epochs, in any order and any number of times. Says whether there was anything new.
    pub fn learn(&mut self, epochs: &[EpochRecord]) -> bool {
        let before = (self.keys.len(), self.after.len());
        for record in epochs {
            let is_open = self.keys.contains_key(&record.epoch);
            if !is_open || !self.after.contains_key(&record.epoch) {
                self.open(record);
            }
        }
        // What we cannot open we can hold against the keys that we have: a proof that holds says
        // that a member has moved on without us.
        for record in epochs {
            let moved_on = |(epoch, proof): (&Epoch, &String)| {
                let key = self.keys.get(epoch);
                key.is_some_and(|key| line::is_proof(key, &self.register, record.epoch, proof))
            };
            if !self.after.contains_key(&record.epoch) && record.proofs.iter().any(moved_on) {
                let proven = record.proofs.keys().copied().collect();
                self.follow(record.epoch, proven);
            }
        }
        before != (self.keys.len(), self.after.len())
    }

    /// Takes in the keys of an epoch that is wrapped for us, where it begins rightly: it is the
    /// register's first, or it proves the key of each that it takes over from, and brings that of
    /// the first: only a member has it.
    fn open(&mut self, record: &EpochRecord) -> Option<()> {
        let opened = wrapping::unwrap(&record.wrapped, &self.identities)?;
        let wrapped: Wrapped = serde_json::from_slice(&opened).ok()?;
        let mut keys: BTreeMap<Epoch, DataKey> = wrapped
            .earlier
            .values()
            .filter_map(|key| DataKey::from_hex(key))
            .map(|key| (key.epoch(), key))
            .collect();
        let proves = |epoch: &Epoch| {
            let proof = record.proofs.get(epoch)?;
            let key = keys.get(epoch)?;
            line::is_proof(key, &self.register, record.epoch, proof).then_some(())
        };
        let begins_rightly = if record.epoch == self.first {
            record.after.is_empty()
        } else {
            !record.after.is_empty()
                && keys.contains_key(&self.first)
                && record.after.iter().all(|epoch| proves(epoch).is_some())
        };
        let key = DataKey::from_hex(&wrapped.key).filter(|key| key.epoch() == record.epoch)?;
        if begins_rightly {
            self.passed.extend(keys.keys().copied());
            self.follow(record.epoch, record.after.clone());
            keys.insert(record.epoch, key);
            self.keys.append(&mut keys);
        }
        Some(())
    }

    /// The key of an epoch, where it is ours to open.
    pub fn key(&self, epoch: Epoch) -> Option<&DataKey> {
        self.keys.get(&epoch)
    }

    /// Whether there is any key in it.
    pub fn is_open(&self) -> bool {
        !self.keys.is_empty()
    }

    /// How many keys are in it.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is no key in it.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Whether this is the recipient of whoever has opened it.
    pub fn is_ours(&self, recipient: &Recipient) -> bool {
        let mut ours = self.identities.iter();
        ours.any(|identity| identity.recipient() == *recipient)
    }

    /// The name of the register's first epoch.
    pub fn first(&self) -> Epoch {
        self.first
    }

    /// The epochs that no other comes after.
    pub fn newest(&self) -> Vec<Epoch> {
        let epochs = self.after.keys().copied();
        epochs
            .filter(|epoch| !self.passed.contains(epoch))
            .collect()
    }

    /// The key that a new line is sealed with. `since` is the epoch that this writer's journal ends
    /// in: it goes on in that, or in one after it, where there is one. `None` where the members have
    /// moved on to an epoch that is not ours.
    pub fn current(&self, since: Option<Epoch>) -> Option<&DataKey> {
        let open = self.newest().into_iter();
        let mut open: Vec<Epoch> = open.filter(|epoch| self.keys.contains_key(epoch)).collect();
        let ours = |epoch: &Epoch| since.is_some_and(|since| self.line(*epoch).contains(&since));
        if open.iter().any(ours) {
            open.retain(ours);
        }
        let before = |epoch: &Epoch| (std::cmp::Reverse(self.length(*epoch)), *epoch);
        let epoch = open.into_iter().min_by_key(before)?;
        self.keys.get(&epoch)
    }

    /// An epoch and all that come before it.
    fn line(&self, epoch: Epoch) -> BTreeSet<Epoch> {
        let mut line = BTreeSet::new();
        let mut left = vec![epoch];
        while let Some(epoch) = left.pop() {
            if line.insert(epoch) {
                left.extend(self.after.get(&epoch).into_iter().flatten());
            }
        }
        line
    }

    /// How many epochs follow each other up to this one, in the longest way.
    fn length(&self, epoch: Epoch) -> usize {
        // By rounds rather than by recursion: what members write may go in a circle.
        let line = self.line(epoch);
        let mut layer = BTreeSet::from([epoch]);
        let mut length = 0;
        while !layer.is_empty() && length <= line.len() {
            length += 1;
            let before = layer.iter().filter_map(|epoch| self.after.get(epoch));
            layer = before.flatten().copied().collect();
        }
        length
    }

    /// The record of the register's first epoch, whose key was just drawn.
    ///
    /// # Errors
    /// What age says: there are no recipients.
    pub fn first_record(&self, recipients: &[Recipient]) -> Result<EpochRecord, EncryptError> {
        Ok(EpochRecord {
            epoch: self.first,
            after: Vec::new(),
            wrapped: self.wrapped(self.first, recipients)?,
            proofs: BTreeMap::new(),
        })
    }

    /// Begins the next epoch, after all newest ones that are ours, for these recipients. The keyring
    /// has its key from now on: whoever cannot save the record goes on with the keyring from before.
    ///
    /// # Errors
    /// What age says: there are no recipients.
    pub fn begin(
        &mut self,
        recipients: &[Recipient],
        randomness: &mut dyn Randomness,
    ) -> Result<EpochRecord, EncryptError> {
        let key = DataKey::draw(randomness);
        let epoch = key.epoch();
        let mut proofs = BTreeMap::new();
        for before in self.newest() {
            if let Some(before_key) = self.keys.get(&before) {
                let proof = line::prove(before_key, &self.register, epoch, randomness);
                proofs.insert(before, proof);
            }
        }
        self.keys.insert(epoch, key);
        let record = EpochRecord {
            epoch,
            after: proofs.keys().copied().collect(),
            wrapped: self.wrapped(epoch, recipients)?,
            proofs,
        };
        self.follow(epoch, record.after.clone());
        Ok(record)
    }

    fn follow(&mut self, epoch: Epoch, after: Vec<Epoch>) {
        self.passed.extend(after.iter().copied());
        self.after.insert(epoch, after);
    }

    /// The key of an epoch and all other keys, for recipients.
    fn wrapped(&self, epoch: Epoch, recipients: &[Recipient]) -> Result<String, EncryptError> {
        let hex = |key: &DataKey| (*key.to_hex()).clone();
        let earlier = self.keys.iter().filter(|(other, _)| **other != epoch);
        let wrapped = Wrapped {
            key: self.keys.get(&epoch).map(hex).unwrap_or_default(),
            earlier: earlier
                .map(|(other, key)| (other.to_string(), hex(key)))
                .collect(),
        };
        let bytes = Zeroizing::new(serde_json::to_vec(&wrapped).map_err(io::Error::from)?);
        wrapping::wrap(&bytes, recipients)
    }
}
