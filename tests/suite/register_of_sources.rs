//! The register of sources: one record a source, merged, filled from what is cited, and what follows for
//! the records that cite.

use crate::store_fixture::Bench;
use sijil::domain::field::Field;
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::domain::settings::Settings;
use sijil::domain::source::{Source, SourceKind, Sources};
use sijil::schema::{Entry, read_citations, source_body, source_from};
use sijil::workspace::Workspace;

fn register(bench: &Bench) -> Workspace {
    let installation = bench.installation("home");
    Workspace::create(&bench.folder(), &Settings::default(), installation).unwrap()
}

fn source(name: &str) -> Source {
    Source {
        name: name.to_owned(),
        ..Source::default()
    }
}

fn log(workspace: &mut Workspace, sources: &str) -> RecordId {
    let entry = Entry::new(RecordKind::Incident)
        .with(Field::Title, "A raid")
        .with(Field::Sources, sources);
    workspace.save(&entry, None, None).unwrap().id
}

fn codes(workspace: &Workspace, id: RecordId) -> Vec<&'static str> {
    let findings = &workspace.get(id).unwrap().findings;
    let codes = findings.iter().map(|finding| finding.code);
    codes
        .filter(|code| *code == "one-origin-cited-twice")
        .collect()
}

#[test]
fn a_source_is_written_and_read_back() {
    let full = Source {
        record: Some("00000000-0000-7000-8000-000000000001".parse().unwrap()),
        name: "Hawar News".to_owned(),
        aliases: vec!["ANHA".to_owned(), "وكالة هاوار".to_owned()],
        kind: Some(SourceKind::Media),
        accounts: vec!["hawar.example".to_owned(), "t.me/hawar".to_owned()],
        reliability: Some('B'),
        confidential: true,
        note: "Asked by telephone.".to_owned(),
    };
    let body = source_body(&full);
    assert_eq!(source_from(full.record.unwrap(), &body), full);
    let bare = source_body(&source("A"));
    assert_eq!(bare.len(), 1, "what is not said has no member");
}

#[test]
fn two_people_who_add_a_source_have_one_record() {
    let (one, other) = (Bench::new(), Bench::new());
    let (mut first, mut second) = (register(&one), register(&other));
    let id = first.save_source(&source("Hawar News")).unwrap();
    assert_eq!(second.save_source(&source("hawar-news")).unwrap(), id);
    assert_eq!(first.add_sources(&[source("HAWAR NEWS")]).unwrap(), 0);
    assert_eq!(first.sources().all().len(), 1);
}

#[test]
fn a_source_is_known_by_its_names_and_by_where_it_publishes() {
    let sources = Sources::of(vec![Source {
        name: "Hawar News".to_owned(),
        aliases: vec!["ANHA".to_owned(), "وكالة هاوار".to_owned()],
        accounts: vec!["hawar.example".to_owned(), "t.me/hawar".to_owned()],
        ..Source::default()
    }]);
    for name in [
        "anha",
        "A.N.H.A.",
        "hawar news",
        "HAWAR-NEWS",
        "وكاله هاوار",
    ] {
        assert!(sources.named(name).is_some(), "{name}");
    }
    for name in ["", "hawar", "anha arabic", "-"] {
        assert!(sources.named(name).is_none(), "{name}");
    }
    for link in [
        "https://www.hawar.example/a",
        "https://en.hawar.example/b?c=1",
        "https://t.me/s/Hawar/12",
        "https://web.archive.org/web/2023/https://hawar.example/a",
    ] {
        assert!(sources.of_link(link).is_some(), "{link}");
    }
    for link in [
        "https://nothawar.example/a",
        "https://t.me/other/1",
        "https://example/a",
        "",
    ] {
        assert!(sources.of_link(link).is_none(), "{link}");
    }
}

