//! The figures of a month, by the names that the contract gives them.

use super::counting::{Counting, is_claimed_only};
use super::coverage::OUT_OF_AREA;
use super::figure::Figure;
use super::foreign_men::{FOREIGN_MEN, foreign_men};
use super::ledger::{Case, Ledger};
use crate::domain::count::{Count, Sum};
use crate::domain::dates::Month;
use crate::domain::field::{Field, Party};
use crate::domain::folding::slug;
use crate::domain::identity::{RecordId, RecordKind};
use crate::domain::people::People;
use crate::domain::record::Record;
use crate::domain::vocabulary::{IncidentKind, Movement, Outcome, Stage, Verification};
use std::collections::{BTreeMap, BTreeSet};

/// The figures of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthlyFigures {
    /// The month.
    pub month: Month,
    pub(super) figures: BTreeMap<String, Figure>,
}

impl MonthlyFigures {
    pub(super) fn compute(ledger: &Ledger, month: Month) -> Self {
        let mut tally = Tally {
            ledger,
            month,
            figures: BTreeMap::new(),
        };
        tally.attacks();
        tally.raids();
        tally.reported_apart();
        tally.trials();
        tally.movements();
        let foreign_men = foreign_men(ledger, month);
        tally.figures.insert(FOREIGN_MEN.to_owned(), foreign_men);
        Self {
            month,
            figures: tally.figures,
        }
    }

    /// The figure with this name. A part of a breakdown that no record is in has none.
    pub fn get(&self, name: &str) -> Option<&Figure> {
        self.figures.get(name)
    }

    /// All figures, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Figure)> {
        self.figures
            .iter()
            .map(|(name, figure)| (name.as_str(), figure))
    }

    /// The parts of a breakdown, such as `attacks.by_region`: slug and figure, the largest first.
    pub fn breakdown(&self, name: &str) -> Vec<(&str, &Figure)> {
        let mut parts: Vec<(&str, &Figure)> = self
            .figures
            .range(format!("{name}.")..)
            .map_while(|(key, figure)| {
                let slug = key.strip_prefix(name)?.strip_prefix('.')?;
                Some((slug, figure))
            })
            .collect();
        // "Unknown" is no part like the others: it stands last.
        parts.sort_by_key(|(slug, figure)| {
            (*slug == "unknown", std::cmp::Reverse(figure.value), *slug)
        });
        parts
    }
}

/// A record of the month and what it adds.
type Added<'c, 'r> = (&'c Case<'r>, Sum);

/// A group of the people of a movement.
type Group = fn(&People) -> Sum;

struct Tally<'l, 'a> {
    ledger: &'l Ledger<'a>,
    month: Month,
    figures: BTreeMap<String, Figure>,
}

impl Tally<'_, '_> {
    /// Sums over the records of this month and of the one before.
    fn add(&mut self, name: &str, coverage: &str, adds: impl Fn(&Case) -> Option<Sum>) {
        let sum = |month: Month| -> Option<(Sum, Vec<RecordId>)> {
            if !self.ledger.coverage().holds(coverage, month) {
                return None;
            }
            let added: Vec<Added> = self
                .ledger
                .month(month)
                .filter_map(|case| adds(case).map(|sum| (case, sum)))
                .collect();
            let behind = added
                .iter()
                .filter(|(_, sum)| sum.known.is_some_and(|sum| sum > 0));
            let records = behind.map(|(case, _)| case.id).collect();
            Some((added.iter().map(|(_, sum)| *sum).sum(), records))
        };
        let previous = sum(self.month.previous()).map(|(sum, _)| sum);
        let (value, records) = sum(self.month).unzip();
        let figure = Figure::new(value, previous, records.unwrap_or_default());
        self.figures.insert(name.to_owned(), figure);
    }

