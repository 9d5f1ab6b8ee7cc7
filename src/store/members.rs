//! The members of a sealed register: made with their register, added, removed and listed. Each change
//! begins an epoch, whose keys are wrapped for those who are members then. Knows nothing of other
//! records.

use super::access::Access;
use super::appending::Saying;
use super::disk;
use super::error::{StoreError, because};
use super::installation::Installation;
use super::journals;
use super::manifest;
use super::register::Register;
use super::revision::{RevId, Revision};
use super::sealing::{
    DataKey, EpochRecord, Identity, Keyring, Locked, Passphrase, PassphraseRecord, Recipient,
};
use crate::domain::identity::RecordId;
use age::EncryptError;
use serde_json::{Map, Value};
use std::path::Path;

/// The kind of a member's record. It is sealed like all others.
const MEMBER: &str = "member";

/// Somebody who can read a sealed register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The record.
    pub id: RecordId,
    /// What the others call them.
    pub name: String,
    /// What keys are wrapped for.
    pub recipient: Recipient,
    /// Whether a passphrase of the register opens it for them, rather than an identity of their own.
    pub by_passphrase: bool,
    /// Whether it is by them that the register is open now.
    pub is_here: bool,
}

/// A passphrase by which somebody is about to become a member: the work that it costs is done, wherever
/// there was time for it.
#[derive(Clone, Debug)]
pub struct WrappedPassphrase(PassphraseRecord);

impl WrappedPassphrase {
    /// Does the work.
    ///
    /// # Errors
    /// The identity could not be wrapped.
    pub fn new(passphrase: &Passphrase) -> Result<Self, StoreError> {
        let (record, _) =
            PassphraseRecord::draw(passphrase).map_err(|error| not_wrapped(&error))?;
        Ok(Self(record))
    }
}

impl Register {
    /// Makes a sealed register of a missing or empty folder, and opens it. Its first member is whoever
    /// saves, by the passphrase that the installation was given, or else by its first identity.
    ///
    /// # Errors
    /// There is neither; otherwise as [`Register::create`].
    pub fn create_sealed(
        folder: &Path,
        mut installation: Installation,
    ) -> Result<Self, StoreError> {
        let (passphrase, identity) = founder(folder, &installation)?;
        let key = DataKey::draw(&mut *installation.randomness);
        let disk = std::sync::Arc::clone(&installation.disk);
        let existed = disk.is_folder(folder);
        disk::make_private_folder(&*disk, &installation.home)
            .map_err(|source| because(&installation.home, source))?;
        let manifest = manifest::create(
            &*disk,
            folder,
            &*installation.clock,
            &mut *installation.randomness,
            Some(key.epoch()),
        )?;
        let keyring = Keyring::founded(&manifest.id, vec![identity.clone()], key);
        let made = Self::opened(folder, installation, true, Some(keyring))
            .and_then(|register| register.with_first_member(&identity.recipient(), passphrase));
        if made.is_err() {
            // Without its first lines nobody could ever open it.
            let journals = folder.join(journals::FOLDER);
            for name in disk.list(&journals).unwrap_or_default() {
                let _ = disk.remove(&journals.join(name));
            }
            manifest::take_back(&*disk, folder, existed);
        }
        made
    }

    fn with_first_member(
        mut self,
        recipient: &Recipient,
        passphrase: Option<PassphraseRecord>,
    ) -> Result<Self, StoreError> {
        self.must_be_writable()?;
        let Some(keyring) = &self.keyring else {
            return Err(StoreError::NotSealed);
        };
        let epoch = keyring
            .first_record(std::slice::from_ref(recipient))
            .map_err(|error| not_wrapped(&error))?;
        let name = self.installation.author.clone();
        let mut sayings = vec![self.saying(MEMBER, member_body(&name, recipient))];
        let passphrase = passphrase.map(|record| record.body());
        sayings.extend(passphrase.map(|body| self.saying(PassphraseRecord::KIND, body)));
        sayings.push(self.saying(EpochRecord::KIND, epoch.body()));
        self.save(sayings)?;
        Ok(self)
    }

