//! The section on trials: what was announced, charged, heard and decided in the month.

use super::numbers::N;
use super::{Composer, Seen};
use crate::domain::field::Field;
use crate::domain::identity::RecordKind;
use crate::domain::vocabulary::{Stage, Vocabulary};
use crate::report::content::{Block, Cell, Column, Event, Row, Section, Span, Table, Text};
use std::rc::Rc;

/// More steps than this stand below the text and not beside it.
const BESIDE: usize = 2;

/// Writes the section, where trials are covered.
pub fn section(composer: &mut Composer) -> Option<Section> {
    if !composer.figure("trials.defendants").covered {
        return None;
    }
    let steps: Vec<Rc<Seen>> = steps(composer);
    let announced = composer.trials_announced("report-trials-finding-announced");
    let finding = if steps.is_empty() {
        composer
            .sentence("report-trials-none")
            .date("this-month", composer.this_month())
            .say()
    } else if announced.is_empty() {
        let value = steps.len() as u64;
        composer
            .sentence("report-trials-finding")
            .number(N, composer.derived("trials@steps", value), value)
            .date("this-month", composer.this_month())
            .say()
    } else {
        announced
    };
    let mut section = composer.section("trials", "report-section-trials", finding);
    if steps.is_empty() {
        return Some(section);
    }
    let mut prose = vec![composer.trials_announced("report-trials-prose")];
    prose.extend(not_reached(composer));
    let mut blocks = vec![Block::Prose(prose)];
    if steps.len() > 1 {
        blocks.push(Block::Table(stages(composer)));
    }
    let events = steps.iter().map(|seen| event(composer, seen));
    let events: Vec<Event> = events.collect();
    if events.len() > BESIDE {
        section.blocks.extend(blocks);
        section.blocks.push(Block::Events(events));
    } else {
        section.blocks.push(Block::Beside(blocks, events));
    }
    Some(section)
}

fn steps<'a>(composer: &Composer<'a>) -> Vec<Rc<Seen<'a>>> {
    let cases = composer.cases();
    cases
        .filter(|seen| seen.record.kind() == RecordKind::Trial && seen.case.is_final)
        .collect()
}

fn event(composer: &mut Composer, seen: &Seen) -> Event {
    let stage = composer
        .words()
        .term(Vocabulary::Stage, seen.record.term(Field::Stage));
    let over = composer
        .sentence("report-event-kind")
        .date("date", composer.date_of(seen))
        .data("kind", stage)
        .code("area", "in")
        .say();
    composer.event(seen, over, false)
}

/// The stages that no case has reached, in one line.
fn not_reached(composer: &Composer) -> Option<Text> {
    let stages = Stage::ALL
        .iter()
        .filter(|stage| composer.figure(&stage_name(**stage)).value == Some(0));
    let labels: Vec<Text> = stages
        .map(|stage| {
            composer
                .sentence(format!("report-stage-{}", stage.code()))
                .say()
        })
        .collect();
    if labels.is_empty() {
        return None;
    }
    let said = composer
        .sentence("report-trials-not-reached")
        .text("stages", composer.alternatives(labels))
        .date("this-month", composer.this_month());
    Some(said.say())
}

fn stages(composer: &mut Composer) -> Table {
    let column = |head: Text, share, numbers| Column {
        head,
        share,
        numbers,
    };
    let reached = Stage::ALL.iter().filter(|stage| {
        let figure = composer.figure(&stage_name(**stage));
        figure.value.unwrap_or(0) > 0 || figure.previous.unwrap_or(0) > 0
    });
    let rows = reached.map(|stage| {
        let name = stage_name(*stage);
        let figure = composer.figure(&name);
        let before = match figure.previous {
            Some(_) => Cell::of(composer.span_before(&name)),
            None => Cell {
                muted: true,
                ..Cell::of(composer.said("report-no-data"))
            },
        };
        let label = composer.words().term(Vocabulary::Stage, stage.code());
        Row {
            cells: vec![
                Cell::of(vec![Span::Data(label)]),
                composer.figure_cell(&name),
                before,
            ],
            ..Row::default()
        }
    });
    let rows = rows.collect();
    Table {
        number: composer.table_number(),
        caption: composer.said("report-claim-stages"),
        unit: composer.said("report-unit-stages"),
        columns: vec![
            column(composer.said("report-column-stage"), 4.0, false),
            column(vec![Span::Date(composer.this_month())], 1.0, true),
            column(vec![Span::Date(composer.last_month())], 1.0, true),
        ],
        rows,
        ..Table::default()
    }
}

fn stage_name(stage: Stage) -> String {
    format!("trials.by_stage.{}", stage.code())
}

impl Composer<'_> {
    /// A sentence on trials that were announced in the month, with their defendants; nothing where
    /// none were.
    pub(super) fn trials_announced(&self, key: &'static str) -> Text {
        let announced = self
            .figure(&stage_name(Stage::Announced))
            .value
            .unwrap_or(0);
        let only = Stage::ALL.iter().all(|stage| {
            let value = self.figure(&stage_name(*stage)).value.unwrap_or(0);
            *stage == Stage::Announced || value == 0
        });
        if announced == 0 {
            return Text::new();
        }
        let defendants = self.figure("trials.defendants");
        // With other steps in the month its defendants are not only those of the announcement.
        let known = defendants.value.filter(|_| only && announced == 1);
        let step = self.cases().find(|seen| {
            seen.record.term(Field::Stage) == Stage::Announced.code() && seen.case.is_final
        });
        let date = step.map_or_else(String::new, |seen| self.date_of(&seen));
        self.sentence(key)
            .code("known", if known.is_some() { "yes" } else { "no" })
            .date("date", date)
            .number(N, self.span("trials.defendants"), known.unwrap_or(0))
            .say()
    }
}
