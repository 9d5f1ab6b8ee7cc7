//! How long the things take that a person waits for, on a register of 10,000 incidents over five
//! years: `cargo bench`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark is run, not called"
)]

use chrono::{TimeZone, Utc};
use divan::{Bencher, black_box};
use sijil::domain::clock::{FixedClock, SystemRandom};
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::domain::settings::Settings;
use sijil::exchange::Row;
use sijil::report::{Format, render};
use sijil::schema::{Audience, Entry};
use sijil::store::{
    DataKey, Identity, Installation, LinePlace, Passphrase, Register, StoreError, Unlock,
};
use sijil::words::Language;
use sijil::workspace::Workspace;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

const RECORDS: usize = 10_000;
const MONTHS: i32 = 60;

fn main() {
    divan::main();
}

fn june() -> Month {
    Month::new(2023, 6).unwrap()
}

/// One of many incidents, all of them different: counted and not, with and without unknown counts.
fn incident(number: usize) -> Entry {
    let month = june().plus(-(number as i32 % MONTHS));
    let pick = |of: &[&'static str]| of[number / 7 % of.len()];
    let raid = number.is_multiple_of(4);
    let single = number.is_multiple_of(5);
    Entry::new(RecordKind::Incident)
        .with(Field::Kind, if raid { "raid" } else { "attack" })
        .with(Field::Title, format!("Incident {number} — هجوم على نقطة"))
        .with(
            Field::Narrative,
            "Two men on a motorcycle opened fire and withdrew. ".repeat(6),
        )
        .with(Field::Date, format!("{month}-{:02}", number % 28 + 1))
        .with(
            Field::Place,
            pick(&["al-Shuhayl", "Hajin", "Dhiban", "al-Busayrah"]),
        )
        .with(
            Field::Region,
            pick(&["deir_ez_zor", "heseke", "raqqa", "aleppo"]),
        )
        .with(
            Field::Tactic,
            pick(&["assassination", "armed_assault", "bombing_ied", "ambush"]),
        )
        .with(
            Field::Target,
            pick(&["military", "civilian", "internal_security"]),
        )
        .with(Field::Perpetrator, "isis")
        .with(Field::ConductedBy, if raid { "sdf" } else { "" })
        .with(
            Field::Verification,
            if single { "single_source" } else { "confirmed" },
        )
        .with(Field::KilledMilitary, pick(&["0", "1", "2", "?"]))
        .with(Field::KilledCivilian, pick(&["0", "3-5", "several", "1"]))
        .with(Field::InjuredMilitary, pick(&["0", "~10", "2"]))
        .with(
            Field::Sources,
            format!("SDF media centre <https://sdf-media.example/{number}> [B2]"),
        )
}

/// A register of its own.
struct Bench {
    scratch: TempDir,
    /// What opens it, where it is sealed.
    unlock: Unlock,
}

impl Bench {
    fn new() -> Self {
        Self::made(Unlock::default(), Workspace::create)
    }

    /// The same, sealed; an identity opens it, which takes no work.
    fn sealed() -> Self {
        let unlock = Unlock {
            identities: vec![Identity::draw()],
            passphrase: None,
        };
        Self::made(unlock, Workspace::create_sealed)
    }

    fn made(
        unlock: Unlock,
        make: impl FnOnce(&Path, &Settings, Installation) -> Result<Workspace, StoreError>,
    ) -> Self {
        let bench = Self {
            scratch: TempDir::new().unwrap(),
            unlock,
        };
        let settings = Settings::default();
        let mut workspace = make(&bench.folder(), &settings, bench.installation()).unwrap();
        let rows: Vec<Row> = (0..RECORDS)
            .map(|number| Row {
                number: number + 2,
                id: None,
                entry: incident(number),
            })
            .collect();
        assert!(!workspace.import(&rows, false).unwrap().is_refused());
        bench
    }

    fn folder(&self) -> PathBuf {
        self.scratch.path().join("register")
    }

    fn installation(&self) -> Installation {
        Installation {
            clock: Arc::new(FixedClock(
                Utc.with_ymd_and_hms(2023, 7, 5, 16, 0, 0).unwrap(),
            )),
            randomness: Box::new(SystemRandom),
            unlock: self.unlock.clone(),
            ..Installation::new(self.scratch.path().join("home"), "bench")
        }
    }

    fn open(&self) -> Workspace {
        Workspace::open(&self.folder(), self.installation()).unwrap()
    }
}

#[divan::bench(sample_count = 10)]
fn open_10_000_records(bencher: Bencher) {
    let bench = Bench::new();
    bencher.bench_local(|| black_box(bench.open()).records().count());
}

#[divan::bench(sample_count = 10)]
fn open_10_000_sealed_records(bencher: Bencher) {
    let bench = Bench::sealed();
    bencher.bench_local(|| black_box(bench.open()).records().count());
}

#[divan::bench(sample_count = 10)]
fn unlock_by_passphrase(bencher: Bencher) {
    let scratch = TempDir::new().unwrap();
    let folder = scratch.path().join("register");
    let installation = || Installation {
        unlock: Unlock::with(Passphrase::new("four words are enough").unwrap()),
        ..Installation::new(scratch.path().join("home"), "bench")
    };
    Register::create_sealed(&folder, installation()).unwrap();
    bencher.bench_local(|| Register::open(&folder, installation()).unwrap());
}

/// A line of the length of an ordinary incident.
const LINE: usize = 1_300;

#[divan::bench(sample_count = 1000)]
fn seal_one_line(bencher: Bencher) {
    let key = DataKey::draw(&mut SystemRandom);
    let place = LinePlace {
        register: "018926c8-0000-7000-8000-000000000001",
        writer: "w7k2".parse().unwrap(),
        seq: 41,
    };
    let line = vec![b'x'; LINE];
    bencher.bench_local(|| place.seal(&key, black_box(&line), &mut SystemRandom));
}

#[divan::bench(sample_count = 1000)]
fn unseal_one_line(bencher: Bencher) {
    let key = DataKey::draw(&mut SystemRandom);
    let place = LinePlace {
        register: "018926c8-0000-7000-8000-000000000001",
        writer: "w7k2".parse().unwrap(),
        seq: 41,
    };
    let sealed = place.seal(&key, &vec![b'x'; LINE], &mut SystemRandom);
    bencher.bench_local(|| place.open(&key, black_box(&sealed)));
}

#[divan::bench(sample_count = 50, sample_size = 1)]
fn save_one_sealed(bencher: Bencher) {
    let bench = Bench::sealed();
    let mut workspace = bench.open();
    let mut number = RECORDS;
    bencher.bench_local(move || {
        number += 1;
        workspace.save(&incident(number), None, None).unwrap()
    });
}

#[divan::bench(sample_count = 50, sample_size = 1)]
fn save_one(bencher: Bencher) {
    let bench = Bench::new();
    let mut workspace = bench.open();
    let mut number = RECORDS;
    bencher.bench_local(move || {
        number += 1;
        workspace.save(&incident(number), None, None).unwrap()
    });
}

#[divan::bench(sample_count = 20)]
fn figures_of_one_month(bencher: Bencher) {
    let bench = Bench::new();
    let workspace = bench.open();
    bencher.bench_local(|| black_box(workspace.ledger().figures(june())));
}

fn pdf(workspace: &Workspace) -> usize {
    let pdf = render(
        &workspace.report_content(june(), Language::English, Audience::Public),
        Format::Pdf,
    );
    pdf.unwrap().len()
}

#[divan::bench(sample_count = 20)]
fn pdf_of_an_ordinary_month(bencher: Bencher) {
    let home = TempDir::new().unwrap();
    let sample = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples/nes-2023");
    let installation = Installation::new(home.path(), "bench");
    let workspace = Workspace::open_to_read(&sample, installation).unwrap();
    bencher.bench_local(|| pdf(&workspace));
}

#[divan::bench(sample_count = 10)]
fn pdf_of_one_month_of_10_000_records(bencher: Bencher) {
    let bench = Bench::new();
    let workspace = bench.open();
    bencher.bench_local(|| pdf(&workspace));
}
