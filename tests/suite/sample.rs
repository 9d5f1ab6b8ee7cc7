//! The sample register: built from its source by the import that everybody uses, and the figures
//! that were published for it. `SIJIL_BLESS=1` writes the register anew.

use crate::sources::root;
use chrono::{TimeZone, Utc};
use sijil::domain::clock::{FixedClock, SeededRandom};
use sijil::domain::dates::Month;
use sijil::domain::identity::RecordKind;
use sijil::exchange::{Mapping, read_table};
use sijil::figures::MonthlyFigures;
use sijil::schema::{SettingsRecord, settings_from};
use sijil::store::Installation;
use sijil::validation::Severity;
use sijil::workspace::Workspace;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

const NAME: &str = "nes-2023";

/// The sample's own installation: the evening of the day that its data is as of.
fn installation(home: &Path) -> Installation {
    Installation {
        clock: Arc::new(FixedClock(
            Utc.with_ymd_and_hms(2023, 7, 5, 16, 0, 0).unwrap(),
        )),
        randomness: Box::new(SeededRandom(2023)),
        ..Installation::new(home, NAME)
    }
}

/// The sample made anew in a folder, to write in.
pub fn build(folder: &Path, home: &Path) -> Workspace {
    let source = root().join("samples").join(format!("{NAME}.source"));
    let text = fs::read_to_string(source.join("settings.json")).unwrap();
    let settings: SettingsRecord = serde_json::from_str(&text).unwrap();
    let bodies = split(settings);
    let mut workspace =
        Workspace::create(folder, &settings_from(&bodies), installation(home)).unwrap();
    for kind in RecordKind::LOGGED {
        let file = source.join(format!("{}s.csv", kind.code()));
        let table = read_table(&fs::read(&file).unwrap(), Some(kind), &Mapping::default());
        let imported = workspace.import(&table.unwrap().rows, false).unwrap();
        assert!(!imported.is_refused(), "{}: {imported:#?}", file.display());
    }
    workspace
}

/// The one file of settings as the records that they are kept in.
fn split(mut settings: SettingsRecord) -> Vec<SettingsRecord> {
    let figures = settings.remove("reference_figures").unwrap();
    settings.insert("setting".to_owned(), "register".into());
    let figures = figures.as_array().unwrap().iter().map(|figure| {
        let mut figure = figure.as_object().unwrap().clone();
        figure.insert("setting".to_owned(), "reference_figure".into());
        figure
    });
    std::iter::once(settings.clone()).chain(figures).collect()
}

/// The files of a register by their names.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    files.insert(
        "register.json".to_owned(),
        fs::read(folder.join("register.json")).unwrap(),
    );
    for entry in fs::read_dir(folder.join("journal")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        files.insert(format!("journal/{name}"), fs::read(&path).unwrap());
    }
    files
}

/// The sample as it is in the project, opened without touching it.
pub fn open_sample(home: &Path) -> Workspace {
    let folder = root().join("samples").join(NAME);
    Workspace::open_to_read(&folder, installation(home)).unwrap()
}

fn june(home: &TempDir) -> Arc<MonthlyFigures> {
    open_sample(home.path()).figures(Month::new(2023, 6).unwrap())
}

