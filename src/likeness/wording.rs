//! What the title of a record speaks of, in whatever language: things, names, and which of several it says
//! it is. Knows nothing of what it is compared for.

use super::aspects::How;
use crate::domain::folding::fold;
use crate::places::skeletons;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// What the things begin with that most events have.
pub(super) const COMMON_THING: char = '~';

const CONCEPTS: &str = include_str!("../../assets/likeness/concepts.txt");

/// Beginnings of words, or whole ones, and what they speak of; by their first letter.
type Concepts = BTreeMap<char, Vec<(&'static str, bool, &'static str)>>;

/// The list, read once.
fn concepts() -> &'static Concepts {
    static READ: OnceLock<Concepts> = OnceLock::new();
    READ.get_or_init(|| {
        let mut read = Concepts::new();
        let lines = CONCEPTS.lines().filter(|line| !line.starts_with('#'));
        for (concept, words) in lines.filter_map(|line| line.split_once(':')) {
            for word in words.split([' ', '|']).filter(|word| !word.is_empty()) {
                let whole = word.strip_prefix('=');
                let text = whole.unwrap_or(word);
                if let Some(first) = text.chars().next() {
                    read.entry(first)
                        .or_default()
                        .push((text, whole.is_some(), concept));
                }
            }
        }
        read
    })
}

/// What a word speaks of; none where it is no word of the list.
fn concept(word: &str) -> Option<&'static str> {
    let spoken = |word: &str| {
        let first = word.chars().next()?;
        let known = concepts().get(&first)?.iter();
        let fits = known.filter(|(text, whole, _)| {
            if *whole {
                *text == word
            } else {
                word.starts_with(text)
            }
        });
        fits.max_by_key(|(text, _, _)| text.len())
            .map(|(_, _, concept)| *concept)
    };
    spoken(word).or_else(|| bare(word).into_iter().find_map(spoken))
}

/// An Arabic word without the letters that are written onto it: "and", "with", the article.
fn bare(word: &str) -> Vec<&str> {
    let mut shorter = Vec::new();
    let mut rest = word;
    for prefix in ["و", "ف", "ب", "ل", "ك", "ال", "ل"] {
        if let Some(cut) = rest.strip_prefix(prefix)
            && cut.chars().count() >= 3
        {
            shorter.push(cut);
            rest = cut;
        }
    }
    shorter
}

/// Which of several, in words: the number, and how it is written in the three languages, folded.
const ORDINALS: [&[&str]; 10] = [
    &["first", "1st", "الاول", "الاولي", "yekem"],
    &["second", "2nd", "الثاني", "الثانيه", "duyem"],
    &["third", "3rd", "الثالث", "الثالثه", "seyem"],
    &["fourth", "4th", "الرابع", "الرابعه", "charem"],
    &["fifth", "5th", "الخامس", "الخامسه", "pencem"],
    &["sixth", "6th", "السادس", "السادسه", "sheshem"],
    &["seventh", "7th", "السابع", "السابعه", "heftem"],
    &["eighth", "8th", "الثامن", "الثامنه", "heshtem"],
    &["ninth", "9th", "التاسع", "التاسعه", "nehem"],
    &["tenth", "10th", "العاشر", "العاشره", "dehem"],
];
/// The same after a word that a number follows: "day three".
const CARDINALS: [&str; 10] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];
/// Words that a number follows which says which of several it is.
const NUMBERED: &[&str] = &[
    "day",
    "phase",
    "part",
    "اليوم",
    "يوم",
    "المرحله",
    "roj",
    "roja",
];
/// Words between a number and how many there are in all: "3 of 20".
const OF: &[&str] = &["of", "من", "ji"];
/// Words that say nothing of an event, folded.
const EMPTY: &[&str] = &[
    "with",
    "from",
    "that",
    "near",
    "into",
    "after",
    "over",
    "they",
    "their",
    "this",
    "were",
    "have",
    "been",
    "during",
    "under",
    "front",
    "between",
    "against",
    "others",
    "another",
    "outside",
    "inside",
    "local",
    "form",
    "found",
    "discovered",
    "attack",
    "attacked",
    "المدني",
    "مدني",
    "العثور",
    "اكتشاف",
    "هجوم",
    "استهداف",
    "مدنيين",
    "امام",
    "اثناء",
    "داخل",
    "اثنين",
    "ثلاثه",
    "عدد",
    "بعد",
    "قرب",
    "على",
    "الي",
    "civilian",
    "civilians",
    "people",
    "member",
    "members",
    "three",
    "four",
    "five",
];

