//! What is flagged of typed text, in every language: numbers that a figure has or none has, and words
//! of change that the figure beside them does not bear out.

use crate::sample::open_sample;
use sijil::domain::dates::Month;
use sijil::domain::report_text::{EditedPassage, Kept, ReportTexts};
use sijil::report::content::{Flag, FlagKind, Passage};
use sijil::schema::Audience;
use sijil::words::{Language, Words};
use sijil::workspace::Workspace;
use std::cell::RefCell;
use std::fmt::Write;
use tempfile::TempDir;

struct Desk {
    _home: TempDir,
    workspace: Workspace,
    month: Month,
    wrong: RefCell<Vec<String>>,
}

impl Desk {
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        Self {
            workspace: open_sample(home.path()),
            _home: home,
            month: "2023-06".parse().unwrap(),
            wrong: RefCell::default(),
        }
    }

    /// Ends a table: all that was otherwise than expected is told at once.
    fn done(&self) {
        let wrong = self.wrong.borrow();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    fn passage(&self, language: Language, edited: EditedPassage) -> Passage {
        let place = edited.place.clone();
        let texts = ReportTexts::from_iter([edited]);
        let audience = Audience::Public;
        let content = self
            .workspace
            .report_content_with(self.month, language, audience, &texts);
        content.passage(&place).unwrap().clone()
    }

    fn flags(&self, language: Language, place: &str, source: &str) -> Vec<Flag> {
        let edited = EditedPassage::new(place, vec![source.to_owned()], Vec::new());
        self.passage(language, edited).flags
    }

    /// Holds the flags of a text against what is expected: kind, text, and the likeliest name.
    fn check(&self, language: Language, place: &str, source: &str, expected: &str) {
        let mut found = String::new();
        for flag in self.flags(language, place, source) {
            assert_eq!(&source[flag.range.clone()], flag.said, "{source}");
            let meant = flag.meant.first().map_or("-", String::as_str);
            let end = if found.is_empty() { "" } else { "; " };
            write!(found, "{end}{} {}: {meant}", flag.kind.code(), flag.said).unwrap();
        }
        if found != expected {
            let wrong = format!("{place}: {source}\n  expected {expected}\n  found    {found}");
            self.wrong.borrow_mut().push(wrong);
        }
    }
}

#[test]
fn typed_numbers_are_told_by_the_figures_that_they_are() {
    let desk = Desk::new();
    let check = |place: &str, source: &str, expected: &str| {
        desk.check(Language::English, place, source, expected);
    };
    let prose = "attacks.prose";
    for (source, expected) in [
        ("There were 24 attacks.", "typed 24: attacks.confirmed"),
        (
            "There were 13 attacks in May.",
            "typed 13: attacks.by_tactic.assassination",
        ),
        (
            "Rising by +85 %.",
            "change_alone Rising: attacks.confirmed; typed +85 %: attacks.confirmed@change_percent",
        ),
        (
            "by 85 percent",
            "typed 85 percent: attacks.confirmed@change_percent",
        ),
        (
            "85 % (24)",
            "typed 85 %: attacks.confirmed@change_percent; typed 24: attacks.confirmed",
        ),
        ("We counted 777 of them.", "unmatched 777: -"),
        (
            "We counted 1,777 of them, or 12.5.",
            "unmatched 1,777: -; unmatched 12.5: -",
        ),
        (
            "On 19 June 2023, and on June 19, and on 2023-06-19, and on 19/6/2023, at 10:30.",
            "",
        ),
        ("On the 19th of June, in 2019 and since 2014.", ""),
        ("On 19 of June.", ""),
        ("He may count 24 may be.", "typed 24: attacks.confirmed"),
        (
            "An AK-47, an M16 and https://example.org/2023/24 and I-7KQ4M2.",
            "",
        ),
        ("No one was hurt, and one of them fled.", ""),
        ("Only eight raids.", "typed eight: raids.confirmed"),
        (
            "*24* attacks and {count:24}",
            "typed 24: attacks.confirmed; typed 24: attacks.confirmed",
        ),
        ("twenty-four", "unmatched twenty: -"),
        ("{attacks.confirmed} attacks in {month}, by {group}", ""),
        (
            "Both ٢٤ and ۲۴.",
            "typed ٢٤: attacks.confirmed; typed ۲۴: attacks.confirmed",
        ),
    ] {
        check(prose, source, expected);
    }
    check("raids.prose", "Only 8 of them.", "typed 8: raids.confirmed");
    check(
        "raids.prose",
        "There were 16 in May.",
        "typed 16: raids.confirmed@previous",
    );
    check(
        "front.title",
        "ISIS attacks reach 24",
        "typed 24: attacks.confirmed",
    );
    check(
        "repatriations.prose",
        "Only 74 until now.",
        "typed 74: repatriated.foreign_men.cumulative",
    );
    desk.done();
}

