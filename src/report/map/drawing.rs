//! A map in a frame: ground, symbols, names, legend and scale, as items of a page. Its places are not
//! mirrored on pages that are read from right to left. Knows nothing of records.

use super::ground;
use super::labels::Field;
use super::legend;
use super::lettering::Lettering;
use super::names::Letters;
use super::outline::Outline;
use super::projection::Projection;
use super::spots::{self, Row};
use super::view::{Drawing, Symbol, View};
use super::{scale, symbols};
use crate::report::content::{Bounds, MapKind, MapSpot, MapWords};
use crate::report::page::{Area, Item, Point, Stroke};
use crate::report::text::Typesetter;
use crate::report::theme::{self, Type};
use crate::words::Language;

/// How far inside of the enlarged frame a spot has to be to be shown there, in points.
const INSIDE: f32 = 14.0;

/// Draws spots in a frame, with names in the language of the words: for a screen.
pub fn draw(
    typesetter: &mut Typesetter,
    spots: &[MapSpot],
    frame: Area,
    (words, language): (&MapWords, Language),
) -> Vec<Item> {
    let outline = Outline::built_in();
    let around = Bounds::around(spots.iter().map(MapSpot::at));
    let bounds = around.map_or(outline.usual, |around| outline.usual.with(&around));
    let view = View {
        scale: true,
        words: Some(words),
        north: true,
        ..View::new(spots, bounds, frame, language)
    };
    let drawing = draw_view(typesetter, &view);
    let symbols = drawing.symbols.into_iter().flat_map(|symbol| symbol.items);
    drawing.items.into_iter().chain(symbols).collect()
}

/// Draws a view.
pub fn draw_view(typesetter: &mut Typesetter, view: &View) -> Drawing {
    let mut map = Map {
        view,
        outline: Outline::built_in(),
        projection: Projection::fit(&view.bounds, view.frame),
        field: Field::new(view.frame),
        typesetter,
        drawing: Drawing::default(),
    };
    map.draw();
    map.drawing
}

/// A map in the making.
pub(super) struct Map<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) outline: &'static Outline,
    pub(super) projection: Projection,
    pub(super) field: Field,
    pub(super) typesetter: &'a mut Typesetter,
    pub(super) drawing: Drawing,
}

