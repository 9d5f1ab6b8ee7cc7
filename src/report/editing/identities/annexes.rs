//! The annexes against what they list: their rows against the figure, their columns against their totals.

use super::{Held, Identity, adds_up, name_of, sum};
use crate::report::content::{Row, RowKind, Table};
use crate::report::editing::printed::number_in;
use crate::words::Message;
use std::collections::BTreeSet;

/// The annexes, and the figure of what they list.
const ANNEXES: [(&str, &str); 2] = [
    ("annex-a", "attacks.confirmed"),
    ("annex-b", "raids.confirmed"),
];

impl Held<'_> {
    /// The rows of an annex against the figure of what it lists, and its columns against their totals.
    pub(super) fn annexes(&self) -> Vec<Identity> {
        let mut identities = Vec::new();
        for (place, name) in ANNEXES {
            let mut tables = self.printed.tables.iter();
            let table = tables.find(|(at, _)| *at == place).map(|(_, table)| *table);
            let expected = self.total(name);
            let Some(table) = table else {
                if expected.is_some_and(|expected| expected > 0) {
                    identities.push(self.rows(place, name, &[]));
                }
                continue;
            };
            let rows: Vec<&Row> = table
                .rows
                .iter()
                .filter(|row| row.place.is_some())
                .collect();
            identities.push(self.rows(place, name, &rows));
            identities.extend(columns(place, table, &rows));
        }
        identities
    }

    fn rows(&self, place: &str, name: &str, rows: &[&Row]) -> Identity {
        let places = || rows.iter().filter_map(|row| row.place.as_deref());
        let units = places().map(|place| self.content.units.get(place).copied().unwrap_or(1));
        let units: Vec<u64> = units.collect();
        // Rows that count for several stand out; those that count for one are one term.
        let ones = units.iter().filter(|units| **units == 1).count() as u64;
        let mut terms: Vec<Option<u64>> = vec![Some(ones)];
        terms.extend(
            units
                .iter()
                .filter(|units| **units != 1)
                .map(|units| Some(*units)),
        );
        let expected = self.total(name);
        let listed: BTreeSet<&str> = places().collect();
        let records = self.fact(name).map(|fact| &fact.records);
        let behind: BTreeSet<&str> = records.into_iter().flatten().map(String::as_str).collect();
        // A record that counts for nothing is listed all the same.
        let complete = behind.is_subset(&listed) && listed.len() == units.len();
        Identity {
            name: Message::new("identity-annex").with("name", name),
            terms: sum(&terms, expected),
            holds: complete && adds_up(&terms, expected),
            place: place.to_owned(),
        }
    }
}

/// The columns of an annex whose total is a figure.
fn columns(place: &str, table: &Table, rows: &[&Row]) -> Vec<Identity> {
    let total = table.rows.iter().find(|row| row.kind == RowKind::Total);
    let cells = total
        .into_iter()
        .flat_map(|total| total.cells.iter().enumerate());
    let totals =
        cells.filter(|(index, _)| table.columns.get(*index).is_some_and(|one| one.numbers));
    let sums = totals.filter_map(|(index, cell)| {
        let name = name_of(&cell.text)?;
        let total = number_in(&cell.text);
        let parts = rows.iter().filter_map(|row| row.cells.get(index));
        let parts: Vec<Option<u64>> = parts.map(|cell| number_in(&cell.text)).collect();
        let known: u64 = parts.iter().flatten().sum();
        Some(Identity {
            name: Message::new("identity-column").with("name", name),
            terms: sum(&[Some(known)], total),
            holds: adds_up(&parts, total),
            place: place.to_owned(),
        })
    });
    sums.collect()
}
