//! A report as JSON, for programs: stable, and every figure with the references of the records
//! behind it. Knows nothing of pages.

use super::content::{
    Block, Boxed, Chart, Compared, Content, Corrected, Destination, Event, Fact, Figure,
    Map as Mapped, MapSpot, Section, Source, Span, Table, Text, Tile, plain,
};
use crate::domain::edition::PublishedFigure;
use crate::figures::Direction;
use serde_json::{Map, Value, json};

/// The version of this format: programs check it first.
const FORMAT: u32 = 1;

/// Writes the report.
pub fn write(content: &Content) -> String {
    let figures: Map<String, Value> = content
        .figures
        .iter()
        .map(|(name, fact)| (name.clone(), figure(fact)))
        .collect();
    let front = &content.front;
    let report = json!({
        "format": FORMAT,
        "month": content.month.to_string(),
        "language": content.language.code(),
        "untranslated": content.untranslated,
        "organisation": content.organisation,
        "as_of": content.as_of.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        "title": text(&front.title),
        "headline": text(&front.headline),
        "tiles": front.tiles.iter().map(tile).collect::<Vec<_>>(),
        "points": texts(&front.points),
        "boxes": front.boxes.iter().map(boxed).collect::<Vec<_>>(),
        "sections": content.sections.iter().map(section).collect::<Vec<_>>(),
        "figures": figures,
        "editions": content.editions.iter().map(compared).collect::<Vec<_>>(),
        "corrections": content.corrections.iter().map(corrected).collect::<Vec<_>>(),
    });
    let mut written = format!("{report:#}");
    written.push('\n');
    written
}

fn figure(fact: &Fact) -> Value {
    json!({
        "value": fact.value,
        "previous": fact.previous,
        "change": fact.change,
        "change_percent": fact.change_percent,
        "direction": fact.direction.map(Direction::code),
        "at_least": fact.at_least,
        "records": fact.records,
        "withheld": fact.withheld,
    })
}

fn compared(edition: &Compared) -> Value {
    json!({
        "month": edition.month.to_string(),
        "edition": edition.number,
        "published": edition.published.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
    })
}

fn corrected(one: &Corrected) -> Value {
    let number = |figure: &PublishedFigure| {
        json!({
            "value": figure.value,
            "at_least": figure.at_least,
            "about": figure.about,
        })
    };
    let causes = one.causes.iter().map(|cause| {
        json!({
            "record": cause.record,
            "became": cause.became,
            "fields": cause.fields,
        })
    });
    json!({
        "month": one.month.to_string(),
        "edition": one.edition,
        "figure": one.figure,
        "published": number(&one.published),
        "now": number(&one.now),
        "records": causes.collect::<Vec<_>>(),
        "withheld": one.withheld,
        "settings": one.settings,
    })
}

/// Text with the names of the figures in it, in their order.
fn text(text: &[Span]) -> Value {
    let mut names = Vec::new();
    collect(text, &mut names);
    json!({ "text": plain(text), "figures": names })
}

fn texts(all: &[Text]) -> Vec<Value> {
    all.iter().map(|one| text(one)).collect()
}

fn collect(text: &[Span], names: &mut Vec<String>) {
    for span in text {
        match span {
            Span::Figure { name, .. } => names.push(name.clone()),
            Span::Strong(inside) | Span::Link { words: inside, .. } => collect(inside, names),
            _ => {}
        }
    }
}

/// The numbers of the sources that a text cites.
fn cites(text: &[Span]) -> Vec<u32> {
    let cites = text.iter().filter_map(|span| match span {
        Span::Cite(number) => Some(*number),
        _ => None,
    });
    cites.collect()
}

fn tile(tile: &Tile) -> Value {
    json!({
        "figure": tile.name,
        "label": plain(&tile.label),
        "number": tile.number,
        "change": plain(&tile.change),
        "percent": plain(&tile.percent),
        "months": tile.bars,
    })
}

fn boxed(boxed: &Boxed) -> Value {
    json!({ "head": plain(&boxed.head), "paragraphs": texts(&boxed.body) })
}

fn section(section: &Section) -> Value {
    json!({
        "place": section.place,
        "number": section.number,
        "name": plain(&section.name),
        "finding": text(&section.finding),
        "blocks": section.blocks.iter().map(block).collect::<Vec<_>>(),
    })
}

