//! The screens: each reads the workspace, draws into a rect and pushes commands.

mod cells;
pub mod columns;
pub mod filters;
pub mod form;
mod form_grid;
pub mod forms;
pub mod history;
mod inputs;
mod lanes;
pub mod list;
pub mod listing;
pub mod record;
pub mod records;
mod sources_editor;
pub mod standing;
mod totals;
pub mod values;
