//! The field for a place: candidates of the gazetteer below it while somebody types, and what taking one
//! fills in. It changes the text of the form and nothing else; how spellings match it does not know.
//!
//! A name is kept in the script that it was typed in. Only a name that is exactly that of one place is
//! taken without a person, when the field is left; what a person typed elsewhere is never overwritten.

use super::form::{Body, Flow};
use super::forms::FormState;
use super::inputs::Input;
use super::place_adding::Draft;
use crate::domain::field::Field;
use crate::domain::folding::fold;
use crate::domain::place::{Place, PlaceKind};
use crate::domain::vocabulary::Vocabulary;
use crate::gui::icons;
use crate::gui::pen::{Pen, mirror};
use crate::gui::theme::{Face, Tokens};
use crate::gui::typesetting::Direction;
use crate::gui::typesetting::controls::direction;
use crate::gui::widgets::button::link_at;
use crate::gui::widgets::completion::{Completion, Suggestion, Taken, settle};
use crate::gui::widgets::field::{Field as TextField, State};
use crate::gui::widgets::text::{fit, readable, width};
use crate::places::{Candidate, Match, Places};
use crate::words::{Message, Words};
use crate::workspace::Workspace;
use egui::{Align, Align2, IdSalt, Rect, Response, Ui, pos2, vec2};
use std::collections::BTreeMap;

/// How many candidates are offered.
const MOST: usize = 6;
/// A candidate above this is what Enter takes without anybody going to it.
const LIKELY: f64 = 0.8;

/// What a form remembers of its place.
#[derive(Debug, Default)]
pub struct PlaceState {
    typed: String,
    generation: u64,
    rows: Vec<Row>,
    /// What was filled in with the place that was taken last, by field.
    filled: BTreeMap<Field, String>,
    /// What stood in the field when the form was opened, or was taken last.
    before: Option<String>,
    /// The name whose values a person took back.
    refused: Option<String>,
    /// What is being set down as a new place.
    pub adding: Option<Draft>,
}

/// A place that is offered.
#[derive(Clone, Debug)]
struct Row {
    place: Place,
    shown: Suggestion,
    is_likely: bool,
}

/// Draws the field with its candidates.
pub fn place_ui(
    ui: &mut Ui,
    rect: Rect,
    body: &Body,
    form: &mut FormState,
    input: &Input,
    state: State,
) -> Response {
    let words = body.workspace.words();
    let salt = (form.key(), input.field);
    let id = ui.make_persistent_id(IdSalt::new(salt));
    let typed = form.entry.text(input.field).to_owned();
    form.place.before.get_or_insert_with(|| typed.clone());
    look(body, form, &typed);
    let shown: Vec<Suggestion> = form
        .place
        .rows
        .iter()
        .map(|row| row.shown.clone())
        .collect();
    let add = words.say(&Message::new("place-add").with("text", typed.trim()));
    let is_known = body.workspace.places().called(&typed).next().is_some();
    let list = Completion {
        field: id,
        typed: &typed,
        rows: &shown,
        last: (!is_known && !typed.trim().is_empty()).then_some(add.as_str()),
        enter: form.place.rows.iter().position(|row| row.is_likely),
    };
    let by_keys = list.keys(ui);
    let mut text = typed.clone();
    let mut response = TextField::new(salt, &mut text)
        .name(input.name)
        .icon(icons::MAP_PIN)
        .state(state)
        .ui(ui, rect);
    if text != typed {
        form.entry.texts.insert(input.field, text);
        ui.ctx().request_repaint();
    }
    match by_keys.or(list.show(ui, rect)) {
        Some(Taken::Row(row)) => {
            if let Some(place) = form.place.rows.get(row).map(|row| row.place.clone()) {
                take(body.workspace, form, &place, &typed);
                settle(ui, id, form.entry.text(input.field));
                response.mark_changed();
            }
        }
        Some(Taken::Last) => {
            form.place.adding = Some(Draft::of(typed.trim(), form));
        }
        None if response.lost_focus() => leave(body.workspace, form),
        None => {}
    }
    if !response.has_focus() {
        named_ui(ui, rect, body, form);
    }
    response
}

/// Finds the candidates for what stands in the field, where that or the register has changed.
fn look(body: &Body, form: &mut FormState, typed: &str) {
    let generation = body.workspace.generation();
    if form.place.typed == typed && form.place.generation == generation {
        return;
    }
    let places = body.workspace.places();
    let words = body.workspace.words();
    let found = places.candidates(typed, MOST);
    form.place.rows = found.iter().map(|found| row(found, typed, words)).collect();
    typed.clone_into(&mut form.place.typed);
    form.place.generation = generation;
}

