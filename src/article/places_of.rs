//! Where an event was, of all the places that its text names, and how precisely that is said. Knows
//! nothing of what happened there.

use super::events::{Event, happens};
use super::page::Page;
use super::place_names::Named;
use super::sources::Origin;
use crate::domain::folding::slug;
use crate::domain::place::{Place, PlaceKind};
use crate::places::{Match, Places};
use std::ops::Range;

/// Where an event was.
#[derive(Clone, Debug, Default)]
pub(super) struct Where {
    /// The name of the place, and its words.
    pub place: Option<(String, Range<usize>)>,
    /// Whether the name is one place's.
    pub is_known: bool,
    /// The code of the region, and the words that say it.
    pub region: Option<(String, Range<usize>)>,
    /// `near` or `governorate`, where the text says so.
    pub precision: Option<(&'static str, Range<usize>)>,
    pub in_camp: bool,
    /// The names of what may be meant, where the name is not one place's.
    pub candidates: Vec<String>,
}

/// Where an event was.
pub(super) fn place_of(
    page: &Page,
    event: &Event,
    named: &[Named],
    origin: &Origin,
    places: &Places,
) -> Where {
    let here: Vec<&Named> = named
        .iter()
        .filter(|named| event.holds(named.tokens.start))
        .collect();
    let score = |named: &Named| score(page, event, named, origin);
    // Of two that are as likely the one that is named first.
    let mut best: Option<&Named> = None;
    for named in &here {
        if best.is_none_or(|best| score(best) < score(named)) {
            best = Some(named);
        }
    }
    let Some(best) = best.filter(|best| score(best) > 0) else {
        return Where::default();
    };
    let around = here
        .iter()
        .filter(|named| named.tokens != best.tokens)
        .find_map(|named| region(named));
    let mut place = best.place;
    let mut candidates = Vec::new();
    if place.is_none() {
        // Of several places with the name the one in the region that the text names.
        let offered = places.candidates(&best.name, 8);
        let exact = offered
            .iter()
            .filter(|candidate| candidate.by == Match::Exact);
        let in_region = exact.filter(|candidate| {
            around
                .as_ref()
                .is_some_and(|(code, _)| *code == candidate.place.region)
        });
        let in_region: Vec<&Place> = in_region.map(|candidate| candidate.place).collect();
        match in_region.as_slice() {
            [only] => place = Some(only),
            _ => candidates.extend(
                offered
                    .iter()
                    .take(3)
                    .map(|candidate| candidate.place.names.english.clone()),
            ),
        }
    }
    let own = place.filter(|place| !place.region.is_empty());
    Where {
        region: own
            .map(|place| (place.region.clone(), best.tokens.clone()))
            .or(around),
        precision: precision(best),
        in_camp: place.is_some_and(|place| place.kind == Some(PlaceKind::Camp)),
        is_known: place.is_some(),
        place: Some((best.name.clone(), best.tokens.clone())),
        candidates,
    }
}

fn region(named: &Named) -> Option<(String, Range<usize>)> {
    let region = &named.place?.region;
    (!region.is_empty()).then(|| (region.clone(), named.tokens.clone()))
}

fn precision(named: &Named) -> Option<(&'static str, Range<usize>)> {
    // Of a governorate and its seat, which have one name.
    // A governorate and its seat have one name.
    let is_seat = named
        .place
        .is_some_and(|place| slug(&place.names.english) == place.region);
    match named.lead {
        "near" => Some(("near", named.tokens.clone())),
        "countryside" | "direction" if is_seat => Some(("governorate", named.tokens.clone())),
        _ => None,
    }
}

/// How likely an event was at a place that its text names: a village before the city that it lies by, in
/// the first sentence before the last, and never where the wounded were taken to.
fn score(page: &Page, event: &Event, named: &Named, origin: &Origin) -> i32 {
    let kind = match named.place.and_then(|place| place.kind) {
        Some(PlaceKind::City) => 24,
        Some(PlaceKind::River | PlaceKind::Mountain) => 12,
        Some(PlaceKind::Camp | PlaceKind::Prison) => 36,
        Some(PlaceKind::Area) | None => 30,
        Some(_) => 34,
    };
    let lead = match named.lead {
        "in" => 8,
        "near" => 6,
        "road" => -2,
        "direction" => -14,
        "countryside" => -8,
        "hospital" | "native" => -60,
        _ => 0,
    };
    let nth = event.nth(named.tokens.start);
    let sentence = event.sentences.get(nth).cloned().unwrap_or_default();
    let told = if happens(page, &sentence) { 6 } else { 0 };
    let dated = origin
        .dateline
        .as_ref()
        .is_some_and(|range| range.contains(&named.tokens.start));
    let dateline = if dated { -12 } else { 0 };
    let foreign = named
        .place
        .is_some_and(|place| !place.country.is_empty() && place.country != "SY");
    kind + lead + told + dateline - 4 * (nth as i32).min(4) - if foreign { 10 } else { 0 }
}
