//! The passages of a report: their source is read back as the same text, in every language, and what
//! a person types in it is read as it is meant.

use crate::sample::open_sample;
use proptest::prelude::*;
use sijil::domain::dates::Month;
use sijil::domain::report_text::{EditedPassage, ReportTexts};
use sijil::report::content::{Content, FlagKind, Span, plain};
use sijil::report::editing::{What, completions, escaped, pieces};
use sijil::schema::Audience;
use sijil::words::Language;
use sijil::workspace::Workspace;
use tempfile::TempDir;

const MONTHS: [&str; 6] = [
    "2022-05", "2023-01", "2023-02", "2023-05", "2023-06", "2023-07",
];

fn june() -> Month {
    "2023-06".parse().unwrap()
}

/// The report in English with these paragraphs at a place.
fn with(workspace: &Workspace, place: &str, paragraphs: &[&str]) -> Content {
    let paragraphs = paragraphs.iter().map(|line| (*line).to_owned()).collect();
    let passage = EditedPassage::new(place, paragraphs, Vec::new());
    let texts = ReportTexts::from_iter([passage]);
    workspace.report_content_with(june(), Language::English, Audience::Public, &texts)
}

#[test]
fn every_generated_passage_is_read_back_as_it_was_printed() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    let mut read = 0;
    for month in MONTHS {
        let month: Month = month.parse().unwrap();
        for language in Language::ALL {
            for audience in Audience::ALL {
                let content = workspace.report_content(month, language, audience);
                let as_generated = content.passages.iter().map(|passage| {
                    let source = passage.generated.clone();
                    EditedPassage::new(&passage.place, source.clone(), source)
                });
                let texts: ReportTexts = as_generated.collect();
                let edited = workspace.report_content_with(month, language, audience, &texts);
                for (passage, before) in edited.passages.iter().zip(&content.passages) {
                    let at = format!("{month} {} {}", language.code(), passage.place);
                    assert!(passage.edited || passage.generated.is_empty(), "{at}");
                    assert_eq!(passage.text, before.text, "{at}");
                    assert_eq!(passage.source, before.generated, "{at}");
                    assert!(!passage.overtaken, "{at}");
                    assert_eq!(passage.flags, [], "{at}: {:?}", passage.source);
                    read += passage.text.len();
                }
                assert_eq!(edited.sections, content.sections);
                assert_eq!(edited.front, content.front);
            }
        }
    }
    assert!(read > 500, "{read}");
}

#[test]
fn the_passages_of_june_stand_in_their_places() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    let content = workspace.report_content(june(), Language::English, Audience::Public);
    let of = |place: &str| content.passage(place).unwrap().clone();
    assert_eq!(
        of("front.title").source,
        [
            "Assassinations drive {group} attacks to\u{a0}{attacks.confirmed} in {month}, the most this year"
        ]
    );
    assert_eq!(
        plain(&of("front.title").text[0]),
        "Assassinations drive ISIS attacks to\u{a0}24 in June, the most this year"
    );
    assert!(of("front.points").source.len() > 4);
    assert_eq!(of("attacks.prose").section, "attacks");
    assert!(of("attacks.prose").source[0].starts_with("{group} carried out {attacks.confirmed}"));
    assert_eq!(
        of("raids.finding").source,
        ["Raids fell by half, from {raids.confirmed@previous} to\u{a0}{raids.confirmed}"]
    );
    assert!(
        content
            .passages
            .iter()
            .all(|passage| !passage.place.starts_with("annex"))
    );
    let june = of("left-out.prose").source.concat();
    assert!(june.contains("{link:annex-c|Annex C}"), "{june}");
}

#[test]
fn a_typed_passage_is_read_as_it_is_meant() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    let check = |source: &str, said: &str| {
        let content = with(&workspace, "attacks.prose", &[source]);
        assert_eq!(
            plain(&content.passage("attacks.prose").unwrap().text[0]),
            said,
            "{source}"
        );
        content
    };
    check(
        "{attacks.confirmed} attacks in {month}",
        "24 attacks in June",
    );
    check(
        "from {attacks.confirmed@previous}, by {attacks.confirmed@change} ({attacks.confirmed@change_percent})",
        "From 13, by 11 (+85\u{a0}%)",
    );
    check(
        "all others: {attacks.confirmed-attacks.by_tactic.assassination}",
        "All others: 11",
    );
    check("*{raids.confirmed}* raids * and", "8 raids * and");
    check(
        r"a \{name\} and {{name} and \*",
        "A {name} and {name} and *",
    );
    check("{attacks.killed.isis", "{attacks.killed.isis");
    check("{} and { }", "{} and { }");
    check("see {link:annex-a|the *annex*}", "See the annex");
    check("{link:nowhere|the annex}", "The annex");
    check(
        "{area}, {organisation}, {month@full}",
        "North and East Syria, NES Monitor, June 2023",
    );
    check("{attacks.by_region.nowhere}", "{attacks.by_region.nowhere}");
}

