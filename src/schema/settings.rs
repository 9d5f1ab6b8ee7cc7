//! Settings as records: which members the bodies have, and the settings that they make together.

use super::json::citation_from;
use crate::domain::count::Count;
use crate::domain::dates::{Month, PartialDate};
use crate::domain::settings::{AddedTerm, House, QuietSections, ReferenceFigure, Settings};
use crate::domain::vocabulary::Vocabulary;
use base64::Engine;
use base64::prelude::BASE64_STANDARD as STANDARD;
use serde_json::{Map, Value as Json, json};

/// The body of a setting.
pub type SettingsRecord = Map<String, Json>;

/// The settings that these bodies make. What cannot be read is left at its default; where two
/// records set the same thing, the later one in the order given holds.
pub fn settings_from<'a>(bodies: impl IntoIterator<Item = &'a SettingsRecord>) -> Settings {
    let mut settings = Settings::default();
    for body in bodies {
        match body.get("setting").and_then(Json::as_str) {
            Some("register") => read_register(body, &mut settings),
            Some("house") => read_house(body, &mut settings.house),
            Some("reference_figure") => {
                if let Some(figure) = read_reference_figure(body) {
                    settings
                        .reference_figures
                        .retain(|other| other.key != figure.key);
                    settings.reference_figures.push(figure);
                }
            }
            Some("term") => settings.terms.extend(read_term(body)),
            _ => {}
        }
    }
    settings
}

fn read_register(body: &SettingsRecord, settings: &mut Settings) {
    let set = |member: &str, place: &mut String| {
        if let Some(text) = body.get(member).and_then(Json::as_str) {
            text.clone_into(place);
        }
    };
    set("name", &mut settings.name);
    set("organisation", &mut settings.organisation);
    set("area", &mut settings.area);
    set("monitored_group", &mut settings.monitored_group);
    set("profile", &mut settings.profile);
    if let Some(second_person) = body.get("second_person").and_then(Json::as_bool) {
        settings.second_person = second_person;
    }
    let month = |json: &Json| json.as_str().and_then(|text| text.parse::<Month>().ok());
    settings.first_issue = body
        .get("first_issue")
        .and_then(month)
        .or(settings.first_issue);
    for (kind, begins) in body
        .get("coverage")
        .and_then(Json::as_object)
        .into_iter()
        .flatten()
    {
        if let Some(begins) = month(begins) {
            settings.coverage.insert(kind.clone(), begins);
        }
    }
}

fn read_house(body: &SettingsRecord, house: &mut House) {
    let text = |member: &str| body.get(member).and_then(Json::as_str).unwrap_or_default();
    house.accent = colour(text("accent"));
    text("disclaimer").clone_into(&mut house.disclaimer);
    house.quiet_sections = QuietSections::from_code(text("quiet_sections")).unwrap_or_default();
    house.logo = STANDARD.decode(text("logo")).unwrap_or_default();
}

/// A colour as `#1f4b99`, with or without the sign.
pub fn colour(text: &str) -> Option<[u8; 3]> {
    let digits = text.trim().trim_start_matches('#');
    if digits.len() != 6 || !digits.is_ascii() {
        return None;
    }
    let mut colour = [0; 3];
    for (part, at) in colour.iter_mut().zip([0, 2, 4]) {
        *part = u8::from_str_radix(&digits[at..at + 2], 16).ok()?;
    }
    Some(colour)
}

/// A colour as [`colour`] reads it.
pub fn colour_text([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn read_reference_figure(body: &SettingsRecord) -> Option<ReferenceFigure> {
    let text = |member: &str| body.get(member).and_then(Json::as_str);
    let sources = body.get("sources").and_then(Json::as_array);
    Some(ReferenceFigure {
        key: text("key")?.to_owned(),
        value: Count::parse(text("value")?).ok()?,
        as_of: PartialDate::parse(text("as_of")?, None, None).ok()?,
        label: text("label").unwrap_or_default().to_owned(),
        sources: sources
            .into_iter()
            .flatten()
            .filter_map(citation_from)
            .collect(),
    })
}

fn read_term(body: &SettingsRecord) -> Option<AddedTerm> {
    let labels = body
        .get("labels")
        .and_then(Json::as_object)
        .into_iter()
        .flatten();
    let label =
        |(language, label): (&String, &Json)| Some((language.clone(), label.as_str()?.to_owned()));
    let vocabulary = Vocabulary::from_key(body.get("vocabulary")?.as_str()?)?;
    Some(AddedTerm {
        vocabulary: Some(vocabulary).filter(|vocabulary| vocabulary.is_open())?,
        code: body.get("code")?.as_str()?.to_owned(),
        labels: labels.filter_map(label).collect(),
    })
}

/// The bodies of the records that settings are kept in: one for the register, one for each
/// reference figure and each term, so that people who change different ones do not meet.
///
/// `before` is what stands already.
pub fn settings_bodies(settings: &Settings, before: &Settings) -> Vec<SettingsRecord> {
    let coverage: Map<String, Json> = settings
        .coverage
        .iter()
        .map(|(kind, begins)| (kind.clone(), json!(begins.to_string())))
        .collect();
    let mut register = object(json!({
        "setting": "register",
        "name": settings.name,
        "organisation": settings.organisation,
        "area": settings.area,
        "monitored_group": settings.monitored_group,
        "profile": settings.profile,
        "coverage": coverage,
        "first_issue": settings.first_issue.map(|month| month.to_string()),
    }));
    // A register that never asked for it says nothing of it.
    if settings.second_person || before.second_person {
        register.insert("second_person".to_owned(), json!(settings.second_person));
    }
    let figures = settings.reference_figures.iter().map(|figure| {
        object(json!({
            "setting": "reference_figure",
            "key": figure.key,
            "label": figure.label,
            "value": figure.value.to_string(),
            "as_of": figure.as_of.to_string(),
            "sources": figure.sources.iter().map(super::json::citation_json).collect::<Json>(),
        }))
    });
    let terms = settings.terms.iter().map(|term| {
        object(json!({
            "setting": "term",
            "vocabulary": term.vocabulary.key(),
            "code": term.code,
            "labels": term.labels,
        }))
    });
    // A register that never had a look of its own has no record of it.
    let changed = settings.house != House::default() || before.house != House::default();
    let house = Some(&settings.house).filter(|_| changed);
    let house = house.map(|house| {
        object(json!({
            "setting": "house",
            "accent": house.accent.map(colour_text),
            "logo": STANDARD.encode(&house.logo),
            "disclaimer": house.disclaimer,
            "quiet_sections": house.quiet_sections.code(),
        }))
    });
    std::iter::once(register)
        .chain(house)
        .chain(figures)
        .chain(terms)
        .collect()
}

pub(super) fn object(json: Json) -> SettingsRecord {
    match json {
        Json::Object(object) => object,
        _ => SettingsRecord::new(),
    }
}
