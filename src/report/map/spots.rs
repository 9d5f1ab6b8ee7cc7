//! Spots in a frame: the symbols of one spot side by side, and spots that would cover each other
//! drawn as one. Knows nothing of names' places.

use super::labels::overlap;
use super::lettering::Lettering;
use super::projection::Projection;
use super::symbols::Shape;
use crate::report::content::{MapKind, MapSpot};
use crate::report::page::{Area, Point};
use crate::report::theme::Type;

/// Spots nearer to each other than this, in points, are drawn as one.
const AS_ONE: f32 = 6.5;
/// Between the symbols of a spot.
const GAP: f32 = 1.6;

/// A symbol where it stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// What is drawn.
    pub shape: Shape,
    /// Around which point.
    pub centre: Point,
    /// What it covers.
    pub area: Area,
    /// What it says to those who cannot see it.
    pub words: String,
    /// The place of the report that it leads to.
    pub leads_to: Option<String>,
}

/// A spot with its symbols.
#[derive(Clone, Debug)]
pub struct Row {
    /// The names of the places, that of the most events first.
    pub names: Vec<String>,
    /// Its symbols from left to right or from right to left: the first stands at the spot.
    pub symbols: Vec<Standing>,
    /// What they cover.
    pub area: Area,
}

/// A spot, or several that are drawn as one.
struct Gathered {
    names: Vec<String>,
    at: Point,
    district: bool,
    /// By kind: how many, in words, and where that leads.
    marks: Vec<(MapKind, u64, Vec<String>, Option<String>)>,
}

/// Places the symbols of spots, those with the most events first.
pub fn place(
    spots: &[&MapSpot],
    projection: &Projection,
    frame: Area,
    number: &mut dyn FnMut(u64, Type) -> Lettering,
) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for spot in gather(spots, projection) {
        let rightwards = row(&spot, 1.0, number);
        let leftwards = row(&spot, -1.0, number);
        let cost = |row: &Row| {
            let others = rows.iter().filter(|other| overlap(other.area, row.area));
            let out = row.area.x < frame.x || row.area.x + row.area.width > frame.x + frame.width;
            others.count() + if out { 100 } else { 0 }
        };
        rows.push(if cost(&leftwards) < cost(&rightwards) {
            leftwards
        } else {
            rightwards
        });
    }
    rows
}

fn gather(spots: &[&MapSpot], projection: &Projection) -> Vec<Gathered> {
    let mut order: Vec<(&MapSpot, u64)> = spots
        .iter()
        .map(|spot| (*spot, spot.marks.iter().map(|mark| mark.count).sum()))
        .collect();
    order.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut gathered: Vec<Gathered> = Vec::new();
    for (spot, _) in order {
        let at = projection.place(spot.at());
        let near = gathered.iter_mut().find(|other| {
            let distance = (other.at.x - at.x).hypot(other.at.y - at.y);
            other.district == spot.district && distance < AS_ONE
        });
        let Some(other) = near else {
            gathered.push(Gathered {
                names: vec![spot.name.clone()],
                at,
                district: spot.district,
                marks: Vec::new(),
            });
            let last = gathered.len() - 1;
            add(&mut gathered[last], spot);
            continue;
        };
        other.names.push(spot.name.clone());
        add(other, spot);
    }
    for spot in &mut gathered {
        spot.marks.sort_by_key(|(kind, ..)| *kind);
        spot.names.retain(|name| !name.is_empty());
    }
    gathered
}

fn add(gathered: &mut Gathered, spot: &MapSpot) {
    for mark in &spot.marks {
        let words = match spot.name.as_str() {
            "" => mark.words.clone(),
            name => format!("{name}: {}", mark.words),
        };
        let known = gathered
            .marks
            .iter_mut()
            .find(|(kind, ..)| *kind == mark.kind);
        if let Some((_, count, said, leads_to)) = known {
            *count += mark.count;
            said.push(words);
            if leads_to.is_none() {
                leads_to.clone_from(&mark.leads_to);
            }
        } else {
            let leads_to = mark.leads_to.clone();
            let said = vec![words];
            gathered.marks.push((mark.kind, mark.count, said, leads_to));
        }
    }
}

/// The symbols of a spot side by side, towards the right or towards the left.
fn row(spot: &Gathered, towards: f32, number: &mut dyn FnMut(u64, Type) -> Lettering) -> Row {
    let mut symbols: Vec<Standing> = Vec::with_capacity(spot.marks.len());
    let mut edge = spot.at.x;
    let mut area: Option<Area> = None;
    for (kind, count, words, leads_to) in &spot.marks {
        let shape = Shape::new(*kind, spot.district, *count, &mut *number);
        let (left, right, half) = shape.reach();
        let x = match (symbols.is_empty(), towards > 0.0) {
            (true, _) => spot.at.x,
            (false, true) => edge + GAP + left,
            (false, false) => edge - GAP - right,
        };
        edge = if towards > 0.0 { x + right } else { x - left };
        let covers = Area {
            x: x - left,
            y: spot.at.y - half,
            width: left + right,
            height: 2.0 * half,
        };
        area = Some(area.map_or(covers, |area| around(area, covers)));
        symbols.push(Standing {
            shape,
            centre: Point { x, y: spot.at.y },
            area: covers,
            words: words.join("; "),
            leads_to: leads_to.clone(),
        });
    }
    Row {
        names: spot.names.clone(),
        symbols,
        area: area.unwrap_or(Area {
            x: spot.at.x,
            y: spot.at.y,
            width: 0.0,
            height: 0.0,
        }),
    }
}

fn around(one: Area, other: Area) -> Area {
    let (x, y) = (one.x.min(other.x), one.y.min(other.y));
    Area {
        x,
        y,
        width: (one.x + one.width).max(other.x + other.width) - x,
        height: (one.y + one.height).max(other.y + other.height) - y,
    }
}
