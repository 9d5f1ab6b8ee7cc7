//! Where time and chance come from: parameters, so that the same arguments give the same bytes.

use chrono::{DateTime, NaiveDate, Utc};

/// Says what time it is, in UTC.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> DateTime<Utc>;

    /// The present day, in UTC.
    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

#[allow(
    clippy::disallowed_methods,
    reason = "this is the clock that the others are told to use"
)]
impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// A clock that stands still, for tests and for `SIJIL_NOW`.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub DateTime<Utc>);

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

/// Gives random bytes.
pub trait Randomness: Send {
    /// Fills the whole of `bytes`.
    fn fill(&mut self, bytes: &mut [u8]);
}

/// The operating system's random source, by way of the version 4 UUIDs that it makes.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRandom;

#[allow(
    clippy::disallowed_methods,
    reason = "this is the chance that the others are told to use"
)]
impl Randomness for SystemRandom {
    fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(6) {
            // The first six bytes of a version 4 UUID are random in every bit.
            chunk.copy_from_slice(&uuid::Uuid::new_v4().as_bytes()[..chunk.len()]);
        }
    }
}

/// A fixed sequence (`SplitMix64`), for samples and tests that must give the same ids every time.
#[derive(Clone, Copy, Debug)]
pub struct SeededRandom(pub u64);

impl Randomness for SeededRandom {
    fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            chunk.copy_from_slice(&(z ^ (z >> 31)).to_le_bytes()[..chunk.len()]);
        }
    }
}
