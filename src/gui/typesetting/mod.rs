//! Text of the window in any script: order, lines, caret, editing and glyphs. It must not know what
//! the text says, nor what becomes of it.
//!
//! parley orders, shapes and breaks a paragraph; what it gives is kept as [`layout::Line`]s of
//! [`layout::Cell`]s, one for each place that a caret steps over, and all else is done on these.
//! Glyphs are drawn as egui draws its own, so that Latin text looks the same from either.

mod accessibility;
mod act;
pub mod atlas;
mod cache;
pub mod caret;
pub mod controls;
pub mod editor;
mod fonts;
pub mod input;
mod keys;
pub mod label;
pub mod layout;
mod mesh;
pub mod moves;
mod paint;
pub mod paragraphs;
mod pointing;
mod reading;
mod showing;
pub mod state;
mod typesetter;

pub use caret::{Caret, Clings};
pub use editor::Buffer;
pub use input::{Enter, Input, Shown};
pub use layout::{Direction, Layout, Span, Spans};
pub use typesetter::Typesetter;
