//! Links: without what tracks their reader, in the form that two links to one page share, and the outlet
//! that they lead to. Knows nothing of citations, and asks no network.

mod archived;
mod canonical;
mod cleaning;
mod outlet;
mod parts;
mod trackers;

pub use canonical::canonical;
pub use cleaning::{Cleaned, clean, link_in};
pub use outlet::{host, outlet};