    /// Whether it is sealed.
    pub fn is_sealed(&self) -> bool {
        self.keyring.is_some()
    }

    /// Who can read what is saved from now on, by name; nobody where the register is not sealed.
    pub fn members(&self) -> Vec<Member> {
        let passphrases: Vec<PassphraseRecord> = self
            .index
            .ids(PassphraseRecord::KIND)
            .filter_map(|id| PassphraseRecord::read(&self.index.heads(id).next()?.body))
            .collect();
        let by_passphrase = |recipient: &Recipient| {
            let mut records = passphrases.iter();
            records.any(|record| record.recipient == *recipient)
        };
        let keyring = self.keyring.as_ref();
        let member = |id: RecordId| {
            let (name, recipient) = self.standing_member(id)?;
            Some(Member {
                id,
                name,
                by_passphrase: by_passphrase(&recipient),
                is_here: keyring.is_some_and(|keyring| keyring.is_ours(&recipient)),
                recipient,
            })
        };
        let mut members: Vec<Member> = self.index.ids(MEMBER).filter_map(member).collect();
        members.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        members
    }

    /// A member whom nobody has removed: where one changed the record while another deleted it, it is
    /// deleted.
    fn standing_member(&self, id: RecordId) -> Option<(String, Recipient)> {
        let mut heads = self.index.heads(id);
        if heads.any(|head: &Revision| head.deleted) {
            return None;
        }
        let body = &self.index.heads(id).next()?.body;
        let name = body.get("name")?.as_str()?;
        let recipient = body.get("recipient")?.as_str()?;
        Some((name.to_owned(), recipient.parse().ok()?))
    }

    /// Adds a member who has an identity of their own. They can read everything, also what was saved
    /// before.
    ///
    /// # Errors
    /// The register is not sealed or cannot be written, or has such a member.
    pub fn add_member(&mut self, name: &str, recipient: &Recipient) -> Result<(), StoreError> {
        self.add(name, recipient, None)
    }

    /// Adds a member who opens the register with a passphrase. This takes the work that the passphrase
    /// costs.
    ///
    /// # Errors
    /// As [`Self::add_member`].
    pub fn add_passphrase(
        &mut self,
        name: &str,
        passphrase: &Passphrase,
    ) -> Result<(), StoreError> {
        self.add_wrapped(name, WrappedPassphrase::new(passphrase)?)
    }

    /// The same where the work is done already.
    ///
    /// # Errors
    /// As [`Self::add_member`].
    pub fn add_wrapped(
        &mut self,
        name: &str,
        passphrase: WrappedPassphrase,
    ) -> Result<(), StoreError> {
        let WrappedPassphrase(record) = passphrase;
        let recipient = record.recipient.clone();
        self.add(name, &recipient, Some(record))
    }

    fn add(
        &mut self,
        name: &str,
        recipient: &Recipient,
        passphrase: Option<PassphraseRecord>,
    ) -> Result<(), StoreError> {
        self.must_be_writable()?;
        let name = name.trim();
        let members = self.members();
        let same = |member: &&Member| member.name == name || member.recipient == *recipient;
        if let Some(member) = members.iter().find(same) {
            return Err(StoreError::AlreadyAMember {
                name: member.name.clone(),
            });
        }
        let mut changes = vec![self.saying(MEMBER, member_body(name, recipient))];
        let body = passphrase.map(|record| record.body());
        changes.extend(body.map(|body| self.saying(PassphraseRecord::KIND, body)));
        let recipients = members.into_iter().map(|member| member.recipient);
        let recipients: Vec<Recipient> = recipients.chain([recipient.clone()]).collect();
        self.begin_epoch(changes, &recipients)
    }

