//! Which of the month's attacks and raids can stand on a map, and where: only what the audience may
//! see of them decides. Knows nothing of sentences.

use super::{Composer, Seen};
use crate::domain::field::Field;
use crate::domain::place::{GeoPoint, Place};
use crate::domain::vocabulary::{IncidentKind, Outcome};
use crate::figures::{Counting, Reason};
use crate::report::content::{MapKind, MapMark, MapSpot, NotMapped};
use crate::report::map::{Outline, kilometres};
use std::collections::BTreeMap;

/// Spots that are the same when rounded to so many parts of a degree are one: about a kilometre.
const PARTS: f64 = 100.0;

/// How far a record's point may lie from the place that it names, in kilometres.
const NEAR: f64 = 15.0;
/// What is known no better than this is not shown, in kilometres.
const WIDEST: u32 = 50;

/// What of the month is on the map, and what is not.
#[derive(Clone, Debug, Default)]
pub struct Mapped {
    /// What stands where, without words for its marks.
    pub spots: Vec<MapSpot>,
    /// What is not on the map: what it is, why, and how many.
    pub not: Vec<(MapKind, NotMapped, u64)>,
}

/// Where something stands.
enum Stands {
    Spot {
        name: String,
        at: (f64, f64),
        district: bool,
    },
    Not(NotMapped),
}

impl Mapped {
    /// How many of a kind stand at their place; or, with `district`, in a ring for their district.
    pub fn at_place(&self, kind: MapKind, district: bool) -> u64 {
        let spots = self.spots.iter().filter(|spot| spot.district == district);
        spots.map(|spot| spot.count(kind)).sum()
    }

    /// How many of a kind are not on the map.
    pub fn not_mapped(&self, kind: MapKind) -> u64 {
        let not = self.not.iter().filter(|(other, ..)| *other == kind);
        not.map(|(_, _, count)| count).sum()
    }

    /// How many of some kinds are not on the map for each reason.
    pub fn reasons(&self, kinds: &[MapKind]) -> Vec<(NotMapped, u64)> {
        let counted = NotMapped::ALL.map(|reason| {
            let same = self
                .not
                .iter()
                .filter(|(kind, other, _)| *other == reason && kinds.contains(kind));
            (reason, same.map(|(_, _, count)| count).sum())
        });
        counted
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .collect()
    }
}

impl Composer<'_> {
    /// Places the month's attacks and raids.
    pub(super) fn mapped(&self) -> Mapped {
        let mut mapped = Mapped::default();
        let mut spots: BTreeMap<(bool, i64, i64), MapSpot> = BTreeMap::new();
        for seen in self.cases() {
            let Some((kind, out_of_area)) = kind_of(&seen) else {
                continue;
            };
            let units = u64::from(seen.case.record.count_units());
            let place = if out_of_area {
                Stands::Not(NotMapped::OutOfArea)
            } else {
                self.place_of(&seen)
            };
            match place {
                Stands::Not(reason) => mapped.not.push((kind, reason, units)),
                Stands::Spot { name, at, district } => {
                    let rounded = |degrees: f64| (degrees * PARTS).round() as i64;
                    // From north to south, so that what is read out has an order.
                    let key = (district, -rounded(at.1), rounded(at.0));
                    let spot = spots.entry(key).or_insert_with(|| MapSpot {
                        name: String::new(),
                        latitude: at.1,
                        longitude: at.0,
                        district,
                        marks: Vec::new(),
                    });
                    if spot.name.is_empty() {
                        spot.name = name;
                    }
                    add(spot, kind, units, seen.reference());
                }
            }
        }
        mapped.spots = spots.into_values().collect();
        for spot in &mut mapped.spots {
            spot.marks.sort_by_key(|mark| mark.kind);
        }
        mapped
    }

    /// The record's own point where the audience may see it; else that of the town that it names.
    fn place_of(&self, seen: &Seen) -> Stands {
        if seen.withheld {
            return Stands::Not(NotMapped::Withheld);
        }
        let record = &seen.record;
        let precision = record.term(Field::GeoPrecision);
        match precision {
            "governorate" => return Stands::Not(NotMapped::Governorate),
            "vague" | "country" | "sea_or_air" => return Stands::Not(NotMapped::NoPlace),
            _ => {}
        }
        let (name, region) = (record.text(Field::Place).trim(), record.term(Field::Region));
        let point = record
            .degrees(Field::Longitude)
            .zip(record.degrees(Field::Latitude));
        let outline = Outline::built_in();
        let known = self.known_place(name, region, point);
        let is_area = known.is_some_and(|known| known.exact_point().is_none());
        let district = precision == "district" || (is_area && point.is_none());
        let Some(at) = point.or(known.and_then(|known| known.point).map(at_of)) else {
            let region_known = !region.is_empty() && region != "unknown";
            return Stands::Not(match (district, name.is_empty(), region_known) {
                (true, ..) => NotMapped::District,
                (false, true, true) => NotMapped::Governorate,
                (false, true, false) => NotMapped::NoPlace,
                (false, false, _) => NotMapped::Elsewhere,
            });
        };
        if !outline.reaches(at) {
            return Stands::Not(NotMapped::Elsewhere);
        }
        let language = self.words().language();
        let name = known.map_or(name, |known| known.names.in_language(language.code()));
        Stands::Spot {
            name: name.to_owned(),
            at,
            district,
        }
    }
}

