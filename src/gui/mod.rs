//! The window: screens read the workspace and push commands, one place applies them. It must not
//! know the journal, nor how a report becomes bytes.

pub mod app;
pub mod commands;
pub mod digest;
mod drops;
pub mod effects;
pub mod icons;
pub mod inbox;
mod keeping;
mod pacing;
pub mod paper;
pub mod pen;
pub mod place;
pub mod running;
pub mod screens;
pub mod secret;
pub mod shortcuts;
pub mod state;
pub mod theme;
pub mod typesetting;
pub mod widgets;
mod window;

pub use app::{App, Installations};
pub use window::run;