#[test]
fn what_records_cite_is_taken_over_once() {
    let bench = Bench::new();
    let mut workspace = register(&bench);
    log(
        &mut workspace,
        "River Post <https://t.me/riverpost/5> [B2]; Wire",
    );
    log(
        &mut workspace,
        "river post <https://t.me/riverpost/9>; Clip <https://youtu.be/abc>",
    );
    let cited = workspace.cited_sources();
    let names: Vec<&str> = cited.iter().map(|source| source.name.as_str()).collect();
    assert_eq!(names, ["River Post", "Clip", "Wire"]);
    assert_eq!(cited[0].accounts, ["t.me/riverpost"]);
    assert_eq!(cited[0].reliability, Some('B'));
    assert!(
        cited[1].accounts.is_empty(),
        "a clip says nothing of who made it"
    );
    assert_eq!(workspace.add_sources(&cited).unwrap(), 3);
    assert!(workspace.cited_sources().is_empty());
    let times: Vec<usize> = workspace.times_cited().into_values().collect();
    assert_eq!(times.iter().sum::<usize>(), 4);
}

#[test]
fn two_that_are_one_are_one_origin() {
    let bench = Bench::new();
    let mut workspace = register(&bench);
    let cites = log(&mut workspace, "Hawar News; ANHA");
    let keep = workspace.save_source(&source("Hawar News")).unwrap();
    let other = workspace.save_source(&source("ANHA")).unwrap();
    assert!(codes(&workspace, cites).is_empty());
    workspace.merge_sources(keep, other).unwrap();
    assert_eq!(
        codes(&workspace, cites).len(),
        1,
        "what records say is looked at anew"
    );
    let sources = workspace.sources();
    assert_eq!(sources.all().len(), 1);
    assert_eq!(sources.named("anha").unwrap().name, "Hawar News");
    workspace.remove_source(keep).unwrap();
    assert!(codes(&workspace, cites).is_empty());
}

#[test]
fn members_that_are_not_known_are_kept() {
    let bench = Bench::new();
    let mut workspace = register(&bench);
    let id = workspace.save_source(&source("Hawar News")).unwrap();
    let mut renamed = source("Hawar");
    renamed.record = Some(id);
    assert_eq!(
        workspace.save_source(&renamed).unwrap(),
        id,
        "another name is another state of it"
    );
    assert_eq!(workspace.sources().all()[0].name, "Hawar");
    let before = workspace.generation();
    workspace.save_source(&renamed).unwrap();
    assert_eq!(
        workspace.generation(),
        before,
        "what says the same is not saved again"
    );
}

#[test]
fn a_link_that_is_cited_is_found_again() {
    let bench = Bench::new();
    let mut workspace = register(&bench);
    let first = log(
        &mut workspace,
        "A <https://www.news.example/a/?utm_source=x>",
    );
    let at = |workspace: &Workspace, link: &str, except| -> Vec<RecordId> {
        let found = workspace.cited_at(link, except);
        found.into_iter().map(|held| held.id).collect()
    };
    assert_eq!(at(&workspace, "http://m.news.example/a", None), [first]);
    assert!(at(&workspace, "http://m.news.example/a", Some(first)).is_empty());
    assert!(at(&workspace, "https://news.example/b", None).is_empty());
    assert!(at(&workspace, "", None).is_empty());
}

#[test]
fn whom_a_citation_quotes_is_read_and_written() {
    let cell = "Paper <https://a.example/1> [B2, quoting \"The Wire; Agency\", title \"T\"]";
    let citations = read_citations(cell).unwrap();
    assert_eq!(citations[0].quoting, "The Wire; Agency");
    assert_eq!(sijil::schema::citations_text(&citations), cell);
    // Who reads a report is not told.
    let bench = Bench::new();
    let mut workspace = register(&bench);
    let id = log(&mut workspace, cell);
    let record = &workspace.get(id).unwrap().record;
    let seen = sijil::schema::seen_by(record, sijil::schema::Audience::Partner);
    assert_eq!(seen.citations()[0].quoting, "");
}
