//! Where the numbers of a report lead: to the entry of the record behind one, or to the table that
//! lists those behind it. Knows nothing of how numbers are set.

use crate::report::content::{Block, Content};
use crate::report::page::Target;
use crate::report::text::Piece;
use std::collections::BTreeMap;

/// The places that figures lead to, by the names of the figures.
#[derive(Debug, Default)]
pub struct Leads(BTreeMap<String, Target>);

impl Leads {
    /// The places of a report's figures. One whose records stand in no table leads nowhere.
    pub fn new(content: &Content) -> Self {
        let mut tables: BTreeMap<&str, &str> = BTreeMap::new();
        for section in &content.sections {
            for row in section.blocks.iter().flat_map(rows) {
                tables.entry(row).or_insert(&section.place);
            }
        }
        let figures = content.figures.iter().filter_map(|(name, fact)| {
            let mut listed = fact.records.iter().filter_map(|record| {
                let table = tables.get(record.as_str())?;
                Some((record.as_str(), *table))
            });
            let (record, table) = listed.next()?;
            let place = if fact.records.len() == 1 && fact.withheld == 0 {
                record
            } else {
                table
            };
            Some((name.clone(), Target::Place(place.to_owned())))
        });
        Self(figures.collect())
    }

    /// Makes links of the numbers in a text that are part of none.
    pub fn lead(&self, pieces: &mut [Piece]) {
        for piece in pieces {
            if let Piece::Text { link, figure, .. } = piece
                && link.is_none()
                && let Some(figure) = figure
            {
                *link = self.0.get(&**figure).cloned();
            }
        }
    }
}

/// The places of the rows of a block's tables.
fn rows(block: &Block) -> Vec<&str> {
    match block {
        Block::Table(table) => {
            let places = table.rows.iter().filter_map(|row| row.place.as_deref());
            places.collect()
        }
        Block::Beside(inside, _) => inside.iter().flat_map(rows).collect(),
        _ => Vec::new(),
    }
}
