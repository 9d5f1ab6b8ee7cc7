//! Ranked candidates for what a person typed. A fuzzy match is only ever offered: nothing here links one.
//!
//! The order is that of the notes on matching: the same fold, the same skeleton, a beginning of three
//! letters or more, then 0.7 Jaro-Winkler on the skeletons and 0.3 of the edit distance on the sounds.

use super::around::names_within;
use super::index::{Form, Index, Name};
use super::spelling::{Spelling, loose, readings, typed_words};
use crate::domain::place::{Place, PlaceKind};
use std::collections::BTreeMap;
use strsim::{jaro_winkler, osa_distance};

/// How a candidate was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// The name is the same but for case, marks and articles.
    Exact,
    /// The name has the same consonants, in either script.
    Skeleton,
    /// The name, or one of its words, begins with what was typed.
    Prefix,
    /// The name is a part of what was typed.
    Leading,
    /// The name is like it.
    Similar,
}

impl Match {
    /// The code in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Skeleton => "skeleton",
            Self::Prefix => "prefix",
            Self::Leading => "leading",
            Self::Similar => "similar",
        }
    }
}

/// The best that was found for a place so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub score: f64,
    pub by: Match,
    pub name: u32,
}

/// Fewer letters begin too many names.
const BEGINNING: usize = 3;
/// How many skeletons are compared with the typed one, and with another way to read it.
const COMPARED: [usize; 2] = [160, 40];
/// How many names that begin alike are taken up.
const BEGUN: usize = 200;
/// Names of more words than this are not looked for within a text.
const LONGEST: usize = 4;
/// So few consonants are those of many names.
const FEW: usize = 2;
/// The most that they are trusted: less than a town whose name begins with what was typed.
const MOST_BY_FEW: f64 = 0.89;
/// A candidate below this is nobody's meaning.
const LEAST: f64 = 0.62;

/// The best matches for a typed name, by the number of the place.
pub(super) fn search(index: &Index, places: &[Place], typed: &str) -> BTreeMap<u32, Found> {
    let mut search = Search {
        index,
        places,
        best: BTreeMap::new(),
        is_within: false,
    };
    let typed = typed_words(typed);
    let within = names_within(&typed);
    search.anywhere(&typed);
    for (nth, words) in readings(&typed).iter().enumerate() {
        search.reading(words, if nth == 0 { 1.0 } else { 0.99 }, nth == 0);
    }
    search.is_within = true;
    for (nth, words) in within.iter().enumerate() {
        search.reading(words, if nth == 0 { 0.96 } else { 0.9 }, false);
    }
    search.best
}

struct Search<'a> {
    index: &'a Index,
    places: &'a [Place],
    best: BTreeMap<u32, Found>,
    /// Whether what is searched for is only a part of what was typed.
    is_within: bool,
}

impl<'a> Search<'a> {
    /// Searches for one way to read what was typed.
    fn reading(&mut self, words: &[String], weight: f64, is_plain: bool) {
        let wanted = Spelling::of_words(words);
        if wanted.key.is_empty() {
            return;
        }
        self.beginnings(&wanted, weight);
        self.skeletons(&wanted, weight);
        self.leading(words, weight);
        self.similar(&wanted, weight, is_plain);
    }

    fn offer(&mut self, name: u32, score: f64, by: Match) {
        if score < LEAST {
            return;
        }
        let by = if self.is_within { Match::Leading } else { by };
        let found = Found { score, by, name };
        let place = self.index.names[name as usize].place;
        let best = self.best.entry(place).or_insert(found);
        if best.score < score {
            *best = found;
        }
    }