#[test]
fn words_of_change_are_held_against_the_figure_beside_them() {
    let desk = Desk::new();
    let check = |source: &str, expected: &str| {
        desk.check(Language::English, "attacks.prose", source, expected);
    };
    for (source, expected) in [
        ("Attacks rose to {attacks.confirmed}.", ""),
        (
            "Attacks fell to {attacks.confirmed}.",
            "contradicts fell: attacks.by_tactic.arson",
        ),
        ("Raids halved to {raids.confirmed}.", ""),
        (
            "Attacks doubled to {attacks.confirmed}.",
            "contradicts doubled: attacks.by_region.deir_ez_zor",
        ),
        (
            "Attacks nearly doubled.",
            "change_alone doubled: attacks.by_region.deir_ez_zor",
        ),
        (
            "Attacks were roughly the same: {attacks.confirmed}.",
            "contradicts roughly the same: attacks.confirmed-attacks.by_tactic.assassination",
        ),
        ("{attacks.confirmed} attacks, the most this year.", ""),
        (
            "{attacks.confirmed} attacks, the fewest this year.",
            "contradicts the fewest this year: -",
        ),
        (
            "{raids.confirmed} raids, the most this year.",
            "contradicts the most this year: attacks.confirmed",
        ),
        (
            "{attacks.confirmed} attacks. It is the most in a month so far.",
            "",
        ),
        (
            "Attacks rose to {attacks.confirmed}; raids fell by half, to {raids.confirmed}.",
            "",
        ),
        (
            "Attacks fell to {attacks.confirmed}; raids rose to {raids.confirmed}.",
            "contradicts fell: attacks.by_tactic.arson; contradicts rose: attacks.confirmed",
        ),
        (
            "{attacks.killed.total} were killed, slightly up.",
            "contradicts slightly up: -",
        ),
    ] {
        check(source, expected);
    }
    desk.done();
    let flags = desk.flags(
        Language::English,
        "attacks.prose",
        "Attacks doubled to {attacks.confirmed}.",
    );
    let said = Words::english().say(&flags[0].message);
    assert_eq!(
        said,
        "“doubled” stands beside attacks.confirmed, which went from 13 to 24."
    );
}

#[test]
fn every_language_knows_its_words_of_number_and_change() {
    let desk = Desk::new();
    for (language, source, expected) in [
        (
            Language::Kurmanji,
            "24 êrîş, di 19'ê Hezîranê de.",
            "typed 24: attacks.confirmed",
        ),
        (
            Language::Kurmanji,
            "Heşt serdegirtin.",
            "typed Heşt: raids.confirmed",
        ),
        (
            Language::Kurmanji,
            "Ji sedî 85.",
            "typed 85: attacks.confirmed@change_percent",
        ),
        (
            Language::Kurmanji,
            "Êrîş kêm bûn: {attacks.confirmed}.",
            "contradicts kêm bûn: attacks.by_tactic.arson",
        ),
        (
            Language::Kurmanji,
            "Êrîş zêde bûn: {attacks.confirmed}.",
            "",
        ),
        (
            Language::Kurmanji,
            "Êrîş du qat bûn: {attacks.confirmed}.",
            "contradicts du qat bûn: attacks.by_region.deir_ez_zor",
        ),
        (
            Language::Arabic,
            "وقع ٢٤ هجوماً في ١٩ حزيران ٢٠٢٣.",
            "typed ٢٤: attacks.confirmed",
        ),
        (
            Language::Arabic,
            "ثماني مداهمات.",
            "typed ثماني: raids.confirmed",
        ),
        (
            Language::Arabic,
            "بنسبة ٨٥٪.",
            "typed ٨٥٪: attacks.confirmed@change_percent",
        ),
        (
            Language::Arabic,
            "وانخفضت الهجمات إلى {attacks.confirmed}.",
            "contradicts وانخفضت: attacks.by_tactic.arson",
        ),
        (
            Language::Arabic,
            "تضاعفت الهجمات إلى {attacks.confirmed}.",
            "contradicts تضاعفت: attacks.by_region.deir_ez_zor",
        ),
        (
            Language::Sorani,
            "٢٤ هێرش لە ١٩ی حوزەیران.",
            "typed ٢٤: attacks.confirmed",
        ),
        (
            Language::Sorani,
            "هەشت ئۆپەراسیۆن.",
            "typed هەشت: raids.confirmed",
        ),
        (
            Language::Sorani,
            "هێرشەکان کەم بوونەوە بۆ {attacks.confirmed}.",
            "contradicts کەم بوونەوە: attacks.by_tactic.arson",
        ),
        (
            Language::Sorani,
            "هێرشەکان دوو هێندە بوون: {attacks.confirmed}.",
            "contradicts دوو هێندە بوون: attacks.by_region.deir_ez_zor",
        ),
    ] {
        desk.check(language, "attacks.prose", source, expected);
    }
    desk.done();
}

