//! The four languages of a report: each says all that English says, with the same numbers in it, and
//! shows numbers and dates in its own way.

use crate::sample::open_sample;
use crate::sources;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use sijil::domain::dates::PartialDate;
use sijil::report::content::Content;
use sijil::report::layout::lay_out;
use sijil::report::page::Item;
use sijil::report::{Format, render};
use sijil::schema::Audience;
use sijil::words::{Language, Message, Words};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The files that a report is said from.
const FILES: [&str; 6] = [
    "common",
    "terms",
    "countries",
    "figures",
    "report",
    "corrections",
];

/// What a language says: by key, the arguments that its message puts in.
fn said(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let folder = sources::root().join("assets/locales").join(language.code());
    let mut said = BTreeMap::new();
    for file in FILES {
        let text = fs::read_to_string(folder.join(format!("{file}.ftl"))).unwrap();
        let resource = fluent_syntax::parser::parse(text).unwrap();
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let mut arguments = BTreeSet::new();
            put_in(message.value.as_ref().unwrap(), &mut arguments);
            let before = said.insert(message.id.name.clone(), arguments);
            assert!(
                before.is_none(),
                "{file}: {} is said twice",
                message.id.name
            );
        }
    }
    said
}

/// The arguments that stand in a text, in any of its variants; those that only choose one are left out.
fn put_in(pattern: &Pattern<String>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                arguments.insert(id.name.clone());
            }
            Expression::Select { variants, .. } => {
                for variant in variants {
                    put_in(&variant.value, arguments);
                }
            }
            Expression::Inline(_) => {}
        }
    }
}

#[test]
fn every_language_says_what_english_says_with_the_same_numbers_in_it() {
    let english = said(Language::English);
    for language in Language::ALL {
        let theirs = said(language);
        let code = language.code();
        for (key, arguments) in &english {
            assert_eq!(theirs.get(key), Some(arguments), "{code}: {key}");
        }
        assert_eq!(
            theirs.len(),
            english.len(),
            "{code} says what English does not"
        );
    }
}

#[test]
fn numbers_and_dates_are_written_as_the_language_writes_them() {
    let date = PartialDate::day("2023-06-19".parse().unwrap());
    let shown = |language: Language| {
        let words = Words::load(language);
        (words.number(2000), words.date(date))
    };
    let expected = [
        ("2,000", "19 June 2023"),
        ("2.000", "19 Hezîran 2023"),
        ("٢٬٠٠٠", "١٩ حزيران ٢٠٢٣"),
        ("٢٬٠٠٠", "١٩ی حوزەیرانی ٢٠٢٣"),
    ];
    for (language, (number, date)) in Language::ALL.into_iter().zip(expected) {
        let (shown_number, shown_date) = shown(language);
        assert_eq!(shown_number, number);
        assert_eq!(shown_date, date);
    }
}

#[test]
fn arabic_has_a_form_for_every_kind_of_number() {
    let words = Words::load(Language::Arabic);
    let said = |count: u32| {
        let message = Message::new("report-annex-attacks-all")
            .with("n", words.number(count.into()))
            .with("n-count", count);
        words.say(&message)
    };
    // One and two, three to ten, eleven to ninety-nine, and hundreds differ.
    let forms: BTreeSet<String> = [2, 3, 11, 100]
        .map(|count| said(count).replace(|letter: char| letter.is_numeric(), ""))
        .into();
    assert!(forms.len() >= 3, "{forms:?}");
}

#[test]
fn what_a_language_does_not_say_is_said_in_english_and_listed() {
    let words = Words::load(Language::Sorani);
    assert_eq!(
        words.text("toast-undo"),
        Words::english().text("toast-undo")
    );
    assert_eq!(words.untranslated(), ["toast-undo"]);
}

#[test]
fn a_report_in_arabic_stands_mirrored_on_its_pages_and_is_found_in_them() {
    let home = tempfile::tempdir().unwrap();
    let workspace = open_sample(home.path());
    let month = "2023-06".parse().unwrap();
    let of = |language| workspace.report_content(month, language, Audience::Public);
    let (english, arabic) = (of(Language::English), of(Language::Arabic));
    assert!(arabic.untranslated.is_empty(), "{:?}", arabic.untranslated);
    assert_eq!(arabic.figures, english.figures, "one set of data");
    // The name of the organisation begins the page: at the left, or at the right.
    let begins_at = |content: &Content| {
        let document = lay_out(content);
        let mut items = document.pages[0].items.iter();
        let found = items.find_map(|item| match item {
            Item::Run(run) if run.reading() == "NES Monitor" => Some(run.x + run.width / 2.0),
            _ => None,
        });
        found.unwrap() / document.size.0
    };
    assert!(begins_at(&english) < 0.5);
    assert!(begins_at(&arabic) > 0.5);
    let texts: String = lay_out(&arabic)
        .pages
        .iter()
        .flat_map(|page| &page.items)
        .filter_map(|item| match item {
            Item::Run(run) => Some(run.reading()),
            _ => None,
        })
        .collect();
    assert!(texts.contains("حزيران"), "{texts}");
    assert!(
        !texts.contains(['\u{2068}', '\u{2069}']),
        "no marks of direction are found"
    );
    // What pictures are described by is said in the language too.
    let whole = format!("{:?}", lay_out(&arabic));
    let latin = |digit: char| whole.contains(&format!("{digit}, "));
    assert!(
        !('٠'..='٩').any(latin),
        "a Latin comma in a list of numbers"
    );
    let markdown = render(&arabic, Format::Markdown).unwrap();
    let markdown = String::from_utf8(markdown).unwrap();
    let latin = |digit: char| markdown.contains(&format!("{digit}, "));
    assert!(
        !('٠'..='٩').any(latin),
        "a Latin comma in a list of numbers"
    );
}
