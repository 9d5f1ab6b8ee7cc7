//! Drafts in the window, by the names that a screen reader says: several at once, there again in the
//! next window, deleted and had back. And a window that is killed while somebody types.

use crate::window_path::{Window, click, fill, make_register, window};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use sijil::domain::clock::SystemRandom;
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::gui::App;
use sijil::gui::commands::Command;
use sijil::store::Installation;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command as Process, Stdio};
use std::time::{Duration, Instant};

fn typed(window: &Window, field: Field) -> String {
    let form = window.state().state().forms.current();
    form.map(|form| form.entry.text(field).to_owned())
        .unwrap_or_default()
}

fn new_record(window: &mut Window) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run_steps(3);
}

/// More than the second that a draft is left alone.
fn wait(window: &mut Window) {
    window.run_steps(6);
}

fn kept(window: &Window) -> Vec<String> {
    let drafts = window.state().workspace().unwrap().drafts();
    drafts
        .map(|draft| draft.entry.text(Field::Title).to_owned())
        .collect()
}

fn begun(home: &Path) -> Window<'static> {
    let mut window = window(home);
    make_register(&mut window, &home.join("monitor"));
    new_record(&mut window);
    window
}

/// The window that opens after this one has gone without a word.
fn next(home: &Path) -> Window<'static> {
    let mut window = window(home);
    window.run_steps(3);
    let folder = home.join("monitor");
    window.state_mut().ask(Command::OpenRegister(folder));
    window.run_steps(3);
    window
}

#[test]
fn what_is_typed_is_there_in_the_next_window() {
    let home = tempfile::tempdir().unwrap();
    let mut first = begun(home.path());
    fill(&mut first, "Title", "هجوم على نقطة near Hajin");
    fill(&mut first, "Place", "Haj");
    wait(&mut first);
    drop(first);
    let window = next(home.path());
    assert_eq!(typed(&window, Field::Title), "هجوم على نقطة near Hajin");
    assert_eq!(typed(&window, Field::Place), "Haj");
    let form = window.state().state().forms.current().unwrap();
    assert_eq!(
        form.focused,
        Some(Field::Place),
        "the keyboard is where it was"
    );
}

#[test]
fn it_is_written_without_another_key() {
    let home = tempfile::tempdir().unwrap();
    let mut window = begun(home.path());
    fill(&mut window, "Title", "Shots");
    window.event(Event::Text(" at".to_owned()));
    window.step();
    let output = &window.output().viewport_output;
    let delay = output.values().map(|output| output.repaint_delay).min();
    assert!(delay <= Some(Duration::from_secs(1)), "{delay:?}");
    wait(&mut window);
    assert_eq!(kept(&window), ["Shots at"]);
}

#[test]
fn several_new_records_are_half_typed_at_once() {
    let home = tempfile::tempdir().unwrap();
    let mut window = begun(home.path());
    fill(&mut window, "Title", "Shots at a post");
    new_record(&mut window);
    assert_eq!(typed(&window, Field::Title), "");
    fill(&mut window, "Title", "A raid");
    window.get_by_label("Draft: Shots at a post");
    new_record(&mut window);
    wait(&mut window);
    assert_eq!(kept(&window), ["Shots at a post", "A raid"]);
    click(&mut window, "Draft: Shots at a post");
    assert_eq!(typed(&window, Field::Title), "Shots at a post");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run_steps(3);
    wait(&mut window);
    assert_eq!(kept(&window), ["A raid"], "what is saved is no draft");
    drop(window);
    let mut window = next(home.path());
    click(&mut window, "Incidents");
    click(&mut window, "Draft: A raid");
    assert_eq!(typed(&window, Field::Title), "A raid");
}

#[test]
fn a_draft_is_deleted_and_had_back() {
    let home = tempfile::tempdir().unwrap();
    let mut window = begun(home.path());
    fill(&mut window, "Title", "Shots at a post");
    wait(&mut window);
    click(&mut window, "Delete draft");
    assert!(window.state().state().forms.current().is_none());
    assert_eq!(kept(&window), Vec::<String>::new());
    window.get_by_label("Draft deleted: Shots at a post");
    click(&mut window, "Undo");
    assert_eq!(typed(&window, Field::Title), "Shots at a post");
    wait(&mut window);
    assert_eq!(kept(&window), ["Shots at a post"]);
}

