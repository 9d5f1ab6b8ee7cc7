//! Every sentence that a person reads, from the Fluent files under `assets/locales`. Knows nothing
//! of where a sentence is shown.

mod message;
mod says;
mod sizes;

pub use message::{Arg, Message};
pub use says::{Language, Words, field_key, term_key};
