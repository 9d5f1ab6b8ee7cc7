//! Where names stand: never on a symbol, on another name or over the edge, and on as few lines as
//! can be. The first that asks is served first, so that the same map comes out every time. Knows
//! nothing of what is named.

use super::clipping;
use crate::report::page::{Area, Point};

/// Between two names, and between a name and a symbol that is not its own.
const APART: f32 = 1.0;
/// What crossing a line weighs, in places of a candidate.
const CROSSING: f32 = 6.0;

/// The name that wants a place.
#[derive(Clone, Copy, Debug)]
pub enum Wanted {
    /// Beside what it names, this far from it; also farther off where that does not do.
    Beside(Area, f32),
    /// Around a point, or near it.
    Around(Point),
}

/// A frame and what is in it.
#[derive(Clone, Debug)]
pub struct Field {
    frame: Area,
    taken: Vec<Area>,
    lines: Vec<(Point, Point)>,
}

impl Field {
    /// An empty one.
    pub fn new(frame: Area) -> Self {
        Self {
            frame,
            taken: Vec::new(),
            lines: Vec::new(),
        }
    }

    /// Keeps names away from an area.
    pub fn take(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// Keeps names away from a line where that can be.
    pub fn line(&mut self, points: &[Point]) {
        let ends = points.windows(2).map(|ends| (ends[0], ends[1]));
        self.lines.extend(ends);
    }

    /// How many of the areas that are taken an area touches.
    pub fn touched(&self, area: Area) -> usize {
        let touched = self.taken.iter().filter(|taken| overlap(**taken, area));
        touched.count()
    }

    /// Finds a place for a name of this width and height, and takes it.
    pub fn find(&mut self, wanted: Wanted, size: (f32, f32)) -> Option<Area> {
        let candidates = match wanted {
            Wanted::Beside(of, gap) => beside(of, gap, size),
            Wanted::Around(point) => around(point, size),
        };
        let own = match wanted {
            Wanted::Beside(of, _) => Some(of),
            Wanted::Around(_) => None,
        };
        let free = candidates
            .into_iter()
            .enumerate()
            .filter(|(_, area)| self.is_free(*area, own));
        let weighed = free.map(|(index, area)| {
            let weight = self.crossings(area) as f32 * CROSSING + index as f32;
            (weight, area)
        });
        let (_, best) = weighed.reduce(|best, next| if next.0 < best.0 { next } else { best })?;
        self.taken.push(best);
        Some(best)
    }

    fn is_free(&self, area: Area, own: Option<Area>) -> bool {
        let inside = area.x >= self.frame.x
            && area.y >= self.frame.y
            && area.x + area.width <= self.frame.x + self.frame.width
            && area.y + area.height <= self.frame.y + self.frame.height;
        let with_room = Area {
            x: area.x - APART,
            y: area.y - APART,
            width: area.width + 2.0 * APART,
            height: area.height + 2.0 * APART,
        };
        inside
            && self
                .taken
                .iter()
                .all(|taken| Some(*taken) == own || !overlap(*taken, with_room))
            && own.is_none_or(|own| !overlap(own, area))
    }

    fn crossings(&self, area: Area) -> usize {
        let crossing = |line: &&(Point, Point)| clipping::segment(**line, area).is_some();
        self.lines.iter().filter(crossing).count().min(4)
    }
}

/// Whether two areas have anything in common but an edge.
pub fn overlap(one: Area, other: Area) -> bool {
    one.x < other.x + other.width
        && other.x < one.x + one.width
        && one.y < other.y + other.height
        && other.y < one.y + one.height
}

/// The places beside something, the best first: right, left, below, above, and the corners.
fn beside(of: Area, gap: f32, (width, height): (f32, f32)) -> Vec<Area> {
    let mut places = Vec::with_capacity(20);
    for gap in [gap, gap + 4.0, gap + 9.0] {
        let middle = (
            of.x + of.width / 2.0 - width / 2.0,
            of.y + of.height / 2.0 - height / 2.0,
        );
        let (left, right) = (of.x - gap - width, of.x + of.width + gap);
        // Lines have air above and below their letters.
        let (above, below) = (of.y - gap * 0.5 - height, of.y + of.height + gap * 0.5);
        let corner = 0.7;
        places.extend([
            (right, middle.1),
            (left, middle.1),
            (middle.0, below),
            (middle.0, above),
            (right - gap * corner, below - height * 0.3),
            (right - gap * corner, above + height * 0.3),
            (left + gap * corner, below - height * 0.3),
            (left + gap * corner, above + height * 0.3),
        ]);
    }
    let places = places.into_iter().map(|(x, y)| Area {
        x,
        y,
        width,
        height,
    });
    places.collect()
}

/// The places around a point, the nearest first.
fn around(point: Point, (width, height): (f32, f32)) -> Vec<Area> {
    const STEPS: [f32; 7] = [0.0, 10.0, -10.0, 20.0, -20.0, 32.0, -32.0];
    let mut offsets: Vec<(f32, f32)> = STEPS
        .iter()
        .flat_map(|down| STEPS.iter().map(move |across| (*across, *down)))
        .collect();
    offsets.sort_by(|one, other| one.0.hypot(one.1).total_cmp(&other.0.hypot(other.1)));
    let places = offsets.into_iter().map(|(across, down)| Area {
        x: point.x - width / 2.0 + across,
        y: point.y - height / 2.0 + down,
        width,
        height,
    });
    places.collect()
}
