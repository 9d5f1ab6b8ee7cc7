//! A gazetteer of another program to places: the whole way, or everything that is wrong. Knows nothing of
//! the places that are known already.

use super::cells::{self, Cells};
use super::columns::{Called, Mapping};
use super::decoding::{Encoding, decode};
use super::problem::Problem;
use super::table::{Refused, with_newlines};
use crate::domain::folding::slug;
use crate::domain::place::{GeoPoint, Place, PlaceKind};
use crate::words::Message;
use std::collections::BTreeSet;

/// What a column of a gazetteer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    Pcode,
    English,
    Arabic,
    Kurmanji,
    Sorani,
    Others,
    Latitude,
    Longitude,
    WithinKm,
    Kind,
    Country,
    Region,
    Governorate,
    GovernoratePcode,
    District,
    DistrictPcode,
    Administration,
}

/// Headers as slugs, and what stands below them. Gazetteers of OCHA and `GeoNames` are read as they are.
const HEADERS: &[(&str, Holds)] = &[
    ("pcode", Holds::Pcode),
    ("p_code", Holds::Pcode),
    ("place_pcode", Holds::Pcode),
    ("name", Holds::English),
    ("name_en", Holds::English),
    ("english", Holds::English),
    ("name_ar", Holds::Arabic),
    ("arabic", Holds::Arabic),
    ("name_ku", Holds::Kurmanji),
    ("name_kmr", Holds::Kurmanji),
    ("kurmanji", Holds::Kurmanji),
    ("name_ckb", Holds::Sorani),
    ("sorani", Holds::Sorani),
    ("aliases", Holds::Others),
    ("alias", Holds::Others),
    ("other", Holds::Others),
    ("other_names", Holds::Others),
    ("alternate_names", Holds::Others),
    ("alternatenames", Holds::Others),
    ("latitude", Holds::Latitude),
    ("lat", Holds::Latitude),
    ("longitude", Holds::Longitude),
    ("lon", Holds::Longitude),
    ("lng", Holds::Longitude),
    ("long", Holds::Longitude),
    ("within_km", Holds::WithinKm),
    ("kind", Holds::Kind),
    ("type", Holds::Kind),
    ("country", Holds::Country),
    ("region", Holds::Region),
    ("governorate", Holds::Governorate),
    ("governorate_en", Holds::Governorate),
    ("governorate_name", Holds::Governorate),
    ("governorate_pcode", Holds::GovernoratePcode),
    ("district", Holds::District),
    ("district_en", Holds::District),
    ("district_name", Holds::District),
    ("district_pcode", Holds::DistrictPcode),
    ("administration", Holds::Administration),
    ("administration_region", Holds::Administration),
];

/// A row of a gazetteer.
#[derive(Clone, Debug, PartialEq)]
pub struct GazetteerRow {
    /// Its number in the file as a spreadsheet shows it, the header being row 1.
    pub number: usize,
    /// The place.
    pub place: Place,
    /// What other columns hold, by their headers: kept with the place and not used.
    pub other: Vec<(String, String)>,
}

/// A gazetteer that can be brought in.
#[derive(Clone, Debug, PartialEq)]
pub struct Gazetteer {
    /// How its text was encoded.
    pub encoding: Encoding,
    /// Its rows.
    pub rows: Vec<GazetteerRow>,
    /// The headers of the columns that are kept and not used.
    pub unused: Vec<String>,
}

/// A column: what it holds, or its header where that is kept as it is; none to leave it out.
type Column = Option<Result<Holds, String>>;

/// Reads a gazetteer as [`read_table`](super::read_table) reads a table: the same delimiters and
/// encodings. A row needs a name; a point needs both of its numbers; a P-code is given once.
pub fn read_gazetteer(bytes: &[u8], mapping: &Mapping) -> Result<Gazetteer, Refused> {
    let refuse = |problem| Refused::Problems(vec![problem]);
    let (text, encoding) = decode(bytes).map_err(refuse)?;
    let text = with_newlines(text);
    let (delimiter, header) = [b',', b';', b'\t']
        .map(|delimiter| (delimiter, cells::header(&text, delimiter)))
        .into_iter()
        .rev()
        .max_by_key(|(_, header)| known(header, mapping))
        .unwrap_or_default();
    if header.is_empty() {
        return Err(refuse(Problem::of_file(Message::new("table-empty"))));
    }
    let columns = columns(&header, mapping).map_err(Refused::Problems)?;
    let rows = cells::rows(&text, delimiter, &header).map_err(Refused::Problems)?;
    if rows.is_empty() {
        return Err(refuse(Problem::of_file(Message::new("table-header-only"))));
    }
    let mut problems = Vec::new();
    let mut pcodes = BTreeSet::new();
    let rows: Vec<GazetteerRow> = rows
        .iter()
        .map(|cells| {
            let row = row(&columns, &header, cells, &mut problems);
            let pcode = &row.place.pcode;
            if !pcode.is_empty() && !pcodes.insert(pcode.clone()) {
                let message = Message::new("gazetteer-pcode-twice").with("pcode", pcode.as_str());
                problems.push(Problem::of_row(cells.number, message));
            }
            row
        })
        .collect();
    if !problems.is_empty() {
        return Err(Refused::Problems(problems));
    }
    let unused = columns.into_iter().filter_map(|column| column?.err());
    Ok(Gazetteer {
        encoding,
        rows,
        unused: unused.collect(),
    })
}

