//! From what people write for a term to its code.

use crate::domain::folding::{fold, slug};
use crate::domain::settings::Settings;
use crate::domain::vocabulary::Vocabulary;
use crate::words::{Language, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Other spellings that are met in the press and in spreadsheets, folded.
const SPELLINGS: &[(Vocabulary, &str, &str)] = &[
    (Vocabulary::Region, "deir_ezzor", "deir_ez_zor"),
    (Vocabulary::Region, "deir_al_zor", "deir_ez_zor"),
    (Vocabulary::Region, "dayr_az_zawr", "deir_ez_zor"),
    (Vocabulary::Region, "der_ez_zor", "deir_ez_zor"),
    (Vocabulary::Region, "derazor", "deir_ez_zor"),
    (Vocabulary::Region, "hasakah", "heseke"),
    (Vocabulary::Region, "hasaka", "heseke"),
    (Vocabulary::Region, "al_hasakah", "heseke"),
    (Vocabulary::Region, "al_hasaka", "heseke"),
    (Vocabulary::Region, "hesekeh", "heseke"),
    (Vocabulary::Region, "ar_raqqah", "raqqa"),
    (Vocabulary::Region, "al_raqqa", "raqqa"),
    (Vocabulary::Region, "raqqah", "raqqa"),
    (Vocabulary::Region, "reqa", "raqqa"),
    (Vocabulary::Region, "halab", "aleppo"),
    (Vocabulary::Region, "al_hasakeh", "heseke"),
    (Vocabulary::Region, "idleb", "idlib"),
    (Vocabulary::Region, "lattakia", "latakia"),
    (Vocabulary::Region, "tartous", "tartus"),
    (Vocabulary::Region, "rif_dimashq", "rural_damascus"),
    (Vocabulary::Region, "as_suwayda", "sweida"),
    (Vocabulary::Region, "as_sweida", "sweida"),
    (Vocabulary::Actor, "is", "isis"),
    (Vocabulary::Actor, "isil", "isis"),
    (Vocabulary::Actor, "daesh", "isis"),
    (Vocabulary::Actor, "asayish", "internal_security"),
    (Vocabulary::Actor, "isf", "internal_security"),
    (Vocabulary::Tactic, "ied", "bombing_ied"),
    (Vocabulary::Tactic, "bombing", "bombing_ied"),
    // UCDP GED where_prec.
    (Vocabulary::GeoPrecision, "1", "exact"),
    (Vocabulary::GeoPrecision, "2", "near"),
    (Vocabulary::GeoPrecision, "3", "district"),
    (Vocabulary::GeoPrecision, "4", "governorate"),
    (Vocabulary::GeoPrecision, "5", "vague"),
    (Vocabulary::GeoPrecision, "6", "country"),
    (Vocabulary::GeoPrecision, "7", "sea_or_air"),
];

/// The terms of every vocabulary with every label that they have, to read what people write.
pub struct Terms {
    known: BTreeMap<Vocabulary, BTreeSet<String>>,
    readings: BTreeMap<(Vocabulary, String), String>,
}

impl Terms {
    /// The built-in terms in all languages, and the terms that the register adds.
    pub fn new(settings: &Settings) -> Self {
        let mut terms = Self {
            known: BTreeMap::new(),
            readings: BTreeMap::new(),
        };
        for language in Language::ALL {
            let words = Words::load(language);
            for vocabulary in Vocabulary::ALL {
                for code in vocabulary.codes() {
                    terms.add(vocabulary, code, &words.term(vocabulary, code));
                }
            }
        }
        for (vocabulary, spelling, code) in SPELLINGS {
            terms
                .readings
                .insert((*vocabulary, (*spelling).to_owned()), (*code).to_owned());
        }
        for term in &settings.terms {
            terms.add(term.vocabulary, &term.code, &term.code);
            for label in term.labels.values() {
                terms.add(term.vocabulary, &term.code, label);
            }
        }
        terms
    }

    fn add(&mut self, vocabulary: Vocabulary, code: &str, label: &str) {
        self.known
            .entry(vocabulary)
            .or_default()
            .insert(code.to_owned());
        for reading in [slug(code), slug(label), fold(label)] {
            if !reading.is_empty() {
                self.readings
                    .entry((vocabulary, reading))
                    .or_insert_with(|| code.to_owned());
            }
        }
    }

    /// The codes of a vocabulary, the built-in ones first, in the order in which they are offered.
    pub fn codes(&self, vocabulary: Vocabulary) -> Vec<String> {
        let built_in = vocabulary.codes();
        let added = self.known.get(&vocabulary).into_iter().flatten();
        let added = added
            .filter(|code| !built_in.contains(&code.as_str()))
            .cloned();
        built_in
            .iter()
            .map(|code| (*code).to_owned())
            .chain(added)
            .collect()
    }

    /// What a term is written as, folded: its code, its labels in all languages, other spellings; those
    /// with an Arabic article also without it.
    pub fn readings(&self, vocabulary: Vocabulary, code: &str) -> Vec<String> {
        let all = self.readings.range((vocabulary, String::new())..);
        let own = all
            .take_while(|((of, _), _)| *of == vocabulary)
            .filter(|(_, other)| *other == code)
            .map(|((_, reading), _)| reading.as_str());
        let bare = |reading: &str| reading.strip_prefix("ال").map(str::to_owned);
        own.flat_map(|reading| [Some(reading.to_owned()), bare(reading)])
            .flatten()
            .collect()
    }

    /// The code of what was written: a code, a label in any language, or another spelling.
    pub fn read(&self, vocabulary: Vocabulary, text: &str) -> Option<&str> {
        // Records hold codes, and are read far more often than what people type.
        if let Some(code) = self
            .known
            .get(&vocabulary)
            .and_then(|codes| codes.get(text))
        {
            return Some(code);
        }
        [slug(text), fold(text.trim())]
            .into_iter()
            .find_map(|reading| self.readings.get(&(vocabulary, reading)))
            .map(String::as_str)
    }

    /// The code that is spelt most like what was written, where one is near enough to be meant.
    pub fn nearest(&self, vocabulary: Vocabulary, text: &str) -> Option<&str> {
        let text = slug(text);
        let readings = self.readings.range((vocabulary, String::new())..);
        readings
            .take_while(|((of, _), _)| *of == vocabulary)
            .map(|((_, reading), code)| (distance(&text, reading), code))
            .filter(|(distance, _)| *distance <= 1 + text.len() / 4)
            .min_by_key(|(distance, _)| *distance)
            .map(|(_, code)| code.as_str())
    }
}

/// How many letters must be added, left out or changed to come from one word to the other.
pub fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
