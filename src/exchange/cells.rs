//! Text to the cells of a table: delimiter, quotes, rows as a spreadsheet numbers them. Knows
//! nothing of what the columns mean.

use super::problem::Problem;
use crate::words::Message;
use csv::{ByteRecord, Reader, ReaderBuilder};

/// The longest cell that is taken, in bytes. Anything longer is a file that lost a quotation mark.
pub const LONGEST_CELL: usize = 1_000_000;

/// A row of cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells {
    /// Its number as a spreadsheet shows it, the header being row 1.
    pub number: usize,
    /// What its cells hold, as many as the header has.
    pub texts: Vec<String>,
}

/// The header of a table, if it has one: its cells.
pub fn header(text: &str, delimiter: u8) -> Vec<String> {
    let mut record = ByteRecord::new();
    match reader(text, delimiter).read_byte_record(&mut record) {
        Ok(true) => texts(&record),
        _ => Vec::new(),
    }
}

/// The rows below the header. A row that is blank in every cell is passed over.
pub fn rows(text: &str, delimiter: u8, header: &[String]) -> Result<Vec<Cells>, Vec<Problem>> {
    // Every row ends with a newline, so that the reader's count of lines is right after the last.
    let text = format!("{text}\n");
    let mut reader = reader(&text, delimiter);
    let mut record = ByteRecord::new();
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    // Newlines within cells: lines of the file that are no rows of the table.
    let mut within = 0;
    let mut is_header = true;
    let odd = !text.matches('"').count().is_multiple_of(2);
    // The text is whole in memory: reading it cannot fail, and rows may have any length.
    while let Ok(true) = reader.read_byte_record(&mut record) {
        let texts = texts(&record);
        let newlines: usize = texts.iter().map(|text| text.matches('\n').count()).sum();
        let lines = reader.position().line() as usize - 1;
        let at_end = reader.position().byte() as usize == text.len();
        // The newline after the last row belongs to a cell only if that cell was never closed.
        let unclosed = odd && at_end && texts.last().is_some_and(|cell| cell.ends_with('\n'));
        let number = lines.saturating_sub(within + newlines) + usize::from(unclosed);
        within += newlines;
        if unclosed {
            let message = Message::new("table-unclosed-quote");
            problems.push(Problem::of_row(number, message));
            break;
        }
        if std::mem::take(&mut is_header) {
            continue;
        }
        if texts.iter().all(|text| text.trim().is_empty()) {
            continue;
        }
        problems.extend(wrong_with(number, &texts, header));
        rows.push(Cells { number, texts });
    }
    if problems.is_empty() {
        Ok(rows)
    } else {
        Err(problems)
    }
}

/// The rows of a block with tabs between its cells, whatever their length.
pub fn block(text: &str) -> Vec<Vec<String>> {
    let mut reader = reader(text, b'\t');
    let mut record = ByteRecord::new();
    let mut rows = Vec::new();
    // The text is whole in memory: reading it cannot fail.
    while let Ok(true) = reader.read_byte_record(&mut record) {
        rows.push(texts(&record));
    }
    rows
}

fn reader(text: &str, delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
}

fn texts(record: &ByteRecord) -> Vec<String> {
    record
        .iter()
        .map(|cell| String::from_utf8_lossy(cell).into_owned())
        .collect()
}

fn wrong_with(number: usize, texts: &[String], header: &[String]) -> Option<Problem> {
    let column = |at: usize| match header.get(at) {
        Some(name) if !name.trim().is_empty() => name.trim().to_owned(),
        _ => (at + 1).to_string(),
    };
    if let Some(at) = texts.iter().position(|text| text.len() > LONGEST_CELL) {
        let message = Message::new("table-cell-too-long")
            .with("bytes", texts[at].len())
            .with("longest", LONGEST_CELL);
        return Some(Problem::of_cell(number, column(at), message));
    }
    if let Some(at) = texts.iter().position(|text| text.contains('\0')) {
        return Some(Problem::of_cell(
            number,
            column(at),
            Message::new("table-zero-byte"),
        ));
    }
    (texts.len() != header.len()).then(|| {
        let message = Message::new("table-ragged-row")
            .with("cells", texts.len())
            .with("columns", header.len());
        Problem::of_row(number, message)
    })
}
