//! What the month's attacks add up to: the one tactic behind a rise, the most or fewest of the year.
//! Only what the figures prove is said. Knows nothing of the other sections.

use super::Composer;
use super::attacks::UNKNOWN;
use super::change::form;
use super::numbers::N;
use super::sentence::Slot;
use crate::domain::field::Field;
use crate::domain::vocabulary::Vocabulary;
use crate::figures::{Direction, Figure};
use crate::report::content::Text;

/// The figure that titles are about.
pub const ATTACKS: &str = "attacks.confirmed";
const TACTICS: &str = "attacks.by_tactic";

/// Fewer months than this have no most and no fewest.
const MONTHS_FOR_A_RANK: usize = 3;

/// Parts of a breakdown by their slugs.
type Parts = Vec<(String, Figure)>;

/// A tactic that stands out, and what is left without it.
pub struct Tactic {
    /// Its slug.
    pub slug: String,
    /// Its figure.
    pub figure: Figure,
    /// All other attacks of this month.
    pub rest: Option<u64>,
    /// All other attacks of the month before.
    pub rest_before: Option<u64>,
    /// Whether it grew by at least as much as all attacks together.
    pub drives: bool,
}

impl Tactic {
    /// The figure's name.
    pub fn name(&self) -> String {
        format!("{TACTICS}.{}", self.slug)
    }
}

