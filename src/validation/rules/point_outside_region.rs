//! A point that lies outside of its region: a slip in one of the three, most often latitude and
//! longitude exchanged. The outlines are coarse, so only what lies more than about ten kilometres
//! outside is told; terms that a register adds have no outline.

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::validation::finding::Severity;
use crate::validation::rule::{Circumstances, Findings, Rule};

pub const RULE: Rule = Rule {
    code: "point-outside-region",
    severity: Severity::Warning,
    check,
};

/// Latitude and longitude in degrees.
type Point = (f64, f64);

/// How far outside of its outline a point may lie, in degrees: the outlines are no better.
const TOLERANCE: f64 = 0.1;

/// The governorates, set down by hand to a tenth of a degree. Those of the north and east follow
/// their borders; of the others two opposite corners of the box around them are given.
#[rustfmt::skip]
const OUTLINES: [(&str, &[Point]); 14] = [
    ("deir_ez_zor", &[
        (36.3, 39.9), (35.9, 40.4), (35.6, 40.8), (35.5, 41.3), (34.8, 41.2), (34.4, 41.0),
        (34.1, 40.3), (35.3, 39.2), (35.8, 39.7),
    ]),
    ("heseke", &[
        (36.7, 39.5), (36.4, 39.8), (35.6, 40.8), (35.5, 41.4), (36.4, 41.3), (36.6, 41.8),
        (37.1, 42.4), (37.3, 42.2), (37.1, 41.6), (37.1, 40.8),
    ]),
    ("raqqa", &[
        (36.7, 38.7), (36.3, 38.6), (36.2, 38.1), (35.4, 38.2), (35.3, 39.2), (35.8, 39.7),
        (36.3, 39.9), (36.7, 39.5),
    ]),
    ("aleppo", &[
        (36.9, 38.3), (36.6, 37.5), (36.8, 36.7), (36.3, 36.6), (35.7, 37.1), (35.4, 38.3),
        (36.1, 38.2), (36.3, 38.6), (36.8, 38.6),
    ]),
    ("idlib", &[(35.4, 36.1), (36.3, 37.2)]),
    ("homs", &[(33.5, 36.1), (35.4, 40.3)]),
    ("hama", &[(34.8, 36.1), (35.8, 38.5)]),
    ("latakia", &[(35.2, 35.7), (35.9, 36.3)]),
    ("tartus", &[(34.6, 35.8), (35.3, 36.3)]),
    ("damascus", &[(33.4, 36.2), (33.6, 36.4)]),
    ("rural_damascus", &[(32.7, 35.8), (34.2, 39.1)]),
    ("daraa", &[(32.3, 35.7), (33.3, 36.6)]),
    ("sweida", &[(32.3, 36.3), (33.2, 37.5)]),
    ("quneitra", &[(32.7, 35.6), (33.4, 36.0)]),
];

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    let (Some(latitude), Some(longitude)) = (
        record.degrees(Field::Latitude),
        record.degrees(Field::Longitude),
    ) else {
        return;
    };
    let region = record.term(Field::Region);
    let outline = OUTLINES.iter().find(|(code, _)| *code == region);
    if let Some((_, outline)) = outline
        && !lies_in((latitude, longitude), outline)
    {
        findings.add(Field::Region);
    }
}

fn lies_in(point: Point, outline: &[Point]) -> bool {
    if let [from, to] = outline {
        let within =
            |value: f64, from: f64, to: f64| (from - TOLERANCE..=to + TOLERANCE).contains(&value);
        return within(point.0, from.0, to.0) && within(point.1, from.1, to.1);
    }
    let ends = outline.iter().skip(1).chain(outline.first());
    let mut inside = false;
    for (from, to) in outline.iter().zip(ends) {
        if distance(point, *from, *to) <= TOLERANCE {
            return true;
        }
        // A line to the east crosses the outline an odd number of times from inside.
        if (from.0 > point.0) != (to.0 > point.0) {
            let crossing = from.1 + (to.1 - from.1) * (point.0 - from.0) / (to.0 - from.0);
            inside ^= point.1 < crossing;
        }
    }
    inside
}

/// How far a point lies from the line between two others, in degrees.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let along = (to.0 - from.0, to.1 - from.1);
    let length = along.0.hypot(along.1);
    let share = ((point.0 - from.0) * along.0 + (point.1 - from.1) * along.1) / (length * length);
    let share = share.clamp(0.0, 1.0);
    (point.0 - from.0 - share * along.0).hypot(point.1 - from.1 - share * along.1)
}