    fn name(&self, name: u32) -> &'a Name {
        &self.index.names[name as usize]
    }

    /// Names that are the same, and those that begin like it.
    fn beginnings(&mut self, wanted: &Spelling, weight: f64) {
        let typed = wanted.key.chars().count();
        let mut begun: Vec<(usize, bool, u32)> = Vec::new();
        for (tail, name, whole) in self.index.beginning(&wanted.key) {
            if *whole && tail.len() == wanted.key.len() {
                self.offer(*name, weight, Match::Exact);
            } else if typed >= BEGINNING {
                begun.push((self.name(*name).key.len(), !whole, *name));
            }
        }
        if begun.len() > BEGUN {
            begun.select_nth_unstable(BEGUN);
            begun.truncate(BEGUN);
        }
        for (length, within, name) in begun {
            let share = wanted.key.len() as f64 / length as f64;
            let penalty = if within { 0.05 } else { 0.0 };
            // Whoever has typed three letters means the town more often than the hamlet.
            let known = match self.places[self.name(name).place as usize].kind {
                Some(PlaceKind::City) => 0.04,
                Some(PlaceKind::Town) => 0.02,
                _ => 0.0,
            };
            let score = 0.8 + 0.15 * share - penalty + known;
            self.offer(name, weight * score, Match::Prefix);
        }
        // In the other script the beginning is known by its consonants.
        let core = &wanted.cores[0];
        if core.len() >= BEGINNING {
            let forms = self.index.forms_beginning(core);
            for form in &self.index.forms[forms.start..forms.end.min(forms.start + BEGUN)] {
                if form.core == *core {
                    continue;
                }
                let share = core.len() as f64 / form.core.len() as f64;
                for name in form.names.iter().take(BEGUN) {
                    let signs = self.signs(wanted, *name);
                    self.offer(*name, weight * (0.62 + 0.25 * share) * signs, Match::Prefix);
                }
            }
        }
    }

    /// Names with the same consonants.
    fn skeletons(&mut self, wanted: &Spelling, weight: f64) {
        for core in wanted.cores.iter().filter(|core| !core.is_empty()) {
            let Some(form) = self.index.form(core) else {
                continue;
            };
            for name in &form.names {
                let edits = self.edits(wanted, *name);
                // Few consonants are those of many names: there the rest has to say it.
                let (trust, most) = match core.len() {
                    0..=FEW => (0.5, MOST_BY_FEW),
                    3 => (0.6, 0.99),
                    _ => (0.7, 0.99),
                };
                let score = trust + (most - trust) * edits;
                let signs = self.signs(wanted, *name);
                self.offer(*name, weight * score * signs, Match::Skeleton);
            }
        }
    }

    /// Names that stand before something else, such as the district.
    fn leading(&mut self, words: &[String], weight: f64) {
        for count in 1..words.len() {
            let (first, rest) = words.split_at(count);
            let (first, rest) = (Spelling::of_words(first), Spelling::of_words(rest));
            if first.key.chars().count() < BEGINNING {
                continue;
            }
            let same = self.index.beginning(&first.key).iter();
            let same = same.filter(|(tail, _, whole)| *whole && tail.len() == first.key.len());
            let same: Vec<u32> = same.map(|(_, name, _)| *name).take(BEGUN).collect();
            let alike = self.index.form(&first.cores[0]);
            let alike = alike.filter(|form| form.core.len() >= BEGINNING);
            let alike = alike.map_or(&[][..], |form| &form.names);
            let share = count as f64 / words.len() as f64;
            for (names, base) in [(same.as_slice(), 0.78), (alike, 0.72)] {
                for name in names {
                    let place = &self.places[self.name(*name).place as usize];
                    let there = if lies_in(place, &rest) { 0.14 } else { 0.0 };
                    let signs = self.signs(&rest, *name);
                    let score = (base + 0.06 * share + there) * signs.max(0.95);
                    self.offer(*name, weight * score, Match::Leading);
                }
            }
        }
    }

    /// Names that stand anywhere in what was typed, word for word.
    fn anywhere(&mut self, words: &[String]) {
        for from in 1..words.len() {
            for to in from + 1..=words.len().min(from + LONGEST) {
                let within = Spelling::of_words(&words[from..to]);
                if within.key.chars().count() <= BEGINNING || within.cores[0].is_empty() {
                    continue;
                }
                let share = (to - from) as f64 / words.len() as f64;
                let index = self.index;
                let same = index.beginning(&within.key).iter();
                let same = same.filter(|(tail, _, whole)| *whole && tail.len() == within.key.len());
                for (_, name, _) in same.take(BEGUN) {
                    self.offer(*name, 0.74 + 0.1 * share, Match::Leading);
                }
            }
        }
    }

    /// Names that are like it.
    fn similar(&mut self, wanted: &Spelling, weight: f64, is_plain: bool) {
        let cores = wanted.cores.iter().zip(0..);
        for (core, nth) in cores.filter(|(core, _)| !core.is_empty()) {
            let weak = loose(core);
            let most = COMPARED[usize::from(nth > 0 || !is_plain)];
            for form in self.index.near(core, most) {
                let form: &Form = &self.index.forms[form as usize];
                let skeleton =
                    jaro_winkler(core, &form.core).max(0.97 * jaro_winkler(&weak, &form.loose));
                // Jaro-Winkler forgives a name that is much longer, or much shorter.
                let lengths = [core.len(), form.core.len()];
                let share = lengths.map(|length| length as f64);
                let share = share[0].min(share[1]) / share[0].max(share[1]);
                let skeleton = skeleton * (0.8 + 0.2 * share.sqrt());
                // What it could come to at best is not enough to look at its names.
                if 0.35 * skeleton + 0.6 < LEAST {
                    continue;
                }
                // Another way to write it keeps the consonants; a slip of the fingers keeps most
                // letters, whichever these are.
                let score = |edits: f64| {
                    let written = 0.7 * skeleton + 0.3 * edits;
                    let slipped = 0.35 * skeleton + 0.65 * edits;
                    let best = if core.len() > FEW { 0.95 } else { MOST_BY_FEW };
                    best * written.max(slipped)
                };
                for name in &form.names {
                    let signs = self.signs(wanted, *name) * weight;
                    // Most are ruled out by their lengths alone.
                    let most = score(self.most(wanted, *name)) * signs;
                    if most >= LEAST && most > self.score(*name) {
                        let edits = self.edits(wanted, *name);
                        self.offer(*name, score(edits) * signs, Match::Similar);
                    }
                }
            }
        }
    }

    /// The score of a name's place so far.
    fn score(&self, name: u32) -> f64 {
        let place = self.name(name).place;
        self.best.get(&place).map_or(0.0, |best| best.score)
    }

    /// How like a name can be at the most, by the lengths.
    fn most(&self, wanted: &Spelling, name: u32) -> f64 {
        let name = self.name(name);
        let share = |one: usize, other: usize| {
            let (least, most) = (one.min(other), one.max(other).max(1));
            // One letter more or less is a single slip.
            let missing = if most - least == 1 {
                0.5
            } else {
                (most - least) as f64
            };
            1.0 - missing / most as f64
        };
        let sounds = share(wanted.sounds.len(), name.sounds.len());
        // Letters of the Arabic scripts are two bytes, of ASCII one: another script is no nearer.
        sounds.max(share(wanted.key.len(), name.key.len()))
    }

    /// How like a name is by its sounds, or by its letters.
    fn edits(&self, wanted: &Spelling, name: u32) -> f64 {
        let name = self.name(name);
        let sounds = like(&wanted.sounds, &name.sounds);
        if sounds >= 1.0 {
            return sounds;
        }
        if wanted.key.is_ascii() == name.key.is_ascii() {
            sounds.max(like(&wanted.key, &name.key))
        } else {
            sounds
        }
    }

    /// What it is worth that a name says the same of its kind and its part.
    fn signs(&self, wanted: &Spelling, name: u32) -> f64 {
        let name = self.name(name);
        let kind = self.places[name.place as usize].kind.and_then(sign);
        let asked = wanted
            .signs
            .chars()
            .filter(|sign| !name.signs.contains(*sign));
        let asked = asked.map(|sign| if Some(sign) == kind { 0.99 } else { 0.85 });
        let unasked = name
            .signs
            .chars()
            .filter(|sign| !wanted.signs.contains(*sign));
        asked.chain(unasked.map(|_| 0.93)).product()
    }
}