impl Composer<'_> {
    /// The place that a record names, in its region and near the point that it gives: of several with the
    /// name the one that a bare name means, and none where that cannot be said.
    fn known_place(&self, name: &str, region: &str, point: Option<(f64, f64)>) -> Option<&Place> {
        let is_open = region.is_empty() || region == "unknown";
        let fits = |known: &&Place| {
            let Some(at) = known.point.map(at_of) else {
                return false;
            };
            let is_there = is_open || region == known.region;
            let is_shown = known.within_km.unwrap_or_default() <= WIDEST;
            is_there && is_shown && point.is_none_or(|point| kilometres(point, at) < NEAR)
        };
        let mut called: Vec<&Place> = self.request.places.called(name).filter(fits).collect();
        called.sort_by_key(|place| place.kind);
        match called.as_slice() {
            [only] => Some(only),
            [first, second, ..] if first.kind < second.kind => Some(first),
            _ => None,
        }
    }
}

fn at_of(point: GeoPoint) -> (f64, f64) {
    (point.longitude, point.latitude)
}

/// What a record is on the map, and whether it lies outside of the area; none where it is neither
/// an attack nor a raid, or was never one.
fn kind_of(seen: &Seen) -> Option<(MapKind, bool)> {
    let of_group = match (seen.case.record.incident_kind()?, seen.case.counting) {
        (IncidentKind::Attack, Counting::Counts) => MapKind::Confirmed,
        (IncidentKind::Attack, Counting::Not(Reason::OutOfArea)) => {
            return Some((MapKind::Claimed, true));
        }
        (IncidentKind::Attack, Counting::Not(Reason::ClaimedOnly | Reason::NotConfirmed)) => {
            MapKind::Claimed
        }
        (IncidentKind::Attack, Counting::Not(Reason::UnknownPerpetrator)) => {
            MapKind::UnknownPerpetrator
        }
        (IncidentKind::Raid, Counting::Counts) => {
            if seen.record.term(Field::Outcome) == Outcome::Failed.code() {
                MapKind::FailedRaid
            } else {
                MapKind::Raid
            }
        }
        _ => return None,
    };
    Some((of_group, false))
}

fn add(spot: &mut MapSpot, kind: MapKind, units: u64, reference: String) {
    if let Some(mark) = spot.marks.iter_mut().find(|mark| mark.kind == kind) {
        mark.count += units;
        mark.records.push(reference);
        return;
    }
    spot.marks.push(MapMark {
        kind,
        count: units,
        words: String::new(),
        records: vec![reference.clone()],
        // All that is drawn stands in an annex, under its reference.
        leads_to: Some(reference),
    });
}