#[test]
fn a_name_that_nobody_knows_is_flagged_with_what_it_may_mean() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    let check = |source: &str, kind: FlagKind, meant: &str| {
        let content = with(&workspace, "attacks.prose", &[source]);
        let flags = &content.passage("attacks.prose").unwrap().flags;
        let [flag] = flags.as_slice() else {
            panic!("{source}: {flags:?}");
        };
        assert_eq!(flag.kind, kind, "{source}");
        assert_eq!(
            flag.meant.first().map_or("", String::as_str),
            meant,
            "{source}"
        );
        assert_eq!(&source[flag.range.clone()], flag.said, "{source}");
    };
    check(
        "So {attacks.confirmd} in all.",
        FlagKind::UnknownName,
        "attacks.confirmed",
    );
    check("{raid.confirmed}", FlagKind::UnknownName, "raids.confirmed");
    check("{xyzzy}", FlagKind::UnknownName, "");
    check("{cite:nobody}", FlagKind::UnknownName, "");
    check("{link:nowhere|there}", FlagKind::UnknownName, "");
    check("{attacks.killed.total@change}", FlagKind::NoNumber, "");
}

#[test]
fn what_is_cited_gets_a_number_and_stands_in_the_list() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    let content = workspace.report_content(june(), Language::English, Audience::Public);
    let reference = content.figures["attacks.confirmed"].records[0].clone();
    let source = format!("As reported.{{cite:{reference}}}");
    let content = with(&workspace, "attacks.prose", &[&source]);
    let text = &content.passage("attacks.prose").unwrap().text[0];
    assert!(matches!(text.last(), Some(Span::Cite(_))), "{text:?}");
    assert_eq!(content.passage("attacks.prose").unwrap().flags, []);
    let killed = format!("{{{reference}.killed_military}} killed");
    let content = with(&workspace, "attacks.prose", &[&killed]);
    let text = &content.passage("attacks.prose").unwrap().text[0];
    assert!(matches!(text[0], Span::Count(_)), "{text:?}");
}

#[test]
fn names_are_completed_from_any_part_of_them() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    let content = workspace.report_content(june(), Language::English, Audience::Public);
    let first = |typed: &str| {
        let found = completions(&content.names, typed);
        let first = found.first().unwrap();
        (first.name.clone(), first.shown.clone())
    };
    let shown = |name: &str, shown: &str| (name.to_owned(), shown.to_owned());
    assert_eq!(first("att"), shown("attacks.confirmed", "24"));
    assert_eq!(first("raids.c"), shown("raids.confirmed", "8"));
    assert_eq!(
        first("assass"),
        shown("attacks.by_tactic.assassination", "13")
    );
    assert_eq!(first("arrested"), shown("raids.arrested", "18"));
    let killed = completions(&content.names, "killed");
    assert!(killed.len() > 4);
    assert!(killed.iter().all(|name| name.name.contains("killed")));
    assert!(completions(&content.names, "no such thing").is_empty());
}

#[test]
fn a_pasted_mess_of_braces_is_read_quickly() {
    let mess = "{link:a|*".repeat(60);
    assert!(!pieces(&mess).is_empty());
    assert!(!pieces(&"{".repeat(10_000)).is_empty());
}

proptest! {
    #[test]
    fn any_text_can_be_typed(text in "[a-z{}*|\\\\:@. ٣é]{0,40}") {
        let read = pieces(&escaped(&text));
        let said: String = read.iter().map(|piece| match &piece.what {
            What::Words(words) => words.clone(),
            other => panic!("{other:?}"),
        }).collect();
        prop_assert_eq!(said, text);
    }

    #[test]
    fn pieces_cover_what_was_typed(text in "[a-c{}*|\\\\:. ]{0,40}") {
        let mut at = 0;
        for piece in pieces(&text) {
            prop_assert_eq!(piece.range.start, at);
            at = piece.range.end;
        }
        prop_assert_eq!(at, text.len());
    }
}
