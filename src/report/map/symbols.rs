//! The symbols: told apart by shape and by shade, so that they can be told apart in print without
//! colour too. Knows nothing of where they stand.

use super::lettering::Lettering;
use crate::report::content::MapKind;
use crate::report::page::{Colour, Item, Point, Stroke};
use crate::report::theme::{self, Type};

/// A symbol that is ready to be drawn.
#[derive(Clone, Debug)]
pub struct Shape {
    /// What it stands for.
    pub kind: MapKind,
    /// Whether it is a ring: known to the district only.
    pub district: bool,
    /// The number in it.
    number: Option<Lettering>,
}

impl Shape {
    /// The symbol for so many events; one has no number, but in a ring.
    pub fn new(
        kind: MapKind,
        district: bool,
        count: u64,
        number: impl FnOnce(u64, Type) -> Lettering,
    ) -> Self {
        let colour = match kind {
            _ if district => line_of(kind),
            MapKind::Confirmed | MapKind::Raid => theme::WHITE,
            MapKind::FailedRaid => theme::SECOND,
            MapKind::Claimed | MapKind::UnknownPerpetrator => theme::INK,
        };
        let style = theme::MAP_NUMBER.coloured(colour);
        let numbered = count != 1 || district;
        Self {
            kind,
            district,
            number: numbered.then(|| number(count, style)),
        }
    }

    /// How far it reaches from its centre: left, right, and up or down.
    pub fn reach(&self) -> (f32, f32, f32) {
        let half = self.half();
        match (&self.number, self.kind, self.district) {
            (Some(number), MapKind::FailedRaid, false) => (half, half + 2.0 + number.width, half),
            _ => (half, half, half),
        }
    }

    fn half(&self) -> f32 {
        let number = self.number.as_ref().map(|number| number.width / 2.0);
        if self.district {
            return number.map_or(0.0, |half| half + 4.4).max(8.2);
        }
        match (self.kind, number) {
            (MapKind::Confirmed, None) => 4.4,
            (MapKind::Confirmed, Some(half)) => (half + 4.2).max(7.4),
            (MapKind::Raid, None) => 3.5,
            (MapKind::Raid, Some(half)) => (half + 2.8).max(5.8),
            (MapKind::FailedRaid, _) => 4.0,
            (MapKind::Claimed, None) => 5.2,
            (MapKind::Claimed, Some(half)) => (half + 6.0).max(8.4),
            (MapKind::UnknownPerpetrator, None) => 5.0,
            (MapKind::UnknownPerpetrator, Some(half)) => (half + 6.4).max(8.8),
        }
    }

    /// Draws it around a point, over what is there.
    pub fn draw(&self, items: &mut Vec<Item>, centre: Point) {
        let half = self.half();
        if self.district {
            ring(items, centre, half, line_of(self.kind));
        } else {
            match self.kind {
                MapKind::Confirmed => disc(items, centre, half),
                MapKind::Raid => {
                    shape(items, &square(centre, half), Some(theme::SECOND), None);
                }
                MapKind::FailedRaid => crossed(items, centre, half),
                MapKind::Claimed => {
                    let line = Stroke::solid(theme::INK, 1.1);
                    let corners = diamond(centre, half);
                    shape(items, &corners, Some(theme::WHITE), Some(line));
                }
                MapKind::UnknownPerpetrator => {
                    let line = Stroke::solid(theme::INK, 1.0);
                    let corners = triangle(centre, half);
                    shape(items, &corners, Some(theme::BAR), Some(line));
                }
            }
        }
        let Some(number) = &self.number else { return };
        let at = match self.kind {
            MapKind::FailedRaid if !self.district => Point {
                x: centre.x + half + 2.0 + number.width / 2.0,
                y: centre.y,
            },
            // There is more room in the lower half of a triangle.
            MapKind::UnknownPerpetrator if !self.district => Point {
                x: centre.x,
                y: centre.y + half * 0.22,
            },
            _ => centre,
        };
        number.draw_around(items, at);
    }
}

