//! The field for a place: what is offered while somebody types, what taking it fills in, and what is left
//! as it was typed.

use crate::store_fixture::Bench;
use crate::window_fixture::{press, type_text};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::domain::place::{GeoPoint, Names, Place};
use sijil::domain::settings::Settings;
use sijil::gui::commands::{Command, Commands};
use sijil::gui::screens::forms::Forms;
use sijil::gui::screens::record::record_ui;
use sijil::gui::theme;
use sijil::schema::Entry;
use sijil::workspace::Workspace;

struct Window {
    workspace: Workspace,
    forms: Forms,
    commands: Commands,
    _bench: Bench,
}

fn draw(ui: &mut Ui, window: &mut Window) {
    let rect = ui.max_rect();
    if let Some(form) = window.forms.current_mut() {
        record_ui(ui, rect, &window.workspace, form, &mut window.commands);
    }
}

/// A form that says this much, with the keyboard in the field for the place.
fn form(entry: Entry) -> Harness<'static, Window> {
    let bench = Bench::new();
    let installation = bench.installation("home");
    let workspace = Workspace::create(&bench.folder(), &Settings::default(), installation).unwrap();
    let mut forms = Forms::default();
    forms.begin_with(entry, Month::new(2023, 6).unwrap());
    let window = Window {
        workspace,
        forms,
        commands: Commands::new(),
        _bench: bench,
    };
    let mut harness = Harness::builder()
        .with_size([900.0, 1400.0])
        .with_context_setup(theme::install)
        .build_ui_state(draw, window);
    harness.run();
    to_place(&mut harness);
    harness
}

fn to_place(harness: &mut Harness<'_, Window>) {
    harness
        .get_by_role_and_label(Role::TextInput, "Place")
        .focus();
    harness.run();
}

fn blank() -> Harness<'static, Window> {
    form(Entry::new(RecordKind::Incident))
}

/// Types in place of what stands in the field.
fn retype(harness: &mut Harness<'_, Window>, text: &str) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    for letter in text.chars() {
        type_text(harness, &letter.to_string());
    }
}

/// Place, region, latitude, longitude and precision as the form has them.
fn stands(harness: &Harness<'_, Window>) -> String {
    let form = harness.state().forms.current().unwrap();
    let fields = [
        Field::Place,
        Field::Region,
        Field::Latitude,
        Field::Longitude,
        Field::GeoPrecision,
    ];
    fields
        .map(|field| form.entry.text(field).to_owned())
        .join("|")
}

fn offered(harness: &Harness<'_, Window>) -> Vec<String> {
    let rows = harness.query_all_by_role(Role::ListBoxOption);
    let labels = rows.map(|row| {
        use egui_kittest::kittest::NodeT;
        row.accesskit_node().label().unwrap_or_default()
    });
    labels.collect()
}

#[test]
fn a_few_letters_and_enter_take_a_place_with_what_it_says() {
    let mut harness = blank();
    retype(&mut harness, "shuha");
    let offered = offered(&harness);
    assert!(
        offered[0].starts_with("al-Shuhayl, town · ") && offered[0].ends_with("Deir ez-Zor"),
        "{offered:?}"
    );
    press(&mut harness, &[Key::Enter]);
    assert_eq!(
        stands(&harness),
        "al-Shuhayl|deir_ez_zor|35.108|40.456|near"
    );
    assert!(
        harness.query_by_role(Role::ListBoxOption).is_none(),
        "it is put away"
    );
    let said = harness.query_by_label_contains("From the gazetteer: Deir ez-Zor");
    assert!(said.is_some(), "it is said what was filled in");
    harness.get_by_label("Take back").click();
    harness.run();
    assert_eq!(stands(&harness), "al-Shuhayl||||");
}

#[test]
fn a_whole_name_and_tab_are_enough_and_never_another_place() {
    let mut harness = blank();
    retype(&mut harness, "hajin");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(stands(&harness), "Hajin|deir_ez_zor|34.69|40.83|exact");
    // What only begins like a place is left as it was typed.
    let mut harness = blank();
    retype(&mut harness, "Haji");
    assert!(!offered(&harness).is_empty());
    press(&mut harness, &[Key::Tab]);
    assert_eq!(stands(&harness), "Haji||||");
    // Another name of a place is kept, in the script that it was typed in.
    let mut harness = blank();
    retype(&mut harness, "Hasakah");
    press(&mut harness, &[Key::Tab]);
    assert!(
        stands(&harness).starts_with("Hasakah|heseke|36.5"),
        "{}",
        stands(&harness)
    );
    let mut harness = blank();
    retype(&mut harness, "هجين");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(stands(&harness), "هجين|deir_ez_zor|34.69|40.83|exact");
}

#[test]
fn tab_takes_the_row_that_somebody_went_to() {
    let mut harness = blank();
    retype(&mut harness, "shad");
    press(
        &mut harness,
        &[Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Tab],
    );
    assert!(
        stands(&harness).starts_with("al-Shaddadi|heseke|"),
        "{}",
        stands(&harness)
    );
}

#[test]
fn escape_leaves_what_was_typed() {
    let mut harness = blank();
    retype(&mut harness, "shad");
    press(&mut harness, &[Key::ArrowDown, Key::Escape]);
    assert!(offered(&harness).is_empty());
    assert_eq!(stands(&harness), "shad||||");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(stands(&harness), "shad||||");
}

