//! A place of the register's own gazetteer to the body of a journal line and back: FORMAT.md, "Places".
//! Knows nothing of how places are matched.

use super::terms::Terms;
use crate::domain::identity::RecordId;
use crate::domain::place::{Division, GeoPoint, Names, Place, PlaceKind};
use crate::domain::vocabulary::Vocabulary;
use serde_json::{Map, Value as Json, json};

/// The body of a place: a member for everything that is said of it.
pub fn place_body(place: &Place) -> Map<String, Json> {
    let names = &place.names;
    let texts = [
        ("pcode", &place.pcode),
        ("name_en", &names.english),
        ("name_ar", &names.arabic),
        ("name_ku", &names.kurmanji),
        ("name_ckb", &names.sorani),
        ("country", &place.country),
        ("region", &place.region),
        ("governorate", &place.governorate.name),
        ("governorate_pcode", &place.governorate.pcode),
        ("district", &place.district.name),
        ("district_pcode", &place.district.pcode),
        ("administration", &place.administration),
    ];
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    let mut body: Map<String, Json> = texts
        .map(|(member, text)| (member.to_owned(), json!(text)))
        .collect();
    let mut member = |name: &str, value: Json| body.insert(name.to_owned(), value);
    if !names.other.is_empty() {
        member("aliases", json!(names.other));
    }
    if let Some(kind) = place.kind {
        member("kind", json!(kind.code()));
    }
    if let Some(point) = place.point {
        member("latitude", json!(point.latitude));
        member("longitude", json!(point.longitude));
    }
    if let Some(within) = place.within_km {
        member("within_km", json!(within));
    }
    body
}

/// The place of a body. What cannot be read of it is left out; a region is read as the register's
/// terms know it, and stands as it is where they don't.
pub fn place_from(id: RecordId, body: &Map<String, Json>, terms: &Terms) -> Place {
    let text = |member: &str| {
        let text = body.get(member).and_then(Json::as_str);
        text.unwrap_or_default().to_owned()
    };
    let degrees = |member: &str| body.get(member).and_then(Json::as_f64);
    let others = body.get("aliases").and_then(Json::as_array);
    let others = others.into_iter().flatten().filter_map(Json::as_str);
    let point = degrees("latitude").zip(degrees("longitude"));
    let governorate = Division {
        pcode: text("governorate_pcode"),
        name: text("governorate"),
    };
    let region = Some(text("region")).filter(|region| !region.is_empty());
    let region = region.unwrap_or_else(|| governorate.name.clone());
    let known = terms.read(Vocabulary::Region, &region).map(str::to_owned);
    Place {
        id: String::new(),
        record: Some(id),
        kind: PlaceKind::from_code(&text("kind")),
        names: Names {
            english: text("name_en"),
            arabic: text("name_ar"),
            kurmanji: text("name_ku"),
            sorani: text("name_ckb"),
            other: others.map(str::to_owned).collect(),
        },
        point: point.map(|(latitude, longitude)| GeoPoint {
            latitude,
            longitude,
        }),
        within_km: body
            .get("within_km")
            .and_then(Json::as_u64)
            .and_then(|within| u32::try_from(within).ok()),
        country: text("country"),
        pcode: text("pcode"),
        region: known.unwrap_or(region),
        governorate,
        district: Division {
            pcode: text("district_pcode"),
            name: text("district"),
        },
        administration: text("administration"),
    }
}
