//! A child that is named: title and narrative are published, and a child's name must not be. Told by a
//! name beside a word for a child, or beside an age under 18; it can miss a name and find one that is
//! none.

use crate::domain::field::Field;
use crate::domain::folding::fold;
use crate::domain::record::Record;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "named-minor",
    severity: Severity::Warning,
    check,
};

/// What children are called in English and Kurmanji, folded.
const CHILD: [&str; 14] = [
    "child", "boy", "girl", "minor", "infant", "baby", "toddler", "teenager", "zarok", "zaroke",
    "kecik", "kecike", "lawik", "lawike",
];
/// The same in Arabic, where the article tells a certain child from any.
const ARABIC_CHILD: [&str; 4] = ["الطفل", "الطفله", "القاصر", "القاصره"];
/// Words between a child and its name.
const BETWEEN: [&str; 8] = ["named", "called", "aged", "old", "year", "bi", "nave", "of"];
/// Arabic words that follow a child without being its name.
const ARABIC_NO_NAME: [&str; 16] = [
    "في",
    "من",
    "علي",
    "الي",
    "عن",
    "مع",
    "بعد",
    "قبل",
    "كان",
    "كانت",
    "قد",
    "لم",
    "وهو",
    "وهي",
    "هو",
    "اثناء",
];

/// A word of a text, and whether a sentence ends with it.
struct Word<'a> {
    text: &'a str,
    folded: String,
    /// What stands between it and the next word.
    after: &'a str,
}

impl Word<'_> {
    /// Whether it can be a name: Latin script writes names with a capital.
    fn is_name(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
            && self.text.chars().nth(1).is_some()
    }

    fn ends_sentence(&self) -> bool {
        self.after.contains(['.', '!', '?', '؟', ';', ':', '\n'])
    }

    /// Whether it is an age of a child.
    fn is_age(&self) -> bool {
        self.folded
            .parse::<u8>()
            .is_ok_and(|age| (1..18).contains(&age))
    }
}

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    for field in [Field::Title, Field::Narrative] {
        let words = words(record.text(field));
        let name = (0..words.len()).find_map(|at| {
            name_after_child(&words[at..])
                .or_else(|| name_after_arabic_child(&words[at..]))
                .or_else(|| name_before_age(&words[at..]))
        });
        if let Some(name) = name {
            findings.add_with(field, &[("name", name.into())]);
        }
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let (before, from) = rest.split_at(start);
        if let Some(last) = words.last_mut() {
            last.after = before;
        }
        let end = from
            .find(|c: char| {
                !c.is_alphanumeric() && !matches!(c, '\u{64B}'..='\u{65F}' | '\'' | '’')
            })
            .unwrap_or(from.len());
        words.push(Word {
            text: &from[..end],
            folded: fold(&from[..end]),
            after: &from[end..],
        });
        rest = &from[end..];
    }
    words
}

/// "a boy named Azad", "the girl, 9, Amina", "zarokê bi navê Azad".
fn name_after_child<'a>(words: &[Word<'a>]) -> Option<&'a str> {
    let (child, rest) = words.split_first()?;
    if !CHILD.contains(&child.folded.as_str()) || child.ends_sentence() {
        return None;
    }
    for word in rest {
        if word.is_name() {
            return Some(word.text);
        }
        let between = BETWEEN.contains(&word.folded.as_str()) || word.is_age();
        if !between || word.ends_sentence() {
            return None;
        }
    }
    None
}

fn name_after_arabic_child<'a>(words: &[Word<'a>]) -> Option<&'a str> {
    let [child, name, ..] = words else {
        return None;
    };
    let is_name = ARABIC_CHILD.contains(&child.folded.as_str())
        && child.after.trim().is_empty()
        && name.folded.chars().count() > 2
        && name.folded.chars().all(char::is_alphabetic)
        && !name.folded.starts_with("ال")
        && !ARABIC_NO_NAME.contains(&name.folded.as_str());
    is_name.then_some(name.text)
}

/// "Azad (14)", "Azad, 14, was shot", "Azad, aged 14", "14-year-old Azad".
fn name_before_age<'a>(words: &[Word<'a>]) -> Option<&'a str> {
    match words {
        [age, year, old, name, ..]
            if age.is_age() && year.folded == "year" && old.folded == "old" && name.is_name() =>
        {
            Some(name.text)
        }
        [name, aged, age, ..] if name.is_name() && aged.folded == "aged" && age.is_age() => {
            Some(name.text)
        }
        [name, age, ..] if name.is_name() && age.is_age() => {
            let around = (name.after.trim(), age.after.trim_start());
            let stands_apart = around.0 == "(" && around.1.starts_with(')')
                || around.0 == "," && around.1.starts_with(',');
            stands_apart.then_some(name.text)
        }
        _ => None,
    }
}
