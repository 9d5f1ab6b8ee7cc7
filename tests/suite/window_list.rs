//! The lists of records, by the names that screen readers say, without a GPU.

use crate::store_fixture::Bench;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::domain::settings::Settings;
use sijil::gui::commands::{Command, Commands};
use sijil::gui::screens::forms::Forms;
use sijil::gui::screens::list::ListState;
use sijil::gui::screens::records::records_ui;
use sijil::gui::theme;
use sijil::schema::Entry;
use sijil::workspace::Workspace;

/// A window that shows a list, and what was asked of it.
struct Window {
    workspace: Workspace,
    kind: RecordKind,
    list: ListState,
    forms: Forms,
    search: String,
    commands: Commands,
    ids: Vec<RecordId>,
    _bench: Bench,
}

fn draw(ui: &mut Ui, window: &mut Window) {
    let rect = ui.max_rect();
    records_ui(
        ui,
        rect,
        &window.workspace,
        window.kind,
        Month::new(2023, 6).unwrap(),
        &window.search,
        &mut window.list,
        &mut window.forms,
        &mut window.commands,
    );
}

fn incident(title: &str, date: &str, region: &str, killed: &str) -> Entry {
    Entry::new(RecordKind::Incident)
        .with(Field::Kind, "attack")
        .with(Field::Title, title)
        .with(Field::Date, date)
        .with(Field::Region, region)
        .with(Field::Verification, "confirmed")
        .with(Field::Perpetrator, "isis")
        .with(Field::KilledMilitary, "0")
        .with(Field::KilledCivilian, killed)
        .with(Field::KilledIsis, "0")
        .with(Field::KilledOther, "0")
        .with(Field::Sources, "Local news <https://news.example/1>")
}

fn window(kind: RecordKind, read_only: bool) -> Harness<'static, Window> {
    let bench = Bench::new();
    let settings = Settings::default();
    let mut workspace =
        Workspace::create(&bench.folder(), &settings, bench.installation("home")).unwrap();
    let entries = [
        incident("Shots in Hajin", "2023-06-02", "deir_ez_zor", "1"),
        incident("Device near Şeddadê", "2023-06-19", "heseke", "3-5"),
        incident("An earlier attack", "2023-05-30", "heseke", "2"),
        // Nothing says who did it: it does not count.
        incident("Nobody knows who", "2023-06-20", "raqqa", "0").with(Field::Perpetrator, ""),
    ];
    let saved = entries
        .iter()
        .map(|entry| workspace.save(entry, None, None).unwrap().id);
    let ids = saved.collect();
    if read_only {
        drop(workspace);
        workspace = Workspace::open_to_read(&bench.folder(), bench.installation("other")).unwrap();
    }
    let window = Window {
        workspace,
        kind,
        list: ListState::default(),
        forms: Forms::default(),
        search: String::new(),
        commands: Commands::new(),
        ids,
        _bench: bench,
    };
    let mut harness = Harness::builder()
        .with_size([1180.0, 680.0])
        .with_context_setup(theme::install)
        .build_ui_state(draw, window);
    harness.run();
    harness
}

/// The titles of the rows, from the top down.
fn rows(harness: &Harness<'_, Window>) -> Vec<String> {
    let rows = harness.query_all_by_role(Role::Row);
    rows.filter_map(|row| row.accesskit_node().label())
        .map(|label| label.split(", ").next().unwrap().to_owned())
        .collect()
}

#[test]
fn a_list_shows_its_month_the_latest_first_and_adds_it_up() {
    let mut harness = window(RecordKind::Incident, false);
    let june = ["Nobody knows who", "Device near Şeddadê", "Shots in Hajin"];
    assert_eq!(rows(&harness), june);
    harness.get_by_label("3 records · at least 4 killed · ? injured");
    harness.get_by_label("3 in June · 2 count as attacks");
    harness.get_by_label("2023").click();
    harness.run();
    assert_eq!(rows(&harness).len(), 4);
}

#[test]
fn a_list_is_searched_across_spellings() {
    let mut harness = window(RecordKind::Incident, false);
    harness.state_mut().search = "seddade".to_owned();
    harness.run();
    assert_eq!(rows(&harness), ["Device near Şeddadê"]);
    harness.state_mut().search = "earlier".to_owned();
    harness.run();
    harness.get_by_label("Nothing in June 2023 fits");
    harness.get_by_label("Show all months").click();
    harness.run();
    assert_eq!(rows(&harness), ["An earlier attack"]);
}

#[test]
fn a_list_is_filtered_by_a_chip() {
    let mut harness = window(RecordKind::Incident, false);
    harness.get_by_label("Counted").click();
    harness.run();
    harness.get_by_label("Not counted").click();
    harness.run();
    assert_eq!(rows(&harness), ["Nobody knows who"]);
    harness.get_by_label("Clear").click();
    harness.run();
    assert_eq!(rows(&harness).len(), 3);
}

#[test]
fn a_head_sorts_the_list_and_turns_it_round() {
    let mut harness = window(RecordKind::Incident, false);
    let by_killed = ["Device near Şeddadê", "Shots in Hajin", "Nobody knows who"];
    harness.get_by_label("Killed").click();
    harness.run();
    assert_eq!(rows(&harness), by_killed);
    harness.get_by_label("Killed").click();
    harness.run();
    let turned: Vec<&str> = by_killed.into_iter().rev().collect();
    assert_eq!(rows(&harness), turned);
}

#[test]
fn only_the_records_behind_a_figure_are_shown() {
    let mut harness = window(RecordKind::Incident, false);
    let window = harness.state_mut();
    let behind = vec![window.ids[2]];
    window.list.show_behind("Killed in May".to_owned(), behind);
    harness.run();
    assert_eq!(rows(&harness), ["An earlier attack"]);
    harness.get_by_label("Behind: Killed in May");
    harness.get_by_label("Clear").click();
    harness.run();
    assert_eq!(rows(&harness).len(), 3);
}

#[test]
fn the_keyboard_opens_and_copies() {
    let mut harness = window(RecordKind::Incident, false);
    let ids = harness.state().ids.clone();
    for key in [Key::ArrowDown, Key::ArrowDown, Key::Enter] {
        harness.key_press(key);
        harness.run();
    }
    harness.key_press_modifiers(Modifiers::COMMAND, Key::D);
    harness.run();
    let asked = [
        Command::Open(ids[1]),
        Command::Open(ids[1]),
        Command::CopyRecord,
    ];
    assert_eq!(harness.state().commands, asked);
}

#[test]
fn an_empty_list_offers_to_begin() {
    let mut harness = window(RecordKind::Trial, false);
    harness.run();
    harness.get_by_label("Nothing logged in 2023 yet");
    harness.get_by_label("Trial step").click();
    harness.run();
    let asked = [Command::NewRecord(RecordKind::Trial)];
    assert_eq!(harness.state().commands, asked);
}

#[test]
fn a_register_that_is_read_only_says_why_and_does_not_save() {
    let mut harness = window(RecordKind::Incident, true);
    let window = harness.state_mut();
    window.forms.open(&window.workspace, window.ids[0]);
    harness.run();
    let reason = match harness.state().workspace.access() {
        sijil::store::Access::ReadOnly(reason) => reason.message(),
        sijil::store::Access::ReadWrite => panic!("it can be written"),
    };
    let said = harness.state().workspace.words().say(&reason);
    harness.get_by_label_contains(&said);
    assert!(harness.query_by_label("Save").is_none());
}
