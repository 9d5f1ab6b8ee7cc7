//! The labelled articles under `tests/known/articles`, and how much of what is in them the rules read.

use sijil::article::{Draft, Reader};
use sijil::domain::dates::PartialDate;
use sijil::domain::field::Field;
use sijil::domain::settings::Settings;
use sijil::places::Places;
use sijil::schema::{Reading, Terms, read_citations};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The files by language; those that are held out were never used to make the rules.
const FILES: [(&str, bool, &str); 7] = [
    ("en", false, include_str!("../known/articles/en.txt")),
    ("ar", false, include_str!("../known/articles/ar.txt")),
    ("ku", false, include_str!("../known/articles/ku.txt")),
    ("ckb", false, include_str!("../known/articles/ckb.txt")),
    (
        "en",
        true,
        include_str!("../known/articles/en_held_out.txt"),
    ),
    (
        "ar",
        true,
        include_str!("../known/articles/ar_held_out.txt"),
    ),
    (
        "ku",
        true,
        include_str!("../known/articles/ku_held_out.txt"),
    ),
];

/// An article with what a careful reader takes from it.
pub struct Labelled {
    pub name: &'static str,
    pub language: &'static str,
    pub is_held_out: bool,
    pub today: PartialDate,
    pub labels: BTreeMap<&'static str, &'static str>,
    pub text: &'static str,
}

/// Every labelled article.
pub fn all() -> Vec<Labelled> {
    let of = |(language, is_held_out, file): (&'static str, bool, &'static str)| {
        file.split("\n=== ").skip(1).map(move |article| {
            let (head, text) = article.split_once("\n---\n").expect("labels and a text");
            let mut lines = head.lines();
            let name = lines.next().expect("a name");
            let labels: BTreeMap<_, _> = lines
                .map(|line| line.split_once(": ").expect("a label"))
                .collect();
            let today = PartialDate::parse(labels["today"], None, None).expect("a day");
            Labelled {
                name,
                language,
                is_held_out,
                today,
                labels,
                text: text.trim_end(),
            }
        })
    };
    FILES.into_iter().flat_map(of).collect()
}

/// What is not compared: words that are taken over as they stand.
const NOT_COMPARED: [Field; 3] = [Field::Title, Field::Claim, Field::Sources];

/// What the rules read, under the names of the labels.
pub fn read(
    article: &Labelled,
    reader: &Reader,
    terms: &Terms,
    places: &Places,
) -> (Draft, BTreeMap<&'static str, String>) {
    let reading = Reading {
        terms,
        today: Some(article.today.earliest()),
        month: article.today.in_month(),
    };
    let draft = reader.read(article.text, &reading);
    let mut read = BTreeMap::new();
    for (field, text) in &draft.entry.texts {
        if !NOT_COMPARED.contains(field) {
            read.insert(field.key(), text.clone());
        }
    }
    if let Some(name) = read.get_mut("place") {
        let region = draft.entry.text(Field::Region);
        let mut found = places.candidates(name, 8).into_iter();
        let known = found.find(|found| found.score >= 1.0 && found.place.region == region);
        if let Some(known) = known {
            known.place.names.english.clone_into(name);
        }
    }
    let citations =
        read_citations(draft.entry.text(Field::Sources)).expect("sources that read back");
    if let Some(citation) = citations.first() {
        read.insert("source", citation.name.clone());
        if !citation.link.is_empty() {
            read.insert("link", citation.link.clone());
        }
        if let Some(published) = citation.published {
            read.insert("published", published.to_string());
        }
    }
    (draft, read)
}

/// How many values were right, were given, and were there to be found.
#[derive(Clone, Copy, Default)]
pub struct Score {
    pub right: usize,
    pub given: usize,
    pub wanted: usize,
}

impl Score {
    pub fn precision(self) -> f64 {
        self.right as f64 / self.given.max(1) as f64
    }

    pub fn recall(self) -> f64 {
        self.right as f64 / self.wanted.max(1) as f64
    }

    fn add(&mut self, label: Option<&str>, given: Option<&str>) {
        self.wanted += usize::from(label.is_some());
        self.given += usize::from(given.is_some());
        self.right += usize::from(label.is_some() && label == given);
    }
}

/// The scores of a set by language and group of fields, what was wrong, and how many articles it has.
pub struct Scored {
    pub by_language: BTreeMap<&'static str, Score>,
    pub by_field: BTreeMap<(&'static str, &'static str), Score>,
    pub wrong: Vec<String>,
    pub articles: usize,
}

/// Counts of people are one group; every other field is its own.
fn group(label: &'static str) -> &'static str {
    match label {
        "killed_military" | "killed_civilian" | "killed_isis" | "killed_other" => "killed",
        "injured_military" | "injured_civilian" | "injured_isis" | "injured_other" => "injured",
        "arrested" | "abducted" | "escaped" | "released" => "detained",
        "source" | "link" | "published" => "source",
        label => label,
    }
}

/// Reads the articles of a set and compares.
pub fn scored(is_held_out: bool) -> Scored {
    let places = Arc::new(Places::built_in());
    let reader = Reader::new(Arc::clone(&places));
    let terms = Terms::new(&Settings::default());
    let mut scored = Scored {
        by_language: BTreeMap::new(),
        by_field: BTreeMap::new(),
        wrong: Vec::new(),
        articles: 0,
    };
    for article in all()
        .iter()
        .filter(|article| article.is_held_out == is_held_out)
    {
        scored.articles += 1;
        let (_, given) = read(article, &reader, &terms, &places);
        let labels = article
            .labels
            .iter()
            .filter(|(label, _)| **label != "today");
        let labels: BTreeMap<&'static str, &str> =
            labels.map(|(label, text)| (*label, *text)).collect();
        let names: std::collections::BTreeSet<&'static str> =
            labels.keys().chain(given.keys()).copied().collect();
        for name in names {
            let (label, given) = (
                labels.get(name).copied(),
                given.get(name).map(String::as_str),
            );
            scored
                .by_language
                .entry(article.language)
                .or_default()
                .add(label, given);
            scored
                .by_field
                .entry((article.language, group(name)))
                .or_default()
                .add(label, given);
            if label != given {
                let shown = |text: Option<&str>| text.unwrap_or("-").to_owned();
                scored.wrong.push(format!(
                    "{} {name}: {} for {}",
                    article.name,
                    shown(given),
                    shown(label)
                ));
            }
        }
    }
    scored
}

/// The scores as lines: a row for each group of fields, precision and recall of each language.
pub fn table(scored: &Scored) -> Vec<String> {
    let languages: Vec<&str> = scored.by_language.keys().copied().collect();
    let mut groups: Vec<&str> = scored.by_field.keys().map(|(_, group)| *group).collect();
    groups.sort_unstable();
    groups.dedup();
    let cell = |score: Option<&Score>| match score {
        Some(score) => format!(
            "{:>3.0} /{:>4.0} ({:>2})",
            100.0 * score.precision(),
            100.0 * score.recall(),
            score.wanted
        ),
        None => "-".to_owned(),
    };
    let row = |name: &str, cells: Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|cell| format!("{cell:>18}")).collect();
        format!("{name:<14}{}", cells.concat())
    };
    let head = languages
        .iter()
        .map(|language| (*language).to_owned())
        .collect();
    let mut lines = vec![row("", head)];
    for group in groups {
        let cells = languages
            .iter()
            .map(|language| cell(scored.by_field.get(&(*language, group))));
        lines.push(row(group, cells.collect()));
    }
    let cells = languages
        .iter()
        .map(|language| cell(scored.by_language.get(*language)));
    lines.push(row("all", cells.collect()));
    lines
}
