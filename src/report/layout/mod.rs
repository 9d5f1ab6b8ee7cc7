//! Content to pages.

pub mod paper;
pub mod sketch;
