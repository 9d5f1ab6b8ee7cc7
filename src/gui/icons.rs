//! The icons in use: glyphs of the Lucide font. It must not know what they stand beside.

/// Fewer, or sorted downward.
pub const ARROW_DOWN: &str = "\u{e042}";

/// From one to the other.
pub const ARROW_RIGHT: &str = "\u{e049}";

/// More, or sorted upward.
pub const ARROW_UP: &str = "\u{e04a}";

/// A date.
pub const CALENDAR: &str = "\u{e063}";

/// Taken.
pub const CHECK: &str = "\u{e06c}";

/// Choose.
pub const CHEVRONS_UP_DOWN: &str = "\u{e211}";

/// Open below.
pub const CHEVRON_DOWN: &str = "\u{e06d}";

/// Back.
pub const CHEVRON_LEFT: &str = "\u{e06e}";

/// Onward.
pub const CHEVRON_RIGHT: &str = "\u{e06f}";

/// Error.
pub const CIRCLE_ALERT: &str = "\u{e077}";

/// Done.
pub const CIRCLE_CHECK: &str = "\u{e226}";

/// Single source.
pub const CIRCLE_DASHED: &str = "\u{e4b0}";

/// Corroborated.
pub const CIRCLE_DOT: &str = "\u{e345}";

/// Has not arrived.
pub const CLOUD: &str = "\u{e088}";

/// Under way.
pub const CLOCK: &str = "\u{e087}";

/// Copy, or a likely double.
pub const COPY: &str = "\u{e09e}";

/// Incidents.
pub const CROSSHAIR: &str = "\u{e0ac}";

/// Export.
pub const DOWNLOAD: &str = "\u{e0b2}";

/// Opens in another program.
pub const EXTERNAL_LINK: &str = "\u{e0b9}";

/// Export a file.
pub const FILE_DOWN: &str = "\u{e318}";

/// A table.
pub const FILE_SPREADSHEET: &str = "\u{e326}";

/// The report.
pub const FILE_TEXT: &str = "\u{e0cc}";

/// Open a register.
pub const FOLDER_OPEN: &str = "\u{e247}";

/// Create a register.
pub const FOLDER_PLUS: &str = "\u{e0d9}";

/// Two versions.
pub const GIT_MERGE: &str = "\u{e0e4}";

/// History.
pub const HISTORY: &str = "\u{e1f5}";

/// Review.
pub const INBOX: &str = "\u{e0f7}";

/// Note.
pub const INFO: &str = "\u{e0f9}";

/// Overview.
pub const LAYOUT_DASHBOARD: &str = "\u{e1c1}";

/// Not published.
pub const LOCK: &str = "\u{e10b}";

/// A place.
pub const MAP_PIN: &str = "\u{e111}";

/// The dark theme.
pub const MOON: &str = "\u{e11e}";

/// A file that belongs to a record.
pub const PAPERCLIP: &str = "\u{e12d}";

/// Edit.
pub const PENCIL: &str = "\u{e1f9}";

/// Kept for the next one.
pub const PIN: &str = "\u{e259}";

/// Repatriations.
pub const PLANE_TAKEOFF: &str = "\u{e3ce}";

/// Add.
pub const PLUS: &str = "\u{e13d}";

/// In step with others.
pub const REFRESH_CW: &str = "\u{e145}";

/// Return to.
pub const ROTATE_CCW: &str = "\u{e148}";

/// Settings.
pub const SETTINGS: &str = "\u{e154}";
/// Trials.
pub const SCALE: &str = "\u{e212}";

/// Search.
pub const SEARCH: &str = "\u{e151}";

/// The light theme.
pub const SUN: &str = "\u{e178}";

/// Delete.
pub const TRASH_2: &str = "\u{e18e}";

/// Warning.
pub const TRIANGLE_ALERT: &str = "\u{e193}";

/// Close or clear.
pub const X: &str = "\u{e1b2}";

/// The sample.
pub const BOOK_OPEN: &str = "\u{e05f}";

/// Shown.
pub const EYE: &str = "\u{e0ba}";

/// Hidden.
pub const EYE_OFF: &str = "\u{e0bb}";

/// Protected.
pub const SHIELD: &str = "\u{e158}";

/// Larger.
pub const ZOOM_IN: &str = "\u{e1b6}";

/// Smaller.
pub const ZOOM_OUT: &str = "\u{e1b7}";

/// What stands at the side.
pub const PANEL_RIGHT: &str = "\u{e431}";

/// A figure in a text.
pub const HASH: &str = "\u{e0ef}";

/// Made to follow something.
pub const LINK: &str = "\u{e102}";
