//! A language's Fluent files, and saying a message in it.

use super::{Arg, Message};
use crate::domain::count::Count;
use crate::domain::dates::{Month, PartialDate};
use crate::domain::field::Field;
use crate::domain::vocabulary::Vocabulary;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::BTreeMap;

/// The Fluent files of a language, as they were when the program was built.
macro_rules! files {
    ($language:literal: $($name:literal)*) => {
        &[$(include_str!(concat!("../../assets/locales/", $language, "/", $name, ".ftl")),)*]
    };
}

const ENGLISH: &[&str] = files!("en":
    "common" "fields" "terms" "countries" "findings" "figures" "errors" "sealing" "cli" "report" "window" "records" "attachments" "conflicts" "copies");

/// A language of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
    /// All languages that the program speaks.
    pub const ALL: [Self; 1] = [Self::English];

    /// Its code: BCP 47.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    fn files(self) -> &'static [&'static str] {
        match self {
            Self::English => ENGLISH,
        }
    }
}

/// The words of one language, with the labels that a register adds.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    added: BTreeMap<String, String>,
}

impl Words {
    /// The words of a language.
    ///
    /// # Panics
    /// Where a Fluent file of the program cannot be parsed or says a key twice: a test reads them
    /// all, so that no such program is ever built.
    pub fn load(language: Language) -> Self {
        let id = language
            .code()
            .parse()
            .expect("the language code is valid BCP 47");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // No isolation marks: direction is decided where text is laid out, and they would be found
        // in what is copied out of a report.
        bundle.set_use_isolating(false);
        for file in language.files() {
            let resource = FluentResource::try_new((*file).to_owned())
                .map_err(|(_resource, errors)| errors)
                .expect("the Fluent file parses");
            bundle.add_resource(resource).expect("no key is said twice");
        }
        Self {
            language,
            bundle,
            added: BTreeMap::new(),
        }
    }

    /// The words of English.
    pub fn english() -> Self {
        Self::load(Language::English)
    }

    /// The language that it speaks.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Gives a term that the register adds its label.
    pub fn add_term(&mut self, vocabulary: Vocabulary, code: &str, label: &str) {
        self.added
            .insert(term_key(vocabulary, code), label.to_owned());
    }

    /// Whether there are words for this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// Says a message. A key without words is said as the key itself, in brackets, so that it is
    /// seen.
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::with_capacity(message.args.len());
        for (name, arg) in &message.args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(text.as_str()),
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Message(message) => FluentValue::from(self.say(message)),
            };
            args.set(*name, value);
        }
        let pattern = self
            .bundle
            .get_message(&message.key)
            .and_then(|message| message.value());
        let Some(pattern) = pattern else {
            return format!("[{}]", message.key);
        };
        // An argument that a sentence asks for and does not get stands in it by its name.
        self.bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }

    /// Says what has no arguments.
    pub fn text(&self, key: &str) -> String {
        self.say(&Message::new(key.to_owned()))
    }

    /// The label of a field.
    pub fn field(&self, field: Field) -> String {
        self.text(&field_key(field))
    }

    /// The help of a field.
    pub fn field_help(&self, field: Field) -> String {
        self.text(&format!("{}-help", field_key(field)))
    }

    /// The label of a term; a code that nobody named stands for itself.
    pub fn term(&self, vocabulary: Vocabulary, code: &str) -> String {
        let key = term_key(vocabulary, code);
        match self.added.get(&key) {
            Some(label) => label.clone(),
            None if self.has(&key) => self.text(&key),
            None => code.to_owned(),
        }
    }

    /// A month: "June 2023".
    pub fn month(&self, month: Month) -> String {
        let name = self.month_name(month);
        self.say(
            &Message::new("month-of-year")
                .with("month", name)
                .with("year", month.year().to_string()),
        )
    }

    /// A month's name: "June".
    pub fn month_name(&self, month: Month) -> String {
        self.text(&format!("month-{}", month.number()))
    }

    /// A month's name where there is little room: "Jun".
    pub fn month_short(&self, month: Month) -> String {
        self.text(&format!("month-{}-short", month.number()))
    }

    /// A date as coarse as it is known: "19 June 2023", "June 2023", "2023".
    pub fn date(&self, date: PartialDate) -> String {
        match (date.in_month(), date.day) {
            (Some(month), Some(day)) => self.say(
                &Message::new("date-day")
                    .with("day", day.to_string())
                    .with("month", self.month_name(month))
                    .with("year", date.year.to_string()),
            ),
            (Some(month), None) => self.month(month),
            (None, _) => date.year.to_string(),
        }
    }

    /// A date in a list where the year is known: "19 Jun", "Jun", "2023".
    pub fn date_short(&self, date: PartialDate) -> String {
        match (date.in_month(), date.day) {
            (Some(month), Some(day)) => self.say(
                &Message::new("date-day-short")
                    .with("day", day.to_string())
                    .with("month", self.month_short(month)),
            ),
            (Some(month), None) => self.month_short(month),
            (None, _) => date.year.to_string(),
        }
    }

    /// A whole number, its thousands apart: "2,000".
    pub fn number(&self, number: u64) -> String {
        let separator = self.text("number-thousands");
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(&separator);
            }
            text.push(digit);
        }
        text
    }

    /// A count as it is shown: "4", "3–5", "3+", "~10", "several", "?".
    pub fn count(&self, count: Count) -> String {
        let number = |number: u32| self.number(number.into());
        match count {
            Count::Unknown => self.text("count-unknown"),
            Count::Exact(exact) => number(exact),
            Count::Range {
                low,
                high,
                best: None,
            } => format!("{}–{}", number(low), number(high)),
            Count::Range {
                low,
                high,
                best: Some(best),
            } => {
                format!("{}–{} ({})", number(low), number(high), number(best))
            }
            Count::AtLeast(low) => format!("{}+", number(low)),
            Count::About(about) => format!("~{}", number(about)),
            Count::Word(word) => self.text(&format!("count-{}", word.code())),
        }
    }
}

/// The Fluent key of a field's label.
pub fn field_key(field: Field) -> String {
    format!("field-{}", field.key().replace('_', "-"))
}

/// The Fluent key of a term's label.
pub fn term_key(vocabulary: Vocabulary, code: &str) -> String {
    format!("term-{}-{}", vocabulary.key(), code.replace('_', "-"))
}
