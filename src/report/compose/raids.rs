//! The section on raids: this month against the one before, what came of them, and those that
//! failed.

use super::lettered::Lettered;
use super::numbers::{M, N};
use super::{Composer, Seen};
use crate::domain::field::Field;
use crate::domain::vocabulary::{IncidentKind, Outcome};
use crate::figures::Figure;
use crate::report::content::{
    Block, Cell, Chart, Column, Event, Figure as Drawn, PairBar, Rank, Row, Section, Span, Table,
    Text,
};
use std::rc::Rc;

const RAIDS: &str = "raids.confirmed";
const FAILED: &str = "raids.failed";
const REGIONS: &str = "raids.by_region";

/// The rows of the table of outcomes: figure and label.
const OUTCOMES: [(&str, &str); 6] = [
    (RAIDS, "report-row-raids"),
    ("raids.arrested", "report-row-arrested"),
    ("raids.killed.isis", "report-row-killed-isis"),
    ("raids.killed.military", "report-row-killed-military"),
    ("raids.killed.civilian", "report-row-killed-civilian"),
    (FAILED, "report-row-failed"),
];

/// Writes the section, where raids are covered.
pub fn section(composer: &mut Composer) -> Option<Section> {
    let raids = composer.figure(RAIDS);
    if !raids.covered {
        return None;
    }
    let finding = composer.changed("report-raids-finding", RAIDS).say();
    let mut section = composer.section("raids", "report-section-raids", finding);
    section.rank = Rank::Following;
    let prose = composer
        .changed("report-raids-prose", RAIDS)
        .data("group", composer.group())
        .text("clause", composer.clause(RAIDS))
        .text("regions", composer.regions(REGIONS))
        .text("outcome", composer.raids_outcome())
        .say();
    let mut blocks = vec![Block::Prose(vec![prose])];
    if raids.value.is_some_and(|value| value > 0) {
        blocks.push(Block::Figure(pair(composer, &raids)));
    }
    blocks.push(Block::Table(outcomes(composer)));
    let events = failed(composer);
    section.blocks.push(Block::Beside(blocks, events));
    Some(section)
}

fn pair(composer: &mut Composer, raids: &Figure) -> Drawn {
    let number = composer.figure_number();
    let parts = composer
        .breakdown(REGIONS)
        .into_iter()
        .filter_map(|(slug, figure)| {
            let value = figure.value.filter(|value| *value > 0)?;
            let label = composer.term(
                crate::domain::vocabulary::Vocabulary::Region,
                Field::Region,
                &slug,
            );
            let name = format!("{REGIONS}.{slug}");
            Some((value, vec![Span::Data(label)], composer.span(&name)))
        });
    let this_month = PairBar {
        label: vec![Span::Date(composer.this_month())],
        parts: parts.collect(),
        value: raids.value.unwrap_or(0),
        shown: composer.span(RAIDS),
        note: Text::new(),
        now: true,
    };
    let last_month = raids.previous.map(|value| PairBar {
        label: vec![Span::Date(composer.last_month())],
        parts: Vec::new(),
        value,
        shown: composer.span_before(RAIDS),
        note: Text::new(),
        now: false,
    });
    Drawn {
        number,
        claim: composer.changed("report-claim-raids", RAIDS).say(),
        unit: composer.said("report-unit-raids"),
        chart: Chart::Pair(last_month.into_iter().chain([this_month]).collect()),
        source: Text::new(),
    }
}

fn outcomes(composer: &Composer) -> Table {
    let column = |head: Text, share, numbers| Column {
        head,
        share,
        numbers,
    };
    // A row of which neither month knows anything says nothing.
    let known = OUTCOMES.into_iter().filter(|(name, _)| {
        let figure = composer.figure(name);
        figure.value.is_some() || figure.previous.is_some()
    });
    let mut notes = Lettered::new(composer.words());
    let rows = known.map(|(name, label)| {
        let figure = composer.figure(name);
        let label = composer.sentence(label).data("group", composer.group());
        let mut label = label.say();
        if [RAIDS, FAILED].contains(&name) {
            let behind = composer
                .cases()
                .filter(|seen| figure.records.contains(&seen.case.id));
            for seen in behind {
                label.extend(notes.mark(seen.record.text(Field::CountNote)));
            }
        }
        let mut before = before_cell(composer, name, &figure);
        before
            .text
            .extend(notes.mark(&composer.correction_note(name)));
        Row {
            cells: vec![
                Cell::of(label),
                Cell {
                    text: vec![Span::Strong(composer.span(name))],
                    ..composer.figure_cell(name)
                },
                before,
                change_cell(composer, name, &figure),
            ],
            ..Row::default()
        }
    });
    let rows = rows.collect();
    Table {
        caption: composer.said("report-claim-outcomes"),
        note: notes.note(),
        columns: vec![
            column(composer.said("report-column-outcome"), 2.4, false),
            column(vec![Span::Date(composer.this_month())], 0.8, true),
            column(vec![Span::Date(composer.last_month())], 0.9, true),
            column(composer.said("report-column-change"), 1.2, true),
        ],
        rows,
        ..Table::default()
    }
}

