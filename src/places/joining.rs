//! The register's own places beside the built-in ones: where both know a place it is one, and what the
//! register says of it counts. Knows nothing of queries.

use super::gazetteer::{built_in, divisions};
use super::spelling::Spelling;
use crate::domain::place::Place;
use std::collections::{BTreeMap, BTreeSet};

/// A place of the same name that lies farther off than this is another one, in kilometres. What a
/// gazetteer of districts gives as a town's point is the middle of its district.
const SAME_NAME: f64 = 60.0;
/// The same for a name that is only spelt alike.
const ALIKE: f64 = 40.0;
/// Skeletons of fewer consonants are those of many names.
const TELLING: usize = 3;

/// The register's own places and the built-in ones, the own first.
pub(super) fn joined(own: Vec<Place>) -> Vec<Place> {
    let mut own: Vec<Place> = own.into_iter().map(completed).collect();
    let built_in = built_in();
    let known = Known::of(built_in);
    // The nearest pairs first: of two villages of one name each finds its own.
    let mut pairs: Vec<(u64, usize, usize)> = Vec::new();
    for (at, place) in own.iter().enumerate() {
        for (theirs, limit) in known.like(place) {
            if let Some(metres) = apart(place, &built_in[theirs], limit) {
                pairs.push((metres, at, theirs));
            }
        }
    }
    pairs.sort_unstable();
    let (mut joined, mut taken) = (BTreeSet::new(), BTreeSet::new());
    for (_, at, theirs) in pairs {
        if !joined.contains(&at) && taken.insert(theirs) {
            joined.insert(at);
            own[at].take_over(&built_in[theirs]);
        }
    }
    let rest = built_in.iter().enumerate();
    let rest = rest.filter(|(at, _)| !taken.contains(at));
    own.extend(rest.map(|(_, place)| place.clone()));
    own
}

/// What follows from a place's P-code, where nothing else is said.
fn completed(mut place: Place) -> Place {
    let codes = [
        &place.pcode,
        &place.district.pcode,
        &place.governorate.pcode,
    ];
    let known = codes.into_iter().find_map(|pcode| divisions(pcode));
    if let Some((governorate, district, region)) = known {
        if place.governorate.name.is_empty() {
            place.governorate.name.clone_from(&governorate.name);
        }
        place.governorate.pcode = governorate.pcode;
        if let Some(district) = district {
            if place.district.name.is_empty() {
                place.district.name.clone_from(&district.name);
            }
            place.district.pcode = district.pcode;
        }
        if place.region.is_empty() {
            region.clone_into(&mut place.region);
        }
    }
    place
}

/// How far two accounts of a place are apart, in metres; none where they are too far apart to be of
/// the same one.
fn apart(own: &Place, theirs: &Place, limit: f64) -> Option<u64> {
    let kilometres = match (own.point, theirs.point) {
        (Some(own), Some(theirs)) => own.kilometres_to(theirs),
        // Nothing says where it is: the name has to do, unless another region is given.
        _ if limit < SAME_NAME => return None,
        _ if own.region.is_empty() || own.region == theirs.region => limit,
        _ => return None,
    };
    (kilometres <= limit).then_some((kilometres * 1000.0) as u64)
}

/// The built-in places by what they can be known by.
struct Known {
    keys: BTreeMap<String, BTreeSet<usize>>,
    cores: BTreeMap<String, BTreeSet<usize>>,
    pcodes: BTreeMap<String, usize>,
}

impl Known {
    fn of(places: &[Place]) -> Self {
        let mut known = Self {
            keys: BTreeMap::new(),
            cores: BTreeMap::new(),
            pcodes: BTreeMap::new(),
        };
        for (at, place) in places.iter().enumerate() {
            for spelling in place.names.all().map(Spelling::of) {
                known.keys.entry(spelling.key).or_default().insert(at);
                for core in spelling.cores {
                    let core = core + &spelling.signs;
                    known.cores.entry(core).or_default().insert(at);
                }
            }
            if !place.pcode.is_empty() {
                known.pcodes.insert(place.pcode.clone(), at);
                // The sub-district that the seat of a district lies in has its code and two zeros.
                known.pcodes.insert(format!("{}00", place.pcode), at);
            }
        }
        known
    }

    /// The places that this may be, and how far off each may lie.
    fn like(&self, place: &Place) -> BTreeMap<usize, f64> {
        let mut like = BTreeMap::new();
        for spelling in place.names.all().map(Spelling::of) {
            for core in spelling.cores {
                if core.len() >= TELLING {
                    let alike = self.cores.get(&(core + &spelling.signs));
                    for at in alike.into_iter().flatten() {
                        like.entry(*at).or_insert(ALIKE);
                    }
                }
            }
            for at in self.keys.get(&spelling.key).into_iter().flatten() {
                like.insert(*at, SAME_NAME);
            }
        }
        if let Some(at) = self.pcodes.get(&place.pcode) {
            like.insert(*at, f64::MAX);
        }
        like
    }
}
