//! The built-in gazetteer: every row is complete and where it says.

use sijil::domain::place::{Place, PlaceKind};
use sijil::domain::vocabulary::Vocabulary;
use sijil::places::{Places, built_in};
use std::collections::BTreeSet;

/// The boxes of the governorates and countries: south, north, west, east, a little more than they are.
const BOXES: &[(&str, [f64; 4])] = &[
    ("SY02", [35.4, 37.0, 36.4, 38.8]),
    ("SY04", [33.2, 35.4, 36.2, 39.9]),
    ("SY05", [34.8, 35.7, 36.2, 38.5]),
    ("SY08", [35.6, 37.4, 39.6, 42.4]),
    ("SY09", [34.2, 36.1, 39.1, 41.4]),
    ("SY11", [35.2, 36.9, 37.9, 40.1]),
    ("IQ", [33.5, 37.5, 41.0, 44.0]),
    ("TR", [36.5, 37.6, 36.8, 43.0]),
];

fn is_arabic(c: char) -> bool {
    ('\u{600}'..='\u{6FF}').contains(&c)
}

fn where_of(place: &Place) -> &str {
    match place.country.as_str() {
        "SY" => &place.governorate.pcode,
        country => country,
    }
}

#[test]
fn there_are_enough_of_every_kind() {
    let places = built_in();
    assert!(places.len() >= 400, "{}", places.len());
    for kind in PlaceKind::ALL {
        let count = places
            .iter()
            .filter(|place| place.kind == Some(*kind))
            .count();
        assert!(count > 0, "no {}", kind.code());
    }
    let ids: BTreeSet<&str> = places.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(ids.len(), places.len(), "an id is given twice");
}

#[test]
fn every_row_is_complete_and_in_the_right_script() {
    for place in built_in() {
        let (id, names) = (&place.id, &place.names);
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        assert!(!id.is_empty() && id.chars().all(fits), "{id}");
        assert!(place.kind.is_some(), "{id}: no kind");
        for latin in [&names.english, &names.kurmanji] {
            assert!(
                !latin.is_empty() && !latin.contains(is_arabic),
                "{id}: {latin}"
            );
        }
        assert!(names.arabic.contains(is_arabic), "{id}: {}", names.arabic);
        assert!(
            !names.arabic.contains(char::is_lowercase),
            "{id}: {}",
            names.arabic
        );
        assert!(
            names.sorani.is_empty() || names.sorani.contains(is_arabic),
            "{id}: {}",
            names.sorani
        );
        for name in names.all() {
            assert_eq!(name, name.trim(), "{id}");
        }
        let within = place.within_km.unwrap();
        assert!((1..=100).contains(&within), "{id}: {within}");
        assert!(
            ["exact", "near", "district", "vague"].contains(&place.precision()),
            "{id}"
        );
    }
}

#[test]
fn every_place_lies_in_both_geographies_where_they_reach() {
    let regions = Vocabulary::Region.codes();
    for place in built_in() {
        let id = &place.id;
        let point = place.point.unwrap();
        let (_, [south, north, west, east]) = BOXES
            .iter()
            .find(|(code, _)| *code == where_of(place))
            .unwrap_or_else(|| panic!("{id}: {}", where_of(place)));
        assert!(
            (*south..=*north).contains(&point.latitude),
            "{id}: {point:?}"
        );
        assert!(
            (*west..=*east).contains(&point.longitude),
            "{id}: {point:?}"
        );
        let administration = place.administration.as_str();
        let is_known = Place::ADMINISTRATION.contains(&administration);
        assert!(
            is_known || administration.is_empty(),
            "{id}: {administration}"
        );
        if place.country == "SY" {
            assert!(
                place.district.pcode.starts_with(&place.governorate.pcode),
                "{id}"
            );
            assert!(!place.district.name.is_empty(), "{id}");
            assert!(
                regions.contains(&place.region.as_str()),
                "{id}: {}",
                place.region
            );
        }
    }
    for region in Place::ADMINISTRATION {
        let count = built_in()
            .iter()
            .filter(|place| place.administration == region)
            .count();
        assert!(count >= 5, "{region}: {count}");
    }
}

#[test]
fn seats_of_districts_have_their_codes() {
    let places = Places::built_in();
    for (name, pcode) in [
        ("Deir ez-Zor", "SY0901"),
        ("Hasakah", "SY0800"),
        ("Kobani", "SY0206"),
    ] {
        assert_eq!(places.resolve(name).unwrap().pcode, pcode);
    }
    let codes: Vec<&str> = built_in()
        .iter()
        .map(|place| place.pcode.as_str())
        .collect();
    let given: BTreeSet<&str> = codes
        .iter()
        .copied()
        .filter(|code| !code.is_empty())
        .collect();
    assert_eq!(
        given.len(),
        codes.iter().filter(|code| !code.is_empty()).count()
    );
    assert_eq!(given.len(), 20, "every district has its seat");
}

/// While it is typed, a town that begins so is meant, and not a hamlet whose few consonants are the same.
#[test]
fn a_town_is_first_while_its_name_is_being_typed() {
    let places = Places::shared();
    for (typed, name) in [
        ("dayr", "Deir ez-Zor"),
        ("dayr a", "Deir ez-Zor"),
        ("dayr az", "Deir ez-Zor"),
        ("deir e", "Deir ez-Zor"),
        ("دير ا", "Deir ez-Zor"),
        ("دير ال", "Deir ez-Zor"),
        ("دير الز", "Deir ez-Zor"),
        ("al hasa", "Heseke"),
        ("الحس", "Heseke"),
    ] {
        let first = places.candidates(typed, 1).remove(0);
        assert_eq!(first.place.names.english, name, "{typed}");
    }
}