#[test]
fn leaving_a_changed_record_keeps_it_and_saves_nothing() {
    let home = tempfile::tempdir().unwrap();
    let mut window = begun(home.path());
    fill(&mut window, "Title", "Shots");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run_steps(3);
    fill(&mut window, "Place", "Hajin");
    window.state_mut().leave();
    drop(window);
    let mut window = next(home.path());
    let workspace = window.state().workspace().unwrap();
    let held = workspace.of_kind(RecordKind::Incident).next().unwrap();
    assert_eq!(held.record.text(Field::Place), "");
    let id = held.id;
    assert_eq!(typed(&window, Field::Place), "Hajin");
    // Put back as it was it is no draft any more.
    let forms = &mut window.state_mut().state_mut().forms;
    forms.current_mut().unwrap().put(Field::Place, "");
    wait(&mut window);
    assert_eq!(kept(&window), Vec::<String>::new());
    assert_eq!(window.state().state().forms.open_record(), Some(id));
}

const HOME: &str = "SIJIL_TEST_TYPES_IN";
const LETTERS: &str = "Two men on a motorcycle shot at the checkpoint. ";

/// A window on the machine's own clock, as a person has it.
fn real_window(home: &Path) -> Window<'static> {
    let own = home.to_owned();
    let installations = move || {
        Ok(Installation {
            randomness: Box::new(SystemRandom),
            ..Installation::new(own.clone(), "Rojda")
        })
    };
    let app = App::new(Box::new(installations), home, Month::new(2023, 6).unwrap());
    egui_kittest::Harness::builder()
        .with_size([1366.0, 768.0])
        .build_ui_state(|ui, app: &mut App| app.ui(ui), app)
}

/// Types into a new record until it is killed, twenty letters a second, and says after each frame how
/// much is typed.
#[test]
#[ignore = "the test below starts it as its child, and kills it"]
fn types_until_it_is_killed() {
    let Ok(home) = std::env::var(HOME) else {
        return;
    };
    let home = Path::new(&home);
    let mut window = real_window(home);
    make_register(&mut window, &home.join("monitor"));
    new_record(&mut window);
    let narrative = "Narrative";
    crate::window_path::focus(&mut window, narrative);
    let mut out = std::io::stdout();
    let began = Instant::now();
    let before = window.ctx.input(|input| input.time);
    for (count, letter) in LETTERS.chars().cycle().enumerate() {
        let now = before + began.elapsed().as_secs_f64();
        window.input_mut().time = Some(now);
        window.event(Event::Text(letter.to_string()));
        window.step();
        out.write_all(format!("\ntyped {} {}\n", count + 1, millis()).as_bytes())
            .unwrap();
        out.flush().unwrap();
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The clock that parent and child share.
fn millis() -> u128 {
    let since = sijil::domain::clock::Clock::now(&sijil::domain::clock::SystemClock);
    u128::try_from(since.timestamp_millis()).unwrap()
}

#[test]
fn a_kill_while_somebody_types_loses_at_most_the_last_second() {
    kill(6);
}

#[test]
#[ignore = "a long proof: ./prove.sh"]
fn proof_of_100_kills_while_somebody_types() {
    kill(100);
}

fn kill(runs: u64) {
    let mut worst = 0;
    let mut letters = 0;
    for run in 0..runs {
        let home = tempfile::tempdir().unwrap();
        let (typed_at, killed) = kill_while_typing(home.path(), run);
        let window = next(home.path());
        let there = typed(&window, Field::Narrative);
        let whole: String = LETTERS
            .chars()
            .cycle()
            .take(there.chars().count())
            .collect();
        assert_eq!(there, whole, "run {run}: what is there was typed so");
        let kept = there.chars().count();
        letters += kept;
        // The first letter that is gone was typed so long before the end.
        let lost = typed_at.get(kept).map_or(0, |at| killed - at);
        assert!(
            lost <= 1_000,
            "run {run}: {lost} ms are lost, {kept} letters kept"
        );
        worst = worst.max(lost);
    }
    eprintln!(
        "proof: {runs} kills while typing, {letters} letters kept, at most the last {worst} ms lost"
    );
    assert!(
        letters as u64 > runs * 10,
        "only {letters} letters were typed"
    );
}

/// Starts the typing test as a process and kills it; gives when each letter was typed, and when it
/// was killed.
fn kill_while_typing(home: &Path, run: u64) -> (Vec<u128>, u128) {
    let mut child = Process::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "window_drafts::types_until_it_is_killed",
            "--ignored",
            "--nocapture",
        ])
        .env(HOME, home)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut told = String::new();
    while !told.contains("typed ") && out.read_line(&mut told).unwrap() > 0 {}
    std::thread::sleep(Duration::from_millis(900 + run * 397 % 1_900));
    let killed = millis();
    child.kill().unwrap();
    child.wait().unwrap();
    out.read_to_string(&mut told).unwrap();
    let whole = told.rfind('\n').map_or("", |end| &told[..end]);
    let lines = whole.lines().filter_map(|line| line.strip_prefix("typed "));
    let at = lines.filter_map(|line| line.split_once(' ')?.1.parse().ok());
    (at.collect(), killed)
}
