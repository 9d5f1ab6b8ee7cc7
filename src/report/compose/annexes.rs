//! The annexes: every attack and raid that counts, and what was documented and does not.

use super::lettered::Lettered;
use super::numbers::N;
use super::{Composer, Seen};
use crate::domain::count::Sum;
use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::vocabulary::IncidentKind;
use crate::figures::{Counting, Reason};
use crate::report::content::{Block, Cell, Column, Rank, Row, RowKind, Section, Span, Table, Text};
use std::rc::Rc;

/// Writes the annexes that have anything in them.
pub fn sections(composer: &mut Composer) -> Vec<Section> {
    let mut sections = Vec::new();
    for write in [attacks, raids, left_out] {
        sections.extend(write(composer));
    }
    if let Some(first) = sections.first_mut() {
        first.rank = Rank::Page;
    }
    sections
}

/// A record of an annex, with the reason why it does not count.
type Listed<'a> = (Rc<Seen<'a>>, Option<Reason>);

fn counted<'a>(composer: &Composer<'a>, kind: IncidentKind) -> Vec<Listed<'a>> {
    let cases = composer.cases();
    let of_kind = cases.filter(|seen| {
        seen.case.counting == Counting::Counts && seen.case.record.incident_kind() == Some(kind)
    });
    of_kind.map(|seen| (seen, None)).collect()
}

