//! Merging is the union of journals: in whatever order their lines arrive, twice, or in pieces, the
//! same records stand once all are there.

use crate::store_fixture::Bench;
use proptest::prelude::*;
use proptest::sample::Index;
use sijil::domain::field::Field;
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::domain::settings::Settings;
use sijil::schema::Entry;
use sijil::store::RevId;
use sijil::workspace::{Editing, Settlement, Workspace};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const PEOPLE: [&str; 3] = ["Dilan", "Rojda", "Azad"];

/// What somebody does to the register.
#[derive(Clone, Debug)]
enum Deed {
    /// Logs an incident.
    Log,
    /// Gives an incident so many dead.
    Edit(Index, u8),
    /// Deletes an incident.
    Delete(Index),
    /// Settles a conflict for one of its sides.
    Settle(Index, Index),
    /// Closes the register and opens it again: sees what the others have saved.
    Look,
}

fn deed() -> impl Strategy<Value = Deed> {
    let index = any::<Index>;
    prop_oneof![
        2 => Just(Deed::Log),
        5 => (index(), any::<u8>()).prop_map(|(record, dead)| Deed::Edit(record, dead)),
        1 => index().prop_map(Deed::Delete),
        2 => (index(), index()).prop_map(|(record, side)| Deed::Settle(record, side)),
        3 => Just(Deed::Look),
    ]
}

/// A piece of a journal that arrives: which journal, and how much more of it.
type Arrival = (Index, Index);

fn incident() -> Entry {
    Entry::new(RecordKind::Incident)
        .with(Field::Kind, "attack")
        .with(Field::Title, "Shots at a post")
        .with(Field::Date, "2023-06-04")
        .with(Field::Perpetrator, "isis")
        .with(Field::Verification, "confirmed")
        .with(Field::Sources, "A <https://a.example>")
}

fn act(workspace: &mut Workspace, deed: &Deed) {
    let ids: Vec<RecordId> = workspace.records().map(|held| held.id).collect();
    match deed {
        Deed::Log => {
            workspace.save(&incident(), None, None).unwrap();
        }
        Deed::Edit(record, dead) if !ids.is_empty() => {
            let id = *record.get(&ids);
            let rev = workspace.get(id).unwrap().rev;
            let entry = incident().with(Field::KilledCivilian, dead.to_string());
            let editing = Some(Editing { id, rev });
            workspace.save(&entry, editing, None).unwrap();
        }
        Deed::Delete(record) if !ids.is_empty() => workspace.delete(*record.get(&ids)).unwrap(),
        Deed::Settle(record, side) => {
            let conflicts = workspace.conflicts();
            if !conflicts.is_empty() {
                let conflict = workspace.conflict(*record.get(&conflicts)).unwrap();
                let side = side.index(conflict.sides.len());
                let settlement = Settlement::all_of(side);
                workspace.settle(&conflict, &settlement).unwrap();
            }
        }
        Deed::Edit(..) | Deed::Delete(_) | Deed::Look => {}
    }
}

fn open(bench: &Bench, who: &str) -> Workspace {
    Workspace::open(&bench.folder(), bench.installation(who)).unwrap()
}

/// A register that several people wrote, each seeing the others when they look.
fn written(deeds: &[(Index, Deed)]) -> Bench {
    let bench = Bench::new();
    let settings = Settings::default();
    let rona = bench.installation("Rona");
    let mut first = Workspace::create(&bench.folder(), &settings, rona).unwrap();
    act(&mut first, &Deed::Log);
    act(&mut first, &Deed::Log);
    drop(first);
    let mut opened: Vec<Option<Workspace>> = Vec::new();
    opened.extend(PEOPLE.map(|who| Some(open(&bench, who))));
    for (who, deed) in deeds {
        let who = who.index(PEOPLE.len());
        if matches!(deed, Deed::Look) {
            // The lock must be free before it can be taken again.
            opened[who] = None;
            opened[who] = Some(open(&bench, PEOPLE[who]));
        }
        act(opened[who].as_mut().unwrap(), deed);
    }
    bench
}

/// The revisions of each record that stand, and the figures of the month.
type Standing = (BTreeMap<RecordId, Vec<RevId>>, Vec<(String, Option<u64>)>);

fn reader(bench: &Bench, folder: &Path) -> Workspace {
    Workspace::open_to_read(folder, bench.installation("reader")).unwrap()
}

fn standing(workspace: &Workspace) -> Standing {
    let register = workspace.register();
    let heads = RecordKind::ALL
        .into_iter()
        .flat_map(|kind| register.iter(kind).chain(register.deleted(kind)))
        .map(|stored| {
            let heads = register.heads(stored.id).map(|head| head.rev);
            (stored.id, heads.collect())
        });
    let figures = workspace.figures("2023-06".parse().unwrap());
    let figures = figures
        .iter()
        .map(|(name, figure)| (name.to_owned(), figure.value));
    (heads.collect(), figures.collect())
}

fn journals(folder: &Path) -> Vec<PathBuf> {
    crate::store_fixture::files(&folder.join("journal"))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(41),
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_same_stands_in_whatever_order_lines_arrive(
        deeds in prop::collection::vec((any::<Index>(), deed()), 6..24),
        arrivals in prop::collection::vec(any::<Arrival>(), 2..8),
    ) {
        let bench = written(&deeds);
        let expected = standing(&reader(&bench, &bench.folder()));
        let copy = bench.root.path().join("copy");
        fs::create_dir_all(copy.join("journal")).unwrap();
        fs::copy(bench.folder().join("register.json"), copy.join("register.json")).unwrap();
        let from = journals(&bench.folder());
        let mut arrived: Vec<usize> = vec![0; from.len()];
        let arrive = |which: usize, len: usize| {
            let bytes = fs::read(&from[which]).unwrap();
            let to = copy.join("journal").join(from[which].file_name().unwrap());
            fs::write(to, &bytes[..len]).unwrap();
        };
        // Open all the while: revisions are taken in as they come, children before their parents.
        let mut open = reader(&bench, &copy);
        for (journal, length) in &arrivals {
            let which = journal.index(from.len());
            let whole = fs::metadata(&from[which]).unwrap().len() as usize;
            let len = length.index(whole + 1).max(arrived[which]);
            arrived[which] = len;
            arrive(which, len);
            open.refresh().unwrap();
            let now = standing(&open);
            prop_assert_eq!(&now, &standing(&reader(&bench, &copy)), "as read from nothing");
            prop_assert!(now.0.keys().all(|id| expected.0.contains_key(id)));
        }
        // The rest, the last journal first; and the first once more.
        for which in (0..from.len()).rev().chain([0]) {
            let whole = fs::metadata(&from[which]).unwrap().len() as usize;
            arrive(which, whole);
            open.refresh().unwrap();
        }
        prop_assert_eq!(&standing(&open), &expected);
        prop_assert_eq!(standing(&reader(&bench, &copy)), expected);
    }
}
