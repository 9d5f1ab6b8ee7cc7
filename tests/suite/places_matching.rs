//! Places by every spelling: how many of the queries under `tests/known` find the place that is meant,
//! and how long it takes among ten thousand.

#![allow(
    clippy::print_stdout,
    reason = "what a test measures is printed for those who ask"
)]

use crate::sources;
use sijil::domain::identity::RecordId;
use sijil::domain::place::{GeoPoint, Names, Place, PlaceKind};
use sijil::places::{Candidate, Match, Places};
use std::fs;
use std::time::Instant;

/// The queries of a file: what is typed, and the id of the place that is meant.
fn queries(file: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(sources::root().join("tests/known").join(file)).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let split = |line: &str| {
        line.split_once('\t')
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
    };
    lines.map(|line| split(line).unwrap()).collect()
}

/// What was offered, for whoever reads what a test prints.
fn offered(candidates: &[Candidate]) -> String {
    let one = |found: &Candidate| {
        let (id, score) = (&found.place.id, found.score);
        format!("{id} {score:.2} {}", found.by.code())
    };
    let all: Vec<String> = candidates.iter().map(one).collect();
    all.join(", ")
}

/// How many of the queries have the place first, and among the first five, in percent.
fn measure(places: &Places, file: &str) -> (f64, f64) {
    let queries = queries(file);
    let (mut first, mut five) = (0, 0);
    for (typed, id) in &queries {
        let candidates = places.candidates(typed, 5);
        let at = candidates
            .iter()
            .position(|candidate| candidate.place.id == *id);
        first += usize::from(at == Some(0));
        five += usize::from(at.is_some());
        if at != Some(0) {
            println!("{file}: {typed} is {id}: {}", offered(&candidates));
        }
    }
    let percent = |count: usize| count as f64 * 100.0 / queries.len() as f64;
    let (first, five) = (percent(first), percent(five));
    println!(
        "{file}: {} queries, {first:.1} % first, {five:.1} % in five",
        queries.len()
    );
    (first, five)
}

#[test]
fn misspelt_places_are_found() {
    let places = Places::built_in();
    let queries = queries("places_queries.tsv");
    assert!(queries.len() >= 500);
    let (first, five) = measure(&places, "places_queries.tsv");
    assert!(
        first >= 95.0 && five >= 99.0,
        "{first:.1} % first, {five:.1} % in five"
    );
}

#[test]
fn places_are_found_by_spellings_that_matching_was_not_made_for() {
    let places = Places::built_in();
    assert!(queries("places_held_out.tsv").len() >= 150);
    let (first, five) = measure(&places, "places_held_out.tsv");
    assert!(
        first >= 95.0 && five >= 99.0,
        "{first:.1} % first, {five:.1} % in five"
    );
}

#[test]
fn places_are_found_in_the_words_that_people_put_around_them() {
    let places = Places::built_in();
    assert!(queries("places_in_words.tsv").len() >= 60);
    for (file, least) in [
        ("places_in_words.tsv", 95.0),
        ("places_held_out_3.tsv", 92.0),
        // What was never used to mend anything: the other two were at 80.6 and 92.7 when first tried.
        ("places_held_out_4.tsv", 90.0),
    ] {
        let (first, five) = measure(&places, file);
        assert!(
            first >= least && five >= least,
            "{file}: {first:.1} % first, {five:.1} % in five"
        );
    }
}

#[test]
fn no_query_is_a_name_of_the_gazetteer() {
    let places = Places::built_in();
    for file in [
        "places_queries.tsv",
        "places_held_out.tsv",
        "places_in_words.tsv",
        "places_held_out_3.tsv",
        "places_held_out_4.tsv",
    ] {
        for (typed, id) in queries(file) {
            let mut meant = places.all().iter().filter(|place| place.id == id);
            let place = meant.next().unwrap_or_else(|| panic!("no place {id}"));
            let typed = typed.to_lowercase();
            let is_name = place.names.all().any(|name| name.to_lowercase() == typed);
            assert!(!is_name, "{typed}");
        }
    }
}

#[test]
fn a_name_is_first_by_every_name_that_it_has() {
    let places = Places::built_in();
    for place in places.all() {
        for name in place.names.all() {
            let candidates = places.candidates(name, 5);
            let at = candidates
                .iter()
                .position(|found| found.place.id == place.id);
            let of_same_name = candidates.iter().all(|found| found.by == Match::Exact);
            let is_found = at == Some(0) || (at.is_some() && of_same_name);
            let ids: Vec<&str> = candidates
                .iter()
                .map(|found| found.place.id.as_str())
                .collect();
            let tied = candidates.first().is_some_and(|found| found.score >= 1.0) && at.is_some();
            assert!(is_found || tied, "{name} is {}: {ids:?}", place.id);
        }
    }
}

#[test]
fn only_an_exact_name_of_one_place_is_resolved() {
    let places = Places::built_in();
    let id = |name: &str| places.resolve(name).map(|place| place.id.as_str());
    assert_eq!(id("AL HOL"), Some("al_hol"));
    assert_eq!(id("hesekê"), Some("heseke"));
    assert_eq!(id("الحَسَكة"), Some("heseke"));
    assert_eq!(id("حسكه"), Some("heseke"));
    assert_eq!(id("Deir  Ez-Zor"), Some("deir_ez_zor"));
    assert_eq!(
        id("Hasakaa"),
        None,
        "a match that is only near is for a person to settle"
    );
    assert_eq!(id("الصالحية"), None, "two places have this name");
    assert_eq!(id(""), None);
}

