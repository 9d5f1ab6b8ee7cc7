//! The table beside the map: places with several attacks, and what is left, so that all adds up to the
//! figures of the month. Knows nothing of how the map looks.

use super::Composer;
use super::map::{LEAST, RAIDS};
use super::mapped::Mapped;
use super::title::ATTACKS;
use crate::report::content::{
    Cell, Column, Destination, MapKind, MapSpot, Row, RowKind, Span, Table, Text, plain,
};

/// Rows of places in the table, beside a second frame and without one.
const ROWS: [usize; 2] = [5, 9];

/// Writes the table.
pub fn table(composer: &Composer, mapped: &Mapped, spots: &[MapSpot], beside: bool) -> Table {
    let raids = |spot: &MapSpot| spot.count(MapKind::Raid) + spot.count(MapKind::FailedRaid);
    let attacks = |spot: &MapSpot| spot.count(MapKind::Confirmed);
    let mut listed: Vec<&MapSpot> = spots
        .iter()
        .filter(|spot| !spot.district && attacks(spot) >= LEAST && !spot.name.is_empty())
        .collect();
    listed.sort_by_key(|spot| std::cmp::Reverse((attacks(spot), raids(spot))));
    listed.truncate(if beside { ROWS[0] } else { ROWS[1] });
    let row = |label: Text, name: &str, (attacks, raids): (u64, u64)| Row {
        cells: vec![
            Cell::of(label),
            cell(composer, &format!("{ATTACKS}@{name}"), attacks),
            cell(composer, &format!("{RAIDS}@{name}"), raids),
        ],
        ..Row::default()
    };
    let mut rows: Vec<Row> = listed
        .iter()
        .map(|spot| row(linked(spot), "place", (attacks(spot), raids(spot))))
        .collect();
    let in_rows = (
        listed.iter().map(|spot| attacks(spot)).sum::<u64>(),
        listed.iter().map(|spot| raids(spot)).sum::<u64>(),
    );
    let both = |of: &dyn Fn(MapKind) -> u64| {
        (
            of(MapKind::Confirmed),
            of(MapKind::Raid) + of(MapKind::FailedRaid),
        )
    };
    let placed = both(&|kind| mapped.at_place(kind, false));
    let other = (placed.0 - in_rows.0, placed.1 - in_rows.1);
    let other_places = composer
        .sentence("report-map-row-other")
        .code("listed", if listed.is_empty() { "no" } else { "yes" })
        .say();
    for (label, name, numbers) in [
        (other_places, "other_places", other),
        (
            composer.said("report-map-row-district"),
            "district",
            both(&|kind| mapped.at_place(kind, true)),
        ),
        (
            composer.said("report-map-row-not"),
            "not_mapped",
            both(&|kind| mapped.not_mapped(kind)),
        ),
    ] {
        if numbers != (0, 0) {
            rows.push(row(label, name, numbers));
        }
    }
    rows.push(Row {
        kind: RowKind::Total,
        place: None,
        cells: vec![
            Cell::of(composer.said("report-annex-all")),
            composer.figure_cell(ATTACKS),
            composer.figure_cell(RAIDS),
        ],
    });
    let head = composer
        .sentence("report-map-places")
        .code("several", if listed.is_empty() { "no" } else { "yes" });
    // A head is one word, which is never broken.
    let wide = |head: &Text| plain(head).chars().count() as f32 * 0.17;
    let heads = ["report-tile-attacks", "report-tile-raids"].map(|key| composer.said(key));
    let numbers = heads.map(|head| Column {
        share: wide(&head).max(0.9),
        head,
        numbers: true,
    });
    let places = Column {
        head: head.say(),
        share: 3.6,
        numbers: false,
    };
    Table {
        columns: std::iter::once(places).chain(numbers).collect(),
        rows,
        ..Table::default()
    }
}

fn cell(composer: &Composer, name: &str, value: u64) -> Cell {
    Cell {
        muted: value == 0,
        ..Cell::of(composer.derived(name, value))
    }
}

/// The name of a spot, which leads to the first of its attacks.
fn linked(spot: &MapSpot) -> Text {
    let name = vec![Span::Data(spot.name.clone())];
    let leads_to = spot.marks.iter().find_map(|mark| mark.leads_to.clone());
    match leads_to {
        None => name,
        Some(place) => vec![Span::Link {
            words: name,
            to: Destination::Place(place),
        }],
    }
}
