//! A paragraph's source as words, numbers and figures in a row. Knows nothing of what is wrong with
//! any of them.

use super::super::source::{Fixed, Piece, What, pieces};
use crate::domain::dates::ascii_digits;
use crate::domain::folding::fold;
use std::ops::Range;

/// A part of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the source, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// What a part of a paragraph is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word, folded.
    Word(String),
    /// A number in digits; none where it is no whole one.
    Number(Option<u64>),
    /// A year, a date or a time in digits.
    Date,
    /// A sign of percentage.
    Percent,
    /// A figure, by its name in braces.
    Figure(String),
    /// The end of a sentence.
    End,
    /// Anything else.
    Other,
}

/// The years that four digits alone may name.
const YEARS: std::ops::RangeInclusive<u64> = 1900..=2100;

/// The tokens of a paragraph. What stands in it as it was generated is not looked into.
pub fn tokens(source: &str, generated: &[String]) -> Vec<Token> {
    let mut tokens = Vec::new();
    add(source, &pieces(source), generated, &mut tokens);
    tokens
}

fn add(source: &str, pieces: &[Piece], generated: &[String], tokens: &mut Vec<Token>) {
    for piece in pieces {
        let range = piece.range.clone();
        match &piece.what {
            What::Words(_) => read(source, range, tokens),
            What::Strong(inside) | What::Link { inside, .. } => {
                add(source, inside, generated, tokens);
            }
            What::Named(name) => {
                let kind = Kind::Figure(name.trim().to_owned());
                tokens.push(Token { range, kind });
            }
            // Braces alone do not make a number one that comes from somewhere.
            What::Fixed(Fixed::Count | Fixed::Ordinal | Fixed::Name | Fixed::Tag, _)
                if !generated
                    .iter()
                    .any(|text| text.contains(&source[range.clone()])) =>
            {
                let begins = source[range.clone()].find(':').map_or(0, |at| at + 1);
                read(source, range.start + begins..range.end - 1, tokens);
            }
            What::Fixed(..) => tokens.push(Token {
                range,
                kind: Kind::Other,
            }),
        }
    }
}

fn read(source: &str, range: Range<usize>, tokens: &mut Vec<Token>) {
    let mut at = range.start;
    while let Some(letter) = source[at..range.end].chars().next() {
        let rest = &source[at..range.end];
        let (length, kind) = if letter.is_numeric() && value_of(letter).is_some() {
            number(rest)
        } else if letter.is_alphabetic() {
            let length = run(rest, |c| c.is_alphanumeric() || is_mark(c));
            (length, Kind::Word(fold(&rest[..length])))
        } else {
            let kind = match letter {
                '%' | '٪' => Kind::Percent,
                '.' | '!' | '?' | '؟' | ';' | '؛' if ends(rest) => Kind::End,
                _ => Kind::Other,
            };
            (letter.len_utf8(), kind)
        };
        let blank = letter.is_whitespace() || is_mark(letter);
        if !blank {
            tokens.push(Token {
                range: at..at + length,
                kind,
            });
        }
        at += length;
    }
}

/// Whether nothing but a space or the end comes after the first letter.
fn ends(rest: &str) -> bool {
    rest.chars().nth(1).is_none_or(char::is_whitespace)
}

/// Marks inside of words, and those of direction.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{640}')
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn run(text: &str, holds: impl Fn(char) -> bool) -> usize {
    text.find(|c| !holds(c)).unwrap_or(text.len())
}

/// A digit of any of the languages.
fn value_of(letter: char) -> Option<u32> {
    ascii_digits(letter.encode_utf8(&mut [0; 4])).parse().ok()
}

/// A number that begins a text: how long it is, and what.
fn number(text: &str) -> (usize, Kind) {
    let digits = |text: &str| run(text, |c| value_of(c).is_some());
    let mut marks = Vec::new();
    let mut length = digits(text);
    while let Some(mark) = text[length..].chars().next() {
        let after = length + mark.len_utf8();
        let group = digits(&text[after..]);
        let joins = matches!(
            mark,
            ',' | '.' | '٬' | '٫' | '،' | '/' | ':' | '-' | '\u{a0}' | '\u{202f}'
        );
        // A space joins thousands alone, and a dash parts a range where it is no date.
        let thousands = text[after..after + group].chars().count() == 3;
        let spaced = matches!(mark, '\u{a0}' | '\u{202f}');
        if group == 0
            || !joins
            || (spaced && !thousands)
            || (mark == '-' && !dashed(&text[length..]))
        {
            break;
        }
        marks.push(mark);
        length = after + group;
    }
    let said = &text[..length];
    let plain: String = ascii_digits(said)
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    let in_groups: Vec<usize> = said
        .split(|c| value_of(c).is_none())
        .map(|group| group.chars().count())
        .collect();
    let one_mark = marks.iter().all(|mark| *mark == marks[0]);
    let kind = if marks.is_empty() {
        match plain.parse() {
            Ok(year) if YEARS.contains(&year) && plain.len() == 4 => Kind::Date,
            parsed => Kind::Number(parsed.ok()),
        }
    } else if marks.iter().any(|mark| matches!(mark, '/' | ':' | '-')) {
        Kind::Date
    } else if one_mark && marks[0] != '٫' && in_groups[1..].iter().all(|group| *group == 3) {
        Kind::Number(plain.parse().ok())
    } else if marks.len() == 2 && marks == ['.', '.'] {
        Kind::Date
    } else {
        Kind::Number(None)
    };
    (length, kind)
}

/// Whether dashes join a date and do not part a range: `2023-06-19`.
fn dashed(text: &str) -> bool {
    let groups: Vec<usize> = text
        .split('-')
        .skip(1)
        .map(|group| run(group, |c| value_of(c).is_some()))
        .collect();
    groups.len() >= 2 && groups[0] > 0 && groups[1] > 0
}
