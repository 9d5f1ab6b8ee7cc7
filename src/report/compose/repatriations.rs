//! The section on repatriations and returns: by country, and what was known before the register
//! began.

use super::numbers::{N, known};
use super::{Composer, Seen};
use crate::domain::count::Sum;
use crate::domain::dates::Month;
use crate::domain::field::Field;
use crate::domain::identity::RecordKind;
use crate::domain::people::People;
use crate::domain::vocabulary::{Movement, Vocabulary};
use crate::figures::Case;
use crate::report::content::{
    Block, Cell, Column, Row, RowKind, Section, Span, Table, Text, plain,
};
use crate::schema::Audience;

const TOTAL: &str = "repatriated.total";
/// How many movements before the month stand in the table, and how many after it.
const EARLIER: usize = 8;
const LATER: usize = 3;

/// Writes the section, where repatriations are covered or anything is known of them.
pub fn section(composer: &mut Composer) -> Option<Section> {
    let covered = composer.figure(TOTAL).covered;
    let references = &composer.request.ledger.settings().reference_figures;
    if !covered && references.is_empty() {
        return None;
    }
    let finding = composer
        .changed("report-repatriations-finding", TOTAL)
        .code("known", known(&composer.figure(TOTAL)))
        .text("balance", composer.balance());
    let finding = finding.say();
    let place = "repatriations";
    let mut section = composer.section(place, "report-section-repatriations", finding);
    let mut prose = Vec::new();
    for (name, key) in [
        ("returned.total", "report-returned"),
        ("released.total", "report-released"),
    ] {
        let figure = composer.figure(name);
        if let Some(value) = figure.value.filter(|value| *value > 0) {
            let said = composer.sentence(key).number(N, composer.span(name), value);
            prose.push(said.text("clause", composer.clause(name)).say());
        }
    }
    if !prose.is_empty() {
        section.blocks.push(Block::Prose(prose));
    }
    section
        .blocks
        .extend(by_country(composer).map(Block::Table));
    section.blocks.extend(balances(composer).map(Block::Table));
    Some(section)
}

fn is_repatriation(case: &Case) -> bool {
    case.record.kind() == RecordKind::Repatriation
        && case.is_final
        && case.record.is_completed()
        && case.record.movement() == Some(Movement::Repatriation)
}

/// The movements of the month, some before it, and some that are known after it.
fn by_country(composer: &mut Composer) -> Option<Table> {
    let month = composer.month();
    let cases = composer.request.ledger.cases().iter();
    let known: Vec<(Month, Seen)> = cases
        .filter(|case| is_repatriation(case))
        .filter_map(|case| Some((case.month?, composer.seen(case))))
        .collect();
    if known.is_empty() {
        return None;
    }
    let of = |test: &dyn Fn(&Month) -> bool| -> Vec<&Seen> {
        let chosen = known.iter().filter(|(at, _)| test(at));
        chosen.map(|(_, seen)| seen).collect()
    };
    let earlier = of(&|at| *at < month);
    let earlier = &earlier[earlier.len().saturating_sub(EARLIER)..];
    let later = of(&|at| *at > month);
    let mut rows: Vec<Row> = Vec::new();
    for seen in earlier {
        rows.push(row(composer, seen, RowKind::Plain));
    }
    for seen in of(&|at| *at == month) {
        rows.push(row(composer, seen, RowKind::Plain));
    }
    let mut total = vec![
        Cell::of(vec![Span::Date(composer.words().month(month))]),
        Cell::default(),
    ];
    for group in ["men", "women", "children", "total"] {
        total.push(composer.figure_cell(&format!("repatriated.{group}")));
    }
    rows.push(Row {
        kind: RowKind::Now,
        place: None,
        cells: total,
    });
    for seen in later.into_iter().take(LATER) {
        rows.push(row(composer, seen, RowKind::Outside));
    }
    let column = |key: &'static str, share, numbers| Column {
        head: composer.said(key),
        share,
        numbers,
    };
    let columns = vec![
        column("report-column-country", 3.2, false),
        column("report-column-date", 2.4, false),
        column("report-column-men", 0.9, true),
        column("report-column-women", 0.9, true),
        column("report-column-children", 0.9, true),
        column("report-column-total", 1.4, true),
    ];
    Some(Table {
        number: composer.table_number(),
        caption: composer.said("report-claim-repatriations"),
        unit: composer.said("report-unit-repatriations"),
        columns,
        rows,
        note: Text::new(),
        small: false,
    })
}

