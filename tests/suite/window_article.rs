//! The dialog that an article is pasted into, by the keyboard and the names that screen readers say.

use crate::store_fixture::Bench;
use crate::window_fixture::press;
use egui::{Event, Key, Modifiers, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::domain::settings::Settings;
use sijil::gui::commands::{Command, Commands};
use sijil::gui::screens::article::article_ui;
use sijil::gui::screens::article_state::ArticleState;
use sijil::gui::theme;
use sijil::schema::Entry;
use sijil::workspace::Workspace;

const ENGLISH: &str = "Two SDF fighters were killed and a civilian was wounded on 19 June 2023 when a \
    bomb went off in Hajin. On 20 June 2023 four ISIS suspects were arrested in a raid in Dhiban.";
const ARABIC: &str = "قُتل عنصران من قسد وأصيب مدني بتاريخ ١٩ حزيران ٢٠٢٣ بانفجار عبوة ناسفة في بلدة هجين بريف دير الزور الشرقي.";

struct Window {
    workspace: Workspace,
    article: ArticleState,
    commands: Commands,
    _bench: Bench,
}

impl Window {
    /// The entry that was asked for.
    fn begun(&self) -> &Entry {
        let begun = self.commands.iter().find_map(|command| match command {
            Command::BeginWith(entry) => Some(&**entry),
            _ => None,
        });
        begun.unwrap_or_else(|| panic!("no draft in {:?}", self.commands))
    }
}

fn draw(ui: &mut Ui, window: &mut Window) {
    let month = Month::new(2023, 6).unwrap();
    article_ui(
        ui,
        &window.workspace,
        month,
        &mut window.article,
        &mut window.commands,
    );
}

/// The dialog, opened by its shortcut.
fn opened() -> Harness<'static, Window> {
    let bench = Bench::new();
    let (folder, installation) = (bench.folder(), bench.installation("home"));
    let workspace = Workspace::create(&folder, &Settings::default(), installation).unwrap();
    let mut article = ArticleState::default();
    article.open(true);
    let window = Window {
        workspace,
        article,
        commands: Commands::new(),
        _bench: bench,
    };
    Harness::builder()
        .with_size([1100.0, 760.0])
        .with_context_setup(theme::install)
        .with_step_dt(1.0 / 60.0)
        .build_ui_state(draw, window)
}

fn pasted(text: &str) -> Harness<'static, Window> {
    let mut harness = opened();
    harness.step();
    harness.event(Event::Paste(text.to_owned()));
    harness.run();
    harness
}

#[test]
fn a_pasted_article_becomes_a_draft_by_one_key() {
    let mut harness = pasted(ENGLISH);
    harness.get_by_label_contains("Killed, military: 2, from “Two SDF fighters”");
    press(&mut harness, &[Key::Enter]);
    let entry = harness.state().begun();
    for (field, text) in [
        (Field::Kind, "attack"),
        (Field::Date, "2023-06-19"),
        (Field::Place, "Hajin"),
        (Field::KilledMilitary, "2"),
        (Field::InjuredCivilian, "1"),
        (Field::Narrative, ""),
        (Field::Verification, ""),
    ] {
        assert_eq!(entry.text(field), text, "{}", field.key());
    }
}

#[test]
fn a_value_is_left_out_by_a_key() {
    let mut harness = pasted(ARABIC);
    // The first row has the keyboard: the kind.
    press(&mut harness, &[Key::Space, Key::Tab, Key::Delete]);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    let entry = harness.state().begun();
    assert_eq!(entry.text(Field::Kind), "");
    assert_eq!(entry.text(Field::Tactic), "");
    assert_eq!(entry.text(Field::KilledMilitary), "2");
    assert_eq!(entry.text(Field::Place), "هجين");
}

#[test]
fn each_event_of_a_text_is_a_draft_of_its_own() {
    let mut harness = pasted(ENGLISH);
    harness.get_by_label("Event 2").click();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    let entry = harness.state().begun();
    assert_eq!(entry.text(Field::Arrested), "4");
    assert_eq!(entry.text(Field::Place), "Dhiban");
    assert_eq!(entry.text(Field::KilledMilitary), "");
}

#[test]
fn a_blank_text_makes_no_draft_and_escape_leaves() {
    let mut harness = opened();
    for _ in 0..30 {
        harness.step();
    }
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert_eq!(harness.state().commands, []);
    harness.get_by_label("Close").click();
    harness.run();
    let left = Command::ShowArticle { pastes: None };
    assert!(harness.state().commands.contains(&left));
}
