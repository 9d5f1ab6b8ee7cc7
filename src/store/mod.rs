//! The register on disk: a folder with one append-only journal a writer. Knows nothing of what a
//! field means, how a record is checked, or who asks.
//!
//! FORMAT.md is its description. Bytes become lines (`line`), lines a journal (`journal`), journals and
//! their branches the union of revisions (`journals`, `union`), and those an index of records with the
//! revisions that stand (`index`). What is kept outside the register is a `seat`. [`Register`] is the
//! front: reads go through it, [`Register::append`] is the one way in, and [`Register::refresh`] takes in
//! what others have written. Everything that touches a disk does so through [`Disk`].

mod access;
mod appending;
mod archive;
mod arrivals;
mod backup;
mod contents;
mod copy;
mod copying;
mod disk;
mod drafts;
mod envelope;
mod error;
mod fault;
mod files;
mod hash;
mod index;
mod installation;
mod journal;
mod journals;
mod line;
mod manifest;
mod mark;
mod members;
mod mending;
mod opening;
mod own;
mod past;
mod register;
mod repair;
mod restore;
mod revision;
mod scan;
mod sealed_envelope;
mod sealing;
mod seat;
mod settling;
mod signature;
mod standing;
mod strict;
mod union;
mod verify;
mod verify_files;
mod watch;

pub use access::{Access, Note, Reason};
pub use archive::ArchiveError;
pub use arrivals::Arrived;
pub use backup::{BackedUp, BackupError, back_up};
pub use disk::{AppendFile, Disk, HeldLock, RealDisk, replace};
pub use drafts::KeptDrafts;
pub use error::StoreError;
pub use fault::{Fault, FaultKind};
pub use files::{FileState, Files, StoredFile};
pub use hash::{Hash, NotAHash};
pub use installation::Installation;
pub use members::{Member, WrappedPassphrase};
pub use past::{Missing, Past, Reach, is_within};
pub use register::Register;
pub use repair::{Mending, RepairError, Repaired, repair};
pub use restore::restore;
pub use revision::{Change, NotAName, RevId, Revision, WriterId};
pub use sealing::{
    DataKey, Epoch, EpochRecord, Header, Identity, Keyring, LinePlace, Locked, NotARecipient,
    NotAnEpoch, NotAnIdentity, OpeningReader, Passphrase, PassphraseRecord, Recipient,
    SealingWriter, Unlock, sealed_len,
};
pub use signature::PublicKey;
pub use standing::{Standing, Stored};
pub use verify::{JournalReport, Verification, verify};
pub use verify_files::{FilesReport, NamedFile, verify_files};
pub use watch::Watch;