#[test]
fn a_name_of_two_places_is_taken_for_neither() {
    let mut harness = blank();
    retype(&mut harness, "الصالحية");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(stands(&harness), "الصالحية||||");
    // The region that a person gave says which of them.
    let heseke = Entry::new(RecordKind::Incident).with(Field::Region, "heseke");
    let mut harness = form(heseke);
    retype(&mut harness, "الصالحية");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(stands(&harness), "الصالحية|heseke|36.526|40.745|exact");
}

#[test]
fn what_a_person_typed_is_not_overwritten() {
    let own = Entry::new(RecordKind::Incident)
        .with(Field::Latitude, "34.7")
        .with(Field::Longitude, "40.8");
    let mut harness = form(own);
    retype(&mut harness, "Hajin");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(stands(&harness), "Hajin|deir_ez_zor|34.7|40.8|");
    let elsewhere = Entry::new(RecordKind::Incident).with(Field::Region, "raqqa");
    let mut harness = form(elsewhere);
    retype(&mut harness, "shuha");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(stands(&harness), "al-Shuhayl|raqqa|||");
}

#[test]
fn another_place_brings_what_it_says_and_no_place_takes_it_away() {
    let mut harness = blank();
    retype(&mut harness, "hajin");
    press(&mut harness, &[Key::Tab]);
    to_place(&mut harness);
    retype(&mut harness, "Markada");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(stands(&harness), "Markada|heseke|35.742|40.771|near");
    to_place(&mut harness);
    retype(&mut harness, "Markada, the bridge");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(
        stands(&harness),
        "Markada, the bridge|heseke|35.742|40.771|near"
    );
    to_place(&mut harness);
    retype(&mut harness, "a farm");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(stands(&harness), "a farm||||");
    // A record that was saved, or copied, says what its place said.
    let saved = Entry::new(RecordKind::Incident)
        .with(Field::Place, "Hajin")
        .with(Field::Region, "deir_ez_zor")
        .with(Field::Latitude, "34.69")
        .with(Field::Longitude, "40.83")
        .with(Field::GeoPrecision, "exact");
    let mut harness = form(saved);
    retype(&mut harness, "Raqqa");
    press(&mut harness, &[Key::Tab]);
    assert!(
        stands(&harness).starts_with("Raqqa|raqqa|35.9"),
        "{}",
        stands(&harness)
    );
}

#[test]
fn an_area_has_no_point_of_its_own() {
    let mut harness = blank();
    retype(&mut harness, "eastern Deir ez-Zor countryside");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(
        stands(&harness),
        "eastern Deir ez-Zor countryside|deir_ez_zor|||district"
    );
}

#[test]
fn a_place_that_nobody_knows_is_set_down_without_leaving_the_form() {
    let mut harness = blank();
    retype(&mut harness, "Til Temrr");
    let rows = offered(&harness);
    assert_eq!(rows.last().unwrap(), "Add “Til Temrr” as a new place");
    for _ in 0..rows.len() {
        press(&mut harness, &[Key::ArrowDown]);
    }
    press(&mut harness, &[Key::Enter]);
    harness.run();
    assert!(harness.query_by_label("Name in Kurmanji").is_some());
    let warned = harness.query_by_label_contains("Known already, and perhaps the same: Tal Tamr");
    assert!(warned.is_some());
    let field = harness.get_by_role_and_label(Role::TextInput, "Coordinates");
    field.focus();
    harness.run();
    type_text(&mut harness, "36°39'N 40°22'E");
    harness.get_by_label("Add the place").click();
    harness.run();
    let commands = std::mem::take(&mut harness.state_mut().commands);
    let added: Vec<Place> = commands
        .into_iter()
        .filter_map(|command| match command {
            Command::AddPlace(place) => Some(*place),
            _ => None,
        })
        .collect();
    assert_eq!(added.len(), 1);
    assert_eq!(added[0].names.english, "Til Temrr");
    assert!(added[0].point.is_some());
    assert!(
        harness.query_by_label("Name in Kurmanji").is_none(),
        "it is put away"
    );
}

#[test]
fn a_place_that_was_added_is_known_at_once_and_taken_out_again() {
    let bench = Bench::new();
    let installation = bench.installation("home");
    let mut workspace =
        Workspace::create(&bench.folder(), &Settings::default(), installation).unwrap();
    let farm = Entry::new(RecordKind::Incident)
        .with(Field::Title, "A raid")
        .with(Field::Place, "The Blue Farm");
    let saved = workspace.save(&farm, None, None).unwrap();
    let is_unknown = |workspace: &Workspace| {
        let held = workspace.get(saved.id).unwrap();
        held.findings
            .iter()
            .any(|found| found.code == "place-unknown")
    };
    assert!(is_unknown(&workspace));
    let place = Place {
        names: Names {
            english: "The Blue Farm".to_owned(),
            ..Names::default()
        },
        point: Some(GeoPoint {
            latitude: 35.0,
            longitude: 40.0,
        }),
        region: "deir_ez_zor".to_owned(),
        ..Place::default()
    };
    let id = workspace.add_place(&place).unwrap();
    assert!(
        !is_unknown(&workspace),
        "what was said of the records before is no longer so"
    );
    let places = workspace.places();
    assert_eq!(
        places.resolve("blue farm").and_then(|place| place.record),
        None
    );
    assert_eq!(
        places
            .resolve("the blue farm")
            .and_then(|place| place.record),
        Some(id)
    );
    assert_eq!(
        workspace.add_place(&place).unwrap(),
        id,
        "the same place is one record"
    );
    workspace.remove_place(id).unwrap();
    assert!(is_unknown(&workspace));
    assert!(
        workspace.get(id).is_none(),
        "a place is no record that people log"
    );
}
