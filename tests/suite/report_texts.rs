//! What people write in a report is kept as records: one a passage, undone by handing back what
//! stood, and shown side by side where two wrote the same one.

use crate::cli_fixture::Desk as Shell;
use crate::conflicts::Desk;
use crate::sample::{build, open_sample};
use sijil::domain::dates::Month;
use sijil::domain::identity::RecordKind;
use sijil::domain::report_text::{EditedPassage, Kept, ReportTexts};
use sijil::report::content::{FlagKind, plain};
use sijil::report::{Format, render};
use sijil::schema::Audience;
use sijil::store::Register;
use sijil::words::Language;
use sijil::workspace::Workspace;
use tempfile::TempDir;

const PLACE: &str = "attacks.prose";

fn june() -> Month {
    "2023-06".parse().unwrap()
}

fn writable(scratch: &TempDir) -> Workspace {
    build(
        &scratch.path().join("register"),
        &scratch.path().join("home"),
    )
}

fn passage(text: &str) -> EditedPassage {
    EditedPassage {
        kept: vec![Kept {
            text: "nine".to_owned(),
            reason: "quoted".to_owned(),
        }],
        ..EditedPassage::new(PLACE, vec![text.to_owned()], vec!["before".to_owned()])
    }
}

fn said(workspace: &Workspace, language: Language) -> String {
    let content = workspace.report_content(june(), language, Audience::Public);
    let passage = content.passage(PLACE).unwrap();
    plain(&passage.text[0])
}

#[test]
fn what_is_written_stands_until_it_is_taken_back() {
    let home = TempDir::new().unwrap();
    let mut workspace = writable(&home);
    let before = said(&workspace, Language::English);
    let arabic = said(&workspace, Language::Arabic);
    let first = passage("We saw {attacks.confirmed} attacks.");
    let mut edit = |passage: Option<EditedPassage>| {
        let (month, language) = (june(), Language::English);
        let stood = workspace
            .report_texts(month, language, Audience::Public)
            .get(PLACE)
            .cloned();
        workspace
            .edit_passage(month, language, Audience::Public, PLACE, passage)
            .unwrap();
        (stood, said(&workspace, language), workspace.generation())
    };
    assert_eq!(edit(Some(first.clone())).1, "We saw 24 attacks.");
    let (stood, now, _) = edit(Some(passage("Others.")));
    assert_eq!((stood, now.as_str()), (Some(first.clone()), "Others."));
    assert_eq!(edit(Some(first.clone())).1, "We saw 24 attacks.", "undone");
    let generation = edit(None).2;
    assert_eq!(
        edit(None).2,
        generation,
        "nothing to take back is no revision"
    );
    assert_eq!(
        edit(Some(first.clone())).1,
        "We saw 24 attacks.",
        "restored"
    );
    assert_eq!(edit(None).1, before);
    assert_eq!(
        said(&workspace, Language::Arabic),
        arabic,
        "of one language alone"
    );
    assert_eq!(
        workspace
            .report_texts(june().next(), Language::English, Audience::Public)
            .iter()
            .count(),
        0
    );
}

#[test]
fn what_is_written_is_read_back_whole() {
    let home = TempDir::new().unwrap();
    let mut workspace = writable(&home);
    let mut written = passage("One.");
    written.rule = "driven attacks.confirmed".to_owned();
    let (month, language) = (june(), Language::Kurmanji);
    workspace
        .edit_passage(
            month,
            language,
            Audience::Public,
            PLACE,
            Some(written.clone()),
        )
        .unwrap();
    let texts = workspace.report_texts(month, language, Audience::Public);
    assert_eq!(texts.get(PLACE), Some(&written));
    assert_eq!(texts.iter().count(), 1);
    assert!(
        workspace
            .records()
            .all(|held| held.kind() != RecordKind::Setting)
    );
}

#[test]
fn two_who_write_the_same_passage_apart_see_both() {
    let desk = Desk::new();
    let write = |workspace: &mut Workspace, place: &str, text: &str| {
        let passage = Some(passage(text));
        let language = Language::English;
        workspace
            .edit_passage(june(), language, Audience::Public, place, passage)
            .unwrap();
    };
    desk.apart(&[
        ("Dilan", &|workspace| write(workspace, PLACE, "Dilan's.")),
        ("Rojda", &|workspace| {
            write(workspace, PLACE, "Rojda's.");
            write(workspace, "raids.prose", "Rojda's on raids.");
        }),
    ]);
    let workspace = desk.open("Rona");
    let texts = workspace.report_texts(june(), Language::English, Audience::Public);
    assert_eq!(
        texts.iter().count(),
        2,
        "one of a passage, and both passages"
    );
    let [id] = workspace.conflicts()[..] else {
        panic!("one conflict: {:?}", workspace.conflicts());
    };
    assert_eq!(
        workspace.called(id),
        "Report on June 2023 (en): Attacks: text"
    );
    let conflict = workspace.conflict(id).unwrap();
    let differing: Vec<_> = conflict
        .differing
        .iter()
        .map(|one| one.member.as_str())
        .collect();
    assert_eq!(differing, ["paragraphs"]);
    let mut said: Vec<_> = conflict.differing[0]
        .said
        .iter()
        .flatten()
        .cloned()
        .collect();
    said.sort();
    assert_eq!(said, ["Dilan's.", "Rojda's."]);
}

