//! Work that is under way beside the window: how far it is, and giving it up. Knows nothing of what
//! is done.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Work that is under way, as it is known on both sides: how much of it is done, and whether it is to
/// be given up.
#[derive(Clone, Debug, Default)]
pub struct Running {
    /// How much there is to do; none where nobody knows.
    pub of: Option<usize>,
    done: Arc<AtomicUsize>,
    given_up: Arc<AtomicBool>,
}

impl Running {
    /// So much to do.
    pub fn new(of: Option<usize>) -> Self {
        Self {
            of,
            ..Self::default()
        }
    }

    /// How much is done.
    pub fn done(&self) -> usize {
        self.done.load(Ordering::Relaxed)
    }

    /// Says how much is done; breaks where it is to be given up.
    pub fn advance(&self, done: usize) -> ControlFlow<()> {
        self.done.store(done, Ordering::Relaxed);
        if self.given_up.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }

    /// Gives it up.
    pub fn give_up(&self) {
        self.given_up.store(true, Ordering::Relaxed);
    }

    /// Whether it is to be given up.
    pub fn is_given_up(&self) -> bool {
        self.given_up.load(Ordering::Relaxed)
    }
}
