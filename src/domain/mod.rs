//! The field's own terms: records and their fields, counts, dates, vocabularies, settings, the
//! clock. Knows nothing of how any of it is written, shown or stored.

pub mod clock;
pub mod coordinates;
pub mod count;
pub mod countries;
pub mod dates;
pub mod edition;
pub mod field;
pub mod file_name;
pub mod folding;
pub mod identity;
pub mod judgement;
mod kinds;
pub mod link;
pub mod month_names;
pub mod people;
pub mod place;
pub mod profile;
pub mod record;
pub mod report_text;
pub mod settings;
pub mod source;
pub mod vocabulary;
