//! The register on disk: a folder with one append-only journal a writer. Knows nothing of what a
//! field means, how a record is checked, or who asks.
//!
//! Bytes become lines in [`line`](self), lines a journal in [`journal`](self), journals an index of
//! records with the revisions that stand. [`Register`] is the front: reads go through it, and
//! [`Register::append`] is the one way in. Everything that touches a disk does so through [`Disk`].

mod access;
mod disk;
mod error;
mod hash;
mod index;
mod installation;
mod journal;
mod line;
mod manifest;
mod opening;
mod own;
mod register;
mod revision;
mod verify;

pub use access::{Access, Note, Reason};
pub use disk::{AppendFile, Disk, HeldLock, RealDisk, replace};
pub use error::StoreError;
pub use hash::{Hash, NotAHash};
pub use installation::Installation;
pub use journal::{Fault, FaultKind};
pub use register::{Register, Stored};
pub use revision::{Change, NotAName, RevId, Revision, WriterId};
pub use verify::{JournalReport, Verification, verify};

/// The folder of a register that holds its journals.
const JOURNALS: &str = "journal";
