//! Tables and files of other programs: CSV in and out, JSON out. Knows nothing of the journal.

mod cells;
mod columns;
mod decoding;
mod problem;
mod table;
mod writing;

pub use columns::Mapping;
pub use decoding::Encoding;
pub use problem::Problem;
pub use table::{Refused, Row, Table, read_table};
pub use writing::{Exported, csv_of, json_of, template_of};
