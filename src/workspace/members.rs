//! The members of an encrypted register, as a person adds and removes them. Knows nothing of keys.

use super::Workspace;
use crate::store::{Member, Passphrase, Recipient, StoreError, WrappedPassphrase};

impl Workspace {
    /// Whether the register is encrypted.
    pub fn is_sealed(&self) -> bool {
        self.register.is_sealed()
    }

    /// Who can read it, by name; nobody where it is not encrypted.
    pub fn members(&self) -> Vec<Member> {
        self.register.members()
    }

    /// Adds a member who has an age identity.
    ///
    /// # Errors
    /// There is such a member, or it could not be saved.
    pub fn add_member(&mut self, name: &str, recipient: &Recipient) -> Result<(), StoreError> {
        self.register.add_member(name, recipient)
    }

    /// Adds a member by a passphrase. This takes about a second.
    ///
    /// # Errors
    /// There is such a member, or it could not be saved.
    pub fn add_passphrase(
        &mut self,
        name: &str,
        passphrase: &Passphrase,
    ) -> Result<(), StoreError> {
        self.register.add_passphrase(name, passphrase)
    }

    /// Adds a member by a passphrase whose work is done.
    ///
    /// # Errors
    /// There is such a member, or it could not be saved.
    pub fn add_wrapped(
        &mut self,
        name: &str,
        passphrase: WrappedPassphrase,
    ) -> Result<(), StoreError> {
        self.register.add_wrapped(name, passphrase)
    }

    /// Removes a member, who keeps what they could read until now.
    ///
    /// # Errors
    /// There is no such member, or it could not be saved.
    pub fn remove_member(&mut self, name: &str) -> Result<(), StoreError> {
        self.register.remove_member(name)
    }
}
