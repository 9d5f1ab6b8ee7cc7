//! How much of an article is read rightly, and how long that takes: `cargo bench --bench article_reading`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark is run, not called"
)]

#[path = "../tests/suite/articles_scored.rs"]
mod articles_scored;

use articles_scored::{all, scored, table};
use divan::{Bencher, black_box};
use sijil::article::Reader;
use sijil::domain::settings::Settings;
use sijil::places::Places;
use sijil::schema::{Reading, Terms};
use std::sync::Arc;

fn main() {
    for is_held_out in [false, true] {
        let scored = scored(is_held_out);
        let set = if is_held_out { "held out" } else { "made with" };
        println!(
            "{set}: {} articles; precision / recall in %, values",
            scored.articles
        );
        for line in table(&scored) {
            println!("{line}");
        }
        println!();
    }
    divan::main();
}

/// A text of 10,000 characters in one language.
fn long_text(language: &str) -> String {
    let articles = all()
        .into_iter()
        .filter(|article| article.language == language);
    let one: String = articles
        .map(|article| article.text.to_owned() + "\n\n")
        .collect();
    one.chars().cycle().take(10_000).collect()
}

#[divan::bench(args = ["en", "ar", "ku"])]
fn ten_thousand_characters(bencher: Bencher, language: &str) {
    let reader = Reader::new(Arc::new(Places::built_in()));
    let terms = Terms::new(&Settings::default());
    let text = long_text(language);
    let reading = Reading::of_file(&terms);
    bencher.bench_local(|| black_box(reader.read(&text, &reading)));
}

#[divan::bench]
fn reader_of_the_built_in_places(bencher: Bencher) {
    let places = Arc::new(Places::built_in());
    bencher.bench_local(|| black_box(Reader::new(Arc::clone(&places))));
}
