//! Sijil: a register of conflict incidents, detainee trials and repatriations, and the monthly
//! report computed from it.
//!
//! The modules below stand in the order of their layers: each may use the ones above it and none
//! below. `ARCHITECTURE.md` has the table, and a test holds the imports to it.

pub mod domain;

pub mod words;

pub mod places;

pub mod schema;

pub mod likeness;

pub mod validation;

pub mod store;

pub mod exchange;

pub mod figures;

pub mod article;

pub mod report;

pub mod workspace;

pub mod cli;

#[cfg(feature = "gui")]
pub mod gui;
