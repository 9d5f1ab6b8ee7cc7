//! The window: screens read the workspace and push commands, one place applies them. It must not
//! know the journal, nor how a report becomes bytes.

pub mod commands;
pub mod digest;
pub mod effects;
pub mod icons;
pub mod pen;
pub mod place;
pub mod screens;
pub mod theme;
pub mod widgets;