fn row(composer: &mut Composer, seen: &Seen, kind: RowKind) -> Row {
    let words = composer.words();
    let state = match seen.record.term(Field::ReceivingState) {
        "" => words.text("report-withheld"),
        code => words.term(Vocabulary::Country, code),
    };
    let people = People::of(&seen.record);
    let mut country = vec![Span::Data(state)];
    country.extend(composer.cited.raised(seen.record.citations()));
    let date = seen.record.date(Field::Date);
    let date = date.map_or_else(String::new, |date| words.date(date));
    let mut total = composer.sum_cell(people.total);
    total.text = vec![Span::Strong(total.text)];
    let note = match kind {
        RowKind::Outside => composer.said("report-after-the-month"),
        _ => Text::new(),
    };
    Row {
        kind,
        place: None,
        cells: vec![
            Cell {
                note,
                ..Cell::of(country)
            },
            Cell::of(vec![Span::Date(date)]),
            composer.sum_cell(people.men),
            composer.sum_cell(people.women),
            composer.sum_cell(people.children),
            total,
        ],
    }
}

/// The numbers that are known from elsewhere.
fn balances(composer: &mut Composer) -> Option<Table> {
    let references = &composer.request.ledger.settings().reference_figures;
    if references.is_empty() {
        return None;
    }
    let rows = references.iter().map(|reference| {
        let open = match composer.request.audience {
            Audience::Internal => reference.sources.clone(),
            _ => crate::schema::open(&reference.sources),
        };
        let mut label = vec![Span::Data(capitalised(&reference.label))];
        label.extend(composer.cited.raised(&open));
        let value = composer.figure(&reference.key);
        let value = if value.value.is_some() {
            composer.figure_cell(&reference.key)
        } else {
            composer.sum_cell(Sum::of([reference.value]))
        };
        Row {
            cells: vec![
                Cell::of(label),
                Cell::of(vec![Span::Date(composer.words().date(reference.as_of))]),
                Cell {
                    text: vec![Span::Strong(value.text.clone())],
                    ..value
                },
            ],
            ..Row::default()
        }
    });
    let rows = rows.collect();
    let column = |key: &'static str, share, numbers| Column {
        head: composer.said(key),
        share,
        numbers,
    };
    let columns = vec![
        column("report-column-what", 6.0, false),
        column("report-column-as-of", 2.0, false),
        column("report-column-number", 1.4, true),
    ];
    Some(Table {
        number: composer.table_number(),
        caption: composer.said("report-claim-balances"),
        unit: composer.said("report-unit-balances"),
        columns,
        rows,
        note: Text::new(),
        small: false,
    })
}

fn capitalised(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

impl Composer<'_> {
    /// The opening balance of repatriated men with what was added to it, as a clause: "74 male
    /// foreign fighters repatriated since 2019"; nothing where there is none.
    fn balance(&self) -> Text {
        let name = crate::figures::FOREIGN_MEN;
        let settings = self.request.ledger.settings();
        let Some(reference) = settings.reference_figure(name) else {
            return Text::new();
        };
        if self.figure(name).value.is_none() {
            return Text::new();
        }
        self.sentence("report-balance")
            .text("n", self.span(name))
            .data("label", reference.label.clone())
            .say()
    }

    /// The key point on repatriations.
    pub(super) fn repatriations_point(&self) -> Option<Text> {
        let figure = self.figure(TOTAL);
        let balance = self.balance();
        if !figure.covered && plain(&balance).is_empty() {
            return None;
        }
        let point = self.changed("report-point-repatriations", TOTAL);
        Some(
            point
                .code("known", known(&figure))
                .text("clause", self.clause(TOTAL))
                .code("balanced", if balance.is_empty() { "no" } else { "yes" })
                .text("balance", balance)
                .say(),
        )
    }
}
