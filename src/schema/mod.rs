//! Each field described once, and what follows from it: text to value and back, record to JSON and
//! back, forms, differences. Knows no rules and no files.

mod attachments;
mod cell;
mod citations;
mod description;
mod differences;
mod editions;
mod entry;
mod forms;
mod json;
mod judgements;
mod places;
mod reading;
mod report_text;
mod seen;
mod settings;
mod sources;
mod terms;

pub use attachments::{attachment_from, attachments_text, read_attachments};
pub use citations::{citations_text, read_citations};
pub use description::{Audience, Description, Input, describe};
pub use differences::{Difference, differences};
pub use editions::{edition_body, edition_from, published_file_json};
pub use entry::{Entry, read_entry, update_record, write_entry};
pub use forms::{FormField, Section, Width, fields, is_required};
pub use json::{body_of, citation_from, record_from};
pub use judgements::{is_judgement, judgement_body, judgement_from, judgement_key};
pub use places::{place_body, place_from};
pub use reading::{Problem, Reading, read_value, value_text};
pub use report_text::{PassageKey, REPORT_TEXT, passage_body, passage_from, passage_key};
pub use seen::{is_withheld, open, seen_by};
pub use settings::{SettingsRecord, colour, colour_text, settings_bodies, settings_from};
pub use sources::{SOURCE_MEMBERS, source_body, source_from};
pub use terms::{Terms, distance};
