//! The map as it is drawn: degrees to points, what is clipped, names that never stand on each other,
//! the same way round on every page.

use crate::report_fixture::report;
use crate::report_map::{at, attack, map_of, sample};
use proptest::prelude::*;
use sijil::report::content::{Bounds, Content, MapKind, MapMark, MapSpot};
use sijil::report::layout::lay_out;
use sijil::report::map::{
    Field, LineKind, NameKind, Outline, Projection, View, Wanted, crowd, draw_view, kilometres,
    overlap,
};
use sijil::report::page::{Area, Document, Item, Point, Role, Target};
use sijil::report::text::Typesetter;
use sijil::report::theme;
use sijil::schema::Audience;
use sijil::words::Language;

const FRAME: Area = Area {
    x: 48.0,
    y: 100.0,
    width: 499.0,
    height: 350.0,
};

fn spot(name: &str, longitude: f64, latitude: f64, count: u64) -> MapSpot {
    MapSpot {
        name: name.to_owned(),
        latitude,
        longitude,
        district: false,
        marks: vec![MapMark {
            kind: MapKind::Confirmed,
            count,
            words: "attacks".to_owned(),
            records: Vec::new(),
            leads_to: Some("row-1".to_owned()),
        }],
    }
}

fn holds(area: Area, point: Point) -> bool {
    let near = 0.01;
    point.x >= area.x - near
        && point.y >= area.y - near
        && point.x <= area.x + area.width + near
        && point.y <= area.y + area.height + near
}