fn before_cell(composer: &Composer, name: &str, figure: &Figure) -> Cell {
    match figure.previous {
        None => Cell {
            muted: true,
            ..Cell::of(composer.said("report-no-data"))
        },
        Some(value) => Cell {
            muted: value == 0,
            ..Cell::of(composer.span_before(name))
        },
    }
}

/// "−8, −50 %".
fn change_cell(composer: &Composer, name: &str, figure: &Figure) -> Cell {
    let how = match figure.change() {
        None => {
            return Cell {
                muted: true,
                ..Cell::of(composer.said("report-no-change-known"))
            };
        }
        Some(0) => "same",
        Some(1..) => "up",
        Some(_) => "down",
    };
    let percent = composer.span_percent(name);
    let change = composer
        .sentence("report-change")
        .code("how", how)
        .text("difference", composer.span_difference(name))
        .code("rated", if percent.is_empty() { "no" } else { "yes" })
        .text("percent", percent);
    Cell::of(change.say())
}

/// The raids that failed, each told apart.
fn failed(composer: &mut Composer) -> Vec<Event> {
    let cases = composer.cases();
    let failed: Vec<Rc<Seen>> = cases
        .filter(|seen| {
            let raid = seen.record.incident_kind() == Some(IncidentKind::Raid);
            raid && seen.record.term(Field::Outcome) == Outcome::Failed.code() && !seen.withheld
        })
        .collect();
    let events = failed.iter().map(|seen| {
        let over = composer
            .sentence("report-event-raid")
            .date("date", composer.date_of(seen))
            .say();
        composer.event(seen, over, true)
    });
    events.collect()
}

impl Composer<'_> {
    /// ": 5 in Deir ez-Zor and 3 in Heseke", or nothing where no region is known.
    pub(super) fn regions(&self, name: &str) -> Text {
        let parts = self
            .breakdown(name)
            .into_iter()
            .filter_map(|(slug, figure)| {
                let value = figure.value.filter(|value| *value > 0)?;
                let vocabulary = crate::domain::vocabulary::Vocabulary::Region;
                let part = self
                    .sentence("report-in-region")
                    .code("known", if slug == "unknown" { "no" } else { "yes" })
                    .data("region", self.term(vocabulary, Field::Region, &slug))
                    .number(N, self.span(&format!("{name}.{slug}")), value);
                Some(part.say())
            });
        let parts: Vec<Text> = parts.collect();
        if parts.is_empty() {
            return Text::new();
        }
        self.sentence("report-regions")
            .text("list", self.list(parts))
            .say()
    }

    /// "18 people were arrested and 1 ISIS member was killed."
    pub(super) fn raids_outcome(&self) -> Text {
        let (arrested, killed) = ("raids.arrested", "raids.killed.isis");
        let known = |name: &str| self.figure(name).value;
        let how = match (known(arrested), known(killed)) {
            (None, None) => return Text::new(),
            (Some(_), None) => "arrested",
            (None, Some(_)) => "killed",
            (Some(_), Some(_)) => "both",
        };
        self.sentence("report-raids-outcome")
            .code("how", how)
            .data("group", self.group())
            .number(N, self.span(arrested), known(arrested).unwrap_or(0))
            .number(M, self.span(killed), known(killed).unwrap_or(0))
            .say()
    }

    /// A record as an event of its own.
    pub(super) fn event(&mut self, seen: &Seen, over: Text, raid: bool) -> Event {
        let mut body = Text::new();
        let narrative = shortened(seen.record.text(Field::Narrative));
        if !narrative.is_empty() {
            body.push(Span::Data(narrative));
        }
        let count_note = seen.record.text(Field::CountNote);
        if !count_note.is_empty() {
            let space = if body.is_empty() { "" } else { " " };
            body.push(Span::Data(format!("{space}{count_note}")));
        }
        body.extend(self.cited.raised(seen.record.citations()));
        Event {
            over,
            title: vec![Span::Data(seen.title())],
            body,
            raid,
        }
    }
}

/// The beginning of a long narrative: the whole of it stays in the register.
fn shortened(text: &str) -> String {
    const MOST: usize = 700;
    let paragraphs: Vec<&str> = text.split_whitespace().collect();
    let text = paragraphs.join(" ");
    if text.chars().count() <= MOST {
        return text;
    }
    let cut: String = text.chars().take(MOST).collect();
    let end = cut.rfind(". ").map_or(cut.len(), |at| at + 1);
    format!("{} …", cut[..end].trim_end())
}