    /// A figure for every part that a record of this month or the one before is in, so that the
    /// parts add up to their total.
    fn break_down(
        &mut self,
        name: &str,
        coverage: &str,
        part: impl Fn(&Record) -> String,
        adds: impl Fn(&Case) -> Option<Sum>,
    ) {
        let months = [self.month.previous(), self.month];
        let parts: BTreeSet<String> = months
            .into_iter()
            .flat_map(|month| self.ledger.month(month))
            .filter(|case| adds(case).is_some())
            .map(|case| part(case.record))
            .collect();
        for slug in parts {
            self.add(&format!("{name}.{slug}"), coverage, |case| {
                (part(case.record) == slug).then(|| adds(case)).flatten()
            });
        }
    }

    fn attacks(&mut self) {
        const ATTACK: &str = "attack";
        let counted = |case: &Case| counts_as(case, IncidentKind::Attack);
        let units = |case: &Case| counted(case).then(|| units(case.record));
        self.add("attacks.confirmed", ATTACK, units);
        self.add("attacks.documented", ATTACK, |case| {
            is_documented_attack(case).then(|| self::units(case.record))
        });
        self.add("attacks.claimed_only", ATTACK, |case| {
            (is_documented_attack(case) && is_claimed_only(case.record))
                .then(|| self::units(case.record))
        });
        self.break_down(
            "attacks.by_region",
            ATTACK,
            |r| term_slug(r, Field::Region),
            units,
        );
        self.break_down(
            "attacks.by_tactic",
            ATTACK,
            |r| term_slug(r, Field::Tactic),
            units,
        );
        self.break_down(
            "attacks.by_target",
            ATTACK,
            |r| term_slug(r, Field::Target),
            units,
        );
        self.casualties("attacks", ATTACK, counted);
    }

    fn raids(&mut self) {
        const RAID: &str = "raid";
        let counted = |case: &Case| counts_as(case, IncidentKind::Raid);
        let units = |case: &Case| counted(case).then(|| units(case.record));
        self.add("raids.confirmed", RAID, units);
        self.break_down(
            "raids.by_region",
            RAID,
            |r| term_slug(r, Field::Region),
            units,
        );
        self.add("raids.failed", RAID, |case| {
            let outcome = Outcome::from_code(case.record.term(Field::Outcome));
            counted(case).then(|| match outcome {
                Some(Outcome::Failed) => self::units(case.record),
                Some(Outcome::Completed | Outcome::Foiled) => Sum::NOTHING,
                // One that does not say how it ended may have failed.
                Some(Outcome::Unknown) | None => Sum::of([Count::Unknown]),
            })
        });
        self.add("raids.arrested", RAID, |case| {
            counted(case).then(|| Sum::of([case.record.count(Field::Arrested)]))
        });
        self.casualties("raids", RAID, counted);
    }

    fn casualties(&mut self, of: &str, coverage: &str, counted: impl Fn(&Case) -> bool) {
        for party in Party::ALL {
            for (what, field) in [("killed", party.killed()), ("injured", party.injured())] {
                self.add(&format!("{of}.{what}.{}", party.code()), coverage, |case| {
                    counted(case).then(|| Sum::of([case.record.count(field)]))
                });
            }
        }
        self.add(&format!("{of}.killed.total"), coverage, |case| {
            counted(case).then(|| dead(case.record))
        });
        self.add(&format!("{of}.injured.total"), coverage, |case| {
            counted(case).then(|| injured(case.record))
        });
    }

    fn reported_apart(&mut self) {
        let camp = |case: &Case| {
            is_reported(case)
                && case.record.incident_kind() == Some(IncidentKind::CampIncident)
                && case.record.verification() == Some(Verification::Confirmed)
        };
        self.add("camp.incidents", "camp_incident", |case| {
            camp(case).then(|| units(case.record))
        });
        self.add("camp.killed", "camp_incident", |case| {
            camp(case).then(|| dead(case.record))
        });
        self.add("discoveries", "discovery", |case| {
            let found = case.record.incident_kind() == Some(IncidentKind::Discovery);
            (found && is_reported(case) && case.record.is_in_area()).then(|| units(case.record))
        });
        self.add("out_of_area", OUT_OF_AREA, |case| {
            let outside = case.record.kind() == RecordKind::Incident && !case.record.is_in_area();
            (outside && is_reported(case)).then(|| units(case.record))
        });
    }

