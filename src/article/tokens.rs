//! A text as words, numbers, links and signs, each with where it stands and the forms that it is looked
//! up by. Knows no words of any language but the endings and prefixes that are written joined.

use super::tongue::{self, Paragraphs};
use crate::domain::dates::ascii_digits;
use crate::domain::folding::{fold, is_dropped};
use crate::words::Language;
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word.
    Word,
    /// A number in digits of any script.
    Number(u32),
    /// A link to a page.
    Link,
    /// A sign.
    Sign(char),
}

/// A word, number, link or sign of the text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Where it stands, in bytes, without an ending that is set off by an apostrophe.
    pub range: Range<usize>,
    pub kind: Kind,
    /// Its folded forms: as it stands, then without what is joined to it, the longest first.
    pub forms: Vec<String>,
    /// Whether it begins with a capital letter.
    pub is_capital: bool,
    /// The number of its sentence in the text.
    pub sentence: usize,
    /// The number of its line in the text.
    pub line: usize,
    pub language: Language,
    /// Whether no space stands before it.
    pub is_joined: bool,
}

impl Token {
    /// Its fold as it stands.
    pub fn form(&self) -> &str {
        self.forms.first().map_or("", String::as_str)
    }

    pub fn is_sign(&self, signs: &[char]) -> bool {
        matches!(self.kind, Kind::Sign(sign) if signs.contains(&sign))
    }

    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// The number in digits.
    pub fn number(&self) -> Option<u32> {
        match self.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }
}

/// More tokens than this are of no article, and are not read.
const LONGEST: usize = 20_000;

/// The tokens of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut scan = Scan {
        text,
        paragraphs: tongue::of_paragraphs(text),
        tokens: Vec::new(),
        sentence: 0,
        line: 0,
        spaced: true,
    };
    let mut at = 0;
    while at < text.len() && scan.tokens.len() < LONGEST {
        at = scan.step(at);
    }
    scan.tokens
}

struct Scan<'a> {
    text: &'a str,
    paragraphs: Paragraphs,
    tokens: Vec<Token>,
    sentence: usize,
    line: usize,
    spaced: bool,
}

/// Endings that Kurmanji sets off by an apostrophe, folded.
const SET_OFF: &[&str] = &[
    "e", "a", "i", "an", "en", "ye", "ya", "yi", "yen", "yan", "ji", "de", "ne", "ve", "s",
];

/// Words that are written short, with a point that ends no sentence, folded.
const SHORTENED: &[&str] = &[
    "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "mr", "mrs", "dr", "st",
    "gen", "col", "lt", "maj", "sgt",
];

