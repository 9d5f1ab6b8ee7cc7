//! The passages of a report that people edit: read and printed with live figures, judged by what the
//! figures say, and put in place of generated text. Knows nothing of the window and of the register.

mod citable;
mod draft;
mod flags;
mod identities;
mod known;
mod names;
mod printed;
mod reading;
mod source;
mod spots;

pub use citable::Citable;
pub use draft::Draft;
pub use identities::{Identity, identities};
pub use known::{CHANGE, CHANGE_PERCENT, Known, Meaning, PREVIOUS, Rank};
pub use names::completions;
pub use reading::{Reading, Unread, joined, print};
pub use source::{Fixed, Piece, What, escaped, pieces};
