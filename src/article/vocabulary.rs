//! The tables under `assets/article`: phrases of a language and what each says, found in the tokens of a
//! text. Knows the shape of the tables, and nothing of what becomes of a phrase.

use super::inflection::{Size, inflection};
use super::tokens::Token;
use crate::domain::folding::fold;
use crate::words::Language;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

/// One thing that a phrase says: `tactic=ambush` is the topic `tactic` and the value `ambush`.
pub(super) type Sense = (&'static str, &'static str);

/// A phrase of a table.
struct Phrase {
    words: Vec<Pattern>,
    senses: Vec<Sense>,
}

/// A word of a phrase.
enum Pattern {
    /// The word itself.
    Word(String),
    /// Any word that begins so: written `bomb*`.
    Stem(String),
    /// A noun in any number and case: written `civilian+`.
    Noun(String),
}

/// The phrases of a language.
struct Table {
    /// By their first word.
    words: HashMap<String, Vec<Phrase>>,
    /// By the beginning of their first word.
    stems: HashMap<String, Vec<Phrase>>,
}

/// A phrase in a text.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it says.
    pub senses: &'static [Sense],
    /// How many its noun speaks of, as far as its ending says.
    pub size: Size,
}

impl Hit {
    /// The value of a topic.
    pub fn value(&self, topic: &str) -> Option<&'static str> {
        let sense = self.senses.iter().find(|(of, _)| *of == topic);
        sense.map(|(_, value)| *value)
    }

    pub fn has(&self, topic: &str) -> bool {
        self.value(topic).is_some()
    }

    pub fn says(&self, topic: &str, value: &str) -> bool {
        self.value(topic) == Some(value)
    }
}

/// Every phrase in a text from left to right, none within another: the longest counts.
pub(super) fn hits(tokens: &[Token]) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match longest(tokens, at) {
            Some(hit) => {
                at = hit.tokens.end;
                hits.push(hit);
            }
            None => at += 1,
        }
    }
    hits
}

fn longest(tokens: &[Token], at: usize) -> Option<Hit> {
    let token = &tokens[at];
    let table = table(token.language);
    let mut best: Option<Hit> = None;
    let mut consider = |phrases: Option<&'static Vec<Phrase>>| {
        for phrase in phrases.into_iter().flatten() {
            if let Some((end, size)) = phrase.ends(tokens, at)
                && best.as_ref().is_none_or(|best| best.tokens.end < end)
            {
                best = Some(Hit {
                    tokens: at..end,
                    senses: &phrase.senses,
                    size,
                });
            }
        }
    };
    // Where several end at the same word, the form with more of the word in it was looked up first.
    for form in &token.forms {
        consider(table.words.get(form));
        for (end, _) in form.char_indices().skip(2) {
            consider(table.stems.get(&form[..end]));
        }
        consider(table.stems.get(form));
    }
    best
}

impl Phrase {
    /// Where the phrase ends if it begins at a token, and the number of its first noun.
    fn ends(&self, tokens: &[Token], from: usize) -> Option<(usize, Size)> {
        let mut at = from;
        let mut size = Size::Unsaid;
        for (nth, pattern) in self.words.iter().enumerate() {
            // Names stand in quotes: تنظيم "الدولة الإسلامية".
            while nth > 0
                && tokens
                    .get(at)?
                    .is_sign(&['"', '«', '»', '“', '”', '(', ')'])
            {
                at += 1;
            }
            let token = tokens.get(at)?;
            if token.sentence != tokens[from].sentence {
                return None;
            }
            let found = token
                .forms
                .iter()
                .find_map(|form| pattern.matches(form, token.language));
            let found = found?;
            if size == Size::Unsaid {
                size = found;
            }
            at += 1;
        }
        Some((at, size))
    }
}

impl Pattern {
    fn of(word: &str) -> Self {
        let folded = |word: &str| fold(word).replace('\'', "");
        if let Some(stem) = word.strip_suffix('*') {
            Self::Stem(folded(stem))
        } else if let Some(stem) = word.strip_suffix('+') {
            Self::Noun(folded(stem))
        } else {
            Self::Word(folded(word))
        }
    }

    fn matches(&self, form: &str, language: Language) -> Option<Size> {
        match self {
            Self::Word(word) => (word == form).then_some(Size::Unsaid),
            Self::Stem(stem) => form.starts_with(stem.as_str()).then_some(Size::Unsaid),
            Self::Noun(stem) => inflection(form.strip_prefix(stem.as_str())?, language),
        }
    }
}

/// The table of a language.
fn table(language: Language) -> &'static Table {
    static TABLES: [OnceLock<Table>; 4] = [const { OnceLock::new() }; 4];
    let (nth, text) = match language {
        Language::English => (0, include_str!("../../assets/article/en.tsv")),
        Language::Arabic => (1, include_str!("../../assets/article/ar.tsv")),
        Language::Kurmanji => (2, include_str!("../../assets/article/ku.tsv")),
        Language::Sorani => (3, include_str!("../../assets/article/ckb.tsv")),
    };
    TABLES[nth].get_or_init(|| Table::read(text))
}

/// Every phrase of a language with its senses as they are written, for a test to hold them to the
/// vocabularies of records.
pub fn written(language: Language) -> Vec<(&'static str, Vec<Sense>)> {
    let text = match language {
        Language::English => include_str!("../../assets/article/en.tsv"),
        Language::Arabic => include_str!("../../assets/article/ar.tsv"),
        Language::Kurmanji => include_str!("../../assets/article/ku.tsv"),
        Language::Sorani => include_str!("../../assets/article/ckb.tsv"),
    };
    rows(text).collect()
}

fn rows(text: &'static str) -> impl Iterator<Item = (&'static str, Vec<Sense>)> {
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| {
        let (phrase, senses) = row.split_once('\t')?;
        let senses = senses.split_whitespace();
        Some((
            phrase,
            senses.filter_map(|sense| sense.split_once('=')).collect(),
        ))
    })
}

impl Table {
    fn read(text: &'static str) -> Self {
        let mut table = Self {
            words: HashMap::new(),
            stems: HashMap::new(),
        };
        for (phrases, senses) in rows(text) {
            for phrase in phrases.split('|') {
                // A hyphen parts words in the tables as it does in texts.
                let words = phrase.split(|c: char| c.is_whitespace() || c == '-');
                let words = words.filter(|word| !word.is_empty());
                let words: Vec<Pattern> = words.map(Pattern::of).collect();
                let (by, first) = match words.first() {
                    Some(Pattern::Word(word)) => (&mut table.words, word.clone()),
                    Some(Pattern::Stem(stem) | Pattern::Noun(stem)) => {
                        (&mut table.stems, stem.clone())
                    }
                    None => continue,
                };
                let senses = senses.clone();
                by.entry(first).or_default().push(Phrase { words, senses });
            }
        }
        table
    }
}
