//! The figures of a month as an edition has them, and a month held against one that was published.
//! Knows no words.

use super::figure::Figure;
use super::monthly::MonthlyFigures;
use crate::domain::edition::{Edition, PublishedFigure};

/// The breakdowns, and the totals that they add up to. A part that no record is in has no figure.
const BREAKDOWNS: [(&str, &str); 5] = [
    ("attacks.by_region.", "attacks.confirmed"),
    ("attacks.by_tactic.", "attacks.confirmed"),
    ("attacks.by_target.", "attacks.confirmed"),
    ("raids.by_region.", "raids.confirmed"),
    ("repatriated.by_state.", "repatriated.total"),
];

/// The total of the breakdown that a figure is a part of.
pub(super) fn total_of(name: &str) -> Option<&'static str> {
    let parts = BREAKDOWNS.iter();
    let mut of = parts.filter(|(part, _)| name.starts_with(part));
    of.next().map(|(_, total)| *total)
}

impl MonthlyFigures {
    /// The figures as an edition has them. Those that it does not know, since an older program made
    /// it, stay as they are today.
    #[must_use]
    pub fn as_published(mut self, edition: &Edition) -> Self {
        for (name, figure) in &mut self.figures {
            let published = edition.figures.get(name);
            let published = published.cloned().or_else(|| nothing_of(edition, name));
            if let Some(published) = published {
                set(figure, published);
            }
        }
        for (name, published) in &edition.figures {
            let figure = self.figures.entry(name.clone());
            figure.or_insert_with(|| {
                let mut figure = Figure::default();
                set(&mut figure, published.clone());
                figure
            });
        }
        self
    }

    /// The figures of this month, compared with the month before as these have it.
    #[must_use]
    pub fn after(mut self, before: &Self) -> Self {
        let gone = before.figures.iter().filter(|(name, figure)| {
            total_of(name).is_some() && figure.value != Some(0) && !self.figures.contains_key(*name)
        });
        let gone: Vec<(String, Figure)> = gone
            .map(|(name, _)| {
                let covered = total_of(name)
                    .and_then(|total| self.figures.get(total))
                    .is_some_and(|total| total.covered);
                let nothing = Figure {
                    value: covered.then_some(0),
                    covered,
                    ..Figure::default()
                };
                (name.clone(), nothing)
            })
            .collect();
        self.figures.extend(gone);
        for (name, figure) in &mut self.figures {
            let known = before.figures.get(name);
            let total = || before.figures.get(total_of(name)?);
            if let Some(known) = known {
                figure.previous = known.value;
                figure.previous_at_least = known.at_least;
            } else if let Some(total) = total() {
                figure.previous = total.covered.then_some(0);
                figure.previous_at_least = false;
            }
        }
        self
    }

    /// The figures as an edition keeps them.
    pub fn to_publish(&self) -> impl Iterator<Item = (String, PublishedFigure)> {
        self.figures.iter().map(|(name, figure)| {
            let published = PublishedFigure {
                value: figure.value,
                at_least: figure.at_least,
                about: figure.about,
                covered: figure.covered,
                records: figure.records.clone(),
            };
            (name.clone(), published)
        })
    }
}

/// A part of a breakdown that an edition does not name had nothing in it.
pub(super) fn nothing_of(edition: &Edition, name: &str) -> Option<PublishedFigure> {
    let total = edition.figures.get(total_of(name)?)?;
    Some(PublishedFigure {
        value: total.covered.then_some(0),
        covered: total.covered,
        ..PublishedFigure::default()
    })
}

fn set(figure: &mut Figure, published: PublishedFigure) {
    figure.value = published.value;
    figure.at_least = published.at_least;
    figure.about = published.about;
    figure.covered = published.covered;
    figure.records = published.records;
}
