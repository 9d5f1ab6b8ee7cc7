//! Many records at once: blocks of cells as spreadsheets copy them, one field of many records, and both
//! taken back as one.

use crate::store_fixture::Bench;
use sijil::domain::dates::Month;
use sijil::domain::field::Field;
use sijil::domain::identity::{RecordId, RecordKind};
use sijil::domain::settings::Settings;
use sijil::exchange::read_block;
use sijil::schema::Entry;
use sijil::workspace::{Changing, Editing, Workspace};

fn block(text: &str) -> (Vec<Vec<String>>, Option<Vec<Option<Field>>>) {
    let block = read_block(RecordKind::Incident, text);
    (block.rows, block.header)
}

#[test]
fn blocks_are_read_as_spreadsheets_write_them() {
    let (rows, header) =
        block("attack\tShots\t19/6\nraid\t\"Two \"\"cells\"\"\nand a line\"\t20/6\n");
    assert_eq!(header, None);
    assert_eq!(rows[0], ["attack", "Shots", "19/6"]);
    assert_eq!(rows[1], ["raid", "Two \"cells\"\nand a line", "20/6"]);
    // Shorter rows, lines of other systems, blank rows.
    let (rows, _) = block("attack\tShots\r\nraid\r\n\t\r\n");
    assert_eq!(rows, [["attack", "Shots"], ["raid", ""]]);
    assert_eq!(block("").0, Vec::<Vec<String>>::new());
    assert_eq!(block(" \n\t\n").0, Vec::<Vec<String>>::new());
}

#[test]
fn a_row_of_headers_is_known_by_keys_and_labels() {
    use Field::{Date, Kind, Title};
    let named = Some(vec![Some(Kind), Some(Title), None, Some(Date)]);
    let (rows, header) = block("kind\tTitle\tOur number\tDATE\nattack\tShots\t7\t19/6");
    assert_eq!(header, named);
    assert_eq!(rows.len(), 1);
    // A row that has one such word in it is none.
    let (rows, header) = block("attack\tTitle\t19/6");
    assert_eq!((rows.len(), header), (1, None));
}

fn june() -> Month {
    Month::new(2023, 6).unwrap()
}

struct Desk {
    workspace: Workspace,
    _bench: Bench,
}

fn desk() -> Desk {
    let bench = Bench::new();
    let settings = Settings::default();
    let workspace =
        Workspace::create(&bench.folder(), &settings, bench.installation("home")).unwrap();
    Desk {
        workspace,
        _bench: bench,
    }
}

fn rows() -> [Entry; 3] {
    let row = |title: &str, date: &str| {
        Entry::new(RecordKind::Incident)
            .with(Field::Kind, "Attack")
            .with(Field::Title, title)
            .with(Field::Date, date)
            .with(Field::Verification, "مؤكد")
            .with(Field::Perpetrator, "daesh")
    };
    [
        row("Shots at a post", "19"),
        row("A raid", "32/6"),
        row("Ambush", "20/6/2023"),
    ]
}

fn titles(workspace: &Workspace) -> Vec<String> {
    let held = workspace.of_kind(RecordKind::Incident);
    held.map(|held| held.record.text(Field::Title).to_owned())
        .collect()
}

/// How many batches there are, by the lines that name one.
fn batches(workspace: &Workspace, ids: &[RecordId]) -> usize {
    let batches = ids.iter().filter_map(|id| {
        let history = workspace.register().history(*id);
        history.last().and_then(|revision| revision.batch)
    });
    let mut batches: Vec<_> = batches.collect();
    batches.dedup();
    batches.len()
}

#[test]
fn rows_become_records_in_one_batch_and_go_as_one() {
    let mut desk = desk();
    let workspace = &mut desk.workspace;
    let found = workspace.look_at_new(&rows(), june());
    assert_eq!(
        titles(workspace),
        Vec::<String>::new(),
        "looking saves nothing"
    );
    assert!(
        found[1]
            .iter()
            .any(|finding| finding.field == Some(Field::Date))
    );
    assert!(
        !found[0]
            .iter()
            .any(|finding| finding.field == Some(Field::Date))
    );
    let done = workspace.make_all(&rows(), june()).unwrap();
    assert_eq!(titles(workspace), ["Shots at a post", "A raid", "Ambush"]);
    assert_eq!(batches(workspace, &done.made), 1);
    for (id, looked) in done.made.iter().zip(&found) {
        let held = workspace.get(*id).unwrap();
        assert_eq!(held.findings, *looked, "the same rules as anywhere");
        assert_eq!(held.record.term(Field::Perpetrator), "isis");
    }
    assert_eq!(workspace.undo_all(&done).unwrap(), 0);
    assert_eq!(titles(workspace), Vec::<String>::new());
    assert_eq!(batches(workspace, &done.made), 1, "taken back in one batch");
}

fn change(workspace: &Workspace, ids: &[RecordId], field: Field, text: &str) -> Vec<Changing> {
    workspace.look_at_change(ids, field, text, june())
}

#[test]
fn a_field_of_many_records_is_changed_and_taken_back() {
    let mut desk = desk();
    let workspace = &mut desk.workspace;
    let ids = workspace.make_all(&rows(), june()).unwrap().made;
    let one = Editing {
        id: ids[2],
        rev: workspace.get(ids[2]).unwrap().rev,
    };
    let heseke = rows()[2].clone().with(Field::Region, "heseke");
    workspace.save(&heseke, Some(one), Some(june())).unwrap();
    let looked = change(workspace, &ids, Field::Region, "Hesekê");
    assert_eq!(looked.len(), 2, "one says it already");
    assert_eq!(
        (looked[0].before.as_str(), looked[0].after.as_str()),
        ("", "heseke")
    );
    assert_eq!(looked[0].findings, []);
    let wrong = change(workspace, &ids, Field::Region, "Atlantis");
    assert_eq!(wrong.len(), 3);
    assert!(wrong.iter().all(|changing| !changing.findings.is_empty()));
    let done = workspace
        .change_all(&ids, Field::Region, "Hesekê", june())
        .unwrap();
    assert_eq!(done.changed.len(), 2);
    let regions = |workspace: &Workspace| {
        let held = workspace.of_kind(RecordKind::Incident);
        held.map(|held| held.record.term(Field::Region).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(regions(workspace), ["heseke"; 3]);
    // What somebody has changed again since stays.
    let again = Editing {
        id: ids[0],
        rev: workspace.get(ids[0]).unwrap().rev,
    };
    let raqqa = rows()[0].clone().with(Field::Region, "raqqa");
    workspace.save(&raqqa, Some(again), Some(june())).unwrap();
    assert_eq!(workspace.undo_all(&done).unwrap(), 1);
    assert_eq!(regions(workspace), ["raqqa", "", "heseke"]);
}

#[test]
fn a_change_that_changes_nothing_saves_nothing() {
    let mut desk = desk();
    let workspace = &mut desk.workspace;
    let ids = workspace.make_all(&rows(), june()).unwrap().made;
    let before = workspace.get(ids[0]).unwrap().rev;
    let done = workspace
        .change_all(&ids, Field::Kind, "attack", june())
        .unwrap();
    assert_eq!(done.changed, []);
    assert_eq!(workspace.get(ids[0]).unwrap().rev, before);
}
