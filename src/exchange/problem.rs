//! What is wrong with a file that was to be brought in: where, and what to do. Knows no language.

use crate::words::Message;

/// Something in a file that keeps it out.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The row, the header being row 1; none where it is about the file as a whole.
    pub row: Option<usize>,
    /// The column by its header; none where it is about the row as a whole.
    pub column: Option<String>,
    /// What is wrong, and what to do.
    pub message: Message,
}

impl Problem {
    /// Something wrong with a row, or with one of its cells.
    pub fn at(row: usize, column: Option<String>, message: Message) -> Self {
        Self {
            row: Some(row),
            column,
            message,
        }
    }

    pub(super) fn of_file(message: Message) -> Self {
        Self {
            row: None,
            column: None,
            message,
        }
    }

    pub(super) fn of_row(row: usize, message: Message) -> Self {
        Self {
            row: Some(row),
            column: None,
            message,
        }
    }

    pub(super) fn of_cell(row: usize, column: impl Into<String>, message: Message) -> Self {
        Self {
            row: Some(row),
            column: Some(column.into()),
            message,
        }
    }

    /// The sentence: file, row and column, then what is wrong.
    pub fn said_of(&self, file: &str) -> Message {
        let key = match (self.row, &self.column) {
            (Some(_), Some(_)) => "table-cell",
            (Some(_), None) => "table-row",
            (None, _) => "table-file",
        };
        let mut message = Message::new(key)
            .with("file", file)
            .with("problem", self.message.clone());
        if let Some(row) = self.row {
            message = message.with("row", row);
        }
        if let Some(column) = &self.column {
            message = message.with("column", column.as_str());
        }
        message
    }
}