impl Composer<'_> {
    /// The title of page one.
    pub(super) fn title(&self) -> Text {
        let tactic = self.tactic().filter(|tactic| tactic.drives);
        let driven = tactic.and_then(|tactic| self.driven_title(&tactic));
        driven.unwrap_or_else(|| self.changed_title(self.rank(ATTACKS)))
    }

    /// The title that one tactic bears the rise; none for a tactic that the register added.
    pub(super) fn driven_title(&self, tactic: &Tactic) -> Option<Text> {
        let title = self
            .changed("report-title-driven", ATTACKS)
            .text("tactics", self.tactics_in_title(tactic)?)
            .data("group", self.group())
            .code("rank", self.rank(ATTACKS));
        Some(title.say())
    }

    /// The title that says how attacks changed, and how they rank.
    pub(super) fn changed_title(&self, rank: &str) -> Text {
        self.changed("report-title", ATTACKS)
            .data("group", self.group())
            .code("rank", rank)
            .say()
    }

    /// What the section on attacks finds.
    pub(super) fn attacks_finding(&self) -> Text {
        let tactic = self.tactic().filter(|tactic| tactic.drives);
        let driven = tactic.and_then(|tactic| self.driven_finding(&tactic));
        driven.unwrap_or_else(|| self.changed("report-attacks-finding", ATTACKS).say())
    }

    /// The finding that one tactic bears the rise; none for a tactic that the register added.
    pub(super) fn driven_finding(&self, tactic: &Tactic) -> Option<Text> {
        let finding = self
            .changed("report-attacks-finding-driven", &tactic.name())
            .text("tactics", self.tactics_in_title(tactic)?);
        Some(self.with_rest(finding, tactic).say())
    }

    /// Puts in the attacks without a tactic: `rest`, `rest-before` and which way they went.
    pub(super) fn with_rest<'a>(
        &self,
        sentence: super::Sentence<'a>,
        tactic: &Tactic,
    ) -> super::Sentence<'a> {
        let without = format!("{ATTACKS}-{}", tactic.name());
        let before = format!("{without}@previous");
        let (rest, rest_before) = (tactic.rest.unwrap_or(0), tactic.rest_before.unwrap_or(0));
        let went = match (tactic.rest, tactic.rest_before) {
            (Some(rest), Some(before)) if rest == before => "same",
            (Some(_), Some(_)) => "other",
            _ => "unknown",
        };
        sentence
            .number(REST, self.derived(&without, rest), rest)
            .number(REST_BEFORE, self.derived(&before, rest_before), rest_before)
            .code("rest-went", went)
    }

    /// The tactic that stands out: the one that grew most where that alone bears the rise, or else
    /// one that more than half of the attacks are of.
    pub(super) fn tactic(&self) -> Option<Tactic> {
        let attacks = self.figure(ATTACKS);
        let total = attacks.value.filter(|_| !attacks.at_least)?;
        let parts = self.breakdown(TACTICS).into_iter();
        let named = |slug: &str| slug != UNKNOWN && slug != "other";
        let (parts, others): (Parts, Parts) = parts.partition(|(slug, _)| named(slug));
        // Attacks whose tactic was not known the month before may have been of any.
        let unknown_before = others
            .iter()
            .any(|(slug, figure)| slug == UNKNOWN && figure.previous.is_some_and(|n| n > 0));
        let parts: Parts = parts
            .into_iter()
            .map(|(slug, figure)| {
                let previous = figure.previous.filter(|_| !unknown_before);
                (slug, Figure { previous, ..figure })
            })
            .collect();
        let rise = attacks.change().filter(|rise| *rise > 0);
        let grew = parts.iter().max_by_key(|(_, figure)| figure.change());
        let drives = rise.is_some_and(|rise| {
            grew.and_then(|(_, figure)| figure.change())
                .is_some_and(|grown| grown >= rise)
        });
        let (slug, figure) = if drives { grew? } else { parts.first()? };
        let value = figure.value?;
        if !drives && value * 2 <= total {
            return None;
        }
        let before = attacks.previous.zip(figure.previous);
        Some(Tactic {
            slug: slug.clone(),
            rest: total.checked_sub(value),
            rest_before: before.and_then(|(all, part)| all.checked_sub(part)),
            figure: figure.clone(),
            drives,
        })
    }

    /// "Assassinations"; none for a tactic that the register added.
    pub(super) fn tactics_in_title(&self, tactic: &Tactic) -> Option<Text> {
        let key = format!("report-tactics-{}", tactic.slug.replace('_', "-"));
        self.words().has(&key).then(|| self.sentence(key).say())
    }

    /// "13 assassination attempts"; for a tactic that the register added its label.
    pub(super) fn tactic_counted(&self, tactic: &Tactic) -> Text {
        let name = tactic.name();
        let key = format!("report-tactic-counted-{}", tactic.slug.replace('_', "-"));
        let counted = if self.words().has(&key) {
            self.sentence(key)
        } else {
            let label = self.term(Vocabulary::Tactic, Field::Tactic, &tactic.slug);
            self.sentence("report-tactic-added").data("tactic", label)
        };
        let value = tactic.figure.value.unwrap_or(0);
        counted.number(N, self.span(&name), value).say()
    }

    /// Whether a figure is the highest or the lowest of its year so far.
    pub(super) fn rank(&self, name: &str) -> &'static str {
        let figure = self.figure(name);
        let year = self.month().year();
        let same_year = self
            .months
            .iter()
            .filter(|figures| figures.month.year() == year);
        let known: Vec<Figure> = same_year
            .filter_map(|figures| figures.get(name))
            .filter(|figure| figure.value.is_some())
            .cloned()
            .collect();
        let bounded = known.iter().any(|figure| figure.at_least || figure.about);
        if bounded || known.len() < MONTHS_FOR_A_RANK || figure.value.is_none() {
            return "none";
        }
        let others = || known[..known.len() - 1].iter().map(|figure| figure.value);
        if others().all(|other| other < figure.value) {
            "most"
        } else if others().all(|other| other > figure.value) {
            "fewest"
        } else {
            "none"
        }
    }

    /// The highest month before this one, where this one is the highest of all that is covered.
    pub(super) fn record_before(&self, name: &str) -> Option<u64> {
        let figure = self.figure(name);
        if figure.direction() != Some(Direction::Up) || form(&figure) == "counts" {
            return None;
        }
        let (this, before) = self.months.split_last()?;
        let value = this.get(name)?.value?;
        let known: Vec<u64> = before
            .iter()
            .filter_map(|figures| figures.get(name)?.value)
            .collect();
        let highest = known.iter().max().copied()?;
        (known.len() >= MONTHS_FOR_A_RANK && highest < value).then_some(highest)
    }
}

const REST: Slot = Slot("rest", "rest-count");
const REST_BEFORE: Slot = Slot("rest-before", "rest-before-count");
