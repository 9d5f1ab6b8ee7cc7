//! Where an event may have been, from its coordinates, its place in any spelling, and its region. Knows
//! nothing of what it is compared for.

use super::aspects::{Aspect, How};
use crate::domain::field::Field;
use crate::domain::folding::fold;
use crate::domain::place::{GeoPoint, Place, PlaceKind};
use crate::domain::record::Record;
use crate::places::{Places, skeletons};
use strsim::jaro_winkler;

/// Further apart than this, in kilometres, is another event.
const NEAR: f64 = 10.0;
/// Within this it is the same place.
const HERE: f64 = 3.0;
/// How far the surroundings of a town reach, in kilometres.
const AROUND: f64 = 35.0;
/// From this score on a place of another spelling is taken for the one that is meant. Nothing is linked
/// by it: it only brings two records before a person.
const MEANT: f64 = 0.84;

/// Words that say "somewhere around here", as beginnings, folded.
const AROUND_WORDS: &[&str] = &[
    "countryside",
    "district",
    "subdistrict",
    "province",
    "governorate",
    "outskirts",
    "road",
    "near",
    "area",
    "surroundings",
    "ريف",
    "منطقه",
    "ناحيه",
    "محافظه",
    "طريق",
    "محيط",
    "قرب",
    "gundewar",
    "derdor",
    "navce",
    "qeza",
    "parezgeh",
];
/// Parts of a region, which say nothing without its name.
const PARTS: &[&str] = &[
    "east",
    "eastern",
    "west",
    "western",
    "north",
    "northern",
    "south",
    "southern",
    "شرقي",
    "الشرقي",
    "غربي",
    "الغربي",
    "شمالي",
    "الشمالي",
    "جنوبي",
    "الجنوبي",
    "rojhilat",
    "rojava",
    "bakur",
    "bashur",
];

/// A place as its name is understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Named {
    /// The name without what says "around".
    key: String,
    skeletons: Vec<String>,
    /// The place of the gazetteer that is probably meant: its English name.
    known: Option<String>,
    /// Those that may be meant.
    maybe: Vec<String>,
    point: Option<GeoPoint>,
    region: String,
    district: String,
    /// How far it reaches, in kilometres; none where it is a place like any other.
    wide: Option<f64>,
    /// Whether so much happens there that two events in it need not be one.
    is_busy: bool,
    /// Its kind, where it is known.
    kind: Option<PlaceKind>,
}

impl Named {
    /// What a typed name is understood as.
    pub fn of(typed: &str, places: &Places) -> Self {
        let is_around = |word: &&str| {
            let word = fold(word);
            let bare = word.strip_prefix("ال").unwrap_or(&word);
            AROUND_WORDS.iter().any(|around| bare.starts_with(around))
        };
        let around = typed.split_whitespace().any(|word| is_around(&word));
        let is_part = |word: &&str| around && PARTS.contains(&fold(word).as_str());
        let kept = typed
            .split_whitespace()
            .filter(|word| !is_around(word) && !is_part(word));
        let name = kept.collect::<Vec<_>>().join(" ");
        let key = fold(&name);
        if key.is_empty() {
            return Self {
                wide: Some(f64::INFINITY),
                ..Self::default()
            };
        }
        let meant = meant(&name, places);
        let kind = meant.and_then(|place| place.kind);
        Self {
            skeletons: skeletons(&name),
            known: meant.map(|place| place.names.english.clone()),
            maybe: if meant.is_none() {
                maybe(&name, places)
            } else {
                Vec::new()
            },
            point: meant.and_then(|place| place.point),
            region: meant.map(|place| place.region.clone()).unwrap_or_default(),
            district: meant
                .map(|place| place.district.pcode.clone())
                .unwrap_or_default(),
            wide: reach(around, meant),
            is_busy: matches!(kind, Some(PlaceKind::City | PlaceKind::Camp)),
            kind,
            key,
        }
    }

    /// The words of the name, as skeletons.
    pub fn skeletons(&self) -> &[String] {
        &self.skeletons
    }
}

fn meant<'a>(name: &str, places: &'a Places) -> Option<&'a Place> {
    places.resolve(name).or_else(|| {
        let first = places.candidates(name, 1).into_iter().next();
        first
            .filter(|found| found.score >= MEANT)
            .map(|found| found.place)
    })
}

/// The places that a name may be a spelling of.
fn maybe(name: &str, places: &Places) -> Vec<String> {
    let found = places.candidates(name, 5).into_iter();
    found
        .map(|found| found.place.names.english.clone())
        .collect()
}

fn reach(around: bool, meant: Option<&Place>) -> Option<f64> {
    let kind = meant.and_then(|place| place.kind);
    let within = meant.and_then(|place| place.within_km).map(f64::from);
    match kind {
        // The countryside of a city is that of its governorate.
        Some(PlaceKind::City) if around => Some(f64::INFINITY),
        Some(PlaceKind::River | PlaceKind::Mountain | PlaceKind::Area) => {
            Some(within.unwrap_or(AROUND).max(AROUND))
        }
        _ if around => Some(AROUND),
        _ => within.filter(|within| *within > NEAR),
    }
}

