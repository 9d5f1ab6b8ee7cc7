//! Records that two people changed apart: what is shown of them, and what settling leaves.

use crate::store_fixture::Bench;
use serde_json::json;
use sijil::domain::field::Field;
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::domain::settings::Settings;
use sijil::schema::Entry;
use sijil::store::{Change, Installation, RevId};
use sijil::workspace::{Conflict, Editing, Settlement, What, Workspace};
use std::collections::BTreeMap;

/// A register with one trial step, and the people who work on copies of it.
pub struct Desk {
    pub bench: Bench,
    pub id: RecordId,
    pub first: RevId,
}

/// Who does something, and what.
pub type Deed<'a> = (&'a str, &'a dyn Fn(&mut Workspace));

pub fn trial() -> Entry {
    Entry::new(RecordKind::Trial)
        .with(Field::Case, "Baghouz group")
        .with(Field::Stage, "hearing")
        .with(Field::Date, "2023-06-28")
        .with(Field::Defendants, "8")
        .with(Field::Charges, "terrorism_membership")
}

impl Desk {
    pub fn new() -> Self {
        let bench = Bench::new();
        let settings = Settings::default();
        let installation = by(&bench, "Rona");
        let mut workspace = Workspace::create(&bench.folder(), &settings, installation).unwrap();
        let saved = workspace.save(&trial(), None, None).unwrap();
        drop(workspace);
        Self {
            bench,
            id: saved.id,
            first: saved.rev,
        }
    }

    /// The register as this person's own installation opens it now.
    pub fn open(&self, who: &str) -> Workspace {
        Workspace::open(&self.bench.folder(), by(&self.bench, who)).unwrap()
    }

    /// These people open the register at one time and each does something without seeing the others.
    pub fn apart(&self, deeds: &[Deed]) {
        let mut opened: Vec<Workspace> = deeds.iter().map(|(who, _)| self.open(who)).collect();
        for (workspace, (_, deed)) in opened.iter_mut().zip(deeds) {
            deed(workspace);
        }
    }

    pub fn edit(&self, workspace: &mut Workspace, entry: &Entry) -> RevId {
        let editing = Editing {
            id: self.id,
            rev: workspace.get(self.id).unwrap().rev,
        };
        workspace.save(entry, Some(editing), None).unwrap().rev
    }

    fn heads(&self, workspace: &Workspace) -> Vec<RevId> {
        let heads = workspace.register().heads(self.id);
        heads.map(|head| head.rev).collect()
    }
}

fn by(bench: &Bench, who: &str) -> Installation {
    Installation {
        author: who.to_owned(),
        ..bench.installation(who)
    }
}

/// Dilan and Rojda have changed the record apart.
pub fn two_versions() -> Desk {
    let desk = Desk::new();
    desk.apart(&[
        ("Dilan", &|workspace| {
            desk.edit(workspace, &trial().with(Field::Defendants, "9"));
        }),
        ("Rojda", &|workspace| {
            let changed = trial()
                .with(Field::Defendants, "10")
                .with(Field::Date, "2023-06-29");
            desk.edit(workspace, &changed);
        }),
    ]);
    desk
}

fn side_of(conflict: &Conflict, who: &str) -> usize {
    let side = conflict.sides.iter().position(|side| side.by == who);
    side.unwrap()
}

fn chosen(conflict: &Conflict, members: &[(&str, &str)]) -> BTreeMap<String, usize> {
    let side = |(member, who): &(&str, &str)| ((*member).to_owned(), side_of(conflict, who));
    members.iter().map(side).collect()
}