    fn trials(&mut self) {
        let is_step = |case: &Case| case.record.kind() == RecordKind::Trial && is_reported(case);
        for stage in Stage::ALL {
            self.add(
                &format!("trials.by_stage.{}", stage.code()),
                "trial",
                |case| {
                    let at_stage = case.record.term(Field::Stage) == stage.code();
                    (is_step(case) && at_stage).then_some(ONE)
                },
            );
        }
        // The defendants of a case are counted once a month, as its last step has them.
        let last_steps: BTreeSet<RecordId> = [self.month.previous(), self.month]
            .into_iter()
            .flat_map(|month| {
                let steps = self.ledger.month(month).filter(|case| is_step(case));
                let by_case: BTreeMap<&str, RecordId> = steps
                    .map(|case| (case.record.text(Field::Case), case.id))
                    .collect();
                by_case.into_values()
            })
            .collect();
        self.add("trials.defendants", "trial", |case| {
            last_steps
                .contains(&case.id)
                .then(|| Sum::of([case.record.count(Field::Defendants)]))
        });
    }

    fn movements(&mut self) {
        const REPATRIATION: &str = "repatriation";
        let people = |case: &Case, movement: Movement| {
            has_moved(case, movement).then(|| People::of(case.record))
        };
        let groups: [(&str, Group); 6] = [
            ("men", |people| people.men),
            ("women", |people| people.women),
            ("boys", |people| people.boys),
            ("girls", |people| people.girls),
            ("children", |people| people.children),
            ("total", |people| people.total),
        ];
        for (name, group) in groups {
            self.add(&format!("repatriated.{name}"), REPATRIATION, |case| {
                people(case, Movement::Repatriation).as_ref().map(group)
            });
        }
        self.break_down(
            "repatriated.by_state",
            REPATRIATION,
            |record| term_slug(record, Field::ReceivingState),
            |case| people(case, Movement::Repatriation).map(|people| people.total),
        );
        self.add("returned.total", REPATRIATION, |case| {
            people(case, Movement::ReturnToCommunity).map(|people| people.total)
        });
        self.add("released.total", REPATRIATION, |case| {
            people(case, Movement::AmnestyRelease).map(|people| people.total)
        });
    }
}

const ONE: Sum = Sum {
    known: Some(1),
    at_least: false,
    about: false,
};

fn units(record: &Record) -> Sum {
    Sum {
        known: Some(record.count_units().into()),
        ..ONE
    }
}

/// The dead of all parties. A party that is left blank is unknown, and so the sum is "at least".
fn dead(record: &Record) -> Sum {
    Sum::of(record.killed())
}

fn injured(record: &Record) -> Sum {
    Sum::of(record.injured())
}

fn counts_as(case: &Case, kind: IncidentKind) -> bool {
    case.record.kind() == RecordKind::Incident
        && case.counting == Counting::Counts
        && case.record.incident_kind() == Some(kind)
}

fn is_documented_attack(case: &Case) -> bool {
    case.record.incident_kind() == Some(IncidentKind::Attack)
        && case.record.verification() != Some(Verification::Discounted)
}

/// Whether a record that is reported apart from the headline is fit to be counted there.
fn is_reported(case: &Case) -> bool {
    case.is_final && case.record.verification() != Some(Verification::Discounted)
}

pub(super) fn has_moved(case: &Case, movement: Movement) -> bool {
    case.record.kind() == RecordKind::Repatriation
        && is_reported(case)
        && case.record.is_completed()
        && case.record.movement() == Some(movement)
}

fn term_slug(record: &Record, field: Field) -> String {
    match slug(record.term(field)) {
        slug if slug.is_empty() => "unknown".to_owned(),
        slug => slug,
    }
}
