//! The form of a record, by the names that screen readers say, without a GPU.

use crate::store_fixture::Bench;
use egui::accesskit::Role;
use egui::{Key, Ui};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::domain::settings::Settings;
use sijil::gui::commands::{Command, Commands};
use sijil::gui::screens::forms::{FormState, Forms};
use sijil::gui::screens::record::record_ui;
use sijil::gui::theme;
use sijil::schema::{Entry, Section, fields};
use sijil::workspace::Workspace;

/// A window that shows a form, and what was asked of it.
struct Window {
    workspace: Workspace,
    forms: Forms,
    commands: Commands,
    _bench: Bench,
}

impl Window {
    fn form(&self) -> &FormState {
        self.forms.current().unwrap()
    }

    fn text(&self, field: Field) -> &str {
        self.form().entry.text(field)
    }
}

fn june() -> Month {
    Month::new(2023, 6).unwrap()
}

fn draw(ui: &mut Ui, window: &mut Window) {
    let rect = ui.max_rect();
    if let Some(form) = window.forms.current_mut() {
        record_ui(ui, rect, &window.workspace, form, &mut window.commands);
    }
}

fn window(begin: impl FnOnce(&mut Workspace, &mut Forms)) -> Harness<'static, Window> {
    let bench = Bench::new();
    let mut workspace = Workspace::create(
        &bench.folder(),
        &Settings::default(),
        bench.installation("home"),
    )
    .unwrap();
    let mut forms = Forms::default();
    begin(&mut workspace, &mut forms);
    let window = Window {
        workspace,
        forms,
        commands: Commands::new(),
        _bench: bench,
    };
    Harness::builder()
        .with_size([560.0, 720.0])
        .with_context_setup(theme::install)
        .build_ui_state(draw, window)
}

fn blank(kind: RecordKind) -> Harness<'static, Window> {
    window(|_, forms| forms.begin(kind, june()))
}

/// A record that counts.
fn attack() -> Entry {
    Entry::new(RecordKind::Incident)
        .with(Field::Kind, "attack")
        .with(Field::Title, "Shots at a checkpoint")
        .with(Field::Date, "2023-06-19")
        .with(Field::Verification, "confirmed")
        .with(Field::Perpetrator, "isis")
        .with(Field::Sources, "Local news <https://news.example/1> [B2]")
}

fn saved() -> Harness<'static, Window> {
    window(|workspace, forms| {
        let saved = workspace.save(&attack(), None, None).unwrap();
        forms.open(workspace, saved.id);
    })
}

/// Inputs, as opposed to the tabs and heads that may be called the same.
const INPUTS: [Role; 4] = [
    Role::TextInput,
    Role::MultilineTextInput,
    Role::ComboBox,
    Role::CheckBox,
];

fn inputs<'h>(harness: &'h Harness<'_, Window>, label: &'h str) -> Vec<Node<'h>> {
    let nodes = harness.query_all_by_label(label);
    nodes
        .filter(|node| INPUTS.contains(&node.accesskit_node().role()))
        .collect()
}

fn input<'h>(harness: &'h Harness<'_, Window>, label: &'h str) -> Node<'h> {
    let mut nodes = inputs(harness, label);
    assert_eq!(nodes.len(), 1, "{label}");
    nodes.remove(0)
}

fn type_into(harness: &mut Harness<'_, Window>, label: &str, text: &str) {
    input(harness, label).focus();
    harness.run();
    input(harness, label).type_text(text);
    harness.run();
}

fn leave(harness: &mut Harness<'_, Window>) {
    harness.key_press(Key::Tab);
    harness.run();
}

#[test]
fn every_field_is_found_by_its_label() {
    for kind in RecordKind::LOGGED {
        let mut harness = blank(kind);
        harness.run();
        let words = sijil::words::Words::english();
        for form_field in fields(kind) {
            let label = words.field(form_field.field);
            if form_field.field == Field::Sources {
                harness.get_by_label(&words.text("source-add"));
            } else if form_field.field == Field::Attachments {
                harness.get_by_label(&words.text("attachment-add"));
            } else {
                assert_eq!(inputs(&harness, &label).len(), 1, "{kind:?}: {label}");
            }
        }
    }
}

#[test]
fn a_count_of_many_is_said_to_be_none_once_its_field_is_left() {
    let mut harness = blank(RecordKind::Incident);
    type_into(&mut harness, "Killed, civilian", "many");
    leave(&mut harness);
    let said = "Killed, civilian: “many” is not a number.";
    assert!(harness.query_by_label(said).is_some());
    assert_eq!(harness.state().text(Field::KilledCivilian), "many");
}

#[test]
fn the_way_out_of_a_finding_is_taken_by_a_click() {
    let mut harness = blank(RecordKind::Incident);
    type_into(&mut harness, "Injured, civilian", "5-3");
    leave(&mut harness);
    harness.get_by_label("Use 3–5").click();
    harness.run();
    assert_eq!(harness.state().text(Field::InjuredCivilian), "3-5");
    assert!(harness.query_by_label("Use 3–5").is_none());
}

