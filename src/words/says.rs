//! A language's Fluent files, and saying a message in it.

use super::{Arg, Message};
use crate::domain::count::Count;
use crate::domain::dates::{Month, PartialDate};
use crate::domain::field::Field;
use crate::domain::vocabulary::Vocabulary;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::sync::{Mutex, PoisonError};

/// The Fluent files of a language, as they were when the program was built.
macro_rules! files {
    ($language:literal: $($name:literal)*) => {
        &[$(include_str!(concat!("../../assets/locales/", $language, "/", $name, ".ftl")),)*]
    };
}

const ENGLISH: &[&str] = files!("en":
    "common" "fields" "terms" "countries" "findings" "figures" "errors" "sealing" "cli" "editions" "report" "corrections" "window" "records" "attachments" "conflicts" "copies" "editing" "judging" "places" "sources" "entry" "article");
const KURMANJI: &[&str] =
    files!("ku": "common" "terms" "countries" "figures" "report" "corrections");
const ARABIC: &[&str] = files!("ar": "common" "terms" "countries" "figures" "report" "corrections");
const SORANI: &[&str] =
    files!("ckb": "common" "terms" "countries" "figures" "report" "corrections");

/// A language of the program. The window speaks English; reports are made in each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Kurmanji, in Latin letters.
    Kurmanji,
    /// Arabic.
    Arabic,
    /// Sorani, in Arabic letters.
    Sorani,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 4] = [Self::English, Self::Kurmanji, Self::Arabic, Self::Sorani];

    /// Its code: BCP 47.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Kurmanji => "ku",
            Self::Arabic => "ar",
            Self::Sorani => "ckb",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        matches!(self, Self::Arabic | Self::Sorani)
    }

    /// A number in its digits, nothing between them: a year, a day, a page.
    pub fn digits(self, number: impl Display + Copy) -> String {
        let digits = number.to_string();
        digits.chars().map(|digit| self.digit(digit)).collect()
    }

    /// Its digit for a digit of ASCII.
    fn digit(self, digit: char) -> char {
        match (self, digit.to_digit(10)) {
            (Self::Arabic | Self::Sorani, Some(value)) => {
                char::from_u32('٠' as u32 + value).unwrap_or(digit)
            }
            _ => digit,
        }
    }

    fn files(self) -> &'static [&'static str] {
        match self {
            Self::English => ENGLISH,
            Self::Kurmanji => KURMANJI,
            Self::Arabic => ARABIC,
            Self::Sorani => SORANI,
        }
    }
}

/// The words of one language, with the labels that a register adds.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// English, for what this language does not say.
    fallback: Option<Box<Words>>,
    /// The terms that the register adds: the label, and whether it is in this language.
    added: BTreeMap<String, (String, bool)>,
    /// What was asked for and is not said in this language.
    untranslated: Mutex<BTreeSet<String>>,
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
        let fallback = match language {
            Language::English => None,
            _ => Some(Box::new(Self::english())),
        };
        Self {
            language,
            bundle,
            fallback,
            added: BTreeMap::new(),
            untranslated: Mutex::default(),
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

    /// Gives a term that the register adds its label, and says whether that is in this language.
    pub fn add_term(&mut self, vocabulary: Vocabulary, code: &str, label: &str, is_ours: bool) {
        let label = (label.to_owned(), is_ours);
        self.added.insert(term_key(vocabulary, code), label);
    }

    /// Whether there are words for this key, in this language or in English.
    pub fn has(&self, key: &str) -> bool {
        let english = self.fallback.as_ref();
        self.bundle.has_message(key) || english.is_some_and(|english| english.has(key))
    }

    /// The keys that were said in English until now because this language has no words for them.
    pub fn untranslated(&self) -> Vec<String> {
        let keys = self.untranslated.lock();
        let keys = keys.unwrap_or_else(PoisonError::into_inner);
        keys.iter().cloned().collect()
    }

    fn lacks(&self, key: &str) {
        let keys = self.untranslated.lock();
        let mut keys = keys.unwrap_or_else(PoisonError::into_inner);
        keys.insert(key.to_owned());
    }

    /// Says a message. What this language has no words for is said in English, and a key without
    /// any as the key itself, in brackets, so that it is seen.
    pub fn say(&self, message: &Message) -> String {
        if let Some(english) = &self.fallback
            && !self.bundle.has_message(&message.key)
        {
            self.lacks(&message.key);
            return english.say(message);
        }
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
            Some((label, is_ours)) => {
                if !is_ours {
                    self.lacks(&key);
                }
                label.clone()
            }
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
                .with("year", self.digits(month.year())),
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
                    .with("day", self.digits(day))
                    .with("month", self.month_name(month))
                    .with("year", self.digits(date.year)),
            ),
            (Some(month), None) => self.month(month),
            (None, _) => self.digits(date.year),
        }
    }

    /// A date in a list where the year is known: "19 Jun", "Jun", "2023".
    pub fn date_short(&self, date: PartialDate) -> String {
        match (date.in_month(), date.day) {
            (Some(month), Some(day)) => self.say(
                &Message::new("date-day-short")
                    .with("day", self.digits(day))
                    .with("month", self.month_short(month)),
            ),
            (Some(month), None) => self.month_short(month),
            (None, _) => self.digits(date.year),
        }
    }

    /// A number in the digits of the language, nothing between them: a year, a day, a page.
    pub fn digits(&self, number: impl Display + Copy) -> String {
        self.language.digits(number)
    }

    /// What stands between the parts of a list: ", ".
    pub fn comma(&self) -> String {
        self.text("list-comma")
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
            text.push(self.language.digit(digit));
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