/// How like two texts are, from 0 to 1, by the edits that make one of the other.
fn like(one: &str, other: &str) -> f64 {
    let longest = one.chars().count().max(other.chars().count());
    if longest == 0 {
        return 0.0;
    }
    match osa_distance(one, other) {
        // A single slip says little against a word that is long enough to be told by the rest.
        1 if longest > 3 => 1.0 - 0.5 / longest as f64,
        edits => 1.0 - edits as f64 / longest as f64,
    }
}

/// Whether a text names what the place lies in.
fn lies_in(place: &Place, text: &Spelling) -> bool {
    let within = [
        place.region.as_str(),
        place.governorate.name.as_str(),
        place.district.name.as_str(),
        place.administration.as_str(),
    ];
    let within = within.into_iter().filter(|name| !name.is_empty());
    within
        .map(Spelling::of)
        .any(|name| name.cores[0] == text.cores[0])
}

/// The sign of the words for a kind of place.
fn sign(kind: PlaceKind) -> Option<char> {
    Some(match kind {
        PlaceKind::Camp => '#',
        PlaceKind::Prison => '%',
        PlaceKind::Dam => '=',
        PlaceKind::OilField | PlaceKind::GasField => '@',
        PlaceKind::Crossing => '|',
        PlaceKind::Bridge => '+',
        PlaceKind::River => '~',
        PlaceKind::Mountain => '^',
        PlaceKind::Airfield => '&',
        PlaceKind::Base => '!',
        PlaceKind::Area => '*',
        PlaceKind::City | PlaceKind::Town | PlaceKind::Village | PlaceKind::Neighbourhood => {
            return None;
        }
    })
}
