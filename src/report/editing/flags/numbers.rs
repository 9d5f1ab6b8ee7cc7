//! Typed numbers: those that a figure has are better put in as that figure, and those that none has
//! are nowhere proven.

use super::typed::{Number, Typed};
use super::{Judged, ranking};
use crate::report::content::{Flag, FlagKind};
use crate::words::Message;

/// As many names as a person looks through.
const MEANT: usize = 5;

/// The flags of a paragraph.
pub fn flags(judged: &Judged, paragraph: usize, typed: &Typed) -> Vec<Flag> {
    let numbers = typed.numbers.iter();
    numbers
        .map(|number| flag(judged, paragraph, number))
        .collect()
}

fn flag(judged: &Judged, paragraph: usize, number: &Number) -> Flag {
    let said = judged.source[paragraph][number.range.clone()].to_owned();
    let mut meant = number
        .value
        .map(|value| ranking::meaning(judged, value, number.percent))
        .unwrap_or_default();
    meant.truncate(MEANT);
    let kind = match meant.first() {
        Some(_) => FlagKind::Typed,
        None => FlagKind::Unmatched,
    };
    let key = match kind {
        FlagKind::Typed => "flag-typed",
        _ => "flag-unmatched",
    };
    Flag {
        paragraph,
        range: number.range.clone(),
        kind,
        message: Message::new(key)
            .with("said", said.as_str())
            .with("name", meant.first().cloned().unwrap_or_default()),
        said,
        meant,
        settled: None,
    }
}
