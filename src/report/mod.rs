//! The monthly report: content from figures, pages from content, bytes from pages. Knows neither
//! the file system nor the window.

pub mod compose;
pub mod content;
pub mod editing;
pub mod fonts;
mod format;
mod json;
pub mod layout;
pub mod map;
mod markdown;
pub mod page;
pub mod pdf;
pub mod picture;
mod run;
pub mod text;
pub mod theme;

pub use compose::{Request, compose, draft, front_map};
pub use format::{Format, Watch, render, render_watched};
pub use pdf::PdfError;
