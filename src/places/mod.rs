//! Places: a built-in gazetteer of North and East Syria and its borders, the register's own beside it,
//! and candidates for a name in any spelling or script. Knows nothing of files and of words.

mod around;
mod gazetteer;
mod generic;
mod index;
mod joining;
mod letters;
mod search;
mod spelling;

pub use gazetteer::{built_in, districts_of, divisions};
pub use search::Match;

use crate::domain::place::Place;
use index::Index;
use spelling::Spelling;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// The consonants of a name in the sounds that both scripts share, one text for each way to read it: what
/// is the same in another spelling. Articles, and words that say the kind of a place, are left out.
pub fn skeletons(name: &str) -> Vec<String> {
    Spelling::of(name).cores
}

/// A place that may be meant.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// The place.
    pub place: &'a Place,
    /// How likely it is meant, from 0 to 1: 1 is the same name.
    pub score: f64,
    /// How it was found.
    pub by: Match,
    /// The name that it was found by.
    pub name: &'a str,
}

/// All places that are known, by all their names. It takes a moment to build: keep it.
#[derive(Debug)]
pub struct Places {
    all: Vec<Place>,
    index: Index,
    /// What was clearly meant by a name, for whoever asks of many records again and again.
    meant: Mutex<BTreeMap<String, Option<usize>>>,
}

/// A candidate below this is a guess.
const CLEAR: f64 = 0.86;
/// How far ahead of the second the first must be.
const AHEAD: f64 = 0.04;
/// How many names it remembers what they were meant for.
const MEANT_KEPT: usize = 4096;

impl Places {
    /// The built-in places, and a register's own. Where both know a place it is one, with the names of
    /// both, and what the register says of it counts.
    pub fn with(own: Vec<Place>) -> Self {
        let all = joining::joined(own);
        let index = Index::of(&all);
        Self {
            all,
            index,
            meant: Mutex::default(),
        }
    }

    /// The built-in places alone.
    pub fn built_in() -> Self {
        Self::with(Vec::new())
    }

    /// The built-in places alone, built once for everybody.
    pub fn shared() -> Arc<Self> {
        static SHARED: LazyLock<Arc<Places>> = LazyLock::new(|| Arc::new(Places::built_in()));
        Arc::clone(&SHARED)
    }

    /// Every place, the register's own first.
    pub fn all(&self) -> &[Place] {
        &self.all
    }

    /// The places that a typed name may mean, the likeliest first, at most so many. Which of them is
    /// meant is for a person to say, whatever the score.
    pub fn candidates(&self, typed: &str, limit: usize) -> Vec<Candidate<'_>> {
        let found = search::search(&self.index, &self.all, typed);
        let mut candidates: Vec<Candidate> = found
            .into_iter()
            .map(|(place, found)| {
                let place = &self.all[place as usize];
                let nth = self.index.names[found.name as usize].nth as usize;
                Candidate {
                    place,
                    score: found.score,
                    by: found.by,
                    name: place.names.all().nth(nth).unwrap_or_default(),
                }
            })
            .collect();
        candidates.sort_by(order);
        candidates.truncate(limit);
        candidates
    }

    /// The one place with exactly this name but for case, marks and articles; none where there is no
    /// such place, or several.
    pub fn resolve(&self, name: &str) -> Option<&Place> {
        let mut same = self.called(name);
        let first = same.next()?;
        same.next().is_none().then_some(first)
    }

    /// Whether two texts are the same name but for case, marks and articles.
    pub fn is_same_name(one: &str, other: &str) -> bool {
        Spelling::of(one).key == Spelling::of(other).key
    }

    /// The places with exactly this name but for case, marks and articles, each once.
    pub fn called(&self, name: &str) -> impl Iterator<Item = &Place> {
        let key = Spelling::of(name).key;
        let same = self.index.beginning(&key).iter();
        let same = same.filter(|(tail, _, whole)| *whole && *tail == key && !key.is_empty());
        let numbers = same.map(|(_, name, _)| self.index.names[*name as usize].place);
        let numbers: BTreeSet<u32> = numbers.collect();
        numbers.into_iter().map(|number| &self.all[number as usize])
    }

    /// The place that a name nobody has exactly is most likely meant for, where one is clearly ahead of
    /// all others. It is for a person to take.
    pub fn meant(&self, typed: &str) -> Option<&Place> {
        let mut kept = self.meant.lock().unwrap_or_else(PoisonError::into_inner);
        let number = if let Some(number) = kept.get(typed) {
            *number
        } else {
            let number = self.clearly(typed);
            if kept.len() >= MEANT_KEPT {
                kept.clear();
            }
            kept.insert(typed.to_owned(), number);
            number
        };
        number.map(|number| &self.all[number])
    }

    fn clearly(&self, typed: &str) -> Option<usize> {
        let candidates = self.candidates(typed, 2);
        let first = candidates.first()?;
        let second = candidates.get(1).map_or(0.0, |second| second.score);
        let is_clear = first.score >= CLEAR && first.score - second >= AHEAD;
        let is_it = |place: &Place| std::ptr::eq(place, first.place);
        is_clear.then(|| self.all.iter().position(is_it))?
    }
}

/// The likelier first; of those that are as likely the one that a bare name means, then the register's
/// own.
fn order(one: &Candidate, other: &Candidate) -> Ordering {
    let rank = |candidate: &Candidate| {
        let place = candidate.place;
        let is_foreign = !place.country.is_empty() && place.country != "SY";
        (is_foreign, place.kind, place.record.is_none())
    };
    let by_score = other.score.total_cmp(&one.score);
    let by_rank = || rank(one).cmp(&rank(other));
    by_score
        .then_with(by_rank)
        .then_with(|| one.place.names.english.cmp(&other.place.names.english))
}
