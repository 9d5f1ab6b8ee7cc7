//! Every sentence comes from the Fluent files: no key is missing or unused, and no text bypasses
//! them.

use crate::sources;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use sijil::domain::count::CountWord;
use sijil::domain::field::Field;
use sijil::domain::identity::RecordKind;
use sijil::domain::vocabulary::Vocabulary;
use sijil::words::{Words, field_key, term_key};
use std::collections::BTreeSet;
use std::fs;

/// The keys of the English files.
fn keys() -> BTreeSet<String> {
    let folder = sources::root().join("assets/locales/en");
    let mut keys = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let resource = fluent_syntax::parser::parse(text).unwrap();
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                assert!(
                    keys.insert(message.id.name.clone()),
                    "{} is said twice",
                    message.id.name
                );
            }
        }
    }
    keys
}

/// The keys that follow from what the program describes: fields, terms, rules.
fn derived() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for field in Field::ALL {
        keys.insert(field_key(*field));
        keys.insert(format!("{}-help", field_key(*field)));
    }
    for vocabulary in Vocabulary::ALL {
        keys.extend(
            vocabulary
                .codes()
                .iter()
                .map(|code| term_key(vocabulary, code)),
        );
    }
    for kind in RecordKind::ALL {
        keys.insert(format!("record-{}", kind.code()));
    }
    for month in 1..=12 {
        keys.insert(format!("month-{month}"));
        keys.insert(format!("month-{month}-short"));
    }
    for rule in sijil::validation::rules() {
        keys.insert(format!("finding-{}", rule.code));
        keys.insert(format!("finding-{}-hint", rule.code));
    }
    for code in sijil::validation::codes_across() {
        keys.insert(format!("finding-{code}"));
        keys.insert(format!("finding-{code}-hint"));
    }
    keys.extend(
        CountWord::ALL
            .iter()
            .map(|word| format!("count-{}", word.code())),
    );
    keys
}

/// The string literals of the source.
fn literals() -> Vec<(String, String)> {
    let all = sources::all().into_iter().flat_map(|source| {
        let literals = sources::literals(&source.tokens);
        literals
            .into_iter()
            .map(move |literal| (source.path.clone(), literal))
    });
    all.collect()
}

/// The codes of what could not be read are literals of the schema; their keys follow from them.
fn problem_keys() -> BTreeSet<String> {
    let codes = literals()
        .into_iter()
        .filter(|(path, _)| path.starts_with("schema/"));
    let keys =
        codes.flat_map(|(_, code)| [format!("finding-{code}"), format!("finding-{code}-hint")]);
    let known = keys_with_prefix("finding-");
    keys.filter(|key| known.contains(key)).collect()
}

fn keys_with_prefix(prefix: &str) -> BTreeSet<String> {
    keys()
        .into_iter()
        .filter(|key| key.starts_with(prefix))
        .collect()
}

#[test]
fn no_key_is_missing() {
    let words = Words::english();
    let mut missing: Vec<String> = derived()
        .into_iter()
        .filter(|key| !words.has(key))
        .collect();
    // A literal of the shape of a key, with the first word of some key, must be one.
    let keys = keys();
    let first = |key: &str| key.split('-').next().unwrap_or_default().to_owned();
    let families: BTreeSet<String> = keys.iter().map(|key| first(key)).collect();
    for (path, literal) in literals() {
        let shape = literal.contains('-')
            && !literal.ends_with('-')
            && literal
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if shape && families.contains(&first(&literal)) && !keys.contains(&literal) {
            let code = format!("finding-{literal}");
            if !keys.contains(&code) && !NOT_KEYS.contains(&literal.as_str()) {
                missing.push(format!("{path}: {literal}"));
            }
        }
    }
    assert!(missing.is_empty(), "no words for {missing:#?}");
}

/// Literals of the shape of a key that are something else: codes of formats and files.
const NOT_KEYS: &[&str] = &[
    "headline-1",
    "unknown-perpetrator-1",
    "reported-1",
    "claimed-1",
    "anywhere-1",
    "date-precision",
    "geo-precision",
    "add-passphrase",
    "search-ms",
];