/// A mark without a number, for a map where there is no room for symbols: the larger, the more.
pub fn small(items: &mut Vec<Item>, kind: MapKind, count: u64, centre: Point) {
    let half = small_reach(count);
    match kind {
        MapKind::Confirmed => disc(items, centre, half),
        MapKind::Raid | MapKind::FailedRaid => {
            shape(
                items,
                &square(centre, half * 0.85),
                Some(theme::SECOND),
                None,
            );
        }
        MapKind::Claimed => {
            let line = Stroke::solid(theme::INK, 0.8);
            shape(
                items,
                &diamond(centre, half),
                Some(theme::WHITE),
                Some(line),
            );
        }
        MapKind::UnknownPerpetrator => {
            let line = Stroke::solid(theme::INK, 0.8);
            shape(items, &triangle(centre, half), Some(theme::BAR), Some(line));
        }
    }
}

/// How far such a mark reaches from its centre.
pub fn small_reach(count: u64) -> f32 {
    match count {
        0 | 1 => 2.0,
        2 => 2.7,
        _ => 3.4,
    }
}

fn line_of(kind: MapKind) -> Colour {
    match kind {
        MapKind::Confirmed => theme::ACCENT,
        MapKind::Raid | MapKind::FailedRaid => theme::SECOND,
        MapKind::Claimed | MapKind::UnknownPerpetrator => theme::INK,
    }
}

fn disc(items: &mut Vec<Item>, centre: Point, radius: f32) {
    let circle = |radius: f32, fill: Colour| Item::Circle {
        centre,
        radius,
        fill: Some(fill),
        stroke: None,
    };
    items.push(circle(radius + theme::MAP_OUTLINE, theme::WHITE));
    items.push(circle(radius, theme::ACCENT));
}

fn ring(items: &mut Vec<Item>, centre: Point, radius: f32, colour: Colour) {
    items.push(Item::Circle {
        centre,
        radius: radius + theme::MAP_OUTLINE,
        fill: Some(theme::WHITE),
        stroke: None,
    });
    items.push(Item::Circle {
        centre,
        radius: radius - 0.5,
        fill: None,
        stroke: Some(Stroke {
            dash: Some((2.2, 1.6)),
            ..Stroke::solid(colour, 1.0)
        }),
    });
}

/// A shape with white around it.
fn shape(items: &mut Vec<Item>, corners: &[Point], fill: Option<Colour>, stroke: Option<Stroke>) {
    let line = stroke.map_or(0.0, |stroke| stroke.width);
    let around = Stroke::solid(theme::WHITE, line + 2.0 * theme::MAP_OUTLINE);
    items.push(Item::Polygon {
        corners: corners.to_vec(),
        fill: Some(theme::WHITE),
        stroke: Some(around),
    });
    items.push(Item::Polygon {
        corners: corners.to_vec(),
        fill,
        stroke,
    });
}

fn crossed(items: &mut Vec<Item>, centre: Point, half: f32) {
    let line = Stroke::solid(theme::SECOND, 1.1);
    let corners = square(centre, half - 0.5);
    shape(items, &corners, Some(theme::WHITE), Some(line));
    for (from, to) in [(0, 2), (1, 3)] {
        items.push(Item::Line {
            from: corners[from],
            to: corners[to],
            stroke: line,
        });
    }
}

fn square(centre: Point, half: f32) -> [Point; 4] {
    [(-half, -half), (half, -half), (half, half), (-half, half)].map(|by| moved(centre, by))
}

fn diamond(centre: Point, half: f32) -> [Point; 4] {
    [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)].map(|by| moved(centre, by))
}

fn triangle(centre: Point, half: f32) -> [Point; 3] {
    let (top, foot) = (half * 0.92, half * 0.78);
    [(0.0, -top), (half, foot), (-half, foot)].map(|by| moved(centre, by))
}

fn moved(point: Point, (x, y): (f32, f32)) -> Point {
    Point {
        x: point.x + x,
        y: point.y + y,
    }
}
