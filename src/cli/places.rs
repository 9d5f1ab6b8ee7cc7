//! `sijil places`: the places that a name may mean, in any spelling.

use super::arguments::Arguments;
use super::command::{Command, JSON};
use super::context::Context;
use super::{Exit, Trouble};
use crate::domain::place::{Division, Place};
use crate::domain::vocabulary::Vocabulary;
use crate::places::{Candidate, Places};
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use serde_json::{Value as Json, json};
use std::io::BufRead;

pub const COMMAND: Command = Command {
    name: "places",
    about: "cli-places",
    operands: &["REGISTER", "QUERY…"],
    options: &[JSON],
    run,
};

/// How many candidates are given for a query.
const MOST: usize = 10;

fn run(arguments: &Arguments, context: &mut Context) -> Result<Exit, Trouble> {
    let workspace = context.open_to_read(arguments.register())?;
    let places = workspace.places();
    let mut asked = Asked {
        workspace: &workspace,
        places: &places,
        json: arguments.has("json"),
        is_all_found: true,
    };
    for query in arguments.rest() {
        if query == "-" {
            asked.standard_input(context)?;
        } else {
            asked.answer(&query.to_string_lossy(), context)?;
        }
    }
    Ok(if asked.is_all_found {
        Exit::Clean
    } else {
        Exit::Findings
    })
}

struct Asked<'a> {
    workspace: &'a Workspace,
    places: &'a Places,
    json: bool,
    is_all_found: bool,
}

impl Asked<'_> {
    /// Answers every line of standard input that is not blank.
    fn standard_input(&mut self, context: &mut Context) -> Result<(), Trouble> {
        for line in std::io::stdin().lock().split(b'\n') {
            let line =
                line.map_err(|error| Message::new("cli-no-input").with("said", error.to_string()))?;
            let line = String::from_utf8_lossy(&line);
            let query = line.trim_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
            if !query.is_empty() {
                self.answer(query, context)?;
            }
        }
        Ok(())
    }

    fn answer(&mut self, query: &str, context: &mut Context) -> Result<(), Trouble> {
        let candidates = self.places.candidates(query, MOST);
        self.is_all_found &= !candidates.is_empty();
        if self.json {
            let words = self.workspace.words();
            let candidates: Vec<Json> = candidates
                .iter()
                .map(|candidate| as_json(candidate, words))
                .collect();
            let line = json!({ "query": query, "candidates": candidates });
            writeln!(context.out, "{line}")?;
            return Ok(());
        }
        if candidates.is_empty() {
            return context.tell(&Message::new("cli-places-none").with("query", query));
        }
        writeln!(context.out, "{query}")?;
        as_table(&candidates, self.workspace.words(), context)
    }
}

fn as_json(candidate: &Candidate, words: &Words) -> Json {
    let place = candidate.place;
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let division = |division: &Division| {
        let known = Some(division).filter(|division| !division.is_blank());
        known
            .map(|division| json!({ "pcode": text(&division.pcode), "name": text(&division.name) }))
    };
    json!({
        "name": place.names.in_language(words.language().code()),
        "pcode": text(&place.pcode),
        "region": text(&place.region),
        "score": (candidate.score * 1000.0).round() / 1000.0,
        "match": candidate.by.code(),
        "matched": candidate.name,
        "id": text(&place.id),
        "ref": place.record.map(|id| id.reference(crate::domain::identity::RecordKind::Place)),
        "kind": place.kind.map(crate::domain::place::PlaceKind::code),
        "names": {
            "en": text(&place.names.english),
            "ar": text(&place.names.arabic),
            "ku": text(&place.names.kurmanji),
            "ckb": text(&place.names.sorani),
        },
        "country": text(&place.country),
        "governorate": division(&place.governorate),
        "district": division(&place.district),
        "administration": text(&place.administration),
        "latitude": place.point.map(|point| point.latitude),
        "longitude": place.point.map(|point| point.longitude),
        "within_km": place.within_km,
        "geo_precision": place.precision(),
    })
}

fn as_table(candidates: &[Candidate], words: &Words, context: &mut Context) -> Result<(), Trouble> {
    let rows: Vec<[String; 6]> = candidates
        .iter()
        .map(|candidate| {
            let place = candidate.place;
            [
                format!("{:.2}", candidate.score),
                place.names.in_language(words.language().code()).to_owned(),
                kind_words(place, words),
                region_words(place, words),
                administration_words(place, words),
                candidate.name.to_owned(),
            ]
        })
        .collect();
    let width = |at: usize| rows.iter().map(|row| row[at].chars().count()).max();
    let [name, kind, region, administration] = [1, 2, 3, 4].map(|at| width(at).unwrap_or(0));
    for row in &rows {
        let line = format!(
            "  {}  {:name$}  {:kind$}  {:region$}  {:administration$}  {}",
            row[0], row[1], row[2], row[3], row[4], row[5]
        );
        writeln!(context.out, "{}", line.trim_end())?;
    }
    Ok(())
}

fn kind_words(place: &Place, words: &Words) -> String {
    let kind = place.kind.map(|kind| kind.code().replace('_', "-"));
    kind.map_or_else(String::new, |kind| {
        words.text(&format!("place-kind-{kind}"))
    })
}

/// The governorate and the district; the country of what lies in none of ours.
fn region_words(place: &Place, words: &Words) -> String {
    if place.region.is_empty() {
        return words.term(Vocabulary::Country, &place.country.to_ascii_lowercase());
    }
    let region = words.term(Vocabulary::Region, &place.region);
    let district = Some(&place.district.name).filter(|name| !name.is_empty());
    let parts: Vec<&str> = std::iter::once(&region)
        .chain(district)
        .map(String::as_str)
        .collect();
    parts.join(&words.comma())
}

fn administration_words(place: &Place, words: &Words) -> String {
    let code = place.administration.as_str();
    if Place::ADMINISTRATION.contains(&code) {
        words.text(&format!("administration-{}", code.replace('_', "-")))
    } else {
        code.to_owned()
    }
}
