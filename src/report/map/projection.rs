//! Degrees to points: equirectangular, true to scale at the middle latitude of what is shown. Within
//! one country its errors are smaller than a line is wide. Knows nothing of what is drawn.

use crate::report::content::Bounds;
use crate::report::page::{Area, Point};

/// Kilometres to a degree of latitude.
const DEGREE: f64 = 111.2;

/// Where a longitude and a latitude stand in a frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    /// What stands in the middle: longitude, latitude.
    middle: (f64, f64),
    /// The middle of the frame.
    centre: (f64, f64),
    /// Points to a degree of longitude and of latitude.
    scale: (f64, f64),
}

impl Projection {
    /// The projection that shows all of the bounds in a frame, as large as they can be.
    pub fn fit(bounds: &Bounds, frame: Area) -> Self {
        let middle = bounds.middle();
        let narrowing = middle.1.to_radians().cos().max(0.01);
        let across = (bounds.east - bounds.west).max(0.001) * narrowing;
        let down = (bounds.north - bounds.south).max(0.001);
        let scale = (f64::from(frame.width) / across).min(f64::from(frame.height) / down);
        Self {
            middle,
            centre: (
                f64::from(frame.x) + f64::from(frame.width) / 2.0,
                f64::from(frame.y) + f64::from(frame.height) / 2.0,
            ),
            scale: (scale * narrowing, scale),
        }
    }

    /// Where a longitude and a latitude stand.
    pub fn place(&self, (longitude, latitude): (f64, f64)) -> Point {
        Point {
            x: (self.centre.0 + (longitude - self.middle.0) * self.scale.0) as f32,
            y: (self.centre.1 - (latitude - self.middle.1) * self.scale.1) as f32,
        }
    }

    /// The longitude and the latitude that stand at a point.
    pub fn back(&self, point: Point) -> (f64, f64) {
        (
            self.middle.0 + (f64::from(point.x) - self.centre.0) / self.scale.0,
            self.middle.1 - (f64::from(point.y) - self.centre.1) / self.scale.1,
        )
    }

    /// All that a frame shows.
    pub fn seen(&self, frame: Area) -> Bounds {
        let (west, north) = self.back(Point {
            x: frame.x,
            y: frame.y,
        });
        let (east, south) = self.back(Point {
            x: frame.x + frame.width,
            y: frame.y + frame.height,
        });
        Bounds {
            west,
            south,
            east,
            north,
        }
    }

    /// The area that bounds take.
    pub fn area(&self, bounds: &Bounds) -> Area {
        let top_left = self.place((bounds.west, bounds.north));
        let bottom_right = self.place((bounds.east, bounds.south));
        Area {
            x: top_left.x,
            y: top_left.y,
            width: bottom_right.x - top_left.x,
            height: bottom_right.y - top_left.y,
        }
    }

    /// Points to a kilometre.
    pub fn kilometre(&self) -> f32 {
        (self.scale.1 / DEGREE) as f32
    }
}
