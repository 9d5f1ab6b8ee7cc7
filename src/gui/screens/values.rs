//! A value as it is shown to a person: the label of a term, a date in words, a count with its dash.
//! Knows nothing of where it stands.

use crate::domain::count::{Count, Sum};
use crate::domain::dates::PartialDate;
use crate::domain::field::Field;
use crate::domain::file_name::safe_name;
use crate::domain::record::{Attachment, Record, Value};
use crate::schema::{Input, Terms, describe, read_attachments, read_citations, value_text};
use crate::words::{Message, Words};
use crate::workspace::attachment_words;

/// What a field of the record says, in words; empty where it is blank.
pub fn field_words(words: &Words, record: &Record, field: Field) -> String {
    record
        .get(field)
        .map(|value| value_words(words, field, value))
        .unwrap_or_default()
}

/// A value in words.
pub fn value_words(words: &Words, field: Field, value: &Value) -> String {
    match (describe(field).input, value) {
        (Input::Choice(vocabulary), Value::Term(code)) => words.term(vocabulary, code),
        (Input::Choices(vocabulary), Value::Terms(codes)) => {
            let labels: Vec<String> = codes
                .iter()
                .map(|code| words.term(vocabulary, code))
                .collect();
            labels.join(", ")
        }
        (_, Value::Count(count)) => words.count(*count),
        (_, Value::Date(date)) => words.date(*date),
        (_, Value::Month(month)) => words.month(*month),
        (_, Value::Flag(flag)) => words.text(if *flag { "flag-yes" } else { "flag-no" }),
        (_, Value::Citations(citations)) => {
            let names: Vec<&str> = citations
                .iter()
                .map(|citation| citation.name.as_str())
                .collect();
            names.join(", ")
        }
        (_, Value::Attachments(files)) => {
            let names: Vec<String> = files.iter().map(|file| safe_name(&file.name)).collect();
            names.join(", ")
        }
        (_, value) => value_text(field, value),
    }
}

/// What a text that was written for a field says in words: the text itself where it cannot be read.
pub fn text_words(words: &Words, terms: &Terms, field: Field, text: &str) -> String {
    if describe(field).input == Input::Citations {
        // What changed in a source is more than its name.
        return match read_citations(text) {
            Ok(citations) if citations.is_empty() => String::new(),
            _ => text.to_owned(),
        };
    }
    if describe(field).input == Input::Attachments {
        // Without the hash, which says nothing to a person.
        let said = |file: &Attachment| {
            let name = safe_name(&file.name);
            let known = attachment_words(words, file);
            [name, known].join(" · ")
        };
        return match read_attachments(text) {
            Ok(files) => files.iter().map(said).collect::<Vec<_>>().join("; "),
            Err(_) => text.to_owned(),
        };
    }
    let reading = crate::schema::Reading::of_file(terms);
    match crate::schema::read_value(field, text, &reading) {
        Ok(Some(value)) => value_words(words, field, &value),
        _ => text.to_owned(),
    }
}

/// The date in words that a short text is understood as; none where it says everything itself.
pub fn understood(words: &Words, date: PartialDate, text: &str) -> Option<String> {
    let text = text.trim();
    let told = words.date(date);
    (!text.is_empty() && text != told && text != date.to_string()).then_some(told)
}

/// The words that a count is understood as, and the number that counts; none where it says that itself.
pub fn count_understood(words: &Words, count: Count) -> Option<String> {
    let number = |number: u32| words.number(number.into());
    let best = count.best()?;
    let said = match count {
        Count::Unknown | Count::Exact(_) => return None,
        Count::Range { low, high, .. } => Message::new("understood-range")
            .with("low", number(low))
            .with("high", number(high)),
        Count::AtLeast(_) => Message::new("understood-at-least"),
        Count::About(_) => Message::new("understood-about"),
        Count::Word(_) => Message::new("understood-word").with("word", words.count(count)),
    };
    Some(words.say(&said.with("best", number(best))))
}

/// A sum as a cell of a table: "?" where nothing is known, "12+" where it is at least 12.
pub fn sum_words(words: &Words, sum: Sum) -> String {
    let Some(known) = sum.known else {
        return words.count(Count::Unknown);
    };
    let number = words.number(known);
    match (sum.at_least, sum.about) {
        (true, _) => format!("{number}+"),
        (false, true) => format!("~{number}"),
        (false, false) => number,
    }
}

/// A sum in a sentence: "15", "at least 10", "unknown".
pub fn sum_phrase(words: &Words, sum: Sum) -> Message {
    match (sum.known, sum.at_least) {
        (None, _) => Message::new("total-unknown"),
        (Some(known), true) => Message::new("total-at-least").with("number", words.number(known)),
        (Some(known), false) => Message::new("total-exact").with("number", words.number(known)),
    }
}
