//! Which language a paragraph is in, and what Arabic writes joined to its words. Knows no vocabulary.

use crate::words::Language;
use std::ops::Range;

/// The paragraphs of a text, with the language of each.
pub(super) struct Paragraphs(Vec<(Range<usize>, Language)>);

impl Paragraphs {
    /// The language of the paragraph that a byte stands in.
    pub fn language_at(&self, at: usize) -> Language {
        let after = self.0.partition_point(|(range, _)| range.end <= at);
        self.0
            .get(after)
            .map_or(Language::English, |(_, language)| *language)
    }
}

/// Fewer letters than this don't tell: a short line is in the language of the rest.
const TELLING: usize = 24;

/// The paragraphs of a text.
pub(super) fn of_paragraphs(text: &str) -> Paragraphs {
    let whole = language_of(text);
    let mut at = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let range = at..at + line.len();
        at = range.end;
        let own = language_of(line);
        // The script is told by any letter; which of its two languages takes more of them.
        let same_script = is_arabic_script(own) == is_arabic_script(whole);
        let short = line.chars().filter(|c| c.is_alphabetic()).count() < TELLING;
        let language = if short && same_script { whole } else { own };
        (range, language)
    });
    Paragraphs(lines.collect())
}

fn is_arabic_script(language: Language) -> bool {
    matches!(language, Language::Arabic | Language::Sorani)
}

/// The language that a text is most likely in.
pub(super) fn language_of(text: &str) -> Language {
    let (mut arabic, mut latin, mut sorani, mut kurmanji) = (0, 0, 0, 0);
    for c in text.chars() {
        match c {
            'ە' | 'ێ' | 'ۆ' | 'ڕ' | 'ڵ' | 'ڤ' => {
                sorani += 1;
                arabic += 1;
            }
            '\u{600}'..='\u{6FF}' => arabic += 1,
            'ê' | 'î' | 'û' | 'ş' | 'ç' | 'Ê' | 'Î' | 'Û' | 'Ş' | 'Ç' => {
                kurmanji += 1;
                latin += 1;
            }
            c if c.is_ascii_alphabetic() => latin += 1,
            _ => {}
        }
    }
    if arabic > latin {
        let is_sorani = sorani * 20 > arabic;
        return if is_sorani {
            Language::Sorani
        } else {
            Language::Arabic
        };
    }
    // Names with Kurmanji letters stand in English texts too, but its small words don't.
    let words = text.split_whitespace();
    let small = words
        .filter(|word| ["li", "di", "û", "ji", "ku", "bi", "hat", "hatin", "bûn"].contains(word));
    if kurmanji * 25 > latin || small.count() >= 2 {
        Language::Kurmanji
    } else {
        Language::English
    }
}

/// The fewest letters of an Arabic word without what is joined to it.
const LEAST: usize = 2;

/// A folded Arabic word as it stands, then without "and", a preposition, and the article.
pub(super) fn arabic_forms(folded: &str) -> Vec<String> {
    let mut forms = vec![folded.to_owned()];
    let mut add = |form: String| {
        if form.chars().count() >= LEAST && !forms.contains(&form) {
            forms.push(form);
        }
    };
    let without_and: Vec<&str> = std::iter::once(folded)
        .chain(folded.strip_prefix(['و', 'ف']))
        .collect();
    for word in &without_and {
        add((*word).to_owned());
        add_bare(word, &mut add);
        // للقوات is ل and القوات.
        if let Some(rest) = word.strip_prefix("لل") {
            add(format!("ال{rest}"));
            add(rest.to_owned());
        }
        if let Some(rest) = word.strip_prefix(['ب', 'ل', 'ك']) {
            add(rest.to_owned());
            add_bare(rest, &mut add);
        }
    }
    forms
}

fn add_bare(word: &str, add: &mut impl FnMut(String)) {
    if let Some(rest) = word.strip_prefix("ال") {
        add(rest.to_owned());
    }
}
