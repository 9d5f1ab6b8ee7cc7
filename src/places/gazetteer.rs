//! The built-in gazetteer: the tables under `assets/places` as places. Knows nothing of spellings.

use crate::domain::place::{Division, GeoPoint, Names, Place, PlaceKind};
use csv::{ReaderBuilder, StringRecord};
use std::sync::OnceLock;

const PLACES: &str = include_str!("../../assets/places/north_east_syria.csv");
const DISTRICTS: &str = include_str!("../../assets/places/districts.csv");

/// A row of `districts.csv`.
struct Row {
    division: Division,
    region: String,
    seat: String,
}

/// The built-in places, in the order of their table.
///
/// # Panics
/// Where a table of the program cannot be read: a test reads them all, so that no such program is
/// ever built.
pub fn built_in() -> &'static [Place] {
    static BUILT_IN: OnceLock<Vec<Place>> = OnceLock::new();
    BUILT_IN.get_or_init(|| rows(PLACES).iter().map(place).collect())
}

/// What is known of the division with this P-code, or of the one that a finer P-code lies in: its
/// governorate, its district, and the region in the vocabulary of regions.
pub fn divisions(pcode: &str) -> Option<(Division, Option<Division>, &'static str)> {
    let of = |length: usize| {
        let code = pcode.get(..length)?;
        let mut districts = districts().iter();
        districts.find(|row| row.division.pcode == code)
    };
    let governorate = of(4)?;
    let district = of(6).map(|row| row.division.clone());
    Some((governorate.division.clone(), district, &governorate.region))
}

/// The districts of a region of the vocabulary, where it is a governorate.
pub fn districts_of(region: &str) -> impl Iterator<Item = &'static Division> {
    let rows = districts().iter();
    let here = rows.filter(move |row| row.region == region && row.division.pcode.len() > 4);
    here.map(|row| &row.division)
}

fn districts() -> &'static [Row] {
    static DIVISIONS: OnceLock<Vec<Row>> = OnceLock::new();
    DIVISIONS.get_or_init(|| {
        let row = |row: &StringRecord| Row {
            division: Division {
                pcode: row[0].to_owned(),
                name: row[1].to_owned(),
            },
            region: row[4].to_owned(),
            seat: row[5].to_owned(),
        };
        rows(DISTRICTS).iter().map(row).collect()
    })
}

fn rows(table: &str) -> Vec<StringRecord> {
    let mut reader = ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(table.as_bytes());
    let rows: Result<Vec<_>, _> = reader.records().collect();
    rows.expect("the table has the same columns in every row")
}

fn place(row: &StringRecord) -> Place {
    let [id, kind, english, arabic, kurmanji, sorani, other] =
        [0, 1, 2, 3, 4, 5, 6].map(|at| row[at].to_owned());
    let degrees = |at: usize| row[at].parse().expect("degrees are numbers");
    let (governorate, district, region) = match divisions(&row[11]) {
        Some((governorate, district, region)) => {
            (governorate, district.unwrap_or_default(), region)
        }
        None => Default::default(),
    };
    let seat = districts()
        .iter()
        .find(|district| district.seat == id && !id.is_empty());
    Place {
        record: None,
        kind: PlaceKind::from_code(&kind),
        names: Names {
            english,
            arabic,
            kurmanji,
            sorani,
            other: other
                .split('|')
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect(),
        },
        point: Some(GeoPoint {
            latitude: degrees(7),
            longitude: degrees(8),
        }),
        within_km: row[9].parse().ok(),
        country: row[10].to_owned(),
        pcode: seat.map_or_else(String::new, |row| row.division.pcode.clone()),
        region: region.to_owned(),
        governorate,
        district,
        administration: row[12].to_owned(),
        id,
    }
}
