//! Armoured age files, wrapped and opened. age draws its own chance from the system: file key, shares
//! and salts cannot be given to it. Knows nothing of what is in a file.

use super::identity::{Identity, Recipient};
use super::unlock::Passphrase;
use age::armor::{ArmoredReader, ArmoredWriter, Format};
use age::{DecryptError, Decryptor, EncryptError, Encryptor};
use std::io::{Read, Write};
use zeroize::Zeroizing;

/// The work that is done to open a passphrase's file, and no more: scrypt with N = 2^20 takes 1 GB,
/// and whoever can write into the register could ask for any amount.
pub const MOST_WORK: u8 = 20;

/// Wraps bytes for recipients.
pub fn wrap(bytes: &[u8], recipients: &[Recipient]) -> Result<String, EncryptError> {
    let recipients = recipients
        .iter()
        .map(|recipient| recipient.age() as &dyn age::Recipient);
    armoured(Encryptor::with_recipients(recipients)?, bytes)
}

/// Opens what was wrapped for one of these identities.
pub fn unwrap(wrapped: &str, identities: &[Identity]) -> Option<Zeroizing<Vec<u8>>> {
    let identities = identities
        .iter()
        .map(|identity| identity.age() as &dyn age::Identity);
    opened(wrapped, identities).ok()
}

/// Wraps bytes for whoever has the passphrase.
pub fn wrap_by_passphrase(bytes: &[u8], passphrase: &Passphrase) -> Result<String, EncryptError> {
    let mut recipient = age::scrypt::Recipient::new(passphrase.text());
    recipient.set_work_factor(passphrase.work());
    let recipients = std::iter::once(&recipient as &dyn age::Recipient);
    armoured(Encryptor::with_recipients(recipients)?, bytes)
}

/// Opens what a passphrase was wrapped for.
pub fn unwrap_by_passphrase(wrapped: &str, passphrase: &Passphrase) -> Option<Zeroizing<Vec<u8>>> {
    let mut identity = age::scrypt::Identity::new(passphrase.text());
    identity.set_max_work_factor(MOST_WORK);
    opened(wrapped, std::iter::once(&identity as &dyn age::Identity)).ok()
}

fn armoured(encryptor: Encryptor, bytes: &[u8]) -> Result<String, EncryptError> {
    let armour = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor)?;
    let mut writer = encryptor.wrap_output(armour)?;
    writer.write_all(bytes)?;
    let armoured = writer.finish()?.finish()?;
    Ok(String::from_utf8_lossy(&armoured).into_owned())
}

fn opened<'a>(
    wrapped: &str,
    identities: impl Iterator<Item = &'a dyn age::Identity>,
) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    let decryptor = Decryptor::new_buffered(ArmoredReader::new(wrapped.as_bytes()))?;
    let mut reader = decryptor.decrypt(identities)?;
    let mut bytes = Zeroizing::default();
    reader.read_to_end(&mut bytes)?;
    Ok(bytes)
}