#[test]
fn no_key_is_unused() {
    let mut used = derived();
    used.extend(problem_keys());
    let literals: Vec<String> = literals().into_iter().map(|(_, literal)| literal).collect();
    // A literal with a gap, such as "tile-{}", is a family of keys.
    let families: Vec<(String, String)> = literals
        .iter()
        .filter_map(|literal| {
            let (before, rest) = literal.split_once('{')?;
            let (_, after) = rest.split_once('}')?;
            let fits = before.ends_with('-') && before.len() > 4 && !after.contains(['{', ' ']);
            fits.then(|| (before.to_owned(), after.to_owned()))
        })
        .collect();
    used.extend(literals);
    let unused: Vec<String> = keys()
        .into_iter()
        .filter(|key| !used.contains(key))
        .filter(|key| {
            let in_family = |(before, after): &(String, String)| {
                key.len() > before.len() + after.len()
                    && key.starts_with(before.as_str())
                    && key.ends_with(after.as_str())
                    && !matches!(before.as_str(), "finding-" | "field-" | "term-" | "record-")
            };
            !families.iter().any(in_family)
        })
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:#?}");
}

#[test]
fn no_text_bypasses_the_files() {
    let mut bypass = Vec::new();
    for (path, literal) in literals() {
        // What people type is understood in their words, and that is not shown.
        let input = path == "domain/month_names.rs";
        // The PDF format calls its parts by capitalised words.
        let format = path.starts_with("report/pdf/") && !literal.contains(' ');
        if !input && !format && reads_as_text(&literal) && !NAMES.contains(&literal.as_str()) {
            bypass.push(format!("{path}: {literal}"));
        }
    }
    assert!(
        bypass.is_empty(),
        "text outside of the Fluent files: {bypass:#?}"
    );
}

/// Whether a literal looks like words for people: several of them, not all capitalised as in a name;
/// or a single capitalised one, as on a button.
fn reads_as_text(literal: &str) -> bool {
    let is_word = |word: &&str| word.chars().count() > 2 && word.chars().all(char::is_alphabetic);
    let small = |word: &str| word.starts_with(char::is_lowercase);
    let words: Vec<&str> = literal
        .split_whitespace()
        .filter(|word| !word.contains('{'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphabetic()))
        .filter(is_word)
        .collect();
    match words.as_slice() {
        [] => false,
        [word] => {
            let mut letters = word.chars();
            *word == literal
                && letters.next().is_some_and(char::is_uppercase)
                && letters.all(char::is_lowercase)
        }
        words => words.iter().any(|word| small(word)),
    }
}

/// Names of libraries, typefaces and the like, and of what formats ask for: the same in every
/// language.
const NAMES: &[&str] = &[
    "Installation",
    "Identity",
    "Opened",
    "Secret",
    "Passphrase",
    "pdf-writer 0.15",
    "sRGB IEC61966-2.1",
    "Inter",
    "Vazirmatn",
];

#[test]
fn the_test_tells_text_from_codes() {
    for text in [
        "Save",
        "no such place",
        "The day is wrong.",
        "{} records were lost",
    ] {
        assert!(reads_as_text(text), "{text}");
    }
    for code in [
        "SIJIL_NOW",
        "deir_ez_zor",
        "journal/{}.jsonl",
        "Inter Display",
        "",
        "%PDF",
    ] {
        assert!(!reads_as_text(code), "{code}");
    }
}

#[test]
fn every_argument_of_a_sentence_is_named_like_a_variable() {
    let folder = sources::root().join("assets/locales/en");
    for entry in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        for entry in fluent_syntax::parser::parse(text.as_str()).unwrap().body {
            let Entry::Message(message) = entry else {
                continue;
            };
            for element in message
                .value
                .into_iter()
                .flat_map(|pattern| pattern.elements)
            {
                if let PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::VariableReference { id }),
                } = element
                {
                    let fits = id
                        .name
                        .chars()
                        .all(|c| c.is_ascii_lowercase() || "-0123456789".contains(c));
                    assert!(fits, "{}: {}", message.id.name, id.name);
                }
            }
        }
    }
}
