//! Text to value and back, by what the field takes.

use super::attachments::{attachments_text, read_attachments};
use super::citations::{citations_text, read_citations};
use super::description::{Input, describe};
use super::terms::Terms;
use crate::domain::count::{Count, CountProblem};
use crate::domain::dates::{DateProblem, Month, PartialDate, ascii_digits};
use crate::domain::field::Field;
use crate::domain::folding::fold;
use crate::domain::record::Value;
use crate::domain::vocabulary::Vocabulary;
use crate::words::Message;
use chrono::NaiveDate;

/// What a text is read by.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The terms and their labels.
    pub terms: &'a Terms,
    /// The day that "yesterday" is counted from; none where text comes from a file.
    pub today: Option<NaiveDate>,
    /// The month that completes "19"; none where text comes from a file.
    pub month: Option<Month>,
}

impl<'a> Reading<'a> {
    /// Reading text that must say everything itself, such as a cell of a table.
    pub fn of_file(terms: &'a Terms) -> Self {
        Self {
            terms,
            today: None,
            month: None,
        }
    }
}

/// Why a text is not what its field takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The code of the finding that it makes.
    pub code: &'static str,
    /// What is wrong.
    pub message: Message,
    /// The text that was probably meant.
    pub fix: Option<String>,
}

impl Problem {
    pub(super) fn new(code: &'static str, text: &str) -> Self {
        let message = Message::new(format!("finding-{code}"))
            .with("text", shown(text))
            // The words choose by it whether there is something to offer.
            .with("fix", "none");
        Self {
            code,
            message,
            fix: None,
        }
    }

    pub(super) fn fix(mut self, fix: impl Into<String>) -> Self {
        let fix = fix.into();
        if let Some((_, arg)) = self
            .message
            .args
            .iter_mut()
            .find(|(name, _)| *name == "fix")
        {
            *arg = fix.as_str().into();
        }
        self.fix = Some(fix);
        self
    }
}

/// What was typed, short enough to stand in a sentence.
fn shown(text: &str) -> String {
    const LONGEST: usize = 40;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

/// Reads what was typed into a field. Blank text is no value.
pub fn read_value(field: Field, text: &str, reading: &Reading) -> Result<Option<Value>, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let value = match describe(field).input {
        Input::Line => Value::Text(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        Input::Paragraph => Value::Text(text.replace("\r\n", "\n")),
        Input::Choice(vocabulary) => Value::Term(read_term(vocabulary, text, reading.terms)?),
        Input::Choices(vocabulary) => {
            let terms = split(text).map(|term| read_term(vocabulary, term, reading.terms));
            Value::Terms(terms.collect::<Result<_, _>>()?)
        }
        Input::Count => match read_count(text)? {
            Count::Unknown => return Ok(None),
            count => Value::Count(count),
        },
        Input::Date => Value::Date(
            PartialDate::parse(text, reading.today, reading.month)
                .map_err(|problem| date_problem(problem, text))?,
        ),
        Input::Month => {
            let date = PartialDate::parse(text, None, None);
            match date
                .map_err(|problem| date_problem(problem, text))?
                .in_month()
            {
                Some(month) => Value::Month(month),
                None => return Err(Problem::new("month-unreadable", text)),
            }
        }
        Input::Degrees => match ascii_digits(text).replace(',', ".").parse::<f64>() {
            Ok(degrees) if degrees.is_finite() => Value::Degrees(degrees),
            _ => return Err(Problem::new("degrees-unreadable", text)),
        },
        Input::Whole => match ascii_digits(text).parse() {
            Ok(number @ 1..=1000) => Value::Whole(number),
            _ => return Err(Problem::new("whole-unreadable", text)),
        },
        Input::Flag => match fold(text).as_str() {
            "yes" | "true" | "1" | "x" | "نعم" | "ere" | "erê" => Value::Flag(true),
            "no" | "false" | "0" | "لا" | "na" => return Ok(None),
            _ => return Err(Problem::new("flag-unreadable", text)),
        },
        Input::Links => Value::Refs(split(text).map(str::to_owned).collect()),
        Input::Citations => Value::Citations(read_citations(text)?),
        Input::Attachments => Value::Attachments(read_attachments(text)?),
    };
    Ok(Some(value))
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '؛'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

fn read_term(vocabulary: Vocabulary, text: &str, terms: &Terms) -> Result<String, Problem> {
    if let Some(code) = terms.read(vocabulary, text) {
        return Ok(code.to_owned());
    }
    let problem = Problem::new("term-unknown", text);
    Err(match terms.nearest(vocabulary, text) {
        Some(code) => problem.fix(code),
        None => problem,
    })
}

fn read_count(text: &str) -> Result<Count, Problem> {
    Count::parse(text).map_err(|problem| match problem {
        CountProblem::Unreadable => Problem::new("count-unreadable", text),
        CountProblem::TooLarge => Problem::new("count-too-large", text),
        CountProblem::Reversed { low, high } | CountProblem::BestOutside { low, high } => {
            Problem::new("count-order", text).fix(format!("{low}-{high}"))
        }
    })
}

fn date_problem(problem: DateProblem, text: &str) -> Problem {
    match problem {
        DateProblem::Unreadable => Problem::new("date-unreadable", text),
        DateProblem::NoSuchDay => Problem::new("date-impossible", text),
    }
}

/// A value as text that reads back as the same value.
pub fn value_text(field: Field, value: &Value) -> String {
    let written = |code: &String| match describe(field).input {
        Input::Choice(Vocabulary::Country) | Input::Choices(Vocabulary::Country)
            if code.len() == 2 =>
        {
            code.to_uppercase()
        }
        _ => code.clone(),
    };
    match value {
        Value::Text(text) | Value::Unparsed(text) => text.clone(),
        Value::Term(code) => written(code),
        Value::Terms(codes) => codes.iter().map(written).collect::<Vec<_>>().join("; "),
        Value::Count(count) => count.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Month(month) => month.to_string(),
        Value::Degrees(degrees) => degrees.to_string(),
        Value::Whole(number) => number.to_string(),
        Value::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Value::Refs(refs) => refs.join("; "),
        Value::Citations(citations) => citations_text(citations),
        Value::Attachments(attachments) => attachments_text(attachments),
    }
}
