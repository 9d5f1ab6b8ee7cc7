//! What a name in braces stands for in one month's report, and what is known for judging what people
//! type. Knows nothing of where passages stand.

use super::citable::Citable;
use super::source::Fixed;
use crate::domain::count::Count;
use crate::domain::dates::Month;
use crate::figures::Figure;
use crate::report::compose::{percent_of, percent_shown, shown};
use crate::report::content::{FigureName, Offer, Span};
use crate::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of a month when its passages are read. It owns all of it, so that it can be kept
/// while a person types.
#[derive(Clone, Debug)]
pub struct Known {
    /// The month.
    pub month: Month,
    /// The figures of the month, by name, without their records.
    pub figures: BTreeMap<String, Figure>,
    /// Numbers of generated text that are no figure and no difference of two, as they are shown.
    pub said: BTreeMap<String, String>,
    /// Numbers known from elsewhere, by their names.
    pub references: BTreeMap<String, Count>,
    /// Months and names that sentences hold, by what they are called in braces.
    pub named: BTreeMap<&'static str, (Fixed, String)>,
    /// Counts of the records of the month, such as `I-7KQ4M2.killed_military`, as they are shown.
    pub counts: BTreeMap<String, String>,
    /// The sources.
    pub citable: Citable,
    /// The places that a link can lead to.
    pub places: BTreeSet<String>,
    /// Titles, places and other names of the records of the month.
    pub names: Vec<String>,
    /// How figures stand among the months before, by name.
    pub ranks: BTreeMap<String, Rank>,
    /// Titles and findings that the figures bear out, by place.
    pub offers: BTreeMap<String, Vec<Offer>>,
    /// The names of the figures in generated text, by section.
    pub in_sections: BTreeMap<String, BTreeSet<String>>,
}

/// How a figure stands among the months before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rank {
    /// Whether it is the highest of its year so far.
    pub most: bool,
    /// Whether it is the lowest of its year so far.
    pub fewest: bool,
    /// Whether it is the highest of all months that are looked back on.
    pub record: bool,
}

/// What a name means beside its figure.
pub const PREVIOUS: &str = "previous";
/// The difference to the month before, without its sign.
pub const CHANGE: &str = "change";
/// The difference in percent, with its sign.
pub const CHANGE_PERCENT: &str = "change_percent";

/// What a name in braces leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// Something that is shown.
    Shown(Span),
    /// A figure that has no number, or of which this cannot be said: what is shown instead.
    Nothing(Span),
    /// Nothing of that name.
    Unknown,
}

impl Known {
    /// What a name in braces stands for.
    pub fn meaning(&self, name: &str, words: &Words) -> Meaning {
        let name = name.trim();
        let figure = |shown: String| Span::Figure {
            name: name.to_owned(),
            shown,
        };
        if let Some(said) = self.said.get(name) {
            return Meaning::Shown(figure(said.clone()));
        }
        if let Some((kind, text)) = self.named.get(name) {
            return Meaning::Shown(match kind {
                Fixed::Date => Span::Date(text.clone()),
                _ => Span::Data(text.clone()),
            });
        }
        if let Some(count) = self.counts.get(name) {
            return Meaning::Shown(Span::Count(count.clone()));
        }
        let (base, aspect) = match name.split_once('@') {
            Some((base, aspect)) => (base, Some(aspect)),
            None => (name, None),
        };
        let Some(of) = self.figure(base) else {
            return match (self.references.get(name), aspect) {
                (Some(count), None) => Meaning::Shown(figure(words.count(*count))),
                _ => Meaning::Unknown,
            };
        };
        match said(&of, aspect, words) {
            Said::Shown(said) => Meaning::Shown(figure(said)),
            Said::Nothing => Meaning::Nothing(figure(words.text("count-unknown"))),
            Said::Unknown => Meaning::Unknown,
        }
    }

    /// The figure of this name, or the difference of two: `a-b`.
    pub fn figure(&self, name: &str) -> Option<Figure> {
        if let Some(figure) = self.figures.get(name) {
            return Some(figure.clone());
        }
        let (all, part) = name.split_once('-')?;
        let (all, part) = (self.figures.get(all)?, self.figures.get(part)?);
        // Less of what is only a lower bound is no bound at all.
        let less = |all: Option<u64>, part: Option<u64>, bounded: bool| {
            all?.checked_sub(part?).filter(|_| !bounded)
        };
        Some(Figure {
            value: less(all.value, part.value, part.at_least),
            previous: less(all.previous, part.previous, part.previous_at_least),
            at_least: all.at_least,
            about: all.about || part.about,
            previous_at_least: all.previous_at_least,
            covered: all.covered,
            records: Vec::new(),
        })
    }

    /// Every name that can stand in braces and says something, with what it says.
    pub fn offered(&self, words: &Words) -> Vec<FigureName> {
        let mut names: Vec<FigureName> = Vec::new();
        let mut offer = |name: String, shown: String| names.push(FigureName { name, shown });
        for (name, figure) in &self.figures {
            if figure.value.is_none() && figure.previous.is_none() {
                continue;
            }
            for aspect in [None, Some(PREVIOUS), Some(CHANGE), Some(CHANGE_PERCENT)] {
                if let Said::Shown(shown) = said(figure, aspect, words) {
                    let name = match aspect {
                        Some(aspect) => format!("{name}@{aspect}"),
                        None => name.clone(),
                    };
                    offer(name, shown);
                }
            }
        }
        for (name, count) in &self.references {
            if !self.figures.contains_key(name) {
                offer(name.clone(), words.count(*count));
            }
        }
        for (name, said) in &self.said {
            offer(name.clone(), said.clone());
        }
        for (name, (_, text)) in &self.named {
            offer((*name).to_owned(), text.clone());
        }
        names.sort_by(|one, other| one.name.cmp(&other.name));
        names.dedup_by(|one, other| one.name == other.name);
        names
    }
}

/// What an aspect of a figure says.
enum Said {
    Shown(String),
    /// There is no number for it.
    Nothing,
    /// There is no such aspect.
    Unknown,
}

fn said(figure: &Figure, aspect: Option<&str>, words: &Words) -> Said {
    let number = |value: Option<u64>, at_least: bool, about: bool| {
        value.map(|_| shown(words, value, at_least, about))
    };
    let said = match aspect {
        None => number(figure.value, figure.at_least, figure.about),
        Some(PREVIOUS) => number(figure.previous, figure.previous_at_least, false),
        Some(CHANGE) => figure
            .change()
            .map(|change| words.number(change.unsigned_abs())),
        Some(CHANGE_PERCENT) => percent_of(figure).map(|percent| percent_shown(words, percent)),
        Some(_) => return Said::Unknown,
    };
    said.map_or(Said::Nothing, Said::Shown)
}
