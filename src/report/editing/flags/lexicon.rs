//! What words of number and of change mean in each language, from the files under `assets/editing`.
//! Knows nothing of where they stand.

use crate::domain::folding::fold;
use crate::words::Language;
use std::sync::OnceLock;

const FILES: [(Language, &str); 4] = [
    (
        Language::English,
        include_str!("../../../../assets/editing/en.txt"),
    ),
    (
        Language::Kurmanji,
        include_str!("../../../../assets/editing/ku.txt"),
    ),
    (
        Language::Arabic,
        include_str!("../../../../assets/editing/ar.txt"),
    ),
    (
        Language::Sorani,
        include_str!("../../../../assets/editing/ckb.txt"),
    ),
];

/// What words mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// A number.
    Number(u64),
    /// That the number beside it is a percentage.
    Percent,
    /// Nothing: they only look like something.
    Nothing,
    /// That a day stands before them, and its month after them.
    Date,
    /// That the digits before them are no number of anything.
    Ordinal,
    /// A claim on how a figure changed or stands.
    Claim(Claim),
}

/// What is claimed of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// More than the month before.
    Up,
    /// Fewer than the month before.
    Down,
    /// As many as the month before.
    Same,
    /// As many, within what the rules of wording allow.
    Roughly,
    /// More, within the same.
    SlightlyUp,
    /// Fewer, within the same.
    SlightlyDown,
    /// Twice as many.
    Doubled,
    /// Nearly three times as many.
    NearlyTripled,
    /// Three times as many.
    Tripled,
    /// Half as many.
    Halved,
    /// The most of the year so far.
    Most,
    /// The fewest of the year so far.
    Fewest,
    /// The most of all months that are looked back on.
    Record,
}

impl Claim {
    /// All claims.
    pub const ALL: [Self; 13] = [
        Self::Up,
        Self::Down,
        Self::Same,
        Self::Roughly,
        Self::SlightlyUp,
        Self::SlightlyDown,
        Self::Doubled,
        Self::NearlyTripled,
        Self::Tripled,
        Self::Halved,
        Self::Most,
        Self::Fewest,
        Self::Record,
    ];

    /// The code in the files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Same => "same",
            Self::Roughly => "roughly",
            Self::SlightlyUp => "slightly-up",
            Self::SlightlyDown => "slightly-down",
            Self::Doubled => "doubled",
            Self::NearlyTripled => "nearly-tripled",
            Self::Tripled => "tripled",
            Self::Halved => "halved",
            Self::Most => "most",
            Self::Fewest => "fewest",
            Self::Record => "record",
        }
    }
}

/// The words of a language.
pub struct Lexicon {
    /// Words, folded, and what they mean; the longest first.
    phrases: Vec<(Vec<String>, Sense)>,
    /// Letters that are written together with the word after them.
    prefixes: &'static [char],
}

impl Lexicon {
    /// The words of this language.
    pub fn of(language: Language) -> &'static Self {
        static KNOWN: [OnceLock<Lexicon>; 4] = [const { OnceLock::new() }; 4];
        let at = FILES.iter().position(|(other, _)| *other == language);
        let at = at.unwrap_or(0);
        KNOWN[at].get_or_init(|| Self::read(language, FILES[at].1))
    }

    fn read(language: Language, text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let lines = lines.filter_map(|line| line.split_once(':'));
        let mut phrases: Vec<(Vec<String>, Sense)> = lines
            .filter_map(|(meaning, said)| Some((sense(meaning.trim())?, said)))
            .flat_map(|(sense, said)| {
                let said = said.split(',').map(str::trim);
                let said = said.filter(|phrase| !phrase.is_empty());
                said.map(move |phrase| (phrase.split_whitespace().map(fold).collect(), sense))
            })
            .collect();
        phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        let prefixes: &[char] = match language {
            Language::Arabic => &['و', 'ف', 'ب', 'ل'],
            Language::Sorani => &['و'],
            Language::English | Language::Kurmanji => &[],
        };
        Self { phrases, prefixes }
    }

    /// What the words that begin a text mean, folded, and how many of them that is.
    pub fn begins(&self, words: &[&str]) -> Option<(usize, Sense)> {
        let first = words.first()?;
        let bare = first
            .strip_prefix(self.prefixes)
            .filter(|bare| !bare.is_empty());
        let fits = |phrase: &[String], first: &str| {
            phrase.len() <= words.len()
                && phrase[0] == first
                && phrase[1..]
                    .iter()
                    .zip(&words[1..])
                    .all(|(one, other)| one == other)
        };
        let found = self
            .phrases
            .iter()
            .find(|(phrase, _)| fits(phrase, first) || bare.is_some_and(|bare| fits(phrase, bare)));
        found.map(|(phrase, sense)| (phrase.len(), *sense))
    }
}

fn sense(meaning: &str) -> Option<Sense> {
    match meaning {
        "percent" => Some(Sense::Percent),
        "not" => Some(Sense::Nothing),
        "date" => Some(Sense::Date),
        "ordinal" => Some(Sense::Ordinal),
        meaning => {
            let mut claims = Claim::ALL.into_iter();
            let claim = claims.find(|claim| claim.code() == meaning);
            let number = || meaning.parse().ok().map(Sense::Number);
            claim.map(Sense::Claim).or_else(number)
        }
    }
}
