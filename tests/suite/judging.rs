//! What people decide about records, and the rules that look at records beside each other.

use sijil::domain::clock::{FixedClock, SeededRandom};
use sijil::domain::field::Field;
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::domain::judgement::{Pairing, ReviewState};
use sijil::domain::settings::Settings;
use sijil::schema::Entry;
use sijil::store::Installation;
use sijil::validation::{Finding, codes_across};
use sijil::words::Words;
use sijil::workspace::{Editing, ReviewError, Workspace};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

fn installation(scratch: &Path, author: &str, chance: u64) -> Installation {
    Installation {
        clock: Arc::new(FixedClock("2023-07-05T08:00:00Z".parse().unwrap())),
        randomness: Box::new(SeededRandom(chance)),
        ..Installation::new(scratch.join(author), author)
    }
}

fn create(scratch: &Path, settings: &Settings) -> Workspace {
    let folder = scratch.join("register");
    Workspace::create(&folder, settings, installation(scratch, "Rojda", 5)).unwrap()
}

const INCIDENT: &str = "kind: attack | title: Gunmen shoot a teacher | date: 2023-06-19 | place: Hajin | \
    perpetrator: isis | verification: unverified | killed_civilian: 1 | region: deir_ez_zor";
const STEP: &str = "case: The Hajin cell | verification: confirmed | sources: A court";

fn entry(texts: &str) -> Entry {
    let texts: Vec<(&str, &str)> = texts
        .split('|')
        .filter_map(|part| part.trim().split_once(": "))
        .collect();
    let kind = if texts.iter().any(|(key, _)| *key == "case") {
        RecordKind::Trial
    } else {
        RecordKind::Incident
    };
    texts
        .into_iter()
        .fold(Entry::new(kind), |entry, (key, text)| {
            entry.with(Field::from_key(key).unwrap(), text)
        })
}

fn save(workspace: &mut Workspace, texts: &str) -> RecordId {
    workspace.save(&entry(texts), None, None).unwrap().id
}

fn said(findings: &[Finding]) -> Vec<String> {
    let one = |finding: &Finding| match finding.field {
        Some(field) => format!("{} at {}", finding.code, field.key()),
        None => finding.code.to_owned(),
    };
    findings.iter().map(one).collect()
}

/// What the rules across records say of the last of these records.
fn across(records: &[&str]) -> Vec<String> {
    let scratch = TempDir::new().unwrap();
    let mut workspace = create(scratch.path(), &Settings::default());
    let ids: Vec<RecordId> = records
        .iter()
        .map(|texts| save(&mut workspace, texts))
        .collect();
    let across = workspace.across();
    said(across.get(ids.last().unwrap()).map_or(&[], Vec::as_slice))
}

