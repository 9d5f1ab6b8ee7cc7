//! Where spots crowd so that they have to be shown enlarged: a rule on distances alone, the same for
//! every size of map. Knows nothing of what happened at the spots.

use crate::report::content::{Bounds, MapSpot};

/// Spots nearer to each other than this belong together, in kilometres; where what belongs together
/// would be no part of the map but most of it, nearer than the next of these.
const TOGETHER: [f64; 4] = [32.0, 24.0, 16.0, 8.0];
/// The symbols of spots nearer to each other than this would touch.
const TOUCHING: f64 = 8.0;
/// The largest part of the map's width or height that is worth to be enlarged.
const LARGEST: f64 = 0.45;
/// Degrees around what is enlarged, at least.
const MARGIN: f64 = 0.05;

/// Spots that crowd.
#[derive(Clone, Debug, PartialEq)]
pub struct Crowd {
    /// What to show of the map to have them all.
    pub bounds: Bounds,
    /// Their indices, in order.
    pub spots: Vec<usize>,
}

/// The distance of two points in kilometres: longitude, latitude.
pub fn kilometres(one: (f64, f64), other: (f64, f64)) -> f64 {
    let radians = |degrees: f64| degrees.to_radians();
    let north = radians(other.1 - one.1);
    let east = radians(other.0 - one.0) * radians(f64::midpoint(one.1, other.1)).cos();
    6371.0 * north.hypot(east)
}

/// The largest number of spots that belong together and of which some would touch on a map that
/// shows `whole`.
pub fn crowd(spots: &[MapSpot], whole: &Bounds) -> Option<Crowd> {
    let points: Vec<(f64, f64)> = spots.iter().map(MapSpot::at).collect();
    TOGETHER.into_iter().find_map(|reach| {
        let groups = together(&points, reach).into_iter().filter_map(|group| {
            let bounds = Bounds::around(group.iter().map(|index| points[*index]))?;
            (fits(&bounds, whole) && touches(&group, &points)).then(|| Crowd {
                bounds: bounds.wider(0.09, MARGIN),
                spots: group,
            })
        });
        // The first of those that are equally large.
        groups.reduce(|most, group| {
            if group.spots.len() > most.spots.len() {
                group
            } else {
                most
            }
        })
    })
}

fn fits(part: &Bounds, whole: &Bounds) -> bool {
    part.east - part.west <= (whole.east - whole.west) * LARGEST
        && part.north - part.south <= (whole.north - whole.south) * LARGEST
}

fn touches(group: &[usize], points: &[(f64, f64)]) -> bool {
    let near = |one: usize, other: usize| kilometres(points[one], points[other]) < TOUCHING;
    let mut pairs = group
        .iter()
        .enumerate()
        .flat_map(|(index, one)| group[index + 1..].iter().map(move |other| (*one, *other)));
    pairs.any(|(one, other)| near(one, other))
}

/// Groups of points in which each has another one within reach, each group in order.
fn together(points: &[(f64, f64)], reach: f64) -> Vec<Vec<usize>> {
    let mut group_of: Vec<usize> = (0..points.len()).collect();
    for one in 0..points.len() {
        for other in 0..one {
            let (to, from) = (group_of[one], group_of[other]);
            if to != from && kilometres(points[one], points[other]) < reach {
                let least = to.min(from);
                for group in &mut group_of {
                    if *group == to || *group == from {
                        *group = least;
                    }
                }
            }
        }
    }
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); points.len()];
    for (index, group) in group_of.into_iter().enumerate() {
        groups[group].push(index);
    }
    groups.retain(|group| group.len() > 1);
    groups
}

impl MapSpot {
    /// Longitude and latitude.
    pub fn at(&self) -> (f64, f64) {
        (self.longitude, self.latitude)
    }
}