#[test]
fn a_conflict_is_told_by_field_beside_what_both_come_from() {
    let desk = two_versions();
    let workspace = desk.open("Rona");
    assert_eq!(workspace.conflicts(), [desk.id]);
    let conflict = workspace.conflict(desk.id).unwrap();
    assert_eq!(conflict.ancestors, [desk.first]);
    let (dilan, rojda) = (side_of(&conflict, "Dilan"), side_of(&conflict, "Rojda"));
    let told: Vec<_> = conflict
        .differing
        .iter()
        .map(|differing| {
            (
                differing.field.unwrap(),
                differing.before.as_deref().unwrap(),
                differing.said[dilan].as_deref().unwrap(),
                differing.said[rojda].as_deref().unwrap(),
                differing.suggestion,
            )
        })
        .collect();
    let date = (
        Field::Date,
        "2023-06-28",
        "2023-06-28",
        "2023-06-29",
        Some(rojda),
    );
    let defendants = (Field::Defendants, "8", "9", "10", None);
    assert_eq!(told.len(), 2);
    assert!(told.contains(&date), "{told:?}");
    assert!(told.contains(&defendants), "{told:?}");
    assert_eq!(conflict.same, [Field::Case, Field::Stage, Field::Charges]);
}

#[test]
fn settling_names_all_versions_and_takes_what_was_chosen() {
    let desk = two_versions();
    let mut workspace = desk.open("Rona");
    let heads = desk.heads(&workspace);
    let conflict = workspace.conflict(desk.id).unwrap();
    let settlement = Settlement {
        base: side_of(&conflict, "Dilan"),
        members: chosen(&conflict, &[("date", "Rojda"), ("defendants", "Dilan")]),
    };
    let shown = workspace.settled(&conflict, &settlement).unwrap();
    let rev = workspace.settle(&conflict, &settlement).unwrap();
    assert_eq!(workspace.register().revision(rev).unwrap().parents, heads);
    assert_eq!(workspace.conflicts(), []);
    let record = &workspace.get(desk.id).unwrap().record;
    assert_eq!(*record, shown);
    let texts = sijil::schema::write_entry(record);
    assert_eq!(texts.text(Field::Date), "2023-06-29");
    assert_eq!(texts.text(Field::Defendants), "9");
    let history = workspace.history(desk.id);
    assert_eq!(history.last().unwrap().what, What::Settled);
    assert_eq!(history.len(), 4, "both stay in the history");
    // Whoever opens it anew finds it settled.
    drop(workspace);
    assert_eq!(desk.open("Dilan").conflicts(), []);
}

#[test]
fn one_side_can_be_taken_whole() {
    for who in ["Dilan", "Rojda"] {
        let desk = two_versions();
        let mut workspace = desk.open("Rona");
        let conflict = workspace.conflict(desk.id).unwrap();
        let side = side_of(&conflict, who);
        workspace
            .settle(&conflict, &Settlement::all_of(side))
            .unwrap();
        let held = workspace.get(desk.id).unwrap();
        assert_eq!(held.record, conflict.sides[side].record);
    }
}

#[test]
fn an_edit_against_a_deletion_is_settled_either_way() {
    for deletes in [false, true] {
        let desk = Desk::new();
        desk.apart(&[
            ("Dilan", &|workspace| {
                desk.edit(workspace, &trial().with(Field::Defendants, "9"));
            }),
            ("Rojda", &|workspace| workspace.delete(desk.id).unwrap()),
        ]);
        let mut workspace = desk.open("Rona");
        let heads = desk.heads(&workspace);
        let conflict = workspace.conflict(desk.id).unwrap();
        assert!(conflict.is_about_deletion());
        let [told] = conflict.differing.as_slice() else {
            panic!("{:?}", conflict.differing)
        };
        // It is told what the edit changed, and there is nothing to choose in it.
        assert_eq!(told.said, [Some("9".to_owned()), None]);
        assert_eq!(told.before.as_deref(), Some("8"));
        assert!(!told.is_open());
        let side = conflict
            .sides
            .iter()
            .position(|side| side.deleted == deletes);
        let settlement = Settlement::all_of(side.unwrap());
        let rev = workspace.settle(&conflict, &settlement).unwrap();
        let revision = workspace.register().revision(rev).unwrap();
        assert_eq!(revision.parents, heads);
        assert_eq!(revision.deleted, deletes);
        assert_eq!(workspace.get(desk.id).is_none(), deletes);
        assert_eq!(workspace.conflicts(), []);
    }
}

