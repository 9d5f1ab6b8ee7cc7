//! The one test binary: every file of the suite is a module here.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails, and says where"
)]

mod disks;
mod exchange_table;
mod rules;
mod pdf_fixture;
mod pdf_readers;
mod pdf_structure;
mod store_damage;
mod store_faults;
mod store_fixture;
mod store_kill;
mod store_register;