/// An annex: its name, what it lists, and whether all of that is illustrative.
fn annex(
    composer: &Composer,
    (place, name): (&str, &'static str),
    finding: &'static str,
    figure: (&str, u64),
    listed: &[Listed],
) -> Section {
    let mut finding = composer
        .sentence(finding)
        .number(N, composer.derived(figure.0, figure.1), figure.1)
        .date("this-month", composer.this_month())
        .say();
    if all_illustrative(listed) {
        finding.extend(composer.tag());
    }
    Section {
        rank: Rank::Part,
        ..composer.section(place, name, finding)
    }
}

fn all_illustrative(listed: &[Listed]) -> bool {
    listed.iter().all(|(seen, _)| seen.is_illustrative())
}

fn column(composer: &Composer, key: &'static str, share: f32, numbers: bool) -> Column {
    Column {
        head: composer.said(key),
        share,
        numbers,
    }
}

fn attacks(composer: &mut Composer) -> Option<Section> {
    let listed = counted(composer, IncidentKind::Attack);
    if listed.is_empty() {
        return None;
    }
    let number = composer.figure("attacks.confirmed").value.unwrap_or(0);
    let name = ("annex-a", "report-annex-a");
    let figure = ("attacks.confirmed", number);
    let mut section = annex(composer, name, "report-annex-attacks", figure, &listed);
    let tagged = !all_illustrative(&listed);
    let mut notes = Lettered::new(composer.words());
    let rows = listed.iter().zip(1..).map(|((seen, _), number): (_, u32)| {
        let place = composer.place_cell(seen);
        let mut what = composer.what_cell(seen, tagged);
        what.text
            .extend(notes.mark(seen.record.text(Field::CountNote)));
        let cells = vec![
            Cell {
                muted: true,
                ..Cell::of(vec![Span::Ordinal(composer.words().digits(number))])
            },
            composer.date_cell(seen),
            place,
            what,
            composer.sum_cell(Sum::of(seen.record.killed())),
            composer.sum_cell(Sum::of(seen.record.injured())),
            Cell::of(composer.listed(&seen.record)),
        ];
        Row {
            kind: RowKind::Plain,
            place: Some(seen.reference()),
            cells,
        }
    });
    let mut rows: Vec<Row> = rows.collect();
    let all = composer
        .sentence("report-annex-attacks-all")
        .number(N, composer.derived("attacks.confirmed", number), number)
        .say();
    rows.push(Row {
        kind: RowKind::Total,
        place: None,
        cells: vec![
            Cell::default(),
            Cell::of(all),
            Cell::default(),
            Cell::default(),
            composer.figure_cell("attacks.killed.total"),
            composer.figure_cell("attacks.injured.total"),
            Cell::default(),
        ],
    });
    let columns = vec![
        column(composer, "report-column-no", 0.45, true),
        column(composer, "report-column-date-record", 1.35, false),
        column(composer, "report-column-place-region", 2.3, false),
        column(composer, "report-column-what-tactic-target", 4.4, false),
        column(composer, "report-column-killed", 0.8, true),
        column(composer, "report-column-injured", 0.8, true),
        column(composer, "report-column-sources", 1.0, false),
    ];
    section.blocks.push(table(
        composer,
        "report-annex-attacks-caption",
        columns,
        rows,
        &notes,
    ));
    Some(section)
}

fn raids(composer: &mut Composer) -> Option<Section> {
    let listed = counted(composer, IncidentKind::Raid);
    if listed.is_empty() {
        return None;
    }
    let number = composer.figure("raids.confirmed").value.unwrap_or(0);
    let name = ("annex-b", "report-annex-b");
    let figure = ("raids.confirmed", number);
    let mut section = annex(composer, name, "report-annex-raids", figure, &listed);
    let tagged = !all_illustrative(&listed);
    let mut notes = Lettered::new(composer.words());
    let several = listed
        .iter()
        .any(|(seen, _)| seen.record.count_units() != 1);
    let mut rows = Vec::new();
    for (seen, _) in &listed {
        let mut what = composer.raid_cell(seen, tagged);
        what.text
            .extend(notes.mark(seen.record.text(Field::CountNote)));
        let mut cells = vec![composer.date_cell(seen), composer.place_cell(seen), what];
        if several {
            let units = u64::from(seen.record.count_units());
            let shown = composer.words().number(units);
            cells.push(Cell::of(vec![Span::Count(shown)]));
        }
        cells.push(composer.count_cell(seen.record.count(Field::Arrested)));
        cells.push(composer.count_cell(seen.record.count(Field::KilledIsis)));
        let sources = composer.listed(&seen.record);
        cells.push(Cell::of(sources));
        rows.push(Row {
            kind: RowKind::Plain,
            place: Some(seen.reference()),
            cells,
        });
    }
    let mut total = vec![
        Cell::of(composer.said("report-annex-all")),
        Cell::default(),
        Cell::default(),
    ];
    if several {
        total.push(composer.figure_cell("raids.confirmed"));
    }
    total.push(composer.figure_cell("raids.arrested"));
    total.push(composer.figure_cell("raids.killed.isis"));
    total.push(Cell::default());
    rows.push(Row {
        kind: RowKind::Total,
        place: None,
        cells: total,
    });
    let mut columns = vec![
        column(composer, "report-column-date-record", 1.35, false),
        column(composer, "report-column-place-region", 2.3, false),
        column(composer, "report-column-what-forces", 4.4, false),
    ];
    if several {
        columns.push(column(composer, "report-column-raids", 0.7, true));
    }
    columns.push(column(composer, "report-column-arrested", 0.9, true));
    columns.push(column(composer, "report-column-killed", 0.8, true));
    columns.push(column(composer, "report-column-sources", 1.0, false));
    section.blocks.push(table(
        composer,
        "report-annex-raids-caption",
        columns,
        rows,
        &notes,
    ));
    Some(section)
}

fn left_out(composer: &mut Composer) -> Option<Section> {
    let not_counted = composer.request.ledger.not_counted(composer.month());
    let listed: Vec<Listed> = not_counted
        .filter(|(case, reason)| {
            let headline = matches!(
                case.record.incident_kind(),
                Some(IncidentKind::Attack | IncidentKind::Raid)
            );
            headline && *reason != Reason::Discounted
        })
        .map(|(case, reason)| (Rc::new(composer.seen(case)), Some(reason)))
        .collect();
    if listed.is_empty() {
        return None;
    }
    let number = listed.len() as u64;
    let name = ("annex-c", "report-annex-c");
    let figure = ("incidents.not_counted", number);
    let mut section = annex(composer, name, "report-annex-left-out", figure, &listed);
    let tagged = !all_illustrative(&listed);
    let mut notes = Lettered::new(composer.words());
    let (mut killed, mut injured) = (Sum::NOTHING, Sum::NOTHING);
    let mut rows = Vec::new();
    for (seen, reason) in &listed {
        let why = reason.map_or_else(Text::new, |reason| composer.said(reason.key()));
        let (dead, hurt) = (seen.record.killed(), seen.record.injured());
        killed = [killed, Sum::of(dead)].into_iter().sum();
        injured = [injured, Sum::of(hurt)].into_iter().sum();
        let mut what = composer.what_cell(seen, tagged);
        what.text
            .extend(notes.mark(seen.record.text(Field::CountNote)));
        let sources = composer.listed(&seen.record);
        let cells = vec![
            composer.date_cell(seen),
            composer.place_cell(seen),
            Cell { note: why, ..what },
            composer.sum_cell(Sum::of(dead)),
            composer.sum_cell(Sum::of(hurt)),
            Cell::of(sources),
        ];
        rows.push(Row {
            kind: RowKind::Plain,
            place: Some(seen.reference()),
            cells,
        });
    }
    rows.push(Row {
        kind: RowKind::Total,
        place: None,
        cells: vec![
            Cell::of(composer.said("report-annex-all")),
            Cell::default(),
            Cell::default(),
            composer.sum_cell(killed),
            composer.sum_cell(injured),
            Cell::default(),
        ],
    });
    let columns = vec![
        column(composer, "report-column-date-record", 1.35, false),
        column(composer, "report-column-place-region", 2.3, false),
        column(composer, "report-column-what-why", 4.4, false),
        column(composer, "report-column-killed", 1.1, true),
        column(composer, "report-column-injured", 1.1, true),
        column(composer, "report-column-sources", 1.0, false),
    ];
    section.blocks.push(table(
        composer,
        "report-annex-left-out-caption",
        columns,
        rows,
        &notes,
    ));
    Some(section)
}

fn table(
    composer: &Composer,
    caption: &'static str,
    columns: Vec<Column>,
    rows: Vec<Row>,
    notes: &Lettered,
) -> Block {
    let caption = composer
        .sentence(caption)
        .date("this-month", composer.this_month())
        .say();
    Block::Table(Table {
        caption,
        columns,
        rows,
        note: notes.note(),
        small: true,
        ..Table::default()
    })
}

impl Composer<'_> {
    /// The sources of a record, in a column.
    fn listed(&mut self, record: &Record) -> Text {
        let words = self.words();
        self.cited.listed(record.citations(), words)
    }
}