#[test]
fn open_flags_are_findings_of_check_and_said_with_the_report() {
    let scratch = TempDir::new().unwrap();
    let mut workspace = writable(&scratch);
    let mut write = |text: &str| {
        let passage = Some(passage(text));
        let language = Language::Arabic;
        workspace
            .edit_passage(june(), language, Audience::Public, PLACE, passage)
            .unwrap();
        let open = workspace.open_flags(june());
        open.into_iter()
            .map(|open| (open.place, open.flag.said))
            .collect::<Vec<_>>()
    };
    let open = |said: &str| vec![(PLACE.to_owned(), said.to_owned())];
    assert_eq!(write("{attacks.confirmed}"), []);
    assert_eq!(write("24"), open("24"));
    assert_eq!(workspace.open_flags(june().previous()), []);
    drop(workspace);
    let shell = Shell::new();
    let folder = scratch.path().join("register").display().to_string();
    let ran = shell.run(&["check", &folder, "--month", "2023-06"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    for said in [
        "Report on June 2023 (ar): Attacks: text",
        "Warning: “24” is typed",
        "attacks.confirmed is as much today",
        "at attacks.prose",
    ] {
        assert!(ran.out.contains(said), "{said}: {}", ran.out);
    }
    let ran = shell.run(&["check", &folder, "--month", "2023-05"]);
    assert!(!ran.out.contains("Report on"), "{}", ran.out);
    let out = scratch.path().join("june.md").display().to_string();
    let report = [
        "report", &folder, "--month", "2023-06", "--lang", "ar", "--format", "md", "--out", &out,
    ];
    let ran = shell.run(&report);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("1 flag is open"), "{}", ran.err);
}

#[test]
fn what_is_not_known_of_a_passage_is_kept() {
    let desk = Desk::new();
    let (month, language) = (june(), Language::English);
    let write = |text: &str| {
        let mut workspace = desk.open("Rona");
        workspace
            .edit_passage(
                month,
                language,
                Audience::Public,
                PLACE,
                Some(passage(text)),
            )
            .unwrap();
        let mut settings = workspace.register().iter(RecordKind::Setting);
        let stored = settings
            .find(|stored| stored.body.contains_key("place"))
            .unwrap();
        (stored.revised(stored.body.clone()), stored.body.clone())
    };
    let (mut change, _) = write("Before.");
    change.body.insert("tone".to_owned(), "grave".into());
    let mut register =
        Register::open(&desk.bench.folder(), desk.bench.installation("Dilan")).unwrap();
    register.append(vec![change]).unwrap();
    drop(register);
    let (_, body) = write("After.");
    assert_eq!(body["tone"], "grave");
    assert_eq!(body["paragraphs"], serde_json::json!(["After."]));
}

#[test]
fn a_person_is_told_when_the_generated_text_has_changed_since() {
    let home = TempDir::new().unwrap();
    let workspace = open_sample(home.path());
    let (language, audience) = (Language::English, Audience::Public);
    let place = "raids.finding";
    let of = |month: &str, generated: &[String]| {
        let text = vec!["Ours.".to_owned()];
        let edited = EditedPassage::new(place, text, generated.to_vec());
        let texts = ReportTexts::from_iter([edited]);
        let month = month.parse().unwrap();
        let content = workspace.report_content_with(month, language, audience, &texts);
        content.passage(place).unwrap().clone()
    };
    let generated = of("2023-06", &[]).generated;
    assert!(!of("2023-06", &generated).overtaken);
    assert!(of("2023-07", &generated).overtaken, "halved no longer");
    let nowhere = EditedPassage::new("camps.finding", vec!["Ours.".to_owned()], Vec::new());
    let texts = ReportTexts::from_iter([nowhere]);
    let content = workspace.report_content_with(june(), language, audience, &texts);
    if content
        .sections
        .iter()
        .all(|section| section.place != "camps")
    {
        let passage = content.passage("camps.finding").unwrap();
        assert_eq!(passage.flags[0].kind, FlagKind::NoPlace);
        assert_eq!(passage.source, ["Ours."], "it is not lost");
    }
}

#[test]
fn what_was_written_for_few_is_not_read_by_all() {
    let home = TempDir::new().unwrap();
    let mut workspace = writable(&home);
    let write = |workspace: &mut Workspace, audience, said: &str| {
        let passage = EditedPassage::new(PLACE, vec![said.to_owned()], Vec::new());
        let language = Language::English;
        let saved = workspace.edit_passage(june(), language, audience, PLACE, Some(passage));
        saved.unwrap();
    };
    let says = |workspace: &Workspace, audience, said: &str| {
        let content = workspace.report_content(june(), Language::English, audience);
        render(&content, Format::Markdown)
            .is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains(said))
    };
    write(&mut workspace, Audience::Internal, "Told by a guard.");
    assert!(says(&workspace, Audience::Internal, "Told by a guard."));
    for audience in [Audience::Partner, Audience::Public] {
        assert!(
            !says(&workspace, audience, "Told by a guard."),
            "{audience:?}"
        );
    }
    write(&mut workspace, Audience::Public, "Told by all.");
    // Each has its own; the partner, who has none, what is for everybody.
    assert!(says(&workspace, Audience::Internal, "Told by a guard."));
    assert!(says(&workspace, Audience::Partner, "Told by all."));
    assert!(says(&workspace, Audience::Public, "Told by all."));
    assert!(!says(&workspace, Audience::Internal, "Told by all."));
}
