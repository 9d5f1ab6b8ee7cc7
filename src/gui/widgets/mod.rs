//! Everything that is on screen is one of these. They must not know records, figures or the
//! workspace: they show what they are given and say what was done to them.
//!
//! Rects are those of layout, left to right; see [`crate::gui::pen`]. Names are words for people:
//! they are read aloud and found by tests.

pub mod area;
pub mod badge;
pub mod bars;
pub mod breakdown;
pub mod button;
pub mod card;
pub mod check;
pub mod chip;
pub mod choice;
pub mod completion;
pub mod cut;
pub mod dialog;
pub mod empty;
pub mod field;
pub mod finding;
pub mod focus;
pub mod hint;
mod keys;
pub mod menu;
pub mod multi_choice;
pub mod offers;
pub mod radio_cell;
pub mod secret;
pub mod segmented;
pub mod spark;
pub mod table;
mod table_row;
pub mod tabs;
pub mod text;
pub mod tile;
pub mod toast;
