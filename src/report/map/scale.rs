//! Scale bar and mark of north. Knows nothing of what is on the map.

use super::lettering::Lettering;
use crate::report::content::MapWords;
use crate::report::page::{Area, Colour, Item, Point, Stroke};
use crate::report::text::Typesetter;
use crate::report::theme;
use crate::words::Language;

/// The lengths that a scale bar may have, in kilometres, and how long it may be in points.
const LENGTHS: [u32; 9] = [200, 100, 50, 40, 20, 10, 4, 2, 1];
const LONGEST: f32 = 62.0;
const BAR: f32 = 2.6;
/// What it takes, with the mark of north.
pub const SIZE: (f32, f32) = (112.0, 30.0);

/// Draws both into an area of [`SIZE`]; without the mark of north at its left end.
pub fn draw(
    items: &mut Vec<Item>,
    typesetter: &mut Typesetter,
    (words, language): (&MapWords, Language),
    kilometre: f32,
    at: Point,
    north: bool,
) {
    let length = LENGTHS
        .into_iter()
        .find(|km| *km as f32 * kilometre <= LONGEST);
    let length = length.unwrap_or(1);
    let width = length as f32 * kilometre;
    let (left, top) = (at.x + 8.0, at.y + SIZE.1 - 12.0);
    let half = |x: f32, fill: Colour| Item::Polygon {
        corners: [
            (x, top),
            (x + width / 2.0, top),
            (x + width / 2.0, top + BAR),
            (x, top + BAR),
        ]
        .map(|(x, y)| Point { x, y })
        .to_vec(),
        fill: Some(fill),
        stroke: Some(Stroke::solid(theme::INK, 0.6)),
    };
    items.push(half(left, theme::INK));
    items.push(half(left + width / 2.0, theme::WHITE));
    let last = format!("{} {}", language.digits(length), words.kilometres);
    let mut number = |text: &str, x: f32, centred: bool| {
        let number = Lettering::set(typesetter, text, theme::MAP_SCALE);
        let at = Point {
            x: if centred { x - number.width / 2.0 } else { x },
            y: top - number.height - 2.0,
        };
        items.extend(number.halo(at));
        number.draw(items, at);
    };
    number(&language.digits(0), left, true);
    if length.is_multiple_of(2) {
        number(&language.digits(length / 2), left + width / 2.0, true);
    }
    number(&last, left + width - 4.0, false);
    if north {
        let letter = Lettering::set(typesetter, &words.north, theme::LEGEND_HEAD);
        let x = at.x + SIZE.0 - 12.0;
        letter.draw_around(items, Point { x, y: at.y + 6.0 });
        arrow(items, Point { x, y: at.y + 12.0 });
    }
}

fn arrow(items: &mut Vec<Item>, top: Point) {
    let corners = [(0.0, 0.0), (4.0, 12.0), (0.0, 9.4), (-4.0, 12.0)];
    items.push(Item::Polygon {
        corners: corners
            .map(|(x, y)| Point {
                x: top.x + x,
                y: top.y + y,
            })
            .to_vec(),
        fill: Some(theme::INK),
        stroke: None,
    });
}

/// The area of both with its upper left corner at a point.
pub fn area(at: Point, north: bool) -> Area {
    Area {
        x: at.x,
        y: at.y,
        width: if north { SIZE.0 } else { SIZE.0 - 20.0 },
        height: SIZE.1,
    }
}
