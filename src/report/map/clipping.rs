//! What of a line or a shape lies in a frame: clipped here, so that whoever draws it need not clip.
//! Knows nothing of what the lines are.

use crate::report::page::{Area, Point};

/// The parts of a line that lie in a frame (Liang and Barsky).
pub fn line(points: &[Point], frame: Area) -> Vec<Vec<Point>> {
    let mut parts: Vec<Vec<Point>> = Vec::new();
    let mut continues = false;
    for ends in points.windows(2) {
        let Some((from, to)) = segment((ends[0], ends[1]), frame) else {
            continues = false;
            continue;
        };
        match parts.last_mut() {
            Some(part) if continues => part.push(to),
            _ => parts.push(vec![from, to]),
        }
        continues = to == ends[1];
    }
    parts
}

/// The part of a straight line that lies in a frame.
pub fn segment((from, to): (Point, Point), frame: Area) -> Option<(Point, Point)> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let edges = [
        (-dx, from.x - frame.x),
        (dx, frame.x + frame.width - from.x),
        (-dy, from.y - frame.y),
        (dy, frame.y + frame.height - from.y),
    ];
    let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
    for (step, room) in edges {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            enters = enters.max(room / step);
        } else {
            leaves = leaves.min(room / step);
        }
    }
    if enters > leaves {
        return None;
    }
    let at = |part: f32| Point {
        x: from.x + part * dx,
        y: from.y + part * dy,
    };
    Some((
        if enters > 0.0 { at(enters) } else { from },
        if leaves < 1.0 { at(leaves) } else { to },
    ))
}

/// What of a shape lies in a frame (Sutherland and Hodgman).
pub fn shape(corners: &[Point], frame: Area) -> Vec<Point> {
    let (right, bottom) = (frame.x + frame.width, frame.y + frame.height);
    let left = cut(corners, |point| point.x - frame.x);
    let left = cut(&left, |point| right - point.x);
    let left = cut(&left, |point| point.y - frame.y);
    cut(&left, |point| bottom - point.y)
}

/// What of a shape lies where `inside` is not below 0, which changes evenly along a line.
fn cut(corners: &[Point], inside: impl Fn(Point) -> f32) -> Vec<Point> {
    let mut left = Vec::with_capacity(corners.len() + 4);
    for (index, to) in corners.iter().enumerate() {
        let from = corners[(index + corners.len() - 1) % corners.len()];
        let (before, after) = (inside(from), inside(*to));
        if (before < 0.0) != (after < 0.0) {
            let part = before / (before - after);
            left.push(Point {
                x: from.x + part * (to.x - from.x),
                y: from.y + part * (to.y - from.y),
            });
        }
        if after >= 0.0 {
            left.push(*to);
        }
    }
    left
}
