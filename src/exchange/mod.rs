//! Tables and files of other programs: CSV in and out, gazetteers in, JSON out. Knows nothing of the journal.

mod block;
mod cells;
mod columns;
mod decoding;
mod gazetteer;
mod problem;
mod table;
mod writing;

pub use block::{Block, read_block};
pub use columns::Mapping;
pub use decoding::Encoding;
pub use gazetteer::{Gazetteer, GazetteerRow, read_gazetteer};
pub use problem::Problem;
pub use table::{Refused, Row, Table, read_table};
pub use writing::{Exported, csv_of, json_of, template_of};
