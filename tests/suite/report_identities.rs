//! What must agree in a report does, in every month and language, and is found where it does not.

use crate::sample::open_sample;
use sijil::report::content::{Block, Chart, Content, Span, Table};
use sijil::report::editing::{Identity, identities};
use sijil::schema::Audience;
use sijil::words::{Language, Words};
use tempfile::TempDir;

fn content(month: &str, language: Language) -> Content {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    workspace.report_content(month.parse().unwrap(), language, Audience::Public)
}

/// The keys and terms of what does not hold.
fn broken(content: &Content) -> Vec<String> {
    let identities = identities(content);
    let broken = identities.iter().filter(|identity| !identity.holds);
    broken
        .map(|identity| {
            format!(
                "{} {} {}",
                identity.name.key, identity.place, identity.terms
            )
        })
        .collect()
}

#[test]
fn everything_agrees_in_every_month_and_language() {
    for month in ["2022-05", "2023-01", "2023-05", "2023-06", "2023-07"] {
        for language in Language::ALL {
            let content = content(month, language);
            assert_eq!(broken(&content), [""; 0], "{month} {}", language.code());
        }
    }
}

#[test]
fn the_terms_of_june_are_its_numbers() {
    let all = identities(&content("2023-06", Language::Arabic));
    let words = Words::english();
    let said: Vec<String> = all
        .iter()
        .map(|Identity { name, terms, .. }| format!("{}: {terms}", words.say(name)))
        .collect();
    for expected in [
        "attacks.by_region adds up: 18+3+2+1 = 24",
        "attacks.killed: parties add up to all: 11+4 = 15",
        "attacks.confirmed: rows of the annex: 24 = 24",
        "raids.by_region adds up: ",
        "raids.confirmed in its bar: 5+3 = 8",
        "Bars by month end with this month and the one before: 13 → 24",
        "raids.arrested: column of the annex: 18 = 18",
        "No flag is open: 0",
    ] {
        let found = said.iter().any(|said| said.starts_with(expected));
        let optional = expected.ends_with(": ");
        assert!(found || optional, "{expected} in {said:#?}");
    }
}

/// The first table of a section.
fn table<'a>(content: &'a mut Content, place: &str) -> &'a mut Table {
    fn find(blocks: &mut [Block]) -> Option<&mut Table> {
        blocks.iter_mut().find_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Beside(inside, _) => find(inside),
            _ => None,
        })
    }
    let mut sections = content.sections.iter_mut();
    let section = sections.find(|section| section.place == place).unwrap();
    find(&mut section.blocks).unwrap()
}

#[test]
fn what_is_broken_is_found() {
    let june = content("2023-06", Language::English);
    let check = |break_it: &dyn Fn(&mut Content), expected: &[&str]| {
        let mut content = june.clone();
        break_it(&mut content);
        let broken = broken(&content);
        for expected in expected {
            let found = broken.iter().any(|broken| broken.starts_with(expected));
            assert!(found, "{expected} in {broken:#?}");
        }
        assert_eq!(broken.len(), expected.len(), "{broken:#?}");
    };
    check(
        &|content| content.front.tiles[0].number = "25".to_owned(),
        &[
            "identity-tile front 25 = 24",
            "identity-numbers",
            "identity-number front 25 = 24",
        ],
    );
    check(
        &|content| {
            table(content, "annex-a").rows.remove(0);
        },
        &["identity-annex annex-a 23 = 24", "identity-column annex-a"],
    );
    check(
        &|content| {
            let rows = &mut table(content, "annex-b").rows;
            rows[1] = rows[0].clone();
        },
        &["identity-annex annex-b", "identity-column annex-b 19 = 18"],
    );
    check(
        &|content| {
            let breakdowns = content.sections[0].blocks.iter_mut();
            for block in breakdowns {
                if let Block::Figures(figures, _) = block
                    && let Chart::Breakdown(chart) = &mut figures[0].chart
                {
                    chart.rows[0].value += 1;
                }
            }
        },
        &["identity-breakdown attacks 18+3+2+1 = 24"],
    );
    check(
        &|content| {
            let cell = &mut table(content, "casualties").rows[0].cells[1];
            let Span::Figure { shown, .. } = &mut cell.text[0] else {
                panic!("{cell:?}");
            };
            *shown = "12".to_owned();
        },
        &[
            "identity-parties casualties 12+4 = 15",
            "identity-numbers",
            "identity-number casualties 12 = 11",
        ],
    );
}
