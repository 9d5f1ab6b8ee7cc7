//! The names of all places, laid out so that those like a typed one are found without looking at the
//! others. Knows nothing of scores.

use super::spelling::{Spelling, loose};
use crate::domain::place::Place;
use std::collections::BTreeMap;
use std::ops::Range;

/// One name of a place.
#[derive(Debug)]
pub(super) struct Name {
    /// The place, by its number.
    pub place: u32,
    /// Which of its names it is.
    pub nth: u32,
    pub key: String,
    pub sounds: String,
    pub signs: String,
}

/// A skeleton, and the names that have it.
#[derive(Debug)]
pub(super) struct Form {
    pub core: String,
    pub loose: String,
    pub names: Vec<u32>,
}

/// All names.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub names: Vec<Name>,
    /// By skeleton.
    pub forms: Vec<Form>,
    /// What is left of a name from each of its words on, sorted: the text, the name, whether that is
    /// all of it.
    tails: Vec<(String, u32, bool)>,
    /// Pairs of sounds that follow each other in a loose skeleton, and the forms that have them.
    pairs: BTreeMap<[u8; 2], Vec<u32>>,
}

impl Index {
    pub fn of(places: &[Place]) -> Self {
        let mut index = Self::default();
        let mut forms: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (place, nth, name) in places.iter().zip(0..).flat_map(|(place, number)| {
            let names = place.names.all().zip(0..);
            names.map(move |(name, nth)| (number, nth, name))
        }) {
            let spelling = Spelling::of(name);
            let number = index.names.len() as u32;
            for core in spelling.cores {
                let names = forms.entry(core).or_default();
                names.push(number);
            }
            for start in spelling.starts {
                let tail = spelling.key[start..].to_owned();
                index.tails.push((tail, number, start == 0));
            }
            index.names.push(Name {
                place,
                nth,
                key: spelling.key,
                sounds: spelling.sounds,
                signs: spelling.signs,
            });
        }
        index.tails.sort_unstable();
        for (core, names) in forms {
            let loose = loose(&core);
            let number = index.forms.len() as u32;
            for pair in pairs_of(&loose) {
                let forms = index.pairs.entry(pair).or_default();
                if forms.last() != Some(&number) {
                    forms.push(number);
                }
            }
            index.forms.push(Form { core, loose, names });
        }
        index
    }

    /// The names whose text begins like this from one of their words on.
    pub fn beginning(&self, key: &str) -> &[(String, u32, bool)] {
        let from = self
            .tails
            .partition_point(|(tail, _, _)| tail.as_str() < key);
        let rest = &self.tails[from..];
        let count = rest.partition_point(|(tail, _, _)| tail.starts_with(key));
        &rest[..count]
    }

    /// The form with this skeleton.
    pub fn form(&self, core: &str) -> Option<&Form> {
        let at = self
            .forms
            .binary_search_by(|form| form.core.as_str().cmp(core));
        at.ok().map(|at| &self.forms[at])
    }

    /// The forms whose skeleton begins with this one.
    pub fn forms_beginning(&self, core: &str) -> Range<usize> {
        let from = self.forms.partition_point(|form| form.core.as_str() < core);
        let rest = &self.forms[from..];
        from..from + rest.partition_point(|form| form.core.starts_with(core))
    }

    /// The forms that share the most pairs of sounds with a skeleton, at most so many.
    pub fn near(&self, core: &str, most: usize) -> Vec<u32> {
        let loose = loose(core);
        let pairs = pairs_of(&loose);
        let mut shared = vec![0_u8; self.forms.len()];
        let mut seen: Vec<u32> = Vec::new();
        for pair in &pairs {
            for form in self.pairs.get(pair).into_iter().flatten() {
                let count = &mut shared[*form as usize];
                if *count == 0 {
                    seen.push(*form);
                }
                *count = count.saturating_add(1);
            }
        }
        // Twice the shared pairs over all pairs of both, in thousandths.
        let share = |form: &u32| {
            let theirs = self.forms[*form as usize].loose.len() + 1;
            let both = usize::from(shared[*form as usize]) * 2000;
            std::cmp::Reverse(both / (pairs.len() + theirs))
        };
        if seen.len() > most {
            seen.select_nth_unstable_by_key(most, |form| (share(form), *form));
            seen.truncate(most);
        }
        seen
    }
}

/// The pairs of neighbours in a skeleton, its beginning and its end among them.
fn pairs_of(loose: &str) -> Vec<[u8; 2]> {
    let framed: Vec<u8> = std::iter::once(b'^')
        .chain(loose.bytes())
        .chain([b'$'])
        .collect();
    framed.windows(2).map(|pair| [pair[0], pair[1]]).collect()
}