/// What a title speaks of.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Wording {
    /// Things of the list that it names, each by the first of its words.
    concepts: BTreeSet<String>,
    /// Its other words, in its own script.
    words: BTreeSet<String>,
    /// The consonants of those that may be names.
    names: BTreeSet<String>,
    /// Which of several it says it is.
    numbers: BTreeSet<u32>,
    is_arabic: bool,
}

impl Wording {
    /// What a title speaks of.
    pub fn of(title: &str) -> Self {
        let mut wording = Self {
            is_arabic: title
                .chars()
                .filter(|c| ('\u{600}'..='\u{6FF}').contains(c))
                .count()
                > 2,
            ..Self::default()
        };
        let letter =
            |c: char| c.is_alphanumeric() || matches!(c, '\u{64B}'..='\u{65F}' | '\'' | '’' | '-');
        let mut before = String::new();
        for (word, place) in title
            .split(|c| !letter(c))
            .filter(|word| !word.is_empty())
            .zip(0..)
        {
            let folded = spelt(word);
            wording.read_number(&before, &folded);
            if let Some(concept) = concept(&folded) {
                wording.concepts.insert(concept.to_owned());
            } else if folded.chars().count() > 3 && !EMPTY.contains(&folded.as_str()) {
                wording.words.insert(folded.chars().take(6).collect());
                let can_be_name =
                    wording.is_arabic || (place > 0 && word.starts_with(char::is_uppercase));
                if can_be_name {
                    let name = word.strip_suffix("'s").unwrap_or(word);
                    let name = if wording.is_arabic {
                        name.strip_prefix('و').unwrap_or(name)
                    } else {
                        name
                    };
                    let skeletons = skeletons(name).into_iter();
                    wording
                        .names
                        .extend(skeletons.filter(|name| name.len() >= 2));
                }
            }
            before = folded;
        }
        wording
    }

    fn read_number(&mut self, before: &str, word: &str) {
        let ordinal = ORDINALS.iter().position(|words| {
            words.contains(&word) || bare(word).iter().any(|bare| words.contains(bare))
        });
        let ordinal = ordinal.or_else(|| {
            let cardinal = CARDINALS.iter().position(|cardinal| *cardinal == word);
            cardinal.filter(|_| NUMBERED.contains(&before))
        });
        if let Some(ordinal) = ordinal {
            self.numbers.insert(ordinal as u32 + 1);
        } else if let Ok(number) = word.parse::<u32>()
            && NUMBERED.contains(&before)
        {
            self.numbers.insert(number);
        } else if OF.contains(&word)
            && let Ok(number) = before.parse()
        {
            self.numbers.insert(number);
        }
    }

    /// The skeletons of what may be names.
    pub fn names(&self) -> &BTreeSet<String> {
        &self.names
    }

    /// What it says: things of the list, and other words.
    pub fn words(&self) -> impl Iterator<Item = &String> {
        self.words.iter().chain(&self.concepts)
    }

    /// How far two titles speak of the same. `commonness` says what a word is worth, from 0 to 1: one that many
    /// titles use says little.
    pub fn against(&self, other: &Self, commonness: &dyn Fn(&str) -> f32) -> Option<How> {
        let one_script = self.is_arabic == other.is_arabic;
        let weight = |wording: &Self| -> f32 {
            let words = wording.words.iter().filter(|_| one_script);
            words
                .chain(&wording.concepts)
                .map(|word| commonness(word))
                .sum()
        };
        let least = weight(self).min(weight(other));
        if least <= 0.0 {
            return None;
        }
        let words = self.words.intersection(&other.words).filter(|_| one_script);
        let both = words.chain(self.concepts.intersection(&other.concepts));
        let shared: f32 = both.map(|word| commonness(word)).sum();
        let share = shared / least;
        if share >= 0.6 && shared >= 1.0 {
            Some(How::Same)
        } else if share >= 0.3 && shared >= 0.8 {
            Some(How::Near)
        } else if share < 0.25 && least >= 0.8 {
            Some(How::Differs)
        } else {
            None
        }
    }

    /// How many names both have that are no place of theirs.
    pub fn shared_names(
        &self,
        other: &Self,
        places: &BTreeSet<&String>,
        is_rare: &dyn Fn(&str) -> bool,
    ) -> usize {
        let shared = self.names.intersection(&other.names);
        shared
            .filter(|name| name.len() >= 3 && !places.contains(name) && is_rare(name))
            .count()
    }

    /// Whether they say that they are different ones of several.
    pub fn differ_in_number(&self, other: &Self) -> bool {
        !self.numbers.is_empty()
            && !other.numbers.is_empty()
            && self.numbers.is_disjoint(&other.numbers)
    }
}

/// A word folded, with the letters of Kurmanji that English writes as two.
fn spelt(word: &str) -> String {
    fold(&word.replace(['ş', 'Ş'], "sh").replace(['ç', 'Ç'], "ch"))
}