fn row(found: &Candidate, typed: &str, words: &Words) -> Row {
    let place = found.place;
    let label = place.names.in_script_of(typed).to_owned();
    // What it was found by says more than the same name once again.
    let aside = [found.name, &place.names.arabic, &place.names.english]
        .into_iter()
        .find(|name| !name.is_empty() && *name != label);
    Row {
        shown: Suggestion {
            aside: aside.unwrap_or_default().to_owned(),
            detail: where_words(place, words),
            label,
        },
        is_likely: found.score >= LIKELY && found.by < Match::Leading,
        place: place.clone(),
    }
}

/// What tells a place from others of its name: kind, district, region.
pub fn where_words(place: &Place, words: &Words) -> String {
    let kind = place.kind.map(|kind| kind_words(kind, words));
    let region = match place.region.as_str() {
        "" => words.term(Vocabulary::Country, &place.country.to_lowercase()),
        region => words.term(Vocabulary::Region, region),
    };
    let is_area = place.kind == Some(PlaceKind::Area);
    let is_seat = place.names.all().any(|name| name == place.district.name);
    let district = Some(place.district.name.clone());
    let district = district.filter(|name| !is_area && !is_seat && *name != region);
    let parts = kind.into_iter().chain(district).chain([region]);
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// A kind of place in words.
pub fn kind_words(kind: PlaceKind, words: &Words) -> String {
    words.text(&format!("place-kind-{}", kind.code().replace('_', "-")))
}

/// Writes the place that somebody took, and what follows from it.
pub fn take(workspace: &Workspace, form: &mut FormState, place: &Place, typed: &str) {
    let name = place.names.in_script_of(typed).to_owned();
    form.put(Field::Place, &name);
    fill(workspace, form, place);
}

/// What leaving the field does: a name of exactly one place is taken; what came from a place that is no
/// longer named goes with it.
fn leave(workspace: &Workspace, form: &mut FormState) {
    let places = workspace.places();
    let typed = form.entry.text(Field::Place).trim().to_owned();
    let is_as_before = form.place.before.as_ref() == Some(&typed);
    if is_as_before || form.place.refused.as_ref() == Some(&typed) {
        return;
    }
    let earlier = earlier(&places, form);
    match only(&places, &typed, form.entry.text(Field::Region), &earlier) {
        Some(place) => {
            let name = place.names.in_script_of(&typed);
            // Capitals and marks as the gazetteer has them; another of its names stays as it was typed.
            if Places::is_same_name(name, &typed) && name != typed {
                let name = name.to_owned();
                form.put(Field::Place, &name);
            }
            fill(workspace, form, place);
        }
        // "al-Shuhayl, main street" is still al-Shuhayl.
        None if still_names(form, &typed) => {}
        None => {
            empty(form, &earlier);
            form.place.before = Some(typed);
        }
    }
}

/// What the fields say that came from the place that was named before: what was filled in, or what the
/// place of a record says that was saved, copied or kept as a draft.
fn earlier(places: &Places, form: &FormState) -> BTreeMap<Field, String> {
    if !form.place.filled.is_empty() {
        return form.place.filled.clone();
    }
    let region = form.entry.text(Field::Region);
    let before = form.place.before.as_deref().unwrap_or_default();
    let mut same = places.called(before).filter(|place| place.region == region);
    same.next().map(values).unwrap_or_default()
}

/// The one place with exactly this name; of several the only one in the region that a person gave.
fn only<'a>(
    places: &'a Places,
    typed: &str,
    region: &str,
    earlier: &BTreeMap<Field, String>,
) -> Option<&'a Place> {
    let came = earlier.get(&Field::Region).is_some_and(|own| own == region);
    let is_given = !region.is_empty() && !came;
    let fits = |place: &&Place| !is_given || place.region.is_empty() || place.region == region;
    let mut called = places.called(typed).filter(fits);
    let first = called.next()?;
    called.next().is_none().then_some(first)
}

/// Whether a text holds the name of the place that the fields were filled from.
fn still_names(form: &FormState, typed: &str) -> bool {
    let before = fold(form.place.before.as_deref().unwrap_or_default());
    !before.is_empty() && fold(typed).contains(&before)
}

/// What the fields of a record say of a place.
fn values(place: &Place) -> BTreeMap<Field, String> {
    let mut values = BTreeMap::new();
    if !place.region.is_empty() {
        values.insert(Field::Region, place.region.clone());
    }
    if let Some(point) = place.exact_point() {
        values.insert(Field::Latitude, point.latitude.to_string());
        values.insert(Field::Longitude, point.longitude.to_string());
    }
    if place.point.is_some() {
        values.insert(Field::GeoPrecision, place.precision().to_owned());
    }
    values
}

