//! Texts that are typed to break a report, or by accident: they stand as text, lead nowhere that they
//! should not, and take no time.

use crate::sample::open_sample;
use sijil::domain::report_text::{EditedPassage, ReportTexts};
use sijil::report::content::{Content, Destination, FlagKind, Span, plain};
use sijil::report::editing::{What, pieces};
use sijil::report::{Format, render};
use sijil::schema::Audience;
use sijil::words::Language;
use sijil::workspace::Workspace;
use tempfile::TempDir;

const PLACE: &str = "attacks.prose";

fn with(workspace: &Workspace, paragraphs: &[&str]) -> Content {
    let paragraphs = paragraphs.iter().map(|line| (*line).to_owned()).collect();
    let passage = EditedPassage::new(PLACE, paragraphs, Vec::new());
    let texts = ReportTexts::from_iter([passage]);
    let june = "2023-06".parse().unwrap();
    workspace.report_content_with(june, Language::English, Audience::Public, &texts)
}

fn markdown(content: &Content) -> String {
    String::from_utf8(render(content, Format::Markdown).unwrap()).unwrap()
}

/// Where the links in a text lead.
fn addresses(text: &[Span], all: &mut Vec<String>) {
    for span in text {
        match span {
            Span::Link { words, to } => {
                if let Destination::Address(to) = to {
                    all.push(to.clone());
                }
                addresses(words, all);
            }
            Span::Strong(inside) => addresses(inside, all),
            _ => {}
        }
    }
}

#[test]
fn only_web_addresses_can_be_opened() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    for address in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " https://a.example",
        "data:text/html,<b>x</b>",
        "file:///etc/passwd",
        "mailto:a@b.example",
        "//a.example",
        "https:/a.example",
        "https://",
        "https://a.example/\n](javascript:alert(1))",
        "https://a b",
        "http://a\u{0}",
        "#annex-a",
    ] {
        let source = format!("See {{link:{address}|this}}.");
        let content = with(&workspace, &[&source]);
        let passage = content.passage(PLACE).unwrap();
        let mut found = Vec::new();
        addresses(&passage.text[0], &mut found);
        assert_eq!(found, [""; 0], "{address}");
        assert_eq!(passage.flags[0].kind, FlagKind::UnknownName, "{address}");
        let pdf = render(&content, Format::Pdf).unwrap();
        for bad in [&b"javascript"[..], b"/URI (file", b"/URI (data"] {
            let at = pdf.windows(bad.len()).position(|window| window == bad);
            assert_eq!(at, None, "{address}");
        }
    }
    let good = with(&workspace, &["See {link:https://a.example/(x)<y>|this}."]);
    assert!(markdown(&good).contains("[this](<https://a.example/(x)%3Cy%3E>)"));
}

#[test]
fn what_is_typed_is_no_markup() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    let content = with(
        &workspace,
        &[
            "A [link](javascript:alert(1)) and <script>x</script>.",
            "{tag:x` [y](javascript:alert(2)) `} {name:<b>z</b>} {ref:[r](javascript:alert(3))}",
            "One\u{202E}21\u{202C} two\u{2066}x\u{0} three\u{7}.",
        ],
    );
    let said = markdown(&content);
    assert!(said.contains(r"\[link\](javascript:alert(1)) and \<script\>x\</script\>."));
    assert!(said.contains("`x  [y](javascript:alert(2))  `"), "{said}");
    assert!(said.contains(r"\<b\>z\</b\> \[r\](javascript:alert(3))"));
    // What turns the direction of letters would show another number than the one that is read.
    assert!(said.contains("One21 twox  three ."), "{said}");
    assert!(!said.contains(['\u{202E}', '\u{2066}', '\u{0}', '\u{7}']));
}

const MESS: [&str; 36] = [
    "*",
    "**",
    "***",
    "{",
    "}",
    "{{",
    "{}",
    "{ }",
    "{*",
    "*{*}*",
    "{link:}",
    "{link:|}",
    "{link:a",
    "{link:attacks|*x}*",
    "\\",
    "{\\}",
    "{attacks.confirmed",
    "{attacks.confirmed@}",
    "{@previous}",
    "{attacks.confirmed@2022-05}",
    "{attacks.confirmed-attacks.confirmed-raids.confirmed}",
    "{-}",
    "{../../etc/passwd}",
    "{attacks\u{0}.confirmed}",
    "{\u{202E}demrifnoc.skcatta}",
    "{cite:}",
    "{cite:javascript:x}",
    "{I-000000.killed_military}",
    "{count:}",
    "{tag:}",
    "{ref:}",
    "\u{FFFF}\u{10FFFF}",
    "\u{301}\u{301}\u{301}",
    "\u{0}",
    "\n\n\n",
    "\u{2028}",
];

#[test]
fn any_mess_is_said_as_it_stands() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    for mess in MESS {
        let content = with(&workspace, &[mess]);
        let passage = content.passage(PLACE).unwrap();
        assert_eq!(passage.source, [mess]);
        if mess.starts_with('{') && mess.contains("confirmed") && mess.ends_with('}') {
            let said = plain(&passage.text[0]);
            assert!(
                !said.contains(char::is_numeric) || passage.open_flags().count() > 0,
                "{said}"
            );
        }
        for format in [Format::Markdown, Format::Json] {
            assert!(render(&content, format).is_ok(), "{mess:?} as {format:?}");
        }
    }
    let content = with(&workspace, &MESS);
    assert!(render(&content, Format::Pdf).is_ok());
}

#[test]
fn much_text_is_read_in_time_that_grows_with_it() {
    // What closes a name or a link is looked for nearby, and not through all the rest for each of them.
    let far = "x".repeat(3_000);
    for source in [
        format!("{{{far}}}"),
        format!("{{link:annex-a|{far}}} {{month}}"),
    ] {
        let read = pieces(&source);
        assert!(
            matches!(&read[0].what, What::Words(words) if words.contains(&far)),
            "{read:?}"
        );
    }
    for part in [
        "{link:a|*",
        "{link:a|",
        "*{",
        "{",
        "\\",
        "{a|*b",
        "{{*",
        "{link:a|*{b}",
    ] {
        let read = pieces(&part.repeat(1_000));
        assert_eq!(
            read.last().map(|piece| piece.range.end),
            Some(part.len() * 1_000)
        );
    }
}

#[test]
fn thousands_of_paragraphs_are_laid_out() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    let many = vec!["We counted {attacks.confirmed} and *no more*."; 3_000];
    let content = with(&workspace, &many);
    let pdf = render(&content, Format::Pdf).unwrap();
    assert!(pdf.len() > 100_000);
    let long = "word ".repeat(60_000);
    let wide = "x".repeat(100_000);
    let content = with(&workspace, &[&long, &wide]);
    assert!(render(&content, Format::Pdf).is_ok());
}