impl Scan<'_> {
    /// Takes what begins at a byte, and gives where the next begins.
    fn step(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let Some(first) = rest.chars().next() else {
            return self.text.len();
        };
        if first == '\n' {
            self.line += 1;
            self.sentence += 1;
            self.spaced = true;
            return at + 1;
        }
        if first.is_whitespace() || is_dropped(first) || first.is_control() {
            self.spaced |= first.is_whitespace();
            return at + first.len_utf8();
        }
        if rest.starts_with("http://") || rest.starts_with("https://") {
            let length = rest.find(|c: char| c.is_whitespace() || "<>\"«»".contains(c));
            let link = &rest[..length.unwrap_or(rest.len())];
            let link = link.trim_end_matches(['.', ',', ';', ')', ']', '،', '؛']);
            return self.push(at..at + link.len(), Kind::Link);
        }
        if digit(first).is_some() {
            return self.number(at);
        }
        if first.is_alphabetic() {
            return self.word(at);
        }
        let end = at + first.len_utf8();
        let next = self.text[end..]
            .chars()
            .find(|c| *c != '"' && *c != '»' && *c != '”');
        let after = self.text[end..].trim_start().chars().next();
        let is_end = match first {
            '!' | '?' | '؟' | '•' | '۔' => true,
            '.' => {
                // Pasted texts lose the space between sentences now and then.
                let before = self.text[..at].chars().next_back();
                let is_lost =
                    before.is_some_and(char::is_lowercase) && next.is_some_and(char::is_uppercase);
                let word = self.tokens.last().filter(|_| !self.spaced);
                let is_short = word.is_some_and(|word| SHORTENED.contains(&word.form()));
                is_lost
                    || next.is_none_or(char::is_whitespace)
                        && after.is_none_or(|c| !c.is_lowercase())
                        && !is_short
            }
            _ => false,
        };
        // A hyphen within a word parts it, and is no sign.
        if first == '-' && !self.spaced && next.is_some_and(char::is_alphabetic) {
            return end;
        }
        let end = self.push(at..end, Kind::Sign(first));
        self.sentence += usize::from(is_end);
        end
    }

    fn number(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let mut digits = String::new();
        let mut end = at;
        for (offset, c) in rest.char_indices() {
            if let Some(digit) = digit(c) {
                digits.push(digit);
                end = at + offset + c.len_utf8();
                continue;
            }
            // 2,000 and 2.000 and ٢٬٠٠٠: three digits behind, and no more.
            let behind = rest[offset + c.len_utf8()..]
                .chars()
                .map_while(digit)
                .count();
            if matches!(c, ',' | '.' | '٬' | '،') && behind == 3 && digits.len() <= 3 {
                continue;
            }
            break;
        }
        let rest = &self.text[end..];
        let mut kind = Kind::Number(digits.parse().unwrap_or(u32::MAX));
        // A time of day or a decimal is no number of people.
        if let Some(rest) = rest.strip_prefix([':', '.'])
            && rest.starts_with(|c| digit(c).is_some())
        {
            let more = rest.chars().map_while(digit).count();
            if rest.chars().nth(more) != Some('.') && !self.text[end..].starts_with('.')
                || kind == Kind::Number(u32::MAX)
            {
                kind = Kind::Sign('#');
                end += 1 + more * rest.chars().next().map_or(1, char::len_utf8);
            }
        }
        let from = end;
        let end = self.push(at..end, kind);
        // 19th, 19'ê, 9ê: the ending belongs to the number.
        let tail: String = self.text[from..]
            .chars()
            .skip_while(|c| is_apostrophe(*c))
            .take_while(|c| c.is_alphabetic())
            .take(5)
            .collect();
        let apostrophe = self.text[from..]
            .chars()
            .next()
            .filter(|c| is_apostrophe(*c));
        let folded = fold(&tail);
        if ["st", "nd", "rd", "th"].contains(&folded.as_str())
            || SET_OFF.contains(&folded.as_str()) && folded != "s"
        {
            return from + apostrophe.map_or(0, char::len_utf8) + tail.len();
        }
        end
    }

    fn word(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let mut end = at;
        let mut chars = rest.char_indices().peekable();
        let mut previous = None;
        while let Some((offset, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            let goes_on = c.is_alphabetic()
                || is_dropped(c)
                || c.is_ascii_digit()
                || is_apostrophe(c) && next.is_some_and(char::is_alphabetic);
            // و5 is "and 5".
            let is_and = previous == Some('و') && offset == 'و'.len_utf8() && digit(c).is_some();
            if !goes_on || is_and {
                break;
            }
            previous = Some(c);
            end = at + offset + c.len_utf8();
        }
        let mut kept = end;
        if let Some((offset, mark)) = self.text[at..end]
            .char_indices()
            .rev()
            .find(|(_, c)| is_apostrophe(*c))
        {
            let tail = fold(&self.text[at + offset + mark.len_utf8()..end]);
            if SET_OFF.contains(&tail.as_str()) && offset > 1 {
                kept = at + offset;
            }
        }
        self.push(at..kept, Kind::Word);
        end
    }

    fn push(&mut self, range: Range<usize>, kind: Kind) -> usize {
        let text = &self.text[range.clone()];
        let folded: String = fold(text).chars().filter(|c| *c != '\'').collect();
        let language = self.paragraphs.language_at(range.start);
        let forms = match (kind, language) {
            (Kind::Word, Language::Arabic) => tongue::arabic_forms(&folded),
            (Kind::Word, _) => vec![folded],
            (Kind::Number(_), _) => vec![ascii_digits(text)],
            _ => Vec::new(),
        };
        let end = range.end;
        self.tokens.push(Token {
            is_capital: text.starts_with(char::is_uppercase),
            range,
            kind,
            forms,
            sentence: self.sentence,
            line: self.line,
            language,
            is_joined: !self.spaced,
        });
        self.spaced = false;
        end
    }
}

fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '\u{660}'..='\u{669}' => char::from_digit(c as u32 - 0x660, 10),
        '\u{6F0}'..='\u{6F9}' => char::from_digit(c as u32 - 0x6F0, 10),
        _ => None,
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}