fn holds(header: &str) -> Option<Holds> {
    let slug = slug(header.trim());
    let known = HEADERS.iter().find(|(known, _)| *known == slug)?;
    Some(known.1)
}

fn known(header: &[String], mapping: &Mapping) -> usize {
    let known = header.iter().filter(|name| match mapping.ours(name) {
        Called::Name(ours) => holds(ours).is_some(),
        Called::Nothing => true,
    });
    known.count()
}

fn columns(header: &[String], mapping: &Mapping) -> Result<Vec<Column>, Vec<Problem>> {
    let mut columns: Vec<Column> = Vec::with_capacity(header.len());
    let mut problems = Vec::new();
    for name in header {
        let Called::Name(wanted) = mapping.ours(name) else {
            columns.push(None);
            continue;
        };
        let column = match (holds(wanted), wanted) {
            (_, "") => None,
            (Some(holds), _) => Some(Ok(holds)),
            (None, other) => Some(Err(other.to_owned())),
        };
        if column.is_some() && columns.contains(&column) {
            let message = Message::new("table-header-twice");
            problems.push(Problem::of_cell(1, name.trim(), message));
        }
        columns.push(column);
    }
    let is_named = |holds| columns.contains(&Some(Ok(holds)));
    let names = [
        Holds::English,
        Holds::Arabic,
        Holds::Kurmanji,
        Holds::Sorani,
    ];
    if problems.is_empty() && !names.into_iter().any(is_named) {
        problems.push(Problem::of_row(1, Message::new("gazetteer-no-names")));
    }
    if problems.is_empty() {
        Ok(columns)
    } else {
        Err(problems)
    }
}

fn row(
    columns: &[Column],
    header: &[String],
    cells: &Cells,
    problems: &mut Vec<Problem>,
) -> GazetteerRow {
    let mut place = Place::default();
    let mut other = Vec::new();
    let (mut latitude, mut longitude) = (None, None);
    for ((column, header), text) in columns.iter().zip(header).zip(&cells.texts) {
        let text = text.trim();
        let mut problem = |key: &'static str| {
            let message = Message::new(key).with("text", text);
            problems.push(Problem::of_cell(cells.number, header.trim(), message));
        };
        if text.is_empty() {
            continue;
        }
        match column {
            None => {}
            Some(Err(member)) => other.push((member.clone(), text.to_owned())),
            Some(Ok(Holds::Latitude)) => match degrees(text, 90.0) {
                Some(degrees) => latitude = Some(degrees),
                None => problem("gazetteer-not-latitude"),
            },
            Some(Ok(Holds::Longitude)) => match degrees(text, 180.0) {
                Some(degrees) => longitude = Some(degrees),
                None => problem("gazetteer-not-longitude"),
            },
            Some(Ok(Holds::WithinKm)) => match text.parse() {
                Ok(within) => place.within_km = Some(within),
                Err(_) => problem("gazetteer-not-kilometres"),
            },
            Some(Ok(Holds::Kind)) => match PlaceKind::from_code(&slug(text)) {
                Some(kind) => place.kind = Some(kind),
                // Others count kinds otherwise: what they say is kept.
                None => other.push((header.trim().to_owned(), text.to_owned())),
            },
            Some(Ok(Holds::Others)) => {
                let names = text.split([';', '|']).map(str::trim);
                let names = names.filter(|name| !name.is_empty());
                place.names.other.extend(names.map(str::to_owned));
            }
            Some(Ok(holds)) => {
                if let Some(member) = member(&mut place, *holds) {
                    text.clone_into(member);
                }
            }
        }
    }
    place.point = match (latitude, longitude) {
        (Some(latitude), Some(longitude)) => Some(GeoPoint {
            latitude,
            longitude,
        }),
        (None, None) => None,
        _ => {
            let message = Message::new("gazetteer-half-a-point");
            problems.push(Problem::of_row(cells.number, message));
            None
        }
    };
    if place.names.all().next().is_none() {
        let message = Message::new("gazetteer-nameless");
        problems.push(Problem::of_row(cells.number, message));
    }
    GazetteerRow {
        number: cells.number,
        place,
        other,
    }
}

/// The member of a place that is the text of a column.
fn member(place: &mut Place, holds: Holds) -> Option<&mut String> {
    Some(match holds {
        Holds::Pcode => &mut place.pcode,
        Holds::English => &mut place.names.english,
        Holds::Arabic => &mut place.names.arabic,
        Holds::Kurmanji => &mut place.names.kurmanji,
        Holds::Sorani => &mut place.names.sorani,
        Holds::Country => &mut place.country,
        Holds::Region => &mut place.region,
        Holds::Governorate => &mut place.governorate.name,
        Holds::GovernoratePcode => &mut place.governorate.pcode,
        Holds::District => &mut place.district.name,
        Holds::DistrictPcode => &mut place.district.pcode,
        Holds::Administration => &mut place.administration,
        Holds::Others | Holds::Latitude | Holds::Longitude | Holds::WithinKm | Holds::Kind => {
            return None;
        }
    })
}

fn degrees(text: &str, most: f64) -> Option<f64> {
    let degrees: f64 = text.replace(',', ".").parse().ok()?;
    (-most..=most).contains(&degrees).then_some(degrees)
}
