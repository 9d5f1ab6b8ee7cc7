//! Imports go one way: the table of ARCHITECTURE.md, held against every file of the source.

use crate::sources::{self, Source};
use std::collections::BTreeMap;

/// The layers from the lowest to the highest; those of one line do not import each other.
const LAYERS: &[&[&str]] = &[
    &["domain"],
    &["words", "places"],
    &["schema"],
    &["likeness"],
    &["validation"],
    &["store", "exchange", "figures", "article"],
    &["report"],
    &["workspace"],
    &["cli", "gui"],
    &["main"],
];

/// Crates that only some of the source may name.
const CRATES: &[(&str, &[&str])] = &[
    ("pdf_writer", &["report/pdf"]),
    ("subsetter", &["report/pdf"]),
    (
        "skrifa",
        &["report/pdf", "report/text", "gui/paper", "gui/typesetting"],
    ),
    ("vello_cpu", &["gui/paper", "gui/typesetting"]),
    ("parley", &["report/text", "gui/typesetting"]),
    ("egui", &["gui"]),
    ("eframe", &["gui"]),
    ("rfd", &["gui/effects"]),
    ("open", &["gui/effects"]),
    ("lexopt", &["main.rs", "cli"]),
];

/// Calls into the file system, and who may make them.
const FILES: &[&str] = &["store", "exchange", "workspace"];

fn level(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

#[test]
fn imports_go_one_way() {
    let mut wrong = Vec::new();
    for source in sources::all() {
        let own = source.module().to_owned();
        if own == "lib" {
            continue;
        }
        let own_level = level(&own).unwrap_or_else(|| panic!("{own} is in no layer"));
        for path in sources::paths(&source.tokens) {
            let other = match path
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .as_slice()
            {
                ["crate" | "sijil", other, ..] => (*other).to_owned(),
                _ => continue,
            };
            let Some(other_level) = level(&other) else {
                continue;
            };
            if other != own && other_level >= own_level {
                wrong.push(format!("{} imports {other}", source.path));
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "against the layers: {wrong:#?}");
}

#[test]
fn the_test_sees_imports() {
    let tokens = "use crate::{store::Register, domain::{count::Count, dates}}; fn f() { crate::report::x(); }";
    let paths = sources::paths(&tokens.parse().unwrap());
    let seen: Vec<String> = paths.iter().map(|path| path.join("::")).collect();
    for path in [
        "crate::store::Register",
        "crate::domain::count::Count",
        "crate::domain::dates",
        "crate::report::x",
    ] {
        assert!(seen.iter().any(|seen| seen == path), "{path} in {seen:#?}");
    }
}

#[test]
fn a_crate_is_named_only_where_it_belongs() {
    let below = |source: &Source, place: &&str| {
        let file = format!("{place}.rs");
        source.path == *place
            || source.path == file
            || source.path.starts_with(&format!("{place}/"))
    };
    let mut wrong = Vec::new();
    for source in sources::all() {
        let paths = sources::paths(&source.tokens);
        for (name, places) in CRATES {
            let named = paths.iter().any(|path| path[0] == *name && path.len() > 1);
            if named && !places.iter().any(|place| below(&source, place)) {
                wrong.push(format!("{} names {name}", source.path));
            }
        }
        let files = paths
            .iter()
            .any(|path| path.len() > 1 && path[0] == "std" && path[1] == "fs");
        if files && !FILES.contains(&source.module()) {
            wrong.push(format!("{} touches the file system", source.path));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_module_is_left_out_of_the_table() {
    let mut modules: BTreeMap<String, usize> = BTreeMap::new();
    for source in sources::all() {
        *modules.entry(source.module().to_owned()).or_default() += 1;
    }
    modules.remove("lib");
    for module in modules.keys() {
        assert!(level(module).is_some(), "{module} is in no layer");
    }
}

#[test]
fn no_file_of_the_suite_is_forgotten() {
    let suite = sources::root().join("tests/suite");
    let main = std::fs::read_to_string(suite.join("main.rs")).unwrap();
    for entry in std::fs::read_dir(&suite).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if name != "main" {
            assert!(
                main.contains(&format!("mod {name};")),
                "{name}.rs is no module of the suite"
            );
        }
    }
}