    /// Removes a member. What they could read until now they can read on; what is saved from now on
    /// they cannot.
    ///
    /// # Errors
    /// The register is not sealed or cannot be written, has no such member, or is open by theirs.
    pub fn remove_member(&mut self, name: &str) -> Result<(), StoreError> {
        self.must_be_writable()?;
        let name = name.trim();
        let (leaving, staying): (Vec<Member>, Vec<Member>) = self
            .members()
            .into_iter()
            .partition(|member| member.name == name);
        if leaving.is_empty() {
            return Err(StoreError::NoSuchMember {
                name: name.to_owned(),
            });
        }
        if leaving.iter().any(|member| member.is_here) {
            return Err(StoreError::OwnMember {
                name: name.to_owned(),
            });
        }
        let mut changes: Vec<Saying> = Vec::new();
        for member in &leaving {
            changes.extend(self.deletion(member.id, MEMBER));
        }
        let passphrases: Vec<RecordId> = self.index.ids(PassphraseRecord::KIND).collect();
        for id in passphrases {
            let record = self.index.heads(id).next();
            let record = record.and_then(|head| PassphraseRecord::read(&head.body));
            let is_theirs = |record: &PassphraseRecord| {
                let mut theirs = leaving.iter();
                theirs.any(|member| member.recipient == record.recipient)
            };
            if record.as_ref().is_some_and(is_theirs) {
                changes.extend(self.deletion(id, PassphraseRecord::KIND));
            }
        }
        let recipients = staying.into_iter().map(|member| member.recipient);
        self.begin_epoch(changes, &recipients.collect::<Vec<_>>())
    }

    fn begin_epoch(
        &mut self,
        mut changes: Vec<Saying>,
        recipients: &[Recipient],
    ) -> Result<(), StoreError> {
        let Some(before) = self.keyring.clone() else {
            return Err(StoreError::NotSealed);
        };
        let mut keyring = before.clone();
        let record = keyring
            .begin(recipients, &mut *self.installation.randomness)
            .map_err(|error| not_wrapped(&error))?;
        changes.push(self.saying(EpochRecord::KIND, record.body()));
        self.keyring = Some(keyring);
        self.save(changes).map(|_| ()).inspect_err(|_| {
            self.keyring = Some(before);
        })
    }

    fn must_be_writable(&self) -> Result<(), StoreError> {
        if self.keyring.is_none() {
            return Err(StoreError::NotSealed);
        }
        match self.access() {
            Access::ReadWrite => Ok(()),
            Access::ReadOnly(reason) => Err(StoreError::ReadOnly {
                reason: reason.clone(),
            }),
        }
    }

    fn saying(&mut self, kind: &'static str, body: Map<String, Value>) -> Saying {
        Saying {
            id: self.unnamed_id(),
            kind,
            parents: Vec::new(),
            deleted: false,
            body,
        }
    }

    /// A record deleted, whatever stands of it.
    fn deletion(&self, id: RecordId, kind: &'static str) -> Option<Saying> {
        let body = self.index.heads(id).next()?.body.clone();
        let parents: Vec<RevId> = self.index.heads(id).map(|head| head.rev).collect();
        Some(Saying {
            id,
            kind,
            parents,
            deleted: true,
            body,
        })
    }
}

/// By what the first member opens the register.
fn founder(
    folder: &Path,
    installation: &Installation,
) -> Result<(Option<PassphraseRecord>, Identity), StoreError> {
    let unlock = &installation.unlock;
    if let Some(passphrase) = &unlock.passphrase {
        let drawn = PassphraseRecord::draw(passphrase);
        let (record, identity) = drawn.map_err(|error| not_wrapped(&error))?;
        return Ok((Some(record), identity));
    }
    match unlock.identities.first() {
        Some(identity) => Ok((None, identity.clone())),
        None => Err(StoreError::Locked {
            folder: folder.to_owned(),
            why: Locked::NeedsPassphrase,
        }),
    }
}

fn member_body(name: &str, recipient: &Recipient) -> Map<String, Value> {
    let mut body = Map::new();
    body.insert("name".to_owned(), name.into());
    body.insert("recipient".to_owned(), recipient.to_string().into());
    body
}

fn not_wrapped(error: &EncryptError) -> StoreError {
    StoreError::NotWrapped {
        said: error.to_string(),
    }
}
