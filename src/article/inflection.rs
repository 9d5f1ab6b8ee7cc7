//! The endings of nouns, and how many they speak of. Knows no nouns.

use crate::words::Language;

/// How many a noun speaks of by its own form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// One.
    One,
    /// Two: the Arabic dual.
    Two,
    /// Two or more: مدنيين is the dual or the plural.
    TwoOrMore,
    /// More than one.
    Many,
}

impl Size {
    /// The size by its name in the tables.
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "1" => Self::One,
            "2" => Self::Two,
            "2+" => Self::TwoOrMore,
            "many" => Self::Many,
            _ => return None,
        })
    }
}

/// What the folded ending of a noun says of its number; none where it is no ending of the language. A
/// Kurmanji noun without an ending may be one or many, and says nothing.
#[allow(
    clippy::option_option,
    reason = "no ending, and an ending that says nothing"
)]
pub(super) fn inflection(ending: &str, language: Language) -> Option<Option<Size>> {
    use Size::{Many, One, Two, TwoOrMore};
    let size = match (language, ending) {
        (Language::English, "") => Some(One),
        (Language::English, "s" | "es") => Some(Many),
        (Language::Arabic, "" | "ا" | "ه") => Some(One),
        (Language::Arabic, "ان" | "تان" | "تين" | "تا") => Some(Two),
        (Language::Arabic, "ين") => Some(TwoOrMore),
        (Language::Arabic, "ون" | "ات" | "و") => Some(Many),
        (Language::Kurmanji, "") => None,
        (
            Language::Kurmanji,
            "ek" | "eki" | "eke" | "eka" | "yek" | "yeki" | "yeke" | "e" | "a" | "i" | "ye" | "yi",
        ) => Some(One),
        (Language::Kurmanji, "en" | "an" | "n" | "yen" | "yan" | "in") => Some(Many),
        (Language::Sorani, "" | "ي") => None,
        (Language::Sorani, "يك" | "هكه" | "يكي" | "هكهي") => Some(One),
        (Language::Sorani, "ان" | "هكان" | "اني" | "هكاني") => Some(Many),
        _ => return None,
    };
    Some(size)
}
