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

/// The box around each governorate: the lowest and highest latitude and longitude, in degrees, a
/// tenth more than is needed on every side.
#[rustfmt::skip]
const BOXES: [(&str, [f64; 4]); 14] = [
    ("deir_ez_zor",    [34.0, 36.4, 39.1, 41.5]),
    ("heseke",         [35.4, 37.5, 39.4, 42.5]),
    ("raqqa",          [35.2, 36.9, 37.9, 40.0]),
    ("aleppo",         [35.3, 37.0, 36.4, 38.8]),
    ("idlib",          [35.3, 36.4, 36.0, 37.3]),
    ("homs",           [33.4, 35.5, 36.0, 40.4]),
    ("hama",           [34.7, 35.9, 36.0, 38.6]),
    ("latakia",        [35.1, 36.0, 35.6, 36.4]),
    ("tartus",         [34.5, 35.4, 35.7, 36.4]),
    ("damascus",       [33.3, 33.7, 36.1, 36.5]),
    ("rural_damascus", [32.6, 34.3, 35.7, 39.2]),
    ("daraa",          [32.2, 33.4, 35.6, 36.7]),
    ("sweida",         [32.2, 33.3, 36.2, 37.6]),
    ("quneitra",       [32.6, 33.5, 35.5, 36.1]),
];

fn check(record: &Record, _circumstances: &Circumstances, findings: &mut Findings) {
    let latitude = record.degrees(Field::Latitude);
    let longitude = record.degrees(Field::Longitude);
    let region = record.term(Field::Region);
    let around = BOXES.iter().find(|(code, _)| *code == region);
    if let (Some(latitude), Some(longitude), Some((_, around))) = (latitude, longitude, around) {
        let [south, north, west, east] = *around;
        let inside = (south..=north).contains(&latitude) && (west..=east).contains(&longitude);
        if !inside {
            findings.add(Field::Region);
        }
    }
}
