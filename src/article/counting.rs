//! The casualties of an event out of those of its sentences: a headline and what follows it tell of the
//! same people. Knows no text.

use super::casualties::{Spared, Tally, field};
use crate::domain::count::Count;
use crate::domain::field::{Field, Party};
use std::collections::BTreeMap;
use std::ops::Range;

/// A number of people of an event.
#[derive(Clone, Debug)]
pub(super) struct Counted {
    pub count: Count,
    pub tokens: Range<usize>,
    pub is_said: bool,
}

/// The effects, in the order of their fields.
const EFFECTS: [&str; 6] = [
    "killed", "injured", "arrested", "abducted", "escaped", "released",
];

/// The counts of an event by field, from the tallies of its sentences, and from what its sentences say
/// that nobody suffered.
pub(super) fn counts(sentences: &[Vec<Tally>], none: &[Spared]) -> BTreeMap<Field, Counted> {
    let mut counts = BTreeMap::new();
    for effect in EFFECTS {
        let of_effect =
            |tallies: &Vec<Tally>| -> BTreeMap<Field, Counted> { of_sentence(tallies, effect) };
        let told: Vec<(usize, BTreeMap<Field, Counted>)> = sentences
            .iter()
            .map(of_effect)
            .enumerate()
            .filter(|(_, counts)| !counts.is_empty())
            .collect();
        // The sentence that says most of them; of two that say as much the first.
        let says = |counts: &BTreeMap<Field, Counted>| {
            let known = counts
                .values()
                .filter(|counted| counted.count.is_known())
                .count();
            let said = counts
                .values()
                .filter(|counted| counted.is_said && counted.count.is_known())
                .count();
            (said, known)
        };
        let Some(base) = told.iter().rev().max_by_key(|(_, counts)| says(counts)) else {
            continue;
        };
        for (field, counted) in &base.1 {
            counts.insert(*field, counted.clone());
        }
        for (nth, other) in &told {
            for (field, counted) in other {
                if *nth != base.0 && counted.is_said && counted.count.is_known() {
                    counts.entry(*field).or_insert_with(|| counted.clone());
                }
            }
        }
    }
    for spared in none {
        let of = |party: &Party| spared.of.is_none_or(|of| of == *party);
        for party in [Party::Military, Party::Civilian].into_iter().filter(of) {
            let Some(field) = field(spared.effect, Some(party)) else {
                continue;
            };
            counts.entry(field).or_insert_with(|| Counted {
                count: Count::Exact(0),
                tokens: spared.tokens.clone(),
                is_said: true,
            });
        }
    }
    counts
}

/// What a sentence says of an effect, by field; people of one party are added up.
fn of_sentence(tallies: &[Tally], effect: &str) -> BTreeMap<Field, Counted> {
    let mut counts: BTreeMap<Field, Counted> = BTreeMap::new();
    for tally in tallies.iter().filter(|tally| tally.effect == effect) {
        let Some(field) = field(effect, tally.party) else {
            continue;
        };
        let counted = Counted {
            count: tally.count,
            tokens: tally.tokens.clone(),
            is_said: tally.is_said,
        };
        match counts.get_mut(&field) {
            Some(before) => {
                before.count = sum(before.count, tally.count);
                before.is_said &= tally.is_said;
                before.tokens.end = before.tokens.end.max(tally.tokens.end);
                before.tokens.start = before.tokens.start.min(tally.tokens.start);
            }
            None => {
                counts.insert(field, counted);
            }
        }
    }
    counts
}

/// The sum of two counts, as far as it is known.
fn sum(one: Count, other: Count) -> Count {
    match (one, other) {
        (Count::Exact(one), Count::Exact(other)) => Count::Exact(one.saturating_add(other)),
        (one, other) => match (one.best(), other.best()) {
            (None, None) => Count::Unknown,
            (one, other) => Count::AtLeast(
                one.unwrap_or_default()
                    .saturating_add(other.unwrap_or_default()),
            ),
        },
    }
}