fn block(block: &Block) -> Value {
    match block {
        Block::Prose(paragraphs) => json!({ "paragraphs": texts(paragraphs) }),
        Block::Note(note) => json!({ "note": text(note) }),
        Block::Figure(figure) => json!({ "figure": drawn(figure) }),
        Block::Figures(figures, note) => json!({
            "figures": figures.iter().map(drawn).collect::<Vec<_>>(),
            "note": text(note),
        }),
        Block::Table(one) => json!({ "table": table(one) }),
        Block::Beside(blocks, events) => json!({
            "blocks": blocks.iter().map(self::block).collect::<Vec<_>>(),
            "events": events.iter().map(event).collect::<Vec<_>>(),
        }),
        Block::Events(events) => {
            json!({ "events": events.iter().map(event).collect::<Vec<_>>() })
        }
        Block::Boxed(one) => json!({ "box": boxed(one) }),
        Block::Map(map) => json!({ "map": mapped(map) }),
        Block::Sources(sources) => {
            json!({ "sources": sources.iter().map(source).collect::<Vec<_>>() })
        }
    }
}

fn mapped(map: &Mapped) -> Value {
    let not = map
        .reasons
        .iter()
        .map(|(reason, count)| json!({ "reason": reason.code(), "count": count }));
    json!({
        "number": plain(&map.frame.number),
        "unit": text(&map.frame.unit),
        "spots": map.spots.iter().map(spot).collect::<Vec<_>>(),
        "not_mapped": not.collect::<Vec<_>>(),
        "table": table(&map.table),
        "note": text(&map.not_mapped),
        "origin": plain(&map.origin),
    })
}

fn spot(spot: &MapSpot) -> Value {
    let marks = spot.marks.iter().map(|mark| {
        json!({
            "kind": mark.kind.code(),
            "count": mark.count,
            "records": mark.records,
        })
    });
    json!({
        "place": spot.name,
        "latitude": spot.latitude,
        "longitude": spot.longitude,
        "district_only": spot.district,
        "events": marks.collect::<Vec<_>>(),
    })
}

fn drawn(figure: &Figure) -> Value {
    let chart = match &figure.chart {
        Chart::Months(months) => {
            let bars = months.bars.iter().map(|bar| {
                let value = bar.value.as_ref().map(|(value, _)| *value);
                json!({ "month": bar.label, "year": bar.year, "value": value })
            });
            json!({ "months": bars.collect::<Vec<_>>() })
        }
        Chart::Breakdown(breakdown) => {
            let rows = breakdown.rows.iter().map(|part| {
                let previous = part.previous.as_ref().map(|(value, _)| *value);
                json!({
                    "label": plain(&part.label),
                    "value": part.value,
                    "previous": previous,
                    "shown": text(&part.shown),
                })
            });
            json!({ "parts": rows.collect::<Vec<_>>() })
        }
        Chart::Pair(bars) => {
            let bars = bars.iter().map(|bar| {
                let parts = bar
                    .parts
                    .iter()
                    .map(|(value, label, _)| json!({ "label": plain(label), "value": value }));
                json!({
                    "label": plain(&bar.label),
                    "value": bar.value,
                    "parts": parts.collect::<Vec<_>>(),
                })
            });
            json!({ "bars": bars.collect::<Vec<_>>() })
        }
        Chart::People(people) => table(people),
    };
    json!({
        "number": plain(&figure.number),
        "claim": text(&figure.claim),
        "unit": plain(&figure.unit),
        "chart": chart,
        "source": plain(&figure.source),
    })
}

fn table(table: &Table) -> Value {
    let rows = table.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| {
            let mut value = text(&cell.text);
            if !cell.note.is_empty() {
                value["note"] = plain(&cell.note).into();
            }
            let cited = cites(&cell.text);
            if !cited.is_empty() {
                value["sources"] = cited.into();
            }
            value
        });
        json!({ "place": row.place, "cells": cells.collect::<Vec<_>>() })
    });
    json!({
        "number": plain(&table.number),
        "caption": text(&table.caption),
        "columns": table.columns.iter().map(|column| plain(&column.head)).collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
        "note": plain(&table.note),
    })
}

fn event(event: &Event) -> Value {
    json!({
        "over": plain(&event.over),
        "title": plain(&event.title),
        "body": text(&event.body),
        "sources": cites(&event.body),
    })
}

fn source(source: &Source) -> Value {
    let link = source.text.iter().find_map(|span| match span {
        Span::Link {
            to: Destination::Address(address),
            ..
        } => Some(address),
        _ => None,
    });
    json!({ "number": source.number, "text": plain(&source.text), "link": link })
}