#[test]
fn the_outline_is_whole() {
    let outline = Outline::built_in();
    assert!(outline.land.len() > 100);
    // The borders around the land follow each other.
    for ends in outline.land.windows(2) {
        assert!(kilometres(ends[0], ends[1]) < 250.0, "{ends:?}");
    }
    let (first, last) = (outline.land[0], outline.land[outline.land.len() - 1]);
    assert!(kilometres(first, last) < 1.0, "the land is closed");
    let lines = |kind: LineKind| {
        outline
            .lines
            .iter()
            .filter(|line| line.kind == kind)
            .count()
    };
    assert_eq!(lines(LineKind::Border), 7);
    assert_eq!(lines(LineKind::Governorate), 7);
    assert_eq!(lines(LineKind::River) + lines(LineKind::Stream), 5);
    let towns = outline
        .names
        .iter()
        .filter(|name| name.kind == NameKind::Town);
    assert!(towns.count() >= 25);
    for name in &outline.names {
        assert!(outline.reaches(name.at), "{name:?}");
        for language in Language::ALL {
            assert!(!name.in_language(language).is_empty(), "{name:?}");
        }
    }
    // A line between governorates ends on another line, so that none hangs in the air.
    let ends = outline
        .lines
        .iter()
        .filter(|line| line.kind == LineKind::Governorate);
    for line in ends {
        let inner = line
            .points
            .iter()
            .filter(|at| outline.usual.holds(**at))
            .count();
        assert!(inner > 0, "{} lies outside", line.name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn degrees_become_points_and_come_back(
        west in 36.0..41.0_f64, south in 33.0..36.0_f64,
        wide in 0.05..4.0_f64, high in 0.05..3.0_f64,
        part in (0.0..1.0_f64, 0.0..1.0_f64),
    ) {
        let bounds = Bounds { west, south, east: west + wide, north: south + high };
        let projection = Projection::fit(&bounds, FRAME);
        let at = (west + part.0 * wide, south + part.1 * high);
        let point = projection.place(at);
        prop_assert!(holds(FRAME, point), "all that is asked for is shown");
        let back = projection.back(point);
        prop_assert!(kilometres(at, back) < 0.05, "{at:?} {back:?}");
        // North is up, east is right, and a kilometre is as long either way.
        let north = projection.place((at.0, at.1 + 0.01));
        let east = projection.place((at.0 + 0.01, at.1));
        prop_assert!(north.y < point.y && east.x > point.x);
        let up = (point.y - north.y) / projection.kilometre();
        prop_assert!((f64::from(up) - kilometres(at, (at.0, at.1 + 0.01))).abs() < 0.1);
    }

    #[test]
    fn a_name_stands_on_nothing_and_in_its_frame(
        things in prop::collection::vec((60.0..500.0_f32, 110.0..430.0_f32, 5.0..90.0_f32), 1..80),
    ) {
        let mut field = Field::new(FRAME);
        let symbols: Vec<Area> = things.iter()
            .map(|(x, y, _)| Area { x: *x, y: *y, width: 9.0, height: 9.0 })
            .collect();
        for symbol in &symbols {
            field.take(*symbol);
        }
        let mut names: Vec<Area> = Vec::new();
        for (symbol, (.., width)) in symbols.iter().zip(&things) {
            let Some(name) = field.find(Wanted::Beside(*symbol, 3.0), (*width, 9.0)) else {
                continue;
            };
            prop_assert!(symbols.iter().chain(&names).all(|other| !overlap(*other, name)));
            prop_assert!(name.x >= FRAME.x && name.x + name.width <= FRAME.x + FRAME.width);
            prop_assert!(name.y >= FRAME.y && name.y + name.height <= FRAME.y + FRAME.height);
            names.push(name);
        }
        prop_assert!(things.len() > 3 || names.len() == things.len(), "there was room");
    }

    #[test]
    fn on_a_drawn_map_no_two_names_overlap_and_nothing_leaves_the_frame(
        points in prop::collection::vec((37.6..42.4_f64, 34.5..37.3_f64, 1..30_u64), 0..120),
    ) {
        let spots: Vec<MapSpot> = points.iter().enumerate()
            .map(|(index, (longitude, latitude, count))| {
                spot(&format!("Place number {index}"), *longitude, *latitude, *count)
            })
            .collect();
        let bounds = Outline::built_in().usual;
        let view = View::new(&spots, bounds, FRAME, Language::English);
        let drawing = draw_view(&mut Typesetter::new(), &view);
        for (index, one) in drawing.names.iter().enumerate() {
            for other in &drawing.names[index + 1..] {
                prop_assert!(!overlap(*one, *other), "{one:?} {other:?}");
            }
            for symbol in &drawing.symbols {
                prop_assert!(!overlap(*one, symbol.area), "{one:?} on {:?}", symbol.area);
            }
        }
        for item in &drawing.items {
            let inside = match item {
                Item::Path { lines, stroke } if stroke.colour != theme::WHITE => {
                    lines.iter().flatten().all(|point| holds(FRAME, *point))
                }
                Item::Polygon { corners, .. } => corners.iter().all(|point| holds(FRAME, *point)),
                _ => true,
            };
            prop_assert!(inside, "{item:?}");
        }
        // Drawn again, it is the same.
        let again = draw_view(&mut Typesetter::new(), &view);
        prop_assert_eq!(again.items, drawing.items);
    }
}

#[test]
fn what_crowds_is_enlarged_and_what_does_not_is_not() {
    let usual = Outline::built_in().usual;
    let along = [
        spot("A", 40.43, 35.16, 3),
        spot("B", 40.46, 35.11, 3),
        spot("C", 40.52, 35.01, 2),
        spot("far", 37.96, 36.53, 1),
    ];
    let found = crowd(&along, &usual).unwrap();
    assert_eq!(found.spots, [0, 1, 2]);
    assert!(along[..3].iter().all(|spot| found.bounds.holds(spot.at())));
    assert!(!found.bounds.holds(along[3].at()));
    let apart = [spot("A", 38.0, 36.5, 9), spot("B", 41.0, 35.0, 9)];
    assert_eq!(crowd(&apart, &usual), None);
    assert_eq!(crowd(&[], &usual), None);
}

fn link_areas(document: &Document, page: usize, target: &str) -> Vec<Area> {
    let links = document.pages[page]
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Link {
                area,
                target: Target::Place(place),
                ..
            } if place == target => Some(*area),
            _ => None,
        });
    links.collect()
}

