//! The passages of a part of the report, to be written in: what was changed is shown in the pages at
//! once, and saved a moment later. It changes no record: it pushes commands.

mod completion;
mod flag;
mod judging;
mod offers;
mod paragraph;
mod passage;
pub mod state;
pub mod typed;

pub use passage::passages_ui;
pub use state::Editor;
