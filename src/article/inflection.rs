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
    /// Nothing is said of it.
    Unsaid,
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
/// Kurmanji noun without an ending may be one or many.
pub(super) fn inflection(ending: &str, language: Language) -> Option<Size> {
    let endings: &[(Size, &[&str])] = match language {
        Language::English => &[(Size::One, &[""]), (Size::Many, &["s", "es"])],
        Language::Arabic => &[
            (Size::One, &["", "ا", "ه"]),
            (Size::Two, &["ان", "تان", "تين", "تا"]),
            (Size::TwoOrMore, &["ين"]),
            (Size::Many, &["ون", "ات", "و"]),
        ],
        Language::Kurmanji => &[
            (Size::Unsaid, &[""]),
            (
                Size::One,
                &[
                    "ek", "eki", "eke", "eka", "yek", "yeki", "yeke", "e", "a", "i", "ye", "yi",
                ],
            ),
            (Size::Many, &["en", "an", "n", "yen", "yan", "in"]),
        ],
        Language::Sorani => &[
            (Size::Unsaid, &["", "ي"]),
            (Size::One, &["يك", "هكه", "يكي", "هكهي"]),
            (Size::Many, &["ان", "هكان", "اني", "هكاني"]),
        ],
    };
    let found = endings.iter().find(|(_, known)| known.contains(&ending));
    found.map(|(size, _)| *size)
}