#[test]
fn the_kind_in_a_name_is_heard() {
    let places = Places::built_in();
    let first = |typed: &str| places.candidates(typed, 1)[0].place.id.clone();
    assert_eq!(first("al-Hol"), "al_hol");
    assert_eq!(first("مخيم الهول"), "hol_camp");
    assert_eq!(first("camp Hol"), "hol_camp");
    assert_eq!(first("Tabqa"), "tabqa");
    assert_eq!(first("the dam of Tabqa"), "tabqa_dam");
    assert_eq!(first("Qamish"), "qamishlo");
    let begun = places.candidates("Qam", 3);
    assert!(
        begun.iter().any(|found| found.place.id == "qamishlo"),
        "{begun:?}"
    );
}

#[test]
fn nothing_is_found_for_what_is_no_place() {
    let places = Places::built_in();
    for typed in ["", "   ", "-", "!!!", "؟", "qwrtzplkjhgf", "12345"] {
        let found = places.candidates(typed, 5);
        assert!(found.is_empty(), "{typed}: {found:?}");
    }
    // Nothing that can be typed or pasted is too much.
    let long = "Deir ez-Zor ".repeat(500);
    places.candidates(&long, 5);
}

/// A name with one slip of the fingers: a letter doubled, left out, exchanged with the next, or another.
fn mistyped(name: &str, next: &mut impl FnMut(usize) -> usize) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    // The first letter is seldom mistyped, and an article is none of the name.
    let from = if name.starts_with("al-") { 4 } else { 1 };
    let at = from + next(letters.len() - from - 1);
    match next(4) {
        0 => letters.insert(at, letters[at]),
        1 => drop(letters.remove(at)),
        2 => letters.swap(at, at + 1),
        _ => letters[at] = ['a', 'e', 'i', 'o', 'u', 'n', 'r', 's', 't', 'm'][next(10)],
    }
    letters.into_iter().collect()
}

#[test]
fn a_slip_of_the_fingers_in_any_name_is_forgiven() {
    let places = Places::built_in();
    let mut next = random();
    let (mut tried, mut first, mut five) = (0, 0, 0);
    for _ in 0..3 {
        for place in places
            .all()
            .iter()
            .filter(|place| place.names.english.len() > 5)
        {
            let typed = mistyped(&place.names.english, &mut next);
            let candidates = places.candidates(&typed, 5);
            let at = candidates
                .iter()
                .position(|found| found.place.id == place.id);
            tried += 1;
            first += usize::from(at == Some(0));
            five += usize::from(at.is_some());
            if at != Some(0) {
                println!("{typed} is {}: {}", place.id, offered(&candidates));
            }
        }
    }
    let percent = |count: usize| f64::from(count as u32) * 100.0 / f64::from(tried);
    let (first, five) = (percent(first), percent(five));
    println!("{tried} slips: {first:.1} % first, {five:.1} % in five");
    assert!(
        first >= 93.0 && five >= 98.0,
        "{first:.1} % first, {five:.1} % in five"
    );
}

/// Numbers below another, the same in every run.
fn random() -> impl FnMut(usize) -> usize {
    let mut state = 88_172_645_463_325_252_u64;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    }
}

/// A gazetteer of villages with names that are made up of the syllables of real ones.
fn many(count: u64) -> Vec<Place> {
    const FIRST: [&str; 12] = [
        "Tal", "Umm", "Abu", "Khirbat", "Bir", "Ain", "Rasm", "Kafr", "Deir", "Jubb", "Wadi",
        "Girê",
    ];
    const SYLLABLES: [&str; 24] = [
        "ham", "sar", "jil", "mut", "kab", "rash", "dun", "zay", "far", "bil", "gha", "tun",
        "shir", "qas", "lam", "nur", "hid", "waz", "bak", "mar", "suf", "tir", "yas", "khal",
    ];
    let mut next = random();
    let mut place = |number: u64| {
        let first = FIRST[next(FIRST.len())];
        let rest: String = (0..2 + next(2))
            .map(|_| SYLLABLES[next(SYLLABLES.len())])
            .collect();
        let english = format!("{first} {rest}");
        let id = format!("00000000-0000-7000-8000-{number:012x}");
        Place {
            record: id.parse::<RecordId>().ok(),
            kind: Some(PlaceKind::Village),
            names: Names {
                kurmanji: english.replace("sh", "ş"),
                other: vec![format!("{first} al-{rest}ah"), format!("{rest}iyah")],
                english,
                ..Names::default()
            },
            point: Some(GeoPoint {
                latitude: 33.0,
                longitude: 37.0,
            }),
            ..Place::default()
        }
    };
    (0..count).map(&mut place).collect()
}

#[test]
fn among_ten_thousand_places_it_takes_milliseconds() {
    let begun = Instant::now();
    let places = Places::with(many(10_000));
    let built = begun.elapsed();
    assert!(places.all().len() >= 10_000);
    let typed = queries("places_queries.tsv");
    let (mut found, mut times) = (0, Vec::new());
    for (typed, id) in &typed {
        let begun = Instant::now();
        let candidates = places.candidates(typed, 5);
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
        found += usize::from(candidates.iter().any(|found| found.place.id == *id));
    }
    times.sort_by(f64::total_cmp);
    let nth = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    let (half, most, all) = (nth(0.5), nth(0.99), nth(1.0));
    println!(
        "10,000 places: built in {built:?}; a query {half:.2} ms, 99 of 100 in {most:.2} ms, the slowest {all:.2} ms; \
         {found} of {} in five",
        typed.len()
    );
    // What is promised is 2 ms, in a program that is built to be used; a build for tests on a busy
    // machine gets room, but not so much that a search through all names would pass.
    assert!(half < 40.0, "{half:.2} ms a query");
}