#[test]
fn what_was_generated_is_borne_out_by_its_own_figures() {
    let mut desk = Desk::new();
    let mut judged = 0;
    for month in [
        "2023-01", "2023-02", "2023-03", "2023-05", "2023-06", "2023-07",
    ] {
        desk.month = month.parse().unwrap();
        for language in Language::ALL {
            let audience = Audience::Public;
            let content = desk
                .workspace
                .report_content(desk.month, language, audience);
            for passage in &content.passages {
                // One sign more, and it is no longer taken as generated.
                let typed = passage.generated.iter().map(|text| format!("{text} …"));
                let edited = EditedPassage::new(&passage.place, typed.collect(), Vec::new());
                let flags = desk.passage(language, edited).flags;
                let code = language.code();
                assert_eq!(
                    flags,
                    [],
                    "{month} {code} {}: {:#?}",
                    passage.place,
                    passage.generated
                );
                judged += passage.generated.len();
            }
        }
    }
    assert!(judged > 250, "{judged}");
}

#[test]
fn what_is_kept_with_a_reason_is_settled() {
    let desk = Desk::new();
    let source = "As the statement says, “24 hours”, and 777.".to_owned();
    let mut edited = EditedPassage::new("attacks.prose", vec![source], Vec::new());
    edited.kept = vec![Kept {
        text: "24".to_owned(),
        reason: "hours".to_owned(),
    }];
    let passage = desk.passage(Language::English, edited);
    let settled: Vec<_> = passage
        .flags
        .iter()
        .map(|flag| flag.settled.as_deref())
        .collect();
    assert_eq!(settled, [Some("hours"), None]);
    assert_eq!(passage.open_flags().count(), 1);
}

#[test]
fn a_title_is_flagged_when_the_figures_do_not_bear_it_out() {
    let mut desk = Desk::new();
    let audience = Audience::Public;
    let offers = |desk: &Desk| {
        let content = desk
            .workspace
            .report_content(desk.month, Language::English, audience);
        content.passage("front.title").unwrap().offers.clone()
    };
    let june = offers(&desk);
    let rules: Vec<_> = june.iter().map(|offer| offer.rule.as_str()).collect();
    assert_eq!(
        rules,
        [
            "driven attacks.by_tactic.assassination",
            "up most attacks.confirmed",
            "up attacks.confirmed",
            "record attacks.confirmed",
            "region most attacks.by_region.deir_ez_zor",
            "halved raids.confirmed",
        ]
    );
    let chosen = |offer: &sijil::report::content::Offer| EditedPassage {
        rule: offer.rule.clone(),
        ..EditedPassage::new("front.title", vec![offer.source.clone()], Vec::new())
    };
    for offer in &june {
        let passage = desk.passage(Language::English, chosen(offer));
        assert_eq!(passage.flags, [], "{}", offer.rule);
        assert_eq!(passage.text[0], offer.text, "{}", offer.rule);
    }
    desk.month = "2023-02".parse().unwrap();
    for offer in &june {
        let flags = desk.passage(Language::English, chosen(offer)).flags;
        let kinds: Vec<_> = flags.iter().map(|flag| flag.kind).collect();
        assert!(
            kinds.contains(&FlagKind::NotBorneOut),
            "{}: {kinds:?}",
            offer.rule
        );
    }
}