/// Fills in what a place says, where nothing stands or what an earlier place said.
fn fill(workspace: &Workspace, form: &mut FormState, place: &Place) {
    let places = workspace.places();
    let earlier = earlier(&places, form);
    form.place.filled.clear();
    form.place.before = Some(form.entry.text(Field::Place).to_owned());
    let mut wanted = values(place);
    wanted.retain(|field, value| *field != Field::Region || is_region(workspace, value));
    let is_free = |form: &FormState, field: Field| {
        let now = form.entry.text(field).trim();
        now.is_empty() || earlier.get(&field).is_some_and(|own| own == now)
    };
    // A point is one thing, and its precision is that of the point.
    let point = [Field::Latitude, Field::Longitude, Field::GeoPrecision];
    let region_now = form.entry.text(Field::Region);
    let is_there = is_free(form, Field::Region)
        || wanted
            .get(&Field::Region)
            .is_none_or(|region| region == region_now);
    let has_room = is_there && point.iter().all(|field| is_free(form, *field));
    for field in [Field::Region].into_iter().chain(point) {
        let may = match field {
            Field::Region => is_free(form, field),
            _ => has_room,
        };
        if !may {
            continue;
        }
        let value = wanted.remove(&field).unwrap_or_default();
        if form.entry.text(field) != value {
            form.put(field, &value);
        }
        if !value.is_empty() {
            form.place.filled.insert(field, value);
        }
    }
}

fn is_region(workspace: &Workspace, code: &str) -> bool {
    let terms = workspace.terms();
    terms
        .codes(Vocabulary::Region)
        .iter()
        .any(|known| known == code)
}

/// Takes back what a place has filled in and nobody has changed since.
fn empty(form: &mut FormState, came: &BTreeMap<Field, String>) {
    form.place.filled.clear();
    for (field, value) in came {
        if form.entry.text(*field) == value {
            form.put(*field, "");
        }
    }
}

/// The name in another script at the end of the field: which place it is taken for.
fn named_ui(ui: &Ui, rect: Rect, body: &Body, form: &FormState) {
    let typed = form.entry.text(Field::Place).trim();
    let places = body.workspace.places();
    let Some(place) = only(
        &places,
        typed,
        form.entry.text(Field::Region),
        &BTreeMap::new(),
    ) else {
        return;
    };
    let names = [&place.names.arabic, &place.names.english];
    let Some(other) = names
        .into_iter()
        .find(|name| !name.is_empty() && *name != typed)
    else {
        return;
    };
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let mut room = rect;
    room.max.x -= 28.0;
    let taken = 20.0 + width(&pen, typed, Face::Body);
    // Beside what was typed, which begins at the side where its script begins.
    let align = if direction(typed).is_some_and(Direction::is_right_to_left) {
        room.min.x += 10.0;
        room.max.x -= taken;
        Align::Min
    } else {
        room.min.x += taken;
        Align::Max
    };
    if width(&pen, other, Face::Small) < room.width() {
        fit(&pen, room, align, other, Face::Small, t.text3);
    }
}

/// Says below the row what the place has filled in, with a way to take it back.
pub fn filled_ui(ui: &mut Ui, flow: &mut Flow, body: &Body, form: &mut FormState) {
    let stands = |(field, value): (&Field, &String)| form.entry.text(*field) == value;
    if form.place.filled.is_empty() || !form.place.filled.iter().all(stands) {
        return;
    }
    let words = body.workspace.words();
    let (t, pen) = (Tokens::of(ui), Pen::of(ui));
    let filled = |field: Field| form.place.filled.get(&field);
    let region = filled(Field::Region).map(|code| words.term(Vocabulary::Region, code));
    let point = filled(Field::Latitude).zip(filled(Field::Longitude));
    let point = point.map(|(latitude, longitude)| format!("{latitude}, {longitude}"));
    let precision = filled(Field::GeoPrecision);
    let precision = precision.map(|code| words.term(Vocabulary::GeoPrecision, code));
    let parts: Vec<String> = [region, point, precision].into_iter().flatten().collect();
    let said = words.say(&Message::new("place-filled").with("values", parts.join(" · ")));
    let line = Rect::from_min_size(pos2(flow.x.min, flow.y - 8.0), vec2(flow.x.span(), 18.0));
    let back = words.text("place-take-back");
    let link = link_at(
        ui,
        pos2(line.max.x, line.center().y),
        Align2::RIGHT_CENTER,
        &back,
    );
    let room = line.with_max_x(mirror(link.rect).min.x - 12.0);
    let placed = fit(&pen, room, Align::Min, &said, Face::Small, t.text3);
    readable(ui, placed, &said);
    if link.clicked() {
        form.place.refused = Some(form.entry.text(Field::Place).trim().to_owned());
        let came = form.place.filled.clone();
        empty(form, &came);
    }
    flow.y += 16.0;
}