/// How near two records lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Nearness {
    /// Too far apart for one event.
    Apart,
    /// One of them does not say.
    Unsaid,
    /// They agree so far.
    Agree(Aspect, How),
}

/// Where a record says that it was.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Whereabouts {
    named: Option<Named>,
    point: Option<GeoPoint>,
    wide: Option<f64>,
    region: String,
}

impl Whereabouts {
    /// Where a record says that it was; `named` is what its place is understood as.
    pub fn of(record: &Record, named: Option<Named>) -> Self {
        let own = match (
            record.degrees(Field::Latitude),
            record.degrees(Field::Longitude),
        ) {
            (Some(latitude), Some(longitude)) => Some(GeoPoint {
                latitude,
                longitude,
            }),
            _ => None,
        };
        let said = match record.term(Field::GeoPrecision) {
            "district" => Some(AROUND),
            "governorate" | "vague" | "country" | "sea_or_air" => Some(f64::INFINITY),
            _ => None,
        };
        let region = match record.term(Field::Region) {
            "" | "unknown" => named.as_ref().map(|named| named.region.clone()),
            region => Some(region.to_owned()),
        };
        Self {
            point: own.or(named.as_ref().and_then(|named| named.point)),
            wide: said.or(named.as_ref().and_then(|named| named.wide)),
            region: region.unwrap_or_default(),
            named,
        }
    }

    /// The point, where it is known so well that what lies too far from it is ruled out.
    pub fn firm_point(&self) -> Option<GeoPoint> {
        self.point.filter(|_| self.wide.is_none())
    }

    /// The skeletons of the place's name, which titles repeat.
    pub fn skeletons(&self) -> &[String] {
        self.named.as_ref().map_or(&[], Named::skeletons)
    }

    /// How two of them agree.
    pub fn against(&self, other: &Self) -> Nearness {
        let place = |how| Nearness::Agree(Aspect::Place, how);
        let regions = match (self.region.as_str(), other.region.as_str()) {
            ("", _) | (_, "") => None,
            (one, other) => Some(one == other),
        };
        let by_region = match regions {
            Some(false) => return Nearness::Apart,
            Some(true) => Nearness::Agree(Aspect::Region, How::Same),
            None => Nearness::Unsaid,
        };
        let wide = match (self.wide, other.wide) {
            (Some(one), Some(other)) => Some(one.max(other)),
            (one, other) => one.or(other),
        };
        if let (Some(one), Some(other)) = (&self.named, &other.named)
            && !one.key.is_empty()
            && (one.key == other.key || (one.known.is_some() && one.known == other.known))
        {
            return place(match wide {
                Some(wide) if wide.is_infinite() => How::Loose,
                _ if one.is_busy => How::Common,
                _ => How::Same,
            });
        }
        if let (Some(one), Some(two)) = (self.point, other.point) {
            let apart = one.kilometres_to(two);
            return match wide {
                Some(wide) if wide.is_infinite() => by_region,
                Some(wide) if apart <= wide.max(NEAR) => place(How::Loose),
                Some(_) if self.shares_district(other) => place(How::Loose),
                None if apart <= HERE => place(How::Same),
                None if apart <= NEAR && self.is_part_of(other) => place(How::Common),
                None if apart <= NEAR => place(How::Near),
                _ => Nearness::Apart,
            };
        }
        match (&self.named, &other.named) {
            (Some(one), Some(two)) if !one.key.is_empty() && !two.key.is_empty() => {
                match one.is_spelling_of(two) {
                    Some(how) => place(how),
                    None if wide.is_some() => by_region,
                    None => place(How::Differs),
                }
            }
            _ => by_region,
        }
    }

    /// Whether one is a part of a city that the other names.
    fn is_part_of(&self, other: &Self) -> bool {
        let kind = |whereabouts: &Self| whereabouts.named.as_ref().and_then(|named| named.kind);
        let kinds = [kind(self), kind(other)];
        let is_part = |kind: &Option<PlaceKind>| {
            matches!(
                kind,
                Some(
                    PlaceKind::Neighbourhood
                        | PlaceKind::Prison
                        | PlaceKind::Airfield
                        | PlaceKind::Base
                )
            )
        };
        kinds.contains(&Some(PlaceKind::City)) && kinds.iter().any(is_part)
    }

    fn shares_district(&self, other: &Self) -> bool {
        let district = |whereabouts: &Self| {
            let named = whereabouts.named.as_ref();
            named
                .map(|named| named.district.clone())
                .unwrap_or_default()
        };
        let own = district(self);
        !own.is_empty() && own == district(other)
    }
}

impl Named {
    fn is_spelling_of(&self, other: &Self) -> Option<How> {
        let same = |one: &String| one.len() > 1 && other.skeletons.contains(one);
        if self.skeletons.iter().any(same) {
            return Some(How::Same);
        }
        let may_be = |one: &Self, other: &Self| {
            other
                .known
                .as_ref()
                .is_some_and(|known| one.maybe.contains(known))
        };
        if may_be(self, other) || may_be(other, self) {
            return Some(How::Loose);
        }
        let (one, two) = (self.skeletons.first()?, other.skeletons.first()?);
        (one.len() > 2 && two.len() > 2 && jaro_winkler(one, two) >= 0.92).then_some(How::Near)
    }
}