#[test]
fn a_deletion_that_nobody_sees_in_a_list_is_a_conflict_all_the_same() {
    let desk = Desk::new();
    desk.apart(&[
        ("Dilan", &|workspace| workspace.delete(desk.id).unwrap()),
        ("Rojda", &|workspace| workspace.delete(desk.id).unwrap()),
    ]);
    let mut workspace = desk.open("Rona");
    assert!(workspace.get(desk.id).is_none());
    let conflict = workspace.conflict(desk.id).unwrap();
    assert!(!conflict.is_about_deletion());
    assert_eq!(conflict.differing, []);
    workspace.settle(&conflict, &Settlement::all_of(0)).unwrap();
    assert_eq!(workspace.conflicts(), []);
    assert!(workspace.get(desk.id).is_none());
}

#[test]
fn three_versions_are_settled_by_one() {
    let desk = Desk::new();
    let same = |workspace: &mut Workspace| {
        desk.edit(workspace, &trial().with(Field::Court, "Raqqa"));
    };
    desk.apart(&[
        ("Dilan", &same),
        ("Rojda", &same),
        ("Azad", &|workspace| {
            desk.edit(workspace, &trial().with(Field::Men, "8"));
        }),
    ]);
    let mut workspace = desk.open("Rona");
    let heads = desk.heads(&workspace);
    assert_eq!(heads.len(), 3);
    let conflict = workspace.conflict(desk.id).unwrap();
    let suggested = conflict.suggestions();
    let who = |member: &str| conflict.sides[suggested[member]].by.as_str();
    assert_eq!(who("men"), "Azad");
    assert_ne!(who("court"), "Azad", "two changed it alike, one left it");
    let settlement = Settlement {
        base: 0,
        members: suggested,
    };
    let rev = workspace.settle(&conflict, &settlement).unwrap();
    assert_eq!(workspace.register().revision(rev).unwrap().parents, heads);
    let record = &workspace.get(desk.id).unwrap().record;
    assert_eq!(record.text(Field::Court), "Raqqa");
    assert_eq!(record.count(Field::Men).to_string(), "8");
}

#[test]
fn a_version_that_arrives_late_stands_beside_what_was_settled() {
    let desk = two_versions();
    let mut late = desk.open("Azad");
    let mut workspace = desk.open("Rona");
    let conflict = workspace.conflict(desk.id).unwrap();
    // Azad goes on from what he sees first, and what he saves arrives while Rona chooses.
    desk.edit(&mut late, &trial().with(Field::Notes, "By telephone"));
    let rev = workspace.settle(&conflict, &Settlement::all_of(0)).unwrap();
    let named = &workspace.register().revision(rev).unwrap().parents;
    assert_eq!(*named, [conflict.sides[0].rev, conflict.sides[1].rev]);
    drop((late, workspace));
    let workspace = desk.open("Rona");
    let again = workspace.conflict(desk.id).unwrap();
    let people: Vec<&str> = again.sides.iter().map(|side| side.by.as_str()).collect();
    assert_eq!(again.sides.len(), 2);
    assert!(
        people.contains(&"Azad") && people.contains(&"Rona"),
        "{people:?}"
    );
}

