//! What was typed in a paragraph: its numbers, but those of dates and names, and its words of change.
//! Knows nothing of what the figures say.

use super::Judged;
use super::lexicon::{Claim, Lexicon, Sense};
use super::tokens::{Kind, Token, tokens};
use crate::domain::dates::Month;
use crate::domain::folding::fold;
use crate::domain::month_names;
use crate::words::{Language, Words};
use std::ops::Range;

/// No phrase of the files has more words.
const LONGEST: usize = 8;

/// A paragraph, and what was typed in it.
pub struct Typed {
    /// The paragraph in a row.
    pub tokens: Vec<Token>,
    /// The numbers.
    pub numbers: Vec<Number>,
    /// The words of change.
    pub claims: Vec<Claimed>,
}

/// A number that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Where it stands in the source, in bytes, with its sign of percentage.
    pub range: Range<usize>,
    /// The number; none where it is no whole one.
    pub value: Option<u64>,
    /// Whether it is a percentage.
    pub percent: bool,
}

/// Words of change that were typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Where they stand in the source, in bytes.
    pub range: Range<usize>,
    /// The first of their tokens, by place.
    pub at: usize,
    /// What they claim.
    pub claim: Claim,
}

/// Reads a paragraph.
pub fn typed(judged: &Judged, paragraph: usize) -> Typed {
    let source = &judged.source[paragraph];
    let reader = Reader {
        judged,
        source,
        tokens: tokens(source, &judged.passage.generated),
        lexicon: Lexicon::of(judged.words.language()),
        months: months(judged.words),
    };
    reader.read()
}

struct Reader<'a> {
    judged: &'a Judged<'a>,
    source: &'a str,
    tokens: Vec<Token>,
    lexicon: &'static Lexicon,
    months: Vec<String>,
}

impl Reader<'_> {
    fn read(self) -> Typed {
        let (mut numbers, mut claims) = (Vec::new(), Vec::new());
        let mut percent = false;
        let mut at = 0;
        while at < self.tokens.len() {
            let mut length = 1;
            match (&self.tokens[at].kind, self.sense(at)) {
                (Kind::Number(value), _) => {
                    if !self.is_date(at) && !self.is_part_of_a_name(at) {
                        numbers.push(self.number(at, 1, *value, percent));
                    }
                    percent = false;
                }
                (_, Some((words, sense))) => {
                    length = words;
                    match sense {
                        Sense::Number(value) if !self.is_part_of_a_name(at) => {
                            numbers.push(self.number(at, words, Some(value), percent));
                        }
                        Sense::Claim(claim) => claims.push(Claimed {
                            range: self.range(at, words),
                            at,
                            claim,
                        }),
                        _ => {}
                    }
                    percent = sense == Sense::Percent;
                }
                (Kind::Percent, _) => percent = true,
                (Kind::End | Kind::Word(_), _) => percent = false,
                _ => {}
            }
            at += length;
            // The sign after a number belongs to it, and not to the number that follows.
            let taken = numbers.last().map_or(0, |number: &Number| number.range.end);
            while self
                .tokens
                .get(at)
                .is_some_and(|token| token.range.start < taken)
            {
                at += 1;
            }
        }
        Typed {
            tokens: self.tokens,
            numbers,
            claims,
        }
    }

    fn range(&self, at: usize, words: usize) -> Range<usize> {
        self.tokens[at].range.start..self.tokens[at + words - 1].range.end
    }

    /// A number with the signs around it.
    fn number(&self, at: usize, words: usize, value: Option<u64>, percent: bool) -> Number {
        let mut range = self.range(at, words);
        let after = at + words;
        let mut is_percent = percent;
        match self.tokens.get(after).map(|token| &token.kind) {
            Some(Kind::Percent) => {
                is_percent = true;
                range.end = self.tokens[after].range.end;
            }
            Some(Kind::Word(_)) => {
                if let Some((length, Sense::Percent)) = self.sense(after) {
                    is_percent = true;
                    range.end = self.range(after, length).end;
                }
            }
            _ => {}
        }
        let before = &self.source[..range.start];
        if let Some(sign) = before.chars().next_back()
            && matches!(sign, '+' | '−' | '%' | '٪')
        {
            range.start -= sign.len_utf8();
        }
        Number {
            range,
            value,
            percent: is_percent,
        }
    }

    /// What the words at a place mean, and how many they are.
    fn sense(&self, at: usize) -> Option<(usize, Sense)> {
        let words = self.tokens[at..].iter().take(LONGEST);
        let words: Vec<&str> = words
            .map_while(|token| match &token.kind {
                Kind::Word(word) => Some(word.as_str()),
                _ => None,
            })
            .collect();
        self.lexicon.begins(&words)
    }

    /// Whether a month stands beside the number at a place.
    fn is_date(&self, at: usize) -> bool {
        let mut next = at + 1;
        while let Some(token) = self.tokens.get(next) {
            let joined = token.range.start == self.tokens[next - 1].range.end;
            let filler = matches!(self.sense(next), Some((_, Sense::Date)));
            if matches!(self.sense(next), Some((_, Sense::Ordinal))) && joined {
                return true;
            }
            if self.is_month(next) {
                return true;
            }
            // Endings of the day are written together with it.
            if !(joined || filler) || next > at + 3 {
                break;
            }
            next += 1;
        }
        // "June 19"; in the other languages what follows a month is no day.
        let english = self.judged.words.language() == Language::English;
        english && at > 0 && self.is_month(at - 1)
    }

    fn is_month(&self, at: usize) -> bool {
        let Some(Token {
            range,
            kind: Kind::Word(word),
        }) = self.tokens.get(at)
        else {
            return false;
        };
        // "May" is a month, and "may" is none.
        let written = &self.source[range.clone()];
        if written.starts_with(|first: char| first.is_lowercase()) {
            return false;
        }
        let declined = |month: &String| {
            word.strip_prefix(month.as_str())
                .is_some_and(|ending| ending.chars().count() <= 3)
        };
        self.months.iter().any(declined)
            || month_names::replace(&written.to_lowercase()).1.is_some()
    }

    /// Whether the number at a place belongs to a name, a reference or an address.
    fn is_part_of_a_name(&self, at: usize) -> bool {
        let range = &self.tokens[at].range;
        let before = &self.source[..range.start];
        let begins = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let begun = before.get(begins..).unwrap_or_default();
        let hyphen = begun
            .strip_suffix('-')
            .is_some_and(|head| head.ends_with(char::is_alphanumeric));
        if hyphen || begun.contains("://") || begun.starts_with("www.") {
            return true;
        }
        let said = &self.source[range.clone()];
        let mut names = self
            .judged
            .known
            .names
            .iter()
            .filter(|name| name.contains(said));
        names.any(|name| {
            let mut found = self.source.match_indices(name.as_str());
            found.any(|(from, name)| from <= range.start && range.end <= from + name.len())
        })
    }
}

/// The first words of the names of the months, folded.
fn months(words: &Words) -> Vec<String> {
    let months = (1..=12).filter_map(|number| Month::new(2000, number));
    let names = months.flat_map(|month| [words.month_name(month), words.month_short(month)]);
    let first = names.filter_map(|name| name.split_whitespace().next().map(fold));
    first.filter(|name| name.chars().count() > 1).collect()
}
