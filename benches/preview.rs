//! From a keystroke in a report of some twenty pages to the page that shows it: composing the
//! content, laying it out, and drawing the page in sight: `cargo bench --bench preview`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark is run, not called"
)]

use divan::{Bencher, black_box};
use sijil::domain::clock::{FixedClock, SystemRandom};
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::domain::report_text::{EditedPassage, ReportTexts};
use sijil::domain::settings::Settings;
use sijil::exchange::Row;
use sijil::gui::paper::raster::Raster;
use sijil::report::content::Content;
use sijil::report::layout;
use sijil::report::page::Document;
use sijil::report::text::Typesetter;
use sijil::schema::{Audience, Entry};
use sijil::store::Installation;
use sijil::words::Language;
use sijil::workspace::Workspace;
use std::sync::Arc;
use tempfile::TempDir;

/// Incidents of the month: with them the report has some twenty pages.
const RECORDS: usize = 330;
/// How wide a page is drawn in a window of 1366 points.
const PIXELS: u16 = 620;

fn main() {
    let bench = Bench::new();
    let content = bench.content(Language::English);
    let pages = layout::lay_out(&content).pages.len();
    assert!((18..=26).contains(&pages), "{pages} pages");
    divan::main();
}

fn june() -> Month {
    Month::new(2023, 6).unwrap()
}

fn incident(number: usize) -> Entry {
    let pick = |of: &[&'static str]| of[number / 7 % of.len()];
    let raid = number.is_multiple_of(4);
    Entry::new(RecordKind::Incident)
        .with(Field::Kind, if raid { "raid" } else { "attack" })
        .with(Field::Title, format!("Incident {number} — هجوم على نقطة"))
        .with(Field::Date, format!("2023-06-{:02}", number % 28 + 1))
        .with(Field::Place, pick(&["al-Shuhayl", "Hajin", "Dhiban"]))
        .with(Field::Region, pick(&["deir_ez_zor", "heseke", "raqqa"]))
        .with(
            Field::Tactic,
            pick(&["assassination", "bombing_ied", "ambush"]),
        )
        .with(Field::Target, pick(&["military", "civilian"]))
        .with(Field::Perpetrator, "isis")
        .with(Field::ConductedBy, if raid { "sdf" } else { "" })
        .with(Field::Verification, "confirmed")
        .with(Field::KilledMilitary, pick(&["0", "1", "2"]))
        .with(
            Field::Sources,
            format!("SDF media centre <https://sdf-media.example/{number}> [B2]"),
        )
}

struct Bench {
    _scratch: TempDir,
    workspace: Workspace,
}

impl Bench {
    fn new() -> Self {
        let scratch = TempDir::new().unwrap();
        let installation = Installation {
            clock: Arc::new(FixedClock("2023-07-05T16:00:00Z".parse().unwrap())),
            randomness: Box::new(SystemRandom),
            ..Installation::new(scratch.path().join("home"), "bench")
        };
        let folder = scratch.path().join("register");
        let mut workspace = Workspace::create(&folder, &Settings::default(), installation).unwrap();
        let rows: Vec<Row> = (0..RECORDS)
            .map(|number| Row {
                number: number + 2,
                id: None,
                entry: incident(number),
            })
            .collect();
        assert!(!workspace.import(&rows, false).unwrap().is_refused());
        Self {
            _scratch: scratch,
            workspace,
        }
    }

    fn content(&self, language: Language) -> Content {
        let audience = Audience::Public;
        self.workspace.report_content(june(), language, audience)
    }

    fn document(&self) -> Document {
        layout::lay_out(&self.content(Language::English))
    }
}

const LANGUAGES: [&str; 2] = ["en", "ar"];

fn language(code: &str) -> Language {
    Language::from_code(code).unwrap()
}

#[divan::bench(args = LANGUAGES)]
fn compose(bencher: Bencher, code: &str) {
    let bench = Bench::new();
    bencher.bench_local(|| black_box(bench.content(language(code))));
}

#[divan::bench(args = LANGUAGES)]
fn lay_out_for_the_first_time(bencher: Bencher, code: &str) {
    let content = Bench::new().content(language(code));
    bencher.bench_local(|| layout::lay_out(black_box(&content)));
}

#[divan::bench(args = LANGUAGES)]
fn lay_out_again(bencher: Bencher, code: &str) {
    let content = Bench::new().content(language(code));
    let mut typesetter = Some(layout::lay_out_with(&content, Typesetter::keeping()).1);
    bencher.bench_local(|| {
        let kept = typesetter.take().unwrap();
        let (document, kept) = layout::lay_out_with(black_box(&content), kept);
        typesetter = Some(kept);
        document
    });
}

#[divan::bench(args = [PIXELS, 2 * PIXELS])]
fn draw_page_one(bencher: Bencher, pixels: u16) {
    let document = Bench::new().document();
    let mut raster = Raster::new();
    raster.draw(&document.pages[0], document.size, pixels);
    bencher.bench_local(|| raster.draw(black_box(&document.pages[0]), document.size, pixels));
}

#[divan::bench]
fn draw_a_page_of_the_annex(bencher: Bencher) {
    let document = Bench::new().document();
    let mut raster = Raster::new();
    let page = &document.pages[document.pages.len() - 4];
    raster.draw(page, document.size, PIXELS);
    bencher.bench_local(|| raster.draw(black_box(page), document.size, PIXELS));
}

/// What a keystroke does to the content, where a person wrote every passage and nothing in it fits.
#[divan::bench(args = LANGUAGES)]
fn put_in_typed_text(bencher: Bencher, code: &str) {
    let bench = Bench::new();
    let content = bench.content(language(code));
    let typed = content.passages.iter().map(|passage| {
        let wrong = "24 {attacks.confirmd} 777 {attacks.confirmed}";
        let text = passage.generated.iter();
        let text = text.map(|text| format!("{text} {wrong}")).collect();
        EditedPassage::new(&passage.place, text, Vec::new())
    });
    let texts: ReportTexts = typed.collect();
    let (month, audience) = (june(), Audience::Public);
    bencher.bench_local(|| {
        let workspace = &bench.workspace;
        black_box(workspace.report_content_with(month, language(code), audience, &texts))
    });
}

/// What is generated anew when the register has changed.
#[divan::bench]
fn generate_in_two_languages(bencher: Bencher) {
    let bench = Bench::new();
    bencher.bench_local(|| LANGUAGES.map(|code| black_box(bench.content(language(code)))));
}

/// All of it, as after a keystroke.
#[divan::bench(args = LANGUAGES)]
fn keystroke_to_page(bencher: Bencher, code: &str) {
    let bench = Bench::new();
    let content = bench.content(language(code));
    let mut typesetter = Some(layout::lay_out_with(&content, Typesetter::keeping()).1);
    let mut raster = Raster::new();
    bencher.bench_local(|| {
        let content = bench.content(language(code));
        let kept = typesetter.take().unwrap();
        let (document, kept) = layout::lay_out_with(&content, kept);
        typesetter = Some(kept);
        raster.draw(&document.pages[0], document.size, PIXELS)
    });
}