/// The page of the map, from 0.
fn page_of(document: &Document) -> usize {
    document.places["map"].page
}

#[test]
fn the_map_is_the_same_way_round_on_pages_read_from_right_to_left() {
    let [english, arabic] = [Language::English, Language::Arabic]
        .map(|language| lay_out(&sample("2023-06", language, Audience::Public)));
    // The symbols of Manbij in the west and of Tal Hamis in the east, by their links.
    let content = sample("2023-06", Language::English, Audience::Public);
    let map = map_of(&content).unwrap();
    let record = |name: &str| {
        let spot = map.spots.iter().find(|spot| spot.name == name).unwrap();
        spot.marks[0].leads_to.clone().unwrap()
    };
    for name in ["Manbij", "Tal Hamis", "Heseke"] {
        let place = record(name);
        let of = |document: &Document| link_areas(document, page_of(document), &place)[0];
        let (one, other) = (of(&english), of(&arabic));
        assert!((one.x - other.x).abs() < 0.1, "{name}: {one:?} {other:?}");
    }
    let x = |name: &str| link_areas(&arabic, page_of(&arabic), &record(name))[0].x;
    assert!(x("Manbij") < x("Heseke") && x("Heseke") < x("Tal Hamis"));
}

#[test]
fn the_map_is_a_picture_that_says_what_it_shows_and_its_links_lead_somewhere() {
    for language in Language::ALL {
        let document = lay_out(&sample("2023-06", language, Audience::Public));
        let pictures = document
            .nodes
            .iter()
            .filter(|node| node.role == Role::Figure);
        let name = if language.is_right_to_left() {
            "هجين"
        } else {
            "H"
        };
        let told = pictures
            .filter(|node| node.description.contains(name) && node.description.contains(':'));
        let expected = if language == Language::Sorani { 0 } else { 2 };
        assert!(told.count() >= expected, "{language:?}");
        for item in document.pages.iter().flat_map(|page| &page.items) {
            if let Item::Link {
                target: Target::Place(place),
                words,
                ..
            } = item
            {
                assert!(document.places.contains_key(place), "{place} is nowhere");
                assert!(!words.is_empty(), "a link to {place} says nothing");
            }
        }
    }
}

#[test]
fn page_one_says_on_which_page_the_map_is() {
    let document = lay_out(&sample("2023-06", Language::English, Audience::Public));
    let page = page_of(&document);
    let text = document.text(0);
    assert!(
        text.contains(&format!("Full map: page {}.", page + 1)),
        "{text}"
    );
}

/// Three hundred attacks at points all over, with long names.
fn many() -> Content {
    let records = (0..300_u32).map(|index| {
        let (across, down) = (f64::from(index * 37 % 300), f64::from(index * 101 % 300));
        let name = format!("The village of the very long name, quarter {index}");
        let record = attack(&name, "deir_ez_zor", "exact");
        at(record, 37.6 + across * 0.0155, 34.5 + down * 0.0093)
    });
    report(records.collect(), Language::English, Audience::Internal)
}

#[test]
fn hundreds_of_places_are_all_counted_and_stay_on_their_page() {
    let content = many();
    let map = map_of(&content).unwrap();
    let counted: u64 = map
        .spots
        .iter()
        .map(|spot| spot.count(MapKind::Confirmed))
        .sum();
    assert_eq!(counted, 300);
    let document = lay_out(&content);
    let page = page_of(&document);
    let symbols = document.pages[page].items.iter().filter(|item| {
        matches!(
            item,
            Item::Link {
                target: Target::Place(_),
                ..
            }
        )
    });
    assert!(symbols.count() > 100);
    for item in &document.pages[page].items {
        if let Item::Run(run) = item {
            assert!(
                run.x + run.width <= theme::MARGIN + theme::MEASURE + 0.5,
                "{}",
                run.text
            );
            assert!(run.baseline < theme::FOOTER + 3.0, "{}", run.text);
        }
    }
}