#[test]
fn members_of_a_newer_version_are_kept_from_all_sides() {
    let desk = Desk::new();
    let bodies = [
        (
            "Dilan",
            json!({"case": "A", "newer": 1, "only here": [null]}),
        ),
        (
            "Rojda",
            json!({"case": "B", "newer": 2, "only there": {"x": 1}}),
        ),
    ];
    for (who, body) in &bodies {
        let installation = Installation {
            author: (*who).to_owned(),
            ..desk.bench.installation(who)
        };
        let mut register =
            sijil::store::Register::open(&desk.bench.folder(), installation).unwrap();
        let change = Change {
            parents: vec![desk.first],
            ..Change::first(
                desk.id,
                RecordKind::Trial,
                body.as_object().unwrap().clone(),
            )
        };
        register.append(vec![change]).unwrap();
    }
    let mut workspace = desk.open("Rona");
    let conflict = workspace.conflict(desk.id).unwrap();
    let settlement = Settlement {
        base: side_of(&conflict, "Rojda"),
        members: chosen(&conflict, &[("case", "Dilan")]),
    };
    let rev = workspace.settle(&conflict, &settlement).unwrap();
    let body = &workspace.register().revision(rev).unwrap().body;
    let expected = json!({
        "case": "A", "newer": 2, "only there": {"x": 1}, "only here": [null],
    });
    assert_eq!(json!(body), expected);
}

#[test]
fn settings_are_in_conflict_too() {
    let desk = Desk::new();
    let rename = |name: &'static str| {
        move |workspace: &mut Workspace| {
            let settings = Settings {
                name: name.to_owned(),
                ..workspace.settings().clone()
            };
            workspace.change_settings(&settings).unwrap();
        }
    };
    desk.apart(&[
        ("Dilan", &rename("Monitor")),
        ("Rojda", &rename("Observer")),
    ]);
    let mut workspace = desk.open("Rona");
    let [id] = workspace.conflicts()[..] else {
        panic!("{:?}", workspace.conflicts())
    };
    let conflict = workspace.conflict(id).unwrap();
    assert_eq!(conflict.kind, RecordKind::Setting);
    assert_eq!(workspace.called(id), "Settings of the register");
    let [name] = conflict.differing.as_slice() else {
        panic!("{:?}", conflict.differing)
    };
    assert_eq!(name.member, "name");
    let side = side_of(&conflict, "Dilan");
    assert_eq!(name.said[side].as_deref(), Some("Monitor"));
    workspace
        .settle(&conflict, &Settlement::all_of(side))
        .unwrap();
    assert_eq!(workspace.name(), "Monitor");
    assert_eq!(workspace.conflicts(), []);
    assert_eq!(workspace.records().count(), 1, "a setting is no record");
}

#[test]
fn a_conflict_that_two_settle_apart_is_one_again_with_what_they_agree_on() {
    let desk = two_versions();
    let take = |who: &'static str| {
        move |workspace: &mut Workspace| {
            let id = workspace.conflicts()[0];
            let conflict = workspace.conflict(id).unwrap();
            let side = side_of(&conflict, who);
            workspace
                .settle(&conflict, &Settlement::all_of(side))
                .unwrap();
        }
    };
    desk.apart(&[("Rona", &take("Dilan")), ("Azad", &take("Rojda"))]);
    let workspace = desk.open("Rona");
    let conflict = workspace.conflict(desk.id).unwrap();
    assert_eq!(conflict.ancestors.len(), 2, "both versions are nearest");
    // What the two versions said differently was never one thing.
    for differing in &conflict.differing {
        assert_eq!(differing.before, None, "{differing:?}");
        assert_eq!(differing.suggestion, None);
    }
}

#[test]
fn without_what_both_come_from_nothing_is_suggested() {
    let desk = two_versions();
    let journal = desk.first.writer.journal_name();
    std::fs::remove_file(desk.bench.folder().join("journal").join(journal)).unwrap();
    let workspace = desk.open("Azad");
    let conflict = workspace.conflict(desk.id).unwrap();
    assert_eq!(conflict.ancestors, []);
    assert_eq!(conflict.suggestions(), BTreeMap::new());
    assert!(conflict.differing.iter().all(|told| told.before.is_none()));
    assert_eq!(workspace.incomplete(), [desk.id]);
    assert_eq!(workspace.missing_revisions(desk.id), [desk.first]);
    let history = workspace.history(desk.id);
    assert!(history.iter().all(|step| step.missing == [desk.first]));
    assert!(history.iter().all(|step| step.what == What::Changed));
}