#[test]
fn what_is_missing_is_said_once_saving_was_tried() {
    let mut harness = blank(RecordKind::Incident);
    type_into(&mut harness, "Place", "Hajin");
    // The first field had the keyboard and was left.
    let needed = |harness: &Harness<'_, Window>| {
        let said = harness.query_all_by_label_contains("This is needed.");
        said.count()
    };
    assert_eq!(needed(&harness), 1);
    harness.get_by_label("Save").click();
    harness.run();
    assert_eq!(
        harness.state().commands,
        [Command::Save { next: false }],
        "a draft saves"
    );
    assert_eq!(needed(&harness), 4);
}

#[test]
fn save_and_next_asks_for_both() {
    let mut harness = blank(RecordKind::Trial);
    type_into(&mut harness, "Case", "Baghouz group");
    harness.get_by_label("Save, next").click();
    harness.run();
    assert_eq!(harness.state().commands, [Command::Save { next: true }]);
}

#[test]
fn a_short_date_is_shown_as_it_is_understood() {
    let mut harness = blank(RecordKind::Incident);
    type_into(&mut harness, "Date", "19");
    leave(&mut harness);
    assert_eq!(harness.state().text(Field::Date), "19");
    let shown = input(&harness, "Date").value();
    assert_eq!(shown.as_deref(), Some("19 Jun 2023"));
    let month = harness.state_mut().forms.current_mut().unwrap().month;
    assert_eq!(month, june());
}

#[test]
fn a_choice_is_kept_as_its_code() {
    let mut harness = blank(RecordKind::Incident);
    input(&harness, "Region").focus();
    harness.run();
    harness.event(egui::Event::Text("deir".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().text(Field::Region), "deir_ez_zor");
}

#[test]
fn a_box_is_ticked_and_cleared() {
    let mut harness = blank(RecordKind::Incident);
    for text in ["yes", ""] {
        input(&harness, "Confidential").focus();
        harness.run();
        harness.key_press(Key::Space);
        harness.run();
        assert_eq!(harness.state().text(Field::Confidential), text);
    }
}

#[test]
fn the_heading_says_whether_the_record_counts() {
    let mut harness = saved();
    harness.run();
    harness.get_by_label("Counts in June");
    assert!(!harness.state().form().is_changed());
    type_into(&mut harness, "Place", "Hajin");
    assert!(harness.state().form().is_changed());
    harness.get_by_label("Not saved yet");
}

#[test]
fn a_source_is_added_and_graded() {
    let mut harness = blank(RecordKind::Incident);
    harness.get_by_label("Source").click_accesskit();
    harness.run();
    harness.run();
    type_into(&mut harness, "Source name", "Internal Security");
    type_into(&mut harness, "Link", "https://asayish.example/4417");
    type_into(&mut harness, "Published", "20 June 2023");
    input(&harness, "Reliability").focus();
    harness.run();
    harness.event(egui::Event::Text("a".to_owned()));
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label("Done").click_accesskit();
    harness.run();
    assert_eq!(
        harness.state().text(Field::Sources),
        "Internal Security <https://asayish.example/4417> [A, published 2023-06-20]"
    );
    harness.get_by_label("Edit source: Internal Security");
}

#[test]
fn a_form_that_is_left_keeps_what_was_typed() {
    let mut harness = saved();
    type_into(&mut harness, "Place", "Hajin");
    let window = harness.state_mut();
    let id = window.form().id().unwrap();
    window.forms.close();
    assert!(window.forms.current().is_none());
    window.forms.open(&window.workspace, id);
    assert_eq!(window.text(Field::Place), "Hajin");
}

#[test]
fn the_history_tells_what_changed_and_returns() {
    let mut harness = window(|workspace, forms| {
        let first = workspace.save(&attack(), None, None).unwrap();
        let editing = Some(sijil::workspace::Editing {
            id: first.id,
            rev: first.rev,
        });
        let changed = attack().with(Field::Region, "heseke");
        workspace.save(&changed, editing, None).unwrap();
        forms.open(workspace, first.id);
        forms.current_mut().unwrap().history_open = true;
    });
    harness.run();
    harness.get_by_label("Region: Heseke");
    let steps = harness.query_all_by_label_contains("Rona").count();
    assert_eq!(steps, 2);
    harness.get_by_label("Return to this").click();
    harness.run();
    let id = harness.state().form().id().unwrap();
    let first = harness.state().workspace.history(id)[0].rev;
    let asked = &harness.state().commands;
    assert_eq!(asked.as_slice(), [Command::ReturnTo { id, rev: first }]);
}

#[test]
fn a_tab_brings_its_part_into_sight() {
    let mut harness = blank(RecordKind::Incident);
    harness.run();
    harness.get_by_role_and_label(Role::Tab, "Notes").click();
    harness.run();
    let notes = input(&harness, "Notes").rect();
    assert!(notes.max.y < 720.0, "{notes:?}");
    let last = harness.state().form().section;
    let sections: Vec<Section> = fields(RecordKind::Incident)
        .iter()
        .map(|form_field| form_field.section)
        .collect();
    assert_eq!(sections.last(), Some(&Section::Notes));
    assert_eq!(last, 6);
}