#[test]
fn the_register_is_what_its_source_makes() {
    let scratch = TempDir::new().unwrap();
    let built = scratch.path().join(NAME);
    drop(build(&built, &scratch.path().join("home")));
    let sample = root().join("samples").join(NAME);
    if std::env::var_os("SIJIL_BLESS").is_some() {
        if sample.exists() {
            fs::remove_dir_all(&sample).unwrap();
        }
        for (name, bytes) in files(&built) {
            let path = sample.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
    let same = files(&built) == files(&sample);
    assert!(
        same,
        "the sample differs from its source; SIJIL_BLESS=1 writes it anew"
    );
}

#[test]
fn the_sample_gives_the_published_figures_of_june() {
    let home = TempDir::new().unwrap();
    let figures = june(&home);
    // Name, value, previous, percent.
    for (name, value, previous, percent) in [
        ("attacks.confirmed", 24, Some(13), Some(85)),
        ("attacks.documented", 31, Some(18), Some(72)),
        ("attacks.killed.military", 11, None, None),
        ("attacks.injured.military", 5, None, None),
        ("attacks.killed.civilian", 4, None, None),
        ("attacks.injured.civilian", 5, None, None),
        ("attacks.killed.total", 15, None, None),
        ("attacks.injured.total", 10, None, None),
        ("attacks.by_tactic.assassination", 13, Some(2), None),
        ("raids.confirmed", 8, Some(16), Some(-50)),
        ("raids.by_region.heseke", 3, Some(5), Some(-40)),
        ("raids.by_region.deir_ez_zor", 5, Some(9), Some(-44)),
        ("raids.failed", 1, None, None),
        ("raids.killed.isis", 1, None, None),
        ("raids.arrested", 18, None, None),
        ("discoveries", 1, None, None),
        ("trials.by_stage.announced", 1, None, None),
        ("trials.defendants", 2000, None, None),
        ("repatriated.total", 0, Some(0), None),
        ("repatriated.foreign_men.cumulative", 74, None, None),
    ] {
        let figure = figures
            .get(name)
            .unwrap_or_else(|| panic!("no figure {name}"));
        assert_eq!(figure.value, Some(value), "{name}");
        assert_eq!(figure.previous, previous, "{name} before");
        assert_eq!(figure.change_percent(), percent, "{name} in percent");
        assert!(!figure.at_least, "{name} is exact");
    }
    assert!(figures.get("trials.defendants").unwrap().about);
}

#[test]
fn breakdowns_add_up_to_their_totals() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    for month in Month::new(2023, 7).unwrap().last(7) {
        let figures = workspace.figures(month);
        for (total, parts) in [
            ("attacks.confirmed", "attacks.by_region"),
            ("attacks.confirmed", "attacks.by_tactic"),
            ("attacks.confirmed", "attacks.by_target"),
            ("raids.confirmed", "raids.by_region"),
        ] {
            let Some(value) = figures.get(total).and_then(|figure| figure.value) else {
                continue;
            };
            let sum: u64 = figures
                .breakdown(parts)
                .iter()
                .filter_map(|(_, figure)| figure.value)
                .sum();
            assert_eq!(sum, value, "{parts} in {month}");
        }
    }
}

#[test]
fn every_month_of_the_sample_has_its_published_attacks() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    let series = workspace.series("attacks.confirmed", Month::new(2023, 6).unwrap(), 13);
    let values: Vec<Option<u64>> = series
        .iter()
        .map(|(_, figure)| figure.as_ref().and_then(|of| of.value))
        .collect();
    let mut expected = vec![None; 7];
    expected.extend([20, 10, 20, 20, 13, 24].map(Some));
    assert_eq!(values, expected);
}

#[test]
fn the_records_behind_a_figure_make_its_number() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    let figures = workspace.figures(Month::new(2023, 6).unwrap());
    assert_eq!(figures.get("attacks.confirmed").unwrap().records.len(), 24);
    assert_eq!(
        figures
            .get("attacks.by_tactic.assassination")
            .unwrap()
            .records
            .len(),
        13
    );
    let dead = figures.get("attacks.killed.civilian").unwrap();
    let sum: u32 = dead
        .records
        .iter()
        .map(|id| &workspace.get(*id).unwrap().record)
        .map(|record| {
            record
                .count(sijil::domain::field::Field::KilledCivilian)
                .best()
                .unwrap()
        })
        .sum();
    assert_eq!(sum, 4);
}

#[test]
fn the_sample_has_no_errors() {
    let home = TempDir::new().unwrap();
    for held in open_sample(home.path()).records() {
        assert_eq!(
            held.found(Severity::Error),
            0,
            "{}: {:?}",
            held.reference(),
            held.findings
        );
    }
}

#[test]
fn the_sample_names_what_it_invents() {
    let home = TempDir::new().unwrap();
    for held in open_sample(home.path()).records() {
        let notes = held.record.text(sijil::domain::field::Field::Notes);
        let invented = notes.starts_with("Illustrative:");
        assert!(
            invented || notes.is_empty(),
            "{}: {notes}",
            held.reference()
        );
    }
}