impl Map<'_> {
    fn draw(&mut self) {
        let (frame, small) = (self.view.frame, self.view.small);
        ground::draw(
            &mut self.drawing.items,
            self.outline,
            (&self.projection, frame),
            &mut self.field,
            small,
        );
        let (own, others): (Vec<&MapSpot>, Vec<&MapSpot>) = self
            .view
            .spots
            .iter()
            .filter(|spot| self.in_frame(spot))
            .partition(|spot| !small && !self.is_elsewhere(spot));
        let inset = self.inset();
        let rows = self.rows(&own);
        for row in &rows {
            self.field.take(row.area);
        }
        let marks = self.marks(&others);
        self.legend();
        self.scale();
        let mut letters = Letters::new();
        self.inset_name(inset, &mut letters);
        self.spot_names(&rows, &mut letters);
        self.names(&own, &others, &mut letters);
        let halos = letters.iter().filter_map(|(set, at)| set.halo(*at));
        self.drawing.items.extend(halos);
        for (set, at) in &letters {
            set.draw(&mut self.drawing.items, *at);
        }
        self.drawing.items.extend(marks);
        self.symbols(rows);
    }

    fn in_frame(&self, spot: &MapSpot) -> bool {
        holds(self.view.frame, self.projection.place(spot.at()), 0.0)
    }

    /// Whether the other frame shows a spot.
    fn is_elsewhere(&self, spot: &MapSpot) -> bool {
        self.view.elsewhere.is_some_and(|(bounds, frame)| {
            let other = Projection::fit(&bounds, frame);
            holds(frame, other.place(spot.at()), INSIDE)
        })
    }

    /// Draws the frame around what the other frame shows.
    fn inset(&mut self) -> Option<Area> {
        let (bounds, frame) = self.view.elsewhere?;
        let seen = Projection::fit(&bounds, frame).seen(frame);
        let area = within(self.projection.area(&seen), self.view.frame);
        let (right, bottom) = (area.x + area.width, area.y + area.height);
        let corners = [
            (area.x, area.y),
            (right, area.y),
            (right, bottom),
            (area.x, bottom),
        ];
        let corners = corners.map(|(x, y)| Point { x, y });
        self.field.line(&[corners[0], corners[1], corners[2]]);
        self.field.line(&[corners[2], corners[3], corners[0]]);
        self.drawing.items.push(Item::Polygon {
            corners: corners.to_vec(),
            fill: None,
            stroke: Some(Stroke::solid(theme::TEXT_2, 0.6)),
        });
        Some(area)
    }

    fn rows(&mut self, own: &[&MapSpot]) -> Vec<Row> {
        let language = self.view.language;
        let typesetter = &mut *self.typesetter;
        let mut number =
            |count: u64, style: Type| Lettering::set(typesetter, &language.digits(count), style);
        spots::place(own, &self.projection, self.view.frame, &mut number)
    }

    /// Marks what another frame shows, or what is on a small map.
    fn marks(&mut self, spots: &[&MapSpot]) -> Vec<Item> {
        let mut items = Vec::new();
        let mut order: Vec<(&MapSpot, MapKind, u64)> = Vec::new();
        for spot in spots.iter().filter(|spot| !spot.district) {
            let first = spot.marks.first();
            order.extend(first.map(|mark| (*spot, mark.kind, mark.count)));
        }
        // What counts is painted last, and of that the larger first.
        order.sort_by_key(|(_, kind, count)| std::cmp::Reverse((*kind, *count)));
        for (spot, kind, count) in order {
            let count = if self.view.small { count } else { 1 };
            let at = self.projection.place(spot.at());
            symbols::small(&mut items, kind, count, at);
            let reach = symbols::small_reach(count);
            self.field.take(Area {
                x: at.x - reach,
                y: at.y - reach,
                width: 2.0 * reach,
                height: 2.0 * reach,
            });
        }
        items
    }

    /// The legend in the first corner where it covers nothing.
    fn legend(&mut self) {
        let Some(legend) = self.view.legend else {
            return;
        };
        let panel = legend::set(self.typesetter, legend, self.view.language, 1);
        let place = corners(self.view.frame, (panel.width, panel.height))
            .into_iter()
            .find(|area| self.field.touched(*area) == 0);
        if let Some(area) = place {
            let at = Point {
                x: area.x,
                y: area.y,
            };
            let area = legend::draw(&mut self.drawing.items, &panel, at);
            self.field.take(area);
            self.drawing.legend_fits = true;
        }
    }

    /// The scale bar in the corner where it covers least.
    fn scale(&mut self) {
        let Some(words) = self.view.words.filter(|_| self.view.scale) else {
            return;
        };
        let north = self.view.north;
        let size = scale::area(Point { x: 0.0, y: 0.0 }, north);
        let mut places = corners(self.view.frame, (size.width, size.height));
        if north {
            // Lower right before lower left.
            places.swap(0, 1);
        }
        let best = places
            .into_iter()
            .min_by_key(|area| self.field.touched(*area));
        let Some(area) = best else { return };
        let at = Point {
            x: area.x,
            y: area.y,
        };
        let words = (words, self.view.language);
        let items = &mut self.drawing.items;
        let kilometre = self.projection.kilometre();
        scale::draw(items, self.typesetter, words, kilometre, at, north);
        self.field.take(area);
    }

    fn symbols(&mut self, rows: Vec<Row>) {
        for symbol in rows.into_iter().rev().flat_map(|row| row.symbols) {
            let mut items = Vec::new();
            symbol.shape.draw(&mut items, symbol.centre);
            match symbol.leads_to {
                Some(leads_to) => self.drawing.symbols.push(Symbol {
                    items,
                    area: symbol.area,
                    words: symbol.words,
                    leads_to,
                }),
                None => self.drawing.items.extend(items),
            }
        }
    }
}

/// Whether a frame holds a point, so far from its edges.
fn holds(frame: Area, at: Point, inside: f32) -> bool {
    at.x >= frame.x + inside
        && at.x <= frame.x + frame.width - inside
        && at.y >= frame.y + inside
        && at.y <= frame.y + frame.height - inside
}

/// What of an area lies in a frame.
fn within(area: Area, frame: Area) -> Area {
    let (x, y) = (area.x.max(frame.x), area.y.max(frame.y));
    let right = (area.x + area.width).min(frame.x + frame.width);
    let bottom = (area.y + area.height).min(frame.y + frame.height);
    Area {
        x,
        y,
        width: (right - x).max(0.0),
        height: (bottom - y).max(0.0),
    }
}

/// The places of something in the corners of a frame: lower left, lower right, upper left, upper right.
fn corners(frame: Area, (width, height): (f32, f32)) -> [Area; 4] {
    let (right, bottom) = (
        frame.x + frame.width - width,
        frame.y + frame.height - height,
    );
    [
        (frame.x, bottom),
        (right, bottom),
        (frame.x, frame.y),
        (right, frame.y),
    ]
    .map(|(x, y)| Area {
        x,
        y,
        width,
        height,
    })
}
