//! What is known of the month when people's texts are read into its report. Knows nothing of those
//! texts.

use super::Composer;
use crate::domain::field::Field;
use crate::domain::record::Value;
use crate::figures::{Counting, Figure, MonthlyFigures};
use crate::report::content::{Block, Content};
use crate::report::editing::{Fixed, Known, Rank, joined, print};
use std::collections::{BTreeMap, BTreeSet};

impl Composer<'_> {
    /// What is known of the month; to be asked when all of the report is written.
    pub(super) fn known(&self, content: &Content) -> Known {
        let words = self.words();
        let figures: BTreeMap<_, _> = self
            .months
            .last()
            .into_iter()
            .flat_map(MonthlyFigures::iter)
            .map(|(name, figure)| {
                // Passages say numbers, and lead to no record.
                let records = Vec::new();
                let figure = Figure {
                    records,
                    ..figure.clone()
                };
                (name.to_owned(), figure)
            })
            .collect();
        let ranks = figures.keys().map(|name| {
            let rank = self.rank(name);
            let rank = Rank {
                most: rank == "most",
                fewest: rank == "fewest",
                record: self.record_before(name).is_some(),
            };
            (name.clone(), rank)
        });
        let settings = self.request.ledger.settings();
        let references = settings.reference_figures.iter();
        let references = references.map(|known| (known.key.clone(), known.value));
        let seen = || self.cases.iter().filter(|seen| !seen.withheld);
        let cited = seen().map(|seen| (seen.reference(), seen.record.citations()));
        let mut known = Known {
            month: self.month(),
            ranks: ranks.collect(),
            figures,
            said: BTreeMap::new(),
            references: references.collect(),
            named: self.named(),
            counts: BTreeMap::new(),
            citable: self.cited.citable(cited, words),
            places: places(content),
            names: Vec::new(),
            offers: BTreeMap::new(),
            in_sections: BTreeMap::new(),
        };
        for seen in seen() {
            let reference = seen.reference();
            for (field, value) in seen.record.values() {
                if let Value::Count(count) = value {
                    let name = format!("{reference}.{}", field.key());
                    known.counts.insert(name, words.count(*count));
                }
            }
            let texts = [Field::Title, Field::Place, Field::Case];
            let texts = texts.map(|field| seen.record.text(field));
            let sources = seen.record.citations().iter().map(|one| one.name.as_str());
            let named = texts.into_iter().chain(sources);
            // Only a name with a number in it is ever taken for a typed number.
            let numbered = named.filter(|name| name.chars().any(char::is_numeric));
            known.names.extend(numbered.map(str::to_owned));
        }
        for (place, offered) in self.offers() {
            let offers = offered.into_iter().map(|mut offer| {
                offer.text = joined(offer.text);
                offer.source = print(&offer.text, &known);
                offer
            });
            let offers = offers.collect();
            known.offers.insert(place, offers);
        }
        known
    }

    /// The months and names that sentences hold.
    fn named(&self) -> BTreeMap<&'static str, (Fixed, String)> {
        let words = self.words();
        let last = self.month().previous();
        let named = [
            ("month", Fixed::Date, self.this_month()),
            ("month@previous", Fixed::Date, self.last_month()),
            ("month@full", Fixed::Date, words.month(self.month())),
            ("month@previous_full", Fixed::Date, words.month(last)),
            ("group", Fixed::Name, self.group()),
            ("area", Fixed::Name, self.area()),
            ("organisation", Fixed::Name, self.organisation()),
        ];
        let said = named.into_iter().filter(|(_, _, text)| !text.is_empty());
        said.map(|(name, kind, text)| (name, (kind, text)))
            .collect()
    }

    /// What records that count stand for, by reference, where that is not one.
    pub(super) fn units(&self) -> BTreeMap<String, u64> {
        let counted = self.cases.iter();
        let counted = counted.filter(|seen| seen.case.counting == Counting::Counts);
        let units = counted.map(|seen| {
            let units = u64::from(seen.case.record.count_units());
            (seen.reference(), units)
        });
        units.filter(|(_, units)| *units != 1).collect()
    }
}

/// The places that links can lead to: sections, and the records of the annexes.
fn places(content: &Content) -> BTreeSet<String> {
    let mut places = BTreeSet::from(["sources".to_owned()]);
    for section in &content.sections {
        places.insert(section.place.clone());
        for block in &section.blocks {
            if let Block::Table(table) = block {
                places.extend(table.rows.iter().filter_map(|row| row.place.clone()));
            }
        }
    }
    places
}
