//! A name as it is compared: its fold, its sounds, and the skeletons of its consonants. Knows nothing of
//! places.

use super::generic::{Generic, generic, mistyped};
use super::letters::{is_arabic, is_vowel, sounds, words};
use crate::domain::folding::fold;

/// Articles that stand as words of their own, folded.
const ARTICLES: &[&str] = &[
    "al", "el", "ul", "il", "ar", "er", "as", "es", "ash", "esh", "at", "et", "ad", "ed", "az",
    "ez", "an", "en", "ath", "eth", "adh", "edh",
];

/// How the sounds that spellings disagree about are read: by the first line in most of the press, by
/// the others in some of Kurmanji, French, or the Gulf. A blank is left out.
const READINGS: [&str; 4] = ["tdgCxSjf", "szxCxSk ", "tzgjxSkf", "ddgSxSjf"];
/// The sounds that they are about, in the same order.
const DISPUTED: &str = "TDGCXScv";

/// A word of a name.
#[derive(Clone, Debug)]
struct Word {
    folded: String,
    sounds: String,
}

/// A name as it is compared.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    /// Its fold without articles, spaces and hyphens.
    pub key: String,
    /// Where the words begin in `key`, in bytes.
    pub starts: Vec<usize>,
    /// The skeletons of the name itself, one for each way to read it: mostly one.
    pub cores: Vec<String>,
    /// The name itself in the sounds of both scripts, vowels included.
    pub sounds: String,
    /// The signs of the words that say what kind of place it is, in order.
    pub signs: String,
}

impl Spelling {
    pub fn of(text: &str) -> Self {
        Self::of_words(&words(text))
    }

    /// The spelling of words as [`words`] gives them.
    pub fn of_words(words: &[String]) -> Self {
        let words = without_articles(words);
        let kinds: Vec<Option<Generic>> = words.iter().map(|word| generic(&word.folded)).collect();
        // Where nothing else is said, a word such as "west" is the name.
        let is_named = kinds.iter().any(Option::is_none);
        let mut signs: Vec<char> = Vec::new();
        let mut spoken = String::new();
        let (mut key, mut starts) = (String::new(), Vec::new());
        for (word, kind) in words.iter().zip(kinds) {
            starts.push(key.len());
            key.push_str(&word.folded);
            match kind.filter(|_| is_named) {
                Some(Generic::Sign(sign)) => signs.push(sign),
                Some(Generic::Nothing) => {}
                None => spoken.push_str(&word.sounds),
            }
        }
        signs.sort_unstable();
        signs.dedup();
        let mut cores: Vec<String> = Vec::with_capacity(1);
        // Most names have no sound that is disputed: one reading is all of them.
        let count = if spoken.contains(|c| DISPUTED.contains(c)) {
            READINGS.len()
        } else {
            1
        };
        for reading in &READINGS[..count] {
            let core = read(&spoken, reading).filter(|sound| !is_vowel(*sound));
            let core: String = core.collect();
            if !cores.contains(&core) {
                cores.push(core);
            }
        }
        Self {
            key,
            starts,
            cores,
            sounds: read(&spoken, READINGS[0]).collect(),
            signs: signs.into_iter().collect(),
        }
    }
}

fn read<'a>(sounds: &'a str, reading: &'a str) -> impl Iterator<Item = char> + 'a {
    let one = move |sound: char| match DISPUTED.find(sound) {
        Some(at) => reading[at..].chars().next().filter(|read| *read != ' '),
        None => Some(sound),
    };
    sounds.chars().filter_map(one)
}

/// Words without their articles, unless there is nothing else.
fn without_articles(words: &[String]) -> Vec<Word> {
    let word = |text: &str| {
        let folded = fold(text);
        Word {
            sounds: sounds(text),
            folded,
        }
    };
    let kept: Vec<Word> = words
        .iter()
        .filter(|text| words.len() == 1 || !ARTICLES.contains(&text.as_str()))
        .map(|text| word(without_arabic_article(text)))
        .collect();
    if kept.is_empty() {
        words.iter().map(|text| word(text)).collect()
    } else {
        kept
    }
}

fn without_arabic_article(text: &str) -> &str {
    match text.strip_prefix("ال").or_else(|| text.strip_prefix("أل")) {
        Some(rest) if rest.chars().count() >= 2 => rest,
        _ => text,
    }
}

/// How many words of what was typed are looked at: no name has more.
const MOST: usize = 12;

/// The words of what a person typed. Whoever pastes an article is not waited for.
pub(super) fn typed_words(typed: &str) -> Vec<String> {
    let mut words = words(typed);
    words.truncate(MOST);
    words
}

/// In a text of more words than this no slip is looked for: it is no name.
const MENDED: usize = 4;

/// The ways to read what a person typed, the plain one first: with an article that is joined to the
/// word, or one within it, taken off.
pub(super) fn readings(plain: &[String]) -> Vec<Vec<String>> {
    let mut readings = vec![plain.to_vec()];
    if let Some(first) = plain.first()
        && let Some(rest) = first
            .strip_prefix("al")
            .or_else(|| first.strip_prefix("el"))
        && rest.len() >= 3
        && rest.starts_with(|c: char| c.is_ascii_alphabetic() && !is_vowel(c) && c != 'o')
    {
        let mut reading = plain.to_vec();
        rest.clone_into(&mut reading[0]);
        readings.push(reading);
    }
    if let Some((last, before)) = plain.split_last()
        && !before.is_empty()
        && let Some(begun) = without_begun_article(last)
    {
        let mut reading = before.to_vec();
        reading.extend(begun);
        readings.push(reading);
    }
    // One word at a time: Dêrik is a letter away from the Kurmanji for a gate.
    for (at, word) in plain.iter().enumerate() {
        if (2..=MENDED).contains(&plain.len())
            && let Some(meant) = mistyped(&fold(word))
        {
            let mut reading = plain.to_vec();
            meant.clone_into(&mut reading[at]);
            readings.push(reading);
        }
    }
    let split: Vec<String> = plain.iter().flat_map(|word| within(word)).collect();
    if split.len() > plain.len() {
        readings.push(split);
    }
    readings
}

/// What a last word says that may be an article still being typed: nothing yet, or the first letter of
/// what follows it. None where it is no such word.
fn without_begun_article(last: &str) -> Option<Vec<String>> {
    match last {
        "a" | "e" | "ا" | "أ" | "ال" | "أل" => Some(Vec::new()),
        _ => {
            let rest = last.strip_prefix("ال")?;
            (rest.chars().count() == 1).then(|| vec![rest.to_owned()])
        }
    }
}

/// A word that holds an Arabic article, ديرالزور, as its two.
fn within(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let is_split = |at: &usize| letters[*at] == 'ا' && letters[*at + 1] == 'ل';
    let places = 2..letters.len().saturating_sub(3);
    match places.into_iter().find(is_split) {
        Some(at) if letters.iter().all(|letter| is_arabic(*letter)) => {
            vec![
                letters[..at].iter().collect(),
                letters[at..].iter().collect(),
            ]
        }
        _ => vec![word.to_owned()],
    }
}

/// A skeleton with the consonants that ears confuse made one: d and t, s and z, k and g.
pub(super) fn loose(core: &str) -> String {
    let one = |sound: char| match sound {
        'd' => 't',
        'z' => 's',
        'C' | 'j' => 'S',
        'g' | 'x' => 'k',
        'f' => 'b',
        sound => sound,
    };
    core.chars().map(one).collect()
}
