//! The map of a report: what stands on it, that it adds up to the figures, and that nobody finds on
//! it what is kept from them.

use crate::report_fixture::report;
use crate::sample::open_sample;
use sijil::domain::dates::PartialDate;
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::domain::record::{Record, Value};
use sijil::report::content::{Block, Cell, Content, Map, MapKind, NotMapped, RowKind, Span, plain};
use sijil::report::editing::identities;
use sijil::report::{Format, render};
use sijil::schema::Audience;
use sijil::words::Language;
use tempfile::TempDir;

/// The map of a report.
pub fn map_of(content: &Content) -> Option<&Map> {
    let blocks = content.sections.iter().flat_map(|section| &section.blocks);
    let mut maps = blocks.filter_map(|block| match block {
        Block::Map(map) => Some(map.as_ref()),
        _ => None,
    });
    maps.next()
}

/// The report of a month of the sample.
pub fn sample(month: &str, language: Language, audience: Audience) -> Content {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    workspace.report_content(month.parse().unwrap(), language, audience)
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

fn term(value: &str) -> Value {
    Value::Term(value.to_owned())
}

/// A confirmed attack by the monitored group in June.
pub fn attack(place: &str, region: &str, precision: &str) -> Record {
    let mut record = Record::new(RecordKind::Incident);
    record.set(Field::Kind, Some(term("attack")));
    record.set(Field::Title, Some(text("An attack")));
    let date = PartialDate::day("2023-06-19".parse().unwrap());
    record.set(Field::Date, Some(Value::Date(date)));
    record.set(Field::Perpetrator, Some(term("isis")));
    record.set(Field::Verification, Some(term("confirmed")));
    record.set(Field::Place, Some(text(place)));
    record.set(Field::Region, Some(term(region)));
    record.set(Field::GeoPrecision, Some(term(precision)));
    record
}

/// The same at a point.
pub fn at(mut record: Record, longitude: f64, latitude: f64) -> Record {
    record.set(Field::Longitude, Some(Value::Degrees(longitude)));
    record.set(Field::Latitude, Some(Value::Degrees(latitude)));
    record
}

fn number(cell: &Cell) -> u64 {
    plain(&cell.text).parse().unwrap()
}

#[test]
fn the_table_adds_up_to_the_figures_of_the_month() {
    let mut rows = 0;
    for month in ["2023-05", "2023-06"] {
        for audience in Audience::ALL {
            let content = sample(month, Language::English, audience);
            let map = map_of(&content).unwrap();
            let (total, parts) = map.table.rows.split_last().unwrap();
            assert_eq!(total.kind, RowKind::Total);
            for (column, figure) in [(1, "attacks.confirmed"), (2, "raids.confirmed")] {
                let sum: u64 = parts.iter().map(|row| number(&row.cells[column])).sum();
                assert_eq!(sum, number(&total.cells[column]), "{figure} in {month}");
                assert_eq!(Some(sum), content.figures[figure].value);
            }
            rows += parts.len();
        }
    }
    assert!(rows > 20, "{rows} rows");
}

#[test]
fn what_is_on_the_map_and_what_is_not_is_all_there_is() {
    let content = sample("2023-06", Language::English, Audience::Public);
    let map = map_of(&content).unwrap();
    let on = |kind: MapKind| -> u64 { map.spots.iter().map(|spot| spot.count(kind)).sum() };
    assert_eq!(on(MapKind::Confirmed), 23);
    assert_eq!(on(MapKind::Raid) + on(MapKind::FailedRaid), 8);
    assert_eq!(on(MapKind::FailedRaid), 1);
    assert_eq!(on(MapKind::Claimed), 4);
    assert_eq!(on(MapKind::UnknownPerpetrator), 2);
    let governorate = (NotMapped::Governorate, 1);
    assert_eq!(map.reasons, [governorate, (NotMapped::OutOfArea, 1)]);
    let rings = map.spots.iter().filter(|spot| spot.district);
    let rings: Vec<(&str, u64)> = rings
        .map(|ring| (ring.name.as_str(), ring.count(MapKind::Confirmed)))
        .collect();
    assert_eq!(rings, [("eastern countryside", 3)]);
    assert_eq!(
        plain(&map.not_mapped),
        "Not mapped: 2 (1 known to the governorate only and 1 out of area)."
    );
}

#[test]
fn the_finding_is_a_stretch_that_the_figures_prove() {
    let content = sample("2023-06", Language::English, Audience::Public);
    let section = content
        .sections
        .iter()
        .find(|one| one.place == "map")
        .unwrap();
    assert_eq!(
        plain(&section.finding),
        "12 of 24 attacks were between al-Busayrah and al-Susah"
    );
    let front = content.front.map.as_ref().unwrap();
    let note = plain(&front.note);
    assert!(note.contains("On the map: 20 at their place"), "{note}");
    assert!(note.contains("3 known to the district"), "{note}");
}

#[test]
fn a_place_without_a_second_one_near_it_is_named_alone() {
    let raqqa = || attack("Raqqa", "raqqa", "exact");
    let content = report(
        vec![
            raqqa(),
            raqqa(),
            raqqa(),
            attack("Manbij", "aleppo", "exact"),
        ],
        Language::English,
        Audience::Public,
    );
    let section = content
        .sections
        .iter()
        .find(|one| one.place == "map")
        .unwrap();
    assert_eq!(plain(&section.finding), "3 of 4 attacks were in Raqqa");
    assert!(map_of(&content).unwrap().enlarged.is_none());
}

#[test]
fn a_place_is_never_finer_than_it_is_known() {
    let records = vec![
        at(attack("Raqqa", "raqqa", "governorate"), 39.01, 35.95),
        at(attack("Raqqa", "raqqa", "vague"), 39.01, 35.95),
        at(attack("Raqqa", "raqqa", "district"), 39.01, 35.95),
        attack("A hamlet", "raqqa", "district"),
        attack("A hamlet", "raqqa", "exact"),
        attack("", "raqqa", ""),
        attack("", "", ""),
        at(attack("Somewhere", "", "exact"), 12.0, 50.0),
    ];
    let content = report(records, Language::English, Audience::Internal);
    let map = map_of(&content).unwrap();
    assert_eq!(map.spots.len(), 1);
    assert!(map.spots[0].district, "a district is a ring, not a point");
    assert_eq!(
        map.reasons,
        [
            (NotMapped::District, 1),
            (NotMapped::Governorate, 2),
            (NotMapped::NoPlace, 2),
            (NotMapped::Elsewhere, 2),
        ]
    );
}

#[test]
fn a_point_is_for_those_who_may_see_it_and_others_see_the_town() {
    let house = || vec![at(attack("Raqqa", "raqqa", "exact"), 39.037, 35.974)];
    let shown = |audience| {
        let content = report(house(), Language::English, audience);
        let spot = map_of(&content).unwrap().spots[0].clone();
        let json = String::from_utf8(render(&content, Format::Json).unwrap()).unwrap();
        (
            spot.at(),
            json.contains("39.037") || json.contains("35.974"),
        )
    };
    assert_eq!(shown(Audience::Partner), ((39.037, 35.974), true));
    let (point, told) = shown(Audience::Public);
    assert_eq!(point, (39.01, 35.95), "the middle of the town");
    assert!(!told);
    // A point without a town says nothing to the public.
    let alone = vec![at(attack("A farm", "raqqa", "exact"), 39.037, 35.974)];
    let content = report(alone, Language::English, Audience::Public);
    assert!(map_of(&content).is_none());
}

#[test]
fn nothing_of_a_confidential_record_is_on_the_map() {
    let mut secret = at(attack("Hajin", "deir_ez_zor", "exact"), 40.8311, 34.6922);
    secret.set(Field::Confidential, Some(Value::Flag(true)));
    let records = vec![secret, attack("Raqqa", "raqqa", "exact")];
    for audience in [Audience::Public, Audience::Partner] {
        for language in Language::ALL {
            let content = report(records.clone(), language, audience);
            let map = map_of(&content).unwrap();
            assert_eq!(map.spots.len(), 1, "of the open record alone");
            assert_eq!(map.reasons, [(NotMapped::Withheld, 1)]);
            let told = format!("{map:?} {:?}", content.front.map);
            for word in ["40.83", "34.69", "Hajin", "Hecîn", "هجين"] {
                assert!(!told.contains(word), "{word} is told to {audience:?}");
            }
        }
    }
    let content = report(records, Language::English, Audience::Internal);
    assert_eq!(map_of(&content).unwrap().spots.len(), 2);
}

#[test]
fn places_are_named_in_the_language_of_the_report() {
    for (language, name) in Language::ALL
        .into_iter()
        .zip(["Heseke", "Hesekê", "الحسكة", "حەسەکە"])
    {
        let records = vec![attack("Al-Hasakah", "heseke", "exact")];
        let content = report(records, language, Audience::Public);
        assert_eq!(map_of(&content).unwrap().spots[0].name, name);
    }
}

#[test]
fn a_month_of_which_no_place_is_known_has_no_map_and_says_so() {
    let content = sample("2023-01", Language::English, Audience::Public);
    assert!(map_of(&content).is_none());
    assert!(content.front.map.is_none());
    let boxes = content.front.boxes.iter().flat_map(|boxed| &boxed.body);
    let said: Vec<String> = boxes.map(|text| plain(text)).collect();
    assert!(
        said.iter().any(|text| text.contains("There is no map")),
        "{said:?}"
    );
    // Where nothing happened, nothing is said of a map.
    let empty = report(Vec::new(), Language::English, Audience::Public);
    assert!(map_of(&empty).is_none());
    let said = format!("{:?}", empty.front.boxes);
    assert!(!said.contains("no map"), "{said}");
}

#[test]
fn a_row_of_the_table_and_a_symbol_lead_to_an_entry_of_an_annex() {
    let content = sample("2023-06", Language::English, Audience::Public);
    let map = map_of(&content).unwrap();
    let rows = content.sections.iter().flat_map(|section| &section.blocks);
    let places: Vec<String> = rows
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .flat_map(|table| table.rows.iter().filter_map(|row| row.place.clone()))
        .collect();
    for mark in map.spots.iter().flat_map(|spot| &spot.marks) {
        assert!(places.contains(mark.leads_to.as_ref().unwrap()), "{mark:?}");
    }
    let linked = map.table.rows.iter().filter(|row| {
        let first = row.cells[0].text.first();
        matches!(first, Some(Span::Link { .. }))
    });
    assert_eq!(linked.count(), 4);
}

#[test]
fn the_map_is_a_list_and_a_table_in_markdown_and_data_in_json() {
    let content = sample("2023-06", Language::English, Audience::Public);
    let markdown = String::from_utf8(render(&content, Format::Markdown).unwrap()).unwrap();
    assert!(
        markdown.contains("- al-Busayrah: [3 confirmed attacks]"),
        "{markdown}"
    );
    let json: serde_json::Value =
        serde_json::from_slice(&render(&content, Format::Json).unwrap()).unwrap();
    let sections = json["sections"].as_array().unwrap();
    let section = sections.iter().find(|one| one["place"] == "map").unwrap();
    let map = &section["blocks"][0]["map"];
    let spots = map["spots"].as_array().unwrap();
    let hajin = spots.iter().find(|spot| spot["place"] == "Hajin").unwrap();
    assert_eq!(hajin["events"][0]["count"], 2);
    assert_eq!(hajin["events"][0]["records"].as_array().unwrap().len(), 2);
    assert_eq!(map["not_mapped"][0]["reason"], "governorate");
}

#[test]
fn the_reconciliation_holds_the_map_against_the_figures() {
    let mut content = sample("2023-06", Language::English, Audience::Public);
    let of_map = |content: &Content| -> Vec<(String, bool)> {
        let all = identities(content).into_iter();
        let of_map = all.filter(|identity| identity.place == "map");
        of_map
            .map(|identity| (identity.terms, identity.holds))
            .collect()
    };
    assert_eq!(
        of_map(&content),
        [
            ("3+3+2+2+10+3+1 = 24".to_owned(), true),
            ("1+1+1+1+4+0+0 = 8".to_owned(), true),
        ]
    );
    for section in &mut content.sections {
        for block in &mut section.blocks {
            if let Block::Map(map) = block {
                map.table.rows.remove(0);
            }
        }
    }
    assert!(of_map(&content).iter().all(|(_, holds)| !holds));
}
