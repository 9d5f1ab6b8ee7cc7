//! Which figures a person may have meant, the likeliest first: those that the section speaks of, then
//! those of this month, then of the month before. Knows nothing of what was typed.

use super::Judged;
use crate::figures::Figure;
use crate::report::compose::percent_of;
use crate::report::editing::known::{CHANGE, CHANGE_PERCENT, PREVIOUS};
use std::collections::BTreeMap;

/// How the names of figures begin that a section is about.
const FAMILIES: [(&str, &[&str]); 7] = [
    ("attacks", &["attacks."]),
    (
        "casualties",
        &["attacks.killed.", "attacks.injured.", "raids.killed."],
    ),
    ("raids", &["raids."]),
    ("camps", &["camp."]),
    ("repatriations", &["repatriated.", "returned.", "released."]),
    ("trials", &["trials."]),
    (
        "left-out",
        &[
            "attacks.not_counted.",
            "attacks.documented",
            "attacks.claimed_only",
        ],
    ),
];

/// The names whose number this is, or whose change in percent.
pub fn meaning(judged: &Judged, value: u64, percent: bool) -> Vec<String> {
    let mut names = Vec::new();
    for (name, figure) in figures(judged) {
        let aspects = if percent {
            let change = percent_of(&figure).map(i64::unsigned_abs);
            [(change, Some(CHANGE_PERCENT)), (None, None), (None, None)]
        } else {
            let change = figure.change().map(i64::unsigned_abs);
            [
                (figure.value, None),
                (figure.previous, Some(PREVIOUS)),
                (change, Some(CHANGE)),
            ]
        };
        for (number, aspect) in aspects {
            if number == Some(value) {
                names.push(match aspect {
                    Some(aspect) => format!("{name}@{aspect}"),
                    None => name.clone(),
                });
            }
        }
    }
    if !percent {
        let known = judged.known.references.iter();
        let same = known.filter(|(_, count)| count.best().map(u64::from) == Some(value));
        names.extend(same.map(|(name, _)| name.clone()));
    }
    ranked(judged, names)
}

/// The names of the figures of which this holds.
pub fn holding(judged: &Judged, holds: impl Fn(&str, &Figure) -> bool) -> Vec<String> {
    let names = figures(judged).into_iter();
    let names = names.filter(|(name, figure)| holds(name, figure));
    ranked(judged, names.map(|(name, _)| name).collect())
}

/// The figures of the month, and the differences that its text speaks of.
fn figures(judged: &Judged) -> BTreeMap<String, Figure> {
    let known = judged.known;
    let mut figures = known.figures.clone();
    for name in known.in_sections.values().flatten() {
        let base = name.split('@').next().unwrap_or_default();
        if let Some(figure) = known.figure(base) {
            figures.insert(base.to_owned(), figure);
        }
    }
    figures
}

fn ranked(judged: &Judged, mut names: Vec<String>) -> Vec<String> {
    let section = judged.passage.section.as_str();
    let spoken_of = judged.known.in_sections.get(section);
    let families = FAMILIES.iter().find(|(of, _)| *of == section);
    let families = families.map_or(&[][..], |(_, families)| families);
    names.sort_by_cached_key(|name| {
        let base = name.split('@').next().unwrap_or_default();
        let spoken = spoken_of.is_some_and(|names| names.contains(name));
        let month = match name.split('@').nth(1) {
            None => 0,
            Some(PREVIOUS) => 1,
            Some(_) => 2,
        };
        let family = families.iter().any(|family| base.starts_with(family));
        let parts = name.split(['.', '-']).count();
        (!spoken, month, !family, parts, name.clone())
    });
    names.dedup();
    names
}
