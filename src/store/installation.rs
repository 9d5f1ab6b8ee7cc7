//! One installation of the program: its clock, chance, author, disk, and the folder of its own.
//! Knows nothing of what it keeps there.

use super::disk::{Disk, RealDisk};
use super::sealing::Unlock;
use super::seat::Seats;
use crate::domain::clock::{Clock, Randomness, SystemClock, SystemRandom};
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

/// What a register needs of whoever opens it.
pub struct Installation {
    /// The program's own folder.
    pub home: PathBuf,
    /// Who saves.
    pub author: String,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where new ids come from.
    pub randomness: Box<dyn Randomness>,
    /// The disk.
    pub disk: Arc<dyn Disk>,
    /// What opens a sealed register.
    pub unlock: Unlock,
}

impl Installation {
    /// An installation on this machine's clock, random source and disk.
    pub fn new(home: impl Into<PathBuf>, author: impl Into<String>) -> Self {
        Self {
            home: home.into(),
            author: author.into(),
            clock: Arc::new(SystemClock),
            randomness: Box::new(SystemRandom),
            disk: Arc::new(RealDisk),
            unlock: Unlock::default(),
        }
    }

    pub(super) fn seats(&self, register: &str) -> Seats {
        let folder = self.home.join("registers").join(register);
        Seats::new(Arc::clone(&self.disk), folder)
    }
}

impl fmt::Debug for Installation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Installation")
            .field("home", &self.home)
            .finish_non_exhaustive()
    }
}
