//! The section on people killed and injured.

use super::Composer;
use super::numbers::{M, N};
use crate::domain::field::Party;
use crate::figures::Figure;
use crate::report::content::{Block, Cell, Column, Row, RowKind, Section, Span, Table, Text};

/// A table above which squares are a bar.
const SQUARES: u64 = 40;

/// Writes the section, where anything is known of casualties.
pub fn section(composer: &mut Composer) -> Option<Section> {
    let finding = composer.casualties("report-casualties-finding")?;
    let mut section = composer.section("casualties", "report-section-casualties", finding);
    let prose: Vec<Text> = composer
        .casualties("report-casualties-prose")
        .into_iter()
        .collect();
    section.blocks.push(Block::Prose(prose));
    let table = table(composer);
    section.blocks.push(Block::Table(table));
    Some(section)
}

fn table(composer: &mut Composer) -> Table {
    let column = |head: Text, share, numbers| Column {
        head,
        share,
        numbers,
    };
    let mut rows = rows_of(composer, "attacks");
    if !rows.is_empty() {
        let mut total = figures_row(composer, "report-casualties-all", "attacks", "total");
        total.kind = RowKind::Total;
        if let Some(squares) = total.cells.last_mut() {
            squares.people = None;
        }
        rows.push(total);
    }
    let raids = rows_of(composer, "raids");
    if !raids.is_empty() {
        let head = composer.said("report-casualties-in-raids");
        rows.push(Row {
            kind: RowKind::Head,
            cells: vec![
                Cell::of(head),
                Cell::default(),
                Cell::default(),
                Cell::default(),
            ],
            ..Row::default()
        });
        rows.extend(raids);
    }
    Table {
        number: composer.figure_number(),
        caption: claim(composer),
        unit: composer
            .sentence("report-unit-casualties")
            .date("month", composer.words().month(composer.month()))
            .say(),
        columns: vec![
            column(composer.said("report-casualties-in-attacks"), 2.5, false),
            column(composer.said("report-column-killed"), 0.75, true),
            column(composer.said("report-column-injured"), 0.75, true),
            column(composer.said("report-column-people"), 5.0, false),
        ],
        rows,
        note: composer
            .sentence("report-casualties-note")
            .text(
                "n",
                vec![Span::Ordinal(composer.words().digits(SQUARES + 1))],
            )
            .say(),
        small: false,
    }
}

/// A row for each party of whom anything is known, and one for those of whom nothing is.
fn rows_of(composer: &Composer, of: &str) -> Vec<Row> {
    let figure =
        |what: &str, party: Party| composer.figure(&format!("{of}.{what}.{}", party.code()));
    let known = |party: Party| {
        let (killed, injured) = (figure("killed", party), figure("injured", party));
        (killed.value, injured.value)
    };
    let covered = Party::ALL
        .iter()
        .any(|party| figure("killed", *party).covered);
    let mut rows = Vec::new();
    let mut not_known = Vec::new();
    for party in Party::ALL {
        match known(party) {
            (None, None) => not_known.push(party),
            // Nobody of these was hurt, and that is known: no row is missed.
            (Some(0), Some(0)) if matches!(party, Party::Isis | Party::Other) => {}
            _ => rows.push(figures_row(composer, party_label(party), of, party.code())),
        }
    }
    if covered && !rows.is_empty() && !not_known.is_empty() {
        rows.push(unknown_row(composer, &not_known));
    }
    rows
}

fn party_label(party: Party) -> &'static str {
    match party {
        Party::Military => "report-party-military",
        Party::Civilian => "report-party-civilian",
        Party::Isis => "report-party-isis",
        Party::Other => "report-party-other",
    }
}

fn figures_row(composer: &Composer, label: &'static str, of: &str, party: &str) -> Row {
    let killed = format!("{of}.killed.{party}");
    let injured = format!("{of}.injured.{party}");
    let people = |name: &str| composer.figure(name).value.unwrap_or(0);
    let label = composer
        .sentence(label)
        .data("group", composer.group())
        .say();
    Row {
        cells: vec![
            Cell::of(label),
            composer.figure_cell(&killed),
            composer.figure_cell(&injured),
            Cell {
                people: Some((people(&killed), people(&injured))),
                ..Cell::default()
            },
        ],
        ..Row::default()
    }
}

fn unknown_row(composer: &Composer, parties: &[Party]) -> Row {
    let labels = parties.iter().map(|party| {
        let label = composer.sentence(party_label(*party));
        label.data("group", composer.group()).say()
    });
    let unknown = || Cell {
        muted: true,
        ..Cell::of(vec![Span::Words(composer.words().text("count-unknown"))])
    };
    let label = if parties.len() > 2 {
        composer.said("report-party-all-others")
    } else {
        composer.list(labels.collect())
    };
    Row {
        cells: vec![
            Cell {
                note: composer.said("report-not-reported"),
                ..Cell::of(label)
            },
            unknown(),
            unknown(),
            Cell::default(),
        ],
        ..Row::default()
    }
}

/// The largest part of the killed.
fn claim(composer: &Composer) -> Text {
    let total = composer.figure("attacks.killed.total");
    let largest = Party::ALL
        .into_iter()
        .map(|party| {
            (
                party,
                composer.figure(&format!("attacks.killed.{}", party.code())),
            )
        })
        .max_by_key(|(_, figure)| figure.value.unwrap_or(0));
    let (Some((party, figure)), Some(all)) = (largest, total.value) else {
        return composer.said("report-claim-casualties");
    };
    let value = figure.value.unwrap_or(0);
    if value * 2 <= all {
        return composer.said("report-claim-casualties");
    }
    let name = format!("attacks.killed.{}", party.code());
    composer
        .sentence("report-claim-killed")
        .code("party", party.code())
        .data("group", composer.group())
        .number(N, composer.span(&name), value)
        .number(M, composer.span("attacks.killed.total"), all)
        .say()
}

impl Composer<'_> {
    /// A sentence on the killed and the injured of attacks, with their parties; none where nothing
    /// is known of them.
    pub(super) fn casualties(&self, key: &'static str) -> Option<Text> {
        let (killed, injured) = ("attacks.killed.total", "attacks.injured.total");
        let value = |figure: &Figure| figure.value.unwrap_or(0);
        let (dead, hurt) = (self.figure(killed), self.figure(injured));
        if dead.value.is_none() && hurt.value.is_none() {
            return None;
        }
        let some = |figure: &Figure| match figure.value {
            None => "unknown",
            Some(0) if figure.at_least => "unknown",
            Some(0) => "none",
            Some(_) => "some",
        };
        Some(
            self.sentence(key)
                .code("killed", some(&dead))
                .code("injured", some(&hurt))
                .number(N, self.span(killed), value(&dead))
                .number(M, self.span(injured), value(&hurt))
                .text("killed-parties", self.parties("killed"))
                .text("injured-parties", self.parties("injured"))
                .date("this-month", self.this_month())
                .say(),
        )
    }

    /// "11 military and security personnel and 4 civilians".
    fn parties(&self, what: &str) -> Text {
        let parties = Party::ALL.into_iter().filter_map(|party| {
            let name = format!("attacks.{what}.{}", party.code());
            let value = self.figure(&name).value.filter(|value| *value > 0)?;
            let part = self
                .sentence("report-party-counted")
                .code("party", party.code())
                .data("group", self.group())
                .number(N, self.span(&name), value);
            Some(part.say())
        });
        self.list(parties.collect())
    }
}