#[test]
fn records_are_held_against_each_other() {
    let with = |base: &str, more: &str| format!("{base} | {more}");
    let none: [&str; 0] = [];
    assert_eq!(
        across(&[&with(INCIDENT, "linked_to: I-7KQ4M2")]),
        ["linked-to-nothing at linked_to"]
    );
    assert_eq!(across(&[INCIDENT]), none);

    let charged = with(STEP, "stage: charged | date: 2023-05-20");
    let early = with(
        STEP,
        "stage: verdict | verdict: convicted | date: 2023-05-02",
    );
    let late = with(
        STEP,
        "stage: verdict | verdict: convicted | date: 2023-06-02",
    );
    let coarse = with(STEP, "stage: verdict | verdict: convicted | date: 2023-05");
    assert_eq!(
        across(&[&charged, &early]),
        ["verdict-before-charge-of-case at date"]
    );
    assert_eq!(across(&[&charged, &late]), none);
    assert_eq!(
        across(&[&charged, &coarse]),
        none,
        "a month may be after a day of it"
    );
    assert_eq!(across(&[&early]), none, "nobody knows when the charge was");

    let again = "kind: attack | title: مقتل معلم برصاص مسلحين | date: 2023-06-20 | place: هجين | \
        perpetrator: isis | verification: unverified | killed_civilian: 1";
    assert_eq!(across(&[INCIDENT, again]), ["likely-duplicate"]);

    let attack = |day: &str, place: &str, dead: &str| {
        format!(
            "kind: attack | title: An attack | date: {day} | place: {place} | verification: unverified | killed_military: {dead}"
        )
    };
    let places = ["Hajin", "Manbij", "Markada", "al-Hol", "Dhiban"];
    let mut year: Vec<String> = places
        .iter()
        .enumerate()
        .map(|(at, place)| attack(&format!("2023-0{}-03", at + 1), place, "2"))
        .collect();
    year.push(attack("2023-06-19", "al-Karamah", "7"));
    let records = |year: &[String]| across(&year.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(records(&year), ["casualties-over-year at killed_military"]);
    year[5] = attack("2023-06-19", "al-Karamah", "6");
    assert_eq!(
        records(&year),
        none,
        "three times as many is not more than that"
    );
    year.remove(0);
    year[4] = attack("2023-06-19", "al-Karamah", "7");
    assert_eq!(
        records(&year),
        none,
        "four incidents say nothing of what is usual"
    );

    let cites = |more: &str, link: &str| {
        format!(
            "kind: attack | place: Hajin | verification: unverified | sources: A <{link}> | {more}"
        )
    };
    let burned = "title: A shop is burned | date: 2023-06-01 | tactic: arson | target: business | killed_military: 0";
    let ambush = "title: Soldiers die in an ambush | date: 2023-06-02 | tactic: ambush | target: military | killed_military: 3";
    let one = cites(burned, "https://news-a.example/x?utm_source=y");
    let other = cites(ambush, "http://www.news-a.example/x");
    assert_eq!(across(&[&one, &other]), ["link-cited-elsewhere at sources"]);
    let third = cites(
        "title: A statement | date: 2023-03-01",
        "https://news-a.example/x",
    );
    assert_eq!(
        across(&[&one, &third, &other]),
        none,
        "three citations of a page make it a digest"
    );
    let later = cites(
        "title: Another | date: 2023-06-20",
        "https://news-a.example/x",
    );
    assert_eq!(across(&[&one, &later]), none, "a page may tell of a month");
}

#[test]
fn links_must_not_lead_back() {
    let scratch = TempDir::new().unwrap();
    let mut workspace = create(scratch.path(), &Settings::default());
    let first = save(&mut workspace, INCIDENT);
    let second = workspace
        .save(
            &entry(&format!("{INCIDENT} | linked_to: {first}")),
            None,
            None,
        )
        .unwrap();
    assert_eq!(
        said(
            workspace
                .across()
                .get(&second.id)
                .map_or(&[], Vec::as_slice)
        ),
        Vec::<String>::new()
    );
    let rev = workspace.get(first).unwrap().rev;
    let back = entry(&format!(
        "{INCIDENT} | linked_to: {}",
        second.id.reference(RecordKind::Incident)
    ));
    workspace
        .save(&back, Some(Editing { id: first, rev }), None)
        .unwrap();
    for id in [first, second.id] {
        assert_eq!(
            said(&workspace.across()[&id]),
            ["linked-in-a-circle at linked_to"]
        );
    }
}

#[test]
fn arrests_of_a_raid_and_its_operation_count_once() {
    let scratch = TempDir::new().unwrap();
    let mut workspace = create(scratch.path(), &Settings::default());
    let raid = "kind: raid | title: Camp operation | verification: unverified | place: al-Hol camp | conducted_by: sdf";
    let operation = save(
        &mut workspace,
        &format!("{raid} | date: 2023-06-01 | date_end: 2023-06-09 | arrested: 50"),
    );
    let within = save(
        &mut workspace,
        &format!("{raid} | date: 2023-06-03 | arrested: 9 | linked_to: {operation}"),
    );
    let after = save(
        &mut workspace,
        &format!("{raid} | date: 2023-06-20 | arrested: 9 | linked_to: {operation}"),
    );
    let across = workspace.across();
    assert_eq!(
        said(&across[&within]),
        ["arrests-counted-twice at arrested"]
    );
    assert_eq!(across.get(&after).map(Vec::len), None);
}

#[test]
fn every_rule_across_records_has_words() {
    let words = Words::english();
    let codes: BTreeSet<&str> = codes_across().collect();
    assert_eq!(codes.len(), 7);
    for code in codes {
        assert!(
            words.has(&format!("finding-{code}")) && words.has(&format!("finding-{code}-hint")),
            "{code}"
        );
    }
}

#[test]
fn an_accepted_warning_is_asked_again_only_with_another_number() {
    let scratch = TempDir::new().unwrap();
    let mut workspace = create(scratch.path(), &Settings::default());
    let id = save(&mut workspace, &format!("{INCIDENT} | arrested: 2"));
    let open = workspace.judged(id).open;
    assert_eq!(said(&open), ["arrests-on-attack at arrested"]);
    let decided = workspace
        .accept(id, &open[0], " Handed over by residents. ")
        .unwrap();
    let judged = workspace.judged(id);
    assert!(judged.open.is_empty());
    let (finding, given) = &judged.accepted[0];
    assert_eq!(
        (finding.code, given.what.as_str(), given.by.as_str()),
        ("arrests-on-attack", "Handed over by residents.", "Rojda")
    );
    assert_eq!(
        workspace.judgements().reasons("arrests-on-attack"),
        ["Handed over by residents."]
    );
    assert!(
        workspace.get(id).unwrap().record.unknown.is_empty(),
        "the record is as it was"
    );

    let rev = workspace.get(id).unwrap().rev;
    let other = entry(&format!("{INCIDENT} | arrested: 5"));
    workspace
        .save(&other, Some(Editing { id, rev }), None)
        .unwrap();
    assert_eq!(
        said(&workspace.judged(id).open),
        ["arrests-on-attack at arrested"]
    );

    let rev = workspace.get(id).unwrap().rev;
    workspace
        .save(
            &entry(&format!("{INCIDENT} | arrested: 2")),
            Some(Editing { id, rev }),
            None,
        )
        .unwrap();
    assert!(workspace.judged(id).open.is_empty());
    workspace.take_back(decided).unwrap();
    assert_eq!(workspace.judged(id).open.len(), 1);
    assert_eq!(
        workspace.records().count(),
        1,
        "a decision is no record that counts"
    );
}

const AGAIN: &str = "kind: attack | title: مقتل معلم | date: 2023-06-20 | place: هجين | perpetrator: isis | \
    verification: unverified | killed_civilian: 1 | tactic: assassination | sources: B <https://b.example/1>";

#[test]
fn a_pair_that_was_decided_about_is_not_asked_again() {
    let scratch = TempDir::new().unwrap();
    let mut workspace = create(scratch.path(), &Settings::default());
    let one = save(&mut workspace, INCIDENT);
    let other = save(&mut workspace, AGAIN);
    assert_eq!(workspace.unsettled_pairs().len(), 1);
    let record = workspace.get(other).unwrap().record.clone();
    assert_eq!(workspace.likely(&record, Some(other)).len(), 1);
    let decided = workspace.decide_pair(other, one, Pairing::Related).unwrap();
    assert!(
        workspace.unsettled_pairs().is_empty() && workspace.likely(&record, Some(other)).is_empty()
    );
    assert!(workspace.across().is_empty());
    assert_eq!(
        workspace.judgements().related(one).collect::<Vec<_>>(),
        [other]
    );
    assert_eq!(
        workspace.judgements().related(other).collect::<Vec<_>>(),
        [one]
    );
    workspace.take_back(decided).unwrap();
    assert_eq!(workspace.unsettled_pairs().len(), 1);
}

#[test]
fn two_accounts_become_one_record_and_come_apart_again() {
    let scratch = TempDir::new().unwrap();
    let mut workspace = create(scratch.path(), &Settings::default());
    let kept = save(
        &mut workspace,
        &format!("{INCIDENT} | sources: A <https://a.example/1>"),
    );
    let away = save(&mut workspace, AGAIN);
    let lines = workspace.register().history(kept).len();
    let joined = workspace.join_saved(away, kept).unwrap().unwrap();
    let record = &workspace.get(kept).unwrap().record;
    let links: Vec<&str> = record
        .citations()
        .iter()
        .map(|citation| citation.link.as_str())
        .collect();
    assert_eq!(links, ["https://a.example/1", "https://b.example/1"]);
    assert_eq!(
        record.term(Field::Tactic),
        "assassination",
        "what was not known is taken over"
    );
    assert_eq!(record.text(Field::Place), "Hajin", "what was known stays");
    assert!(workspace.get(away).is_none() && workspace.unsettled_pairs().is_empty());
    let gone = workspace.register().get(away).unwrap();
    assert_eq!(gone.body["linked_to"][0], kept.to_string());

    workspace.part_again(joined).unwrap();
    assert_eq!(workspace.get(kept).unwrap().record.citations().len(), 1);
    let back = &workspace.get(away).unwrap().record;
    assert!(back.links().is_empty(), "it stands as it stood");
    assert_eq!(workspace.register().history(kept).len(), lines + 2);
}

#[test]
fn what_is_typed_goes_to_the_record_that_tells_of_it() {
    let scratch = TempDir::new().unwrap();
    let mut workspace = create(scratch.path(), &Settings::default());
    let kept = save(&mut workspace, INCIDENT);
    let typed = workspace.read(&entry(AGAIN), None);
    assert_eq!(workspace.likely(&typed, None)[0].id, kept);
    workspace.join_typed(&typed, kept).unwrap();
    assert_eq!(workspace.get(kept).unwrap().record.citations()[0].name, "B");
    assert_eq!(workspace.records().count(), 1);
}

#[test]
fn a_state_of_review_is_set_by_a_person() {
    let scratch = TempDir::new().unwrap();
    let mut workspace = create(scratch.path(), &Settings::default());
    let whole = save(&mut workspace, INCIDENT);
    let half = save(&mut workspace, "kind: attack | date: 2023-01-19");
    assert_eq!(workspace.review_state(whole), ReviewState::Ready);
    assert_eq!(workspace.review_state(half), ReviewState::Draft);
    assert!(matches!(
        workspace.set_review(half, ReviewState::Final),
        Err(ReviewError::NotReady)
    ));
    let decided = workspace.set_review(whole, ReviewState::Final).unwrap();
    assert_eq!(workspace.review_state(whole), ReviewState::Final);
    workspace.take_back(decided).unwrap();
    assert_eq!(workspace.review_state(whole), ReviewState::Ready);

    let settings = Settings {
        second_person: true,
        ..workspace.settings().clone()
    };
    workspace.change_settings(&settings).unwrap();
    assert!(workspace.settings().second_person);
    assert!(matches!(
        workspace.set_review(whole, ReviewState::Final),
        Err(ReviewError::OwnRecord)
    ));
    assert!(workspace.set_review(whole, ReviewState::InReview).is_ok());
    drop(workspace);
    let other = installation(scratch.path(), "Dilan", 9);
    let mut workspace = Workspace::open(&scratch.path().join("register"), other).unwrap();
    assert!(workspace.set_review(whole, ReviewState::Final).is_ok());
}

#[test]
fn comments_are_kept_with_who_made_them() {
    let scratch = TempDir::new().unwrap();
    let mut workspace = create(scratch.path(), &Settings::default());
    let id = save(&mut workspace, INCIDENT);
    workspace.comment(id, "Which teacher?").unwrap();
    let second = workspace.comment(id, "See the video.").unwrap();
    workspace.resolve(second.id, true).unwrap();
    let judgements = workspace.judgements();
    let remarks: Vec<_> = judgements
        .remarks(id)
        .iter()
        .map(|given| {
            (
                given.what.text.as_str(),
                given.what.resolved,
                given.by.as_str(),
            )
        })
        .collect();
    let mut remarks = remarks;
    remarks.sort_unstable();
    assert_eq!(
        remarks,
        [
            ("See the video.", true, "Rojda"),
            ("Which teacher?", false, "Rojda")
        ]
    );
}

#[test]
fn two_people_who_decide_apart_are_in_conflict() {
    let scratch = TempDir::new().unwrap();
    let mut workspace = create(scratch.path(), &Settings::default());
    let one = save(&mut workspace, INCIDENT);
    let other = save(&mut workspace, AGAIN);
    drop(workspace);
    let register = scratch.path().join("register");
    let copy = scratch.path().join("copy");
    let mut all = vec![(register.clone(), copy.clone())];
    while let Some((from, to)) = all.pop() {
        std::fs::create_dir_all(&to).unwrap();
        for file in std::fs::read_dir(&from).unwrap() {
            let path = file.unwrap().path();
            let to = to.join(path.file_name().unwrap());
            if path.is_dir() {
                all.push((path, to));
            } else {
                std::fs::copy(&path, &to).unwrap();
            }
        }
    }
    let decide = |folder: &Path, author: &str, chance, pairing| {
        let installation = installation(scratch.path(), author, chance);
        let mut workspace = Workspace::open(folder, installation).unwrap();
        workspace.decide_pair(one, other, pairing).unwrap().id
    };
    let id = decide(&register, "Dilan", 21, Pairing::Related);
    assert_eq!(
        decide(&copy, "Azad", 22, Pairing::Different),
        id,
        "one decision is one record"
    );
    for file in std::fs::read_dir(copy.join("journal")).unwrap() {
        let path = file.unwrap().path();
        let to = register.join("journal").join(path.file_name().unwrap());
        if !to.exists() {
            std::fs::copy(&path, &to).unwrap();
        }
    }
    let mut workspace =
        Workspace::open(&register, installation(scratch.path(), "Rojda", 23)).unwrap();
    assert_eq!(workspace.conflicts(), [id]);
    let conflict = workspace.conflict(id).unwrap();
    let differing: Vec<&str> = conflict
        .differing
        .iter()
        .map(|one| one.member.as_str())
        .collect();
    assert_eq!(differing, ["pairing"]);
    workspace
        .settle(&conflict, &sijil::workspace::Settlement::all_of(0))
        .unwrap();
    assert!(workspace.conflicts().is_empty());
}
